export const id = 201;
export const ids = [201];
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

/***/ 3765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ branchOfRun)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6043);
/* harmony import */ var _server_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9132);



const named = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    forced: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().catch(undefined),
    repository: named.optional().catch(undefined),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        merged: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullish(),
        merge_commit_sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        base: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
        // Null where the fork was deleted.
        head: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ repo: named.nullish() }),
    })
        .optional()
        .catch(undefined),
});
/** Which branch the run is about, or why it may touch nothing of it; `what` is what was not done for that. */
function branchOfRun({ environment, payload, token = '', repository = '', apiUrl }, what) {
    const event = eventSchema.safeParse(payload).data ?? {};
    const origin = originOf(event, environment['GITHUB_ACTOR']);
    // Whatever its token may do: nothing is written on behalf of a fork.
    if (origin === 'fork')
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({ what, status: 403, message: '', needs: '', repository, origin });
    const ref = refOf(event, environment['GITHUB_REF'] ?? '');
    if (!ref.startsWith('refs/heads/'))
        return { kind: 'refused', line: `${what}: the run is for ${(0,_server_words_js__WEBPACK_IMPORTED_MODULE_2__/* .serverWords */ .l)(ref) || 'nothing'}, no branch` };
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


/***/ }),

/***/ 6043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _server_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9132);

const asEverywhere = () => undefined;
function refusal(refused, reading = asEverywhere) {
    const { what, status } = refused;
    return { kind: 'refused', status, line: `${what}: ${reason(refused, reading)}`, said: refused.message };
}
function unanswered(what, error) {
    return { kind: 'refused', line: `${what}: no answer (${(0,_server_words_js__WEBPACK_IMPORTED_MODULE_0__/* .serverWords */ .l)(error)}): run the job again` };
}
function unreadable(what, of) {
    return { kind: 'refused', line: `${what}: ${of}: run the job again` };
}
function reason(refused, reading) {
    const { status, message, afterSeconds } = refused;
    const said = (0,_server_words_js__WEBPACK_IMPORTED_MODULE_0__/* .serverWords */ .l)(message) || 'no message';
    if (status === 429 || /rate limit/i.test(message) || afterSeconds !== undefined) {
        const wait = afterSeconds === undefined ? '' : `, which ends in ${afterSeconds} seconds`;
        return `GitHub limits the number of requests${wait}: run the job again later`;
    }
    if (status === 401)
        return 'GitHub does not accept the token: check github-token';
    const own = reading(refused, said);
    if (own !== undefined)
        return own;
    if (status === 403)
        return forbidden(refused, said);
    if (status === 400 || status === 422)
        return `GitHub does not take it (${said}): please report this`;
    if (status >= 500)
        return `GitHub has an outage (${status}): run the job again`;
    return `GitHub answers ${status} (${said})`;
}
function forbidden({ message, origin, needs }, said) {
    if (/archived/i.test(message))
        return 'the repository is archived, and takes nothing any more';
    if (origin === 'fork')
        return 'the run is for a fork, whose token may only read: audit the push to the target branch instead';
    if (origin === 'dependabot')
        return `the run is for Dependabot, whose token may only read: give the job "${needs}", or audit the next push`;
    if (/not accessible/i.test(message))
        return `the token may not: give the job "${needs}"`;
    return `GitHub forbids it (${said}): give the job "${needs}"`;
}


/***/ }),

/***/ 9132:
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


/***/ })

};
