export const id = 749;
export const ids = [749];
export const modules = {

/***/ 5201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ leaveKept),
/* harmony export */   alertsOfRun: () => (/* binding */ alertsOfRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5509);
/* harmony import */ var _host_github_branch_of_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3765);
/* harmony import */ var _kept_rechecks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4497);
/* harmony import */ var _host_github_server_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9132);






/** Larger is nothing that we have written. */
const largestKept = 64 * 1024 * 1024;
/** What the run says of its branch, and what a step before has brought along. */
async function alertsOfRun(run) {
    const { RUNNER_TEMP: folder } = run.environment;
    // Not below the checkout: what a commit brings along could close alerts.
    const keptPath = folder ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _kept_rechecks_js__WEBPACK_IMPORTED_MODULE_3__/* .keptFileName */ .qU) : undefined;
    return {
        branch: (0,_host_github_branch_of_run_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOfRun */ .l)(run, 'The alerts of the branch were left alone'),
        kept: (0,_kept_rechecks_js__WEBPACK_IMPORTED_MODULE_3__/* .readKept */ .DL)(await textOf(keptPath)),
        keptPath,
    };
}
/** One sentence where it cannot be left: the audit is worth no less for that. */
async function leaveKept(path, text) {
    try {
        // Replaced and not written through: tests may have put a link there.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true, recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text, { flag: 'wx' });
        return undefined;
    }
    catch (error) {
        return `What the next audit needs to look at the alerts again could not be kept (${(0,_host_github_server_words_js__WEBPACK_IMPORTED_MODULE_4__/* .serverWords */ .l)((0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error))})`;
    }
}
async function textOf(path) {
    if (path === undefined)
        return '';
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > largestKept ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 4497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   hr: () => (/* binding */ keptFile),
/* harmony export */   qU: () => (/* binding */ keptFileName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _domain_recheck_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7546);
/* harmony import */ var _standing_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4216);



/**
 * What GitHub does not give back: it shows an analysis as it has understood it, without the properties of results.
 * The audit leaves this in a file of its own, and the next one is given it.
 */
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    rechecks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100), recheck: _standing_result_js__WEBPACK_IMPORTED_MODULE_0__/* .recheckSchema */ .ZX })).max(20_000),
});
const keptFileName = 'counterproof-standing.json';
/** Empty where it is not what we have written: then what has to be run is carried on. */
function readKept(text) {
    try {
        const { rechecks } = fileSchema.parse(JSON.parse(text));
        return new Map(rechecks.map(({ fingerprint, recheck }) => [fingerprint, recheck]));
    }
    catch {
        return new Map();
    }
}
/** Of this audit's findings, and of the alerts that are open besides. */
function keptFile(fingerprints, open) {
    const kept = new Map();
    for (const { alert, recheck = alert.recheck } of open)
        if (recheck !== undefined)
            kept.set(alert.fingerprint, recheck);
    for (const [finding, fingerprint] of fingerprints) {
        const recheck = (0,_domain_recheck_js__WEBPACK_IMPORTED_MODULE_2__/* .recheckOf */ .PZ)(finding);
        if (recheck !== undefined)
            kept.set(fingerprint, recheck);
    }
    const rechecks = Array.from(kept, ([fingerprint, recheck]) => ({ fingerprint, recheck }));
    return `${JSON.stringify({ schema: 1, rechecks: rechecks.toSorted(byFingerprint) }, null, 2)}\n`;
}
function byFingerprint(one, other) {
    return one.fingerprint < other.fingerprint ? -1 : Number(one.fingerprint > other.fingerprint);
}


/***/ }),

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

/***/ 9749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hideSecrets: () => (/* binding */ hideSecrets),
  publish: () => (/* binding */ publish),
  publishReason: () => (/* binding */ publishReason),
  withoutCommands: () => (/* binding */ withoutCommands)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/alerts/alerts-of-run.js
var alerts_of_run = __webpack_require__(5201);
// EXTERNAL MODULE: ./build/alerts/suppression-comment.js
var suppression_comment = __webpack_require__(7601);
;// CONCATENATED MODULE: ./build/alerts/dismiss-suppressed.js

/** GitHub limits how much is written at a time; the next audit goes on. */
const mostRequests = 50;
/**
 * Brings the dismissals of code scanning in line with the repository's suppressions: it shows nothing of those in the
 * file that is uploaded. What somebody has dismissed by hand is theirs.
 * https://docs.github.com/en/rest/code-scanning/code-scanning#update-a-code-scanning-alert
 */
async function dismissSuppressed({ scanning, ref, outlook, }) {
    const changes = outlook.looked.flatMap((one) => changeOf(one, ref) ?? []);
    for (const { number, ...question } of changes.slice(0, mostRequests)) {
        const answer = await scanning.ask({ ...question, method: 'PATCH', path: `alerts/${number}` });
        // The next one would be refused for the same reason.
        if (answer.kind === 'refused')
            return [answer.line];
    }
    const left = changes.length - mostRequests;
    return left > 0 ? [`${left} more alerts are dismissed or opened by the next audits`] : [];
}
function changeOf({ alert, fate, suppression }, ref) {
    const { number, suppressed } = alert;
    if (number === undefined)
        return undefined;
    if (fate !== 'suppressed')
        return suppressed === undefined
            ? undefined
            : {
                number,
                what: 'An alert that is no longer suppressed could not be opened again',
                parameters: { state: 'open' },
            };
    if (suppression === undefined)
        return undefined;
    const comment = (0,suppression_comment/* commentOn */.J)(ref, suppression);
    if (comment === suppressed)
        return undefined;
    return {
        number,
        what: 'An alert that is suppressed could not be dismissed',
        parameters: { state: 'dismissed', dismissed_reason: "won't fix", dismissed_comment: comment },
    };
}

// EXTERNAL MODULE: ./build/alerts/kept-rechecks.js
var kept_rechecks = __webpack_require__(4497);
// EXTERNAL MODULE: ./build/alerts/read-standing.js
var read_standing = __webpack_require__(5705);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/host/github/refusal.js
var refusal = __webpack_require__(6043);
// EXTERNAL MODULE: ./build/host/github/retry.js
var retry = __webpack_require__(4341);
// EXTERNAL MODULE: ./build/host/github/server-words.js
var server_words = __webpack_require__(9132);
;// CONCATENATED MODULE: ./build/alerts/upload.js






const what = 'The findings could not be uploaded to code scanning';
/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning */
const mostBytes = 10 * 1024 * 1024;
const pollSeconds = [1, 2, 4, 8, 15, 30, 30, 30];
const receipt = schemas/* object */.Ikc({ id: schemas/* string */.YjP().regex(/^[\w-]{1,100}$/) });
const upload_status = schemas/* object */.Ikc({
    processing_status: schemas/* enum */.k5n(['pending', 'complete', 'failed']),
    analyses_url: schemas/* string */.YjP().nullish(),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
/** Uploads and waits for the processing to end; what fails is one line. */
async function upload(scanning, { sarif, commit, ref, checkoutUri }, wait = retry/* patience */._L.wait) {
    const packed = (0,external_node_zlib_.gzipSync)(sarif);
    if (packed.length > mostBytes)
        return {
            kind: 'refused',
            line: `${what}: the SARIF file is larger than GitHub takes: audit smaller changes`,
        };
    const parameters = {
        commit_sha: commit,
        ref,
        sarif: packed.toString('base64'),
        tool_name: read_standing/* toolName */.Uf,
        ...(checkoutUri !== undefined && { checkout_uri: checkoutUri }),
    };
    const taken = await scanning.ask({ what, method: 'POST', path: 'sarifs', parameters });
    if (taken.kind === 'refused')
        return taken;
    const read = receipt.safeParse(taken.data);
    if (!read.success)
        return (0,refusal/* unreadable */.O$)(what, 'the answer has no id');
    return await processed(scanning, read.data.id, wait);
}
async function processed(scanning, id, wait) {
    for (const seconds of pollSeconds) {
        await wait(seconds * 1000);
        const answer = await scanning.ask({ what, method: 'GET', path: `sarifs/${id}` });
        // It says so until the upload is known everywhere.
        if (answer.kind === 'refused' && answer.status === 404)
            continue;
        // The upload was taken: what cannot be asked about is not what has failed.
        if (answer.kind === 'refused')
            return pending(answer.line);
        const read = upload_status.safeParse(answer.data);
        if (!read.success)
            return pending('the answer about it is not understood');
        const { processing_status: state, analyses_url: url, errors } = read.data;
        if (state === 'complete')
            return { kind: 'uploaded', ...(url && { url }) };
        if (state === 'failed') {
            const said = (0,server_words/* serverWords */.l)((errors ?? []).join('; ')) || 'no reason given';
            return {
                kind: 'refused',
                line: `${what}: GitHub could not process them (${said}): please report this`,
            };
        }
    }
    return pending('GitHub is still processing them');
}
function pending(why) {
    return {
        kind: 'pending',
        line: `The findings were uploaded, and whether they were taken is not known: ${why}`,
    };
}

;// CONCATENATED MODULE: ./build/alerts/deliver.js





/** Uploads the SARIF file of an audit, and leaves for the next one what code scanning does not give back. */
async function deliver({ alerts, by, keptPath }, sarif) {
    const newest = by === 'us' ? await isOurTurn(alerts) : undefined;
    if (newest?.kind === 'refused')
        return { hasKept: false, notes: [newest.line] };
    // Before the upload: what is opened again and was seen fixed is closed by it.
    const obstacles = await dismissSuppressed(alerts);
    const answer = by === 'us' ? await uploadFor(alerts, sarif) : undefined;
    const lines = [...obstacles, ...(answer === undefined || answer.kind === 'uploaded' ? [] : [answer.line])];
    if (answer?.kind === 'refused' || keptPath === undefined)
        return { hasKept: false, notes: lines };
    const { looked, fingerprints } = alerts.outlook;
    // Where nobody knows whether it was taken, what was seen fixed may be there again next time.
    const open = answer?.kind === 'uploaded' ? looked.filter(({ fate }) => fate !== 'fixed') : looked;
    const obstacle = await (0,alerts_of_run/* leaveKept */._)(keptPath, (0,kept_rechecks/* keptFile */.hr)(fingerprints, open));
    if (obstacle !== undefined)
        return { hasKept: false, notes: [...lines, obstacle] };
    return { hasKept: true, notes: lines };
}
/** Not where somebody else has uploaded since the alerts were read. */
async function isOurTurn({ scanning, ref, standing }) {
    const newest = await (0,read_standing/* isNewest */.vA)(scanning, ref, standing);
    if (typeof newest !== 'boolean')
        return newest;
    if (newest)
        return undefined;
    return {
        kind: 'refused',
        line: 'The findings were not uploaded: another analysis of this branch came in between, whose alerts they would close',
    };
}
async function uploadFor({ scanning, ref, commit }, sarif) {
    return await upload(scanning, { sarif, commit, ref });
}

;// CONCATENATED MODULE: ./build/alerts/fit-results.js
/** GitHub keeps so many results of a run, by severity; what it cuts it closes. */
const mostResults = 5_000;
/**
 * What is an alert already stays, whether this audit has found it again (among `own`) or not (`carried`); what has no
 * alert yet gives way, from the end: there it is least severe.
 */
function fitResults(own, carried, isAlert) {
    const standing = own.filter(isAlert).length + carried.length;
    let room = Math.max(0, mostResults - standing);
    const kept = own.filter((result) => isAlert(result) || room-- > 0);
    return {
        results: [...kept, ...carried].slice(0, mostResults),
        unkept: Math.max(0, standing - mostResults),
    };
}

// EXTERNAL MODULE: ./build/alerts/standing-result.js
var standing_result = __webpack_require__(4216);
;// CONCATENATED MODULE: ./build/alerts/with-standing.js


/**
 * The SARIF file of an audit with the alerts in it that were there before and are not seen fixed: an upload replaces
 * the last analysis. `text` is our own file, in which the findings have the fingerprints of the outlook.
 */
function withStanding(text, looked, rules, stringify) {
    const log = JSON.parse(text);
    const [run] = log.runs;
    if (run === undefined)
        throw new Error('our own SARIF file has no run');
    const own = (run.results ?? []).map((result) => atHome(result, looked));
    const present = new Set(own.map(identityOf));
    const open = looked.filter(({ fate }) => fate !== 'fixed');
    const alerts = new Set(open.map(({ alert }) => identityOfAlert(alert)));
    const carried = open.filter(({ alert }) => !present.has(identityOfAlert(alert)));
    const isAlert = (result) => alerts.has(identityOf(result));
    const { results, unkept } = fitResults(own, carried.map(carriedResult), isAlert);
    // What was found again may have been cut from the findings before, and is carried then.
    const foundAgain = carried.filter(({ fate }) => fate === 'found-again').length;
    const findings = results.length - carried.length + foundAgain;
    const { driver } = run.tool;
    driver.rules = usedRules(results, driver.rules ?? [], rules);
    const index = new Map(driver.rules.map(({ id }, at) => [id, at]));
    run.results = results.map((result) => ({ ...result, ruleIndex: index.get(result.ruleId ?? '') ?? -1 }));
    return { text: stringify(log), findings, unkept };
}
function identityOf({ ruleId, partialFingerprints, locations }) {
    const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    return JSON.stringify([ruleId, uri, partialFingerprints?.['primaryLocationLineHash']]);
}
function identityOfAlert({ ruleId, home, fingerprint }) {
    return JSON.stringify([ruleId, uriOf(home), fingerprint]);
}
/** A finding that is an alert already stays under the path that the host knows it by. */
function atHome(result, looked) {
    const fingerprint = result.partialFingerprints?.['primaryLocationLineHash'];
    const same = looked.find(({ alert, located }) => alert.ruleId === result.ruleId &&
        alert.fingerprint === fingerprint &&
        located.kind === 'found' &&
        located.path !== alert.home &&
        uriOf(located.path) === result.locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    if (same?.located.kind !== 'found')
        return result;
    const { alert, located } = same;
    return movedTo(result, alert.home, located.path, located.places[0].lines);
}
/** As it was, at the place where its code is now. */
function carriedResult({ alert, located, suppression, recheck = alert.recheck }) {
    const { home, path, lines, raisedBy, severity } = alert;
    const now = located.kind === 'found' ? located : { path, places: [{ lines }] };
    const result = {
        ruleId: alert.ruleId,
        level: alert.level,
        message: { text: alert.message.replace(movedSentence, '') },
        locations: [locationOf(home, now.places[0].lines)],
        ...(alert.related.length > 0 && {
            relatedLocations: alert.related.map(({ id, note, ...place }) => ({
                id,
                message: { text: note },
                ...locationOf(place.path, place.lines),
            })),
        }),
        partialFingerprints: { primaryLocationLineHash: alert.fingerprint },
        // For readers that heed it; GitHub does not, and is told by a request of its own.
        ...(suppression && {
            suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }],
        }),
        properties: { severity, raisedBy, carried: true, ...(recheck && { recheck }) },
    };
    return now.path === home ? result : movedTo(result, home, now.path, now.places[0].lines);
}
const movedSentence = / It was moved: \[the code is here now\]\(\d+\)\.$/;
/** GitHub links `[text](1)` to the related location with that id, and keeps only those that are linked. */
function movedTo(result, home, path, lines) {
    const related = result.relatedLocations ?? [];
    const id = Math.max(0, ...related.map((one) => one.id ?? 0)) + 1;
    return {
        ...result,
        message: { text: `${result.message.text ?? ''} It was moved: [${standing_result/* movedNote */.m8}](${id}).` },
        locations: [locationOf(home, lines)],
        relatedLocations: [...related, { id, message: { text: standing_result/* movedNote */.m8 }, ...locationOf(path, lines) }],
    };
}
function locationOf(path, [startLine, endLine]) {
    return {
        physicalLocation: {
            artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
            region: { startLine, startColumn: 1, endLine },
        },
    };
}
function uriOf(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
/** Ours say what they say today; those that are gone, what they said last. */
function usedRules(results, own, last) {
    const ids = [...new Set(results.map(({ ruleId = '' }) => ruleId))].toSorted();
    return ids.map((id) => own.find((rule) => rule.id === id) ?? lastRule(id, last));
}
function lastRule(id, last) {
    const text = `A finding of kind ${id}.`;
    const { id: _id, ...said } = last.get(id) ?? {};
    return { shortDescription: { text }, fullDescription: { text }, help: { text }, ...said, id };
}

;// CONCATENATED MODULE: ./build/domain/masked-copy.js
/** What stands there is one of a few words of ours; a key that happens to be such a word must not change it. */
const ours = new Set([
    'kind',
    'severity',
    'ruling',
    'status',
    'role',
    'ending',
    'state',
    'by',
    'fate',
    'precision',
]);
/**
 * Copies values with every text in them masked: whatever is made of them, cut, wrapped or escaped, holds no secret
 * that a mask would no longer know. What is one object stays one in everything that the same copier copies.
 */
class MaskingCopier {
    #mask;
    #copies = new Map();
    constructor(mask) {
        this.#mask = mask;
    }
    copy(value) {
        if (typeof value === 'string')
            return this.#mask(value);
        if (typeof value !== 'object' || value === null)
            return value;
        if (!this.#copies.has(value))
            this.#copies.set(value, this.#copied(value));
        return this.#copies.get(value);
    }
    #copied(value) {
        if (Array.isArray(value))
            return value.map((each) => this.copy(each));
        if (value instanceof Map)
            return new Map(Array.from(value, ([key, each]) => [this.copy(key), this.copy(each)]));
        if (value instanceof Set)
            return new Set(Array.from(value, (each) => this.copy(each)));
        const entries = Object.entries(value).map(([name, each]) => [
            name,
            ours.has(name) && typeof each === 'string' ? each : this.copy(each),
        ]);
        return Object.fromEntries(entries);
    }
}

// EXTERNAL MODULE: ./build/domain/secrets.js
var domain_secrets = __webpack_require__(7488);
// EXTERNAL MODULE: ./build/domain/unseen.js
var unseen = __webpack_require__(3097);
// EXTERNAL MODULE: ./build/fixes-request.js + 10 modules
var fixes_request = __webpack_require__(5780);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/request-wording.js
var request_wording = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/report/sarif.js + 3 modules
var sarif = __webpack_require__(7467);
// EXTERNAL MODULE: ./build/report/standing.js
var report_standing = __webpack_require__(739);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/summary.js + 5 modules
var summary = __webpack_require__(3148);
// EXTERNAL MODULE: ./build/report/why-slower.js
var why_slower = __webpack_require__(3144);
// EXTERNAL MODULE: ./build/domain/shard.js
var shard = __webpack_require__(9641);
// EXTERNAL MODULE: ./build/report/narrative.js
var narrative = __webpack_require__(3785);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/report/paint.js

/** Colours our own text; the caller has decided, so the state of this process's stdout does not matter. */
function paint(format, text, { colour }) {
    return colour ? (0,external_node_util_.styleText)(format, text, { validateStream: false }) : text;
}

// EXTERNAL MODULE: ./build/report/part.js
var part = __webpack_require__(9589);
// EXTERNAL MODULE: ./build/report/claim-parts.js
var claim_parts = __webpack_require__(7712);
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
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/report/terminal-finding.js










const claimLength = 2_000;
const mostEvidence = 10;
const codeLines = 40;
const codeLength = 6_000;
/** Below this width the table of four cells is told in sentences. */
const tableColumns = 62;
const severityFormats = {
    critical: ['bold', 'red'],
    high: 'red',
    medium: 'yellow',
    low: 'cyan',
};
/** One finding: severity and place, the claim, what was run, the fix. */
function terminalFinding(verdict, sources, options) {
    const { finding } = verdict;
    const body = (text) => (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(text, claimLength)), options.columns, '  ');
    const claim = (0,claim_parts/* claimParts */.L)(finding);
    const evidence = (0,shown_evidence/* shownEvidence */.B)(finding, sources, mostEvidence);
    return [
        `${title(verdict, options)}\n${body(claim.title)}`,
        ...claim.parts.map(({ label, text }) => body(label === undefined ? text : `${label}: ${text}`)),
        ...rulingLines(verdict).map(body),
        ...evidence.flatMap((one) => evidenceParts(one, finding, options)),
        ...finding.related.map((related) => body(`See ${(0,wording/* relatedPlace */.L6)(related)}: ${related.note}`)),
        ...fixLines(finding, options),
    ].join('\n\n');
}
function fixLines(finding, options) {
    const fix = (0,shown_fix/* shownFix */.$)(finding);
    if (fix === undefined)
        return [];
    return [`${(0,wrap/* wrap */.L)(`${fix.title}:`, options.columns, '  ')}\n${diff(fix.patch, options, fix.whole)}`];
}
/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLines(verdict) {
    const { finding, ruling, by, quote } = verdict;
    const read = by === undefined || quote === undefined
        ? []
        : [`${by} quotes ${(0,wording/* place */.ik)(quote.path, quote.lines)}: ${(0,visible/* clip */.$Q)(quote.text.trim(), 300)}`];
    if (finding.raisedBy === 'probe' && ruling === 'upheld')
        return read;
    const { label, why } = (0,ruling_words/* rulingWords */.H)(verdict);
    return [`${label}: ${why}`, ...read];
}
function title(verdict, options) {
    const { finding } = verdict;
    const label = (0,wording/* severityLabel */.yi)(verdict).toUpperCase();
    const where = (0,visible/* visibleLine */.P8)((0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]));
    const text = (0,wrap/* wrap */.L)(`${label} ${where} ${(0,visible/* visibleLine */.P8)((0,wording/* ruleName */.oF)(finding))}`, options.columns, '', '  ');
    return `${paint(severityFormats[finding.severity], label, options)}${text.slice(label.length)}`;
}
function evidenceParts(evidence, finding, options) {
    const sentence = (0,wrap/* wrap */.L)((0,wording/* evidenceSentence */.fT)(evidence, { finding, mark: visible/* visibleLine */.P8, diffBelow: true }), options.columns, '  ');
    if (evidence.kind === 'mutant') {
        return [
            `${sentence}\n${diff((0,line_diff/* lineDiff */.g)(evidence.original, evidence.mutated), options)}`,
            ...(evidence.cells === undefined ? [] : [cellsTable(evidence.cells, evidence.operator, options)]),
            ...stepLines(evidence, finding, options),
        ];
    }
    if (evidence.kind === 'reproducer')
        return [sentence, ...testFile(evidence, options), ...stepLines(evidence, finding, options)];
    return [`${sentence}\n${indented(evidence.text)}`];
}
function testFile({ path, text }, { columns }) {
    if (text === undefined)
        return [];
    const name = path === undefined ? 'The test:' : `The test, ${(0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(path, 200))}:`;
    const { cut } = (0,line_diff/* cutDiff */.W)(text, codeLines, codeLength);
    const rest = cut ? '\n    (cut here; report.json has all of it)' : '';
    return [`${(0,wrap/* wrap */.L)(name, columns, '  ')}\n${indented(text)}${rest}`];
}
function stepLines(evidence, finding, { columns }) {
    const steps = (0,reproduce/* reproduction */.N)(evidence, finding, visible/* visibleLine */.P8);
    if (steps === undefined)
        return [];
    const how = (0,wrap/* wrap */.L)(`To reproduce: ${steps.how}`, columns, '  ');
    return [`${how}\n    ${(0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(steps.command, codeLength))}`];
}
function cellsTable(cells, operator, options) {
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
function diff(text, options, whole = 'report.json has') {
    const { text: shown, cut } = (0,line_diff/* cutDiff */.W)(text, codeLines, codeLength);
    const rows = (0,visible/* visibleCode */.yy)(shown)
        .split('\n')
        .map((line) => `    ${diffLine(line, options)}`);
    return [...rows, ...(cut ? [`    (cut here; ${whole} all of it)`] : [])].join('\n');
}
function diffLine(line, options) {
    if (line.startsWith('+'))
        return paint('green', line, options);
    return line.startsWith('-') ? paint('red', line, options) : line;
}
function indented(code) {
    return (0,visible/* visibleCode */.yy)((0,line_diff/* cutDiff */.W)(code, codeLines, codeLength).text).replace(/^/gm, '    ');
}

// EXTERNAL MODULE: ./build/report/policy-words.js
var policy_words = __webpack_require__(5673);
;// CONCATENATED MODULE: ./build/report/terminal-policy.js



const listed = 20;
/** What the repository's own file has done, with the findings that it suppresses and what it names in vain. */
function policyLines({ policy }, line) {
    if (policy === undefined)
        return [];
    const { suppressed, file } = policy;
    const sentences = (0,policy_words/* policySentences */.HY)(policy).map((sentence) => sentence(String, String));
    const told = [...sentences, ...(0,policy_words/* unusedSentences */.lT)(policy)].map((sentence) => line(sentence, '', '  '));
    const items = suppressed
        .slice(0, listed)
        .flatMap((one) => [
        line(`- ${(0,policy_words/* suppressedTitle */.RR)(one)}: ${(0,visible/* clip */.$Q)(one.verdict.finding.claim, 200)}`, '  ', '    '),
        line(`${(0,visible/* clip */.$Q)(one.suppression.reason, 300)} (${(0,policy_words/* suppressedUntil */.NQ)(one, file)})`, '    '),
    ]);
    const more = suppressed.length - listed;
    const rest = more > 0 ? [`  - and ${(0,wording/* plural */.LS)(more, 'other')}: see the report files`] : [];
    const block = items.length === 0 ? [] : [[line(`Suppressed by ${file}`), ...items, ...rest].join('\n')];
    return [...(told.length > 0 ? [told.join('\n')] : []), ...block];
}

// EXTERNAL MODULE: ./build/report/alert-wording.js
var alert_wording = __webpack_require__(7552);
;// CONCATENATED MODULE: ./build/report/terminal-alerts.js



const terminal_alerts_listed = 20;
/** What became of the alerts that were there before, and what could not be done with them. */
function alertLines(report, line) {
    const { alertNotes = [] } = report;
    const alerts = (0,alert_wording/* alertsInOrder */.BT)(report);
    const more = alerts.length - terminal_alerts_listed;
    const told = [
        ...(alerts.length === 0 ? [] : [line((0,alert_wording/* alertCounts */.l4)(alerts))]),
        ...alerts.slice(0, terminal_alerts_listed).map((alert) => line(`- ${alertItem(alert)}`, '  ', '    ')),
        ...(more > 0 ? [`  - and ${more} more, in report.json`] : []),
        ...alertNotes.map((note) => line(note)),
    ];
    return told.length === 0 ? [] : [told.join('\n')];
}
function alertItem({ fate, severity, path, line, title, why, number }) {
    const name = number === undefined ? '' : ` alert ${number}:`;
    return `${alert_wording/* fateNames */.Nk[fate]}: ${severity} ${(0,wording/* place */.ik)(path, [line, line])}${name} ${(0,visible/* clip */.$Q)(title, 200)} (${why})`;
}

// EXTERNAL MODULE: ./build/report/told-once.js
var told_once = __webpack_require__(8234);
;// CONCATENATED MODULE: ./build/report/terminal-specialists.js






const terminal_specialists_listed = 20;
const listedFiles = 5;
/** Claims that did not hold, with what refutes them. */
function refutedLines({ verdicts }, line) {
    const refuted = verdicts.filter(({ ruling }) => ruling === 'refuted');
    if (refuted.length === 0)
        return [];
    const items = refuted.slice(0, terminal_specialists_listed).flatMap((verdict) => {
        const { finding, quote } = verdict;
        const where = (0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]);
        const quoted = quote === undefined ? '' : ` (${(0,wording/* place */.ik)(quote.path, quote.lines)}: ${(0,visible/* clip */.$Q)(quote.text.trim(), 120)})`;
        return [
            line(`- ${where} ${(0,wording/* ruleName */.oF)(finding)}: ${(0,visible/* clip */.$Q)((0,claim_parts/* claimParts */.L)(finding).title, 200)}`, '  ', '    '),
            line(`${(0,visible/* clip */.$Q)((0,ruling_words/* rulingWords */.H)(verdict).why, 300)}${quoted}`, '    '),
        ];
    });
    return [['Refuted, counts for nothing', ...items, ...rest(refuted.length - terminal_specialists_listed)].join('\n')];
}
/** Changed files that no specialist has read. */
function unreadFiles(report) {
    const groups = (0,told_once/* unreadGroups */.KJ)(report);
    const told = groups.slice(0, terminal_specialists_listed).map(({ why, paths }) => {
        const names = (0,wording/* firstNames */.d9)(paths, listedFiles, String);
        return `Not read by the specialists (${why}): ${names}`;
    });
    const more = groups.length - told.length;
    return more > 0 ? [...told, `Not read for ${(0,wording/* plural */.LS)(more, 'other reason')}: see the report files`] : told;
}
/** What the orchestrator makes of it all. */
function synthesisLines(report, line) {
    const { synthesis } = report;
    if (synthesis === undefined)
        return [];
    const missing = (0,narrative/* missingSynthesis */.P4)(report);
    const parts = narrative/* synthesisHeadings */.WP.flatMap(([key, heading]) => {
        const sentences = synthesis[key];
        if (sentences.length === 0)
            return [];
        const items = sentences.slice(0, terminal_specialists_listed).map((text) => line(`- ${text}`, '  ', '    '));
        return [[heading, ...items, ...rest(sentences.length - terminal_specialists_listed)].join('\n')];
    });
    return [...(missing === undefined ? [] : [line(`No synthesis was written: ${missing}`)]), ...parts];
}
function rest(more) {
    return more > 0 ? [`  - and ${(0,wording/* plural */.LS)(more, 'other')}: see the report files`] : [];
}

;// CONCATENATED MODULE: ./build/report/terminal.js















const textLength = 500;
const listedNames = 5;
const listedFindings = 50;
const gateFormats = { pass: 'green', fail: 'red', inconclusive: 'yellow' };
/** The report for people at a terminal; its last lines are the gate. */
function renderTerminal(report, options) {
    const standing = (0,report_standing/* standingVerdicts */.f)(report);
    const unseen = standing.length - listedFindings;
    const line = (text, indent = '', hanging = indent) => (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(text, textLength)), options.columns, indent, hanging);
    const parts = [
        [header(report), ...origin(report)].map((text) => line(text)).join('\n'),
        ...standing
            .slice(0, listedFindings)
            .map((verdict) => terminalFinding(verdict, report.sources ?? [], options)),
        ...(unseen > 0 ? [line(`${(0,wording/* plural */.LS)(unseen, 'more finding')}: see the report files.`)] : []),
        ...terminal_fixLines(report).map((text) => line(text)),
        ...notLookedAt(report, line, options),
        [...probeLines(report), ...specialistLines(report), ...unreadFiles(report)]
            .map((text) => line(text, '', '  '))
            .join('\n'),
        ...alertLines(report, line),
        ...refutedLines(report, line),
        ...policyLines(report, line),
        ...synthesisLines(report, line),
        [line(counts(report)), ...meaningLine(report, line), ...gateLines(report.gate, options)].join('\n'),
    ];
    return `${parts.join('\n\n')}\n`;
}
function header(report) {
    const { tool, change } = report;
    const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
    const what = `${range} ${change.title} (${(0,wording/* plural */.LS)(change.files.length, 'changed file')})`;
    return `Counterproof ${tool.version}${report.shard ? `, ${(0,shard/* shardName */.A)(report.shard)}` : ''}: ${what}`;
}
/** Where the change came from, why its range is not the one that one would expect, and what part this is. */
function origin({ change: { pullRequest, note }, shard, merged }) {
    return [
        ...(pullRequest === undefined ? [] : [`Pull request #${pullRequest.number}: ${pullRequest.title}`]),
        ...(note === undefined ? [] : [`Note: ${note}`]),
        ...(shard === undefined ? [] : [(0,part/* partOf */.BU)(shard)]),
        ...(merged === undefined ? [] : [(0,part/* mergedFrom */.JO)(merged)]),
    ];
}
function terminal_fixLines(report) {
    const { fixes, fixesApart = [], merged } = report;
    const apart = [...fixesApart, ...(merged?.fixesApart ?? [])].map(({ path, line, note }) => `${(0,wording/* place */.ik)(path, [line, line])}: ${note}`);
    if (fixes === '')
        return apart;
    const all = apart.length === 0 ? 'All verified fixes at once' : 'The verified fixes at once';
    const which = merged === undefined ? all : 'The fixes, each verified in its shard';
    return [`${which}: git apply fixes.patch`, ...requestLine(report), ...apart];
}
/** With the address in full, which a terminal makes a link of. */
function requestLine(report) {
    const told = (0,request_wording/* toldRequest */.l)(report);
    if (told === undefined)
        return [];
    const { before, link, after } = told;
    return [`${before}${link === undefined ? '' : `${link.name} (${link.url})`}${after}`];
}
function notLookedAt({ gaps }, line, options) {
    if (gaps.length === 0)
        return [];
    const groups = (0,told_once/* gapGroups */.vm)(gaps);
    const items = groups
        .slice(0, listedFindings)
        .map(({ what, why }) => line(`- ${(0,wording/* firstNames */.d9)(what, listedNames, String)}: ${why}`, '  ', '    '));
    const more = groups.length - items.length;
    const rest = more > 0 ? [`  - and ${more} more`] : [];
    return [[paint('yellow', 'Not looked at', options), ...items, ...rest].join('\n')];
}
function probeLines(report) {
    const { probe } = report;
    const untouched = (0,narrative/* filesWithoutMutant */.PG)(report);
    return [
        (0,part/* countsOf */.mQ)(report),
        ...(0,narrative/* untold */.r_)(probe).map(({ what, reasons }) => `${what}: ${reasons.join('; ')}.`),
        ...(untouched.length > 0
            ? [`Changed code without a mutant: ${(0,wording/* firstNames */.d9)(untouched, listedNames, visible/* visibleLine */.P8)}.`]
            : []),
        ...probe.runners.flatMap(runnerLines),
    ];
}
function runnerLines(runner) {
    const { id, command, tests, green, red, flaky } = runner;
    return [
        `${id}: ${(0,visible/* clip */.$Q)(command, 120)} (${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green)`,
        ...(red.length > 0
            ? [`red before we touched anything: ${(0,wording/* firstNames */.d9)(red, listedNames, visible/* visibleLine */.P8)}`]
            : []),
        ...(flaky.length > 0 ? [`flaky on untouched code: ${(0,wording/* firstNames */.d9)(flaky, listedNames, visible/* visibleLine */.P8)}`] : []),
        ...(0,why_slower/* whySlower */.P)(runner).map((why) => `${id} is slower: ${(0,visible/* visibleLine */.P8)(why)}`),
    ];
}
function specialistLines({ specialists }) {
    return (0,told_once/* specialistGroups */.e4)(specialists).map((specialist) => (0,narrative/* specialistLine */.E_)(specialist, visible/* visibleLine */.P8));
}
function counts(report) {
    const told = (0,report_standing/* countBySeverity */.O)((0,report_standing/* standingVerdicts */.f)(report)).map(([severity, count]) => `${count} ${severity}`);
    return told.length === 0 ? (0,narrative/* nothingFound */.Sb)(report) : `Findings: ${told.join(', ')}`;
}
function meaningLine(report, line) {
    const [first] = (0,report_standing/* standingVerdicts */.f)(report);
    if (first === undefined)
        return [];
    return [line(`counterproof explain ${first.finding.rule} says what that means.`)];
}
/** `fail: ...`; further reasons stand below it. */
function gateLines(gate, options) {
    const { kind } = gate;
    const label = paint(gateFormats[kind], kind, options);
    const [first, ...others] = (0,told_once/* gateReasons */.xH)(gate, String)
        .slice(0, listedFindings)
        .map((reason, index) => (0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(index === 0 ? `${kind}: ${reason}` : reason, textLength)));
    if (first === undefined)
        return [label];
    const text = (0,wrap/* wrap */.L)(first, options.columns, '', '  ');
    return [
        `${label}${text.slice(kind.length)}`,
        ...others.map((reason) => (0,wrap/* wrap */.L)(reason, options.columns, '  ')),
    ];
}

// EXTERNAL MODULE: ./build/report-folder.js + 25 modules
var report_folder = __webpack_require__(4411);
;// CONCATENATED MODULE: ./build/publish.js





















/** More annotations than this per step are dropped by the runner or hide what matters. */
const mostAnnotations = 5;
const longestReason = 300;
/** Nothing in `text` is a command to the runner: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands */
function withoutCommands(text) {
    const token = (0,external_node_crypto_.randomUUID)();
    return `::stop-commands::${token}\n${text}\n::${token}::\n`;
}
/** The runner masks them in every log from now on. */
function hideSecrets(secrets) {
    for (const secret of secrets)
        (0,core/* setSecret */.Pq)(secret);
}
/** As short as it can be: relative where it lies below the current folder. */
function placeOf(out) {
    const path = (0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.resolve)(out));
    return (0,external_node_path_.join)(path.startsWith('..') ? (0,external_node_path_.resolve)(out) : path, external_node_path_.sep);
}
/** Wider lines are harder to read, whatever the terminal has; one that nobody has measured says 0. */
function columnsOf({ columns }) {
    return Math.min(100, columns || 80);
}
function printReport(report, { stdout, onRunner, out, mask }) {
    const colour = stdout.isTTY === true && !process.env['NO_COLOR'];
    const text = mask(renderTerminal(report, { columns: columnsOf(stdout), colour }));
    const files = `Report files: ${placeOf(out)}`;
    stdout.write(onRunner ? withoutCommands(`${text}\n${files}`) : `${text}\n${files}\n`);
}
function annotateFindings(verdicts) {
    for (const { finding } of verdicts.filter(({ ruling }) => ruling !== 'refuted').slice(0, mostAnnotations)) {
        const properties = {
            title: (0,visible/* visibleLine */.P8)(`${finding.severity}: ${finding.rule}`),
            // No white space is lost: it has to be the path.
            file: finding.path.replace(unseen/* unseen */.nv, unseen/* spelled */.uQ),
            startLine: finding.line,
            endLine: finding.endLine,
        };
        const show = finding.severity === 'critical' || finding.severity === 'high' ? core/* error */.z3 : core/* warning */.$e;
        show((0,visible/* visibleLine */.P8)(finding.claim), properties);
    }
}
/**
 * An upload replaces the last analysis, so the alerts that are there and not seen fixed have to be in it: they were
 * read, or nobody may upload.
 */
function sarifFile(report, delivery) {
    const text = sarif/* sarif */.I.render(report);
    const all = (0,report_standing/* standingVerdicts */.f)(report).length;
    if (delivery === undefined)
        return { text, notes: leftOutNotes(all - Math.min(all, sarif/* mostResults */.a)), unkept: 0 };
    const { outlook, standing } = delivery.alerts;
    const joined = withStanding(text, outlook.looked, standing.rules, json/* stringify */.A);
    return { ...joined, notes: [...leftOutNotes(all - joined.findings), ...unkeptNotes(joined.unkept)] };
}
function leftOutNotes(leftOut) {
    if (leftOut <= 0)
        return [];
    return [
        `${(0,wording/* plural */.LS)(leftOut, 'finding')} ${leftOut === 1 ? 'is' : 'are'} not in the SARIF file, the least severe ones: code scanning keeps ${sarif/* mostResults */.a.toLocaleString('en-US')}; report.json has them all`,
    ];
}
function unkeptNotes(unkept) {
    if (unkept === 0)
        return [];
    return [
        `The findings were not uploaded: the branch has ${(0,wording/* plural */.LS)(unkept, 'alert')} more than code scanning keeps of one upload, and an upload would close them: mend some of its findings first`,
    ];
}
/** One line of untrusted text, short enough for an annotation. */
function shortReason(because) {
    const [first = '', ...others] = because;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return (0,visible/* clip */.$Q)((0,visible/* logLine */.BP)(first), longestReason) + more;
}
async function tellRunner(report, { out, stepSummary, mask }, delivery) {
    const dismissed = delivery?.alerts.outlook.dismissed;
    // Those of a shard are told once, by the job that merges.
    if (report.shard === undefined)
        annotateFindings(report.verdicts.filter(({ finding }) => !dismissed?.has(finding)));
    (0,core/* setOutput */.uH)('gate', report.gate.kind);
    (0,core/* setOutput */.uH)('because', shortReason(report.gate.because));
    (0,core/* setOutput */.uH)('findings', report.verdicts.filter(({ ruling }) => ruling !== 'refuted').length);
    (0,core/* setOutput */.uH)('out', (0,external_node_path_.resolve)(out));
    (0,core/* setOutput */.uH)('sarif-file', (0,external_node_path_.resolve)(out, sarif/* sarif */.I.fileName));
    (0,core/* setOutput */.uH)('can-upload', delivery !== undefined);
    (0,core/* setOutput */.uH)('fixes-pull-request', (report.fixesRequest && (0,request_wording/* requestUrl */.F)(report.fixesRequest)) ?? '');
    if (stepSummary)
        await (0,promises_.appendFile)(stepSummary, mask(summary/* summary */.z.render(report)));
}
/**
 * Writes the report's files, brings its findings to code scanning, prints it, and on a runner adds the job summary,
 * outputs and annotations. `delivery` is absent where the alerts of the branch are not known, `fixes` where nobody
 * has asked for a pull request.
 */
async function publish(report, destination, delivery, fixes) {
    const mask = (0,domain_secrets/* masker */.KB)(destination.secrets);
    const copier = new MaskingCopier(mask);
    const to = { delivery: maskedDelivery(delivery, copier), fixes };
    await publishMasked(copier.copy(report), { ...destination, mask }, to);
}
/** What has been read of the alerts; what asks the server needs its token. */
function maskedDelivery(delivery, copier) {
    if (delivery === undefined)
        return undefined;
    const { outlook, standing } = delivery.alerts;
    // Also what the next audit is left: it is made of these.
    const alerts = { ...delivery.alerts, outlook: copier.copy(outlook), standing: copier.copy(standing) };
    return { ...delivery, alerts };
}
/** What became of the pull request with the fixes, where one was asked for. */
async function proposed(report, { mask }, { delivery, fixes }) {
    if (fixes === undefined)
        return undefined;
    const dismissed = delivery?.alerts.outlook.dismissed;
    const isDismissed = (finding) => dismissed?.has(finding) === true;
    const request = await (0,fixes_request/* requestFixes */.r)({ report, isDismissed, mask }, fixes);
    return request && new MaskingCopier(mask).copy(request);
}
async function publishMasked(report, destination, { delivery: known, fixes }) {
    const file = sarifFile(report, known);
    const text = destination.mask(file.text);
    const delivery = file.unkept === 0 ? known : undefined;
    // Before anything is asked of a server: whatever comes of that, the report is there.
    await (0,report_folder.writeFiles)(report, destination, text);
    const { notes: refused, hasKept } = delivery === undefined ? { notes: [], hasKept: false } : await deliver(delivery, text);
    const notes = [...file.notes, ...refused];
    const fixesRequest = await proposed(report, destination, { delivery, fixes });
    const told = {
        ...report,
        ...(notes.length > 0 && { alertNotes: [...(report.alertNotes ?? []), ...notes] }),
        ...(fixesRequest && { fixesRequest }),
    };
    if (notes.length > 0 || fixesRequest !== undefined)
        await (0,report_folder.writeFiles)(told, destination, text);
    printReport(told, destination);
    if (!destination.onRunner)
        return;
    await tellRunner(told, destination, delivery);
    (0,core/* setOutput */.uH)('has-kept', hasKept);
}
/** An audit that had nothing to look at, or could not look, ends with one sentence. */
async function publishReason(gate, reason, { stdout, onRunner, stepSummary, secrets }) {
    const title = gate === 'pass' ? 'Nothing to audit' : 'Cannot audit';
    const said = (0,domain_secrets/* masker */.KB)(secrets)(reason);
    const line = `${title}: ${said}`;
    const text = (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)(line), columnsOf(stdout));
    stdout.write(onRunner ? withoutCommands(text) : `${text}\n`);
    if (!onRunner)
        return;
    (0,core/* setOutput */.uH)('gate', gate);
    (0,core/* setOutput */.uH)('because', shortReason([said]));
    (0,core/* setOutput */.uH)('can-upload', false);
    if (stepSummary)
        await (0,promises_.appendFile)(stepSummary, `### Counterproof: ${gate}\n\n${(0,markdown/* escapeMarkdown */.FV)(line)}\n`);
}


/***/ })

};
