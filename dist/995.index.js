export const id = 995;
export const ids = [995];
export const modules = {

/***/ 7555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openCommitTexts)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7559);


const largestFile = 4 * 1024 * 1024;
async function openCommitTexts(root, commit) {
    const entries = new Map((await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .treeEntries */ .re)(root, commit)).map((entry) => [entry.path, entry]));
    const regular = (path) => {
        const entry = entries.get(path);
        return entry !== undefined && (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegularFile */ .Ze)(entry.mode) ? entry : undefined;
    };
    const texts = new Map();
    return {
        root,
        commit,
        entry: (path) => entries.get(path),
        files: [...entries.values()].filter(({ mode }) => (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegularFile */ .Ze)(mode)).map(({ path }) => path),
        async load(paths) {
            const wanted = paths.filter((path) => regular(path) !== undefined && !texts.has(path));
            const byId = new Map();
            const ids = wanted.map((path) => regular(path)?.id ?? '');
            for await (const { id, bytes } of (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readObjects */ .$I)(root, ids, largestFile)) {
                if (!(0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isBinary */ .Go)(bytes))
                    byId.set(id, { text: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(bytes), utf8: (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) });
            }
            for (const path of wanted)
                texts.set(path, byId.get(regular(path)?.id ?? ''));
        },
        text: (path) => texts.get(path),
        isLoaded: (path) => regular(path) === undefined || texts.has(path),
    };
}


/***/ }),

/***/ 4101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ globPattern),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);

/** A name with a dot is a name, `!` and `#` mean nothing at the start, and the same text the same on every system. */
const always = {
    dot: true,
    nonegate: true,
    nocomment: true,
    platform: 'linux',
    // Each pair of braces multiplies the patterns.
    braceExpandMax: 1_000,
};
/**
 * Pattern of paths, as people write them for us: `**` any folders, `*` and `?` within a name, `{a,b}` one of these.
 * Brackets are brackets, since folders are called `[id]`; no text is refused.
 */
function globPattern(glob) {
    const literal = glob.replace(/[[\]\\]/g, '\\$&');
    const matches = matcherOf(literal, { ...always, noext: true });
    return { test: matches };
}
/**
 * A predicate for the globs of test runner configurations (`*`, `**`, `?`, `[..]`, `{a,b}`, `?(a|b)` and its kin)
 * over paths relative to the directory the configuration speaks of. Node's own `path.matchesGlob` came with Node 22.
 */
function matchesGlob(glob) {
    return matcherOf(glob.replace(/^(<rootDir>|\.)\//, ''), always);
}
/** Longer ones nobody writes, and the library throws. */
const longest = 10_000;
function matcherOf(glob, options) {
    if (glob.length > longest)
        return () => false;
    const pattern = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, options);
    return (path) => pattern.match(path);
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suppressionsOf: () => (/* binding */ suppressionsOf)
/* harmony export */ });
/* harmony import */ var _host_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7559);
/* harmony import */ var _policy_hidden_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5649);
/* harmony import */ var _policy_read_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5239);



/** As the shards have read them; undefined where this job has no clone to read them from. */
async function suppressionsOf(repo, change, today = new Date().toISOString().slice(0, 10)) {
    for (const commit of [change.base, change.head])
        if ((await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveCommit */ .WL)(repo, commit)) === undefined)
            return undefined;
    const reading = await (0,_policy_read_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .readPolicy */ .T)(repo, change);
    if (reading.kind === 'unusable')
        return undefined;
    const active = (0,_policy_hidden_by_js__WEBPACK_IMPORTED_MODULE_1__/* .activeSuppressions */ .xT)(reading.policy, today);
    return (subject) => (0,_policy_hidden_by_js__WEBPACK_IMPORTED_MODULE_1__/* .suppressionOf */ .XV)(active, subject);
}


/***/ }),

/***/ 5649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ hiddenBy),
/* harmony export */   XV: () => (/* binding */ suppressionOf),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   xT: () => (/* binding */ activeSuppressions)
/* harmony export */ });
/* harmony import */ var _matching_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2860);

/** The suppressions of a file that still work. */
function activeSuppressions({ suppressions }, today) {
    return suppressions.filter((one) => !isExpired(one, today));
}
/** It works on its last day too. */
function isExpired({ until }, today) {
    return until !== undefined && today > until;
}
/** The first that is about it is the one whose reason is shown. */
function suppressionOf(active, subject) {
    return active.find((one) => (0,_matching_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbout */ .KH)(one, subject));
}
/**
 * For whoever chooses what to tell before this file is heeded: what one entry hides is chosen apart from everything
 * else, so that it takes nobody's place.
 */
function hiddenBy(policy, today) {
    const active = activeSuppressions(policy, today);
    return (subject) => {
        const off = policy.rulesOff.find((rule) => (0,_matching_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfRule */ .wc)(subject, rule));
        if (off !== undefined)
            return `off ${off}`;
        const suppression = suppressionOf(active, subject);
        return suppression && `line ${suppression.line}`;
    };
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   tN: () => (/* binding */ isOfPath),
/* harmony export */   wc: () => (/* binding */ isOfRule)
/* harmony export */ });
/* harmony import */ var _host_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4101);

/** True for `security/*` and everything that the specialist of that name raises. */
function isOfRule({ raisedBy, rule }, pattern) {
    return pattern === `${raisedBy}/*` || pattern === `${raisedBy}/${rule}`;
}
/** The patterns of one file: each is tried on every file of the change. */
const compiled = new Map();
function isOfPath(path, pattern) {
    const known = compiled.get(pattern) ?? (0,_host_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globPattern */ .h)(pattern);
    compiled.set(pattern, known);
    return known.test(path);
}
/** Whether a suppression is about this, whatever the day is. */
function isAbout({ rule, path, contains }, subject) {
    if (!isOfRule(subject, rule) || !isOfPath(subject.path, path))
        return false;
    const { code: known } = subject;
    if (contains === undefined || known === undefined)
        return true;
    return known.some((code) => squeeze(code).includes(squeeze(contains)));
}
function subjectOf({ raisedBy, rule, path, evidence }) {
    const code = evidence.flatMap((one) => {
        if (one.kind === 'mutant')
            return [one.original];
        return one.kind === 'quote' ? [one.text] : [];
    });
    return { raisedBy, rule, path, code };
}
function squeeze(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 3841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eE: () => (/* binding */ knownKeys),
  Yo: () => (/* binding */ policyFileSchema),
  k1: () => (/* binding */ policyPath)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return core._isoDateTime(ZodISODateTime, params);
}
function date(params) {
    return api/* _isoDate */.db(schemas/* ZodISODate */.Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./build/settings.js
var settings = __webpack_require__(1423);
;// CONCATENATED MODULE: ./build/policy/policy-file.js


/** Where a repository keeps its settings and suppressions. */
const policyPath = '.github/counterproof.yml';
const longestPattern = 200;
/** What looks right and matches nothing is refused, with the form that does match. */
const pathPattern = schemas/* string */.YjP('has to be a pattern of paths in quotes, such as "docs/**"')
    .min(1, 'is empty: write a pattern of paths, such as "docs/**"')
    .max(longestPattern, `is longer than ${longestPattern} characters: split it`)
    .refine((glob) => !glob.startsWith('!'), 'cannot be turned round by "!": name what is meant')
    .refine((glob) => !/^\.?\//.test(glob), 'begins at the root of the repository anyway: leave out "/" or "./"')
    .refine((glob) => !glob.endsWith('/'), 'ends in "/" and so matches no file: write "**" behind it')
    .refine((glob) => !/[^/{,\\]\*\*|\*\*[^/},\\]/.test(glob), 'has "**" beside other characters, where it stands for no folders: part them, as in "src/**/*.ts"')
    .refine((glob) => !glob.includes('\\'), 'has a backslash: folders are parted by "/"')
    // Each of them multiplies the ways in which a path can match.
    .refine((glob) => (glob.match(/\*+/g) ?? []).length <= 6, 'has more than 6 runs of "*": split it');
const rulePattern = schemas/* string */.YjP('has to be the id of a rule, such as probe/lost-guard or security/*')
    .regex(/^[a-z][a-z0-9-]*\/(?:[a-z][a-z0-9-]*|\*)$/, 'has to be the id of a rule as the report shows it, such as probe/passes-by-insertion-order, or security/* for all of one source');
const mapping = (example) => ({
    error: ({ code }) => code === 'invalid_type' ? `has to hold settings, such as "${example}"` : undefined,
});
const list = 'has to be a list, each entry on a line of its own that begins with "- "';
const suppression = schemas/* strictObject */.rej({
    rule: rulePattern.describe('the rule as the report shows it, such as probe/passes-by-insertion-order, or security/* for all of one source'),
    path: pathPattern.describe('files whose findings are meant: a path, or a pattern such as src/legacy/**'),
    reason: schemas/* string */.YjP({
        error: ({ input }) => input === undefined
            ? 'is missing: say why the finding is to be left alone'
            : 'has to be text (put it in quotes)',
    })
        .trim()
        .min(1, 'is empty: say why the finding is to be left alone')
        .max(1000, 'is longer than 1,000 characters')
        .describe('why; shown with every finding that is suppressed'),
    until: date('has to be a date such as 2026-12-31')
        .optional()
        .describe('the last day (UTC) on which it works, such as 2026-12-31; afterwards the finding counts again'),
    contains: schemas/* string */.YjP('has to be text (put it in quotes)')
        .trim()
        .min(1, 'is empty: leave it out, or name a piece of the code')
        .max(1000, 'is longer than 1,000 characters')
        .optional()
        .describe('only findings whose code has this text; white space counts as one space'),
}, mapping('rule: security/*'));
/** A budget is checked as the setting of its name is. */
const budgets = schemas/* strictObject */.rej({
    minutes: settings/* settingsSchema */.dP.shape.minutes.unwrap().optional().describe((0,settings/* descriptionOf */.Kq)('minutes')),
    workers: settings/* settingsSchema */.dP.shape.workers.unwrap().optional().describe((0,settings/* descriptionOf */.Kq)('workers')),
    'specialist-minutes': settings/* settingsSchema */.dP.shape['specialist-minutes']
        .unwrap()
        .optional()
        .describe((0,settings/* descriptionOf */.Kq)('specialist-minutes')),
    'specialist-tokens': settings/* settingsSchema */.dP.shape['specialist-tokens']
        .unwrap()
        .optional()
        .describe((0,settings/* descriptionOf */.Kq)('specialist-tokens')),
}, mapping('minutes: 30'));
/** A section without content is one left out: everything below it may be commented out. */
const policyFileSchema = schemas/* strictObject */.rej({
    paths: schemas/* strictObject */.rej({
        ignore: schemas/* array */.YOg(pathPattern, list)
            .nullish()
            .describe('changed files that neither the probe nor the specialists look at'),
    }, mapping('ignore:'))
        .nullish()
        .describe('which files of a change are audited'),
    rules: schemas/* strictObject */.rej({
        off: schemas/* array */.YOg(rulePattern, list)
            .nullish()
            .describe('rules whose findings are dropped and counted'),
    }, mapping('off:'))
        .nullish()
        .describe('which kinds of finding are raised'),
    suppress: schemas/* array */.YOg(suppression, list)
        .nullish()
        .describe('findings that are known and do not count: shown folded, with the reason'),
    budgets: budgets
        .nullish()
        .describe('settings of the same names; an input of the action or a flag wins over them'),
}, mapping('suppress:'))
    .meta({
    title: 'Counterproof: .github/counterproof.yml',
    description: 'Settings and suppressions of an audited repository. See docs/configuration.md.',
});
/** The keys that there are at a place of the file, for whoever has written another one. */
function knownKeys(place) {
    const { paths, rules } = policyFileSchema.shape;
    const [section] = place;
    if (section === undefined)
        return Object.keys(policyFileSchema.shape);
    if (section === 'paths')
        return Object.keys(paths.unwrap().unwrap().shape);
    if (section === 'rules')
        return Object.keys(rules.unwrap().unwrap().shape);
    return Object.keys(section === 'suppress' ? suppression.shape : budgets.shape);
}


/***/ }),

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/commit-texts.js
var commit_texts = __webpack_require__(7555);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/policy/policy-file.js + 1 modules
var policy_file = __webpack_require__(3841);
// EXTERNAL MODULE: ./build/policy/refuse-text.js
var refuse_text = __webpack_require__(7171);
;// CONCATENATED MODULE: ./build/policy/parse-policy.js




const emptyPolicy = { ignore: [], rulesOff: [], suppressions: [], budgets: {} };
/** Reads the text of `.github/counterproof.yml`; whatever it is, the answer is a whole policy or what is wrong with it. */
function parsePolicy(text) {
    const refused = (0,refuse_text/* refuseText */.A)(text);
    if (refused !== undefined)
        return { kind: 'unusable', problems: [refused] };
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, prettyErrors: false });
    const places = { document, lineAt: (offset) => Math.max(1, counter.linePos(offset).line) };
    const syntax = syntaxProblems(places);
    if (syntax.length > 0)
        return { kind: 'unusable', problems: syntax };
    const parsed = policy_file/* policyFileSchema */.Yo.safeParse(document.toJS() ?? {});
    if (parsed.success)
        return { kind: 'policy', policy: policyOf(parsed.data, places) };
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, places));
    return { kind: 'unusable', problems: problems.toSorted((a, b) => a.line - b.line) };
}
const advice = {
    DUPLICATE_KEY: 'the key is there twice: put what stands below them together',
    MULTIPLE_DOCS: 'a second document begins: leave out the line "---"',
    TAB_AS_INDENT: 'a tab indents the line: use spaces',
    TAG_RESOLVE_FAILED: 'there are no tags ("!...") here: put the text in quotes',
};
/** Whoever writes a pattern without quotes has written one. */
const aliasAdvice = 'a "*" begins an alias, which is not taken here: put a pattern in quotes';
/** What is no YAML, and what of YAML is not wanted: tags, and aliases, of which few lines can make a text without end. */
function syntaxProblems({ document, lineAt }) {
    const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
        line: lineAt(pos[0]),
        what: advice[code] ?? `this is no YAML: ${message.replace(/\.$/, '')}: mend it, or put text in quotes`,
    }));
    (0,dist/* visit */.YR)(document, {
        Alias: (_, { range }) => {
            problems.push({ line: lineAt(range?.[0] ?? 0), what: aliasAdvice });
            return dist/* visit */.YR.BREAK;
        },
    });
    return problems.toSorted((a, b) => a.line - b.line);
}
function policyOf(file, places) {
    const suppressions = (file.suppress ?? []).map(({ rule, path, reason, until, contains }, index) => ({
        line: lineOf(['suppress', index], places),
        rule,
        path,
        reason,
        ...(until !== undefined && { until }),
        ...(contains !== undefined && { contains }),
    }));
    return {
        ignore: file.paths?.ignore ?? [],
        rulesOff: file.rules?.off ?? [],
        suppressions,
        budgets: file.budgets ?? {},
    };
}
function problemsOf(issue, places) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({ line: lineOf([...path, key], places), what: unknownKey(key, path) }));
    return [{ line: lineOf(path, places), what: `${nameOf(path)} ${issue.message}` }];
}
function unknownKey(key, path) {
    const known = (0,policy_file/* knownKeys */.eE)(path);
    const nearest = (0,mod/* closest */.kp)(key, [...known]);
    const isSlip = (0,mod/* distance */.Io)(key, nearest) <= Math.max(2, key.length / 2);
    const mend = isSlip ? `did you mean "${nearest}"?` : `there are ${known.join(', ')}`;
    const where = path.length === 0 ? 'the file' : nameOf(path);
    return `${where} has no key ${JSON.stringify(key)}: ${mend}`;
}
/** `paths.ignore[2]`, counted from 1 as people do. */
function nameOf(path) {
    const name = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
    return name === '' ? 'the file' : name.slice(1);
}
/** Where the key or entry at the end of `path` stands; where it is missing, what it is missing in. */
function lineOf(path, { document, lineAt }) {
    let node = document.contents;
    let offset = 0;
    for (const part of path) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(part));
            if (!(0,dist/* isScalar */.jn)(pair?.key))
                break;
            offset = pair.key.range?.[0] ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof part === 'number') {
            node = node.items[part];
            if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isScalar */.jn)(node) && !(0,dist/* isSeq */.oP)(node))
                break;
            offset = node.range?.[0] ?? offset;
        }
        else
            break;
    }
    return lineAt(offset);
}

;// CONCATENATED MODULE: ./build/policy/read-policy.js






const mostProblems = 5;
const longestText = 1_000_000;
const misnamed = '.github/counterproof.yaml';
/**
 * The repository's own settings and suppressions, from the commit before the change: a change does not silence its
 * own audit. An audit under half of its settings would be another one than was asked for, so a file that cannot be
 * read ends it.
 */
async function readPolicy(repo, { base, head }) {
    const root = (await (0,git/* repositoryRoot */.Hn)(repo)) ?? repo;
    const [before, after] = await Promise.all([(0,commit_texts/* openCommitTexts */.a)(root, base), (0,commit_texts/* openCommitTexts */.a)(root, head)]);
    await Promise.all([before.load([policy_file/* policyPath */.k1]), after.load([policy_file/* policyPath */.k1])]);
    const isThere = [before, after].some((texts) => texts.entry(policy_file/* policyPath */.k1) !== undefined);
    const uncommitted = await uncommittedNote(root, [before, after]);
    const reading = readOf(before);
    if (reading.kind === 'unusable')
        return { kind: 'unusable', reason: reasonOf(reading.problems, base) };
    return {
        kind: 'policy',
        policy: reading.policy,
        isThere: isThere || uncommitted.length > 0,
        notes: [...notesOn(before, after), ...uncommitted],
    };
}
function readOf(texts) {
    const entry = texts.entry(policy_file/* policyPath */.k1);
    if (entry === undefined) {
        if (texts.entry(misnamed) === undefined)
            return { kind: 'policy', policy: emptyPolicy };
        return unusable(`${misnamed} is not read: rename it to ${policy_file/* policyPath */.k1}`);
    }
    if (!(0,git/* isRegularFile */.Ze)(entry.mode))
        return unusable('it is a link and not a file: put a file there');
    const read = texts.text(policy_file/* policyPath */.k1);
    if (read === undefined)
        return unusable('it is too large, or no text: write it anew, as YAML');
    if (!read.utf8)
        return unusable('it is not UTF-8: save it in that encoding');
    return parsePolicy(read.text);
}
function unusable(what) {
    return { kind: 'unusable', problems: [{ line: 1, what }] };
}
function reasonOf(problems, base) {
    return `${told(problems)} It is read from the commit before the change (${base.slice(0, 10)}), so a repair counts from the next change on`;
}
/** A sentence for each of the first, and one for the rest. */
function told(problems) {
    const shown = problems
        .slice(0, mostProblems)
        .map(({ line, what }) => `${policy_file/* policyPath */.k1}, line ${line}: ${what}`);
    const more = problems.length - shown.length;
    const sentences = [...shown, ...(more > 0 ? [`There are ${more} more`] : [])];
    return sentences.map((text) => (text.endsWith('?') ? text : `${text}.`)).join(' ');
}
function notesOn(before, after) {
    const [was, is] = [before.entry(policy_file/* policyPath */.k1), after.entry(policy_file/* policyPath */.k1)];
    if (was?.id === is?.id && was?.mode === is?.mode)
        return [];
    if (is === undefined)
        return [`This change removes ${policy_file/* policyPath */.k1}; it was heeded all the same.`];
    const does = was === undefined
        ? `This change adds ${policy_file/* policyPath */.k1}; it was not heeded, since a change does not silence its own audit, and counts from the next change on.`
        : `This change alters ${policy_file/* policyPath */.k1}; the one before the change was heeded, and the new one counts from the next change on.`;
    const next = readOf(after);
    if (next.kind === 'policy')
        return [does];
    return [does, `The new one cannot be used, and later audits will end with this: ${told(next.problems)}`];
}
/** Whoever writes one at a desk expects it to work at once. */
async function uncommittedNote(root, commits) {
    const text = await textInWorkTree((0,external_node_path_.join)(root, policy_file/* policyPath */.k1));
    const known = commits.map((texts) => plainText(texts.text(policy_file/* policyPath */.k1)?.text));
    if (text === undefined || known.includes(plainText(text)))
        return [];
    return [
        `${policy_file/* policyPath */.k1} in the work tree is another one and was not heeded: it counts once it has merged, from the next change on.`,
    ];
}
/** Line ends may differ between a commit and its work tree. */
function plainText(text) {
    return text?.replaceAll('\r\n', '\n');
}
/** Undefined where there is none, or none that would be read once it is committed. */
async function textInWorkTree(path) {
    const there = await (0,promises_.lstat)(path).catch(() => undefined);
    if (there?.isFile() !== true || there.size > longestText)
        return undefined;
    return await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}


/***/ })

};
