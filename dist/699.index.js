export const id = 699;
export const ids = [699];
export const modules = {

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sectionsOf),
/* harmony export */   W: () => (/* binding */ fileOf)
/* harmony export */ });
function sectionsOf(patch) {
    const sections = patch.split(/^(?=diff --git )/m).filter((text) => text.startsWith('diff --git '));
    return new Map(sections.map((text) => [text.split('\n', 1)[0] ?? '', text]));
}
/** The file that a section is about, for people. */
function fileOf(header) {
    return /^diff --git "?a\/(.*?)"? "?b\//.exec(header)?.[1] ?? header;
}


/***/ }),

/***/ 7712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ claimOnOneLine),
/* harmony export */   L: () => (/* binding */ claimParts)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

const titleLength = 800;
const partLength = 2_000;
/** Longer than all parts that are shown. */
const readLength = 20_000;
const onlyIf = ' Only if: ';
const mend = ' To mend it: ';
/** A specialist's claim in its parts; the probe's goes on from its title. Untrusted text on one line each. */
function claimParts({ claim, raisedBy }) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(claim, readLength).replace(/\s+/gu, ' ').trim();
    const [title, others] = titleOf(text);
    const whole = { title: (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(title, titleLength) };
    if (raisedBy === 'probe')
        return { ...whole, parts: partsOf([{ text: others }]) };
    const [before, proposal] = splitAtLast(` ${others}`, mend);
    const [argument, condition] = splitAtLast(before, onlyIf);
    return {
        ...whole,
        parts: partsOf([
            { label: 'Why', text: argument },
            { label: 'Only if', text: condition },
            { label: 'Mend', text: proposal },
        ]),
    };
}
/** All of it on one line, for where there are no paragraphs. */
function claimOnOneLine(finding) {
    const { title, parts } = claimParts(finding);
    return [title, ...parts.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))].join(' ');
}
function partsOf(parts) {
    return parts
        .map((part) => ({ ...part, text: (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(part.text.trim(), partLength) }))
        .filter(({ text }) => text !== '');
}
/** The first sentence with those after it that only name who has raised it as well; and the rest. */
function titleOf(text) {
    const end = /^.*?[.!?](?: Also (?:found by the probe|raised by [\w-]+: .*?)[.!?])*(?= |$)/u.exec(text)?.[0];
    return end === undefined ? [text, ''] : [end, text.slice(end.length + 1)];
}
function splitAtLast(text, mark) {
    const at = text.lastIndexOf(mark);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}


/***/ }),

/***/ 9848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fit),
/* harmony export */   d: () => (/* binding */ byteLength)
/* harmony export */ });
/** Renders items one after the other and stops before the first that would exceed `budget` bytes of UTF-8. */
function fit(items, render, separator, budget) {
    const blocks = [];
    let left = budget;
    for (const [index, item] of items.entries()) {
        const block = render(item, index);
        left -= byteLength(block) + byteLength(separator);
        if (left < 0)
            break;
        blocks.push(block);
    }
    return { text: blocks.join(separator), kept: blocks.length };
}
/** Size as GitHub counts it. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Rw: () => (/* binding */ proseMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

/**
 * Words that GitHub turns into a link, a ping, a reference or an emoji *after* it has rendered the Markdown, so
 * that no backslash helps: `@user`, `https://...`, `www....`, `a@b.c`, `#12`, `GH-12`, `:tada:`.
 * Code spans are left alone by all of these filters.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const activeWord = /@|:\/\/|www\.|#\d|\bgh-\d|:[\w+-]+:/i;
/** `lib/cart.py:12-14`, maybe with the punctuation of a sentence around it: easier to read, and to copy, as code. */
const placeWord = /^[("']*[\w./-]*\w\.\w+:\d+(?:-\d+)?[.,;:!?)"']*$/;
/** Untrusted plain text as one line of Markdown that shows exactly that text. */
function escapeMarkdown(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text)
        .split(' ')
        .map((word) => (activeWord.test(word) || placeWord.test(word) ? asCode(word) : escapeWord(word)))
        .join(' ')
        .replace(/^([-+=#]|\d+(?=[.)]))/, escapeBlockMarker);
}
/** As code, but for the punctuation of the sentence around it, as far as it is harmless without. */
function asCode(word) {
    const before = /^[("']*/.exec(word)?.[0] ?? '';
    const ending = before === '' ? /[.,;:!?]*$/ : /[.,;:!?)"']*$/;
    const after = ending.exec(word.slice(before.length))?.[0] ?? '';
    const core = word.slice(before.length, word.length - after.length);
    return core === '' ? codeSpan(word) : `${before}${codeSpan(core)}${after}`;
}
/** What a model wrote, as one line of Markdown: its `code` is code, everything else is shown exactly as it stands. */
function proseMarkdown(text) {
    const parts = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text).split(/(`[^`]+`)/);
    return parts
        .map((part, index) => {
        if (index % 2 === 0)
            return between(part);
        // Two runs of code that touch would be read as one.
        const touches = index > 1 && parts[index - 1] === '';
        return `${touches ? ' ' : ''}${codeSpan(part.slice(1, -1))}`;
    })
        .join('')
        .trim();
}
/** Escaped, with the blanks at its ends; what becomes code by that must not touch other code either. */
function between(text) {
    if (text.trim() === '')
        return text;
    const [, start = '', end = ''] = /^(\s*).*?(\s*)$/s.exec(text) ?? [];
    const escaped = escapeMarkdown(text);
    const before = escaped.startsWith('`') ? ' ' : '';
    const after = escaped.endsWith('`') ? ' ' : '';
    return `${start || before}${escaped}${end || after}`;
}
/** Untrusted text as inline code: the delimiter is longer than any run of backticks inside. */
function codeSpan(text) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text);
    if (line === '')
        return '` `';
    const delimiter = '`'.repeat(longestBacktickRun(line) + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${delimiter}${padding}${line}${padding}${delimiter}`;
}
/** Untrusted text as a code block: the fence is longer than any run of backticks inside. */
function codeFence(text, language) {
    const code = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleCode */ .yy)(text).replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestBacktickRun(code) + 1));
    return `${fence}${language}\n${code}\n${fence}`;
}
/** A fold; `title` is our own plain text, `body` is Markdown. */
function details(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '`': '&#96;',
    // Two dollars make a formula, and a backslash does not stop it.
    // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
    $: '<span>$</span>',
};
function escapeWord(word) {
    return word.replace(/[\\`*_[\]<>&~|$]/g, (character) => entities[character] ?? `\\${character}`);
}
function escapeBlockMarker(marker) {
    return /^\d/.test(marker) ? `${marker}\\` : `\\${marker}`;
}
function longestBacktickRun(text) {
    return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}


/***/ }),

/***/ 5162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shownEvidence)
/* harmony export */ });
/**
 * The evidence as views show it: what two have brought once, mutants by whole lines, the place before what was run
 * there.
 */
function shownEvidence({ evidence }, sources, most) {
    const all = evidence
        .slice(0, 4 * most)
        .map((one) => (one.kind === 'mutant' ? byWholeLines(one, sources) : one));
    const once = new Map();
    for (const one of all) {
        const key = keyOf(one);
        const known = once.get(key);
        // Of two that show the same mutant the one that knows more.
        if (known === undefined || (!('cells' in known) && 'cells' in one))
            once.set(key, one);
    }
    const shown = [...once.values()].slice(0, most);
    return [...shown.filter(({ kind }) => kind === 'quote'), ...shown.filter(({ kind }) => kind !== 'quote')];
}
function keyOf(evidence) {
    if (evidence.kind !== 'mutant')
        return JSON.stringify(evidence);
    const { path, lines, original, mutated, outcome } = evidence;
    return JSON.stringify([path, lines, original.trim(), mutated.trim(), outcome]);
}
/** With what stands around the changed piece on its lines; as it is where that cannot be told for certain. */
function byWholeLines(evidence, sources) {
    const { path, lines, original, mutated } = evidence;
    const source = sources.find((file) => file.path === path);
    if (source === undefined || original === '')
        return evidence;
    const whole = source.text
        .split(/\r?\n/)
        .slice(lines[0] - 1, lines[1])
        .join('\n');
    const piece = original.replace(/\r\n/g, '\n').replace(/\n$/, '');
    const at = whole.indexOf(piece);
    if (at === -1 || whole.includes(piece, at + 1))
        return evidence;
    const put = mutated.replace(/\r\n/g, '\n').replace(/\n$/, '');
    const changed = `${whole.slice(0, at)}${put}${whole.slice(at + piece.length)}`;
    return { ...evidence, original: whole, mutated: changed.trim() === '' ? '' : changed };
}


/***/ }),

/***/ 4180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ shownFix),
/* harmony export */   G: () => (/* binding */ isNoticingTest)
/* harmony export */ });
/* harmony import */ var _domain_patch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5775);

/** A fix as views show it: without the test that they show already. */
function shownFix({ fix, evidence }) {
    if (fix === undefined)
        return undefined;
    const sections = (0,_domain_patch_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionsOf */ .K)(fix.patch);
    const shown = new Set(evidence.flatMap((one) => (one.kind === 'reproducer' && one.text !== undefined ? [one.path] : [])));
    const left = [...sections].filter(([header]) => !shown.has((0,_domain_patch_js__WEBPACK_IMPORTED_MODULE_0__/* .fileOf */ .W)(header)));
    if (sections.size > 0 && left.length === 0)
        return undefined;
    const onlyAdds = left.length > 0 && left.every(([, text]) => /^new file mode /m.test(text));
    return {
        title: fix.verified
            ? verifiedTitle(evidence, onlyAdds)
            : `Proposed ${onlyAdds ? 'test' : 'fix'}, not verified`,
        patch: sections.size === 0 ? fix.patch : left.map(([, text]) => text).join(''),
        whole: fix.verified ? 'fixes.patch and report.json have' : 'report.json has',
    };
}
/** Where the fix is a test, nothing in the code is mended: it is said what the test does. */
function isNoticingTest({ fix, evidence }) {
    if (fix?.verified !== true || evidence.some(({ kind }) => kind === 'reproducer'))
        return false;
    const sections = [...(0,_domain_patch_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionsOf */ .K)(fix.patch).values()];
    return sections.length > 0 && sections.every((text) => /^new file mode /m.test(text));
}
function verifiedTitle(evidence, onlyAdds) {
    if (evidence.some((one) => one.kind === 'reproducer' && one.passedWithFix !== undefined))
        return 'Fix, verified: with it the test passes, and what was green stays green';
    if (!onlyAdds)
        return 'Fix, verified: the tests were run with it and without it';
    const broken = evidence.some(({ kind }) => kind === 'mutant') ? 'the change above' : 'the fault in place';
    return `A test that notices it, verified: green on the merged code, red with ${broken}`;
}


/***/ }),

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ countBySeverity),
/* harmony export */   f: () => (/* binding */ standingVerdicts)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);

/** What was not refuted, most severe first, then by place: the order in which every view shows it. */
function standingVerdicts(report) {
    return report.verdicts.filter(({ ruling }) => ruling !== 'refuted').toSorted(compare);
}
/** How many there are of each severity, most severe first, without the zeros. */
function countBySeverity(verdicts) {
    return _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g
        .map((severity) => [severity, verdicts.filter(({ finding }) => finding.severity === severity).length])
        .filter(([, count]) => count > 0);
}
function compare({ finding: a }, { finding: b }) {
    return (_domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(a.severity) - _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(b.severity) ||
        compareText(a.path, b.path) ||
        a.line - b.line ||
        compareText(a.rule, b.rule));
}
/** By code unit, the same on every machine; `localeCompare` is not. */
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 8038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ claimLines)
/* harmony export */ });
/* harmony import */ var _claim_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7712);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4902);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2867);



/** The probe quotes code as it stands; specialists mark it as people do. */
function claimLines(finding) {
    const { title, parts } = (0,_claim_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .claimParts */ .L)(finding);
    const words = finding.raisedBy === 'probe' ? _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV : _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .proseMarkdown */ .Rw;
    return [
        `**${words(title)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleName */ .oF)(finding))})`,
        ...parts.map(({ label, text }) => `${label === undefined ? '' : `**${label}:** `}${words(text)}`),
    ];
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
