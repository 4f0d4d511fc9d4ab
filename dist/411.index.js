export const id = 411;
export const ids = [411,699];
export const modules = {

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ alertFates)
/* harmony export */ });
/** What became of an alert of an earlier audit. */
const alertFates = [
    'found-again',
    'still-there',
    'not-looked-at',
    'fixed',
    'dismissed',
    'suppressed',
];


/***/ }),

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

/***/ 7546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ longestCode),
/* harmony export */   PZ: () => (/* binding */ recheckOf),
/* harmony export */   Xf: () => (/* binding */ longestTest)
/* harmony export */ });
/** Longer code is not kept: a part of it could be run for the whole. */
const longestCode = 4_000;
const longestTest = 32_000;
/** What has to be kept of a finding, whole or not at all; from its strongest evidence. */
function recheckOf({ raisedBy, evidence }) {
    const mutant = evidence.find((one) => one.kind === 'mutant');
    if (mutant?.kind === 'mutant') {
        const { operator, path, original, mutated, outcome } = mutant;
        if (original.length > longestCode || mutated.length > longestCode)
            return undefined;
        if (raisedBy !== 'probe')
            return { kind: 'replacement', path, find: original, replace: mutated };
        return { kind: 'mutant', operator, original, mutated, ...(outcome && { outcome }) };
    }
    const reproducer = evidence.find((one) => one.kind === 'reproducer');
    if (reproducer?.kind === 'reproducer') {
        const { path, text } = reproducer;
        if (path === undefined || text === undefined || text.length > longestTest)
            return undefined;
        return { kind: 'reproducer', test: { path, text } };
    }
    const quote = evidence.find((one) => one.kind === 'quote');
    if (quote?.kind !== 'quote' || quote.text.length > longestCode)
        return undefined;
    return { kind: 'quote', text: quote.text };
}


/***/ }),

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shardName)
/* harmony export */ });
/** `shard 2 of 4`. */
function shardName({ index, of }) {
    return index === 0 ? 'the reading part' : `shard ${index} of ${of}`;
}


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assetPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Absolute path of a file under `assets/`. In the bundle the assets lie beside `dist/index.js`;
 * in a source run they lie at the repository's root, two levels above this file.
 */
function assetPath(name) {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, 'assets', name);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled) ? bundled : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '..', '..', 'assets', name);
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Uq: () => (/* binding */ writablePath),
/* harmony export */   ti: () => (/* binding */ leavesTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** True for `directory` itself and everything below it; both absolute and without symbolic links. */
function isInside(directory, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative);
}
/**
 * Absolute path of a file that may be written at `relative` (`/`-separated) in the work tree `root`.
 * Throws for whatever would be written elsewhere: absolute paths, `..`, `.git`, symbolic links.
 */
async function writablePath(root, relative) {
    const segments = relative.split('/');
    const odd = segments.some((segment) => ['', '.', '..'].includes(segment) || segment.toLowerCase() === '.git');
    if (odd || relative.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || node_path__WEBPACK_IMPORTED_MODULE_1__.win32.parse(relative).root !== '') {
        throw new Error(`will not write ${JSON.stringify(relative)}: not a plain path below the repository root`);
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, ...segments);
    if (await leavesTree(root, relative)) {
        throw new Error(`will not write ${relative}: a symbolic link on its way leads out of the work tree`);
    }
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).catch(() => undefined);
    if (stat !== undefined && !stat.isFile()) {
        throw new Error(`will not write ${relative}: it is a directory or a symbolic link, not a file`);
    }
    return file;
}
/** True where something written at `relative` would land outside of `root`, because a directory above is a link. */
async function leavesTree(root, relative) {
    const parent = await realpathOfExisting(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(relative))).catch(() => undefined);
    return parent === undefined || !isInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), parent);
}
/** The nearest directory above that exists, without symbolic links. */
async function realpathOfExisting(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    }
    catch (error) {
        const above = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory);
        if (above === directory)
            throw error;
        // A dangling link is nobody's directory: what is made there would be made at its target.
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined);
        if (stat !== undefined)
            throw new Error(`${directory} leads nowhere`, { cause: error });
        return realpathOfExisting(above);
    }
}


/***/ }),

/***/ 4411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareOut: () => (/* binding */ prepareOut),
  writeFiles: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/tree-paths.js
var tree_paths = __webpack_require__(4402);
;// CONCATENATED MODULE: ./build/host/link-in-checkout.js




/**
 * The first symbolic link on the way to `target` that lies in the checkout around `repo`: a repository may track links,
 * and what is written there would be written wherever it points. Links outside are those of the user.
 */
async function linkInCheckout(repo, target) {
    const root = await (0,promises_.realpath)(checkoutAround(external_node_path_.resolve(repo))).catch(() => undefined);
    if (root === undefined)
        return undefined;
    const absolute = external_node_path_.resolve(target);
    let at = external_node_path_.parse(absolute).root;
    for (const part of absolute.slice(at.length).split(external_node_path_.sep).filter(Boolean)) {
        const next = external_node_path_.join(at, part);
        const stat = await (0,promises_.lstat)(next).catch(() => undefined);
        if (stat === undefined)
            return undefined;
        if (!stat.isSymbolicLink())
            at = next;
        else if ((0,tree_paths/* isInside */.FK)(root, next))
            return next;
        else {
            const real = await (0,promises_.realpath)(next).catch(() => undefined);
            if (real === undefined)
                return undefined;
            at = real;
        }
    }
    return undefined;
}
/** Not asked of git, whose configuration may say otherwise. */
function checkoutAround(folder) {
    for (let at = folder;; at = external_node_path_.dirname(at)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(at, '.git')))
            return at;
        if (external_node_path_.dirname(at) === at)
            return folder;
    }
}

// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/report/narrative.js
var narrative = __webpack_require__(3785);
// EXTERNAL MODULE: ./build/report/part.js
var part = __webpack_require__(9589);
// EXTERNAL MODULE: ./build/report/request-wording.js
var request_wording = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/report/standing.js
var report_standing = __webpack_require__(739);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/told-once.js
var told_once = __webpack_require__(8234);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
// EXTERNAL MODULE: ./build/report/alert-wording.js
var alert_wording = __webpack_require__(7552);
// EXTERNAL MODULE: ./build/report/fit.js
var fit = __webpack_require__(9848);
;// CONCATENATED MODULE: ./build/report/html/markup.js

/** Markup of our own. Text becomes markup in this file only, where it is escaped. */
class Html {
    #markup;
    constructor(markup) {
        this.#markup = markup;
    }
    toString() {
        return this.#markup;
    }
}
const nothing = new Html('');
/** A template of markup: what is put into it is escaped, unless it is markup itself. Indentation is the template's own. */
function html(strings, ...values) {
    const parts = strings.map((string) => string.replace(/\n\s+/g, '\n'));
    return new Html(parts.reduce((text, part, index) => text + markupOf(values[index - 1] ?? '') + part));
}
/** Untrusted code: line breaks and tabs stay, other unseen characters are spelled out. */
function verbatim(text) {
    return new Html(markup_escape((0,visible/* visibleCode */.yy)(text)));
}
/** Untrusted text inside a sentence, as code. */
function inlineCode(text) {
    return html `<code>${text}</code>`;
}
/** An untrusted sentence: its `code` is code, everything else is shown exactly as it stands. */
function prose(text) {
    const parts = (0,visible/* visibleLine */.P8)(text).split(/`([^`]+)`/);
    return join(parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : new Html(markup_escape(part)))));
}
/** A sentence that has been put together by `mark`ing what is not ours. */
function marked(sentence) {
    return new Html(sentence((text) => String(inlineCode(text)), (text) => markup_escape((0,visible/* visibleLine */.P8)(text))));
}
/** For an attribute whose value is read again as it was, such as a document inside a document. */
function exactly(text) {
    return new Html(markup_escape(text));
}
/** JSON inside a script element that does not run: nothing in it ends the element or begins a comment. */
function jsonText(value) {
    return new Html(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
function join(parts, separator = '') {
    return new Html(parts.join(separator));
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
function markup_escape(text) {
    return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}
function markupOf(value) {
    if (typeof value === 'string')
        return markup_escape((0,visible/* visibleLine */.P8)(value));
    return Array.isArray(value) ? value.join('') : String(value);
}

;// CONCATENATED MODULE: ./build/report/html/cut-list.js


/** As many items as there is room for, in bytes, and a sentence about the rest. */
function cutList(items, render, budget, wrap, where = 'report.json') {
    if (items.length === 0)
        return html ``;
    const { text, kept } = (0,fit/* fit */.U)(items, (item, index) => String(render(item, index)), '\n', budget);
    return html `${kept > 0 ? wrap(new Html(text)) : html ``}${leftOut(items.length - kept, where)}`;
}
function bulletList(items, render, budget = 200_000) {
    return cutList(items, (item) => html `<li>${render(item)}</li>`, budget, (shown) => html `<ul>
        ${shown}
      </ul>`);
}
function leftOut(count, where) {
    if (count === 0)
        return html ``;
    return html `<p class="cut">
    ${count.toLocaleString('en-US')} more did not fit here; ${where} has them all.
  </p>`;
}

;// CONCATENATED MODULE: ./build/report/html/alerts-part.js





const textLength = 1_000;
/** What became of the alerts that were there before, and what could not be done with them. */
function alertsPart(report) {
    const { alertNotes = [] } = report;
    const alerts = (0,alert_wording/* alertsInOrder */.BT)(report);
    if (alerts.length + alertNotes.length === 0)
        return nothing;
    return html `<section id="alerts">
    <h2>Alerts</h2>
    ${alertNotes.map((note) => html `<p>${(0,visible/* clip */.$Q)(note, textLength)}</p>`)}
    ${alerts.length === 0 ? nothing : html `<p>${(0,alert_wording/* alertCounts */.l4)(alerts)}</p>`} ${bulletList(alerts, alertItem)}
  </section>`;
}
function alertItem(alert) {
    const { fate, severity, path, line, title, why } = alert;
    return html `<strong>${alert_wording/* fateNames */.Nk[fate]}</strong>: ${severity} ${inlineCode((0,wording/* place */.ik)(path, [line, line]))}
    ${numberOf(alert)} ${(0,visible/* clip */.$Q)(title, textLength)} (${(0,visible/* clip */.$Q)(why, textLength)})`;
}
function numberOf(alert) {
    if (alert.number === undefined)
        return nothing;
    const name = `alert ${alert.number}`;
    const url = (0,alert_wording/* alertUrl */.Qg)(alert);
    return url === undefined ? html `${name}` : html `<a href="${url}" rel="noreferrer">${name}</a>`;
}

// EXTERNAL MODULE: ./build/report/claim-parts.js
var claim_parts = __webpack_require__(7712);
// EXTERNAL MODULE: ./build/report/ruling-words.js
var ruling_words = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/report/shown-evidence.js
var shown_evidence = __webpack_require__(5162);
// EXTERNAL MODULE: ./build/report/shown-fix.js
var shown_fix = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/report/line-diff.js
var line_diff = __webpack_require__(4585);
;// CONCATENATED MODULE: ./build/report/html/code-block.js



/** Bounds of one block of code: nobody reads more of it in a report. */
const mostLines = 300;
const mostCharacters = 40_000;
const longestLine = 2_000;
const around = 4;
/** Of a long finding its beginning. */
const mostMarked = 40;
/** The lines of a file around those that a finding is about, which are marked. */
function excerpt(text, [from, to]) {
    const lines = text.split(/\r?\n/);
    if (from > lines.length)
        return nothing;
    const first = Math.max(1, from - around);
    const last = Math.min(lines.length, Math.min(to, from + mostMarked) + around);
    return numbered(lines.slice(first - 1, last).map((line, index) => {
        const number = first + index;
        return { number, text: line, isMarked: number >= from && number <= to };
    }));
}
/** A piece of a file of which only this piece is known. */
function snippet(text, from) {
    const lines = text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .slice(0, mostLines);
    return numbered(lines.map((line, index) => ({ number: from + index, text: line, isMarked: true })));
}
function mutantDiff(original, mutated) {
    return diff((0,line_diff/* lineDiff */.g)(original.slice(0, mostCharacters), mutated.slice(0, mostCharacters)), 'report.json has');
}
function diff(patch, whereAll) {
    const { text, cut } = (0,line_diff/* cutDiff */.W)(patch, mostLines, mostCharacters);
    const rows = text
        .split('\n')
        .map((line) => html `<span class="${kindOf(line)}">${verbatim((0,visible/* clip */.$Q)(line, longestLine))}</span>`);
    return html `<pre class="code diff" tabindex="0"><code>${join(rows, '\n')}</code></pre>
    ${cut ? cutNote(whereAll) : nothing}`;
}
function plainCode(text, kind) {
    const { text: shown, cut } = (0,line_diff/* cutDiff */.W)(text, mostLines, mostCharacters);
    return html `<pre class="code ${kind}" tabindex="0"><code>${verbatim(shown)}</code></pre>
    ${cut ? cutNote('report.json has') : nothing}`;
}
function cutNote(whereAll) {
    return html `<p class="cut">Cut here; ${whereAll} all of it.</p>`;
}
function numbered(lines) {
    const rows = lines.map(({ number, text, isMarked }) => {
        const kind = isMarked ? 'line at' : 'line';
        const gutter = html `<span class="number">${number}</span>`;
        return html `<span class="${kind}">${gutter}${verbatim((0,visible/* clip */.$Q)(text, longestLine))}</span>`;
    });
    return html `<pre class="code source" tabindex="0"><code>${join(rows, '\n')}</code></pre>`;
}
function kindOf(line) {
    if (/^(\+\+\+|---) |^(diff|index) /.test(line))
        return 'header';
    if (line.startsWith('@@'))
        return 'hunk';
    if (line.startsWith('+'))
        return 'added';
    return line.startsWith('-') ? 'removed' : 'same';
}

// EXTERNAL MODULE: ./build/report/reproduce.js
var reproduce = __webpack_require__(7324);
;// CONCATENATED MODULE: ./build/report/html/evidence-block.js





const nameLength = 500;
/** What was executed or read, for its finding. */
function evidenceBlock(evidence, finding) {
    switch (evidence.kind) {
        case 'mutant':
            return mutantBlock(evidence, finding);
        case 'reproducer':
            return reproducerBlock(evidence, finding);
        case 'quote':
            return quoteBlock(evidence, finding);
    }
}
function sentenceOf(evidence, finding) {
    return html `<p>${marked((mark) => (0,wording/* evidenceSentence */.fT)(evidence, { finding, mark, diffBelow: true }))}</p>`;
}
function mutantBlock(evidence, finding) {
    const { original, mutated, cells, operator } = evidence;
    return html `<section class="evidence">
    <h4>Executed: a mutant</h4>
    ${sentenceOf(evidence, finding)} ${mutantDiff(original, mutated)}
    ${cells === undefined ? nothing : cellsTable(cells, operator)} ${steps(evidence, finding)}
  </section>`;
}
function cellsTable(cells, operator) {
    const { merged, mutated } = cells;
    return html `<div class="scroll">
      <table class="cells">
        <thead>
          <tr>
            <td></td>
            <th scope="col">fixtures as written</th>
            <th scope="col">fixtures reordered</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">code as merged</th>
            ${cell(merged.asWritten)}${cell(merged.reordered)}
          </tr>
          <tr>
            <th scope="row">${(0,wording/* mutatedLabel */.vJ)(operator)}</th>
            ${cell(mutated.asWritten)}${cell(mutated.reordered)}
          </tr>
        </tbody>
      </table>
    </div>
    <p class="note">${marked((mark, plain) => (0,wording/* cellsSentence */.tx)(cells, mark, plain))}</p>`;
}
function cell(colour) {
    return html `<td class="${colour}">${colour}</td>`;
}
function reproducerBlock(evidence, finding) {
    const { test, path, text } = evidence;
    const name = path === undefined ? nothing : html `<p class="path">${inlineCode((0,visible/* clip */.$Q)(path, nameLength))}</p>`;
    return html `<section class="evidence">
    <h4>Executed: a test</h4>
    ${sentenceOf(evidence, finding)}
    ${text === undefined ? plainCode(test, 'text') : html `${name}${snippet(text, 1)}`}
    ${steps(evidence, finding)}
  </section>`;
}
function steps(evidence, finding) {
    const told = (0,reproduce/* reproduction */.N)(evidence, finding, (text) => text);
    if (told === undefined)
        return nothing;
    return html `<details>
    <summary>How to reproduce</summary>
    <p>${marked((mark) => (0,reproduce/* reproduction */.N)(evidence, finding, mark)?.how ?? '')}</p>
    ${plainCode(told.command, 'shell')}
  </details>`;
}
function quoteBlock(evidence, finding) {
    return html `<section class="evidence">
    <h4>${finding.evidence.some(({ kind }) => kind !== 'quote') ? 'The place' : 'Read'}</h4>
    ${sentenceOf(evidence, finding)} ${snippet(evidence.text, evidence.lines[0])}
  </section>`;
}

;// CONCATENATED MODULE: ./build/report/html/finding-block.js









const mostEvidence = 10;
const shownNotes = 20;
/** One finding in the code that it is about: the claim, the proof, the fix. */
function findingBlock(verdict, number, sources) {
    const { finding, ruling } = verdict;
    const { title, parts } = (0,claim_parts/* claimParts */.L)(finding);
    const lines = [finding.line, finding.endLine];
    const text = sources.find(({ path }) => path === finding.path)?.text;
    const related = finding.related.slice(0, shownNotes);
    const fix = (0,shown_fix/* shownFix */.$)(finding);
    // Where the code stands above, what was quoted of it there need not stand again.
    const evidence = (0,shown_evidence/* shownEvidence */.B)(finding, sources, mostEvidence).filter((one) => text === undefined || !isOwnPlace(one, finding));
    return html `<article class="finding ${finding.severity} ${ruling}" id="finding-${number}">
    <header>
      <p class="labels">
        <span class="severity">${(0,wording/* severityLabel */.yi)(verdict)}</span> <span class="rule">${(0,wording/* ruleName */.oF)(finding)}</span>
      </p>
      <h3>${title}</h3>
      <p class="path">${inlineCode((0,wording/* place */.ik)(finding.path, lines))}</p>
    </header>
    ${parts.map((part) => claimPart(part, finding))} ${rulingBlock(verdict)}
    ${text === undefined ? nothing : excerpt(text, lines)}
    ${evidence.map((one) => evidenceBlock(one, finding))} ${fix === undefined ? nothing : fixBlock(fix)}
    ${related.length === 0
        ? nothing
        : html `<h4>See also</h4>
            <ul>
              ${related.map(relatedItem)}
            </ul>`}
  </article>`;
}
/** The probe quotes code as it stands; specialists mark it as people do. */
function claimPart({ label, text }, { raisedBy }) {
    const words = raisedBy === 'probe' ? text : prose(text);
    return html `<p>${label === undefined ? nothing : html `<strong>${label}:</strong> `}${words}</p>`;
}
function isOwnPlace(evidence, { path, line, endLine, evidence: all }) {
    return (evidence.kind === 'quote' &&
        all.some(({ kind }) => kind !== 'quote') &&
        evidence.path === path &&
        line <= evidence.lines[0] &&
        evidence.lines[1] <= endLine);
}
/** How it was settled, and what the second reader goes by. */
function rulingBlock(verdict) {
    const { quote } = verdict;
    const { label, why } = (0,ruling_words/* rulingWords */.H)(verdict);
    return html `<div class="ruling">
    <p><strong>${label}</strong>: ${prose(why)}</p>
    ${quote === undefined
        ? nothing
        : html `<p class="path">${inlineCode((0,wording/* place */.ik)(quote.path, quote.lines))}</p>
            ${snippet(quote.text, quote.lines[0])}`}
  </div>`;
}
function relatedItem(related) {
    return html `<li>${inlineCode((0,wording/* relatedPlace */.L6)(related))}: ${(0,visible/* clip */.$Q)(related.note, 500)}</li>`;
}
function fixBlock({ title, patch, whole }) {
    return html `<section class="fix">
    <h4>${title}</h4>
    ${diff(patch, whole)}
  </section>`;
}

;// CONCATENATED MODULE: ./build/report/mutation/span.js
/** Undefined where the edits are not of this text. */
function replacementOf(text, edits) {
    const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const [first] = ordered;
    if (first === undefined)
        return undefined;
    let replacement = '';
    let at = first.start;
    for (const edit of ordered) {
        if (edit.start < at || edit.end < edit.start || edit.end > text.length)
            return undefined;
        replacement += text.slice(at, edit.start) + edit.replacement;
        at = edit.end;
    }
    return { location: { start: position(text, first.start), end: position(text, at) }, replacement };
}
function position(text, offset) {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

;// CONCATENATED MODULE: ./build/report/mutation/status.js
/** Where code that cannot be built never runs. */
const compiled = /\.(go|java|cs|rs|tsx?|mts|cts)$/i;
/**
 * The nearest word of the public schema. What it has no word for is `Ignored` or `Pending`, which no reader counts
 * for or against the tests, and says so in its reason.
 */
function statusOf({ id, ending, because, detail }) {
    const reason = because.join('\n');
    switch (ending) {
        case 'killed':
            return { status: 'Killed' };
        case 'doubtful':
            return {
                status: 'Killed',
                statusReason: 'Doubtful: the broken call itself was missed, no result was checked.',
            };
        case 'survived':
            return { status: 'Survived' };
        case 'timed-out':
            return { status: 'Timeout' };
        case 'unviable':
            return {
                status: compiled.test(detail?.path ?? id) ? 'CompileError' : 'RuntimeError',
                ...(reason !== '' && { statusReason: reason }),
            };
        case 'unstable':
            return {
                status: 'Ignored',
                statusReason: 'Noticed in some runs and not in others, so it says nothing.',
            };
        case 'not-covered':
            return { status: 'NoCoverage', statusReason: 'No green test comes by this place.' };
        case 'not-run':
            return {
                status: 'Pending',
                statusReason: 'Planned, not run: there was no time left, or no test to run.',
            };
    }
}

;// CONCATENATED MODULE: ./build/report/mutation/test-numbers.js
/** Runners that cannot tell the file of a test. */
const unknownFile = '(unknown file)';
function numberTests(mutants) {
    const fileOf = new Map(mutants.flatMap(({ detail }) => (detail?.coveredBy ?? []).map(({ id, file }) => [id, file])));
    const ids = [...fileOf.keys()].toSorted();
    const numbers = new Map(ids.map((id, index) => [id, String(index + 1)]));
    const files = new Map();
    for (const [name, id] of numbers) {
        const file = fileOf.get(name) || unknownFile;
        const entry = files.get(file) ?? { tests: [] };
        entry.tests.push({ id, name });
        files.set(file, entry);
    }
    return {
        files: inOrder(files),
        of: (names) => names.flatMap((name) => numbers.get(name) ?? []),
    };
}
/** As an object with sorted keys, where no key is special: a file may be called `__proto__`. */
function inOrder(entries) {
    return Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

;// CONCATENATED MODULE: ./build/report/mutation/mutation-result.js



/** The schema that this was written against: https://www.npmjs.com/package/mutation-testing-report-schema */
const schemaVersion = '2.0';
/** The schema demands them. A share of mutants says nothing about a change, so that none is called good or bad. */
const thresholds = { high: 100, low: 0 };
/** Languages by the names that viewers know from Prism. */
const languages = [
    ['python', ['py']],
    ['javascript', ['js', 'jsx', 'mjs', 'cjs']],
    ['typescript', ['ts', 'tsx', 'mts', 'cts']],
    ['go', ['go']],
    ['java', ['java']],
    ['csharp', ['cs']],
    ['ruby', ['rb']],
    ['php', ['php']],
    ['rust', ['rs']],
    ['sql', ['sql']],
];
/** Every planned mutant whose file the report has, in the words of the public schema. */
function mutationResult({ tool, probe, sources = [], shard, merged }) {
    const tests = numberTests(probe.mutants);
    const files = new Map();
    let shown = 0;
    for (const { path, text } of sources) {
        const mutants = probe.mutants
            .filter(({ detail }) => detail?.path === path)
            .flatMap((mutant) => mutantResult(mutant, text, tests));
        if (mutants.length === 0)
            continue;
        shown += mutants.length;
        files.set(path, { language: languageOf(path), source: text, mutants: withUniqueIds(mutants) });
    }
    const framework = { name: 'Counterproof', version: tool.version };
    const left = probe.mutants.length - shown;
    const notes = [
        ...(shard === undefined ? [] : [`This is shard ${shard.index} of ${shard.of}.`]),
        ...(left === 0 ? [] : [`${left} of ${probe.mutants.length} mutants are not here: ${whyLeft(merged)}.`]),
    ];
    return {
        schemaVersion,
        thresholds,
        files: inOrder(files),
        ...(shown > 0 && { testFiles: tests.files }),
        framework,
        ...(notes.length > 0 && { config: { notes } }),
    };
}
function languageOf(path) {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return languages.find(([, extensions]) => extensions.includes(extension))?.[0] ?? 'text';
}
function whyLeft(merged) {
    return merged === undefined
        ? 'the texts of their files are too large'
        : 'a merge has no source texts; each shard has written its own in its mutation.json';
}
function mutantResult(summary, text, tests) {
    const { id, ending, because, detail } = summary;
    const replaced = detail && replacementOf(text, detail.edits);
    if (detail === undefined || replaced === undefined)
        return [];
    const killed = ending === 'killed' || ending === 'doubtful';
    return [
        {
            id,
            mutatorName: detail.operator,
            description: detail.description,
            ...replaced,
            ...statusOf(summary),
            coveredBy: tests.of(detail.coveredBy.map((test) => test.id)),
            ...(killed && { killedBy: tests.of(because) }),
        },
    ];
}
/** Two ways of breaking one place may begin at one column; readers tell mutants apart by their ids alone. */
function withUniqueIds(mutants) {
    const seen = new Map();
    return mutants.map((mutant) => {
        const times = (seen.get(mutant.id) ?? 0) + 1;
        seen.set(mutant.id, times);
        return times === 1 ? mutant : { ...mutant, id: `${mutant.id}#${times}` };
    });
}

;// CONCATENATED MODULE: ./build/report/visible-units.js

/**
 * The same value with every text shown as it is, one visible character for each unit that a reader does not see:
 * places in these texts stay what they are.
 */
function unitByUnit(value) {
    if (typeof value === 'string')
        return visibleUnits(value);
    if (Array.isArray(value))
        return value.map(unitByUnit);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [visibleUnits(key), unitByUnit(item)]));
}
function visibleUnits(text) {
    return Array.from(text, (character) => character === '\r' || (0,visible/* visibleCode */.yy)(character) === character
        ? character
        : '\ufffd'.repeat(character.length)).join('');
}

;// CONCATENATED MODULE: ./build/report/html/mutant-viewer.js





/** Most bytes of the viewer with its mutants and source texts; mutation.json has them all. */
const budget = 8_000_000;
/** Hands the mutants over, and gives the frame the ground of the viewer's theme. */
const start = `const app = document.querySelector('mutation-test-report-app');
const match = () => { document.body.style.backgroundColor = app.themeBackgroundColor; };
app.addEventListener('theme-changed', match);
app.report = JSON.parse(document.getElementById('mutants').textContent);`;
/**
 * The public viewer of mutants in a frame of its own. It changes the title and the fragment of its page and keeps
 * things in the browser's store, so it gets a page of its own without an origin: what it does stays there, and it
 * can reach neither this page nor a network.
 */
function mutantViewer(report, viewer) {
    const result = mutationResult(report);
    if (Object.keys(result.files).length === 0)
        return nothing;
    const frame = frameOf(result, viewer);
    if (frame === undefined)
        return html `<p class="cut">
      The mutants in their files are too large for this page; see mutation.json.
    </p>`;
    return html `<h3>In their files</h3>
    <p class="note">
      The viewer is that of the Stryker project. It counts a share of mutants; Counterproof gives no score,
      since nobody knows the mutants that were not planned.
    </p>
    <iframe
      title="Mutants in their files"
      sandbox="allow-scripts"
      loading="lazy"
      srcdoc="${frame}"
    ></iframe>`;
}
/** The page of the viewer, as an attribute; undefined where it is too large. */
function frameOf(result, viewer) {
    // Escaping makes it longer, never shorter.
    if ((0,fit/* byteLength */.d)(JSON.stringify(result)) > budget)
        return undefined;
    const page = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Mutants</title></head><body>',
        '<mutation-test-report-app></mutation-test-report-app>',
        `<script type="application/json" id="mutants">${String(jsonText(unitByUnit(result)))}</script>`,
        `<script>${viewer}</script><script>${start}</script></body></html>`,
    ];
    const escaped = exactly(page.join(''));
    return (0,fit/* byteLength */.d)(String(escaped)) > budget ? undefined : escaped;
}
/** What the policy of the page lets run: these two texts and nothing else. */
function scriptHashes(viewer) {
    return [viewer, start].map((text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}'`);
}

// EXTERNAL MODULE: ./build/report/policy-words.js
var policy_words = __webpack_require__(5673);
;// CONCATENATED MODULE: ./build/report/html/policy-part.js




const policy_part_textLength = 2_000;
/** What the repository's own file has done; its suppressed findings folded, with the reason that it gives. */
function policyPart({ policy }) {
    if (policy === undefined)
        return nothing;
    const { suppressed, file } = policy;
    const sentences = (0,policy_words/* policySentences */.HY)(policy).map(marked);
    if (sentences.length + suppressed.length === 0)
        return nothing;
    const folded = bulletList(suppressed, (one) => html `${inlineCode((0,policy_words/* suppressedTitle */.RR)(one))}: ${(0,visible/* clip */.$Q)(one.verdict.finding.claim, policy_part_textLength)}<br />
        <span class="note"
          >Reason: ${(0,visible/* clip */.$Q)(one.suppression.reason, policy_part_textLength)} (${(0,policy_words/* suppressedUntil */.NQ)(one, file)})</span
        >`);
    const fold = html `<details class="suppressed">
    <summary>Suppressed, counts for nothing: ${suppressed.length}</summary>
    ${folded}
  </details>`;
    return html `<section id="policy">
    <h2>Settings of the repository</h2>
    ${bulletList(sentences, (sentence) => sentence)} ${suppressed.length === 0 ? nothing : fold}
  </section>`;
}

// EXTERNAL MODULE: ./build/report/why-slower.js
var why_slower = __webpack_require__(3144);
;// CONCATENATED MODULE: ./build/report/html/probe-part.js







const probe_part_textLength = 1_000;
const listedNames = 50;
/** What was broken, by which tests it was heard, and why the rest was not run. */
function probePart(report, viewer) {
    const { probe } = report;
    return html `<section id="mutants">
    <h2>Mutants</h2>
    <p>${(0,part/* countsOf */.mQ)(report)}</p>
    ${(0,narrative/* untold */.r_)(probe).map(untoldReasons)} ${untouched(report)}
    ${probe.runners.length === 0 ? nothing : html `<h3>Test runners</h3>`}
    ${bulletList(probe.runners, runnerItem)} ${viewer}
  </section>`;
}
function untoldReasons({ what, reasons }) {
    return html `<details>
    <summary>${what}</summary>
    ${bulletList(reasons, (reason) => prose((0,visible/* clip */.$Q)(reason, probe_part_textLength)))}
  </details>`;
}
function untouched(report) {
    return namesOf('Changed code without a mutant', (0,narrative/* filesWithoutMutant */.PG)(report));
}
function runnerItem(runner) {
    const { id, command, tests, green, red, flaky } = runner;
    return html `<strong>${(0,visible/* clip */.$Q)(id, probe_part_textLength)}</strong>: ${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green.
    ${inlineCode((0,visible/* clip */.$Q)(command, probe_part_textLength))}
    ${namesOf('Red before we touched anything', red)}${namesOf('Flaky on untouched code', flaky)}
    ${(0,why_slower/* whySlower */.P)(runner).map((why) => html `<p class="note">Slower: ${prose((0,visible/* clip */.$Q)(why, probe_part_textLength))}.</p>`)}`;
}
function namesOf(what, names) {
    if (names.length === 0)
        return nothing;
    return html `<p class="note">${what}: ${marked((mark) => (0,wording/* firstNames */.d9)(names, listedNames, mark))}.</p>`;
}

;// CONCATENATED MODULE: ./build/report/html/specialists-part.js






const specialists_part_textLength = 2_000;
const tableBudget = 300_000;
const listedFiles = 100;
/** Who has read the change, what came of it, and what they agree on. */
function specialistsPart(report) {
    const { specialists, inventory } = report;
    if (specialists.length === 0 && inventory.length === 0 && report.synthesis === undefined)
        return nothing;
    return html `<section id="specialists">
    <h2>Specialists</h2>
    ${specialistTable(specialists)} ${synthesisBlock(report)} ${inventoryBlock(report)}
  </section>`;
}
function specialistTable(specialists) {
    return cutList((0,told_once/* specialistGroups */.e4)(specialists), specialistRow, tableBudget, withHead);
}
function withHead(rows) {
    const columns = ['specialist', 'outcome', 'claims', 'tokens in', 'tokens out', 'time'];
    return html `<div class="scroll">
    <table class="specialists">
      <thead>
        <tr>
          ${columns.map((column) => html `<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
function specialistRow({ id, outcome, findings, dropped, runs, tokens, seconds }) {
    const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
    const reasons = (dropped ?? []).slice(0, 20);
    return html `<tr>
    <th scope="row">${(0,visible/* clip */.$Q)(id, 500)}</th>
    <td>
      ${(0,visible/* clip */.$Q)(outcome, 500)}${runs === undefined ? nothing : html `<br /><span class="note">${(0,narrative/* runsTold */.ap)(runs)}</span>`}${reasons.map((drop) => html `<br /><span class="note">${drop.count} dropped: ${(0,visible/* clip */.$Q)(drop.reason, 300)}</span>`)}
    </td>
    <td class="count">${findings}</td>
    <td class="count">${number(input)}</td>
    <td class="count">${number(tokens.output)}</td>
    <td class="count">${(0,wording/* duration */.p0)(seconds)}</td>
  </tr>`;
}
function synthesisBlock(report) {
    const { synthesis } = report;
    if (synthesis === undefined)
        return nothing;
    const told = narrative/* synthesisHeadings */.WP.filter(([key]) => synthesis[key].length > 0);
    const missing = (0,narrative/* missingSynthesis */.P4)(report);
    const why = missing === undefined
        ? nothing
        : html `<p>Nobody has written a synthesis: ${(0,visible/* clip */.$Q)(missing, specialists_part_textLength)}</p>`;
    return html `${why}
    <div class="synthesis">
      ${told.map(([key, name]) => html `<div>
            <h3>${name}</h3>
            ${bulletList(synthesis[key], (sentence) => (0,visible/* clip */.$Q)(sentence, specialists_part_textLength))}
          </div>`)}
    </div>`;
}
function inventoryBlock(report) {
    const { inventory } = report;
    if (inventory.length === 0)
        return nothing;
    const groups = (0,told_once/* unreadGroups */.KJ)(report);
    const skipped = groups.reduce((sum, { paths }) => sum + paths.length, 0);
    const title = `Files they were given: ${inventory.length}, ${skipped} of them not read`;
    const unread = groups.map(({ why, paths }) => html `${(0,visible/* clip */.$Q)(why, 500)}: ${marked((mark) => (0,wording/* firstNames */.d9)(paths, listedFiles, mark))}`);
    const read = inventory
        .filter(({ state }) => state !== 'skipped')
        .map(({ path, state }) => html `${inlineCode((0,visible/* clip */.$Q)(path, 500))} ${state}`);
    return html `<details>
    <summary>${title}</summary>
    ${bulletList([...unread, ...read], (item) => item)}
  </details>`;
}
function number(count) {
    return count.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./build/report/html/transcripts-part.js





const allBudget = 4_000_000;
const oneBudget = 1_000_000;
const utteranceLines = 200;
const utteranceLength = 16_000;
/** What was said, folded: whoever doubts a verdict reads how it came about. */
function transcriptsPart(transcripts) {
    if (transcripts.length === 0)
        return nothing;
    const list = cutList(transcripts, transcriptBlock, allBudget, (shown) => shown, 'the folder transcripts');
    return html `<section id="transcripts">
    <h2>Transcripts</h2>
    ${list}
  </section>`;
}
function transcriptBlock({ title, utterances }) {
    const list = cutList(utterances, utteranceBlock, oneBudget, (shown) => html `<ol class="transcript">
        ${shown}
      </ol>`, 'the folder transcripts');
    return html `<details>
    <summary>${(0,visible/* clip */.$Q)(title, 300)} <span class="note">${(0,wording/* plural */.LS)(utterances.length, 'utterance')}</span></summary>
    ${list}
  </details>`;
}
function utteranceBlock({ by, tool, text }) {
    const { text: shown, cut } = (0,line_diff/* cutDiff */.W)(text, utteranceLines, utteranceLength);
    const speaker = tool === undefined ? by : `${by} ${(0,visible/* clip */.$Q)(tool, 100)}`;
    return html `<li class="${by}">
    <p class="speaker">${speaker}</p>
    <pre class="said"><code>${verbatim(shown)}</code></pre>
    ${cut ? html `<p class="cut">Cut here; the folder transcripts has all of it.</p>` : nothing}
  </li>`;
}

;// CONCATENATED MODULE: ./build/report/html/verdict-part.js







const verdict_part_textLength = 2_000;
const meanings = {
    pass: 'Nothing found that has to stop anything.',
    fail: 'What was found has to be looked at.',
    inconclusive: 'Something that had to be looked at was not.',
};
/** The verdict first: what it is, why, and of which change. */
function verdictPart(report, standing) {
    const { gate, change, shard, merged } = report;
    return html `<header class="verdict ${gate.kind}">
      <p class="tool">${(0,part/* titleOf */.Gg)(report)}</p>
      <h1>${gate.kind}</h1>
      <p class="meaning">${meanings[gate.kind]}</p>
      ${bulletList((0,told_once/* reasonsBesideGaps */.z9)(report, String), (reason) => prose((0,visible/* clip */.$Q)(reason, verdict_part_textLength)))}
    </header>
    <section class="change">
      <p class="title">${(0,visible/* clip */.$Q)(change.title, verdict_part_textLength)}</p>
      <p class="facts">
        ${inlineCode(`${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`)}
        ${(0,wording/* plural */.LS)(change.files.length, 'changed file')}${requestOf(change.pullRequest)}
      </p>
      ${change.note === undefined ? nothing : html `<p>Note: ${prose((0,visible/* clip */.$Q)(change.note, verdict_part_textLength))}</p>`}
      ${shard === undefined ? nothing : html `<p><strong>${(0,part/* partOf */.BU)(shard)}</strong></p>`}
      ${merged === undefined ? nothing : html `<p>${(0,part/* mergedFrom */.JO)(merged)}</p>`}
      <p>${(0,part/* countsOf */.mQ)(report)}</p>
    </section>
    ${tally(report, standing)}`;
}
/** How many findings there are of each severity, and how much else there is to read. */
function tally({ gaps }, standing) {
    const counts = (0,report_standing/* countBySeverity */.O)(standing);
    if (counts.length + gaps.length === 0)
        return nothing;
    const severities = counts.map(([severity, count]) => html `<li class="${severity}"><strong>${count}</strong> ${severity}</li>`);
    const gap = html `<li class="gap">
    <a href="#gaps"><strong>${gaps.length}</strong> not looked at</a>
  </li>`;
    return html `<ul class="tally">
    ${severities}${gaps.length === 0 ? nothing : gap}
  </ul>`;
}
/** A link only where the address is plainly that of a pull request. */
function requestOf(request) {
    if (request === undefined)
        return nothing;
    const { number, title, url } = request;
    const name = html `#${number} ${(0,visible/* clip */.$Q)(title, verdict_part_textLength)}`;
    const isPlain = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/pull\/\d+$/.test(url);
    return html `, ${isPlain ? html `<a href="${url}" rel="noreferrer">${name}</a>` : name}`;
}

;// CONCATENATED MODULE: ./build/report/html/page.js


















/** Bytes for the findings; with the other parts the page stays well below 20 MB. */
const findingsBudget = 7_000_000;
const refutedBudget = 1_000_000;
const page_textLength = 1_000;
const page_listedNames = 20;
/** The report as one file, which needs nothing and reaches nothing. */
function renderPage(report, { style, viewer }) {
    const standing = (0,report_standing/* standingVerdicts */.f)(report);
    // What was not looked at is why the audit is inconclusive; otherwise the findings come first.
    const isWhy = report.gate.kind === 'inconclusive';
    // Not part of the template: the policy knows the hash of these very characters.
    const styleElement = new Html(`<style>${style}</style>`);
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${exactly(policy(style, viewer))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${(0,part/* titleOf */.Gg)(report)}: ${report.gate.kind}</title>
        ${styleElement}
      </head>
      <body>
        <main>
          ${verdictPart(report, standing)} ${isWhy ? gapsPart(report) : nothing}
          ${findingsPart(report, standing)} ${isWhy ? nothing : gapsPart(report)} ${leadsPart(report)}
          ${alertsPart(report)} ${probePart(report, mutantViewer(report, viewer))} ${specialistsPart(report)}
          ${policyPart(report)} ${transcriptsPart(report.transcripts)}
        </main>
        <footer>
          <p>
            Counterproof ${report.tool.version}. This page is a view of report.json and reaches no network.
          </p>
        </footer>
      </body>
    </html> `;
    return String(page);
}
/**
 * Nothing is fetched from anywhere. Two scripts run, by the hash of their text, in the frame of the viewer, which
 * inherits this; it sets styles of single elements, and has its pictures in its own text.
 */
function policy(style, viewer) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(style, 'utf8').digest('base64');
    return [
        `default-src 'none'`,
        `script-src ${scriptHashes(viewer).join(' ')}`,
        `style-src 'sha256-${hash}'`,
        `style-src-attr 'unsafe-inline'`,
        'img-src data:',
        `base-uri 'none'`,
        `form-action 'none'`,
    ].join('; ');
}
function gapsPart({ gaps }) {
    if (gaps.length === 0)
        return nothing;
    const list = bulletList((0,told_once/* gapGroups */.vm)(gaps), ({ what, why }) => html `<strong>${(0,wording/* firstNames */.d9)(what, page_listedNames, String)}</strong>: ${prose((0,visible/* clip */.$Q)(why, page_textLength))}`);
    return html `<section id="gaps" class="gaps">
    <h2>Not looked at</h2>
    ${list}
  </section>`;
}
function findingsPart(report, standing) {
    const { sources = [], fixes } = report;
    const render = (verdict, index) => findingBlock(verdict, index + 1, sources);
    const refuted = report.verdicts.filter(({ ruling }) => ruling === 'refuted');
    const folded = cutList(refuted, (verdict, index) => findingBlock(verdict, standing.length + index + 1, sources), refutedBudget, (shown) => shown);
    return html `<section id="findings">
    <h2>${standing.length === 0 ? (0,narrative/* nothingFound */.Sb)(report) : 'Findings'}</h2>
    ${cutList(standing, render, findingsBudget, (shown) => shown)} ${fixesSentence(fixes, report)}
    ${refuted.length === 0
        ? nothing
        : html `<details class="refuted">
            <summary>Refuted after cross-examination: ${refuted.length}</summary>
            ${folded}
          </details>`}
  </section>`;
}
function fixesSentence(fixes, report) {
    const { merged } = report;
    const apart = bulletList(merged?.fixesApart ?? [], ({ path, line, note }) => html `${inlineCode((0,wording/* place */.ik)(path, [line, line]))}: ${(0,visible/* clip */.$Q)(note, page_textLength)}`);
    if (fixes === '')
        return apart;
    const what = merged === undefined ? 'All verified fixes at once' : 'The fixes, each verified in its shard';
    return html `<p class="fixes">${what}: <code>git apply fixes.patch</code></p>
    ${requestSentence(report)} ${apart}`;
}
/** That they are proposed, and where; or why they are not. */
function requestSentence(report) {
    const told = (0,request_wording/* toldRequest */.l)(report);
    if (told === undefined)
        return nothing;
    const { before, link, after } = told;
    const linked = link === undefined ? nothing : html ` <a href="${link.url}" rel="noreferrer">${link.name}</a>`;
    return html `<p>${(0,visible/* clip */.$Q)(before, page_textLength)}${linked}${after}</p>`;
}
function leadsPart({ leads }) {
    if (leads.length === 0)
        return nothing;
    const list = bulletList(leads, ({ path, line, note }) => html `${inlineCode((0,wording/* place */.ik)(path, [line, line]))}: ${(0,visible/* clip */.$Q)(note, page_textLength)}`);
    return html `<section id="leads">
    <h2>Worth a look, proves nothing</h2>
    ${list}
  </section>`;
}

;// CONCATENATED MODULE: ./build/report/html.js

/** The report for people, as one file that opens from a disk; made with what `readPageAssets` has read. */
function html_html(assets) {
    return { fileName: 'report.html', render: (report) => renderPage(report, assets) };
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/report/mutation.js


/**
 * Every mutant for dashboards and viewers that know the public schema. A merge has no source texts, which the schema
 * demands: then the file has no mutants, and says where they are.
 */
const mutation = {
    fileName: 'mutation.json',
    render: (report) => (0,json/* stringify */.A)(mutationResult(report)),
};

;// CONCATENATED MODULE: ./build/report/patch.js
/** Every verified fix as one diff for `git apply`; empty where there is none (`git apply` refuses an empty file). */
const patch = {
    fileName: 'fixes.patch',
    render: ({ fixes }) => (fixes === '' || fixes.endsWith('\n') ? fixes : `${fixes}\n`),
};

// EXTERNAL MODULE: ./build/report/sarif.js + 3 modules
var sarif = __webpack_require__(7467);
// EXTERNAL MODULE: ./build/report/summary.js + 5 modules
var summary = __webpack_require__(3148);
;// CONCATENATED MODULE: ./build/report/index.js





/** Every file that an audit writes as a view of its report. */
const reporters = [json/* json */.P, sarif/* sarif */.I, summary/* summary */.z, patch, mutation];

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./build/host/asset.js
var asset = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/report/page-assets.js




const viewerPackage = 'mutation-testing-elements/mutation-test-elements.js';
/** Beside the bundle among the other assets; in a source run where npm has put it. */
function viewerPath() {
    const bundled = (0,asset/* assetPath */.Q)('report/mutation-test-elements.js');
    return (0,external_node_fs_.existsSync)(bundled) ? bundled : (0,external_node_module_.createRequire)(import.meta.url).resolve(viewerPackage);
}
async function readPageAssets() {
    const [style, viewer] = await Promise.all([
        (0,promises_.readFile)((0,asset/* assetPath */.Q)('report/page.css'), 'utf8'),
        (0,promises_.readFile)(viewerPath(), 'utf8'),
    ]);
    return { style, viewer };
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/report/transcript.js


/** First line of every transcript: by it we know our own files. */
const transcriptMark = '<!-- Written by Counterproof: a conversation with a model -->';
/** Names for a folder that holds nothing else; equal ids, and ids that look the same, are numbered. */
function transcriptFiles(transcripts) {
    const taken = new Set();
    return transcripts.map((transcript) => {
        const base = fileNameOf(transcript.id);
        let name = base;
        for (let count = 2; taken.has(name); count += 1)
            name = `${base}-${count}`;
        taken.add(name);
        return { name: `${name}.md`, text: transcriptText(transcript) };
    });
}
/** No path, no hidden file, no name that a file system keeps for itself or does not tell from another. */
function fileNameOf(id) {
    const plain = id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 80);
    return /^(con|prn|aux|nul|com\d|lpt\d)?$/.test(plain) ? `transcript${plain && `-${plain}`}` : plain;
}
/** A conversation as Markdown; what was said stands in fences that nothing said can close. */
function transcriptText({ title, utterances }) {
    const heading = `# ${(0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(title, 300))}`;
    const note = 'What a model said, and what it was shown: untrusted text.';
    return `${[transcriptMark, heading, note, ...utterances.map(transcript_utteranceBlock)].join('\n\n')}\n`;
}
const speakers = { counterproof: 'Counterproof', model: 'Model', tool: 'Tool' };
function transcript_utteranceBlock({ by, tool, text }, index) {
    const name = tool === undefined ? '' : ` ${(0,markdown/* codeSpan */.SS)((0,visible/* clip */.$Q)(tool, 100))}`;
    return `## ${index + 1}. ${speakers[by]}${name}\n\n${(0,markdown/* codeFence */.d6)(text, 'text')}`;
}

;// CONCATENATED MODULE: ./build/report-folder.js










/** As pytest, ruff and others keep their folders out of everybody's `git status`. */
const ignoreAll = '# Written by Counterproof: nothing in this folder is for the repository.\n*\n';
/** Every view of a report; `results` is what the SARIF file holds, which may carry more than this report. */
async function writeFiles(report, { out, mask }, results) {
    await makeFolder(out);
    const page = html_html(await readPageAssets());
    for (const reporter of [...reporters, page]) {
        const text = reporter.fileName === sarif/* sarif */.I.fileName ? results : reporter.render(report);
        await writeView((0,external_node_path_.join)(out, reporter.fileName), mask(text));
    }
    const said = transcriptFiles(report.transcripts).map(({ name, text }) => ({ name, text: mask(text) }));
    await writeTranscripts(said, (0,external_node_path_.join)(out, 'transcripts'));
}
/** `git apply` refuses an empty patch, and one of an earlier audit is not of this one: there is no file then. */
async function writeView(path, text) {
    if (text === '')
        return await (0,promises_.rm)(path, { force: true });
    await removeLink(path);
    await (0,promises_.writeFile)(path, text);
}
/**
 * A folder that we have made is left alone by git. One that was there may hold what its owner wants to commit, and in
 * a new one no link can be waiting.
 */
async function makeFolder(out) {
    const made = await (0,promises_.mkdir)(out, { recursive: true });
    if (made !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(out, '.gitignore'), ignoreAll, { flag: 'wx' });
}
/** Those of an earlier audit go; whatever else is in that folder is not ours. */
async function writeTranscripts(files, folder) {
    await removeLink(folder);
    for (const name of await ownTranscripts(folder))
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name));
    if (files.length === 0)
        return;
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const { name, text } of files) {
        // Replaced and not written through, for the same reason.
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text, { flag: 'wx' });
    }
}
/** The folder for the report may lie in the audited repository, which may have put a link there. */
async function removeLink(path) {
    try {
        if ((await (0,promises_.lstat)(path)).isSymbolicLink())
            await (0,promises_.rm)(path);
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) !== 'ENOENT')
            throw error;
    }
}
async function ownTranscripts(folder) {
    const own = [];
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        for (const entry of entries.filter((one) => one.isFile() && one.name.endsWith('.md')))
            if (await beginsWith((0,external_node_path_.join)(folder, entry.name), transcriptMark))
                own.push(entry.name);
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) !== 'ENOENT')
            throw error;
    }
    return own;
}
async function beginsWith(path, mark) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer } = await file.read({ buffer: Buffer.alloc(Buffer.byteLength(mark)) });
        return buffer.toString('utf8') === mark;
    }
    finally {
        await file.close();
    }
}
/**
 * Makes the folder for the report; one sentence where it cannot be, so that nobody learns it after the audit. The
 * repository that is audited has no say in where that is.
 */
async function prepareOut(out, repo) {
    try {
        const link = await linkInCheckout(repo, out);
        if (link !== undefined)
            return `the report is not written to ${out}: ${link} is a symbolic link in the repository, name another folder with --out`;
        await makeFolder(out);
        await (0,promises_.access)(out, external_node_fs_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        return `the report cannot be written to ${out} (${(0,system_error/* errorMessage */.g)(error)}): name another folder with --out`;
    }
}


/***/ }),

/***/ 7552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ alertsInOrder),
/* harmony export */   Nk: () => (/* binding */ fateNames),
/* harmony export */   Qg: () => (/* binding */ alertUrl),
/* harmony export */   l4: () => (/* binding */ alertCounts)
/* harmony export */ });
/* harmony import */ var _domain_alert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8951);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2867);


const fateNames = {
    'found-again': 'found again',
    'still-there': 'still there',
    'not-looked-at': 'not looked at',
    fixed: 'fixed',
    dismissed: 'dismissed',
    suppressed: 'suppressed',
};
/** What is news comes first; what was found again stands among the findings. */
const order = [
    'fixed',
    'still-there',
    'not-looked-at',
    'dismissed',
    'suppressed',
    'found-again',
];
function alertsInOrder({ alerts = [] }) {
    return order.flatMap((fate) => alerts.filter((alert) => alert.fate === fate));
}
/** `3 alerts of earlier audits: 1 fixed, 2 still there.` */
function alertCounts(alerts) {
    const counts = _domain_alert_js__WEBPACK_IMPORTED_MODULE_0__/* .alertFates */ .m
        .map((fate) => [alerts.filter((alert) => alert.fate === fate).length, fateNames[fate]])
        .filter(([count]) => count > 0)
        .map(([count, name]) => `${count} ${name}`);
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(alerts.length, 'alert')} of earlier audits: ${counts.join(', ')}.`;
}
/** The address of an alert, only where it is plainly one: it comes from a server. */
function alertUrl({ url = '' }) {
    const isPlain = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/security\/code-scanning\/\d+$/.test(url);
    return isPlain ? url : undefined;
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

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ stringify),
/* harmony export */   P: () => (/* binding */ json)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3295);

/**
 * The whole report for programs. Parsing what we are about to write checks it against our own promise, and puts
 * the keys into the order of the schema: equal reports are equal bytes.
 */
const json = {
    fileName: 'report.json',
    render: (report) => stringify(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFileSchema */ .m.parse(reportFile(report))),
};
/** JSON for a file; characters that a terminal or an editor would obey are written as escapes, which parse as themselves. */
function stringify(value) {
    const text = JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => Array.from({ length: character.length }, (_, index) => escapeUnit(character, index)).join(''));
    return `${text}\n`;
}
function reportFile({ verdicts, fixes, rules, transcripts: _said, shard, ...report }) {
    const findings = verdicts.map(({ finding, ...verdict }) => ({ ...finding, verdict }));
    // Whoever puts shards together has this file alone, and knows the rules of the probe.
    const own = rules.filter(({ source }) => source !== 'probe');
    const brought = own.length > 0 && { rules: own };
    return { schema: 1, ...report, findings, ...(shard && { shard: { ...shard, fixes, ...brought } }) };
}
function escapeUnit(text, index) {
    return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 4585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cutDiff),
/* harmony export */   g: () => (/* binding */ lineDiff)
/* harmony export */ });
/** A small diff body of two snippets: common first and last lines are context, the rest is `-` and `+`. */
function lineDiff(original, mutated) {
    const before = lines(original);
    const after = lines(mutated);
    const head = commonLength(before, after);
    const tail = commonLength(before.slice(head).toReversed(), after.slice(head).toReversed());
    return [
        ...before.slice(0, head).map((line) => ` ${line}`),
        ...before.slice(head, before.length - tail).map((line) => `-${line}`),
        ...after.slice(head, after.length - tail).map((line) => `+${line}`),
        ...before.slice(before.length - tail).map((line) => ` ${line}`),
    ].join('\n');
}
/** At most `limit` lines and `characters` characters of a diff, and whether that was all of it. */
function cutDiff(diff, limit, characters) {
    const all = lines(diff.slice(0, characters));
    const text = all.slice(0, limit).join('\n');
    return { text, cut: all.length > limit || diff.length > characters };
}
function lines(text) {
    const body = text.replace(/\r?\n$/, '');
    return body === '' ? [] : body.split(/\r?\n/);
}
function commonLength(a, b) {
    const first = a.findIndex((line, index) => line !== b[index]);
    return first === -1 ? a.length : first;
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

/***/ 3785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ specialistLine),
/* harmony export */   P4: () => (/* binding */ missingSynthesis),
/* harmony export */   PG: () => (/* binding */ filesWithoutMutant),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   WP: () => (/* binding */ synthesisHeadings),
/* harmony export */   ap: () => (/* binding */ runsTold),
/* harmony export */   gg: () => (/* binding */ mutantCounts),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2867);


const mostReasons = 8;
/** What became of the mutants that were run. Never a score: a ratio says nothing about the ones not planned. */
function mutantCounts(probe) {
    const { planned, ran, notCovered } = probe;
    if (planned === 0)
        return 'The probe found nothing in this change that it knows how to break.';
    const tried = planned === ran ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(ran, 'mutant') : `${ran} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(planned, 'planned mutant')}`;
    const outcomes = told([
        [probe.killed, 'noticed by the tests'],
        [probe.survived, 'not noticed'],
        [probe.timedOut, 'timed out'],
        [probe.unviable, 'did not load or compile'],
        [probe.unstable, 'noticed only in some runs'],
        [probe.doubtful, 'noticed for a doubtful reason'],
    ]);
    const others = told([
        [notCovered, 'that no green test reaches'],
        [planned - ran - notCovered, 'not run'],
    ]);
    const rest = others === '' ? '' : ` The others: ${others}.`;
    return `The probe tried ${tried} in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(probe.seconds)}${outcomes === '' ? '' : `: ${outcomes}`}.${rest}`;
}
function told(counts) {
    return counts
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count} ${what}`)
        .join(', ');
}
const leftAlone = 'Left alone, not counted above';
/** Reasons of mutants that are among the counts: run and told nowhere else, or without a verdict. */
const ofCounted = [
    ['Not noticed, and told by no finding of their own', /^(?:unnoticed like others|probably equivalent)/],
    ['Without a verdict', /^(?:did not run:|no green test)/],
];
/** What is behind no finding: some of the mutants that were counted, and the places that were never broken. */
function untold({ skipped }) {
    const kindOf = (reason) => ofCounted.find(([, pattern]) => pattern.test(reason))?.[0] ?? leftAlone;
    return [...ofCounted.map(([what]) => what), leftAlone]
        .map((what) => ({
        what,
        reasons: skipped
            .filter(({ reason }) => kindOf(reason) === what)
            .map(({ reason, count }) => `${count.toLocaleString('en-US')} x ${reason}`),
    }))
        .filter(({ reasons }) => reasons.length > 0);
}
/** Changed production code in which nothing was broken, as far as nothing else says so. */
function filesWithoutMutant({ change, probe, shard, gaps, policy }) {
    const ids = shard?.mutants ?? probe.mutants.map(({ id }) => id);
    // Nothing was broken at all, which is told.
    if (ids.length === 0)
        return [];
    const ignored = new Set(policy?.ignored.map(({ path }) => path));
    return change.files
        .filter(({ role, status, binary, added }) => role === 'source' && status !== 'deleted' && !binary && added.length > 0)
        .map(({ path }) => path)
        .filter((path) => !ignored.has(path) && !ids.some((id) => id.startsWith(`${path}:`)))
        .filter((path) => !gaps.some(({ what, why }) => what.includes(path) || why.includes(path)));
}
/** `security: completed, 2 findings, 12,345 tokens in, 1,234 out, 3 min 20 s`. */
function specialistLine({ id, outcome, findings, dropped = [], runs, tokens, seconds }, plain) {
    const name = `${plain((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(id, 500))}: ${plain((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(outcome, 500))}`;
    const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
    if (input + tokens.output === 0 && findings === 0 && dropped.length === 0)
        return name;
    const spent = `${input.toLocaleString('en-US')} tokens in, ${tokens.output.toLocaleString('en-US')} out`;
    // Who did not finish has not found nothing.
    const isSilent = findings === 0 && outcome !== 'completed';
    const raised = findings === 0 ? 'no findings' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(findings, 'finding');
    const found = `${isSilent ? '' : `, ${raised}`}${droppedOf(dropped, plain)}`;
    const ran = runs === undefined ? '' : `, ${runsTold(runs)}`;
    return `${name}${found}${ran}, ${spent}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds)}`;
}
/** `tried 10 mutants (1 not noticed), ran 2 tests`. */
function runsTold({ mutants, survived, tests }) {
    const unnoticed = survived > 0 ? ` (${survived} not noticed)` : '';
    return [
        ...(mutants > 0 ? [`tried ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(mutants, 'mutant')}${unnoticed}`] : []),
        ...(tests > 0 ? [`ran ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(tests, 'test')}`] : []),
    ].join(', ');
}
/** Claims that did not come past the trust boundary. */
function droppedOf(dropped, plain) {
    if (dropped.length === 0)
        return '';
    const shown = dropped.slice(0, mostReasons);
    const reasons = shown.map(({ reason, count }) => `${count} ${plain((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(reason, 200))}`);
    const more = dropped.length > shown.length ? ['others'] : [];
    return ` (dropped: ${[...reasons, ...more].join(', ')})`;
}
/** No findings is said of what was looked at only; what was not is told once, with its reason. */
function nothingFound({ gaps, probe, specialists, shard }) {
    const wasRead = specialists.some(({ outcome }) => outcome === 'completed');
    if (gaps.length > 0)
        return probe.ran > 0 || wasRead
            ? 'No findings in what was looked at'
            : 'No findings: nothing was looked at';
    return probe.planned > 0 || wasRead || shard !== undefined
        ? 'No findings'
        : 'No findings: there was nothing to break, and no specialist has read it';
}
/** Why there is no synthesis, where no line of a specialist says so. */
function missingSynthesis({ synthesis, specialists }) {
    const missing = synthesis?.missing;
    return missing !== undefined && specialists.some(({ outcome }) => outcome.includes(missing))
        ? undefined
        : missing;
}
/** The parts of a synthesis, in the order in which they are told. */
const synthesisHeadings = [
    ['agreed', 'Agreed'],
    ['disputed', 'Disputed'],
    ['decided', 'Decided'],
];


/***/ }),

/***/ 9589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   JO: () => (/* binding */ mergedFrom),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _narrative_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3785);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2867);



/** A shard must not look like a whole audit: how much of it this is. */
function partOf(shard) {
    const size = `${shard.slice.length} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(shard.mutants.length, 'mutant')}`;
    return `This is ${(0,_domain_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .shardName */ .A)(shard)}: ${size}. Only counterproof merge, given all ${shard.of}, tells the whole.`;
}
/** Counterproof, and which part of an audit where it is one. */
function titleOf({ shard }) {
    return shard === undefined ? 'Counterproof' : `Counterproof, ${(0,_domain_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .shardName */ .A)(shard)}`;
}
/** What became of the mutants; a shard without any says why. */
function countsOf({ probe, shard }) {
    const isEmpty = probe.planned === 0 && shard !== undefined && shard.mutants.length > 0;
    return isEmpty ? 'No mutant of this change was left for this shard.' : (0,_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .mutantCounts */ .gg)(probe);
}
/** Where the report came from. */
function mergedFrom({ shards }) {
    return `Merged from ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(shards, 'shard')}.`;
}


/***/ }),

/***/ 5673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ policySentences),
/* harmony export */   NQ: () => (/* binding */ suppressedUntil),
/* harmony export */   RR: () => (/* binding */ suppressedTitle),
/* harmony export */   lT: () => (/* binding */ unusedSentences)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2867);

const listed = 5;
/** What the repository's own file did besides suppressing findings. */
function policySentences(policy) {
    const { file, notes, budgets, ignored, rulesOff, idle } = policy;
    const files = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(ignored.length, 'changed file')} ignored by`;
    const taken = budgets.map(({ setting, value }) => `${setting}: ${value}`);
    const off = rulesOff.map(({ rule, findings }) => `${rule} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(findings, 'finding')})`);
    return [
        ...notes.map((note) => (_, plain) => plain(note)),
        ...listing(files, file, ignored.map(({ path, pattern }) => `${path} (${pattern})`)),
        ...listing('Turned off by', file, off),
        ...listing('Taken from', file, taken),
        ...idle.flatMap((one) => (one.state === 'expired' ? [expired(one, file)] : [])),
    ];
}
function listing(what, file, names) {
    return names.length === 0 ? [] : [(mark) => `${what} ${mark(file)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d9)(names, listed, mark)}`];
}
function expired({ suppression }, file) {
    const { line, until = '', reason } = suppression;
    return (mark, plain) => `A suppression has expired (${plain(until)}) and no longer works: ${mark(aim(suppression))}, ${mark(`${file}:${line}`)}: ${plain(reason)}`;
}
/** Suppressions that this audit had no use for: those about files of the change by name, the others counted. */
function unusedSentences({ file, idle }) {
    const unmatched = idle.filter(({ state }) => state === 'unmatched').map(({ suppression }) => suppression);
    const elsewhere = idle.filter(({ state }) => state === 'elsewhere').length;
    const names = unmatched.map((one) => `${aim(one)} (line ${one.line})`);
    const verb = elsewhere === 1 ? 'is' : 'are';
    return [
        ...(names.length > 0
            ? [
                `Note: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(names.length, 'suppression')} of ${file} matched no finding: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d9)(names, listed, String)}`,
            ]
            : []),
        ...(elsewhere > 0
            ? [`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(elsewhere, 'suppression')} of ${file} ${verb} about files that did not change.`]
            : []),
    ];
}
/** Which finding, how severe, and where. */
function suppressedTitle({ verdict }) {
    const { finding } = verdict;
    const where = (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(finding.path, [finding.line, finding.endLine]);
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .severityLabel */ .yi)(verdict)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleName */ .oF)(finding)} at ${where}`;
}
/** Until when, and where that is written. */
function suppressedUntil({ suppression: { until, line } }, file) {
    return `${until === undefined ? 'without an end' : `until ${until}`}, ${file}:${line}`;
}
function aim({ rule, path }) {
    return `${rule} in ${path}`;
}


/***/ }),

/***/ 7324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reproduction)
/* harmony export */ });
/* harmony import */ var _shown_fix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4180);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6257);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2867);



const nameLength = 500;
const listedFiles = 5;
/** How to see it for oneself; nothing of what was only read. */
function reproduction(evidence, finding, mark) {
    if (evidence.kind === 'quote' || evidence.command === undefined)
        return undefined;
    const { command } = evidence;
    const how = evidence.kind === 'mutant' ? mutantSteps(evidence, finding, mark) : testSteps(evidence, mark);
    return { how, command };
}
function mutantSteps(evidence, finding, mark) {
    const { path, lines, outcome } = evidence;
    const others = filesNotNamed(evidence);
    const also = others.length === 0 ? '' : `, and so do those of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d9)(others, listedFiles, mark)}, run likewise`;
    const ends = outcome === 'red' ? 'go red' : 'stay green';
    const seen = (0,_shown_fix_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoticingTest */ .G)(finding) && outcome !== 'red' ? ', until the test that notices it is added' : '';
    return `Make the change shown in ${mark((0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(path, lines))} and run this; these tests ${ends}${also}${seen}:`;
}
function testSteps({ path, text, passedWithFix }, mark) {
    const where = path === undefined ? '' : ` as ${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(path, nameLength))}`;
    const save = text === undefined ? 'Run the test' : `Add the test${where} and run it`;
    const mended = passedWithFix === undefined ? '' : '; with the fix it passes';
    return `${save}. On the merged code it fails${mended}:`;
}
/** Files of tests that the command leaves out although it names files of others. */
function filesNotNamed({ tests, command }) {
    const files = [...new Set(tests.map((id) => id.split(/::| > /, 1)[0] ?? id))];
    const others = files.filter((file) => !command.includes(file));
    return others.length < files.length ? others.filter((file) => file.includes('/')) : [];
}


/***/ }),

/***/ 4799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requestUrl),
/* harmony export */   l: () => (/* binding */ toldRequest)
/* harmony export */ });
/** Addresses come from a server: only what plainly is one of a pull request, or of the page that opens one. */
const plainUrl = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/pull\/(?:\d+|new\/counterproof\/fixes-[0-9a-f]{12})$/;
const opensOne = /\/pull\/new\//;
const beginnings = {
    opened: 'They are proposed in ',
    known: 'They were proposed already, in ',
};
/** The address of the pull request, where there is one. */
function requestUrl({ url = '' }) {
    return plainUrl.test(url) && !opensOne.test(url) ? url : undefined;
}
function toldRequest({ fixesRequest: request }) {
    if (request === undefined)
        return undefined;
    const { state, note = '' } = request;
    const url = requestUrl(request);
    if (url === undefined || state === 'refused')
        return withoutRequest(request);
    return {
        before: beginnings[state],
        link: { name: `pull request ${url.split('/').at(-1)}`, url },
        after: note === '' ? '.' : `: ${note}.`,
    };
}
/** There is none, or its address is no plain one: what there is to say, and where a person can open one. */
function withoutRequest({ state, url = '', note = 'They are proposed.' }) {
    const said = state === 'known' ? `They are not proposed again: ${note}` : note;
    const sentence = /[.!?…]$/.test(said) ? said : `${said}.`;
    if (!plainUrl.test(url))
        return { before: sentence, after: '' };
    return { before: `${sentence} By hand: `, link: { name: 'open the pull request', url }, after: '.' };
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rulingWords)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

const reasonLength = 2_000;
const rulings = { upheld: 'Upheld', refuted: 'Refuted', undecided: 'Needs a human' };
const executed = /^proved by execution: /u;
/** How a verdict came about: what stands before the colon, and what after it; the reason is untrusted text. */
function rulingWords({ ruling, reason }) {
    if (ruling === 'upheld' && executed.test(reason))
        return { label: 'Proved by execution', why: (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(reason.replace(executed, ''), reasonLength) };
    return { label: rulings[ruling], why: (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(reason, reasonLength) };
}


/***/ }),

/***/ 7467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ mostResults),
  I: () => (/* binding */ sarif)
});

// EXTERNAL MODULE: ./build/report/fingerprint.js
var fingerprint = __webpack_require__(8887);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/message-text.js

/** Untrusted text for a SARIF message: plain, on one line, and without `[text](target)`, which GitHub makes a link. */
function messageText(text, limit) {
    return (0,visible/* clip */.$Q)((0,visible/* visibleLine */.P8)(text).replaceAll('](', '] ('), limit);
}

// EXTERNAL MODULE: ./build/domain/recheck.js
var domain_recheck = __webpack_require__(7546);
// EXTERNAL MODULE: ./build/report/claim-parts.js
var claim_parts = __webpack_require__(7712);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/report/sarif-rule.js



const textLength = 1_000;
/** GitHub's levels and problem severities; critical and high look the same there, only their rule ids differ. */
const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };
const problems = { critical: 'error', high: 'error', medium: 'warning', low: 'recommendation' };
const securitySpecialist = 'security';
/** In the middle of GitHub's ranges: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object */
const securitySeverities = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };
/**
 * `probe/<rule>/<severity>`: GitHub takes an alert's severity from its rule, never from the result, so a rule
 * that is raised with two severities is two rules there.
 */
function sarifRuleId({ raisedBy, rule, severity }) {
    return `${slug(raisedBy)}/${slug(rule)}/${severity}`;
}
/** The rules that these findings use, each once, sorted by id. */
function usedRules(findings, rules) {
    const byId = new Map(findings.map((finding) => [sarifRuleId(finding), finding]));
    return Array.from(byId, ([id, finding]) => descriptor(id, finding, rules)).toSorted((a, b) => a.id < b.id ? -1 : 1);
}
function descriptor(id, finding, rules) {
    const rule = rules.find((known) => known.id === finding.rule && known.source === finding.raisedBy);
    return {
        id,
        ...(rule === undefined ? describeUnlisted(finding) : describe(rule)),
        defaultConfiguration: { level: levels[finding.severity] },
        properties: {
            'problem.severity': problems[finding.severity],
            ...(finding.raisedBy === securitySpecialist && {
                'security-severity': securitySeverities[finding.severity],
            }),
            precision: rule?.precision ?? 'medium',
            tags: tagsOf(finding),
        },
    };
}
/** GitHub shows the number only on rules with the tag `security`, which no other rule may have: it has its own gate. */
function tagsOf({ raisedBy, severity }) {
    const [kind, subject] = raisedBy === 'probe'
        ? ['maintainability', 'tests']
        : raisedBy === securitySpecialist
            ? [securitySpecialist, 'correctness']
            : ['maintainability', slug(raisedBy).replace(/^security$/, 'specialist')];
    return [kind, subject, severityTag(severity)];
}
function describe(rule) {
    return rule.source === 'probe' ? describeOurs(rule) : describeTheirs(rule);
}
/** The words of a rubric, which may be the audited repository's own. */
function describeTheirs({ name, shortDescription, fullDescription, help, }) {
    return {
        name: camelCase(slug(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2'))),
        shortDescription: { text: plain(shortDescription) },
        fullDescription: { text: plain(fullDescription) },
        help: { text: helpText(mapHelp(help, plain)), markdown: helpMarkdown(mapHelp(help, marked)) },
    };
}
function plain(text) {
    return messageText(text, textLength);
}
function marked(text) {
    return (0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(text, textLength));
}
function mapHelp({ what, why, mend, proven }, change) {
    return { what: change(what), why: change(why), mend: change(mend), proven: change(proven) };
}
function describeOurs(rule) {
    return {
        name: rule.name,
        shortDescription: { text: rule.shortDescription },
        fullDescription: { text: rule.fullDescription },
        help: { text: helpText(rule.help), markdown: helpMarkdown(rule.help) },
    };
}
/** Of a rule that no rubric at hand describes, the help can only say how such findings come about. */
function describeUnlisted({ raisedBy, rule }) {
    const words = slug(rule).replaceAll('-', ' ');
    const text = `The ${slug(raisedBy)} specialist reads every merged change and reports what it can show in the code. The message of the alert has the claim and its evidence.`;
    return {
        name: camelCase(slug(rule)),
        shortDescription: { text: `Raised by the ${slug(raisedBy)} specialist: ${words}.` },
        fullDescription: { text },
        help: { text, markdown: text },
    };
}
const headings = {
    what: 'What was found',
    why: 'Why it matters',
    mend: 'How to mend it',
    proven: 'How it was proven',
};
const parts = ['what', 'why', 'mend', 'proven'];
function helpText(help) {
    return parts.map((part) => `${headings[part]}: ${help[part]}`).join('\n\n');
}
function helpMarkdown(help) {
    return parts.map((part) => `### ${headings[part]}\n\n${help[part]}`).join('\n\n');
}
function severityTag(severity) {
    return `severity-${severity}`;
}
function slug(text) {
    const safe = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return safe.slice(0, 100) || 'unnamed';
}
function camelCase(id) {
    return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

// EXTERNAL MODULE: ./build/report/shown-fix.js
var shown_fix = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/sarif-result.js







/** Far below what GitHub shows; the limits of each part add up to less than 10,000 characters per result. */
const claimLength = 2_000;
const noteLength = 300;
const codeLength = 2_000;
const listedTests = 20;
const listedPlaces = 10;
/** One alert. */
function sarifResult(verdict, ruleIndex, fingerprint) {
    const { finding } = verdict;
    const places = relatedPlaces(finding);
    const recheck = (0,domain_recheck/* recheckOf */.PZ)(finding);
    return {
        ruleId: sarifRuleId(finding),
        ruleIndex,
        level: levels[finding.severity],
        message: { text: message(verdict, places) },
        locations: [{ physicalLocation: sarif_result_location(finding.path, region(finding)) }],
        ...(places.length > 0 && { relatedLocations: places.map(relatedLocation) }),
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        properties: {
            severity: finding.severity,
            raisedBy: (0,visible/* visibleLine */.P8)(finding.raisedBy),
            ruling: verdict.ruling,
            verifiedFix: finding.fix?.verified === true,
            evidence: finding.evidence.slice(0, listedPlaces).map(bounded),
            // For hosts that give it back; GitHub does not.
            ...(recheck && { recheck }),
        },
    };
}
function mark(text) {
    return messageText(text, noteLength);
}
/** GitHub takes the first sentence as the title, and links `[text](1)` to the related location with that id. */
function message({ finding, ruling, reason }, places) {
    const isExecuted = finding.evidence.some(({ kind }) => kind !== 'quote');
    const evidence = finding.evidence
        .slice(0, listedPlaces)
        // The alert stands at the place that was quoted.
        .filter(({ kind }) => kind !== 'quote' || !isExecuted)
        .map((one) => (0,wording/* evidenceSentence */.fT)(one, { finding, mark, diffBelow: false }));
    const links = places.map(({ note }, index) => `See [${linkText(note)}](${index + 1}).`);
    const what = (0,shown_fix/* isNoticingTest */.G)(finding) ? 'A test that notices it, verified,' : 'A verified fix';
    const fix = finding.fix?.verified === true ? [`${what} is in fixes.patch and in the job summary.`] : [];
    const open = ruling === 'undecided' ? [`Undecided, needs a human: ${mark(reason)}`] : [];
    return [
        ended(messageText((0,claim_parts/* claimOnOneLine */.E)(finding), claimLength)),
        ...evidence,
        ...links,
        ...fix,
        ...open,
    ].join(' ');
}
function relatedPlaces({ related, evidence }) {
    const reordered = evidence.flatMap((one) => {
        if (one.kind !== 'mutant' || one.cells === undefined)
            return [];
        const { path, lines } = one.cells.reordering;
        return [{ path, line: lines[0], endLine: lines[1], note: 'the fixtures that were reordered' }];
    });
    return [...related.map((place) => ({ ...place, endLine: place.line })), ...reordered].slice(0, listedPlaces);
}
function relatedLocation({ path, line, endLine, note }, index) {
    return {
        id: index + 1,
        message: { text: messageText(note, noteLength) },
        physicalLocation: sarif_result_location(path, { startLine: line, startColumn: 1, endLine }),
    };
}
function sarif_result_location(path, where) {
    return { artifactLocation: { uri: relativeUri(path), uriBaseId: '%SRCROOT%' }, region: where };
}
/** GitHub wants all four ends; without an end column a region runs to the end of its last line. */
function region({ line, endLine, endColumn }) {
    return { startLine: line, startColumn: 1, endLine, ...(endColumn !== undefined && { endColumn }) };
}
/** Percent-encoded; a lone surrogate, which has no UTF-8, becomes the replacement character. */
function relativeUri(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
/** The evidence as report.json has it, without its longest parts. */
function bounded(evidence) {
    if (evidence.kind === 'mutant') {
        return {
            ...evidence,
            original: (0,visible/* clip */.$Q)(evidence.original, codeLength),
            mutated: (0,visible/* clip */.$Q)(evidence.mutated, codeLength),
            command: (0,visible/* clip */.$Q)(evidence.command, noteLength),
            tests: evidence.tests.slice(0, listedTests).map((test) => (0,visible/* clip */.$Q)(test, noteLength)),
        };
    }
    if (evidence.kind === 'reproducer')
        return boundedReproducer(evidence);
    return { ...evidence, text: (0,visible/* clip */.$Q)(evidence.text, codeLength) };
}
function boundedReproducer(evidence) {
    const { path, text, command, error } = evidence;
    return {
        ...evidence,
        test: (0,visible/* clip */.$Q)(evidence.test, noteLength),
        ...(path !== undefined && { path: (0,visible/* clip */.$Q)(path, noteLength) }),
        ...(text !== undefined && { text: (0,visible/* clip */.$Q)(text, codeLength) }),
        ...(command !== undefined && { command: (0,visible/* clip */.$Q)(command, noteLength) }),
        ...(error && { error: { type: (0,visible/* clip */.$Q)(error.type, noteLength), message: (0,visible/* clip */.$Q)(error.message, noteLength) } }),
    };
}
function linkText(note) {
    return messageText(note, noteLength).replace(/[[\]]/g, '');
}
function ended(sentence) {
    return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

// EXTERNAL MODULE: ./build/report/part.js
var part = __webpack_require__(9589);
// EXTERNAL MODULE: ./build/report/standing.js
var report_standing = __webpack_require__(739);
;// CONCATENATED MODULE: ./build/report/sarif.js








/**
 * GitHub keeps the 5,000 most severe results of a run.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning
 */
const mostResults = 5_000;
const gapLimit = 100;
const gapLength = 500;
/** Where people read about the tool; also the home of its rules. */
const informationUri = 'https://github.com/counterproof/counterproof';
/** SARIF 2.1.0 with the properties that GitHub code scanning reads. */
const sarif = {
    fileName: 'counterproof.sarif',
    render: (report) => (0,json/* stringify */.A)(sarifLog(report)),
};
function sarifLog(report) {
    const standing = (0,report_standing/* standingVerdicts */.f)(report);
    // What is an alert already keeps the identity that it has.
    const identities = report.fingerprints ?? (0,fingerprint/* fingerprints */.W)(standing.map(({ finding }) => finding));
    const shown = standing.slice(0, mostResults);
    const rules = usedRules(shown.map(({ finding }) => finding), report.rules);
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    return {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Counterproof',
                        semanticVersion: report.tool.version,
                        informationUri,
                        rules: [...rules],
                    },
                },
                // The category ends at the last slash; the rest would be a run id, which we do not need.
                automationDetails: { id: 'counterproof/' },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the audited repository.' } } },
                invocations: [invocation(report, standing.length - shown.length)],
                results: shown.map((verdict) => sarifResult(verdict, ruleIndex.get(sarifRuleId(verdict.finding)) ?? -1, identities.get(verdict.finding) ?? '')),
            },
        ],
    };
}
/** An audit that could not look says so here too, next to whatever it did find. */
function invocation({ gate, gaps, shard }, cut) {
    const unnamed = gaps.length - gapLimit;
    return {
        executionSuccessful: gate.kind !== 'inconclusive',
        toolExecutionNotifications: [
            ...(shard === undefined ? [] : [note((0,part/* partOf */.BU)(shard))]),
            ...gaps.slice(0, gapLimit).map(gapNotification),
            ...(unnamed > 0 ? [note(`Not looked at: ${unnamed} more; report.json has them all.`)] : []),
            ...(cut > 0
                ? [note(`${(0,wording/* plural */.LS)(cut, 'less severe finding')} left out here; report.json has them all.`)]
                : []),
        ],
    };
}
function gapNotification({ what, why }) {
    return note(`Not looked at: ${messageText(what, gapLength)}: ${messageText(why, gapLength)}`);
}
function note(text) {
    return { level: 'warning', message: { text } };
}


/***/ }),

/***/ 3295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ reportFileSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/domain/alert.js
var domain_alert = __webpack_require__(8951);
;// CONCATENATED MODULE: ./build/domain/change.js
const fileRoles = [
    'source',
    'test',
    'migration',
    'configuration',
    'documentation',
    'generated',
    'vendored',
    'other',
];

// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
;// CONCATENATED MODULE: ./build/domain/policy.js
/**
 * Why a suppression has suppressed nothing: its day is over; the change touches files that it is about, and no
 * finding is of its kind; it is about other files.
 */
const idleStates = ['expired', 'unmatched', 'elsewhere'];

;// CONCATENATED MODULE: ./build/domain/proposal.js
/** `known`: there is one already, be it of an earlier audit, or closed. */
const requestStates = ['opened', 'known', 'refused'];

;// CONCATENATED MODULE: ./build/domain/report.js
const mutantEndings = [
    'killed',
    'survived',
    'timed-out',
    'unviable',
    'unstable',
    'doubtful',
    'not-covered',
    'not-run',
];

;// CONCATENATED MODULE: ./build/report/schema.js







const count = schemas/* int */.Whr().nonnegative();
const line = schemas/* int */.Whr().positive();
const seconds = schemas/* number */.aig().nonnegative();
const texts = schemas/* array */.YOg(schemas/* string */.YjP()).readonly();
const lineRange = schemas/* tuple */.PVZ([line, line]).readonly();
const file = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    previousPath: schemas/* string */.YjP().exactOptional(),
    status: schemas/* enum */.k5n(['added', 'modified', 'deleted', 'renamed']),
    role: schemas/* enum */.k5n(fileRoles),
    binary: schemas/* boolean */.zMY(),
    added: schemas/* array */.YOg(lineRange).readonly(),
    removedAfter: schemas/* array */.YOg(count).readonly(),
});
/** Without its body, which is as long as people make it and says nothing about the audit. */
const pullRequest = schemas/* object */.Ikc({ number: schemas/* int */.Whr().positive(), title: schemas/* string */.YjP(), url: schemas/* string */.YjP() });
const colour = schemas/* enum */.k5n(['green', 'red']);
const fixtureRow = schemas/* object */.Ikc({ asWritten: colour, reordered: colour });
const mutantEnding = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), ending: schemas/* enum */.k5n(mutantEndings), because: texts });
const cells = schemas/* object */.Ikc({
    merged: fixtureRow,
    mutated: fixtureRow,
    repeats: count,
    reordering: schemas/* object */.Ikc({ description: schemas/* string */.YjP(), path: schemas/* string */.YjP(), lines: lineRange }),
});
const mutant = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('mutant'),
    operator: schemas/* string */.YjP(),
    path: schemas/* string */.YjP(),
    lines: lineRange,
    original: schemas/* string */.YjP(),
    mutated: schemas/* string */.YjP(),
    tests: texts,
    command: schemas/* string */.YjP(),
    repeats: count,
    outcome: schemas/* literal */.euz('red').exactOptional(),
    cells: cells.exactOptional(),
});
const reproducer = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('reproducer'),
    test: schemas/* string */.YjP(),
    failed: count,
    of: count,
    path: schemas/* string */.YjP().exactOptional(),
    text: schemas/* string */.YjP().exactOptional(),
    command: schemas/* string */.YjP().exactOptional(),
    error: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), message: schemas/* string */.YjP() }).exactOptional(),
    passedWithFix: count.exactOptional(),
});
const quote = schemas/* object */.Ikc({ kind: schemas/* literal */.euz('quote'), path: schemas/* string */.YjP(), lines: lineRange, text: schemas/* string */.YjP() });
const verdict = schemas/* object */.Ikc({
    ruling: schemas/* enum */.k5n(['upheld', 'refuted', 'undecided']),
    reason: schemas/* string */.YjP(),
    by: schemas/* string */.YjP().exactOptional(),
    quote: quote.exactOptional(),
});
const schema_finding = schemas/* object */.Ikc({
    rule: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(finding/* severities */.g),
    path: schemas/* string */.YjP(),
    line,
    endLine: line,
    endColumn: line.exactOptional(),
    claim: schemas/* string */.YjP(),
    raisedBy: schemas/* string */.YjP(),
    evidence: schemas/* array */.YOg(schemas/* discriminatedUnion */.gMt('kind', [mutant, reproducer, quote]))
        .min(1)
        .readonly(),
    related: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), line, note: schemas/* string */.YjP() })).readonly(),
    verdict,
    fix: schemas/* object */.Ikc({ patch: schemas/* string */.YjP(), verified: schemas/* boolean */.zMY() }).exactOptional(),
});
const runner = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    command: schemas/* string */.YjP(),
    tests: count,
    green: count,
    red: texts,
    flaky: texts,
    cold: schemas/* string */.YjP().exactOptional(),
    inTurn: schemas/* literal */.euz(true).exactOptional(),
});
const skip = schemas/* object */.Ikc({ reason: schemas/* string */.YjP(), count });
const probe = schemas/* object */.Ikc({
    planned: count,
    ran: count,
    killed: count,
    survived: count,
    timedOut: count,
    unviable: count,
    unstable: count,
    doubtful: count,
    notCovered: count,
    seconds,
    runners: schemas/* array */.YOg(runner).readonly(),
    skipped: schemas/* array */.YOg(skip).readonly(),
    mutants: schemas/* array */.YOg(mutantEnding).readonly(),
});
/** Of the specialists; a reader of this file knows those of the probe. */
const rule = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    source: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(finding/* severities */.g),
    name: schemas/* string */.YjP(),
    shortDescription: schemas/* string */.YjP(),
    fullDescription: schemas/* string */.YjP(),
    help: schemas/* object */.Ikc({ what: schemas/* string */.YjP(), why: schemas/* string */.YjP(), mend: schemas/* string */.YjP(), proven: schemas/* string */.YjP() }),
    precision: schemas/* enum */.k5n(['very-high', 'high', 'medium']),
});
const shard = schemas/* object */.Ikc({
    index: count,
    of: schemas/* int */.Whr().positive(),
    plan: schemas/* string */.YjP(),
    mutants: texts,
    slice: schemas/* array */.YOg(count).readonly(),
    skipped: schemas/* array */.YOg(skip).readonly(),
    minutes: schemas/* number */.aig().positive(),
    fixes: schemas/* string */.YjP(),
    rules: schemas/* array */.YOg(rule).readonly().exactOptional(),
})
    .refine(({ index, of }) => index <= of, 'has to be one of as many as it says');
const lead = schemas/* object */.Ikc({ path: schemas/* string */.YjP(), line, note: schemas/* string */.YjP() });
const merged = schemas/* object */.Ikc({
    shards: schemas/* int */.Whr().positive(),
    plan: schemas/* string */.YjP(),
    fixesApart: schemas/* array */.YOg(lead).readonly(),
});
const specialist = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    outcome: schemas/* string */.YjP(),
    findings: count,
    dropped: schemas/* array */.YOg(skip).readonly().exactOptional(),
    runs: schemas/* object */.Ikc({ mutants: count, survived: count, tests: count }).exactOptional(),
    tokens: schemas/* object */.Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count }),
    seconds,
});
const inventoryEntry = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['read', 'split', 'skipped']),
    why: schemas/* string */.YjP().exactOptional(),
});
const synthesis = schemas/* object */.Ikc({
    agreed: texts,
    disputed: texts,
    decided: texts,
    missing: schemas/* string */.YjP().exactOptional(),
});
const suppression = schemas/* object */.Ikc({
    line,
    rule: schemas/* string */.YjP(),
    path: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    until: schemas/* string */.YjP().exactOptional(),
    contains: schemas/* string */.YjP().exactOptional(),
});
const policy = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    notes: texts,
    budgets: schemas/* array */.YOg(schemas/* object */.Ikc({ setting: schemas/* string */.YjP(), value: schemas/* number */.aig() })).readonly(),
    ignored: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), pattern: schemas/* string */.YjP() })).readonly(),
    rulesOff: schemas/* array */.YOg(schemas/* object */.Ikc({ rule: schemas/* string */.YjP(), findings: count })).readonly(),
    suppressed: schemas/* array */.YOg(schemas/* object */.Ikc({ verdict: verdict.extend({ finding: schema_finding.omit({ verdict: true }) }), suppression }))
        .readonly(),
    idle: schemas/* array */.YOg(schemas/* object */.Ikc({ suppression, state: schemas/* enum */.k5n(idleStates) })).readonly(),
});
const schema_alert = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive().exactOptional(),
    url: schemas/* string */.YjP().exactOptional(),
    rule: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(finding/* severities */.g),
    path: schemas/* string */.YjP(),
    line,
    title: schemas/* string */.YjP(),
    fate: schemas/* enum */.k5n(domain_alert/* alertFates */.m),
    why: schemas/* string */.YjP(),
});
const fixesRequest = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(requestStates),
    url: schemas/* string */.YjP().exactOptional(),
    note: schemas/* string */.YjP().exactOptional(),
});
/**
 * `report.json`, version 1. Within a version fields are only ever added, so readers leave alone what they do not
 * know. Every field is explained in docs/report.md; docs/report.schema.json is generated from here.
 */
const reportFileSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('counterproof'), version: schemas/* string */.YjP() }),
    change: schemas/* object */.Ikc({
        base: schemas/* string */.YjP(),
        head: schemas/* string */.YjP(),
        title: schemas/* string */.YjP(),
        files: schemas/* array */.YOg(file).readonly(),
        pullRequest: pullRequest.exactOptional(),
        note: schemas/* string */.YjP().exactOptional(),
    }),
    findings: schemas/* array */.YOg(schema_finding).readonly(),
    probe,
    specialists: schemas/* array */.YOg(specialist).readonly(),
    inventory: schemas/* array */.YOg(inventoryEntry).readonly(),
    synthesis: synthesis.exactOptional(),
    gaps: schemas/* array */.YOg(schemas/* object */.Ikc({ what: schemas/* string */.YjP(), why: schemas/* string */.YjP() })).readonly(),
    leads: schemas/* array */.YOg(lead).readonly(),
    gate: schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']), because: texts }),
    alerts: schemas/* array */.YOg(schema_alert).readonly().exactOptional(),
    alertNotes: texts.exactOptional(),
    fixesApart: schemas/* array */.YOg(lead).readonly().exactOptional(),
    fixesRequest: fixesRequest.exactOptional(),
    policy: policy.exactOptional(),
    shard: shard.exactOptional(),
    merged: merged.exactOptional(),
});


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

/***/ 3148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./build/report/alert-wording.js
var alert_wording = __webpack_require__(7552);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/why-slower.js
var why_slower = __webpack_require__(3144);
// EXTERNAL MODULE: ./build/report/fit.js
var fit = __webpack_require__(9848);
// EXTERNAL MODULE: ./build/report/narrative.js
var narrative = __webpack_require__(3785);
// EXTERNAL MODULE: ./build/report/part.js
var part = __webpack_require__(9589);
// EXTERNAL MODULE: ./build/report/standing.js
var report_standing = __webpack_require__(739);
// EXTERNAL MODULE: ./build/report/request-wording.js
var request_wording = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/report/told-once.js
var told_once = __webpack_require__(8234);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/summary-parts.js










/** Bytes for each list around the findings, so that the findings always have most of the room. */
const listBudget = 60_000;
const textLength = 500;
const listedNames = 10;
/** What is run again has its whole command in its finding. */
const commandLength = 200;
/** The verdict first, in words; a pass without findings needs no reason beyond the counts that follow. */
function verdictPart(report, standing) {
    const { gate } = report;
    const heading = `### ${(0,part/* titleOf */.Gg)(report)}: ${gate.kind}`;
    if (gate.kind === 'pass' && standing.length === 0)
        return [heading];
    const reasons = (0,told_once/* reasonsBesideGaps */.z9)(report, prose);
    const [first, ...others] = reasons;
    if (first !== undefined && others.length === 0)
        return [heading, first];
    return [heading, ...bullets(reasons, (reason) => reason)];
}
/** That it is only a part, or was put together from parts. */
function shardPart({ shard, merged }) {
    return [
        ...(shard === undefined ? [] : [`**${(0,part/* partOf */.BU)(shard)}**`]),
        ...(merged === undefined ? [] : [(0,part/* mergedFrom */.JO)(merged)]),
    ];
}
/** How many findings of which severity, in which change. */
function countsPart(report, standing) {
    const { change } = report;
    const counts = (0,report_standing/* countBySeverity */.O)(standing).map(([severity, count]) => `**${count} ${severity}**`);
    const findings = counts.length === 0
        ? (0,narrative/* nothingFound */.Sb)(report)
        : `${(0,wording/* plural */.LS)(standing.length, 'finding')} (${counts.join(', ')})`;
    const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
    const title = plain(change.title);
    const request = change.pullRequest === undefined ? '' : ` (pull request ${(0,markdown/* codeSpan */.SS)(`#${change.pullRequest.number}`)})`;
    const note = change.note === undefined ? '' : `\n\nNote: ${prose(change.note)}`;
    const files = (0,wording/* plural */.LS)(change.files.length, 'changed file');
    // After more than two words the sentence would read on.
    const found = counts.length > 0 || findings === 'No findings' ? `${findings} in ` : `${findings}. Audited: `;
    return `${`${found}${files}: ${(0,markdown/* codeSpan */.SS)(range)} ${title}`.trimEnd()}${request}${note}`;
}
/** What had to be looked at and was not; nothing where everything was. */
function gapsPart({ gaps }) {
    const items = bullets((0,told_once/* gapGroups */.vm)(gaps), ({ what, why }) => `**${(0,wording/* firstNames */.d9)(what, listedNames, prose)}**: ${prose(why)}`);
    return gaps.length === 0 ? [] : ['#### Not looked at', ...items];
}
/** What was run: the probe and what it has not told, its runners, the specialists; one line each. */
function runPart(report) {
    const { probe, specialists } = report;
    const untouched = (0,narrative/* filesWithoutMutant */.PG)(report);
    const items = [
        ...(0,narrative/* untold */.r_)(probe).map(untoldItem),
        ...(untouched.length > 0
            ? [`Changed code without a mutant: ${(0,wording/* firstNames */.d9)(untouched, listedNames, markdown/* codeSpan */.SS)}.`]
            : []),
        ...probe.runners.map(runnerItem),
        ...(0,told_once/* specialistGroups */.e4)(specialists).map((specialist) => (0,narrative/* specialistLine */.E_)(specialist, markdown/* proseMarkdown */.Rw)),
    ];
    return [(0,part/* countsOf */.mQ)(report), ...bullets(items, (item) => item)];
}
/** How to take every verified fix at once. */
function fixesPart(report) {
    const { fixes, fixesApart = [], merged } = report;
    const apart = bullets([...fixesApart, ...(merged?.fixesApart ?? [])], ({ path, line, note }) => `${(0,markdown/* codeSpan */.SS)((0,wording/* place */.ik)(path, [line, line]))}: ${prose(note)}`);
    if (fixes === '')
        return apart;
    const all = apart.length === 0 ? 'All verified fixes at once' : 'The verified fixes at once';
    const which = merged === undefined ? all : 'The fixes, each verified in its shard';
    return [`${which}: \`git apply fixes.patch\``, ...requestPart(report), ...apart];
}
/** That they are proposed, and where; or why they are not. */
function requestPart(report) {
    const told = (0,request_wording/* toldRequest */.l)(report);
    if (told === undefined)
        return [];
    const { before, link, after } = told;
    const linked = link === undefined ? '' : `[${link.name}](${link.url})`;
    return [[plain(before), linked === '' ? '' : ` ${linked}`, plain(after)].join('')];
}
function untoldItem({ what, reasons }) {
    const shown = (0,fit/* fit */.U)(reasons.map(prose), (reason) => reason, '; ', listBudget);
    const more = reasons.length - shown.kept;
    return `${what}: ${shown.text}${more > 0 ? ` and ${more} more reasons` : ''}.`;
}
function runnerItem(runner) {
    const { id, command, tests, green, red, flaky } = runner;
    const counts = `${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green`;
    return [
        `${plain(id)}: ${(0,markdown/* codeSpan */.SS)((0,visible/* clip */.$Q)(command, commandLength))} (${counts})`,
        ...(red.length > 0
            ? [`  - red before we touched anything: ${(0,wording/* firstNames */.d9)(red, listedNames, markdown/* codeSpan */.SS)}`]
            : []),
        ...(flaky.length > 0 ? [`  - flaky on untouched code: ${(0,wording/* firstNames */.d9)(flaky, listedNames, markdown/* codeSpan */.SS)}`] : []),
        ...(0,why_slower/* whySlower */.P)(runner).map((why) => `  - slower: ${prose(why)}`),
    ].join('\n');
}
function plain(text) {
    return (0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(text, textLength));
}
/** A reason may quote a command or an option as code. */
function prose(text) {
    return (0,markdown/* proseMarkdown */.Rw)((0,visible/* clip */.$Q)(text, textLength));
}
/** A bulleted list as one block, or no block; cut at an item's border when it is too long. */
function bullets(items, render) {
    if (items.length === 0)
        return [];
    const { text, kept } = (0,fit/* fit */.U)(items, (item) => `- ${render(item)}`, '\n', listBudget);
    const more = items.length - kept;
    return [more > 0 ? `${text}\n- and ${more.toLocaleString('en-US')} more, in report.json` : text];
}

;// CONCATENATED MODULE: ./build/report/alerts-part.js





const alerts_part_textLength = 500;
/** What became of the alerts that were there before, and what could not be done with them. */
function alertsPart(report) {
    const { alertNotes = [] } = report;
    const alerts = (0,alert_wording/* alertsInOrder */.BT)(report);
    if (alerts.length + alertNotes.length === 0)
        return [];
    return [
        '#### Alerts',
        ...alertNotes.map(alerts_part_plain),
        ...(alerts.length === 0 ? [] : [(0,alert_wording/* alertCounts */.l4)(alerts), ...bullets(alerts, alertItem)]),
    ];
}
function alertItem(alert) {
    const { fate, severity, path, line, title, why } = alert;
    const where = (0,markdown/* codeSpan */.SS)((0,wording/* place */.ik)(path, [line, line]));
    return `**${alert_wording/* fateNames */.Nk[fate]}**: ${severity} ${where}${numberOf(alert)} ${alerts_part_plain(title)} (${alerts_part_plain(why)})`;
}
function numberOf(alert) {
    if (alert.number === undefined)
        return '';
    const url = (0,alert_wording/* alertUrl */.Qg)(alert);
    return url === undefined ? ` ${(0,markdown/* codeSpan */.SS)(`#${alert.number}`)}` : ` [alert ${alert.number}](${url})`;
}
function alerts_part_plain(text) {
    return (0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(text, alerts_part_textLength));
}

// EXTERNAL MODULE: ./build/report/line-diff.js
var line_diff = __webpack_require__(4585);
// EXTERNAL MODULE: ./build/report/reproduce.js
var reproduce = __webpack_require__(7324);
// EXTERNAL MODULE: ./build/report/ruling-words.js
var ruling_words = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/report/shown-evidence.js
var shown_evidence = __webpack_require__(5162);
// EXTERNAL MODULE: ./build/report/shown-fix.js
var shown_fix = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/report/summary-claim.js
var summary_claim = __webpack_require__(8038);
;// CONCATENATED MODULE: ./build/report/summary-specialists.js









const refutedBudget = 60_000;
const listedFiles = 20;
const summary_specialists_textLength = 500;
const quoteLength = 2_000;
/** Claims that did not hold: folded, with what refutes them; they count for nothing. */
function refutedPart({ verdicts }) {
    const refuted = verdicts.filter(({ ruling }) => ruling === 'refuted');
    if (refuted.length === 0)
        return [];
    const { text, kept } = (0,fit/* fit */.U)(refuted, refutedBlock, '\n\n', refutedBudget);
    const more = refuted.length - kept;
    const rest = more > 0 ? `\n\n${(0,wording/* plural */.LS)(more, 'more claim')} refuted: see report.json.` : '';
    return [(0,markdown/* details */.zH)(`${(0,wording/* plural */.LS)(refuted.length, 'claim')} refuted`, `${text}${rest}`)];
}
function refutedBlock(verdict) {
    const { finding } = verdict;
    const where = (0,markdown/* codeSpan */.SS)((0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]));
    const { label, why } = (0,ruling_words/* rulingWords */.H)(verdict);
    return [
        where,
        ...(0,summary_claim/* claimLines */.K)(finding),
        `**${label}:** ${(0,markdown/* proseMarkdown */.Rw)(why)}`,
        ...readersQuote(verdict),
    ].join('\n\n');
}
/** What a second reader goes by. */
function readersQuote({ by, quote }) {
    if (by === undefined || quote === undefined)
        return [];
    const where = (0,markdown/* codeSpan */.SS)((0,wording/* place */.ik)(quote.path, quote.lines));
    return [
        `${(0,markdown/* codeSpan */.SS)((0,visible/* clip */.$Q)(by, 100))} quotes ${where}:\n\n${(0,markdown/* codeFence */.d6)((0,visible/* clip */.$Q)(quote.text, quoteLength), 'text')}`,
    ];
}
/** Changed files that no specialist has read, and why. */
function inventoryPart(report) {
    const groups = (0,told_once/* unreadGroups */.KJ)(report);
    if (groups.length === 0)
        return [];
    const items = bullets(groups, ({ why, paths }) => `${(0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(why, summary_specialists_textLength))}: ${(0,wording/* firstNames */.d9)(paths, listedFiles, markdown/* codeSpan */.SS)}`);
    const count = groups.reduce((sum, { paths }) => sum + paths.length, 0);
    return [(0,markdown/* details */.zH)(`${(0,wording/* plural */.LS)(count, 'changed file')} not read by the specialists`, items.join('\n\n'))];
}
/** What the orchestrator makes of it all. */
function synthesisPart(report) {
    const { synthesis } = report;
    if (synthesis === undefined)
        return [];
    const why = (0,narrative/* missingSynthesis */.P4)(report);
    const missing = why === undefined ? [] : [`Nobody has written it: ${(0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(why, summary_specialists_textLength))}`];
    const parts = narrative/* synthesisHeadings */.WP.flatMap(([key, heading]) => synthesisList(heading, synthesis[key]));
    return missing.length + parts.length === 0 ? [] : ['#### Synthesis', ...missing, ...parts];
}
function synthesisList(heading, sentences) {
    if (sentences.length === 0)
        return [];
    return [`**${heading}**`, ...bullets(sentences, (text) => (0,markdown/* proseMarkdown */.Rw)((0,visible/* clip */.$Q)(text, summary_specialists_textLength)))];
}

;// CONCATENATED MODULE: ./build/report/summary-finding.js










/** Bounds of one finding, so that no single one can fill the summary; report.json and fixes.patch are whole. */
const codeLines = 60;
const codeLength = 6_000;
const patchLines = 200;
const patchLength = 16_000;
const mostEvidence = 5;
const shownNotes = 10;
/** One finding: where, the claim, what was run, the fix, and how to see it for oneself. */
function findingBlock(verdict, index, sources) {
    const { finding } = verdict;
    const where = (0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]);
    const evidence = (0,shown_evidence/* shownEvidence */.B)(finding, sources, mostEvidence);
    return [
        `#### ${index + 1}. ${capitalised((0,wording/* severityLabel */.yi)(verdict))}: ${(0,markdown/* codeSpan */.SS)(where)}`,
        ...(0,summary_claim/* claimLines */.K)(finding),
        ...rulingLine(verdict),
        ...readersQuote(verdict),
        ...evidence.map((one) => evidenceBlock(one, finding)),
        ...finding.related.slice(0, shownNotes).map(relatedLine),
        ...fixBlock(finding),
        ...evidence.flatMap((one) => reproductionBlock(one, finding)),
    ].join('\n\n');
}
/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLine(verdict) {
    const { label, why } = (0,ruling_words/* rulingWords */.H)(verdict);
    const isOwn = verdict.finding.raisedBy === 'probe' && verdict.ruling === 'upheld';
    return isOwn ? [] : [`**${label}:** ${(0,markdown/* proseMarkdown */.Rw)(why)}`];
}
function evidenceBlock(evidence, finding) {
    const sentence = (0,wording/* evidenceSentence */.fT)(evidence, { finding, mark: markdown/* codeSpan */.SS, diffBelow: true });
    if (evidence.kind === 'mutant') {
        return [
            sentence,
            diffFence((0,line_diff/* lineDiff */.g)(evidence.original, evidence.mutated)),
            ...(evidence.cells === undefined ? [] : [cellsTable(evidence.cells, evidence.operator)]),
        ].join('\n\n');
    }
    if (evidence.kind === 'reproducer')
        return [sentence, ...testFile(evidence)].join('\n\n');
    return `${sentence}\n\n${(0,markdown/* codeFence */.d6)((0,visible/* clip */.$Q)(evidence.text, codeLength), 'text')}`;
}
function testFile({ path, text }) {
    if (text === undefined)
        return [];
    const { text: shown, cut } = (0,line_diff/* cutDiff */.W)(text, patchLines, patchLength);
    const where = path === undefined ? [] : [(0,markdown/* codeSpan */.SS)((0,visible/* clip */.$Q)(path, 500))];
    const rest = cut ? ['Cut here; report.json has all of it.'] : [];
    return [(0,markdown/* details */.zH)('The test', [...where, (0,markdown/* codeFence */.d6)(shown, 'text'), ...rest].join('\n\n'))];
}
function cellsTable(cells, operator) {
    const { merged, mutated } = cells;
    const exposed = mutated.reordered === 'red' ? '**red**' : mutated.reordered;
    return [
        '| | fixtures as written | fixtures reordered |',
        '| --- | --- | --- |',
        `| code as merged | ${merged.asWritten} | ${merged.reordered} |`,
        `| ${(0,wording/* mutatedLabel */.vJ)(operator)} | ${mutated.asWritten} | ${exposed} |`,
        '',
        (0,wording/* cellsSentence */.tx)(cells, markdown/* codeSpan */.SS, markdown/* escapeMarkdown */.FV),
    ].join('\n');
}
function relatedLine(related) {
    return `See ${(0,markdown/* codeSpan */.SS)((0,wording/* relatedPlace */.L6)(related))}: ${(0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(related.note, 500))}`;
}
function fixBlock(finding) {
    const fix = (0,shown_fix/* shownFix */.$)(finding);
    if (fix === undefined)
        return [];
    const { text, cut } = (0,line_diff/* cutDiff */.W)(fix.patch, patchLines, patchLength);
    const rest = cut ? `\n\nCut here; ${fix.whole} the whole patch.` : '';
    return [(0,markdown/* details */.zH)(fix.title, `${(0,markdown/* codeFence */.d6)(text, 'diff')}${rest}`)];
}
function reproductionBlock(evidence, finding) {
    const steps = (0,reproduce/* reproduction */.N)(evidence, finding, markdown/* codeSpan */.SS);
    if (steps === undefined)
        return [];
    const command = (0,markdown/* codeFence */.d6)((0,visible/* clip */.$Q)(steps.command, codeLength), 'sh');
    return [(0,markdown/* details */.zH)('How to reproduce', `${steps.how}\n\n${command}`)];
}
function diffFence(diff) {
    const { text, cut } = (0,line_diff/* cutDiff */.W)(diff, codeLines, codeLength);
    return `${(0,markdown/* codeFence */.d6)(text, 'diff')}${cut ? '\n\nCut here; report.json has all of it.' : ''}`;
}
function capitalised(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./build/report/policy-words.js
var policy_words = __webpack_require__(5673);
;// CONCATENATED MODULE: ./build/report/summary-policy.js






const suppressedBudget = 60_000;
const summary_policy_textLength = 2_000;
/** What the repository's own file has done; its suppressed findings folded, with the reason that it gives. */
function policyPart({ policy }) {
    if (policy === undefined)
        return [];
    const told = (0,policy_words/* policySentences */.HY)(policy);
    const sentences = bullets(told, (sentence) => sentence(markdown/* codeSpan */.SS, markdown/* escapeMarkdown */.FV));
    const { suppressed, file } = policy;
    if (told.length + suppressed.length === 0)
        return [];
    const heading = '#### Settings of the repository';
    if (suppressed.length === 0)
        return [heading, ...sentences];
    const { text, kept } = (0,fit/* fit */.U)(suppressed, (one) => suppressedBlock(one, file), '\n\n', suppressedBudget);
    const more = suppressed.length - kept;
    const rest = more > 0 ? `\n\n${(0,wording/* plural */.LS)(more, 'more finding')} suppressed: see report.json.` : '';
    const fold = (0,markdown/* details */.zH)(`${(0,wording/* plural */.LS)(suppressed.length, 'finding')} suppressed`, `${text}${rest}`);
    return [heading, ...sentences, fold];
}
function suppressedBlock(one, file) {
    const { verdict, suppression } = one;
    return [
        `**Suppressed:** ${(0,markdown/* codeSpan */.SS)((0,policy_words/* suppressedTitle */.RR)(one))}: ${(0,markdown/* proseMarkdown */.Rw)((0,visible/* clip */.$Q)(verdict.finding.claim, summary_policy_textLength))}`,
        `Reason: ${(0,markdown/* escapeMarkdown */.FV)((0,visible/* clip */.$Q)(suppression.reason, summary_policy_textLength))} (${(0,markdown/* codeSpan */.SS)((0,policy_words/* suppressedUntil */.NQ)(one, file))})`,
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/report/summary.js








/**
 * GitHub drops a step summary above 1 MiB as a whole; other steps of the job may add to the same page.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const byteLimit = 900_000;
const reserve = 1_000;
/** The job summary: GitHub-flavoured Markdown, verdict first, quiet where there is nothing to say. */
const summary = { fileName: 'summary.md', render };
function render(report) {
    const standing = (0,report_standing/* standingVerdicts */.f)(report);
    const before = [
        ...verdictPart(report, standing),
        ...shardPart(report),
        countsPart(report, standing),
        ...gapsPart(report),
    ];
    const after = [
        ...fixesPart(report),
        ...alertsPart(report),
        ...(standing.length > 0 ? ['#### What was run'] : []),
        ...runPart(report),
        ...inventoryPart(report),
        ...policyPart(report),
        ...refutedPart(report),
        ...synthesisPart(report),
    ];
    const room = byteLimit - reserve - (0,fit/* byteLength */.d)([...before, ...after].join('\n\n'));
    const findings = (0,fit/* fit */.U)(standing, (verdict, index) => findingBlock(verdict, index, report.sources ?? []), '\n\n', room);
    const cut = standing.length - findings.kept;
    const rest = cut > 0 ? [`${(0,wording/* plural */.LS)(cut, 'more finding')} did not fit here; report.json has them all.`] : [];
    const shown = findings.kept > 0 ? [findings.text] : [];
    return `${[...before, ...shown, ...rest, ...after].join('\n\n')}\n`;
}


/***/ }),

/***/ 8234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ unreadGroups),
/* harmony export */   e4: () => (/* binding */ specialistGroups),
/* harmony export */   vm: () => (/* binding */ gapGroups),
/* harmony export */   xH: () => (/* binding */ gateReasons),
/* harmony export */   z9: () => (/* binding */ reasonsBesideGaps)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2867);

const listedReasons = 5;
const listedSpecialists = 10;
const notLookedAt = 'not looked at: ';
function gapGroups(gaps) {
    return Array.from(groupedBy(gaps, ({ why }) => why), ([why, group]) => ({
        what: [...new Set(group.map(({ what }) => what))],
        why,
    }));
}
/** Changed files that no specialist has read, by why; in the order of the change. */
function unreadGroups({ inventory }) {
    const skipped = inventory.filter(({ state }) => state === 'skipped');
    return Array.from(groupedBy(skipped, ({ why = 'no reason given' }) => why), ([why, group]) => ({
        why,
        paths: group.map(({ path }) => path),
    }));
}
/** The gate's reasons; those that only name what was not looked at are one. */
function gateReasons({ because }, mark) {
    const unseen = because.filter((reason) => reason.startsWith(notLookedAt));
    if (unseen.length < 2)
        return because.map(mark);
    const names = unseen.map((reason) => reason.slice(notLookedAt.length));
    const others = because.filter((reason) => !unseen.includes(reason)).map(mark);
    return [...others, `${notLookedAt}${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d9)(names, listedReasons, mark)}`];
}
/** The gate's reasons, without those that the list of gaps tells with what to do. */
function reasonsBesideGaps({ gate, gaps }, mark) {
    const told = new Set(gaps.map(({ what }) => `${notLookedAt}${what}`));
    return gateReasons({ ...gate, because: gate.because.filter((reason) => !told.has(reason)) }, mark);
}
/** Specialists one by one; those that ended in the same way with nothing to tell as one. */
function specialistGroups(specialists) {
    const groups = groupedBy(specialists, (one) => (isSilent(one) ? `silent ${one.outcome}` : one.id));
    return Array.from(groups.values(), (group) => together(group)).flatMap((one) => one ?? []);
}
/** Whoever did not get to an end and raised nothing. */
function isSilent({ outcome, findings, dropped = [] }) {
    return findings === 0 && dropped.length === 0 && outcome !== 'completed' && outcome !== 'done';
}
/** Their tokens are added up; of their times, which ran side by side, the longest counts. */
function together(group) {
    const [first] = group;
    if (first === undefined || group.length === 1)
        return first;
    const sum = (kind) => group.reduce((total, { tokens }) => total + tokens[kind], 0);
    return {
        ...first,
        id: (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d9)(group.map(({ id }) => id), listedSpecialists, String),
        tokens: {
            input: sum('input'),
            output: sum('output'),
            cacheRead: sum('cacheRead'),
            cacheWrite: sum('cacheWrite'),
        },
        seconds: Math.max(...group.map(({ seconds }) => seconds)),
    };
}
/** In the order of their first items. */
function groupedBy(items, key) {
    const groups = new Map();
    for (const item of items) {
        const known = groups.get(key(item));
        if (known === undefined)
            groups.set(key(item), [item]);
        else
            known.push(item);
    }
    return groups;
}


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ whySlower)
/* harmony export */ });
/** What kept a runner from being as fast as it can be. */
function whySlower({ cold, inTurn }) {
    return [
        ...(cold === undefined ? [] : [`new processes for every mutant, because ${cold}`]),
        ...(inTurn ? ['one run at a time, because tests of the same code end otherwise beside another run'] : []),
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
