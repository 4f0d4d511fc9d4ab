export const id = 431;
export const ids = [431];
export const modules = {

/***/ 5705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   ZY: () => (/* binding */ readStanding),
/* harmony export */   vA: () => (/* binding */ isNewest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _host_github_pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3575);
/* harmony import */ var _host_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6043);
/* harmony import */ var _standing_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4216);
/* harmony import */ var _suppression_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7601);





const toolName = 'Counterproof';
/** As `automationDetails.id` of the SARIF file; GitHub leaves its last slash away in some answers. */
const category = 'counterproof';
/** https://docs.github.com/en/rest/code-scanning/code-scanning#list-code-scanning-analyses-for-a-repository */
const analysis = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    commit_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/),
    category: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    error: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
});
/** https://docs.github.com/en/rest/code-scanning/code-scanning#list-code-scanning-alerts-for-a-repository */
const alert = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    dismissed_reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    dismissed_comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    most_recent_instance: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ category: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(), ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(), state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() })
        .nullish(),
});
const what = 'The standing alerts could not be read';
/** Our alerts on `ref` (`refs/heads/main`) as they are before this audit: all of them, or why not. */
async function readStanding(scanning, ref) {
    const newest = await newestAnalysis(scanning, ref);
    if (newest === undefined)
        return await nothingYet(scanning, ref);
    if ('kind' in newest)
        return newest;
    const sarif = await scanning.ask({
        what,
        method: 'GET',
        path: `analyses/${newest.id}`,
        accept: 'application/sarif+json',
    });
    if (sarif.kind === 'refused')
        return sarif;
    const read = (0,_standing_result_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnalysis */ .d5)(sarif.data, newest.commit_sha);
    if ('unreadable' in read)
        return (0,_host_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(what, read.unreadable);
    const [open, dismissed] = await Promise.all([
        alertsOf(scanning, ref, 'open'),
        alertsOf(scanning, ref, 'dismissed'),
    ]);
    if (open.kind === 'refused')
        return open;
    if (dismissed.kind === 'refused')
        return dismissed;
    return joined({ ...read, analysis: newest.id }, ref, open.items, dismissed.items);
}
/** Whether nobody has uploaded since: another upload would be replaced by one that does not know of its alerts. */
async function isNewest(scanning, ref, { analysis: known }) {
    const newest = await newestAnalysis(scanning, ref);
    return newest !== undefined && 'kind' in newest ? newest : newest?.id === known;
}
async function newestAnalysis(scanning, ref) {
    const parameters = { tool_name: toolName, ref, sort: 'created', direction: 'desc' };
    const question = { what, path: 'analyses', parameters };
    const listed = await (0,_host_github_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._)(scanning, question, analysis, (items) => items.some(isOurs));
    if (listed.kind === 'refused')
        return isNothingYet(listed) ? undefined : listed;
    return listed.items.filter(isOurs).toSorted(newestFirst)[0];
}
function isOurs({ category: of, error }) {
    return isOurCategory(of) && !error;
}
function isOurCategory(name) {
    return name?.replace(/\/$/, '') === category;
}
function newestFirst(one, other) {
    return Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id;
}
/** Alerts may outlive the analyses that show them, which anybody who may write can delete. */
async function nothingYet(scanning, ref) {
    const open = await alertsOf(scanning, ref, 'open');
    if (open.kind === 'refused')
        return open;
    const empty = { commit: '', alerts: [], rules: new Map() };
    const answer = joined(empty, ref, open.items, []);
    return answer.kind === 'refused' ? answer : { kind: 'none' };
}
/** GitHub has no empty list of analyses or alerts: it says 404, and this. */
function isNothingYet({ status, said = '' }) {
    return status === 404 && /no analysis found/i.test(said);
}
async function alertsOf(scanning, ref, state) {
    const parameters = { tool_name: toolName, ref, state };
    const listed = await (0,_host_github_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._)(scanning, { what, path: 'alerts', parameters }, alert);
    return listed.kind === 'refused' && isNothingYet(listed) ? { kind: 'listed', items: [] } : listed;
}
/** An alert is open as long as it is on any branch; its instance says how it stands on the one that was asked for. */
function isOpenHere({ most_recent_instance: instance }, ref) {
    const { state, category: of = category, ref: on = ref } = instance ?? {};
    return state !== 'fixed' && isOurCategory(of) && on === ref;
}
/** An open alert that the analysis does not show would be closed by an upload that cannot name it. */
function joined(standing, ref, open, dismissed) {
    const shown = new Set(standing.alerts.map(({ number }) => number));
    const hidden = open.find((one) => !shown.has(one.number) && isOpenHere(one, ref));
    if (hidden !== undefined)
        return (0,_host_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(what, `alert ${hidden.number} is open, and no analysis shows it`);
    const reasons = new Map(dismissed.map((one) => [one.number, one]));
    const urls = new Map([...open, ...dismissed].map((one) => [one.number, one.html_url]));
    const alerts = standing.alerts.map((one) => {
        const reason = one.number === undefined ? undefined : reasons.get(one.number);
        const url = one.number === undefined ? undefined : urls.get(one.number);
        return {
            ...one,
            ...(url !== undefined && { url }),
            ...(reason !== undefined && dismissalOf(reason, ref)),
        };
    });
    return { kind: 'read', standing: { ...standing, alerts } };
}
/** What an audit has dismissed is up to the audits; what somebody has dismissed is up to them. */
function dismissalOf({ dismissed_reason: reason, dismissed_comment: comment }, ref) {
    const said = comment ?? '';
    return (0,_suppression_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .isCommentOn */ .T)(ref, said)
        ? { suppressed: said }
        : { dismissed: { reason: reason ?? '', comment: said } };
}


/***/ }),

/***/ 4216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZX: () => (/* binding */ recheck),
/* harmony export */   d5: () => (/* binding */ readAnalysis),
/* harmony export */   m8: () => (/* binding */ movedNote)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9304);
/* harmony import */ var _domain_recheck_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7546);



/** Says that the code of an alert is under another path than the alert. */
const movedNote = 'the code is here now';
const line = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().max(10_000_000);
const location = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    physicalLocation: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        artifactLocation: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ uri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(5_000) }),
        region: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ startLine: line, endLine: line.optional() }),
    }),
});
const code = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(_domain_recheck_js__WEBPACK_IMPORTED_MODULE_1__/* .longestCode */ .GA);
const recheck = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('mutant'),
        operator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200),
        original: code,
        mutated: code,
        outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('red').exactOptional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('replacement'), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000), find: code, replace: code }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('reproducer'),
        test: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1_000), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(_domain_recheck_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTest */ .Xf) }),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('quote'), text: code }),
]);

const result = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ruleId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500).optional(),
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500) }).optional(),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']).optional(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    locations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(location).min(1),
    relatedLocations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(location.extend({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional() }))
        .optional(),
    partialFingerprints: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ primaryLocationLineHash: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{1,64}:\d{1,9}$/) }),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        'github/alertNumber': zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
        'github/alertUrl': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000).optional(),
        // Untrusted and of no use where it is something else: then it counts as not kept.
        recheck: recheck.optional().catch(undefined),
    })
        .optional(),
});
const log = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            driver: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
                name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
                rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional(),
            }),
        }),
        results: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    }))
        .min(1),
});
const ours = /^([a-z0-9-]{1,100})\/([a-z0-9-]{1,100})\/(critical|high|medium|low)$/;
/** The alerts of one of our analyses, or what is wrong with it: all of them or none. */
function readAnalysis(data, commit) {
    const read = log.safeParse(data);
    if (!read.success)
        return { unreadable: 'the answer is no SARIF log' };
    const alerts = [];
    const rules = new Map();
    for (const { tool, results } of read.data.runs) {
        for (const rule of tool.driver.rules ?? [])
            rules.set(rule.id, rule);
        for (const one of results ?? []) {
            const alert = readResult(one);
            if (alert === undefined)
                return { unreadable: 'the last analysis has a result that is none of ours' };
            alerts.push(alert);
        }
    }
    return { commit, alerts, rules };
}
function readResult(data) {
    const read = result.safeParse(data);
    if (!read.success)
        return undefined;
    const { message, locations, relatedLocations = [], partialFingerprints, properties } = read.data;
    const ruleId = read.data.ruleId ?? read.data.rule?.id ?? '';
    const [, raisedBy, rule, severityName] = ours.exec(ruleId) ?? [];
    const severity = _domain_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .g.find((one) => one === severityName);
    const [home] = locations.map(placeOf);
    if (raisedBy === undefined || rule === undefined || severity === undefined || home === undefined)
        return undefined;
    const related = relatedLocations.map((one, index) => ({
        id: one.id ?? index + 1,
        ...placeOf(one),
        note: one.message?.text ?? '',
    }));
    const now = related.find(({ note }) => note === movedNote) ?? home;
    const number = properties?.['github/alertNumber'];
    const url = properties?.['github/alertUrl'];
    return {
        ruleId,
        raisedBy,
        rule,
        severity,
        level: read.data.level ?? 'warning',
        fingerprint: partialFingerprints.primaryLocationLineHash,
        home: home.path,
        path: now.path,
        lines: now.lines,
        message: message.text,
        related: related.filter(({ note }) => note !== movedNote),
        ...(number !== undefined && { number }),
        ...(url !== undefined && { url }),
        ...(properties?.recheck !== undefined && { recheck: properties.recheck }),
    };
}
function placeOf({ physicalLocation }) {
    const { artifactLocation, region } = physicalLocation;
    const last = Math.max(region.startLine, region.endLine ?? region.startLine);
    return { path: decodedPath(artifactLocation.uri), lines: [region.startLine, last] };
}
function decodedPath(uri) {
    try {
        return decodeURIComponent(uri);
    }
    catch {
        return uri;
    }
}


/***/ }),

/***/ 7601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commentOn),
/* harmony export */   T: () => (/* binding */ isCommentOn)
/* harmony export */ });
/** https://docs.github.com/en/rest/code-scanning/code-scanning#update-a-code-scanning-alert */
const longest = 280;
/** Alerts are dismissed for all branches at once: only the branch that has done it takes it back. */
function beginning(ref) {
    return `Suppressed on ${ref.replace(/^refs\/heads\//, '').slice(0, 100)} by .github/counterproof.yml: `;
}
/** What code scanning shows of a suppression. */
function commentOn(ref, { reason, until }) {
    const end = until === undefined ? '' : ` (until ${until})`;
    const room = longest - beginning(ref).length - end.length;
    const text = reason.replaceAll(/\s+/g, ' ');
    const shown = text.length > room ? `${text.slice(0, room - 3).replace(/\p{Cs}$/u, '')}...` : text;
    return `${beginning(ref)}${shown}${end}`;
}
/** Whether this is what an audit of the branch has written. */
function isCommentOn(ref, comment) {
    return comment.startsWith(beginning(ref));
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

/***/ 1013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ stopsGate),
/* harmony export */   q: () => (/* binding */ decideGate)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


function place({ path, line, rule }) {
    return `${rule} at ${path}:${line}`;
}
/** `1 high and 3 low findings`, most severe first. */
function counted(verdicts) {
    const counts = _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.flatMap((severity) => {
        const count = verdicts.filter(({ finding }) => finding.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const noun = verdicts.length === 1 ? 'finding' : 'findings';
    return `${counts.join(', ').replace(/, ([^,]+)$/, ' and $1')} ${noun}`;
}
/** Whether it alone fails the gate. */
function stopsGate({ finding, ruling }, failOn) {
    return failOn !== 'never' && ruling !== 'refuted' && (0,_domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O)(finding.severity, failOn);
}
/**
 * Pass, fail or inconclusive. Findings fail it even where something else could not be looked at; without such
 * findings a gap makes it inconclusive, since an audit that did not look must not look clean. A shard says that it
 * is one, so that its pass is not taken for that of the audit.
 */
function decideGate(verdicts, gaps, failOn, shard) {
    const severe = verdicts.filter((verdict) => stopsGate(verdict, failOn));
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
    const standing = verdicts.filter(({ ruling }) => ruling !== 'refuted');
    const where = shard === undefined ? '' : ` in ${(0,_domain_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .shardName */ .A)(shard)}`;
    if (standing.length === 0)
        return { kind: 'pass', because: [`no findings${where}`] };
    const stops = failOn === 'never' ? 'is switched off (fail-on: never)' : `stops at ${failOn} (fail-on)`;
    return { kind: 'pass', because: [`${counted(standing)}${where}; the gate ${stops}`] };
}


/***/ }),

/***/ 8991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ takeBaseline)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/probe/compare-runs.js
function outcomes(run) {
    return new Map(run.results.map((result) => [result.id, result]));
}
/** What two runs of the same code say together. */
function compare(first, second) {
    const [before, after] = [outcomes(first), outcomes(second)];
    const green = new Set();
    const red = [];
    const flaky = [];
    const skipped = [];
    for (const [id, { outcome }] of before) {
        const again = after.get(id)?.outcome;
        if (outcome === 'skipped' && again === 'skipped')
            skipped.push(id);
        else if (outcome !== again)
            flaky.push(id);
        else if (outcome === 'passed')
            green.add(id);
        else
            red.push(id);
    }
    for (const id of after.keys())
        if (!before.has(id))
            flaky.push(id);
    return {
        command: first.command,
        green,
        red,
        flaky,
        skipped,
        fileOf: new Map(first.results.map(({ id, file }) => [id, file])),
        seconds: Math.max(first.seconds, second.seconds),
        milliseconds: new Map(first.results.map(({ id, milliseconds }) => [id, milliseconds])),
        ...(second.marks && { marks: second.marks }),
    };
}
/** True where every test ended as before. */
function isSame(first, second) {
    const { red, flaky } = compare(first, second);
    const failed = first.results.filter(({ outcome }) => outcome === 'failed').length;
    return flaky.length === 0 && red.length === failed && second.outcome.kind === first.outcome.kind;
}

// EXTERNAL MODULE: ./build/probe/test-group.js
var test_group = __webpack_require__(8355);
;// CONCATENATED MODULE: ./build/probe/first-runs.js


/** Part of the time left that the first run may take: a suite that needs more leaves none for mutants. */
const shareOfTime = 0.4;
/**
 * Runs the tests on untouched code, and where there are workers for it twice at the same time, under different seeds.
 * Tests that use the same port, file or database would then show as flaky, though they are not: where the two runs do
 * not end alike, the first is made again with nothing beside it.
 */
async function firstRuns(code) {
    const { group } = code;
    const seconds = group.deadline.remaining() * shareOfTime;
    const request = { edits: [], files: group.files, seed: 1, seconds, beforeWarm: true };
    if (group.workers < 2 || group.pool.compiles) {
        const [first] = await Promise.all([(0,test_group/* runTests */.N)(group, request), group.pool.openAnother()]);
        return { first };
    }
    // Else a short run would be over before the other begins.
    await group.pool.openAnother();
    const [first, beside] = await Promise.all([
        (0,test_group/* runTests */.N)(group, request),
        (0,test_group/* runTests */.N)(group, againRequest(code, code.marks, seconds)),
    ]);
    if (!hasAnswered(first) && !hasAnswered(beside))
        return { first };
    if (first && beside && isSame(first, beside) && (await areRedAlone(group, first)))
        return { first, beside };
    const wasInTurn = group.pool.takesTurns;
    group.pool.takeTurns(true);
    const alone = await (0,test_group/* runTests */.N)(group, request);
    return { first: alone, ...(!wasInTurn && { inTurn: true }) };
}
/** What one more run of the untouched tests may take, by what one has taken. */
function secondsAgain({ seconds }) {
    return seconds * 3 + 20;
}
/** A run of all sources, written anew as they are, with these marks. */
function againRequest({ group, sources }, marks, seconds) {
    const written = new Set(marks.map(({ path }) => path));
    const unchanged = sources
        .filter((path) => !written.has(path))
        .map((path) => ({ path, start: 0, end: 0, replacement: '' }));
    const marked = marks.length > 0 && { marked: true };
    return { edits: [...marks, ...unchanged], files: group.files, seed: 2, seconds, warm: true, ...marked };
}
function hasAnswered(run) {
    return run !== undefined && run.outcome.kind !== 'timed-out' && run.results.length > 0;
}
/** Tests that failed in both runs may have been in each other's way. */
async function areRedAlone(group, first) {
    const failed = first.results.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return true;
    const files = [...new Set(failed.map(({ file }) => file))];
    const run = await (0,test_group/* runTests */.N)(group, { edits: [], files, seed: 1, seconds: secondsAgain(first) });
    const outcomes = new Map(run?.results.map(({ id, outcome }) => [id, outcome]));
    return failed.every(({ id }) => outcomes.get(id) === 'failed');
}

// EXTERNAL MODULE: ./build/probe/languages/index.js + 103 modules
var languages = __webpack_require__(8455);
;// CONCATENATED MODULE: ./build/probe/canary.js



/** The test file with the fewest tests is the cheapest to break. */
function cheapestFile({ green, fileOf, }) {
    const byFile = new Map();
    for (const id of green) {
        const file = fileOf.get(id) ?? '';
        if ((0,languages/* languageOf */.e)(file)?.loadFailure)
            byFile.set(file, [...(byFile.get(file) ?? []), id]);
    }
    const [cheapest] = [...byFile].toSorted((first, second) => first[1].length - second[1].length);
    return cheapest && { file: cheapest[0], tests: cheapest[1] };
}
/** Puts a statement that fails at the top of a test file; undefined where no language of them has one. */
async function sendCanary(group, baseline) {
    const target = cheapestFile(baseline);
    const language = target && (0,languages/* languageOf */.e)(target.file);
    if (!target || !language)
        return undefined;
    const edit = { path: target.file, start: 0, end: 0, replacement: `${language.loadFailure}\n` };
    const run = await (0,test_group/* runTests */.N)(group, {
        edits: [edit],
        files: [target.file],
        seed: 3,
        seconds: secondsAgain(baseline),
        // A session that is slow to get warm would do so for this alone, and no test file is in what it keeps.
        warm: !group.pool.warmsSlowly,
    });
    if (run === undefined)
        return target;
    const passed = run.results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
    return { ...target, unmoved: new Set(passed) };
}
/**
 * A deliberate failure must be seen. If the tests stay green, the runner does not load what we write, and no verdict of
 * this session would mean anything. Returns what is wrong and what to do, or undefined.
 */
function missedFailure({ name }, { green }, canary) {
    if (canary === undefined)
        return undefined;
    const { file, tests, unmoved } = canary;
    if (unmoved === undefined)
        return `there was no time left to check ${name}: allow more with --minutes`;
    if (!tests.filter((id) => green.has(id)).every((id) => unmoved.has(id)))
        return undefined;
    return `${name} did not notice an error that was put into ${file}: it does not load the files of the audited commit (compiled tests, or an installed copy?); build in --setup, or name the command with --test-command`;
}

;// CONCATENATED MODULE: ./build/probe/baseline.js





function lastLine(run) {
    const line = (0,external_node_util_.stripVTControlCharacters)(run.tail).trimEnd().split('\n').at(-1)?.trim().slice(0, 200);
    return line ? ` Its last line of output: ${line}` : '';
}
function foundNothing({ outcome, results }) {
    return outcome.kind === 'completed' && results.length === 0;
}
/** A command may name every test file. */
function clipped(command) {
    return command.length > 160 ? `${command.slice(0, 160)}...` : command;
}
function whatToDo(run) {
    const building = /^\s*(Compiling|Checking|Building|Downloading|Downloaded)\b/.test(run.tail.trimEnd().split('\n').at(-1) ?? '');
    return building
        ? 'it was still building; allow more with --minutes'
        : 'mend the test that hangs, allow more with --minutes, or name a faster command with --test-command';
}
function unusable(run, group) {
    if (run === undefined)
        return `there was no time left to run ${group.name}: allow more with --minutes`;
    if (run.outcome.kind === 'timed-out') {
        return `${group.name} did not end within ${Math.round(run.outcome.afterSeconds)} s on the untouched code: ${whatToDo(run)}.${lastLine(run)}`;
    }
    if (run.results.length > 0)
        return undefined;
    return `${group.name} could not run on the untouched code (${run.outcome.kind === 'completed' ? 'no test answered' : run.outcome.reason}): run \`${clipped(run.command)}\` to see why.${lastLine(run)}`;
}
/** What a file holds that cannot be loaded, or what comes after a test that ends the process, is in no result. */
function whyNotAll({ outcome, command }) {
    if (outcome.kind !== 'broken' && outcome.kind !== 'killed-by-limit')
        return undefined;
    return `not all of them were heard on the untouched code (${outcome.reason}): run \`${clipped(command)}\` to see why`;
}
function unheard(run, why = '') {
    return { kind: 'unusable', why, ...(run?.outcome.kind === 'timed-out' && { hangs: true }) };
}
function nothingFound({ command }, { name, files }) {
    return `${name} found no tests in ${files.slice(0, 3).join(', ')}: run \`${command}\` to see why`;
}
function firstFailure(run) {
    const failed = run.results.find((result) => result.outcome === 'failed');
    return failed
        ? `${failed.id}: ${failed.error?.type ?? 'failed'} ${failed.error?.message.split('\n')[0]?.slice(0, 160) ?? ''}`.trim()
        : '';
}
/** Tests that have ended in two ways in runs of the same code are flaky, whichever runs those were. */
function withoutUnsteady(baseline, unsteady) {
    const flaky = [...new Set([...baseline.flaky, ...unsteady])];
    const set = new Set(flaky);
    return {
        ...baseline,
        flaky,
        green: new Set([...baseline.green].filter((id) => !set.has(id))),
        red: baseline.red.filter((id) => !set.has(id)),
    };
}
/**
 * Runs the tests once more, with the sources written anew as they are, down the path that mutants take. Where there
 * are marks they are written as well: if the tests end as before, that one run tells who gets where.
 */
async function runAgain(code, first, beside) {
    const { group, marks } = code;
    const again = async (edits, how = {}) => await (0,test_group/* runTests */.N)(group, { ...againRequest(code, edits, secondsAgain(first)), ...how });
    const unsteady = [];
    if (marks.length > 0) {
        const marked = beside ?? (await again(marks));
        if (marked === undefined || (marked.marks && isSame(first, marked)))
            return { run: marked, unsteady };
        // What the marks themselves have changed, they change every time.
        const repeated = isSame(first, marked) ? marked : await again(marks);
        if (repeated)
            unsteady.push(...compare(marked, repeated).flaky);
    }
    const second = marks.length === 0 && beside ? beside : await again([]);
    if (second?.warm !== true || isSame(first, second))
        return { run: second, unsteady };
    // Flaky tests, or a warm process in which they end otherwise?
    const fresh = await again([], { warm: false });
    const once = fresh && isSame(first, fresh) ? await again([], { warm: false }) : undefined;
    if (once && isSame(first, once))
        group.pool.goCold('some tests end otherwise in a process that stays');
    else if (once)
        unsteady.push(...compare(first, once).flaky);
    return { run: fresh, unsteady };
}
/** True where the second run, after the first, says what it ought to have said beside it. */
function areDisturbed(code, first, { run, unsteady }) {
    const hasMarks = code.marks.length === 0 || run?.marks !== undefined;
    return run !== undefined && hasMarks && unsteady.length === 0 && isSame(first, run);
}
/**
 * Runs the tests twice on untouched code, under different seeds, the second time down the path that mutants take: a
 * harness that kills by itself shows here. One that cannot notice anything is shown by an error in a test file, which
 * is run beside the second time.
 */
async function takeBaseline(group, sources, marks = []) {
    const code = { group, sources, marks };
    const { first, beside, inTurn = false } = await firstRuns(code);
    if (first && foundNothing(first))
        return { kind: 'empty', why: nothingFound(first, group) };
    const failure = unusable(first, group);
    if (first === undefined || failure !== undefined)
        return unheard(first, failure);
    const [repetition, canary] = await Promise.all([
        runAgain(code, first, beside),
        sendCanary(group, compare(first, first)),
    ]);
    if (inTurn && !areDisturbed(code, first, repetition))
        group.pool.takeTurns(false);
    const { run: second, unsteady } = repetition;
    const again = unusable(second, group);
    if (second === undefined || again !== undefined)
        return unheard(second, again);
    const baseline = withoutUnsteady(compare(first, second), unsteady);
    if (baseline.green.size > 0) {
        const isTold = canary === undefined || canary.tests.some((id) => baseline.green.has(id));
        const why = missedFailure(group, baseline, isTold ? canary : await sendCanary(group, baseline));
        if (why !== undefined)
            return { kind: 'unusable', why, baseline };
        const partly = whyNotAll(first);
        return { kind: 'usable', baseline, ...(partly !== undefined && { unheard: partly }) };
    }
    if (baseline.red.length + baseline.flaky.length === 0) {
        return {
            kind: 'unusable',
            baseline,
            why: `${group.name} skipped every test: run \`${first.command}\` to see why`,
        };
    }
    if (first.results.some(({ outcome }) => outcome === 'passed')) {
        const why = `every test of ${group.name} that passed at first failed in a second run of the same code: run \`${first.command}\` twice to see why`;
        return { kind: 'unusable', why, baseline };
    }
    const why = `no test of ${group.name} is green on the untouched code (${firstFailure(first)}): mend main first; run \`${first.command}\``;
    return { kind: 'unusable', why, baseline };
}


/***/ }),

/***/ 4767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openExecution)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./build/host/text-edits.js
var text_edits = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/host/tree-paths.js
var tree_paths = __webpack_require__(4402);
;// CONCATENATED MODULE: ./build/probe/execution-edits.js






/** A proposal is a few places; more than this is no proposal. */
const mostEdits = 100;
const longestText = 200_000;
const longestPath = 1000;
/** A break of what people run. */
const mutantPurpose = {
    roles: ['source', 'migration', 'configuration', 'other'],
    only: 'a mutant breaks production code',
    adds: false,
};
/** Tests are what a fix is measured by, so that it may not touch them. */
const fixPurpose = {
    roles: ['source', 'migration', 'configuration'],
    only: 'a fix edits production code, migrations and configuration',
    adds: true,
};
/** For a diff, which runs nothing: whatever people write by hand. */
const anyPurpose = {
    roles: ['source', 'test', 'migration', 'configuration', 'documentation', 'other'],
    only: 'nobody writes it by hand',
    adds: true,
};
/** What decides which tests run, and which count. */
const testConfiguration = /(^|\/)(pytest\.ini|tox\.ini|conftest\.py|(jest|vitest|vite|playwright|cypress|karma)\.(config|setup)(\.\w+)*|\.mocharc(\.\w+)?|phpunit(\.dist)?\.xml(\.dist)?|\.rspec|testng.*\.xml)$/;
/** Why these edits cannot be made, as a sentence; undefined where they can. */
async function misfitOf(field, edits, purpose) {
    if (edits.length === 0)
        return 'there is no edit: name a file and what to replace in it';
    if (edits.length > mostEdits)
        return `there are ${edits.length} edits, and at most ${mostEdits} are taken`;
    const length = edits.reduce((sum, { replacement }) => sum + replacement.length, 0);
    if (length > longestText)
        return `the edits write ${length} characters, and at most ${longestText} are taken`;
    const byPath = (0,text_edits/* editsByPath */.M)(edits);
    const nested = nestedPath([...byPath.keys()]);
    if (nested !== undefined)
        return nested;
    for (const [file, own] of byPath) {
        const why = (await oddPath(field, file)) ??
            foreign(field, file, purpose) ??
            (await unfit(field, file, own, purpose));
        if (why !== undefined)
            return why;
    }
    return undefined;
}
/** Why these files cannot stand beside one another. */
function nestedPath(paths) {
    const outer = paths.find((one) => paths.some((other) => other.startsWith(`${one}/`)));
    return outer === undefined ? undefined : `${outer} cannot be a file and a folder`;
}
/** Why nothing may be written there. */
async function oddPath({ trees }, file) {
    if (file.length > longestPath || /[\p{Cc}\\]/u.test(file)) {
        return 'the path is no plain path below the repository root: name one with / between folders';
    }
    try {
        // A setup command, or a test, may have left links where the commit has none.
        for (const root of rootsOf(trees)) {
            await (0,tree_paths/* writablePath */.Uq)(root, file);
            if (await isBelowFile(root, file))
                return `will not write ${file}: what would be its folder is a file`;
        }
        return undefined;
    }
    catch (error) {
        // Its only errors are refusals, worded for people.
        return error instanceof Error ? error.message : String(error);
    }
}
async function isBelowFile(root, file) {
    for (let folder = external_node_path_.dirname(file); folder !== '.'; folder = external_node_path_.dirname(folder)) {
        const found = await (0,promises_.stat)(external_node_path_.join(root, folder)).catch(() => undefined);
        if (found !== undefined)
            return !found.isDirectory();
    }
    return false;
}
/** A tree whose runner could not start is gone. */
function rootsOf(trees) {
    return trees.map(({ root }) => root).filter((root) => (0,external_node_fs_.existsSync)(root));
}
function foreign({ request }, file, { roles, only }) {
    const role = request.roleOf(file);
    if (!roles.includes(role))
        return `${file} is a file of the kind "${role}": ${only}`;
    return !roles.includes('test') && testConfiguration.test(file)
        ? `${file} decides which tests run: ${only}`
        : undefined;
}
async function unfit(field, file, edits, { adds }) {
    const { request } = field;
    const isThere = field.files.has(file);
    if (!isThere && !adds)
        return `there is no file ${file} at the audited commit`;
    if (!isThere && (await isTaken(field, file)))
        return `${file} is there, and is no file of the audited commit: choose another path`;
    const before = isThere
        ? ((await (0,git/* readBlob */.gm)(request.repo, request.change.head, file)) ?? Buffer.alloc(0))
        : Buffer.alloc(0);
    if ((0,git/* isBinary */.Go)(before))
        return `${file} is binary and cannot be edited`;
    try {
        const after = (0,text_edits/* editBytes */.g)(before, edits);
        return after.equals(before) ? `the edits of ${file} leave it as it is` : undefined;
    }
    catch (error) {
        if (error instanceof RangeError)
            return error.message;
        throw error;
    }
}
/** What is there and not in the commit is a dependency, a submodule or what git ignores. */
async function isTaken({ workspace, alone }, file) {
    const entry = await alone(() => (0,promises_.lstat)(external_node_path_.join(workspace.root, file)).catch(() => undefined));
    return entry !== undefined;
}
/** Why this file cannot be added. */
async function misfitOfAdded(field, { path: file, text }) {
    if (text.trim() === '')
        return 'the file is empty';
    if (text.length > longestText)
        return `the file has ${text.length} characters, and at most ${longestText} are taken: write a smaller test`;
    if (text.includes('\0'))
        return 'the file is not a text';
    const odd = await oddPath(field, file);
    if (odd !== undefined)
        return odd;
    const strange = foreign(field, file, anyPurpose);
    if (strange !== undefined)
        return strange;
    if (field.files.has(file))
        return `${file} is there already: choose the path of a new file`;
    if (await isTaken(field, file))
        return `${file} is there, and is no file of the audited commit: choose another path`;
    return undefined;
}
/** The edit that adds a file. */
function adding({ path: file, text }) {
    return { path: file, start: 0, end: 0, replacement: text };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/host/incomplete-clone.js
var incomplete_clone = __webpack_require__(4007);
// EXTERNAL MODULE: ./build/probe/work-trees.js
var work_trees = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/host/workspace.js + 9 modules
var workspace = __webpack_require__(9055);
// EXTERNAL MODULE: ./build/probe/baseline.js + 3 modules
var baseline = __webpack_require__(8991);
;// CONCATENATED MODULE: ./build/probe/execution-new-files.js
/**
 * A runner whose sessions also run test files that the commit has not got. Build tools are asked when a session is
 * opened what there is to build, so that for such a file they are asked again, with it in place, in the same tree.
 */
function takingNewFiles(runner) {
    return {
        ...runner,
        open: async (workspace, detection) => {
            const session = await runner.open(workspace, detection);
            if ('missing' in session)
                return session;
            const known = new Set(detection.testFiles);
            return {
                run: async (request) => {
                    const added = (request.files ?? []).filter((file) => !known.has(file));
                    return added.length === 0
                        ? await session.run(request)
                        : await runAdded({ runner, workspace, detection }, request, added);
                },
                expect: (candidates) => session.expect?.(candidates),
                cold: () => session.cold?.(),
                close: () => session.close(),
            };
        },
    };
}
async function runAdded(place, request, added) {
    const session = await openWith(place, request, added);
    if ('missing' in session) {
        const outcome = { kind: 'broken', reason: session.missing };
        return { command: added.join(' '), outcome, results: [], seconds: 0, tail: '' };
    }
    try {
        return await session.run(request);
    }
    finally {
        await session.close();
    }
}
async function openWith({ runner, workspace, detection }, { edits }, added) {
    try {
        await workspace.apply(edits);
        const testFiles = [...detection.testFiles, ...added].toSorted();
        return await runner.open(workspace, { ...detection, testFiles });
    }
    finally {
        await workspace.restore();
    }
}

// EXTERNAL MODULE: ./build/probe/open-runners.js + 1 modules
var open_runners = __webpack_require__(7716);
// EXTERNAL MODULE: ./build/probe/repository-texts.js
var repository_texts = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/probe/setup.js
var probe_setup = __webpack_require__(8732);
// EXTERNAL MODULE: ./build/probe/test-groups.js
var test_groups = __webpack_require__(9606);
;// CONCATENATED MODULE: ./build/probe/execution-field.js











/** Opens every runner; one sentence where the repository cannot be checked out. */
async function openField(request, time) {
    const { repo, change, runners, workers = 1, setup, progress } = request;
    progress({ what: 'opening test runners for what is proposed' });
    const workspace = await checkOut(repo, change.head);
    if (typeof workspace === 'string')
        return workspace;
    try {
        const files = await (0,git/* listFiles */.CS)(repo, change.head);
        const trees = [workspace];
        const prepare = (0,probe_setup/* setupCommand */.R)(setup);
        const kept = async (tree) => {
            trees.push(tree);
            return await prepare(tree);
        };
        const { open, gaps } = await (0,open_runners/* openRunners */.u)({
            trees: new work_trees/* WorkTrees */.z(repo, change.head),
            runners: runners.map(takingNewFiles),
            files,
            workers,
            warm: false,
            setup: kept,
        }, workspace.root);
        const missing = gaps.map(({ why }) => why);
        return fieldOf(request, { workspace, trees, files, open, missing, time, workers });
    }
    catch (error) {
        await workspace.close();
        throw error;
    }
}
async function checkOut(repo, head) {
    try {
        return await (0,workspace/* openWorkspace */.OH)(repo, head);
    }
    catch (error) {
        if (error instanceof incomplete_clone/* IncompleteCloneError */.s)
            return error.message;
        throw error;
    }
}
function fieldOf(request, { files, ...opened }) {
    const { repo, change, besides = 0 } = request;
    const groupsNear = once((sources) => (0,test_groups/* groupsOf */.c)({ repo, change, workers: opened.workers + besides, sources, deadline: opened.time, files }, opened.open));
    const readings = new Map();
    return {
        ...opened,
        request,
        alone: (0,p_limit/* default */.A)(1),
        files: new Set(files),
        textsOf: (paths) => (0,repository_texts/* readTexts */.Z7)(repo, change.head, paths),
        groupsNear: (sources) => groupsNear([...sources].toSorted()),
        readingOf: (group, sources) => {
            const key = JSON.stringify([group.name, group.files]);
            const reading = readings.get(key) ?? readGroup(group, sources);
            readings.set(key, reading);
            return reading;
        },
        close: async () => {
            for (const { pool } of opened.open)
                await pool.close();
            await opened.workspace.close();
        },
    };
}
/** Each argument is asked for once. */
function once(ask) {
    const known = new Map();
    return (argument) => {
        const key = JSON.stringify(argument);
        const answer = known.get(key) ?? ask(argument);
        known.set(key, answer);
        return answer;
    };
}
async function readGroup(group, sources) {
    const reading = await (0,baseline/* takeBaseline */.F)(group, sources);
    if (reading.kind === 'empty')
        return { kind: 'empty', why: reading.why };
    if (reading.kind === 'unusable') {
        const { why, hangs } = reading;
        return { kind: 'unusable', why, cause: causeOf(reading), ...(hangs && { hangs }) };
    }
    return reading;
}
/** Without any answer the merged code, or what it is tested with, does not run. */
function causeOf({ baseline }) {
    if (baseline !== undefined && baseline.green.size > 0)
        return 'reach-unknown';
    if (baseline === undefined || baseline.red.length > 0)
        return 'merged-code-red';
    return baseline.flaky.length > 0 ? 'tests-unstable' : 'reach-unknown';
}

;// CONCATENATED MODULE: ./build/probe/assertion-failure.js
const python = [
    { type: /^AssertionError$/ },
    { type: /^Failed$/, message: /^DID NOT (RAISE|WARN)\b/ },
];
/** Chai's and Node's bear the name; Jest's own have none, and some keep a name of their own. */
const javascript = [
    { type: /^(JestAssertionError|AssertionError)$/ },
    { type: /^Error$/, message: /^expect(\(|\.(assertions|hasAssertions)\()/ },
];
const minitest = [{ type: /^(Minitest::Assertion|MockExpectationError)$/ }];
const jvm = [
    {
        type: /(^|[.$])(AssertionError|AssertionFailedError|ComparisonFailure|ArrayComparisonFailure|Multiple(Failures?|Failures?Error|FailureException)|SoftAssertionError|AssertJMultipleFailuresError|ConditionNotSatisfiedError|SpockComparisonFailure)$/,
    },
    { type: /^org\.mockito\.exceptions\.verification\./ },
];
const assertion_failure_forms = {
    pytest: python,
    django: python,
    unittest: python,
    vitest: javascript,
    jest: javascript,
    mocha: javascript,
    'node-test': javascript,
    phpunit: [{ type: /^PHPUnit\\Framework\\(ExpectationFailedException|AssertionFailedError)$/ }],
    rspec: [
        { type: /^RSpec::Expectations::(Multiple)?(ExpectationNotMetError|ExpectationsNotMetError)$/ },
        { type: /^RSpec::Mocks::MockExpectationError$/ },
    ],
    rails: minitest,
    minitest,
    maven: jvm,
    gradle: jvm,
    // `t.Error` and `t.Fatal`, which a test calls by itself; what the code does to it is a panic.
    'go-test': [{ type: /^fail$/ }],
    'cargo-test': [
        { type: /^panic$/, message: /^assertion (failed\b|`)/ },
        { type: /^fail$/, message: /^(test|panic) did not (panic as expected|contain expected string)/ },
    ],
    'dotnet-test': [
        { type: /^Assert\.\w+$/ },
        { type: /(^|\.)(Assert\w*Exception|AssertionException|XunitException)$/ },
        { type: /^failure$/, message: /^\s*(Assert\.|Expected: )/ },
    ],
};
/** True where a test has failed because it compared something, as this runner reports it, and not by an error. */
function isAssertionFailure(runner, { type, message }) {
    return (assertion_failure_forms[runner] ?? []).some((form) => form.type.test(type) && (form.message === undefined || form.message.test(message)));
}
/** True for a runner whose failures say what they are: a command's exit status does not. */
function tellsAssertions(runner) {
    return assertion_failure_forms[runner] !== undefined;
}

;// CONCATENATED MODULE: ./build/probe/execution-time.js
/**
 * The time that questions may take together. It runs only while one of them is under way: between them readers think,
 * and whoever asks last shall not be refused for that.
 */
class ExecutionTime {
    #seconds;
    #now;
    #spent = 0;
    #underWay = 0;
    #since = 0;
    #ended = false;
    constructor(minutes, now = () => performance.now() / 1000) {
        this.#seconds = minutes * 60;
        this.#now = now;
    }
    /** Seconds left, never negative. */
    remaining() {
        if (this.#ended)
            return 0;
        const running = this.#underWay > 0 ? this.#now() - this.#since : 0;
        return Math.max(0, this.#seconds - this.#spent - running);
    }
    /** The clock runs while the question is being answered. */
    async spend(question) {
        if (this.#underWay === 0)
            this.#since = this.#now();
        this.#underWay += 1;
        try {
            return await question();
        }
        finally {
            this.#underWay -= 1;
            if (this.#underWay === 0)
                this.#spent += this.#now() - this.#since;
        }
    }
    /** From now on nothing new is run. */
    end() {
        this.#ended = true;
    }
}
/** Says whose limit it was: the run may have been cut short by it, or not have begun. */
function noTimeFor({ request }) {
    return { kind: 'not-run', why: noTimeIn(request.minutes), cause: 'no-time' };
}
function noTimeIn(minutes) {
    return `there was no time left of the ${minutes} min for all runs together: allow more with --minutes`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/probe/execution-failure.js

/** What is told of failing tests may have been written to be read by a model, or be a whole page. */
const mostTests = 5;
const mostLines = 6;
const mostCharacters = 600;
const longestMessage = 300;
/** The first of these tests, each with its place and what its runner says of actual and expected. */
function failuresOf(failed) {
    return failed.slice(0, mostTests).map(({ id, file, error = { type: 'failed', message: '' } }) => ({
        test: id,
        type: error.type,
        ...(error.line !== undefined && file !== '' && { at: `${file}:${error.line}` }),
        says: linesOf(error).slice(0, mostLines),
    }));
}
/** Both sides of a comparison, each on a line of its own. */
const side = /^(?:expected|received|actual|got|want)\b[^:]*:\s*\S/i;
const difference = /^[+-] ?\S/;
const legend = /^[+-]\s*(?:actual|expected|received)\b(?!\s*:)/i;
/** One line: what the runner calls the failure, with what was compared where that stands on other lines. */
function messageOf(error) {
    const message = lasting(error.message).replaceAll(/\s+/g, ' ').trim();
    const lines = linesOf(error).map((line) => line.trim());
    const more = lines.slice(message.startsWith(lines[0] ?? '') ? 1 : 0).filter((line) => !legend.test(line));
    const sides = more.filter((line) => side.test(line) && !message.includes(line.replaceAll(/\s+/g, ' ')));
    const isOpen = message === '' || message.endsWith(':');
    const differences = more.filter((line) => difference.test(line));
    const announced = isOpen ? (differences.length > 0 ? differences : more.slice(0, 1)) : [];
    const parts = sides.length > 0 ? sides : announced;
    const joint = isOpen ? ' ' : '; ';
    const all = parts.length > 0 ? `${message}${joint}${parts.join('; ')}` : message;
    return all
        .replace(/[\s:]+$/, '')
        .trim()
        .slice(0, longestMessage);
}
/** Where an object happens to lie in memory: another place in every run, and nothing to anybody. */
const address = /\b0x[0-9a-f]{6,16}\b|(?<=\b\w+(?:\.\w+)+@)[0-9a-f]{6,8}\b/gi;
/** What is the same in every run, without what only a terminal obeys. */
function lasting(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text).replaceAll(address, '...');
}
/** Without blank lines and what only a terminal obeys; no longer together than is allowed. */
function linesOf({ message, told }) {
    const text = lasting(told ?? message).slice(0, mostCharacters);
    return text
        .split(/\r\n|[\r\n]/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== '');
}

// EXTERNAL MODULE: ./build/probe/languages/enclosing.js
var enclosing = __webpack_require__(9335);
// EXTERNAL MODULE: ./build/probe/languages/grammar.js
var grammar = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/probe/languages/index.js + 103 modules
var languages = __webpack_require__(8455);
// EXTERNAL MODULE: ./build/probe/languages/nodes.js
var nodes = __webpack_require__(180);
// EXTERNAL MODULE: ./build/probe/languages/tripwire.js
var languages_tripwire = __webpack_require__(3147);
// EXTERNAL MODULE: ./build/probe/languages/validity.js
var languages_validity = __webpack_require__(1671);
// EXTERNAL MODULE: ./build/probe/mutant-of.js
var mutant_of = __webpack_require__(1514);
// EXTERNAL MODULE: ./build/probe/narrow.js + 1 modules
var narrow = __webpack_require__(1970);
;// CONCATENATED MODULE: ./build/probe/execution-place.js









/** The part of an edit that changes something: proposals repeat the code around it. */
function essence({ start, end, replacement }, text) {
    const before = text.slice(start, end);
    const shorter = Math.min(before.length, replacement.length);
    let head = 0;
    while (head < shorter && before[head] === replacement[head])
        head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === replacement.at(-1 - tail))
        tail += 1;
    // A name is changed as a whole.
    while (head > 0 && /\w/.test(before[head - 1] ?? '') && /\w/.test(before[head] ?? ''))
        head -= 1;
    return { start: start + head, end: end - tail };
}
/** Why the edits leave no code that could run, by its syntax alone. */
async function brokenSyntaxOf(edits, texts) {
    for (const [path, own] of (0,text_edits/* editsByPath */.M)(edits)) {
        const language = (0,languages/* languageOf */.e)(path);
        if (language === undefined)
            continue;
        const validity = await (0,languages_validity/* openValidity */.N)(texts.get(path) ?? '', language);
        try {
            if (!validity.stays(own))
                return `${path} is no valid ${language.id} with it`;
        }
        finally {
            validity.free();
        }
    }
    return undefined;
}
/** Finds what an error has to be put in front of. */
async function placeOf(edits, texts) {
    const spots = [];
    for (const [path, own] of (0,text_edits/* editsByPath */.M)(edits))
        spots.push(...(await spotsIn(path, own, texts.get(path) ?? '')));
    // An import that goes with the broken line is passed by everyone who loads the file.
    const inner = spots.filter(({ isInFunction }) => isInFunction);
    const telling = inner.length > 0 ? inner : spots;
    const known = telling.filter(({ tripwire }) => tripwire.length > 0);
    return {
        tripwire: (0,narrow/* apart */.zZ)(known.flatMap(({ tripwire }) => tripwire)),
        sites: inner.flatMap(({ site }) => site ?? []),
        certain: known.length > 0 && telling.every(({ certain }) => certain),
    };
}
async function spotsIn(path, edits, text) {
    const language = (0,languages/* languageOf */.e)(path);
    const spans = edits.map((edit) => essence(edit, text));
    if (language?.grammar === undefined)
        return spans.map((span) => unreadableSpot(path, span));
    const tree = await (0,grammar/* parse */.q)(language.grammar, text);
    try {
        return spans.map((span) => spotOf({ path, text, language, root: tree.root }, span));
    }
    finally {
        tree.free();
    }
}
/** Formats whose reader refuses what it cannot read; a template would show it and go on. */
const strict = /\.(sql|json|ya?ml|toml|xml|ini|cfg|properties|proto|graphql)$/i;
/** What is no code is made something that nobody can read. */
function unreadableSpot(path, { start, end }) {
    return {
        tripwire: [{ path, start, end, replacement: ' counterproof was here }{ ' }],
        isInFunction: false,
        certain: strict.test(path),
    };
}
function spotOf(reading, span) {
    const { path, text, language, root } = reading;
    const node = nodeAt(root, text, span, language);
    const body = functionBody(node, language);
    const found = body === undefined ? (0,languages_tripwire/* failBefore */.Sz)(node, language) : failIn(body, node, language);
    const edits = found ?? failAtLoad(language);
    const tripwire = edits.map((edit) => ({ path, ...edit }));
    const isInFunction = body !== undefined;
    if (!isInFunction || tripwire.length === 0)
        return { tripwire, isInFunction, certain: tripwire.length > 0 };
    const site = siteAt(reading, node, edits);
    return { tripwire, isInFunction, certain: true, ...(site && { site }) };
}
/** In front of the statement; where the edit is in the head of a function, or its body is one expression, at its start. */
function failIn(body, node, language) {
    const isBlock = [body, ...(0,nodes/* parts */.rT)(body)].some(({ type }) => language.types.block.has(type));
    const inside = body.startIndex <= node.startIndex && node.endIndex <= body.endIndex && body.id !== node.id;
    return (inside && isBlock ? (0,languages_tripwire/* failBefore */.Sz)(node, language) : undefined) ?? (0,languages_tripwire/* failInBody */.Kx)(body, language);
}
/** A file that is compiled with others takes all of them with it: that says nothing of who comes by. */
const compiled = new Set(['go', 'java', 'csharp', 'rust']);
function failAtLoad({ id, loadFailure }) {
    return compiled.has(id) ? [] : [{ start: 0, end: 0, replacement: `${loadFailure}\n` }];
}
/** The smallest piece of code around what is changed; of several statements the first. */
function nodeAt(root, text, span, language) {
    const blank = /^\s*/.exec(text.slice(span.start))?.[0].length ?? 0;
    const start = Math.min(span.start + blank, Math.max(0, text.length - 1));
    const end = Math.max(start, span.end - (/\s*$/.exec(text.slice(start, span.end))?.[0].length ?? 0));
    const around = root.namedDescendantForIndex(start, Math.max(start, end - 1)) ?? root;
    if (!language.types.block.has(around.type) && around.parent !== null)
        return around;
    const statements = (0,nodes/* parts */.rT)(around);
    return statements.find((statement) => statement.endIndex > start) ?? statements.at(-1) ?? around;
}
/** Of the function that the node is in, or in whose head it is. */
function functionBody(node, language) {
    for (let at = node; at !== null; at = at.parent) {
        // Python puts decorators around the function that they belong to.
        const definition = at.childForFieldName('definition') ?? at;
        if (!language.types.functions.has(definition.type))
            continue;
        const body = definition.childForFieldName('body');
        if (body !== null)
            return body;
    }
    return undefined;
}
/** As the planner would have told it, had an operator broken this place. */
function siteAt({ path, text, language }, node, edits) {
    const tripwire = (0,mutant_of/* mutantOf */.n)({ path, text, operator: 'tripwire', edits, description: 'put an error' });
    if (tripwire === undefined)
        return undefined;
    return {
        path,
        language,
        tripwire,
        tier: 1,
        mutants: [],
        markSupport: language.markSupport?.(path, text) ?? [],
        site: {
            kind: 'statement-call',
            span: (0,nodes/* spanOf */.ee)(node),
            lines: (0,nodes/* linesOf */.Dx)(node),
            enclosing: (0,enclosing/* enclosingId */.CO)(node, language),
            tripwire: edits,
            broken: [],
            subject: '',
        },
    };
}

;// CONCATENATED MODULE: ./build/probe/execution-coverage.js

/** What the runs of a mutant have shown of who gets to its lines is known from then on. */
function showOn(board, { edits, texts }, trial, files) {
    // Of several places nobody knows which of them the tests get to.
    const [edit, ...more] = edits;
    if (board === undefined || edit === undefined || more.length > 0)
        return;
    const tests = testsIn(trial);
    const text = texts.get(edit.path);
    if (tests === undefined || text === undefined)
        return;
    const { start, end } = essence(edit, text);
    const lines = [lineAt(text, start), lineAt(text, Math.max(start, end - 1))];
    board.show({ path: edit.path, lines, tests, files });
}
function testsIn(trial) {
    if (trial.kind === 'killed')
        return trial.by;
    if (trial.kind === 'survived')
        return trial.tests;
    return trial.kind === 'not-covered' ? [] : undefined;
}
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}

// EXTERNAL MODULE: ./build/probe/judge-run.js
var judge_run = __webpack_require__(5574);
// EXTERNAL MODULE: ./build/probe/marks.js
var probe_marks = __webpack_require__(4983);
// EXTERNAL MODULE: ./build/probe/test-group.js
var test_group = __webpack_require__(8355);
// EXTERNAL MODULE: ./build/probe/run-seconds.js
var run_seconds = __webpack_require__(4460);
// EXTERNAL MODULE: ./build/probe/trial.js
var trial = __webpack_require__(4745);
;// CONCATENATED MODULE: ./build/probe/execution-mutant.js











/** Seeds of a mutant's runs: none of those of the baseline. */
const firstSeed = 21;
/** Tries a mutant on the tests near it, and what survives them on those farther away. */
async function trialOfMutant(field, edits, repeats) {
    const misfit = await misfitOf(field, edits, mutantPurpose);
    if (misfit !== undefined)
        return { kind: 'not-run', why: misfit, cause: 'refused' };
    if (field.open.length === 0)
        return { kind: 'not-run', why: noRunner(field), cause: 'no-runner' };
    const sources = [...new Set(edits.map(({ path }) => path))];
    const texts = await field.textsOf(sources);
    const broken = await brokenSyntaxOf(edits, texts);
    if (broken !== undefined)
        return { kind: 'unviable', why: broken };
    const mutation = { field, edits, sources, repeats, place: await placeOf(edits, texts) };
    const groups = await field.groupsNear(sources);
    const trial = await hearGroups(mutation, groups);
    showOn(field.request.board, { edits, texts }, trial, groups.flatMap(({ files }) => files));
    return trial;
}
/** Why nothing can be run at all. */
function noRunner({ missing }) {
    return missing.length > 0
        ? missing.join('; ')
        : 'no test runner was found in the repository: name one with --test-command';
}
/** One kill is enough; a survivor has to survive everywhere. */
async function hearGroups(mutation, groups) {
    const heard = [];
    for (const group of groups) {
        const said = await hearGroup(mutation, group);
        if (said.kind === 'no-time')
            return { kind: 'not-run', why: said.why, cause: 'no-time' };
        // What hangs here would hang there as well, and whatever ends in two ways proves nothing.
        if (said.kind === 'killed' || said.kind === 'timed-out' || said.kind === 'unstable')
            return said;
        heard.push(said);
    }
    return verdictOf(mutation, heard);
}
function verdictOf({ repeats, place }, heard) {
    const unviable = heard.find((said) => said.kind === 'unviable');
    if (unviable !== undefined)
        return unviable;
    const survived = heard.filter((said) => said.kind === 'survived');
    const unheard = unheardIn(heard);
    const [first] = survived;
    if (first !== undefined) {
        const tests = survived.flatMap((said) => said.tests).toSorted();
        return { kind: 'survived', tests, command: first.command, repeats, ...unheard };
    }
    const lost = heard.find((said) => said.kind === 'unheard');
    if (lost !== undefined)
        return { kind: 'not-run', why: lost.why, cause: lost.cause };
    if (place.certain)
        return { kind: 'not-covered', ...unheard };
    return {
        kind: 'not-run',
        why: 'no test fails of it, and whether any gets there cannot be told at this place',
        cause: 'reach-unknown',
    };
}
/** Tests of every group that were red or unstable before anything was broken: they may get there as well. */
function unheardIn(heard) {
    const each = heard.flatMap((said) => ('unheard' in said && said.unheard ? [said.unheard] : []));
    const red = each.flatMap((one) => one.red).toSorted();
    const unstable = each.flatMap((one) => one.unstable).toSorted();
    return red.length + unstable.length === 0 ? {} : { unheard: { red, unstable } };
}
async function hearGroup(mutation, whole) {
    const { field, edits, sources } = mutation;
    const near = whole.tier === 'near' ? whole : await narrowed(mutation, whole);
    if (near === undefined)
        return {
            kind: 'no-time',
            why: `the tests of ${whole.name} that are far from it did not end in time: allow more with --minutes`,
        };
    if (whole.files.length > 0 && near.files.length === 0)
        return { kind: 'not-covered' };
    const reading = await field.readingOf(near, sources);
    if (field.time.remaining() === 0)
        return noTimeFrom(mutation);
    if (reading.kind !== 'usable') {
        return reading.kind === 'empty' ? { kind: 'not-covered' } : { ...reading, kind: 'unheard' };
    }
    const group = { group: near, baseline: reading.baseline };
    const first = await runOn(group, edits, near.files, firstSeed);
    if (first === undefined)
        return noTimeFrom(mutation);
    const verdict = (0,judge_run/* judgeFaultRun */.l)(first, reading.baseline.green);
    if (verdict.kind === 'survived')
        return await hearSurvivor(mutation, group, first.command);
    if (verdict.kind === 'killed')
        return await hearKill(mutation, group, verdict, first);
    return verdict.kind === 'timed-out' ? verdict : { kind: 'unviable', why: verdict.reason };
}
/** Of tests far from the place only the files in which an error there shows. */
async function narrowed({ field, place }, group) {
    const [site] = place.sites;
    if (site === undefined || place.tripwire.length === 0)
        return group;
    const tripwire = { ...site.tripwire, edits: place.tripwire };
    const trial = { planned: { ...site, tripwire }, coverage: [], verdicts: new Map() };
    const { group: part, gaps } = await (0,narrow/* narrow */.sc)(group, [trial], field.request.progress);
    return gaps.length > 0 ? undefined : part;
}
async function runOn({ group, baseline }, edits, files, seed, marked = false) {
    const seconds = (0,run_seconds/* secondsFor */.jJ)(baseline);
    return await (0,test_group/* runTests */.N)(group, { edits, files, seed, seconds, ...(marked && { marked }) });
}
/** The green tests of these files: whole files are run, in which one test may lean on another. */
function greenOf({ baseline }, files) {
    const chosen = new Set(files);
    return new Set([...baseline.green].filter((id) => {
        const file = baseline.fileOf.get(id) ?? '';
        return file === '' || chosen.has(file);
    }));
}
/** Once more, as often as asked, on the files of these tests. */
async function repeat({ edits, repeats }, read, tests) {
    const files = (0,trial/* filesOf */.R8)({ ...read, tests: new Set(tests), alone: false });
    const verdicts = [];
    for (let run = 1; run < repeats; run++) {
        const again = await runOn(read, edits, files, firstSeed + run);
        if (again === undefined)
            return undefined;
        verdicts.push((0,judge_run/* judgeFaultRun */.l)(again, greenOf(read, files)));
    }
    return verdicts;
}
async function hearKill(mutation, read, { by }, first) {
    const again = await repeat(mutation, read, by);
    if (again === undefined)
        return noTimeFrom(mutation);
    if (!again.every(({ kind }) => kind === 'killed'))
        return { kind: 'unstable' };
    // In one order, whichever the tests ran in.
    const noticed = by.toSorted();
    return { kind: 'killed', by: noticed, ...byErrorOf(mutation.field, read, noticed, first) };
}
/** A test that ends in an error shows that the code is broken, not that anybody looks at what it does. */
function byErrorOf({ open }, { group }, by, { results }) {
    const runner = open.find(({ name }) => name === group.name)?.runner.id;
    if (runner === undefined || !tellsAssertions(runner))
        return {};
    const errors = new Set(results.filter(({ error }) => error && !isAssertionFailure(runner, error)).map(({ id }) => id));
    const byError = by.filter((id) => errors.has(id));
    return byError.length > 0 ? { byError } : {};
}
async function hearSurvivor(mutation, read, command) {
    const reaching = await testsReaching(mutation.place, read);
    if (reaching === undefined)
        return noTimeFrom(mutation);
    const unheard = unheardOf(read);
    if (reaching.size === 0)
        return { kind: 'not-covered', ...unheard };
    const again = await repeat(mutation, read, [...reaching]);
    if (again === undefined)
        return noTimeFrom(mutation);
    if (again.some(({ kind }) => kind === 'killed'))
        return { kind: 'unstable' };
    const other = again.find(({ kind }) => kind !== 'survived');
    if (other?.kind === 'unviable')
        return { kind: 'unviable', why: other.reason };
    return other?.kind === 'timed-out'
        ? { kind: 'timed-out' }
        : { kind: 'survived', tests: [...reaching], command, ...unheard };
}
function noTimeFrom({ field }) {
    return { kind: 'no-time', why: noTimeIn(field.request.minutes) };
}
function unheardOf({ baseline }) {
    const { red, flaky } = baseline;
    return red.length + flaky.length === 0 ? {} : { unheard: { red, unstable: flaky } };
}
/** Tests that come by a mark at the place, and those that an error there keeps from passing: each sees what the other may miss. */
async function testsReaching(place, read) {
    const { group, baseline } = read;
    const reached = new Set();
    const marks = (0,probe_marks/* planMarks */.uo)(place.sites);
    if (marks.edits.length > 0) {
        const marked = await runOn(read, marks.edits, group.files, 3, true);
        if (marked === undefined)
            return undefined;
        for (const id of [...(marked.marks?.values() ?? [])].flatMap((tests) => [...tests])) {
            if (baseline.green.has(id))
                reached.add(id);
        }
    }
    if (place.tripwire.length === 0)
        return reached;
    const run = await runOn(read, place.tripwire, group.files, 3);
    if (run === undefined)
        return undefined;
    for (const id of (0,trial/* notPassing */.bH)(run, baseline.green))
        reached.add(id);
    return reached;
}

;// CONCATENATED MODULE: ./build/probe/execution-test-file.js





/**
 * The open runner that would collect this new file, by its own detection with the file in place: only that knows
 * which folders and names the repository's configuration says. Else one sentence that says where tests are.
 */
async function collectorOf(field, test) {
    if (field.open.length === 0)
        return noRunner(field);
    const found = await field.alone(() => collecting(field, test));
    if (found === undefined)
        return `no test runner here collects ${test.path}: ${whereTestsAre(field)}`;
    if (found.indivisible)
        return 'the test command runs all tests whatever file is asked for: put {files} into --test-command';
    if (!tellsAssertions(found.runner.id))
        return 'the test command tells no more than its exit status, which does not tell a failed assertion from an error';
    return found;
}
async function collecting(field, test) {
    const { open, workspace, files } = field;
    await workspace.apply([adding(test)]);
    try {
        const all = [...files, test.path].toSorted();
        for (const opened of open) {
            if (!opened.runner.ownsTestFile(test.path))
                continue;
            for (const detection of await opened.runner.detect(workspace.root, all)) {
                const isSame = (0,open_runners/* nameOf */.V)(opened.runner, detection) === opened.name;
                if (isSame && detection.testFiles.includes(test.path))
                    return opened;
            }
        }
        return undefined;
    }
    finally {
        await workspace.restore();
    }
}
/** Folders and names of the tests that are there: whoever writes another does well to follow them. */
function whereTestsAre({ open }) {
    const told = open.flatMap(({ name, testFiles }) => {
        const [example] = testFiles;
        if (example === undefined)
            return [];
        const folders = [...new Set(testFiles.map((file) => external_node_path_.posix.dirname(file)))].toSorted().slice(0, 3);
        const where = folders.map((folder) => (folder === '.' ? 'the root' : folder)).join(', ');
        return [`${name} collects from ${where}, as ${external_node_path_.posix.basename(example)}`];
    });
    return told.length > 0 ? told.slice(0, 4).join('; ') : 'there are no tests to follow';
}

;// CONCATENATED MODULE: ./build/probe/execution-test.js






/** For one file, with what a build tool does before it. */
const longestRun = 300;
const execution_test_firstSeed = 31;
const longestReason = 300;
/** Runs a new test file, and nothing else, on the merged code with these edits. */
async function trialOfTest(field, { test, edits, purpose, }, repeats) {
    const misfit = (await misfitOfAdded(field, test)) ?? (await misfitBeside(field, test, edits, purpose));
    if (misfit !== undefined)
        return { kind: 'not-run', why: misfit, cause: 'refused' };
    const collector = await collectorOf(field, test);
    if (typeof collector === 'string')
        return { kind: 'not-run', why: collector, cause: 'no-runner' };
    const group = groupOf(field, collector, test);
    const ends = [];
    for (let run = 0; run < repeats; run++) {
        const end = await runOnce({ field, group, runner: collector.runner.id }, {
            edits: [...edits, adding(test)],
            test,
            seed: execution_test_firstSeed + run,
        });
        ends.push(end);
        // What did not run, or hung, would not say more another time.
        if (end.kind === 'not-run' || end.kind === 'timed-out')
            return end;
    }
    return together(ends, repeats) ?? noTimeFor(field);
}
async function misfitBeside(field, test, edits, purpose) {
    if (edits.length === 0)
        return undefined;
    if (edits.some(({ path }) => path === test.path))
        return `the edits touch the test itself, ${test.path}`;
    const nested = nestedPath([test.path, ...edits.map(({ path }) => path)]);
    return nested ?? (await misfitOf(field, edits, purpose));
}
function groupOf({ time, workers, request }, { name, pool }, { path }) {
    const { besides = 0 } = request;
    return { name, tier: 'near', files: [path], pool, workers: workers + besides, deadline: time };
}
async function runOnce({ field, group, runner }, { edits, test, seed, }) {
    const run = await (0,test_group/* runTests */.N)(group, { edits, files: group.files, seed, seconds: longestRun });
    return run === undefined ? noTimeFor(field) : endOf(run, runner, test);
}
/** Other files may run along with it, where a language builds them together. */
function resultsOf({ results }, { path }) {
    const own = results.filter(({ file }) => file === path);
    return own.length > 0 ? own : results.filter(({ file }) => file === '');
}
function endOf(run, runner, test) {
    const results = resultsOf(run, test);
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    const odd = failed.find(({ error }) => error === undefined || !isAssertionFailure(runner, error));
    if (run.outcome.kind === 'timed-out')
        return { kind: 'timed-out', afterSeconds: Math.round(run.outcome.afterSeconds) };
    if (run.outcome.kind !== 'completed')
        return { kind: 'errs', why: oneLine(run.outcome.reason) };
    if (odd !== undefined) {
        const { error = { type: 'failed', message: '' } } = odd;
        const said = messageOf(error);
        const why = `${odd.id} ends by ${error.type}, which is no assertion${said === '' ? '' : `: ${said}`}`;
        return { kind: 'errs', why: oneLine(why), failures: failuresOf([odd, ...without(failed, odd)]) };
    }
    const { command } = run;
    // A suite fails with the test inside it, which says more.
    const first = failed.find(({ error }) => error?.line !== undefined) ?? failed[0];
    if (first?.error !== undefined) {
        const error = { type: first.error.type, message: messageOf(first.error) };
        const failures = failuresOf([first, ...without(failed, first)]);
        return { kind: 'fails', tests: idsOf(failed), error, failures, command, repeats: 1 };
    }
    const passed = results.filter(({ outcome }) => outcome === 'passed');
    if (passed.length > 0)
        return { kind: 'passes', tests: idsOf(passed), command, repeats: 1 };
    const why = results.length > 0 ? `every test in ${test.path} is skipped` : `no test ran from ${test.path}`;
    return { kind: 'errs', why };
}
function without(results, one) {
    return results.filter((result) => result !== one);
}
function idsOf(results) {
    return results.map(({ id }) => id).toSorted();
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestReason);
}
/** One answer where every run gave the same. */
function together(ends, repeats) {
    const [first] = ends;
    if (first === undefined)
        return undefined;
    const same = ends.every((end) => keyOf(end) === keyOf(first));
    if (!same)
        return { kind: 'unstable' };
    return first.kind === 'fails' || first.kind === 'passes' ? { ...first, repeats } : first;
}
/** What has to be the same each time: messages may name addresses and times. */
function keyOf(end) {
    return JSON.stringify([end.kind, 'tests' in end ? end.tests : []]);
}

;// CONCATENATED MODULE: ./build/probe/execution-fix.js






const seeds = [41, 42];
const mostNamed = 3;
/** Whether the test passes with the fix every time, and the tests near the fixed files stay green. */
async function trialOfFix(field, { test, fix }, repeats) {
    const misfit = await misfitOf(field, fix, fixPurpose);
    if (misfit !== undefined)
        return refused(misfit);
    const proof = await trialOfTest(field, { test, edits: fix, purpose: fixPurpose }, repeats);
    if (proof.kind !== 'passes')
        return refused(`with the fix the test ${execution_fix_endOf(proof)}`);
    let tests = proof.tests.length;
    const sources = [...new Set(fix.map(({ path }) => path))];
    for (const group of await field.groupsNear(sources)) {
        if (group.tier !== 'near')
            continue;
        const kept = await keptGreen(field, group, fix);
        if (typeof kept === 'string')
            return refused(kept);
        tests += kept;
    }
    return { kind: 'verified', tests };
}
function refused(why) {
    return { kind: 'refused', why };
}
/** The predicate of a sentence. */
function execution_fix_endOf(trial) {
    switch (trial.kind) {
        case 'fails':
            return `still fails: ${named(trial.tests)}`;
        case 'errs':
            return `cannot run: ${trial.why}`;
        case 'unstable':
            return 'ends in different ways';
        case 'timed-out':
            return 'does not end';
        case 'not-run':
            return `was not run: ${trial.why}`;
    }
}
function named(tests) {
    const more = tests.length - mostNamed;
    return `${tests.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** How many tests stay green with the fix; else which do not. */
async function keptGreen(field, group, fix) {
    const sources = fix.map(({ path }) => path).filter((path) => field.files.has(path));
    const reading = await field.readingOf(group, sources);
    if (field.time.remaining() === 0)
        return noTimeIn(field.request.minutes);
    // Any of those that never ended may be green, and turn red.
    if (reading.kind === 'unusable' && reading.hangs)
        return `the tests near it cannot be heard: ${reading.why}`;
    // What was not green before cannot turn red.
    if (reading.kind !== 'usable')
        return 0;
    const { green } = reading.baseline;
    const ends = [];
    for (const seed of seeds) {
        const seconds = (0,run_seconds/* secondsFor */.jJ)(reading.baseline);
        const run = await (0,test_group/* runTests */.N)(group, { edits: fix, files: group.files, seed, seconds });
        if (run === undefined)
            return noTimeIn(field.request.minutes);
        const verdict = (0,judge_run/* judgeFaultRun */.l)(run, green);
        if (verdict.kind === 'survived')
            return green.size;
        ends.push(verdict);
    }
    return whyRed(ends);
}
/** It takes two runs to say that a fix breaks a test: one alone may be luck. */
function whyRed(ends) {
    const killed = ends.find((end) => end.kind === 'killed');
    if (killed !== undefined)
        return `the fix turns tests red that were green: ${named(killed.by)}`;
    const broken = ends.find((end) => end.kind === 'unviable');
    if (broken !== undefined)
        return `the tests near it cannot run with the fix: ${broken.reason}`;
    return 'the tests near it do not end with the fix';
}

;// CONCATENATED MODULE: ./build/probe/execution.js






/** Answers questions about the audited commit by running its tests; opens nothing before the first of them. */
function openExecution(request) {
    const time = new ExecutionTime(request.minutes);
    const asked = new Asked(() => openField(request, time), time);
    return {
        tryMutant: (edits, repeats) => asked.answer(notRun, (field) => trialOfMutant(field, edits, atLeastOnce(repeats))),
        runTest: (test, edits, repeats) => asked.answer(notRun, (field) => trialOfTest(field, { test, edits, purpose: mutantPurpose }, atLeastOnce(repeats))),
        tryFix: (test, fix, repeats) => asked.answer((why) => ({ kind: 'refused', why }), (field) => trialOfFix(field, { test, fix }, atLeastOnce(repeats))),
        diff: (edits, added) => asked.answer(() => '', (field) => diffOf(field, edits, added)),
        close: () => asked.close(),
    };
}
function notRun(why) {
    return { kind: 'not-run', why };
}
function atLeastOnce(repeats) {
    return Math.max(1, Math.floor(repeats) || 1);
}
/** Empty where something does not fit: what cannot be applied is no patch. */
async function diffOf(field, edits, added) {
    if (edits.length > 0 && (await misfitOf(field, edits, anyPurpose)) !== undefined)
        return '';
    const paths = [...edits, ...added].map(({ path }) => path);
    if (nestedPath(paths) !== undefined || new Set(added.map(({ path }) => path)).size < added.length)
        return '';
    for (const file of added)
        if ((await misfitOfAdded(field, file)) !== undefined)
            return '';
    return await field.workspace.diff([...edits, ...added.map(adding)]);
}
/** The questions under way, and what they have had opened. */
class Asked {
    #open;
    #time;
    #underWay = new Set();
    #field;
    #closing;
    constructor(open, time) {
        this.#open = open;
        this.#time = time;
    }
    /** `instead` is what is answered where nothing can be run. */
    async answer(instead, question) {
        if (this.#closing !== undefined)
            return instead('the audit has come to its end');
        const answer = this.#time.spend(async () => {
            this.#field ??= this.#open();
            const field = await this.#field;
            return typeof field === 'string' ? instead(field) : await question(field);
        });
        this.#underWay.add(answer);
        try {
            return await answer;
        }
        finally {
            this.#underWay.delete(answer);
        }
    }
    /** Lets runs that are under way come to their end, which is near: no new one begins. */
    async close() {
        this.#closing ??= this.#closeAll();
        await this.#closing;
    }
    async #closeAll() {
        this.#time.end();
        await Promise.allSettled(this.#underWay);
        const field = await this.#field?.catch(() => undefined);
        if (field !== undefined && typeof field !== 'string')
            await field.close();
    }
}


/***/ }),

/***/ 6901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ fewFiles)
/* harmony export */ });
/** So few test files near the change are worth a baseline at once. */
const fewFiles = 5;


/***/ }),

/***/ 5574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgeRun),
/* harmony export */   l: () => (/* binding */ judgeFaultRun)
/* harmony export */ });
/** A broken mock chain or a missing attribute ends in one of these: the call was missed, no result was checked. */
const missedCall = /(^|[.\\:])(TypeError|AttributeError|NoMethodError|NullPointerException|NullReferenceException)$/;
/** PHP calls it an Error like any other. */
const missedCallMessage = /^Call to (a member function|undefined method)\b/;
/** A mock that nobody told what to return came back where the mocked chain lacks a call: unequal to anything. */
const strayMock = /<(NonCallable|Async)?(Magic)?Mock (name|id|spec)=/;
/** Errors of engines, mappers and interpreters about code that is not valid: the mutant itself is at fault. */
const brokenCode = /(^|[.\\:])(OperationalError|ProgrammingError|DatabaseError|CompileError|ArgumentError|InvalidRequestError|FieldError|SqliteError|SyntaxError|ReferenceError|NameError|ImportError|ModuleNotFoundError|IndentationError|ParseError|PDOException|QueryException|SyntaxErrorException|StatementInvalid|SQLException|SQLGrammarException|BadSqlGrammarException|LoadError)$/;
/** The same of code that no engine or interpreter can even read. */
const brokenSyntax = /(^|[.\\:])(SyntaxError|IndentationError|ParseError|SyntaxErrorException)$/;
/** How mocha, jest, vitest and pytest-timeout say that a test took too long by their own measure. */
const ownTimeout = /^(Error: |thrown: )?"?(Timeout of \d|Exceeded timeout of|Test timed out in|Hook timed out in|Timeout >)/;
/**
 * Compares a run with the baseline. Only tests that were green there count: what was red or flaky before says
 * nothing now. `expected` are the green tests that were asked for; each must have answered for a survivor.
 */
function judgeRun(run, expected) {
    return judge(run, expected, brokenCode);
}
/**
 * The same for what is no ordering: a test that fails has noticed what is missing, whatever it stumbles over, be that
 * an engine that complains. Nothing here hides behind the chain of a mock.
 */
function judgeFaultRun(run, expected) {
    const verdict = judge(run, expected, brokenSyntax);
    return verdict.kind === 'killed' ? { ...verdict, doubtful: false } : verdict;
}
function judge(run, expected, atFault) {
    const failed = run.results.filter((result) => result.outcome === 'failed' && expected.has(result.id));
    if (failed.length > 0 && failed.every((result) => atFault.test(result.error?.type ?? ''))) {
        const [first] = failed;
        return { kind: 'unviable', reason: `not valid code there: ${first?.error?.type}` };
    }
    if (failed.length > 0 && failed.every((result) => ownTimeout.test(result.error?.message ?? ''))) {
        return { kind: 'timed-out' };
    }
    if (failed.length > 0) {
        const doubtful = failed.every(({ error }) => missedCall.test(error?.type ?? '') ||
            missedCallMessage.test(error?.message ?? '') ||
            strayMock.test(error?.message ?? ''));
        return { kind: 'killed', by: failed.map((result) => result.id), doubtful };
    }
    if (run.outcome.kind === 'timed-out')
        return { kind: 'timed-out' };
    if (run.outcome.kind === 'broken' || run.outcome.kind === 'killed-by-limit') {
        return { kind: 'unviable', reason: run.outcome.reason };
    }
    const passed = new Set(run.results.filter((result) => result.outcome === 'passed').map((result) => result.id));
    const silent = [...expected].filter((id) => !passed.has(id));
    if (silent.length === 0)
        return { kind: 'survived' };
    return {
        kind: 'unviable',
        reason: `${silent.length} of ${expected.size} tests did not answer, among them ${silent[0]}`,
    };
}


/***/ }),

/***/ 4983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ noMarks),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   uo: () => (/* binding */ planMarks)
/* harmony export */ });
/* harmony import */ var _languages_site_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8018);

/** Where no marks are wanted. */
const noMarks = { edits: [], idOf: () => undefined };
/** The tripwire that fails when the function around a fault is entered; that of the place where there is none. */
function entryOf({ path, site, tripwire }) {
    if ((0,_languages_site_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrdering */ .xk)(site) || site.entry === undefined)
        return tripwire.edits;
    return site.entry.map((edit) => ({ path, ...edit }));
}
/**
 * A mark in the place of every tripwire that is a statement of its own. One that takes the place of code cannot become
 * a mark, since the code would be gone; such places are found by their tripwires.
 */
function planMarks(sites) {
    const ids = new Map();
    const marked = [];
    const support = new Map();
    for (const planned of sites) {
        if ((0,_languages_site_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrdering */ .xk)(planned.site))
            continue;
        for (const tripwire of [entryOf(planned), planned.tripwire.edits]) {
            const key = JSON.stringify(tripwire);
            const marks = ids.has(key) ? undefined : marksFor(tripwire, planned, ids.size + 1);
            if (marks === undefined)
                continue;
            ids.set(key, ids.size + 1);
            marked.push(marks);
            for (const edit of planned.markSupport)
                support.set(JSON.stringify(edit), edit);
        }
    }
    return {
        edits: [...nested(marked), ...support.values()],
        idOf: (tripwire) => ids.get(JSON.stringify(tripwire)),
    };
}
/**
 * Some stand in front of a statement, and some around code: of two that begin at one place the outer one comes first,
 * of two that end at one place the inner one.
 */
function nested(marks) {
    const placed = marks.flatMap((edits) => {
        const [first] = edits;
        const last = edits.length > 1 ? edits.at(-1) : undefined;
        const [start, end] = [first?.start ?? 0, last?.start ?? Number.POSITIVE_INFINITY];
        return edits.map((edit) => ({ edit, rank: edit === last ? [0, -start] : [1, -end] }));
    });
    const ordered = placed.toSorted(({ rank: [side = 0, inner = 0] }, { rank: [otherSide = 0, other = 0] }) => {
        if (side !== otherSide)
            return side - otherSide;
        return inner === other ? 0 : inner - other;
    });
    return ordered.map(({ edit }) => edit);
}
function marksFor(tripwire, { language }, id) {
    const { mark, markValue, failure, failureStatement } = language;
    const inserted = tripwire.every(({ start, end }) => start === end);
    if (mark === undefined || !inserted)
        return undefined;
    const marks = tripwire.map((edit) => {
        const replacement = edit.replacement.replaceAll(failureStatement, () => mark(id));
        return {
            ...edit,
            replacement: markValue ? replacement.replaceAll(failure, () => markValue(id)) : replacement,
        };
    });
    const isMarked = marks.some(({ replacement }, index) => replacement !== tripwire[index]?.replacement);
    return isMarked ? marks : undefined;
}


/***/ }),

/***/ 1970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zZ: () => (/* binding */ apart),
  eq: () => (/* binding */ isSmall),
  sc: () => (/* binding */ narrow)
});

// EXTERNAL MODULE: ./build/probe/few-files.js
var few_files = __webpack_require__(6901);
// EXTERNAL MODULE: ./build/probe/recall/lessons.js
var lessons = __webpack_require__(4390);
// EXTERNAL MODULE: ./build/probe/test-group.js
var test_group = __webpack_require__(8355);
;// CONCATENATED MODULE: ./build/probe/recall/portions.js

/** Part of the time that what is expected to fit may take by expectation: machines differ, and starting costs too. */
const shareExpected = 0.5;
/**
 * The files of a group in one run; where they will not come to their end in time, by what is known of them, in two: as
 * many as fit, the fastest first, and then those that are slow or not known. So what is not heard is as little as can
 * be. Undefined where there was no time at all.
 */
async function runInPortions(group, request) {
    const portions = portionsOf(group, request.seconds);
    const runs = [];
    let left = request.seconds;
    for (const files of portions) {
        if (left <= 0)
            break;
        const run = await (0,test_group/* runTests */.N)(group, { ...request, files, seconds: left });
        if (run === undefined)
            break;
        runs.push(run);
        left -= run.seconds;
    }
    const [first] = runs;
    return (first && joined(first, runs, { seconds: request.seconds, complete: runs.length === portions.length }));
}
function portionsOf({ files, recall }, seconds) {
    if (recall === undefined)
        return [files];
    const known = files.flatMap((file) => recall.of(file) ?? []);
    const total = known.reduce((sum, one) => sum + one.seconds, 0);
    const budget = seconds * shareExpected;
    if (total <= budget)
        return [files];
    let sum = 0;
    const fitting = new Set();
    for (const one of known.toSorted((left, right) => left.seconds - right.seconds)) {
        sum += one.seconds;
        if (sum > budget)
            break;
        fitting.add(one.file);
    }
    const slow = known
        .filter(({ file }) => !fitting.has(file))
        .toSorted((one, other) => one.seconds - other.seconds);
    const unknown = files.filter((file) => recall.of(file) === undefined);
    return [[...fitting], [...unknown, ...slow.map(({ file }) => file)]].filter((part) => part.length > 0);
}
/** As one run of all of them would have ended. */
function joined(first, runs, { seconds, complete }) {
    const ends = runs.map(({ outcome }) => outcome);
    const late = ends.find(({ kind }) => kind === 'timed-out');
    const unfinished = late ?? (complete ? undefined : { kind: 'timed-out', afterSeconds: seconds });
    return {
        ...first,
        outcome: unfinished ?? ends.find(({ kind }) => kind !== 'completed') ?? first.outcome,
        results: runs.flatMap(({ results }) => results),
        seconds: runs.reduce((sum, run) => sum + run.seconds, 0),
    };
}

;// CONCATENATED MODULE: ./build/probe/narrow.js



/** True for a group that is not worth narrowing. */
function isSmall({ tier, files }) {
    return tier === 'near' && files.length <= few_files/* fewFiles */.S;
}
/** Part of the time left that one run of tests far from the change may take. */
const shareOfTime = 0.4;
/**
 * Leaves of a group only the files in which something fails when every site fails: one run of a large suite
 * instead of a baseline of it, and everything after that is as small as what covers the change.
 */
async function narrow(group, trials, progress) {
    progress({
        what: `looking for tests that reach the change in ${group.files.length} ${group.files.length === 1 ? 'file' : 'files'}, ${group.name}`,
    });
    const edits = apart(trials.flatMap(({ planned }) => planned.tripwire.edits));
    const seconds = group.deadline.remaining() * shareOfTime;
    const run = await runInPortions(group, { edits, seed: 3, seconds });
    if (run === undefined) {
        return {
            group: { ...group, files: [] },
            gaps: [gap(group, group.files.length, 'there was no time left for them: allow more with --minutes')],
        };
    }
    (0,lessons/* learnTimes */.H)(group, run);
    const reached = new Set(run.results.filter(({ error }) => /counterproof.was.here/.test(error?.message ?? '')).map(({ id }) => id));
    const failed = new Set(run.results.filter(({ outcome }) => outcome === 'failed').map(({ file }) => file));
    const answered = new Set(run.results.map(({ file }) => file));
    // Where nobody answered, the reason may not be our error: the baseline will say it.
    const passed = run.results.some(({ outcome }) => outcome === 'passed');
    if (answered.size === 0 || answered.has('') || (reached.size === 0 && !passed))
        return { group, gaps: [] };
    const silent = group.files.filter((file) => !answered.has(file));
    if (run.outcome.kind === 'timed-out' && silent.length > 0) {
        const why = `they did not end within ${Math.round(seconds)} s: allow more with --minutes`;
        return {
            group: { ...group, files: group.files.filter((file) => failed.has(file)) },
            gaps: [gap(group, silent.length, why)],
        };
    }
    // Where loading failed, a file without any answer may have failed for the same reason; else it has no tests.
    const broken = run.outcome.kind !== 'completed';
    const files = group.files.filter((file) => failed.has(file) || (broken && !answered.has(file)));
    return { group: { ...group, files }, gaps: [], reached };
}
/** Two orderings in one string have one tripwire. */
function apart(edits) {
    const kept = [];
    for (const edit of edits) {
        const clash = kept.some((other) => other.path === edit.path && edit.start < other.end && other.start < edit.end);
        if (!clash)
            kept.push(edit);
    }
    return kept;
}
function gap({ name }, files, why) {
    return {
        what: `${files} test ${files === 1 ? 'file' : 'files'} of ${name} that may reach the change`,
        why,
    };
}


/***/ }),

/***/ 4390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ learnFromTrials),
/* harmony export */   H: () => (/* binding */ learnTimes)
/* harmony export */ });
/** What a run with errors at every place of the change shows of how long the files of a group take. */
function learnTimes({ recall }, run) {
    if (recall === undefined)
        return;
    const files = new Map();
    for (const { file, milliseconds, outcome } of run.results) {
        const { seconds = 0, whole = run.outcome.kind === 'completed' } = files.get(file) ?? {};
        files.set(file, { seconds: seconds + milliseconds / 1000, whole: whole && outcome !== 'failed' });
    }
    // What answered last before the time was up has been running since, and may be the one that hangs.
    const [cut] = run.outcome.kind === 'timed-out' ? run.results.slice(-1) : [];
    const last = cut && files.get(cut.file);
    if (last)
        last.seconds += Math.max(0, run.seconds - sumOf(files.values()));
    for (const [file, lesson] of files)
        recall.learn(file, lesson);
}
function sumOf(files) {
    return Array.from(files).reduce((sum, { seconds }) => sum + seconds, 0);
}
/** What the audit has seen of the tests that come by the change: their time, and whose faults they have noticed. */
function learnFromTrials(trials) {
    const parts = new Map();
    for (const { coverage } of trials)
        for (const { baseline, group } of coverage)
            parts.set(baseline, group);
    for (const [baseline, group] of parts)
        learnBaseline(group, baseline);
    for (const trial of trials)
        for (const coverage of trial.coverage)
            for (const file of noticingFiles(trial, coverage))
                coverage.group.recall?.learn(file, { noticed: [trial.planned.path] });
}
function learnBaseline({ recall }, { milliseconds, fileOf, red, flaky }) {
    if (recall === undefined)
        return;
    const seconds = new Map();
    for (const [id, file] of fileOf)
        seconds.set(file, (seconds.get(file) ?? 0) + (milliseconds.get(id) ?? 0) / 1000);
    const unsteady = new Set([...red, ...flaky].map((id) => fileOf.get(id)));
    for (const [file, sum] of seconds)
        recall.learn(file, { seconds: sum, whole: true, steady: !unsteady.has(file) });
}
function noticingFiles({ verdicts }, { baseline }) {
    const files = new Set();
    for (const verdict of verdicts.values()) {
        const killers = verdict.kind === 'killed' && !verdict.doubtful ? verdict.by : [];
        for (const id of killers) {
            const file = baseline.fileOf.get(id);
            if (file !== undefined)
                files.add(file);
        }
    }
    return files;
}


/***/ }),

/***/ 4460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cO: () => (/* binding */ startingSeconds),
/* harmony export */   jJ: () => (/* binding */ secondsFor),
/* harmony export */   nZ: () => (/* binding */ warmSeconds)
/* harmony export */ });
/** The time that a run may take: a multiple of what it took on untouched code, never less than start-up needs. */
function secondsFor(baseline) {
    return baseline.seconds * 3 + 15;
}
/** What these tests took on untouched code, in seconds. */
function sumOf(baseline, tests) {
    let milliseconds = 0;
    for (const id of tests)
        milliseconds += baseline.milliseconds.get(id) ?? 0;
    return milliseconds / 1000;
}
/** What a run took on untouched code besides its tests: the start of the runner, loading, building. */
function startingSeconds(baseline) {
    return Math.max(0, baseline.seconds - sumOf(baseline, baseline.milliseconds.keys()));
}
/** What a run in a warm process costs besides its tests, as a part of what starting a new one does. */
const warmShare = 0.25;
function warmSeconds(baseline) {
    return startingSeconds(baseline) * warmShare;
}


/***/ }),

/***/ 8732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ setupCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5190);
/* harmony import */ var _host_test_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8931);
/* harmony import */ var _runners_plain_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6428);




const longestSetup = 15 * 60;
const memoryBytes = 8 * 2 ** 30;
/** The user's `--setup` command, run once in every private work tree. */
function setupCommand(command) {
    return async (workspace) => {
        if (command === undefined)
            return undefined;
        const shell = process.platform === 'win32'
            ? ['cmd', '/d', '/s', '/c', command]
            : ['sh', '-c', command];
        const { end, tail } = await (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runBounded */ .Bb)({
            argv: [...shell],
            cwd: workspace.root,
            territory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(workspace.root),
            env: (0,_host_test_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .testEnvironment */ .i)(workspace.scratch),
            seconds: longestSetup,
            memoryBytes,
        });
        if (end.kind === 'exited' && end.code === 0)
            return undefined;
        return `the setup command \`${command}\` failed in the private work tree (${end.kind}${end.kind === 'exited' ? ` with status ${end.code}` : ''}): ${(0,_runners_plain_session_js__WEBPACK_IMPORTED_MODULE_3__/* .errorLine */ .BP)(tail)}`;
    };
}


/***/ }),

/***/ 8355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runTests)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

/** Runs of less than this could not say anything. */
const shortestRun = 2;
/** Runs tests of the group; undefined when the probe's time is used up. */
async function runTests(group, { seconds, warm = false, anew = false, beforeWarm = false, ...request }) {
    const wantsWarm = (warm || anew) && !group.pool.isCold;
    return await group.pool.use(async (session) => {
        const remaining = group.deadline.remaining();
        if (remaining < shortestRun)
            return undefined;
        const run = await session.run({
            ...request,
            fresh: !warm || group.pool.isCold,
            anew: anew && !group.pool.isCold,
            ...(beforeWarm && !group.pool.isCold && { beforeWarm }),
            limits: {
                seconds: Math.min(seconds, remaining),
                memoryBytes: Math.floor(((0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)() * 0.6) / group.workers),
            },
        });
        // Cut short by the probe's own deadline, not by anything the mutant did.
        const cutShort = run.outcome.kind === 'timed-out' && remaining < seconds;
        return cutShort ? undefined : run;
    }, wantsWarm);
}


/***/ }),

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ groupsOf),
/* harmony export */   l: () => (/* binding */ fixtureFiles)
/* harmony export */ });
/* harmony import */ var _repository_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
/* harmony import */ var _select_tests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);


/** The tests near the change first, for every runner; then, for what survives there, those farther away. */
async function groupsOf({ repo, change, workers, sources, deadline, files, recall }, open) {
    const texts = await (0,_repository_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .readImportingTexts */ .c1)(repo, change.head, files);
    const manifests = await (0,_repository_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifests */ .PX)(repo, change.head, files);
    const changedTests = (0,_select_tests_js__WEBPACK_IMPORTED_MODULE_1__/* .changedTestsOf */ .f)(change);
    const selections = open.map(({ name, runner, testFiles, indivisible, pool }) => {
        const { sharesHooks = false } = runner;
        const selection = indivisible
            ? { near: testFiles, reaching: [], others: [] }
            : (0,_select_tests_js__WEBPACK_IMPORTED_MODULE_1__/* .selectTests */ .M)({ testFiles, sources, changedTests, texts, manifests, sharesHooks });
        // Of tests that all run whatever is asked for, none can be asked before the others.
        const known = !indivisible && recall && { recall: recall.forRunner(name) };
        const group = (tier) => ({
            name,
            tier,
            files: selection[tier],
            pool,
            workers,
            deadline,
            ...known,
        });
        return { near: group('near'), reaching: group('reaching'), others: group('others') };
    });
    // Where no import and no name leads anywhere, nothing is nearer than anything else.
    const lost = selections.every(({ near }) => near.files.length === 0);
    if (lost)
        return selections.map(({ others }) => ({ ...others, tier: 'near' }));
    const tiers = ['near', 'reaching', 'others'];
    return tiers
        .flatMap((tier) => selections.map((groups) => groups[tier]))
        .filter(({ files: part }) => part.length > 0);
}
/** Fixtures that a test file shares with others: pytest's conftest.py, in its folder and all above it. */
function fixtureFiles(files) {
    const conftests = files.filter((file) => /(^|\/)conftest\.py$/.test(file));
    return (testFile) => conftests.filter((conftest) => testFile.startsWith(conftest.slice(0, -'conftest.py'.length)));
}


/***/ }),

/***/ 4745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ reachWithin),
/* harmony export */   Jl: () => (/* binding */ runCovering),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   ZK: () => (/* binding */ tryMutant),
/* harmony export */   bH: () => (/* binding */ notPassing),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   kg: () => (/* binding */ combine)
/* harmony export */ });
/* harmony import */ var _judge_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5574);
/* harmony import */ var _languages_site_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8018);
/* harmony import */ var _run_seconds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4460);
/* harmony import */ var _test_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8355);




function filesOf(coverage, tests = coverage.tests) {
    const files = new Set();
    for (const id of tests)
        files.add(coverage.baseline.fileOf.get(id) ?? '');
    return files.has('') ? coverage.group.files : [...files].toSorted();
}
/** What the runner itself needs, with loading and building, and a multiple of the tests' own time. */
function secondsForTests({ baseline, alone, tests: all }, tests, warm) {
    if (!alone)
        return (0,_run_seconds_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsFor */ .jJ)(baseline);
    const own = (0,_run_seconds_js__WEBPACK_IMPORTED_MODULE_2__/* .sumOf */ .XN)(baseline, tests.size > 0 ? tests : all);
    return ((0,_run_seconds_js__WEBPACK_IMPORTED_MODULE_2__/* .startingSeconds */ .cO)(baseline) + own) * 3 + (warm ? 5 : 15);
}
/** Fastest first, where the run may end at the first failure, and most do. */
function byDuration({ baseline }, files, tests) {
    const milliseconds = new Map();
    for (const id of tests) {
        const file = baseline.fileOf.get(id) ?? '';
        milliseconds.set(file, (milliseconds.get(file) ?? 0) + (baseline.milliseconds.get(id) ?? 0));
    }
    return files.toSorted((first, second) => (milliseconds.get(first) ?? 0) - (milliseconds.get(second) ?? 0));
}
/** Of these tests those that an error has made fail or fall silent: they get to where it stands. */
function notPassing(run, tests) {
    const passed = new Set(run.results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
    return new Set([...tests].filter((id) => !passed.has(id)));
}
/**
 * Finds the tests that reach a site by putting an error there: those that then fail, or fall silent, reach it.
 * This is coverage that every runner can give. Undefined when the time is used up.
 */
async function reach(edits, judged) {
    const { group, baseline } = judged;
    const run = await (0,_test_group_js__WEBPACK_IMPORTED_MODULE_1__/* .runTests */ .N)(group, {
        edits,
        files: group.files,
        seed: 3,
        seconds: (0,_run_seconds_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsFor */ .jJ)(baseline),
        anew: true,
    });
    if (run === undefined)
        return undefined;
    const tests = notPassing(run, baseline.green);
    return await standAlone({ ...judged, tests, alone: true });
}
/** Of the tests that enter a function those that get to a place in it. */
async function reachWithin(entered, edits) {
    const run = await runCovering(entered, edits, { seed: 3, warm: true });
    if (run === undefined)
        return undefined;
    const tests = notPassing(run, entered.tests);
    return tests.size === entered.tests.size ? entered : await standAlone({ ...entered, tests, alone: true });
}
/** Whether the tests are green without the others of their files; a test that leans on them would kill every mutant. */
async function standAlone(coverage) {
    const files = new Set(filesOf(coverage));
    const { green, fileOf } = coverage.baseline;
    const all = [...green].every((id) => coverage.tests.has(id) || !files.has(fileOf.get(id) ?? ''));
    if (all || coverage.tests.size === 0)
        return coverage;
    const run = await runCovering(coverage, [], { seed: 3, warm: true });
    if (run === undefined)
        return undefined;
    return { ...coverage, alone: (0,_judge_run_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRun */ .Z)(run, coverage.tests).kind === 'survived' };
}
/** Runs the tests that reach the site on edited code. */
async function runCovering(coverage, edits, { fastestFirst = false, ...manner }, tests = coverage.tests) {
    const files = filesOf(coverage, tests);
    const isSorted = manner.untilFailure === true && (fastestFirst || manner.warm === true);
    return await (0,_test_group_js__WEBPACK_IMPORTED_MODULE_1__/* .runTests */ .N)(coverage.group, {
        edits,
        files: isSorted ? byDuration(coverage, files, tests) : files,
        ...(coverage.alone && { tests: [...tests] }),
        ...manner,
        seconds: secondsForTests(coverage, tests, manner.warm ?? false),
    });
}
/**
 * A busy machine runs tests into their time limits: once more, in a fresh process, tells it from an endless mutant.
 * Not only up to the first failure, which may be one test's own limit while the others would know.
 */
async function tryForm(trial, form, coverage, { batched, ...manner }) {
    const together = batched === true ? await tryTogether(trial, form, coverage, manner) : undefined;
    const verdict = together ?? (await tryOnce(form, coverage, manner));
    if (verdict.kind !== 'timed-out')
        return verdict;
    return await tryOnce(form, coverage, { ...manner, warm: false, untilFailure: false });
}
async function tryOnce(form, coverage, manner) {
    const { judge, ...how } = manner;
    const run = await runCovering(coverage, form.edits, how);
    if (run === undefined)
        return { kind: 'no-time' };
    return verdictOf(judge(run, coverage.tests), { form, coverage, run, fresh: how.warm !== true });
}
/** With other mutants, where that says what it would say alone; undefined where it does not. */
async function tryTogether(trial, form, coverage, { judge, seed, warm = false, anew = false }) {
    const manner = { seed, warm, anew };
    const batch = await coverage.batches?.run(trial, { edits: form.edits, coverage, manner });
    if (batch === undefined)
        return undefined;
    const { run, among } = batch;
    if (run === undefined)
        return { kind: 'no-time' };
    const verdict = judge(run, coverage.tests);
    // In a fresh process a survivor is to be confirmed: what speaks against it has to do so alone.
    const holds = verdict.kind === 'survived' || (verdict.kind === 'killed' && warm);
    if (among !== undefined && !holds)
        return undefined;
    const tried = { form, coverage, run, fresh: !warm && among === undefined };
    return verdictOf(verdict, { ...tried, ...(among && { among }) });
}
function verdictOf(verdict, { form, coverage, run, fresh, among }) {
    if (verdict.kind === 'survived')
        return { kind: 'survived', form, ...(fresh && { command: run.command }) };
    if (verdict.kind !== 'killed' || !(run.warm || among))
        return verdict;
    return { ...verdict, warm: coverage, ...(among && { among }) };
}
/**
 * One mutant against the tests of one group that reach it; a doubtful kill is tried again in neutral form. Of a fault
 * the first test that fails says all there is to say.
 */
async function tryMutant(trial, mutant, coverage, { batched = false, ...how }) {
    const ordering = (0,_languages_site_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrdering */ .xk)(trial.planned.site);
    const judge = ordering ? _judge_run_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRun */ .Z : _judge_run_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeFaultRun */ .l;
    const manner = { ...how, untilFailure: !ordering, judge, batched: batched && !ordering };
    const verdict = await tryForm(trial, mutant, coverage, manner);
    const doubtful = verdict.kind === 'killed' && verdict.doubtful;
    return doubtful && mutant.neutral ? await tryForm(trial, mutant.neutral, coverage, manner) : verdict;
}
const order = ['survived', 'unstable', 'no-time', 'unviable', 'timed-out'];
/** What two groups say together: one kill is enough, and a survivor has to survive everywhere. */
function combine(first, second) {
    if (first === undefined)
        return second;
    if (first.kind === 'killed' && (second.kind !== 'killed' || !first.doubtful))
        return first;
    if (second.kind === 'killed')
        return second;
    if (first.kind === 'killed')
        return first;
    return order.indexOf(first.kind) >= order.indexOf(second.kind) ? first : second;
}


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ WorkTrees)
/* harmony export */ });
/* harmony import */ var _host_workspace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9055);

/** Private work trees of one commit; some are made before they are asked for, while other things are going on. */
class WorkTrees {
    #repo;
    #head;
    #prepared = [];
    #origin;
    constructor(repo, head) {
        this.#repo = repo;
        this.#head = head;
    }
    /** Starts to make so many; why one cannot be made is told to whoever opens it. */
    prepare(count) {
        for (let made = 0; made < count; made += 1) {
            const opening = this.#make();
            opening.catch(() => { });
            this.#prepared.push(opening);
        }
    }
    /** For whoever opens the next one, while its owner, who closes it, needs no more of it than `diff`. */
    lend(workspace) {
        this.#prepared.unshift(Promise.resolve({ ...workspace, close: async () => { } }));
    }
    /** Closing it is up to whoever has opened it. Throws as `openWorkspace` does. */
    async open() {
        return await (this.#prepared.shift() ?? this.#make());
    }
    async #make() {
        this.#origin ??= (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrigin */ .P2)(this.#repo, this.#head);
        return await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_0__/* .openWorkspaceOf */ .FZ)(await this.#origin);
    }
    /** Deletes those that nobody has opened. */
    async close() {
        const left = await Promise.allSettled(this.#prepared.splice(0));
        const unopened = left.flatMap((made) => (made.status === 'fulfilled' ? [made.value] : []));
        await Promise.all(unopened.map((tree) => tree.close()));
    }
}


/***/ }),

/***/ 7431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withAlerts: () => (/* binding */ withAlerts)
});

// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./build/host/github/api.js
var api = __webpack_require__(2543);
// EXTERNAL MODULE: ./build/host/github/server-words.js
var server_words = __webpack_require__(9132);
;// CONCATENATED MODULE: ./build/alerts/refusal.js

/** https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads */
const readRefusal = ({ status, message, repository }) => {
    if (status === 403 && /must be enabled|not enabled/i.test(message))
        return 'code scanning is off for this repository: enable it in its settings under Code security (a private one needs GitHub Code Security), or set "upload: false"';
    if (status === 404)
        return `GitHub knows no code scanning of ${(0,server_words/* serverWords */.l)(repository)} for this token: give the job "security-events: write", and on GitHub Enterprise Server have it enabled`;
    if (status === 413)
        return 'the SARIF file is larger than GitHub takes: audit smaller changes';
    return undefined;
};

;// CONCATENATED MODULE: ./build/alerts/code-scanning.js


/** Never throws for what a server does. */
async function openCodeScanning(identity) {
    const github = await (0,api/* openGitHub */.o)(identity, { name: 'code scanning', reading: readRefusal });
    if ('kind' in github)
        return github;
    const needs = 'security-events: write';
    return {
        ask: (question) => github.ask({ ...question, needs, path: `code-scanning/${question.path}` }),
    };
}

;// CONCATENATED MODULE: ./build/alerts/find-place.js
/** Below this many characters that are no blanks, code is like any other code. */
const telling = 20;
/** Whether text that stands elsewhere is so much its own that it is the same. */
function isTelling(wanted) {
    return withoutBlanks(wanted).length >= telling;
}
/** Every place where `wanted`, which is whole lines, stands in `text`: verbatim; where nowhere so, but for blanks. */
function placesOf(text, wanted) {
    if (withoutBlanks(wanted) === '')
        return [];
    const lines = linesOf(text);
    const verbatim = matches(lines, wanted.split(/\r?\n/), (line) => line);
    return verbatim.length > 0 ? verbatim : rewrapped(lines, withoutBlanks(wanted));
}
function linesOf(text) {
    const lines = [];
    let start = 0;
    for (const line of text.split('\n')) {
        lines.push({ text: line.endsWith('\r') ? line.slice(0, -1) : line, start });
        start += line.length + 1;
    }
    return lines;
}
function matches(lines, wanted, form) {
    const found = [];
    for (let at = 0; at + wanted.length <= lines.length; at++) {
        if (wanted.every((line, index) => form(lines[at + index]?.text ?? '') === form(line)))
            found.push(place(lines, at, at + wanted.length - 1));
    }
    return found;
}
/** Indented, wrapped or joined otherwise: what a formatter does. */
function rewrapped(lines, wanted) {
    const found = [];
    const forms = lines.map(({ text }) => withoutBlanks(text));
    for (let at = 0; at < lines.length; at++) {
        if (forms[at] === '')
            continue;
        let joined = '';
        for (let to = at; to < lines.length && wanted.startsWith(joined); to++) {
            joined += forms[to] ?? '';
            if (joined !== wanted)
                continue;
            found.push(place(lines, at, to));
            break;
        }
    }
    return found;
}
function place(lines, from, to) {
    const last = lines[to] ?? { text: '', start: 0 };
    return { lines: [from + 1, to + 1], start: lines[from]?.start ?? 0, end: last.start + last.text.length };
}
/** Equal for code that differs in its layout only. */
function withoutBlanks(text) {
    return text.replace(/\s+/gu, '');
}
/** The lines `from` to `to` of a text, whole. */
function linesAt(text, [from, to]) {
    return text
        .split(/\r?\n/)
        .slice(from - 1, to)
        .join('\n');
}
/**
 * Which places of the later text are the one that began on `line` of the earlier one: the n-th where they are as
 * many; otherwise it cannot be told, and it may be any of them.
 */
function samePlaces(earlier, line, later) {
    const at = earlier.findIndex(({ lines: [from, to] }) => from <= line && line <= to);
    const match = at >= 0 && earlier.length === later.length ? later[at] : undefined;
    return match === undefined ? nearestFirst(later, line) : [match];
}
function nearestFirst(places, line) {
    return places.toSorted((one, other) => Math.abs(one.lines[0] - line) - Math.abs(other.lines[0] - line));
}

;// CONCATENATED MODULE: ./build/alerts/identity.js

/** The fingerprints that a finding has as the first, second, ... of `count` equal ones. */
function fingerprintsOf(finding, count, identify) {
    const equals = Array.from({ length: count }, () => ({ ...finding }));
    return [...identify(equals).values()];
}
/** More equal ones in one file nobody has. */
const mostEqual = 50;
/** Whether this break of code is the one that an alert is about, whichever of equal ones. */
function isOf(alert, one, identify) {
    const { home: path, lines, recheck, isOurs } = alert;
    const { operator, original, mutated } = one;
    if (isOurs && recheck?.kind === 'mutant' && recheck.operator === operator)
        if (withoutBlanks(recheck.original) === withoutBlanks(original))
            return true;
    const run = { tests: [], command: '', repeats: 0 };
    return hasEvidence(alert, { kind: 'mutant', path, lines, operator, original, mutated, ...run }, identify);
}
/** Whether an alert is about code that was read, and this is it. */
function isQuoteOf(alert, text, identify) {
    const { home: path, lines } = alert;
    return hasEvidence(alert, { kind: 'quote', path, lines, text }, identify);
}
function hasEvidence(alert, evidence, identify) {
    const { rule, raisedBy, severity, home, lines, message } = alert;
    const finding = {
        rule,
        raisedBy,
        severity,
        path: home,
        line: lines[0],
        endLine: lines[1],
        claim: message,
        evidence: [evidence],
        related: [],
    };
    return fingerprintsOf(finding, mostEqual, identify).includes(alert.fingerprint);
}

;// CONCATENATED MODULE: ./build/alerts/adopt.js

/**
 * Which findings are alerts that are there already. One that stands where the code of an alert has gone to, or that
 * nobody can tell from it, takes its fingerprint; any other one takes one that no alert has.
 */
function adopt(findings, traced, identify) {
    // In its file nothing can be equal to more than this.
    const most = (path) => findings.filter((one) => one.path === path).length +
        traced.filter(({ alert }) => alert.home === path || alert.path === path).length +
        1;
    const foundAgain = new Map();
    const fingerprints = new Map();
    for (const finding of findings) {
        const same = traced.find((one) => !foundAgain.has(one.alert) && isSame(finding, one, most, identify));
        if (same === undefined)
            continue;
        foundAgain.set(same.alert, finding);
        fingerprints.set(finding, same.alert.fingerprint);
    }
    const taken = new Set(traced.map(({ alert }) => identityOf(alert.home, alert.fingerprint)));
    for (const finding of findings.toSorted((one, other) => one.line - other.line)) {
        if (fingerprints.has(finding))
            continue;
        const free = fingerprintsOf(finding, most(finding.path), identify).find((one) => !taken.has(identityOf(finding.path, one)));
        if (free === undefined)
            throw new Error(`no fingerprint is left for ${finding.path}:${finding.line}`);
        taken.add(identityOf(finding.path, free));
        fingerprints.set(finding, free);
    }
    return { fingerprints, foundAgain };
}
function identityOf(path, fingerprint) {
    return JSON.stringify([path, fingerprint]);
}
function isSame(finding, { alert, located }, most, identify) {
    if (finding.rule !== alert.rule || finding.raisedBy !== alert.raisedBy)
        return false;
    if (finding.severity !== alert.severity)
        return false;
    const path = located.kind === 'found' ? located.path : alert.path;
    if (finding.path !== path)
        return false;
    const stands = located.kind !== 'found' ||
        located.places.some(({ lines: [from, to] }) => finding.line <= to && from <= finding.endLine);
    if (!stands)
        return false;
    const asThen = { ...finding, path: alert.home };
    if (fingerprintsOf(asThen, most(alert.path), identify).includes(alert.fingerprint))
        return true;
    const mutant = finding.evidence.find((one) => one.kind === 'mutant');
    if (located.kind !== 'found')
        return false;
    // Nothing more is known of it than its rule and its place, and those are the same.
    if (!located.isCertain)
        return true;
    if (mutant?.kind !== 'mutant')
        return false;
    return located.altered === mutant.operator || isOf(alert, mutant, identify);
}

// EXTERNAL MODULE: ./build/host/git-command.js
var git_command = __webpack_require__(371);
;// CONCATENATED MODULE: ./build/host/line-map.js

/** Between two versions of a file, each as `commit:path`; undefined where git cannot compare them. */
async function lineMap(repo, from, to) {
    const shape = ['--unified=0', '--no-ext-diff', '--no-textconv', '--text', '--histogram'];
    const { code, stdout } = await (0,git_command/* git */.$)(repo, ['diff', ...shape, '--end-of-options', from, to]);
    if (code !== 0)
        return undefined;
    const hunks = Array.from(stdout.toString('latin1').matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm), ([, oldStart = '', removed = '1', , added = '1']) => ({
        // Where nothing is removed, git names the line before.
        first: Number(oldStart) + (removed === '0' ? 1 : 0),
        removed: Number(removed),
        added: Number(added),
    }));
    return (line) => {
        let shift = 0;
        for (const { first, removed, added } of hunks) {
            if (line < first)
                break;
            if (line < first + removed)
                return undefined;
            shift += added - removed;
        }
        return line + shift;
    };
}

;// CONCATENATED MODULE: ./build/host/moved-files.js


/** Undefined where git cannot compare them, as where a shallow clone has only one of the two. */
async function movedFiles(repo, from, to) {
    const shape = [
        '--raw',
        '-z',
        '-r',
        '--no-abbrev',
        '--find-renames',
        '-l0',
        '--no-ext-diff',
        '--no-textconv',
    ];
    const { code, stdout } = await (0,git_command/* git */.$)(repo, ['diff', ...shape, '--end-of-options', from, to, '--']);
    if (code !== 0)
        return undefined;
    const renamed = new Map();
    const deleted = new Set();
    const altered = [];
    const fields = (0,git/* splitAtNul */.Lf)(stdout);
    for (let index = 0; index + 1 < fields.length;) {
        const letter = fields[index]?.split(' ')[4]?.charAt(0);
        const [path = '', target = ''] = fields.slice(index + 1, index + 3);
        if (letter === 'R')
            renamed.set(path, target);
        else if (letter === 'D')
            deleted.add(path);
        if (letter !== 'D')
            altered.push(letter === 'R' ? target : path);
        index += letter === 'R' ? 3 : 2;
    }
    return { renamed, deleted, altered };
}

;// CONCATENATED MODULE: ./build/alerts/known-code.js


/** Undefined where the file has nothing at its place. */
async function knownCode(alert, before, { identify, replan }) {
    const { recheck, lines, path } = alert;
    const told = (code, operator) => {
        const line = nearest(before, code, lines);
        return line === undefined
            ? undefined
            : { code, line, isCertain: true, ...(operator !== undefined && { operator }) };
    };
    if (recheck?.kind === 'mutant' && isOf(alert, recheck, identify))
        return told(recheck.original, recheck.operator);
    if (recheck?.kind === 'quote' && isQuoteOf(alert, recheck.text, identify))
        return told(recheck.text);
    const code = linesAt(before, lines);
    if (code.trim() === '')
        return undefined;
    if (isQuoteOf(alert, code, identify))
        return { code, line: lines[0], isCertain: true };
    const planned = await replan(path, before, lines);
    const broken = planned.find((one) => isOf(alert, one, identify));
    if (broken !== undefined)
        return told(broken.original, broken.operator);
    return { code, line: lines[0], isCertain: false };
}
function nearest(text, code, [from]) {
    const starts = placesOf(text, code).map(({ lines }) => lines[0]);
    return starts.toSorted((one, other) => Math.abs(one - from) - Math.abs(other - from))[0];
}

;// CONCATENATED MODULE: ./build/alerts/locate.js





/** Larger files are data; and so many altered ones are another repository. */
const longestText = 2_000_000;
const mostSearched = 300;
/** Follows code from the commit that was analysed last to the audited one, through moves and renames. */
async function openLocator(repo, head, standing, means) {
    const earlier = await (0,git/* resolveCommit */.WL)(repo, standing.commit);
    const moved = earlier === undefined ? undefined : await movedFiles(repo, earlier, head);
    if (earlier === undefined || moved === undefined)
        return { nameNow: (path) => path, locate: () => Promise.resolve(lost(standing)) };
    const read = textReader(repo);
    const search = { repo, earlier, head, moved, read, means };
    return {
        nameNow: (path) => moved.renamed.get(path) ?? path,
        locate: (alert) => locate(alert, search),
    };
}
function lost({ commit }) {
    const why = `${commit.slice(0, 12)}, which was analysed last, is not in this clone: check out with fetch-depth 0`;
    return { kind: 'unknown', why };
}
/** Many alerts are in one file. */
function textReader(repo) {
    const known = new Map();
    const read = async (commit, path) => {
        const bytes = await (0,git/* readBlob */.gm)(repo, commit, path);
        return bytes === undefined || bytes.length > longestText || (0,git/* isBinary */.Go)(bytes)
            ? undefined
            : (0,git/* decodeText */.g7)(bytes);
    };
    return (commit, path) => {
        const key = `${commit}:${path}`;
        const text = known.get(key) ?? read(commit, path);
        known.set(key, text);
        return text;
    };
}
async function locate(alert, search) {
    const { earlier, head, moved, read, means } = search;
    const before = await read(earlier, alert.path);
    if (before === undefined)
        return { kind: 'unknown', why: `${alert.path} cannot be read in the commit that was analysed last` };
    const known = await knownCode(alert, before, means);
    if (known === undefined)
        return { kind: 'unknown', why: `its code is not at ${alert.path}:${alert.lines[0]}, where it was last` };
    const path = moved.renamed.get(alert.path) ?? alert.path;
    const text = await read(head, path);
    if (text === undefined && !moved.deleted.has(alert.path))
        return { kind: 'unknown', why: `${path} cannot be read as text` };
    const here = text === undefined ? undefined : await inFile({ alert, known, before, path, text }, search);
    if (here !== undefined)
        return here;
    if (!known.isCertain)
        return { kind: 'unknown', why: `what its code was at ${alert.path} is not known any more` };
    const elsewhere = await elsewhereIn(search, path, known.code);
    if (elsewhere !== undefined)
        return elsewhere;
    return { kind: 'gone', why: text === undefined ? `${path} was deleted` : `its code is gone from ${path}` };
}
async function inFile(file, search) {
    const { path, text, known } = file;
    const { code, isCertain, operator } = known;
    const [first, ...others] = await followed(file, code, search);
    if (first !== undefined)
        return { kind: 'found', path, text, places: [first, ...others], code, isCertain };
    const beginning = operator === undefined ? undefined : firstLine(code);
    if (beginning === undefined || operator === undefined)
        return undefined;
    const [start, ...starts] = await followed(file, beginning, search);
    return (start && { kind: 'found', path, text, places: [start, ...starts], code, isCertain, altered: operator });
}
/** Where lines have gone to: by what the diff says of them; where they were moved, by what they say. */
async function followed({ alert, known, before, path, text }, code, { repo, earlier, head }) {
    const places = placesOf(text, code);
    if (places.length < 2)
        return places;
    const map = await lineMap(repo, `${earlier}:${alert.path}`, `${head}:${path}`);
    const now = map?.(known.line);
    const same = places.find(({ lines }) => lines[0] === now);
    return same === undefined ? samePlaces(placesOf(before, code), known.line, places) : [same];
}
/** A function whose body was altered is the same function; a single line is not. */
function firstLine(code) {
    const [first = '', ...others] = code.split('\n');
    return others.length > 0 && first.trim() !== '' ? first : undefined;
}
/** Code that was moved is not gone. */
async function elsewhereIn(search, path, code) {
    const { earlier, head, moved, read } = search;
    if (!isTelling(code))
        return undefined;
    const others = moved.altered.filter((other) => other !== path);
    if (others.length > mostSearched)
        return {
            kind: 'unknown',
            why: `its code is gone from ${path}, and too many files were altered to look for it`,
        };
    const previous = new Map([...moved.renamed].map(([from, to]) => [to, from]));
    for (const other of others) {
        const text = (await read(head, other)) ?? '';
        const places = placesOf(text, code);
        const before = placesOf((await read(earlier, previous.get(other) ?? other)) ?? '', code);
        const [first, ...rest] = places;
        if (first !== undefined && places.length > before.length)
            return { kind: 'found', path: other, text, places: [first, ...rest], code, isCertain: true };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/alerts/recheck-mutant.js


/** Each in a fresh process: what closes an alert is proven as what opens one. */
const repeats = 3;
/** Equal code at more places, or more equal breaks of one: it would take longer than the audit. */
const mostBreaks = 8;
/** Breaks the code again as it was broken then; fixed only where tests notice it wherever it may be now. */
async function recheckMutant(alert, found, means) {
    const breaks = [];
    for (const place of found.places) {
        const here = await breaksAt(alert, found, place, means);
        if (here.length === 0)
            return unknown('how its code was broken is not known any more');
        breaks.push(...here);
    }
    if (breaks.length > mostBreaks)
        return unknown(`equal code stands at ${found.places.length} places`);
    let last = unknown('nothing was run');
    for (const { edits, outcome, recheck } of breaks) {
        const seen = seenBy(await means.execution.tryMutant(edits, repeats), outcome);
        if (seen.kind !== 'fixed')
            return recheck === undefined ? seen : { ...seen, recheck };
        last = seen;
    }
    return last;
}
async function breaksAt(alert, { path, text, code, altered }, place, { replan, identify }) {
    const all = await replan(path, text, place.lines);
    if (altered !== undefined)
        return asAltered(all, altered, code);
    const planned = all.filter((one) => isOf(alert, one, identify));
    if (planned.length > 0)
        return planned;
    const { recheck: kept } = alert;
    // Only what was told by this very alert is tried, and nothing that a host gives back: anybody may have uploaded it.
    if (kept?.kind !== 'mutant' || !alert.isOurs || kept.original !== code || !isOf(alert, kept, identify))
        return [];
    const edit = swap({ path, text, place, original: kept.original, mutated: kept.mutated });
    return edit === undefined ? [] : [{ edits: [edit], ...(kept.outcome && { outcome: kept.outcome }) }];
}
/** The same way of breaking it, of the same first line. */
function asAltered(planned, operator, code) {
    return planned
        .filter((one) => one.operator === operator && beginningOf(one.original) === beginningOf(code))
        .map(({ edits, original, mutated, outcome }) => ({
        edits,
        ...(outcome && { outcome }),
        recheck: { kind: 'mutant', operator, original, mutated, ...(outcome && { outcome }) },
    }));
}
function beginningOf(code) {
    return withoutBlanks(code.split('\n')[0] ?? '');
}
/**
 * The kept lines instead of those that are there. Undefined where that may not be what was done then, since the edit
 * began on the line before: what breaks the syntax there would be noticed by any test.
 */
function swap({ path, text, place, original, mutated }) {
    const there = text.slice(place.start, place.end).replaceAll('\r\n', '\n');
    const indent = indentOf(there);
    const before = text.slice(0, place.start).trimEnd();
    const isCut = mutated.trim() === '';
    if (isCut ? before.endsWith(',') : indentOf(mutated) !== indentOf(original))
        return undefined;
    const shifted = reindent(original, indent);
    if (shifted !== there)
        return undefined;
    const replacement = isCut ? mutated : reindent(mutated, indent, indentOf(original));
    return replacement === undefined ? undefined : { path, start: place.start, end: place.end, replacement };
}
function indentOf(text) {
    return /^[ \t]*/.exec(text)?.[0] ?? '';
}
/** The same lines begun elsewhere; undefined where one of them begins before the first. */
function reindent(text, indent, from = indentOf(text)) {
    const lines = text.split('\n');
    if (lines.some((line) => line.trim() !== '' && !line.startsWith(from)))
        return undefined;
    return lines.map((line) => (line.trim() === '' ? line : indent + line.slice(from.length))).join('\n');
}
function seenBy(trial, outcome) {
    switch (trial.kind) {
        case 'survived':
            return outcome === 'red'
                ? { kind: 'fixed', why: 'the tests that failed on it pass now' }
                : { kind: 'still', why: `run again: ${still(trial.tests.length)}` };
        case 'killed':
            return outcome === 'red'
                ? { kind: 'still', why: `run again: still noticed by ${named(trial.by)}` }
                : { kind: 'fixed', why: `noticed now by ${named(trial.by)}` };
        case 'not-run':
            return unknown(trial.why);
        case 'unviable':
            return unknown(`broken as it was then it does not run any more (${trial.why})`);
        case 'unstable':
            return unknown('tests notice it in some runs only');
        case 'timed-out':
            return unknown('the tests took too long on it');
        case 'not-covered':
            return unknown('no test comes by the place any more');
    }
}
function unknown(why) {
    return { kind: 'unknown', why };
}
function still(tests) {
    return tests === 1 ? 'the one test near it still passes' : `the ${tests} tests near it still pass`;
}
/** As many names as a line holds. */
function named(tests) {
    const [first = 'a test', ...others] = tests;
    return others.length === 0 ? first : `${first} and ${others.length} more`;
}

;// CONCATENATED MODULE: ./build/alerts/recheck-replacement.js


const recheck_replacement_repeats = 3;
/** Makes the specialist's replacement again, where its text is there once as it was then. */
async function recheckReplacement({ find, replace }, { repo, head, execution, path, located }) {
    const bytes = await (0,git/* readBlob */.gm)(repo, head, path);
    const text = bytes === undefined ? '' : (0,git/* decodeText */.g7)(bytes);
    const start = text.indexOf(find);
    if (find === '' || start < 0)
        return located.kind === 'gone'
            ? { kind: 'fixed', why: located.why }
            : unknown(`what was replaced in ${path} is not there any more`);
    if (text.includes(find, start + 1))
        return unknown(`what was replaced stands in ${path} several times`);
    const edit = { path, start, end: start + find.length, replacement: replace };
    const seen = seenBy(await execution.tryMutant([edit], recheck_replacement_repeats), undefined);
    return { ...seen, recheck: { kind: 'replacement', path, find, replace } };
}

;// CONCATENATED MODULE: ./build/alerts/recheck-reproducer.js

const recheck_reproducer_repeats = 3;
/** Runs the test that showed it; `isTaken` tells where the repository has a file of its own. */
async function recheckReproducer(test, execution, isTaken) {
    const path = (await isTaken(test.path)) ? besides(test.path) : test.path;
    if (path !== test.path && (await isTaken(path)))
        return unknown(`${test.path} is there already`);
    const trial = await execution.runTest({ ...test, path }, [], recheck_reproducer_repeats);
    switch (trial.kind) {
        case 'fails':
            return { kind: 'still', why: `run again: ${named(trial.tests)} still fails` };
        case 'passes':
            return { kind: 'fixed', why: `the test that failed for it passes now: ${named(trial.tests)}` };
        case 'errs':
            return unknown(`its test cannot be run any more (${trial.why})`);
        case 'not-run':
            return unknown(trial.why);
        case 'unstable':
            return unknown('its test fails in some runs only');
        case 'timed-out':
            return unknown('its test took too long');
    }
}
/** A name that the same runner collects: the test may have been added to the repository, and changed there. */
function besides(path) {
    const [, name = '', ending = ''] = /^(.*?)((?:[._-](?:test|spec))?(?:\.[^/]*)?)$/s.exec(path) ?? [];
    return `${name}_recheck${ending}`;
}

;// CONCATENATED MODULE: ./build/alerts/look-again.js






/** Looks at every standing alert at the audited commit: only what was seen fixed is left out. */
async function lookAgain(request) {
    const { repo, head, standing, findings, identify, kept, progress } = request;
    const locator = await openLocator(repo, head, standing, request);
    const traced = [];
    for (const one of standing.alerts) {
        const recheck = kept.get(one.fingerprint);
        const alert = recheck === undefined ? one : { ...one, recheck, isOurs: true };
        traced.push({ alert, located: await locator.locate(alert) });
    }
    const { fingerprints, foundAgain } = adopt(findings, traced, identify);
    const { nameNow } = locator;
    const looked = [];
    for (const [index, one] of rotated(traced, head).entries()) {
        progress({ what: 'looking at standing alerts again', done: index, total: traced.length });
        looked.push({ ...one, ...(await fateOf(one, foundAgain.has(one.alert), { ...request, nameNow })) });
    }
    const dismissed = new Map();
    for (const [alert, finding] of foundAgain)
        if (alert.dismissed !== undefined)
            dismissed.set(finding, dismissal(alert.dismissed));
    return { looked, fingerprints, dismissed };
}
/** Where time runs out it does so for others each time. */
function rotated(items, head) {
    const start = items.length === 0 ? 0 : Number.parseInt(head.slice(0, 8), 16) % items.length;
    return [...items.slice(start), ...items.slice(0, start)];
}
async function fateOf(traced, isFound, request) {
    const { alert } = traced;
    if (alert.dismissed !== undefined)
        return { fate: 'dismissed', why: dismissal(alert.dismissed) };
    const suppressed = isFound ? undefined : suppressedFate(traced, request);
    if (suppressed !== undefined)
        return suppressed;
    if (isFound)
        return { fate: 'found-again', why: 'found again by this audit' };
    if (!request.mayClose)
        return { fate: 'not-looked-at', why: 'this audit could not look at everything' };
    const { kind, ...seen } = await see(traced, request);
    if (kind === 'still')
        return { fate: 'still-there', ...seen };
    return { fate: kind === 'fixed' ? 'fixed' : 'not-looked-at', ...seen };
}
/** What the repository suppresses is not run; that its code is gone shows without that. */
function suppressedFate({ alert, located }, { suppressionOf }) {
    const { raisedBy, rule, suppressed } = alert;
    if (located.kind === 'gone')
        return undefined;
    if (suppressionOf === undefined)
        return suppressed === undefined ? undefined : { fate: 'suppressed', why: suppressed };
    const unknownCode = suppressed === undefined ? { code: [] } : {};
    const where = located.kind === 'found'
        ? { path: located.path, code: [located.code] }
        : { path: alert.path, ...unknownCode };
    const suppression = suppressionOf({ raisedBy, rule, ...where });
    if (suppression === undefined)
        return undefined;
    const { reason, until } = suppression;
    const end = until === undefined ? 'without an end' : `until ${until}`;
    return { fate: 'suppressed', why: `suppressed ${end}: ${reason}`, suppression };
}
async function see({ alert, located }, request) {
    const { execution, replan, identify, noProposals } = request;
    const isProposal = alert.recheck?.kind === 'reproducer' || alert.recheck?.kind === 'replacement';
    if (isProposal && noProposals)
        return notAllowed;
    // A host gives back what anybody may have uploaded: code from there is not run.
    if (isProposal && !alert.isOurs)
        return notKept;
    if (alert.recheck?.kind === 'reproducer') {
        if (execution === undefined)
            return notAllowed;
        return await recheckReproducer(alert.recheck.test, execution, (path) => isTaken(request, path));
    }
    if (alert.recheck?.kind === 'replacement') {
        if (execution === undefined)
            return notAllowed;
        const { repo, head, nameNow } = request;
        const path = nameNow(alert.recheck.path);
        return await recheckReplacement(alert.recheck, { repo, head, execution, path, located });
    }
    if (located.kind === 'unknown')
        return unknown(located.why);
    // Its fingerprint says which code it was about: the alert was about that code and nothing else.
    if (located.kind === 'gone')
        return goneSeen(alert, located.why);
    if (alert.recheck?.kind === 'quote')
        return stillQuoted(located);
    if (alert.recheck === undefined && alert.raisedBy !== 'probe')
        return notKept;
    if (execution === undefined)
        return notAllowed;
    return await recheckMutant(alert, located, { execution, replan, identify });
}
const notAllowed = unknown('it has to be run, and nothing may be run');
const notKept = unknown('what was run for it was not kept');
/** What the probe says is about the code itself; what a specialist has shown by a test may have moved with its cause. */
function goneSeen({ recheck, raisedBy }, why) {
    return recheck !== undefined || raisedBy === 'probe' ? { kind: 'fixed', why } : notKept;
}
function stillQuoted({ path, places: [{ lines }] }) {
    return { kind: 'still', why: `its code still stands at ${path}:${lines[0]}` };
}
async function isTaken({ repo, head }, path) {
    return (await (0,git/* treeEntries */.re)(repo, head, path)).length > 0;
}
function dismissal({ reason, comment }) {
    return [`dismissed: ${reason || 'no reason given'}`, ...(comment === '' ? [] : [comment])].join(', ');
}

// EXTERNAL MODULE: ./build/alerts/read-standing.js
var read_standing = __webpack_require__(5705);
;// CONCATENATED MODULE: ./build/alerts/branch-alerts.js




const what = 'The alerts of the branch were left alone';
const none = { commit: '', alerts: [], rules: new Map() };
/** Reads the standing alerts and looks at each of them; one line where an upload would close what nobody has seen. */
async function lookAtBranch(branch, request) {
    const { ref, commits } = branch;
    const { head: commit, repo } = request;
    if (!commits.includes(commit))
        return { kind: 'refused', line: `${what}: the audited commit is not the one that this run is about` };
    const scanning = await openCodeScanning(branch);
    if ('kind' in scanning)
        return scanning;
    const answer = await (0,read_standing/* readStanding */.ZY)(scanning, ref);
    if (answer.kind === 'refused')
        return answer;
    const standing = answer.kind === 'read' ? answer.standing : none;
    if (!branch.isRewound && (await isOlder(repo, commit, standing.commit)))
        return {
            kind: 'refused',
            line: `${what}: ${standing.commit.slice(0, 12)}, which came after the audited commit, was analysed already`,
        };
    const outlook = await lookAgain({ ...request, standing });
    return { kind: 'looked', scanning, ref, commit, standing, outlook };
}
/** An upload for an older commit would say of the branch what is no longer so. */
async function isOlder(repo, commit, analysed) {
    if (analysed === '' || analysed === commit)
        return false;
    const known = await (0,git/* resolveCommit */.WL)(repo, analysed);
    return known !== undefined && (await (0,git/* isAncestor */.QX)(repo, commit, known));
}

// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
;// CONCATENATED MODULE: ./build/alerts/alert-summary.js


/** What a report tells of the standing alerts, the most severe first. */
function alertSummaries(looked) {
    return looked.map(summaryOf).toSorted(byWeight);
}
function summaryOf({ alert, located, fate, why }) {
    const { number, url, ruleId, severity, message } = alert;
    const [path, line] = located.kind === 'found' ? [located.path, located.places[0].lines[0]] : [alert.path, alert.lines[0]];
    const [title = ''] = /^.*?[.!?](?=\s|$)/s.exec(message) ?? [message];
    return {
        ...(number !== undefined && { number }),
        ...(url !== undefined && { url }),
        rule: ruleId,
        severity,
        path,
        line,
        title: (0,server_words/* serverWords */.l)(title),
        fate,
        why: (0,server_words/* serverWords */.l)(why),
    };
}
function byWeight(one, other) {
    if (one.severity !== other.severity)
        return (0,finding/* reaches */.O)(one.severity, other.severity) ? -1 : 1;
    if (one.path !== other.path)
        return one.path < other.path ? -1 : 1;
    return one.line - other.line;
}

// EXTERNAL MODULE: ./build/change/file-role.js + 1 modules
var file_role = __webpack_require__(6009);
// EXTERNAL MODULE: ./build/judgement/gate.js
var judgement_gate = __webpack_require__(1013);
// EXTERNAL MODULE: ./build/probe/execution.js + 12 modules
var probe_execution = __webpack_require__(4767);
// EXTERNAL MODULE: ./build/probe/plan.js + 16 modules
var plan = __webpack_require__(1380);
;// CONCATENATED MODULE: ./build/probe/replan.js

/** Every way that the probe has of breaking these lines of a file, as if a change had touched them alone. */
async function replan(path, text, lines) {
    const file = {
        path,
        status: 'modified',
        role: 'source',
        binary: false,
        added: [lines],
        removedAfter: [],
    };
    const { sites, queries } = await (0,plan/* planMutants */.C)([file], () => Promise.resolve(new Map([[path, text]])));
    const broken = sites.flatMap(({ mutants }) => mutants.flatMap(({ neutral, ...mutant }) => (neutral === undefined ? [mutant] : [mutant, neutral])));
    // Reversed rows stay a finding for as long as a test fails on them.
    const reversed = queries.flatMap(({ orderings }) => orderings.map(({ turned }) => ({ ...turned, outcome: 'red' })));
    return [...broken, ...reversed];
}

// EXTERNAL MODULE: ./build/probe/runners/index.js + 127 modules
var runners = __webpack_require__(1486);
// EXTERNAL MODULE: ./build/report/fingerprint.js
var fingerprint = __webpack_require__(8887);
;// CONCATENATED MODULE: ./build/standing-alerts.js









/** Looks at every alert of earlier audits, and tells the report what became of it. */
async function withAlerts(report, request) {
    const { branch } = request;
    const alerts = 'kind' in branch ? branch : await lookAt(branch, report, request);
    if (alerts.kind === 'refused')
        return { report: { ...report, alertNotes: [alerts.line] } };
    const { looked, fingerprints: identities, dismissed } = alerts.outlook;
    const told = { alerts: alertSummaries(looked), fingerprints: identities };
    return { report: { ...report, ...told, gate: gateWithout(dismissed, report, request) }, alerts };
}
async function lookAt(branch, { change, verdicts, gaps }, { settings, kept, runsNothing, suppressionOf, progress }) {
    const { repo, minutes, setup } = settings;
    // Nothing is opened before something has to be run. It comes after everything else, so half of the time is a lot.
    const execution = (0,probe_execution/* openExecution */.r)({
        repo,
        change,
        runners: (0,runners/* runnersFor */.L)(settings['test-command']),
        minutes: minutes / 2,
        ...(setup !== undefined && { setup }),
        roleOf: file_role/* fileRole */.B,
        progress,
    });
    try {
        return await lookAtBranch(branch, {
            repo,
            head: change.head,
            findings: verdicts.filter(({ ruling }) => ruling !== 'refuted').map(({ finding }) => finding),
            identify: fingerprint/* fingerprints */.W,
            replan: replan,
            ...(!runsNothing && { execution }),
            noProposals: settings['no-execution'],
            kept,
            ...(suppressionOf && { suppressionOf }),
            // The job that merges shards may have no clone.
            mayClose: gaps.length === 0 && (await (0,git/* resolveCommit */.WL)(repo, change.head)) !== undefined,
            progress,
        });
    }
    finally {
        await execution.close();
    }
}
/** What somebody has dismissed never stops the gate, and the reason is told. */
function gateWithout(dismissed, { gate, verdicts, shard }, { settings, gating }) {
    const failOn = settings['fail-on'];
    const isLeftOut = (verdict) => dismissed.has(verdict.finding) && (0,judgement_gate/* stopsGate */.B)(verdict, failOn);
    const leftOut = verdicts.filter(isLeftOut);
    if (leftOut.length === 0)
        return gate;
    const { kind, because } = (0,judgement_gate/* decideGate */.q)(verdicts.filter((verdict) => !isLeftOut(verdict)), gating, failOn, shard);
    const reasons = leftOut.map(({ finding }) => {
        const { severity, rule, path, line } = finding;
        return `does not count: ${severity}: ${rule} at ${path}:${line} (${dismissed.get(finding)})`;
    });
    return { kind, because: [...because, ...reasons] };
}


/***/ })

};
