export const id = 559;
export const ids = [559];
export const modules = {

/***/ 5695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ undoAtExit)
/* harmony export */ });
/** Ends of this program that are not `process.exit` and would leave processes and directories behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const pending = [];
/**
 * Has `undo` called if this program exits or is told to end before the returned function is called.
 * `undo` must be synchronous. The latest is undone first, so that processes die before their directories go.
 * Handlers are installed only while something is pending; a signal then ends the program as it would have without us,
 * unless somebody else listens for it too.
 */
function undoAtExit(undo) {
    if (pending.length === 0)
        install();
    pending.push(undo);
    return () => {
        const index = pending.indexOf(undo);
        if (index === -1)
            return;
        pending.splice(index, 1);
        if (pending.length === 0)
            uninstall();
    };
}
function install() {
    process.on('exit', undoAll);
    for (const signal of signals)
        process.on(signal, onSignal);
}
function uninstall() {
    process.off('exit', undoAll);
    for (const signal of signals)
        process.off(signal, onSignal);
}
function undoAll() {
    for (let undo = pending.pop(); undo !== undefined; undo = pending.pop()) {
        try {
            undo();
        }
        catch {
            // The program is ending: nobody is left to be told, and the others must still be undone.
        }
    }
}
function onSignal(signal) {
    undoAll();
    uninstall();
    if (process.listenerCount(signal) === 0)
        process.kill(process.pid, signal);
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   q: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5190);
/* harmony import */ var _tool_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6557);


/**
 * Settings that outrank every configuration file: nothing that a repository configures is executed,
 * nothing is fetched, and a checkout owned by another user (the rule in containers) is still read.
 */
const hardening = [
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.untrackedCache', 'false'],
    ['core.quotePath', 'false'],
    ['protocol.allow', 'never'],
    ['log.showSignature', 'false'],
    ['safe.directory', '*'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['submodule.recurse', 'false'],
    ['advice.detachedHead', 'false'],
    ['color.ui', 'false'],
];
/** The environment of a git process: no user or system configuration, no prompt, no write that is only a cache. */
function gitEnvironment() {
    const env = {
        ...(0,_tool_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .toolEnvironment */ .u)(process.env),
        LC_ALL: 'C',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LFS_SKIP_SMUDGE: '1',
        GIT_NO_LAZY_FETCH: '1',
        // Outranks what a configuration allows to single protocols: https://git-scm.com/docs/git#Documentation/git.txt-GIT_ALLOW_PROTOCOL
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_CONFIG_COUNT: String(hardening.length),
    };
    for (const [index, [key, value]] of hardening.entries()) {
        env[`GIT_CONFIG_KEY_${index}`] = key;
        env[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return env;
}
/** Git quotes what it cannot read of a configuration, which may include any file of this machine. */
const quotedConfiguration = /^error: (?:key does not contain|invalid key|invalid section).*\n?/gm;
/**
 * Runs git in `cwd` with every setting hardened and returns how it ended; a non-zero code is not an error here.
 * Throws where git cannot be started or prints more than `maxBytes`.
 */
async function git(cwd, args, options = {}) {
    const passed = { ...options, cwd, env: { ...gitEnvironment(), ...options.env } };
    const { stderr, ...captured } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .capture */ .Fg)(['git', '--no-pager', ...args], passed);
    return { ...captured, stderr: stderr.replaceAll(quotedConfiguration, '') };
}
/** Runs git and returns its output as text; throws an error with the command and git's own words on failure. */
async function gitText(cwd, args, options = {}) {
    const { code, stdout, stderr } = await git(cwd, args, options);
    if (code !== 0) {
        throw new Error(`git ${args.join(' ')} ended with ${code} in ${cwd}: ${stderr.trim() || '(no message)'}`);
    }
    return stdout.toString('utf8');
}


/***/ }),

/***/ 7559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   Lf: () => (/* binding */ splitAtNul),
/* harmony export */   M8: () => (/* binding */ parents),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   Ze: () => (/* binding */ isRegularFile),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   bc: () => (/* binding */ subject),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   qS: () => (/* binding */ firstParentCount),
/* harmony export */   re: () => (/* binding */ treeEntries),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(371);
/* harmony import */ var _incomplete_clone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4007);


const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
// How much of the repository is held in memory at a time by `readObjects`.
const batchBytes = 32 * 1024 * 1024;
// `ignoreBOM` keeps a byte order mark in the text, so that offsets count it.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Text of bytes of unknown encoding: UTF-8 where they are valid UTF-8, otherwise Latin-1, which never fails. */
function decodeText(bytes) {
    try {
        return strictUtf8.decode(bytes);
    }
    catch {
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    }
}
/** Git's own rule: a NUL among the first 8000 bytes (`buffer_is_binary` in git's xdiff-interface.c). */
function isBinary(bytes) {
    return bytes.subarray(0, 8000).includes(0);
}
/** Splits the output of a git command run with `-z`. */
function splitAtNul(output) {
    // Each field is decoded by itself: one path that is not UTF-8 must not change how the others read.
    const fields = [];
    for (let start = 0, end; start < output.length; start = end + 1) {
        end = output.indexOf(0, start);
        if (end === -1)
            end = output.length;
        fields.push(decodeText(output.subarray(start, end)));
    }
    return fields;
}
/** Absolute path of the work tree around `directory` (of the git directory where there is no work tree). */
async function repositoryRoot(directory) {
    for (const question of ['--show-toplevel', '--absolute-git-dir']) {
        const { code, stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(directory, ['rev-parse', question]);
        if (code === 0)
            return decodeText(stdout).replace(/\n$/, '');
    }
    return undefined;
}
/** Full id of the commit that `revision` names, or `undefined`. Harmless for text that looks like an option. */
async function resolveCommit(repo, revision) {
    if (revision.includes('\0'))
        return undefined;
    const question = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { code, stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, question);
    const answer = stdout.toString().trim();
    return code === 0 && objectId.test(answer) ? answer : undefined;
}
async function isShallow(repo) {
    return (await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(repo, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}
/** How many commits of the first-parent line of `commit` are here, itself included; `since` and older left out. */
async function firstParentCount(repo, commit, since) {
    const exclusion = since === undefined ? [] : [`^${since}`];
    return Number(await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(repo, ['rev-list', '--count', '--first-parent', commit, ...exclusion]));
}
/** The parents that the commit records, also those that a shallow clone does not have. */
async function parents(repo, commit) {
    const [header = ''] = (await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(repo, ['cat-file', 'commit', commit])).split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
/** First paragraph of the commit message on one line. */
async function subject(repo, commit) {
    const format = ['--no-show-signature', '--no-notes', '--encoding=UTF-8', '--format=%s'];
    const { stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, ['log', '--max-count=1', ...format, commit, '--']);
    return decodeText(stdout).trim();
}
/** Id of the tree without entries: 4b825dc6... in a SHA-1 repository, another one in a SHA-256 repository. */
async function emptyTree(repo) {
    return (await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(repo, ['hash-object', '-t', 'tree', '--stdin'], { input: '' })).trim();
}
async function isAncestor(repo, ancestor, descendant) {
    return (await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0;
}
/** The best common ancestor, or `undefined` for unrelated histories (or where a shallow clone cuts it off). */
async function mergeBase(repo, one, other) {
    const { code, stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, ['merge-base', one, other]);
    return code === 0 ? stdout.toString().trim() : undefined;
}
/** Every file, symbolic link and submodule of a commit; with `path` at most the one at that path. */
async function treeEntries(repo, commit, path) {
    const selection = path === undefined ? ['-r', commit] : [commit, '--', path];
    const { code, stdout, stderr } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, [
        '--literal-pathspecs',
        'ls-tree',
        '-z',
        '--full-tree',
        ...selection,
    ]);
    if (code !== 0)
        throw new Error(`cannot list the files of ${commit} in ${repo}: ${stderr.trim()}`);
    const entries = splitAtNul(stdout).map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
        return { path: line.slice(tab + 1), mode, id };
    });
    return path === undefined ? entries : entries.filter((entry) => entry.path === path);
}
/** True for a file with text or bytes of its own: neither a symbolic link nor a submodule (nor a folder). */
function isRegularFile(mode) {
    return mode.startsWith('100');
}
/** Paths of the regular files of a commit. */
async function listFiles(repo, commit) {
    const entries = await treeEntries(repo, commit);
    return entries.filter(({ mode }) => isRegularFile(mode)).map(({ path }) => path);
}
/**
 * Bytes of the regular file at `path` of `commit`, or `undefined`. For many files use `readBlobs`.
 * Throws where the file is in the commit and its bytes are not in the clone.
 */
async function readBlob(repo, commit, path) {
    if (path.includes('\0') || path.split('/').some((part) => ['', '.', '..'].includes(part)))
        return undefined;
    let [entry] = await treeEntries(repo, commit, path);
    // A name that is not UTF-8 cannot stand in an argument list; it reads here as Latin-1.
    if (!entry && /[\x80-\xff]/.test(path)) {
        entry = (await treeEntries(repo, commit)).find((candidate) => candidate.path === path);
    }
    if (!entry || !isRegularFile(entry.mode))
        return undefined;
    const { code, stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, ['cat-file', 'blob', entry.id]);
    if (code !== 0)
        throw missingObject(entry.id);
    return stdout;
}
/** Bytes of the regular files among `paths` at `commit`; paths without one are absent from the result. */
async function readBlobs(repo, commit, paths) {
    const wanted = new Set(paths);
    const pathsOf = new Map();
    for (const { path, mode, id } of await treeEntries(repo, commit)) {
        if (isRegularFile(mode) && wanted.has(path))
            pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
    }
    const blobs = new Map();
    for await (const { id, bytes } of readObjects(repo, [...pathsOf.keys()])) {
        for (const path of pathsOf.get(id) ?? [])
            blobs.set(path, bytes);
    }
    return blobs;
}
function missingObject(id) {
    return new _incomplete_clone_js__WEBPACK_IMPORTED_MODULE_1__/* .IncompleteCloneError */ .s(`object ${id} is not in this clone, which seems to be a partial one: clone without --filter`);
}
/**
 * Bytes of blobs by id, each id once, in no particular order; blobs above `maxBytes` each are left out.
 * Reads them in batches, so that a caller who keeps little of each holds little at a time.
 */
async function* readObjects(repo, ids, maxBytes = Number.POSITIVE_INFINITY) {
    if (ids.length === 0)
        return;
    const input = [...new Set(ids)].join('\n');
    const sizes = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(repo, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input });
    let batch = [];
    let total = 0;
    for (const line of sizes.trimEnd().split('\n')) {
        const [id = '', size = ''] = line.split(' ');
        if (size === 'missing')
            throw missingObject(id);
        if (Number(size) > maxBytes)
            continue;
        if (batch.length > 0 && total + Number(size) > batchBytes) {
            yield* readBatch(repo, batch);
            [batch, total] = [[], 0];
        }
        batch.push(id);
        total += Number(size);
    }
    if (batch.length > 0)
        yield* readBatch(repo, batch);
}
// https://git-scm.com/docs/git-cat-file#_batch_output: `<id> <type> <size>`, newline, bytes, newline.
async function* readBatch(repo, ids) {
    const { stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(repo, ['cat-file', '--batch'], {
        input: ids.join('\n'),
        maxBytes: Number.POSITIVE_INFINITY,
    });
    for (let position = 0; position < stdout.length;) {
        const headerEnd = stdout.indexOf(0x0a, position);
        const [id = '', type, size] = stdout.subarray(position, headerEnd).toString('latin1').split(' ');
        if (type === 'missing')
            throw missingObject(id);
        const end = headerEnd + 1 + Number(size);
        yield { id, bytes: stdout.subarray(headerEnd + 1, end) };
        position = end + 1;
    }
}


/***/ }),

/***/ 317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ outputTail)
/* harmony export */ });
/** A tail of at most `limit` bytes; holds at most twice as much while it collects. */
function outputTail(limit) {
    let chunks = [];
    let held = 0;
    const shrink = () => {
        const all = Buffer.concat(chunks);
        // A copy, so that the large buffer behind a slice can be collected.
        const last = Buffer.from(all.subarray(Math.max(0, all.length - limit)));
        chunks = [last];
        held = last.length;
        return { last, cut: all.length > limit };
    };
    let cutBefore = false;
    return {
        add(chunk) {
            chunks.push(chunk);
            held += chunk.length;
            if (held > 2 * limit)
                cutBefore = shrink().cut || cutBefore;
        },
        text() {
            const { last, cut } = shrink();
            cutBefore ||= cut;
            return (cutBefore ? fromWholeCharacter(last) : last).toString('utf8');
        },
    };
}
/** Drops the up to three continuation bytes of a character whose beginning was cut off. */
function fromWholeCharacter(bytes) {
    let from = 0;
    while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80)
        from += 1;
    return bytes.subarray(from);
}


/***/ }),

/***/ 7971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   L6: () => (/* binding */ processesOf),
/* harmony export */   kh: () => (/* binding */ hasProcessTable),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** True where the kernel shows processes as files (Linux); elsewhere only the group itself can be reached. */
function hasProcessTable() {
    return process.platform === 'linux' && readRow(process.pid) !== undefined;
}
/** When a process was started, in clock ticks since boot; 0 where that cannot be read. */
function startOf(pid) {
    return readRow(pid)?.started ?? 0;
}
/**
 * The living processes of a run: its group, its session, those that left both but carry the marker or stand in its
 * territory, and the children of all these. Empty where there is no process table.
 */
function processesOf(run) {
    const rows = readRows().filter((row) => row.started >= run.since && row.pid !== process.pid);
    const found = new Set();
    for (const row of rows) {
        const kin = row.group === run.leader || row.session === run.leader;
        if (kin || isMarked(row.pid, run.marker) || standsIn(row.pid, run.territory))
            found.add(row.pid);
    }
    let grown = true;
    while (grown) {
        const children = rows.filter((row) => found.has(row.parent) && !found.has(row.pid));
        for (const child of children)
            found.add(child.pid);
        grown = children.length > 0;
    }
    // A zombie holds no memory and cannot be killed.
    return rows
        .filter((row) => found.has(row.pid) && row.state !== 'Z' && row.state !== 'X')
        .map((row) => row.pid);
}
/** A daemon may have cleared its environment; where it stands it shows all the same, even in a deleted folder. */
function standsIn(pid, territory) {
    if (territory === undefined)
        return false;
    try {
        const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/cwd`);
        return place === territory || place.startsWith(`${territory}/`);
    }
    catch {
        return false;
    }
}
/**
 * The memory that these processes hold, in bytes; reads only the cheap figure, which counts a page once for each
 * process that shares it, unless that is over `ceiling`: then each page is counted once in all.
 */
function memoryOf(pids, ceiling) {
    const resident = sum(pids.map((pid) => kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0)) * 1024;
    if (resident <= ceiling)
        return resident;
    const shares = pids.map((pid) => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') ?? kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0);
    return sum(shares) * 1024;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
/** The value of a line such as `VmRSS:     1234 kB`; undefined where the process is gone or not ours to read. */
function kilobytes(path, key) {
    try {
        const match = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1'));
        return match === null ? undefined : Number(match[1]);
    }
    catch {
        return undefined;
    }
}
function readRows() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
            .filter((name) => /^\d+$/.test(name))
            .map((name) => readRow(Number(name)))
            .filter((row) => row !== undefined);
    }
    catch {
        return [];
    }
}
function readRow(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        // The name before it is in brackets and may itself hold brackets and blanks.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const number = (index) => Number(fields[index]);
        return {
            pid,
            state: fields[0] ?? '',
            parent: number(1),
            group: number(2),
            session: number(3),
            started: number(19),
        };
    }
    catch {
        return undefined;
    }
}
function isMarked(pid, marker) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/environ`).includes(marker);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ runBounded),
/* harmony export */   Fg: () => (/* binding */ capture),
/* harmony export */   iH: () => (/* reexport safe */ _test_environment_js__WEBPACK_IMPORTED_MODULE_7__.i)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _at_exit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5695);
/* harmony import */ var _output_tail_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(317);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7971);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3572);
/* harmony import */ var _stray_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1582);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5509);
/* harmony import */ var _tool_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6557);
/* harmony import */ var _test_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8931);











const tailBytes = 64 * 1024;
const memoryPollMilliseconds = 500;
/** Bytes of standard output that are kept in a file; what a runner says of its tests is far below. */
const outputLimit = 64 * 1024 * 1024;
/**
 * Runs one process in a group of its own and kills the whole group when it ends, however it ends:
 * no child outlives the call, not even one that left the group (there on Linux; elsewhere the group alone).
 * Never throws: what went wrong is the result's `end`. The memory ceiling holds on Linux only.
 */
async function runBounded(request) {
    const started = performance.now();
    const tail = (0,_output_tail_js__WEBPACK_IMPORTED_MODULE_8__/* .outputTail */ .c)(tailBytes);
    const result = (end) => {
        return { end, tail: tail.text(), seconds: (performance.now() - started) / 1000 };
    };
    const marker = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    let child;
    try {
        child = await (0,_spawn_js__WEBPACK_IMPORTED_MODULE_4__/* .startChild */ .v0)(request, marker, ['ignore', 'pipe', 'pipe']);
    }
    catch (error) {
        return result({ kind: 'not-started', reason: (0,_spawn_js__WEBPACK_IMPORTED_MODULE_4__/* .whyNotStarted */ .hb)(request, error) });
    }
    const { territory } = request;
    const since = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(child.pid);
    const run = { leader: child.pid, marker, since, ...(territory !== undefined && { territory }) };
    const forget = (0,_at_exit_js__WEBPACK_IMPORTED_MODULE_9__/* .undoAtExit */ .S)(() => (0,_stray_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .killRunNow */ .K)(run));
    try {
        // What goes to a file is for programs: as a last line for people it says nothing.
        if (request.stdoutFile === undefined)
            child.stdout.on('data', tail.add);
        child.stderr.on('data', tail.add);
        const written = request.stdoutFile === undefined ? undefined : keepOutput(child.stdout, request.stdoutFile);
        const end = await firstEnd(child, run, request);
        await killTree(run, end);
        await drained(child);
        await written?.();
        return result(end);
    }
    finally {
        forget();
    }
}
/** Waits for the first of: the process's own end, the deadline, the memory ceiling. */
function firstEnd(child, run, request) {
    return new Promise((resolve) => {
        const finish = (end) => {
            clearTimeout(deadline);
            clearInterval(poll);
            resolve(end);
        };
        child.once('exit', (code, signal) => {
            finish(code === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', code });
        });
        const milliseconds = Math.min(request.seconds * 1000, 2 ** 31 - 1);
        const deadline = setTimeout(() => finish({ kind: 'timed-out', afterSeconds: request.seconds }), milliseconds);
        const poll = setInterval(() => {
            const bytes = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)((0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .processesOf */ .L6)(run), request.memoryBytes);
            if (bytes > request.memoryBytes)
                finish({ kind: 'over-memory', bytes });
        }, memoryPollMilliseconds);
    });
}
async function killTree(run, end) {
    const running = end.kind === 'timed-out' || end.kind === 'over-memory';
    if (process.platform === 'win32' && running) {
        // Windows has no groups; the tree can be found only while its root lives.
        await capture(['taskkill', '/pid', String(run.leader), '/T', '/F'], { cwd: process.cwd() });
    }
    await (0,_stray_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .killRun */ .y)(run);
}
/** Writes what arrives to the file; the function returned ends the file, once nothing more will arrive. */
function keepOutput(stdout, path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path);
    // A full disk shows as a report that is cut short; the tests' own end tells the rest.
    file.on('error', () => undefined);
    let bytes = 0;
    stdout.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes <= outputLimit)
            file.write(chunk);
    });
    return () => new Promise((resolve) => {
        if (file.closed) {
            resolve();
            return;
        }
        file.once('close', () => resolve());
        file.end();
    });
}
/** Lets the last output arrive, but waits for nobody who still holds the pipes. */
async function drained(child) {
    const waiting = new AbortController();
    const closed = child.stdout.closed && child.stderr.closed ? undefined : onceClosed(child);
    await Promise.race([closed, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(500, undefined, { signal: waiting.signal }).catch(() => undefined)]);
    waiting.abort();
    child.stdout.destroy();
    child.stderr.destroy();
}
function onceClosed(child) {
    return new Promise((resolve) => {
        child.once('close', () => resolve());
    });
}
/**
 * Runs a trusted short tool to its end and returns its whole output.
 * Throws where it cannot be started, is ended by a signal, prints more than `maxBytes` or takes longer than `seconds`.
 *
 * Not `@actions/exec`: that collects lines whether or not anyone listens for them, in time that grows with the
 * square of a line's length, and `-z` output is one line (70 s for 100 MB; this takes 0.1 s).
 */
async function capture(argv, options) {
    const [program, ...args] = argv;
    const maxBytes = options.maxBytes ?? 512 * 1024 * 1024;
    const seconds = options.seconds ?? 600;
    const child = (0,_spawn_js__WEBPACK_IMPORTED_MODULE_4__/* .spawn */ .cH)(program, args, {
        cwd: options.cwd,
        env: options.env ?? (0,_tool_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .toolEnvironment */ .u)(process.env),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
    });
    // A tool that does not read its input to the end is no error: its exit code tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
    const output = { stdout: [], stderr: [], bytes: 0 };
    let refusal;
    const stop = (reason) => {
        refusal ??= reason;
        child.kill('SIGKILL');
    };
    const collect = (into) => (chunk) => {
        output.bytes += chunk.length;
        if (output.bytes > maxBytes)
            stop(`printed more than ${maxBytes} bytes and was stopped`);
        else
            into.push(chunk);
    };
    child.stdout.on('data', collect(output.stdout));
    child.stderr.on('data', collect(output.stderr));
    const timer = setTimeout(() => stop(`took longer than ${seconds} s and was stopped`), seconds * 1000);
    try {
        const { code, signal } = await ended(child);
        if (refusal !== undefined)
            throw new Error(refusal);
        if (code === null)
            throw new Error(`was ended by ${signal}`);
        return {
            code,
            stdout: Buffer.concat(output.stdout),
            stderr: Buffer.concat(output.stderr).toString('utf8'),
        };
    }
    catch (error) {
        throw new Error(`${argv.slice(0, 6).join(' ')} in ${options.cwd}: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_10__/* .errorMessage */ .g)(error)}`, {
            cause: error,
        });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Waits until the process is gone and its output read; rejects where it could not be started. */
function ended(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => resolve({ code, signal }));
    });
}


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* reexport safe */ node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn),
/* harmony export */   hb: () => (/* binding */ whyNotStarted),
/* harmony export */   v0: () => (/* binding */ startChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5509);




function isStarted(child) {
    return child.pid !== undefined && child.stdout !== null && child.stderr !== null;
}
/**
 * Starts a process in a group of its own, which carries the marker, and is the first to go where memory runs out.
 * Rejects where it cannot be started; `whyNotStarted` says it in a sentence.
 */
function startChild(request, marker, stdio) {
    return new Promise((resolve, reject) => {
        const [program, ...args] = request.argv;
        // Under another Counterproof the run carries both markers, so that each finds it.
        const markers = [process.env['COUNTERPROOF_RUN'], marker].filter((each) => each !== undefined).join(':');
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
            cwd: request.cwd,
            env: { ...request.env, COUNTERPROOF_RUN: markers },
            detached: process.platform !== 'win32',
            stdio,
            windowsHide: true,
        });
        child.on('error', reject);
        if (!isStarted(child))
            return;
        offerToOutOfMemoryKiller(child.pid);
        resolve(child);
    });
}
function whyNotStarted(request, error) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(request.cwd))
        return `the directory ${request.cwd} does not exist`;
    const code = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error);
    if (code === 'ENOENT')
        return `${request.argv[0]} was not found: install it or put its directory on PATH`;
    if (code === 'EACCES')
        return `${request.argv[0]} may not be executed: check its permissions`;
    return `${request.argv[0]}: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`;
}
/** Should the machine run out of memory before we notice, then this process goes and not the audit. */
function offerToOutOfMemoryKiller(pid) {
    try {
        if (process.platform === 'linux')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(`/proc/${pid}/oom_score_adj`, '1000');
    }
    catch {
        // Already gone, or not permitted: the ceiling that we poll still holds.
    }
}


/***/ }),

/***/ 1582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ killRunNow),
/* harmony export */   y: () => (/* binding */ killRun)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7971);


/** Rounds of killing before giving up on a run that starts processes faster than we find them. */
const maxRounds = 200;
/**
 * Kills every process of a run, also those that left its group, until none is left.
 * Gives up after about two seconds: a process in an uninterruptible system call, or of another user, stays.
 */
async function killRun(run) {
    for (let round = 0; round < maxRounds; round += 1) {
        if (killOnce(run) === 0)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(10);
    }
}
/** The same for a program that is about to end and cannot wait. */
function killRunNow(run) {
    for (let round = 0; round < 20; round += 1) {
        if (killOnce(run) === 0)
            return;
    }
}
/** Kills what is there now and returns how many processes that were. */
function killOnce(run) {
    // A negative number would be taken for a process id by Windows, where there are no groups.
    if (process.platform === 'win32')
        return kill(run.leader) ? 1 : 0;
    if (!(0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProcessTable */ .kh)())
        return kill(-run.leader) ? 1 : 0;
    // Listed before anything is killed: a child whose parent has died can no longer be told from a stranger's.
    const pids = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .processesOf */ .L6)(run);
    kill(-run.leader);
    for (const pid of pids)
        kill(pid);
    return pids.length;
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 8931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ testEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _tool_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6557);



/** Where toolchains and their caches are, and which configuration of itself the code under test is to load. */
const allowed = new Set([
    'CI DISPLAY DOCKER_HOST NODE_ENV RAILS_ENV RACK_ENV APP_ENV MIX_ENV DJANGO_SETTINGS_MODULE',
    'XDG_CACHE_HOME XDG_DATA_HOME LD_LIBRARY_PATH DYLD_LIBRARY_PATH PKG_CONFIG_PATH',
    'SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS',
    'VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV PYENV_ROOT PYENV_VERSION PYTHONPATH PYTHONHOME UV_CACHE_DIR',
    'NVM_DIR NVM_BIN VOLTA_HOME FNM_DIR PNPM_HOME COREPACK_HOME NODE_PATH NODE_OPTIONS',
    'TS_NODE_PROJECT TS_NODE_TRANSPILE_ONLY TS_NODE_COMPILER_OPTIONS PLAYWRIGHT_BROWSERS_PATH CHROME_BIN',
    'JAVA_HOME MAVEN_HOME M2_HOME GRADLE_HOME GRADLE_USER_HOME SDKMAN_DIR ANDROID_HOME',
    // Not GOPROXY, whose address may hold a password.
    'GOROOT GOPATH GOMODCACHE GOCACHE GOFLAGS GOTOOLCHAIN GOEXPERIMENT GOPRIVATE GONOSUMDB GONOPROXY GOSUMDB CGO_ENABLED',
    'CARGO_HOME RUSTUP_HOME RUSTUP_TOOLCHAIN GEM_HOME GEM_PATH BUNDLE_PATH BUNDLE_GEMFILE RBENV_ROOT RBENV_VERSION',
    'ASDF_DIR ASDF_DATA_DIR DOTNET_ROOT DOTNET_CLI_HOME NUGET_PACKAGES COMPOSER_HOME PHP_INI_SCAN_DIR',
    // A suite with a service container cannot run without its address and password (PGPASSWORD, and the one inside
    // DATABASE_URL). In CI that is a throw-away; whoever has a production database in these names on the machine
    // that runs the tests has already handed it to the tests.
    'DATABASE_URL TEST_DATABASE_URL REDIS_URL MONGO_URL MONGODB_URI AMQP_URL',
    'PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGSSLMODE PGOPTIONS PGTZ PGCLIENTENCODING',
    'MYSQL_HOST MYSQL_TCP_PORT MYSQL_PWD MYSQL_DATABASE',
].flatMap((line) => line.split(' ')));
/** Holds whatever somebody adds to the list above: names that carry credentials or speak to the CI system. */
const credential = /^(INPUT|ACTIONS|GITHUB|RUNNER|AWS|AZURE|GOOGLE|ANTHROPIC|COUNTERPROOF)(_|$)|TOKEN|SECRET|API_?KEY|PRIVATE_?KEY|CREDENTIAL/;
/**
 * The environment of a test process: an allow-list of `source`, so that no credential reaches a test.
 * `extra` is what the program itself sets on purpose (a hash seed, a worker number) and is not filtered.
 * Temporary files go to `<scratch>/tmp`, which this makes anew: what one run left there, the next must not find.
 */
function testEnvironment(scratch, extra = {}, source = process.env) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_1__.join(scratch, 'tmp');
    emptyFolder(temporary);
    const env = {};
    for (const [name, value] of Object.entries(source)) {
        if (value !== undefined && mayPass(name))
            env[name] = value;
    }
    return {
        ...env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        // A .pyc is taken for current when the source has its size and its second of change: it would hide a mutation.
        PYTHONDONTWRITEBYTECODE: '1',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ...extra,
    };
}
function emptyFolder(folder) {
    // What cannot be deleted stays; the tests then find it as they would on their own machine.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true, maxRetries: 1 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
}
function mayPass(name) {
    return (allowed.has(name) || (0,_tool_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .isSystemVariable */ .i)(name)) && !credential.test(name.toUpperCase());
}


/***/ }),

/***/ 6557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isSystemVariable),
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/** What a program needs to run at all and that is no secret: where to find things, who and where the user is. */
const exactNames = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'TERM',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'TMP',
    'TEMP',
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'USERPROFILE',
    'USERNAME',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'PROGRAMFILES',
    'PROGRAMFILES(X86)',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
    'OS',
]);
/** True for a variable that any program may see; Windows spells the names in any case. */
function isSystemVariable(name) {
    const upper = name.toUpperCase();
    return exactNames.has(upper) || upper.startsWith('LC_');
}
/** The environment for trusted short tools such as git: the system's variables of `source` and nothing else. */
function toolEnvironment(source) {
    const env = {};
    for (const [name, value] of Object.entries(source)) {
        if (value !== undefined && isSystemVariable(name))
            env[name] = value;
    }
    return env;
}


/***/ })

};
