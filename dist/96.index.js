export const id = 96;
export const ids = [96,210];
export const modules = {

/***/ 1210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  alertsOfRun: () => (/* binding */ alertsOfRun),
  _: () => (/* binding */ leaveKept)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/alerts/refusal.js
var refusal = __webpack_require__(1670);
// EXTERNAL MODULE: ./build/alerts/server-words.js
var server_words = __webpack_require__(1623);
;// CONCATENATED MODULE: ./build/alerts/branch-of-run.js



const what = 'The alerts of the branch were left alone';
const named = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() });
/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
const eventSchema = schemas/* object */.Ikc({
    forced: schemas/* boolean */.zMY().optional().catch(undefined),
    repository: named.optional().catch(undefined),
    pull_request: schemas/* object */.Ikc({
        merged: schemas/* boolean */.zMY().nullish(),
        merge_commit_sha: schemas/* string */.YjP().nullish(),
        base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
        // Null where the fork was deleted.
        head: schemas/* object */.Ikc({ repo: named.nullish() }),
    })
        .optional()
        .catch(undefined),
});
/** Which branch the run is about, or why its alerts are nobody's to touch. */
function branchOfRun({ environment, payload, token = '', repository = '', apiUrl, }) {
    const event = eventSchema.safeParse(payload).data ?? {};
    const origin = originOf(event, environment['GITHUB_ACTOR']);
    // Whatever its token may do: nothing is uploaded on behalf of a fork.
    if (origin === 'fork')
        return (0,refusal/* refusal */.x5)({ what, status: 403, message: '', repository, origin });
    const ref = refOf(event, environment['GITHUB_REF'] ?? '');
    if (!ref.startsWith('refs/heads/'))
        return { kind: 'refused', line: `${what}: the run is for ${(0,server_words/* serverWords */.l)(ref) || 'nothing'}, no branch` };
    const commits = [environment['GITHUB_SHA'], event.pull_request?.merge_commit_sha];
    return {
        token,
        repository,
        origin,
        ...(apiUrl !== undefined && { apiUrl }),
        ref,
        commits: commits.filter((commit) => typeof commit === 'string'),
        isRewound: event.forced === true,
    };
}
function originOf({ pull_request: request, repository }, actor) {
    if (request !== undefined && request.head.repo?.full_name !== repository?.full_name)
        return 'fork';
    return actor === 'dependabot[bot]' ? 'dependabot' : 'own';
}
/** A merged pull request is audited as what its target branch has become. */
function refOf({ pull_request: request }, ref) {
    return request?.merged === true ? `refs/heads/${request.base.ref}` : ref;
}

// EXTERNAL MODULE: ./build/alerts/kept-rechecks.js
var kept_rechecks = __webpack_require__(4497);
;// CONCATENATED MODULE: ./build/alerts/alerts-of-run.js






/** Larger is nothing that we have written. */
const largestKept = 64 * 1024 * 1024;
/** What the run says of its branch, and what a step before has brought along. */
async function alertsOfRun(run) {
    const { RUNNER_TEMP: folder } = run.environment;
    // Not below the checkout: what a commit brings along could close alerts.
    const keptPath = folder ? (0,external_node_path_.join)(folder, kept_rechecks/* keptFileName */.qU) : undefined;
    return { branch: branchOfRun(run), kept: (0,kept_rechecks/* readKept */.DL)(await textOf(keptPath)), keptPath };
}
/** One sentence where it cannot be left: the audit is worth no less for that. */
async function leaveKept(path, text) {
    try {
        // Replaced and not written through: tests may have put a link there.
        await (0,promises_.rm)(path, { force: true, recursive: true });
        await (0,promises_.writeFile)(path, text, { flag: 'wx' });
        return undefined;
    }
    catch (error) {
        return `What the next audit needs to look at the alerts again could not be kept (${(0,server_words/* serverWords */.l)((0,system_error/* errorMessage */.g)(error))})`;
    }
}
async function textOf(path) {
    if (path === undefined)
        return '';
    try {
        return (await (0,promises_.stat)(path)).size > largestKept ? '' : await (0,promises_.readFile)(path, 'utf8');
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

/***/ 9008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vA: () => (/* binding */ isNewest),
  ZY: () => (/* binding */ readStanding),
  Uf: () => (/* binding */ toolName)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/alerts/refusal.js
var refusal = __webpack_require__(1670);
;// CONCATENATED MODULE: ./build/alerts/pages.js


const pageSize = 100;
/** As many as code scanning keeps of one analysis, and more of those that are dismissed. */
const mostPages = 100;
/** Every page of a list, or none: whoever acts on a part of it would close what is on the rest. */
async function listAll(scanning, question, item, enough = () => false) {
    const items = [];
    for (let page = 1; page <= mostPages; page++) {
        const parameters = { ...question.parameters, per_page: pageSize, page };
        const answer = await scanning.ask({ ...question, method: 'GET', parameters });
        if (answer.kind === 'refused')
            return answer;
        const read = schemas/* array */.YOg(item).safeParse(answer.data);
        if (!read.success)
            return (0,refusal/* unreadable */.O$)(question.what, 'the answer is no such list');
        items.push(...read.data);
        const more = answer.more ?? read.data.length === pageSize;
        if (!more || enough(items))
            return { kind: 'listed', items };
    }
    return (0,refusal/* unreadable */.O$)(question.what, `there are more than ${mostPages * pageSize} of them`);
}

// EXTERNAL MODULE: ./build/alerts/standing-result.js
var standing_result = __webpack_require__(4216);
;// CONCATENATED MODULE: ./build/alerts/read-standing.js




const toolName = 'Counterproof';
/** As `automationDetails.id` of the SARIF file; GitHub leaves its last slash away in some answers. */
const category = 'counterproof';
/** https://docs.github.com/en/rest/code-scanning/code-scanning#list-code-scanning-analyses-for-a-repository */
const analysis = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    commit_sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/),
    category: schemas/* string */.YjP().optional(),
    created_at: schemas/* string */.YjP(),
    error: schemas/* string */.YjP().nullish(),
});
/** https://docs.github.com/en/rest/code-scanning/code-scanning#list-code-scanning-alerts-for-a-repository */
const read_standing_alert = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive(),
    html_url: schemas/* string */.YjP().optional(),
    dismissed_reason: schemas/* string */.YjP().nullish(),
    dismissed_comment: schemas/* string */.YjP().nullish(),
    most_recent_instance: schemas/* object */.Ikc({ category: schemas/* string */.YjP().nullish(), ref: schemas/* string */.YjP().nullish(), state: schemas/* string */.YjP().nullish() })
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
    const read = (0,standing_result/* readAnalysis */.d5)(sarif.data, newest.commit_sha);
    if ('unreadable' in read)
        return (0,refusal/* unreadable */.O$)(what, read.unreadable);
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
    const listed = await listAll(scanning, question, analysis, (items) => items.some(isOurs));
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
    const listed = await listAll(scanning, { what, path: 'alerts', parameters }, read_standing_alert);
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
        return (0,refusal/* unreadable */.O$)(what, `alert ${hidden.number} is open, and no analysis shows it`);
    const reasons = new Map(dismissed.map((one) => [one.number, one]));
    const urls = new Map([...open, ...dismissed].map((one) => [one.number, one.html_url]));
    const alerts = standing.alerts.map((one) => {
        const reason = one.number === undefined ? undefined : reasons.get(one.number);
        const url = one.number === undefined ? undefined : urls.get(one.number);
        return {
            ...one,
            ...(url !== undefined && { url }),
            ...(reason !== undefined && {
                dismissed: { reason: reason.dismissed_reason ?? '', comment: reason.dismissed_comment ?? '' },
            }),
        };
    });
    return { kind: 'read', standing: { ...standing, alerts } };
}


/***/ }),

/***/ 1670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _server_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1623);

/** https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads */
function refusal(refused) {
    const { what, status } = refused;
    return { kind: 'refused', status, line: `${what}: ${reason(refused)}`, said: refused.message };
}
function unanswered(what, error) {
    return { kind: 'refused', line: `${what}: no answer (${(0,_server_words_js__WEBPACK_IMPORTED_MODULE_0__/* .serverWords */ .l)(error)}): run the job again` };
}
function unreadable(what, of) {
    return { kind: 'refused', line: `${what}: ${of}: run the job again` };
}
function reason(refused) {
    const { status, message, afterSeconds, repository } = refused;
    const said = (0,_server_words_js__WEBPACK_IMPORTED_MODULE_0__/* .serverWords */ .l)(message) || 'no message';
    if (status === 429 || /rate limit/i.test(message) || afterSeconds !== undefined) {
        const wait = afterSeconds === undefined ? '' : `, which ends in ${afterSeconds} seconds`;
        return `GitHub limits the number of requests${wait}: run the job again later`;
    }
    if (status === 401)
        return 'GitHub does not accept the token: check github-token';
    if (status === 403)
        return forbidden(refused, said);
    if (status === 404)
        return `GitHub knows no code scanning of ${(0,_server_words_js__WEBPACK_IMPORTED_MODULE_0__/* .serverWords */ .l)(repository)} for this token: give the job "security-events: write", and on GitHub Enterprise Server have it enabled`;
    if (status === 413)
        return 'the SARIF file is larger than GitHub takes: audit smaller changes';
    if (status === 400 || status === 422)
        return `GitHub does not take it (${said}): please report this`;
    if (status >= 500)
        return `GitHub has an outage (${status}): run the job again`;
    return `GitHub answers ${status} (${said})`;
}
function forbidden({ message, origin }, said) {
    if (/must be enabled|not enabled/i.test(message))
        return 'code scanning is off for this repository: enable it in its settings under Code security (a private one needs GitHub Code Security), or set "upload: false"';
    if (/archived/i.test(message))
        return 'the repository is archived, and takes nothing any more';
    if (origin === 'fork')
        return 'the run is for a fork, whose token may only read: audit the push to the target branch instead';
    if (origin === 'dependabot')
        return 'the run is for Dependabot, whose token may only read: give the job "security-events: write", or audit the next push';
    if (/not accessible/i.test(message))
        return 'the token may not: give the job "security-events: write"';
    return `GitHub forbids it (${said}): give the job "security-events: write"`;
}


/***/ }),

/***/ 6528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zr: () => (/* binding */ persist),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   lT: () => (/* binding */ askedToWait)
/* harmony export */ });
const patience = {
    attempts: 4,
    seconds: 120,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
/** Asks until there is an answer that will do, at the server's own pace; otherwise gives the last one. */
async function persist(ask, limits) {
    let left = limits.seconds;
    for (let attempt = 1;; attempt++) {
        const { value, again } = await ask();
        if (again === undefined || attempt >= limits.attempts)
            return value;
        const seconds = again.afterSeconds ?? 2 ** (attempt - 1);
        if (seconds > left)
            return value;
        left -= seconds;
        await limits.wait(seconds * 1000);
    }
}
/**
 * Seconds that the server asks to wait, where it does.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function askedToWait(headers, now) {
    const after = headers['retry-after'];
    if (typeof after === 'string' && after !== '') {
        const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - now) / 1000;
        if (Number.isFinite(seconds))
            return Math.max(0, Math.ceil(seconds));
    }
    if (headers['x-ratelimit-remaining'] !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset) ? Math.max(0, Math.ceil(reset - now / 1000)) : undefined;
}


/***/ }),

/***/ 1623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ serverWords)
/* harmony export */ });
const longest = 200;
/** What a server has said, as one harmless line inside a sentence of ours. */
function serverWords(text) {
    const line = text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replaceAll('::', ': :')
        .trim();
    const characters = Array.from(line);
    return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
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

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ alertFates)
/* harmony export */ });
/** What became of an alert of an earlier audit. */
const alertFates = ['found-again', 'still-there', 'not-looked-at', 'fixed', 'dismissed'];


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

/***/ 2096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hideSecrets: () => (/* binding */ hideSecrets),
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
// EXTERNAL MODULE: ./build/alerts/alerts-of-run.js + 1 modules
var alerts_of_run = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/alerts/kept-rechecks.js
var kept_rechecks = __webpack_require__(4497);
// EXTERNAL MODULE: ./build/alerts/read-standing.js + 1 modules
var read_standing = __webpack_require__(9008);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/alerts/refusal.js
var refusal = __webpack_require__(1670);
// EXTERNAL MODULE: ./build/alerts/retry.js
var retry = __webpack_require__(6528);
// EXTERNAL MODULE: ./build/alerts/server-words.js
var server_words = __webpack_require__(1623);
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
    const answer = by === 'us' ? await uploadNewest(alerts, sarif) : undefined;
    const lines = answer === undefined || answer.kind === 'uploaded' ? [] : [answer.line];
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
async function uploadNewest(alerts, sarif) {
    const { scanning, ref, commit, standing } = alerts;
    const newest = await (0,read_standing/* isNewest */.vA)(scanning, ref, standing);
    if (typeof newest !== 'boolean')
        return newest;
    if (newest)
        return await upload(scanning, { sarif, commit, ref });
    return {
        kind: 'refused',
        line: 'The findings were not uploaded: another analysis of this branch came in between, whose alerts they would close',
    };
}

// EXTERNAL MODULE: ./build/alerts/standing-result.js
var standing_result = __webpack_require__(4216);
;// CONCATENATED MODULE: ./build/alerts/with-standing.js

/** GitHub keeps so many results of a run; what it cuts it closes. */
const resultLimit = 5_000;
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
    const carried = looked
        .filter(({ alert, fate }) => fate !== 'fixed' && !present.has(identityOfAlert(alert)))
        .map(carriedResult);
    // Cut are findings that have no alert yet, from the end: there they are least severe.
    const results = [...own.slice(0, Math.max(0, resultLimit - carried.length)), ...carried].slice(0, resultLimit);
    const { driver } = run.tool;
    driver.rules = usedRules(results, driver.rules ?? [], rules);
    const index = new Map(driver.rules.map(({ id }, at) => [id, at]));
    run.results = results.map((result) => ({ ...result, ruleIndex: index.get(result.ruleId ?? '') ?? -1 }));
    return stringify(log);
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
function carriedResult({ alert, located, recheck = alert.recheck }) {
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
// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/narrative.js


const mostReasons = 8;
const mostUnseen = 4;
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
    const ran = `The probe ran ${probe.ran} of ${(0,wording/* plural */.LS)(probe.planned, 'mutant')} of its own in ${(0,wording/* duration */.p0)(probe.seconds)}`;
    return `${ran}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}
/** Why the rest was not run, one reason each; the reasons are untrusted text. */
function notRunCounts({ skipped }) {
    return skipped.map(({ reason, count }) => `${count.toLocaleString('en-US')} (${reason})`);
}
/** `security: completed, 2 findings, 12,345 tokens in, 1,234 out, 3 min 20 s`. */
function specialistLine({ id, outcome, findings, dropped = [], runs, tokens, seconds }, plain) {
    const name = `${plain((0,visible/* clip */.$Q)(id, 500))}: ${plain((0,visible/* clip */.$Q)(outcome, 500))}`;
    const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
    if (input + tokens.output === 0 && findings === 0 && dropped.length === 0)
        return name;
    const spent = `${input.toLocaleString('en-US')} tokens in, ${tokens.output.toLocaleString('en-US')} out`;
    // Who did not finish has not found nothing.
    const isSilent = findings === 0 && outcome !== 'completed';
    const raised = findings === 0 ? 'no findings' : (0,wording/* plural */.LS)(findings, 'finding');
    const found = `${isSilent ? '' : `, ${raised}`}${droppedOf(dropped, plain)}`;
    const ran = runs === undefined ? '' : `, ${runsTold(runs)}`;
    return `${name}${found}${ran}, ${spent}, ${(0,wording/* duration */.p0)(seconds)}`;
}
/** `tried 10 mutants (1 not noticed), ran 2 tests`. */
function runsTold({ mutants, survived, tests }) {
    const unnoticed = survived > 0 ? ` (${survived} not noticed)` : '';
    return [
        ...(mutants > 0 ? [`tried ${(0,wording/* plural */.LS)(mutants, 'mutant')}${unnoticed}`] : []),
        ...(tests > 0 ? [`ran ${(0,wording/* plural */.LS)(tests, 'test')}`] : []),
    ].join(', ');
}
/** Claims that did not come past the trust boundary. */
function droppedOf(dropped, plain) {
    if (dropped.length === 0)
        return '';
    const shown = dropped.slice(0, mostReasons);
    const reasons = shown.map(({ reason, count }) => `${count} ${plain((0,visible/* clip */.$Q)(reason, 200))}`);
    const more = dropped.length > shown.length ? ['others'] : [];
    return ` (dropped: ${[...reasons, ...more].join(', ')})`;
}
/** No findings is said of what was looked at only: the line itself names what was not. */
function nothingFound({ gaps, probe, specialists, shard }, mark) {
    const unseen = [...new Set(gaps.map(({ what }) => what))];
    if (unseen.length > 0)
        return `No findings, but not looked at: ${(0,wording/* firstNames */.d9)(unseen, mostUnseen, mark)}`;
    const wasRead = specialists.some(({ outcome }) => outcome === 'completed');
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

// EXTERNAL MODULE: ./build/domain/shard.js
var domain_shard = __webpack_require__(9641);
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

;// CONCATENATED MODULE: ./build/report/told-once.js

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
    return [...others, `${notLookedAt}${(0,wording/* firstNames */.d9)(names, listedReasons, mark)}`];
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
        id: (0,wording/* firstNames */.d9)(group.map(({ id }) => id), listedSpecialists, String),
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

// EXTERNAL MODULE: ./build/domain/alert.js
var domain_alert = __webpack_require__(8951);
;// CONCATENATED MODULE: ./build/report/alert-wording.js


const fateNames = {
    'found-again': 'found again',
    'still-there': 'still there',
    'not-looked-at': 'not looked at',
    fixed: 'fixed',
    dismissed: 'dismissed',
};
/** What is news comes first; what was found again stands among the findings. */
const order = ['fixed', 'still-there', 'not-looked-at', 'dismissed', 'found-again'];
function alertsInOrder({ alerts = [] }) {
    return order.flatMap((fate) => alerts.filter((alert) => alert.fate === fate));
}
/** `3 alerts of earlier audits: 1 fixed, 2 still there.` */
function alertCounts(alerts) {
    const counts = domain_alert/* alertFates */.m
        .map((fate) => [alerts.filter((alert) => alert.fate === fate).length, fateNames[fate]])
        .filter(([count]) => count > 0)
        .map(([count, name]) => `${count} ${name}`);
    return `${(0,wording/* plural */.LS)(alerts.length, 'alert')} of earlier audits: ${counts.join(', ')}.`;
}
/** The address of an alert, only where it is plainly one: it comes from a server. */
function alertUrl({ url = '' }) {
    const isPlain = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/security\/code-scanning\/\d+$/.test(url);
    return isPlain ? url : undefined;
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
    const { text, kept } = fit(items, (item, index) => String(render(item, index)), '\n', budget);
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
    const alerts = alertsInOrder(report);
    if (alerts.length + alertNotes.length === 0)
        return nothing;
    return html `<section id="alerts">
    <h2>Alerts</h2>
    ${alertNotes.map((note) => html `<p>${(0,visible/* clip */.$Q)(note, textLength)}</p>`)}
    ${alerts.length === 0 ? nothing : html `<p>${alertCounts(alerts)}</p>`} ${bulletList(alerts, alertItem)}
  </section>`;
}
function alertItem(alert) {
    const { fate, severity, path, line, title, why } = alert;
    return html `<strong>${fateNames[fate]}</strong>: ${severity} ${inlineCode((0,wording/* place */.ik)(path, [line, line]))}
    ${numberOf(alert)} ${(0,visible/* clip */.$Q)(title, textLength)} (${(0,visible/* clip */.$Q)(why, textLength)})`;
}
function numberOf(alert) {
    if (alert.number === undefined)
        return nothing;
    const name = `alert ${alert.number}`;
    const url = alertUrl(alert);
    return url === undefined ? html `${name}` : html `<a href="${url}" rel="noreferrer">${name}</a>`;
}

;// CONCATENATED MODULE: ./build/report/claim-parts.js

const titleLength = 800;
const partLength = 2_000;
/** Longer than all parts that are shown. */
const readLength = 20_000;
const onlyIf = ' Only if: ';
const mend = ' To mend it: ';
/** A specialist's claim in its parts; the probe's goes on from its title. Untrusted text on one line each. */
function claimParts({ claim, raisedBy }) {
    const text = (0,visible/* clip */.$Q)(claim, readLength).replace(/\s+/gu, ' ').trim();
    const [title, others] = claim_parts_titleOf(text);
    const whole = { title: (0,visible/* clip */.$Q)(title, titleLength) };
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
        .map((part) => ({ ...part, text: (0,visible/* clip */.$Q)(part.text.trim(), partLength) }))
        .filter(({ text }) => text !== '');
}
/** The first sentence with those after it that only name who has raised it as well; and the rest. */
function claim_parts_titleOf(text) {
    const end = /^.*?[.!?](?: Also (?:found by the probe|raised by [\w-]+: .*?)[.!?])*(?= |$)/u.exec(text)?.[0];
    return end === undefined ? [text, ''] : [end, text.slice(end.length + 1)];
}
function splitAtLast(text, mark) {
    const at = text.lastIndexOf(mark);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

;// CONCATENATED MODULE: ./build/report/ruling-words.js

const reasonLength = 2_000;
const rulings = { upheld: 'Upheld', refuted: 'Refuted', undecided: 'Needs a human' };
const executed = /^proved by execution: /u;
/** How a verdict came about: what stands before the colon, and what after it; the reason is untrusted text. */
function rulingWords({ ruling, reason }) {
    if (ruling === 'upheld' && executed.test(reason))
        return { label: 'Proved by execution', why: (0,visible/* clip */.$Q)(reason.replace(executed, ''), reasonLength) };
    return { label: rulings[ruling], why: (0,visible/* clip */.$Q)(reason, reasonLength) };
}

;// CONCATENATED MODULE: ./build/report/shown-evidence.js
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

// EXTERNAL MODULE: ./build/domain/patch.js
var patch = __webpack_require__(5775);
;// CONCATENATED MODULE: ./build/report/shown-fix.js

/** A fix as views show it: without the test that they show already. */
function shownFix({ fix, evidence }) {
    if (fix === undefined)
        return undefined;
    const sections = (0,patch/* sectionsOf */.K)(fix.patch);
    const shown = new Set(evidence.flatMap((one) => (one.kind === 'reproducer' && one.text !== undefined ? [one.path] : [])));
    const left = [...sections].filter(([header]) => !shown.has((0,patch/* fileOf */.W)(header)));
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
    const sections = [...(0,patch/* sectionsOf */.K)(fix.patch).values()];
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
    return diff(lineDiff(original.slice(0, mostCharacters), mutated.slice(0, mostCharacters)), 'report.json has');
}
function diff(patch, whereAll) {
    const { text, cut } = cutDiff(patch, mostLines, mostCharacters);
    const rows = text
        .split('\n')
        .map((line) => html `<span class="${kindOf(line)}">${verbatim((0,visible/* clip */.$Q)(line, longestLine))}</span>`);
    return html `<pre class="code diff" tabindex="0"><code>${join(rows, '\n')}</code></pre>
    ${cut ? cutNote(whereAll) : nothing}`;
}
function plainCode(text, kind) {
    const { text: shown, cut } = cutDiff(text, mostLines, mostCharacters);
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

;// CONCATENATED MODULE: ./build/report/reproduce.js



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
    const also = others.length === 0 ? '' : `, and so do those of ${(0,wording/* firstNames */.d9)(others, listedFiles, mark)}, run likewise`;
    const ends = outcome === 'red' ? 'go red' : 'stay green';
    const seen = isNoticingTest(finding) && outcome !== 'red' ? ', until the test that notices it is added' : '';
    return `Make the change shown in ${mark((0,wording/* place */.ik)(path, lines))} and run this; these tests ${ends}${also}${seen}:`;
}
function testSteps({ path, text, passedWithFix }, mark) {
    const where = path === undefined ? '' : ` as ${mark((0,visible/* clip */.$Q)(path, nameLength))}`;
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

;// CONCATENATED MODULE: ./build/report/html/evidence-block.js





const evidence_block_nameLength = 500;
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
    const name = path === undefined ? nothing : html `<p class="path">${inlineCode((0,visible/* clip */.$Q)(path, evidence_block_nameLength))}</p>`;
    return html `<section class="evidence">
    <h4>Executed: a test</h4>
    ${sentenceOf(evidence, finding)}
    ${text === undefined ? plainCode(test, 'text') : html `${name}${snippet(text, 1)}`}
    ${steps(evidence, finding)}
  </section>`;
}
function steps(evidence, finding) {
    const told = reproduction(evidence, finding, (text) => text);
    if (told === undefined)
        return nothing;
    return html `<details>
    <summary>How to reproduce</summary>
    <p>${marked((mark) => reproduction(evidence, finding, mark)?.how ?? '')}</p>
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
    const { title, parts } = claimParts(finding);
    const lines = [finding.line, finding.endLine];
    const text = sources.find(({ path }) => path === finding.path)?.text;
    const related = finding.related.slice(0, shownNotes);
    const fix = shownFix(finding);
    // Where the code stands above, what was quoted of it there need not stand again.
    const evidence = shownEvidence(finding, sources, mostEvidence).filter((one) => text === undefined || !isOwnPlace(one, finding));
    return html `<article class="finding ${finding.severity} ${ruling}" id="finding-${number}">
    <header>
      <p class="labels">
        <span class="severity">${(0,wording/* severityLabel */.yi)(verdict)}</span> <span class="rule">${(0,wording/* ruleName */.oF)(finding)}</span>
      </p>
      <h3>${title}</h3>
      <p class="path">${inlineCode((0,wording/* place */.ik)(finding.path, lines))}</p>
    </header>
    ${parts.map(claimPart)} ${rulingBlock(verdict)} ${text === undefined ? nothing : excerpt(text, lines)}
    ${evidence.map((one) => evidenceBlock(one, finding))} ${fix === undefined ? nothing : fixBlock(fix)}
    ${related.length === 0
        ? nothing
        : html `<h4>See also</h4>
            <ul>
              ${related.map(relatedItem)}
            </ul>`}
  </article>`;
}
function claimPart({ label, text }) {
    return html `<p>${label === undefined ? nothing : html `<strong>${label}:</strong> `}${text}</p>`;
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
    const { label, why } = rulingWords(verdict);
    return html `<div class="ruling">
    <p><strong>${label}</strong>: ${why}</p>
    ${quote === undefined
        ? nothing
        : html `<p class="path">${inlineCode((0,wording/* place */.ik)(quote.path, quote.lines))}</p>
            ${snippet(quote.text, quote.lines[0])}`}
  </div>`;
}
function relatedItem({ path, line, note }) {
    return html `<li>${inlineCode((0,wording/* place */.ik)(path, [line, line]))}: ${(0,visible/* clip */.$Q)(note, 500)}</li>`;
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
    if (byteLength(JSON.stringify(result)) > budget)
        return undefined;
    const page = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Mutants</title></head><body>',
        '<mutation-test-report-app></mutation-test-report-app>',
        `<script type="application/json" id="mutants">${String(jsonText(unitByUnit(result)))}</script>`,
        `<script>${viewer}</script><script>${start}</script></body></html>`,
    ];
    const escaped = exactly(page.join(''));
    return byteLength(String(escaped)) > budget ? undefined : escaped;
}
/** What the policy of the page lets run: these two texts and nothing else. */
function scriptHashes(viewer) {
    return [viewer, start].map((text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}'`);
}

;// CONCATENATED MODULE: ./build/report/policy-words.js

const listed = 5;
/** What the repository's own file did besides suppressing findings. */
function policySentences(policy) {
    const { file, notes, budgets, ignored, rulesOff, idle } = policy;
    const files = `${(0,wording/* plural */.LS)(ignored.length, 'changed file')} ignored by`;
    const taken = budgets.map(({ setting, value }) => `${setting}: ${value}`);
    const off = rulesOff.map(({ rule, findings }) => `${rule} (${(0,wording/* plural */.LS)(findings, 'finding')})`);
    return [
        ...notes.map((note) => (_, plain) => plain(note)),
        ...listing(files, file, ignored.map(({ path, pattern }) => `${path} (${pattern})`)),
        ...listing('Turned off by', file, off),
        ...listing('Taken from', file, taken),
        ...idle.flatMap((one) => (one.state === 'expired' ? [expired(one, file)] : [])),
    ];
}
function listing(what, file, names) {
    return names.length === 0 ? [] : [(mark) => `${what} ${mark(file)}: ${(0,wording/* firstNames */.d9)(names, listed, mark)}`];
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
                `Note: ${(0,wording/* plural */.LS)(names.length, 'suppression')} of ${file} matched no finding: ${(0,wording/* firstNames */.d9)(names, listed, String)}`,
            ]
            : []),
        ...(elsewhere > 0
            ? [`${(0,wording/* plural */.LS)(elsewhere, 'suppression')} of ${file} ${verb} about files that did not change.`]
            : []),
    ];
}
/** Which finding, how severe, and where. */
function suppressedTitle({ verdict }) {
    const { finding } = verdict;
    const where = (0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]);
    return `${(0,wording/* severityLabel */.yi)(verdict)}: ${(0,wording/* ruleName */.oF)(finding)} at ${where}`;
}
/** Until when, and where that is written. */
function suppressedUntil({ suppression: { until, line } }, file) {
    return `${until === undefined ? 'without an end' : `until ${until}`}, ${file}:${line}`;
}
function aim({ rule, path }) {
    return `${rule} in ${path}`;
}

;// CONCATENATED MODULE: ./build/report/html/policy-part.js




const policy_part_textLength = 2_000;
/** What the repository's own file has done; its suppressed findings folded, with the reason that it gives. */
function policyPart({ policy }) {
    if (policy === undefined)
        return nothing;
    const { suppressed, file } = policy;
    const sentences = policySentences(policy).map(marked);
    if (sentences.length + suppressed.length === 0)
        return nothing;
    const folded = bulletList(suppressed, (one) => html `${inlineCode(suppressedTitle(one))}: ${(0,visible/* clip */.$Q)(one.verdict.finding.claim, policy_part_textLength)}<br />
        <span class="note"
          >Reason: ${(0,visible/* clip */.$Q)(one.suppression.reason, policy_part_textLength)} (${suppressedUntil(one, file)})</span
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

;// CONCATENATED MODULE: ./build/report/html/probe-part.js






const probe_part_textLength = 1_000;
const listedNames = 50;
/** What was broken, by which tests it was heard, and why the rest was not run. */
function probePart(report, viewer) {
    const { probe } = report;
    return html `<section id="mutants">
    <h2>Mutants</h2>
    <p>${countsOf(report)}</p>
    ${notRun(probe)} ${probe.runners.length === 0 ? nothing : html `<h3>Test runners</h3>`}
    ${bulletList(probe.runners, runnerItem)} ${viewer}
  </section>`;
}
function notRun(probe) {
    const reasons = notRunCounts(probe);
    if (reasons.length === 0)
        return nothing;
    return html `<details>
    <summary>Left out, and why</summary>
    ${bulletList(reasons, (reason) => (0,visible/* clip */.$Q)(reason, probe_part_textLength))}
  </details>`;
}
function runnerItem({ id, command, tests, green, red, flaky, cold }) {
    return html `<strong>${(0,visible/* clip */.$Q)(id, probe_part_textLength)}</strong>: ${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green.
    ${inlineCode((0,visible/* clip */.$Q)(command, probe_part_textLength))}
    ${namesOf('Red before we touched anything', red)}${namesOf('Flaky on untouched code', flaky)}
    ${cold === undefined ? nothing : html `<p class="note">Slower: new processes for every mutant, because ${(0,visible/* clip */.$Q)(cold, probe_part_textLength)}.</p>`}`;
}
function namesOf(what, names) {
    if (names.length === 0)
        return nothing;
    return html `<p class="note">${what}: ${marked((mark) => (0,wording/* firstNames */.d9)(names, listedNames, mark))}.</p>`;
}

;// CONCATENATED MODULE: ./build/report/html/specialists-part.js






const specialists_part_textLength = 2_000;
const tableBudget = 300_000;
const specialists_part_listedFiles = 100;
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
    return cutList(specialistGroups(specialists), specialistRow, tableBudget, withHead);
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
      ${(0,visible/* clip */.$Q)(outcome, 500)}${runs === undefined ? nothing : html `<br /><span class="note">${runsTold(runs)}</span>`}${reasons.map((drop) => html `<br /><span class="note">${drop.count} dropped: ${(0,visible/* clip */.$Q)(drop.reason, 300)}</span>`)}
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
    const told = synthesisHeadings.filter(([key]) => synthesis[key].length > 0);
    const missing = missingSynthesis(report);
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
    const groups = unreadGroups(report);
    const skipped = groups.reduce((sum, { paths }) => sum + paths.length, 0);
    const title = `Files they were given: ${inventory.length}, ${skipped} of them not read`;
    const unread = groups.map(({ why, paths }) => html `${(0,visible/* clip */.$Q)(why, 500)}: ${marked((mark) => (0,wording/* firstNames */.d9)(paths, specialists_part_listedFiles, mark))}`);
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
    const { text: shown, cut } = cutDiff(text, utteranceLines, utteranceLength);
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
      <p class="tool">${titleOf(report)}</p>
      <h1>${gate.kind}</h1>
      <p class="meaning">${meanings[gate.kind]}</p>
      ${bulletList(gateReasons(gate, String), (reason) => (0,visible/* clip */.$Q)(reason, verdict_part_textLength))}
    </header>
    <section class="change">
      <p class="title">${(0,visible/* clip */.$Q)(change.title, verdict_part_textLength)}</p>
      <p class="facts">
        ${inlineCode(`${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`)}
        ${(0,wording/* plural */.LS)(change.files.length, 'changed file')}${requestOf(change.pullRequest)}
      </p>
      ${change.note === undefined ? nothing : html `<p>Note: ${(0,visible/* clip */.$Q)(change.note, verdict_part_textLength)}</p>`}
      ${shard === undefined ? nothing : html `<p><strong>${partOf(shard)}</strong></p>`}
      ${merged === undefined ? nothing : html `<p>${mergedFrom(merged)}</p>`}
      <p>${countsOf(report)}</p>
    </section>
    ${tally(report, standing)}`;
}
/** How many findings there are of each severity, and how much else there is to read. */
function tally({ gaps }, standing) {
    const counts = countBySeverity(standing);
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
    const standing = standingVerdicts(report);
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
        <title>${titleOf(report)}: ${report.gate.kind}</title>
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
    const list = bulletList(gapGroups(gaps), ({ what, why }) => html `<strong>${(0,wording/* firstNames */.d9)(what, page_listedNames, String)}</strong>: ${(0,visible/* clip */.$Q)(why, page_textLength)}`);
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
    <h2>${standing.length === 0 ? nothingFound(report, String) : 'Findings'}</h2>
    ${cutList(standing, render, findingsBudget, (shown) => shown)} ${fixesSentence(fixes, report)}
    ${refuted.length === 0
        ? nothing
        : html `<details class="refuted">
            <summary>Refuted after cross-examination: ${refuted.length}</summary>
            ${folded}
          </details>`}
  </section>`;
}
function fixesSentence(fixes, { merged }) {
    const apart = bulletList(merged?.fixesApart ?? [], ({ path, line, note }) => html `${inlineCode((0,wording/* place */.ik)(path, [line, line]))}: ${(0,visible/* clip */.$Q)(note, page_textLength)}`);
    if (fixes === '')
        return apart;
    const what = merged === undefined ? 'All verified fixes at once' : 'The fixes, each verified in its shard';
    return html `<p class="fixes">${what}: <code>git apply fixes.patch</code></p>
    ${apart}`;
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

// EXTERNAL MODULE: ./build/report/schema.js + 3 modules
var schema = __webpack_require__(1125);
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

;// CONCATENATED MODULE: ./build/report/mutation.js


/**
 * Every mutant for dashboards and viewers that know the public schema. A merge has no source texts, which the schema
 * demands: then the file has no mutants, and says where they are.
 */
const mutation = {
    fileName: 'mutation.json',
    render: (report) => stringify(mutationResult(report)),
};

;// CONCATENATED MODULE: ./build/report/patch.js
/** Every verified fix as one diff for `git apply`; empty where there is none (`git apply` refuses an empty file). */
const patch_patch = {
    fileName: 'fixes.patch',
    render: ({ fixes }) => (fixes === '' || fixes.endsWith('\n') ? fixes : `${fixes}\n`),
};

// EXTERNAL MODULE: ./build/report/fingerprint.js
var fingerprint = __webpack_require__(8887);
;// CONCATENATED MODULE: ./build/report/message-text.js

/** Untrusted text for a SARIF message: plain, on one line, and without `[text](target)`, which GitHub makes a link. */
function messageText(text, limit) {
    return (0,visible/* clip */.$Q)((0,visible/* visibleLine */.P8)(text).replaceAll('](', '] ('), limit);
}

// EXTERNAL MODULE: ./build/domain/recheck.js
var domain_recheck = __webpack_require__(7546);
;// CONCATENATED MODULE: ./build/report/markdown.js

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
    return (0,visible/* visibleLine */.P8)(text)
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
    const parts = (0,visible/* visibleLine */.P8)(text).split(/(`[^`]+`)/);
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
const markdown_entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '`': '&#96;',
    // Two dollars make a formula, and a backslash does not stop it.
    // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
    $: '<span>$</span>',
};
function escapeWord(word) {
    return word.replace(/[\\`*_[\]<>&~|$]/g, (character) => markdown_entities[character] ?? `\\${character}`);
}
function escapeBlockMarker(marker) {
    return /^\d/.test(marker) ? `${marker}\\` : `\\${marker}`;
}
function longestBacktickRun(text) {
    return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

;// CONCATENATED MODULE: ./build/report/sarif-rule.js



const sarif_rule_textLength = 1_000;
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
function sarif_rule_usedRules(findings, rules) {
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
        help: { text: helpText(mapHelp(help, plain)), markdown: helpMarkdown(mapHelp(help, sarif_rule_marked)) },
    };
}
function plain(text) {
    return messageText(text, sarif_rule_textLength);
}
function sarif_rule_marked(text) {
    return escapeMarkdown((0,visible/* clip */.$Q)(text, sarif_rule_textLength));
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
    const what = isNoticingTest(finding) ? 'A test that notices it, verified,' : 'A verified fix';
    const fix = finding.fix?.verified === true ? [`${what} is in fixes.patch and in the job summary.`] : [];
    const open = ruling === 'undecided' ? [`Undecided, needs a human: ${mark(reason)}`] : [];
    return [
        ended(messageText(claimOnOneLine(finding), claimLength)),
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

;// CONCATENATED MODULE: ./build/report/sarif.js








/**
 * GitHub keeps the 5,000 most severe results of a run.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning
 */
const sarif_resultLimit = 5_000;
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
    // What is an alert already keeps the identity that it has.
    const identities = report.fingerprints ?? (0,fingerprint/* fingerprints */.W)(standing.map(({ finding }) => finding));
    const shown = standing.slice(0, sarif_resultLimit);
    const rules = sarif_rule_usedRules(shown.map(({ finding }) => finding), report.rules);
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

;// CONCATENATED MODULE: ./build/report/summary-parts.js








/** Bytes for each list around the findings, so that the findings always have most of the room. */
const listBudget = 60_000;
const summary_parts_textLength = 500;
const summary_parts_listedNames = 10;
/** The verdict first, in words; a pass without findings needs no reason beyond the counts that follow. */
function summary_parts_verdictPart(report, standing) {
    const { gate } = report;
    const heading = `### ${titleOf(report)}: ${gate.kind}`;
    if (gate.kind === 'pass' && standing.length === 0)
        return [heading];
    const reasons = gateReasons(gate, summary_parts_plain);
    const [first, ...others] = reasons;
    if (first !== undefined && others.length === 0)
        return [heading, first];
    return [heading, ...bullets(reasons, (reason) => reason)];
}
/** That it is only a part, or was put together from parts. */
function shardPart({ shard, merged }) {
    return [
        ...(shard === undefined ? [] : [`**${partOf(shard)}**`]),
        ...(merged === undefined ? [] : [mergedFrom(merged)]),
    ];
}
/** How many findings of which severity, in which change. */
function countsPart(report, standing) {
    const { change } = report;
    const counts = countBySeverity(standing).map(([severity, count]) => `**${count} ${severity}**`);
    const findings = counts.length === 0
        ? nothingFound(report, summary_parts_plain)
        : `${(0,wording/* plural */.LS)(standing.length, 'finding')} (${counts.join(', ')})`;
    const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
    const title = summary_parts_plain(change.title);
    const request = change.pullRequest === undefined ? '' : ` (pull request ${codeSpan(`#${change.pullRequest.number}`)})`;
    const note = change.note === undefined ? '' : `\n\nNote: ${summary_parts_plain(change.note)}`;
    const files = (0,wording/* plural */.LS)(change.files.length, 'changed file');
    // After a list of what was not looked at the sentence would read on.
    const found = counts.length > 0 || findings === 'No findings' ? `${findings} in ` : `${findings}. Audited: `;
    return `${`${found}${files}: ${codeSpan(range)} ${title}`.trimEnd()}${request}${note}`;
}
/** What had to be looked at and was not; nothing where everything was. */
function summary_parts_gapsPart({ gaps }) {
    const items = bullets(gapGroups(gaps), ({ what, why }) => `**${(0,wording/* firstNames */.d9)(what, summary_parts_listedNames, summary_parts_plain)}**: ${summary_parts_plain(why)}`);
    return gaps.length === 0 ? [] : ['#### Not looked at', ...items];
}
/** What was run: the probe and why it left mutants out, its runners, the specialists; one line each. */
function runPart(report) {
    const { probe, specialists } = report;
    const items = [
        ...probe.runners.map(summary_parts_runnerItem),
        ...specialistGroups(specialists).map((specialist) => specialistLine(specialist, escapeMarkdown)),
    ];
    return [probeSentence(report), ...bullets(items, (item) => item)];
}
/** How to take every verified fix at once. */
function fixesPart({ fixes, fixesApart = [], merged }) {
    const apart = bullets([...fixesApart, ...(merged?.fixesApart ?? [])], ({ path, line, note }) => `${codeSpan((0,wording/* place */.ik)(path, [line, line]))}: ${summary_parts_plain(note)}`);
    if (fixes === '')
        return apart;
    if (merged === undefined)
        return [
            `${apart.length === 0 ? 'All verified' : 'The verified'} fixes at once: \`git apply fixes.patch\``,
            ...apart,
        ];
    return ['The fixes, each verified in its shard: `git apply fixes.patch`', ...apart];
}
function probeSentence(report) {
    const reasons = notRunCounts(report.probe).map(summary_parts_plain);
    const shown = fit(reasons, (reason) => reason, '; ', listBudget);
    const more = reasons.length - shown.kept;
    const rest = reasons.length === 0 ? '' : ` Left out: ${shown.text}${more > 0 ? ` and ${more} more reasons` : ''}.`;
    return `${countsOf(report)}${rest}`;
}
function summary_parts_runnerItem({ id, command, tests, green, red, flaky, cold }) {
    const counts = `${(0,wording/* plural */.LS)(tests, 'test')}, ${green} green`;
    return [
        `${summary_parts_plain(id)}: ${codeSpan((0,visible/* clip */.$Q)(command, summary_parts_textLength))} (${counts})`,
        ...(red.length > 0
            ? [`  - red before we touched anything: ${(0,wording/* firstNames */.d9)(red, summary_parts_listedNames, codeSpan)}`]
            : []),
        ...(flaky.length > 0 ? [`  - flaky on untouched code: ${(0,wording/* firstNames */.d9)(flaky, summary_parts_listedNames, codeSpan)}`] : []),
        ...(cold === undefined ? [] : [`  - slower: new processes for every mutant, because ${summary_parts_plain(cold)}`]),
    ].join('\n');
}
function summary_parts_plain(text) {
    return escapeMarkdown((0,visible/* clip */.$Q)(text, summary_parts_textLength));
}
/** A bulleted list as one block, or no block; cut at an item's border when it is too long. */
function bullets(items, render) {
    if (items.length === 0)
        return [];
    const { text, kept } = fit(items, (item) => `- ${render(item)}`, '\n', listBudget);
    const more = items.length - kept;
    return [more > 0 ? `${text}\n- and ${more.toLocaleString('en-US')} more, in report.json` : text];
}

;// CONCATENATED MODULE: ./build/report/alerts-part.js





const alerts_part_textLength = 500;
/** What became of the alerts that were there before, and what could not be done with them. */
function alerts_part_alertsPart(report) {
    const { alertNotes = [] } = report;
    const alerts = alertsInOrder(report);
    if (alerts.length + alertNotes.length === 0)
        return [];
    return [
        '#### Alerts',
        ...alertNotes.map(alerts_part_plain),
        ...(alerts.length === 0 ? [] : [alertCounts(alerts), ...bullets(alerts, alerts_part_alertItem)]),
    ];
}
function alerts_part_alertItem(alert) {
    const { fate, severity, path, line, title, why } = alert;
    const where = codeSpan((0,wording/* place */.ik)(path, [line, line]));
    return `**${fateNames[fate]}**: ${severity} ${where}${alerts_part_numberOf(alert)} ${alerts_part_plain(title)} (${alerts_part_plain(why)})`;
}
function alerts_part_numberOf(alert) {
    if (alert.number === undefined)
        return '';
    const url = alertUrl(alert);
    return url === undefined ? ` ${codeSpan(`#${alert.number}`)}` : ` [alert ${alert.number}](${url})`;
}
function alerts_part_plain(text) {
    return escapeMarkdown((0,visible/* clip */.$Q)(text, alerts_part_textLength));
}

;// CONCATENATED MODULE: ./build/report/summary-claim.js



/** The probe quotes code as it stands; specialists mark it as people do. */
function claimLines(finding) {
    const { title, parts } = claimParts(finding);
    const words = finding.raisedBy === 'probe' ? escapeMarkdown : proseMarkdown;
    return [
        `**${words(title)}** (${codeSpan((0,wording/* ruleName */.oF)(finding))})`,
        ...parts.map(({ label, text }) => `${label === undefined ? '' : `**${label}:** `}${words(text)}`),
    ];
}

;// CONCATENATED MODULE: ./build/report/summary-specialists.js









const summary_specialists_refutedBudget = 60_000;
const summary_specialists_listedFiles = 20;
const summary_specialists_textLength = 500;
const quoteLength = 2_000;
/** Claims that did not hold: folded, with what refutes them; they count for nothing. */
function refutedPart({ verdicts }) {
    const refuted = verdicts.filter(({ ruling }) => ruling === 'refuted');
    if (refuted.length === 0)
        return [];
    const { text, kept } = fit(refuted, refutedBlock, '\n\n', summary_specialists_refutedBudget);
    const more = refuted.length - kept;
    const rest = more > 0 ? `\n\n${(0,wording/* plural */.LS)(more, 'more claim')} refuted: see report.json.` : '';
    return [details(`${(0,wording/* plural */.LS)(refuted.length, 'claim')} refuted`, `${text}${rest}`)];
}
function refutedBlock(verdict) {
    const { finding } = verdict;
    const where = codeSpan((0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]));
    const { label, why } = rulingWords(verdict);
    return [
        where,
        ...claimLines(finding),
        `**${label}:** ${proseMarkdown(why)}`,
        ...readersQuote(verdict),
    ].join('\n\n');
}
/** What a second reader goes by. */
function readersQuote({ by, quote }) {
    if (by === undefined || quote === undefined)
        return [];
    const where = codeSpan((0,wording/* place */.ik)(quote.path, quote.lines));
    return [
        `${codeSpan((0,visible/* clip */.$Q)(by, 100))} quotes ${where}:\n\n${codeFence((0,visible/* clip */.$Q)(quote.text, quoteLength), 'text')}`,
    ];
}
/** Changed files that no specialist has read, and why. */
function inventoryPart(report) {
    const groups = unreadGroups(report);
    if (groups.length === 0)
        return [];
    const items = bullets(groups, ({ why, paths }) => `${escapeMarkdown((0,visible/* clip */.$Q)(why, summary_specialists_textLength))}: ${(0,wording/* firstNames */.d9)(paths, summary_specialists_listedFiles, codeSpan)}`);
    const count = groups.reduce((sum, { paths }) => sum + paths.length, 0);
    return [details(`${(0,wording/* plural */.LS)(count, 'changed file')} not read by the specialists`, items.join('\n\n'))];
}
/** What the orchestrator makes of it all. */
function synthesisPart(report) {
    const { synthesis } = report;
    if (synthesis === undefined)
        return [];
    const why = missingSynthesis(report);
    const missing = why === undefined ? [] : [`Nobody has written it: ${escapeMarkdown((0,visible/* clip */.$Q)(why, summary_specialists_textLength))}`];
    const parts = synthesisHeadings.flatMap(([key, heading]) => synthesisList(heading, synthesis[key]));
    return missing.length + parts.length === 0 ? [] : ['#### Synthesis', ...missing, ...parts];
}
function synthesisList(heading, sentences) {
    if (sentences.length === 0)
        return [];
    return [`**${heading}**`, ...bullets(sentences, (text) => proseMarkdown((0,visible/* clip */.$Q)(text, summary_specialists_textLength)))];
}

;// CONCATENATED MODULE: ./build/report/summary-finding.js










/** Bounds of one finding, so that no single one can fill the summary; report.json and fixes.patch are whole. */
const codeLines = 60;
const summary_finding_codeLength = 6_000;
const patchLines = 200;
const patchLength = 16_000;
const summary_finding_mostEvidence = 5;
const summary_finding_shownNotes = 10;
/** One finding: where, the claim, what was run, the fix, and how to see it for oneself. */
function summary_finding_findingBlock(verdict, index, sources) {
    const { finding } = verdict;
    const where = (0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]);
    const evidence = shownEvidence(finding, sources, summary_finding_mostEvidence);
    return [
        `#### ${index + 1}. ${capitalised((0,wording/* severityLabel */.yi)(verdict))}: ${codeSpan(where)}`,
        ...claimLines(finding),
        ...rulingLine(verdict),
        ...readersQuote(verdict),
        ...evidence.map((one) => summary_finding_evidenceBlock(one, finding)),
        ...finding.related.slice(0, summary_finding_shownNotes).map(relatedLine),
        ...summary_finding_fixBlock(finding),
        ...evidence.flatMap((one) => reproductionBlock(one, finding)),
    ].join('\n\n');
}
/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLine(verdict) {
    const { label, why } = rulingWords(verdict);
    const isOwn = verdict.finding.raisedBy === 'probe' && verdict.ruling === 'upheld';
    return isOwn ? [] : [`**${label}:** ${proseMarkdown(why)}`];
}
function summary_finding_evidenceBlock(evidence, finding) {
    const sentence = (0,wording/* evidenceSentence */.fT)(evidence, { finding, mark: codeSpan, diffBelow: true });
    if (evidence.kind === 'mutant') {
        return [
            sentence,
            diffFence(lineDiff(evidence.original, evidence.mutated)),
            ...(evidence.cells === undefined ? [] : [summary_finding_cellsTable(evidence.cells, evidence.operator)]),
        ].join('\n\n');
    }
    if (evidence.kind === 'reproducer')
        return [sentence, ...testFile(evidence)].join('\n\n');
    return `${sentence}\n\n${codeFence((0,visible/* clip */.$Q)(evidence.text, summary_finding_codeLength), 'text')}`;
}
function testFile({ path, text }) {
    if (text === undefined)
        return [];
    const { text: shown, cut } = cutDiff(text, patchLines, patchLength);
    const where = path === undefined ? [] : [codeSpan((0,visible/* clip */.$Q)(path, 500))];
    const rest = cut ? ['Cut here; report.json has all of it.'] : [];
    return [details('The test', [...where, codeFence(shown, 'text'), ...rest].join('\n\n'))];
}
function summary_finding_cellsTable(cells, operator) {
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
function summary_finding_fixBlock(finding) {
    const fix = shownFix(finding);
    if (fix === undefined)
        return [];
    const { text, cut } = cutDiff(fix.patch, patchLines, patchLength);
    const rest = cut ? `\n\nCut here; ${fix.whole} the whole patch.` : '';
    return [details(fix.title, `${codeFence(text, 'diff')}${rest}`)];
}
function reproductionBlock(evidence, finding) {
    const steps = reproduction(evidence, finding, codeSpan);
    if (steps === undefined)
        return [];
    const command = codeFence((0,visible/* clip */.$Q)(steps.command, summary_finding_codeLength), 'sh');
    return [details('How to reproduce', `${steps.how}\n\n${command}`)];
}
function diffFence(diff) {
    const { text, cut } = cutDiff(diff, codeLines, summary_finding_codeLength);
    return `${codeFence(text, 'diff')}${cut ? '\n\nCut here; report.json has all of it.' : ''}`;
}
function capitalised(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/report/summary-policy.js






const suppressedBudget = 60_000;
const summary_policy_textLength = 2_000;
/** What the repository's own file has done; its suppressed findings folded, with the reason that it gives. */
function summary_policy_policyPart({ policy }) {
    if (policy === undefined)
        return [];
    const told = policySentences(policy);
    const sentences = bullets(told, (sentence) => sentence(codeSpan, escapeMarkdown));
    const { suppressed, file } = policy;
    if (told.length + suppressed.length === 0)
        return [];
    const heading = '#### Settings of the repository';
    if (suppressed.length === 0)
        return [heading, ...sentences];
    const { text, kept } = fit(suppressed, (one) => suppressedBlock(one, file), '\n\n', suppressedBudget);
    const more = suppressed.length - kept;
    const rest = more > 0 ? `\n\n${(0,wording/* plural */.LS)(more, 'more finding')} suppressed: see report.json.` : '';
    const fold = details(`${(0,wording/* plural */.LS)(suppressed.length, 'finding')} suppressed`, `${text}${rest}`);
    return [heading, ...sentences, fold];
}
function suppressedBlock(one, file) {
    const { verdict, suppression } = one;
    return [
        `**Suppressed:** ${codeSpan(suppressedTitle(one))}: ${proseMarkdown((0,visible/* clip */.$Q)(verdict.finding.claim, summary_policy_textLength))}`,
        `Reason: ${escapeMarkdown((0,visible/* clip */.$Q)(suppression.reason, summary_policy_textLength))} (${codeSpan(suppressedUntil(one, file))})`,
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
    const standing = standingVerdicts(report);
    const before = [
        ...summary_parts_verdictPart(report, standing),
        ...shardPart(report),
        countsPart(report, standing),
        ...summary_parts_gapsPart(report),
    ];
    const after = [
        ...fixesPart(report),
        ...alerts_part_alertsPart(report),
        ...(standing.length > 0 ? ['#### What was run'] : []),
        ...runPart(report),
        ...inventoryPart(report),
        ...summary_policy_policyPart(report),
        ...refutedPart(report),
        ...synthesisPart(report),
    ];
    const room = byteLimit - reserve - byteLength([...before, ...after].join('\n\n'));
    const findings = fit(standing, (verdict, index) => summary_finding_findingBlock(verdict, index, report.sources ?? []), '\n\n', room);
    const cut = standing.length - findings.kept;
    const rest = cut > 0 ? [`${(0,wording/* plural */.LS)(cut, 'more finding')} did not fit here; report.json has them all.`] : [];
    const shown = findings.kept > 0 ? [findings.text] : [];
    return `${[...before, ...shown, ...rest, ...after].join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/report/index.js





/** Every file that an audit writes as a view of its report. */
const reporters = [json, sarif, summary, patch_patch, mutation];

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
const terminal_finding_mostEvidence = 10;
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
function terminalFinding(verdict, sources, options) {
    const { finding } = verdict;
    const body = (text) => (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(text, terminal_finding_claimLength)), options.columns, '  ');
    const claim = claimParts(finding);
    const evidence = shownEvidence(finding, sources, terminal_finding_mostEvidence);
    return [
        `${title(verdict, options)}\n${body(claim.title)}`,
        ...claim.parts.map(({ label, text }) => body(label === undefined ? text : `${label}: ${text}`)),
        ...rulingLines(verdict).map(body),
        ...evidence.flatMap((one) => evidenceParts(one, finding, options)),
        ...finding.related.map(({ path, line, note }) => body(`See ${(0,wording/* place */.ik)(path, [line, line])}: ${note}`)),
        ...fixLines(finding, options),
    ].join('\n\n');
}
function fixLines(finding, options) {
    const fix = shownFix(finding);
    if (fix === undefined)
        return [];
    return [`${(0,wrap/* wrap */.L)(`${fix.title}:`, options.columns, '  ')}\n${terminal_finding_diff(fix.patch, options, fix.whole)}`];
}
/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLines(verdict) {
    const { finding, ruling, by, quote } = verdict;
    const read = by === undefined || quote === undefined
        ? []
        : [`${by} quotes ${(0,wording/* place */.ik)(quote.path, quote.lines)}: ${(0,visible/* clip */.$Q)(quote.text.trim(), 300)}`];
    if (finding.raisedBy === 'probe' && ruling === 'upheld')
        return read;
    const { label, why } = rulingWords(verdict);
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
            `${sentence}\n${terminal_finding_diff(lineDiff(evidence.original, evidence.mutated), options)}`,
            ...(evidence.cells === undefined ? [] : [terminal_finding_cellsTable(evidence.cells, evidence.operator, options)]),
            ...stepLines(evidence, finding, options),
        ];
    }
    if (evidence.kind === 'reproducer')
        return [sentence, ...terminal_finding_testFile(evidence, options), ...stepLines(evidence, finding, options)];
    return [`${sentence}\n${indented(evidence.text)}`];
}
function terminal_finding_testFile({ path, text }, { columns }) {
    if (text === undefined)
        return [];
    const name = path === undefined ? 'The test:' : `The test, ${(0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(path, 200))}:`;
    const { cut } = cutDiff(text, terminal_finding_codeLines, terminal_finding_codeLength);
    const rest = cut ? '\n    (cut here; report.json has all of it)' : '';
    return [`${(0,wrap/* wrap */.L)(name, columns, '  ')}\n${indented(text)}${rest}`];
}
function stepLines(evidence, finding, { columns }) {
    const steps = reproduction(evidence, finding, visible/* visibleLine */.P8);
    if (steps === undefined)
        return [];
    const how = (0,wrap/* wrap */.L)(`To reproduce: ${steps.how}`, columns, '  ');
    return [`${how}\n    ${(0,visible/* visibleLine */.P8)((0,visible/* clip */.$Q)(steps.command, terminal_finding_codeLength))}`];
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
function terminal_finding_diff(text, options, whole = 'report.json has') {
    const { text: shown, cut } = cutDiff(text, terminal_finding_codeLines, terminal_finding_codeLength);
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
    return (0,visible/* visibleCode */.yy)(cutDiff(code, terminal_finding_codeLines, terminal_finding_codeLength).text).replace(/^/gm, '    ');
}

;// CONCATENATED MODULE: ./build/report/terminal-policy.js



const terminal_policy_listed = 20;
/** What the repository's own file has done, with the findings that it suppresses and what it names in vain. */
function policyLines({ policy }, line) {
    if (policy === undefined)
        return [];
    const { suppressed, file } = policy;
    const sentences = policySentences(policy).map((sentence) => sentence(String, String));
    const told = [...sentences, ...unusedSentences(policy)].map((sentence) => line(sentence, '', '  '));
    const items = suppressed
        .slice(0, terminal_policy_listed)
        .flatMap((one) => [
        line(`- ${suppressedTitle(one)}: ${(0,visible/* clip */.$Q)(one.verdict.finding.claim, 200)}`, '  ', '    '),
        line(`${(0,visible/* clip */.$Q)(one.suppression.reason, 300)} (${suppressedUntil(one, file)})`, '    '),
    ]);
    const more = suppressed.length - terminal_policy_listed;
    const rest = more > 0 ? [`  - and ${(0,wording/* plural */.LS)(more, 'other')}: see the report files`] : [];
    const block = items.length === 0 ? [] : [[line(`Suppressed by ${file}`), ...items, ...rest].join('\n')];
    return [...(told.length > 0 ? [told.join('\n')] : []), ...block];
}

;// CONCATENATED MODULE: ./build/report/terminal-alerts.js



const terminal_alerts_listed = 20;
/** What became of the alerts that were there before, and what could not be done with them. */
function alertLines(report, line) {
    const { alertNotes = [] } = report;
    const alerts = alertsInOrder(report);
    const more = alerts.length - terminal_alerts_listed;
    const told = [
        ...(alerts.length === 0 ? [] : [line(alertCounts(alerts))]),
        ...alerts.slice(0, terminal_alerts_listed).map((alert) => line(`- ${terminal_alerts_alertItem(alert)}`, '  ', '    ')),
        ...(more > 0 ? [`  - and ${more} more, in report.json`] : []),
        ...alertNotes.map((note) => line(note)),
    ];
    return told.length === 0 ? [] : [told.join('\n')];
}
function terminal_alerts_alertItem({ fate, severity, path, line, title, why, number }) {
    const name = number === undefined ? '' : ` alert ${number}:`;
    return `${fateNames[fate]}: ${severity} ${(0,wording/* place */.ik)(path, [line, line])}${name} ${(0,visible/* clip */.$Q)(title, 200)} (${why})`;
}

;// CONCATENATED MODULE: ./build/report/terminal-specialists.js






const terminal_specialists_listed = 20;
const terminal_specialists_listedFiles = 5;
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
            line(`- ${where} ${(0,wording/* ruleName */.oF)(finding)}: ${(0,visible/* clip */.$Q)(claimParts(finding).title, 200)}`, '  ', '    '),
            line(`${(0,visible/* clip */.$Q)(rulingWords(verdict).why, 300)}${quoted}`, '    '),
        ];
    });
    return [['Refuted, counts for nothing', ...items, ...rest(refuted.length - terminal_specialists_listed)].join('\n')];
}
/** Changed files that no specialist has read. */
function unreadFiles(report) {
    const groups = unreadGroups(report);
    const told = groups.slice(0, terminal_specialists_listed).map(({ why, paths }) => {
        const names = (0,wording/* firstNames */.d9)(paths, terminal_specialists_listedFiles, String);
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
    const missing = missingSynthesis(report);
    const parts = synthesisHeadings.flatMap(([key, heading]) => {
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
        ...standing
            .slice(0, listedFindings)
            .map((verdict) => terminalFinding(verdict, report.sources ?? [], options)),
        ...(unseen > 0 ? [line(`${(0,wording/* plural */.LS)(unseen, 'more finding')}: see the report files.`)] : []),
        ...terminal_fixLines(report).map((text) => line(text)),
        ...terminal_notLookedAt(report, line, options),
        [...probeLines(report), ...specialistLines(report), ...unreadFiles(report)]
            .map((text) => line(text, '', '  '))
            .join('\n'),
        ...alertLines(report, line),
        ...refutedLines(report, line),
        ...policyLines(report, line),
        ...synthesisLines(report, line),
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
function terminal_fixLines({ fixes, fixesApart = [], merged }) {
    const apart = [...fixesApart, ...(merged?.fixesApart ?? [])].map(({ path, line, note }) => `${(0,wording/* place */.ik)(path, [line, line])}: ${note}`);
    if (fixes === '')
        return apart;
    const all = apart.length === 0 ? 'All verified fixes at once' : 'The verified fixes at once';
    const which = merged === undefined ? all : 'The fixes, each verified in its shard';
    return [`${which}: git apply fixes.patch`, ...apart];
}
function terminal_notLookedAt({ gaps }, line, options) {
    if (gaps.length === 0)
        return [];
    const groups = gapGroups(gaps);
    const items = groups
        .slice(0, listedFindings)
        .map(({ what, why }) => line(`- ${(0,wording/* firstNames */.d9)(what, terminal_listedNames, String)}: ${why}`, '  ', '    '));
    const more = groups.length - items.length;
    const rest = more > 0 ? [`  - and ${more} more`] : [];
    return [[paint('yellow', 'Not looked at', options), ...items, ...rest].join('\n')];
}
function probeLines(report) {
    const { probe } = report;
    const notRun = notRunCounts(probe);
    return [
        countsOf(report),
        ...(notRun.length > 0 ? [`Left out: ${notRun.join('; ')}.`] : []),
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
    return specialistGroups(specialists).map((specialist) => specialistLine(specialist, visible/* visibleLine */.P8));
}
function counts(report) {
    const told = countBySeverity(standingVerdicts(report)).map(([severity, count]) => `${count} ${severity}`);
    return told.length === 0 ? nothingFound(report, visible/* visibleLine */.P8) : `Findings: ${told.join(', ')}`;
}
/** `fail: ...`; further reasons stand below it. */
function gateLines(gate, options) {
    const { kind } = gate;
    const label = paint(gateFormats[kind], kind, options);
    const [first, ...others] = gateReasons(gate, String)
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
    const heading = `# ${escapeMarkdown((0,visible/* clip */.$Q)(title, 300))}`;
    const note = 'What a model said, and what it was shown: untrusted text.';
    return `${[transcriptMark, heading, note, ...utterances.map(transcript_utteranceBlock)].join('\n\n')}\n`;
}
const speakers = { counterproof: 'Counterproof', model: 'Model', tool: 'Tool' };
function transcript_utteranceBlock({ by, tool, text }, index) {
    const name = tool === undefined ? '' : ` ${codeSpan((0,visible/* clip */.$Q)(tool, 100))}`;
    return `## ${index + 1}. ${speakers[by]}${name}\n\n${codeFence(text, 'text')}`;
}

;// CONCATENATED MODULE: ./build/publish.js






















/** More annotations than this per step are dropped by the runner or hide what matters. */
const mostAnnotations = 5;
const longestReason = 300;
async function writeFiles(report, { out, mask }, results) {
    await (0,promises_.mkdir)(out, { recursive: true });
    const page = html_html(await readPageAssets());
    for (const reporter of [...reporters, page])
        await (0,promises_.writeFile)((0,external_node_path_.join)(out, reporter.fileName), mask(reporter.fileName === sarif.fileName ? results : reporter.render(report)));
    const said = transcriptFiles(report.transcripts).map(({ name, text }) => ({ name, text: mask(text) }));
    await writeTranscripts(said, (0,external_node_path_.join)(out, 'transcripts'));
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
/** Wider lines are harder to read, whatever the terminal has. */
function columnsOf({ columns = 80 }) {
    return Math.min(100, columns);
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
function sarifText(report, delivery) {
    const text = sarif.render(report);
    if (delivery === undefined)
        return text;
    const { outlook, standing } = delivery.alerts;
    return withStanding(text, outlook.looked, standing.rules, stringify);
}
/** One line of untrusted text, short enough for an annotation. */
function shortReason(because) {
    const [first = '', ...others] = because;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return (0,visible/* clip */.$Q)((0,visible/* visibleLine */.P8)(first), longestReason) + more;
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
    (0,core/* setOutput */.uH)('sarif-file', (0,external_node_path_.resolve)(out, sarif.fileName));
    (0,core/* setOutput */.uH)('can-upload', delivery !== undefined);
    if (stepSummary)
        await (0,promises_.appendFile)(stepSummary, mask(summary.render(report)));
}
/**
 * Writes the report's files, brings its findings to code scanning, prints it, and on a runner adds the job summary,
 * outputs and annotations. `delivery` is absent where the alerts of the branch are not known.
 */
async function publish(report, destination, delivery) {
    const mask = (0,domain_secrets/* masker */.KB)(destination.secrets);
    const copier = new MaskingCopier(mask);
    await publishMasked(copier.copy(report), { ...destination, mask }, maskedDelivery(delivery, copier));
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
async function publishMasked(report, destination, delivery) {
    const text = destination.mask(sarifText(report, delivery));
    // Before anything is asked of a server: whatever comes of that, the report is there.
    await writeFiles(report, destination, text);
    const { notes, hasKept } = delivery === undefined ? { notes: [], hasKept: false } : await deliver(delivery, text);
    const told = notes.length === 0 ? report : { ...report, alertNotes: [...(report.alertNotes ?? []), ...notes] };
    if (notes.length > 0)
        await writeFiles(told, destination, text);
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
        await (0,promises_.appendFile)(stepSummary, `### Counterproof: ${gate}\n\n${escapeMarkdown(line)}\n`);
}


/***/ }),

/***/ 8887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * The identity of an alert from one audit to the next, `<16 hex>:1` as GitHub writes it: rule, path, what was
 * done to which code, and its index among equals. No line numbers, so that code inserted above moves nothing.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#preventing-duplicate-alerts-using-fingerprints
 */
function fingerprints(findings) {
    const seen = new Map();
    const byPlace = findings.toSorted((a, b) => a.line - b.line || a.endLine - b.endLine);
    return new Map(byPlace.map((finding) => {
        const subject = JSON.stringify([finding.rule, finding.path, ...codeOf(finding)]);
        const index = seen.get(subject) ?? 0;
        seen.set(subject, index + 1);
        return [finding, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${subject}#${index}`).digest('hex').slice(0, 16)}:1`];
    }));
}
/**
 * What was done, and to which code. A specialist thinks of another mutant and another reproducer each time: what
 * stays is the code that it quotes, its own before that of others who say the same.
 */
function codeOf({ raisedBy, evidence }) {
    const mutant = raisedBy === 'probe' ? evidence.find(({ kind }) => kind === 'mutant') : undefined;
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


/***/ }),

/***/ 1125:
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
    policy: policy.exactOptional(),
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
