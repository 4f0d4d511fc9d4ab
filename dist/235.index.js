export const id = 235;
export const ids = [235];
export const modules = {

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

/***/ 8018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ lesserKinds),
/* harmony export */   xk: () => (/* binding */ isOrdering)
/* harmony export */ });
/* unused harmony export faultKinds */
/** What else can be broken, most valuable first. */
const faultKinds = (/* unused pure expression or super */ null && ([
    /** An `if` whose body only refuses: raises, throws, returns an error. */
    'guard',
    /** A decorator, attribute, middleware or call that lets only some people in. */
    'authorisation',
    /** The part of a query that keeps tenants, owners or deleted rows apart. */
    'predicate',
    /** A commit, save, lock or transaction. */
    'durability',
    /** An await whose value nobody uses. */
    'await',
    /** The name of a channel, queue, topic, event, job or route. */
    'boundary-name',
    /** The whole body of a function. */
    'body',
    /** A call that is a statement of its own. */
    'statement-call',
    /** The condition of a branch or loop. */
    'condition',
    /** `<`, `<=`, `>`, `>=`. */
    'comparison',
    /** `and`, `or`. */
    'connector',
    /** The value that a function returns. */
    'returned-value',
]));
/** Kinds whose survivors are likelier to be noise than those of the others; their operators are of the second tier. */
const lesserKinds = new Set([
    'condition',
    'comparison',
    'connector',
    'returned-value',
]);
/** True for a place where things are put in order. */
function isOrdering(site) {
    return site.kind === 'sql-text' || site.kind === 'order-call';
}


/***/ }),

/***/ 7753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ operators)
});

;// CONCATENATED MODULE: ./build/probe/operators/operator.js
const proven = 'The tests that reach the place were run on the merged code (green) and on the broken code (green), the latter four times in fresh processes, with the same result each time.';
/** Completes the operator with what is the same for all of its family. */
function faultOperator({ id, kind, tier, describe, rule }) {
    return {
        id,
        tier,
        rule: { precision: 'high', ...rule, source: 'probe', help: { ...rule.help, proven } },
        mutate: (site) => site.kind === kind ? { edits: site.broken, description: describe(site.subject) } : undefined,
    };
}

;// CONCATENATED MODULE: ./build/probe/operators/change-returned-value.js

/** Returns another value. */
const changeReturnedValue = faultOperator({
    id: 'change-returned-value',
    kind: 'returned-value',
    tier: 2,
    describe: (subject) => `changed the value returned by ${subject}`,
    rule: {
        id: 'returned-value-not-tested',
        severity: 'low',
        name: 'ReturnedValueNotTested',
        shortDescription: 'No test looks at this returned value.',
        fullDescription: 'The tests pass when another value is returned.',
        help: {
            what: 'With another value returned, every test that reaches it still passes.',
            why: 'A value that no assertion depends on can be anything.',
            mend: 'Assert the returned value.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/drop-await.js

/** Drops an await whose value nobody uses. */
const dropAwait = faultOperator({
    id: 'drop-await',
    kind: 'await',
    tier: 1,
    describe: (subject) => `dropped the await of ${subject}`,
    rule: {
        id: 'await-not-tested',
        severity: 'medium',
        name: 'AwaitNotTested',
        shortDescription: 'No test notices when nobody waits for this.',
        fullDescription: 'The tests pass when nobody waits for the call.',
        help: {
            what: 'The code waits for a call here and does not use its value. Without the await every test that reaches it still passes.',
            why: 'What nobody waits for may end after its caller has gone on, and its error is lost.',
            mend: 'Assert what the call has done when the function returns, and let the call fail once and assert that the error arrives.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/drop-durability.js

/** Drops a commit, a save, a lock or a transaction. */
const dropDurability = faultOperator({
    id: 'drop-durability',
    kind: 'durability',
    tier: 1,
    describe: (subject) => `dropped ${subject}`,
    rule: {
        id: 'durability-not-tested',
        severity: 'medium',
        name: 'DurabilityNotTested',
        shortDescription: 'No test notices when this is no longer committed, saved or locked.',
        fullDescription: 'The tests pass although nothing makes the result last, or keeps others out.',
        help: {
            what: 'The code commits, saves, locks or opens a transaction here. Without it every test that reaches it still passes: they look at the objects in memory, or at the same session.',
            why: 'What is not committed is lost when the process ends; what is not locked is lost when two come at once. Neither shows in a test that reads back what it has just written.',
            mend: 'Read the result back through another session or connection (or reload it), and assert what is there. For a lock, let two come at once.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/drop-predicate.js

/** Drops the part of a query that keeps tenants, owners or deleted rows apart. */
const dropPredicate = faultOperator({
    id: 'drop-predicate',
    kind: 'predicate',
    tier: 1,
    describe: (subject) => `dropped ${subject} from the query`,
    rule: {
        id: 'isolation-not-tested',
        severity: 'high',
        name: 'IsolationNotTested',
        shortDescription: 'No test notices when this query no longer keeps rows apart.',
        fullDescription: 'The tests pass when the query returns the rows of other tenants or owners, or deleted ones.',
        help: {
            what: 'The query keeps to one tenant or owner, or leaves out what is deleted or hidden. With that part gone, every test that runs it still passes: the fixtures hold no row that it should leave out.',
            why: 'Rows of somebody else in an answer are a data leak, and the tests would stay green.',
            mend: 'Add a row that the query has to leave out (another tenant, another owner, a deleted one), and assert that it is not there.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/drop-statement-call.js

/** Drops a call that is a statement of its own. */
const dropStatementCall = faultOperator({
    id: 'drop-statement-call',
    kind: 'statement-call',
    tier: 1,
    describe: (subject) => `dropped ${subject}`,
    rule: {
        id: 'effect-not-tested',
        severity: 'low',
        name: 'EffectNotTested',
        shortDescription: 'No test notices when this call is gone.',
        fullDescription: 'The tests that reach the call pass without it.',
        help: {
            what: 'The call stands by itself: it is made for its effect. Without it every test that reaches it still passes.',
            why: 'An effect that no assertion looks for can be lost in any refactoring.',
            mend: 'Assert the effect of the call. If there is none to assert, the call may be unnecessary.',
        },
    },
});

// EXTERNAL MODULE: ./build/probe/languages/site.js
var languages_site = __webpack_require__(8018);
;// CONCATENATED MODULE: ./build/probe/operators/drop-tie-breaker.js

/** Drops the last of several sort keys, so that rows equal on the first keys come in any order. */
const dropTieBreaker = {
    id: 'drop-tie-breaker',
    tier: 1,
    mutate(site) {
        if (!(0,languages_site/* isOrdering */.xk)(site))
            return undefined;
        return site.withoutLastKey && { edits: site.withoutLastKey, description: 'dropped the last sort key' };
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/empty-body.js

/** Empties a function: it returns at once. */
const emptyBody = faultOperator({
    id: 'empty-body',
    kind: 'body',
    tier: 1,
    describe: (subject) => `emptied ${subject}`,
    rule: {
        id: 'result-not-tested',
        severity: 'medium',
        name: 'ResultNotTested',
        shortDescription: 'No test notices when this function does nothing.',
        fullDescription: 'The tests that call the function pass when its body is empty.',
        help: {
            what: 'The function returns at once, with an empty value where one is needed, and every test that calls it still passes.',
            why: 'The tests execute the function, so coverage counts it as tested, and no assertion depends on anything that it does.',
            mend: 'Assert what the function is for: its result, or its effect.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/flip-direction.js

/** Turns every direction of an ordering round: ascending becomes descending. */
const flipDirection = {
    id: 'flip-direction',
    tier: 1,
    mutate(site) {
        if (!(0,languages_site/* isOrdering */.xk)(site))
            return undefined;
        return site.reversed && { edits: site.reversed, description: 'reversed the direction of the ordering' };
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/negate-condition.js

/** Turns a condition into its opposite. */
const negateCondition = faultOperator({
    id: 'negate-condition',
    kind: 'condition',
    tier: 2,
    describe: (subject) => `negated ${subject}`,
    rule: {
        id: 'condition-not-tested',
        severity: 'low',
        name: 'ConditionNotTested',
        shortDescription: 'No test notices when this condition is its opposite.',
        fullDescription: 'The tests that reach the condition pass when it is negated.',
        help: {
            what: 'With the condition turned round, every test that reaches it still passes.',
            why: 'Both branches look the same to the tests: either could be wrong.',
            mend: 'Add a test for each side of the condition that asserts what is different.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/remove-authorisation.js

/** Takes away a check of who may come in. */
const removeAuthorisation = faultOperator({
    id: 'remove-authorisation',
    kind: 'authorisation',
    tier: 1,
    describe: (subject) => `took away ${subject}`,
    rule: {
        id: 'authorisation-not-tested',
        severity: 'high',
        name: 'AuthorisationNotTested',
        shortDescription: 'No test notices when this authorisation check is gone.',
        fullDescription: 'The tests pass when everybody is let in.',
        help: {
            what: 'A decorator, filter, middleware or call lets only some people in here. Without it every test still passes: all of them come as somebody who is allowed.',
            why: 'Broken access control is the most common serious fault of web applications (OWASP Top 10, A01). A check that no test needs can be lost in any refactoring.',
            mend: 'Add a test that comes as somebody who is not allowed (nobody, another user, another role) and asserts the refusal, and that nothing was changed.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/remove-guard.js

/** Makes the condition of a guard never true, so that what it refuses goes through. */
const removeGuard = faultOperator({
    id: 'remove-guard',
    kind: 'guard',
    tier: 1,
    describe: (subject) => `made ${subject} never refuse`,
    rule: {
        id: 'guard-not-tested',
        severity: 'medium',
        name: 'GuardNotTested',
        shortDescription: 'No test notices when this guard is gone.',
        fullDescription: 'The tests that reach the guard pass when it lets everything through.',
        help: {
            what: 'The code refuses something here (it raises, throws or returns an error). With the condition never true, every test that reaches it still passes: no test offers what is to be refused, or none looks at what happens then.',
            why: 'A guard is there for the input that must not get through. Whoever loses or inverts it would ship with a green build.',
            mend: 'Add a test that offers exactly what the guard refuses, and asserts the refusal. If nothing can ever offer it, the guard can go.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/remove-order-by.js
/** Deletes an ORDER BY clause from SQL text. */
const removeOrderBy = {
    id: 'remove-order-by',
    tier: 1,
    mutate(site) {
        if (site.kind !== 'sql-text' || !site.without)
            return undefined;
        return { edits: site.without, description: 'deleted the ORDER BY' };
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/remove-ordering-call.js
/** Deletes an ordering call or option: `.order_by(x)`, `sorted(xs)`, `orderBy: {...}`, `xs.sort()`. */
const removeOrderingCall = {
    id: 'remove-ordering-call',
    tier: 1,
    mutate(site) {
        if (site.kind !== 'order-call' || !site.without)
            return undefined;
        const mutation = { edits: site.without, description: 'deleted the ordering' };
        return site.neutral ? { ...mutation, neutral: site.neutral } : mutation;
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/rename-boundary-name.js

/** Renames a channel, queue, topic, event, job or route on one side. */
const renameBoundaryName = faultOperator({
    id: 'rename-boundary-name',
    kind: 'boundary-name',
    tier: 1,
    describe: (subject) => `renamed ${subject} on this side only`,
    rule: {
        id: 'boundary-name-not-tested',
        severity: 'medium',
        name: 'BoundaryNameNotTested',
        shortDescription: 'No test notices when this name differs from the other side.',
        fullDescription: 'The tests pass when a name that two sides have to agree on is changed on one of them.',
        help: {
            what: 'Two parts of the system meet under this name. With the name changed on this side only, every test that reaches it still passes: the connection between them is stubbed.',
            why: 'A message that nobody hears raises no error; the feature is simply dead.',
            mend: 'Add a test that goes through both sides with the real name, or share the name as one constant and assert it on both.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/shift-boundary.js

/** Moves the boundary of a comparison by one: `<` becomes `<=`. */
const shiftBoundary = faultOperator({
    id: 'shift-boundary',
    kind: 'comparison',
    tier: 2,
    describe: (subject) => `moved the boundary of ${subject}`,
    rule: {
        id: 'boundary-not-tested',
        severity: 'low',
        name: 'BoundaryNotTested',
        shortDescription: 'No test stands on this boundary.',
        fullDescription: 'The tests pass when the boundary of the comparison is moved by one.',
        help: {
            what: 'With `<` for `<=` (or the like), every test that reaches it still passes: none has a value exactly on the boundary.',
            why: 'Off by one is the commonest slip of all.',
            mend: 'Add a test with the value exactly on the boundary.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/swap-connector.js

/** Swaps `and` and `or`. */
const swapConnector = faultOperator({
    id: 'swap-connector',
    kind: 'connector',
    tier: 2,
    describe: (subject) => `swapped the connector of ${subject}`,
    rule: {
        id: 'connector-not-tested',
        severity: 'low',
        name: 'ConnectorNotTested',
        shortDescription: 'No test tells this "and" from "or".',
        fullDescription: 'The tests pass when `and` becomes `or`, or the other way round.',
        help: {
            what: 'With the connector swapped, every test that reaches it still passes: none has one part true and the other false.',
            why: 'Either part of the condition could be missing.',
            mend: 'Add a test in which exactly one part is true.',
        },
    },
});

;// CONCATENATED MODULE: ./build/probe/operators/index.js
















/** Every mutation operator, most valuable first: the order in which a short budget is spent. */
const operators = [
    removeOrderBy,
    removeOrderingCall,
    flipDirection,
    dropTieBreaker,
    removeGuard,
    removeAuthorisation,
    dropPredicate,
    dropDurability,
    dropAwait,
    renameBoundaryName,
    emptyBody,
    dropStatementCall,
    negateCondition,
    shiftBoundary,
    swapConnector,
    changeReturnedValue,
];


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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8532);
/* harmony import */ var _host_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4101);



const id = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'has to be lower-case words joined by hyphens');
const sentence = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .trim()
    .min(1, 'has to be a sentence')
    .max(400, 'has to be shorter than 400 characters');
const patterns = (compile) => zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((text, context) => {
    try {
        return compile(text);
    }
    catch (error) {
        context.addIssue(`${text} is no pattern: ${error instanceof Error ? error.message : String(error)}`);
        return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    }
}))
    .default([]);
/** `(?i)` in front is said in most languages, but not in this one. */
function textPattern(text) {
    const insensitive = text.startsWith('(?i)');
    return new RegExp(insensitive ? text.slice(4) : text, insensitive ? 'iu' : 'u');
}
const frontMatter = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: id.refine((name) => name !== 'none' && name !== 'probe', 'is taken: choose another one'),
    title: sentence,
    rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id,
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Za-z0-9]*$/, 'has to be words in CamelCase'),
        description: sentence,
        why: sentence,
        mend: sentence,
    }))
        .min(1, 'has to name at least one kind of finding')
        .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, 'has the same id twice'),
    joins: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('always'),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            lines: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive().exactOptional(),
            paths: patterns(_host_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globPattern */ .h),
            text: patterns(textPattern),
        }),
    ])
        .default('always'),
    minutes: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive('has to be more than 0').max(120, 'has to be at most 120').default(15),
    tokens: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
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
