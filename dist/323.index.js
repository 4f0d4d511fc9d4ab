export const id = 323;
export const ids = [323];
export const modules = {

/***/ 5323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderListing: () => (/* binding */ renderListing)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2867);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);



const mostNamed = 5;
/** What the probe would do, for people at a terminal of that many columns. */
function renderListing(listing, columns) {
    const line = (text, indent = '', hanging = indent) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .L)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text), columns, indent, hanging);
    const { change, runners, files, skipped, gaps } = listing;
    const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
    const parts = [
        [line(`${range} ${change.title} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(change.files.length, 'changed file')})`)],
        ['Test runners', ...runners.map((runner) => line(runnerText(runner), '  ', '    '))],
        ...files.map((file) => fileLines(file, line)),
        skipped.length === 0
            ? []
            : [
                'Left alone',
                ...skipped.map(({ count: times, reason }) => line(`${times} x ${reason}`, '  ', '    ')),
            ],
        gaps.length === 0
            ? []
            : ['Cannot be looked at', ...gaps.map(({ what, why }) => line(`${what}: ${why}`, '  ', '    '))],
        [line(`${totals(files)}. Nothing was run.`)],
    ];
    if (runners.length === 0)
        parts[1] = ['Test runners', '  none: name a command with --test-command'];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
/** As the audit counts them: the lesser ones only where they are tried. */
function totals(files) {
    const count = (of) => files.reduce((sum, file) => sum + of(file).length, 0);
    const lesser = count((file) => file.lesser);
    const unordered = count((file) => file.unordered);
    return [
        `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count(({ mutants }) => mutants), 'mutant')} in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files.length, 'file')}`,
        ...(unordered > 0
            ? [`the rows of ${unordered === 1 ? '1 query' : `${unordered} queries`} reversed`]
            : []),
        ...(lesser > 0 ? [`where time is left up to ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(lesser, 'lesser fault')}`] : []),
    ].join(', ');
}
function runnerText({ name, because, testFiles }) {
    const reason = because.startsWith(`${name}: `) ? because.slice(name.length + 2) : because;
    return `${name} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(testFiles, 'test file')}): ${reason}`;
}
function fileLines({ path, mutants, lesser, unordered, near }, line) {
    const tests = near.map(({ runner, paths }) => `${runner}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d9)(paths, mostNamed, String)}`);
    return [
        line(path),
        ...mutants.map((mutant) => line(`${mutant.line}: ${mutant.description}`, '  ', '    ')),
        ...unordered.map((at) => line(`${at}: reversed the rows of a query that names no order`, '  ', '    ')),
        ...(lesser.length > 0 ? [line(lesserText(lesser), '  ', '    ')] : []),
        line(tests.length === 0 ? 'no test is near: all are tried' : `first ${tests.join('; ')}`, '  ', '    '),
    ];
}
/** They are many, and say little by themselves. */
function lesserText(lesser) {
    const lines = [...new Set(lesser.map(({ line }) => String(line)))];
    const noun = lines.length === 1 ? 'line' : 'lines';
    return `where time is left: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(lesser.length, 'lesser fault')} on ${noun} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d9)(lines, mostNamed, String)}`;
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ relatedPlace),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   d9: () => (/* binding */ firstNames),
/* harmony export */   fT: () => (/* binding */ evidenceSentence),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   oF: () => (/* binding */ ruleName),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tx: () => (/* binding */ cellsSentence),
/* harmony export */   vJ: () => (/* binding */ mutatedLabel),
/* harmony export */   yi: () => (/* binding */ severityLabel)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

/** Names are cut here, and lists of them after `listedTests`; report.json has all. */
const nameLength = 200;
const listedTests = 3;
/** What was executed or read, in one sentence. */
function evidenceSentence(evidence, telling) {
    const { finding, mark } = telling;
    if (evidence.kind === 'mutant')
        return mutantSentence(evidence, telling);
    if (evidence.kind === 'reproducer')
        return reproducerSentence(evidence, mark);
    const isExecuted = finding.evidence.some(({ kind }) => kind !== 'quote');
    const where = mark(place(evidence.path, evidence.lines));
    return `${isExecuted ? 'The place' : 'Read, not run'}: ${where} of the audited commit.`;
}
/** How the fixtures were reordered, and how often each of the four cells was run. */
function cellsSentence({ reordering, repeats }, mark, plain) {
    const where = mark(place(reordering.path, reordering.lines));
    return `Reordered: ${plain((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(reordering.description, 500))} (${where}). Each cell was run ${plural(repeats, 'time')}, in fresh processes, with the same result.`;
}
/** The row of the four cells in which the code is broken. */
function mutatedLabel(operator) {
    return operator === 'drop-tie-breaker' ? 'last key dropped' : 'ordering deleted';
}
/** What an argument that nobody could settle is called. */
function severityLabel({ finding, ruling }) {
    return ruling === 'undecided' ? `undecided ${finding.severity}` : finding.severity;
}
/** `probe/passes-by-insertion-order`: who says so, and by which rule. */
function ruleName({ raisedBy, rule }) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(`${raisedBy}/${rule}`, nameLength);
}
/** `path:12` or `path:12-14`. */
function place(path, [from, to]) {
    return `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(path, nameLength)}:${from === to ? from : `${from}-${to}`}`;
}
/** Where else to look; the first line of a file stands for all of it. */
function relatedPlace({ path, line }) {
    return line === 1 ? (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(path, nameLength) : place(path, [line, line]);
}
/** `1 test`, `2 tests`. */
function plural(count, noun) {
    return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
/** Untrusted names, each cut and marked; the first ones by name, the rest counted: `a, b and 3 more`. */
function firstNames(names, limit, mark) {
    const shown = names.slice(0, limit).map((name) => mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(name, nameLength)));
    if (names.length > limit)
        return `${shown.join(', ')} and ${names.length - limit} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** `12 s`, `3 min 20 s`. */
function duration(seconds) {
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** The claim has told what was done: this adds who stayed green, and how often. */
function mutantSentence(evidence, telling) {
    const { tests, repeats } = evidence;
    const green = tests.length === 0 ? 'every test' : firstNames(tests, listedTests, telling.mark);
    const often = repeats > 1 ? ` in ${repeats} fresh runs of ${repeats}` : '';
    return `${mutation(evidence, telling)}: ${evidence.outcome ?? 'green'}${often}: ${green}.`;
}
/** Which test fails, how, and what becomes of it with the fix. */
function reproducerSentence(evidence, mark) {
    const { failed, of, error, passedWithFix } = evidence;
    const how = error === undefined ? '' : ` with ${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(thrown(error), nameLength))}`;
    const name = firstNames(testNames(evidence), listedTests, mark);
    const fails = `A test written for this fails on the merged code in ${failed} of ${plural(of, 'fresh run')}${how}: ${name}.`;
    return passedWithFix === undefined
        ? fails
        : `${fails} It passes with the fix: ${passedWithFix} of ${passedWithFix}.`;
}
/** Each for itself, as far as they begin with the file that they are in. */
function testNames({ test, path }) {
    if (path === undefined || path === '')
        return [test];
    return test.split(`, ${path}`).map((name, index) => (index === 0 ? name : `${path}${name}`));
}
/** Messages often end with what goes before a list of values: the sentence goes on after it. */
function thrown({ type, message }) {
    const said = message.trim().replace(/[\s:;,.]+$/u, '');
    return said === '' ? type : `${type}: ${said}`;
}
/** What was changed, where no diff below shows it. */
function mutation({ path, lines, original, mutated }, telling) {
    const { finding, mark, diffBelow } = telling;
    const file = path === finding.path ? '' : ` of ${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(path, nameLength))}`;
    const at = `${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}-${lines[1]}`}${file}`;
    if (diffBelow)
        return `With ${at} changed as shown`;
    if (mutated.trim() === '')
        return `With "${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(original.trim(), nameLength))}" deleted on ${at}`;
    return `With ${at} changed from "${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(original.trim(), nameLength))}" to "${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(mutated.trim(), nameLength))}"`;
}


/***/ })

};
