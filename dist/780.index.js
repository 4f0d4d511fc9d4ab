export const id = 780;
export const ids = [780];
export const modules = {

/***/ 5780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixesDestination: () => (/* binding */ fixesDestination),
  r: () => (/* binding */ requestFixes)
});

// EXTERNAL MODULE: ./build/change/file-role.js + 1 modules
var file_role = __webpack_require__(6009);
;// CONCATENATED MODULE: ./build/fixes/line-changes.js
/** Each with its line end; what has none at the end of the file is a line too. */
function linesOf(bytes) {
    return bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** The smallest replacements that make `after` of a file, in their order. */
function changesOf(hunks, after) {
    const changes = [];
    for (const { oldStart, newStart, signs } of hunks) {
        // A side without lines is told by the line before it.
        let [from, at] = [startOf(oldStart, signs, '-'), startOf(newStart, signs, '+')];
        let open;
        for (const sign of [...signs, ' ']) {
            if (sign === ' ') {
                if (open !== undefined)
                    changes.push(open);
                open = undefined;
                from += 1;
                at += 1;
                continue;
            }
            open ??= { from, to: from, lines: [] };
            if (sign === '-')
                open.to = from += 1;
            else
                open.lines.push(after[at++] ?? '');
        }
    }
    return changes;
}
function startOf(start, signs, own) {
    return signs.some((sign) => sign === own || sign === ' ') ? start - 1 : start;
}
/** What all of these make of a file together; undefined where one of them is in the way of another. */
function withChanges(before, changes) {
    const once = changes.filter((one, at) => !changes.slice(0, at).some((other) => isSame(one, other)));
    let text = '';
    let done = 0;
    for (const { from, to, lines } of once.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
        if (from < done)
            return undefined;
        text += before.slice(done, from).join('') + lines.join('');
        done = to;
    }
    return Buffer.from(text + before.slice(done).join(''), 'latin1');
}
function isSame(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
/** Whether a change is part of the others: itself, or what it puts there inside of a larger one. */
function isAmong(change, others, before) {
    return others.some((other) => change.from >= other.from &&
        change.to <= other.to &&
        (hasLines(other, change.lines) || hasPiece(other, change, before)));
}
function hasLines({ lines: others }, lines) {
    const isThere = (at) => lines.every((line, index) => others[at + index] === line);
    return lines.length === 0 || others.some((_, at) => isThere(at));
}
/** Shorter is there by chance. */
const shortestPiece = 3;
/** Two changes of one line make a line that is neither's: there is what each puts there for itself. */
function hasPiece(other, { from, to, lines }, before) {
    const [old, text] = [before.slice(from, to).join(''), lines.join('')];
    const shorter = Math.min(old.length, text.length);
    let start = 0;
    while (start < shorter && old[start] === text[start])
        start += 1;
    let end = 0;
    while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end))
        end += 1;
    const piece = text.slice(start, text.length - end);
    return piece.length >= shortestPiece && other.lines.join('').includes(piece);
}

;// CONCATENATED MODULE: ./build/fixes/plan.js

/**
 * One commit for each finding whose fix is part of the joined patch. After the last one the files are what the patch
 * makes of them, to the byte; fixes that were left out of the patch are in none.
 */
function planCommits({ joined, fixes, isTest, isKnown }) {
    const files = new Map(joined.map((file) => [file.path, file]));
    const taken = fixes.filter((fix) => isTaken(fix, files));
    const groups = withoutRepeats(groupsOf(joined, taken));
    const open = groups.filter((group) => !group.fixes.every(({ verdict }) => isKnown(verdict)));
    const commits = [];
    let before = new Map();
    for (const [index, group] of open.entries()) {
        const after = stateOf(joined, open.slice(0, index + 1));
        const changed = [...after.values()].filter((file) => !isEqual(file, before.get(file.path)));
        before = after;
        const verdicts = group.fixes.map(({ verdict }) => verdict);
        if (changed.length > 0)
            commits.push({ verdicts, ...told(changed, isTest), files: changed });
        else
            addTo(commits, pathsOf(group), verdicts);
    }
    return commits;
}
/** What brings nothing new has its fix in an earlier commit, whose message names it too. */
function addTo(commits, paths, verdicts) {
    const at = commits.findLastIndex((commit) => commit.paths.some((path) => paths.includes(path)));
    const commit = commits[at];
    if (commit !== undefined)
        commits[at] = { ...commit, verdicts: [...commit.verdicts, ...verdicts] };
}
function told(files, isTest) {
    const paths = files.map(({ path }) => path);
    return { paths, onlyTests: paths.every(isTest) };
}
function isTaken({ files }, joined) {
    return files.length > 0 && files.every((file) => isPart(file, joined.get(file.path)));
}
function isPart(file, whole) {
    if (whole === undefined)
        return false;
    if (isAsOne(file) || isAsOne(whole))
        return sameBytes(file.after, whole.after);
    const [others, before] = [changes(whole), linesOf(whole.before ?? Buffer.alloc(0))];
    return changes(file).every((change) => isAmong(change, others, before));
}
/** New and deleted files have no lines to tell apart. */
function isAsOne({ before, after }) {
    return before === undefined || after === undefined;
}
function changes({ hunks, after }) {
    return changesOf(hunks, linesOf(after ?? Buffer.alloc(0)));
}
function groupsOf(joined, fixes) {
    let groups = fixes.map((fix) => ({ fixes: [fix], whole: new Set() }));
    for (const file of joined) {
        const touching = fixes.filter((fix) => touches(fix, file.path));
        if (touching.length === 0 || sameBytes(contentWith(file, touching), file.after))
            continue;
        groups = asOne(groups, (group) => group.fixes.some((fix) => touching.includes(fix)), file.path, fixes);
    }
    // Half of a fix has never been run: it goes with those that it shares a file with.
    for (const { path } of joined.filter((file) => !fixes.some((fix) => touches(fix, file.path)))) {
        const host = groups.find(({ whole }) => whole.size > 0) ?? groups.at(-1);
        groups = asOne(groups, (group) => group === host, path, fixes);
    }
    return groups;
}
/** Findings that share a fix share its commit. */
function withoutRepeats(groups) {
    const kept = [];
    for (const group of groups) {
        const at = kept.findIndex((other) => has(other, group));
        const host = kept[at];
        if (host === undefined)
            kept.push(group);
        else
            kept[at] = { ...host, fixes: [...host.fixes, ...group.fixes] };
    }
    return kept;
}
/** Whether everything that one group does another one does already. */
function has(group, { fixes, whole }) {
    if (whole.size > 0)
        return false;
    return fixes
        .flatMap(({ files }) => files)
        .every((file) => {
        const others = group.fixes.flatMap(({ files }) => files.filter(({ path }) => path === file.path));
        if (group.whole.has(file.path))
            return true;
        if (isAsOne(file))
            return others.length > 0;
        const known = others.flatMap(changes);
        return changes(file).every((change) => known.some((one) => isSame(one, change)));
    });
}
/** The groups that are meant as one, at the place of the first, with all of this file. */
function asOne(groups, isMeant, path, order) {
    const meant = groups.filter(isMeant);
    const [first] = meant;
    const members = meant.flatMap((group) => group.fixes);
    const joint = {
        fixes: order.filter((fix) => members.includes(fix)),
        whole: new Set([...meant.flatMap(({ whole }) => [...whole]), path]),
    };
    return groups.flatMap((group) => {
        if (group === first)
            return [joint];
        return meant.includes(group) ? [] : [group];
    });
}
/** The files that these groups touch, as they leave them. */
function stateOf(joined, groups) {
    const state = new Map();
    for (const file of joined) {
        const { path, mode, after } = file;
        const touching = groups.flatMap(({ fixes }) => fixes).filter((fix) => touches(fix, path));
        if (groups.some(({ whole }) => whole.has(path)))
            state.set(path, { path, mode, bytes: after });
        else if (touching.length > 0)
            state.set(path, { path, mode, bytes: contentWith(file, touching) });
    }
    return state;
}
/** Undefined also where the fixes are in each other's way, which never is what the patch makes of a file. */
function contentWith(file, fixes) {
    const { path, before, after } = file;
    const own = fixes.flatMap(({ files }) => files.filter((one) => one.path === path));
    if (before === undefined || after === undefined || own.some(isAsOne))
        return after;
    // A mode has no lines.
    if (own.every((one) => one.mode !== file.mode))
        return undefined;
    return withChanges(linesOf(before), own.flatMap(changes));
}
function touches({ files }, path) {
    return files.some((file) => file.path === path);
}
function pathsOf({ fixes }) {
    return fixes.flatMap(({ files }) => files.map(({ path }) => path));
}
function isEqual(file, other) {
    return other !== undefined && file.mode === other.mode && sameBytes(file.bytes, other.bytes);
}
function sameBytes(one, other) {
    return one === undefined || other === undefined ? one === other : one.equals(other);
}

// EXTERNAL MODULE: ./build/host/github/api.js
var api = __webpack_require__(2543);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/fixes/fingerprint-mark.js

/** A pull request says in its first line, which nobody sees, which findings it mends: an audit to come reads it. */
const begin = '<!-- counterproof-fixes:';
const line = /^<!-- counterproof-fixes:((?: [0-9a-f]{16})+) -->/;
/** Names may have come from a server: what stands in the line is made of them, and is only digits. */
function digest(fingerprint) {
    return (0,external_node_crypto_.createHash)('sha256').update(fingerprint).digest('hex').slice(0, 16);
}
function fingerprintMark(fingerprints) {
    return `${begin} ${[...new Set(fingerprints.map(digest))].join(' ')} -->`;
}
/** Whether a body says that it mends the finding of that name; nothing else in it is read. */
function mendsIn(body) {
    const known = new Set(line.exec(body)?.[1]?.trim().split(' '));
    return (fingerprint) => known.has(digest(fingerprint));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/host/github/refusal.js
var refusal = __webpack_require__(6043);
;// CONCATENATED MODULE: ./build/fixes/git-data.js


const needs = 'contents: write';
const id = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const named = schemas/* object */.Ikc({ sha: id });
const committed = schemas/* object */.Ikc({ sha: id, tree: named });
const reference = schemas/* object */.Ikc({ object: named });
const comparison = schemas/* object */.Ikc({ status: schemas/* enum */.k5n(['identical', 'behind', 'ahead', 'diverged']) });
/** The git objects of one repository, as its REST API has them: https://docs.github.com/en/rest/git */
class GitData {
    #github;
    #what;
    /** `what` is what could not be done where one of the questions fails. */
    constructor(github, what) {
        this.#github = github;
        this.#what = what;
    }
    async tree(commit) {
        const read = await this.#ask({ method: 'GET', path: `git/commits/${commit}` }, committed);
        return 'kind' in read ? read : read.tree.sha;
    }
    /** Whether everything of the commit is on the branch. */
    async isOn(branch, commit) {
        const parameters = { range: `${branch}...${commit}`, per_page: 1 };
        const read = await this.#ask({ method: 'GET', path: 'compare/{range}', parameters }, comparison);
        return 'kind' in read ? read : read.status === 'identical' || read.status === 'behind';
    }
    /** The commit that a branch is at; undefined where there is no such branch. */
    async tip(branch) {
        const parameters = { ref: `heads/${branch}` };
        const read = await this.#ask({ method: 'GET', path: 'git/ref/{ref}', parameters }, reference);
        if (!('kind' in read))
            return read.object.sha;
        return read.status === 404 ? undefined : read;
    }
    async makeBranch(branch, commit) {
        const parameters = { ref: `refs/heads/${branch}`, sha: commit };
        const made = await this.#ask({ method: 'POST', path: 'git/refs', parameters }, reference);
        return 'kind' in made ? made : undefined;
    }
    /** The trees that the commits come to, one after the other. */
    async writeTrees(base, commits) {
        const trees = [];
        for (const { files } of commits) {
            const entries = [];
            for (const file of files) {
                const entry = await this.#entry(file);
                if ('kind' in entry)
                    return entry;
                entries.push(entry);
            }
            const parameters = { base_tree: trees.at(-1) ?? base, tree: entries };
            const written = await this.#ask({ method: 'POST', path: 'git/trees', parameters }, named);
            if ('kind' in written)
                return written;
            trees.push(written.sha);
        }
        return trees;
    }
    /** The last of commits with these trees and messages, the first of which comes after `parent`. */
    async writeCommits(parent, trees, messages) {
        let last = parent;
        for (const [index, tree] of trees.entries()) {
            // Without an author it is whose token it is, and GitHub signs it.
            const parameters = { message: messages[index], tree, parents: [last] };
            const written = await this.#ask({ method: 'POST', path: 'git/commits', parameters }, named);
            if ('kind' in written)
                return written;
            last = written.sha;
        }
        return last;
    }
    /** https://docs.github.com/en/rest/git/trees#create-a-tree: no id is a file that goes. */
    async #entry({ path, mode, bytes }) {
        const entry = { path, mode, type: 'blob' };
        if (bytes === undefined)
            return { ...entry, sha: null };
        const parameters = { content: bytes.toString('base64'), encoding: 'base64' };
        const blob = await this.#ask({ method: 'POST', path: 'git/blobs', parameters }, named);
        return 'kind' in blob ? blob : { ...entry, ...blob };
    }
    async #ask(question, answer) {
        const what = this.#what;
        const answered = await this.#github.ask({ ...question, what, needs });
        if (answered.kind === 'refused')
            return answered;
        const read = answer.safeParse(answered.data);
        return read.success ? read.data : (0,refusal/* unreadable */.O$)(what, 'the answer is not understood');
    }
}

// EXTERNAL MODULE: ./build/host/github/pages.js
var pages = __webpack_require__(3575);
;// CONCATENATED MODULE: ./build/fixes/pull-requests.js



/** Where our branches are; only who may write to the repository can make one. */
const branchPrefix = 'counterproof/fixes-';
const pull_requests_needs = 'pull-requests: write';
/** The newest of all open ones; more would be asked for on every push. */
const mostLooked = 1000;
/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests */
const request = schemas/* object */.Ikc({
    html_url: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    merged_at: schemas/* string */.YjP().nullish(),
    body: schemas/* string */.YjP().nullish(),
    // Null where the fork was deleted.
    head: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }),
});
/** The newest pull request from this branch, whatever became of it. */
async function requestFrom({ github, repository, what }, branch) {
    const parameters = { head: `${repository.split('/')[0]}:${branch}`, state: 'all' };
    const listed = await (0,pages/* listAll */._)(github, { what, needs: pull_requests_needs, path: 'pulls', parameters }, request);
    if (listed.kind === 'refused')
        return listed;
    // A filter that is not understood is left out.
    const own = listed.items.find((one) => one.head.ref === branch && isOwn(one, repository));
    return own && known(own);
}
/** Our open pull requests that go to this branch. */
async function openRequests({ github, repository, what }, base) {
    const parameters = { base, state: 'open', sort: 'created', direction: 'desc' };
    const question = { what, needs: pull_requests_needs, path: 'pulls', parameters };
    const listed = await (0,pages/* listAll */._)(github, question, request, (items) => items.length >= mostLooked);
    if (listed.kind === 'refused')
        return listed;
    return listed.items
        .filter((one) => one.head.ref.startsWith(branchPrefix) && isOwn(one, repository))
        .map(known);
}
/** The address of a new one. */
async function openRequest({ github, what }, parameters) {
    const answer = await github.ask({ what, needs: pull_requests_needs, method: 'POST', path: 'pulls', parameters });
    if (answer.kind === 'refused')
        return answer;
    const read = request.pick({ html_url: true }).safeParse(answer.data);
    return read.success ? read.data.html_url : (0,refusal/* unreadable */.O$)(what, 'the answer has no address');
}
function isOwn({ head }, repository) {
    return head.repo?.full_name.toLowerCase() === repository.toLowerCase();
}
function known({ html_url: url, state, merged_at: merged, body }) {
    const ended = merged ? 'merged' : 'closed';
    return { url, state: state === 'open' ? 'open' : ended, body: body ?? '' };
}

;// CONCATENATED MODULE: ./build/fixes/refusal.js
/** https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository#preventing-github-actions-from-creating-or-approving-pull-requests */
const setting = 'GitHub Actions may not open pull requests here: allow it in the settings of the repository (or of its organization) under Actions, General, Workflow permissions, "Allow GitHub Actions to create and approve pull requests", and run the job again';
const readRefusal = ({ status, message, needs }, said) => {
    if (/not permitted to create or approve pull requests/i.test(message))
        return setting;
    if (/\bworkflows?\b.*\bpermission|without .workflows?. /i.test(message))
        return `a fix changes a workflow, which this token may not (${said}): take fixes.patch`;
    const isRule = /rule violation|protected|restricted|reference update failed/i.test(message);
    if ((status === 403 || status === 422) && isRule)
        return `a rule of the repository forbids it (${said}): let it make branches counterproof/fixes-*, or take fixes.patch`;
    if (status === 404)
        return `GitHub does not know the repository, the branch or the commit for this token: give the job "${needs}"`;
    if (status === 413)
        return 'a file is larger than GitHub takes: take fixes.patch';
    if (status === 422 && /no commits between/i.test(message))
        return 'the branch has these changes already';
    return undefined;
};

;// CONCATENATED MODULE: ./build/fixes/propose.js





const notProposed = 'The verified fixes were not proposed as a pull request';
/** GitHub allows a workflow a thousand requests an hour, and each commit takes a few. */
const mostCommits = 50;
const endings = {
    open: 'it is there from an earlier run for this commit',
    closed: 'it was closed, and for one commit there is no second one',
    merged: 'it was merged, and for one commit there is no second one',
};
/** Opens the pull request, unless there is one for these fixes already. Whatever comes of it is told, and nothing else fails for it. */
async function propose(proposal) {
    const { branch, commit } = proposal;
    const github = await (0,api/* openGitHub */.o)(branch, { name: `${notProposed}: GitHub`, reading: readRefusal });
    if ('kind' in github)
        return refused(github);
    const opened = {
        proposal,
        github,
        data: new GitData(github, notProposed),
        name: `${branchPrefix}${commit.slice(0, 12)}`,
        base: branch.ref.replace('refs/heads/', ''),
    };
    const place = { github, repository: branch.repository, what: notProposed };
    const own = await requestFrom(place, opened.name);
    if (own !== undefined)
        return 'kind' in own ? refused(own) : { state: 'known', url: own.url, note: endings[own.state] };
    const others = await openRequests(place, opened.base);
    return 'kind' in others ? refused(others) : await proposeNew(opened, others);
}
async function proposeNew(opened, others) {
    const { proposal, data, base } = opened;
    const { commit, nameOf } = proposal;
    const known = others.map(({ url, body }) => ({ url, mends: mendsIn(body) }));
    const whereKnown = (verdict) => known.find(({ mends }) => mends(nameOf(verdict)))?.url;
    const met = new Set();
    const commits = proposal.plan((verdict) => {
        const url = whereKnown(verdict);
        if (url !== undefined)
            met.add(url);
        return url !== undefined;
    });
    const [url] = met;
    if (commits.length === 0 && url !== undefined)
        return { state: 'known', url, note: 'it is open for an earlier commit, and mends the same findings' };
    if (commits.length === 0)
        return because('what they mend was dismissed, or cannot be told: take fixes.patch');
    if (commits.length > mostCommits)
        return because(`they would be more than ${mostCommits} commits: take fixes.patch`);
    // What was taken back from the branch would come again with them.
    const isOn = await data.isOn(base, commit);
    if (isOn === false)
        return because('the audited commit is not on the branch any more');
    if (isOn !== true)
        return refused(isOn);
    return withRest(await write(opened, commits), url);
}
/** The branch with these commits, and its pull request. */
async function write(opened, commits) {
    const { proposal, data, name } = opened;
    const { commit, nameOf, words } = proposal;
    const names = commits.flatMap(({ verdicts }) => verdicts.map(nameOf));
    const said = words(commits, fingerprintMark(names));
    const base = await data.tree(commit);
    if (typeof base !== 'string')
        return refused(base);
    const trees = await data.writeTrees(base, commits);
    if ('kind' in trees)
        return refused(trees);
    const there = await tipOf(opened, trees.at(-1) ?? '');
    if (typeof there !== 'string')
        return there;
    if (there === 'none') {
        const last = await data.writeCommits(commit, trees, said.messages);
        if (typeof last !== 'string')
            return refused(last);
        const failed = await data.makeBranch(name, last);
        // Taken at the first try, whose answer was lost; or another run was faster, with the same.
        if (failed !== undefined && (failed.status !== 422 || typeof (await data.tip(name)) !== 'string'))
            return refused(failed);
    }
    return await openFor(opened, said);
}
/** Whether the branch has to be made, or was left without a pull request by a run that could not open one. */
async function tipOf(opened, tree) {
    const { data, name } = opened;
    const tip = await data.tip(name);
    if (tip === undefined)
        return 'none';
    if (typeof tip !== 'string')
        return refused(tip);
    const found = await data.tree(tip);
    if (typeof found !== 'string')
        return refused(found);
    if (found === tree)
        return 'ours';
    const note = `the branch ${name} is there already, with other commits and without a pull request`;
    return { state: 'known', url: newRequestUrl(opened), note };
}
/** The pull request of the branch that is there now. */
async function openFor(opened, { title, body }) {
    const { github, name, base, proposal } = opened;
    const what = `The branch ${name} has the verified fixes, and its pull request could not be opened`;
    const url = await openRequest({ github, what }, { title, body, head: name, base });
    if (typeof url === 'string')
        return { state: 'opened', url };
    const { repository } = proposal.branch;
    const made = url.status === 422 ? await requestFrom({ github, repository, what }, name) : undefined;
    if (made !== undefined && !('kind' in made))
        return { state: 'known', url: made.url, note: endings[made.state] };
    return { ...refused(url), url: newRequestUrl(opened) };
}
/** Where a person opens it by hand. */
function newRequestUrl({ proposal, name }) {
    return `${proposal.serverUrl}/${proposal.branch.repository}/pull/new/${name}`;
}
/** Some of the fixes have been offered before, and are not again. */
function withRest(request, url) {
    if (url === undefined || request.state !== 'opened')
        return request;
    return { ...request, note: `without what ${url} mends already` };
}
function because(why) {
    return { state: 'refused', note: `${notProposed}: ${why}` };
}
function refused({ line }) {
    return { state: 'refused', note: line };
}

// EXTERNAL MODULE: ./build/host/github/branch-of-run.js
var branch_of_run = __webpack_require__(3765);
// EXTERNAL MODULE: ./build/host/github/server-words.js
var server_words = __webpack_require__(9132);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/blob-diff.js
var blob_diff = __webpack_require__(8610);
// EXTERNAL MODULE: ./build/host/git-command.js
var git_command = __webpack_require__(371);
// EXTERNAL MODULE: ./build/host/incomplete-clone.js
var incomplete_clone = __webpack_require__(4007);
// EXTERNAL MODULE: ./build/host/private-repository.js
var private_repository = __webpack_require__(8261);
;// CONCATENATED MODULE: ./build/host/patched-files.js









/** What each patch makes of the commit (a full id), by itself: as `git apply` would, byte by byte, and without any work tree. */
async function patchedFiles(repo, commit, patches) {
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'counterproof-patch-')));
    try {
        const format = (await (0,git_command/* gitText */.q)(repo, ['rev-parse', '--show-object-format'])).trim();
        const directory = external_node_path_.join(folder, 'git');
        const init = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, directory];
        await (0,git_command/* gitText */.q)(folder, init);
        await (0,private_repository/* borrowObjects */.oj)(repo, directory);
        const index = external_node_path_.join(folder, 'index');
        const read = await (0,git_command/* git */.$)(directory, ['read-tree', commit], { env: { GIT_INDEX_FILE: index } });
        if (read.code !== 0)
            return patches.map(() => unfit(read.stderr));
        const patched = [];
        for (const patch of patches)
            patched.push(await patchedBy(patch, { directory, commit, index }));
        return patched;
    }
    catch (error) {
        if (!(error instanceof incomplete_clone/* IncompleteCloneError */.s))
            throw error;
        return patches.map(() => unfit(error.message));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function patchedBy(patch, { directory, commit, index }) {
    const own = `${index}-patched`;
    await (0,promises_.copyFile)(index, own);
    const env = { GIT_INDEX_FILE: own };
    const apply = ['apply', '--cached', '--whitespace=nowarn', '-'];
    const applied = await (0,git_command/* git */.$)(directory, apply, { env, input: patch });
    if (applied.code !== 0)
        return unfit(applied.stderr);
    const diff = ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', commit];
    const { stdout } = await (0,git_command/* git */.$)(directory, diff, { env });
    // Whoever is told of it could not name the file.
    if (!(0,external_node_buffer_.isUtf8)(stdout))
        return unfit('the name of a file is not UTF-8');
    const fields = (0,git/* splitAtNul */.Lf)(stdout);
    const files = [];
    for (let at = 0; at + 1 < fields.length; at += 2)
        files.push(await fileOf(directory, fields[at] ?? '', fields[at + 1] ?? ''));
    return { kind: 'patched', files };
}
function unfit(why) {
    return { kind: 'unfit', why: why.trim().split('\n', 1)[0] ?? '' };
}
/** https://git-scm.com/docs/git-diff-index#_raw_output_format: `:100644 100644 <id> <id> M`, and the path. */
async function fileOf(directory, raw, name) {
    const [oldMode = '', newMode = '', oldId = '', newId = ''] = raw.slice(1).split(' ');
    const blobs = new Map();
    for await (const { id, bytes } of (0,git/* readObjects */.$I)(directory, [oldId, newId].filter(isThere)))
        blobs.set(id, bytes);
    return {
        path: name,
        mode: isThere(newId) ? newMode : oldMode,
        before: blobs.get(oldId),
        after: blobs.get(newId),
        hunks: isThere(oldId) && isThere(newId) ? await (0,blob_diff/* diffBlobs */.g)(directory, oldId, newId) : [],
    };
}
/** Git names what is not there by zeros. */
function isThere(id) {
    return !/^0+$/.test(id);
}

// EXTERNAL MODULE: ./build/report/fingerprint.js
var fingerprint = __webpack_require__(8887);
// EXTERNAL MODULE: ./build/report/claim-parts.js
var claim_parts = __webpack_require__(7712);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/commit-text.js

/**
 * Words that GitHub acts on in a commit message, where nothing can be escaped: a mention, a reference that may close
 * an issue, an address, and marks that keep a workflow from running.
 * https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs
 */
const active = [
    [/@(?=\S)/g, '@ '],
    [/#(?=\d)/g, '# '],
    [/\bGH-(?=\d)/gi, 'GH '],
    [/:\/\//g, ': //'],
    [/\bwww\.(?=\S)/gi, 'www. '],
    [/\[(?=\s*(?:skip|no|ci|actions)\b)/gi, '[ '],
    [/\bskip-checks:/gi, 'skip-checks :'],
];
/** Untrusted text for one line of a commit message: taken apart by a blank where it would do something. */
function commitText(text) {
    return active.reduce((line, [pattern, apart]) => line.replace(pattern, apart), (0,visible/* visibleLine */.P8)(text));
}

// EXTERNAL MODULE: ./build/report/fit.js
var fit = __webpack_require__(9848);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/shown-evidence.js
var shown_evidence = __webpack_require__(5162);
// EXTERNAL MODULE: ./build/report/shown-fix.js
var shown_fix = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/report/summary-claim.js
var summary_claim = __webpack_require__(8038);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/report/fixes-request.js










/** GitHub takes 65,536 characters; bytes are never fewer. */
const bodyBytes = 65_000;
const columns = 72;
const pathLength = 80;
const textLength = 1_000;
const namedFindings = 20;
const mostEvidence = 3;
const listedPaths = 10;
/** Of these commits; `mark` begins the body. */
function requestWords(report, commits, mark) {
    return {
        title: titleOf(report, commits),
        body: bodyOf(report, commits, mark),
        messages: commits.map((commit) => messageOf(report, commit)),
    };
}
/** Nothing of the repository stands in it: a title is read by everybody, and becomes the subject of a squash. */
function titleOf({ change }, commits) {
    const type = commits.every(({ onlyTests }) => onlyTests) ? 'test' : 'fix';
    const mended = commits.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
    return `${type}: verified fixes for ${(0,wording/* plural */.LS)(mended, 'finding')} in ${change.head.slice(0, 12)}`;
}
function subjectOf({ verdicts, onlyTests }) {
    const [first, ...others] = verdicts.map(({ finding }) => finding);
    const type = onlyTests ? 'test' : 'fix';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `${type}: ${commitText(first?.rule ?? '')} in ${commitText((0,visible/* clip */.$Q)(first?.path ?? '', pathLength))}${more}`;
}
function messageOf({ tool, change }, commit) {
    const told = commit.verdicts.slice(0, namedFindings);
    const left = commit.verdicts.length - told.length;
    return [
        subjectOf(commit),
        ...told.flatMap((verdict) => paragraphsOf(verdict.finding, commit.verdicts.length > 1)),
        ...(left === 0 ? [] : [`It mends ${(0,wording/* plural */.LS)(left, 'more finding')}.`]),
        // The last paragraph is never of the repository: git reads trailers there.
        `Found and verified by Counterproof ${tool.version} in ${change.head}.`,
    ].join('\n\n');
}
function paragraphsOf(finding, isOneOfSeveral) {
    const { title, parts } = (0,claim_parts/* claimParts */.L)(finding);
    const why = parts.filter(({ label }) => label !== 'Mend').map(({ text }) => text);
    const where = isOneOfSeveral
        ? [`${finding.rule} at ${(0,wording/* place */.ik)(finding.path, [finding.line, finding.line])}:`]
        : [];
    const proof = finding.evidence
        .filter(({ kind }) => kind !== 'quote')
        .slice(0, mostEvidence)
        .map((one) => (0,wording/* evidenceSentence */.fT)(one, { finding, mark: (text) => text, diffBelow: false }));
    return [[...where, title, ...why].join(' '), ...proof, verification(finding)].map((text) => (0,wrap/* wrap */.L)(commitText((0,visible/* clip */.$Q)(text, textLength)), columns));
}
/** What was run of the fix. */
function verification(finding) {
    return `${(0,shown_fix/* shownFix */.$)(finding)?.title ?? 'Fix, verified: the test above fails without it and passes with it'}.`;
}
function bodyOf(report, commits, mark) {
    const { change, tool, merged } = report;
    const range = (0,markdown/* codeSpan */.SS)(`${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`);
    const head = [mark, `Counterproof has audited ${range}. ${aboutOf(commits.length, merged !== undefined)}`];
    const foot = [
        `Opened by Counterproof ${tool.version}, from ${(0,markdown/* codeSpan */.SS)(change.head)}. The report of that audit has the proofs in full, and how to see them for oneself.`,
        'Where a workflow has opened it with its own token, checks do not start by themselves: somebody who may write approves their run, or closes the pull request and opens it again.',
    ];
    const items = commits.flatMap((commit) => commit.verdicts.map((verdict) => ({ verdict, commit })));
    const room = bodyBytes - Buffer.byteLength([...head, ...foot].join('\n\n')) - 200;
    const shown = (0,fit/* fit */.U)(items, ({ verdict, commit }, index) => findingBlock(report, verdict, commit, index), '\n\n', room);
    const left = items.length - shown.kept;
    const rest = left === 0 ? [] : [`${(0,wording/* plural */.LS)(left, 'more finding')} did not fit here; the commits name them.`];
    return `${[...head, ...(shown.kept > 0 ? [shown.text] : []), ...rest, '---', ...foot].join('\n\n')}\n`;
}
function aboutOf(commits, isMerged) {
    if (commits === 1)
        return 'This commit mends what it found.';
    const about = 'These commits mend what it found, one for each finding or for those that share a fix.';
    return isMerged
        ? `${about} Each fix was run in its shard; those of different shards were not run together.`
        : `${about} Each fix was run by itself, and all of \`fixes.patch\` together.`;
}
function findingBlock({ sources = [] }, verdict, commit, index) {
    const { finding } = verdict;
    const label = (0,wording/* severityLabel */.yi)(verdict);
    const where = (0,markdown/* codeSpan */.SS)((0,wording/* place */.ik)(finding.path, [finding.line, finding.endLine]));
    return [
        `#### ${index + 1}. ${label.slice(0, 1).toUpperCase()}${label.slice(1)}: ${where}`,
        ...(0,summary_claim/* claimLines */.K)(finding),
        ...(0,shown_evidence/* shownEvidence */.B)(finding, sources, mostEvidence).map((one) => (0,wording/* evidenceSentence */.fT)(one, { finding, mark: markdown/* codeSpan */.SS, diffBelow: false })),
        `${verification(finding)} Commit: ${(0,markdown/* codeSpan */.SS)(subjectOf(commit))}, which changes ${(0,wording/* firstNames */.d9)(commit.paths, listedPaths, markdown/* codeSpan */.SS)}.`,
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/report/standing.js
var report_standing = __webpack_require__(739);
;// CONCATENATED MODULE: ./build/fixes-request.js










/** Of a workflow run; never of a fork's, nor of what is no branch. */
function fixesDestination(repo, run) {
    const serverUrl = run.environment['GITHUB_SERVER_URL'] || 'https://github.com';
    return { branch: (0,branch_of_run/* branchOfRun */.l)(run, notProposed), repo, serverUrl };
}
/** Proposes what is in `fixes.patch`; undefined where there is nothing to propose. */
async function requestFixes({ report, isDismissed, mask }, { branch, repo, serverUrl }) {
    if (report.fixes === '' || report.shard !== undefined)
        return undefined;
    if ('kind' in branch)
        return refused(branch);
    const commit = report.change.head;
    if ((await (0,git/* resolveCommit */.WL)(repo, commit)) === undefined)
        return fixes_request_refusal('the audited commit is not here: check it out in this job, with fetch-depth: 0');
    const standing = (0,report_standing/* standingVerdicts */.f)(report);
    const fixed = standing.filter(({ finding }) => finding.fix?.verified);
    const patches = [report.fixes, ...fixed.map(({ finding }) => finding.fix?.patch ?? '')];
    const [joined, ...single] = await patchedFiles(repo, commit, patches);
    if (joined?.kind !== 'patched')
        return fixes_request_refusal(`git does not apply them to the audited commit (${(0,server_words/* serverWords */.l)(joined?.why ?? '')})`);
    const fixes = fixed.map((verdict, index) => {
        const made = single[index];
        return { verdict, files: made?.kind === 'patched' ? made.files : [] };
    });
    const own = (0,fingerprint/* fingerprints */.W)(standing.map(({ finding }) => finding));
    return await propose({
        branch,
        serverUrl,
        commit,
        nameOf: ({ finding }) => report.fingerprints?.get(finding) ?? own.get(finding) ?? '',
        plan: (isKnown) => planCommits({
            joined: joined.files,
            fixes,
            isTest: (path) => (0,file_role/* fileRole */.B)(path) === 'test',
            isKnown: (verdict) => isDismissed(verdict.finding) || isKnown(verdict),
        }),
        words: (commits, mark) => {
            const { title, body, messages } = requestWords(report, commits, mark);
            return { title: mask(title), body: mask(body), messages: messages.map(mask) };
        },
    });
}
function fixes_request_refusal(why) {
    return { state: 'refused', note: `${notProposed}: ${why}` };
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


/***/ })

};
