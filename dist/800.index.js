export const id = 800;
export const ids = [800];
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

/***/ 5829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);

function byWeight(first, second) {
    return (_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(first.severity) - _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(second.severity) ||
        compareText(first.path, second.path) ||
        first.line - second.line ||
        compareText(first.rule, second.rule) ||
        compareText(first.raisedBy, second.raisedBy));
}
/** By code unit, the same on every machine: shards are judged on several, and put together on another. */
function compareText(first, second) {
    return first < second ? -1 : Number(first > second);
}
/** The most severe first, then by place. */
function inOrder(told) {
    return told.toSorted((first, second) => byWeight(first.finding, second.finding));
}


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

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeReports: () => (/* binding */ mergeReports),
  mergeShards: () => (/* binding */ mergeShards)
});

// EXTERNAL MODULE: ./build/judgement/gate.js
var gate = __webpack_require__(1013);
// EXTERNAL MODULE: ./build/domain/finding-order.js
var finding_order = __webpack_require__(5829);
;// CONCATENATED MODULE: ./build/policy/merge-policies.js

/** What the file has done to a whole audit, of which each shard tells its part. Absent where no shard has heeded one. */
function mergePolicies(shards) {
    const [first, ...others] = shards.filter((one) => one !== undefined);
    if (first === undefined)
        return undefined;
    const all = [first, ...others];
    const suppressed = asInOneAudit(all.flatMap((one) => one.suppressed.map(readBack)));
    return {
        ...first,
        // The first shard alone knows the specialists' rules.
        notes: [...new Set(all.flatMap(({ notes }) => notes))],
        rulesOff: first.rulesOff.map(({ rule }) => ({ rule, findings: countOf(all, rule) })),
        suppressed,
        idle: first.idle.flatMap((one) => idleInAll(one, all, suppressed)),
    };
}
function asInOneAudit(suppressed) {
    const byVerdict = new Map(suppressed.map((one) => [one.verdict, one]));
    return (0,finding_order/* inOrder */.a)([...byVerdict.keys()]).flatMap((verdict) => byVerdict.get(verdict) ?? []);
}
function readBack({ verdict, suppression }) {
    const { finding } = verdict;
    const [first, ...others] = finding.evidence;
    if (first === undefined)
        throw new Error('a finding without evidence has passed the schema');
    return { verdict: { ...verdict, finding: { ...finding, evidence: [first, ...others] } }, suppression };
}
function countOf(all, rule) {
    return all
        .flatMap(({ rulesOff }) => rulesOff)
        .reduce((sum, off) => sum + (off.rule === rule ? off.findings : 0), 0);
}
/** Idle is what no shard had a use for; whatever is not idle in one of them was used there. */
function idleInAll(one, all, suppressed) {
    const same = ({ suppression }) => suppression.line === one.suppression.line;
    return suppressed.some(same) || !all.every(({ idle }) => idle.some(same)) ? [] : [one];
}

// EXTERNAL MODULE: ./build/probe/rules.js
var rules = __webpack_require__(8630);
// EXTERNAL MODULE: ./build/probe/operators/index.js + 17 modules
var operators = __webpack_require__(7753);
// EXTERNAL MODULE: ./build/probe/reading-limits.js
var reading_limits = __webpack_require__(1858);
;// CONCATENATED MODULE: ./build/merge/mutant-positions.js
/** The mutants of a shard with their places in the plan; of equal ids the first comes first, as in the plan. */
function placedMutants({ probe, shard }) {
    const open = new Map();
    for (const position of shard.slice) {
        const id = shard.mutants[position] ?? '';
        open.set(id, [...(open.get(id) ?? []), position]);
    }
    return probe.mutants.map((summary) => {
        const position = open.get(summary.id)?.shift();
        if (position === undefined)
            throw new Error(`the mutant ${summary.id} is not of the slice`);
        return { position, summary };
    });
}

;// CONCATENATED MODULE: ./build/merge/merge-findings.js



const rulesOfFaults = new Set(operators/* operators */.I.flatMap(({ rule }) => (rule === undefined ? [] : [rule.id])));
/**
 * The verdicts of all shards, with the limits of one audit. Each shard has kept those of a function and of a line,
 * of which it has all places; that of the whole change is kept here, first come first told in the order of the plan.
 */
function mergeFindings(reports) {
    const placed = reports.flatMap(placedVerdicts);
    const kept = withinLimit(placed);
    const hidden = reports.flatMap(placedSuppressed);
    const lines = new Set(hidden.map(({ line }) => line));
    const shown = [...lines].flatMap((line) => withinLimit(hidden.filter((one) => one.line === line)));
    const left = placed.length + hidden.length - kept.length - shown.length;
    const isShown = new Set(shown.map(({ suppressed }) => suppressed));
    return {
        verdicts: kept.map(({ verdict }) => verdict),
        policies: reports.map(({ policy }) => policy && { ...policy, suppressed: policy.suppressed.filter((one) => isShown.has(one)) }),
        left,
    };
}
/** All of them, without the lesser ones that are too many for one change. */
function withinLimit(placed) {
    const lesser = placed.filter(({ finding }) => isLesser(finding));
    const told = new Set(lesser.toSorted((a, b) => a.position - b.position).slice(0, reading_limits/* mostPerChange */.V));
    return placed.filter((one) => told.has(one) || !isLesser(one.finding));
}
/** Of a fault, not of an ordering, a query or a name: only of these there may be too many. */
function isLesser({ raisedBy, rule }) {
    return raisedBy === 'probe' && rulesOfFaults.has(rule);
}
function placedVerdicts(report) {
    const positionOf = positionsIn(report);
    return report.findings.map(({ verdict: ruled, ...finding }) => {
        const verdict = { finding: { ...finding, evidence: atLeastOne(finding.evidence) }, ...ruled };
        return { verdict, finding: verdict.finding, position: positionOf(finding.evidence[0]) };
    });
}
function placedSuppressed(report) {
    const positionOf = positionsIn(report);
    return (report.policy?.suppressed ?? []).map((suppressed) => {
        const { finding } = suppressed.verdict;
        const { line } = suppressed.suppression;
        return { suppressed, finding, line, position: positionOf(finding.evidence[0]) };
    });
}
function positionsIn(report) {
    const survivors = placedMutants(report).filter(({ summary }) => summary.ending === 'survived');
    return (evidence) => survivors.find(({ summary }) => isOf(summary.id, evidence))?.position ?? Number.POSITIVE_INFINITY;
}
/** Whether this is the mutant, of which an evidence names the line and not the column. */
function isOf(id, evidence) {
    if (evidence?.kind !== 'mutant')
        return false;
    const { path, lines, operator } = evidence;
    const start = `${path}:${lines[0]}:`;
    return id.startsWith(start) && /^\d+:(.*)$/s.exec(id.slice(start.length))?.[1] === operator;
}
function atLeastOne(evidence) {
    const [first, ...others] = evidence;
    if (first === undefined)
        throw new Error('a finding without evidence has passed the schema');
    return [first, ...others];
}

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/patch.js
var domain_patch = __webpack_require__(5775);
;// CONCATENATED MODULE: ./build/merge/merge-fixes.js


/**
 * Joins patches that were verified one by one: nobody has run them together, so only those go together that change
 * different files, or the same file in the same way. That of the most severe finding goes first.
 */
function mergeFixes(shards) {
    const taken = new Map();
    const apart = [];
    for (const { files, verdicts } of shards.flatMap(piecesOf).toSorted((a, b) => weightOf(a) - weightOf(b))) {
        const clash = [...files].find(([file, text]) => (taken.get(file) ?? text) !== text);
        if (clash === undefined)
            for (const [file, text] of files)
                taken.set(file, text);
        else
            apart.push(...verdicts.map((verdict) => leadOf(verdict, clash[0])));
    }
    const files = [...taken.keys()].toSorted();
    return { patch: files.map((file) => taken.get(file) ?? '').join(''), apart };
}
/** The place of the most severe finding that it mends. */
function weightOf({ verdicts }) {
    const fixed = verdicts.map(({ finding }) => domain_finding/* severities */.g.indexOf(finding.severity));
    return Math.min(domain_finding/* severities */.g.length, ...fixed);
}
/** Files that one fix changes belong together, and so do fixes that change one file. */
function piecesOf({ patch, verdicts }) {
    let pieces = [...(0,domain_patch/* sectionsOf */.K)(patch)].map((file) => ({
        files: new Map([file]),
        verdicts: [],
    }));
    for (const verdict of verdicts) {
        const { fix } = verdict.finding;
        const names = fix?.verified ? [...(0,domain_patch/* sectionsOf */.K)(fix.patch).keys()] : [];
        const touched = pieces.filter(({ files }) => names.some((name) => files.has(name)));
        if (touched.length === 0)
            continue;
        const joined = {
            files: new Map(touched.flatMap(({ files }) => [...files])),
            verdicts: [...touched.flatMap((piece) => piece.verdicts), verdict],
        };
        pieces = [...pieces.filter((piece) => !touched.includes(piece)), joined];
    }
    return pieces;
}
function leadOf({ finding: { path, line } }, header) {
    const note = `its fix is not in fixes.patch, where another one changes ${(0,domain_patch/* fileOf */.W)(header)}: take it from the finding`;
    return { path, line, note };
}

// EXTERNAL MODULE: ./build/probe/probe-gaps.js
var probe_gaps = __webpack_require__(8181);
;// CONCATENATED MODULE: ./build/merge/merge-gaps.js

/** Every gap once. What follows from counts is said of those of the whole: a shard of one mutant may judge none. */
function mergeGaps(reports, probe) {
    const told = new Map(reports.flatMap(gapsOfItsOwn).map((gap) => [JSON.stringify([gap.what, gap.why]), gap]));
    const minutes = Math.min(...reports.map(({ shard }) => shard.minutes));
    return [...told.values(), ...(0,probe_gaps/* unjudged */.bC)(probe, minutes, told.size > 0)];
}
function gapsOfItsOwn({ gaps, probe, shard }) {
    const counted = [true, false].flatMap((toldWhy) => (0,probe_gaps/* unjudged */.bC)(probe, shard.minutes, toldWhy));
    return gaps.filter(({ what, why }) => !counted.some((gap) => gap.what === what && gap.why === why));
}

// EXTERNAL MODULE: ./build/probe/skip.js
var skip = __webpack_require__(1314);
;// CONCATENATED MODULE: ./build/merge/merge-runners.js
/**
 * One entry for what the same runner did in several shards. A shard may have run fewer of its test files: the
 * counts are those of the shard that ran most, and every red or flaky test is named.
 */
function mergeRunners(shards) {
    const entries = new Map();
    for (const runners of shards) {
        const seen = new Map();
        for (const runner of runners) {
            // A runner has an entry for each of its groups of tests: the first belongs to the first.
            const count = seen.get(runner.id) ?? 0;
            seen.set(runner.id, count + 1);
            const key = JSON.stringify([runner.id, count]);
            const before = entries.get(key);
            entries.set(key, before === undefined ? runner : together(before, runner));
        }
    }
    return [...entries.values()];
}
function together(first, second) {
    const larger = second.tests > first.tests ? second : first;
    const red = union(first.red, second.red);
    const flaky = union(first.flaky, second.flaky);
    const cold = first.cold ?? second.cold;
    return {
        ...larger,
        tests: larger.green + red.length + flaky.length,
        red,
        flaky,
        ...(cold !== undefined && { cold }),
        ...((first.inTurn || second.inTurn) && { inTurn: true }),
    };
}
function union(first, second) {
    return [...new Set([...first, ...second])];
}

;// CONCATENATED MODULE: ./build/merge/merge-probes.js




/** What all shards have run; `left` survivors were told by their shard and are only counted now. */
function mergeProbes(reports, left) {
    const sum = (count) => reports.reduce((total, { probe }) => total + probe[count], 0);
    const mutants = reports.flatMap(placedMutants).toSorted((a, b) => a.position - b.position);
    return {
        planned: sum('planned'),
        ran: sum('ran'),
        killed: sum('killed'),
        survived: sum('survived'),
        timedOut: sum('timedOut'),
        unviable: sum('unviable'),
        unstable: sum('unstable'),
        doubtful: sum('doubtful'),
        notCovered: sum('notCovered'),
        // They need not wait for one another.
        seconds: Math.max(...reports.map(({ probe }) => probe.seconds)),
        runners: mergeRunners(reports.map(({ probe }) => probe.runners)),
        skipped: mergeSkips(reports, left),
        mutants: mutants.map(({ summary }) => summary),
    };
}
/** What the plan has left alone is told by every shard, and counts once. */
function mergeSkips(reports, left) {
    const planned = reports[0]?.shard.skipped ?? [];
    const own = reports.flatMap(({ probe, shard }) => (0,skip/* countSkips */.c)([...probe.skipped, ...shard.skipped.map(({ reason, count }) => ({ reason, count: -count }))]));
    const like = left === 0 ? [] : [{ reason: reading_limits/* likeOthers */.j, count: left }];
    return (0,skip/* countSkips */.c)([...planned, ...own, ...like]).filter(({ count }) => count > 0);
}

// EXTERNAL MODULE: ./build/domain/shard.js
var domain_shard = __webpack_require__(9641);
// EXTERNAL MODULE: ./build/probe/shard.js
var probe_shard = __webpack_require__(9505);
;// CONCATENATED MODULE: ./build/merge/one-audit.js


/** Why these are not all shards of one audit, in one sentence; undefined where they are. */
function whyNotOneAudit(shards, version) {
    const [first] = shards;
    if (first === undefined)
        return 'there is no report to merge: name what the shards have written with --out';
    return (otherVersion(first, version) ??
        shards.map((other) => difference(first, other)).find((reason) => reason !== undefined) ??
        incomplete(shards, first.report.shard.of) ??
        wrongSlices(shards, first) ??
        readTwice(shards));
}
function otherVersion({ path, report }, version) {
    const theirs = report.tool.version;
    if (theirs === version)
        return undefined;
    return `${path} is of version ${theirs} and this is version ${version}: merge with the version that audited`;
}
function range({ change }) {
    return `${change.base}..${change.head}`;
}
/** What two reports have to agree on, the plainest first. */
function difference(first, other) {
    const aspects = [
        ['versions', ({ report }) => report.tool.version, 'audit all shards with one version'],
        ['changes', ({ report }) => range(report), 'give all shards the same --base and --head'],
        [
            'numbers of shards',
            ({ report }) => String(report.shard.of),
            'audit all shards with the same N of --shard K/N',
        ],
        ['plans', ({ report }) => report.shard.plan, 'audit all shards on one platform with one build'],
    ];
    const differs = aspects.find(([, of]) => of(first) !== of(other));
    if (differs === undefined)
        return undefined;
    const [what, of, mend] = differs;
    return `${first.path} and ${other.path} are of different ${what} (${of(first)} and ${of(other)}): ${mend}`;
}
function incomplete(shards, of) {
    const byIndex = new Map();
    for (const shard of shards) {
        const { index } = shard.report.shard;
        const before = byIndex.get(index);
        if (before !== undefined)
            return `${before.path} and ${shard.path} are both ${(0,domain_shard/* shardName */.A)(shard.report.shard)}: leave out one of them`;
        byIndex.set(index, shard);
    }
    const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !byIndex.has(index));
    if (missing.length === 0)
        return undefined;
    const names = missing.map((index) => `${index}/${of}`);
    const what = missing.length === 1 ? 'the report of shard' : 'the reports of shards';
    return `${what} ${names.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing: audit with --shard ${names[0]}, and merge again`;
}
/** Whoever reads for all does so in one part: what two have claimed would be told twice. */
function readTwice(shards) {
    const [first, second] = shards.filter(({ report }) => report.specialists.some(({ tokens }) => tokens.input + tokens.output > 0));
    if (first === undefined || second === undefined)
        return undefined;
    return `the specialists were sent for ${first.path} and for ${second.path}: give all parts but one the setting agents: none`;
}
/** No mutant of the plan is lost and none is counted twice, whatever a report claims. */
function wrongSlices(shards, first) {
    const { mutants, plan } = first.report.shard;
    const told = shards.find(({ report }) => {
        const { change, tool, shard } = report;
        return (0,probe_shard/* planIdentity */.gt)(change, tool.version, shard.mutants) !== plan;
    });
    const again = 'audit all shards again';
    if (told !== undefined)
        return `the plan in ${told.path} is not the one that it names: ${again}`;
    const taken = shards.flatMap(({ report }) => report.shard.slice).toSorted((a, b) => a - b);
    const whole = taken.length === mutants.length && taken.every((place, index) => place === index);
    if (!whole)
        return `the slices of the ${shards.length} shards do not make up their plan: ${again}`;
    const stranger = shards.find(({ report }) => !judgesItsSlice(report));
    return stranger && `${stranger.path} has mutants that are not of its slice: ${again}`;
}
function judgesItsSlice({ shard, probe }) {
    const open = new Map();
    for (const place of shard.slice) {
        const id = shard.mutants[place] ?? '';
        open.set(id, (open.get(id) ?? 0) + 1);
    }
    return probe.mutants.every(({ id }) => {
        const left = open.get(id) ?? 0;
        open.set(id, left - 1);
        return left > 0;
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/report/schema.js + 4 modules
var schema = __webpack_require__(3295);
;// CONCATENATED MODULE: ./build/merge/read-shards.js





/** What is wrong with one report: one sentence. */
class Unusable extends Error {
}
const fileName = 'report.json';
const again = 'run that shard again, and merge what it writes';
/** The reports in these folders, and in the folders right below those that have none of their own. */
async function readShards(folders) {
    try {
        const shards = [];
        for (const folder of new Set(folders))
            shards.push(...(await readFolder(folder)));
        return { kind: 'read', shards };
    }
    catch (error) {
        if (error instanceof Unusable)
            return { kind: 'unusable', reason: error.message };
        throw error;
    }
}
async function readFolder(folder) {
    const own = await readReport((0,external_node_path_.join)(folder, fileName));
    if (own !== undefined)
        return [own];
    const found = [];
    for (const name of await foldersIn(folder)) {
        const report = await readReport((0,external_node_path_.join)(folder, name, fileName));
        if (report !== undefined)
            found.push(report);
    }
    if (found.length > 0)
        return found;
    throw new Unusable(`there is no ${fileName} in ${folder}, nor in a folder of it: name what the shards have written with --out`);
}
async function foldersIn(folder) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        return entries
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .toSorted();
    }
    catch (error) {
        throw new Unusable(`${folder} cannot be read (${(0,system_error/* errorMessage */.g)(error)}): name the folders with the reports`);
    }
}
async function readReport(path) {
    const text = await readText(path);
    return text === undefined ? undefined : { path, report: shardReportOf(path, parseJson(path, text)) };
}
async function readText(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) === 'ENOENT' || (0,system_error/* errorCode */.C)(error) === 'ENOTDIR')
            return undefined;
        throw new Unusable(`${path} cannot be read (${(0,system_error/* errorMessage */.g)(error)}): ${again}`);
    }
}
function parseJson(path, text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Unusable(`${path} is not JSON, perhaps cut off: ${again}`);
    }
}
const versioned = schemas/* looseObject */._H3({ schema: schemas/* int */.Whr() });
function shardReportOf(path, value) {
    const version = versioned.safeParse(value).data?.schema;
    if (version !== undefined && version !== 1) {
        throw new Unusable(`${path} has schema ${version}, and this version reads schema 1: merge with the version that wrote it`);
    }
    const parsed = schema/* reportFileSchema */.m.safeParse(value);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
        throw new Unusable(`${path} is no report of Counterproof${where}: ${again}`);
    }
    const { shard, ...report } = parsed.data;
    if (shard !== undefined)
        return { ...report, shard };
    throw new Unusable(`${path} is the report of a whole audit, not of a shard: leave it out, or audit with --shard K/N`);
}

;// CONCATENATED MODULE: ./build/merge/merge-shards.js










/** Reads the reports of all shards and makes them the report that one audit would have written. */
async function mergeShards(folders, request) {
    const reading = await readShards(folders);
    if (reading.kind === 'unusable')
        return reading;
    const reason = whyNotOneAudit(reading.shards, request.version);
    if (reason !== undefined)
        return { kind: 'unusable', reason };
    const reports = reading.shards.map(({ report }) => report);
    const [first, ...others] = reports.toSorted((a, b) => a.shard.index - b.shard.index);
    if (first === undefined)
        throw new Error('no report is the whole of an audit');
    return { kind: 'merged', report: mergeReports([first, ...others], request.failOn) };
}
/** All shards of one audit, in their order. */
function mergeReports(reports, failOn) {
    const [{ tool, change, shard }] = reports;
    const found = mergeFindings(reports);
    const verdicts = (0,finding_order/* inOrder */.a)(found.verdicts);
    const probe = mergeProbes(reports, found.left);
    const gaps = mergeGaps(reports, probe);
    const fixes = mergeFixes(reports.map((report) => ({ patch: report.shard.fixes, verdicts: mergeFindings([report]).verdicts })));
    const synthesis = reports.find((report) => report.synthesis !== undefined)?.synthesis;
    const policy = mergePolicies(found.policies);
    const apart = reports.flatMap(({ fixesApart = [] }) => fixesApart);
    return {
        tool,
        change,
        verdicts,
        rules: [
            ...rules/* probeRules */.Q,
            ...(reports.find(({ shard: { rules } }) => rules !== undefined)?.shard.rules ?? []),
        ],
        probe,
        specialists: specialistsOf(reports),
        inventory: reports.flatMap(({ inventory }) => inventory),
        ...(synthesis && { synthesis }),
        transcripts: [],
        gaps,
        leads: reports.flatMap(({ leads }) => leads),
        gate: (0,gate/* decideGate */.q)(verdicts, gaps, failOn),
        fixes: fixes.patch,
        ...(policy && { policy }),
        ...(apart.length > 0 && { fixesApart: apart }),
        merged: { shards: shard.of, plan: shard.plan, fixesApart: fixes.apart },
    };
}
/** They were sent by one part, which has read the whole change for all: shard 0, or else the first. */
function specialistsOf(reports) {
    const reading = reports.filter(({ shard }) => shard.index === 0);
    return (reading.length > 0 ? reading : reports).flatMap(({ specialists }) => specialists);
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
const likeOthers = 'unnoticed like others of the same function or change, which stand for them';


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


/***/ })

};
