export const id = 69;
export const ids = [69];
export const modules = {

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shardName)
/* harmony export */ });
/** `shard 2 of 4`. */
function shardName({ index, of }) {
    return `shard ${index} of ${of}`;
}


/***/ }),

/***/ 1013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ decideGate)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


function place({ path, line, rule }) {
    return `${rule} at ${path}:${line}`;
}
/**
 * Pass, fail or inconclusive. Findings fail it even where something else could not be looked at; without such
 * findings a gap makes it inconclusive, since an audit that did not look must not look clean. A shard says that it
 * is one, so that its pass is not taken for that of the audit.
 */
function decideGate(verdicts, gaps, failOn, shard) {
    const severe = failOn === 'never' ? [] : verdicts.filter(({ finding }) => (0,_domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O)(finding.severity, failOn));
    const upheld = severe.filter(({ ruling }) => ruling === 'upheld');
    const undecided = severe.filter(({ ruling }) => ruling === 'undecided');
    const because = [
        ...upheld.map(({ finding }) => `${finding.severity}: ${place(finding)}`),
        ...undecided.map(({ finding }) => `needs a human: ${finding.severity}: ${place(finding)}`),
    ];
    if (because.length > 0)
        return { kind: 'fail', because };
    if (gaps.length > 0)
        return { kind: 'inconclusive', because: [...new Set(gaps.map(({ what }) => `not looked at: ${what}`))] };
    const standing = verdicts.filter(({ ruling }) => ruling !== 'refuted').length;
    const where = shard === undefined ? '' : ` in ${(0,_domain_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .shardName */ .A)(shard)}`;
    if (standing === 0)
        return { kind: 'pass', because: [`no findings${where}`] };
    return {
        kind: 'pass',
        because: [
            failOn === 'never'
                ? 'the gate is switched off (fail-on: never)'
                : `no finding${where} is ${failOn} or worse`,
        ],
    };
}


/***/ }),

/***/ 9803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);

function isExecuted({ evidence }) {
    return evidence.some(({ kind }) => kind === 'mutant' || kind === 'reproducer');
}
function byWeight(first, second) {
    return (_domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(first.severity) - _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(second.severity) ||
        compareText(first.path, second.path) ||
        first.line - second.line ||
        compareText(first.rule, second.rule));
}
/** By code unit, the same on every machine: shards are judged on several, and put together on another. */
function compareText(first, second) {
    return first < second ? -1 : Number(first > second);
}
/** The most severe first, then by place. */
function inOrder(verdicts) {
    return verdicts.toSorted((first, second) => byWeight(first.finding, second.finding));
}
/** What was executed is upheld by its execution; what was only read is undecided until somebody has checked it. */
function judge(findings) {
    return findings
        .toSorted(byWeight)
        .map((finding) => isExecuted(finding)
        ? { finding, ruling: 'upheld', reason: 'executed: reproduced in fresh processes' }
        : { finding, ruling: 'undecided', reason: 'not executed, and not yet read by a second specialist' });
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

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bC: () => (/* binding */ unjudged),
/* harmony export */   e0: () => (/* binding */ noRunner),
/* harmony export */   ig: () => (/* binding */ leftOut)
/* harmony export */ });
/** What the private copy lacks matters only where tests are red, perhaps for want of it. */
function leftOut(workspace, runners) {
    if (workspace.leftOut.length === 0 || !runners.some(({ red }) => red.length > 0))
        return [];
    const why = `not copied into the private work tree, perhaps why tests are red: ${workspace.leftOut.slice(0, 5).join('; ')}`;
    return [{ what: 'files of the checkout that git ignores', why }];
}
/** Nobody was there to run a test. */
function noRunner(runners) {
    if (runners.every(({ id }) => id === 'command')) {
        const why = 'the test command has {files} in it, and there is no file that is named like a test: name the files';
        return { what: 'the tests of the change', why };
    }
    const names = runners.map(({ id }) => id).join(', ');
    return {
        what: 'the tests of the change',
        why: `no test runner was recognised (looked for ${names}): name one with --test-command`,
    };
}
/** An audit that ran out of time, or could judge nothing, has not looked. */
function unjudged(summary, minutes, toldWhy) {
    const { planned, ran, notCovered, killed, survived, unstable, doubtful } = summary;
    const left = planned - ran - notCovered;
    if (!toldWhy && ran > 0 && killed + survived + unstable + doubtful === 0) {
        return [
            {
                what: `${ran} mutants`,
                why: "none of them could be judged: every one timed out or did not run (see the probe's counts)",
            },
        ];
    }
    const heard = summary.runners.some(({ green }) => green > 0);
    if (left <= 0 || (!heard && toldWhy))
        return [];
    if (!heard)
        return [{ what: `${left} mutants`, why: 'no test was run: name a command with --test-command' }];
    return [
        {
            what: `${left} of ${planned} mutants`,
            why: `not run within ${minutes} minutes: allow more with --minutes`,
        },
    ];
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ mostPerChange),
/* harmony export */   j: () => (/* binding */ likeOthers)
/* harmony export */ });
/** Of lesser faults, per change; more would not be read. Figures: https://arxiv.org/abs/2102.11378 */
const mostPerChange = 7;
/** Why a proven survivor is counted, and not told. */
const likeOthers = 'survived like others of the same function or change, which are listed';


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

/***/ 9505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   gt: () => (/* binding */ planIdentity),
/* harmony export */   vK: () => (/* binding */ sliceSummary)
/* harmony export */ });
/* unused harmony export runsOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _skip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1314);


/** A query is run as written out and reversed, with two seeds. */
const runsPerQuery = 4;
/** Each mutant is one run of tests, as long as nothing is known of how long they take. */
const runsOf = ({ sites, queries }) => sites.reduce((sum, { mutants }) => sum + mutants.length, 0) + queries.length * runsPerQuery;
/** The part of the plan that falls to a shard, in the order of the plan: the same list each time it is asked. */
function sliceOf(plan, { index, of }, weigh = runsOf) {
    const units = share(unitsOf(plan), of, weigh)[index - 1] ?? [];
    const sites = new Set(units.flatMap((unit) => unit.sites));
    const queries = new Set(units.flatMap((unit) => unit.queries));
    return {
        ...plan,
        sites: plan.sites.filter((site) => sites.has(site)),
        queries: plan.queries.filter((query) => queries.has(query)),
        sources: sourcesOf(plan),
    };
}
function sourcesOf({ sites, queries }) {
    return [...new Set([...sites, ...queries.map(({ planned }) => planned)].map(({ path }) => path))];
}
/** The heaviest unit first, each to the shard that has least so far; the first of equals. */
function share(units, shards, weigh) {
    const parts = Array.from({ length: shards }, () => ({ units: [], weight: 0 }));
    const weighed = units.map((unit) => ({ unit, weight: weigh(unit) }));
    for (const { unit, weight } of weighed.toSorted((first, second) => second.weight - first.weight)) {
        const lightest = parts.reduce((least, part) => (part.weight < least.weight ? part : least));
        lightest.units.push(unit);
        lightest.weight += weight;
    }
    return parts.map((part) => part.units);
}
/** All places of one function, and functions that share a line, of which at most one finding is told. */
function unitsOf({ sites, queries }) {
    let units = [];
    const add = (unit, keys) => {
        const same = units.filter((other) => keys.some((key) => other.keys.has(key)));
        const others = units.filter((other) => !same.includes(other));
        const joined = {
            sites: [...same.flatMap((one) => one.sites), ...unit.sites],
            queries: [...same.flatMap((one) => one.queries), ...unit.queries],
            keys: new Set([...same.flatMap((one) => [...one.keys]), ...keys]),
        };
        units = [...others, joined];
    };
    for (const site of sites)
        add({ sites: [site], queries: [] }, [functionOf(site), ...linesOf(site)]);
    for (const query of queries)
        add({ sites: [], queries: [query] }, [functionOf(query.planned)]);
    return units;
}
function functionOf({ path, site }) {
    return JSON.stringify([path, site.enclosing]);
}
function linesOf({ path, mutants }) {
    return mutants.map(({ lines }) => `${path}:${lines[0]}`);
}
/** What a report says of its slice, so that all of them can be put together. */
function sliceSummary(whole, slice) {
    const own = new Set(slice.sites);
    const planned = whole.sites.flatMap((site) => site.mutants.map(({ id }) => ({ id, own: own.has(site) })));
    return {
        mutants: planned.map(({ id }) => id),
        slice: planned.flatMap((mutant, index) => (mutant.own ? [index] : [])),
        skipped: (0,_skip_js__WEBPACK_IMPORTED_MODULE_1__/* .countSkips */ .c)(whole.skipped),
    };
}
/** Shards of one audit have planned the same mutants of the same change with the same program. */
function planIdentity({ base, head }, version, mutants) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([base, head, version, mutants]))
        .digest('hex');
}


/***/ }),

/***/ 1314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ countSkips)
/* harmony export */ });
/** One row per reason, the most frequent first. */
function countSkips(skips) {
    const counts = new Map();
    for (const { reason, count } of skips)
        counts.set(reason, (counts.get(reason) ?? 0) + count);
    return [...counts]
        .map(([reason, count]) => ({ reason, count }))
        .toSorted((first, second) => second.count - first.count ||
        (first.reason < second.reason ? -1 : Number(first.reason > second.reason)));
}


/***/ })

};
