export const id = 365;
export const ids = [365];
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

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareOut: () => (/* binding */ prepareOut),
  publish: () => (/* binding */ publish),
  publishReason: () => (/* binding */ publishReason),
  withoutCommands: () => (/* binding */ withoutCommands)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/report/schema.js + 2 modules
var schema = __webpack_require__(6909);
;// CONCATENATED MODULE: ./build/report/json.js

/**
 * The whole report for programs. Parsing what we are about to write checks it against our own promise, and puts
 * the keys into the order of the schema: equal reports are equal bytes.
 */
const json = {
    fileName: 'report.json',
    render: (report) => stringify(schema/* reportFileSchema */.m.parse(reportFile(report))),
};
/** JSON for a file; characters that a terminal or an editor would obey are written as escapes, which parse as themselves. */
function stringify(value) {
    const text = JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => Array.from({ length: character.length }, (_, index) => escapeUnit(character, index)).join(''));
    return `${text}\n`;
}
function reportFile({ verdicts, fixes, rules: _rules, shard, ...report }) {
    const findings = verdicts.map(({ finding, ruling, reason }) => ({
        ...finding,
        verdict: { ruling, reason },
    }));
    // Whoever puts shards together has this file alone.
    return { schema: 1, ...report, findings, ...(shard && { shard: { ...shard, fixes } }) };
}
function escapeUnit(text, index) {
    return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/report/patch.js
/** Every verified fix as one diff for `git apply`; empty where there is none (`git apply` refuses an empty file). */
const patch = {
    fileName: 'fixes.patch',
    render: ({ fixes }) => (fixes === '' || fixes.endsWith('\n') ? fixes : `${fixes}\n`),
};

;// CONCATENATED MODULE: ./build/report/fingerprint.js

/**
 * The identity of an alert from one audit to the next, `<16 hex>:1` as GitHub writes it: rule, path, what was
 * done to which code, and its index among equals. No line numbers, so that code inserted above moves nothing.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#preventing-duplicate-alerts-using-fingerprints
 */
function fingerprints(findings) {
    const seen = new Map();
    const byPlace = findings.toSorted((a, b) => a.line - b.line || a.endLine - b.endLine);
    return new Map(byPlace.map((finding) => {
        const subject = JSON.stringify([finding.rule, finding.path, ...codeOf(finding.evidence)]);
        const index = seen.get(subject) ?? 0;
        seen.set(subject, index + 1);
        return [finding, `${(0,external_node_crypto_.createHash)('sha256').update(`${subject}#${index}`).digest('hex').slice(0, 16)}:1`];
    }));
}
/** What was done, and to which code; from the strongest evidence, since further evidence may come and go. */
function codeOf(evidence) {
    const mutant = evidence.find(({ kind }) => kind === 'mutant');
    if (mutant?.kind === 'mutant')
        return [mutant.operator, normalise(mutant.original)];
    const quote = evidence.find(({ kind }) => kind === 'quote');
    if (quote?.kind === 'quote')
        return ['quote', normalise(quote.text)];
    return ['reproducer', ''];
}
function normalise(code) {
    return code.replace(/\s+/gu, ' ').trim();
}

;// CONCATENATED MODULE: ./build/report/sarif-rule.js
/** GitHub's levels and problem severities; critical and high look the same there, only their rule ids differ. */
const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };
const problems = { critical: 'error', high: 'error', medium: 'warning', low: 'recommendation' };
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
            precision: rule?.precision ?? 'medium',
            tags: [
                'maintainability',
                rule === undefined ? slug(finding.raisedBy) : 'tests',
                severityTag(finding.severity),
            ],
        },
    };
}
function describe(rule) {
    return {
        name: rule.name,
        shortDescription: { text: rule.shortDescription },
        fullDescription: { text: rule.fullDescription },
        help: { text: helpText(rule.help), markdown: helpMarkdown(rule.help) },
    };
}
/** A specialist names its own kinds of finding, so their help can only say how such findings come about. */
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

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
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
        },
    };
}
/** Untrusted text for a SARIF message: plain, on one line, and without `[text](target)`, which GitHub makes a link. */
function messageText(text, limit) {
    return (0,visible/* clip */.$Q)((0,visible/* visibleLine */.P8)(text).replaceAll('](', '] ('), limit);
}
/** GitHub takes the first sentence as the title, and links `[text](1)` to the related location with that id. */
function message({ finding, ruling, reason }, places) {
    const mark = (text) => messageText(text, noteLength);
    const evidence = finding.evidence
        .slice(0, listedPlaces)
        .map((one) => (0,wording/* evidenceSentence */.fT)(one, { home: finding.path, mark, diffBelow: false }));
    const links = places.map(({ note }, index) => `See [${linkText(note)}](${index + 1}).`);
    const fix = finding.fix?.verified === true ? ['A verified fix is in fixes.patch and in the job summary.'] : [];
    const open = ruling === 'undecided' ? [`Undecided, needs a human: ${mark(reason)}`] : [];
    return [ended(messageText(finding.claim, claimLength)), ...evidence, ...links, ...fix, ...open].join(' ');
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
        return { ...evidence, test: (0,visible/* clip */.$Q)(evidence.test, codeLength) };
    return { ...evidence, text: (0,visible/* clip */.$Q)(evidence.text, codeLength) };
}
function linkText(note) {
    return messageText(note, noteLength).replace(/[[\]]/g, '');
}
function ended(sentence) {
    return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

// EXTERNAL MODULE: ./build/domain/shard.js
var domain_shard = __webpack_require__(9641);
;// CONCATENATED MODULE: ./build/report/narrative.js


/** What became of the mutants that were run. Never a score: a ratio says nothing about the ones not planned. */
function mutantCounts(probe) {
    if (probe.planned === 0)
        return 'The probe found nothing in this change that it knows how to break.';
    const outcomes = [
        [probe.killed, 'noticed by the tests'],
        [probe.survived, 'not noticed'],
        [probe.timedOut, 'timed out'],
        [probe.unviable, 'did not load or compile'],
        [probe.unstable, 'noticed only in some runs'],
        [probe.doubtful, 'noticed for a doubtful reason'],
    ];
    const told = outcomes.filter(([count]) => count > 0).map(([count, outcome]) => `${count} ${outcome}`);
    const ran = `The probe ran ${probe.ran} of ${(0,wording/* plural */.LS)(probe.planned, 'mutant')} in ${(0,wording/* duration */.p0)(probe.seconds)}`;
    return `${ran}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}
/** Why the rest was not run, one reason each; the reasons are untrusted text. */
function notRunCounts({ skipped }) {
    return skipped.map(({ reason, count }) => `${count} ${reason}`);
}
/** `security: completed, 2 findings, 12,345 tokens in, 1,234 out, 3 min 20 s`. */
function specialistLine({ id, outcome, findings, tokens, seconds }, plain) {
    const name = `${plain((0,visible/* clip */.$Q)(id, 100))}: ${plain((0,visible/* clip */.$Q)(outcome, 500))}`;
    const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
    if (input + tokens.output === 0 && findings === 0)
        return name;
    const spent = `${input.toLocaleString('en-US')} tokens in, ${tokens.output.toLocaleString('en-US')} out`;
    return `${name}, ${(0,wording/* plural */.LS)(findings, 'finding')}, ${spent}, ${(0,wording/* duration */.p0)(seconds)}`;
}

;// CONCATENATED MODULE: ./build/report/part.js



/** A shard must not look like a whole audit: how much of it this is. */
function partOf(shard) {
    const size = `${shard.slice.length} of ${(0,wording/* plural */.LS)(shard.mutants.length, 'mutant')}`;
    return `This is ${(0,domain_shard/* shardName */.A)(shard)}: ${size}. Only counterproof merge, given all ${shard.of}, tells the whole.`;
}
/** Counterproof, and which part of an audit where it is one. */
function titleOf({ shard }) {
    return shard === undefined ? 'Counterproof' : `Counterproof, ${(0,domain_shard/* shardName */.A)(shard)}`;
}
/** What became of the mutants; a shard without any says why. */
function countsOf({ probe, shard }) {
    const isEmpty = probe.planned === 0 && shard !== undefined && shard.mutants.length > 0;
    return isEmpty ? 'No mutant of this change was left for this shard.' : mutantCounts(probe);
}
/** Where the report came from. */
function mergedFrom({ shards }) {
    return `Merged from ${(0,wording/* plural */.LS)(shards, 'shard')}.`;
}

// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
;// CONCATENATED MODULE: ./build/report/standing.js

/** What was not refuted, most severe first, then by place: the order in which every view shows it. */
function standingVerdicts(report) {
    return report.verdicts.filter(({ ruling }) => ruling !== 'refuted').toSorted(compare);
}
/** How many there are of each severity, most severe first, without the zeros. */
function countBySeverity(verdicts) {
    return finding/* severities */.g
        .map((severity) => [severity, verdicts.filter(({ finding }) => finding.severity === severity).length])
        .filter(([, count]) => count > 0);
}
function compare({ finding: a }, { finding: b }) {
    return (finding/* severities */.g.indexOf(a.severity) - finding/* severities */.g.indexOf(b.severity) ||
        compareText(a.path, b.path) ||
        a.line - b.line ||
        compareText(a.rule, b.rule));
}
/** By code unit, the same on every machine; `localeCompare` is not. */
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./build/report/sarif.js







/**
 * GitHub keeps the 5,000 most severe results of a run.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning
 */
const resultLimit = 5_000;
const gapLimit = 100;
const gapLength = 500;
/** Where people read about the tool; also the home of its rules. */
const informationUri = 'https://github.com/counterproof/counterproof';
/** SARIF 2.1.0 with the properties that GitHub code scanning reads. */
const sarif = {
    fileName: 'counterproof.sarif',
    render: (report) => stringify(sarifLog(report)),
};
function sarifLog(report) {
    const standing = standingVerdicts(report);
    const identities = fingerprints(standing.map(({ finding }) => finding));
    const shown = standing.slice(0, resultLimit);
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
            ...(shard === undefined ? [] : [note(partOf(shard))]),
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

;// CONCATENATED MODULE: ./build/report/fit.js
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

;// CONCATENATED MODULE: ./build/report/line-diff.js
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

;// CONCATENATED MODULE: ./build/report/markdown.js

/**
 * Words that GitHub turns into a link, a ping, a reference or an emoji *after* it has rendered the Markdown, so
 * that no backslash helps: `@user`, `https://...`, `www....`, `a@b.c`, `#12`, `GH-12`, `:tada:`.
 * Code spans are left alone by all of these filters.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const activeWord = /@|:\/\/|www\.|#\d|\bgh-\d|:[\w+-]+:/i;
/** Untrusted plain text as one line of Markdown that shows exactly that text. */
function escapeMarkdown(text) {
    return (0,visible/* visibleLine */.P8)(text)
        .split(' ')
        .map((word) => (activeWord.test(word) ? codeSpan(word) : escapeWord(word)))
        .join(' ')
        .replace(/^([-+=#]|\d+(?=[.)]))/, escapeBlockMarker);
}
/** Untrusted text as inline code: the delimiter is longer than any run of backticks inside. */
function codeSpan(text) {
    const line = (0,visible/* visibleLine */.P8)(text);
    if (line === '')
        return '` `';
    const delimiter = '`'.repeat(longestBacktickRun(line) + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${delimiter}${padding}${line}${padding}${delimiter}`;
}
/** Untrusted text as a code block: the fence is longer than any run of backticks inside. */
function codeFence(text, language) {
    const code = (0,visible/* visibleCode */.yy)(text).replace(/\n+$/, '');
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

;// CONCATENATED MODULE: ./build/report/summary-finding.js




/** Bounds of one finding, so that no single one can fill the summary; report.json and fixes.patch are whole. */
const summary_finding_claimLength = 2_000;
const codeLines = 60;
const summary_finding_codeLength = 6_000;
const patchLines = 200;
const patchLength = 16_000;
const shownEvidence = 5;
const shownNotes = 10;
/** One finding: where, the claim, what was run, the fix, and how to see it for oneself. */
function findingBlock(verdict, index) {
    const { finding, ruling, reason } = verdict;
    const where = (0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]);
    return [
        `#### ${index + 1}. ${capitalised((0,wording/* severityLabel */.yi)(verdict))}: ${codeSpan(where)}`,
        `${escapeMarkdown((0,visible/* clip */.$Q)(finding.claim, summary_finding_claimLength))} (${codeSpan((0,wording/* ruleName */.oF)(finding))})`,
        ...(ruling === 'undecided' ? [`**Needs a human:** ${escapeMarkdown((0,visible/* clip */.$Q)(reason, summary_finding_claimLength))}`] : []),
        ...finding.evidence.slice(0, shownEvidence).map((evidence) => evidenceBlock(evidence, finding.path)),
        ...finding.related.slice(0, shownNotes).map(relatedLine),
        ...(finding.fix === undefined ? [] : [fixBlock(finding.fix)]),
        ...finding.evidence.slice(0, shownEvidence).flatMap(reproduction),
    ].join('\n\n');
}
function evidenceBlock(evidence, home) {
    const sentence = (0,wording/* evidenceSentence */.fT)(evidence, { home, mark: codeSpan, diffBelow: true });
    if (evidence.kind === 'mutant') {
        return [
            sentence,
            diffFence(lineDiff(evidence.original, evidence.mutated)),
            ...(evidence.cells === undefined ? [] : [cellsTable(evidence.cells, evidence.operator)]),
        ].join('\n\n');
    }
    if (evidence.kind === 'reproducer')
        return `${sentence}\n\n${details('The test', codeFence((0,visible/* clip */.$Q)(evidence.test, summary_finding_codeLength), 'text'))}`;
    return `${sentence}\n\n${codeFence((0,visible/* clip */.$Q)(evidence.text, summary_finding_codeLength), 'text')}`;
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
        (0,wording/* cellsSentence */.tx)(cells, codeSpan, escapeMarkdown),
    ].join('\n');
}
function relatedLine({ path, line, note }) {
    return `See ${codeSpan((0,wording/* place */.ik)(path, [line, line]))}: ${escapeMarkdown((0,visible/* clip */.$Q)(note, 500))}`;
}
function fixBlock({ patch, verified }) {
    const title = verified
        ? 'Fix, verified: the tests were run with it and without it'
        : 'Proposed fix, not verified';
    const { text, cut } = cutDiff(patch, patchLines, patchLength);
    const rest = verified ? 'fixes.patch and report.json have' : 'report.json has';
    return details(title, `${codeFence(text, 'diff')}${cut ? `\n\nCut here; ${rest} the whole patch.` : ''}`);
}
function reproduction(evidence) {
    if (evidence.kind !== 'mutant')
        return [];
    const body = `Make the change shown above in ${codeSpan((0,wording/* place */.ik)(evidence.path, evidence.lines))}, then run`;
    return [details('How to reproduce', `${body}\n\n${codeFence((0,visible/* clip */.$Q)(evidence.command, summary_finding_codeLength), 'sh')}`)];
}
function diffFence(diff) {
    const { text, cut } = cutDiff(diff, codeLines, summary_finding_codeLength);
    return `${codeFence(text, 'diff')}${cut ? '\n\nCut here; report.json has all of it.' : ''}`;
}
function capitalised(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/report/summary-parts.js







/** Bytes for each list around the findings, so that the findings always have most of the room. */
const listBudget = 60_000;
const textLength = 500;
const listedNames = 10;
/** The verdict first, in words; a pass without findings needs no reason beyond the counts that follow. */
function verdictPart(report, standing) {
    const { gate } = report;
    const heading = `### ${titleOf(report)}: ${gate.kind}`;
    if (gate.kind === 'pass' && standing.length === 0)
        return [heading];
    const [first, ...others] = gate.because;
    if (first !== undefined && others.length === 0)
        return [heading, plain(first)];
    return [heading, ...bullets(gate.because, plain)];
}
/** That it is only a part, or was put together from parts. */
function shardPart({ shard, merged }) {
    return [
        ...(shard === undefined ? [] : [`**${partOf(shard)}**`]),
        ...(merged === undefined ? [] : [mergedFrom(merged)]),
    ];
}
/** How many findings of which severity, in which change. */
function countsPart({ change }, standing) {
    const counts = countBySeverity(standing).map(([severity, count]) => `**${count} ${severity}**`);
    const findings = counts.length === 0 ? 'No findings' : `${(0,wording/* plural */.LS)(standing.length, 'finding')} (${counts.join(', ')})`;
    const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
    const title = plain(change.title);
    const request = change.pullRequest === undefined ? '' : ` (pull request ${codeSpan(`#${change.pullRequest.number}`)})`;
    const note = change.note === undefined ? '' : `\n\nNote: ${plain(change.note)}`;
    const files = (0,wording/* plural */.LS)(change.files.length, 'changed file');
    return `${`${findings} in ${files}: ${codeSpan(range)} ${title}`.trimEnd()}${request}${note}`;
}
/** What had to be looked at and was not; nothing where everything was. */
function gapsPart({ gaps }) {
    const items = bullets(gaps, ({ what, why }) => `**${plain(what)}**: ${plain(why)}`);
    return gaps.length === 0 ? [] : ['#### Not looked at', ...items];
}
/** What was run: the probe and why it left mutants out, its runners, the specialists; one line each. */
function runPart(report) {
    const { probe, specialists } = report;
    const items = [
        ...probe.runners.map(runnerItem),
        ...specialists.map((specialist) => specialistLine(specialist, escapeMarkdown)),
    ];
    return [probeSentence(report), ...bullets(items, (item) => item)];
}
/** How to take every verified fix at once. */
function fixesPart({ fixes, merged }) {
    const apart = bullets(merged?.fixesApart ?? [], ({ path, line, note }) => `${codeSpan((0,wording/* place */.ik)(path, [line, line]))}: ${plain(note)}`);
    if (fixes === '')
        return apart;
    if (merged === undefined)
        return ['All verified fixes at once: `git apply fixes.patch`'];
    return ['The fixes, each verified in its shard: `git apply fixes.patch`', ...apart];
}
/** Claims that a second reader refuted are not shown, but not hidden either. */
function refutedPart({ verdicts }, standing) {
    const refuted = verdicts.length - standing.length;
    return refuted === 0
        ? []
        : [`${(0,wording/* plural */.LS)(refuted, 'claim')} refuted after cross-examination; report.json has the reasons.`];
}
function probeSentence(report) {
    const reasons = notRunCounts(report.probe).map(plain);
    const shown = fit(reasons, (reason) => reason, '; ', listBudget);
    const more = reasons.length - shown.kept;
    const rest = reasons.length === 0 ? '' : ` Not run: ${shown.text}${more > 0 ? ` and ${more} more reasons` : ''}.`;
    return `${countsOf(report)}${rest}`;
}
function runnerItem({ id, command, tests, green, red, flaky, cold }) {
    const counts = `${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green`;
    return [
        `${plain(id)}: ${codeSpan((0,visible/* clip */.$Q)(command, textLength))} (${counts})`,
        ...(red.length > 0
            ? [`  - red before we touched anything: ${(0,wording/* firstNames */.d9)(red, listedNames, codeSpan)}`]
            : []),
        ...(flaky.length > 0 ? [`  - flaky on untouched code: ${(0,wording/* firstNames */.d9)(flaky, listedNames, codeSpan)}`] : []),
        ...(cold === undefined ? [] : [`  - slower: new processes for every mutant, because ${plain(cold)}`]),
    ].join('\n');
}
function plain(text) {
    return escapeMarkdown((0,visible/* clip */.$Q)(text, textLength));
}
/** A bulleted list as one block, or no block; cut at an item's border when it is too long. */
function bullets(items, render) {
    if (items.length === 0)
        return [];
    const { text, kept } = fit(items, (item) => `- ${render(item)}`, '\n', listBudget);
    const more = items.length - kept;
    return [more > 0 ? `${text}\n- and ${more.toLocaleString('en-US')} more, in report.json` : text];
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
    const standing = standingVerdicts(report);
    const before = [
        ...verdictPart(report, standing),
        ...shardPart(report),
        countsPart(report, standing),
        ...gapsPart(report),
    ];
    const after = [
        ...fixesPart(report),
        ...(standing.length > 0 ? ['#### What was run'] : []),
        ...runPart(report),
        ...refutedPart(report, standing),
    ];
    const room = byteLimit - reserve - byteLength([...before, ...after].join('\n\n'));
    const findings = fit(standing, findingBlock, '\n\n', room);
    const cut = standing.length - findings.kept;
    const rest = cut > 0 ? [`${(0,wording/* plural */.LS)(cut, 'more finding')} did not fit here; report.json has them all.`] : [];
    const shown = findings.kept > 0 ? [findings.text] : [];
    return `${[...before, ...shown, ...rest, ...after].join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/report/index.js




/** Every file that an audit writes as a view of its report. */
const reporters = [json, sarif, summary, patch];

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/report/paint.js

/** Colours our own text; the caller has decided, so the state of this process's stdout does not matter. */
function paint(format, text, { colour }) {
    return colour ? (0,external_node_util_.styleText)(format, text, { validateStream: false }) : text;
}

// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/report/terminal-finding.js





const terminal_finding_claimLength = 2_000;
const terminal_finding_codeLines = 40;
const terminal_finding_codeLength = 6_000;
/** Below this width the table of four cells is told in sentences. */
const tableColumns = 62;
const severityFormats = {
    critical: ['bold', 'red'],
    high: 'red',
    medium: 'yellow',
    low: 'cyan',
};
/** One finding: severity and place, the claim, what was run, the fix. */
function terminalFinding(verdict, options) {
    const { finding, ruling, reason } = verdict;
    const body = (text) => (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(text, terminal_finding_claimLength)), options.columns, '  ');
    return [
        `${title(verdict, options)}\n${body(finding.claim)}`,
        ...(ruling === 'undecided' ? [body(`Needs a human: ${reason}`)] : []),
        ...finding.evidence.flatMap((evidence) => evidenceParts(evidence, finding.path, options)),
        ...finding.related.map(({ path, line, note }) => body(`See ${(0,wording/* place */.ik)(path, [line, line])}: ${note}`)),
        ...(finding.fix === undefined
            ? []
            : [
                `  ${finding.fix.verified ? 'Fix (verified):' : 'Proposed fix (not verified):'}\n${diff(finding.fix.patch, options)}`,
            ]),
    ].join('\n\n');
}
function title(verdict, options) {
    const { finding } = verdict;
    const label = (0,wording/* severityLabel */.yi)(verdict).toUpperCase();
    const where = (0,visible/* visibleLine */.P8)((0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]));
    const text = (0,wrap/* wrap */.L)(`${label} ${where} ${(0,visible/* visibleLine */.P8)((0,wording/* ruleName */.oF)(finding))}`, options.columns, '', '  ');
    return `${paint(severityFormats[finding.severity], label, options)}${text.slice(label.length)}`;
}
function evidenceParts(evidence, home, options) {
    const sentence = (0,wrap/* wrap */.L)((0,wording/* evidenceSentence */.fT)(evidence, { home, mark: visible/* visibleLine */.P8, diffBelow: true }), options.columns, '  ');
    if (evidence.kind === 'mutant') {
        return [
            `${sentence}\n${diff(lineDiff(evidence.original, evidence.mutated), options)}`,
            ...(evidence.cells === undefined ? [] : [terminal_finding_cellsTable(evidence.cells, evidence.operator, options)]),
            `${(0,wrap/* wrap */.L)('To reproduce, make that change and run:', options.columns, '  ')}\n    ${(0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(evidence.command, terminal_finding_codeLength))}`,
        ];
    }
    if (evidence.kind === 'reproducer')
        return [`${sentence}\n${indented(evidence.test)}`];
    return [`${sentence}\n${indented(evidence.text)}`];
}
function terminal_finding_cellsTable(cells, operator, options) {
    const red = cells.mutated.reordered === 'red' ? paint('red', 'red', options) : cells.mutated.reordered;
    if (options.columns < tableColumns)
        return cellsInWords(cells, options);
    return [
        row('', 'fixtures as written', 'fixtures reordered'),
        row('code as merged', cells.merged.asWritten, cells.merged.reordered),
        row((0,wording/* mutatedLabel */.vJ)(operator), cells.mutated.asWritten, red),
        (0,wrap/* wrap */.L)((0,wording/* cellsSentence */.tx)(cells, visible/* visibleLine */.P8, visible/* visibleLine */.P8), options.columns, '  '),
    ].join('\n');
}
function row(name, left, right) {
    return `    ${name.padEnd(18)}${left.padEnd(21)}${right}`.trimEnd();
}
function cellsInWords(cells, { columns }) {
    const { merged, mutated } = cells;
    return [
        `Code as merged: ${merged.asWritten}; with the fixtures reordered: ${merged.reordered}.`,
        `Ordering deleted: ${mutated.asWritten}; with the fixtures reordered: ${mutated.reordered}.`,
        (0,wording/* cellsSentence */.tx)(cells, visible/* visibleLine */.P8, visible/* visibleLine */.P8),
    ]
        .map((sentence) => (0,wrap/* wrap */.L)(sentence, columns, '  '))
        .join('\n');
}
function diff(text, options) {
    const { text: shown, cut } = cutDiff(text, terminal_finding_codeLines, terminal_finding_codeLength);
    const rows = (0,visible/* visibleCode */.yy)(shown)
        .split('\n')
        .map((line) => `    ${diffLine(line, options)}`);
    return [...rows, ...(cut ? ['    (cut here; report.json has all of it)'] : [])].join('\n');
}
function diffLine(line, options) {
    if (line.startsWith('+'))
        return paint('green', line, options);
    return line.startsWith('-') ? paint('red', line, options) : line;
}
function indented(code) {
    return (0,visible/* visibleCode */.yy)(cutDiff(code, terminal_finding_codeLines, terminal_finding_codeLength).text).replace(/^/gm, '    ');
}

;// CONCATENATED MODULE: ./build/report/terminal.js









const terminal_textLength = 500;
const terminal_listedNames = 5;
const listedFindings = 50;
const gateFormats = { pass: 'green', fail: 'red', inconclusive: 'yellow' };
/** The report for people at a terminal; its last lines are the gate. */
function renderTerminal(report, options) {
    const standing = standingVerdicts(report);
    const unseen = standing.length - listedFindings;
    const line = (text, indent = '', hanging = indent) => (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(text, terminal_textLength)), options.columns, indent, hanging);
    const parts = [
        [header(report), ...origin(report)].map((text) => line(text)).join('\n'),
        ...standing.slice(0, listedFindings).map((verdict) => terminalFinding(verdict, options)),
        ...(unseen > 0 ? [line(`${(0,wording/* plural */.LS)(unseen, 'more finding')}: see the report files.`)] : []),
        ...fixLines(report).map((text) => line(text)),
        ...notLookedAt(report, line, options),
        [...probeLines(report), ...specialistLines(report)].map((text) => line(text, '', '  ')).join('\n'),
        [line(counts(report)), ...gateLines(report.gate, options)].join('\n'),
    ];
    return `${parts.join('\n\n')}\n`;
}
function header(report) {
    const { tool, change } = report;
    const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
    const what = `${range} ${change.title} (${(0,wording/* plural */.LS)(change.files.length, 'changed file')})`;
    return `Counterproof ${tool.version}${report.shard ? `, ${(0,domain_shard/* shardName */.A)(report.shard)}` : ''}: ${what}`;
}
/** Where the change came from, why its range is not the one that one would expect, and what part this is. */
function origin({ change: { pullRequest, note }, shard, merged }) {
    return [
        ...(pullRequest === undefined ? [] : [`Pull request #${pullRequest.number}: ${pullRequest.title}`]),
        ...(note === undefined ? [] : [`Note: ${note}`]),
        ...(shard === undefined ? [] : [partOf(shard)]),
        ...(merged === undefined ? [] : [mergedFrom(merged)]),
    ];
}
function fixLines({ fixes, merged }) {
    const apart = merged?.fixesApart.map(({ path, line, note }) => `${(0,wording/* place */.ik)(path, [line, line])}: ${note}`) ?? [];
    if (fixes === '')
        return apart;
    const which = merged === undefined ? 'All verified fixes at once' : 'The fixes, each verified in its shard';
    return [`${which}: git apply fixes.patch`, ...apart];
}
function notLookedAt({ gaps }, line, options) {
    if (gaps.length === 0)
        return [];
    const items = gaps
        .slice(0, listedFindings)
        .map(({ what, why }) => line(`- ${(0,visible/* clip */.$Q)(what, 200)}: ${why}`, '  ', '    '));
    const more = gaps.length - items.length;
    const rest = more > 0 ? [`  - and ${more} more`] : [];
    return [[paint('yellow', 'Not looked at', options), ...items, ...rest].join('\n')];
}
function probeLines(report) {
    const { probe } = report;
    const notRun = notRunCounts(probe);
    return [
        countsOf(report),
        ...(notRun.length > 0 ? [`Not run: ${notRun.join('; ')}.`] : []),
        ...probe.runners.flatMap(({ id, command, tests, green, red, flaky, cold }) => [
            `${id}: ${(0,visible/* clip */.$Q)(command, 200)} (${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green)`,
            ...(red.length > 0
                ? [`red before we touched anything: ${(0,wording/* firstNames */.d9)(red, terminal_listedNames, visible/* visibleLine */.P8)}`]
                : []),
            ...(flaky.length > 0
                ? [`flaky on untouched code: ${(0,wording/* firstNames */.d9)(flaky, terminal_listedNames, visible/* visibleLine */.P8)}`]
                : []),
            ...(cold === undefined
                ? []
                : [`${id} is slower: new processes for every mutant, because ${(0,visible/* visibleLine */.P8)(cold)}`]),
        ]),
    ];
}
function specialistLines({ specialists }) {
    return specialists.map((specialist) => specialistLine(specialist, visible/* visibleLine */.P8));
}
function counts(report) {
    const told = countBySeverity(standingVerdicts(report)).map(([severity, count]) => `${count} ${severity}`);
    return told.length === 0 ? 'No findings' : `Findings: ${told.join(', ')}`;
}
/** `fail: ...`; further reasons stand below it. */
function gateLines({ kind, because }, options) {
    const label = paint(gateFormats[kind], kind, options);
    const [first, ...others] = because
        .slice(0, listedFindings)
        .map((reason, index) => (0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(index === 0 ? `${kind}: ${reason}` : reason, terminal_textLength)));
    if (first === undefined)
        return [label];
    const text = (0,wrap/* wrap */.L)(first, options.columns, '', '  ');
    return [
        `${label}${text.slice(kind.length)}`,
        ...others.map((reason) => (0,wrap/* wrap */.L)(reason, options.columns, '  ')),
    ];
}

;// CONCATENATED MODULE: ./build/publish.js













/** More annotations than this per step are dropped by the runner or hide what matters. */
const mostAnnotations = 5;
const longestReason = 300;
async function writeFiles(report, out) {
    await (0,promises_.mkdir)(out, { recursive: true });
    for (const reporter of reporters)
        await (0,promises_.writeFile)((0,external_node_path_.join)(out, reporter.fileName), reporter.render(report));
}
/** Makes the folder for the report; one sentence where it cannot be, so that nobody learns it after the audit. */
async function prepareOut(out) {
    try {
        await (0,promises_.mkdir)(out, { recursive: true });
        await (0,promises_.access)(out, external_node_fs_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        return `the report cannot be written to ${out} (${(0,system_error/* errorMessage */.g)(error)}): name another folder with --out`;
    }
}
/** Nothing in `text` is a command to the runner: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands */
function withoutCommands(text) {
    const token = (0,external_node_crypto_.randomUUID)();
    return `::stop-commands::${token}\n${text}\n::${token}::\n`;
}
/** As short as it can be: relative where it lies below the current folder. */
function placeOf(out) {
    const path = (0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.resolve)(out));
    return (0,external_node_path_.join)(path.startsWith('..') ? (0,external_node_path_.resolve)(out) : path, external_node_path_.sep);
}
/** Wider lines are harder to read, whatever the terminal has. */
function columnsOf({ columns = 80 }) {
    return Math.min(100, columns);
}
function printReport(report, { stdout, onRunner, out }) {
    const colour = stdout.isTTY === true && !process.env['NO_COLOR'];
    const text = renderTerminal(report, { columns: columnsOf(stdout), colour });
    const files = `Report files: ${placeOf(out)}`;
    stdout.write(onRunner ? withoutCommands(`${text}\n${files}`) : `${text}\n${files}\n`);
}
function annotateFindings(verdicts) {
    for (const { finding } of verdicts.filter(({ ruling }) => ruling !== 'refuted').slice(0, mostAnnotations)) {
        const properties = {
            title: `${finding.severity}: ${finding.rule}`,
            file: finding.path,
            startLine: finding.line,
            endLine: finding.endLine,
        };
        const show = finding.severity === 'critical' || finding.severity === 'high' ? core/* error */.z3 : core/* warning */.$e;
        show(finding.claim, properties);
    }
}
/**
 * An upload replaces the last analysis: an audit that could not look, or had nothing to run, would close alerts
 * that nobody has seen fixed, and so would one shard for those of all others.
 */
function mayUpload({ gate, probe, shard }) {
    return gate.kind !== 'inconclusive' && probe.ran > 0 && shard === undefined;
}
/** One line of untrusted text, short enough for an annotation. */
function shortReason(because) {
    const [first = '', ...others] = because;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return (0,visible/* clip */.$Q)((0,visible/* visibleLine */.P8)(first), longestReason) + more;
}
async function tellRunner(report, { out, stepSummary }) {
    // Those of a shard are told once, by the job that merges.
    if (report.shard === undefined)
        annotateFindings(report.verdicts);
    (0,core/* setOutput */.uH)('gate', report.gate.kind);
    (0,core/* setOutput */.uH)('because', shortReason(report.gate.because));
    (0,core/* setOutput */.uH)('findings', report.verdicts.filter(({ ruling }) => ruling !== 'refuted').length);
    (0,core/* setOutput */.uH)('out', (0,external_node_path_.resolve)(out));
    (0,core/* setOutput */.uH)('sarif-file', (0,external_node_path_.resolve)(out, sarif.fileName));
    (0,core/* setOutput */.uH)('can-upload', mayUpload(report));
    if (stepSummary)
        await (0,promises_.appendFile)(stepSummary, summary.render(report));
}
/** Writes the report's files, prints it, and on a runner adds the job summary, outputs and annotations. */
async function publish(report, destination) {
    await writeFiles(report, destination.out);
    printReport(report, destination);
    if (destination.onRunner)
        await tellRunner(report, destination);
}
/** An audit that had nothing to look at, or could not look, ends with one sentence. */
async function publishReason(gate, reason, { stdout, onRunner, stepSummary }) {
    const title = gate === 'pass' ? 'Nothing to audit' : 'Cannot audit';
    const line = `${title}: ${reason}`;
    const text = (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)(line), columnsOf(stdout));
    stdout.write(onRunner ? withoutCommands(text) : `${text}\n`);
    if (!onRunner)
        return;
    (0,core/* setOutput */.uH)('gate', gate);
    (0,core/* setOutput */.uH)('because', shortReason([reason]));
    (0,core/* setOutput */.uH)('can-upload', false);
    if (stepSummary)
        await (0,promises_.appendFile)(stepSummary, `### Counterproof: ${gate}\n\n${escapeMarkdown(line)}\n`);
}


/***/ }),

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ reportFileSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
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
const reproducer = schemas/* object */.Ikc({ kind: schemas/* literal */.euz('reproducer'), test: schemas/* string */.YjP(), failed: count, of: count });
const quote = schemas/* object */.Ikc({ kind: schemas/* literal */.euz('quote'), path: schemas/* string */.YjP(), lines: lineRange, text: schemas/* string */.YjP() });
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
    verdict: schemas/* object */.Ikc({ ruling: schemas/* enum */.k5n(['upheld', 'refuted', 'undecided']), reason: schemas/* string */.YjP() }),
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
const shard = schemas/* object */.Ikc({
    index: schemas/* int */.Whr().positive(),
    of: schemas/* int */.Whr().positive(),
    plan: schemas/* string */.YjP(),
    mutants: texts,
    slice: schemas/* array */.YOg(count).readonly(),
    skipped: schemas/* array */.YOg(skip).readonly(),
    minutes: schemas/* number */.aig().positive(),
    fixes: schemas/* string */.YjP(),
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
    tokens: schemas/* object */.Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count }),
    seconds,
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
        pullRequest: schemas/* object */.Ikc({ number: schemas/* int */.Whr().positive(), title: schemas/* string */.YjP(), url: schemas/* string */.YjP() }).exactOptional(),
        note: schemas/* string */.YjP().exactOptional(),
    }),
    findings: schemas/* array */.YOg(schema_finding).readonly(),
    probe,
    specialists: schemas/* array */.YOg(specialist).readonly(),
    gaps: schemas/* array */.YOg(schemas/* object */.Ikc({ what: schemas/* string */.YjP(), why: schemas/* string */.YjP() })).readonly(),
    leads: schemas/* array */.YOg(lead).readonly(),
    gate: schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']), because: texts }),
    shard: shard.exactOptional(),
    merged: merged.exactOptional(),
});


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   yy: () => (/* binding */ visibleCode)
/* harmony export */ });
/**
 * Characters a reader does not see but a terminal, browser or diff view obeys: controls (ESC, CR, NUL),
 * formats (bidi overrides, zero-width spaces, tags), line separators and lone surrogates. The two joiners
 * (U+200C, U+200D) stay: Persian, Indic scripts and emoji cannot be written without them.
 * https://trojansource.codes/trojan-source.pdf
 */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Untrusted text on one line: runs of white space become one space, unseen characters become `\x1b`, `\u{202e}`. */
function visibleLine(text) {
    return text.replace(/\s+/gu, ' ').trim().replace(unseen, spelled);
}
/** Untrusted code: lines and tabs stay, every other unseen character is spelled out. */
function visibleCode(text) {
    return text
        .replace(/\r\n/g, '\n')
        .replace(unseen, (character) => character === '\n' || character === '\t' ? character : spelled(character));
}
/** At most `limit` characters, never half of a surrogate pair. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const characters = Array.from(text.slice(0, 2 * limit + 2));
    if (characters.length <= limit)
        return text;
    return `${characters.slice(0, limit - 1).join('')}…`;
}
function spelled(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    const { mark } = telling;
    if (evidence.kind === 'mutant')
        return mutantSentence(evidence, telling);
    if (evidence.kind === 'reproducer')
        return `A test for this fails on the merged code, ${evidence.failed} of ${evidence.of} times.`;
    return `Read, not run: ${mark(place(evidence.path, evidence.lines))} of the audited commit.`;
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
/** What was changed, where no diff below shows it. */
function mutation({ path, lines, original, mutated }, telling) {
    const { home, mark, diffBelow } = telling;
    const file = path === home ? '' : ` of ${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(path, nameLength))}`;
    const at = `${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}-${lines[1]}`}${file}`;
    if (diffBelow)
        return `With ${at} changed as shown`;
    if (mutated.trim() === '')
        return `With "${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(original.trim(), nameLength))}" deleted on ${at}`;
    return `With ${at} changed from "${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(original.trim(), nameLength))}" to "${mark((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(mutated.trim(), nameLength))}"`;
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


/***/ })

};
