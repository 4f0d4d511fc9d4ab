export const id = 725;
export const ids = [725];
export const modules = {

/***/ 4725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit),
  list: () => (/* binding */ list)
});

// EXTERNAL MODULE: ./build/change/file-role.js + 1 modules
var file_role = __webpack_require__(6009);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
;// CONCATENATED MODULE: ./build/change/event.js

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
const pushPayload = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP().optional(),
    before: schemas/* string */.YjP(),
    after: schemas/* string */.YjP(),
    deleted: schemas/* boolean */.zMY().optional(),
    forced: schemas/* boolean */.zMY().optional(),
    // Only their number is of interest; GitHub lists up to 2048.
    commits: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
});
/** https://docs.github.com/en/webhooks/webhook-events-and-payloads?actionType=closed#pull_request */
const pullRequestPayload = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    pull_request: schemas/* object */.Ikc({
        number: schemas/* number */.aig().int(),
        title: schemas/* string */.YjP(),
        body: schemas/* string */.YjP().nullish(),
        html_url: schemas/* string */.YjP(),
        merged: schemas/* boolean */.zMY().nullish(),
        merge_commit_sha: schemas/* string */.YjP().nullish(),
        commits: schemas/* number */.aig().int().optional(),
        base: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
    }),
});
/** Checks the payload, which comes from a file that any step of the workflow could have written. */
function readEvent(event) {
    if (event?.eventName === 'push') {
        const parsed = pushPayload.safeParse(event.payload);
        return parsed.success ? { kind: 'push', push: parsed.data } : unreadable(event, parsed.error);
    }
    if (event?.eventName === 'pull_request') {
        const parsed = pullRequestPayload.safeParse(event.payload);
        return parsed.success ? { kind: 'pull-request', event: parsed.data } : unreadable(event, parsed.error);
    }
    return { kind: event?.eventName === 'pull_request_target' ? 'pull-request-target' : 'other' };
}
function unreadable(event, error) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') || 'the payload';
    return {
        kind: 'unreadable',
        reason: `the ${event.eventName} event cannot be read (${where}: ${issue?.message})`,
    };
}

;// CONCATENATED MODULE: ./build/change/pull-request.js


const deadlineMilliseconds = 15_000;
/** GitHub allows 65,536 characters; nobody reads more of it here. */
const longestBody = 20_000;
/** https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit */
const associated = schemas/* array */.YOg(schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    merged_at: schemas/* string */.YjP().nullish(),
    merge_commit_sha: schemas/* string */.YjP().nullish(),
}));
/**
 * The pull request behind commit `head`: the event's own where `head` is its merge, otherwise what the host knows about the commit.
 * Never throws for an API that cannot be reached, refuses or answers something else: that is `unknown`.
 */
async function findPullRequest(head, event, access) {
    const known = readEvent(event);
    if (known.kind === 'pull-request' && known.event.pull_request.merge_commit_sha === head) {
        return found(known.event.pull_request);
    }
    const [owner, name, ...rest] = (access.repository ?? '').split('/');
    if (!access.token)
        return { kind: 'unknown', reason: 'the pull request was not looked up: there is no token' };
    if (!owner || !name || rest.length > 0) {
        return {
            kind: 'unknown',
            reason: 'the pull request was not looked up: the repository has no owner/name',
        };
    }
    try {
        return choose(head, await listAssociated(access.token, access.apiUrl, { owner, repo: name, commit_sha: head }));
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { kind: 'unknown', reason: `the pull request could not be looked up: ${message}` };
    }
}
async function listAssociated(token, apiUrl, commit) {
    // Loaded only here: it takes longer to load than everything else, and a run without a token has no use for it.
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    const octokit = getOctokit(token, apiUrl ? { baseUrl: apiUrl } : {});
    const signal = AbortSignal.timeout(deadlineMilliseconds);
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        ...commit,
        request: { signal },
    });
    const parsed = associated.safeParse(data);
    if (!parsed.success)
        throw new Error('the answer is no list of pull requests');
    return parsed.data;
}
function choose(head, candidates) {
    const merged = candidates.filter((candidate) => candidate.merged_at);
    const chosen = merged.find((candidate) => candidate.merge_commit_sha === head) ?? merged[0];
    if (!chosen)
        return { kind: 'none' };
    return found(chosen);
}
function found({ number, title, html_url: url, body }) {
    const text = (body ?? '').slice(0, longestBody).trim();
    return { kind: 'found', pullRequest: { number, title, url, ...(text !== '' && { body: text }) } };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
;// CONCATENATED MODULE: ./build/change/missing-commit.js

/**
 * One sentence on a commit that the clone does not have and how to get it.
 * `depth` is the depth of clone, counted from `head`, that would have it, where that is known.
 */
async function explainMissingCommit(repo, commit, head, depth) {
    if (!(await (0,git/* isShallow */.fE)(repo))) {
        return `commit ${commit} is not in this repository: fetch it (\`git fetch origin ${commit}\`) or name another one`;
    }
    const present = head === undefined ? undefined : await (0,git/* firstParentCount */.qS)(repo, head);
    const here = present === undefined ? 'shallow' : `shallow (depth ${present})`;
    const wanted = depth === undefined || present === undefined || depth <= present
        ? '`fetch-depth: 0` / `git fetch --unshallow`'
        : `\`fetch-depth: ${depth}\` / \`git fetch --deepen=${depth - present}\``;
    return `commit ${commit} is not here because the clone is ${here}: fetch with ${wanted}`;
}

;// CONCATENATED MODULE: ./build/change/last-commit-range.js


/**
 * `head^1..head`: what a merge brought in, or a single commit. A first commit is compared with the empty tree;
 * the commit at the edge of a shallow clone is not taken for one, since its own record names its parents.
 */
async function lastCommitRange(repo, head, note) {
    const [parent] = await (0,git/* parents */.M8)(repo, head);
    if (parent !== undefined && (await (0,git/* resolveCommit */.WL)(repo, parent)) === undefined) {
        return { kind: 'unusable', reason: await explainMissingCommit(repo, parent, head, 2) };
    }
    return rangeOf(parent ?? (await (0,git/* emptyTree */["in"])(repo)), head, note);
}
/** `base..head`, which is nothing where both are the same. */
function rangeOf(base, head, note) {
    if (base === head)
        return { kind: 'nothing', reason: `there is no commit between ${base} and itself` };
    return note === undefined ? { kind: 'range', base, head } : { kind: 'range', base, head, note };
}

;// CONCATENATED MODULE: ./build/change/event-range.js



/** GitHub's spelling of "no commit", in either object format. */
const noCommit = /^0+$/;
/** What a push brought in: `before..after`, or the nearest thing to it where history was replaced or is new. */
async function pushRange(repo, push) {
    const ref = push.ref ?? 'the branch';
    if (push.deleted || noCommit.test(push.after))
        return { kind: 'nothing', reason: `the push deleted ${ref}` };
    const after = await (0,git/* resolveCommit */.WL)(repo, push.after);
    if (after === undefined) {
        return { kind: 'unusable', reason: await explainMissingCommit(repo, push.after, undefined) };
    }
    if (noCommit.test(push.before)) {
        return lastCommitRange(repo, after, `${ref} is new: only its last commit is audited`);
    }
    const before = await (0,git/* resolveCommit */.WL)(repo, push.before);
    if (before === undefined)
        return withoutBefore(repo, push, after);
    // In a shallow clone an ancestor may look unrelated; GitHub knows.
    if (push.forced === false || (await (0,git/* isAncestor */.QX)(repo, before, after)))
        return rangeOf(before, after);
    const fork = await (0,git/* mergeBase */.wu)(repo, before, after);
    if (fork === undefined)
        return lastCommitRange(repo, after, replaced(push.before, 'only the last commit'));
    return rangeOf(fork, after, replaced(push.before, `everything since ${fork}, where old and new history part,`));
}
async function withoutBefore(repo, push, after) {
    // An ordinary push has its `before` in the history, so that the clone is too shallow and a deeper one answers.
    if (!push.forced && (await (0,git/* isShallow */.fE)(repo))) {
        // The commits of the push are at most as many generations, so this depth is enough.
        const depth = push.commits && push.commits.length + 1;
        return { kind: 'unusable', reason: await explainMissingCommit(repo, push.before, after, depth) };
    }
    return lastCommitRange(repo, after, replaced(push.before, 'only the last commit'));
}
function replaced(before, audited) {
    return `the push replaced the history that ended in ${before}: ${audited} is audited`;
}
/**
 * What a merged pull request brought in. The event does not tell how it was merged, and its `base.sha` is where
 * the base branch stood when the pull request was last updated, not when it was merged.
 * - A merge commit has two parents: its first-parent range is exact.
 * - One commit, or a squash (GitHub puts `(#number)` into its subject): the last commit is exact.
 * - Otherwise it is taken for a rebase of `commits` commits. All of them come after `base.sha`, and they are at
 *   most that many, so the nearer of the two bounds leaves none of them out; a squash under a subject of its own
 *   makes the range wider than need be, never narrower.
 */
async function mergedPullRequestRange(repo, payload) {
    const { number, merged, merge_commit_sha: merge, commits = 1, base } = payload.pull_request;
    const name = `pull request #${number}`;
    if (payload.action !== 'closed')
        return { kind: 'nothing', reason: `${name} is not merged yet` };
    if (!merged)
        return { kind: 'nothing', reason: `${name} was closed without being merged` };
    const head = merge ? await (0,git/* resolveCommit */.WL)(repo, merge) : undefined;
    if (head === undefined) {
        return { kind: 'unusable', reason: await explainMissingCommit(repo, merge ?? `of ${name}`, undefined) };
    }
    const isMerge = (await (0,git/* parents */.M8)(repo, head)).length > 1;
    if (isMerge || commits <= 1 || (await (0,git/* subject */.bc)(repo, head)).includes(`(#${number})`)) {
        return lastCommitRange(repo, head);
    }
    return rebasedRange(repo, head, commits, base.sha);
}
async function rebasedRange(repo, head, commits, baseSha) {
    const note = `taken for a rebase of ${commits} commits, since the last one neither is a merge nor names its pull request`;
    const base = await (0,git/* resolveCommit */.WL)(repo, baseSha);
    const isBound = base !== undefined && (await (0,git/* isAncestor */.QX)(repo, base, head));
    if (isBound && (await (0,git/* firstParentCount */.qS)(repo, head, base)) <= commits)
        return rangeOf(base, head, note);
    const counted = await (0,git/* resolveCommit */.WL)(repo, `${head}~${commits}`);
    if (counted !== undefined)
        return rangeOf(counted, head, note);
    if (isBound)
        return rangeOf(base, head, note);
    if (!(await (0,git/* isShallow */.fE)(repo)))
        return lastCommitRange(repo, head);
    return {
        kind: 'unusable',
        reason: await explainMissingCommit(repo, `${head}~${commits}`, head, commits + 1),
    };
}

;// CONCATENATED MODULE: ./build/change/range.js






const pullRequestTarget = 'pull_request_target runs with the secrets of the base repository on a change that anyone may have written:' +
    ' start the audit on `push`, or on `pull_request` with `types: [closed]`';
/**
 * Which range is audited: what the flags name, otherwise what the event brought in, otherwise the last commit or
 * merge (`HEAD^1..HEAD`). `directory` is anywhere in the repository. Everything that can be wrong with a
 * repository, a revision or an event comes back as a value.
 *
 * `pull_request_target` is refused whatever the flags say: naming the head of a pull request there is exactly how
 * secrets are lost (https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/).
 */
async function resolveRange(directory, flags = {}, event) {
    const known = readEvent(event);
    if (known.kind === 'pull-request-target')
        return { kind: 'unusable', reason: pullRequestTarget };
    const isFolder = (0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false })?.isDirectory();
    const repo = isFolder ? await (0,git/* repositoryRoot */.Hn)(directory) : undefined;
    if (repo === undefined) {
        const mend = 'check out the repository first (`actions/checkout`) or name it with `--repo`';
        return { kind: 'unusable', reason: `${directory} is not a git repository: ${mend}` };
    }
    if (flags.base || flags.head)
        return flaggedRange(repo, flags);
    if (known.kind === 'push')
        return pushRange(repo, known.push);
    if (known.kind === 'pull-request')
        return mergedPullRequestRange(repo, known.event);
    return headRange(repo, known.kind === 'unreadable' ? `${known.reason}: the last commit is audited` : undefined);
}
async function headRange(repo, note) {
    const head = await (0,git/* resolveCommit */.WL)(repo, 'HEAD');
    return head === undefined ? noCommits(repo) : lastCommitRange(repo, head, note);
}
function noCommits(repo) {
    return {
        kind: 'unusable',
        reason: `${repo} has no commit on HEAD yet: make one, or name one with \`--head\``,
    };
}
async function flaggedRange(repo, flags) {
    const head = await (0,git/* resolveCommit */.WL)(repo, flags.head || 'HEAD');
    if (head === undefined)
        return flags.head ? unknownRevision(repo, '--head', flags.head) : noCommits(repo);
    if (!flags.base)
        return lastCommitRange(repo, head);
    // The one base that is no commit: an audit of everything there is.
    if (flags.base === (await (0,git/* emptyTree */["in"])(repo)))
        return rangeOf(flags.base, head);
    const base = await (0,git/* resolveCommit */.WL)(repo, flags.base);
    if (base === undefined)
        return unknownRevision(repo, '--base', flags.base);
    if (await (0,git/* isAncestor */.QX)(repo, base, head))
        return rangeOf(base, head);
    const fork = await (0,git/* mergeBase */.wu)(repo, base, head);
    if (fork === undefined)
        return rangeOf(base, head, `${base} and ${head} have no common history here`);
    if (fork === head)
        return { kind: 'nothing', reason: `${head} is already contained in ${base}` };
    return rangeOf(fork, head, `${flags.base} has gone on since: everything after ${fork}, where the two part, is audited`);
}
async function unknownRevision(repo, flag, revision) {
    const named = JSON.stringify(revision);
    if (!(await (0,git/* isShallow */.fE)(repo))) {
        const mend = 'give a commit, branch or tag that `git rev-parse` knows here';
        return { kind: 'unusable', reason: `${flag} ${named} is an unknown revision: ${mend}` };
    }
    const { start, generations } = ancestry(revision);
    const from = await (0,git/* resolveCommit */.WL)(repo, start);
    const depth = generations === undefined ? undefined : generations + 1;
    return { kind: 'unusable', reason: `${flag}: ${await explainMissingCommit(repo, named, from, depth)}` };
}
/** How far back a revision such as `HEAD~2^` reaches along first parents, where it is written like that. */
function ancestry(revision) {
    const match = /^([^~^]+)((?:~\d*|\^1?)+)$/.exec(revision);
    if (!match?.[1] || !match[2])
        return { start: 'HEAD' };
    const steps = match[2].match(/~\d*|\^1?/g) ?? [];
    const generations = steps.map((step) => step.startsWith('~') && step.length > 1 ? Number(step.slice(1)) : 1);
    return { start: match[1], generations: generations.reduce((sum, count) => sum + count, 0) };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/host/git-command.js
var git_command = __webpack_require__(371);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/change/attributes.js





const generated = 'linguist-generated';
const vendored = 'linguist-vendored';
/**
 * What the `.gitattributes` files of `commit` say about the role of `paths` (paths they say nothing about are
 * absent), whatever is checked out: a temporary index answers in every version of git and in bare repositories;
 * `git check-attr --source` needs git 2.40.
 */
async function readRoleAttributes(root, commit, paths) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'counterproof-index-'));
    try {
        const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
        // A split index would leave its shared half in the user's .git folder.
        await (0,git_command/* gitText */.q)(root, ['-c', 'core.splitIndex=false', 'read-tree', commit], { env });
        const question = ['check-attr', '--cached', '--stdin', '-z', generated, vendored];
        const { code, stdout, stderr } = await (0,git_command/* git */.$)(root, question, { env, input: paths.join('\0') });
        if (code !== 0)
            throw new Error(`cannot read the attributes of ${commit} in ${root}: ${stderr.trim()}`);
        return attributesByPath((0,git/* splitAtNul */.Lf)(stdout));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** `fields` are triples of path, attribute and value: https://git-scm.com/docs/git-check-attr#_output */
function attributesByPath(fields) {
    const result = new Map();
    for (let index = 0; index + 2 < fields.length; index += 3) {
        const [path = '', name = '', value = ''] = fields.slice(index, index + 3);
        if (value === 'unspecified')
            continue;
        const stated = value === 'set' || value === 'true';
        const others = result.get(path) ?? {};
        result.set(path, name === generated ? { ...others, generated: stated } : { ...others, vendored: stated });
    }
    return result;
}

;// CONCATENATED MODULE: ./build/change/hunks.js
const sectionStart = Buffer.from('diff --git ');
const hunkStart = Buffer.from('@@ -');
const withheldStart = Buffer.from('Binary files ');
const hunkHeader = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const newline = 0x0a;
/**
 * Scans the output of `git diff --unified=0` for its sections, in order, without making a string of it.
 * Without context lines every line of content begins with `+`, `-` or `\`, and git quotes line breaks in names:
 * no content and no name can pass for a header, whatever it says.
 */
function scanPatch(patch) {
    const sections = [];
    let section = { added: [], removedAfter: [], withheld: false };
    for (let start = 0; start < patch.length;) {
        if (startsWith(patch, start, sectionStart)) {
            section = { added: [], removedAfter: [], withheld: false };
            sections.push(section);
        }
        else if (startsWith(patch, start, hunkStart)) {
            readHunk(patch.toString('latin1', start, start + 80), section.added, section.removedAfter);
        }
        else if (startsWith(patch, start, withheldStart)) {
            section.withheld = true;
        }
        const end = patch.indexOf(newline, start);
        start = end === -1 ? patch.length : end + 1;
    }
    return sections;
}
function startsWith(patch, start, prefix) {
    return (patch[start] === prefix[0] &&
        patch.compare(prefix, 0, prefix.length, start, Math.min(start + prefix.length, patch.length)) === 0);
}
function readHunk(header, added, removedAfter) {
    const match = hunkHeader.exec(header);
    if (!match)
        throw new Error(`unexpected hunk header in git's diff: ${JSON.stringify(header)}`);
    const [removed, from, count] = [Number(match[1] ?? 1), Number(match[2]), Number(match[3] ?? 1)];
    if (count > 0)
        added.push([from, from + count - 1]);
    else if (removed > 0)
        removedAfter.push(from);
}

;// CONCATENATED MODULE: ./build/change/raw-diff.js
const statuses = {
    A: 'added',
    M: 'modified',
    T: 'modified',
    D: 'deleted',
    R: 'renamed',
};
/** Reads the fields of `git diff --raw -z`; throws on anything that this output does not contain. */
function parseRawDiff(fields) {
    const entries = [];
    for (let index = 0; index < fields.length;) {
        const header = fields[index] ?? '';
        const [oldMode = '', newMode = '', oldId = '', newId = '', letters = ''] = header.slice(1).split(' ');
        const letter = letters.charAt(0);
        const status = statuses[letter];
        if (!header.startsWith(':') || status === undefined) {
            throw new Error(`unexpected entry in git's raw diff: ${JSON.stringify(header)}`);
        }
        const renamed = status === 'renamed';
        const path = fields[index + (renamed ? 2 : 1)] ?? '';
        const previous = renamed ? { previousPath: fields[index + 1] ?? '' } : {};
        const [mode, id] = status === 'deleted' ? [oldMode, oldId] : [newMode, newId];
        entries.push({ status, typeChanged: letter === 'T', path, ...previous, oldId, mode, id });
        index += renamed ? 3 : 2;
    }
    return entries;
}

;// CONCATENATED MODULE: ./build/change/read-change.js







// Everything that the user's configuration could decide otherwise is said here, so that two machines agree.
const comparison = [
    '--find-renames',
    '-l1000',
    '--diff-algorithm=myers',
    '--indent-heuristic',
    '--ignore-submodules=none',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
];
const withoutContext = ['--patch', '--unified=0', '--inter-hunk-context=0'];
// Bigger files are not read: git's word on whether they are binary counts.
const largestFileRead = 8 * 1024 * 1024;
const noLines = { added: [], removedAfter: [] };
/**
 * Reads the change `base..head`: full ids of commits, or of a tree for `base`. What counts is the difference of
 * the two trees, so merges and squashes need no care of their own. Throws when git cannot compare them.
 *
 * A symbolic link or a submodule has no text of its own: it is `binary`, with role `other`.
 */
async function readChange(repo, base, head) {
    const root = (await (0,git/* repositoryRoot */.Hn)(repo)) ?? repo;
    const [raw, patch, title] = await Promise.all([
        compare(root, ['--raw', '-z', base, head]),
        compare(root, [...withoutContext, base, head]),
        (0,git/* subject */.bc)(root, head),
    ]);
    const entries = parseRawDiff((0,git/* splitAtNul */.Lf)(raw));
    const sections = assignSections(entries, scanPatch(patch));
    const [starts, attributes] = await Promise.all([
        readStarts(root, entries),
        entries.length === 0
            ? new Map()
            : readRoleAttributes(root, head, entries.map(({ path }) => path)),
    ]);
    const limit = (0,p_limit/* default */.A)(4);
    const files = await Promise.all(entries.map((entry, index) => limit(() => changedFile(root, entry, sections[index], starts.get(entry.id), attributes.get(entry.path)))));
    return { base, head, title, files };
}
// The plumbing command does not read `diff.noprefix`, `diff.external` and the other settings meant for people.
async function compare(root, args) {
    const { code, stdout, stderr } = await (0,git_command/* git */.$)(root, ['diff-tree', '-r', ...comparison, ...args]);
    if (code !== 0)
        throw cannotCompare(root, args.slice(-2), stderr);
    return stdout;
}
function cannotCompare(root, names, stderr) {
    const hint = /promisor|unable to read|lazy/.test(stderr)
        ? ' (a partial clone? clone without --filter)'
        : '';
    return new Error(`cannot compare ${names.join(' and ')} in ${root}: ${stderr.trim()}${hint}`);
}
/** Patch sections follow the entries' order; names are not compared, since a patch quotes them. */
function assignSections(entries, sections) {
    let next = 0;
    const assigned = entries.map((entry) => {
        // Of a deletion and a creation the second is about the file at head.
        next += entry.typeChanged ? 2 : 1;
        return sections[next - 1];
    });
    if (next !== sections.length) {
        throw new Error(`git's raw diff has ${next} patches to expect and its patch has ${sections.length}`);
    }
    return assigned;
}
async function readStarts(root, entries) {
    const starts = new Map();
    const ids = entries.filter(({ mode }) => (0,git/* isRegularFile */.Ze)(mode)).map(({ id }) => id);
    for await (const { id, bytes } of (0,git/* readObjects */.$I)(root, ids, largestFileRead)) {
        const head = (0,git/* decodeText */.g7)(bytes.subarray(0, 8000));
        starts.set(id, { binary: (0,git/* isBinary */.Go)(bytes), head, lineCount: countLines(bytes) });
    }
    return starts;
}
function countLines(bytes) {
    let count = 0;
    for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1))
        count++;
    return bytes.length > 0 && bytes.at(-1) !== 0x0a ? count + 1 : count;
}
async function changedFile(root, entry, section, start, attributes) {
    const { path, status } = entry;
    const previous = entry.previousPath === undefined ? {} : { previousPath: entry.previousPath };
    if (!section)
        throw new Error(`git printed no patch for ${path}`);
    if (!(0,git/* isRegularFile */.Ze)(entry.mode))
        return { path, ...previous, status, role: 'other', binary: true, ...noLines };
    const role = (0,file_role/* fileRole */.B)(path, attributes, start?.binary ? '' : start?.head);
    const binary = start ? start.binary : section.withheld;
    const hasLines = !binary && status !== 'deleted';
    const { added, removedAfter } = hasLines ? await linesOf(root, entry, section, start) : noLines;
    return { path, ...previous, status, role, binary, added, removedAfter };
}
/** A change may not hide its lines by `-diff` in `.gitattributes`: such a file is compared by its bytes. */
async function linesOf(root, entry, section, start) {
    if (!section.withheld || !start)
        return section;
    if (entry.status === 'added' || entry.typeChanged) {
        return start.lineCount === 0 ? noLines : { added: [[1, start.lineCount]], removedAfter: [] };
    }
    const blobs = [entry.oldId, entry.id];
    const options = [...comparison, ...withoutContext, '--text', '--no-prefix'];
    const { code, stdout, stderr } = await (0,git_command/* git */.$)(root, ['diff', ...options, ...blobs, '--']);
    if (code !== 0)
        throw cannotCompare(root, blobs, stderr);
    return scanPatch(stdout)[0] ?? noLines;
}

// EXTERNAL MODULE: ./build/policy/hidden-by.js
var hidden_by = __webpack_require__(5649);
// EXTERNAL MODULE: ./build/policy/matching.js
var matching = __webpack_require__(2860);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/policy/policy-file.js + 1 modules
var policy_file = __webpack_require__(3841);
;// CONCATENATED MODULE: ./build/policy/unknown-rules.js


/**
 * Rules that the file names and nobody has. No error, since rubrics come and go; and nothing can be said of the
 * specialists' rules where none was sent, because nobody has read them then.
 */
function unknownRules({ rulesOff, suppressions }, rules) {
    const known = rules.map(({ source, id }) => `${source}/${id}`);
    const sources = new Set(rules.map(({ source }) => source));
    const isWhole = sources.size > 1;
    const named = new Set([...rulesOff, ...suppressions.map(({ rule }) => rule)]);
    return [...named].flatMap((pattern) => {
        const [source = '', id] = pattern.split('/');
        const isKnown = id === '*' ? sources.has(source) : known.includes(pattern);
        if (isKnown || (!isWhole && !sources.has(source)))
            return [];
        const nearest = id === '*' ? `${(0,mod/* closest */.kp)(source, [...sources])}/*` : (0,mod/* closest */.kp)(pattern, known);
        return [`${policy_file/* policyPath */.k1} names the rule ${pattern}, which there is not: did you mean ${nearest}?`];
    });
}

;// CONCATENATED MODULE: ./build/policy/apply-policy.js



/** Takes out of the verdicts what the repository does not want told, and what it knows already. */
function applyPolicy({ policy, verdicts, change, rules, today }) {
    const isOff = ({ finding }) => policy.rulesOff.some((rule) => (0,matching/* isOfRule */.wc)(finding, rule));
    const told = verdicts.filter((verdict) => !isOff(verdict));
    const active = (0,hidden_by/* activeSuppressions */.xT)(policy, today);
    const suppressed = told.flatMap((verdict) => suppressedBy(active, verdict));
    const gone = new Set(suppressed.map(({ verdict }) => verdict));
    return {
        verdicts: told.filter((verdict) => !gone.has(verdict)),
        suppressed,
        rulesOff: policy.rulesOff.map((rule) => ({
            rule,
            findings: verdicts.filter(({ finding }) => (0,matching/* isOfRule */.wc)(finding, rule)).length,
        })),
        idle: policy.suppressions.flatMap((one) => idleness(one, { verdicts, change, today })),
        notes: unknownRules(policy, rules),
    };
}
/** What was refuted counts for nothing already, and its reader is better served by what refutes it. */
function suppressedBy(active, verdict) {
    if (verdict.ruling === 'refuted')
        return [];
    const suppression = (0,hidden_by/* suppressionOf */.XV)(active, (0,matching/* subjectOf */.et)(verdict.finding));
    return suppression === undefined ? [] : [{ verdict, suppression }];
}
function idleness(suppression, { verdicts, change, today }) {
    if ((0,hidden_by/* isExpired */._d)(suppression, today))
        return [{ suppression, state: 'expired' }];
    if (verdicts.some(({ finding }) => (0,matching/* isAbout */.KH)(suppression, (0,matching/* subjectOf */.et)(finding))))
        return [];
    const isHere = change.files.some(({ path }) => (0,matching/* isOfPath */.tN)(path, suppression.path));
    return [{ suppression, state: isHere ? 'unmatched' : 'elsewhere' }];
}

;// CONCATENATED MODULE: ./build/policy/budgets.js
/** The settings with the repository's budgets in place of what nobody has given. */
function withBudgets(settings, { budgets }, given) {
    const taken = Object.entries(budgets).filter((entry) => entry[1] !== undefined && !given.includes(entry[0]));
    return {
        settings: { ...settings, ...Object.fromEntries(taken) },
        budgets: taken.map(([setting, value]) => ({ setting, value })),
    };
}

;// CONCATENATED MODULE: ./build/policy/ignored-files.js


/** The change without what the repository wants left alone, for those who look at it. */
function withoutIgnored(change, policy) {
    const files = change.files.filter((file) => patternOf(file, policy) === undefined);
    return files.length === change.files.length ? change : { ...change, files };
}
/** The changed files that are left alone, in the change's order. */
function ignoredFiles({ files }, policy) {
    return files.flatMap((file) => {
        const pattern = patternOf(file, policy);
        return pattern === undefined ? [] : [{ path: file.path, pattern }];
    });
}
/** A file that was moved counts by both of its names: a change does not move its code out of sight. */
function patternOf({ path, previousPath = path }, { ignore }) {
    if (!ignore.some((pattern) => (0,matching/* isOfPath */.tN)(previousPath, pattern)))
        return undefined;
    return ignore.find((pattern) => (0,matching/* isOfPath */.tN)(path, pattern));
}
/** Every changed file, also those that the specialists were not given; empty where none was sent, as it was. */
function inventoryOf(inventory, { files }, ignored) {
    if (inventory.length === 0 || ignored.length === 0)
        return inventory;
    const entries = new Map(inventory.map((entry) => [entry.path, entry]));
    for (const { path, pattern } of ignored)
        entries.set(path, { path, state: 'skipped', why: `ignored by ${policy_file/* policyPath */.k1} (${pattern})` });
    return files.flatMap(({ path }) => entries.get(path) ?? []);
}

// EXTERNAL MODULE: ./build/domain/patch.js
var domain_patch = __webpack_require__(5775);
;// CONCATENATED MODULE: ./build/policy/remaining-fixes.js

/**
 * The patch of all verified fixes without those of findings that do not count. Files that a fix shares with one that
 * stays are kept, and with them the whole fix: half of one has never been run.
 */
function remainingFixes(patch, all, remaining) {
    const gone = all.filter((verdict) => !remaining.includes(verdict)).map(filesOf);
    const kept = new Set(remaining.flatMap((verdict) => [...filesOf(verdict)]));
    const sections = (0,domain_patch/* sectionsOf */.K)(patch);
    const unclaimed = [...sections.keys()].filter((file) => !gone.some((files) => files.has(file)));
    for (const file of unclaimed)
        kept.add(file);
    let size;
    do {
        size = kept.size;
        for (const files of gone)
            if ([...files].some((file) => kept.has(file)))
                for (const file of files)
                    kept.add(file);
    } while (kept.size > size);
    return [...sections].flatMap(([file, text]) => (kept.has(file) ? [text] : [])).join('');
}
function filesOf({ finding: { fix } }) {
    return new Set(fix?.verified ? (0,domain_patch/* sectionsOf */.K)(fix.patch).keys() : []);
}

;// CONCATENATED MODULE: ./build/policy/heed.js






/** Heeds the file in the three places where it has a say: budgets, files, findings. */
function heed({ reading, change, settings, given, today }) {
    const { policy, isThere } = reading;
    const budgeted = withBudgets(settings, policy, given);
    return {
        settings: budgeted.settings,
        visible: withoutIgnored(change, policy),
        hiddenBy: (0,hidden_by/* hiddenBy */.W0)(policy, today),
        suppressionOf: (subject) => (0,hidden_by/* suppressionOf */.XV)((0,hidden_by/* activeSuppressions */.xT)(policy, today), subject),
        conclude({ verdicts, rules, inventory, fixes }) {
            if (!isThere)
                return { verdicts, inventory, fixes };
            const { verdicts: remaining, ...applied } = applyPolicy({ policy, verdicts, change, rules, today });
            const ignored = ignoredFiles(change, policy);
            const notes = [...reading.notes, ...applied.notes];
            return {
                verdicts: remaining,
                inventory: inventoryOf(inventory, change, ignored),
                fixes: remainingFixes(fixes, verdicts, remaining),
                policy: { file: policy_file/* policyPath */.k1, budgets: budgeted.budgets, ignored, ...applied, notes },
            };
        },
    };
}

// EXTERNAL MODULE: ./build/policy/read-policy.js + 1 modules
var read_policy = __webpack_require__(5239);
// EXTERNAL MODULE: ./build/judgement/gate.js
var judgement_gate = __webpack_require__(1013);
// EXTERNAL MODULE: ./build/domain/finding-order.js
var finding_order = __webpack_require__(5829);
;// CONCATENATED MODULE: ./build/domain/claim.js
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

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
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
        nature: isAboutTests(facts.impact) ? 'blind-test' : facts.impact,
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
    const isProof = isAboutTests(claim.facts.impact);
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

;// CONCATENATED MODULE: ./build/judgement/join-fixes.js

/**
 * One patch of the probe's fixes and of the claims' verified ones, the most severe first. The probe's were run
 * together and are only text here, so nothing else may touch their files; claims' fixes join where they do not overlap
 * and each test that comes with one of them passes with all of them: a mend may well change what another test asserts.
 */
async function joinFixes(probed, cases, execution) {
    const before = (0,domain_patch/* sectionsOf */.K)(probed);
    const apart = [];
    let taken = { edits: [], added: [], fixes: [], patch: '' };
    for (const { finding, fix } of cases) {
        if (fix === undefined || !fix.verified || execution === undefined)
            continue;
        const met = [...(0,domain_patch/* sectionsOf */.K)(fix.patch).keys()].find((header) => before.has(header));
        const next = met === undefined ? await withFix(taken, fix, execution) : undefined;
        if (next !== undefined)
            taken = next;
        else
            apart.push(leadOf(finding, met));
    }
    if (taken.patch === '')
        return { patch: probed, apart };
    const sections = [...before, ...(0,domain_patch/* sectionsOf */.K)(taken.patch)].toSorted(([a], [b]) => (a < b ? -1 : 1));
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
    const where = met === undefined ? 'with which it does not go together' : `which changes ${(0,domain_patch/* fileOf */.W)(met)}`;
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
    let open = cases.toSorted(merge_claims_compare);
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
function merge_claims_compare(a, b) {
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
        stops: (0,judgement_gate/* stopsGate */.B)(verdict, failOn),
    };
}

;// CONCATENATED MODULE: ./build/judgement/judge.js








/** What was found and claimed: run, put together, read by a second reader where running settles nothing, ruled on. */
async function judge(request) {
    const { findings, claims, panel, execution, progress } = request;
    const outcomes = await executeClaims(claims, execution, progress);
    const cases = (0,finding_order/* inOrder */.a)(mergeClaims([
        ...findings.map(caseOfProbe),
        ...claims.flatMap((claim, index) => {
            const outcome = outcomes[index];
            return outcome === undefined ? [] : [caseOfClaim(claim, outcome)];
        }),
    ]));
    const { examinations, gaps } = await crossExamine(cases, panel, progress);
    const settled = new Map(cases.map((one) => [one, ruleOn(one, examinations.get(one))]));
    const upheld = cases.filter((one) => settled.get(one)?.ruling !== 'refuted');
    const joined = await joinFixes(request.fixes, upheld, execution);
    const synthesis = await synthesise(settled, panel, request.failOn);
    return {
        verdicts: (0,finding_order/* inOrder */.a)([...settled.values()]),
        gaps,
        fixes: joined.patch,
        fixesApart: joined.apart,
        ...(synthesis && { synthesis }),
    };
}

// EXTERNAL MODULE: ./build/probe/list-probe.js
var list_probe = __webpack_require__(6150);
// EXTERNAL MODULE: ./build/probe/languages/fault-names.js
var fault_names = __webpack_require__(7912);
// EXTERNAL MODULE: ./build/probe/languages/fault-queries.js
var fault_queries = __webpack_require__(1191);
// EXTERNAL MODULE: ./build/probe/languages/grammar.js
var grammar = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/probe/languages/index.js + 103 modules
var languages = __webpack_require__(8455);
// EXTERNAL MODULE: ./build/probe/languages/nodes.js
var languages_nodes = __webpack_require__(180);
;// CONCATENATED MODULE: ./build/probe/boundaries/boundary-call.js





/** Every such call of one file. */
async function boundaryCalls(path, text) {
    const language = (0,languages/* languageOf */.e)(path);
    const queries = language?.faults.filter(({ kind }) => kind === 'boundary-name') ?? [];
    if (language?.grammar === undefined || queries.length === 0)
        return [];
    const tree = await (0,grammar/* parse */.q)(language.grammar, text);
    const lines = text.split('\n');
    try {
        return queries.flatMap(({ query }) => tree.query(query).flatMap(({ site, callee, content }) => {
            const part = (0,fault_names/* boundaryPart */.sI)((0,fault_queries/* lastName */.UK)(callee?.text ?? ''));
            if (!site || !content || part === undefined)
                return [];
            const line = content.startPosition.row + 1;
            return [{ path, lines: (0,languages_nodes/* linesOf */.Dx)(site), name: content.text, part, line, quote: lines[line - 1] ?? '' }];
        }));
    }
    finally {
        tree.free();
    }
}

// EXTERNAL MODULE: ./build/probe/boundaries/boundary-rules.js
var boundary_rules = __webpack_require__(6702);
;// CONCATENATED MODULE: ./build/probe/boundaries/near-names.js

/** Shorter names are near to too many others. */
const shortest = 6;
function plain(name) {
    return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
/** True for a name that says what it is about; `ready` and `data` are words of every library. */
function isTelling(name) {
    return name.length >= shortest && /[a-z0-9][._:/#-][a-z0-9]|[a-z][A-Z]/.test(name);
}
/**
 * True for two names that differ as a slip makes them differ: one letter, a plural, another way of joining the
 * words. Names that differ by a number are counted on purpose.
 */
function areNear(first, second) {
    if (first === second || first.replaceAll(/\d+/g, '#') === second.replaceAll(/\d+/g, '#'))
        return false;
    const [one, other] = [plain(first), plain(second)];
    return one === other || (0,mod/* distance */.Io)(one, other) === 1 || singular(one) === singular(other);
}
function singular(name) {
    return name
        .replace(/ies$/, 'y')
        .replace(/(s|x|ch|sh)es$/, '$1')
        .replace(/s$/, '');
}

;// CONCATENATED MODULE: ./build/probe/boundaries/find-mismatches.js



const nothing = { findings: [], leads: [] };
function touches({ added }, { lines: [from, to] }) {
    return added.some(([first, last]) => first <= to && last >= from);
}
/** String literals of any language that hold exactly this name. */
function countLiterals(text, name) {
    return ['"', "'", '`'].reduce((count, mark) => count + text.split(mark + name + mark).length - 1, 0);
}
/** Reads only files that could hold a name near to one of `names`: parsing a whole repository would cost more than the probe. */
function mayConcern(text, names) {
    const lower = text.toLowerCase();
    // A slip leaves the beginning or the end as it is.
    return names.some((name) => {
        const half = Math.floor(name.length / 2);
        const [head, tail] = [name.slice(0, half), name.slice(half + 1)].map((part) => part.toLowerCase());
        return lower.includes(head ?? name) || lower.includes(tail ?? name);
    });
}
/**
 * Matches the names that the change tells or listens under against the other side, across the production code of
 * the repository. Only a slip is a finding: both names have no counterpart of their own, and differ by a letter.
 */
async function findMismatches(changed, changedTexts, readProduction) {
    const own = [];
    for (const file of changed) {
        const text = file.role === 'source' ? changedTexts.get(file.path) : undefined;
        if (text === undefined)
            continue;
        own.push(...(await boundaryCalls(file.path, text)).filter((call) => touches(file, call)));
    }
    const told = own.filter(({ name }) => isTelling(name));
    if (told.length === 0)
        return nothing;
    const names = [...new Set(told.map(({ name }) => name))];
    const production = await readProduction();
    const all = [];
    for (const [path, text] of production)
        if (mayConcern(text, names))
            all.push(...(await boundaryCalls(path, text)));
    return find_mismatches_compare(told, all, production);
}
function find_mismatches_compare(told, all, production) {
    const findings = [];
    const leads = [];
    const seen = new Set();
    // A name in a literal of its own is somebody's constant, route or configuration: it has another user.
    const alone = ({ name, part }) => {
        const sameSide = all.filter((other) => other.name === name && other.part === part).length;
        let literals = 0;
        for (const text of production.values())
            literals += countLiterals(text, name);
        return literals <= sameSide;
    };
    for (const call of told) {
        const key = JSON.stringify([call.name, call.part]);
        if (seen.has(key) || !alone(call))
            continue;
        seen.add(key);
        const others = all.filter((other) => other.part !== call.part && areNear(other.name, call.name));
        const slip = others.find(alone);
        if (slip)
            findings.push(mismatch(call, slip));
        else if (others.length === 0)
            leads.push(find_mismatches_leadOf(call));
    }
    return { findings, leads };
}
function verb({ part }) {
    return part === 'tells' ? 'told' : 'listened to';
}
function mismatch(call, other) {
    const claim = `"${call.name}" is ${verb(call)} here and "${other.name}" is ${verb(other)} in ${other.path}:${other.line}. ` +
        'The two names differ by a slip, and no other source file of the repository uses either of them: what is told under the one is never heard under the other.';
    return {
        rule: boundary_rules/* boundaryNameMismatch */.s.id,
        severity: boundary_rules/* boundaryNameMismatch */.s.severity,
        path: call.path,
        line: call.line,
        endLine: call.line,
        claim,
        raisedBy: 'probe',
        evidence: [quote(call), quote(other)],
        related: [{ path: other.path, line: other.line, note: `the other side: "${other.name}"` }],
    };
}
function quote({ path, line, quote: text }) {
    return { kind: 'quote', path, lines: [line, line], text };
}
function find_mismatches_leadOf(call) {
    const side = call.part === 'tells' ? 'listens' : 'tells';
    return {
        path: call.path,
        line: call.line,
        note: `nothing in this repository ${side} under "${call.name}"`,
    };
}

// EXTERNAL MODULE: ./build/probe/plan.js + 16 modules
var probe_plan = __webpack_require__(1380);
// EXTERNAL MODULE: ./build/host/incomplete-clone.js
var incomplete_clone = __webpack_require__(4007);
// EXTERNAL MODULE: ./build/probe/languages/site.js
var languages_site = __webpack_require__(8018);
// EXTERNAL MODULE: ./build/probe/ordering-rules.js
var ordering_rules = __webpack_require__(5307);
;// CONCATENATED MODULE: ./build/probe/test-names.js
/** A longer list says no more than its beginning. */
const test_names_mostNamed = 3;
/** `a`, `a and b`, `a, b, c and 4 more`. */
function listed(names) {
    const shown = names.length > test_names_mostNamed + 1
        ? [...names.slice(0, test_names_mostNamed), `${names.length - test_names_mostNamed} more`]
        : [...names];
    const last = shown.pop() ?? '';
    return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
/** What stands before the author's own name for a test: modules, files, suites, packages. */
const before = /::| > |^-p .* |^\.(?:\/\S*?\.)?(?=(?:Test|Example|Fuzz)(?!\p{Ll}))|^(?:[\w$]+\.)+(?=[\w$]+#)/u;
/** The last part of a runner's name for a test: what its author calls it. */
function shortName(id) {
    const method = /^[\w.]+\.(test\w*)$/.exec(id)?.[1];
    if (method !== undefined)
        return method;
    // What stands in brackets are the values that pytest runs it with: they may hold anything.
    const [, name = id, values = ''] = /^([^[]*\.py::[^[]*)(\[.*)$/su.exec(id) ?? [];
    const short = name.split(before).at(-1) ?? name;
    return short === '' ? id : short + values;
}

;// CONCATENATED MODULE: ./build/probe/test-lines.js

/** What a finding says of a file of tests, and what of one of them. */
const fileNotes = {
    reach: ['the file of tests that reach it', 'a test that reaches it'],
    order: ['the tests that need this order', 'a test that needs this order'],
};
/** Enough to find one of a file. */
const mostTried = 50;
/** Where a file stands for its tests, the line of one of them: nobody has to look for it. */
async function withTestLines(findings, readText) {
    return await Promise.all(findings.map(async (finding) => {
        const tests = finding.evidence.flatMap((one) => (one.kind === 'mutant' ? one.tests : []));
        const related = await Promise.all(finding.related.map((one) => located(one, tests, readText)));
        return { ...finding, related };
    }));
}
async function located(related, tests, readText) {
    const [, ofOne] = Object.values(fileNotes).find(([ofFile]) => ofFile === related.note) ?? [];
    const text = ofOne === undefined ? undefined : await readText(related.path);
    if (ofOne === undefined || text === undefined)
        return related;
    for (const id of tests.slice(0, mostTried)) {
        const name = writtenName(id);
        const line = lineOf(text, name);
        if (line !== undefined)
            return { ...related, line, note: `"${name}", ${ofOne}` };
    }
    return related;
}
/** As it stands in the file: without the values that it runs with, and without its parts. */
function writtenName(id) {
    const short = shortName(id);
    return /^[\w$]+(?=[[/(])/.exec(short)?.[0] ?? short.split('#').at(-1) ?? short;
}
/** The first line that has it as a whole word. */
function lineOf(text, name) {
    const found = text
        .split('\n')
        .findIndex((line) => line.split(name).some((_, index, parts) => index > 0 && stands(parts, index)));
    return found === -1 ? undefined : found + 1;
}
/** Whether the text between these two parts of a line is no part of a longer word. */
function stands(parts, index) {
    return !/[\w$]$/.test(parts[index - 1] ?? '') && !/^[\w$]/.test(parts[index] ?? '');
}

// EXTERNAL MODULE: ./build/probe/trial.js
var probe_trial = __webpack_require__(4745);
;// CONCATENATED MODULE: ./build/probe/claims.js





function tests(ids) {
    return listed(ids.map((id) => `"${shortName(id)}"`));
}
function claims_singular(count, one, many) {
    return count === 1 ? one : many;
}
function claimOf({ trial, mutant, proof }, covering) {
    const place = `line ${mutant.lines[0]}`;
    const count = covering.length;
    const all = count === 1
        ? `the one test that reaches it (${tests(covering)}) still passes`
        : `all ${count} tests that reach it still pass`;
    switch (proof.kind) {
        case 'passes-by-insertion-order': {
            const { lucky, reordering } = proof.exposure;
            const pass = claims_singular(lucky.length, 'passes', 'pass');
            const what = mutant.operator === 'drop-tie-breaker' ? 'the last sort key' : 'the ordering';
            return `${tests(lucky)} ${pass} by insertion order. We ${mutant.description} on ${place} and ${all}; with the fixtures reordered (${reordering.description}), the merged code still passes and the code without ${what} fails.`;
        }
        case 'order-not-exposed': {
            const others = proof.cutShort ? 'tried before the time was used up' : 'that we tried';
            const reorderings = proof.tried === 0
                ? 'We found no fixture of theirs to reorder'
                : `${claims_singular(proof.tried, 'The one reordering', `None of the ${proof.tried} reorderings`)} of their fixtures ${others} ${claims_singular(proof.tried, 'did not make', 'made')} the difference show`;
            const notices = claims_singular(proof.asserting.length, 'notices', 'notice');
            const asserting = proof.asserting.length === 0
                ? ''
                : `, although ${tests(proof.asserting)} ${notices} when its direction is reversed`;
            return `No test notices when the ordering is gone. We ${mutant.description} on ${place} and ${all}${asserting}. ${reorderings}.`;
        }
        case 'order-never-asserted':
            return `No test checks the order. We ${mutant.description} on ${place} and ${all}; with the direction reversed ${claims_singular(count, 'it passes', 'they pass')} too.`;
        case 'direction-not-asserted':
            return `No test checks the direction of the order. We ${mutant.description} on ${place} and ${all}; without the ordering some of them fail.`;
        case 'tie-breaker-not-asserted': {
            const { site } = trial.planned;
            const key = (0,languages_site/* isOrdering */.xk)(site) && site.keys.length > 1 ? ` (${site.keys.at(-1)})` : '';
            return `No test checks the last sort key${key}. We ${mutant.description} on ${place} and ${all}.`;
        }
        case 'ordering-not-exercised':
            return `No test gives this ordering anything to do. Whenever a test comes to ${place}, what is ordered is in that order already; we ${mutant.description} and ${all}.`;
        case 'unnoticed':
            return `${proof.rule.shortDescription} We ${mutant.description} on ${place} and ${all}${count > 1 ? `: ${tests(covering)}` : ''}.`;
    }
}
/** Whoever mends one place should not be surprised by the next. */
function alikeOf({ alike = [] }) {
    if (alike.length === 0)
        return '';
    const lines = listed(alike.map(String));
    return ` Unnoticed like it in the same function: ${claims_singular(alike.length, 'line', 'lines')} ${lines}.`;
}
function claims_evidenceOf({ trial, mutant, proof, repeats }, covering) {
    const { operator, path, lines, original, mutated } = mutant;
    const command = commandOf(trial, mutant);
    const cells = proof.kind === 'passes-by-insertion-order' ? { cells: proof.exposure.cells } : {};
    return {
        kind: 'mutant',
        operator,
        path,
        lines,
        original,
        mutated,
        tests: covering,
        command,
        repeats,
        ...cells,
    };
}
/** That of all tests of their files, unless one that names the tests by themselves is shorter. */
function commandOf({ coverage, verdicts }, mutant) {
    const whole = coverage[0]?.baseline.command ?? '';
    const verdict = [...verdicts.values()].find((each) => each.kind === 'survived' && each.form === mutant);
    const own = verdict?.kind === 'survived' ? verdict.command : undefined;
    return own !== undefined && own.length < whole.length ? own : whole;
}
function relatedOf({ trial, proof }) {
    if (proof.kind === 'passes-by-insertion-order') {
        const { lucky, reordering } = proof.exposure;
        return [{ path: reordering.path, line: reordering.lines[0], note: `the fixture of ${tests(lucky)}` }];
    }
    const known = trial.coverage.filter(({ tests: ids, baseline }) => [...ids].every((id) => baseline.fileOf.get(id)));
    const files = known.flatMap((coverage) => (0,probe_trial/* filesOf */.R8)(coverage)).slice(0, test_names_mostNamed);
    return files.map((path) => ({ path, line: 1, note: fileNotes.reach[0] }));
}
/** The kind of finding that a proof is. */
function ruleOf(proof) {
    if (proof.kind === 'unnoticed')
        return proof.rule;
    const rule = ordering_rules/* orderingRules */.o.find(({ id }) => id === proof.kind);
    if (rule === undefined)
        throw new Error(`no rule is called ${proof.kind}`);
    return rule;
}
/** What a proven survivor says to its reader; the verified fix is added by the caller. */
function claims_findingOf(survivor) {
    const covering = survivor.trial.coverage.flatMap(({ tests: ids }) => [...ids]).toSorted();
    const { mutant, proof } = survivor;
    const rule = ruleOf(proof);
    return {
        rule: rule.id,
        severity: rule.severity,
        path: mutant.path,
        line: mutant.lines[0],
        endLine: mutant.lines[1],
        endColumn: (mutant.original.split('\n').at(-1)?.length ?? 0) + 1,
        claim: `${claimOf(survivor, covering)}${alikeOf(survivor)}`,
        raisedBy: 'probe',
        evidence: [claims_evidenceOf(survivor, covering)],
        related: relatedOf(survivor),
    };
}

// EXTERNAL MODULE: ./build/probe/reading-limits.js
var reading_limits = __webpack_require__(1858);
;// CONCATENATED MODULE: ./build/probe/choose-findings.js



/** Of lesser faults; more would not be read. Figures: https://arxiv.org/abs/2102.11378 */
const mostPerFunction = 3;
function functionOf({ trial, mutant }) {
    const { enclosing } = trial.planned.site;
    return JSON.stringify([mutant.path, enclosing]);
}
function causeOf(survivor) {
    const { trial, mutant, proof } = survivor;
    if (trial.planned.site.enclosing === '')
        return mutant.id;
    return JSON.stringify([functionOf(survivor), ruleOf(proof).id]);
}
/** Those that one entry of the repository's own file hides, and those that nothing hides. */
function apart(survivors, hiddenBy) {
    const groups = new Map();
    for (const survivor of survivors) {
        const { mutant, proof } = survivor;
        const { path, original } = mutant;
        const name = hiddenBy({ raisedBy: 'probe', rule: ruleOf(proof).id, path, code: [original] }) ?? '';
        groups.set(name, [...(groups.get(name) ?? []), survivor]);
    }
    return groups;
}
/** What is worth telling. What is hidden stands for nothing but itself: the next of its kind is told in its place. */
function chooseFindings(survivors, hiddenBy) {
    const told = new Set([...apart(survivors, hiddenBy).values()].flatMap(chooseAmong));
    const chosen = survivors.filter((survivor) => told.has(survivor));
    const count = survivors.length - chosen.length;
    return { chosen, left: count === 0 ? [] : [{ reason: reading_limits/* likeOthers */.j, count }] };
}
/** Those that were chosen, each with the lines of what is unnoticed like it and told nowhere else. */
function withAlike(chosen, survivors, hiddenBy) {
    const groups = [...apart(survivors, hiddenBy).values()];
    return chosen.map((one) => {
        const [own] = one.mutant.lines;
        const cause = causeOf(one);
        const same = groups.find((group) => group.includes(one))?.filter((other) => causeOf(other) === cause);
        const lines = new Set(same?.map(({ mutant }) => mutant.lines[0]).filter((line) => line !== own));
        return lines.size === 0 ? one : { ...one, alike: [...lines].toSorted((a, b) => a - b) };
    });
}
/**
 * One finding per function and cause, one per line, and of lesser faults only so many. Where a whole function can be
 * emptied unnoticed, that says everything about the faults inside.
 */
function chooseAmong(survivors) {
    const emptied = new Set(survivors.filter(({ trial }) => trial.planned.site.kind === 'body').map(functionOf));
    const causes = new Set();
    const lines = new Set();
    const perFunction = new Map();
    const chosen = [];
    for (const survivor of survivors) {
        const { site } = survivor.trial.planned;
        const cause = causeOf(survivor);
        if (causes.has(cause))
            continue;
        causes.add(cause);
        if ((0,languages_site/* isOrdering */.xk)(site)) {
            chosen.push(survivor);
            continue;
        }
        const owner = functionOf(survivor);
        if (site.kind !== 'body' && emptied.has(owner))
            continue;
        const line = `${survivor.mutant.path}:${survivor.mutant.lines[0]}`;
        const before = perFunction.get(owner) ?? 0;
        const lesser = chosen.filter(({ trial }) => !(0,languages_site/* isOrdering */.xk)(trial.planned.site)).length;
        // What the second tier shows of a function about which the first has something to say is mostly the same.
        const said = survivor.trial.planned.tier === 2 && before > 0;
        if (said || lines.has(line) || before === mostPerFunction || lesser === reading_limits/* mostPerChange */.V)
            continue;
        lines.add(line);
        perFunction.set(owner, before + 1);
        chosen.push(survivor);
    }
    return chosen;
}

;// CONCATENATED MODULE: ./build/probe/deadline.js
function deadlineIn(minutes, now = () => performance.now()) {
    const end = now() + minutes * 60_000;
    return { remaining: () => Math.max(0, (end - now()) / 1000) };
}

// EXTERNAL MODULE: ./build/probe/baseline.js + 3 modules
var baseline = __webpack_require__(8991);
// EXTERNAL MODULE: ./build/probe/marks.js
var probe_marks = __webpack_require__(4983);
;// CONCATENATED MODULE: ./build/probe/entering-tests.js


/** Which tests of a group get into the functions of the change: by the marks, else by a tripwire for each function. */
class EnteringTests {
    #marks;
    #known = new Map();
    constructor(marks) {
        this.#marks = marks;
    }
    /** Those that enter the function around the place; undefined when the time is used up. */
    async of({ planned }, judged) {
        const entry = (0,probe_marks/* entryOf */.Ms)(planned);
        const marked = this.#marked(entry, judged);
        if (marked)
            return { ...judged, tests: marked, alone: true, marked: true };
        const key = JSON.stringify([judged.group.name, judged.group.tier, entry]);
        const known = this.#known.get(key) ?? (0,probe_trial/* reach */.gl)(entry, judged);
        this.#known.set(key, known);
        const entered = await known;
        // The second time it is asked, the group has another deadline.
        return entered && { ...entered, ...judged };
    }
    /** Of those that enter the function those that get to the place itself; undefined where marks cannot tell. */
    within({ planned }, entered) {
        const reached = this.#marked(planned.tripwire.edits, entered);
        return reached && new Set([...reached].filter((id) => entered.tests.has(id)));
    }
    /** Errors that will be asked for, to find who gets to these places: where no mark tells it. */
    tripwiresOf(trials, { group, baseline }) {
        const isMarked = (edits) => baseline.marks !== undefined && this.#marks.idOf(edits) !== undefined;
        return trials
            .filter(({ coverage }) => coverage.every((known) => known.group !== group))
            .map(({ planned }) => planned.tripwire.edits)
            .filter((edits) => !isMarked(edits));
    }
    #marked(tripwire, { baseline }) {
        const id = baseline.marks && this.#marks.idOf(tripwire);
        if (id === undefined)
            return undefined;
        const passed = baseline.marks?.get(id) ?? new Set();
        // Code that runs when a file is loaded, or in a hook, is there for every test.
        if (passed.has(''))
            return baseline.green;
        return new Set([...passed].filter((test) => baseline.green.has(test)));
    }
}

// EXTERNAL MODULE: ./build/probe/judge-run.js
var judge_run = __webpack_require__(5574);
// EXTERNAL MODULE: ./build/probe/run-seconds.js
var run_seconds = __webpack_require__(4460);
// EXTERNAL MODULE: ./build/probe/runners/runner.js
var runner = __webpack_require__(1079);
;// CONCATENATED MODULE: ./build/probe/judge-fault.js




/** In seconds: tests that take longer together are asked one by one, as they come up. */
const shortTogether = 1;
/** Tests that are red without the others of their file, found as they come up: each is asked once. */
class LeaningTests {
    #known = new Map();
    /** True where a test that has failed would also fail without the mutant, as it was run: `among` these, or alone. */
    async isLeaning(coverage, id, among) {
        const { baseline, tests } = coverage;
        const isSoon = among !== undefined && (0,run_seconds/* sumOf */.XN)(baseline, among) <= shortTogether;
        if (isSoon && !(await this.#fail({ ...coverage, tests: among })))
            return false;
        // One run speaks for whichever of them the mutants of a function make fail.
        const isShort = tests.size > 1 && (0,run_seconds/* sumOf */.XN)(baseline, tests) <= shortTogether;
        if (isShort && !(await this.#fail(coverage)))
            return false;
        return await this.#fail({ ...coverage, tests: new Set([id]) });
    }
    async #fail(coverage) {
        const key = JSON.stringify([...coverage.tests]);
        const known = this.#known.get(key) ?? this.#ask(coverage);
        this.#known.set(key, known);
        return await known;
    }
    async #ask(coverage) {
        const run = await (0,probe_trial/* runCovering */.Jl)(coverage, [], { seed: 3, warm: true, untilFailure: true });
        return run !== undefined && (0,judge_run/* judgeRun */.Z)(run, coverage.tests).kind !== 'survived';
    }
}
/**
 * One fault against the tests of one group. Most faults are noticed, and for those it is enough to know who enters
 * the function; only a survivor pays for finding the tests that get to the place itself.
 */
async function judgeFault(trial, mutant, judged, judging) {
    const settle = (verdict) => {
        trial.verdicts.set(mutant, (0,probe_trial/* combine */.kg)(trial.verdicts.get(mutant), verdict));
    };
    const entered = await judging.entering.of(trial, judged);
    if (entered === undefined)
        return settle({ kind: 'no-time' });
    if (entered.tests.size === 0)
        return;
    const { verdict, coverage } = await tryNearestFirst(trial, mutant, entered, judging);
    if (verdict.kind !== 'survived') {
        trial.coverage.push(coverage);
        return settle(verdict);
    }
    const reached = await reachedOf(trial, coverage, judging.entering);
    if (reached === undefined)
        return settle({ kind: 'no-time' });
    if (reached.tests.size === 0)
        return;
    trial.coverage.push(reached);
    settle(verdict);
}
/** In seconds: below that, a run of its own for some of the tests costs about what it saves. */
const longRest = 0.25;
/**
 * Where many tests enter a function and few get to the place itself, these few are asked alone: mostly one of them
 * notices. What they let pass all are asked about, since marks may have missed one.
 */
async function tryNearestFirst(trial, mutant, entered, judging) {
    const within = 'entry' in trial.planned.site ? judging.entering.within(trial, entered) : undefined;
    if (within !== undefined && isWorthAsking(within, entered)) {
        const nearest = await tryTests(trial, mutant, { ...entered, tests: within }, judging);
        if (nearest.verdict.kind !== 'survived')
            return nearest;
    }
    return await tryTests(trial, mutant, entered, judging);
}
function isWorthAsking(within, { baseline, tests }) {
    if (within.size === 0)
        return false;
    const own = (0,run_seconds/* sumOf */.XN)(baseline, within);
    const rest = (0,run_seconds/* sumOf */.XN)(baseline, tests) - own;
    return rest > Math.max(longRest, own);
}
/** A kill by a test that is red alone in any case says nothing: then whole files are run. */
async function tryTests(trial, mutant, entered, { leaning }) {
    const verdict = await (0,probe_trial/* tryMutant */.ZK)(trial, mutant, entered, { seed: runner/* mutantSeed */.D, warm: true, batched: true });
    if (verdict.kind !== 'killed')
        return { verdict, coverage: entered };
    const [killer] = verdict.by;
    const certain = !entered.marked || !entered.alone || killer === undefined;
    if (certain || !(await leaning.isLeaning(entered, killer, verdict.among)))
        return { verdict, coverage: entered };
    const coverage = { ...entered, alone: false };
    return { verdict: await (0,probe_trial/* tryMutant */.ZK)(trial, mutant, coverage, { seed: runner/* mutantSeed */.D, warm: true }), coverage };
}
async function reachedOf(trial, entered, entering) {
    const { site, tripwire } = trial.planned;
    if (!('entry' in site))
        return entered;
    const marked = entering.within(trial, entered);
    return marked ? { ...entered, tests: marked } : await (0,probe_trial/* reachWithin */.Hs)(entered, tripwire.edits);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/probe/separating-runs.js
/**
 * For each of `count` things the runs that it takes part in, so that of any two each has a run without the other. As
 * few runs as there can be: no subset may hold another, and the most such subsets are those of half of the runs
 * (https://en.wikipedia.org/wiki/Sperner%27s_theorem).
 */
function separatingRuns(count) {
    if (count < 2)
        return Array.from({ length: count }, () => new Set());
    let runs = 2;
    while (separating_runs_choose(runs, Math.floor(runs / 2)) < count)
        runs += 1;
    return subsets(runs, Math.floor(runs / 2))
        .slice(0, count)
        .map((subset) => new Set(subset));
}
function separating_runs_choose(all, some) {
    let ways = 1;
    for (let each = 1; each <= some; each += 1)
        ways = (ways * (all - some + each)) / each;
    return ways;
}
/** Every way to take `size` of the numbers below `all`. */
function subsets(all, size, from = 0) {
    if (size === 0)
        return [[]];
    const found = [];
    for (let first = from; first <= all - size; first += 1) {
        for (const rest of subsets(all, size - 1, first + 1))
            found.push([first, ...rest]);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/probe/independent-functions.js



/** The part of its tests' time that a mutant takes alone, where a run ends at the first failure; a batch takes it all. */
const shareUntilFailure = 0.6;
/** A batch does not get more: what one mutant does to its process, the others would have to do again. */
const mostFunctions = 32;
/** Functions of which no test enters two: a mutant in each of them may be run at the same time. */
class IndependentFunctions {
    members;
    #judged;
    #disturbed;
    constructor(members, judged) {
        this.members = members;
        this.#judged = judged;
    }
    /** What `disturbed` has found; undefined where it was not asked. */
    get disturbedSoFar() {
        return this.#disturbed;
    }
    /** Whether it costs less to run their mutants together, with what has to be known for that, than one by one. */
    get isWorthwhile() {
        const { baseline } = this.#judged;
        const starting = (0,run_seconds/* warmSeconds */.nZ)(baseline);
        const own = this.members.map(({ tests, mutants }) => ({ mutants, seconds: (0,run_seconds/* sumOf */.XN)(baseline, tests) }));
        const alone = own.map(({ mutants, seconds }) => mutants * (starting + seconds * shareUntilFailure));
        const together = total(own.map(({ seconds }) => seconds));
        const batches = Math.max(0, ...own.map(({ mutants }) => mutants));
        return (batches + this.#runs()) * (starting + together) < total(alone);
    }
    /** Errors that will be asked for, each alone or with others. */
    get tripwires() {
        return this.#runs() === 0 ? [] : this.members.map(({ tripwire }) => tripwire);
    }
    /**
     * The tests that cannot be relied on where others fail before them, for what these leave behind: in a few runs with
     * errors in some of the functions, so that of any two each has a run with an error in the other alone.
     */
    async disturbed() {
        this.#disturbed ??= this.#findDisturbed();
        return await this.#disturbed;
    }
    #runs() {
        const isKnown = this.members.every(({ marked }) => !marked);
        return isKnown ? 0 : new Set(separatingRuns(this.members.length).flatMap((runs) => [...runs])).size;
    }
    async #findDisturbed() {
        const taking = separatingRuns(this.members.length);
        const found = await Promise.all(Array.from({ length: this.#runs() }, (_, run) => this.#disturbedBy(this.members.filter((_member, index) => taking[index]?.has(run)))));
        return new Set(found.flatMap((tests) => [...tests]));
    }
    /** The tests that an error in functions which they do not enter keeps from passing; all where nobody can tell. */
    async #disturbedBy(failing) {
        const tests = new Set(this.members.flatMap((member) => [...member.tests]));
        const sets = failing.map(({ tripwire }) => tripwire);
        const coverage = { ...this.#judged, tests, alone: true };
        const run = await (0,probe_trial/* runCovering */.Jl)(coverage, sets.flat(), { seed: 3, warm: true, sets });
        if (run?.outcome.kind !== 'completed')
            return tests;
        const entering = new Set(failing.flatMap((member) => [...member.tests]));
        return new Set([...(0,probe_trial/* notPassing */.bH)(run, tests)].filter((id) => !entering.has(id)));
    }
}
function total(seconds) {
    return seconds.reduce((sum, each) => sum + each, 0);
}
function isDisjoint(some, others) {
    return [...some].every((id) => !others.has(id));
}
/** Puts each function with others of which it shares no test, as long as their tests are soon run together. */
function findIndependent(functions, judged) {
    const { baseline } = judged;
    // What a run less can save is what starting one costs, or some part of it in a process that stays; and a batch does
    // not end at the first failure.
    const most = (0,run_seconds/* startingSeconds */.cO)(baseline) / 2;
    const groups = [];
    for (const entered of functions) {
        if (entered.tests.size === 0)
            continue;
        const seconds = (0,run_seconds/* sumOf */.XN)(baseline, entered.tests);
        const fits = groups.find((group) => group.members.length < mostFunctions &&
            group.seconds + seconds <= most &&
            isDisjoint(group.tests, entered.tests));
        if (fits === undefined) {
            groups.push({ members: [entered], tests: new Set(entered.tests), seconds });
            continue;
        }
        fits.members.push(entered);
        fits.seconds += seconds;
        for (const id of entered.tests)
            fits.tests.add(id);
    }
    return groups
        .filter(({ members }) => members.length > 1)
        .map(({ members }) => new IndependentFunctions(members, judged));
}

;// CONCATENATED MODULE: ./build/probe/mutant-batches.js






/** Batches whose tests did not end, before every mutant gets a run of its own. */
const mostTimeouts = 2;
/**
 * Runs mutants of independent functions together: each test then meets at most one of them, and says of that one what
 * it would say of it alone. What does not come to a clean end is run again, each mutant by itself.
 */
class MutantBatches {
    #places;
    #limit;
    #waiting = [];
    #timeouts = 0;
    constructor(groups, workers) {
        this.#places = new Map(groups.flatMap((group) => group.members.map((of) => [mutant_batches_keyOf(of.tripwire), { group, of }])));
        this.#limit = (0,p_limit/* default */.A)(workers);
    }
    /** For the mutants of these places; undefined where nothing is to be gained. */
    static async of(trials, judged, entering) {
        const faults = trials.filter(({ planned }) => !(0,languages_site/* isOrdering */.xk)(planned.site));
        const functions = await enteredFunctions(faults, judged, entering);
        const groups = findIndependent(functions, judged).filter(({ isWorthwhile }) => isWorthwhile);
        return groups.length === 0 ? undefined : new MutantBatches(groups, judged.group.workers);
    }
    /** Errors that will be asked for, each alone or with others. */
    get tripwires() {
        const groups = new Set([...this.#places.values()].map(({ group }) => group));
        return [...groups].flatMap(({ tripwires }) => tripwires);
    }
    async run(trial, request) {
        const place = this.#places.get(mutant_batches_keyOf((0,probe_marks/* entryOf */.Ms)(trial.planned)));
        if (place === undefined || !(await this.#fits(place, request)))
            return undefined;
        return await new Promise((resolve, reject) => {
            this.#waiting.push({ place, request, answer: resolve, fail: reject });
            this.#limit(() => this.#next()).catch(reject);
        });
    }
    async untouchedBy({ planned }) {
        const place = this.#places.get(mutant_batches_keyOf((0,probe_marks/* entryOf */.Ms)(planned)));
        const disturbed = await place?.group.disturbedSoFar;
        if (place === undefined || disturbed === undefined)
            return new Set();
        const { group, of } = place;
        const others = group.members.filter((member) => member !== of).flatMap(({ tests }) => [...tests]);
        return new Set(others.filter((id) => !disturbed.has(id)));
    }
    async #fits({ group, of }, { coverage, manner: { warm } }) {
        const { tests, alone } = coverage;
        if (!alone || coverage.group.pool.isCold || this.#timeouts >= mostTimeouts)
            return false;
        if (!isWithin(tests, of.tests))
            return false;
        // Nothing that fails in a fresh process is believed before it has failed alone.
        return !warm || isDisjoint(tests, await group.disturbed());
    }
    /** Takes the request that has waited longest, and what can be run with it. */
    async #next() {
        // What is asked for at the same time should be there.
        await (0,external_node_timers_promises_.setImmediate)();
        const [first] = this.#waiting;
        if (first === undefined)
            return;
        const taken = new Map();
        for (const waiting of this.#waiting) {
            if (isOfOneBatch(first, waiting) && !taken.has(waiting.place.of))
                taken.set(waiting.place.of, waiting);
        }
        const batch = [...taken.values()];
        this.#waiting = this.#waiting.filter((waiting) => !batch.includes(waiting));
        try {
            await this.#runBatch(batch);
        }
        catch (error) {
            for (const { fail } of batch)
                fail(error);
        }
    }
    async #runBatch(batch) {
        const [first] = batch;
        if (first === undefined)
            return;
        const { coverage, manner } = first.request;
        if (batch.length === 1) {
            const { edits } = first.request;
            const run = await (0,probe_trial/* runCovering */.Jl)(coverage, edits, { ...manner, untilFailure: true });
            first.answer({ run });
            return;
        }
        const tests = new Set(batch.flatMap(({ request }) => [...request.coverage.tests]));
        const sets = batch.map(({ request }) => request.edits);
        const run = await (0,probe_trial/* runCovering */.Jl)({ ...coverage, tests }, sets.flat(), { ...manner, sets });
        if (run !== undefined && !isWhole(run, tests)) {
            await this.#runParts(batch, run);
            return;
        }
        for (const { request, answer } of batch) {
            answer({ run: run && partOf(run, request.coverage.tests), among: tests });
        }
    }
    /** One that does not compile, or ends the process, has spoilt it for all: which, is soon found. */
    async #runParts(batch, { outcome }) {
        const isEndless = outcome.kind === 'timed-out';
        if (isEndless)
            this.#timeouts += 1;
        const size = isEndless ? 1 : Math.ceil(batch.length / 2);
        for (let from = 0; from < batch.length; from += size)
            await this.#runBatch(batch.slice(from, from + size));
    }
}
function mutant_batches_keyOf(tripwire) {
    return JSON.stringify(tripwire);
}
function isOfOneBatch(one, other) {
    return (one.place.group === other.place.group &&
        one.request.coverage.group === other.request.coverage.group &&
        one.request.manner.seed === other.request.manner.seed &&
        one.request.manner.warm === other.request.manner.warm &&
        one.request.manner.anew === other.request.manner.anew);
}
function isWithin(some, all) {
    return [...some].every((id) => all.has(id));
}
/** Whether every test has ended, one way or the other. */
function isWhole({ outcome, results }, tests) {
    const ended = new Set(results.filter((result) => result.outcome !== 'skipped').map(({ id }) => id));
    return outcome.kind === 'completed' && isWithin(tests, ended);
}
function partOf(run, tests) {
    return { ...run, results: run.results.filter(({ id }) => tests.has(id)) };
}
/** Each function once, with the tests that enter it. */
async function enteredFunctions(faults, judged, entering) {
    const byEntry = new Map();
    for (const trial of faults) {
        const key = mutant_batches_keyOf((0,probe_marks/* entryOf */.Ms)(trial.planned));
        const known = byEntry.get(key) ?? { trial, mutants: 0 };
        known.mutants += trial.planned.mutants.length;
        byEntry.set(key, known);
    }
    const functions = await Promise.all([...byEntry.values()].map(async ({ trial, mutants }) => {
        const entered = await entering.of(trial, judged);
        if (entered?.alone !== true)
            return [];
        const { tests, marked = false } = entered;
        return [{ tripwire: (0,probe_marks/* entryOf */.Ms)(trial.planned), tests, marked, mutants }];
    }));
    return functions.flat();
}

;// CONCATENATED MODULE: ./build/probe/group-testing.js
/**
 * Each test once that enters one of the functions, with an error in all others: more runs, of fewer tests. Of a test
 * that enters none an error in all of them would tell nothing, since it is known to fail then.
 */
function runsByEntry(functions) {
    const runs = new Map();
    for (const id of new Set(functions.flatMap(({ entered }) => [...entered]))) {
        const others = functions.filter(({ entered, open }) => open.has(id) && !entered.has(id));
        if (others.length === 0)
            continue;
        const key = others.map((each) => functions.indexOf(each)).join(' ');
        runs.set(key, { functions: others, tests: new Set([...(runs.get(key)?.tests ?? []), id]) });
    }
    return [...runs.values()];
}
/**
 * Runs that settle all open pairs of a function and a test if the tests pass, far fewer than one for each function
 * (https://en.wikipedia.org/wiki/Group_testing): each is put together greedily, for as many open pairs as there can be.
 */
function pooledRuns(functions) {
    const open = new Map(functions.map((each) => [each, new Set(each.open)]));
    for (const [{ entered }, tests] of open)
        for (const id of entered)
            tests.delete(id);
    const runs = [];
    for (;;) {
        const run = nextRun(open);
        if (run.tests.size === 0)
            return runs;
        for (const each of run.functions)
            for (const id of run.tests)
                open.get(each)?.delete(id);
        runs.push(run);
    }
}
function nextRun(open) {
    const functions = [];
    const tests = new Set([...open.values()].flatMap((ids) => [...ids]));
    for (const [candidate, own] of [...open].toSorted(([, one], [, other]) => other.size - one.size)) {
        const gained = [...own].filter((id) => tests.has(id)).length;
        if (gained <= lostBy(candidate, functions, open, tests))
            continue;
        functions.push(candidate);
        for (const id of candidate.entered)
            tests.delete(id);
    }
    const asked = new Set(functions.flatMap((each) => [...(open.get(each) ?? [])]));
    return { functions, tests: new Set([...tests].filter((id) => asked.has(id))) };
}
/** Open pairs of those that are in the run already: the tests that enter one more function cannot be in it any longer. */
function lostBy({ entered }, functions, open, tests) {
    let lost = 0;
    for (const id of entered) {
        if (!tests.has(id))
            continue;
        for (const each of functions)
            if (open.get(each)?.has(id) === true)
                lost += 1;
    }
    return lost;
}

// EXTERNAL MODULE: ./build/probe/narrow.js + 1 modules
var narrow = __webpack_require__(1970);
// EXTERNAL MODULE: ./build/probe/test-group.js
var test_group = __webpack_require__(8355);
;// CONCATENATED MODULE: ./build/probe/missed-tests.js






function placesOf(unheard) {
    return (0,narrow/* apart */.zZ)(unheard.flatMap(({ trial }) => (0,probe_marks/* entryOf */.Ms)(trial.planned)));
}
/**
 * The green tests that an error at one of the places keeps from passing, in a fresh process. Those that enter one are
 * known to be among them: a file that has no others is not run.
 */
async function failingTests(edits, entering, { group, baseline }) {
    const others = [...baseline.green].filter((id) => !entering.has(id));
    const asked = new Set(others.map((id) => baseline.fileOf.get(id) ?? ''));
    if (asked.size === 0)
        return entering;
    const run = await (0,test_group/* runTests */.N)(group, {
        edits,
        files: asked.has('') ? group.files : group.files.filter((file) => asked.has(file)),
        seed: 3,
        seconds: (0,run_seconds/* secondsFor */.jJ)(baseline),
        anew: true,
    });
    return run && new Set([...entering, ...(0,probe_trial/* notPassing */.bH)(run, new Set(others))]);
}
/** The same tests get to all places of one function: what is missed of one is missed of all. */
function byFunction(places) {
    const functions = new Map();
    for (const place of places) {
        const { path, site } = place.trial.planned;
        const key = JSON.stringify([path, site.enclosing]);
        functions.set(key, [...(functions.get(key) ?? []), place]);
    }
    return [...functions.values()];
}
/** More pairs of a function and a test are not looked at. */
const mostPairs = 1_000_000;
/**
 * An error at all places at once does not tell which of the tests that then fail a function touches, beside those that
 * enter it. A few runs with errors in some of the functions, and without the tests that enter these, tell it of most.
 */
async function settleTests(survivors, failing, judged, { entering }) {
    const settled = new Map();
    const entered = new Map();
    for (const { trial } of survivors) {
        const own = (await entering.of(trial, judged))?.tests ?? new Set();
        const untouched = (await judged.batches?.untouchedBy(trial)) ?? [];
        entered.set(trial, own);
        settled.set(trial, new Set([...own, ...untouched]));
    }
    const functions = byFunction(survivors);
    if (failing === undefined || functions.length * failing.size > mostPairs)
        return settled;
    const pooled = functions.map((places) => ({
        places,
        entered: new Set(places.flatMap(({ trial }) => [...(entered.get(trial) ?? [])])),
        open: new Set([...failing].filter((id) => places.some(({ trial }) => !settled.get(trial)?.has(id)))),
    }));
    const [few, short] = [pooledRuns(pooled), runsByEntry(pooled)];
    const runs = secondsOf(short, judged) < secondsOf(few, judged) ? short : few;
    if (!isCheaper(runs, pooled, judged))
        return settled;
    const settle = async (run) => {
        const places = run.functions.flatMap((each) => each.places);
        const passing = await passingWith(places, run.tests, judged);
        for (const { trial } of places)
            for (const id of passing)
                settled.get(trial)?.add(id);
    };
    await Promise.all(runs.map(settle));
    return settled;
}
/** Whether these runs cost less than asking the open tests for each function by itself, whichever way. */
function isCheaper(runs, functions, judged) {
    const { baseline } = judged;
    const starting = (0,run_seconds/* startingSeconds */.cO)(baseline);
    const byThemselves = functions.map(({ places, open }) => {
        if (open.size === 0)
            return 0;
        const own = (0,run_seconds/* sumOf */.XN)(baseline, open);
        return Math.min(starting + own, places.length * ((0,run_seconds/* warmSeconds */.nZ)(baseline) + own));
    });
    return secondsOf(runs, judged) < missed_tests_total(byThemselves);
}
function secondsOf(runs, { baseline }) {
    return missed_tests_total(runs.map(({ tests }) => (0,run_seconds/* startingSeconds */.cO)(baseline) + (0,run_seconds/* sumOf */.XN)(baseline, tests)));
}
function missed_tests_total(seconds) {
    return seconds.reduce((sum, each) => sum + each, 0);
}
async function passingWith(places, tests, judged) {
    const coverage = { ...judged, tests, alone: true };
    const run = await (0,probe_trial/* runCovering */.Jl)(coverage, placesOf(places), { seed: 3, anew: true });
    if (run === undefined)
        return new Set();
    const touched = (0,probe_trial/* notPassing */.bH)(run, tests);
    return new Set([...tests].filter((id) => !touched.has(id)));
}
/**
 * Of the tests that an error at any place keeps from passing those that one in this function does, without those that
 * enter it anyway; undefined where there was no time to find them.
 */
async function missedBy(places, failing, settled, judged) {
    if (failing === undefined)
        return undefined;
    const missed = new Map(places.map(({ trial }) => [trial, new Set([...failing].filter((id) => !settled.get(trial)?.has(id)))]));
    const tests = new Set([...missed.values()].flatMap((ids) => [...ids]));
    if (tests.size === 0 || !isWorthwhile(places.length, tests, judged))
        return missed;
    const edits = placesOf(places);
    const run = await (0,probe_trial/* runCovering */.Jl)({ ...judged, tests, alone: true }, edits, { seed: 3, anew: true });
    if (run === undefined)
        return undefined;
    const here = (0,probe_trial/* notPassing */.bH)(run, tests);
    return new Map([...missed].map(([trial, ids]) => [trial, new Set([...ids].filter((id) => here.has(id)))]));
}
/** Whether one more run, in a fresh process, costs less than running these tests for each of so many places. */
function isWorthwhile(places, tests, { baseline }) {
    return (places - 1) * (0,run_seconds/* sumOf */.XN)(baseline, tests) > (0,run_seconds/* startingSeconds */.cO)(baseline);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/probe/replay.js



/** Part of the warm kills that is run again in fresh processes, and how many at least. */
const share = 0.05;
const fewest = 3;
/** Of each further part of them: it may be of another kind. */
const fewestAgain = 1;
/** Those of this group: what only the tests of another notice would survive its own in any process. */
function warmKills(trials, { group }, among) {
    return trials.flatMap((trial) => [...trial.verdicts].flatMap(([mutant, verdict]) => {
        const coverage = verdict.kind === 'killed' ? verdict.warm : undefined;
        const isAsked = among === undefined || among.has(mutant);
        return isAsked && coverage?.group === group ? [{ trial, mutant, coverage }] : [];
    }));
}
/** What has been drawn of one group so far: the share is one of all its kills. */
class ReplayedKills {
    #kills = 0;
    #replays = 0;
    /** By chance, but by the same in every audit of the same change. */
    draw(kills) {
        this.#kills += kills.length;
        const due = Math.max(fewest, Math.ceil(this.#kills * share)) - this.#replays;
        const sample = shuffled(kills).slice(0, Math.max(fewestAgain, due));
        this.#replays += sample.length;
        return sample;
    }
}
function shuffled(kills) {
    const lot = ({ mutant }) => (0,external_node_crypto_.createHash)('sha256').update(mutant.id).digest('hex');
    const lots = new Map(kills.map((kill) => [kill, lot(kill)]));
    return kills.toSorted((one, other) => ((lots.get(one) ?? '') < (lots.get(other) ?? '') ? -1 : 1));
}
/** Not what the mutant was killed under, nor what its survivors are confirmed under. */
const replaySeed = 5;
/** What a set without sorted() comes to under one hash seed and not under another says nothing of warm processes. */
async function replay({ trial, mutant, coverage }) {
    const survives = async (seed) => {
        // In another order a test might come first that the mutant has hang.
        const manner = { seed, anew: true, fastestFirst: true };
        return (await (0,probe_trial/* tryMutant */.ZK)(trial, mutant, coverage, manner)).kind === 'survived';
    };
    if (!(await survives(replaySeed)))
        return 'confirmed';
    return (await survives(runner/* mutantSeed */.D)) ? 'refuted' : 'by-luck-of-the-seed';
}
/**
 * What a warm process says of a mutant that it killed becomes no finding and is confirmed nowhere else: a sample of it
 * is run again in fresh processes. One that survives there shows that the warm ones kill by themselves; then none of
 * their kills counts, and all of these mutants are judged anew. `among` are those to look at, where it is not all.
 */
async function replayKills(trials, judged, replayed, among) {
    const { group } = judged;
    const kills = warmKills(trials, judged, among);
    const sample = replayed.draw(kills);
    const replays = await Promise.all(sample.map(replay));
    const lucky = new Set(sample.filter((_, index) => replays[index] === 'by-luck-of-the-seed'));
    for (const { trial, mutant } of lucky)
        trial.verdicts.set(mutant, { kind: 'unstable' });
    if (!replays.includes('refuted'))
        return [];
    group.pool.goCold('a mutant that was killed in a process shared with others survived in a fresh one');
    await Promise.all(kills
        .filter((kill) => !lucky.has(kill))
        .map(async ({ trial, mutant, coverage }) => {
        trial.verdicts.set(mutant, await (0,probe_trial/* tryMutant */.ZK)(trial, mutant, coverage, { seed: runner/* mutantSeed */.D }));
    }));
    const what = `${kills.length} mutants that ${group.name} killed in processes shared with others`;
    return [
        {
            what,
            why: 'one of them survived in a fresh process, so all were run again in fresh ones: pass --no-warm here',
        },
    ];
}

;// CONCATENATED MODULE: ./build/probe/missed-coverage.js







/**
 * Marks do not see a test that gets its value from what an earlier one has computed, nor one whose code runs in another
 * process. An error at the place is seen by these as well: so whatever would be told of a survivor, or of code that no
 * test reaches, waits for one run with an error at all such places.
 */
async function tryMissedTests(trials, judged, judging, asked) {
    const { survivors, unreached } = unheardOf(trials, judged);
    const places = placesOf([...survivors, ...unreached]);
    if (places.length === 0)
        return [];
    const isAsked = asked !== undefined && JSON.stringify(asked.places) === JSON.stringify(places);
    const seen = await testsEntering(survivors, judged, judging);
    const failing = isAsked ? asked.failing : await failingTests(places, seen, judged);
    const settled = await settleTests(survivors, failing, judged, judging);
    const tryAlike = async (alike) => {
        const missed = await missedBy(alike, failing, settled, judged);
        const tryOne = async ({ trial, mutant }) => {
            const verdict = await tryMissed({ trial, mutant }, missed?.get(trial), judged, judging);
            if (verdict !== undefined)
                trial.verdicts.set(mutant, (0,probe_trial/* combine */.kg)(trial.verdicts.get(mutant), verdict));
        };
        await Promise.all(alike.map(tryOne));
    };
    await Promise.all(byFunction(survivors).map(tryAlike));
    if (failing !== undefined && [...failing].some((id) => !seen.has(id))) {
        const byTripwire = { ...judging, entering: new EnteringTests(probe_marks/* noMarks */.IL) };
        for (const { trial, mutant } of unreached)
            await judgeFault(trial, mutant, judged, byTripwire);
    }
    // Those before them were replayed when nobody knew of these.
    const among = new Set([...survivors, ...unreached].map(({ mutant }) => mutant));
    return await replayKills(trials, judged, judging.replayed, among);
}
/** What `tryMissedTests` has to know, while kills are still being replayed; undefined where it will not be asked. */
async function askUnnoticed(trials, judged, judging) {
    const { survivors, unreached } = unheardOf(trials, judged);
    const places = placesOf([...survivors, ...unreached]);
    if (places.length === 0)
        return undefined;
    const seen = await testsEntering(survivors, judged, judging);
    return { places, failing: await failingTests(places, seen, judged) };
}
async function testsEntering(survivors, judged, { entering }) {
    const seen = new Set();
    for (const { trial } of survivors)
        for (const id of (await entering.of(trial, judged))?.tests ?? [])
            seen.add(id);
    return seen;
}
function unheardOf(trials, { baseline, group: asked }) {
    if (baseline.marks === undefined)
        return { survivors: [], unreached: [] };
    const faults = trials.filter(({ planned }) => !(0,languages_site/* isOrdering */.xk)(planned.site));
    const survivors = unnoticed(faults, ({ verdicts }, mutant) => verdicts.get(mutant)?.kind === 'survived');
    const unreached = unnoticed(faults, ({ verdicts, coverage }, mutant) => {
        return verdicts.get(mutant) === undefined && !coverage.some(({ group }) => group === asked);
    });
    return { survivors, unreached };
}
/** `missed` is undefined where there was no time to find these tests: then nothing may be told of the survivor. */
async function tryMissed({ trial, mutant }, missed, judged, judging) {
    if (missed === undefined)
        return { kind: 'no-time' };
    if (missed.size === 0)
        return undefined;
    const coverage = { ...judged, tests: missed, alone: true, marked: true };
    return (await tryTests(trial, mutant, coverage, judging)).verdict;
}
function unnoticed(trials, chosen) {
    return trials.flatMap((trial) => trial.planned.mutants.filter((mutant) => chosen(trial, mutant)).map((mutant) => ({ trial, mutant })));
}

;// CONCATENATED MODULE: ./build/probe/judge-groups.js











/** A mutant that one group has killed for a checked result need not be tried on another. */
function isOpen({ verdicts }, mutant) {
    const verdict = verdicts.get(mutant);
    return (verdict === undefined || verdict.kind === 'survived' || (verdict.kind === 'killed' && verdict.doubtful));
}
function openMutants(trial) {
    return trial.planned.mutants.filter((mutant) => isOpen(trial, mutant));
}
/**
 * Whether a trial needs this group. Tests from which no import leads to the change are run only for an ordering
 * that no test has reached so far, or that could be deleted unnoticed: nothing weaker is worth a whole suite.
 */
function needs(trial, { tier }) {
    if (openMutants(trial).length === 0)
        return false;
    const { mutants, site } = trial.planned;
    const [first] = mutants;
    // A survivor that is probably equivalent will not be a finding, whatever other tests say.
    const settled = (0,languages_site/* isOrdering */.xk)(site) && site.settled !== undefined;
    if (tier !== 'near' && settled && trial.coverage.length > 0)
        return false;
    // That no import leads from any test to it is all there is to say of a lesser fault.
    if (tier === 'others' && !(0,languages_site/* isOrdering */.xk)(site) && trial.coverage.length === 0)
        return false;
    if (tier !== 'others' || trial.coverage.length === 0)
        return true;
    return first !== undefined && trial.verdicts.get(first)?.kind === 'survived';
}
function summaryOf({ name }, { command, green, red, flaky }) {
    return { id: name, command, tests: green.size + red.length + flaky.length, green: green.size, red, flaky };
}
/** Far from the change, a red test that our error does not reach is none of our business. */
function heardOf(baseline, reached) {
    if (reached === undefined)
        return baseline;
    return { ...baseline, red: baseline.red.filter((id) => reached.has(id)) };
}
function redGaps({ name }, { red, flaky }) {
    const gaps = [];
    const what = (count) => `${count} ${count === 1 ? 'test' : 'tests'} of ${name}`;
    if (red.length > 0)
        gaps.push({
            what: what(red.length),
            why: `red before we touched anything, so not heard: ${listed(red.map(shortName))}`,
        });
    if (flaky.length > 0)
        gaps.push({
            what: what(flaky.length),
            why: `red in one of two runs of the untouched code, so not heard: ${listed(flaky.map(shortName))}`,
        });
    return gaps;
}
async function judgeTrial(trial, judged, mutants, judging) {
    if (!(0,languages_site/* isOrdering */.xk)(trial.planned.site)) {
        for (const mutant of mutants)
            await judgeFault(trial, mutant, judged, judging);
        return;
    }
    const known = trial.coverage.find(({ group }) => group === judged.group);
    const coverage = known ?? (await (0,probe_trial/* reach */.gl)(trial.planned.tripwire.edits, judged));
    if (coverage === undefined) {
        for (const mutant of mutants)
            trial.verdicts.set(mutant, (0,probe_trial/* combine */.kg)(trial.verdicts.get(mutant), { kind: 'no-time' }));
        return;
    }
    if (coverage.tests.size === 0)
        return;
    if (!known)
        trial.coverage.push(coverage);
    for (const mutant of mutants) {
        if (!isOpen(trial, mutant))
            continue;
        const verdict = await (0,probe_trial/* tryMutant */.ZK)(trial, mutant, coverage, { seed: runner/* mutantSeed */.D, warm: true });
        trial.verdicts.set(mutant, (0,probe_trial/* combine */.kg)(trial.verdicts.get(mutant), verdict));
    }
}
/** Each has a total of its own: what one group has noticed is not tried on the next. */
function roundOf([first], { group }) {
    if (first?.planned.tier === 2)
        return 'trying lesser faults';
    return group.tier === 'near' ? 'breaking the change' : 'trying more tests on what nobody noticed';
}
/** Those of later rounds too: a session that has them all in one text need not make it anew. */
function announce(trials, judged, { entering }) {
    judged.group.pool.expect([
        ...trials.flatMap((trial) => openMutants(trial).map(({ edits }) => edits)),
        ...entering.tripwiresOf(trials, judged),
        ...(judged.batches?.tripwires ?? []),
    ]);
}
/** The first mutant of every site before the second of any: a short budget sees every place once. */
async function judgeAll(trials, judged, judging, progress) {
    const total = trials.reduce((sum, trial) => sum + openMutants(trial).length, 0);
    let done = 0;
    const step = async (trial, mutants) => {
        await judgeTrial(trial, judged, mutants, judging);
        done += mutants.length;
        progress({ what: `${roundOf(trials, judged)}, ${judged.group.name}`, done, total });
    };
    const work = trials.map((trial) => ({ trial, mutants: openMutants(trial) }));
    await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(0, 1))));
    await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(1))));
    const [gaps, asked] = await Promise.all([
        replayKills(trials, judged, judging.replayed),
        askUnnoticed(trials, judged, judging),
    ]);
    return [...gaps, ...(await tryMissedTests(trials, judged, judging, asked))];
}
/** Takes every site through the groups of tests in turn, until it is killed or has survived them all. */
async function judgeGroups(request) {
    const runners = [];
    const gaps = [];
    const unheard = [];
    let skipped = 0;
    for (const group of request.groups) {
        const alive = request.trials.filter((trial) => needs(trial, group));
        if (alive.length === 0)
            continue;
        const judgement = await judgeGroup(group, alive, request);
        runners.push(...judgement.runners);
        gaps.push(...judgement.gaps);
        unheard.push(...judgement.unheard);
        if (group.tier === 'near')
            skipped += judgement.skipped;
    }
    const settled = request.trials.every((trial) => openMutants(trial).length === 0);
    return { runners, gaps: settled ? gaps : [...unheard, ...gaps], skipped };
}
async function judgeGroup(whole, alive, { all, known, progress }) {
    const narrowed = await known.narrow(whole, { alive, all }, progress);
    const unheard = narrowed.gaps;
    if (whole.files.length > 0 && narrowed.group.files.length === 0) {
        return { runners: [], gaps: [], skipped: 0, unheard };
    }
    const before = known.judged(narrowed);
    if (before) {
        const gaps = await judgeAll(alive, before.judged, before.judging, progress);
        return { runners: [], gaps, skipped: 0, unheard };
    }
    const { judged: read, judging, ...reading } = await readGroup(narrowed, all, progress);
    if (read === undefined)
        return { ...reading, unheard };
    // Marks tell at once who enters what; without them it takes a run for each function that has none.
    const batched = read.baseline.marks === undefined || whole.tier !== 'near' ? alive : all;
    const batches = await MutantBatches.of(batched, read, judging.entering);
    const judged = { ...read, ...(batches && { batches }) };
    announce(all, judged, judging);
    known.keep({ judged, judging });
    const gaps = await judgeAll(alive, judged, judging, progress);
    return { ...reading, gaps: [...reading.gaps, ...gaps], unheard };
}
/** What the tests say of the untouched code, and whether they can be heard. */
async function readGroup({ group, reached }, all, progress) {
    progress({
        what: `running ${group.files.length} test ${group.files.length === 1 ? 'file' : 'files'} on the untouched code, ${group.name}`,
    });
    const sources = [...new Set(all.map(({ planned }) => planned.path))];
    const marks = (0,probe_marks/* planMarks */.uo)(all.map(({ planned }) => planned));
    const judging = {
        entering: new EnteringTests(marks),
        leaning: new LeaningTests(),
        replayed: new ReplayedKills(),
    };
    const reading = await (0,baseline/* takeBaseline */.F)(group, sources, marks.edits);
    const said = reading.baseline && summaryOf(group, heardOf(reading.baseline, reached));
    const read = (gaps, judged) => ({
        runners: said && said.tests > 0 ? [said] : [],
        gaps,
        skipped: reading.baseline?.skipped.length ?? 0,
        judging,
        ...(judged && { judged }),
    });
    // Far from the change, a file without tests is no loss.
    if (reading.kind === 'empty' && group.tier !== 'near')
        return read([]);
    if (reading.kind !== 'usable') {
        const heard = reached === undefined || reached.size > 0;
        return read(heard ? [{ what: `tests of ${group.name}`, why: reading.why }] : []);
    }
    const red = redGaps(group, heardOf(reading.baseline, reached));
    const { unheard } = reading;
    // Far from the change, a file that cannot be loaded is none of our business.
    const silent = unheard === undefined || group.tier !== 'near' ? [] : [{ what: `tests of ${group.name}`, why: unheard }];
    return read([...silent, ...red], { group, baseline: reading.baseline });
}

;// CONCATENATED MODULE: ./build/probe/known-groups.js

/** What is known of groups of tests, kept for the mutants of the second tier. */
class KnownGroups {
    #narrowed = new Map();
    #groups = new Map();
    /** The files of a group that are worth asking about these trials; near the change about all there may be, once for both tiers. */
    async narrow(whole, { alive, all }, progress) {
        if ((0,narrow/* isSmall */.eq)(whole))
            return { group: whole, gaps: [] };
        if (whole.tier !== 'near')
            return await (0,narrow/* narrow */.sc)(whole, alive, progress);
        const narrowed = this.#narrowed.get(whole.name) ?? (await (0,narrow/* narrow */.sc)(whole, all, progress));
        this.#narrowed.set(whole.name, narrowed);
        return { ...narrowed, group: { ...narrowed.group, deadline: whole.deadline } };
    }
    /** Undefined where these files have to be run on the untouched code first. */
    judged({ group }) {
        const known = this.#groups.get(known_groups_keyOf(group));
        if (known === undefined || !known_groups_isWithin(group, known.judged))
            return undefined;
        return {
            ...known,
            judged: { ...known.judged, group: { ...known.judged.group, deadline: group.deadline } },
        };
    }
    keep(known) {
        this.#groups.set(known_groups_keyOf(known.judged.group), known);
    }
}
/** Far from the change, which of the tests that are not heard an error reaches is told for each error. */
function known_groups_isWithin({ tier, files }, { group, baseline }) {
    if (tier !== 'near' && baseline.red.length + baseline.flaky.length > 0)
        return false;
    const heard = new Set(group.files);
    return files.every((file) => heard.has(file));
}
function known_groups_keyOf({ name, tier }) {
    return `${tier} ${name}`;
}

;// CONCATENATED MODULE: ./build/probe/ask-ahead.js




/** Part of the time left that they may take: they may turn out to be slow, or to notice nothing. */
const shareOfTime = 0.25;
/**
 * Asks a few likely tests before all others. They can only spare: a place of which these have noticed every fault needs
 * no other test, and all else goes through the groups as if they had not been asked. So it does not matter to any
 * survivor, finding or gap who was asked ahead, nor why.
 */
class AskingAhead {
    #ahead;
    #knownAhead = new Map();
    #known = new KnownGroups();
    constructor(ahead) {
        this.#ahead = ahead;
    }
    async judge(request) {
        const runners = [];
        for (const group of this.#ahead)
            runners.push(...(await this.#ask(group, request)));
        const judged = await judgeGroups({ ...request, known: this.#known });
        // Those of the same runner are among the tests that were asked afterwards.
        const spared = runners.filter(({ id }) => judged.runners.every((runner) => runner.id !== id));
        return { ...judged, runners: [...spared, ...judged.runners] };
    }
    async #ask(group, request) {
        const known = this.#knownAhead.get(group) ?? new KnownGroups();
        this.#knownAhead.set(group, known);
        const before = request.trials.map(stateOf);
        // The second tier of faults has less time.
        const whole = request.groups.find(({ pool }) => pool === group.pool)?.deadline ?? group.deadline;
        const deadline = deadlineIn((whole.remaining() * shareOfTime) / 60);
        const { gaps, runners } = await judgeGroups({ ...request, groups: [{ ...group, deadline }], known });
        // A gap of these few need not be one of all: then they were not asked.
        for (const state of before)
            if (gaps.length > 0 || !isNoticed(state.trial))
                restore(state);
        return runners;
    }
}
function stateOf(trial) {
    return { trial, coverage: [...trial.coverage], verdicts: [...trial.verdicts] };
}
function restore({ trial, coverage, verdicts }) {
    trial.coverage.splice(0, Infinity, ...coverage);
    trial.verdicts.clear();
    for (const [mutant, verdict] of verdicts)
        trial.verdicts.set(mutant, verdict);
}
/** Every fault of the place was noticed, beyond doubt. */
function isNoticed({ planned, verdicts }) {
    const { site, mutants } = planned;
    // What is probably equivalent is not asked of every test.
    if ((0,languages_site/* isOrdering */.xk)(site) && site.settled !== undefined)
        return false;
    return mutants.every((mutant) => {
        const verdict = verdicts.get(mutant);
        return verdict?.kind === 'killed' && !verdict.doubtful;
    });
}

;// CONCATENATED MODULE: ./build/probe/run-merged.js




/** Files whose tests could notice: those that reach the site, or all where a file of shared fixtures is edited. */
function concerned(coverage, edits) {
    const covering = (0,probe_trial/* filesOf */.R8)(coverage);
    return edits.every(({ path }) => covering.includes(path)) ? covering : coverage.group.files;
}
/** How every green test of the files concerned ends on the merged code with these edits of fixtures. */
async function runMerged(coverage, edits, seed) {
    const files = concerned(coverage, edits);
    const { green, fileOf } = coverage.baseline;
    const expected = new Set([...green].filter((id) => files.includes(fileOf.get(id) ?? '') || fileOf.get(id) === ''));
    const run = await (0,test_group/* runTests */.N)(coverage.group, { edits, files, seed, seconds: (0,run_seconds/* secondsFor */.jJ)(coverage.baseline) });
    return run === undefined ? 'no-time' : (0,judge_run/* judgeRun */.Z)(run, expected).kind;
}

;// CONCATENATED MODULE: ./build/probe/fixes.js




function fixes_overlap(first, second) {
    return first.path === second.path && first.start < second.end && second.start < first.end;
}
function sameEdits(first, second) {
    return JSON.stringify(first) === JSON.stringify(second);
}
/** With all fixes at once the merged code is still green, and every mutant red: one fix may undo another. */
async function holdsTogether(survivors, coverage, edits) {
    if ((await runMerged(coverage, edits, 40)) !== 'survived')
        return false;
    for (const { mutant, proof } of survivors) {
        if (proof.kind !== 'passes-by-insertion-order')
            continue;
        const own = proof.exposure.coverage;
        const run = await (0,probe_trial/* runCovering */.Jl)(own, [...mutant.edits, ...edits], { seed: 41 });
        if (run === undefined || (0,judge_run/* judgeRun */.Z)(run, own.tests).kind !== 'killed')
            return false;
    }
    return true;
}
/** Takes up one fix after another as long as they do not touch the same text and the tests stay green with all of them. */
async function fixes_together(survivors) {
    let taken = [];
    const accepted = [];
    for (const survivor of survivors) {
        const { proof } = survivor;
        if (proof.kind !== 'passes-by-insertion-order')
            continue;
        const { reordering, coverage } = proof.exposure;
        const known = reordering.edits.every((edit) => taken.some((other) => sameEdits([edit], [other])));
        if (known || reordering.edits.some((edit) => taken.some((other) => fixes_overlap(edit, other))))
            continue;
        const candidate = [...taken, ...reordering.edits];
        if (taken.length > 0 && !(await holdsTogether([...accepted, survivor], coverage, candidate)))
            continue;
        taken = candidate;
        accepted.push(survivor);
    }
    return taken;
}
/** The findings with their fixes, and the one patch that holds all fixes. */
async function fixFindings(survivors, workspace) {
    const findings = [];
    for (const survivor of survivors) {
        const finding = claims_findingOf(survivor);
        const { proof } = survivor;
        if (proof.kind !== 'passes-by-insertion-order')
            findings.push(finding);
        else
            findings.push({
                ...finding,
                fix: { patch: await workspace.diff(proof.exposure.reordering.edits), verified: true },
            });
    }
    const edits = await fixes_together(survivors);
    return { findings, patch: edits.length > 0 ? await workspace.diff(edits) : '' };
}

// EXTERNAL MODULE: ./build/probe/open-runners.js + 1 modules
var open_runners = __webpack_require__(7716);
// EXTERNAL MODULE: ./build/probe/probe-gaps.js
var probe_gaps = __webpack_require__(8181);
// EXTERNAL MODULE: ./build/probe/operators/index.js + 17 modules
var operators = __webpack_require__(7753);
;// CONCATENATED MODULE: ./build/probe/reorderings/fixture-blocks.js

const testCall = /^(it|test|specify)(\.\w+)*$/;
/** `@Test`, `[Fact]` and `#[Test]` are part of the method, `#[test]` of Rust stands before it. */
function isMarked(node) {
    const marks = /^\s*(@(Parameterized|Repeated)?Test\b|\[(Fact|Theory|Test|TestMethod|TestCase)\b|#\[Test\b)/;
    const before = node.previousNamedSibling;
    return (marks.test(node.text) || (before?.type === 'attribute_item' && /^#\[([\w:]+::)?test\b/.test(before.text)));
}
/** The functions of the file that are tests, however its language marks them. */
function testFunctions(root, language) {
    const found = [];
    for (const node of (0,languages_nodes/* descendants */.DG)(root)) {
        const name = language.types.functions.has(node.type) ? node.childForFieldName('name')?.text : undefined;
        if (name !== undefined && (/^test/i.test(name) || isMarked(node)))
            found.push({ node, title: name });
        const callee = node.childForFieldName('function') ?? node.childForFieldName('method');
        if (!language.types.call.has(node.type) || !testCall.test(callee?.text ?? ''))
            continue;
        const [title] = (0,languages_nodes/* parts */.rT)(node.childForFieldName('arguments') ?? node);
        if (title)
            found.push({ node, title: title.text.replaceAll(/^['"`]|['"`]$/g, '') });
    }
    return found;
}
function isAskedFor(title, tests) {
    // A template title has values in it at run time: what stands before the first one has to do.
    const fixed = title.split(/\$\{|%[sdij]/)[0] ?? title;
    return fixed.length > 0 && tests.some((test) => test.includes(fixed));
}
function inside(node, test) {
    return node.startIndex >= test.node.startIndex && node.endIndex <= test.node.endIndex;
}
/** Blocks of statements that prepare for `tests`, nearest first; other tests of the file are left out. */
function fixtureBlocks(tree, language, tests) {
    const functions = testFunctions(tree.root, language);
    const asked = functions.filter(({ title }) => isAskedFor(title, tests));
    const others = functions.filter((test) => !asked.includes(test));
    const blocks = [];
    for (const node of (0,languages_nodes/* descendants */.DG)(tree.root)) {
        if (!language.types.block.has(node.type))
            continue;
        const mine = asked.some((test) => inside(node, test));
        if (!mine && others.some((test) => inside(node, test)))
            continue;
        const distance = mine ? 0 : node.id === tree.root.id ? 2 : 1;
        const testBody = asked.some((test) => inside(node, test) && directlyInside(node, test, language));
        blocks.push({ node, statements: (0,languages_nodes/* parts */.rT)(node), distance, testBody });
    }
    return blocks.toSorted((first, second) => first.distance - second.distance);
}
/** True where no further block lies between the test and this one. */
function directlyInside(block, test, language) {
    for (let at = block.parent; at !== null && at.id !== test.node.id; at = at.parent) {
        if (language.types.block.has(at.type))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./build/probe/sql/scopes.js
var scopes = __webpack_require__(4361);
;// CONCATENATED MODULE: ./build/probe/sql/value-rows.js

/** The rows of each `VALUES (…), (…)` of an INSERT or REPLACE with two rows or more. */
function findValueRows(sql) {
    const text = (0,scopes/* readScopes */.Q9)(sql);
    return text.scopes
        .flatMap((scope) => insertsOf(text, scope))
        .filter(({ rows }) => rows.length > 1)
        .map(({ scope, rows }) => rows.map((at) => rowSpan(text, scope, at)));
}
/** Runs of two or more complete INSERT statements into the same table, one after the other. */
function findInsertStatements(sql) {
    const text = (0,scopes/* readScopes */.Q9)(sql);
    const runs = [];
    let last;
    for (const insert of insertsOf(text, text.root)) {
        if (!isComplete(text, insert))
            continue;
        const follows = last?.table !== undefined && last.table === insert.table && last.to + 1 === insert.from;
        if (follows)
            runs.at(-1)?.push(insert);
        else
            runs.push([insert]);
        last = insert;
    }
    return runs.filter((run) => run.length > 1).map((run) => run.map(({ span }) => span));
}
/**
 * The values of each column of the rows inserted with a column list. Statements into the same table with
 * the same columns count as one list of rows.
 */
function insertColumns(sql) {
    const text = (0,scopes/* readScopes */.Q9)(sql);
    const groups = new Map();
    for (const insert of insertsOf(text, text.root)) {
        const { table, columns } = insert;
        const rows = insert.rows.map((at) => rowValues(text, (0,scopes/* scopeAt */.c8)(text, insert.scope, at)));
        const fits = rows.length > 0 && rows.every((row) => row.length === columns.length);
        if (table === undefined || columns.length === 0 || !fits)
            continue;
        const key = JSON.stringify([table, columns]);
        const group = groups.get(key) ?? { table, columns, rows: [] };
        group.rows.push(...rows);
        groups.set(key, group);
    }
    return [...groups.values()].flatMap(({ table, columns, rows }) => columns.map((name, index) => ({ table, name, values: rows.flatMap((row) => row[index] ?? []) })));
}
function insertsOf(text, scope) {
    const found = [];
    let from = 0;
    for (let at = 0; at <= scope.direct.length; at += 1) {
        const kind = (0,scopes/* tokenAt */.BN)(text, scope, at)?.kind;
        if (at < scope.direct.length && kind !== 'semicolon')
            continue;
        const insert = readInsert(text, scope, from, at);
        if (insert)
            found.push(insert);
        from = at + 1;
    }
    return found;
}
function readInsert(text, scope, from, to) {
    const start = insertWord(text, scope, from, to);
    if (start === undefined)
        return undefined;
    const first = (0,scopes/* tokenAt */.BN)(text, scope, from);
    const last = (0,scopes/* tokenAt */.BN)(text, scope, to - 1);
    if (!first || !last)
        return undefined;
    const name = tableName(text, scope, start + 1);
    const values = valuesWord(text, scope, name.next, to);
    const list = name.next < values ? (0,scopes/* scopeAt */.c8)(text, scope, name.next) : undefined;
    return {
        scope,
        from,
        to,
        span: { start: first.start, end: last.end },
        table: name.table,
        columns: list ? columnNames(text, list) : [],
        rows: readRows(text, scope, values + 1, to),
    };
}
/** `WITH … INSERT` too; a CREATE TRIGGER … AFTER INSERT is none, nor is the function REPLACE(). */
function insertWord(text, scope, from, to) {
    const isWith = (0,scopes/* keyword */.Si)(text, scope, from) === 'WITH';
    for (let at = from; at < (isWith ? to : from + 1); at += 1) {
        const word = (0,scopes/* keyword */.Si)(text, scope, at);
        if (word !== 'INSERT' && word !== 'REPLACE')
            continue;
        if ((0,scopes/* tokenAt */.BN)(text, scope, at + 1)?.kind === 'word')
            return at;
    }
    return undefined;
}
const BEFORE_NAME = new Set('OR REPLACE IGNORE ABORT FAIL ROLLBACK LOW_PRIORITY DELAYED HIGH_PRIORITY INTO OVERWRITE TABLE ONLY'.split(' '));
function tableName(text, scope, from) {
    let at = from;
    while (BEFORE_NAME.has((0,scopes/* keyword */.Si)(text, scope, at) ?? ''))
        at += 1;
    const names = [(0,scopes/* identifierName */.FK)((0,scopes/* sourceAt */.Pf)(text, scope, at))];
    while ((0,scopes/* sourceAt */.Pf)(text, scope, at + 1) === '.') {
        at += 2;
        names.push((0,scopes/* identifierName */.FK)((0,scopes/* sourceAt */.Pf)(text, scope, at)));
    }
    const isName = ['word', 'quoted-identifier'].includes((0,scopes/* tokenAt */.BN)(text, scope, at)?.kind ?? '');
    const table = isName && !names.includes(undefined) ? names.join('.').toLowerCase() : undefined;
    return { table, next: at + 1 };
}
/** Position of VALUES (MySQL also: VALUE); `to` where there is none. */
function valuesWord(text, scope, from, to) {
    for (let at = from; at < to; at += 1) {
        const word = (0,scopes/* keyword */.Si)(text, scope, at);
        if (word === 'SELECT')
            return to;
        if (word === 'VALUES' || word === 'VALUE')
            return at;
    }
    return to;
}
/** Positions of the parentheses of `(…), (…)` or MySQL's `ROW(…), ROW(…)`. */
function readRows(text, scope, from, to) {
    const rows = [];
    let at = from;
    while (at < to) {
        if ((0,scopes/* keyword */.Si)(text, scope, at) === 'ROW')
            at += 1;
        if ((0,scopes/* scopeAt */.c8)(text, scope, at)?.closed !== true)
            break;
        rows.push(at);
        if ((0,scopes/* tokenAt */.BN)(text, scope, at + 2)?.kind !== 'comma')
            break;
        at += 3;
    }
    return rows;
}
function rowSpan(text, scope, at) {
    const first = (0,scopes/* keyword */.Si)(text, scope, at - 1) === 'ROW' ? at - 1 : at;
    return { start: (0,scopes/* tokenAt */.BN)(text, scope, first)?.start ?? 0, end: (0,scopes/* tokenAt */.BN)(text, scope, at + 1)?.end ?? 0 };
}
function columnNames(text, list) {
    return list.direct.flatMap((_, at) => {
        if (at % 2 === 1)
            return [];
        return [(0,scopes/* identifierName */.FK)((0,scopes/* sourceAt */.Pf)(text, list, at)) ?? ''];
    });
}
function rowValues(text, row) {
    if (!row)
        return [];
    const values = [];
    let from = 0;
    for (let at = 0; at <= row.direct.length; at += 1) {
        if (at < row.direct.length && (0,scopes/* tokenAt */.BN)(text, row, at)?.kind !== 'comma')
            continue;
        const first = (0,scopes/* tokenAt */.BN)(text, row, from);
        const last = (0,scopes/* tokenAt */.BN)(text, row, at - 1);
        if (!first || !last || at === from)
            return [];
        values.push({ start: first.start, end: last.end });
        from = at + 1;
    }
    return values;
}
/** Has the statement its rows (or DEFAULT VALUES, or MySQL's SET) and no parenthesis left open? */
function isComplete(text, { scope, from, to, rows }) {
    for (let at = from; at < to; at += 1) {
        if ((0,scopes/* scopeAt */.c8)(text, scope, at)?.closed === false)
            return false;
        const word = (0,scopes/* keyword */.Si)(text, scope, at);
        if (word === 'SET' || word === 'DEFAULT')
            return true;
    }
    return rows.length > 0;
}

// EXTERNAL MODULE: ./build/probe/languages/unremarkable-statement.js
var unremarkable_statement = __webpack_require__(7254);
;// CONCATENATED MODULE: ./build/probe/reorderings/permute.js
/** Each element of `spans` gets the text of the element that `order` names; what lies between them stays. */
function permute(text, spans, order) {
    const edits = [];
    spans.forEach((span, index) => {
        const source = spans[order[index] ?? index];
        if (source === undefined || source === span)
            return;
        const replacement = text.slice(source.start, source.end);
        if (replacement !== text.slice(span.start, span.end))
            edits.push({ ...span, replacement });
    });
    return edits;
}
/** The orders worth trying: reverse, then rotate by one, since a reverse may coincide with a descending sort. */
function ordersOf(count) {
    const indices = Array.from({ length: count }, (_, index) => index);
    const reversed = { verb: 'reversed', indices: indices.toReversed() };
    if (count < 3)
        return [reversed];
    return [reversed, { verb: 'rotated', indices: [count - 1, ...indices.slice(0, -1)] }];
}

;// CONCATENATED MODULE: ./build/probe/reorderings/reordering.js
/** The statements, in whose text an order is asserted, are never touched. */
function isAsserted(node, language) {
    for (let at = node; at !== null; at = at.parent) {
        if (language.types.assertion(at))
            return true;
        if (language.types.block.has(at.type))
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/probe/reorderings/literal-lists.js




const scalar = /^(string|integer|float|number|true|false|none|null|undefined|template_string|concatenated_string)$/;
/** Nodes of a block that belong to it and not to a block inside it. */
function* ownNodes(block, language) {
    for (const statement of block.statements)
        yield* below(statement, language);
}
function* below(node, language) {
    yield node;
    for (const child of node.children) {
        if (child !== null && !language.types.block.has(child.type))
            yield* below(child, language);
    }
}
/** A list of things, not one row written as a list: its elements are of one kind, and a tuple's are more than scalars. */
function isCollection(elements, list) {
    if (elements.length < 2 || new Set(elements.map((element) => element.type)).size > 1)
        return false;
    return list.type !== 'tuple' || !scalar.test(elements[0]?.type ?? '');
}
function listReorderings(list, scope, distance) {
    const elements = (0,languages_nodes/* parts */.rT)(list);
    if (!isCollection(elements, list))
        return [];
    return ordersOf(elements.length).map(({ verb, indices }) => ({
        description: `${verb} a list of ${elements.length}`,
        edits: permute(scope.tree.text, elements.map(languages_nodes/* spanOf */.ee), indices),
        distance,
    }));
}
/** `for i in range(3): insert(i)`: the loop runs backwards. */
function loopReordering(loop, language, distance) {
    const source = loop.childForFieldName('right') ?? loop.childForFieldName('value');
    if (!source || language.types.list.has(source.type) || source.type === 'object')
        return [];
    return [
        {
            description: 'ran the loop of the fixture backwards',
            edits: [(0,languages_nodes/* replace */.HC)(source, language.reversed(source.text))],
            distance,
        },
    ];
}
/** `Array.from({ length: 3 }, make)`. */
function arrayFrom(node, distance) {
    if (node.type !== 'call_expression' || node.childForFieldName('function')?.text !== 'Array.from')
        return [];
    return [
        { description: 'reversed a generated list', edits: [(0,languages_nodes/* insert */.Yr)(node.endIndex, '.reverse()')], distance },
    ];
}
/** Reverses or rotates a list that is written out, or the sequence that a loop runs over. */
const literalLists = {
    id: 'literal-lists',
    propose(scope) {
        const { language } = scope;
        const loops = new Set([...language.types.loop, 'for_in_clause']);
        return scope.blocks.flatMap((block) => [...ownNodes(block, language)].flatMap((node) => {
            if (isAsserted(node, language) || insideDecorator(node))
                return [];
            if (language.types.list.has(node.type) || isListCall(node))
                return listReorderings(node, scope, block.distance);
            if (loops.has(node.type))
                return loopReordering(node, language, block.distance);
            return arrayFrom(node, block.distance);
        }));
    },
};
/** `List.of(...)` and `Arrays.asList(...)`: Java has no other way of writing a list. */
function isListCall(node) {
    const call = node.type === 'argument_list' ? node.parent : null;
    return (call !== null &&
        /(^|\.)(List|Lists|ImmutableList|Arrays|Stream)\.(of|asList|newArrayList)$/.test((0,unremarkable_statement/* calleeOf */.o)(call)));
}
/** Rows of a parametrised test are separate tests: their order says nothing. */
function insideDecorator(node) {
    for (let at = node; at !== null; at = at.parent)
        if (at.type === 'decorator')
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/probe/reorderings/fixture-step.js


/** Calls that hold tests or hooks: moving them about changes nothing that a test sees. */
const testStructure = /^(it|test|specify|describe|suite|context|before|after|beforeEach|afterEach|beforeAll|afterAll)(\.\w+)*$/;
function stepOf(statement, language) {
    if (statement.type === 'function_definition' || language.types.functions.has(statement.type))
        return undefined;
    const call = firstCall(statement, language);
    if (call === undefined)
        return undefined;
    const callee = (call.childForFieldName('constructor')?.text ?? (0,unremarkable_statement/* calleeOf */.o)(call)).replaceAll(/\s+/g, '');
    return callee === '' || testStructure.test(callee) ? undefined : { call, callee };
}
function firstCall(statement, language) {
    for (const node of (0,languages_nodes/* descendants */.DG)(statement))
        if (language.types.call.has(node.type))
            return node;
    return undefined;
}
/** The names that statements set. */
function assigned(nodes) {
    const names = new Set();
    for (const node of nodes) {
        for (const at of (0,languages_nodes/* descendants */.DG)(node)) {
            const target = at.type === 'assignment'
                ? at.childForFieldName('left')
                : at.type === 'variable_declarator'
                    ? at.childForFieldName('name')
                    : null;
            if (target?.type === 'identifier')
                names.add(target.text);
        }
    }
    return names;
}
/** Every name that statements mention. */
function namesBelow(nodes, language) {
    const names = new Set();
    for (const node of nodes) {
        for (const at of (0,languages_nodes/* descendants */.DG)(node))
            if (language.types.identifiers.has(at.type))
                names.add(at.text);
    }
    return names;
}

;// CONCATENATED MODULE: ./build/probe/reorderings/repeated-units.js

const longestUnit = 4;
/** Two statements of the same shape do the same thing with other values. */
function shapeOf(statement, language) {
    const step = stepOf(statement, language);
    if (step === undefined)
        return undefined;
    const kind = statement.firstNamedChild?.type.replace(/_declarator$/, '') ?? '';
    return `${statement.type}/${kind}/${step.callee}`;
}
/** No unit uses a name that another one sets. */
function independent(units, language) {
    return units.every((unit, index) => {
        const set = assigned(unit);
        const reused = units.some((other, at) => at !== index && [...namesBelow(other, language)].some((name) => set.has(name)));
        // A name that every unit sets anew for itself (`row = ...; add(row)`) ties nothing together.
        return !reused || units.every((other) => [...set].every((name) => assigned(other.slice(0, 1)).has(name)));
    });
}
function repeatsAt(shapes, start, length) {
    const unit = shapes.slice(start, start + length);
    if (unit.includes(undefined) || unit.length < length)
        return 0;
    let count = 1;
    while (unit.every((shape, index) => shapes[start + count * length + index] === shape))
        count += 1;
    return count;
}
/** Every run of repeated, independent units in a block; longer runs of shorter units first. */
function repeatedUnits(block, language) {
    const shapes = block.statements.map((statement) => shapeOf(statement, language));
    const found = [];
    for (let length = 1; length <= longestUnit; length++) {
        for (let start = 0; start + 2 * length <= shapes.length;) {
            const count = repeatsAt(shapes, start, length);
            const alike = new Set(shapes.slice(start, start + length)).size === 1;
            if (count < 2 || (length > 1 && alike)) {
                start += 1;
                continue;
            }
            const units = Array.from({ length: count }, (_, index) => block.statements.slice(start + index * length, start + (index + 1) * length));
            const asserts = units.every((unit) => unit.every((statement) => language.types.assertion(statement)));
            if (!asserts && independent(units, language))
                found.push(units);
            start += count * length;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/probe/reorderings/key-values.js






/** `created_at` and `createdAt` are one key. */
function canonical(name) {
    return name.replaceAll(/[_-]/g, '').toLowerCase();
}
function nameOf(pair) {
    const key = fieldOf(pair, ['key', 'name', 'field', 'left']) ?? entry(pair)?.[0];
    return key?.text.replaceAll(/^['":]|['":]$/g, '') ?? '';
}
function fieldOf(node, names) {
    return names.map((name) => node.childForFieldName(name)).find((found) => found !== null) ?? undefined;
}
/** Key and value where the grammar has no names for them: in PHP's arrays and Go's literals. */
function entry(pair) {
    const [key, value] = /^(array_element_initializer|keyed_element)$/.test(pair.type) ? (0,languages_nodes/* parts */.rT)(pair) : [];
    return key && value ? [key, value] : undefined;
}
/** Values that the fixture gives to `key` by name: keyword arguments, entries of dictionaries and objects. */
function namedValues(key, block, scope) {
    const values = [];
    for (const node of ownNodes(block, scope.language)) {
        if (!scope.language.types.pair.has(node.type) || isAsserted(node, scope.language))
            continue;
        const value = fieldOf(node, ['value', 'right']) ?? entry(node)?.[1];
        if (value && canonical(nameOf(node)) === canonical(key))
            values.push((0,languages_nodes/* spanOf */.ee)(value));
    }
    return values;
}
/** Values that INSERT statements in the block give to the column `key`. */
function insertedValues(key, block, scope) {
    return scope.literals
        .filter(({ node }) => node.startIndex >= block.node.startIndex && node.endIndex <= block.node.endIndex)
        .filter((literal) => literal.pieces.length === 1 && /\binsert\b/i.test(literal.masked))
        .flatMap((literal) => insertColumns(literal.masked)
        .filter((column) => canonical(column.name) === canonical(key))
        .flatMap((column) => column.values)
        .map((value) => ({
        start: value.start + literal.node.startIndex,
        end: value.end + literal.node.startIndex,
    })));
}
/** The nth argument or element of every row: rows are the repeated calls of a run, or the elements of a list of rows. */
function columnsOf(block, scope) {
    const calls = repeatedUnits(block, scope.language)
        .filter((units) => units.every((unit) => unit.length === 1))
        .map((units) => units.map((unit) => argumentsOf(unit[0], scope)));
    const lists = [...ownNodes(block, scope.language)]
        .filter((node) => scope.language.types.list.has(node.type) && !isAsserted(node, scope.language))
        .map((list) => (0,languages_nodes/* parts */.rT)(list))
        .filter((rows) => rows.length > 1 && rows.every((row) => scope.language.types.list.has(row.type)))
        .map((rows) => rows.map((row) => (0,languages_nodes/* parts */.rT)(row)));
    return [...calls, ...lists].flatMap(transpose);
}
function argumentsOf(statement, { language }) {
    const call = statement?.descendantsOfType([...language.types.call]).find((node) => node !== null);
    const args = call?.childForFieldName('arguments');
    return args ? (0,languages_nodes/* parts */.rT)(args) : [];
}
function transpose(rows) {
    const width = rows[0]?.length ?? 0;
    if (width < 2 || rows.some((row) => row.length !== width))
        return [];
    const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column]).filter((node) => node !== undefined));
    // Names stand for things that belong together: a sort key is written out.
    return columns
        .filter((column) => column.some(({ type }) => type !== 'identifier'))
        .map((column) => column.map(languages_nodes/* spanOf */.ee));
}
function reassign(spans, scope, distance, noun) {
    const values = new Set(spans.map((span) => scope.tree.text.slice(span.start, span.end)));
    if (values.size < 2)
        return [];
    return ordersOf(spans.length).map(({ verb, indices }) => ({
        description: `set ${noun} against the order of insertion (${verb})`,
        edits: permute(scope.tree.text, spans, indices),
        distance,
    }));
}
/** Sets the sort key against the insertion order: the rows keep their places and exchange the values of the key. */
const keyValues = {
    id: 'key-values',
    propose(scope) {
        return scope.blocks.flatMap((block) => {
            const named = scope.keys.flatMap((key) => [
                ...reassign(namedValues(key, block, scope), scope, block.distance, `the values of ${key}`),
                ...reassign(insertedValues(key, block, scope), scope, block.distance, `the values of ${key}`),
            ]);
            const positional = columnsOf(block, scope).flatMap((column) => reassign(column, scope, block.distance, 'one column of the rows'));
            return [...named, ...positional];
        });
    },
};

;// CONCATENATED MODULE: ./build/probe/reorderings/neighbouring-calls.js



/**
 * Two steps side by side that call different things about the same, such as `record(db, "ada", 8)` and
 * `restore(db, "ada", 3)`, change places. Where one needs the other, the merged code does not pass any more.
 */
const neighbouringCalls = {
    id: 'neighbouring-calls',
    propose({ tree, language, blocks }) {
        return blocks.flatMap((block) => pairsOf(block, language).map((pair) => ({
            description: 'swapped two neighbouring steps of the fixture',
            edits: permute(tree.text, pair.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex })), [1, 0]),
            distance: block.distance,
        })));
    },
};
function pairsOf({ statements }, language) {
    return statements.flatMap((first, index) => {
        const second = statements[index + 1];
        return second !== undefined && maySwap(first, second, language) ? [[first, second]] : [];
    });
}
function maySwap(first, second, language) {
    if ([first, second].some((node) => language.types.assertion(node) || hasBlock(node, language)))
        return false;
    const [one, other] = [stepOf(first, language), stepOf(second, language)];
    if (one === undefined || other === undefined || one.callee === other.callee)
        return false;
    return sharesArgument(one, other) && !uses(first, second, language) && !uses(second, first, language);
}
/** A step holds no other steps. */
function hasBlock(statement, language) {
    for (const node of (0,languages_nodes/* descendants */.DG)(statement))
        if (language.types.block.has(node.type))
            return true;
    return false;
}
function sharesArgument(one, other) {
    const theirs = new Set(neighbouring_calls_argumentsOf(other));
    return neighbouring_calls_argumentsOf(one).some((argument) => theirs.has(argument));
}
function neighbouring_calls_argumentsOf({ call }) {
    const list = call.childForFieldName('arguments');
    return list === null ? [] : (0,languages_nodes/* parts */.rT)(list).map(({ text }) => text);
}
/** True where a statement mentions a name that the other one sets. */
function uses(statement, other, language) {
    const set = assigned([other]);
    return [...namesBelow([statement], language)].some((name) => set.has(name));
}

;// CONCATENATED MODULE: ./build/probe/reorderings/sql-rows.js


function distanceOf(literal, scope) {
    const around = scope.blocks.filter(({ node }) => node.startIndex <= literal.node.startIndex && node.endIndex >= literal.node.endIndex);
    return around.length > 0 ? Math.min(...around.map((block) => block.distance)) : undefined;
}
/** Rows can change places only where each lies whole inside one literal. */
function insideOnePiece(span, literal) {
    return literal.pieces.some((piece) => piece.start <= span.start && piece.end >= span.end);
}
function reorderingsOf(literal, scope) {
    const distance = distanceOf(literal, scope);
    if (distance === undefined || !/\binsert\b|\bvalues\b|\breplace\b/i.test(literal.masked))
        return [];
    const offset = literal.node.startIndex;
    const groups = [
        ...findValueRows(literal.masked).map((rows) => ({ rows, noun: 'inserted rows' })),
        ...findInsertStatements(literal.masked).map((rows) => ({ rows, noun: 'INSERT statements' })),
    ];
    return groups.flatMap(({ rows, noun }) => {
        const spans = rows.map((row) => ({ start: row.start + offset, end: row.end + offset }));
        if (!spans.every((span) => insideOnePiece(span, literal)))
            return [];
        return ordersOf(spans.length).map(({ verb, indices }) => ({
            description: `${verb} ${spans.length} ${noun}`,
            edits: permute(scope.tree.text, spans, indices),
            distance,
        }));
    });
}
/** Reverses or rotates the rows of a multi-row INSERT, and INSERT statements that follow one another in one string. */
const sqlRows = {
    id: 'sql-rows',
    propose: (scope) => scope.literals.flatMap((literal) => reorderingsOf(literal, scope)),
};

;// CONCATENATED MODULE: ./build/probe/reorderings/statement-runs.js


/** Reverses or rotates a run of independent statements that prepare one row, or send one request, each. */
const statementRuns = {
    id: 'statement-runs',
    propose({ tree, language, blocks }) {
        return blocks.flatMap((block) => repeatedUnits(block, language).flatMap((units) => {
            const spans = units.map((unit) => ({
                start: unit[0]?.startIndex ?? 0,
                end: unit.at(-1)?.endIndex ?? 0,
            }));
            return ordersOf(units.length).map(({ verb, indices }) => ({
                description: `${verb} ${units.length} independent steps of the fixture`,
                edits: permute(tree.text, spans, indices),
                distance: block.distance,
            }));
        }));
    },
};

;// CONCATENATED MODULE: ./build/probe/reorderings/stored-rows.js

const runsSql = /^(execute|executemany|executescript|exec|prepare|run)$/;
const plainHandle = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/;
/** Farther than any block: four lines of SQL in a test are what nobody would write who has another way. */
const lastResort = 9;
/** Variables through which the file talks to a database. */
function handles(scope) {
    const found = new Set();
    for (const block of scope.blocks) {
        for (const node of (0,languages_nodes/* descendants */.DG)(block.node)) {
            if (!scope.language.types.member.has(node.type))
                continue;
            const name = node.childForFieldName(scope.language.types.memberName)?.text ?? '';
            const object = node.childForFieldName('object')?.text ?? '';
            if (runsSql.test(name) && plainHandle.test(object))
                found.add(object);
        }
    }
    return [...found];
}
/** Where the rows may all be there: after the last statement that is named like a write, or before the first check. */
function insertionPoints(block, language) {
    const asserts = block.statements.findIndex((statement) => language.types.assertion(statement));
    const before = asserts < 0 ? block.statements : block.statements.slice(0, asserts);
    const write = before.findLast(({ text }) => /\b(insert|add|create|execute|executemany|run|exec|save)\w*\(/i.test(text));
    const [first] = block.statements;
    const check = asserts > 0 ? block.statements[asserts] : undefined;
    const places = [];
    if (write)
        places.push({ anchor: write, side: 'after' });
    else if (first)
        places.push({ anchor: first, side: 'before' });
    if (check && check !== first)
        places.push({ anchor: check, side: 'before' });
    return places;
}
/** SQLite returns rows in the order of their row ids: writing them anew in reverse turns that order round. */
function rewriting(table) {
    return [
        `CREATE TEMP TABLE rows_in_reverse AS SELECT * FROM ${table} ORDER BY rowid DESC`,
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM rows_in_reverse`,
        'DROP TABLE rows_in_reverse',
    ];
}
function reorderingAt({ anchor, side }, handle, scope, table) {
    const indent = ' '.repeat(anchor.startPosition.column);
    const text = rewriting(table)
        .map((sql) => scope.language.runSql(handle, sql))
        .join(`\n${indent}`);
    const edit = side === 'after'
        ? { start: anchor.endIndex, end: anchor.endIndex, replacement: `\n${indent}${text}` }
        : { start: anchor.startIndex, end: anchor.startIndex, replacement: `${text}\n${indent}` };
    return {
        description: `rewrote the rows of ${table} in reverse before the call under test`,
        edits: [edit],
        distance: lastResort,
    };
}
/** Writes the stored rows anew in reverse, just before the call under test. */
const storedRows = {
    id: 'stored-rows',
    propose(scope) {
        const { table } = scope;
        if (table === undefined || !/^\w+$/.test(table))
            return [];
        const places = scope.blocks
            .filter((block) => block.testBody)
            .flatMap((block) => insertionPoints(block, scope.language));
        return handles(scope).flatMap((handle) => places.map((place) => reorderingAt(place, handle, scope, table)));
    },
};

;// CONCATENATED MODULE: ./build/probe/reorderings/index.js






/** Every way of reordering fixtures, the smallest edits first. */
const reorderingWays = [
    statementRuns,
    sqlRows,
    literalLists,
    keyValues,
    storedRows,
    neighbouringCalls,
];

;// CONCATENATED MODULE: ./build/probe/reorderings/propose.js




/** Every reordering worth trying in one test file: nearest to the test first, then the smallest edits. */
async function proposeReorderings(request) {
    const { path, text, tests, keys, table } = request;
    const language = (0,languages/* languageOf */.e)(path);
    if (language?.grammar === undefined)
        return [];
    const tree = await (0,grammar/* parse */.q)(language.grammar, text);
    try {
        const blocks = fixtureBlocks(tree, language, tests);
        const scope = {
            tree,
            language,
            blocks,
            literals: language.literals(tree),
            keys,
            ...(table !== undefined && { table }),
        };
        const proposals = reorderingWays
            .flatMap((way) => way.propose(scope))
            .filter(({ edits }) => edits.length > 0 && !propose_overlap(edits));
        return distinct(proposals.toSorted((first, second) => first.distance - second.distance)).map((reordering) => ({
            path,
            lines: linesTouched(text, reordering),
            description: reordering.description,
            edits: reordering.edits.map((edit) => ({ path, ...edit })),
        }));
    }
    finally {
        tree.free();
    }
}
/** Values inside values of the same name cannot change places. */
function propose_overlap(edits) {
    const sorted = edits.toSorted((first, second) => first.start - second.start);
    return sorted.some((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0));
}
function distinct(reorderings) {
    const seen = new Set();
    return reorderings.filter(({ edits }) => {
        const key = JSON.stringify(edits);
        return !seen.has(key) && seen.add(key);
    });
}
function linesTouched(text, { edits }) {
    const lineOf = (offset) => text.slice(0, offset).split('\n').length;
    return [
        lineOf(Math.min(...edits.map((edit) => edit.start))),
        lineOf(Math.max(...edits.map((edit) => edit.end))),
    ];
}

;// CONCATENATED MODULE: ./build/probe/expose.js




const mostReorderings = 24;
/** Part of the time left that one survivor may take, so that a slow suite leaves some for the others. */
const expose_shareOfTime = 0.25;
const seeds = [20, 21];
/** How one cell of the right column ends: all tests of the files that the reordering can reach have to answer. */
async function runCell(coverage, edits, tests, seed) {
    // Round after round; the last one is run all the way as in the user's own CI.
    const run = await (0,probe_trial/* runCovering */.Jl)(coverage, edits, { seed, anew: seed !== seeds.at(-1) }, tests);
    return run && (0,judge_run/* judgeRun */.Z)(run, tests);
}
/** All three cells around the red one, run beside it under its own seed: luck of the seed must not pass for a proof. */
async function provesItself(request, coverage, reordering, seed) {
    const both = [...request.mutant.edits, ...reordering.edits];
    const mutated = await runCell(coverage, both, coverage.tests, seed);
    if (mutated === undefined)
        return 'no-time';
    if (mutated.kind !== 'killed')
        return mutated.kind;
    if (mutated.doubtful)
        return 'unviable';
    const merged = await runMerged(coverage, reordering.edits, seed);
    if (merged !== 'survived')
        return merged;
    const asWritten = await runCell(coverage, request.mutant.edits, coverage.tests, seed);
    if (asWritten === undefined)
        return 'no-time';
    return asWritten.kind === 'survived' ? { red: mutated.by } : 'unstable';
}
/** The four cells for one reordering, each of them twice in fresh processes. */
async function tryReordering(request, coverage, reordering) {
    let lucky;
    for (const seed of seeds) {
        const result = await provesItself(request, coverage, reordering, seed);
        if (typeof result === 'string')
            return result;
        lucky = lucky === undefined ? result.red : lucky.filter((id) => result.red.includes(id));
    }
    if (lucky === undefined || lucky.length === 0)
        return 'unviable';
    const { description, path, lines } = reordering;
    const cells = {
        merged: { asWritten: 'green', reordered: 'green' },
        mutated: { asWritten: 'green', reordered: 'red' },
        repeats: seeds.length,
        reordering: { description, path, lines },
    };
    return { reordering, lucky, cells, coverage };
}
async function proposals(request, coverage) {
    const tests = [...request.asserting].filter((id) => coverage.tests.has(id));
    const testFiles = tests.length > 0 ? (0,probe_trial/* filesOf */.R8)(coverage, tests) : [];
    const paths = new Set(testFiles.flatMap((file) => [file, ...request.fixtureFiles(file)]));
    const found = [];
    for (const path of paths) {
        const text = await request.readText(path);
        const { keys, table } = request;
        if (text !== undefined)
            found.push(...(await proposeReorderings({ path, text, tests, keys, ...(table !== undefined && { table }) })));
    }
    return found.slice(0, mostReorderings);
}
/** Looks for a reordering of fixtures that the merged code bears and the mutant does not. */
async function expose(request) {
    let tried = 0;
    const ended = (how = {}) => ({
        tried,
        cutShort: false,
        unstable: false,
        ...how,
    });
    for (const coverage of request.coverage) {
        const { deadline } = coverage.group;
        const enough = deadline.remaining() * (1 - expose_shareOfTime);
        for (const reordering of await proposals(request, coverage)) {
            const result = await tryReordering(request, coverage, reordering);
            if (result === 'unstable')
                return ended({ unstable: true });
            if (result === 'no-time')
                return ended({ cutShort: true });
            tried += 1;
            if (typeof result !== 'string')
                return ended({ exposure: result });
            if (deadline.remaining() < enough)
                return ended({ cutShort: true });
        }
    }
    return ended();
}

;// CONCATENATED MODULE: ./build/probe/prove.js





/** Runs in fresh processes, under different seeds, beside the one that made it a survivor. */
const confirmations = [11, 12, 13];
const lastConfirmation = confirmations[2];
/** What a lost guard or call comes to does not hang on an order that changes from process to process. */
const faultConfirmations = 2;
/** What Python sorts may come from a set, whose order changes with the seed: few seeds mislead too often. */
const manySeeds = Array.from({ length: 19 }, (_, index) => confirmations[0] + index);
/** Milliseconds after which a slow suite is not asked under further seeds. */
const longestSearch = 30_000;
function find(trial, ids) {
    for (const [mutant, verdict] of trial.verdicts)
        if (ids.includes(mutant.operator))
            return { mutant, verdict };
    return undefined;
}
/** Runs a survivor again; a single kill makes it unstable. */
async function prove_confirm(trial, survivor) {
    const { site } = trial.planned;
    return (0,languages_site/* isOrdering */.xk)(site)
        ? await confirmOrdering(trial, survivor, site.randomised ? manySeeds : confirmations)
        : await confirmFault(trial, survivor);
}
async function confirmFault(trial, { mutant, verdict }) {
    const seeds = confirmations.slice(0, faultConfirmations);
    const again = await Promise.all(seeds.flatMap((seed) => {
        // At least the last one is run all the way as in the user's own CI.
        const manner = { seed, anew: seed !== seeds.at(-1), batched: true };
        return trial.coverage.map((coverage) => (0,probe_trial/* tryMutant */.ZK)(trial, mutant, coverage, manner));
    }));
    if (again.some(({ kind }) => kind === 'killed'))
        return { kind: 'unstable' };
    return again.reduce(combineConfirmed, verdict);
}
/** With the command of the first of the groups that have confirmed it. */
function combineConfirmed(verdict, again) {
    const both = (0,probe_trial/* combine */.kg)(verdict, again);
    if (both.kind !== 'survived' || verdict.kind !== 'survived' || again.kind !== 'survived')
        return both;
    const command = verdict.command ?? again.command;
    return { ...both, ...(command !== undefined && { command }) };
}
async function confirmOrdering(trial, survivor, seeds) {
    const started = performance.now();
    let verdict = survivor.verdict;
    for (const seed of seeds) {
        const further = seed > lastConfirmation;
        if (further && performance.now() - started > longestSearch)
            break;
        for (const coverage of trial.coverage) {
            // As with faults: at least one is run all the way as in the user's own CI.
            const manner = { seed, anew: seed < lastConfirmation };
            const again = await (0,probe_trial/* tryMutant */.ZK)(trial, survivor.mutant, coverage, manner);
            if (again.kind === 'killed')
                return { kind: 'unstable' };
            verdict = combineConfirmed(verdict, again);
        }
    }
    return verdict;
}
function settle(trial, mutant, verdict) {
    trial.verdicts.set(mutant, verdict);
}
/** Confirms the survivor and records what became of it; undefined where it is none any more. */
async function confirmed(trial, found) {
    if (found?.verdict.kind !== 'survived')
        return undefined;
    const verdict = await prove_confirm(trial, found);
    settle(trial, found.mutant, verdict);
    return verdict.kind === 'survived' ? { mutant: found.mutant, form: verdict.form } : undefined;
}
/** Without the run that made it a survivor, which may have been warm. */
function repeatsOf({ planned }) {
    return (0,languages_site/* isOrdering */.xk)(planned.site) ? confirmations.length : faultConfirmations;
}
function proven(trial, mutant, proof) {
    return { kind: 'proven', survivor: { trial, mutant, proof, repeats: repeatsOf(trial) } };
}
function exposureOf(trial, mutant, asserting, around) {
    const { site } = trial.planned;
    const { keys, table } = (0,languages_site/* isOrdering */.xk)(site) ? site : { keys: [], table: undefined };
    return {
        mutant,
        coverage: trial.coverage,
        asserting,
        keys,
        ...(table !== undefined && { table }),
        ...around,
    };
}
async function proveRemoval(trial, { mutant, form }, around) {
    const { site } = trial.planned;
    const settled = (0,languages_site/* isOrdering */.xk)(site) ? site.settled : undefined;
    const flip = find(trial, ['flip-direction']);
    const reversed = await confirmed(trial, flip);
    if (reversed) {
        if (settled !== undefined)
            return dropped(settled);
        const idle = await neverExercised(trial);
        return proven(trial, form, { kind: idle ? 'ordering-not-exercised' : 'order-never-asserted' });
    }
    const flipped = flip?.verdict;
    const noticed = flipped?.kind === 'killed' && !flipped.doubtful;
    const everyTest = new Set(trial.coverage.flatMap(({ tests }) => [...tests]));
    const asserting = noticed ? new Set(flipped.by) : everyTest;
    const { exposure, tried, cutShort, unstable } = await expose(exposureOf(trial, form, asserting, around));
    if (unstable)
        return noSurvivor(trial, mutant);
    if (exposure)
        return proven(trial, form, { kind: 'passes-by-insertion-order', exposure });
    if (settled !== undefined)
        return dropped(settled);
    if (await neverExercised(trial))
        return proven(trial, form, { kind: 'ordering-not-exercised' });
    const named = noticed ? [...asserting] : [];
    return proven(trial, form, { kind: 'order-not-exposed', asserting: named, tried, cutShort });
}
/** Whether every test that gets there brings what is ordered in that order already. */
async function neverExercised({ planned, coverage }) {
    const { site, path } = planned;
    if (!(0,languages_site/* isOrdering */.xk)(site) || site.exercised === undefined)
        return false;
    const edits = site.exercised.map((edit) => ({ path, ...edit }));
    for (const part of coverage) {
        const run = await (0,probe_trial/* runCovering */.Jl)(part, edits, { seed: 15 });
        if (run === undefined || (0,judge_run/* judgeRun */.Z)(run, part.tests).kind !== 'survived')
            return false;
    }
    return coverage.length > 0;
}
function dropped(settled) {
    return { kind: 'dropped', reason: `probably equivalent: ${settled}` };
}
async function proveTieBreaker(trial, { mutant, form }, removedBy, around) {
    const { exposure, unstable } = await expose(exposureOf(trial, form, removedBy, around));
    if (unstable)
        return noSurvivor(trial, mutant);
    return proven(trial, form, exposure ? { kind: 'passes-by-insertion-order', exposure } : { kind: 'tie-breaker-not-asserted' });
}
/** A later run killed it: killed by luck, and no finding. */
function noSurvivor(trial, mutant) {
    settle(trial, mutant, { kind: 'unstable' });
    return { kind: 'nothing' };
}
/** A fault says by itself what it means. */
async function proveFault(trial) {
    for (const mutant of trial.planned.mutants) {
        const rule = operators/* operators */.I.find(({ id }) => id === mutant.operator)?.rule;
        const survived = await confirmed(trial, find(trial, [mutant.operator]));
        if (rule && survived)
            return proven(trial, survived.form, { kind: 'unnoticed', rule });
    }
    return { kind: 'nothing' };
}
/**
 * Turns the survivors of one site into at most one proof: what survives the deletion of the whole ordering says
 * more than what survives a change of its direction, and that more than a lost tie-breaker.
 */
async function prove(trial, around) {
    if (!(0,languages_site/* isOrdering */.xk)(trial.planned.site))
        return await proveFault(trial);
    const removal = find(trial, ['remove-order-by', 'remove-ordering-call']);
    const removed = await confirmed(trial, removal);
    if (removed)
        return await proveRemoval(trial, removed, around);
    if (removal?.verdict.kind !== 'killed' || removal.verdict.doubtful)
        return { kind: 'nothing' };
    const flipped = await confirmed(trial, find(trial, ['flip-direction']));
    if (flipped)
        return proven(trial, flipped.form, { kind: 'direction-not-asserted' });
    const untied = await confirmed(trial, find(trial, ['drop-tie-breaker']));
    if (untied)
        return await proveTieBreaker(trial, untied, new Set(removal.verdict.by), around);
    return { kind: 'nothing' };
}

;// CONCATENATED MODULE: ./build/probe/prove-survivors.js





/**
 * Proves every ordering that survived, and of faults those that would be told: what is only counted need not be run
 * again. `before` are survivors proven earlier, which take part of the room for findings.
 */
async function proveSurvivors(trials, before, around, progress) {
    const alive = trials.filter(({ verdicts }) => [...verdicts.values()].some(({ kind }) => kind === 'survived'));
    const orderings = alive.filter(({ planned }) => (0,languages_site/* isOrdering */.xk)(planned.site));
    const faults = alive.filter(({ planned }) => !(0,languages_site/* isOrdering */.xk)(planned.site));
    let done = 0;
    const tell = () => {
        if (alive.length > 0)
            progress({ what: 'proving survivors', done, total: alive.length });
    };
    const proveOne = async (trial) => {
        const proving = await prove(trial, around);
        done += 1;
        tell();
        return proving;
    };
    tell();
    const provings = [];
    // One after the other: each may take a part of the time left for its reorderings.
    for (const trial of orderings)
        provings.push(await proveOne(trial));
    const survivors = survivorsAmong(provings);
    const told = { faults, before: [...before, ...survivors], hiddenBy: around.hiddenBy };
    const { proven, open } = await proveTold(told, proveOne);
    // Those that would not be told need no proof.
    done = alive.length;
    tell();
    const dropped = provings.flatMap((proving) => proving.kind === 'dropped' ? [{ reason: proving.reason, count: 1 }] : []);
    const counted = open.length === 0 ? [] : [{ reason: reading_limits/* likeOthers */.j, count: open.length }];
    return {
        survivors: inOrderOf(trials, [...survivors, ...proven]),
        unproven: open,
        dropped: [...dropped, ...counted],
    };
}
function survivorsAmong(provings) {
    return provings.flatMap((proving) => (proving.kind === 'proven' ? [proving.survivor] : []));
}
function inOrderOf(trials, survivors) {
    const places = new Map(trials.map((trial, index) => [trial, index]));
    const placeOf = ({ trial }) => places.get(trial) ?? -1;
    return survivors.toSorted((one, other) => placeOf(one) - placeOf(other));
}
/** Chooses as if every fault were proven, proves those, and chooses again where some were not. */
async function proveTold({ faults, before, hiddenBy }, proveOne) {
    const proven = [];
    let open = faults.flatMap(asIfProven);
    for (;;) {
        const { chosen } = chooseFindings([...before, ...inOrderOf(faults, [...proven, ...open])], hiddenBy);
        const next = open.filter((one) => chosen.includes(one));
        if (next.length === 0)
            return { proven, open };
        proven.push(...survivorsAmong(await Promise.all(next.map(({ trial }) => proveOne(trial)))));
        open = open.filter((one) => !next.includes(one));
    }
}
function asIfProven(trial) {
    for (const [mutant, verdict] of trial.verdicts) {
        const rule = operators/* operators */.I.find(({ id }) => id === mutant.operator)?.rule;
        if (rule && verdict.kind === 'survived') {
            return [{ trial, mutant: verdict.form, proof: { kind: 'unnoticed', rule }, repeats: 0 }];
        }
    }
    return [];
}

// EXTERNAL MODULE: ./build/probe/recall/lessons.js
var lessons = __webpack_require__(4390);
// EXTERNAL MODULE: ./build/probe/few-files.js
var few_files = __webpack_require__(6901);
;// CONCATENATED MODULE: ./build/probe/recall/likely-files.js

/** Seconds that the other files have to take for these few to be worth a start of their own. */
const leastOthers = 10;
/** How many times as long as the few. */
const leastRatio = 2;
/**
 * The few test files that are likely to notice most: those that the change touched, and those that have noticed faults
 * in the same production files before. Empty where asking them by themselves would not pay.
 */
function likelyFiles(request) {
    const { near, reaching, recall } = request;
    const chosen = new Set(likeliest(request).slice(0, few_files/* fewFiles */.S));
    const all = [...near, ...reaching];
    const few = all.filter((file) => chosen.has(file));
    // So few near the change are asked by themselves in any case.
    const isAsked = near.length <= few_files/* fewFiles */.S && few.every((file) => near.includes(file));
    if (few.length === 0 || isAsked)
        return [];
    const others = all.filter((file) => !chosen.has(file));
    const pays = likely_files_secondsOf(others, recall) >= Math.max(leastOthers, leastRatio * likely_files_secondsOf(few, recall));
    return pays ? few : [];
}
function likeliest({ near, reaching, sources, changedTests, recall }) {
    const touched = near.filter((file) => changedTests.includes(file));
    const noticing = noticingInTurn([...near, ...reaching], sources, recall);
    // A change of very many tests says nothing about any of them.
    return [...(touched.length <= few_files/* fewFiles */.S ? touched : []), ...noticing];
}
/** The fastest file that has noticed something in the first source, in the second, and so on; then the next ones. */
function noticingInTurn(files, sources, recall) {
    const steady = files.flatMap((file) => recall.of(file) ?? []).filter((one) => one.steady);
    const bySpeed = steady.toSorted((one, other) => one.seconds - other.seconds);
    const noticing = sources.map((source) => bySpeed.filter(({ noticed }) => noticed.includes(source)));
    const turns = Array.from({ length: few_files/* fewFiles */.S }, (_, turn) => turn);
    return turns.flatMap((turn) => noticing.flatMap((list) => list[turn]?.file ?? []));
}
function likely_files_secondsOf(files, recall) {
    return files.reduce((sum, file) => sum + (recall.of(file)?.seconds ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/probe/recall/likely-groups.js

/** For every runner the few tests that are worth asking before all others, as a group of their own. */
function likelyGroups(groups, { sources, changedTests }) {
    const pools = new Map(groups.map((group) => [group.pool, group]));
    return [...pools].flatMap(([pool, group]) => {
        const { recall } = group;
        if (recall === undefined)
            return [];
        const filesOf = (tier) => groups.find((one) => one.pool === pool && one.tier === tier)?.files ?? [];
        const [near, reaching] = [filesOf('near'), filesOf('reaching')];
        const files = likelyFiles({ near, reaching, sources, changedTests, recall });
        return files.length === 0 ? [] : [{ ...group, tier: 'near', files }];
    });
}

;// CONCATENATED MODULE: ./build/probe/recall/content-key.js


/** What decides beside a test file how it runs: fixtures, and the configuration of runners. */
const around = /^(conftest\.py|pytest\.(ini|toml)|\.pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml|(jest|vitest|vite|babel|karma)\.config\.\w+|\.mocharc.*|\.babelrc.*|tsconfig.*\.json|package\.json|\.rspec|spec_helper\.rb|rails_helper\.rb|test_helper\.rb|phpunit(\.dist)?\.xml(\.dist)?|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(\.kts)?|Directory\.Build\.props|.*\.csproj)$/;
/**
 * A hash of a test file and of the fixtures and configurations in its folder and those above it. What it imports is not
 * in it: a change alters just that, and how long a test takes and what it looks at seldom change with it. Nor are lock
 * files, for the same reason. An entry that has become wrong costs time, since it only orders what is run.
 */
function contentKeys(tree) {
    const ids = new Map(tree.map(({ path, id }) => [path, id]));
    const settings = new Map();
    for (const { path, id } of tree) {
        if (!around.test(external_node_path_.posix.basename(path)))
            continue;
        const folder = external_node_path_.posix.dirname(path);
        settings.set(folder, [...(settings.get(folder) ?? []), `${path} ${id}`]);
    }
    return (runner, file) => {
        const own = ids.get(file);
        if (own === undefined)
            return undefined;
        const hash = (0,external_node_crypto_.createHash)('sha256').update(`${runner}\n${file} ${own}\n`);
        for (const folder of foldersAbove(file))
            for (const line of settings.get(folder) ?? [])
                hash.update(`${line}\n`);
        return hash.digest('hex');
    };
}
function foldersAbove(file) {
    const folders = [];
    for (let folder = external_node_path_.posix.dirname(file);; folder = external_node_path_.posix.dirname(folder)) {
        folders.push(folder);
        if (folder === '.' || folder === '/')
            return folders;
    }
}

;// CONCATENATED MODULE: ./build/probe/recall/recalled-file.js

/** Files of the change in which one test file has noticed a fault: more than these would say nothing new. */
const mostNoticed = 50;
const path = schemas/* string */.YjP().min(1).max(1000);
/**
 * What earlier audits have seen of one test file. Whoever controls the tests controls what stands here, so it may
 * order what is run, and decides nothing else.
 */
const recalledFileSchema = schemas/* object */.Ikc({
    /** As people know it: `pytest`, `jest in packages/api`. */
    runner: schemas/* string */.YjP().min(1).max(1000),
    file: path,
    /** Of what decides how it runs (`content-key.ts`): where that has changed, none of this is used. */
    key: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    /** Seconds since 1970: when it was last heard. */
    heard: schemas/* int */.Whr().min(0),
    /** Of its tests together. */
    seconds: schemas/* number */.aig().min(0).max(86_400),
    /** False where they ran with errors in the code, which ends tests early: it takes at least this long. */
    whole: schemas/* boolean */.zMY(),
    /** False where some of its tests were red or flaky. */
    steady: schemas/* boolean */.zMY(),
    /** Changed files whose faults its tests have noticed, the last one first. */
    noticed: schemas/* array */.YOg(path).max(mostNoticed),
});

;// CONCATENATED MODULE: ./build/probe/recall/recall.js

/** What is asked for is what earlier audits have left: what this one learns is for the next, so that no run hangs on it. */
class Recall {
    #keyOf;
    #known = new Map();
    #learnt = new Map();
    #now;
    constructor(known, keyOf, now = Math.floor(Date.now() / 1000)) {
        this.#keyOf = keyOf;
        this.#now = now;
        // What claims to be of the future would outlive all else.
        for (const file of known)
            this.#known.set(placeOf(file), { ...file, heard: Math.min(file.heard, now) });
    }
    /** `runner` as people know it. */
    forRunner(runner) {
        return {
            of: (file) => this.#of(runner, file),
            learn: (file, lesson) => this.#learn(runner, file, lesson),
        };
    }
    /** For the next audit; without test files that are gone. */
    kept() {
        const all = new Map([...this.#known, ...this.#learnt]);
        return [...all.values()].filter(({ runner, file }) => this.#keyOf(runner, file) !== undefined);
    }
    #of(runner, file) {
        const known = this.#known.get(placeOf({ runner, file }));
        return known?.key === this.#keyOf(runner, file) ? known : undefined;
    }
    #learn(runner, file, { seconds, whole = false, steady, noticed = [] }) {
        const key = this.#keyOf(runner, file);
        if (key === undefined)
            return;
        const place = placeOf({ runner, file });
        const before = this.#learnt.get(place) ?? this.#of(runner, file);
        // Only of a run to the end is it known how long it takes.
        const longer = before === undefined || whole || !before.whole;
        this.#learnt.set(place, {
            runner,
            file,
            key,
            heard: this.#now,
            seconds: longer && seconds !== undefined ? rounded(seconds) : (before?.seconds ?? 0),
            whole: whole || (before?.whole ?? false),
            steady: steady ?? before?.steady ?? true,
            noticed: [...new Set([...noticed, ...(before?.noticed ?? [])])].slice(0, mostNoticed),
        });
    }
}
function placeOf({ runner, file }) {
    return JSON.stringify([runner, file]);
}
function rounded(seconds) {
    return Math.min(86_400, Math.round(seconds * 100) / 100);
}

;// CONCATENATED MODULE: ./build/probe/recall/recall-text.js


/** Room for tens of thousands of test files; reading more than that would cost more than it could spare. */
const mostBytes = 8 * 1024 * 1024;
/** Longer is nothing that we have written: the shortest entry is about this long. */
const mostFiles = mostBytes / 160;
const textSchema = schemas/* object */.Ikc({ schema: schemas/* literal */.euz(1), files: schemas/* array */.YOg(recalledFileSchema).max(mostFiles) });
/** Nothing where it is not what we have written: then this audit is as the first one. */
function parseRecall(text) {
    try {
        return textSchema.parse(JSON.parse(text)).files;
    }
    catch {
        return [];
    }
}
/** One line for each, in a fixed order; those that were not heard for the longest time are left out beyond `bytes`. */
function renderRecall(files, bytes = mostBytes) {
    const [head, tail] = ['{"schema":1,"files":[\n', '\n]}\n'];
    let left = bytes - head.length - tail.length;
    const kept = [];
    for (const file of files.toSorted((one, other) => other.heard - one.heard || byName(one, other))) {
        left -= Buffer.byteLength(JSON.stringify(file)) + 2;
        if (left < 0 || kept.length >= mostFiles)
            break;
        kept.push(file);
    }
    const lines = kept.toSorted(byName).map((file) => JSON.stringify(file));
    return head + lines.join(',\n') + tail;
}
function byName(one, other) {
    return recall_text_compare(one.runner, other.runner) || recall_text_compare(one.file, other.file);
}
function recall_text_compare(one, other) {
    return one < other ? -1 : Number(one > other);
}

;// CONCATENATED MODULE: ./build/probe/recall/recall-folder.js







const fileName = 'counterproof-recall.json';
/** Undefined where nothing is to be kept. */
async function openRecall(folder, repo, head) {
    if (folder === undefined)
        return undefined;
    const recall = new Recall(await readRecall(folder), contentKeys(await (0,git/* treeEntries */.re)(repo, head)));
    return { recall, keep: () => keepRecall(folder, recall.kept()) };
}
/** What an earlier audit has left in the folder; nothing where there is none, or nothing that could be used. */
async function readRecall(folder) {
    try {
        // Tests may have put a link there, or a pipe that nobody writes to.
        const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
        const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, fileName), flags);
        try {
            const status = await handle.stat();
            if (!status.isFile() || status.size > mostBytes)
                return [];
            return parseRecall(await handle.readFile('utf8'));
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return [];
    }
}
/** Leaves it for the next audit. Where that cannot be, the next one is slower, and this one worth no less. */
async function keepRecall(folder, files) {
    const path = (0,external_node_path_.join)(folder, fileName);
    const beside = `${path}.${process.pid}`;
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.rm)(beside, { force: true, recursive: true });
        // Replaced and not written through, and never half of it: two audits may share the folder.
        await (0,promises_.writeFile)(beside, renderRecall(files), { flag: 'wx' });
        await (0,promises_.rename)(beside, path);
    }
    catch {
        await (0,promises_.rm)(beside, { force: true, recursive: true }).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/probe/redundant.js


function isRemoval({ proof }) {
    return proof.kind === 'order-never-asserted' || proof.kind === 'order-not-exposed';
}
function redundant_placeOf({ trial, mutant }) {
    return JSON.stringify([mutant.path, trial.planned.site.enclosing]);
}
/** Whether the tests notice when all of these orderings are gone at once. */
async function noticedTogether(survivors) {
    const [first] = survivors;
    const edits = survivors.flatMap(({ mutant }) => mutant.edits);
    for (const coverage of first?.trial.coverage ?? []) {
        const run = await (0,probe_trial/* runCovering */.Jl)(coverage, edits, { seed: 14 });
        if (run !== undefined && (0,judge_run/* judgeRun */.Z)(run, coverage.tests).kind === 'killed')
            return true;
    }
    return false;
}
/**
 * Leaves out orderings of one function that stand in for each other: with one deleted the other still orders, and
 * the tests notice when both are gone. Neither is unchecked.
 */
async function withoutRedundant(survivors) {
    const redundant = new Set();
    const places = new Map();
    for (const survivor of survivors.filter(isRemoval)) {
        const place = redundant_placeOf(survivor);
        places.set(place, [...(places.get(place) ?? []), survivor]);
    }
    for (const together of places.values()) {
        if (together.length > 1 && (await noticedTogether(together)))
            together.forEach((one) => redundant.add(one));
    }
    return survivors.filter((survivor) => !redundant.has(survivor));
}

;// CONCATENATED MODULE: ./build/probe/row-order/depends-on-order.js

const depends_on_order_seeds = [40, 41];
async function outcomesOf(form, coverage, tests, seed) {
    const run = await (0,probe_trial/* runCovering */.Jl)(coverage, form.edits, { seed }, tests);
    if (run === undefined)
        return undefined;
    const having = (outcome) => new Set(run.results.filter((result) => result.outcome === outcome).map(({ id }) => id));
    return { passed: having('passed'), failed: having('failed') };
}
/** Red with the rows reversed and green with them in their usual order: the order alone makes the difference. */
async function dependents({ turned, pinned }, coverage, tests, seed) {
    const reversed = await outcomesOf(turned, coverage, tests, seed);
    if (reversed === undefined)
        return 'no-time';
    const red = new Set([...reversed.failed].filter((id) => tests.has(id)));
    if (red.size === 0)
        return { found: red, bearsAll: [...tests].every((id) => reversed.passed.has(id)) };
    const usual = await outcomesOf(pinned, coverage, red, seed);
    if (usual === undefined)
        return 'no-time';
    return { found: new Set([...red].filter((id) => usual.passed.has(id))), bearsAll: false };
}
/**
 * Whether tests depend on the order of a query that names none. Nothing else is reversed, so nothing else can be
 * the reason; and where an engine knows no such order, both forms fail and nothing is said.
 */
async function dependenceOn(query, coverage) {
    for (const ordering of query.orderings) {
        let tests = coverage.tests;
        for (const seed of depends_on_order_seeds) {
            const result = await dependents(ordering, coverage, tests, seed);
            if (result === 'no-time')
                return 'no-time';
            if (result.bearsAll)
                return undefined;
            tests = result.found;
            if (tests.size === 0)
                break;
        }
        if (tests.size > 0)
            return { query, ordering, tests: [...tests].toSorted(), coverage, repeats: depends_on_order_seeds.length };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/probe/row-order/find-dependences.js




/** Looks for tests that are green only because an engine gave the rows of an unordered query in its usual order. */
async function findDependences(request) {
    const dependences = [];
    let open = request.queries;
    let late = 0;
    for (const group of request.groups) {
        if (group.tier === 'others' || open.length === 0)
            continue;
        const judged = await judgedGroup(group, open, request);
        if (judged === undefined)
            continue;
        if (judged === 'no-time') {
            late += open.length;
            break;
        }
        request.progress({ what: `reversing the rows of ${open.length} unordered queries, ${group.name}` });
        const asked = await Promise.all(open.map((query) => askGroup(query, judged)));
        open = open.filter((_, index) => asked[index] === 'not-reached');
        late += asked.filter((answer) => answer === 'no-time').length;
        dependences.push(...asked.filter((answer) => typeof answer === 'object'));
    }
    return { dependences, gaps: late === 0 ? [] : [noTime(late)] };
}
function noTime(late) {
    const what = late === 1 ? '1 query without an ordering' : `${late} queries without an ordering`;
    return { what, why: 'there was no time left to reverse their rows: allow more with --minutes' };
}
async function askGroup(query, judged) {
    const coverage = await (0,probe_trial/* reach */.gl)(query.planned.tripwire.edits, judged);
    if (coverage === undefined)
        return 'no-time';
    if (coverage.tests.size === 0)
        return 'not-reached';
    return (await dependenceOn(query, coverage)) ?? 'none';
}
/** The group, as small as what reaches the queries, with a baseline; undefined where its tests cannot be relied on. */
async function judgedGroup(group, queries, { known, progress }) {
    const trials = queries.map(({ planned }) => ({
        planned,
        coverage: [],
        verdicts: new Map(),
    }));
    const { group: narrowed, gaps } = (0,narrow/* isSmall */.eq)(group)
        ? { group, gaps: [] }
        : await (0,narrow/* narrow */.sc)(group, trials, progress);
    if (narrowed.files.length === 0 && group.files.length > 0)
        return gaps.length > 0 ? 'no-time' : undefined;
    const taken = known.find(({ group: other }) => other.pool === group.pool && narrowed.files.every((file) => other.files.includes(file)));
    if (taken)
        return taken;
    progress({
        what: `running ${narrowed.files.length} test ${narrowed.files.length === 1 ? 'file' : 'files'} on the untouched code, ${group.name}`,
    });
    const sources = [...new Set(queries.map(({ planned }) => planned.path))];
    const reading = await (0,baseline/* takeBaseline */.F)(narrowed, sources);
    return reading.kind === 'usable' ? { group: narrowed, baseline: reading.baseline } : undefined;
}

// EXTERNAL MODULE: ./build/probe/row-order/row-order-rule.js
var row_order_rule = __webpack_require__(21);
;// CONCATENATED MODULE: ./build/probe/row-order/row-order-finding.js




/** What a proven dependence says to its reader. */
function rowOrderFinding(dependence) {
    const { ordering, coverage, tests, query } = dependence;
    const { path, site } = query.planned;
    const reversed = { ...row_order_finding_evidenceOf(dependence, ordering.turned), outcome: 'red' };
    const files = (0,probe_trial/* filesOf */.R8)(coverage, tests).slice(0, test_names_mostNamed);
    return {
        rule: row_order_rule/* rowOrderRule */.J.id,
        severity: row_order_rule/* rowOrderRule */.J.severity,
        path,
        line: site.lines[0],
        endLine: site.lines[1],
        claim: row_order_finding_claimOf(dependence),
        raisedBy: 'probe',
        evidence: [reversed, row_order_finding_evidenceOf(dependence, ordering.pinned)],
        related: files.map((file) => ({ path: file, line: 1, note: fileNotes.order[0] })),
    };
}
function row_order_finding_claimOf({ ordering, tests, query }) {
    const names = listed(tests.map((id) => `"${shortName(id)}"`));
    const [pass, fail] = tests.length === 1 ? ['passes', 'fails'] : ['pass', 'fail'];
    const order = ordering.key === '1' ? 'the order of their first column' : 'insertion order';
    const line = query.planned.site.lines[0];
    return `${names} ${pass} only because rows come back in ${order}: the query on line ${line} has no ORDER BY. We reversed the rows of this query alone, and ${tests.length === 1 ? 'it' : 'they'} ${fail}; with ${order} written out ${tests.length === 1 ? 'it' : 'they'} ${pass}.`;
}
function row_order_finding_evidenceOf({ coverage, tests, repeats }, mutant) {
    const { operator, path, lines, original, mutated } = mutant;
    const { command } = coverage.baseline;
    return { kind: 'mutant', operator, path, lines, original, mutated, tests, command, repeats };
}

// EXTERNAL MODULE: ./build/probe/setup.js
var probe_setup = __webpack_require__(8732);
// EXTERNAL MODULE: ./build/probe/skip.js
var skip = __webpack_require__(1314);
;// CONCATENATED MODULE: ./build/probe/summarise.js

/** A long list of killers says no more than its beginning. */
const mostKillers = 5;
/** Of a place that every test of a large suite comes by, these stand for all. */
const mostCovering = 500;
function summarise_endingOf(verdict, heard) {
    if (verdict === undefined)
        return heard ? 'not-covered' : 'not-run';
    switch (verdict.kind) {
        case 'killed':
            return verdict.doubtful ? 'doubtful' : 'killed';
        case 'no-time':
            return 'not-run';
        case 'survived':
        case 'timed-out':
        case 'unviable':
        case 'unstable':
            return verdict.kind;
    }
}
function becauseOf(verdict) {
    if (verdict?.kind === 'killed')
        return verdict.by.slice(0, mostKillers);
    return verdict?.kind === 'unviable' ? [verdict.reason] : [];
}
function summarise_reasonOf({ id, ending, because }) {
    if (ending === 'unviable')
        return `did not run: ${because.join()}`;
    if (ending !== 'not-covered')
        return undefined;
    const [path, line] = /^(.*):(\d+):\d+:[\w-]+$/s.exec(id)?.slice(1) ?? [id];
    return `no green test notices an error at ${path} line ${line}`;
}
/** The green tests that come by a site, in one order on every machine, by id. */
function coveringOf({ coverage }) {
    const files = coverage.flatMap(({ tests, baseline }) => [...tests].map((id) => [id, baseline.fileOf.get(id) ?? '']));
    return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : Number(first > second))));
}
/** The form that counts: what survived may have been a neutral one. */
function detailOf(mutant, verdict, covering) {
    const { edits, description } = verdict?.kind === 'survived' ? verdict.form : mutant;
    const killers = new Set(verdict?.kind === 'killed' ? verdict.by.slice(0, mostKillers) : []);
    const coveredBy = [...covering]
        .filter(([id], index) => index < mostCovering || killers.has(id))
        .map(([id, file]) => ({ id, file }));
    return { operator: mutant.operator, path: mutant.path, edits, description, coveredBy };
}
/** Counts what became of every planned mutant, and says why the rest did not run. */
function summarise({ trials, runners, skipped, seconds }) {
    const heard = runners.some(({ green }) => green > 0);
    const mutants = trials.flatMap((trial) => {
        const { planned, verdicts } = trial;
        const covering = coveringOf(trial);
        return planned.mutants.map((mutant) => {
            const verdict = verdicts.get(mutant);
            const detail = detailOf(mutant, verdict, covering);
            return { id: mutant.id, ending: summarise_endingOf(verdict, heard), because: becauseOf(verdict), detail };
        });
    });
    const count = (ending) => mutants.filter((mutant) => mutant.ending === ending).length;
    const reasons = mutants.map(summarise_reasonOf).filter((reason) => reason !== undefined);
    return {
        planned: mutants.length,
        ran: mutants.length - count('not-covered') - count('not-run'),
        killed: count('killed'),
        survived: count('survived'),
        timedOut: count('timed-out'),
        unviable: count('unviable'),
        unstable: count('unstable'),
        doubtful: count('doubtful'),
        notCovered: count('not-covered'),
        seconds,
        runners,
        skipped: (0,skip/* countSkips */.c)([...skipped, ...reasons.map((reason) => ({ reason, count: 1 }))]),
        mutants,
    };
}

// EXTERNAL MODULE: ./build/probe/test-groups.js
var test_groups = __webpack_require__(9606);
// EXTERNAL MODULE: ./build/probe/select-tests.js + 2 modules
var select_tests = __webpack_require__(3362);
;// CONCATENATED MODULE: ./build/probe/unjudged-sites.js

function unjudged_sites_reasonOf(verdict) {
    // Whoever deletes it sees the suite hang: neither killed nor survived, and not unseen.
    if (verdict?.kind !== 'unviable')
        return undefined;
    return `the code does not run without it (${verdict.reason})`;
}
/**
 * Orderings of which nothing could be told, although tests reach them: their deletion, the first mutant of every
 * site, could not be judged.
 */
function unjudgedSites(trials) {
    return trials.flatMap(({ planned, verdicts }) => {
        const [first] = planned.mutants;
        const { site } = planned;
        const judgeable = (0,languages_site/* isOrdering */.xk)(site) && site.settled === undefined;
        const why = first && judgeable ? unjudged_sites_reasonOf(verdicts.get(first)) : undefined;
        return first && why !== undefined
            ? [{ what: `the ordering at ${first.path}:${first.lines[0]}`, why }]
            : [];
    });
}
/** Where no green test reaches an ordering, a skipped one might have. */
function skippedTests(trials, skipped) {
    // A verdict without coverage says that there was no time to look.
    const uncovered = trials.find(({ coverage, verdicts }) => coverage.length === 0 && verdicts.size === 0)
        ?.planned.mutants[0];
    if (uncovered === undefined || skipped === 0)
        return [];
    const what = `${skipped} skipped ${skipped === 1 ? 'test' : 'tests'} near the change`;
    return [
        {
            what,
            why: `no green test notices an error at ${uncovered.path}:${uncovered.lines[0]}, and these might`,
        },
    ];
}

// EXTERNAL MODULE: ./build/probe/work-trees.js
var work_trees = __webpack_require__(2232);
;// CONCATENATED MODULE: ./build/probe/probe-sites.js





















/** Part of the whole time that has to be left for the second tier to be worth beginning. */
const shareForLesser = 0.6;
/** Work trees that are made before anything is known of the tests: those of the first sessions. */
const mostPrepared = 2;
/** Runs the tests against every mutant of the plan, and proves what they do not notice. */
async function probeSites(request, plan, readText, started) {
    const { repo, change, workers } = request;
    if (plan.sites.length + plan.queries.length === 0)
        return nothingToProbe(plan, started);
    const deadline = deadlineIn(request.minutes);
    const trees = new work_trees/* WorkTrees */.z(repo, change.head);
    trees.prepare(Math.min(workers, mostPrepared));
    try {
        return await probeIn({ request, plan, deadline, trees }, readText, started);
    }
    finally {
        await trees.close();
    }
}
async function probeIn(field, readText, started) {
    const { request, plan, trees } = field;
    const workspace = await checkOut(trees);
    if ('why' in workspace)
        return notLooked(plan, workspace, started);
    try {
        const files = await (0,git/* listFiles */.CS)(request.repo, request.change.head);
        return await probeField({ ...field, workspace, files }, readText, started);
    }
    finally {
        await workspace.close();
    }
}
async function checkOut(trees) {
    try {
        return await trees.open();
    }
    catch (error) {
        if (error instanceof incomplete_clone/* IncompleteCloneError */.s)
            return { what: 'the tests of the change', why: error.message };
        throw error;
    }
}
function secondsSince(started) {
    return Math.round((performance.now() - started) / 100) / 10;
}
/** Nothing ran: every planned mutant is left over. */
function notLooked({ sites, skipped, gaps }, gap, started) {
    const trials = sites.map((planned) => ({ planned, coverage: [], verdicts: new Map() }));
    const summary = summarise({ trials, runners: [], skipped, seconds: secondsSince(started) });
    return { findings: [], gaps: [...gaps, gap], fixes: '', summary };
}
function nothingToProbe({ skipped, gaps }, started) {
    return {
        findings: [],
        gaps,
        fixes: '',
        summary: summarise({ trials: [], runners: [], skipped, seconds: secondsSince(started) }),
    };
}
function groupingOf({ request, plan, deadline, files }) {
    const { repo, change, workers } = request;
    return { repo, change, workers, sources: plan.sources, deadline, files };
}
/** With what earlier audits have seen of the tests, and leaves what this one has seen. */
async function probeField(field, readText, started) {
    const { request, trees, workspace, files } = field;
    const { repo, change, runners, workers, warm, setup } = request;
    request.progress({ what: 'opening test runners' });
    // Runners are looked for before any session opens; then nobody reads there any more.
    trees.lend(workspace);
    const opened = await (0,open_runners/* openRunners */.u)({ trees, runners, files, workers, warm, setup: (0,probe_setup/* setupCommand */.R)(setup) }, workspace.root);
    try {
        const recalled = await openRecall(request.recallFolder, repo, change.head);
        const recall = recalled && { recall: recalled.recall };
        const groups = await (0,test_groups/* groupsOf */.c)({ ...groupingOf(field), ...recall }, opened.open);
        const around = { readText, fixtureFiles: (0,test_groups/* fixtureFiles */.l)(files), hiddenBy: hiddenByOf(request) };
        const heard = await hearTests(field, groups, around);
        (0,lessons/* learnFromTrials */.C)(heard.trials);
        await recalled?.keep();
        return await tell(field, opened, heard, started);
    }
    finally {
        for (const { pool } of opened.open)
            await pool.close();
    }
}
function hiddenByOf({ hiddenBy = () => undefined }) {
    return hiddenBy;
}
async function hearTests(field, groups, around) {
    const { plan, request } = field;
    const { progress, board } = request;
    const all = plan.sites.map((site) => ({ planned: site, coverage: [], verdicts: new Map() }));
    const { sources } = plan;
    const likely = likelyGroups(groups, { sources, changedTests: (0,select_tests/* changedTestsOf */.f)(request.change) });
    const asking = new AskingAhead(likely);
    const first = { groups, all, progress, trials: tierOf(all, 1) };
    board?.watch(all);
    const judged = await asking.judge(first);
    // Tests that were not heard may come by as well.
    if (judged.gaps.length === 0)
        board?.settle(first.trials, groups);
    const proofs = await proveSurvivors(first.trials, [], around, progress);
    const second = { ...first, trials: tierOf(all, 2) };
    const lesser = await withTimeLeft(field, { ...second, asking }, proofs.survivors, around);
    const trials = [...first.trials, ...lesser.trials];
    const rows = await findDependences({
        queries: plan.queries,
        groups,
        known: trials.flatMap(({ coverage }) => coverage),
        progress,
    });
    const survivors = [...proofs.survivors, ...lesser.survivors];
    const unproven = [...proofs.unproven, ...lesser.unproven];
    return { judged, trials, survivors, unproven, dropped: [...proofs.dropped, ...lesser.dropped], rows };
}
/** Chooses what is worth telling, joins the fixes, and says what was not looked at. */
async function tell({ request, plan, workspace }, opened, { judged, trials, survivors: proven, unproven, dropped, rows }, started) {
    const survivors = await withoutRedundant(proven);
    const hiddenBy = hiddenByOf(request);
    const { chosen, left } = chooseFindings(survivors, hiddenBy);
    const told = withAlike(chosen, [...survivors, ...unproven], hiddenBy);
    const { findings, patch } = await fixFindings(told, workspace);
    const skipped = [...plan.skipped, ...dropped, ...redundantSkips(proven.length - survivors.length), ...left];
    const runners = withSlowness(judged.runners, opened.open);
    const summary = summarise({ trials, runners, skipped, seconds: secondsSince(started) });
    const nobody = opened.open.length === 0 && opened.gaps.length === 0;
    const reasons = [
        ...plan.gaps,
        ...(nobody ? [(0,probe_gaps/* noRunner */.e0)(request.runners)] : opened.gaps),
        ...(0,probe_gaps/* leftOut */.ig)(workspace, judged.runners),
        ...judged.gaps,
        ...rows.gaps,
        ...unjudgedSites(trials),
        ...skippedTests(trials, judged.skipped),
    ];
    const gaps = [...reasons, ...(0,probe_gaps/* unjudged */.bC)(summary, request.minutes, reasons.length > 0)];
    const all = [...findings, ...rows.dependences.map(rowOrderFinding)];
    return { findings: all, summary, gaps, fixes: patch };
}
function redundantSkips(count) {
    const reason = 'probably equivalent: another ordering of the same function does the same';
    return count > 0 ? [{ reason, count }] : [];
}
/** Whose processes did not stay between mutants, and why; whose runs had to wait for one another. */
function withSlowness(runners, open) {
    return runners.map((summary) => {
        const pool = open.find(({ name }) => name === summary.id)?.pool;
        const cold = pool?.cold();
        return {
            ...summary,
            ...(cold !== undefined && { cold }),
            ...(pool?.takesTurns && { inTurn: true }),
        };
    });
}
function tierOf(trials, tier) {
    return trials.filter(({ planned }) => planned.tier === tier);
}
const nothingLesser = { survivors: [], unproven: [], dropped: [], trials: [] };
/** The second tier of faults, where the first has left most of the time. */
async function withTimeLeft({ request, deadline }, { asking, ...judging }, before, around) {
    const { groups, trials } = judging;
    const enough = request.minutes * 60 * shareForLesser;
    if (trials.length === 0 || deadline.remaining() < enough)
        return nothingLesser;
    const until = deadlineIn(deadline.remaining() / 2 / 60);
    const bounded = groups.map((group) => ({ ...group, deadline: until }));
    const { gaps } = await asking.judge({ ...judging, groups: bounded });
    // What tests that were not heard might have noticed is not worth telling of a lesser fault.
    if (gaps.length > 0)
        return nothingLesser;
    const judged = trials.filter(({ verdicts }) => [...verdicts.values()].every(({ kind }) => kind !== 'no-time'));
    const proofs = await proveSurvivors(judged, before, around, request.progress);
    return { ...proofs, trials: judged.filter(({ verdicts }) => verdicts.size > 0) };
}

// EXTERNAL MODULE: ./build/probe/repository-texts.js
var repository_texts = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/probe/shard.js
var probe_shard = __webpack_require__(9505);
;// CONCATENATED MODULE: ./build/probe/probe.js








/** Breaks what the change touched, one mutant at a time, and proves what the tests do not notice. */
async function probe(request) {
    const started = performance.now();
    const { repo, change } = request;
    const readText = textReader(repo, change.head);
    request.progress({ what: 'reading the change' });
    const whole = await (0,probe_plan/* planMutants */.C)(change.files, (paths) => (0,repository_texts/* readTexts */.Z7)(repo, change.head, paths));
    const { shard = { index: 1, of: 1 } } = request;
    const plan = (0,probe_shard/* sliceOf */.Mz)(whole, shard);
    // Of the whole change, not of single mutants: the first shard says it for all.
    const boundaries = shard.index === 1 ? await readBoundaries(request) : { findings: [], leads: [] };
    const probed = await probeSites(request, plan, readText, started);
    return {
        ...probed,
        findings: [...boundaries.findings, ...(await withTestLines(probed.findings, readText))],
        leads: boundaries.leads,
        ...(request.shard && { shard: { ...shard, ...(0,probe_shard/* sliceSummary */.vK)(whole, plan), minutes: request.minutes } }),
    };
}
/** The names that the change shares with another side, whatever the tests say. */
async function readBoundaries({ repo, change, roleOf }) {
    const read = (paths) => (0,repository_texts/* readTexts */.Z7)(repo, change.head, paths);
    const changed = change.files.filter(({ role, status, binary }) => role === 'source' && status !== 'deleted' && !binary);
    const texts = await read(changed.map(({ path }) => path).filter((path) => (0,languages/* languageOf */.e)(path) !== undefined));
    return await findMismatches(changed, texts, async () => {
        const files = await (0,git/* listFiles */.CS)(repo, change.head);
        return await (0,repository_texts/* readImportingTexts */.c1)(repo, change.head, files.filter((path) => roleOf(path) === 'source'));
    });
}
function textReader(repo, head) {
    const texts = new Map();
    return (path) => {
        const known = texts.get(path) ?? (0,git/* readBlob */.gm)(repo, head, path).then((bytes) => bytes && (0,git/* decodeText */.g7)(bytes));
        texts.set(path, known);
        return known;
    };
}

;// CONCATENATED MODULE: ./build/probe/coverage-board.js
const nothingThere = 'the probe breaks nothing at this line, so that it has not asked: a comment, a declaration, code outside of functions, a query, a template, a language that it does not break, or a line that the change left alone';
const notHeard = 'the probe has not come to its end there, or could not hear every test near it';
/** Tells, while the probe is still at work, which tests come by the places that it looks at. */
class CoverageBoard {
    #watched = [];
    /** With the files of tests that were asked. */
    #settled = new Map();
    #shown = [];
    /** Trials on their way: what they learn can be asked for from then on. */
    watch(trials) {
        this.#watched.push(...trials);
    }
    /** Every group that concerns these was asked: where no test was found, there is none among them. */
    settle(trials, groups = []) {
        // Tests from which no import leads to a fault that nobody reaches are not asked.
        const files = groups.filter(({ tier }) => tier !== 'others').flatMap((group) => group.files);
        for (const trial of trials)
            if (!isUnheard(trial))
                this.#settled.set(trial, files);
    }
    /** What was learnt beside the probe. */
    show(shown) {
        this.#shown.push(shown);
    }
    /** The tests that come by the line, as far as anybody has looked. */
    coverageOf(path, line) {
        const here = this.#at(path, line);
        const shown = this.#shown.filter((one) => one.path === path && isIn(one.lines, line));
        const reaching = new Set([
            ...shown.flatMap(({ tests }) => tests),
            ...here.filter((trial) => isOnLine(trial, line)).flatMap(testsThere),
        ]);
        // What was asked of the very line is not outdone by who enters the function around it.
        const nearest = shown.length > 0 ? [] : this.#nearestOf(here);
        const entering = new Set(nearest.flatMap(testsKnown).filter((id) => !reaching.has(id)));
        if (reaching.size + entering.size > 0)
            return { kind: 'tests', reaching: this.#named(reaching), entering: this.#named(entering) };
        const asked = [...shown.map(({ files }) => files), ...here.flatMap((one) => this.#asked(one))];
        if (asked.length > 0)
            return { kind: 'none', files: [...new Set(asked.flat())].toSorted() };
        return { kind: 'unknown', why: here.length === 0 ? nothingThere : notHeard };
    }
    #at(path, line) {
        return this.#watched.filter(({ planned }) => planned.path === path && isIn(planned.site.lines, line));
    }
    #asked(trial) {
        const files = this.#settled.get(trial);
        return files === undefined ? [] : [files];
    }
    /** A statement inside another one knows better who gets there than the one around it: the smallest that tells. */
    #nearestOf(here) {
        const telling = here.filter((trial) => testsKnown(trial).length > 0 || this.#settled.has(trial));
        const smallest = Math.min(...telling.map(linesIn));
        return telling.filter((trial) => linesIn(trial) === smallest);
    }
    #named(tests) {
        return [...tests].toSorted().map((id) => ({ id, file: this.fileOf(id) }));
    }
    /** Path of the file that a test stands in; empty where that is not known. */
    fileOf(test) {
        const files = this.#watched.flatMap(({ coverage }) => coverage.map(({ baseline }) => baseline.fileOf.get(test)));
        return files.find((file) => file !== undefined) ?? '';
    }
}
function isIn([from, to], line) {
    return from <= line && line <= to;
}
function linesIn({ planned }) {
    const [from, to] = planned.site.lines;
    return to - from;
}
/** A site of several lines is entered by its first one. */
function isOnLine({ planned }, line) {
    return planned.site.lines[0] === line;
}
/** Where there was no time, nobody knows that no test comes by. */
function isUnheard({ verdicts }) {
    return [...verdicts.values()].some(({ kind }) => kind === 'no-time');
}
function killersIn({ verdicts }) {
    return [...verdicts.values()].flatMap((verdict) => (verdict.kind === 'killed' ? verdict.by : []));
}
/** Those that have noticed what was broken there; of a survivor also those that were found to get there. */
function testsThere(trial) {
    const killers = killersIn(trial);
    // What is noticed is not asked any further than who enters its function.
    return killers.length > 0 ? killers : trial.coverage.flatMap(({ tests }) => [...tests]);
}
/** Those that were found to come by, and those that have noticed what was broken there. */
function testsKnown(trial) {
    return [...trial.coverage.flatMap(({ tests }) => [...tests]), ...killersIn(trial)];
}

// EXTERNAL MODULE: ./build/probe/execution.js + 12 modules
var execution = __webpack_require__(4767);
// EXTERNAL MODULE: ./build/probe/rules.js
var probe_rules = __webpack_require__(8630);
// EXTERNAL MODULE: ./build/probe/runners/index.js + 127 modules
var probe_runners = __webpack_require__(1486);
;// CONCATENATED MODULE: ./build/report/source-texts.js


/** Larger files are not shown; and of all files together no more than this, those of findings first. */
const longestText = 400_000;
const mostCharacters = 4_000_000;
/** The files that a report is about, in the order of their weight. */
function pathsTold({ verdicts, probe }) {
    const places = verdicts.flatMap(({ finding }) => [
        finding.path,
        ...finding.evidence.flatMap((evidence) => ('path' in evidence ? (evidence.path ?? []) : [])),
        ...finding.related.map(({ path }) => path),
    ]);
    return [...new Set([...places, ...probe.mutants.flatMap(({ detail }) => detail?.path ?? [])])];
}
/** Their texts at the audited commit, as far as they are text and there is room. */
async function readSourceTexts(repo, head, told) {
    const blobs = await (0,git/* readBlobs */.b4)(repo, head, pathsTold(told)).catch(withoutTexts);
    const sources = [];
    let left = mostCharacters;
    for (const path of pathsTold(told)) {
        const bytes = blobs.get(path);
        if (bytes === undefined || bytes.length > longestText || (0,git/* isBinary */.Go)(bytes))
            continue;
        const text = (0,git/* decodeText */.g7)(bytes);
        if (text.length > left)
            continue;
        left -= text.length;
        sources.push({ path, text });
    }
    return sources;
}
/** A partial clone: the report tells what it knows without them. */
function withoutTexts(error) {
    if (error instanceof incomplete_clone/* IncompleteCloneError */.s)
        return new Map();
    throw error;
}

;// CONCATENATED MODULE: ./build/host/commit-messages.js


const mostCommits = 50;
/** Messages of the commits of `base..head`, the newest first; of `head` alone where `base` is no commit. */
async function commitMessages(root, base, head) {
    const hasBase = (await (0,git/* resolveCommit */.WL)(root, base)) !== undefined;
    const range = hasBase ? [`--max-count=${mostCommits}`, head, `^${base}`] : ['--max-count=1', head];
    const format = ['--no-show-signature', '--no-notes', '--no-color', '--encoding=UTF-8', '-z', '--format=%B'];
    const { code, stdout, stderr } = await (0,git_command/* git */.$)(root, ['log', ...format, ...range, '--']);
    if (code !== 0)
        throw new Error(`cannot read the messages up to ${head} in ${root}: ${stderr.trim()}`);
    const messages = (0,git/* decodeText */.g7)(stdout).split('\0');
    return messages.map((message) => message.trim()).filter((message) => message !== '');
}

// EXTERNAL MODULE: ./build/host/commit-texts.js
var commit_texts = __webpack_require__(7555);
// EXTERNAL MODULE: ./build/model/usage.js
var usage = __webpack_require__(4041);
// EXTERNAL MODULE: ./build/host/blob-diff.js
var blob_diff = __webpack_require__(8610);
// EXTERNAL MODULE: ./build/specialists/visible-text.js
var visible_text = __webpack_require__(9063);
;// CONCATENATED MODULE: ./build/specialists/numbered.js

/** Longer lines are cut: nobody has written them by hand. */
const longestLine = 2_000;
/** Lines of a text; the part after the last line end is one only where there is something in it. */
function numbered_linesOf(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** One line as a model is shown it: its number, the sign of a comparison, the text. */
function numberedLine(number, sign, text) {
    const shown = (0,visible_text/* visibleCodeLine */.sU)(text);
    const cut = shown.length > longestLine
        ? `${shown.slice(0, longestLine)} [${shown.length - longestLine} more characters of this line are not shown]`
        : shown;
    return `${String(number ?? '').padStart(5)} ${sign} ${cut}`;
}
/** Lines `from` to `to` of a text, numbered. */
function numberedLines(lines, from = 1, to = lines.length) {
    return lines.slice(from - 1, to).map((line, index) => numberedLine(from + index, ' ', line));
}

;// CONCATENATED MODULE: ./build/specialists/file-diffs.js



/** The differences of these files, in their order. */
async function readDiffs(files, { before, after }) {
    await before.load(files.map(({ path, previousPath }) => previousPath ?? path));
    await after.load(files.map(({ path }) => path));
    const limit = (0,p_limit/* default */.A)(4);
    return Promise.all(files.map((file) => limit(() => readDiff(file, { before, after }))));
}
async function readDiff(file, { before, after }) {
    const oldPath = file.previousPath ?? file.path;
    const oldText = before.text(oldPath);
    const newText = file.status === 'deleted' ? undefined : after.text(file.path);
    const [oldLines, newLines] = [numbered_linesOf(oldText?.text ?? ''), numbered_linesOf(newText?.text ?? '')];
    const [oldId, newId] = [before.entry(oldPath)?.id, after.entry(file.path)?.id];
    if (newText === undefined)
        return whole(file, oldLines, '-');
    if (oldText === undefined || oldId === undefined || newId === undefined)
        return whole(file, newLines, '+');
    const hunks = await (0,blob_diff/* diffBlobs */.g)(after.root, oldId, newId);
    return { file, hunks: hunks.map((hunk) => rendered(hunk, oldLines, newLines)) };
}
function whole(file, lines, sign) {
    const shown = lines.map((line, index) => numberedLine(sign === '+' ? index + 1 : undefined, sign, line));
    return { file, hunks: shown.length === 0 ? [] : [shown] };
}
function rendered(hunk, oldLines, newLines) {
    let [old, added] = [hunk.oldStart, hunk.newStart];
    return hunk.signs.map((sign) => {
        if (sign === '-')
            return numberedLine(undefined, sign, oldLines[old++ - 1] ?? '');
        if (sign === ' ')
            old++;
        return numberedLine(added, sign, newLines[added++ - 1] ?? '');
    });
}
/** The text of every line that the change has added to these files. */
function addedLines(change, texts) {
    return change.files.flatMap(({ path, added }) => {
        const text = texts.text(path);
        if (text === undefined || added.length === 0)
            return [];
        const lines = numbered_linesOf(text.text);
        return added.flatMap(([from, to]) => lines.slice(from - 1, to));
    });
}

;// CONCATENATED MODULE: ./build/specialists/what-is-read.js
const reasons = {
    generated: 'generated by a program, or a lock file',
    vendored: 'from elsewhere (vendored)',
};
/** Why no specialist is shown this file; `undefined` where it is read. */
function whyNotRead({ role, binary }) {
    return reasons[role] ?? (binary ? 'not text (binary, a symbolic link or a submodule)' : undefined);
}

;// CONCATENATED MODULE: ./build/specialists/inventory.js

/** What became of each changed file, in the change's order: none is lost silently. */
function makeInventory(change, packing, unfinished) {
    const left = new Set(packing.leftOut);
    return change.files.map((file) => {
        const { path } = file;
        const why = whyNotRead(file);
        if (why !== undefined)
            return { path, state: 'skipped', why };
        if (left.has(path))
            return { path, state: 'skipped', why: 'the change is too large' };
        const packs = packing.packs.flatMap(({ pieces }, at) => pieces.some((piece) => piece.file.path === path) ? [at] : []);
        const failed = [...new Set(packs.flatMap((at) => unfinished[at] ?? []))];
        if (packs.length === 0)
            return { path, state: 'skipped', why: 'no specialist was sent' };
        if (failed.length > 0)
            return { path, state: 'skipped', why: `not read to the end by ${failed.join(', ')}` };
        return { path, state: packs.length > 1 ? 'split' : 'read' };
    });
}

;// CONCATENATED MODULE: ./build/specialists/joins.js
const longestLineLookedAt = 1_000;
/** Whether a specialist is sent over this change without being asked for; `addedLines` are those of files that are read. */
function joins(rubric, change, addedLines) {
    if (rubric.joins === 'always')
        return true;
    const { lines, paths, text } = rubric.joins;
    if (lines !== undefined && addedLines.length >= lines)
        return true;
    const names = change.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
    if (names.some((name) => paths.some((pattern) => pattern.test(name))))
        return true;
    return text.some((pattern) => addedLines.some((line) => pattern.test(line.slice(0, longestLineLookedAt))));
}

;// CONCATENATED MODULE: ./build/specialists/pair-tests.js
const affixes = /^(?:test|spec)[-_.]?|[-_.]?(?:tests?|specs?|testcase|it|cest|cy|e2e)$/gi;
/** What a file is about, by its name: `tests/test_feed_token.py`, `FeedTokenTest.java`, `feed-token.spec.ts` are all `feedtoken`. */
function stem(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const bare = name.replace(/\.[^.]+$/, '').replace(/[.](?:test|spec|cy|e2e)$/i, '');
    return (bare.replace(affixes, '') || bare).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
function sharedFolders(one, other) {
    const [a, b] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
    return a.filter((folder) => b.includes(folder)).length;
}
/** Files together with the tests that are named after them; each file once, in the order in which groups begin. */
function pairTests(items, fileOf) {
    const isTest = (item) => fileOf(item).role === 'test';
    const groups = new Map(items.filter((item) => !isTest(item)).map((item) => [item, [item]]));
    for (const item of items.filter(isTest)) {
        const { path } = fileOf(item);
        const own = [...groups.keys()].filter((other) => !isTest(other) && stem(fileOf(other).path) === stem(path));
        const nearest = own.toSorted((a, b) => sharedFolders(fileOf(b).path, path) - sharedFolders(fileOf(a).path, path))[0];
        const group = nearest === undefined ? undefined : groups.get(nearest);
        if (group === undefined)
            groups.set(item, [item]);
        else
            group.push(item);
    }
    const place = new Map(items.map((item, index) => [item, index]));
    const firstOf = (group) => Math.min(...group.map((item) => place.get(item) ?? 0));
    return [...groups.values()].toSorted((a, b) => firstOf(a) - firstOf(b));
}

;// CONCATENATED MODULE: ./build/specialists/packs.js

const packLimits = { size: 120_000, packs: 8 };
/** Distributes the change: a file and its tests stay together, and a file that is too large is split at its hunks. */
function makePacks(diffs, limits = packLimits) {
    const all = [];
    let current = [];
    let size = 0;
    const add = (pieces) => {
        const total = sizeOf(pieces);
        if (current.length > 0 && size + total > limits.size)
            [current, size] = [[], 0];
        if (current.length === 0)
            all.push(current);
        current.push(...pieces);
        size += total;
    };
    for (const group of pairTests(diffs, ({ file }) => file)) {
        const pieces = group.flatMap((diff) => piecesOf(diff, limits.size));
        if (sizeOf(pieces) <= limits.size)
            add(pieces);
        else
            for (const piece of pieces)
                add([piece]);
    }
    const leftOut = new Set(all.slice(limits.packs).flatMap((pieces) => pieces.map(({ file }) => file.path)));
    return { packs: all.slice(0, limits.packs).map((pieces) => ({ pieces })), leftOut: [...leftOut] };
}
function sizeOf(pieces) {
    return pieces.reduce((sum, piece) => sum + piece.size, 0);
}
function sizeOfLines(lines) {
    return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
function piecesOf({ file, hunks }, limit) {
    const parts = [[]];
    let size = 0;
    for (const hunk of hunks.flatMap((lines) => splitHunk(lines, limit))) {
        const own = sizeOfLines(hunk);
        if (size > 0 && size + own > limit) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1)?.push(hunk);
        size += own;
    }
    return parts.map((own, index) => ({
        file,
        hunks: own,
        // A file without lines (only its name or mode changed) takes room in the list of files.
        size: own.reduce((sum, lines) => sum + sizeOfLines(lines), file.path.length + 40),
        ...(parts.length > 1 && { part: { index: index + 1, of: parts.length } }),
    }));
}
function splitHunk(lines, limit) {
    if (sizeOfLines(lines) <= limit)
        return [lines];
    const parts = [[]];
    let size = 0;
    for (const line of lines) {
        if (size > 0 && size + line.length + 1 > limit) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1)?.push(line);
        size += line.length + 1;
    }
    return parts;
}

;// CONCATENATED MODULE: ./build/specialists/fence.js

/**
 * Puts text of the audited repository between two marks that it cannot contain: the mark is made from the text, and
 * made again where the text holds it all the same. The same text always gets the same mark.
 */
function fenced(what, text) {
    const mark = markFor(`${what}\n${text}`);
    return `<<<DATA ${mark} ${what}\n${text}\n${mark} END OF DATA>>>`;
}
function markFor(text) {
    for (let attempt = 0;; attempt++) {
        const mark = (0,external_node_crypto_.createHash)('sha256').update(`${attempt}\n${text}`).digest('hex').slice(0, 20);
        if (!text.includes(mark))
            return mark;
    }
}

;// CONCATENATED MODULE: ./build/specialists/panel-tasks.js



/** What an examiner is told of a claim: where, what, the stated facts and what was run; never its author's argument. */
function examinationTask(prompt, examiner, { claim, tried }) {
    const { quote, reachedFrom, facts, title } = claim;
    const text = [
        `claim: ${(0,visible_text/* visibleName */.ko)(title)}`,
        `rule: ${claim.rule}`,
        `impact: ${facts.impact}; reach: ${facts.reach}`,
        `preconditions: ${facts.preconditions.length === 0 ? 'none' : facts.preconditions.map(visible_text/* visibleName */.ko).join(' | ')}`,
        `executed: ${tried.length === 0 ? 'nothing' : tried.map(visible_text/* visibleName */.ko).join(' | ')}`,
        `at ${panel_tasks_placeOf(quote)}`,
        ...(reachedFrom === undefined ? [] : [`made reachable by ${panel_tasks_placeOf(reachedFrom)}`]),
    ].join('\n');
    return `${prompt}\n\nYou read it as the specialist for ${examiner.title}.\n\n${fenced('the claim', text)}`;
}
function panel_tasks_placeOf({ path, lines: [from, to], text }) {
    const shown = numberedLines(text.split('\n')).map((line) => line.slice(5));
    return `${JSON.stringify((0,visible_text/* visibleName */.ko)(path))}, ${from === to ? `line ${from}` : `lines ${from}-${to}`}:\n${shown.join('\n')}`;
}
function synthesisTask(prompt, settled) {
    const lines = settled.map(({ place, severity, raisedBy, title, ruling, reason, stops }) => (0,visible_text/* visibleName */.ko)(`${place} | ${severity} | ${stops ? 'stops the build' : 'does not stop it'} | ${raisedBy} | ${title} | ${ruling} | ${reason}`));
    return `${prompt}\n\n${fenced('what was settled: place | severity | gate | raised by | claim | ruling | why', lines.join('\n'))}`;
}

;// CONCATENATED MODULE: ./build/specialists/panel-limits.js
/** Of one examination, and of the synthesis. */
const panelLimits = { seconds: 300, tokens: 400_000, turns: 25 };

;// CONCATENATED MODULE: ./build/specialists/answer.js


// Nobody needs more than these; what is longer is refused before anything looks at it.
const answer_path = schemas/* string */.YjP().max(1_000);
const line = schemas/* int */.Whr().min(1).max(10_000_000);
const answer_quote = schemas/* string */.YjP().max(4_000).describe('1 to 10 whole lines, verbatim, without the line numbers');
const code = schemas/* string */.YjP().max(60_000);
const sentence = schemas/* string */.YjP().max(1_000);
const prose = schemas/* string */.YjP().max(8_000);
const place = schemas/* strictObject */.rej({ path: answer_path, line, quote: answer_quote });
const replacement = schemas/* strictObject */.rej({
    path: answer_path,
    find: code.describe('occurs exactly once in the file'),
    replace: code,
});
const rawFinding = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().max(100).describe('id of a rule of your rubric'),
    claim: sentence.describe('one sentence of at most 300 characters: what is wrong'),
    argument: prose.describe('why: the path from the way in to the harm, at most 2000 characters'),
    path: answer_path.describe('where it is wrong, at the audited commit'),
    line: line.describe('first line of the quote'),
    quote: answer_quote,
    reached_from: place
        .nullable()
        .describe('the changed line that makes it reachable, where the place itself is not part of the change'),
    impact: schemas/* enum */.k5n(impacts),
    reach: schemas/* enum */.k5n(reaches),
    preconditions: schemas/* array */.YOg(sentence)
        .max(20)
        .describe('what has to be true besides; empty where it always happens'),
    proposal: prose.describe('the mend, in words'),
    fix: schemas/* array */.YOg(replacement)
        .max(20)
        .nullable()
        .describe('the mend as replacements; find is empty for a new file'),
    test: schemas/* strictObject */.rej({ path: answer_path, content: code })
        .nullable()
        .describe('a new test file: red now and green with the fix; with a mutant: green now and red on the mutant'),
    mutant: replacement.nullable().describe('a break of production code that no test notices'),
});
const findingsAnswer = schemas/* strictObject */.rej({
    findings: schemas/* array */.YOg(rawFinding).max(40),
    finished: schemas/* boolean */.zMY().describe('false: more findings will follow in another call'),
});
const rulingAnswer = schemas/* strictObject */.rej({
    ruling: schemas/* enum */.k5n(['upheld', 'refuted', 'undecided']),
    reason: prose.describe('at most three sentences of facts with their places'),
    path: answer_path.nullable(),
    line: line.nullable(),
    quote: answer_quote.nullable().describe('null for undecided only'),
});
// Somebody who writes a few more is not refused; what is shown is bounded elsewhere.
const sentences = schemas/* array */.YOg(sentence).max(40).describe('at most five');
const synthesisAnswer = schemas/* strictObject */.rej({
    agreed: sentences,
    disputed: sentences,
    decided: sentences,
});

;// CONCATENATED MODULE: ./build/specialists/answer-tools.js

/** All three are offered in every conversation, so that what comes before the task is the same everywhere. */
function answerTools(receiver) {
    const findings = {
        name: 'submit_findings',
        description: 'The answer of a specialist: everything that you found, with its proof. Call it once, or in parts with finished false; finding nothing is findings [] and finished true.',
        input: findingsAnswer,
        receive: receiver.answer === 'submit_findings' ? (input) => receiver.receive(input) : notAsked,
    };
    const ruling = {
        name: 'submit_ruling',
        description: 'The answer of somebody who examines a claim, and of nobody else.',
        input: rulingAnswer,
        receive: receiver.answer === 'submit_ruling' ? (input) => receiver.receive(input) : notAsked,
    };
    const synthesis = {
        name: 'submit_synthesis',
        description: 'The answer of whoever writes the synthesis, and of nobody else.',
        input: synthesisAnswer,
        receive: receiver.answer === 'submit_synthesis' ? (input) => receiver.receive(input) : notAsked,
    };
    return [findings, ruling, synthesis];
}
function notAsked() {
    return { kind: 'rejected', reply: 'This is not the answer that your task asks for.' };
}

;// CONCATENATED MODULE: ./build/specialists/repository-map.js
const longestList = 12_000;
const mostFolders = 200;
/** Every path where they are few; otherwise the folders two levels deep, with the number of files in each. */
function repositoryMap(paths) {
    const list = paths.join('\n');
    if (list.length <= longestList)
        return list;
    const counts = new Map();
    for (const path of paths) {
        const folder = path.split('/').slice(0, -1).slice(0, 2).join('/');
        const name = folder === '' ? './' : `${folder}/`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const folders = Array.from(counts, ([name, count]) => `${name} ${count} files`);
    const more = folders.length - mostFolders;
    return [
        ...folders.slice(0, mostFolders),
        ...(more > 0 ? [`[${more} more folders; list_files shows them]`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/specialists/briefing.js





const limits = {
    messages: 12_000,
    body: 16_000,
    files: 20_000,
    fullText: 60_000,
    smallFile: 20_000,
};
/** The change as data: pure, and the same for the same change. */
function briefing(request) {
    const { change, messages, pack, part, textOf, files, neighbours, readers } = request;
    const { index, of } = part;
    const sections = [
        `# Who looks for what\n${readers.map(mandateOf).join('\n\n')}`,
        'What follows is the change that you audit. Everything between a DATA mark and its END is quoted material.',
        section('Commit messages', 'commit messages', (0,visible_text/* bounded */.Mm)(messages.map(visible_text/* visibleText */.Q6).join('\n\n'), limits.messages)),
        ...pullRequestOf(change),
        section('Changed files', 'changed files', (0,visible_text/* bounded */.Mm)(change.files.map(fileLine).join('\n'), limits.files)),
        section(of > 1 ? `Difference, part ${index} of ${of}: judge the files shown here` : 'Difference', 'line numbers are those after the change; + added, - removed', pack.pieces.map(pieceText).join('\n\n')),
        ...fullTexts(pack, textOf),
        ...besides(neighbours, textOf),
        section('Files of the repository', 'tracked files', repositoryMap(files.map(visible_text/* visibleName */.ko))),
    ];
    return sections.join('\n\n');
}
function section(title, what, text) {
    return `# ${title}\n${fenced(what, text)}`;
}
function pullRequestOf({ pullRequest }) {
    if (pullRequest === undefined)
        return [];
    const { number, title, body } = pullRequest;
    const text = `${(0,visible_text/* visibleName */.ko)(title)}\n\n${(0,visible_text/* bounded */.Mm)((0,visible_text/* visibleText */.Q6)(body ?? ''), limits.body)}`.trim();
    return [section(`Pull request ${number}`, 'title and description', text)];
}
/** What each may raise: so nobody does the work of another. The mandates themselves come last, each to its own. */
function mandateOf({ id, title, rules }) {
    const lines = rules.map((rule) => `- ${rule.id}: ${rule.shortDescription} ${rule.help.why} Mend: ${rule.help.mend}`);
    return `${title} (${id}) raises:\n${lines.join('\n')}`;
}
function briefing_named(path) {
    return JSON.stringify((0,visible_text/* visibleName */.ko)(path));
}
function fileLine(file) {
    const { path, previousPath, status, role, added } = file;
    const lines = added.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    const before = previousPath === undefined ? '' : ` from ${briefing_named(previousPath)}`;
    const unread = whyNotRead(file);
    const note = unread === undefined ? `${lines} lines added or altered` : `not shown: ${unread}`;
    return `${status} ${briefing_named(path)}${before} (${role}; ${note})`;
}
function pieceText({ file, hunks, part }) {
    const of = part === undefined ? '' : `, part ${part.index} of ${part.of} of this file`;
    const head = `=== ${briefing_named(file.path)} (${file.status} ${file.role}${of})`;
    const body = hunks.length === 0 ? '(no line of it changed)' : hunks.map((lines) => lines.join('\n')).join('\n  ...\n');
    return `${head}\n${body}`;
}
/** A small file says more than its hunks; one that is new is whole in the difference already. */
function fullTexts(pack, textOf) {
    const texts = [];
    let room = limits.fullText;
    for (const { file, part } of pack.pieces) {
        if (part !== undefined || (file.status !== 'modified' && file.status !== 'renamed'))
            continue;
        const text = textOf(file.path);
        if (text === undefined || text.length > limits.smallFile)
            continue;
        const shown = `=== ${briefing_named(file.path)}\n${numberedLines(numbered_linesOf(text)).join('\n')}`;
        if (shown.length > room)
            continue;
        room -= shown.length;
        texts.push(shown);
    }
    if (texts.length === 0)
        return [];
    return [
        section('Changed files in full, as they stand now (those that are new are in the difference)', 'files, numbered', texts.join('\n\n')),
    ];
}
function besides(paths, textOf) {
    if (paths.length === 0)
        return [];
    const texts = paths.map((path) => `=== ${briefing_named(path)}\n${numberedLines(numbered_linesOf(textOf(path) ?? '')).join('\n')}`);
    return [section('Unchanged files beside them, as they stand now', 'files, numbered', texts.join('\n\n'))];
}

;// CONCATENATED MODULE: ./build/specialists/neighbours.js

const room = 12_000;
const largest = 6_000;
const mostLookedAt = 60;
/** What a stranger opens first, where it is short. */
const introductions = /^(readme(\.\w+)?|package\.json|pyproject\.toml|go\.mod|cargo\.toml|composer\.json|gemfile|rakefile)$/i;
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
function extensionOf(path) {
    return /\.[^./]+$/.exec(path)?.[0] ?? '';
}
/**
 * Small unchanged files that a reader of this pack would open first: those named like a changed one (its tests), then
 * those beside it and those that introduce the repository. They spare everybody the same calls, and what they cost is paid for once.
 */
async function neighboursOf(pack, changed, texts) {
    const own = pack.pieces.map(({ file }) => file.path);
    const extensions = new Set(own.map(extensionOf).filter((extension) => extension !== ''));
    const [stems, folders] = [new Set(own.map(stem)), new Set(own.map(folderOf))];
    const candidates = texts.files.filter((path) => !changed.has(path) && extensions.has(extensionOf(path)));
    const namesakes = candidates.filter((path) => stems.has(stem(path)));
    const siblings = candidates.filter((path) => !stems.has(stem(path)) && folders.has(folderOf(path)));
    const others = texts.files.filter((path) => introductions.test(path) && !changed.has(path));
    const looked = [...new Set([...[...namesakes, ...siblings].slice(0, mostLookedAt), ...others])];
    await texts.load(looked);
    let left = room;
    return looked.filter((path) => {
        const size = texts.text(path)?.text.length ?? 0;
        if (size === 0 || size > Math.min(left, largest))
            return false;
        left -= size;
        return true;
    });
}

// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
;// CONCATENATED MODULE: ./build/host/bounded-git.js


const bounds = { maxBytes: 4 * 1024 * 1024, seconds: 30 };
/** Runs git for a question that somebody else has worded, so that no answer is too long to wait for or to hold. */
async function boundedGit(root, args) {
    try {
        const { code, stdout, stderr } = await (0,git_command/* git */.$)(root, ['--literal-pathspecs', ...args], bounds);
        if (code === 0)
            return { kind: 'printed', stdout };
        if (code === 1 && stderr.trim() === '')
            return { kind: 'nothing' };
        return { kind: 'failed', why: stderr.trim().split('\n', 1)[0] ?? '' };
    }
    catch (error) {
        // The message begins with the command and the folder, which are nobody's business here.
        const why = /(?:printed more than|took longer than)[^:]*$/.exec((0,system_error/* errorMessage */.g)(error))?.[0];
        return { kind: 'failed', why: why ?? 'git could not be run' };
    }
}

;// CONCATENATED MODULE: ./build/host/line-history.js


const line_history_mostCommits = 8;
/** The last commits that changed these lines, with what they did to them; `path` is a file of `commit`. */
async function lineHistory(root, commit, path, [from, to]) {
    const output = await boundedGit(root, [
        'log',
        `--max-count=${line_history_mostCommits}`,
        '--no-show-signature',
        '--no-notes',
        '--no-ext-diff',
        '--no-textconv',
        '--no-color',
        '--no-decorate',
        '--encoding=UTF-8',
        '--format=commit %h of %as: %s',
        `-L${from},${to}:${path}`,
        commit,
    ]);
    if (output.kind === 'printed')
        return { kind: 'told', text: (0,git/* decodeText */.g7)(output.stdout) };
    return output.kind === 'nothing' ? { kind: 'told', text: '' } : output;
}

;// CONCATENATED MODULE: ./build/specialists/repository-path.js

const longestPath = 400;
/** Why a path cannot be one of the repository, whatever is in it. */
function whyNoPath(path) {
    if (path === '')
        return 'the path is empty';
    if (path.length > longestPath)
        return `the path is longer than ${longestPath} characters`;
    if (/[\p{Cc}\p{Cs}]/u.test(path))
        return 'the path holds a control character';
    if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\\')) {
        return 'the path has to be relative to the root of the repository, with / between its parts';
    }
    const parts = path.split('/');
    if (parts.some((part) => ['', '.', '..'].includes(part)))
        return 'the path has an empty part, . or ..';
    if (parts.some((part) => part.toLowerCase() === '.git'))
        return 'nothing in .git is part of the repository';
    return undefined;
}
/** Why there is no text file to read at this path of the audited commit; needs no bytes unless they are loaded. */
function whyNoFile(path, texts) {
    const entry = texts.entry(path);
    if (entry === undefined)
        return whyNoPath(path) ?? 'there is no such file at the audited commit';
    if (entry.mode === '120000')
        return 'it is a symbolic link; links are not followed';
    if (!(0,git/* isRegularFile */.Ze)(entry.mode))
        return 'it is a submodule';
    if (texts.isLoaded(path) && texts.text(path) === undefined)
        return 'it is binary or too large';
    return undefined;
}
/** Why no file can be added at this path. */
function whyNotAddable(path, texts) {
    const why = whyNoPath(path);
    if (why !== undefined)
        return why;
    if (texts.entry(path) !== undefined)
        return 'there is a file at this path already';
    const folders = path.split('/').slice(0, -1);
    const blocked = folders.some((_, index) => texts.entry(folders.slice(0, index + 1).join('/')) !== undefined);
    if (blocked)
        return 'a part of the path is a file, a link or a submodule';
    const below = `${path}/`;
    return texts.files.some((file) => file.startsWith(below)) ? 'there is a folder at this path' : undefined;
}

;// CONCATENATED MODULE: ./build/specialists/tools/bounded-answer.js
/** No answer of a tool is longer: what a model needs it can ask for in parts. */
const longestAnswer = 16_000;
/** As many lines as fit, and what to do about the rest. */
function boundedAnswer(lines, rest) {
    const shown = [];
    let room = longestAnswer;
    for (const line of lines) {
        room -= line.length + 1;
        if (room < 0)
            break;
        shown.push(line);
    }
    if (shown.length === lines.length)
        return shown.join('\n');
    return [...shown, `[${lines.length - shown.length} more lines: ${rest(shown.length)}]`].join('\n');
}

;// CONCATENATED MODULE: ./build/specialists/tools/line-history.js






const input = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().max(1_000),
    from: schemas/* int */.Whr().min(1),
    to: schemas/* int */.Whr().min(1),
});
const mostLines = 200;
/** Which commits made these lines what they are. */
function lineHistoryTool({ texts }) {
    return {
        name: 'line_history',
        description: 'Shows the last commits that changed these lines of a file, and what each did to them (at most 200 lines).',
        input,
        async run({ path, from, to }) {
            await texts.load([path]);
            const why = whyNoFile(path, texts);
            const file = texts.text(path);
            if (why !== undefined || file === undefined)
                return `Cannot tell: ${why ?? 'it is no text'}.`;
            const count = numbered_linesOf(file.text).length;
            if (to < from || from > count)
                return `Cannot tell: the file has ${count} lines, and from has to be before to.`;
            const last = Math.min(to, count, from + mostLines - 1);
            const history = await lineHistory(texts.root, texts.commit, path, [from, last]);
            if (history.kind === 'failed')
                return `Cannot tell: ${(0,visible_text/* visibleName */.ko)(history.why)}.`;
            const lines = numbered_linesOf(history.text).map(visible_text/* visibleCodeLine */.sU);
            return lines.length === 0 ? 'There is no history.' : boundedAnswer(lines, () => 'ask for fewer lines');
        },
    };
}

;// CONCATENATED MODULE: ./build/specialists/tools/folder.js

/** Why nothing can be looked up below this path: it is neither a folder nor a file of the audited commit. */
function whyNoFolder(path, texts) {
    const isThere = texts.files.some((file) => file === path || file.startsWith(`${path}/`));
    return isThere ? undefined : (whyNoPath(path) ?? 'there is no such folder or file at the audited commit');
}

;// CONCATENATED MODULE: ./build/specialists/tools/list-files.js




const list_files_input = schemas/* strictObject */.rej({
    prefix: schemas/* string */.YjP().max(1_000).nullable().describe('a folder; null for the whole repository'),
});
/** Paths of the regular files below a folder. */
function listFilesTool({ texts }) {
    return {
        name: 'list_files',
        description: 'Lists the files of the audited commit, or those below a folder.',
        input: list_files_input,
        async run({ prefix }) {
            const below = prefix === null || prefix === '.' ? '' : prefix.replace(/\/+$/, '');
            const why = below === '' ? undefined : whyNoFolder(below, texts);
            if (why !== undefined)
                return `Cannot list it: ${why}.`;
            const files = texts.files.filter((file) => below === '' || file === below || file.startsWith(`${below}/`));
            if (files.length === 0)
                return 'There are no files.';
            return boundedAnswer(files.map(visible_text/* visibleName */.ko), () => 'name a folder');
        },
    };
}

;// CONCATENATED MODULE: ./build/specialists/tools/read-file.js




const read_file_input = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().max(1_000),
    from: schemas/* int */.Whr().min(1).nullable().describe('first line; null for the start'),
    to: schemas/* int */.Whr().min(1).nullable().describe('last line; null for the end'),
});
/** A range of a text file, numbered. */
function readFileTool({ texts }) {
    return {
        name: 'read_file',
        description: 'Reads lines of a text file of the audited commit, numbered. Paths are relative to the root of the repository. Long files come in parts: ask for the next one.',
        input: read_file_input,
        async run({ path, from, to }) {
            await texts.load([path]);
            const why = whyNoFile(path, texts);
            const file = texts.text(path);
            if (why !== undefined || file === undefined)
                return `Cannot read it: ${why ?? 'it is no text'}.`;
            const lines = numbered_linesOf(file.text);
            if (lines.length === 0)
                return 'The file is empty.';
            const [first, last] = [from ?? 1, Math.min(to ?? lines.length, lines.length)];
            if (first > lines.length)
                return `The file has ${lines.length} lines.`;
            if (last < first)
                return 'The last line is before the first.';
            const shown = numberedLines(lines, first, last);
            return boundedAnswer(shown, (count) => `go on with from ${first + count}; the file has ${lines.length} lines`);
        },
    };
}

;// CONCATENATED MODULE: ./build/specialists/tools/run-facts.js

const longestFact = 300;
const longestSaid = 600;
const mostTests = 30;
function allowRuns(most) {
    let left = most;
    return {
        async use(run) {
            if (left === 0)
                return `Cannot run it: this conversation has used its ${most} runs. Decide by what you know.`;
            left--;
            return run();
        },
    };
}
/** As JSON; of what the tested code has printed only a few short lines. */
function factsOf(facts) {
    const short = Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'string' ? (0,visible_text/* harmlessLine */.Kw)(value, longestFact) : value,
    ]);
    return JSON.stringify(Object.fromEntries(short));
}
function listOf(tests) {
    const shown = tests.slice(0, mostTests).map((test) => (0,visible_text/* harmlessLine */.Kw)(test, longestFact));
    return tests.length > mostTests ? [...shown, `and ${tests.length - mostTests} more`] : shown;
}
/** Failing tests, each with its place and what its runner says of it. */
function failuresTold(failures) {
    return failures.map(({ test, at, type, says }) => ({
        test: (0,visible_text/* harmlessLine */.Kw)(test, longestFact),
        ...(at !== undefined && { line: (0,visible_text/* harmlessLine */.Kw)(at, longestFact) }),
        error: (0,visible_text/* harmlessLine */.Kw)(type, longestFact),
        says: says.map((line) => (0,visible_text/* harmless */.Is)(line, longestSaid)).filter((line) => line !== ''),
    }));
}
const outcomes = {
    refused: 'not run: what was asked for does not fit',
    'no-runner': 'not run: there is nothing to run it with',
    'no-time': 'not run to its end: no time was left',
    'merged-code-red': 'not judged: on the merged code as it is the tests are red, cannot run or do not end',
    'tests-unstable': 'not judged: on the merged code as it is the tests end in different ways',
    'reach-unknown': 'not judged: whether any test gets there is not known',
};
function notRunFacts({ why, cause }) {
    return { outcome: cause === undefined ? 'not run' : outcomes[cause], why };
}

;// CONCATENATED MODULE: ./build/specialists/replacement.js

/** The replacement as an edit of the file as it is decoded: its line ends, byte order mark and encoding stay. */
function fitReplacement(raw, texts) {
    const why = whyNoFile(raw.path, texts);
    if (why !== undefined)
        return unfit(why);
    const file = texts.text(raw.path);
    if (file === undefined)
        return unfit('the file was not read');
    const { find, replace } = inLineEndsOf(file.text, raw);
    if (find === '')
        return unfit('find is empty');
    if (find === replace)
        return unfit('it changes nothing');
    if (/\p{Cs}/u.test(find + replace))
        return unfit('it holds half a character');
    if (!file.utf8 && /[^\0-\xff]/u.test(replace))
        return unfit('the file is not UTF-8 and cannot hold the replacement');
    const start = file.text.indexOf(find);
    if (start === -1)
        return unfit('find does not occur in the file');
    if (file.text.indexOf(find, start + 1) !== -1)
        return unfit('find occurs more than once in the file');
    const end = start + find.length;
    return { kind: 'fits', edit: { path: raw.path, start, end, replacement: replace }, original: find };
}
/** The whole text of a file that is not there yet. */
function fitNewFile({ path, replace }, texts) {
    const why = whyNotAddable(path, texts);
    if (why !== undefined)
        return unfit(why);
    if (replace.trim() === '')
        return unfit('the new file is empty');
    return { kind: 'fits', edit: { path, start: 0, end: 0, replacement: replace }, original: '' };
}
function unfit(why) {
    return { kind: 'unfit', why };
}
/** A model writes line feeds; where the file has carriage returns too, so has what goes into it. */
function inLineEndsOf(text, { find, replace }) {
    const isCrLf = /\r\n/.test(text) && !/(?:^|[^\r])\n/.test(text);
    const own = (part) => (isCrLf ? part.replace(/\r?\n/g, '\r\n') : part);
    return { find: own(find), replace: own(replace) };
}

;// CONCATENATED MODULE: ./build/specialists/tools/run-test.js




const run_test_input = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().max(1_000).describe('of a new file, where the test runner looks for tests'),
    content: schemas/* string */.YjP().min(1).max(60_000),
    edits: schemas/* array */.YOg(schemas/* strictObject */.rej({
        path: schemas/* string */.YjP().max(1_000),
        find: schemas/* string */.YjP().max(60_000).describe('occurs exactly once in the file'),
        replace: schemas/* string */.YjP().max(60_000),
    }))
        .max(20)
        .nullish()
        .describe('of production code, made before it runs: to try a fix or a mutant; null for none'),
});
/** Runs a test file of the model's on the merged code, or on the merged code with edits. */
function runTestTool({ texts }, execution, allowance) {
    return {
        name: 'run_test',
        description: 'Adds a new test file to a private copy of the merged code and runs only that: answers how it ended, and of failing tests the line and what the runner says of actual and expected. Use it to find out whether what you claim happens and, with edits, whether your fix mends it or your test notices the mutant. An expected exception that is not raised (pytest.raises, assertThrows, assert.throws) is a failure by an assertion; an exception that nobody expected is not: catch what you claim and assert on it.',
        input: run_test_input,
        async run({ path, content, edits: wanted }) {
            const edits = wanted ?? [];
            const why = whyNotAddable(path, texts);
            if (why !== undefined)
                return `Cannot run it: ${why}.`;
            await texts.load(edits.map((edit) => edit.path));
            const fitted = edits.map((edit) => fitReplacement(edit, texts));
            const unfit = fitted.find(({ kind }) => kind === 'unfit');
            if (unfit?.kind === 'unfit')
                return `Cannot make the edits: ${unfit.why}.`;
            const made = fitted.flatMap((one) => (one.kind === 'fits' ? [one.edit] : []));
            return allowance.use(async () => told(await execution.runTest({ path, text: content }, made, 1)));
        },
    };
}
/** Structured facts only: what a test prints may have been written to be read by a model. */
function told(trial) {
    switch (trial.kind) {
        case 'fails': {
            const { tests, failures = [] } = trial;
            return factsOf({ outcome: 'fails by an assertion', ...failed(tests, failures) });
        }
        case 'passes':
            return factsOf({ outcome: 'passes', tests: listOf(trial.tests) });
        case 'errs':
            return factsOf({
                outcome: 'fails, but by no assertion: this proves nothing',
                why: trial.why,
                ...(trial.failures && { failed: failuresTold(trial.failures) }),
            });
        case 'not-run':
            return factsOf(notRunFacts(trial));
        case 'unstable':
            return factsOf({ outcome: 'unstable: it ends in different ways' });
        case 'timed-out':
            return factsOf({ outcome: `timed out${limitOf(trial.afterSeconds)}` });
    }
}
function limitOf(seconds) {
    return seconds === undefined ? '' : `: it did not end within ${seconds} s`;
}
/** The first few with what they say, the others by name. */
function failed(tests, failures) {
    const more = tests.filter((id) => !failures.some(({ test }) => test === id));
    return { failed: failuresTold(failures), ...(more.length > 0 && { failed_too: listOf(more) }) };
}

;// CONCATENATED MODULE: ./build/host/commit-search.js


// Each says what a repository's configuration could say otherwise.
const shape = [
    '-n',
    '-I',
    '--null',
    '--full-name',
    '--no-column',
    '--no-color',
    '--no-recurse-submodules',
    '--no-textconv',
];
/** Lines of the text files of a commit that match; the files themselves are not in need of a work tree. */
async function searchCommit(root, commit, query) {
    const how = [
        query.regex ? '--extended-regexp' : '--fixed-strings',
        ...(query.word ? ['--word-regexp'] : []),
    ];
    const where = query.below === undefined ? [] : [query.below];
    const output = await boundedGit(root, [
        'grep',
        ...shape,
        ...how,
        '-e',
        query.pattern,
        commit,
        '--',
        ...where,
    ]);
    if (output.kind === 'failed')
        return output;
    if (output.kind === 'nothing')
        return { kind: 'found', hits: [] };
    return { kind: 'found', hits: readHits(output.stdout, commit.length + 1) };
}
/** `commit:path`, NUL, line number, NUL, the line: one record to a line. */
function readHits(output, prefix) {
    const hits = [];
    for (let start = 0; start < output.length;) {
        const pathEnd = output.indexOf(0, start);
        const numberEnd = output.indexOf(0, pathEnd + 1);
        if (pathEnd === -1 || numberEnd === -1)
            break;
        let end = output.indexOf(0x0a, numberEnd);
        if (end === -1)
            end = output.length;
        hits.push({
            path: (0,git/* decodeText */.g7)(output.subarray(start + prefix, pathEnd)),
            line: Number(output.toString('latin1', pathEnd + 1, numberEnd)),
            text: (0,git/* decodeText */.g7)(output.subarray(numberEnd + 1, end)),
        });
        start = end + 1;
    }
    return hits;
}

;// CONCATENATED MODULE: ./build/specialists/tools/search.js






const search_input = schemas/* strictObject */.rej({
    pattern: schemas/* string */.YjP().min(1).max(500),
    regex: schemas/* boolean */.zMY().describe('true: a POSIX extended regular expression; false: exactly this text'),
    path_prefix: schemas/* string */.YjP().max(1_000).nullable().describe('a folder or a file; null for everywhere'),
});
/** Lines that hold a text or match a pattern. */
function searchTool({ texts }) {
    return {
        name: 'search',
        description: 'Searches the text files of the audited commit, line by line and with regard to case. Answers with the lines, by file.',
        input: search_input,
        async run({ pattern, regex, path_prefix: prefix }) {
            if (/[\0\n]/.test(pattern))
                return 'Cannot search: the pattern has to be on one line.';
            const below = prefix === null || prefix === '' || prefix === '.' ? undefined : prefix.replace(/\/+$/, '');
            const why = below === undefined ? undefined : whyNoFolder(below, texts);
            if (why !== undefined)
                return `Cannot search there: ${why}.`;
            const query = { pattern, regex, word: false, ...(below !== undefined && { below }) };
            const result = await searchCommit(texts.root, texts.commit, query);
            if (result.kind === 'failed')
                return `Cannot search: ${(0,visible_text/* visibleName */.ko)(result.why)}. Use a narrower or simpler pattern.`;
            return shownHits(result.hits);
        },
    };
}
/** Hits grouped by file. */
function shownHits(hits) {
    if (hits.length === 0)
        return 'Nothing is found.';
    const lines = hits.flatMap(({ path, line, text }, index) => [
        ...(hits[index - 1]?.path === path ? [] : [`${(0,visible_text/* visibleName */.ko)(path)}:`]),
        numberedLine(line, ' ', text.slice(0, 300)),
    ]);
    return boundedAnswer(lines, () => 'ask for less, by a narrower pattern or folder');
}

;// CONCATENATED MODULE: ./build/specialists/tools/tests-of-line.js




const tests_of_line_input = schemas/* strictObject */.rej({ path: schemas/* string */.YjP().max(1_000), line: schemas/* int */.Whr().min(1) });
const tests_of_line_mostFiles = 10;
const asking = 'To find out, break it with try_mutant.';
/** Which tests are known to come by a line. */
function testsOfLineTool({ texts, testsOfLine }) {
    return {
        name: 'tests_of_line',
        description: 'Tells which tests get to a changed line, or enter the function or the statement around it, as far as the probe and try_mutant have seen by now: it starts no test, and "not known" is not "none".',
        input: tests_of_line_input,
        async run({ path, line }) {
            const why = whyNoFile(path, texts);
            if (why !== undefined)
                return `Cannot tell: ${why}.`;
            const known = await testsOfLine?.(path, line);
            return answerOf(known ?? unknown, line);
        },
    };
}
const unknown = {
    kind: 'unknown',
    why: 'the probe breaks nothing there, has not come to its end, or could not hear every test',
};
function answerOf(known, line) {
    if (known.kind === 'unknown')
        return `It is not known which tests come by line ${line}: ${known.why}. ${asking}`;
    if (known.kind === 'none')
        return `${noneOf(known.files, line)} Others were not looked at. ${asking}`;
    const { reaching, entering } = known;
    const lines = [
        ...headed(`Tests that are known to get to line ${line}; others may too:`, reaching),
        ...headed(`Tests that enter the function or the statement around line ${line}; not all need get to it:`, entering),
    ];
    return boundedAnswer(lines, () => 'more tests come by it');
}
function noneOf(files, line) {
    if (files.length === 0)
        return `None of the tests near the change that the probe ran comes by line ${line}.`;
    const shown = files.slice(0, tests_of_line_mostFiles).map(visible_text/* visibleName */.ko).join(', ');
    const more = files.length > tests_of_line_mostFiles ? ` and ${files.length - tests_of_line_mostFiles} more files` : '';
    return `No green test of those looked at comes by line ${line}: ${shown}${more}.`;
}
function headed(head, tests) {
    if (tests.length === 0)
        return [];
    const names = tests.map(({ id, file }) => (0,visible_text/* visibleName */.ko)(file === '' || id.startsWith(file) ? id : `${file}: ${id}`));
    return [head, ...names];
}

;// CONCATENATED MODULE: ./build/specialists/tools/try-mutant.js



const try_mutant_input = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().max(1_000),
    find: schemas/* string */.YjP().max(60_000).describe('occurs exactly once in the file'),
    replace: schemas/* string */.YjP().max(60_000),
});
/** Breaks production code for one run of the tests near it. */
function tryMutantTool({ texts }, execution, allowance) {
    return {
        name: 'try_mutant',
        description: 'Replaces a piece of production code in a private copy and runs the tests near it, then those farther away: answers which of them noticed or, if none did, which tests get there and stayed green. Takes a while; use it to check what no test seems to hold. To see whether a test of your own notices it, use run_test with edits.',
        input: try_mutant_input,
        async run(raw) {
            await texts.load([raw.path]);
            const fitted = fitReplacement(raw, texts);
            if (fitted.kind === 'unfit')
                return `Cannot try it: ${fitted.why}.`;
            return allowance.use(async () => try_mutant_told(await execution.tryMutant([fitted.edit], 1)));
        },
    };
}
function try_mutant_told(trial) {
    switch (trial.kind) {
        case 'survived':
            return factsOf({
                outcome: 'survived: tests get there, and none noticed. Whether anybody promised it, and whether a caller sees a difference, is yours to find out',
                tests_that_get_there: listOf(trial.tests),
                ...unheardFacts(trial.unheard),
            });
        case 'killed':
            return factsOf(killFacts(trial));
        case 'unviable':
            return factsOf({ outcome: 'unviable: the broken code does not load', why: trial.why });
        case 'not-run':
            return factsOf(notRunFacts(trial));
        case 'unstable':
            return factsOf({ outcome: 'unstable: noticed in some runs only, so that it proves nothing' });
        case 'timed-out':
            return factsOf({ outcome: 'timed out: the tests do not end with it, which counts neither way' });
        case 'not-covered':
            return factsOf({
                outcome: 'not covered: no green test gets there, so that none could notice; it does not count as a survivor nor prove that a test is blind',
                to_do: 'bring a test that passes on the merged code and fails with the mutant (run_test with edits)',
                ...unheardFacts(trial.unheard),
            });
    }
}
/** An error in a set-up or on the way there is no look at what the code does. */
function killFacts({ by, byError = [] }) {
    const onlyErrors = byError.length > 0 && byError.length === by.length;
    return {
        outcome: onlyErrors
            ? 'killed, by errors alone: no assertion has failed, so that whether a test looks at what this code does is not shown'
            : 'killed: tests noticed',
        noticed_by: listOf(by),
        ...(byError.length > 0 && !onlyErrors && { of_these_by_an_error_and_no_assertion: listOf(byError) }),
    };
}
/** Red or unstable before anything was broken: whether they get there, or would have noticed, nobody knows. */
function unheardFacts(unheard) {
    if (unheard === undefined)
        return {};
    const { red, unstable } = unheard;
    return {
        ...(red.length > 0 && { not_heard_since_red_on_the_merged_code: listOf(red) }),
        ...(unstable.length > 0 && { not_heard_since_unstable_on_the_merged_code: listOf(unstable) }),
    };
}

;// CONCATENATED MODULE: ./build/specialists/tools/who-calls.js




const who_calls_input = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(200).describe('name of a function, class, field, route, event or setting'),
});
/** Every line that says a name as a word of its own. */
function whoCallsTool({ texts }) {
    return {
        name: 'who_calls',
        description: 'Finds every line of the audited commit that says a name as a whole word: its definition, callers, tests and strings.',
        input: who_calls_input,
        async run({ name }) {
            if (!/^\S+$/.test(name) || name.includes('\0'))
                return 'Cannot search: give one name, without blanks.';
            const result = await searchCommit(texts.root, texts.commit, {
                pattern: name,
                regex: false,
                word: true,
            });
            return result.kind === 'failed' ? `Cannot search: ${(0,visible_text/* visibleName */.ko)(result.why)}.` : shownHits(result.hits);
        },
    };
}

;// CONCATENATED MODULE: ./build/specialists/tools/index.js









const runsPerConversation = 12;
/** What a model may ask for, the same in every conversation of an audit. */
function toolsFor(context) {
    const { execution } = context;
    const allowance = allowRuns(runsPerConversation);
    return [
        readFileTool(context),
        searchTool(context),
        listFilesTool(context),
        lineHistoryTool(context),
        whoCallsTool(context),
        testsOfLineTool(context),
        ...(execution === undefined
            ? []
            : [tryMutantTool(context, execution, allowance), runTestTool(context, execution, allowance)]),
    ];
}

;// CONCATENATED MODULE: ./build/specialists/reading-room.js





/** One conversation about one pack: the same beginning for everybody, then the task. Never throws. */
async function converse(room, talk) {
    const { receiver, pack } = talk;
    try {
        return await room.model.converse({
            system: room.prompts.system,
            shared: await sharedText(room, pack),
            task: talk.task,
            tools: toolsFor({
                texts: room.sides.after,
                testsOfLine: room.testsOfLine,
                execution: room.execution,
            }),
            answers: answerTools(receiver),
            answer: receiver.answer,
            limits: talk.limits,
            onFirstToken: () => talk.onFirstToken?.(),
            onProgress: (what) => talk.onProgress?.(what),
        });
    }
    catch (error) {
        // Whatever it was, it must not look as though somebody had read the change.
        const message = error instanceof Error ? error.message : String(error);
        const why = `the conversation crashed: ${message}; this is a fault of Counterproof, please report it`;
        return { end: { kind: 'failed', reason: 'invalid', why }, usage: usage/* noUsage */.tk, seconds: 0, utterances: [] };
    }
    finally {
        talk.onFirstToken?.();
    }
}
async function sharedText(room, at) {
    const { change, sides, packs, messages, readers } = room;
    const pack = packs[at] ?? { pieces: [] };
    const changed = new Set(change.files.map(({ path }) => path));
    return briefing({
        change,
        messages,
        pack,
        part: { index: at + 1, of: packs.length },
        textOf: (path) => sides.after.text(path)?.text,
        files: sides.after.files,
        neighbours: await neighboursOf(pack, changed, sides.after),
        readers,
    });
}

;// CONCATENATED MODULE: ./build/specialists/locate-quote.js


const locate_quote_mostLines = 10;
/** How far from its line a quote that occurs more than once may be. */
const near = 50;
/** As a model is shown it; white space around a line is no part of what it says. */
function comparable(line) {
    return (0,visible_text/* visibleCodeLine */.sU)(line).trim();
}
/** Where a quote stands in a file; the evidence is made of the file's own text, never of the model's. */
function locateQuote(path, text, line, quote) {
    const wanted = quote
        .replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
        .split('\n')
        .map(comparable);
    if (wanted.length > locate_quote_mostLines || !hasSubstance(wanted))
        return { kind: 'lost', why: 'no-substance' };
    const lines = numbered_linesOf(text);
    const shown = lines.map(comparable);
    const at = locate_quote_placesOf(shown, wanted);
    const chosen = locate_quote_choose(at, line);
    if (chosen === undefined)
        return { kind: 'lost', why: at.length === 0 ? 'not-there' : 'several-places' };
    const found = lines.slice(chosen - 1, chosen - 1 + wanted.length).map((own) => own.replace(/\s+$/u, ''));
    return {
        kind: 'located',
        quote: { kind: 'quote', path, lines: [chosen, chosen + wanted.length - 1], text: found.join('\n') },
    };
}
/** Braces alone would stand anywhere. */
function hasSubstance(lines) {
    return (lines.join('').match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
function locate_quote_placesOf(lines, wanted) {
    const places = [];
    for (let at = lines.indexOf(wanted[0] ?? ''); at !== -1; at = lines.indexOf(wanted[0] ?? '', at + 1)) {
        if (wanted.every((line, index) => lines[at + index] === line))
            places.push(at + 1);
    }
    return places;
}
function locate_quote_choose(places, line) {
    if (places.includes(line) || places.length === 1)
        return places.includes(line) ? line : places[0];
    const distance = (place) => Math.abs(place - line);
    const [nearest] = places.toSorted((one, other) => distance(one) - distance(other));
    return nearest !== undefined && distance(nearest) <= near ? nearest : undefined;
}

;// CONCATENATED MODULE: ./build/specialists/part-of-change.js
/** How far from lines that were removed a place may be and still be about the removal. */
const aroundRemoval = 3;
/** Whether the change added or altered one of these lines, or removed some beside them. */
function isPartOfChange(change, path, [from, to]) {
    const file = change.files.find((candidate) => candidate.path === path && candidate.status !== 'deleted');
    if (file === undefined)
        return false;
    return (file.added.some(([first, last]) => first <= to && from <= last) ||
        // Lines were removed between `line` and the one after it.
        file.removedAfter.some((line) => from <= line + aroundRemoval && line + 1 - aroundRemoval <= to));
}

;// CONCATENATED MODULE: ./build/specialists/proposals.js


/** The claim stays without a proposal that does not fit: it is checked like one that never had it. */
function fitProposals(raw, texts) {
    const mutant = fitMutant(raw, texts);
    // Without its mutant a test means something else: that the merged code is wrong.
    const orphan = mutant !== undefined && 'why' in mutant && raw.test !== null;
    const test = orphan ? { why: 'its mutant was left off' } : fitTest(raw, texts);
    const fix = fitFix(raw, texts);
    const leftOff = [
        ['fix', fix],
        ['test', test],
        ['mutant', mutant],
    ].flatMap(([what, result]) => (result !== undefined && 'why' in result ? [{ what, why: result.why }] : []));
    return {
        ...(mutant !== undefined && 'value' in mutant && { mutant: mutant.value }),
        ...(test !== undefined && 'value' in test && { test: test.value }),
        ...(fix !== undefined && 'value' in fix && { fix: fix.value }),
        leftOff,
    };
}
function fitMutant({ mutant }, texts) {
    if (mutant === null)
        return undefined;
    const fitted = fitReplacement(mutant, texts);
    if (fitted.kind === 'unfit')
        return { why: fitted.why };
    const { edit, original } = fitted;
    const before = texts.text(edit.path)?.text.slice(0, edit.start) ?? '';
    const first = before.split('\n').length;
    const last = first + original.replace(/\n$/, '').split('\n').length - 1;
    return {
        value: { path: edit.path, lines: [first, last], edits: [edit], original, mutated: edit.replacement },
    };
}
function fitTest({ test }, texts) {
    if (test === null)
        return undefined;
    const why = whyNotAddable(test.path, texts) ?? (test.content.trim() === '' ? 'it is empty' : undefined);
    return why === undefined ? { value: { path: test.path, text: test.content } } : { why };
}
function fitFix({ fix, test }, texts) {
    if (fix === null || fix.length === 0)
        return undefined;
    const edits = [];
    for (const raw of fix) {
        const fitted = raw.find === '' ? fitNewFile(raw, texts) : fitReplacement(raw, texts);
        if (fitted.kind === 'unfit')
            return { why: fitted.why };
        const { edit } = fitted;
        if (edit.path === test?.path)
            return { why: 'it writes the file of the test' };
        if (edits.some((other) => overlaps(other, edit)))
            return { why: 'two of its replacements overlap' };
        edits.push(edit);
    }
    return { value: edits };
}
function overlaps(one, other) {
    if (one.path !== other.path)
        return false;
    return ((one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end));
}

;// CONCATENATED MODULE: ./build/specialists/trust-boundary.js






const lengths = { claim: 300, argument: 2_000, proposal: 2_000, precondition: 300 };
const lost = {
    'not-there': [
        'the quote is not in the file',
        'these lines do not stand in it: quote whole lines as read_file shows them',
    ],
    'several-places': [
        'the quote is at several places',
        'these lines stand at several places, none near that line: quote more of them',
    ],
    'no-substance': ['the quote says nothing', 'quote 1 to 10 lines that hold more than braces'],
};
/** Paths whose texts `crossBoundary` needs. */
function pathsOf(raw) {
    const { path, reached_from: from, fix, mutant } = raw;
    return [
        path,
        ...(from ? [from.path] : []),
        ...(fix ?? []).map((part) => part.path),
        ...(mutant ? [mutant.path] : []),
    ];
}
/**
 * From what a model says to a claim: its rule is known, its quote stands verbatim at its place, its place belongs to
 * the change, and its edits fit. Nothing is decided by what its prose says.
 */
function crossBoundary(raw, boundary) {
    const { rubric, texts } = boundary;
    if (!rubric.rules.some(({ id }) => id === raw.rule)) {
        const known = rubric.rules.map(({ id }) => id).join(', ');
        return trust_boundary_dropped('the rule is unknown', `the rule is none of yours; they are: ${known}`);
    }
    const title = (0,visible_text/* harmlessLine */.Kw)(raw.claim, lengths.claim);
    if (title === '')
        return trust_boundary_dropped('nothing is claimed', 'the claim is empty');
    const quote = quoteAt(raw, texts);
    if (quote.kind === 'dropped')
        return quote;
    const { leftOff, ...proposals } = fitProposals(raw, texts);
    const place = placeInChange(raw, quote.quote, proposals, boundary);
    if (place.kind === 'dropped')
        return place;
    const claim = {
        rule: raw.rule,
        raisedBy: rubric.id,
        title,
        argument: (0,visible_text/* harmless */.Is)(raw.argument, lengths.argument),
        proposal: (0,visible_text/* harmless */.Is)(raw.proposal, lengths.proposal),
        quote: quote.quote,
        ...(place.reachedFrom !== undefined && { reachedFrom: place.reachedFrom }),
        facts: {
            impact: raw.impact,
            reach: raw.reach,
            preconditions: raw.preconditions
                .map((sentence) => (0,visible_text/* harmlessLine */.Kw)(sentence, lengths.precondition))
                .filter((sentence) => sentence !== ''),
        },
        ...proposals,
    };
    return { kind: 'claim', claim, leftOff };
}
function trust_boundary_dropped(reason, hint) {
    return { kind: 'dropped', reason, hint };
}
/** The file's own text at the place that is named, or where it has moved to. */
function quoteAt(place, texts) {
    const why = whyNoFile(place.path, texts);
    const file = texts.text(place.path);
    if (why !== undefined || file === undefined)
        return trust_boundary_dropped('the file is not there', why ?? 'the file was not read');
    const located = locateQuote(place.path, file.text, place.line, place.quote);
    if (located.kind === 'lost') {
        const [reason, hint] = lost[located.why];
        return trust_boundary_dropped(reason, hint);
    }
    return { kind: 'quoted', quote: located.quote };
}
/** The place itself is part of the change, or is made reachable by it, or is a test of it that does not see. */
function placeInChange(raw, quote, { mutant }, { change, texts, reachesChange }) {
    if (isPartOfChange(change, quote.path, quote.lines))
        return { kind: 'placed' };
    if (raw.reached_from !== null) {
        const from = quoteAt(raw.reached_from, texts);
        if (from.kind === 'quoted' && isPartOfChange(change, from.quote.path, from.quote.lines)) {
            return { kind: 'placed', reachedFrom: from.quote };
        }
    }
    if (isAboutTests(raw.impact)) {
        const isTouchedTest = change.files.some(({ path, role }) => path === quote.path && role === 'test');
        const breaksChange = mutant !== undefined && isPartOfChange(change, mutant.path, mutant.lines);
        if (isTouchedTest || breaksChange || reachesChange(quote.path))
            return { kind: 'placed' };
    }
    return trust_boundary_dropped('the place is not part of the change', 'the change did not touch these lines: name the changed line that makes them reachable in reached_from');
}

;// CONCATENATED MODULE: ./build/specialists/examination.js





const longestReason = 1_000;
/** One claim read by one examiner, and what it cost. */
async function holdExamination(room, examiner, examined, onProgress) {
    let answer;
    const conversation = await converse(room, {
        pack: packOf(room, examined.claim),
        task: examinationTask(room.prompts.examine, examiner, examined),
        receiver: {
            answer: 'submit_ruling',
            receive: (given) => {
                answer = given;
                return { kind: 'finished' };
            },
        },
        limits: panelLimits,
        onProgress,
    });
    const { end } = conversation;
    if (end.kind === 'failed' || answer === undefined) {
        const why = end.kind === 'failed' ? (0,visible_text/* visibleName */.ko)(end.why) : 'the examiner gave no ruling';
        return { conversation, examination: { kind: 'failed', why } };
    }
    return { conversation, examination: await ruled(room, examiner, answer) };
}
/** The pack in which the claim's file is, or the changed line that leads there. */
function packOf({ packs }, { quote, reachedFrom }) {
    for (const path of [quote.path, reachedFrom?.path]) {
        const at = packs.findIndex(({ pieces }) => pieces.some(({ file }) => file.path === path));
        if (at !== -1)
            return at;
    }
    return 0;
}
/** A ruling without a quote that stands where it says decides nothing. */
async function ruled(room, { id }, answer) {
    const reason = (0,visible_text/* harmless */.Is)(answer.reason, longestReason);
    const { path, line, quote } = answer;
    const examined = { kind: 'examined', by: id };
    if (path === null || line === null || quote === null) {
        const why = answer.ruling === 'undecided' ? reason : `${answer.ruling} was said without a quote: ${reason}`;
        return { ...examined, ruling: 'undecided', reason: why };
    }
    const { after } = room.sides;
    await after.load([path]);
    const quoted = quoteAt({ path, line, quote }, after);
    if (quoted.kind === 'dropped') {
        const why = answer.ruling === 'undecided'
            ? reason
            : `${answer.ruling} was said, but ${quoted.reason.replace(/^the /, 'its ')}: ${reason}`;
        return { ...examined, ruling: 'undecided', reason: why };
    }
    return { ...examined, ruling: answer.ruling, reason, quote: quoted.quote };
}

;// CONCATENATED MODULE: ./build/specialists/synthesis.js




const longestSentence = 400;
const mostSentences = 5;
/** What was settled, put into words; nothing is decided here. */
async function holdSynthesis(room, settled, onProgress) {
    let answer;
    const conversation = await converse(room, {
        pack: 0,
        task: synthesisTask(room.prompts.synthesise, settled),
        receiver: {
            answer: 'submit_synthesis',
            receive: (given) => {
                answer = given;
                return { kind: 'finished' };
            },
        },
        limits: panelLimits,
        onProgress,
    });
    const { end } = conversation;
    if (end.kind === 'failed' || answer === undefined) {
        return {
            conversation,
            synthesis: { failed: end.kind === 'failed' ? (0,visible_text/* visibleName */.ko)(end.why) : 'nothing was written' },
        };
    }
    const { agreed, disputed, decided } = answer;
    return {
        conversation,
        synthesis: { agreed: synthesis_plain(agreed), disputed: synthesis_plain(disputed), decided: synthesis_plain(decided) },
    };
}
function synthesis_plain(sentences) {
    return sentences
        .slice(0, mostSentences)
        .map((sentence) => (0,visible_text/* harmlessLine */.Kw)(sentence, longestSentence))
        .filter((sentence) => sentence !== '');
}

;// CONCATENATED MODULE: ./build/specialists/panel.js




/** `readers` are those who may examine, in their order; never the author of a claim. */
function openPanel(room, readers, progress) {
    // Each keeps the place of its call, however long it takes.
    const examinations = [];
    const syntheses = [];
    const turnOf = new Map();
    const sessions = () => [...examinations.flatMap((session) => session ?? []), ...syntheses];
    return {
        async examine(claim, tried) {
            const others = readers.filter(({ id }) => id !== claim.raisedBy);
            const turn = turnOf.get(claim.raisedBy) ?? 0;
            turnOf.set(claim.raisedBy, turn + 1);
            const examiner = others[turn % Math.max(1, others.length)];
            if (examiner === undefined) {
                return { kind: 'failed', why: 'there is no other specialist to examine it: send two or more' };
            }
            const number = examinations.push(undefined);
            const { id: by, title } = examiner;
            const { conversation, examination } = await holdExamination(room, examiner, { claim, tried }, (what) => progress({ what: `${by} examines a claim: ${(0,visible_text/* visibleName */.ko)(what)}` }));
            const name = { id: `examination-${number}-${by}`, title: `${title} examines: ${claim.title}` };
            examinations[number - 1] = { ...name, by, conversation };
            return examination;
        },
        async synthesise(settled) {
            const { conversation, synthesis } = await holdSynthesis(room, settled, (what) => progress({ what: `synthesis: ${(0,visible_text/* visibleName */.ko)(what)}` }));
            progress({ what: `synthesis: ${'failed' in synthesis ? 'failed' : 'done'}` });
            syntheses.push({ id: 'synthesis', title: 'Synthesis', by: 'synthesis', conversation });
            return synthesis;
        },
        transcripts: () => sessions().map(({ id, title, conversation }) => ({ id, title, utterances: conversation.utterances })),
        withUsage: (specialists) => charged(specialists, sessions()),
    };
}
function charged(specialists, sessions) {
    const sumOf = (id, tokens, seconds) => sessions
        .filter(({ by }) => by === id)
        .reduce((sum, { conversation }) => ({
        tokens: (0,usage/* addUsage */.vk)(sum.tokens, conversation.usage),
        seconds: sum.seconds + conversation.seconds,
    }), { tokens, seconds });
    const known = new Set(specialists.map(({ id }) => id));
    const others = [...new Set(sessions.map(({ by }) => by))].filter((id) => !known.has(id));
    return [
        ...specialists.map((summary) => ({ ...summary, ...sumOf(summary.id, summary.tokens, summary.seconds) })),
        ...others.map((id) => ({ id, outcome: panel_outcomeOf(id, sessions), findings: 0, ...sumOf(id, usage/* noUsage */.tk, 0) })),
    ];
}
function panel_outcomeOf(id, sessions) {
    const failed = sessions.find(({ by, conversation }) => by === id && conversation.end.kind === 'failed');
    const end = failed?.conversation.end;
    return end?.kind === 'failed' ? `failed: ${(0,visible_text/* visibleName */.ko)(end.why)}` : 'done';
}

// EXTERNAL MODULE: ./build/specialists/read-rubrics.js
var read_rubrics = __webpack_require__(1450);
// EXTERNAL MODULE: ./build/specialists/rubric-folder.js
var rubric_folder = __webpack_require__(1593);
;// CONCATENATED MODULE: ./build/specialists/selection.js


/** The specialists that `agents` names, in that order; where it names none, those who join by themselves. */
function selectRubrics(agents, known, joining) {
    const asked = [...new Set((agents ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
    if (asked.length === 0) {
        const rubrics = known.filter(joining);
        const absent = known.filter((rubric) => !rubrics.includes(rubric));
        return { rubrics, absent, gaps: [], asked: false };
    }
    const byId = new Map(known.map((rubric) => [rubric.id, rubric]));
    const rubrics = asked.flatMap((id) => byId.get(id) ?? []);
    const gaps = asked.filter((id) => !byId.has(id)).map((id) => selection_unknown(id, [...byId.keys()]));
    return { rubrics, absent: [], gaps, asked: true };
}
function selection_unknown(id, known) {
    const name = (0,visible_text/* visibleName */.ko)(id);
    const hint = known.length === 0
        ? 'there are no rubrics'
        : `did you mean ${(0,mod/* closest */.kp)(id, [...known])}? There are: ${known.join(', ')}`;
    return { what: `specialist ${name}`, why: `there is no specialist of that name; ${hint}` };
}

;// CONCATENATED MODULE: ./build/specialists/coverage.js
const mostLinesAsked = 200;
/** Test files that come by a changed line, as far as that is known. */
async function filesReachingChange(change, testsOfLine) {
    const files = new Set();
    if (testsOfLine === undefined)
        return files;
    const lines = change.files
        .filter(({ role }) => role === 'source' || role === 'migration')
        .flatMap(({ path, added }) => added.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => [path, from + at])));
    for (const [path, line] of lines.slice(0, mostLinesAsked)) {
        const known = await testsOfLine(path, line);
        if (known.kind !== 'tests')
            continue;
        for (const { file } of [...known.reaching, ...known.entering])
            if (file !== '')
                files.add(file);
    }
    return files;
}

;// CONCATENATED MODULE: ./build/specialists/findings-collector.js


const mostFindings = 60;
/** How often a model is asked to mend what it has sent; whatever is wrong after that is dropped. */
const mostMendings = 2;
/** Checks findings as they arrive, so that a model can mend a quote that it got wrong. */
function collectFindings(boundary) {
    let taken = [];
    let awaited = [];
    const dropped = [];
    let mendings = 0;
    const isReady = (raw) => pathsOf(raw).every((path) => boundary.texts.isLoaded(path));
    const look = (raw) => {
        if (!isReady(raw))
            return { raw };
        const crossing = crossBoundary(raw, boundary);
        // Whether a test comes by the change may be known at the end only.
        const isOpen = crossing.kind === 'dropped' && isAboutTests(raw.impact) && crossing.reason.startsWith('the place');
        return isOpen ? { raw } : { raw, crossing };
    };
    return {
        receive({ findings, finished }) {
            // What was to be mended comes again now, or was given up.
            dropped.push(...awaited.filter((entry) => !findings.some((raw) => isSamePlace(raw, entry.raw))).map(findings_collector_reasonOf));
            awaited = [];
            const hints = [];
            for (const [index, raw] of findings.entries()) {
                const entry = look(raw);
                const hint = hintOn(entry);
                if (hint !== undefined)
                    hints.push(`Finding ${index + 1}: ${hint}.`);
                if (entry.crossing?.kind === 'dropped')
                    awaited.push(entry);
                else if (taken.length >= mostFindings)
                    dropped.push('there are too many findings');
                else
                    taken = [...taken.filter((other) => !isReplacedBy(other, entry)), entry];
            }
            if (hints.length > 0 && mendings < mostMendings) {
                mendings++;
                const rest = 'Mend these and send them again whole, nothing else, with finished as it was; or leave them out.';
                return { kind: 'rejected', reply: `Not all of it could be taken. ${hints.join(' ')} ${rest}` };
            }
            return finished ? { kind: 'finished' } : { kind: 'continue', reply: 'Taken. Go on.' };
        },
        async settle(reachesChange) {
            await boundary.texts.load(taken.flatMap(({ raw }) => pathsOf(raw)));
            const claims = [];
            const reasons = [...dropped, ...awaited.map(findings_collector_reasonOf)];
            for (const { raw, crossing: known } of taken) {
                const crossing = known ?? crossBoundary(raw, { ...boundary, reachesChange });
                if (crossing.kind === 'dropped')
                    reasons.push(crossing.reason);
                else if (!claims.some((claim) => findings_collector_isSame(claim, crossing.claim))) {
                    claims.push(crossing.claim);
                    reasons.push(...crossing.leftOff.map(({ what }) => `its ${what} did not fit (the finding was kept)`));
                }
            }
            return { claims, dropped: reasons };
        },
    };
}
function findings_collector_reasonOf({ crossing }) {
    return crossing?.kind === 'dropped' ? crossing.reason : '';
}
function hintOn({ crossing }) {
    if (crossing?.kind === 'dropped')
        return crossing.hint;
    if (crossing === undefined || crossing.leftOff.length === 0)
        return undefined;
    return crossing.leftOff.map(({ what, why }) => `taken without its ${what}, since ${why}`).join('; ');
}
function isSamePlace(one, other) {
    return one.claim === other.claim || (one.path === other.path && one.line === other.line);
}
/** The same finding, sent again since a part of it did not fit. */
function isReplacedBy({ raw, crossing }, { raw: next }) {
    const wasCut = crossing?.kind === 'claim' && crossing.leftOff.length > 0;
    return wasCut && raw.rule === next.rule && raw.path === next.path && raw.line === next.line;
}
function findings_collector_isSame(one, other) {
    return (one.rule === other.rule &&
        one.quote.path === other.quote.path &&
        one.quote.lines[0] === other.quote.lines[0] &&
        one.title === other.title);
}

;// CONCATENATED MODULE: ./build/specialists/gate.js
/** Something that others wait for until it is opened, once and for good. */
class Gate {
    #open = () => undefined;
    passed = new Promise((resolve) => {
        this.#open = resolve;
    });
    open() {
        this.#open();
    }
}

;// CONCATENATED MODULE: ./build/specialists/executed-runs.js
/** The tools that run something, and how an answer begins that tells of a run. */
const mutantRan = /^\{"outcome":"(?:killed|survived)/;
const mutantSurvived = /^\{"outcome":"survived/;
const testRan = /^\{"outcome":"(?:passes|fails)/;
/** What was run for a reader, told by what its tools answered; undefined where nothing was. */
function runsOf(utterances) {
    const answers = (name, pattern) => utterances.filter(({ by, tool, text }) => by === 'tool' && tool === name && pattern.test(text)).length;
    const mutants = answers('try_mutant', mutantRan);
    const tests = answers('run_test', testRan);
    if (mutants + tests === 0)
        return undefined;
    return { mutants, survived: answers('try_mutant', mutantSurvived), tests };
}

;// CONCATENATED MODULE: ./build/specialists/specialist.js


/** How much of a budget is left, with the readings so far. */
function tokensLeft(budget, readings) {
    return readings.reduce((left, { conversation }) => left - (0,usage/* chargedTokens */.nB)(conversation?.usage ?? usage/* noUsage */.tk), budget);
}
function specialist_summarise({ id }, readings) {
    const failures = [...new Set(readings.flatMap(({ failure }) => failure?.why ?? []))];
    const dropped = countReasons(readings.flatMap(({ collected }) => collected.dropped));
    const runs = runsOf(readings.flatMap(({ conversation }) => conversation?.utterances ?? []));
    return {
        id,
        outcome: failures.length === 0 ? 'completed' : `failed: ${failures.join('; ')}`,
        findings: claimsOf(readings).length,
        ...(dropped.length > 0 && { dropped }),
        ...(runs && { runs }),
        tokens: readings.reduce((sum, { conversation }) => (0,usage/* addUsage */.vk)(sum, conversation?.usage ?? usage/* noUsage */.tk), usage/* noUsage */.tk),
        seconds: readings.reduce((sum, { conversation }) => sum + (conversation?.seconds ?? 0), 0),
    };
}
function countReasons(reasons) {
    const counts = new Map();
    for (const reason of reasons)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return Array.from(counts, ([reason, count]) => ({ reason, count })).toSorted((one, other) => one.reason < other.reason ? -1 : 1);
}
function claimsOf(readings) {
    return readings.flatMap(({ collected }) => collected.claims);
}
/** Every way of not getting to the end is a gap, whatever was found before. */
function specialist_gapsOf({ id }, readings, packs) {
    const parts = new Map();
    for (const { failure, pack } of readings) {
        if (failure !== undefined)
            parts.set(failure.why, [...(parts.get(failure.why) ?? []), pack + 1]);
    }
    return Array.from(parts, ([why, numbers]) => {
        const which = packs > 1 ? `, part ${numbers.join(', ')} of ${packs}` : '';
        return { what: `specialist ${id}${which}`, why };
    });
}
function transcriptsOf({ id, title }, readings, packs) {
    return readings.flatMap(({ pack, conversation }) => {
        if (conversation === undefined)
            return [];
        const one = packs === 1;
        return [
            {
                id: one ? id : `${id}-${pack + 1}`,
                title: one ? title : `${title}, part ${pack + 1} of ${packs}`,
                utterances: conversation.utterances,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/specialists/send.js







/** The cache saves money, a silent server costs everybody's time. */
const defaultFirstTokenSeconds = 60;
const mostTurns = 60;
/** Not worth beginning with less. */
const leastSeconds = 5;
const leastTokens = 2_000;
/** After such a failure nothing is to be had from another try with the next pack. */
const lasting = [
    'credentials',
    'unreachable',
    'out-of-time',
    'out-of-tokens',
];
/**
 * Sends the specialists over the packs, one pack after the other: the first to read a pack writes the cache, and the
 * others begin when its first token is there. Readings are in the order of packs, by rubric.
 */
async function sendSpecialists(room, rubrics, limits, progress) {
    const started = performance.now();
    const readings = new Map(rubrics.map((rubric) => [rubric, []]));
    for (const pack of room.packs.keys()) {
        let gate;
        await Promise.all(rubrics.map(async (rubric) => {
            const own = readings.get(rubric) ?? [];
            const bounds = () => left(rubric, limits, own, started);
            const failure = whyNotSent(bounds(), own);
            if (failure !== undefined) {
                own.push({ pack, failure, collected: { claims: [], dropped: [] } });
                return;
            }
            const opener = gate;
            gate ??= new Gate();
            const mine = gate;
            if (opener !== undefined)
                await passedOrLate(opener, limits);
            own.push(await read({ room, rubric, pack, progress, limits: bounds() }, () => mine.open()));
        }));
    }
    return readings;
}
async function passedOrLate(opener, limits) {
    const { firstTokenSeconds = defaultFirstTokenSeconds } = limits;
    await Promise.race([opener.passed, (0,external_node_timers_promises_.setTimeout)(firstTokenSeconds * 1000, undefined, { ref: false })]);
}
/** The time runs from the beginning for all; so the whole takes no longer than the slowest may. */
function left(rubric, limits, readings, started) {
    const minutes = Math.min(rubric.minutes, limits.minutes ?? Number.POSITIVE_INFINITY);
    const tokens = Math.min(rubric.tokens, limits.tokens ?? Number.POSITIVE_INFINITY);
    return {
        seconds: Math.ceil(minutes * 60 - (performance.now() - started) / 1000),
        tokens: tokensLeft(tokens, readings),
    };
}
function whyNotSent(limits, readings) {
    const before = readings.find(({ failure }) => failure !== undefined && lasting.includes(failure.reason));
    if (before?.failure !== undefined)
        return before.failure;
    if (readings.length === 0)
        return undefined;
    if (limits.seconds < leastSeconds) {
        return { reason: 'out-of-time', why: 'its time was over before it got here: give it more minutes' };
    }
    if (limits.tokens < leastTokens) {
        return { reason: 'out-of-tokens', why: 'its tokens were used before it got here: give it more' };
    }
    return undefined;
}
async function read({ room, rubric, pack, progress, limits }, onFirstToken) {
    const { change, sides, packs } = room;
    const collector = collectFindings({
        rubric,
        change,
        texts: sides.after,
        reachesChange: () => false,
    });
    const where = packs.length > 1 ? ` (part ${pack + 1} of ${packs.length})` : '';
    const conversation = await converse(room, {
        pack,
        task: taskOf(rubric),
        receiver: { answer: 'submit_findings', receive: (answer) => collector.receive(answer) },
        limits: { ...limits, turns: mostTurns },
        onFirstToken,
        onProgress: (what) => progress({ what: `${rubric.id}${where}: ${(0,visible_text/* visibleName */.ko)(what)}` }),
    });
    const reaching = await filesReachingChange(change, room.testsOfLine);
    const collected = await collector.settle((file) => reaching.has(file));
    const { end } = conversation;
    const ending = end.kind === 'failed' ? `failed: ${(0,visible_text/* visibleName */.ko)(end.why)}` : 'done';
    progress({ what: `${rubric.id}${where}: ${ending}, ${claimCount(collected.claims.length)}` });
    return {
        pack,
        conversation,
        collected,
        ...(end.kind === 'failed' && { failure: { reason: end.reason, why: (0,visible_text/* visibleName */.ko)(end.why) } }),
    };
}
/** `no claims`, `1 claim`, `2 claims`. */
function claimCount(count) {
    return `${count === 0 ? 'no' : count} claim${count === 1 ? '' : 's'}`;
}
/** What may be raised is among what all were told; here is what only this one is to do. */
function taskOf({ id, title, mandate }) {
    return `${mandate}\n\nYou are ${title} (${id}): use its rules only. Answer with submit_findings.`;
}

;// CONCATENATED MODULE: ./build/specialists/consult.js















const consult_nothing = {
    claims: [],
    rules: [],
    specialists: [],
    inventory: [],
    transcripts: [],
    gaps: [],
    leads: [],
};
/** Sends the specialists over the change; whatever keeps one of them from its end is a gap. */
async function consult(request) {
    const { change, model, agents } = request;
    if (agents === 'none')
        return consult_nothing;
    const root = (await (0,git/* repositoryRoot */.Hn)(request.repo)) ?? request.repo;
    const folder = request.rubrics ?? (0,rubric_folder/* rubricFolder */.E)();
    const [known, sides] = await Promise.all([(0,read_rubrics/* readRubrics */.vF)(folder, root, change), openSides(root, change)]);
    const toRead = change.files.filter((file) => whyNotRead(file) === undefined);
    await sides.after.load(toRead.map(({ path }) => path));
    const added = addedLines({ ...change, files: toRead }, sides.after);
    const selection = selectRubrics(agents, known.rubrics, (rubric) => joins(rubric, change, added));
    if (model === undefined || 'missing' in model)
        return notSent(model, selection);
    const { rubrics } = selection;
    const packing = makePacks(await readDiffs(toRead, sides), request.packLimits ?? packLimits);
    const room = {
        model,
        prompts: await (0,read_rubrics/* readPrompts */.wZ)(folder),
        change,
        sides,
        packs: packing.packs,
        messages: await commitMessages(root, change.base, change.head),
        execution: request.execution,
        testsOfLine: request.testsOfLine,
        readers: rubrics,
    };
    const readings = await sendSpecialists(room, rubrics, request.limits, request.progress);
    const gaps = [...selection.gaps, ...known.gaps, ...tooLarge(packing)];
    const wasSent = rubrics.length > 0 && packing.packs.length > 0;
    const consulted = gathered(rubrics, readings, packing);
    return {
        ...consulted,
        specialists: [...consulted.specialists, ...selection.absent.map(notJoining)],
        gaps: [
            ...gaps,
            ...rubrics.flatMap((rubric) => specialist_gapsOf(rubric, readings.get(rubric) ?? [], packing.packs.length)),
        ],
        rules: known.rubrics.flatMap(({ rules }) => rules),
        inventory: rubrics.length === 0 ? [] : makeInventory(change, packing, unfinished(rubrics, readings, packing)),
        leads: known.leads,
        ...(wasSent && { panel: openPanel(room, examiners(rubrics, known.rubrics), request.progress) }),
    };
}
async function openSides(root, { base, head }) {
    const [before, after] = await Promise.all([(0,commit_texts/* openCommitTexts */.a)(root, base), (0,commit_texts/* openCommitTexts */.a)(root, head)]);
    return { before, after };
}
/** Nobody could be sent, which is a gap where somebody was to be. */
function notSent(model, { rubrics, gaps, asked }) {
    const outcome = `not run: ${model?.missing ?? 'no key'}`;
    const why = model === undefined ? 'not run: there is no key for a model; give one, or leave out --agents' : outcome;
    const isGap = rubrics.length > 0 && (asked || model !== undefined);
    const missing = { what: `specialists ${rubrics.map(({ id }) => id).join(', ')}`, why };
    return {
        ...consult_nothing,
        specialists: rubrics.map(({ id }) => ({ id, outcome, findings: 0, tokens: usage/* noUsage */.tk, seconds: 0 })),
        gaps: [...gaps, ...(isGap ? [missing] : [])],
    };
}
/** Who was not sent, so that nobody takes it for one who has read and found nothing. */
function notJoining({ id, joins: condition }) {
    const lines = condition === 'always' ? undefined : condition.lines;
    const small = lines === undefined ? '' : `the change adds fewer than ${lines} lines, and `;
    const outcome = `not sent: ${small}nothing in it is of its kind (--agents names whom to send)`;
    return { id, outcome, findings: 0, tokens: usage/* noUsage */.tk, seconds: 0 };
}
function gathered(rubrics, readings, { packs }) {
    const all = rubrics.map((rubric) => ({ rubric, own: readings.get(rubric) ?? [] }));
    const nothingToRead = 'not run: nothing of this change is to be read';
    return {
        claims: all.flatMap(({ own }) => claimsOf(own)),
        specialists: all.map(({ rubric, own }) => ({
            ...specialist_summarise(rubric, own),
            ...(packs.length === 0 && { outcome: nothingToRead }),
        })),
        transcripts: all.flatMap(({ rubric, own }) => transcriptsOf(rubric, own, packs.length)),
    };
}
function unfinished(rubrics, readings, { packs }) {
    return packs.map((_, at) => rubrics
        .filter((rubric) => readings.get(rubric)?.some(({ pack, failure }) => pack === at && failure !== undefined))
        .map(({ id }) => id));
}
function tooLarge({ leftOut, packs }) {
    if (leftOut.length === 0)
        return [];
    const named = leftOut.slice(0, 5).join(', ') + (leftOut.length > 5 ? ', ...' : '');
    const why = `the change is larger than the ${packs.length} parts that are read: audit smaller ranges (--base, --head)`;
    return [{ what: `${leftOut.length} changed files, for the specialists: ${named}`, why }];
}
/** Those who were sent; where that is one alone, somebody who was not is the second reader. */
function examiners(sent, known) {
    return sent.length > 1 ? sent : [...sent, ...known.filter((rubric) => !sent.includes(rubric))];
}

// EXTERNAL MODULE: ./build/standing-alerts.js + 16 modules
var standing_alerts = __webpack_require__(7431);
;// CONCATENATED MODULE: ./build/audit.js


















/** The whole audit: change -> (probe || specialists) -> judgement -> report, and then the alerts that stand. */
async function audit(settings, surroundings) {
    const found = await findChange(settings, surroundings);
    if (found.kind !== 'change')
        return found;
    const { change, heeded } = found;
    const board = new CoverageBoard();
    const executions = executionsFor(heeded.settings, surroundings, change, board);
    try {
        const { report, gating } = await auditChange(change, { executions, board }, heeded, surroundings);
        const { alerts, progress } = surroundings;
        // A shard leaves the alerts alone: whoever merges looks at them.
        if (alerts === undefined || settings.shard !== undefined)
            return { kind: 'audited', report };
        const whole = await (0,standing_alerts.withAlerts)(report, {
            ...alerts,
            settings: heeded.settings,
            gating,
            suppressionOf: heeded.suppressionOf,
            progress,
        });
        const late = (await surroundings.job?.()) ?? [];
        return { kind: 'audited', ...(late.length === 0 ? whole : { report: withLateGaps(whole.report, late) }) };
    }
    finally {
        await Promise.all(Object.values(executions).map((execution) => execution?.close()));
    }
}
/** Tests that were run for the alerts have left their work trees: what was seen of the alerts closes none. */
function withLateGaps(report, late) {
    const { gate, gaps } = report;
    const inconclusive = (0,judgement_gate/* decideGate */.q)([], late, 'never');
    return { ...report, gaps: [...gaps, ...late], gate: gate.kind === 'fail' ? gate : inconclusive };
}
function executionsFor({ repo, minutes, setup, workers, agents, ...settings }, { model, progress }, change, board) {
    const isAllowed = !settings['no-execution'] && agents !== 'none' && settings.shard?.index !== 0;
    if (!isAllowed || model === undefined || 'missing' in model) {
        return { consulting: undefined, judging: undefined };
    }
    const runners = (0,probe_runners/* runnersFor */.L)(settings['test-command']);
    const shared = {
        repo,
        change,
        runners,
        minutes,
        ...(setup !== undefined && { setup }),
        roleOf: file_role/* fileRole */.B,
        board,
        progress,
    };
    return { consulting: (0,execution/* openExecution */.r)({ ...shared, besides: workers }), judging: (0,execution/* openExecution */.r)(shared) };
}
/** Breaks the change and has it read, at the same time. */
async function audit_examine({ visible: change, hiddenBy, settings }, { executions, board }, { model, progress }) {
    const { repo, minutes, workers, setup, shard, cache } = settings;
    return await Promise.all([
        probe({
            repo,
            change,
            minutes,
            workers,
            runners: (0,probe_runners/* runnersFor */.L)(settings['test-command']),
            ...(setup !== undefined && { setup }),
            ...(shard !== undefined && { shard }),
            ...(cache !== undefined && { recallFolder: cache }),
            warm: !settings['no-warm'],
            progress,
            roleOf: file_role/* fileRole */.B,
            board,
            hiddenBy,
        }),
        consult({
            repo,
            change,
            model,
            execution: executions.consulting,
            // They read the whole change: the first shard sends them for all.
            agents: shard === undefined || shard.index <= 1 ? settings.agents : 'none',
            limits: { minutes: settings['specialist-minutes'], tokens: settings['specialist-tokens'] },
            testsOfLine: (path, line) => Promise.resolve(board.coverageOf(path, line)),
            progress,
        }),
    ]);
}
async function auditChange(change, ground, heeded, surroundings) {
    const { settings, conclude } = heeded;
    const { repo, shard } = settings;
    const { version, progress } = surroundings;
    const [probed, consulted] = await audit_examine(heeded, ground, surroundings);
    const { panel } = consulted;
    const judged = await judge({
        findings: probed.findings,
        fixes: probed.fixes,
        claims: consulted.claims,
        panel,
        execution: ground.executions.judging,
        failOn: settings['fail-on'],
        progress,
    });
    const rules = [...probe_rules/* probeRules */.Q, ...consulted.rules];
    const concluded = conclude({ ...judged, rules, inventory: consulted.inventory });
    const { verdicts } = concluded;
    const ofReaders = [...consulted.gaps, ...judged.gaps];
    const ofTests = [...probed.gaps, ...((await surroundings.job?.()) ?? [])];
    const gating = [...ofTests, ...(settings['on-specialist-failure'] === 'report' ? [] : ofReaders)];
    const tool = { name: 'counterproof', version };
    const report = {
        tool,
        change,
        ...concluded,
        rules,
        probe: probed.summary,
        specialists: panel?.withUsage(consulted.specialists) ?? consulted.specialists,
        ...(judged.synthesis && { synthesis: judged.synthesis }),
        transcripts: [...consulted.transcripts, ...(panel?.transcripts() ?? [])],
        gaps: [...ofTests, ...ofReaders],
        leads: [...probed.leads, ...consulted.leads],
        gate: (0,judgement_gate/* decideGate */.q)(verdicts, gating, settings['fail-on'], shard),
        ...(judged.fixesApart.length > 0 && { fixesApart: judged.fixesApart }),
        sources: await readSourceTexts(repo, change.head, { verdicts, probe: probed.summary }),
        ...(probed.shard && {
            shard: { ...probed.shard, plan: (0,probe_shard/* planIdentity */.gt)(change, version, probed.shard.mutants) },
        }),
    };
    return { report, gating };
}
/** Which commits are meant, what they changed, and what the repository wants of its audits. */
async function findChange(settings, surroundings) {
    const { event, github, given = [], today = new Date().toISOString().slice(0, 10) } = surroundings;
    const { repo } = settings;
    const range = await resolveRange(repo, settings, event);
    if (range.kind !== 'range')
        return range;
    const [read, pullRequest] = await Promise.all([
        readChange(repo, range.base, range.head),
        findPullRequest(range.head, event, github),
    ]);
    const change = {
        ...read,
        ...(pullRequest.kind === 'found' && { pullRequest: pullRequest.pullRequest }),
        ...(range.note !== undefined && { note: range.note }),
    };
    const reading = await (0,read_policy/* readPolicy */.T)(repo, change);
    if (reading.kind === 'unusable')
        return reading;
    return {
        kind: 'change',
        change,
        heeded: heed({ reading, change, settings, today, given }),
    };
}
/** What the probe would run where, and why; runs nothing. */
async function list(settings, surroundings) {
    const found = await findChange(settings, surroundings);
    if (found.kind !== 'change')
        return found;
    const { repo } = settings;
    const runners = (0,probe_runners/* runnersFor */.L)(settings['test-command']);
    return { kind: 'listed', listing: await (0,list_probe/* listProbe */.X)({ repo, change: found.heeded.visible, runners }) };
}


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

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ diffBlobs)
/* harmony export */ });
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(371);

const options = [
    '--unified=10',
    '--inter-hunk-context=0',
    '--diff-algorithm=myers',
    '--indent-heuristic',
    '--text',
    '--no-prefix',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
];
const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/**
 * Compares two blobs by id. Only the shape is taken from git: the text of each line is to be taken from the blobs,
 * since the two may be in different encodings. As blobs have no path, no attribute of the repository has a say.
 */
async function diffBlobs(root, oldId, newId) {
    const { code, stdout, stderr } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(root, ['diff', ...options, oldId, newId, '--']);
    if (code !== 0)
        throw new Error(`cannot compare ${oldId} and ${newId} in ${root}: ${stderr.trim()}`);
    return readHunks(stdout.toString('latin1').split('\n'));
}
/** The header says how many lines follow, so that no line of content can pass for a header. */
function readHunks(lines) {
    const hunks = [];
    for (let at = 0; at < lines.length; at++) {
        const match = header.exec(lines[at] ?? '');
        if (match === null)
            continue;
        let [old, added] = [Number(match[2] ?? 1), Number(match[4] ?? 1)];
        const hunk = { oldStart: Number(match[1]), newStart: Number(match[3]), signs: [] };
        while (old > 0 || added > 0) {
            const sign = lines[++at]?.charAt(0);
            if (sign === undefined)
                throw new Error('a hunk of git diff ends before its header says so');
            if (sign !== ' ' && sign !== '+' && sign !== '-')
                continue;
            hunk.signs.push(sign);
            if (sign !== '+')
                old--;
            if (sign !== '-')
                added--;
        }
        hunks.push(hunk);
    }
    return hunks;
}


/***/ }),

/***/ 7555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openCommitTexts)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7559);


const largestFile = 4 * 1024 * 1024;
async function openCommitTexts(root, commit) {
    const entries = new Map((await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .treeEntries */ .re)(root, commit)).map((entry) => [entry.path, entry]));
    const regular = (path) => {
        const entry = entries.get(path);
        return entry !== undefined && (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegularFile */ .Ze)(entry.mode) ? entry : undefined;
    };
    const texts = new Map();
    return {
        root,
        commit,
        entry: (path) => entries.get(path),
        files: [...entries.values()].filter(({ mode }) => (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegularFile */ .Ze)(mode)).map(({ path }) => path),
        async load(paths) {
            const wanted = paths.filter((path) => regular(path) !== undefined && !texts.has(path));
            const byId = new Map();
            const ids = wanted.map((path) => regular(path)?.id ?? '');
            for await (const { id, bytes } of (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readObjects */ .$I)(root, ids, largestFile)) {
                if (!(0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isBinary */ .Go)(bytes))
                    byId.set(id, { text: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(bytes), utf8: (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) });
            }
            for (const path of wanted)
                texts.set(path, byId.get(regular(path)?.id ?? ''));
        },
        text: (path) => texts.get(path),
        isLoaded: (path) => regular(path) === undefined || texts.has(path),
    };
}


/***/ }),

/***/ 4041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   Hl: () => (/* binding */ promptTokens),
/* harmony export */   bP: () => (/* binding */ estimateTokens),
/* harmony export */   nB: () => (/* binding */ chargedTokens),
/* harmony export */   tk: () => (/* binding */ noUsage),
/* harmony export */   vk: () => (/* binding */ addUsage)
/* harmony export */ });
const noUsage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
function addUsage(one, other) {
    return {
        input: one.input + other.input,
        output: one.output + other.output,
        cacheRead: one.cacheRead + other.cacheRead,
        cacheWrite: one.cacheWrite + other.cacheWrite,
    };
}
/** Tokens of the whole prompt, wherever they came from. */
function promptTokens({ input, cacheRead, cacheWrite }) {
    return input + cacheRead + cacheWrite;
}
/** Tokens at full price: what is read from the cache costs a tenth. */
function chargedTokens({ input, output, cacheRead, cacheWrite }) {
    return input + cacheWrite + output + Math.ceil(cacheRead / 10);
}
/** Tokens of a text, rather too many: a token is seldom shorter than three characters. */
function estimateTokens(characters) {
    return Math.ceil(characters / 3);
}
/** What a server stated; what it does not state is estimated, so that a budget holds with every server. */
function usageOf(stated, sizes) {
    const usage = {
        input: count(stated?.input_tokens),
        output: count(stated?.output_tokens) || estimateTokens(sizes.reply),
        cacheRead: count(stated?.cache_read_input_tokens),
        cacheWrite: count(stated?.cache_creation_input_tokens),
    };
    return promptTokens(usage) > 0 ? usage : { ...usage, input: estimateTokens(sizes.prompt) };
}
function count(stated) {
    return typeof stated === 'number' && Number.isSafeInteger(stated) && stated > 0 ? stated : 0;
}


/***/ }),

/***/ 5649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ hiddenBy),
/* harmony export */   XV: () => (/* binding */ suppressionOf),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   xT: () => (/* binding */ activeSuppressions)
/* harmony export */ });
/* harmony import */ var _matching_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2860);

/** The suppressions of a file that still work. */
function activeSuppressions({ suppressions }, today) {
    return suppressions.filter((one) => !isExpired(one, today));
}
/** It works on its last day too. */
function isExpired({ until }, today) {
    return until !== undefined && today > until;
}
/** The first that is about it is the one whose reason is shown. */
function suppressionOf(active, subject) {
    return active.find((one) => (0,_matching_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbout */ .KH)(one, subject));
}
/**
 * For whoever chooses what to tell before this file is heeded: what one entry hides is chosen apart from everything
 * else, so that it takes nobody's place.
 */
function hiddenBy(policy, today) {
    const active = activeSuppressions(policy, today);
    return (subject) => {
        const off = policy.rulesOff.find((rule) => (0,_matching_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfRule */ .wc)(subject, rule));
        if (off !== undefined)
            return `off ${off}`;
        const suppression = suppressionOf(active, subject);
        return suppression && `line ${suppression.line}`;
    };
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   tN: () => (/* binding */ isOfPath),
/* harmony export */   wc: () => (/* binding */ isOfRule)
/* harmony export */ });
/* harmony import */ var _host_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4101);

/** True for `security/*` and everything that the specialist of that name raises. */
function isOfRule({ raisedBy, rule }, pattern) {
    return pattern === `${raisedBy}/*` || pattern === `${raisedBy}/${rule}`;
}
/** The patterns of one file: each is tried on every file of the change. */
const compiled = new Map();
function isOfPath(path, pattern) {
    const known = compiled.get(pattern) ?? (0,_host_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globPattern */ .h)(pattern);
    compiled.set(pattern, known);
    return known.test(path);
}
/** Whether a suppression is about this, whatever the day is. */
function isAbout({ rule, path, contains }, subject) {
    if (!isOfRule(subject, rule) || !isOfPath(subject.path, path))
        return false;
    const { code: known } = subject;
    if (contains === undefined || known === undefined)
        return true;
    return known.some((code) => squeeze(code).includes(squeeze(contains)));
}
function subjectOf({ raisedBy, rule, path, evidence }) {
    const code = evidence.flatMap((one) => {
        if (one.kind === 'mutant')
            return [one.original];
        return one.kind === 'quote' ? [one.text] : [];
    });
    return { raisedBy, rule, path, code };
}
function squeeze(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 3841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eE: () => (/* binding */ knownKeys),
  Yo: () => (/* binding */ policyFileSchema),
  k1: () => (/* binding */ policyPath)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return core._isoDateTime(ZodISODateTime, params);
}
function date(params) {
    return api/* _isoDate */.db(schemas/* ZodISODate */.Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./build/settings.js
var settings = __webpack_require__(1423);
;// CONCATENATED MODULE: ./build/policy/policy-file.js


/** Where a repository keeps its settings and suppressions. */
const policyPath = '.github/counterproof.yml';
const longestPattern = 200;
/** What looks right and matches nothing is refused, with the form that does match. */
const pathPattern = schemas/* string */.YjP('has to be a pattern of paths in quotes, such as "docs/**"')
    .min(1, 'is empty: write a pattern of paths, such as "docs/**"')
    .max(longestPattern, `is longer than ${longestPattern} characters: split it`)
    .refine((glob) => !glob.startsWith('!'), 'cannot be turned round by "!": name what is meant')
    .refine((glob) => !/^\.?\//.test(glob), 'begins at the root of the repository anyway: leave out "/" or "./"')
    .refine((glob) => !glob.endsWith('/'), 'ends in "/" and so matches no file: write "**" behind it')
    .refine((glob) => !/[^/{,\\]\*\*|\*\*[^/},\\]/.test(glob), 'has "**" beside other characters, where it stands for no folders: part them, as in "src/**/*.ts"')
    .refine((glob) => !glob.includes('\\'), 'has a backslash: folders are parted by "/"')
    // Each of them multiplies the ways in which a path can match.
    .refine((glob) => (glob.match(/\*+/g) ?? []).length <= 6, 'has more than 6 runs of "*": split it');
const rulePattern = schemas/* string */.YjP('has to be the id of a rule, such as probe/lost-guard or security/*')
    .regex(/^[a-z][a-z0-9-]*\/(?:[a-z][a-z0-9-]*|\*)$/, 'has to be the id of a rule as the report shows it, such as probe/passes-by-insertion-order, or security/* for all of one source');
const mapping = (example) => ({
    error: ({ code }) => code === 'invalid_type' ? `has to hold settings, such as "${example}"` : undefined,
});
const list = 'has to be a list, each entry on a line of its own that begins with "- "';
const suppression = schemas/* strictObject */.rej({
    rule: rulePattern.describe('the rule as the report shows it, such as probe/passes-by-insertion-order, or security/* for all of one source'),
    path: pathPattern.describe('files whose findings are meant: a path, or a pattern such as src/legacy/**'),
    reason: schemas/* string */.YjP({
        error: ({ input }) => input === undefined
            ? 'is missing: say why the finding is to be left alone'
            : 'has to be text (put it in quotes)',
    })
        .trim()
        .min(1, 'is empty: say why the finding is to be left alone')
        .max(1000, 'is longer than 1,000 characters')
        .describe('why; shown with every finding that is suppressed'),
    until: date('has to be a date such as 2026-12-31')
        .optional()
        .describe('the last day (UTC) on which it works, such as 2026-12-31; afterwards the finding counts again'),
    contains: schemas/* string */.YjP('has to be text (put it in quotes)')
        .trim()
        .min(1, 'is empty: leave it out, or name a piece of the code')
        .max(1000, 'is longer than 1,000 characters')
        .optional()
        .describe('only findings whose code has this text; white space counts as one space'),
}, mapping('rule: security/*'));
/** A budget is checked as the setting of its name is. */
const budgets = schemas/* strictObject */.rej({
    minutes: settings/* settingsSchema */.dP.shape.minutes.unwrap().optional().describe((0,settings/* descriptionOf */.Kq)('minutes')),
    workers: settings/* settingsSchema */.dP.shape.workers.unwrap().optional().describe((0,settings/* descriptionOf */.Kq)('workers')),
    'specialist-minutes': settings/* settingsSchema */.dP.shape['specialist-minutes']
        .unwrap()
        .optional()
        .describe((0,settings/* descriptionOf */.Kq)('specialist-minutes')),
    'specialist-tokens': settings/* settingsSchema */.dP.shape['specialist-tokens']
        .unwrap()
        .optional()
        .describe((0,settings/* descriptionOf */.Kq)('specialist-tokens')),
}, mapping('minutes: 30'));
/** A section without content is one left out: everything below it may be commented out. */
const policyFileSchema = schemas/* strictObject */.rej({
    paths: schemas/* strictObject */.rej({
        ignore: schemas/* array */.YOg(pathPattern, list)
            .nullish()
            .describe('changed files that neither the probe nor the specialists look at'),
    }, mapping('ignore:'))
        .nullish()
        .describe('which files of a change are audited'),
    rules: schemas/* strictObject */.rej({
        off: schemas/* array */.YOg(rulePattern, list)
            .nullish()
            .describe('rules whose findings are dropped and counted'),
    }, mapping('off:'))
        .nullish()
        .describe('which kinds of finding are raised'),
    suppress: schemas/* array */.YOg(suppression, list)
        .nullish()
        .describe('findings that are known and do not count: shown folded, with the reason'),
    budgets: budgets
        .nullish()
        .describe('settings of the same names; an input of the action or a flag wins over them'),
}, mapping('suppress:'))
    .meta({
    title: 'Counterproof: .github/counterproof.yml',
    description: 'Settings and suppressions of an audited repository. See docs/configuration.md.',
});
/** The keys that there are at a place of the file, for whoever has written another one. */
function knownKeys(place) {
    const { paths, rules } = policyFileSchema.shape;
    const [section] = place;
    if (section === undefined)
        return Object.keys(policyFileSchema.shape);
    if (section === 'paths')
        return Object.keys(paths.unwrap().unwrap().shape);
    if (section === 'rules')
        return Object.keys(rules.unwrap().unwrap().shape);
    return Object.keys(section === 'suppress' ? suppression.shape : budgets.shape);
}


/***/ }),

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/commit-texts.js
var commit_texts = __webpack_require__(7555);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/policy/policy-file.js + 1 modules
var policy_file = __webpack_require__(3841);
// EXTERNAL MODULE: ./build/policy/refuse-text.js
var refuse_text = __webpack_require__(7171);
;// CONCATENATED MODULE: ./build/policy/parse-policy.js




const emptyPolicy = { ignore: [], rulesOff: [], suppressions: [], budgets: {} };
/** Reads the text of `.github/counterproof.yml`; whatever it is, the answer is a whole policy or what is wrong with it. */
function parsePolicy(text) {
    const refused = (0,refuse_text/* refuseText */.A)(text);
    if (refused !== undefined)
        return { kind: 'unusable', problems: [refused] };
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, prettyErrors: false });
    const places = { document, lineAt: (offset) => Math.max(1, counter.linePos(offset).line) };
    const syntax = syntaxProblems(places);
    if (syntax.length > 0)
        return { kind: 'unusable', problems: syntax };
    const parsed = policy_file/* policyFileSchema */.Yo.safeParse(document.toJS() ?? {});
    if (parsed.success)
        return { kind: 'policy', policy: policyOf(parsed.data, places) };
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, places));
    return { kind: 'unusable', problems: problems.toSorted((a, b) => a.line - b.line) };
}
const advice = {
    DUPLICATE_KEY: 'the key is there twice: put what stands below them together',
    MULTIPLE_DOCS: 'a second document begins: leave out the line "---"',
    TAB_AS_INDENT: 'a tab indents the line: use spaces',
    TAG_RESOLVE_FAILED: 'there are no tags ("!...") here: put the text in quotes',
};
/** Whoever writes a pattern without quotes has written one. */
const aliasAdvice = 'a "*" begins an alias, which is not taken here: put a pattern in quotes';
/** What is no YAML, and what of YAML is not wanted: tags, and aliases, of which few lines can make a text without end. */
function syntaxProblems({ document, lineAt }) {
    const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
        line: lineAt(pos[0]),
        what: advice[code] ?? `this is no YAML: ${message.replace(/\.$/, '')}: mend it, or put text in quotes`,
    }));
    (0,dist/* visit */.YR)(document, {
        Alias: (_, { range }) => {
            problems.push({ line: lineAt(range?.[0] ?? 0), what: aliasAdvice });
            return dist/* visit */.YR.BREAK;
        },
    });
    return problems.toSorted((a, b) => a.line - b.line);
}
function policyOf(file, places) {
    const suppressions = (file.suppress ?? []).map(({ rule, path, reason, until, contains }, index) => ({
        line: lineOf(['suppress', index], places),
        rule,
        path,
        reason,
        ...(until !== undefined && { until }),
        ...(contains !== undefined && { contains }),
    }));
    return {
        ignore: file.paths?.ignore ?? [],
        rulesOff: file.rules?.off ?? [],
        suppressions,
        budgets: file.budgets ?? {},
    };
}
function problemsOf(issue, places) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({ line: lineOf([...path, key], places), what: unknownKey(key, path) }));
    return [{ line: lineOf(path, places), what: `${nameOf(path)} ${issue.message}` }];
}
function unknownKey(key, path) {
    const known = (0,policy_file/* knownKeys */.eE)(path);
    const nearest = (0,mod/* closest */.kp)(key, [...known]);
    const isSlip = (0,mod/* distance */.Io)(key, nearest) <= Math.max(2, key.length / 2);
    const mend = isSlip ? `did you mean "${nearest}"?` : `there are ${known.join(', ')}`;
    const where = path.length === 0 ? 'the file' : nameOf(path);
    return `${where} has no key ${JSON.stringify(key)}: ${mend}`;
}
/** `paths.ignore[2]`, counted from 1 as people do. */
function nameOf(path) {
    const name = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
    return name === '' ? 'the file' : name.slice(1);
}
/** Where the key or entry at the end of `path` stands; where it is missing, what it is missing in. */
function lineOf(path, { document, lineAt }) {
    let node = document.contents;
    let offset = 0;
    for (const part of path) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(part));
            if (!(0,dist/* isScalar */.jn)(pair?.key))
                break;
            offset = pair.key.range?.[0] ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof part === 'number') {
            node = node.items[part];
            if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isScalar */.jn)(node) && !(0,dist/* isSeq */.oP)(node))
                break;
            offset = node.range?.[0] ?? offset;
        }
        else
            break;
    }
    return lineAt(offset);
}

;// CONCATENATED MODULE: ./build/policy/read-policy.js






const mostProblems = 5;
const longestText = 1_000_000;
const misnamed = '.github/counterproof.yaml';
/**
 * The repository's own settings and suppressions, from the commit before the change: a change does not silence its
 * own audit. An audit under half of its settings would be another one than was asked for, so a file that cannot be
 * read ends it.
 */
async function readPolicy(repo, { base, head }) {
    const root = (await (0,git/* repositoryRoot */.Hn)(repo)) ?? repo;
    const [before, after] = await Promise.all([(0,commit_texts/* openCommitTexts */.a)(root, base), (0,commit_texts/* openCommitTexts */.a)(root, head)]);
    await Promise.all([before.load([policy_file/* policyPath */.k1]), after.load([policy_file/* policyPath */.k1])]);
    const isThere = [before, after].some((texts) => texts.entry(policy_file/* policyPath */.k1) !== undefined);
    const uncommitted = await uncommittedNote(root, [before, after]);
    const reading = readOf(before);
    if (reading.kind === 'unusable')
        return { kind: 'unusable', reason: reasonOf(reading.problems, base) };
    return {
        kind: 'policy',
        policy: reading.policy,
        isThere: isThere || uncommitted.length > 0,
        notes: [...notesOn(before, after), ...uncommitted],
    };
}
function readOf(texts) {
    const entry = texts.entry(policy_file/* policyPath */.k1);
    if (entry === undefined) {
        if (texts.entry(misnamed) === undefined)
            return { kind: 'policy', policy: emptyPolicy };
        return unusable(`${misnamed} is not read: rename it to ${policy_file/* policyPath */.k1}`);
    }
    if (!(0,git/* isRegularFile */.Ze)(entry.mode))
        return unusable('it is a link and not a file: put a file there');
    const read = texts.text(policy_file/* policyPath */.k1);
    if (read === undefined)
        return unusable('it is too large, or no text: write it anew, as YAML');
    if (!read.utf8)
        return unusable('it is not UTF-8: save it in that encoding');
    return parsePolicy(read.text);
}
function unusable(what) {
    return { kind: 'unusable', problems: [{ line: 1, what }] };
}
function reasonOf(problems, base) {
    return `${told(problems)} It is read from the commit before the change (${base.slice(0, 10)}), so a repair counts from the next change on`;
}
/** A sentence for each of the first, and one for the rest. */
function told(problems) {
    const shown = problems
        .slice(0, mostProblems)
        .map(({ line, what }) => `${policy_file/* policyPath */.k1}, line ${line}: ${what}`);
    const more = problems.length - shown.length;
    const sentences = [...shown, ...(more > 0 ? [`There are ${more} more`] : [])];
    return sentences.map((text) => (text.endsWith('?') ? text : `${text}.`)).join(' ');
}
function notesOn(before, after) {
    const [was, is] = [before.entry(policy_file/* policyPath */.k1), after.entry(policy_file/* policyPath */.k1)];
    if (was?.id === is?.id && was?.mode === is?.mode)
        return [];
    if (is === undefined)
        return [`This change removes ${policy_file/* policyPath */.k1}; it was heeded all the same.`];
    const does = was === undefined
        ? `This change adds ${policy_file/* policyPath */.k1}; it was not heeded, since a change does not silence its own audit, and counts from the next change on.`
        : `This change alters ${policy_file/* policyPath */.k1}; the one before the change was heeded, and the new one counts from the next change on.`;
    const next = readOf(after);
    if (next.kind === 'policy')
        return [does];
    return [does, `The new one cannot be used, and later audits will end with this: ${told(next.problems)}`];
}
/** Whoever writes one at a desk expects it to work at once. */
async function uncommittedNote(root, commits) {
    const text = await textInWorkTree((0,external_node_path_.join)(root, policy_file/* policyPath */.k1));
    const known = commits.map((texts) => plainText(texts.text(policy_file/* policyPath */.k1)?.text));
    if (text === undefined || known.includes(plainText(text)))
        return [];
    return [
        `${policy_file/* policyPath */.k1} in the work tree is another one and was not heeded: it counts once it has merged, from the next change on.`,
    ];
}
/** Line ends may differ between a commit and its work tree. */
function plainText(text) {
    return text?.replaceAll('\r\n', '\n');
}
/** Undefined where there is none, or none that would be read once it is committed. */
async function textInWorkTree(path) {
    const there = await (0,promises_.lstat)(path).catch(() => undefined);
    if (there?.isFile() !== true || there.size > longestText)
        return undefined;
    return await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
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

/***/ 6150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ listProbe)
/* harmony export */ });
/* harmony import */ var _host_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7559);
/* harmony import */ var _host_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9055);
/* harmony import */ var _open_runners_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7716);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1380);
/* harmony import */ var _repository_texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6316);
/* harmony import */ var _select_tests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _skip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1314);







/** Plans the mutants and looks for runners as the probe does, and starts nothing. */
async function listProbe(request) {
    const { repo, change } = request;
    const plan = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planMutants */ .C)(change.files, (paths) => (0,_repository_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .readTexts */ .Z7)(repo, change.head, paths));
    const files = await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_0__/* .listFiles */ .CS)(repo, change.head);
    const found = await findRunners(request, files);
    const texts = await (0,_repository_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .readImportingTexts */ .c1)(repo, change.head, files);
    return {
        change,
        runners: found.map(({ testFiles, name, because }) => ({ name, because, testFiles: testFiles.length })),
        files: filesOf(plan).map((path) => ({
            path,
            mutants: mutantsOf(plan, path, 1),
            lesser: mutantsOf(plan, path, 2),
            unordered: plan.queries.flatMap(({ planned }) => planned.path === path ? [planned.site.lines[0]] : []),
            near: nearTests(request, path, found, texts),
        })),
        skipped: (0,_skip_js__WEBPACK_IMPORTED_MODULE_5__/* .countSkips */ .c)(plan.skipped),
        gaps: plan.gaps,
    };
}
/** Whether a runner can start is not tried: the first that claims a file has it here. */
async function findRunners({ repo, change, runners }, files) {
    const workspace = await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .openWorkspace */ .OH)(repo, change.head);
    const claimed = new Set();
    const found = [];
    try {
        for (const runner of runners) {
            for (const detection of await runner.detect(workspace.root, files)) {
                const testFiles = detection.testFiles.filter((file) => !claimed.has(file));
                const indivisible = detection.indivisible === true;
                if (testFiles.length === 0 && !indivisible)
                    continue;
                for (const file of testFiles)
                    claimed.add(file);
                found.push({ name: (0,_open_runners_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(runner, detection), because: detection.because, testFiles, indivisible });
            }
        }
    }
    finally {
        await workspace.close();
    }
    return found;
}
function filesOf({ sites, queries }) {
    const all = [...sites, ...queries.map(({ planned }) => planned)];
    return [...new Set(all.map(({ path }) => path))].toSorted();
}
function mutantsOf({ sites }, path, tier) {
    return sites
        .filter((site) => site.path === path && site.tier === tier)
        .flatMap(({ mutants }) => mutants.map(({ lines, description }) => ({ line: lines[0], description })))
        .toSorted((first, second) => first.line - second.line);
}
/** What tells only which tests are not near. */
const nothingElse = { manifests: new Map(), sharesHooks: false };
function nearTests({ change }, path, found, texts) {
    const changedTests = (0,_select_tests_js__WEBPACK_IMPORTED_MODULE_4__/* .changedTestsOf */ .f)(change);
    return found
        .map(({ name, testFiles, indivisible }) => {
        const selected = (0,_select_tests_js__WEBPACK_IMPORTED_MODULE_4__/* .selectTests */ .M)({ testFiles, sources: [path], changedTests, texts, ...nothingElse });
        return { runner: name, paths: indivisible ? testFiles : selected.near };
    })
        .filter(({ paths }) => paths.length > 0);
}


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

/***/ 1450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c8: () => (/* binding */ customFolder),
/* harmony export */   vF: () => (/* binding */ readRubrics),
/* harmony export */   wZ: () => (/* binding */ readPrompts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7559);
/* harmony import */ var _rubric_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5212);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9063);





/** Where a repository keeps specialists of its own. */
const customFolder = '.github/counterproof/rubrics/';
async function readPrompts(folder) {
    const read = async (name) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'prompts', `${name}.md`), 'utf8')).trim();
    return {
        system: await read('system'),
        examine: await read('examine'),
        synthesise: await read('synthesise'),
    };
}
/**
 * The product's specialists, and those that the repository adds or puts in their place. Its own are taken from the
 * commit before the change: a change does not choose its auditors.
 */
async function readRubrics(folder, root, change) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => name.endsWith('.md')).toSorted();
    const builtIn = await Promise.all(names.map(async (name) => ({
        source: `rubrics/${name}`,
        text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8'),
    })));
    const custom = await readCustom(root, change);
    const byId = new Map();
    const gaps = [];
    for (const { source, text } of [...builtIn, ...custom.texts]) {
        const reading = (0,_rubric_js__WEBPACK_IMPORTED_MODULE_3__/* .readRubric */ .q)(source, text);
        if (reading.kind === 'rubric')
            byId.set(reading.rubric.id, reading.rubric);
        else
            gaps.push({ what: `rubric ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleName */ .ko)(source)}`, why: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleName */ .ko)(reading.why) });
    }
    return { rubrics: [...byId.values()], gaps, leads: custom.leads };
}
async function readCustom(root, { base, head }) {
    const [before, after] = await Promise.all([customIds(root, base), customIds(root, head)]);
    const paths = [...before.keys()].toSorted();
    const blobs = paths.length === 0 ? new Map() : await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlobs */ .b4)(root, base, paths);
    const texts = paths.map((path) => ({ source: path, text: (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g7)(blobs.get(path) ?? Buffer.alloc(0)) }));
    const touched = [...new Set([...before.keys(), ...after.keys()])].toSorted();
    const leads = touched
        .filter((path) => before.get(path) !== after.get(path))
        .map((path) => ({ path, line: 1, note: noteOn(before.has(path), after.has(path)) }));
    return { texts, leads };
}
function noteOn(was, is) {
    if (!was)
        return 'This change adds the rubric; it was not used, since a change does not choose its auditors.';
    return is
        ? 'This change alters the rubric; the one before the change was used.'
        : 'This change removes the rubric; it was used all the same.';
}
/** Ids of the regular files that are rubrics, by path; a symbolic link is none. */
async function customIds(root, commit) {
    const entries = await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .treeEntries */ .re)(root, commit);
    return new Map(entries
        .filter(({ path, mode }) => (0,_host_git_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegularFile */ .Ze)(mode) && path.startsWith(customFolder) && path.endsWith('.md'))
        .filter(({ path }) => !path.slice(customFolder.length).includes('/'))
        .map(({ path, id }) => [path, id]));
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rubricFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Absolute path of `rubrics/`: beside `dist/index.js` in the bundle, at the repository's root in a source run. */
function rubricFolder() {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, 'rubrics');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled) ? bundled : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '..', '..', 'rubrics');
}


/***/ }),

/***/ 5212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readRubric)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8532);
/* harmony import */ var _host_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4101);



const id = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'has to be lower-case words joined by hyphens');
const sentence = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .trim()
    .min(1, 'has to be a sentence')
    .max(400, 'has to be shorter than 400 characters');
const patterns = (compile) => zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((text, context) => {
    try {
        return compile(text);
    }
    catch (error) {
        context.addIssue(`${text} is no pattern: ${error instanceof Error ? error.message : String(error)}`);
        return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    }
}))
    .default([]);
/** `(?i)` in front is said in most languages, but not in this one. */
function textPattern(text) {
    const insensitive = text.startsWith('(?i)');
    return new RegExp(insensitive ? text.slice(4) : text, insensitive ? 'iu' : 'u');
}
const frontMatter = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: id.refine((name) => name !== 'none' && name !== 'probe', 'is taken: choose another one'),
    title: sentence,
    rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id,
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Za-z0-9]*$/, 'has to be words in CamelCase'),
        description: sentence,
        why: sentence,
        mend: sentence,
    }))
        .min(1, 'has to name at least one kind of finding')
        .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, 'has the same id twice'),
    joins: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('always'),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            lines: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive().exactOptional(),
            paths: patterns(_host_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globPattern */ .h),
            text: patterns(textPattern),
        }),
    ])
        .default('always'),
    minutes: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive('has to be more than 0').max(120, 'has to be at most 120').default(15),
    tokens: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1000, 'has to be at least 1000')
        .max(10_000_000, 'has to be at most 10000000')
        .default(400_000),
});
const longestMandate = 20_000;
/** Reads a rubric: YAML between two lines of three hyphens, then the mandate in Markdown. */
function readRubric(source, text) {
    const unusable = (why) => ({ kind: 'unusable', why: `${source}: ${why}` });
    const match = /^\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?\n(.*)$/s.exec(text);
    if (match === null)
        return unusable('there is no front matter: begin with a line --- and end it with another');
    let data;
    try {
        data = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(match[1] ?? '', { maxAliasCount: 0, logLevel: 'error' });
    }
    catch (error) {
        const reason = error instanceof yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLParseError */ .XT ? (error.message.split('\n', 1)[0] ?? '') : String(error);
        return unusable(`the front matter is no YAML: ${reason}`);
    }
    const parsed = frontMatter.safeParse(data);
    if (!parsed.success)
        return unusable(explain(parsed.error));
    const mandate = (match[2] ?? '').replace(/\r\n/g, '\n').trim();
    if (mandate === '')
        return unusable('the mandate is missing: write it below the front matter');
    if (mandate.length > longestMandate)
        return unusable(`the mandate has to be shorter than ${longestMandate} characters`);
    const { rules, ...rest } = parsed.data;
    return {
        kind: 'rubric',
        rubric: { ...rest, mandate, source, rules: rules.map((rule) => ruleOf(rest, rule)) },
    };
}
function explain(error) {
    const [issue] = error.issues;
    return issue === undefined ? 'the front matter cannot be read' : explainIssue(issue, []);
}
function explainIssue(issue, above) {
    const path = [...above, ...issue.path];
    const key = path.join('.') || 'the front matter';
    if (issue.code === 'unrecognized_keys') {
        return `${issue.keys.join(', ')} (in ${key}) is no key of a rubric: remove it or mend its name`;
    }
    // Only `joins` has two forms, and whoever writes the long one wants to hear about that one.
    const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
    return inner === undefined ? `${key}: ${issue.message}` : explainIssue(inner, path);
}
/** The severity is computed for each finding; what stands here is what a reader expects of a specialist. */
function ruleOf(rubric, rule) {
    return {
        id: rule.id,
        source: rubric.id,
        severity: 'high',
        name: rule.name,
        shortDescription: rule.description,
        fullDescription: `${rule.description} ${rule.why}`,
        help: {
            what: rule.description,
            why: rule.why,
            mend: rule.mend,
            proven: `The ${rubric.title} specialist quotes the line at the audited commit. Where the finding has a test or a mutant, it was run three times in fresh processes; where it has none, a second reader has examined it.`,
        },
        precision: 'medium',
    };
}


/***/ }),

/***/ 9063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   ko: () => (/* binding */ visibleName),
/* harmony export */   sU: () => (/* binding */ visibleCodeLine)
/* harmony export */ });
/* harmony import */ var _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3097);

/** Lines and tabs stay; every other unseen character is spelled out. */
const visibleText = _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG;
/** One line of code: tabs stay. */
function visibleCodeLine(text) {
    return visibleText(text.replace(/\r$/, '')).replaceAll('\n', '\\x0a');
}
/** A name or a title: on one line. */
function visibleName(text) {
    return text.replace(_domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv, _domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .spelled */ .uQ);
}
/** What a model wrote, for people: no unseen character, at most `limit` characters, never half of one. */
function harmless(text, limit) {
    const clean = text
        .replace(/\r\n?/g, '\n')
        .replace(_domain_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv, (character) => (character === '\n' || character === '\t' ? character : ''))
        .trim();
    const characters = Array.from(clean.slice(0, 2 * limit + 2));
    return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}
/** The same on one line. */
function harmlessLine(text, limit) {
    return harmless(text.replace(/\s+/gu, ' '), limit);
}
/** Text from outside, cut where it is too long; says how much is missing. */
function bounded(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
    return `${cut}\n[${text.length - cut.length} more characters are not shown]`;
}


/***/ })

};
