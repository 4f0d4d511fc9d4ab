export const id = 235;
export const ids = [235];
export const modules = {

/***/ 3871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ globPattern)
/* harmony export */ });
const special = /[\\^$+.()|[\]{}]/;
/**
 * Pattern of paths, as people write them for us: `**` any folders, `*` and `?` within a name, `{a,b}` one of these.
 * Brackets are brackets, since folders are called `[id]`; no text is refused.
 */
function globPattern(glob) {
    let source = '';
    let open = 0;
    for (let at = 0; at < glob.length; at++) {
        const character = glob.charAt(at);
        if (glob.startsWith('**/', at)) {
            source += '(?:[^/]+/)*';
            at += 2;
        }
        else if (glob.startsWith('**', at)) {
            source += '.*';
            at += 1;
        }
        else if (character === '*')
            source += '[^/]*';
        else if (character === '?')
            source += '[^/]';
        else if (character === '{' && glob.includes('}', at))
            [source, open] = [`${source}(?:`, open + 1];
        else if (character === '}' && open > 0)
            [source, open] = [`${source})`, open - 1];
        else if (character === ',' && open > 0)
            source += '|';
        else
            source += special.test(character) ? `\\${character}` : character;
    }
    return new RegExp(`^${source}${')'.repeat(open)}$`, 'su');
}


/***/ }),

/***/ 3097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nv: () => (/* binding */ unseen),
/* harmony export */   uQ: () => (/* binding */ spelled),
/* harmony export */   zG: () => (/* binding */ withoutUnseen)
/* harmony export */ });
/**
 * Characters a reader does not see but a terminal, browser, diff view or model obeys: controls (ESC, CR, NUL),
 * formats (bidi overrides, zero-width spaces, tags), line separators and lone surrogates. The two joiners
 * (U+200C, U+200D) are not among them: Persian, Indic scripts and emoji cannot be written without them.
 * https://trojansource.codes/trojan-source.pdf
 */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Such a character as text: `\x1b`, `\u{202e}`. */
function spelled(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
/** Text in which lines and tabs stay, and every other such character is spelled out. */
function withoutUnseen(text) {
    return text
        .replace(/\r\n/g, '\n')
        .replace(unseen, (character) => character === '\n' || character === '\t' ? character : spelled(character));
}


/***/ }),

/***/ 7235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(7015);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
;// CONCATENATED MODULE: ./build/explain/find-rules.js


/** How a rule is named in reports. */
function fullName({ source, id }) {
    return `${source}/${id}`;
}
/** The rules of that name: `guard-not-tested`, `probe/guard-not-tested`, or as an alert says it, with the severity. */
function findRules(name, rules) {
    const asked = withoutSeverity(name.trim().toLowerCase());
    const [first, ...others] = rules.filter((rule) => rule.id === asked || fullName(rule) === asked);
    if (first !== undefined)
        return { kind: 'found', rules: [first, ...others] };
    // Compared in the form in which it was asked for, so that the name of the source does not count as a difference.
    const names = asked.includes('/') ? rules.map(fullName) : rules.map(({ id }) => id);
    const nearest = (0,mod/* closest */.kp)(asked, names);
    const isSlip = (0,mod/* distance */.Io)(asked, nearest) <= Math.max(2, asked.length / 2);
    return { kind: 'unknown', nearest: isSlip ? nearest : undefined };
}
function withoutSeverity(name) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    const isSeverity = finding/* severities */.g.some((severity) => severity === last);
    return isSeverity && name.includes('/') ? name.slice(0, -last.length - 1) : name;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./build/probe/rules.js
var rules = __webpack_require__(8630);
// EXTERNAL MODULE: ./build/specialists/read-rubrics.js
var read_rubrics = __webpack_require__(1450);
// EXTERNAL MODULE: ./build/specialists/rubric-folder.js
var rubric_folder = __webpack_require__(1593);
// EXTERNAL MODULE: ./build/specialists/rubric.js
var rubric = __webpack_require__(5212);
;// CONCATENATED MODULE: ./build/explain/known-rules.js








/**
 * Every kind of finding that an audit of this repository can raise. Its own rubrics are read as they lie in the work
 * tree, since whoever writes one wants to see it before it is committed.
 */
async function knownRules(repo) {
    const root = await (0,git/* repositoryRoot */.Hn)(repo).catch(() => undefined);
    const builtIn = await rubricsIn((0,rubric_folder/* rubricFolder */.E)(), 'rubrics/');
    const own = root === undefined ? [] : await rubricsIn((0,external_node_path_.join)(root, read_rubrics/* customFolder */.c8), read_rubrics/* customFolder */.c8);
    const specialists = new Map();
    const unusable = [];
    for (const { source, text } of [...builtIn, ...own]) {
        const reading = (0,rubric/* readRubric */.q)(source, text);
        if (reading.kind === 'unusable')
            unusable.push(reading.why);
        else
            specialists.set(reading.rubric.id, reading.rubric);
    }
    return { sources: [{ id: 'probe', title: 'Probe', rules: rules/* probeRules */.Q }, ...specialists.values()], unusable };
}
/** Regular files only, as in an audit: a link may lead out of the repository. */
async function rubricsIn(folder, shown) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md'));
        return await Promise.all(names
            .map(({ name }) => name)
            .toSorted()
            .map(async (name) => ({ source: shown + name, text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8') })));
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) === 'ENOENT' || (0,system_error/* errorCode */.C)(error) === 'ENOTDIR')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/explain/explain.js




const columns = 80;
/** What a rule means, why it matters, how to mend it and how it is proven; without a name, every rule in short. */
async function explain(name, repo) {
    const known = await knownRules(repo);
    if (name === undefined)
        return { kind: 'explained', text: listText(known) };
    const all = known.sources.flatMap(({ rules }) => rules);
    const found = findRules(name, all);
    if (found.kind === 'found')
        return { kind: 'explained', text: found.rules.map(ruleText).join('\n') };
    const mend = found.nearest === undefined
        ? 'counterproof explain lists them all'
        : `did you mean "${found.nearest}"? counterproof explain lists them all`;
    return { kind: 'unknown', reason: `there is no rule ${JSON.stringify((0,visible/* visibleLine */.P8)(name))}: ${mend}` };
}
function paragraph(text, indent = '') {
    return (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)(text), columns, indent);
}
function ruleText(rule) {
    const { what, why, mend, proven } = rule.help;
    const parts = [
        ['What', what],
        ['Why it matters', why],
        ['How to mend it', mend],
        ['How it is proven', proven],
        ['Severity', severityOf(rule)],
    ];
    const told = parts.map(([title, text]) => `${title}\n${paragraph(text, '  ')}`);
    return `${[`${paragraph(fullName(rule))}\n${paragraph(rule.shortDescription)}`, ...told].join('\n\n')}\n`;
}
/** That of the probe is a property of the rule; that of a specialist follows from the facts of each finding. */
function severityOf({ source, severity }) {
    return source === 'probe'
        ? severity
        : 'Computed for each finding from three facts that the specialist states: what happens when nobody mends it, whom it reaches, and what has to be true besides.';
}
function listText({ sources, unusable }) {
    const broken = unusable.map((why) => paragraph(why, '  '));
    const parts = [
        ...sources.map(sourceText),
        ...(broken.length === 0 ? [] : [['Cannot be read', ...broken].join('\n')]),
        'counterproof explain RULE says more about one of them.',
    ];
    return `${parts.join('\n\n')}\n`;
}
function sourceText({ id, title, rules }) {
    const heading = id === 'probe' ? 'The probe' : paragraph(`The specialist ${title} (${id})`);
    const lines = rules.map((rule) => {
        const severity = id === 'probe' ? ` (${rule.severity})` : '';
        return `${paragraph(rule.id + severity, '  ')}\n${paragraph(rule.shortDescription, '    ')}`;
    });
    return [heading, ...lines].join('\n');
}


/***/ }),

/***/ 6702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ boundaryNameMismatch)
/* harmony export */ });
/** Found by reading both sides, not by running tests. */
const boundaryNameMismatch = {
    id: 'boundary-name-mismatch',
    source: 'probe',
    severity: 'high',
    name: 'BoundaryNameMismatch',
    shortDescription: 'Two sides that have to agree on a name differ by a slip.',
    fullDescription: 'A channel, queue, topic or event is named on one side, and the only name on the other side that could be meant differs by a letter, a plural or the way its words are joined.',
    help: {
        what: 'One side tells under this name, the other listens under a name that differs by a slip, and nothing else in the repository uses either of them.',
        why: 'A message that nobody hears raises no error: the feature is simply dead, and a test that stubs the connection cannot notice.',
        mend: 'Use one name on both sides, best as one constant, and add a test that goes through the real connection. If both names are right (the other side lives in another repository), suppress the finding there.',
        proven: 'Both lines are quoted from the audited commit; every other source file was searched for either name. Nothing was executed.',
    },
    precision: 'high',
};


/***/ }),

/***/ 5307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ orderingRules)
/* harmony export */ });
const whyOrderMatters = 'A database without ORDER BY may return rows in any order, and so may a set, a map or a directory listing. ' +
    'Tests usually see insertion order, production does not: a lost or reversed ordering would ship with a green build.';
const rerun = 'every result was repeated in fresh processes and was the same each time.';
/** What can be found about an ordering; which of them it is takes several mutants to tell (prove.ts). */
const orderingRules = [
    {
        id: 'passes-by-insertion-order',
        source: 'probe',
        severity: 'high',
        name: 'PassesByInsertionOrder',
        shortDescription: 'Tests pass because of the order in which their fixtures were inserted.',
        fullDescription: 'Tests that assert an order stay green when the ordering is deleted, because their fixtures are already in that order. With the fixtures reordered they notice.',
        help: {
            what: 'The code orders its result, and a test asserts that order. The test creates its fixtures in exactly the order it expects, so it is green with the ordering and green without it.',
            why: whyOrderMatters,
            mend: 'Apply the reordering of the fixtures that comes with the finding, so that only the ordering can make the test pass. It is verified: green on the merged code, red with the ordering deleted.',
            proven: `Four cells were run: {code as merged, ordering deleted} x {fixtures as written, fixtures reordered}. Only the last one was red; ${rerun}`,
        },
        precision: 'very-high',
    },
    {
        id: 'order-not-exposed',
        source: 'probe',
        severity: 'medium',
        name: 'OrderNotExposed',
        shortDescription: 'Tests stay green without the ordering, and reordered fixtures do not show why.',
        fullDescription: 'Tests stay green when the ordering is deleted, although they notice (where that could be tried) when it is reversed. No reordering of the fixtures that was tried exposed it.',
        help: {
            what: 'With the ordering deleted, every test that reaches it still passes. Where the claim names tests that notice a reversed direction, these do look at the order: rows arrive in the expected order by themselves.',
            why: whyOrderMatters,
            mend: 'Give the fixtures sort keys that contradict the order in which they are created (three or more rows, neither rising nor falling), and assert the whole sequence. If the order is guaranteed elsewhere, the ordering here may be redundant.',
            proven: `The tests were run with the ordering deleted (green), reversed where its direction is known (red), and with reordered fixtures (still green without the ordering); ${rerun} No fix is promised.`,
        },
        precision: 'high',
    },
    {
        id: 'order-never-asserted',
        source: 'probe',
        severity: 'medium',
        name: 'OrderNeverAsserted',
        shortDescription: 'No test looks at the order of this result.',
        fullDescription: 'The tests that reach this ordering stay green with the ordering deleted and with it reversed.',
        help: {
            what: 'The code orders its result, and the tests that run it compare sets, counts or single rows: none of them would notice another order.',
            why: whyOrderMatters,
            mend: 'If the order matters to a caller, add a test with three or more rows, created in another order than expected, and assert the sequence. If it does not matter, delete the ordering.',
            proven: `The tests were run with the ordering deleted and with it reversed, and passed both times; ${rerun}`,
        },
        precision: 'high',
    },
    {
        id: 'direction-not-asserted',
        source: 'probe',
        severity: 'medium',
        name: 'DirectionNotAsserted',
        shortDescription: 'No test notices when the direction of this ordering is flipped.',
        fullDescription: 'The tests that reach this ordering notice when it is deleted, but pass when its direction is flipped.',
        help: {
            what: 'Ascending and descending look the same to the tests that reach this ordering, although they fail without it.',
            why: 'Newest first or oldest first, cheapest or dearest, live or archived: the direction is what the ordering is for. A flipped direction would ship with a green build.',
            mend: 'Assert the sequence of rows whose sort keys differ, or at least which row is the first.',
            proven: `The tests were run with the direction flipped (green) and with the ordering deleted (red); ${rerun}`,
        },
        precision: 'high',
    },
    {
        id: 'ordering-not-exercised',
        source: 'probe',
        severity: 'medium',
        name: 'OrderingNotExercised',
        shortDescription: 'No test gives this ordering anything to do.',
        fullDescription: 'In every test that comes here, what is ordered is in that order already, so the tests stay green when the ordering is deleted.',
        help: {
            what: 'The ordering never moved anything while the tests ran: with an error in its place that is raised only when the order changes, every test still passes.',
            why: whyOrderMatters,
            mend: 'Give the ordering something to do: three or more elements, neither rising nor falling, and assert the whole sequence.',
            proven: `The tests were run with the ordering deleted (green), and with a check in its place that fails as soon as it changes the order (green); ${rerun}`,
        },
        precision: 'very-high',
    },
    {
        id: 'tie-breaker-not-asserted',
        source: 'probe',
        severity: 'low',
        name: 'TieBreakerNotAsserted',
        shortDescription: 'No test needs the last sort key.',
        fullDescription: 'The tests that reach this ordering pass when its last sort key is dropped.',
        help: {
            what: 'The ordering has several keys. With the last one dropped, the tests that reach it still pass: no fixture has two rows that are equal in the keys before it, or nothing asserts their order.',
            why: 'Rows that tie come back in any order. Pages then repeat or skip rows, and "the first one" differs from call to call.',
            mend: 'Add two rows that are equal in all keys but the last, created in the other order, and assert which comes first.',
            proven: `The tests were run with the last sort key dropped, and passed; ${rerun}`,
        },
        precision: 'high',
    },
];


/***/ }),

/***/ 21:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rowOrderRule)
/* harmony export */ });
/** What it means that a test needs the rows of an unordered query in the order in which they happened to come. */
const rowOrderRule = {
    id: 'depends-on-row-order',
    source: 'probe',
    severity: 'medium',
    name: 'DependsOnRowOrder',
    shortDescription: 'A test passes only because the rows of an unordered query come back in a certain order.',
    fullDescription: 'A query has no ORDER BY, and a test that reaches it fails when the same rows come back in another order, which the query allows.',
    help: {
        what: 'The query does not say in which order it wants its rows, and the test needs them in the order in which the engine of the tests happens to give them: mostly that of their insertion.',
        why: 'Without ORDER BY an engine may return the rows in any order, and does, once a table grows, an index is added, rows are updated or another engine runs in production. Users then see another order than the test has promised, and the test fails one day for no reason of its own.',
        mend: 'If the order matters, order the query by the column that the callers rely on. If it does not, let the test compare without order (a set, sorted rows).',
        proven: 'The tests that reach the query were run with the usual order written out in it, that of insertion or of its first column (green), and with the same rows in reverse (red), twice each in fresh processes, with the same result each time; as merged they are green. Nothing else was changed. No fix is promised: only its author knows the order that is meant.',
    },
    precision: 'high',
};


/***/ }),

/***/ 8630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ probeRules)
/* harmony export */ });
/* harmony import */ var _boundaries_boundary_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6702);
/* harmony import */ var _operators_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7753);
/* harmony import */ var _ordering_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5307);
/* harmony import */ var _row_order_row_order_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21);




/** Every kind of finding that the probe can raise. */
const probeRules = [
    ..._ordering_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .orderingRules */ .o,
    _row_order_row_order_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOrderRule */ .J,
    _boundaries_boundary_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .boundaryNameMismatch */ .s,
    ..._operators_index_js__WEBPACK_IMPORTED_MODULE_1__/* .operators */ .I.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
];


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   yy: () => (/* binding */ visibleCode)
/* harmony export */ });
/* harmony import */ var _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3097);

/** Untrusted text on one line: runs of white space become one space, unseen characters become `\x1b`, `\u{202e}`. */
function visibleLine(text) {
    return text.replace(/\s+/gu, ' ').trim().replace(_domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv, _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .spelled */ .uQ);
}
/** Untrusted code: lines and tabs stay, every other unseen character is spelled out. */
const visibleCode = _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG;
/** At most `limit` characters, never half of a surrogate pair. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const characters = Array.from(text.slice(0, 2 * limit + 2));
    if (characters.length <= limit)
        return text;
    return `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 7015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
/* unused harmony export displayWidth */
/** Characters that take two columns of a terminal; close enough for wrapping. https://www.unicode.org/reports/tr11/ */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
/** Breaks one line of text at spaces; only a word that is longer than the line stays longer. */
function wrap(text, columns, indent = '', hanging = indent) {
    const rows = [];
    let row = indent;
    let empty = true;
    for (const word of text.split(' ')) {
        if (!empty && displayWidth(row) + 1 + displayWidth(word) > columns) {
            rows.push(row);
            row = hanging;
            empty = true;
        }
        row = empty ? `${row}${word}` : `${row} ${word}`;
        empty = false;
    }
    return [...rows, row].join('\n');
}
/** Columns that a text takes. */
function displayWidth(text) {
    return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}


/***/ }),

/***/ 1450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c8: () => (/* binding */ customFolder),
/* harmony export */   vF: () => (/* binding */ readRubrics),
/* harmony export */   wZ: () => (/* binding */ readPrompts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7559);
/* harmony import */ var _rubric_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5212);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9063);





/** Where a repository keeps specialists of its own. */
const customFolder = '.github/counterproof/rubrics/';
async function readPrompts(folder) {
    const read = async (name) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'prompts', `${name}.md`), 'utf8')).trim();
    return {
        system: await read('system'),
        examine: await read('examine'),
        synthesise: await read('synthesise'),
    };
}
/**
 * The product's specialists, and those that the repository adds or puts in their place. Its own are taken from the
 * commit before the change: a change does not choose its auditors.
 */
async function readRubrics(folder, root, change) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => name.endsWith('.md')).toSorted();
    const builtIn = await Promise.all(names.map(async (name) => ({
        source: `rubrics/${name}`,
        text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8'),
    })));
    const custom = await readCustom(root, change);
    const byId = new Map();
    const gaps = [];
    for (const { source, text } of [...builtIn, ...custom.texts]) {
        const reading = (0,_rubric_js__WEBPACK_IMPORTED_MODULE_3__/* .readRubric */ .q)(source, text);
        if (reading.kind === 'rubric')
            byId.set(reading.rubric.id, reading.rubric);
        else
            gaps.push({ what: `rubric ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleName */ .ko)(source)}`, why: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleName */ .ko)(reading.why) });
    }
    return { rubrics: [...byId.values()], gaps, leads: custom.leads };
}
async function readCustom(root, { base, head }) {
    const [before, after] = await Promise.all([customIds(root, base), customIds(root, head)]);
    const paths = [...before.keys()].toSorted();
    const blobs = paths.length === 0 ? new Map() : await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlobs */ .b4)(root, base, paths);
    const texts = paths.map((path) => ({ source: path, text: (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g7)(blobs.get(path) ?? Buffer.alloc(0)) }));
    const touched = [...new Set([...before.keys(), ...after.keys()])].toSorted();
    const leads = touched
        .filter((path) => before.get(path) !== after.get(path))
        .map((path) => ({ path, line: 1, note: noteOn(before.has(path), after.has(path)) }));
    return { texts, leads };
}
function noteOn(was, is) {
    if (!was)
        return 'This change adds the rubric; it was not used, since a change does not choose its auditors.';
    return is
        ? 'This change alters the rubric; the one before the change was used.'
        : 'This change removes the rubric; it was used all the same.';
}
/** Ids of the regular files that are rubrics, by path; a symbolic link is none. */
async function customIds(root, commit) {
    const entries = await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .treeEntries */ .re)(root, commit);
    return new Map(entries
        .filter(({ path, mode }) => (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegularFile */ .Ze)(mode) && path.startsWith(customFolder) && path.endsWith('.md'))
        .filter(({ path }) => !path.slice(customFolder.length).includes('/'))
        .map(({ path, id }) => [path, id]));
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rubricFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Absolute path of `rubrics/`: beside `dist/index.js` in the bundle, at the repository's root in a source run. */
function rubricFolder() {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, 'rubrics');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled) ? bundled : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '..', '..', 'rubrics');
}


/***/ }),

/***/ 5212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readRubric)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8532);
/* harmony import */ var _domain_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3871);



const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'has to be lower-case words joined by hyphens');
const sentence = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .trim()
    .min(1, 'has to be a sentence')
    .max(400, 'has to be shorter than 400 characters');
const patterns = (compile) => zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    try {
        return compile(text);
    }
    catch (error) {
        context.addIssue(`${text} is no pattern: ${error instanceof Error ? error.message : String(error)}`);
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    }
}))
    .default([]);
/** `(?i)` in front is said in most languages, but not in this one. */
function textPattern(text) {
    const insensitive = text.startsWith('(?i)');
    return new RegExp(insensitive ? text.slice(4) : text, insensitive ? 'iu' : 'u');
}
const frontMatter = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: id.refine((name) => name !== 'none' && name !== 'probe', 'is taken: choose another one'),
    title: sentence,
    rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id,
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Z][A-Za-z0-9]*$/, 'has to be words in CamelCase'),
        description: sentence,
        why: sentence,
        mend: sentence,
    }))
        .min(1, 'has to name at least one kind of finding')
        .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, 'has the same id twice'),
    joins: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('always'),
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            lines: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().exactOptional(),
            paths: patterns(_domain_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .globPattern */ .h),
            text: patterns(textPattern),
        }),
    ])
        .default('always'),
    minutes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive('has to be more than 0').max(120, 'has to be at most 120').default(15),
    tokens: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(1000, 'has to be at least 1000')
        .max(10_000_000, 'has to be at most 10000000')
        .default(400_000),
});
const longestMandate = 20_000;
/** Reads a rubric: YAML between two lines of three hyphens, then the mandate in Markdown. */
function readRubric(source, text) {
    const unusable = (why) => ({ kind: 'unusable', why: `${source}: ${why}` });
    const match = /^\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?\n(.*)$/s.exec(text);
    if (match === null)
        return unusable('there is no front matter: begin with a line --- and end it with another');
    let data;
    try {
        data = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(match[1] ?? '', { maxAliasCount: 0, logLevel: 'error' });
    }
    catch (error) {
        const reason = error instanceof yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLParseError */ .XT ? (error.message.split('\n', 1)[0] ?? '') : String(error);
        return unusable(`the front matter is no YAML: ${reason}`);
    }
    const parsed = frontMatter.safeParse(data);
    if (!parsed.success)
        return unusable(explain(parsed.error));
    const mandate = (match[2] ?? '').replace(/\r\n/g, '\n').trim();
    if (mandate === '')
        return unusable('the mandate is missing: write it below the front matter');
    if (mandate.length > longestMandate)
        return unusable(`the mandate has to be shorter than ${longestMandate} characters`);
    const { rules, ...rest } = parsed.data;
    return {
        kind: 'rubric',
        rubric: { ...rest, mandate, source, rules: rules.map((rule) => ruleOf(rest, rule)) },
    };
}
function explain(error) {
    const [issue] = error.issues;
    return issue === undefined ? 'the front matter cannot be read' : explainIssue(issue, []);
}
function explainIssue(issue, above) {
    const path = [...above, ...issue.path];
    const key = path.join('.') || 'the front matter';
    if (issue.code === 'unrecognized_keys') {
        return `${issue.keys.join(', ')} (in ${key}) is no key of a rubric: remove it or mend its name`;
    }
    // Only `joins` has two forms, and whoever writes the long one wants to hear about that one.
    const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
    return inner === undefined ? `${key}: ${issue.message}` : explainIssue(inner, path);
}
/** The severity is computed for each finding; what stands here is what a reader expects of a specialist. */
function ruleOf(rubric, rule) {
    return {
        id: rule.id,
        source: rubric.id,
        severity: 'high',
        name: rule.name,
        shortDescription: rule.description,
        fullDescription: `${rule.description} ${rule.why}`,
        help: {
            what: rule.description,
            why: rule.why,
            mend: rule.mend,
            proven: `The ${rubric.title} specialist quotes the line at the audited commit. Where the finding has a test or a mutant, it was run three times in fresh processes; where it has none, a second reader has examined it.`,
        },
        precision: 'medium',
    };
}


/***/ }),

/***/ 9063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   ko: () => (/* binding */ visibleName),
/* harmony export */   sU: () => (/* binding */ visibleCodeLine)
/* harmony export */ });
/* harmony import */ var _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3097);

/** Lines and tabs stay; every other unseen character is spelled out. */
const visibleText = _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG;
/** One line of code: tabs stay. */
function visibleCodeLine(text) {
    return visibleText(text.replace(/\r$/, '')).replaceAll('\n', '\\x0a');
}
/** A name or a title: on one line. */
function visibleName(text) {
    return text.replace(_domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv, _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .spelled */ .uQ);
}
/** What a model wrote, for people: no unseen character, at most `limit` characters, never half of one. */
function harmless(text, limit) {
    const clean = text
        .replace(/\r\n?/g, '\n')
        .replace(_domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv, (character) => (character === '\n' || character === '\t' ? character : ''))
        .trim();
    const characters = Array.from(clean.slice(0, 2 * limit + 2));
    return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}
/** The same on one line. */
function harmlessLine(text, limit) {
    return harmless(text.replace(/\s+/gu, ' '), limit);
}
/** Text from outside, cut where it is too long; says how much is missing. */
function bounded(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
    return `${cut}\n[${text.length - cut.length} more characters are not shown]`;
}


/***/ })

};
