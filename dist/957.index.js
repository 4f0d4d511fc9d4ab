export const id = 957;
export const ids = [957];
export const modules = {

/***/ 4073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isAboutTests),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   uG: () => (/* binding */ impacts)
/* harmony export */ });
/** What happens when nobody mends it; the most severe first. */
const impacts = [
    'breach',
    'loss',
    'breakage',
    'wrong-result',
    'blind-test',
    'unguarded',
    'leftover',
];
/** The code may well be right: what is wrong is that no test would notice if it were not. */
function isAboutTests(impact) {
    return impact === 'blind-test' || impact === 'unguarded';
}
/** Whom it reaches: everyone who uses what was changed, those with a certain role or setting, or almost nobody. */
const reaches = ['everyone', 'some', 'few'];


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

/***/ 2551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ inOrder),
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/claim.js
var domain_claim = __webpack_require__(4073);
;// CONCATENATED MODULE: ./build/judgement/severity.js

/** What an impact weighs when it reaches everyone and nothing else has to be true. */
const bases = {
    breach: 'critical',
    loss: 'critical',
    breakage: 'critical',
    'wrong-result': 'high',
    'blind-test': 'high',
    unguarded: 'medium',
    leftover: 'low',
};
/** Steps towards `low`. */
const stepsOfReach = { everyone: 0, some: 1, few: 2 };
/** From stated facts alone, so that nobody's tone of voice weighs anything; the table is in docs/severity.md. */
function severityOf({ impact, reach, preconditions }) {
    const steps = stepsOfReach[reach] + (preconditions.length > 0 ? 1 : 0);
    return domain_finding/* severities */.g[domain_finding/* severities */.g.indexOf(bases[impact]) + steps] ?? 'low';
}

;// CONCATENATED MODULE: ./build/judgement/case.js


/** What the probe found has been executed; without, it is as good as any argument. */
function caseOfProbe(finding) {
    const mutants = finding.evidence.filter((evidence) => evidence.kind === 'mutant');
    const isProven = finding.evidence.some(({ kind }) => kind !== 'quote');
    // A test that fails where it should not is not a test that notices nothing.
    const isBlind = mutants.length > 0 && mutants.every(({ outcome }) => outcome !== 'red');
    const own = { path: finding.path, lines: [finding.line, finding.endLine] };
    return {
        finding,
        standing: isProven ? 'proven' : 'argued',
        ...(isBlind && { nature: 'blind-test' }),
        places: [own, ...mutants.map(({ path, lines }) => ({ path, lines }))],
        tried: [],
        others: [],
    };
}
function caseOfClaim(claim, { standing, evidence, tried, fix }) {
    const { mutant, quote, facts } = claim;
    return {
        finding: findingOf(claim, evidence, fix),
        standing,
        // Whether there is a test that does not see or none at all, it is one thing.
        nature: (0,domain_claim/* isAboutTests */.BJ)(facts.impact) ? 'blind-test' : facts.impact,
        places: [
            { path: quote.path, lines: quote.lines },
            ...(mutant === undefined ? [] : [{ path: mutant.path, lines: mutant.lines }]),
        ],
        tried,
        claim,
        others: [],
        ...(fix && fix.patch !== '' && { fix }),
    };
}
/** What was executed comes first, then what stands there; the first quote is the claim's own. */
function findingOf(claim, executed, fix) {
    const { quote, reachedFrom, rule, raisedBy, facts } = claim;
    const [first, ...others] = [...executed, quote];
    const note = 'the changed line that makes it reachable';
    return {
        rule,
        severity: severityOf(facts),
        path: quote.path,
        line: quote.lines[0],
        endLine: quote.lines[1],
        claim: wordsOf(claim, []),
        raisedBy,
        evidence: [first ?? quote, ...others],
        related: reachedFrom === undefined ? [] : [{ path: reachedFrom.path, line: reachedFrom.lines[0], note }],
        ...(fix && fix.patch !== '' && { fix: { patch: fix.patch, verified: fix.verified } }),
    };
}
/** The title alone as the first sentence, then who else says so, why, since when it matters, and the mend. */
function wordsOf({ title, argument, proposal, facts }, also) {
    const conditions = facts.preconditions.length === 0 ? [] : [`Only if: ${facts.preconditions.join('; ')}`];
    return [title, ...also, argument, ...conditions, ...(proposal === '' ? [] : [`To mend it: ${proposal}`])]
        .filter((part) => part.trim() !== '')
        .map(ended)
        .join(' ');
}
/** As a sentence that another one may follow. */
function ended(text) {
    const trimmed = text.trim();
    return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/judgement/cross-examine.js


/** Every examination is a conversation with a model: that many, and so many at once. */
const mostExaminations = 12;
const atOnce = 3;
/** Has what no execution has settled read by another specialist, the most severe first. */
async function crossExamine(cases, panel, progress) {
    const open = cases
        .filter(({ claim, standing }) => claim !== undefined && (standing === 'argued' || standing === 'supported'))
        .toSorted((a, b) => weightOf(a) - weightOf(b));
    if (panel === undefined)
        return { examinations: new Map(), gaps: gapsOf(open, 'there was no second reader') };
    const heard = open.slice(0, mostExaminations);
    const limit = (0,p_limit/* default */.A)(atOnce);
    let done = 0;
    const tell = () => progress({ what: 'cross-examining', done, total: heard.length });
    if (heard.length > 0)
        tell();
    const examined = await Promise.all(heard.map(async (one) => limit(async () => {
        const examination = await examine(one, panel);
        done += 1;
        tell();
        return [one, examination];
    })));
    const failed = examined.flatMap(([one, result]) => result.kind === 'failed' ? gapsOf([one], result.why) : []);
    const left = open.slice(mostExaminations).filter(({ finding }) => finding.severity !== 'low');
    return {
        examinations: new Map(examined),
        gaps: [
            ...failed,
            ...gapsOf(left, `only ${mostExaminations} claims are cross-examined, the most severe first`),
        ],
    };
}
async function examine({ claim, tried }, panel) {
    if (claim === undefined)
        throw new Error('only a claim can be examined');
    return await panel.examine(claim, tried);
}
function weightOf({ finding }) {
    return domain_finding/* severities */.g.indexOf(finding.severity);
}
function gapsOf(cases, why) {
    return cases.map(({ finding: { raisedBy, path, line } }) => ({
        what: `second reading of what ${raisedBy} says of ${path}:${line}`,
        why,
    }));
}

;// CONCATENATED MODULE: ./build/judgement/outcome.js
/** Fresh processes for everything that is to prove something. */
const repeats = 3;

;// CONCATENATED MODULE: ./build/judgement/execute-mutant.js


const mostNamed = 3;
/**
 * Runs a break of production code that is said to go unnoticed. What it can prove is that the tests are blind;
 * whatever else is claimed of that code it does no more than support.
 */
async function executeMutant(claim, mutant, execution) {
    const isProof = (0,domain_claim/* isAboutTests */.BJ)(claim.facts.impact);
    const trial = await execution.tryMutant(mutant.edits, repeats);
    if (trial.kind === 'killed') {
        const tried = [`its mutant is noticed by ${named(trial.by)}`];
        return { standing: isProof ? 'refuted' : 'argued', evidence: [], tried };
    }
    if (trial.kind !== 'survived' && trial.kind !== 'not-covered')
        return { standing: 'argued', evidence: [], tried: [`its mutant ${endingOf(trial)}`] };
    const mended = await executeTest(claim, mutant, execution);
    const fix = mended.fix && { fix: mended.fix };
    if (trial.kind === 'not-covered')
        return {
            standing: mended.fix?.verified ? 'supported' : 'argued',
            evidence: [],
            tried: ['no test comes by the place of its mutant', ...mended.tried],
            ...fix,
        };
    const evidence = [evidenceOf(mutant, trial)];
    const beside = isProof
        ? []
        : ['its mutant goes unnoticed, which shows what the tests miss and not that the code is wrong'];
    return {
        standing: isProof ? 'proven' : 'supported',
        evidence,
        tried: [...beside, ...mended.tried],
        ...fix,
    };
}
/** Whether the test that was brought with the mutant notices it, and is green on the merged code. */
async function executeTest({ test }, { edits }, execution) {
    if (test === undefined)
        return { tried: [] };
    const patch = await execution.diff([], [test]);
    const fix = { edits: [], added: [test], patch };
    const merged = await execution.runTest(test, [], repeats);
    if (merged.kind !== 'passes')
        return {
            tried: ['the test brought for it is not green on the merged code'],
            fix: { ...fix, verified: false },
        };
    const broken = await execution.runTest(test, edits, repeats);
    if (broken.kind === 'fails' || broken.kind === 'errs')
        return { tried: [], fix: { ...fix, verified: true } };
    return {
        tried: ['the test brought for it does not go red on the mutant'],
        fix: { ...fix, verified: false },
    };
}
function evidenceOf({ path, lines, original, mutated }, trial) {
    const { tests, command } = trial;
    const what = { operator: 'proposed', path, lines, original, mutated };
    return { kind: 'mutant', ...what, tests, command, repeats: trial.repeats };
}
function endingOf(trial) {
    switch (trial.kind) {
        case 'unstable':
            return 'is noticed in some runs only';
        case 'unviable':
            return `does not load or compile: ${trial.why}`;
        case 'timed-out':
            return 'did not end in time';
        case 'not-run':
            return `was not run: ${trial.why}`;
    }
}
function named(tests) {
    const more = tests.length - mostNamed;
    return `${tests.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/judgement/execute-reproducer.js

/**
 * Runs a test that is said to fail on the merged code. Failing is half of a proof, since a test may assert anything:
 * the other half is a fix with which it passes.
 */
async function executeReproducer(claim, test, execution) {
    const trial = await execution.runTest(test, [], repeats);
    if (trial.kind !== 'fails')
        return { standing: 'argued', evidence: [], tried: [`its reproducer ${execute_reproducer_endingOf(trial)}`] };
    const evidence = execute_reproducer_evidenceOf(test, trial);
    const { fix } = claim;
    if (fix === undefined || fix.length === 0) {
        const tried = ['its reproducer fails, and no fix was brought with which it would pass'];
        return { standing: 'supported', evidence: [evidence], tried };
    }
    const mended = await execution.tryFix(test, fix, repeats);
    if (mended.kind === 'refused') {
        const patch = await execution.diff(fix, []);
        const tried = [`its reproducer fails, and its fix does not hold: ${mended.why}`];
        const refused = { edits: fix, added: [], patch, verified: false };
        return { standing: 'supported', evidence: [evidence], tried, fix: refused };
    }
    const patch = await execution.diff(fix, [test]);
    return {
        standing: 'proven',
        evidence: [{ ...evidence, passedWithFix: repeats }],
        tried: [],
        fix: { edits: fix, added: [test], reproducer: test, patch, verified: true },
    };
}
function execute_reproducer_evidenceOf({ path, text }, trial) {
    const { tests, error, command } = trial;
    const counts = { failed: trial.repeats, of: trial.repeats };
    return { kind: 'reproducer', test: tests.join(', '), ...counts, path, text, command, error };
}
/** How a test ended that was to fail by an assertion, as the end of "its reproducer ...". */
function execute_reproducer_endingOf(trial) {
    switch (trial.kind) {
        case 'passes':
            return 'passes on the merged code';
        case 'errs':
            return `fails for another reason than an assertion: ${trial.why}`;
        case 'unstable':
            return 'fails in some runs only';
        case 'timed-out':
            return 'did not end in time';
        case 'not-run':
            return `was not run: ${trial.why}`;
    }
}

;// CONCATENATED MODULE: ./build/judgement/execute-claims.js




const nothingToRun = { standing: 'argued', evidence: [], tried: [] };
const notAllowed = { ...nothingToRun, tried: ['its proof was not run: nothing is executed here'] };
/**
 * Runs what the claims propose, the most severe first, since the time may end; one after the other, since each has
 * all processors. The outcomes are in the order of the claims.
 */
async function executeClaims(claims, execution, progress) {
    const outcomes = new Map();
    const tell = (done) => progress({ what: 'running what the specialists claim', done, total: claims.length });
    for (const [done, claim] of claims.toSorted((a, b) => execute_claims_weightOf(a) - execute_claims_weightOf(b)).entries()) {
        tell(done);
        outcomes.set(claim, execution === undefined ? unexecuted(claim) : await executeClaim(claim, execution));
    }
    if (claims.length > 0)
        tell(claims.length);
    return claims.map((claim) => outcomes.get(claim) ?? nothingToRun);
}
function execute_claims_weightOf({ facts }) {
    return domain_finding/* severities */.g.indexOf(severityOf(facts));
}
function unexecuted({ test, mutant }) {
    return test === undefined && mutant === undefined ? nothingToRun : notAllowed;
}
async function executeClaim(claim, execution) {
    const outcome = await outcomeOf(claim, execution);
    const { fix } = claim;
    if (outcome.fix !== undefined || fix === undefined || fix.length === 0)
        return outcome;
    // What nobody could check is still worth reading.
    const patch = await execution.diff(fix, []);
    if (patch === '')
        return outcome;
    return { ...outcome, fix: { edits: fix, added: [], patch, verified: false } };
}
async function outcomeOf(claim, execution) {
    const { mutant, test } = claim;
    if (mutant !== undefined)
        return await executeMutant(claim, mutant, execution);
    return test === undefined ? nothingToRun : await executeReproducer(claim, test, execution);
}

// EXTERNAL MODULE: ./build/domain/patch.js
var patch = __webpack_require__(5775);
;// CONCATENATED MODULE: ./build/judgement/join-fixes.js

/**
 * One patch of the probe's fixes and of the claims' verified ones, the most severe first. The probe's were run
 * together and are only text here, so nothing else may touch their files; claims' fixes join where they do not overlap
 * and each test that comes with one of them passes with all of them: a mend may well change what another test asserts.
 */
async function joinFixes(probed, cases, execution) {
    const before = (0,patch/* sectionsOf */.K)(probed);
    const apart = [];
    let taken = { edits: [], added: [], fixes: [], patch: '' };
    for (const { finding, fix } of cases) {
        if (fix === undefined || !fix.verified || execution === undefined)
            continue;
        const met = [...(0,patch/* sectionsOf */.K)(fix.patch).keys()].find((header) => before.has(header));
        const next = met === undefined ? await withFix(taken, fix, execution) : undefined;
        if (next !== undefined)
            taken = next;
        else
            apart.push(leadOf(finding, met));
    }
    if (taken.patch === '')
        return { patch: probed, apart };
    const sections = [...before, ...(0,patch/* sectionsOf */.K)(taken.patch)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { patch: sections.map(([, text]) => (text.endsWith('\n') ? text : `${text}\n`)).join(''), apart };
}
/** Everything taken and this; undefined where that does not go together. */
async function withFix(taken, fix, execution) {
    const edits = fix.edits.filter((edit) => !taken.edits.some((other) => equal(edit, other)));
    const added = fix.added.filter((file) => !taken.added.some((other) => equal(file, other)));
    if (edits.some((edit) => taken.edits.some((other) => overlap(edit, other))))
        return undefined;
    if (added.some(({ path }) => taken.added.some((other) => other.path === path)))
        return undefined;
    const all = { edits: [...taken.edits, ...edits], added: [...taken.added, ...added] };
    // Empty where one of them cannot be beside another, such as a file and a folder of one name.
    const patch = await execution.diff(all.edits, all.added);
    if (patch === '')
        return undefined;
    const next = { ...all, fixes: [...taken.fixes, fix], patch };
    if (taken.fixes.length === 0 || next.edits.length === 0)
        return next;
    // A test alone changes nothing for those that are there.
    const open = edits.length > 0 ? next.fixes : [fix];
    return (await allHold(open, next.edits, execution)) ? next : undefined;
}
async function allHold(fixes, edits, execution) {
    for (const fix of fixes)
        if (!(await holds(fix, edits, execution)))
            return false;
    return true;
}
async function holds({ reproducer, added }, edits, execution) {
    if (reproducer !== undefined)
        return (await execution.tryFix(reproducer, edits, 1)).kind === 'verified';
    for (const test of added)
        if ((await execution.runTest(test, edits, 1)).kind !== 'passes')
            return false;
    return true;
}
/** Also where they only touch: which of them comes first would be a guess. */
function overlap(first, second) {
    return first.path === second.path && first.start <= second.end && second.start <= first.end;
}
function equal(first, second) {
    return JSON.stringify(first) === JSON.stringify(second);
}
function leadOf({ path, line }, met) {
    const where = met === undefined ? 'with which it does not go together' : `which changes ${(0,patch/* fileOf */.W)(met)}`;
    const note = `its fix is not in fixes.patch, since there is another one ${where}: take it from the finding`;
    return { path, line, note };
}

;// CONCATENATED MODULE: ./build/judgement/merge-claims.js


const strengths = ['proven', 'supported', 'argued', 'refuted'];
/**
 * Makes one of the cases that tell of the same kind of thing at the same place; never by the words of their prose.
 * The one with the strongest proof stays, with the evidence of the others, who are named. What would be more severe
 * than its proof can carry stays beside it, so that nothing severe is lost. The order of the cases does not matter.
 */
function mergeClaims(cases) {
    const merged = [];
    let open = cases.toSorted(compare);
    for (let [first, ...rest] = open; first !== undefined; [first, ...rest] = open) {
        const kept = first;
        const same = rest.filter((other) => isSame(kept, other));
        merged.push(same.length === 0 ? kept : together(kept, same));
        open = rest.filter((other) => !same.includes(other));
    }
    return merged;
}
function isSame(kept, other) {
    return (kept.nature !== undefined &&
        kept.nature === other.nature &&
        // Its proof was refuted: what others say of the place is another matter. It comes last, so it keeps nobody.
        other.standing !== 'refuted' &&
        // Somebody who raises two kinds of thing at one place means two things.
        (kept.finding.raisedBy !== other.finding.raisedBy || kept.finding.rule === other.finding.rule) &&
        // The probe has made one finding of what it means to be one.
        !(kept.claim === undefined && other.claim === undefined) &&
        severityAt(kept) <= severityAt(other) &&
        kept.places.some((place) => other.places.some((there) => merge_claims_overlap(place, there))));
}
function merge_claims_overlap(a, b) {
    return a.path === b.path && a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];
}
/** The strongest proof first, then the most severe; of equals the probe's, then by what they are. */
function compare(a, b) {
    return (strengths.indexOf(a.standing) - strengths.indexOf(b.standing) ||
        severityAt(a) - severityAt(b) ||
        Number(a.claim !== undefined) - Number(b.claim !== undefined) ||
        compareText(a.finding.path, b.finding.path) ||
        a.finding.line - b.finding.line ||
        compareText(keyOf(a), keyOf(b)));
}
function severityAt({ finding }) {
    return domain_finding/* severities */.g.indexOf(finding.severity);
}
function keyOf({ finding, claim }) {
    return JSON.stringify([finding.raisedBy, finding.rule, finding, claim]);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** One case with the evidence of all; of their fixes the first that is verified, else its own. */
function together(kept, same) {
    const all = [kept, ...same];
    const { finding, claim } = kept;
    const also = unique(same.flatMap((other) => alsoRaised(kept, other)));
    const source = all.find((one) => one.finding.fix?.verified === true) ?? kept;
    const { fix, ...bare } = kept;
    const { fix: shown, ...told } = finding;
    const [ownFix, ownShown] = source === kept ? [fix, shown] : [source.fix, source.finding.fix];
    const [first, ...evidence] = unique(all.flatMap((one) => one.finding.evidence));
    return {
        ...bare,
        finding: {
            ...told,
            claim: claim === undefined ? [finding.claim, ...also].map(ended).join(' ') : wordsOf(claim, also),
            evidence: [first ?? finding.evidence[0], ...evidence],
            related: unique(all.flatMap((one) => one.finding.related)),
            ...(ownShown && { fix: ownShown }),
        },
        others: unique(same.map((other) => other.finding.raisedBy)),
        ...(ownFix && { fix: ownFix }),
    };
}
function alsoRaised(kept, { finding, claim }) {
    if (claim === undefined)
        return ['Also found by the probe'];
    return finding.raisedBy === kept.finding.raisedBy
        ? []
        : [`Also raised by ${finding.raisedBy}: ${claim.title}`];
}
/** Each once, by what it says. */
function unique(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./build/judgement/rule-on.js

const unread = 'not executed, and not yet read by a second specialist';
/**
 * What was executed is upheld or refuted by its execution. The rest is the second reader's to rule on, who has to
 * quote; but nothing critical is upheld by reading alone: two readers may share one mistake, a person decides.
 */
function ruleOn(one, examination) {
    const { finding, standing, tried, claim } = one;
    if (standing === 'proven') {
        const often = claim === undefined ? 'reproduced in fresh processes' : `${repeats} of ${repeats} fresh runs`;
        return { finding, ruling: 'upheld', reason: reasonOf([`proved by execution: ${often}`, ...tried]) };
    }
    if (standing === 'refuted')
        return { finding, ruling: 'refuted', reason: reasonOf(['disproved by execution', ...tried]) };
    if (examination === undefined)
        return { finding, ruling: 'undecided', reason: reasonOf([...tried, unread]) };
    if (examination.kind === 'failed') {
        const why = `its second reading failed: ${examination.why}`;
        return { finding, ruling: 'undecided', reason: reasonOf([...tried, why]) };
    }
    return readBy(one, examination);
}
function readBy({ finding, tried }, { by, ruling, reason, quote }) {
    const said = `${by} read it (${ruling}): ${reason}`;
    const read = { by, ...(quote && { quote }) };
    if (ruling !== 'undecided' && quote === undefined) {
        const why = `${said} But it quotes nothing that stands in the code`;
        return { finding, ruling: 'undecided', reason: reasonOf([...tried, why]), ...read };
    }
    // A mutant shows what the tests miss: only a reproducer shows that the code is wrong.
    const isSeen = finding.evidence.some(({ kind }) => kind === 'reproducer');
    if (ruling === 'upheld' && finding.severity === 'critical' && !isSeen) {
        const why = 'something critical that was read and not run is for a person to decide';
        return { finding, ruling: 'undecided', reason: reasonOf([...tried, said, why]), ...read };
    }
    return { finding, ruling, reason: reasonOf([...tried, said]), ...read };
}
function reasonOf(parts) {
    return parts.map((part) => part.replace(/[.;\s]+$/u, '')).join('; ');
}

// EXTERNAL MODULE: ./build/judgement/gate.js
var gate = __webpack_require__(1013);
;// CONCATENATED MODULE: ./build/judgement/synthesise.js


/** More than this no orchestrator has to weigh; the most severe come first. */
const mostSettled = 60;
/**
 * What all agree on, what is disputed, what was decided; only where specialists raised something. Nothing hangs on
 * it, so that an orchestrator who fails is told of and leaves no gap.
 */
async function synthesise(settled, panel, failOn) {
    const raised = [...settled].filter(([{ claim }]) => claim !== undefined);
    if (raised.length === 0)
        return undefined;
    const nothing = { agreed: [], disputed: [], decided: [] };
    if (panel === undefined)
        return { ...nothing, missing: 'there was nobody to write it' };
    const told = raised
        .toSorted(([a], [b]) => domain_finding/* severities */.g.indexOf(a.finding.severity) - domain_finding/* severities */.g.indexOf(b.finding.severity))
        .slice(0, mostSettled);
    const written = await panel.synthesise(told.map(([one, verdict]) => settledOf(one, verdict, failOn)));
    return 'failed' in written ? { ...nothing, missing: written.failed } : written;
}
function settledOf({ claim, finding, others }, verdict, failOn) {
    const { ruling, reason } = verdict;
    return {
        place: `${finding.path}:${finding.line}`,
        severity: finding.severity,
        raisedBy: [finding.raisedBy, ...others].join(', '),
        title: claim?.title ?? '',
        ruling,
        reason,
        stops: (0,gate/* stopsGate */.B)(verdict, failOn),
    };
}

;// CONCATENATED MODULE: ./build/judgement/judge.js








/** What was found and claimed: run, put together, read by a second reader where running settles nothing, ruled on. */
async function judge(request) {
    const { findings, claims, panel, execution, progress } = request;
    const outcomes = await executeClaims(claims, execution, progress);
    const cases = mergeClaims([
        ...findings.map(caseOfProbe),
        ...claims.flatMap((claim, index) => {
            const outcome = outcomes[index];
            return outcome === undefined ? [] : [caseOfClaim(claim, outcome)];
        }),
    ]).toSorted((first, second) => byWeight(first.finding, second.finding));
    const { examinations, gaps } = await crossExamine(cases, panel, progress);
    const settled = new Map(cases.map((one) => [one, ruleOn(one, examinations.get(one))]));
    const upheld = cases.filter((one) => settled.get(one)?.ruling !== 'refuted');
    const joined = await joinFixes(request.fixes, upheld, execution);
    const synthesis = await synthesise(settled, panel, request.failOn);
    return {
        verdicts: inOrder([...settled.values()]),
        gaps,
        fixes: joined.patch,
        fixesApart: joined.apart,
        ...(synthesis && { synthesis }),
    };
}
function byWeight(first, second) {
    return (domain_finding/* severities */.g.indexOf(first.severity) - domain_finding/* severities */.g.indexOf(second.severity) ||
        judge_compareText(first.path, second.path) ||
        first.line - second.line ||
        judge_compareText(first.rule, second.rule) ||
        judge_compareText(first.raisedBy, second.raisedBy));
}
/** By code unit, the same on every machine: shards are judged on several, and put together on another. */
function judge_compareText(first, second) {
    return first < second ? -1 : Number(first > second);
}
/** The most severe first, then by place. */
function inOrder(verdicts) {
    return verdicts.toSorted((first, second) => byWeight(first.finding, second.finding));
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


/***/ })

};
