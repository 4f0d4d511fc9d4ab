export const id = 651;
export const ids = [651];
export const modules = {

/***/ 6651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
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
/** https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit */
const associated = schemas/* array */.YOg(schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    title: schemas/* string */.YjP(),
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
        const { number, title, html_url: url } = known.event.pull_request;
        return { kind: 'found', pullRequest: { number, title, url } };
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
    return { kind: 'found', pullRequest: { number: chosen.number, title: chosen.title, url: chosen.html_url } };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/host/at-exit.js
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

;// CONCATENATED MODULE: ./build/host/output-tail.js
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

;// CONCATENATED MODULE: ./build/host/process-table.js

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
        const place = (0,external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`);
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
        const match = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec((0,external_node_fs_.readFileSync)(path, 'latin1'));
        return match === null ? undefined : Number(match[1]);
    }
    catch {
        return undefined;
    }
}
function readRows() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc')
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
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
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
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`).includes(marker);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/host/stray-processes.js


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
        await (0,promises_.setTimeout)(10);
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
    if (!hasProcessTable())
        return kill(-run.leader) ? 1 : 0;
    // Listed before anything is killed: a child whose parent has died can no longer be told from a stranger's.
    const pids = processesOf(run);
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

// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
;// CONCATENATED MODULE: ./build/host/tool-environment.js
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/host/test-environment.js



/** Where toolchains and their caches are, and which configuration of itself the code under test is to load. */
const allowed = new Set([
    'CI DISPLAY DOCKER_HOST NODE_ENV RAILS_ENV RACK_ENV APP_ENV MIX_ENV DJANGO_SETTINGS_MODULE',
    'XDG_CACHE_HOME XDG_DATA_HOME LD_LIBRARY_PATH DYLD_LIBRARY_PATH PKG_CONFIG_PATH',
    'SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS',
    'VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV PYENV_ROOT PYENV_VERSION PYTHONPATH PYTHONHOME UV_CACHE_DIR',
    'NVM_DIR NVM_BIN VOLTA_HOME FNM_DIR PNPM_HOME COREPACK_HOME NODE_PATH NODE_OPTIONS',
    'TS_NODE_PROJECT TS_NODE_TRANSPILE_ONLY TS_NODE_COMPILER_OPTIONS PLAYWRIGHT_BROWSERS_PATH CHROME_BIN',
    'JAVA_HOME MAVEN_HOME M2_HOME GRADLE_HOME GRADLE_USER_HOME SDKMAN_DIR ANDROID_HOME',
    'GOROOT GOPATH GOMODCACHE GOCACHE GOFLAGS GOTOOLCHAIN CGO_ENABLED',
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
    const temporary = external_node_path_.join(scratch, 'tmp');
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
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 1 });
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
}
function mayPass(name) {
    return (allowed.has(name) || isSystemVariable(name)) && !credential.test(name.toUpperCase());
}

;// CONCATENATED MODULE: ./build/host/process.js











const tailBytes = 64 * 1024;
const memoryPollMilliseconds = 500;
/**
 * Runs one process in a group of its own and kills the whole group when it ends, however it ends:
 * no child outlives the call, not even one that left the group (there on Linux; elsewhere the group alone).
 * Never throws: what went wrong is the result's `end`. The memory ceiling holds on Linux only.
 */
async function runBounded(request) {
    const started = performance.now();
    const tail = outputTail(tailBytes);
    const result = (end) => {
        return { end, tail: tail.text(), seconds: (performance.now() - started) / 1000 };
    };
    const marker = (0,external_node_crypto_.randomUUID)();
    let child;
    try {
        child = await startChild(request, marker);
    }
    catch (error) {
        return result({ kind: 'not-started', reason: whyNotStarted(request, error) });
    }
    const { territory } = request;
    const since = startOf(child.pid);
    const run = { leader: child.pid, marker, since, ...(territory !== undefined && { territory }) };
    const forget = undoAtExit(() => killRunNow(run));
    try {
        offerToOutOfMemoryKiller(child.pid);
        child.stdout.on('data', tail.add);
        child.stderr.on('data', tail.add);
        const end = await firstEnd(child, run, request);
        await killTree(run, end);
        await drained(child);
        return result(end);
    }
    finally {
        forget();
    }
}
function isStarted(child) {
    return child.pid !== undefined;
}
function startChild(request, marker) {
    return new Promise((resolve, reject) => {
        const [program, ...args] = request.argv;
        // Under another Counterproof the run carries both markers, so that each finds it.
        const markers = [process.env['COUNTERPROOF_RUN'], marker].filter((each) => each !== undefined).join(':');
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: request.cwd,
            env: { ...request.env, COUNTERPROOF_RUN: markers },
            detached: process.platform !== 'win32',
            stdio: ['ignore', 'pipe', 'pipe'],
            windowsHide: true,
        });
        child.on('error', reject);
        if (isStarted(child))
            resolve(child);
    });
}
function whyNotStarted(request, error) {
    if (!(0,external_node_fs_.existsSync)(request.cwd))
        return `the directory ${request.cwd} does not exist`;
    const code = (0,system_error/* errorCode */.C)(error);
    if (code === 'ENOENT')
        return `${request.argv[0]} was not found: install it or put its directory on PATH`;
    if (code === 'EACCES')
        return `${request.argv[0]} may not be executed: check its permissions`;
    return `${request.argv[0]}: ${(0,system_error/* errorMessage */.g)(error)}`;
}
/** Should the machine run out of memory before we notice, then this process goes and not the audit. */
function offerToOutOfMemoryKiller(pid) {
    try {
        if (process.platform === 'linux')
            (0,external_node_fs_.writeFileSync)(`/proc/${pid}/oom_score_adj`, '1000');
    }
    catch {
        // Already gone, or not permitted: the ceiling that we poll still holds.
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
            const bytes = memoryOf(processesOf(run), request.memoryBytes);
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
    await killRun(run);
}
/** Lets the last output arrive, but waits for nobody who still holds the pipes. */
async function drained(child) {
    const waiting = new AbortController();
    const closed = child.stdout.closed && child.stderr.closed ? undefined : onceClosed(child);
    await Promise.race([closed, (0,promises_.setTimeout)(500, undefined, { signal: waiting.signal }).catch(() => undefined)]);
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
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env ?? toolEnvironment(process.env),
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
        throw new Error(`${argv.slice(0, 6).join(' ')} in ${options.cwd}: ${(0,system_error/* errorMessage */.g)(error)}`, {
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

;// CONCATENATED MODULE: ./build/host/git-command.js


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
        ...toolEnvironment(process.env),
        LC_ALL: 'C',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LFS_SKIP_SMUDGE: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_CONFIG_COUNT: String(hardening.length),
    };
    for (const [index, [key, value]] of hardening.entries()) {
        env[`GIT_CONFIG_KEY_${index}`] = key;
        env[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return env;
}
/**
 * Runs git in `cwd` with every setting hardened and returns how it ended; a non-zero code is not an error here.
 * Throws where git cannot be started or prints more than `maxBytes`.
 */
async function git(cwd, args, options = {}) {
    const passed = { ...options, cwd, env: { ...gitEnvironment(), ...options.env } };
    return capture(['git', '--no-pager', ...args], passed);
}
/** Runs git and returns its output as text; throws an error with the command and git's own words on failure. */
async function gitText(cwd, args, options = {}) {
    const { code, stdout, stderr } = await git(cwd, args, options);
    if (code !== 0) {
        throw new Error(`git ${args.join(' ')} ended with ${code} in ${cwd}: ${stderr.trim() || '(no message)'}`);
    }
    return stdout.toString('utf8');
}

;// CONCATENATED MODULE: ./build/host/git.js

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
        const { code, stdout } = await git(directory, ['rev-parse', question]);
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
    const { code, stdout } = await git(repo, question);
    const answer = stdout.toString().trim();
    return code === 0 && objectId.test(answer) ? answer : undefined;
}
async function isShallow(repo) {
    return (await gitText(repo, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}
/** How many commits of the first-parent line of `commit` are here, itself included; `since` and older left out. */
async function firstParentCount(repo, commit, since) {
    const exclusion = since === undefined ? [] : [`^${since}`];
    return Number(await gitText(repo, ['rev-list', '--count', '--first-parent', commit, ...exclusion]));
}
/** The parents that the commit records, also those that a shallow clone does not have. */
async function parents(repo, commit) {
    const [header = ''] = (await gitText(repo, ['cat-file', 'commit', commit])).split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
/** First paragraph of the commit message on one line. */
async function subject(repo, commit) {
    const format = ['--no-show-signature', '--no-notes', '--encoding=UTF-8', '--format=%s'];
    const { stdout } = await git(repo, ['log', '--max-count=1', ...format, commit, '--']);
    return decodeText(stdout).trim();
}
/** Id of the tree without entries: 4b825dc6... in a SHA-1 repository, another one in a SHA-256 repository. */
async function emptyTree(repo) {
    return (await gitText(repo, ['hash-object', '-t', 'tree', '--stdin'], { input: '' })).trim();
}
async function isAncestor(repo, ancestor, descendant) {
    return (await git(repo, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0;
}
/** The best common ancestor, or `undefined` for unrelated histories (or where a shallow clone cuts it off). */
async function mergeBase(repo, one, other) {
    const { code, stdout } = await git(repo, ['merge-base', one, other]);
    return code === 0 ? stdout.toString().trim() : undefined;
}
/** Every file, symbolic link and submodule of a commit; with `path` at most the one at that path. */
async function treeEntries(repo, commit, path) {
    const selection = path === undefined ? ['-r', commit] : [commit, '--', path];
    const { code, stdout, stderr } = await git(repo, [
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
    const { code, stdout } = await git(repo, ['cat-file', 'blob', entry.id]);
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
    return new Error(`object ${id} is not in this clone, which seems to be a partial one: clone without --filter`);
}
/**
 * Bytes of blobs by id, each id once, in no particular order; blobs above `maxBytes` each are left out.
 * Reads them in batches, so that a caller who keeps little of each holds little at a time.
 */
async function* readObjects(repo, ids, maxBytes = Number.POSITIVE_INFINITY) {
    if (ids.length === 0)
        return;
    const input = [...new Set(ids)].join('\n');
    const sizes = await gitText(repo, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input });
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
    const { stdout } = await git(repo, ['cat-file', '--batch'], {
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

;// CONCATENATED MODULE: ./build/change/missing-commit.js

/**
 * One sentence on a commit that the clone does not have and how to get it.
 * `depth` is the depth of clone, counted from `head`, that would have it, where that is known.
 */
async function explainMissingCommit(repo, commit, head, depth) {
    if (!(await isShallow(repo))) {
        return `commit ${commit} is not in this repository: fetch it (\`git fetch origin ${commit}\`) or name another one`;
    }
    const present = head === undefined ? undefined : await firstParentCount(repo, head);
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
    const [parent] = await parents(repo, head);
    if (parent !== undefined && (await resolveCommit(repo, parent)) === undefined) {
        return { kind: 'unusable', reason: await explainMissingCommit(repo, parent, head, 2) };
    }
    return rangeOf(parent ?? (await emptyTree(repo)), head, note);
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
    const after = await resolveCommit(repo, push.after);
    if (after === undefined) {
        return { kind: 'unusable', reason: await explainMissingCommit(repo, push.after, undefined) };
    }
    if (noCommit.test(push.before)) {
        return lastCommitRange(repo, after, `${ref} is new: only its last commit is audited`);
    }
    const before = await resolveCommit(repo, push.before);
    if (before === undefined)
        return withoutBefore(repo, push, after);
    // In a shallow clone an ancestor may look unrelated; GitHub knows.
    if (push.forced === false || (await isAncestor(repo, before, after)))
        return rangeOf(before, after);
    const fork = await mergeBase(repo, before, after);
    if (fork === undefined)
        return lastCommitRange(repo, after, replaced(push.before, 'only the last commit'));
    return rangeOf(fork, after, replaced(push.before, `everything since ${fork}, where old and new history part,`));
}
async function withoutBefore(repo, push, after) {
    // An ordinary push has its `before` in the history, so that the clone is too shallow and a deeper one answers.
    if (!push.forced && (await isShallow(repo))) {
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
    const head = merge ? await resolveCommit(repo, merge) : undefined;
    if (head === undefined) {
        return { kind: 'unusable', reason: await explainMissingCommit(repo, merge ?? `of ${name}`, undefined) };
    }
    const isMerge = (await parents(repo, head)).length > 1;
    if (isMerge || commits <= 1 || (await subject(repo, head)).includes(`(#${number})`)) {
        return lastCommitRange(repo, head);
    }
    return rebasedRange(repo, head, commits, base.sha);
}
async function rebasedRange(repo, head, commits, baseSha) {
    const note = `taken for a rebase of ${commits} commits, since the last one neither is a merge nor names its pull request`;
    const base = await resolveCommit(repo, baseSha);
    const isBound = base !== undefined && (await isAncestor(repo, base, head));
    if (isBound && (await firstParentCount(repo, head, base)) <= commits)
        return rangeOf(base, head, note);
    const counted = await resolveCommit(repo, `${head}~${commits}`);
    if (counted !== undefined)
        return rangeOf(counted, head, note);
    if (isBound)
        return rangeOf(base, head, note);
    if (!(await isShallow(repo)))
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
    const repo = isFolder ? await repositoryRoot(directory) : undefined;
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
    const head = await resolveCommit(repo, 'HEAD');
    return head === undefined ? noCommits(repo) : lastCommitRange(repo, head, note);
}
function noCommits(repo) {
    return {
        kind: 'unusable',
        reason: `${repo} has no commit on HEAD yet: make one, or name one with \`--head\``,
    };
}
async function flaggedRange(repo, flags) {
    const head = await resolveCommit(repo, flags.head || 'HEAD');
    if (head === undefined)
        return flags.head ? unknownRevision(repo, '--head', flags.head) : noCommits(repo);
    if (!flags.base)
        return lastCommitRange(repo, head);
    // The one base that is no commit: an audit of everything there is.
    if (flags.base === (await emptyTree(repo)))
        return rangeOf(flags.base, head);
    const base = await resolveCommit(repo, flags.base);
    if (base === undefined)
        return unknownRevision(repo, '--base', flags.base);
    if (await isAncestor(repo, base, head))
        return rangeOf(base, head);
    const fork = await mergeBase(repo, base, head);
    if (fork === undefined)
        return rangeOf(base, head, `${base} and ${head} have no common history here`);
    if (fork === head)
        return { kind: 'nothing', reason: `${head} is already contained in ${base}` };
    return rangeOf(fork, head, `${flags.base} has gone on since: everything after ${fork}, where the two part, is audited`);
}
async function unknownRevision(repo, flag, revision) {
    const named = JSON.stringify(revision);
    if (!(await isShallow(repo))) {
        const mend = 'give a commit, branch or tag that `git rev-parse` knows here';
        return { kind: 'unusable', reason: `${flag} ${named} is an unknown revision: ${mend}` };
    }
    const { start, generations } = ancestry(revision);
    const from = await resolveCommit(repo, start);
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

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/change/attributes.js





const generated = 'linguist-generated';
const vendored = 'linguist-vendored';
/**
 * What the `.gitattributes` files of `commit` say about the role of `paths` (paths they say nothing about are
 * absent), whatever is checked out: a temporary index answers in every version of git and in bare repositories;
 * `git check-attr --source` needs git 2.40.
 */
async function readRoleAttributes(root, commit, paths) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'counterproof-index-'));
    try {
        const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
        // A split index would leave its shared half in the user's .git folder.
        await gitText(root, ['-c', 'core.splitIndex=false', 'read-tree', commit], { env });
        const question = ['check-attr', '--cached', '--stdin', '-z', generated, vendored];
        const { code, stdout, stderr } = await git(root, question, { env, input: paths.join('\0') });
        if (code !== 0)
            throw new Error(`cannot read the attributes of ${commit} in ${root}: ${stderr.trim()}`);
        return attributesByPath(splitAtNul(stdout));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
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

;// CONCATENATED MODULE: ./build/change/generated-marker.js
const linesLookedAt = 30;
const comment = /^\s*(?:\/\/|\/\*|\*|#|--|;|%|<!--|"""|'''|@?rem\b)/i;
// Go: https://go.dev/s/generatedcode, C#: https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-options
const certain = [
    /@generated\b/,
    /\bcode generated\b.*\bdo not edit\b/i,
    /<auto-?generated\b/i,
    /\bthis (?:file|code) (?:is|was) (?:auto-?|automatically )generated\b/i,
    /\bautogenerated (?:file|code)\b/i,
];
/**
 * True where the first lines of a file say, in a comment, that a program wrote it.
 * Only comments count: the source of a generator holds the same words in its strings. A bare "do not edit" does
 * not count either: people write it over code of theirs that matters, and such code has to be audited.
 */
function hasGeneratedMarker(head) {
    const comments = head.split('\n', linesLookedAt).map((line) => (comment.test(line) ? line : ''));
    return comments.some((line, index) => certain.some((pattern) => pattern.test(line)) ||
        (/\bdo not (?:edit|modify)\b/i.test(line) &&
            /generated/i.test(comments.slice(Math.max(0, index - 2), index + 3).join('\n'))));
}
/** True for a script or style sheet whose lines no person would write; `head` is its first 8000 bytes. */
function looksMinified(path, head) {
    if (!/\.(?:[cm]?js|css)$/.test(path) || head.length < 2000)
        return false;
    return head.length / head.split('\n').length > 500;
}

;// CONCATENATED MODULE: ./build/change/file-role.js

// A wrong `vendored` or `generated` means that production code is not looked at; a wrong `source` costs time.
// Hence `vendor` only where dependencies live (a marketplace has a folder of that name for its sellers), and no
// `build`, `out`, `bin` or `target`, which hold scripts as often as products.
const folders = [
    [
        'vendored',
        /^(?:node_modules|bower_components|jspm_packages|site-packages|\.?venv|_vendor|Godeps|Pods|Carthage)$/,
    ],
    ['vendored', /^(?:third[-_]?party|3rd[-_]?party)$/i],
    ['generated', /^(?:dist|__generated__|generated|__pycache__|\.next|\.nuxt|\.svelte-kit|storybook-static)$/],
    ['test', /^(?:tests?|__tests__|specs?|__mocks__|e2e|cypress|__snapshots__|step_definitions)$/i],
    ['test', /^(?:fixtures?|__fixtures__|test[-_]?data|test[-_]?fixtures|test[-_]?helpers|test[-_]?support)$/i],
    ['test', /^(?:unit|integration|functional|acceptance|system|android|e2e)[-_]?tests?$/i],
    ['test', /\.(?:Unit|Integration|Functional|Acceptance)?(?:Tests?|Specs)$/],
    ['migration', /^(?:migrations|alembic)$/i],
];
/** Folders known by more than one name: matched against the path so far, which ends in `/`. */
const nestedFolders = [
    ['vendored', /^vendors?\/$/],
    ['vendored', /(?:^|\/)(?:public|static|assets|javascripts?|js|css|stylesheets|scripts)\/vendors?\/$/],
    ['vendored', /^(?:packages|apps|services|modules|libs|cmd)\/[^/]+\/vendor\/$/],
    ['vendored', /\/vendor\/(?:[a-z0-9-]+\.[a-z.]+|bundle|cache|composer|gems)\/$/],
    ['vendored', /(?:^|\/)\.yarn\/(?:releases|plugins|cache|sdks)\/$/],
    ['generated', /(?:^|\/)public\/(?:build|packs|packs-test)\/$/],
    ['generated', /(?:^|\/)(?:bin|obj)\/(?:Debug|Release)\/$/],
    ['generated', /(?:^|\/)target\/(?:debug|release|classes|generated-sources)\/$/],
    ['test', /(?:^|\/)src\/(?:it|testIntegration)\/$/],
    ['migration', /(?:^|\/)db\/(?:post_)?migrate\/$/],
    ['migration', /(?:^|\/)(?:db|database|resources|sql)\/(?:migration|changelog)s?\/$/],
    ['migration', /(?:^|\/)drizzle\/$/],
];
const lockfiles = /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb|go(?:\.work)?\.sum|packages\.lock\.json|gradle\.lockfile|\.terraform\.lock\.hcl|Package\.resolved|.+\.lock)$/;
// First match decides.
const names = [
    ['generated', lockfiles],
    ['generated', /(?:[.-]min\.(?:js|mjs|css)|\.bundle\.(?:js|css)|\.(?:js|mjs|cjs|css)\.map)$/],
    ['generated', /(?:_pb2(?:_grpc)?\.pyi?|\.pb\.(?:go|gw\.go|cc|h)|_pb\.(?:js|ts|d\.ts|rb)|_grpc_pb\.js)$/],
    ['generated', /(?:\.(?:g|designer|Designer)\.cs|\.g\.dart|\.(?:generated|gen)\.[a-z]+|^zz_generated\..+)$/],
    ['test', /\.snap$/],
    ['test', /^(?:conftest\.py|tests\.py|test_.+\.pyi?|.+_tests?\.py)$/],
    ['test', /[.-](?:test|spec|cy|e2e|e2e-spec|test-d|bench)\.[cm]?[jt]sx?$/],
    ['test', /(?:_test|_spec)\.(?:rb|go|rs|exs|dart|cc|cpp|c|lua|[cm]?[jt]sx?)$/],
    ['test', /^(?:test_.+\.(?:rb|rs|c|cpp)|(?:spec|test|rails)_helper\.rb|tests?\.rs)$/],
    ['test', /(?:Tests?|TestCase|ITCase|[a-z]IT|Spec|Specs)\.(?:java|kt|scala|groovy|cs|fs|vb|swift)$/],
    ['test', /^Test[A-Z]\w*\.(?:java|kt|cs)$/],
    ['test', /(?:Test|TestCase|Cest|Cept)\.php$/],
    ['test', /\.(?:bats|feature|phpt|http-test)$/],
    ['migration', /^[VUR]\d*(?:[._]\d+)*__.+\.(?:sql|java|kt)$/],
    ['migration', /\.(?:up|down)\.sql$/],
    ['migration', /^(?:liquibase|db\.changelog|changelog-master).*\.(?:xml|ya?ml|sql|json)$/],
    [
        'documentation',
        /^(?:readme|changelog|changes|history|contributing|authors|maintainers|licen[cs]e|copying|notice|code_of_conduct|security)(?:[.-](?:md|rst|txt|adoc|markdown|mit|apache))*$/i,
    ],
    ['documentation', /\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|tex|pod|rdoc|[1-8])$/i],
    [
        'configuration',
        /^(?:.*requirements.*\.(?:txt|in)|constraints\.txt|setup\.py|noxfile\.py|Gemfile|Rakefile|Guardfile|Procfile|Brewfile|Vagrantfile|Jenkinsfile|Caddyfile|Makefile|GNUmakefile|CMakeLists\.txt|go\.(?:mod|work)|(?:Docker|Container)file.*|.+\.Dockerfile|crontab|CODEOWNERS|robots\.txt)$/,
    ],
    [
        'configuration',
        /^(?:\..+rc(?:\.[cm]?[jt]s)?|[^.]+(?:\.[a-z]+)*\.config\.[cm]?[jt]s|(?:gulp|grunt)file\.[cm]?[jt]s|\.[a-z-]+(?:ignore|attributes|config|keep|version)|\.env.*|\.php-cs-fixer.*)$/i,
    ],
    [
        'configuration',
        /\.(?:json|json5|jsonc|ya?ml|toml|ini|cfg|conf|config|properties|env|editorconfig|tf|tfvars|hcl|nix|gradle|gradle\.kts|gemspec|csproj|fsproj|vbproj|sln|slnx|props|targets|mk|cmake|plist|service|xml|neon)$/i,
    ],
    [
        'source',
        /\.(?:pyi?|pyx|ipynb|[cm]?[jt]sx?|vue|svelte|astro|rb|rake|ru|erb|haml|slim|go|java|kts?|scala|groovy|clj[cs]?|php|phtml|twig|rs|cs|cshtml|razor|fs|vb|sql|psql|plpgsql|prisma|graphql|gql|proto|thrift|c|h|cc|cpp|cxx|hh|hpp|m|mm|swift|dart|exs?|eex|heex|erl|hs|ml|lua|pl|pm|r|jl|sol|zig|nim|sh|bash|zsh|fish|ps1|bat|cmd|html?|jinja2?|j2|hbs|mustache|ejs|pug|liquid|css|s[ac]ss|less|styl)$/i,
    ],
];
const schemaDumps = /(?:^|\/)db\/(?:\w+_)?(?:schema\.rb|structure\.sql)$/;
/**
 * What a file is for. The repository's own statement (`.gitattributes`) comes first, then the outermost folder
 * that says anything (`vendor/x/tests/` is vendored, `tests/fixtures/dist/` is a test), then the file's name, and
 * for what looks like production code its first bytes (`head`): generated or minified.
 */
function fileRole(path, attributes = {}, head = '') {
    if (attributes.vendored)
        return 'vendored';
    if (attributes.generated)
        return 'generated';
    const refuted = (role) => (role === 'vendored' && attributes.vendored === false) ||
        (role === 'generated' && attributes.generated === false);
    const role = roleByFolder(path, refuted) ?? roleByName(path, refuted);
    const mayBeGenerated = (role === 'source' || role === 'configuration') && !refuted('generated');
    return mayBeGenerated && (hasGeneratedMarker(head) || looksMinified(path, head)) ? 'generated' : role;
}
function roleByFolder(path, refuted) {
    let walked = '';
    for (const folder of path.split('/').slice(0, -1)) {
        walked += `${folder}/`;
        const rule = folders.find(([role, pattern]) => !refuted(role) && pattern.test(folder)) ??
            nestedFolders.find(([role, pattern]) => !refuted(role) && pattern.test(walked));
        if (rule)
            return rule[0];
    }
    return undefined;
}
function roleByName(path, refuted) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (schemaDumps.test(path) && !refuted('generated'))
        return 'generated';
    const named = names.find(([role, pattern]) => !refuted(role) && pattern.test(name))?.[0] ?? 'other';
    // Pictures and the like; code under docs/ stays code.
    return named === 'other' && /^docs?\//.test(path) ? 'documentation' : named;
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
    const root = (await repositoryRoot(repo)) ?? repo;
    const [raw, patch, title] = await Promise.all([
        compare(root, ['--raw', '-z', base, head]),
        compare(root, [...withoutContext, base, head]),
        subject(root, head),
    ]);
    const entries = parseRawDiff(splitAtNul(raw));
    const sections = assignSections(entries, scanPatch(patch));
    const [starts, attributes] = await Promise.all([
        readStarts(root, entries),
        entries.length === 0
            ? new Map()
            : readRoleAttributes(root, head, entries.map(({ path }) => path)),
    ]);
    const limit = pLimit(4);
    const files = await Promise.all(entries.map((entry, index) => limit(() => changedFile(root, entry, sections[index], starts.get(entry.id), attributes.get(entry.path)))));
    return { base, head, title, files };
}
// The plumbing command does not read `diff.noprefix`, `diff.external` and the other settings meant for people.
async function compare(root, args) {
    const { code, stdout, stderr } = await git(root, ['diff-tree', '-r', ...comparison, ...args]);
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
    const ids = entries.filter(({ mode }) => isRegularFile(mode)).map(({ id }) => id);
    for await (const { id, bytes } of readObjects(root, ids, largestFileRead)) {
        const head = decodeText(bytes.subarray(0, 8000));
        starts.set(id, { binary: isBinary(bytes), head, lineCount: countLines(bytes) });
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
    if (!isRegularFile(entry.mode))
        return { path, ...previous, status, role: 'other', binary: true, ...noLines };
    const role = fileRole(path, attributes, start?.binary ? '' : start?.head);
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
    const { code, stdout, stderr } = await git(root, ['diff', ...options, ...blobs, '--']);
    if (code !== 0)
        throw cannotCompare(root, blobs, stderr);
    return scanPatch(stdout)[0] ?? noLines;
}

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
;// CONCATENATED MODULE: ./build/judgement/gate.js

function place({ path, line, rule }) {
    return `${rule} at ${path}:${line}`;
}
/**
 * Pass, fail or inconclusive. Findings fail it even where something else could not be looked at; without such
 * findings a gap makes it inconclusive, since an audit that did not look must not look clean.
 */
function decideGate(verdicts, gaps, failOn) {
    const severe = failOn === 'never' ? [] : verdicts.filter(({ finding }) => (0,domain_finding/* reaches */.O)(finding.severity, failOn));
    const upheld = severe.filter(({ ruling }) => ruling === 'upheld');
    const undecided = severe.filter(({ ruling }) => ruling === 'undecided');
    const because = [
        ...upheld.map(({ finding }) => `${finding.severity}: ${place(finding)}`),
        ...undecided.map(({ finding }) => `needs a human: ${finding.severity}: ${place(finding)}`),
    ];
    if (because.length > 0)
        return { kind: 'fail', because };
    if (gaps.length > 0)
        return { kind: 'inconclusive', because: gaps.map(({ what }) => `not looked at: ${what}`) };
    const standing = verdicts.filter(({ ruling }) => ruling !== 'refuted').length;
    if (standing === 0)
        return { kind: 'pass', because: ['no findings'] };
    return {
        kind: 'pass',
        because: [
            failOn === 'never' ? 'the gate is switched off (fail-on: never)' : `no finding is ${failOn} or worse`,
        ],
    };
}

;// CONCATENATED MODULE: ./build/judgement/judge.js

function isExecuted({ evidence }) {
    return evidence.some(({ kind }) => kind === 'mutant' || kind === 'reproducer');
}
function byWeight(first, second) {
    return (domain_finding/* severities */.g.indexOf(first.severity) - domain_finding/* severities */.g.indexOf(second.severity) ||
        first.path.localeCompare(second.path) ||
        first.line - second.line ||
        first.rule.localeCompare(second.rule));
}
/** What was executed is upheld by its execution; what was only read is undecided until somebody has checked it. */
function judge(findings) {
    return findings
        .toSorted(byWeight)
        .map((finding) => isExecuted(finding)
        ? { finding, ruling: 'upheld', reason: 'executed: reproduced in fresh processes' }
        : { finding, ruling: 'undecided', reason: 'not executed, and not yet read by a second specialist' });
}

;// CONCATENATED MODULE: ./build/host/removal.js


/** Deletes a file or a directory with everything in it, also where somebody has taken write permission away. */
async function removeTree(target) {
    try {
        await (0,external_node_fs_promises_.rm)(target, { recursive: true, force: true, maxRetries: 2 });
    }
    catch {
        await unlockTree(target);
        await (0,external_node_fs_promises_.rm)(target, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
}
/**
 * Gives the owner back every permission on the directories of a tree, as far as the system lets us; follows no
 * symbolic link. What vanishes meanwhile is no error: a deletion that has failed may still be going on elsewhere.
 */
async function unlockTree(directory) {
    const stat = await (0,external_node_fs_promises_.lstat)(directory).catch(() => undefined);
    if (stat === undefined || !stat.isDirectory())
        return;
    if ((stat.mode & 0o700) !== 0o700)
        await (0,external_node_fs_promises_.chmod)(directory, (stat.mode & 0o777) | 0o700).catch(() => undefined);
    const entries = await (0,external_node_fs_promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (entry.isDirectory())
            await unlockTree(external_node_path_.join(directory, entry.name));
    }
}

;// CONCATENATED MODULE: ./build/host/private-repository.js





/**
 * The bytes of the commit are the bytes of the tree: no line-end, keyword or encoding conversion, no filter.
 * So offsets mean the same in both, and a checkout is clean whatever `.gitattributes` says.
 * The diff driver is a handle to force a binary patch for one call; by itself it changes nothing.
 */
const attributes = '* -text !eol -ident -filter !working-tree-encoding diff=counterproof\n';
/** The repository lacks what a check-out needs: a fault of the clone that its user can mend, not a bug. */
class CheckoutError extends Error {
}
/** Makes a repository in `directory` and checks out commit `head` of the repository at `origin` into `tree`. */
async function createPrivateRepository(origin, head, directory, tree) {
    const commit = await resolveCommit(origin, head);
    if (commit === undefined) {
        throw new Error(`commit ${head} is not in ${origin}: fetch it first (actions/checkout: fetch-depth: 0)`);
    }
    const format = (await gitText(origin, ['rev-parse', '--show-object-format'])).trim();
    await gitText(external_node_path_.dirname(directory), [
        'init',
        '--quiet',
        '--template=',
        `--object-format=${format}`,
        directory,
    ]);
    const repository = { gitDirectory: external_node_path_.join(directory, '.git'), tree, head: commit };
    await borrow(origin, repository.gitDirectory);
    await (0,external_node_fs_promises_.writeFile)(external_node_path_.join(repository.gitDirectory, 'HEAD'), `${commit}\n`);
    await (0,external_node_fs_promises_.mkdir)(tree, { recursive: true });
    const { code, stderr } = await inTree(repository, ['reset', '--hard', '--quiet', commit]);
    if (code !== 0) {
        const [why] = stderr.trim().split('\n');
        throw new CheckoutError(`commit ${commit} of ${origin} cannot be checked out (${why}): a partial clone lacks files, so clone without --filter`);
    }
    return repository;
}
/** Objects by reference; what is small and tells the history apart by copy: shallow boundary, tags, local excludes. */
async function borrow(origin, gitDirectory) {
    const info = external_node_path_.join(gitDirectory, 'info');
    await (0,external_node_fs_promises_.mkdir)(info, { recursive: true });
    await (0,external_node_fs_promises_.mkdir)(external_node_path_.join(gitDirectory, 'objects', 'info'), { recursive: true });
    const objects = await gitPath(origin, 'objects');
    // Git reads a line that begins with a quote as a C string.
    const line = /[\n"\\]/.test(objects) ? JSON.stringify(objects) : objects;
    await (0,external_node_fs_promises_.writeFile)(external_node_path_.join(gitDirectory, 'objects', 'info', 'alternates'), `${line}\n`);
    await (0,external_node_fs_promises_.writeFile)(external_node_path_.join(info, 'attributes'), attributes);
    await copyIfPresent(await gitPath(origin, 'shallow'), external_node_path_.join(gitDirectory, 'shallow'));
    await copyIfPresent(await gitPath(origin, 'info/exclude'), external_node_path_.join(info, 'exclude'));
    await (0,external_node_fs_promises_.writeFile)(external_node_path_.join(gitDirectory, 'packed-refs'), await packedTags(origin));
    await copyRemote(origin, gitDirectory);
}
/** Tools ask git where the project lives; a name or token in that address is not for test processes. */
async function copyRemote(origin, gitDirectory) {
    const { code, stdout } = await git(origin, ['config', '--get', 'remote.origin.url']);
    if (code !== 0)
        return;
    const url = stdout
        .toString()
        .trim()
        .replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
    await gitText(gitDirectory, ['--git-dir', gitDirectory, 'config', 'remote.origin.url', url]);
}
async function gitPath(origin, name) {
    const answer = await gitText(origin, ['rev-parse', '--git-path', name]);
    return external_node_path_.resolve(origin, answer.replace(/\n$/, ''));
}
async function copyIfPresent(from, to) {
    const bytes = await (0,external_node_fs_promises_.readFile)(from).catch(() => undefined);
    if (bytes !== undefined)
        await (0,external_node_fs_promises_.writeFile)(to, bytes);
}
/** https://git-scm.com/docs/git-pack-refs: versions that are computed from tags (setuptools_scm) need them. */
async function packedTags(origin) {
    const format = '%(objectname) %(refname)%(if)%(*objectname)%(then)%0a^%(*objectname)%(end)';
    const tags = await git(origin, ['for-each-ref', `--format=${format}`, 'refs/tags']);
    return `# pack-refs with: peeled fully-peeled sorted \n${tags.code === 0 ? tags.stdout.toString('latin1') : ''}`;
}
/** Runs git on the tree with our own git directory, whatever has become of the tree's `.git`. */
function inTree(repository, args, options = {}) {
    const { gitDirectory, tree } = repository;
    // Writing the refreshed index back is what makes the next look at the tree cheap; it is ours to write.
    const env = { GIT_DIR: gitDirectory, GIT_WORK_TREE: tree, GIT_OPTIONAL_LOCKS: '1', ...options.env };
    return git(tree, args, { ...options, env });
}
/** Has git take these paths (relative to the root, `/`-separated) for ignored, here and in the tree's own copy. */
async function excludePaths(repository, paths) {
    const lines = paths.map((each) => `/${each.replaceAll(/[*?[\]\\!# ]/g, String.raw `\$&`)}\n`);
    await (0,external_node_fs_promises_.appendFile)(external_node_path_.join(repository.gitDirectory, 'info', 'exclude'), `\n${lines.join('')}`);
}
/** Puts every tracked file back and deletes what is neither tracked nor ignored. The tree's root must exist. */
async function resetTree(repository) {
    if (await isReset(repository))
        return;
    await unlockTree(repository.tree);
    if (await isReset(repository))
        return;
    const { stdout } = await inTree(repository, ['status', '--short']);
    throw new Error(`cannot restore the private work tree ${repository.tree}; still different:\n${stdout.toString()}`);
}
async function isReset(repository) {
    const status = await inTree(repository, ['status', '--porcelain', '--untracked-files=no']);
    if (status.code !== 0)
        throw new Error(`git status in ${repository.tree}: ${status.stderr.trim()}`);
    if (status.stdout.length > 0) {
        // Before anything is cleaned: what counts as ignored is itself written in tracked files.
        const reset = await inTree(repository, ['reset', '--hard', '--quiet', repository.head]);
        if (reset.code !== 0)
            return false;
    }
    // Twice -f: a repository that a test has made inside the tree is deleted too.
    return (await inTree(repository, ['clean', '-ffdq'])).code === 0;
}

;// CONCATENATED MODULE: ./build/host/ignored-files.js
/** Caches and reports: never needed for tests to pass, often large, and a stale one can hide a mutation. */
const caches = new Set([
    '__pycache__ .pytest_cache .mypy_cache .ruff_cache .hypothesis .tox .nox .eggs coverage .nyc_output .coverage',
    '.git .gradle target counterproof-out .cache .turbo .next .nuxt .parcel-cache .vite .vitest .vite-temp .tmp',
    '.angular .svelte-kit .eslintcache .DS_Store .idea .vscode .terraform .scannerwork tmp',
].flatMap((line) => line.split(' ')));
/** True for a path that git ignores and that is not worth bringing. */
function isCache(name) {
    return caches.has(name) || isHiddenCache(name) || name.endsWith('.log');
}
/** The same inside a directory that is brought, where `tmp`, `target` or `coverage` may well be a package. */
function isHiddenCache(name) {
    return name === '__pycache__' || name.endsWith('.pyc') || (name.startsWith('.') && caches.has(name));
}
/**
 * True for the name of a file that holds secrets: not for test processes, which run code that nobody has vetted.
 * `.env` files count, except those that by their name are made for tests or are a template.
 */
function mayHoldSecrets(name) {
    if (/^\.env(\.|$)/.test(name))
        return !/\.(test|testing|ci|example|sample|template|dist)$/.test(name);
    return (/\.(pem|key|p12|pfx|jks|keystore|tfstate|tfvars)$/i.test(name) ||
        /^(id_(rsa|dsa|ecdsa|ed25519)|\.npmrc|\.pypirc|\.netrc|\.git-credentials|\.htpasswd|auth\.json)$/.test(name) ||
        /^(credentials|service[-_]?account).*\.json$/i.test(name));
}

;// CONCATENATED MODULE: ./build/host/tree-paths.js


/** True for `directory` itself and everything below it; both absolute and without symbolic links. */
function isInside(directory, file) {
    const relative = external_node_path_.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}
/**
 * Absolute path of a file that may be written at `relative` (`/`-separated) in the work tree `root`.
 * Throws for whatever would be written elsewhere: absolute paths, `..`, `.git`, symbolic links.
 */
async function writablePath(root, relative) {
    const segments = relative.split('/');
    const odd = segments.some((segment) => ['', '.', '..'].includes(segment) || segment.toLowerCase() === '.git');
    if (odd || relative.includes('\0') || external_node_path_.isAbsolute(relative) || external_node_path_.win32.parse(relative).root !== '') {
        throw new Error(`will not write ${JSON.stringify(relative)}: not a plain path below the repository root`);
    }
    const file = external_node_path_.join(root, ...segments);
    if (await leavesTree(root, relative)) {
        throw new Error(`will not write ${relative}: a symbolic link on its way leads out of the work tree`);
    }
    const stat = await (0,external_node_fs_promises_.lstat)(file).catch(() => undefined);
    if (stat !== undefined && !stat.isFile()) {
        throw new Error(`will not write ${relative}: it is a directory or a symbolic link, not a file`);
    }
    return file;
}
/** True where something written at `relative` would land outside of `root`, because a directory above is a link. */
async function leavesTree(root, relative) {
    const parent = await realpathOfExisting(external_node_path_.join(root, external_node_path_.dirname(relative))).catch(() => undefined);
    return parent === undefined || !isInside(await (0,external_node_fs_promises_.realpath)(root), parent);
}
/** The nearest directory above that exists, without symbolic links. */
async function realpathOfExisting(directory) {
    try {
        return await (0,external_node_fs_promises_.realpath)(directory);
    }
    catch (error) {
        const above = external_node_path_.dirname(directory);
        if (above === directory)
            throw error;
        // A dangling link is nobody's directory: what is made there would be made at its target.
        const stat = await (0,external_node_fs_promises_.lstat)(directory).catch(() => undefined);
        if (stat !== undefined)
            throw new Error(`${directory} leads nowhere`, { cause: error });
        return realpathOfExisting(above);
    }
}

;// CONCATENATED MODULE: ./build/host/node-modules.js




/**
 * How to bring one `node_modules` (`relative` to the root): a real directory whose entries are links to the
 * checkout's packages. Entries that lead to the repository's own code (workspaces) lead to the private tree's
 * instead: otherwise it is not the mutated package that tests load. Caches are left out, since tools write to them.
 */
function planNodeModules(trees, relative) {
    const placements = [{ kind: 'directory', path: relative }];
    for (const entry of entriesOf(external_node_path_.join(trees.checkout, relative))) {
        if (isHiddenCache(entry.name))
            continue;
        const below = `${relative}/${entry.name}`;
        const holdsEntries = entry.name.startsWith('@') || entry.name === '.bin';
        if (entry.isDirectory() && holdsEntries) {
            placements.push({ kind: 'directory', path: below });
            for (const inner of entriesOf(external_node_path_.join(trees.checkout, below))) {
                placements.push(...planEntry(trees, `${below}/${inner.name}`, inner));
            }
        }
        else {
            placements.push(...planEntry(trees, below, entry));
        }
    }
    return placements;
}
function planEntry(trees, relative, entry) {
    const source = external_node_path_.join(trees.checkout, relative);
    // Files are the package manager's own notes and shims, which some tools rewrite: a link would let them.
    if (entry.isFile())
        return [{ kind: 'copy', path: relative, source }];
    if (entry.isDirectory())
        return [{ kind: 'link', path: relative, target: source }];
    const target = entry.isSymbolicLink() ? realpathIfAny(source) : undefined;
    if (target === undefined)
        return [];
    return [{ kind: 'link', path: relative, target: ownCode(trees, target) ?? target }];
}
/** Where a file of the checkout that is the repository's own code lies in the private tree. */
function ownCode(trees, target) {
    if (!isInside(trees.checkout, target))
        return undefined;
    const relative = external_node_path_.relative(trees.checkout, target);
    return relative.split(external_node_path_.sep).includes('node_modules') ? undefined : external_node_path_.join(trees.root, relative);
}
/**
 * Packages in pnpm's store that load the repository's own code from the checkout: `.pnpm/x@1/node_modules/own`.
 * They are not redirected, since Node.js resolves them from the store's real path, which is the checkout's.
 */
function storePackagesUsingOwnCode(trees, relative) {
    const store = external_node_path_.join(trees.checkout, relative, '.pnpm');
    return entriesOf(store).flatMap(({ name }) => {
        const modules = external_node_path_.join(store, name, 'node_modules');
        const entries = entriesOf(modules).flatMap((entry) => {
            const names = entry.name.startsWith('@') ? entriesOf(external_node_path_.join(modules, entry.name)) : [];
            return [entry, ...names].map((each) => external_node_path_.join(each.parentPath, each.name));
        });
        const own = entries.some((entry) => {
            const target = linkTarget(entry);
            return target !== undefined && ownCode(trees, target) !== undefined;
        });
        return own && name !== 'node_modules' ? [name] : [];
    });
}
/** Reads one link only: a store has tens of thousands, and resolving each to its end takes seconds. */
function linkTarget(file) {
    try {
        return external_node_path_.resolve(external_node_path_.dirname(file), (0,external_node_fs_.readlinkSync)(file));
    }
    catch {
        return undefined;
    }
}
function entriesOf(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function realpathIfAny(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return undefined;
    }
}
/** True for an installed environment that is used where it lies: it holds absolute paths of its own. */
function isEnvironment(directory) {
    const isBundle = directory.endsWith(`${external_node_path_.sep}vendor${external_node_path_.sep}bundle`);
    return isBundle || ['pyvenv.cfg', 'conda-meta'].some((mark) => (0,external_node_fs_.existsSync)(external_node_path_.join(directory, mark)));
}

;// CONCATENATED MODULE: ./build/host/copy-plan.js





/** Beyond this many files copying takes minutes and every later look at the tree is slow. */
const maxFiles = 50_000;
/** Plans the copy of `relative` from the checkout; gives up above `maxBytes`. Only reads. */
function planCopy(trees, relative, maxBytes) {
    const placements = [];
    const leftOut = [];
    let bytes = 0;
    const waiting = [relative];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (bytes > maxBytes || placements.length > maxFiles) {
            return { path: relative, placements, bytes, complete: false, leftOut };
        }
        const name = external_node_path_.basename(next);
        const source = external_node_path_.join(trees.checkout, next);
        const stat = (0,external_node_fs_.lstatSync)(source, { throwIfNoEntry: false });
        if (stat === undefined || isHiddenCache(name))
            continue;
        if (stat.isSymbolicLink())
            placements.push(...planLink(trees, next));
        else if (stat.isDirectory()) {
            if (name === 'node_modules')
                placements.push(...planNodeModules(trees, next));
            else if (isEnvironment(source))
                placements.push({ kind: 'link', path: next, target: source });
            else {
                placements.push({ kind: 'directory', path: next });
                waiting.push(...namesIn(source).map((each) => `${next}/${each}`));
            }
        }
        else if (mayHoldSecrets(name))
            leftOut.push(`${next}: may hold secrets`);
        else if (stat.isFile()) {
            bytes += stat.size;
            placements.push({ kind: 'copy', path: next, source });
        }
    }
    return { path: relative, placements, bytes, complete: true, leftOut };
}
/** A link that stays inside the checkout stays inside the private tree; any other leads where it always led. */
function planLink(trees, relative) {
    const source = external_node_path_.join(trees.checkout, relative);
    const target = external_node_path_.resolve(external_node_path_.dirname(source), (0,external_node_fs_.readlinkSync)(source));
    if (!isInside(trees.checkout, target))
        return [{ kind: 'link', path: relative, target }];
    const inTree = external_node_path_.join(trees.root, external_node_path_.relative(trees.checkout, target));
    return (0,external_node_fs_.statSync)(source, { throwIfNoEntry: false }) === undefined
        ? []
        : [{ kind: 'link', path: relative, target: inTree }];
}
function namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/host/dependencies.js








/** All copies together. */
const copyBytes = 200 * 1024 * 1024;
/**
 * Looks at what git ignores in the checkout (and at untracked `node_modules`, and populated submodules):
 * packages and environments are linked, small build products copied, caches and secrets left behind.
 * Only reads. The checkout may be at another commit than `head`: its dependencies are still the best there are.
 */
async function planDependencies(trees, head) {
    const placements = [];
    const paths = [];
    const leftOut = [];
    const copies = [];
    for (const relative of await untrackedPaths(trees.checkout)) {
        const name = external_node_path_.basename(relative);
        if (isCache(name) || (await leavesTree(trees.root, relative)))
            continue;
        if (mayHoldSecrets(name)) {
            leftOut.push(`${relative}: may hold secrets`);
            continue;
        }
        const linked = planLinked(trees, relative);
        // What the commit has itself wins over what lies in the checkout by the same name; `node_modules` are merged.
        const present = (0,external_node_fs_.lstatSync)(external_node_path_.join(trees.root, relative), { throwIfNoEntry: false });
        if (present !== undefined && !(present.isDirectory() && name === 'node_modules'))
            continue;
        if (linked === undefined)
            copies.push(planCopy(trees, relative, copyBytes));
        else
            placements.push(...linked);
        if (linked !== undefined)
            paths.push(relative);
        for (const store of name === 'node_modules' ? storePackagesUsingOwnCode(trees, relative) : []) {
            leftOut.push(`${relative}/.pnpm/${store}: loads the repository's own packages from the checkout, unmutated`);
        }
    }
    for (const submodule of await submodules(trees.checkout, head))
        copies.push(planCopy(trees, submodule, copyBytes));
    const chosen = chooseCopies(copies);
    return {
        placements: [...placements, ...chosen.copies.flatMap((copy) => copy.placements)],
        paths: [...paths, ...chosen.copies.map((copy) => copy.path)],
        leftOut: [...leftOut, ...chosen.leftOut],
    };
}
/** Smallest first, so that one large directory does not keep ten small ones out. */
function chooseCopies(plans) {
    const copies = [];
    const leftOut = [];
    let room = copyBytes;
    for (const plan of plans.toSorted((one, other) => one.bytes - other.bytes)) {
        if (plan.complete && plan.bytes <= room) {
            room -= plan.bytes;
            copies.push(plan);
            leftOut.push(...plan.leftOut);
        }
        else {
            leftOut.push(`${plan.path}: copies may take ${copyBytes / 2 ** 20} MB in all`);
        }
    }
    return { copies, leftOut };
}
/** What is used where it lies in the checkout; undefined for what has to be copied to be used. */
function planLinked(trees, relative) {
    if (external_node_path_.basename(relative) === 'node_modules')
        return planNodeModules(trees, relative);
    const source = external_node_path_.join(trees.checkout, relative);
    return isEnvironment(source) ? [{ kind: 'link', path: relative, target: source }] : undefined;
}
/** Without trailing slashes; a directory of which nothing is tracked stands for everything in it. */
async function untrackedPaths(checkout) {
    const list = ['ls-files', '--others', '--exclude-standard', '--directory', '-z'];
    const [ignored, untracked] = await Promise.all([
        git(checkout, [...list, '--ignored']),
        git(checkout, list),
    ]);
    const modules = splitAtNul(untracked.stdout).filter((each) => external_node_path_.basename(each) === 'node_modules');
    const paths = [...splitAtNul(ignored.stdout), ...modules].map((each) => each.replace(/\/$/, ''));
    return [...new Set(paths)].filter((each) => each !== '');
}
async function submodules(checkout, head) {
    const entries = await treeEntries(checkout, head);
    return entries.filter((entry) => entry.mode === '160000').map((entry) => entry.path);
}

;// CONCATENATED MODULE: ./build/host/head-diff.js




/** Unified diff from the audited commit to these contents; touches neither the tree nor the index. */
async function diffFromHead(repository, contents) {
    const index = external_node_path_.join(repository.gitDirectory, `index-${(0,external_node_crypto_.randomUUID)()}`);
    const env = { GIT_INDEX_FILE: index };
    try {
        await (0,external_node_fs_promises_.copyFile)(external_node_path_.join(repository.gitDirectory, 'index'), index);
        const entries = await Promise.all(contents.map((content) => indexEntry(repository, content)));
        await checked(repository, ['update-index', '-z', '--index-info'], { env, input: entries.join('') });
        let patch = '';
        for (const binary of [false, true]) {
            const paths = contents.filter((content) => content.binary === binary).map((content) => content.path);
            if (paths.length > 0)
                patch += await stagedDiff(repository, paths, binary, env);
        }
        return patch;
    }
    finally {
        await (0,external_node_fs_promises_.rm)(index, { force: true });
    }
}
async function indexEntry(repository, content) {
    const input = content.bytes;
    const hash = ['hash-object', '--stdin', '--no-filters'];
    const id = (await checked(repository, hash, { input })).trim();
    // Git renews the time of an object that is written again, in the user's repository too: write only a new one.
    const known = (await inTree(repository, ['cat-file', '-e', id])).code === 0;
    if (!known)
        await checked(repository, [...hash, '-w'], { input });
    return `${content.mode} ${id}\t${content.path}\0`;
}
async function stagedDiff(repository, paths, binary, env) {
    const shape = [
        '--binary',
        '--no-renames',
        '--no-ext-diff',
        '--no-textconv',
        '--src-prefix=a/',
        '--dst-prefix=b/',
    ];
    const force = binary ? ['-c', 'diff.counterproof.binary=true'] : [];
    const diff = [
        '--literal-pathspecs',
        ...force,
        'diff',
        '--cached',
        ...shape,
        repository.head,
        '--',
        ...paths,
    ];
    return checked(repository, diff, { env });
}
async function checked(repository, args, options) {
    const { code, stdout, stderr } = await inTree(repository, args, options);
    if (code !== 0)
        throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
    return stdout.toString('utf8');
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/host/text-edits.js

/** The edits of each file, in the order in which the files first occur. */
function editsByPath(edits) {
    const byPath = new Map();
    for (const edit of edits) {
        const others = byPath.get(edit.path);
        if (others === undefined)
            byPath.set(edit.path, [edit]);
        else
            others.push(edit);
    }
    return byPath;
}
/**
 * The bytes of one file with the edits made to its text, as `decodeText` reads it; every byte outside the edited
 * spans stays as it is (byte order mark, line ends, a Latin-1 file's encoding). Insertions at one place keep the
 * order given. Throws where a span is not inside the text, cuts a character in two or overlaps another.
 */
function editBytes(bytes, edits) {
    const text = decodeText(bytes);
    const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
    let edited = '';
    let done = 0;
    for (const edit of ordered) {
        checkSpan(edit, text, done);
        edited += text.slice(done, edit.start) + edit.replacement;
        done = edit.end;
    }
    edited += text.slice(done);
    return encodeLike(bytes, text, edited, edits[0]?.path ?? '');
}
function checkSpan(edit, text, done) {
    const { start, end } = edit;
    const where = `the edit of ${edit.path} at ${start}-${end}`;
    const whole = Number.isInteger(start) && Number.isInteger(end);
    if (!whole || start < 0 || end < start || end > text.length) {
        throw new RangeError(`${where} is not inside its text of ${text.length} units: was it planned on another version?`);
    }
    if (start < done)
        throw new RangeError(`${where} overlaps another one that ends at ${done}: make them one edit`);
    if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
        throw new RangeError(`${where} cuts a character in two: move it to the character's edge`);
    }
}
function cutsCharacter(text, offset) {
    const before = text.charCodeAt(offset - 1);
    const after = text.charCodeAt(offset);
    return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
function encodeLike(bytes, text, edited, path) {
    const isUtf8 = Buffer.from(text, 'utf8').equals(bytes);
    if (isUtf8)
        return Buffer.from(edited, 'utf8');
    const foreign = /[^\0-\u00ff]/u.exec(edited);
    if (foreign !== null) {
        throw new RangeError(`${path} is not UTF-8 and is written as Latin-1, which has no ${foreign[0]}: use an escape`);
    }
    return Buffer.from(edited, 'latin1');
}

;// CONCATENATED MODULE: ./build/host/edited-blobs.js



/** The audited commit's files with these edits made to them, in memory; a file that is not there counts as empty. */
async function editedBlobs(repository, edits) {
    const { gitDirectory, head } = repository;
    const contents = [];
    for (const [path, own] of editsByPath(edits)) {
        const [entry] = await treeEntries(gitDirectory, head, path);
        if (entry !== undefined && !isRegularFile(entry.mode)) {
            throw new Error(`cannot edit ${path} of ${head}: it is a symbolic link, a submodule or a directory`);
        }
        const before = (entry && (await readBlob(gitDirectory, head, path))) ?? Buffer.alloc(0);
        const bytes = editBytes(before, own);
        contents.push({ path, mode: entry?.mode ?? '100644', bytes, binary: !(0,external_node_buffer_.isUtf8)(before) || !(0,external_node_buffer_.isUtf8)(bytes) });
    }
    return contents;
}

;// CONCATENATED MODULE: ./build/host/placements.js






const copiesAtOnce = 16;
/**
 * Puts them there, directories first; what already is at a path stays, a source that has vanished is left out, and
 * so is whatever a symbolic link on the way would carry out of the tree. `root` is itself without symbolic links.
 */
async function placements_place(root, placements) {
    for (const { kind, path: relative } of placements) {
        if (kind !== 'directory' || (await leavesTree(root, relative)))
            continue;
        await (0,external_node_fs_promises_.mkdir)(external_node_path_.join(root, relative), { recursive: true });
    }
    const files = placements.filter((placement) => placement.kind !== 'directory');
    for (let from = 0; from < files.length; from += copiesAtOnce) {
        await Promise.all(files.slice(from, from + copiesAtOnce).map((file) => placeFile(root, file)));
    }
}
async function placeFile(root, file) {
    const target = external_node_path_.join(root, file.path);
    const parent = external_node_path_.dirname(target);
    if ((await (0,external_node_fs_promises_.realpath)(parent).catch(() => undefined)) !== parent)
        return;
    try {
        if (file.kind === 'link')
            await (0,external_node_fs_promises_.symlink)(file.target, target, 'junction');
        else
            await (0,external_node_fs_promises_.copyFile)(file.source, target, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
    }
    catch (error) {
        const code = (0,system_error/* errorCode */.C)(error);
        if (code !== 'EEXIST' && code !== 'ENOENT')
            throw error;
    }
}
/** Puts back what tests have deleted of them. Reads only directories, so that it costs next to nothing. */
async function replaceMissing(root, placements) {
    for (const placement of placements) {
        if (placement.kind !== 'directory')
            continue;
        const directory = external_node_path_.join(root, placement.path);
        const stat = (0,external_node_fs_.lstatSync)(directory, { throwIfNoEntry: false });
        // A link in a directory's place would have the copies written wherever it points.
        if (stat !== undefined && !stat.isDirectory())
            await removeTree(directory);
    }
    const present = new Map();
    const missing = placements.filter((placement) => {
        const parent = external_node_path_.dirname(placement.path);
        const names = present.get(parent) ?? placements_namesIn(external_node_path_.join(root, parent));
        present.set(parent, names);
        return !names.has(external_node_path_.basename(placement.path));
    });
    await placements_place(root, missing);
}
function placements_namesIn(directory) {
    try {
        return new Set((0,external_node_fs_.readdirSync)(directory));
    }
    catch {
        return new Set();
    }
}

;// CONCATENATED MODULE: ./build/host/tree-git-directory.js




/** Copies the git directory `original` to `<tree>/.git` and remembers what the copy looks like. */
async function placeGitDirectory(original, tree) {
    const copy = external_node_path_.join(tree, '.git');
    await (0,external_node_fs_promises_.cp)(original, copy, { recursive: true });
    let before = fingerprint(copy);
    return {
        async restore() {
            if (fingerprint(copy) === before)
                return;
            await removeTree(copy);
            await (0,external_node_fs_promises_.cp)(original, copy, { recursive: true });
            before = fingerprint(copy);
        },
    };
}
/** Names, sizes, times and numbers of the files, objects left out: more of those change no answer of git's. */
function fingerprint(directory) {
    const lines = [];
    const visit = (relative) => {
        const file = external_node_path_.join(directory, relative);
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return;
        const content = stat.isDirectory() ? '' : `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
        lines.push(`${relative} ${stat.mode} ${content}`);
        if (!stat.isDirectory() || relative === 'objects')
            return;
        for (const name of (0,external_node_fs_.readdirSync)(file))
            visit(external_node_path_.join(relative, name));
    };
    visit('');
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/host/workspace.js















/**
 * Makes a private work tree of commit `head` of the repository at `origin`, with its installed dependencies in reach.
 * Throws where `origin` is no repository or has not got the commit.
 */
async function openWorkspace(origin, head) {
    const checkout = await checkoutOf(origin);
    const base = await (0,external_node_fs_promises_.realpath)(await (0,external_node_fs_promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'counterproof-')));
    const forget = undoAtExit(() => (0,external_node_fs_.rmSync)(base, { recursive: true, force: true }));
    const close = async () => {
        await removeTree(base);
        forget();
    };
    try {
        const [root, scratch] = [external_node_path_.join(base, 'tree'), external_node_path_.join(base, 'scratch')];
        await (0,external_node_fs_promises_.mkdir)(scratch);
        const repository = await createPrivateRepository(checkout.root, head, external_node_path_.join(base, 'control'), root);
        const dependencies = await bringDependencies(checkout, repository);
        const gitDirectory = await placeGitDirectory(repository.gitDirectory, root);
        const { leftOut } = dependencies;
        const edited = new Map();
        return {
            root,
            scratch,
            origin: checkout.root,
            leftOut,
            apply: (edits) => applyEdits(root, edits, edited),
            restore: () => restore(repository, gitDirectory, dependencies, edited),
            diff: async (edits) => diffFromHead(repository, await editedBlobs(repository, edits)),
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function checkoutOf(origin) {
    const bare = (await gitText(origin, ['rev-parse', '--is-bare-repository'])).trim() === 'true';
    const answer = await gitText(origin, ['rev-parse', bare ? '--absolute-git-dir' : '--show-toplevel']);
    return { root: await (0,external_node_fs_promises_.realpath)(answer.replace(/\r?\n$/, '')), bare };
}
async function bringDependencies(checkout, repository) {
    if (checkout.bare)
        return { placements: [], paths: [], leftOut: [] };
    const plan = await planDependencies({ checkout: checkout.root, root: repository.tree }, repository.head);
    await placements_place(repository.tree, plan.placements);
    await excludePaths(repository, plan.paths);
    return plan;
}
async function applyEdits(root, edits, edited) {
    const writes = [];
    for (const [relative, own] of editsByPath(edits)) {
        const file = await writablePath(root, relative);
        const stat = await (0,external_node_fs_promises_.lstat)(file).catch(() => undefined);
        const original = stat === undefined ? undefined : { bytes: await (0,external_node_fs_promises_.readFile)(file), mode: stat.mode & 0o777 };
        writes.push({ relative, file, bytes: editBytes(original?.bytes ?? Buffer.alloc(0), own), original });
    }
    for (const { relative, file, bytes, original } of writes) {
        if (!edited.has(relative))
            edited.set(relative, original);
        await (0,external_node_fs_promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(file, bytes);
    }
}
async function restore(repository, gitDirectory, dependencies, edited) {
    const root = repository.tree;
    const stat = await (0,external_node_fs_promises_.lstat)(root).catch(() => undefined);
    if (stat === undefined || !stat.isDirectory()) {
        await removeTree(root);
        await (0,external_node_fs_promises_.mkdir)(root);
    }
    for (const [relative, original] of edited)
        await putBack(root, relative, original);
    edited.clear();
    await resetTree(repository);
    await replaceMissing(root, dependencies.placements);
    await gitDirectory.restore();
}
/** Only saves git the work: what cannot be put back here, git finds and puts back. */
async function putBack(root, relative, original) {
    try {
        const file = await writablePath(root, relative);
        if (original === undefined)
            return await removeTree(file);
        await (0,external_node_fs_promises_.writeFile)(file, original.bytes);
        await (0,external_node_fs_promises_.chmod)(file, original.mode);
    }
    catch {
        await unlockTree(root);
    }
}

;// CONCATENATED MODULE: ./build/probe/deadline.js
function deadlineIn(minutes, now = () => performance.now()) {
    const end = now() + minutes * 60_000;
    return { remaining: () => Math.max(0, (end - now()) / 1000) };
}

;// CONCATENATED MODULE: ./build/probe/judge-run.js
/** A broken mock chain or a missing attribute ends in one of these: the call was missed, no result was checked. */
const missedCall = /^(TypeError|AttributeError)$/;
/** A mock that nobody told what to return came back where the mocked chain lacks a call: unequal to anything. */
const strayMock = /<(NonCallable|Async)?(Magic)?Mock (name|id|spec)=/;
/** Errors of engines, mappers and interpreters about code that is not valid: the mutant itself is at fault. */
const brokenCode = /(^|\.)(OperationalError|ProgrammingError|DatabaseError|CompileError|ArgumentError|InvalidRequestError|FieldError|SqliteError|SyntaxError|ReferenceError|NameError|ImportError|ModuleNotFoundError|IndentationError)$/;
/** How mocha, jest, vitest and pytest-timeout say that a test took too long by their own measure. */
const ownTimeout = /^(Error: |thrown: )?"?(Timeout of \d|Exceeded timeout of|Test timed out in|Hook timed out in|Timeout >)/;
/**
 * Compares a run with the baseline. Only tests that were green there count: what was red or flaky before says
 * nothing now. `expected` are the green tests that were asked for; each must have answered for a survivor.
 */
function judgeRun(run, expected) {
    const failed = run.results.filter((result) => result.outcome === 'failed' && expected.has(result.id));
    if (failed.length > 0 && failed.every((result) => brokenCode.test(result.error?.type ?? ''))) {
        const [first] = failed;
        return { kind: 'unviable', reason: `not valid code there: ${first?.error?.type}` };
    }
    if (failed.length > 0 && failed.every((result) => ownTimeout.test(result.error?.message ?? ''))) {
        return { kind: 'timed-out' };
    }
    if (failed.length > 0) {
        const doubtful = failed.every(({ error }) => missedCall.test(error?.type ?? '') || strayMock.test(error?.message ?? ''));
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

;// CONCATENATED MODULE: ./build/probe/test-group.js

/** Runs of less than this could not say anything. */
const shortestRun = 2;
/** Runs tests of the group in a fresh process; undefined when the probe's time is used up. */
async function runTests(group, { edits, files, tests, seed, seconds }) {
    return await group.pool.use(async (session) => {
        const remaining = group.deadline.remaining();
        if (remaining < shortestRun)
            return undefined;
        const run = await session.run({
            edits,
            files,
            ...(tests && { tests }),
            seed,
            limits: {
                seconds: Math.min(seconds, remaining),
                memoryBytes: Math.floor(((0,external_node_os_.totalmem)() * 0.6) / group.workers),
            },
        });
        // Cut short by the probe's own deadline, not by anything the mutant did.
        const cutShort = run.outcome.kind === 'timed-out' && remaining < seconds;
        return cutShort ? undefined : run;
    });
}

;// CONCATENATED MODULE: ./build/probe/trial.js


function filesOf(coverage, tests = coverage.tests) {
    const files = new Set();
    for (const id of tests)
        files.add(coverage.baseline.fileOf.get(id) ?? '');
    return files.has('') ? coverage.group.files : [...files].toSorted();
}
/** The time that the covering tests may take: a multiple of what they took, never less than start-up needs. */
function secondsFor(baseline) {
    return baseline.seconds * 3 + 15;
}
/**
 * Finds the tests that reach a site by putting an error there: those that then fail, or fall silent, reach it.
 * This is coverage that every runner can give. Undefined when the time is used up.
 */
async function reach({ planned }, judged) {
    const { group, baseline } = judged;
    const run = await runTests(group, {
        edits: planned.tripwire.edits,
        files: group.files,
        seed: 3,
        seconds: secondsFor(baseline),
    });
    if (run === undefined)
        return undefined;
    const passed = new Set(run.results.filter((result) => result.outcome === 'passed').map((result) => result.id));
    const tests = new Set([...baseline.green].filter((id) => !passed.has(id)));
    return await standAlone({ ...judged, tests, alone: true });
}
/** Whether the tests are green without the others of their files; a test that leans on them would kill every mutant. */
async function standAlone(coverage) {
    const files = new Set(filesOf(coverage));
    const { green, fileOf } = coverage.baseline;
    const all = [...green].every((id) => coverage.tests.has(id) || !files.has(fileOf.get(id) ?? ''));
    if (all || coverage.tests.size === 0)
        return coverage;
    const run = await runCovering(coverage, [], 3);
    if (run === undefined)
        return undefined;
    return { ...coverage, alone: judgeRun(run, coverage.tests).kind === 'survived' };
}
/** Runs the tests that reach the site on edited code. */
async function runCovering(coverage, edits, seed, tests = coverage.tests) {
    return await runTests(coverage.group, {
        edits,
        files: filesOf(coverage, tests),
        ...(coverage.alone && { tests: [...tests] }),
        seed,
        seconds: secondsFor(coverage.baseline),
    });
}
/** A busy machine runs tests into their time limits: once more tells it from a mutant that never ends. */
async function tryForm(form, coverage, seed) {
    const verdict = await tryOnce(form, coverage, seed);
    return verdict.kind === 'timed-out' ? await tryOnce(form, coverage, seed) : verdict;
}
async function tryOnce(form, coverage, seed) {
    const run = await runCovering(coverage, form.edits, seed);
    if (run === undefined)
        return { kind: 'no-time' };
    const verdict = judgeRun(run, coverage.tests);
    return verdict.kind === 'survived' ? { kind: 'survived', form } : verdict;
}
/** One mutant against the tests of one group that reach it; a doubtful kill is tried again in neutral form. */
async function tryMutant(mutant, coverage, seed) {
    const verdict = await tryForm(mutant, coverage, seed);
    const doubtful = verdict.kind === 'killed' && verdict.doubtful;
    return doubtful && mutant.neutral ? await tryForm(mutant.neutral, coverage, seed) : verdict;
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

;// CONCATENATED MODULE: ./build/probe/claims.js

const severityOf = {
    'passes-by-insertion-order': 'high',
    'order-not-exposed': 'medium',
    'order-never-asserted': 'medium',
    'direction-not-asserted': 'medium',
    'tie-breaker-not-asserted': 'low',
};
const mostNamed = 3;
/** `a`, `a and b`, `a, b, c and 4 more`. */
function listed(names) {
    const shown = names.length > mostNamed + 1
        ? [...names.slice(0, mostNamed), `${names.length - mostNamed} more`]
        : [...names];
    const last = shown.pop() ?? '';
    return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
/** The last part of a runner's name for a test: what its author calls it. */
function shortName(id) {
    const method = /^[\w.]+\.(test\w*)$/.exec(id)?.[1];
    return method ?? id.split(/::| > /).at(-1) ?? id;
}
function tests(ids) {
    return listed(ids.map((id) => `"${shortName(id)}"`));
}
function singular(count, one, many) {
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
            const pass = singular(lucky.length, 'passes', 'pass');
            const what = mutant.operator === 'drop-tie-breaker' ? 'the last sort key' : 'the ordering';
            return `${tests(lucky)} ${pass} by insertion order. We ${mutant.description} on ${place} and ${all}; with the fixtures reordered (${reordering.description}), the merged code still passes and the code without ${what} fails.`;
        }
        case 'order-not-exposed': {
            const others = proof.cutShort ? 'tried before the time was used up' : 'that we tried';
            const reorderings = proof.tried === 0
                ? 'We found no fixture of theirs to reorder'
                : `${singular(proof.tried, 'The one reordering', `None of the ${proof.tried} reorderings`)} of their fixtures ${others} ${singular(proof.tried, 'did not make', 'made')} the difference show`;
            const notices = singular(proof.asserting.length, 'notices', 'notice');
            const asserting = proof.asserting.length === 0
                ? ''
                : `, although ${tests(proof.asserting)} ${notices} when its direction is reversed`;
            return `No test notices when the ordering is gone. We ${mutant.description} on ${place} and ${all}${asserting}. ${reorderings}.`;
        }
        case 'order-never-asserted':
            return `No test checks the order. We ${mutant.description} on ${place} and ${all}; with the direction reversed ${singular(count, 'it passes', 'they pass')} too.`;
        case 'direction-not-asserted':
            return `No test checks the direction of the order. We ${mutant.description} on ${place} and ${all}; without the ordering some of them fail.`;
        case 'tie-breaker-not-asserted': {
            const key = trial.planned.site.keys.length > 1 ? ` (${trial.planned.site.keys.at(-1)})` : '';
            return `No test checks the last sort key${key}. We ${mutant.description} on ${place} and ${all}.`;
        }
    }
}
function evidenceOf({ trial, mutant, proof, repeats }, covering) {
    const { operator, path, lines, original, mutated } = mutant;
    const command = trial.coverage[0]?.baseline.command ?? '';
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
function relatedOf({ trial, proof }) {
    if (proof.kind === 'passes-by-insertion-order') {
        const { lucky, reordering } = proof.exposure;
        return [{ path: reordering.path, line: reordering.lines[0], note: `the fixture of ${tests(lucky)}` }];
    }
    const known = trial.coverage.filter(({ tests: ids, baseline }) => [...ids].every((id) => baseline.fileOf.get(id)));
    const files = known.flatMap((coverage) => filesOf(coverage)).slice(0, mostNamed);
    return files.map((path) => ({ path, line: 1, note: 'tests that reach it' }));
}
/** What a proven survivor says to its reader; the verified fix is added by the caller. */
function findingOf(survivor) {
    const covering = survivor.trial.coverage.flatMap(({ tests: ids }) => [...ids]).toSorted();
    const { mutant, proof } = survivor;
    return {
        rule: proof.kind,
        severity: severityOf[proof.kind],
        path: mutant.path,
        line: mutant.lines[0],
        endLine: mutant.lines[1],
        endColumn: (mutant.original.split('\n').at(-1)?.length ?? 0) + 1,
        claim: claimOf(survivor, covering),
        raisedBy: 'probe',
        evidence: [evidenceOf(survivor, covering)],
        related: relatedOf(survivor),
    };
}
/** At most one finding per enclosing function and cause: the first says it for the others too. */
function distinctCauses(survivors) {
    const seen = new Set();
    return survivors.filter(({ trial, mutant, proof }) => {
        const { enclosing } = trial.planned.site;
        const cause = enclosing === '' ? mutant.id : JSON.stringify([mutant.path, enclosing, proof.kind]);
        return !seen.has(cause) && seen.add(cause);
    });
}

;// CONCATENATED MODULE: ./build/probe/run-merged.js



/** Files whose tests could notice: those that reach the site, or all where a file of shared fixtures is edited. */
function concerned(coverage, edits) {
    const covering = filesOf(coverage);
    return edits.every(({ path }) => covering.includes(path)) ? covering : coverage.group.files;
}
/** How every green test of the files concerned ends on the merged code with these edits of fixtures. */
async function runMerged(coverage, edits, seed) {
    const files = concerned(coverage, edits);
    const { green, fileOf } = coverage.baseline;
    const expected = new Set([...green].filter((id) => files.includes(fileOf.get(id) ?? '') || fileOf.get(id) === ''));
    const run = await runTests(coverage.group, { edits, files, seed, seconds: secondsFor(coverage.baseline) });
    return run === undefined ? 'no-time' : judgeRun(run, expected).kind;
}

;// CONCATENATED MODULE: ./build/probe/fixes.js


function overlap(first, second) {
    return first.path === second.path && first.start < second.end && second.start < first.end;
}
function sameEdits(first, second) {
    return JSON.stringify(first) === JSON.stringify(second);
}
/** Takes up one fix after another as long as they do not touch the same text and the tests stay green with all of them. */
async function together(survivors) {
    let taken = [];
    for (const { proof } of survivors) {
        if (proof.kind !== 'passes-by-insertion-order')
            continue;
        const { reordering, coverage } = proof.exposure;
        const known = reordering.edits.every((edit) => taken.some((other) => sameEdits([edit], [other])));
        if (known || reordering.edits.some((edit) => taken.some((other) => overlap(edit, other))))
            continue;
        const candidate = [...taken, ...reordering.edits];
        if (taken.length === 0 || (await runMerged(coverage, candidate, 40)) === 'survived')
            taken = candidate;
    }
    return taken;
}
/** The findings with their fixes, and the one patch that holds all fixes. */
async function fixFindings(survivors, workspace) {
    const findings = [];
    for (const survivor of survivors) {
        const finding = findingOf(survivor);
        const { proof } = survivor;
        if (proof.kind !== 'passes-by-insertion-order')
            findings.push(finding);
        else
            findings.push({
                ...finding,
                fix: { patch: await workspace.diff(proof.exposure.reordering.edits), verified: true },
            });
    }
    const edits = await together(survivors);
    return { findings, patch: edits.length > 0 ? await workspace.diff(edits) : '' };
}

;// CONCATENATED MODULE: ./build/probe/baseline.js

/** Part of the time left that the first run may take: a suite that needs more leaves none for mutants. */
const shareOfTime = 0.4;
function lastLine(run) {
    const line = run.tail.trimEnd().split('\n').at(-1)?.trim().slice(0, 200);
    return line ? ` Its last line of output: ${line}` : '';
}
function foundNothing({ outcome, results }) {
    return outcome.kind === 'completed' && results.length === 0;
}
function unusable(run, group) {
    if (run === undefined)
        return `there was no time left to run ${group.name}: allow more with --minutes`;
    if (run.outcome.kind === 'timed-out') {
        return `${group.name} did not end within ${Math.round(run.outcome.afterSeconds)} s on the untouched code: mend the test that hangs, allow more with --minutes, or name a faster command with --test-command.${lastLine(run)}`;
    }
    if (run.results.length > 0)
        return undefined;
    return `${group.name} could not run on the untouched code (${run.outcome.kind === 'completed' ? 'no test answered' : run.outcome.reason}): run \`${run.command}\` to see why.${lastLine(run)}`;
}
function nothingFound({ command }, { name, files }) {
    return `${name} found no tests in ${files.slice(0, 3).join(', ')}: run \`${command}\` to see why`;
}
function outcomes(run) {
    return new Map(run.results.map((result) => [result.id, result]));
}
function baseline_compare(first, second) {
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
    };
}
function firstFailure(run) {
    const failed = run.results.find((result) => result.outcome === 'failed');
    return failed
        ? `${failed.id}: ${failed.error?.type ?? 'failed'} ${failed.error?.message.split('\n')[0]?.slice(0, 160) ?? ''}`.trim()
        : '';
}
/**
 * Runs the tests twice on untouched code, under different seeds. The second run goes down the path that mutants
 * take, with the sources written anew as they are: a harness that kills by itself shows here.
 */
async function takeBaseline(group, sources) {
    const seconds = group.deadline.remaining() * shareOfTime;
    const first = await runTests(group, { edits: [], files: group.files, seed: 1, seconds });
    if (first && foundNothing(first))
        return { kind: 'empty', why: nothingFound(first, group) };
    const failure = unusable(first, group);
    if (first === undefined || failure !== undefined)
        return { kind: 'unusable', why: failure ?? '' };
    const unchanged = sources.map((path) => ({ path, start: 0, end: 0, replacement: '' }));
    const second = await runTests(group, {
        edits: unchanged,
        files: group.files,
        seed: 2,
        seconds: first.seconds * 3 + 20,
    });
    const again = unusable(second, group);
    if (second === undefined || again !== undefined)
        return { kind: 'unusable', why: again ?? '' };
    const baseline = baseline_compare(first, second);
    if (baseline.green.size > 0)
        return { kind: 'usable', baseline };
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

;// CONCATENATED MODULE: ./build/probe/languages/nodes.js
function spanOf(node) {
    return { start: node.startIndex, end: node.endIndex };
}
/** 1-based and inclusive. */
function nodes_linesOf(node) {
    return [node.startPosition.row + 1, node.endPosition.row + 1];
}
function replace(node, replacement) {
    return { ...spanOf(node), replacement };
}
function insert(at, replacement) {
    return { start: at, end: at, replacement };
}
function cut(start, end) {
    return { start, end, replacement: '' };
}
/** Named children without comments. */
function parts(node) {
    return node.namedChildren.filter((child) => child !== null && child.type !== 'comment');
}
/** The nearest ancestor of one of these types; `node` itself does not count. */
function ancestor(node, types) {
    for (let at = node.parent; at !== null; at = at.parent)
        if (types.has(at.type))
            return at;
    return undefined;
}
/** `node` and everything below it, in the order of the text. */
function* descendants(node) {
    yield node;
    for (const child of node.children)
        if (child !== null)
            yield* descendants(child);
}
/** Cuts one element of a comma-separated list together with the comma that it no longer needs. */
function cutElement(elements, index) {
    const element = elements[index];
    if (element === undefined)
        throw new RangeError(`no element ${index} in a list of ${elements.length}`);
    const previous = elements[index - 1];
    if (previous !== undefined)
        return cut(previous.endIndex, element.endIndex);
    const next = elements[index + 1];
    if (next !== undefined)
        return cut(element.startIndex, next.startIndex);
    const comma = element.nextSibling;
    return cut(element.startIndex, comma?.type === ',' ? comma.endIndex : element.endIndex);
}

;// CONCATENATED MODULE: ./build/probe/languages/javascript-comparators.js

/** Node types of functions in the JavaScript grammars. */
const functionTypes = new Set([
    'arrow_function',
    'function_expression',
    'function_declaration',
    'method_definition',
    'generator_function',
    'generator_function_declaration',
]);
/** The two parameters of a comparator written in place. */
function comparator(args) {
    const node = parts(args)[0];
    if (!node || !functionTypes.has(node.type))
        return undefined;
    const [parameters, body] = [node.childForFieldName('parameters'), node.childForFieldName('body')];
    return parameters && body ? { node, parameters: parts(parameters), body } : undefined;
}
function flipComparator(args, call) {
    const given = parts(args)[0];
    if (!given)
        return [insert(call.endIndex, '.reverse()')];
    const [first, second] = comparator(args)?.parameters ?? [];
    if (first && second)
        return [replace(first, second.text), replace(second, first.text)];
    return [
        insert(given.startIndex, '((compare) => (first, second) => compare(second, first))('),
        insert(given.endIndex, ')'),
    ];
}
/** `a.x - b.x || a.y - b.y` without its last alternative. */
function withoutLastComparison(args) {
    const body = comparator(args)?.body;
    const [statement, ...more] = body?.type === 'statement_block' ? parts(body) : [];
    const only = more.length === 0 && statement?.type === 'return_statement' ? statement.firstNamedChild : undefined;
    const returned = body?.type === 'statement_block' ? only : body;
    const comparison = returned?.type === 'parenthesized_expression' ? returned.firstNamedChild : returned;
    if (comparison?.type !== 'binary_expression' || comparison.childForFieldName('operator')?.text !== '||')
        return undefined;
    const left = comparison.childForFieldName('left');
    return left ? [cut(left.endIndex, comparison.endIndex)] : undefined;
}
function comparedProperties(args) {
    const body = comparator(args)?.body;
    if (!body)
        return [];
    const properties = [...descendants(body)]
        .filter((node) => node.type === 'property_identifier' && node.parent?.parent?.type !== 'call_expression')
        .map((node) => node.text);
    return [...new Set(properties)].filter((name) => name !== 'length');
}

;// CONCATENATED MODULE: ./build/probe/languages/javascript-directions.js

function isText(node) {
    return node?.type === 'string' || node?.type === 'template_string';
}
function textOf(node) {
    return node.text.slice(1, -1);
}
const opposites = {
    asc: 'desc',
    desc: 'asc',
    ASC: 'DESC',
    DESC: 'ASC',
    Asc: 'Desc',
    Desc: 'Asc',
    ascending: 'descending',
    descending: 'ascending',
};
/** Directions written out below `node`: `'asc'`, `.desc()`, `ascending: false`, `createdAt: -1`. */
function flipWritten(node) {
    const edits = [];
    for (const at of descendants(node)) {
        const opposite = opposites[at.text];
        if ((at.type === 'string_fragment' ||
            (at.type === 'property_identifier' && at.parent?.type === 'member_expression')) &&
            opposite) {
            edits.push(replace(at, opposite));
        }
        else if (at.type === 'pair')
            edits.push(...flipPair(at));
    }
    return edits;
}
function flipPair(pair) {
    const [key, value] = [pair.childForFieldName('key')?.text, pair.childForFieldName('value')];
    if (!value)
        return [];
    if (key === 'ascending' && value.type === 'true')
        return [replace(value, 'false')];
    if (key === 'ascending' && value.type === 'false')
        return [replace(value, 'true')];
    if (value.text === '-1')
        return [replace(value, '1')];
    return value.text === '1' ? [replace(value, '-1')] : [];
}
/** `desc(column)` of Drizzle: a bare column ascends. */
function flipDrizzle(key, source) {
    const callee = key.type === 'call_expression' ? key.childForFieldName('function')?.text : undefined;
    const argument = key.childForFieldName('arguments')?.firstNamedChild;
    if (callee === 'desc' && argument)
        return [replace(key, argument.text)];
    if (!/\bdesc\b/.test(source))
        return undefined;
    if (callee === 'asc' && argument)
        return [replace(key, `desc(${argument.text})`)];
    return key.type === 'member_expression'
        ? [insert(key.startIndex, 'desc('), insert(key.endIndex, ')')]
        : undefined;
}
/** Every direction of a query builder's ordering turned round; undefined where it cannot be known. */
function flipQuery(name, args, source) {
    const given = parts(args);
    const written = flipWritten(args);
    if (written.length > 0)
        return written;
    const [first, second] = given;
    if (!first)
        return undefined;
    if (name === 'order' && isText(first) && !second)
        return [insert(first.endIndex, ', { ascending: false }')];
    if (name === 'order' && second?.type === 'object') {
        return [
            insert(second.startIndex + 1, parts(second).length > 0 ? ' ascending: false,' : ' ascending: false'),
        ];
    }
    if (isText(first) && !second && name !== 'orderByRaw') {
        return [
            insert(first.endIndex, name.endsWith('rderBy') && /typeorm/i.test(source) ? ", 'DESC'" : ", 'desc'"),
        ];
    }
    const keys = given.map((key) => flipDrizzle(key, source));
    return keys.every((key) => key !== undefined) ? keys.flat() : undefined;
}
/** The keys of a query builder's ordering, where they are plain names. */
function queryKeys(args) {
    const names = [];
    for (const key of parts(args)) {
        if (isText(key) && !opposites[textOf(key)])
            names.push(textOf(key).replace(/^-/, '').split('.').at(-1) ?? '');
        else if (key.type !== 'object') {
            const properties = [...descendants(key)]
                .filter((node) => node.type === 'property_identifier')
                .map((node) => node.text);
            names.push(...properties.filter((name) => !opposites[name]).slice(-1));
        }
    }
    return names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
}

;// CONCATENATED MODULE: ./build/probe/languages/javascript-orderings.js



const methodCalls = `(call_expression function: (member_expression object: (_) @receiver property: (property_identifier) @name) arguments: (arguments) @arguments) @call`;
const functionCalls = `(call_expression function: [(identifier) (member_expression)] @function arguments: (arguments) @arguments) @call`;
const options = `(pair key: (property_identifier) @name value: (_) @value) @option`;
const queryMethods = new Set(['orderBy', 'addOrderBy', 'thenBy', 'orderByRaw', 'order', 'sortBy']);
const listings = /\b(readdir|readdirSync|glob|globSync|globby)\(/;
/** `xs.sort(compare)`, `xs.toSorted(compare)` and a database query's `.sort({ created: -1 })`. */
function sortCall(call, receiver, name, args) {
    const database = parts(args)[0]?.type === 'object' || isText(parts(args)[0]);
    const reversed = database ? flipWritten(args) : flipComparator(args, call);
    const withoutLastKey = withoutLastComparison(args);
    return {
        node: call,
        span: { start: receiver.endIndex, end: call.endIndex },
        expression: call,
        keys: comparedProperties(args),
        without: name.text === 'toSorted'
            ? [{ start: name.startIndex, end: call.endIndex, replacement: 'slice()' }]
            : [cut(receiver.endIndex, call.endIndex)],
        ...(reversed.length > 0 && { reversed }),
        ...(withoutLastKey && { withoutLastKey }),
        ...(listings.test(receiver.text) && { settled: 'the platform lists directories in an order of its own' }),
    };
}
/** The ordering link right below this one: `.orderBy('a').orderBy('b')` is one ordering with two keys. */
function linkBelow(receiver) {
    const target = receiver.type === 'call_expression' ? receiver.childForFieldName('function') : undefined;
    const below = target?.childForFieldName('object');
    const args = receiver.childForFieldName('arguments');
    if (!below || !args || !queryMethods.has(target?.childForFieldName('property')?.text ?? ''))
        return undefined;
    return { receiver: below, arguments: args };
}
/** True where the call orders a query; `.order` and `.sortBy` are also everyday names. */
function ordersQuery(name, args) {
    const [first, second] = parts(args);
    if (!first)
        return false;
    if (name !== 'order')
        return true;
    return isText(first) || first.type === 'array' || second?.type === 'object';
}
function queryCall(call, receiver, name, args, source) {
    const above = call.parent?.type === 'member_expression' ? call.parent : undefined;
    if (above?.parent?.type === 'call_expression' &&
        queryMethods.has(above.childForFieldName('property')?.text ?? ''))
        return undefined;
    const links = [{ receiver, arguments: args }];
    for (let below = linkBelow(receiver); below; below = linkBelow(below.receiver))
        links.unshift(below);
    const start = links[0]?.receiver.endIndex ?? receiver.endIndex;
    const flips = links.map((link) => flipQuery(name.text, link.arguments, source));
    const given = parts(args);
    const last = given.at(-1);
    const severalKeys = name.text === 'orderBy' && given.length > 1 && !given.some((key) => isText(key) || key.type === 'array');
    const withoutLastKey = links.length > 1
        ? [cut(receiver.endIndex, call.endIndex)]
        : severalKeys && last
            ? [cut(given.at(-2)?.endIndex ?? 0, last.endIndex)]
            : undefined;
    return {
        node: call,
        span: { start, end: call.endIndex },
        expression: call,
        keys: links.flatMap((link) => queryKeys(link.arguments)),
        without: [cut(start, call.endIndex)],
        ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
        ...(withoutLastKey && { withoutLastKey }),
    };
}
/** `semver.sort(versions)` is a function of a module, not an ordering of what stands before it. */
function isModule(receiver, source) {
    if (receiver.type !== 'identifier')
        return false;
    const imported = `\\bimport\\s+(?:\\*\\s*as\\s+)?${receiver.text}\\b|\\b(?:const|let|var)\\s+${receiver.text}\\s*=\\s*require\\(`;
    return new RegExp(imported).test(source);
}
function methodOrdering(captures, source) {
    const { call, receiver, name, arguments: args } = captures;
    if (!call || !receiver || !name || !args || ['_', 'lodash', 'R'].includes(receiver.text))
        return undefined;
    if (isModule(receiver, source))
        return undefined;
    if (name.text === 'sort' || name.text === 'toSorted')
        return sortCall(call, receiver, name, args);
    return queryMethods.has(name.text) && ordersQuery(name.text, args)
        ? queryCall(call, receiver, name, args, source)
        : undefined;
}
/** lodash's `sortBy(xs, key)`, which takes arrays, objects and nothing at all. */
function functionOrdering(captures) {
    const { call, function: callee, arguments: args } = captures;
    if (!call || !callee || !args || !/^((_|lodash)\.)?(sortBy|orderBy)$/.test(callee.text))
        return undefined;
    const [source, key] = parts(args);
    if (!source || !key || isText(source) || functionTypes.has(source.type))
        return undefined;
    const written = flipWritten(args);
    return {
        node: call,
        span: spanOf(call),
        expression: call,
        keys: queryKeys(args).slice(1),
        without: [replace(call, `Object.values(${source.text} ?? [])`)],
        reversed: written.length > 0 ? written : [insert(call.endIndex, '.reverse()')],
    };
}
const finders = /(^|\.)(\$?(find|get|fetch|query|select|list|all|paginate|search|count|load|aggregate)\w*)$/i;
/** `findMany({ orderBy: ... })`, `findAll({ order: [...] })`: the option goes. */
function optionOrdering({ option, name, value }) {
    if (!option || !name || !value || !option.parent || !['orderBy', 'order'].includes(name.text))
        return undefined;
    if (!['array', 'object'].includes(value.type))
        return undefined;
    const reversed = flipWritten(value);
    const call = option.parent.parent?.type === 'arguments' ? option.parent.parent.parent : undefined;
    const found = finders.test(call?.childForFieldName('function')?.text ?? '');
    // `order` is an everyday word: without a direction it has to stand in a call that looks something up.
    if (reversed.length === 0 && !found)
        return undefined;
    const siblings = parts(option.parent);
    return {
        node: option,
        span: spanOf(option),
        expression: value,
        keys: optionKeys(value),
        without: [
            cutElement(siblings, siblings.findIndex((sibling) => sibling.id === option.id)),
        ],
        ...(reversed.length > 0 && { reversed }),
    };
}
function optionKeys(value) {
    const names = [...descendants(value)]
        .filter((node) => node.type === 'property_identifier' || node.type === 'string_fragment')
        .map((node) => node.text);
    return names.filter((name) => !opposites[name] && !['sort', 'nulls'].includes(name));
}
/** Every ordering that JavaScript and TypeScript write as a call or an option. */
function orderCalls(tree) {
    return [
        ...tree.query(methodCalls).map((captures) => methodOrdering(captures, tree.text)),
        ...tree.query(functionCalls).map(functionOrdering),
        ...tree.query(options).map(optionOrdering),
    ].filter((found) => found !== undefined);
}

;// CONCATENATED MODULE: ./build/probe/languages/text-literal.js

function collect(node, types, leaves) {
    if (types.string.has(node.type)) {
        leaves.strings.push(node);
        return true;
    }
    if (types.join.has(node.type) && (node.childForFieldName('operator')?.text ?? '+') === '+') {
        return parts(node).every((part) => collect(part, types, leaves));
    }
    leaves.operands.push(node);
    return true;
}
/** From after the opening quote to before the closing one. */
function insideOf(string) {
    const [first, last] = [string.firstChild, string.lastChild];
    return { start: first?.endIndex ?? string.startIndex, end: last?.startIndex ?? string.endIndex };
}
/** The expression as one text of the same length: what is not SQL is blank, what is unknown is a name. */
function joinedLiteral(node, text, types) {
    const leaves = { strings: [], operands: [] };
    collect(node, types, leaves);
    if (leaves.strings.length === 0)
        return undefined;
    const offset = node.startIndex;
    const masked = Array.from({ length: node.endIndex - offset }, () => ' ');
    const put = (span, write) => {
        for (let at = span.start; at < span.end; at++)
            masked[at - offset] = write(text[at] ?? ' ');
    };
    for (const string of leaves.strings) {
        put(insideOf(string), (character) => character);
        maskInside(string, types, put);
    }
    for (const operand of leaves.operands)
        put(spanOf(operand), () => 'x');
    return {
        node,
        masked: masked.join(''),
        pieces: leaves.strings.map(insideOf),
        operands: leaves.operands.map(spanOf),
    };
}
function maskInside(node, types, put) {
    for (const child of parts(node)) {
        if (types.interpolation.has(child.type))
            put(spanOf(child), () => 'x');
        else if (types.escape.has(child.type))
            put(spanOf(child), blankEscape(child.text));
        else
            maskInside(child, types, put);
    }
}
/** An escaped quote stands for itself, anything else (a newline, mostly) for white space. */
function blankEscape(escape) {
    const quote = /^\\(["'`])$/.exec(escape)?.[1];
    return (character) => (quote !== undefined && character === quote ? quote : ' ');
}

;// CONCATENATED MODULE: ./build/probe/languages/javascript.js



const strings = `[(string) (template_string) (binary_expression)] @literal`;
const importedModule = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g;
const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const literalTypes = {
    join: new Set(['binary_expression', 'parenthesized_expression']),
    string: new Set(['string', 'template_string']),
    content: new Set(['string_fragment']),
    interpolation: new Set(['template_substitution']),
    escape: new Set(['escape_sequence']),
};
function literals(tree) {
    return tree
        .query(strings)
        .map(({ literal }) => literal)
        .filter((node) => node !== undefined)
        .filter((node) => node.parent?.type !== 'binary_expression' || node.parent.childForFieldName('operator')?.text !== '+')
        .map((node) => joinedLiteral(node, tree.text, literalTypes))
        .filter((literal) => literal !== undefined);
}
function imports(text) {
    return [...text.matchAll(importedModule)].map(([, , module = '']) => module);
}
/** TypeScript sources are imported under the names of their compiled files; `@/x` and `~/x` are aliases of a source folder. */
function modulePaths(module) {
    const path = module.replace(/^[@~#]\//, '');
    const stem = path.replace(/\.(m|c)?jsx?$/, '');
    return [path, ...extensions.flatMap((extension) => [`${stem}${extension}`, `${path}/index${extension}`])];
}
const javascript = {
    id: 'javascript',
    extensions: ['.js', '.mjs', '.cjs', '.jsx'],
    grammar: 'javascript',
    types: {
        functions: functionTypes,
        classes: new Set(['class_declaration', 'class']),
        chain: new Set([
            'call_expression',
            'member_expression',
            'await_expression',
            'parenthesized_expression',
            'subscript_expression',
            'non_null_expression',
            'as_expression',
        ]),
        call: new Set(['call_expression', 'new_expression']),
        member: new Set(['member_expression']),
        memberName: 'property',
        block: new Set(['statement_block', 'program']),
        list: new Set(['array']),
        loop: new Set(['for_in_statement']),
        identifiers: new Set(['identifier', 'shorthand_property_identifier']),
        assertion: (statement) => /^(await\s+)?(expect|assert|t|should)\b[\w.]*\s*\(/.test(statement.text) ||
            /\.should\b/.test(statement.text),
        pair: new Set(['pair']),
    },
    arid: {
        // A Set of JavaScript keeps the order of insertion.
        orderlessCalls: new Set(['Math.max', 'Math.min', 'WeakSet']),
        orderlessMembers: new Set(['length', 'size', 'includes', 'some', 'every', 'has']),
        transparentCalls: new Set(['Array.from']),
        setComprehensions: new Set([]),
        sequenceComprehensions: new Set([]),
        displayFunctions: new Set(['toString', 'inspect']),
        messageTypes: new Set(['throw_statement']),
        membershipTypes: new Set([]),
    },
    literals,
    orderCalls: orderCalls,
    failure: `(() => { throw new Error("counterproof was here") })()`,
    statementGuard: ';',
    failureStatement: 'throw new Error("counterproof was here");',
    imports,
    modulePaths,
    reversed: (list) => `[...${list}].reverse()`,
    runSql: (handle, sql) => `${handle}.exec(${JSON.stringify(sql)})`,
};
const typescript = {
    ...javascript,
    id: 'typescript',
    extensions: ['.ts', '.mts', '.cts'],
    grammar: 'typescript',
};
const tsx = { ...javascript, id: 'tsx', extensions: ['.tsx'], grammar: 'tsx' };
/** JavaScript and its two dialects share every site; only the grammars differ. */
const javascriptFamily = [javascript, typescript, tsx];

;// CONCATENATED MODULE: ./build/probe/languages/python-orderings.js

const python_orderings_methodCalls = `(call function: (attribute object: (_) @receiver attribute: (identifier) @name) arguments: (_) @arguments) @call`;
const python_orderings_functionCalls = `(call function: (identifier) @name arguments: (_) @arguments) @call`;
const python_orderings_options = `(keyword_argument name: (identifier) @name value: (_) @value) @option`;
const assignments = `(assignment left: (identifier) @name right: (_) @value)`;
const chainMethods = new Set(['order_by', 'sort_values', 'sort_index', 'sort']);
/** Their order comes from the platform, not from anything a test could arrange. */
const python_orderings_listings = /\b(listdir|scandir|glob|iglob|rglob|iterdir|walk)\(/;
function dialectOf(text) {
    if (/\b(sqlalchemy|sqlmodel|flask_sqlalchemy)\b|\bdb\.session\b/.test(text))
        return 'sqlalchemy';
    return /\bdjango\b|\.objects\b/.test(text) ? 'django' : 'unknown';
}
function keyword(args, name) {
    for (const node of parts(args)) {
        const value = node.type === 'keyword_argument' ? node.childForFieldName('value') : null;
        if (value && node.childForFieldName('name')?.text === name)
            return { node, value };
    }
    return undefined;
}
function positional(args) {
    return parts(args).filter((node) => node.type !== 'keyword_argument' && !node.type.endsWith('_splat'));
}
/** Turns `reverse=`/`ascending=` round, or writes it where it is left out. */
function flipKeyword(args, name, absentMeans) {
    const opposite = absentMeans === 'True' ? 'False' : 'True';
    const given = keyword(args, name);
    if (given?.value.type === 'true')
        return [replace(given.value, 'False')];
    if (given?.value.type === 'false')
        return [replace(given.value, 'True')];
    if (given?.value.type === 'list')
        return undefined;
    if (given)
        return [replace(given.value, `not (${given.value.text})`)];
    const last = parts(args).at(-1);
    return last
        ? [insert(last.endIndex, `, ${name}=${opposite}`)]
        : [insert(args.endIndex - 1, `${name}=${opposite}`)];
}
/** One key of `.order_by(...)` the other way round; undefined where its direction cannot be known. */
function flipKey(key, dialect) {
    if (key.type === 'string')
        return flipStringKey(key, dialect);
    if (key.type === 'unary_operator')
        return key.text.startsWith('-') ? [cut(key.startIndex, key.startIndex + 1)] : undefined;
    for (const node of descendants(key)) {
        if (node.type !== 'identifier' || node.parent === null)
            continue;
        if (node.text !== 'asc' && node.text !== 'desc')
            continue;
        const other = node.text === 'asc' ? 'desc' : 'asc';
        if (node.parent.type === 'attribute')
            return [replace(node, other)];
        if (node.parent.type === 'call' && node.text === 'desc')
            return [replace(node, '')];
        if (node.parent.type === 'call')
            return [insert(node.parent.endIndex, '.desc()')];
    }
    const column = /^[A-Z]\w*(\.\w+)+$/.test(key.text) || key.type === 'call';
    if (column)
        return [insert(key.endIndex, '.desc()')];
    // `desc` takes names and columns alike, whatever this expression turns out to be.
    return dialect === 'sqlalchemy'
        ? [insert(key.startIndex, '__import__("sqlalchemy").desc('), insert(key.endIndex, ')')]
        : undefined;
}
function flipStringKey(key, dialect) {
    const content = parts(key).find((part) => part.type === 'string_content');
    if (!content || parts(key).some((part) => part.type === 'interpolation') || content.text === '?')
        return undefined;
    const word = /\s(asc|desc)\s*$/i.exec(content.text);
    if (word) {
        const other = word[1]?.toLowerCase() === 'asc' ? ' DESC' : ' ASC';
        return [{ start: content.startIndex + word.index, end: content.endIndex, replacement: other }];
    }
    if (dialect === 'sqlalchemy')
        return [insert(content.endIndex, ' DESC')];
    if (content.text.startsWith('-'))
        return [cut(content.startIndex, content.startIndex + 1)];
    // Elsewhere a minus may mean anything, such as the negative of a text.
    return dialect === 'django' ? [insert(content.startIndex, '-')] : undefined;
}
function flipKeys(keys, dialect) {
    const edits = keys.map((key) => flipKey(key, dialect));
    return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}
function keyName(key) {
    if (key.type === 'string') {
        const name = /^-?([A-Za-z_][\w.]*)(?:\s+(?:asc|desc))?$/i.exec(key.text.slice(1, -1))?.[1];
        return name?.split(/__|\./).at(-1);
    }
    const identifiers = [...descendants(key)]
        .filter((node) => node.type === 'identifier')
        .map((node) => node.text);
    return identifiers
        .filter((name) => !['asc', 'desc', 'nulls_first', 'nulls_last', 'nullslast', 'nullsfirst'].includes(name))
        .at(-1);
}
function namesOf(keys) {
    return keys.map(keyName).filter((name) => name !== undefined);
}
/** `key=lambda row: (row.a, row.b)`, `key=itemgetter('a', 'b')`: the single keys. */
function keysOfFunction(args) {
    const value = keyword(args, 'key')?.value;
    const body = value?.type === 'lambda' ? value.childForFieldName('body') : undefined;
    if (body)
        return body.type === 'tuple' ? parts(body) : [body];
    const call = value?.type === 'call' ? value.childForFieldName('arguments') : undefined;
    return call ? positional(call) : [];
}
function dropLast(keys) {
    const [last, before] = [keys.at(-1), keys.at(-2)];
    if (!last || !before)
        return undefined;
    // A tuple of one keeps its comma, where it does not have one already.
    const comma = last.parent?.type === 'tuple' && last.nextSibling?.type !== ',' ? ',' : '';
    return [{ start: before.endIndex, end: last.endIndex, replacement: comma }];
}
function nameOfSubscript(node) {
    const texts = [...descendants(node)]
        .filter((part) => part.type === 'string_content')
        .map((part) => part.text);
    return texts.at(-1) ?? keyName(node);
}
/** `sorted(xs, ...)` becomes `list(xs)`. */
function sortedCall({ call, name, arguments: args }) {
    if (!call || !name || !args || name.text !== 'sorted')
        return undefined;
    const generator = args.type === 'generator_expression';
    const source = generator ? args : positional(args)[0];
    if (!source)
        return undefined;
    const keys = generator ? [] : keysOfFunction(args);
    const last = parts(args).at(-1);
    const without = [
        replace(name, 'list'),
        ...(generator || !last ? [] : [cut(source.endIndex, last.endIndex)]),
    ];
    const withoutLastKey = dropLast(keys);
    return {
        node: call,
        span: spanOf(call),
        expression: call,
        randomised: true,
        keys: keys.map(nameOfSubscript).filter((key) => key !== undefined),
        without,
        reversed: generator
            ? [insert(args.startIndex + 1, '('), insert(args.endIndex - 1, '), reverse=True')]
            : (flipKeyword(args, 'reverse', 'False') ?? []),
        ...(withoutLastKey && { withoutLastKey }),
        ...(python_orderings_listings.test(source.text) && { settled: 'the platform lists directories in an order of its own' }),
    };
}
/** `xs.sort(...)` as a statement, where the list is sorted in place. */
function sortInPlace(call, args) {
    const keys = keysOfFunction(args);
    const withoutLastKey = dropLast(keys);
    return {
        node: call,
        span: spanOf(call),
        expression: call,
        randomised: true,
        keys: keys.map(nameOfSubscript).filter((key) => key !== undefined),
        without: [replace(call, 'None')],
        reversed: flipKeyword(args, 'reverse', 'False') ?? [],
        ...(withoutLastKey && { withoutLastKey }),
    };
}
/** `receiver.order_by(...)` becomes `receiver`. */
function chainCall(captures, dialect) {
    const { call, name, receiver, arguments: args } = captures;
    if (!call || !name || !receiver || !args || !chainMethods.has(name.text))
        return undefined;
    if (name.text === 'sort' && call.parent?.type === 'expression_statement')
        return sortInPlace(call, args);
    const given = positional(args);
    // A cursor or a frame sorts by named keys; `module.sort(rows)` is some function.
    if (name.text === 'sort' && !['string', 'list'].includes(given[0]?.type ?? ''))
        return undefined;
    if (name.text === 'order_by' && given[0]?.type === 'none')
        return undefined;
    const keys = given.length === 1 && given[0]?.type === 'list' ? parts(given[0]) : given;
    // `.order_by()` clears an ordering and `.order_by('?')` asks for a random one.
    if (name.text === 'order_by' && (parts(args).length === 0 || keys[0]?.text.slice(1, -1) === '?'))
        return undefined;
    const query = name.text === 'order_by';
    const splat = parts(args).some((part) => part.type.endsWith('_splat'));
    const frame = name.text.startsWith('sort_');
    const reversed = query && !splat ? flipKeys(keys, dialect) : frame ? flipKeyword(args, 'ascending', 'True') : undefined;
    const withoutLastKey = query ? dropLast(keys) : undefined;
    return {
        node: call,
        span: { start: receiver.endIndex, end: call.endIndex },
        expression: call,
        keys: namesOf(keys),
        without: [cut(receiver.endIndex, call.endIndex)],
        ...(query && { neutral: [replace(args, '()')] }),
        ...(reversed && { reversed }),
        ...(withoutLastKey && { withoutLastKey }),
    };
}
const orderingOptions = new Set(['order_by', 'ordering']);
/** Calls of libraries whose option orders; elsewhere a left-out argument may have a default that does the same. */
const orderingCalls = /(^|\.)(relationship|backref|dynamic_loader|over|Window|ArrayAgg|StringAgg|JSONBAgg|aggregate_order_by)$/;
/** `relationship(..., order_by=X.a)`: the option goes. */
function orderingOption({ option, name, value }, dialect) {
    if (!option ||
        !name ||
        !value ||
        !orderingOptions.has(name.text) ||
        value.type === 'none' ||
        !option.parent)
        return undefined;
    if (!orderingCalls.test(option.parent.parent?.childForFieldName('function')?.text ?? ''))
        return undefined;
    const siblings = parts(option.parent);
    const keys = value.type === 'list' || value.type === 'tuple' ? parts(value) : [value];
    const reversed = flipKeys(keys, dialect);
    return {
        node: option,
        span: spanOf(option),
        expression: value,
        keys: namesOf(keys),
        without: [
            cutElement(siblings, siblings.findIndex((sibling) => sibling.id === option.id)),
        ],
        ...(reversed && { reversed }),
    };
}
/** Django's `class Meta: ordering = [...]`. */
function metaOrdering({ name, value }) {
    if (name?.text !== 'ordering' || !value || !['list', 'tuple'].includes(value.type))
        return undefined;
    const owner = name.parent?.parent?.parent?.parent;
    if (owner?.type !== 'class_definition' || owner.childForFieldName('name')?.text !== 'Meta')
        return undefined;
    const keys = parts(value);
    const reversed = flipKeys(keys, 'django');
    const withoutLastKey = dropLast(keys);
    return {
        node: value,
        span: spanOf(value),
        expression: value,
        keys: namesOf(keys),
        without: [replace(value, '[]')],
        ...(reversed && { reversed }),
        ...(withoutLastKey && { withoutLastKey }),
    };
}
/** Every ordering that Python code writes as a call, an option or Django's Meta. */
function python_orderings_orderCalls(tree) {
    const dialect = dialectOf(tree.text);
    return [
        ...tree.query(python_orderings_functionCalls).map(sortedCall),
        ...tree.query(python_orderings_methodCalls).map((captures) => chainCall(captures, dialect)),
        ...tree.query(python_orderings_options).map((captures) => orderingOption(captures, dialect)),
        ...tree.query(assignments).map(metaOrdering),
    ].filter((found) => found !== undefined);
}

;// CONCATENATED MODULE: ./build/probe/languages/python.js


const python_strings = `[(string) (concatenated_string) (binary_operator)] @literal`;
const importStatement = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]+)|import[ \t]+([\w., \t]+))/gm;
const python_literalTypes = {
    join: new Set(['concatenated_string', 'binary_operator', 'parenthesized_expression']),
    string: new Set(['string']),
    content: new Set(['string_content']),
    interpolation: new Set(['interpolation']),
    escape: new Set(['escape_sequence']),
};
/** Part of a longer literal; `'...' % value` is one by itself. */
function isJoined({ parent }) {
    if (parent?.type === 'concatenated_string')
        return true;
    return parent?.type === 'binary_operator' && parent.childForFieldName('operator')?.text === '+';
}
function isDocstring(node) {
    return node.parent?.type === 'expression_statement';
}
function python_literals(tree) {
    return tree
        .query(python_strings)
        .map(({ literal }) => literal)
        .filter((node) => node !== undefined)
        .filter((node) => !isDocstring(node) && !isJoined(node))
        .map((node) => joinedLiteral(node, tree.text, python_literalTypes))
        .filter((literal) => literal !== undefined);
}
/** `from a.b import c` may mean the module a.b or the module a.b.c. */
function python_imports(text) {
    return [...text.matchAll(importStatement)].flatMap(([, from, imported = '', plain = '']) => {
        const list = (from === undefined ? plain : imported).replaceAll(/#.*|[()\\]/g, ' ').split(',');
        const names = list
            .map((name) => name.trim().split(/\s+/)[0] ?? '')
            .filter((name) => /^[\w.]+$/.test(name));
        if (from === undefined)
            return names;
        return [from, ...names.map((name) => (from.endsWith('.') ? `${from}${name}` : `${from}.${name}`))];
    });
}
function python_modulePaths(module) {
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    const up = dots === 0 ? '' : `./${'../'.repeat(dots - 1)}`;
    const path = up + module.slice(dots).replaceAll('.', '/');
    return path.endsWith('/') ? [`${path}__init__.py`] : [`${path}.py`, `${path}/__init__.py`];
}
const assertionCall = /(^|\.)(assert\w*|fail\w*|raises|expect)$/;
const python = {
    id: 'python',
    extensions: ['.py', '.pyi'],
    grammar: 'python',
    types: {
        functions: new Set(['function_definition']),
        classes: new Set(['class_definition']),
        chain: new Set(['call', 'attribute', 'await', 'parenthesized_expression', 'subscript']),
        call: new Set(['call']),
        member: new Set(['attribute']),
        memberName: 'attribute',
        block: new Set(['block', 'module']),
        list: new Set(['list', 'tuple', 'expression_list']),
        loop: new Set(['for_statement']),
        identifiers: new Set(['identifier']),
        assertion: (statement) => statement.type === 'assert_statement' ||
            (statement.type === 'expression_statement' &&
                assertionCall.test(statement.firstNamedChild?.childForFieldName('function')?.text ?? '')),
        pair: new Set(['pair', 'keyword_argument']),
    },
    arid: {
        // Not max, min and Counter: of equal elements they take the first.
        orderlessCalls: new Set(['set', 'frozenset', 'len', 'any', 'all']),
        orderlessMembers: new Set(['count', 'exists', 'delete', 'update', 'union']),
        transparentCalls: new Set(['list', 'tuple', 'iter']),
        setComprehensions: new Set(['set_comprehension']),
        sequenceComprehensions: new Set(['list_comprehension', 'generator_expression']),
        displayFunctions: new Set(['__repr__', '__str__', '__format__']),
        messageTypes: new Set(['raise_statement', 'assert_statement']),
        membershipTypes: new Set(['comparison_operator']),
    },
    literals: python_literals,
    orderCalls: python_orderings_orderCalls,
    // Without quotes, since it may come to stand inside an f-string; a name that nobody has defined says it all.
    failure: 'counterproof_was_here',
    statementGuard: '',
    failureStatement: 'raise RuntimeError("counterproof was here")',
    imports: python_imports,
    modulePaths: python_modulePaths,
    reversed: (list) => `list(reversed(${list}))`,
    runSql: (handle, sql) => `${handle}.execute(${JSON.stringify(sql)})`,
};

;// CONCATENATED MODULE: ./build/probe/languages/sql.js
const none = new Set();
/** `.sql` files: SQL from the first to the last character, read by the token reader in probe/sql. */
const sql = {
    id: 'sql',
    extensions: ['.sql'],
    types: {
        functions: none,
        classes: none,
        chain: none,
        call: none,
        member: none,
        memberName: '',
        block: none,
        list: none,
        loop: none,
        identifiers: none,
        assertion: () => false,
        pair: none,
    },
    arid: {
        orderlessCalls: none,
        orderlessMembers: none,
        transparentCalls: none,
        setComprehensions: none,
        sequenceComprehensions: none,
        displayFunctions: none,
        messageTypes: none,
        membershipTypes: none,
    },
    literals: () => [],
    orderCalls: () => [],
    failure: '',
    statementGuard: '',
    failureStatement: 'counterproof was here;',
    imports: () => [],
    modulePaths: () => [],
    reversed: (list) => list,
    runSql: (_handle, text) => text,
};

;// CONCATENATED MODULE: ./build/probe/languages/index.js



/** Every language that the probe can break. */
const languages = [python, ...javascriptFamily, sql];
/** The language of a file, by its extension. */
function languageOf(path) {
    return languages.find((language) => language.extensions.some((extension) => path.toLowerCase().endsWith(extension)));
}

;// CONCATENATED MODULE: ./build/probe/canary.js


/** The test file with the fewest tests is the cheapest to break. */
function cheapestFile({ green, fileOf, }) {
    const byFile = new Map();
    for (const id of green) {
        const file = fileOf.get(id) ?? '';
        if (languageOf(file)?.failureStatement)
            byFile.set(file, [...(byFile.get(file) ?? []), id]);
    }
    const [cheapest] = [...byFile].toSorted((first, second) => first[1].length - second[1].length);
    return cheapest && { file: cheapest[0], tests: cheapest[1] };
}
/**
 * A deliberate failure must be seen: a statement that fails is put at the top of a test file. If its tests stay
 * green, the runner does not load what we write, and no verdict of this session would mean anything.
 * Returns what is wrong and what to do, or undefined.
 */
async function missedFailure(group, baseline) {
    const target = cheapestFile(baseline);
    const language = target && languageOf(target.file);
    if (!target || !language)
        return undefined;
    const edit = { path: target.file, start: 0, end: 0, replacement: `${language.failureStatement}\n` };
    const run = await runTests(group, {
        edits: [edit],
        files: [target.file],
        seed: 3,
        seconds: baseline.seconds * 3 + 20,
    });
    if (run === undefined)
        return `there was no time left to check ${group.name}: allow more with --minutes`;
    const passed = new Set(run.results.filter((result) => result.outcome === 'passed').map((result) => result.id));
    if (!target.tests.every((id) => passed.has(id)))
        return undefined;
    return `${group.name} did not notice an error that was put into ${target.file}: it does not load the files of the audited commit (compiled tests, or an installed copy?); build in --setup, or name the command with --test-command`;
}

;// CONCATENATED MODULE: ./build/probe/narrow.js

/** So few files near the change are worth a baseline at once. */
const fewFiles = 5;
/** True for a group that is not worth narrowing. */
function isSmall({ tier, files }) {
    return tier === 'near' && files.length <= fewFiles;
}
/** Part of the time left that one run of tests far from the change may take. */
const narrow_shareOfTime = 0.4;
/**
 * Leaves of a group only the files in which something fails when every site fails: one run of a large suite
 * instead of a baseline of it, and everything after that is as small as what covers the change.
 */
async function narrow(group, trials, progress) {
    progress({
        what: `looking for tests that reach the change in ${group.files.length} files, ${group.name}`,
    });
    const edits = apart(trials.flatMap(({ planned }) => planned.tripwire.edits));
    const seconds = group.deadline.remaining() * narrow_shareOfTime;
    const run = await runTests(group, { edits, files: group.files, seed: 3, seconds });
    if (run === undefined) {
        return {
            group: { ...group, files: [] },
            gaps: [gap(group, group.files.length, 'there was no time left for them: allow more with --minutes')],
        };
    }
    const reached = new Set(run.results.filter(({ error }) => /counterproof.was.here/.test(error?.message ?? '')).map(({ id }) => id));
    const failed = new Set(run.results.filter(({ outcome }) => outcome === 'failed').map(({ file }) => file));
    const answered = new Set(run.results.map(({ file }) => file));
    if (answered.has(''))
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
    if (tier !== 'near' && site.settled !== undefined && trial.coverage.length > 0)
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
async function judgeTrial(trial, judged, mutants) {
    const known = trial.coverage.find(({ group }) => group === judged.group);
    const coverage = known ?? (await reach(trial, judged));
    if (coverage === undefined) {
        for (const mutant of mutants)
            trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), { kind: 'no-time' }));
        return;
    }
    if (coverage.tests.size === 0)
        return;
    if (!known)
        trial.coverage.push(coverage);
    for (const mutant of mutants) {
        if (isOpen(trial, mutant))
            trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), await tryMutant(mutant, coverage, 4)));
    }
}
/** The first mutant of every site before the second of any: a short budget sees every place once. */
async function judgeAll(trials, judged, progress) {
    const total = trials.reduce((sum, trial) => sum + openMutants(trial).length, 0);
    let done = 0;
    const step = async (trial, mutants) => {
        await judgeTrial(trial, judged, mutants);
        done += mutants.length;
        progress({ what: `breaking the change, ${judged.group.name}`, done, total });
    };
    const work = trials.map((trial) => ({ trial, mutants: openMutants(trial) }));
    await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(0, 1))));
    await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(1))));
}
/** Takes every site through the groups of tests in turn, until it is killed or has survived them all. */
async function judgeGroups(groups, trials, progress) {
    const runners = [];
    const gaps = [];
    let skipped = 0;
    for (const group of groups) {
        const alive = trials.filter((trial) => needs(trial, group));
        if (alive.length === 0)
            continue;
        const narrowed = isSmall(group) ? { group, gaps: [] } : await narrow(group, alive, progress);
        gaps.push(...narrowed.gaps);
        if (group.files.length > 0 && narrowed.group.files.length === 0)
            continue;
        const judged = await judgeGroup(narrowed, alive, progress);
        runners.push(...judged.runners);
        gaps.push(...judged.gaps);
        if (group.tier === 'near')
            skipped += judged.skipped;
    }
    return { runners, gaps, skipped };
}
async function judgeGroup({ group, reached }, alive, progress) {
    const runners = [];
    const gaps = [];
    progress({ what: `running ${group.files.length} test files on the untouched code, ${group.name}` });
    const sources = [...new Set(alive.map(({ planned }) => planned.path))];
    const reading = await takeBaseline(group, sources);
    const skipped = reading.baseline?.skipped.length ?? 0;
    const said = reading.baseline && summaryOf(group, heardOf(reading.baseline, reached));
    if (said && said.tests > 0)
        runners.push(said);
    // Far from the change, a file without tests is no loss.
    if (reading.kind === 'empty' && group.tier !== 'near')
        return { runners, gaps, skipped };
    if (reading.kind !== 'usable') {
        if (reached === undefined || reached.size > 0)
            gaps.push({ what: `tests of ${group.name}`, why: reading.why });
        return { runners, gaps, skipped };
    }
    gaps.push(...redGaps(group, heardOf(reading.baseline, reached)));
    const missed = await missedFailure(group, reading.baseline);
    if (missed !== undefined)
        gaps.push({ what: `tests of ${group.name}`, why: missed });
    else
        await judgeAll(alive, { group, baseline: reading.baseline }, progress);
    return { runners, gaps, skipped };
}

;// CONCATENATED MODULE: ./build/probe/session-pool.js

/** Sessions of one runner, each in a private work tree, opened when they are first needed. */
class SessionPool {
    #open;
    #limit;
    #idle = [];
    #all = [];
    constructor(size, open) {
        this.#open = open;
        this.#limit = pLimit(size);
    }
    /** Opens the first session, so that what is missing is known before anything runs. */
    async start() {
        const session = await this.#open();
        if ('missing' in session)
            return session;
        this.#keep(session);
        return undefined;
    }
    /** Waits for a session that is free. */
    async use(task) {
        return await this.#limit(async () => {
            const session = this.#idle.pop() ?? (await this.#another());
            try {
                return await task(session);
            }
            finally {
                this.#idle.push(session);
            }
        });
    }
    async close() {
        for (const session of this.#all)
            await session.close();
    }
    async #another() {
        const session = await this.#open();
        if ('missing' in session)
            throw new Error(`a further session could not be opened: ${session.missing}`);
        this.#all.push(session);
        return session;
    }
    #keep(session) {
        this.#all.push(session);
        this.#idle.push(session);
    }
}

;// CONCATENATED MODULE: ./build/probe/open-runners.js


/** A session whose private work tree goes with it. */
async function openSession({ repo, head, setup }, runner, detection) {
    const workspace = await openWorkspace(repo, head);
    const missing = (await setup(workspace)) ?? undefined;
    const opening = missing === undefined ? await runner.open(workspace, detection) : { missing };
    if ('missing' in opening) {
        await workspace.close();
        return opening;
    }
    return closingWith(opening, workspace);
}
function closingWith(session, workspace) {
    return {
        run: (request) => session.run(request),
        close: async () => {
            await session.close();
            await workspace.close();
        },
    };
}
function nameOf(runner, { directory }) {
    return directory === '' ? runner.id : `${runner.id} in ${directory}`;
}
/**
 * Opens every runner that has test files here. A file belongs to the first runner that claims it and can start:
 * where pytest is missing, unittest may still run the files that it understands.
 */
async function openRunners(request, root) {
    const claimed = new Set();
    const open = [];
    const missing = [];
    for (const runner of request.runners) {
        for (const detection of await runner.detect(root, request.files)) {
            const testFiles = detection.testFiles.filter((file) => !claimed.has(file));
            // A command that names its tests itself needs no file of ours.
            if (testFiles.length === 0 && detection.indivisible !== true)
                continue;
            const name = nameOf(runner, detection);
            const pool = new SessionPool(request.workers, () => openSession(request, runner, detection));
            const failure = await pool.start();
            if (failure) {
                missing.push({ name, why: failure.missing, files: testFiles });
                continue;
            }
            for (const file of testFiles)
                claimed.add(file);
            open.push({ name, runner, testFiles, indivisible: detection.indivisible ?? false, pool });
        }
    }
    const gaps = missing
        .filter(({ files }) => files.some((file) => !claimed.has(file)))
        .map(({ name, why }) => ({ what: `tests of ${name}`, why }));
    return { open, gaps };
}

;// CONCATENATED MODULE: ./build/probe/mutant-of.js
/** The text after `edits`, which must not overlap. */
function mutant_of_applyEdits(text, edits) {
    let result = '';
    let at = 0;
    for (const edit of edits.toSorted((first, second) => first.start - second.start || first.end - second.end)) {
        if (edit.start < at)
            throw new RangeError(`edits overlap at offset ${edit.start}`);
        result += text.slice(at, edit.start) + edit.replacement;
        at = edit.end;
    }
    return result + text.slice(at);
}
/** Where an edit begins for its reader: a cut that starts with the break before a line is about that line. */
function visibleStart(text, { start, end }) {
    const leading = /^[\s,]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    return start + leading < end ? start + leading : start;
}
/** A mutant of one file; undefined where the edits leave the text as it is. */
function mutantOf({ path, text, operator, description, ...draft }) {
    const { edits } = draft;
    const mutated = mutant_of_applyEdits(text, edits);
    if (mutated === text)
        return undefined;
    const from = Math.min(...edits.map((edit) => visibleStart(text, edit)));
    const to = Math.max(...edits.map((edit) => edit.end));
    const lineStart = text.lastIndexOf('\n', from - 1) + 1;
    const wholeLines = to > from && text[to - 1] === '\n';
    const nextBreak = text.indexOf('\n', wholeLines ? to - 1 : to);
    const lineEnd = nextBreak < 0 ? text.length : nextBreak;
    const line = text.slice(0, lineStart).split('\n').length;
    const original = text.slice(lineStart, lineEnd);
    // What is left of these lines; nothing where they are gone whole, with the break before or after them.
    const cutFrom = Math.min(lineStart, ...edits.map((edit) => edit.start));
    const mutatedEnd = Math.max(cutFrom, mutated.length - (text.length - lineEnd));
    return {
        id: `${path}:${line}:${from - lineStart + 1}:${operator}`,
        operator,
        path,
        lines: [line, line + original.split('\n').length - 1],
        edits: edits.map((edit) => ({ path, ...edit })),
        original,
        mutated: mutated.slice(cutFrom, mutatedEnd),
        description,
    };
}

;// CONCATENATED MODULE: ./build/probe/sql/keywords.js
/** Words that cannot be a bare name in any dialect we meet, so that what follows them is not theirs. */
const RESERVED = new Set(('SELECT FROM WHERE GROUP HAVING ORDER BY LIMIT UNION INTERSECT EXCEPT FETCH FOR ON INTO VALUES AND OR NOT ' +
    'ASC DESC IN JOIN THEN WHEN ELSE END CASE AS DISTINCT ALL ANY SOME EXISTS IS LIKE BETWEEN USING SET UPDATE ' +
    'DELETE INSERT WITH LEFT RIGHT INNER OUTER CROSS NATURAL FULL TABLE CREATE RETURNING COLLATE OVER TOP').split(' '));
/** Words at which an expression cannot start: a clause has ended, or was never filled in. */
const NO_OPERAND = new Set(('SELECT FROM WHERE GROUP HAVING ORDER BY LIMIT UNION INTERSECT EXCEPT FETCH FOR ON INTO VALUES AND OR ' +
    'ASC DESC IN JOIN THEN WHEN ELSE END AS IS LIKE BETWEEN USING RETURNING COLLATE OVER INNER OUTER CROSS WITH').split(' '));
/** Words that may follow a complete list of order terms: a later clause, a frame, or the next statement. */
const AFTER_ORDER = new Set(('LIMIT OFFSET FETCH FOR LOCK INTO RETURNING OPTION WINDOW UNION INTERSECT EXCEPT MINUS SEPARATOR ROWS RANGE ' +
    'GROUPS ON WITH WHERE GROUP HAVING ORDER PROCEDURE SETTINGS FORMAT QUALIFY EXCLUDE END ELSE SELECT INSERT UPDATE ' +
    'DELETE GO DECLARE BEGIN IF SET DO LOOP EXEC EXECUTE MERGE CREATE DROP ALTER TRUNCATE PRINT RETURN COMMIT ' +
    'ROLLBACK ALLOW SKIP USE PLAN').split(' '));
/** Words that join or introduce operands inside an expression and are followed by another operand. */
const INFIX = new Set('AND OR XOR DIV MOD LIKE ILIKE RLIKE REGEXP GLOB MATCH ESCAPE BETWEEN IN OVERLAPS COLLATE'.split(' '));
/** Words before an operand that belong to it. */
const PREFIX = new Set('NOT PRIOR BINARY DISTINCT EXISTS ANY ALL SOME CONNECT_BY_ROOT'.split(' '));
/** Is the upper-case word one that cannot be a bare name? */
const isReserved = (upper) => RESERVED.has(upper);
/** Is the upper-case word one at which no expression starts? */
const startsNoOperand = (upper) => NO_OPERAND.has(upper);
/** Is the upper-case word one that may follow an ORDER BY clause? */
const followsOrder = (upper) => AFTER_ORDER.has(upper);
/** Is the upper-case word a binary operator? */
const isInfix = (upper) => INFIX.has(upper);
/** Is the upper-case word a prefix operator? */
const isPrefix = (upper) => PREFIX.has(upper);
/** Is the upper-case word UNION, INTERSECT, EXCEPT or MINUS? */
const isSetOperation = (upper) => upper === 'UNION' || upper === 'INTERSECT' || upper === 'EXCEPT' || upper === 'MINUS';

;// CONCATENATED MODULE: ./build/probe/sql/scan.js
/** Where a sticky pattern that matches at `at` ends, or `undefined`. */
function endOf(pattern, sql, at) {
    pattern.lastIndex = at;
    return pattern.test(sql) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}

;// CONCATENATED MODULE: ./build/probe/sql/placeholders.js


/** Interpolations are short; the limit keeps looking for the closing brace linear. */
const LONGEST_BRACES = 300;
const QUESTION = /\?\??\d*/y;
const NAMED = /:(?:[\p{L}_][\p{L}\p{N}_]*|\d+)/uy;
const VARIABLE = /@@?[\p{L}_][\p{L}\p{N}_$]*/uy;
const DOLLAR = /\$(?:\d+|[\p{L}_][\p{L}\p{N}_]*)/uy;
const PERCENT = /%(?:\([\w.]+\)|\[\d+\]|\d+\$)?[sdifvqrxu](?!\w)/y;
const PERCENT_IN_NAME = /%(?:\([\w.]+\))?s(?=_)/y;
/**
 * The end of a bound parameter (`?`, `$1`, `:name`, `@name`) or a formatting hole (`%s`, `{name}`, `#{x}`)
 * at `at`. The drivers' notations: https://peps.python.org/pep-0249/#paramstyle, https://sqlite.org/lang_expr.html#varparam.
 */
function placeholderEnd(state, at) {
    const { sql } = state;
    switch (sql.charAt(at)) {
        case '?':
            return questionEnd(state, at);
        case ':':
            return isGlued(state, at) || sql[at + 1] === ':' ? undefined : endOf(NAMED, sql, at);
        case '@':
            return isGlued(state, at) ? undefined : endOf(VARIABLE, sql, at);
        case '$':
            return sql[at + 1] === '{' ? bracesEnd(sql, at + 1) : endOf(DOLLAR, sql, at);
        case '%':
            return endOf(PERCENT, sql, at) ?? endOf(PERCENT_IN_NAME, sql, at);
        case '#':
            return sql[at + 1] === '{' ? bracesEnd(sql, at + 1) : undefined;
        case '{':
            return bracesEnd(sql, at);
        default:
            return undefined;
    }
}
/** `v:field` is Snowflake's path, `a[1:n]` a slice, `user@host` a name: none of them binds a value. */
function isGlued(state, at) {
    const last = state.tokens.at(-1);
    return last !== undefined && last.end === at && isOperand(last);
}
/** PostgreSQL has `?`, `?|` and `?&` for JSON: an operator stands between two operands. */
function questionEnd(state, at) {
    const { sql } = state;
    const next = sql[at + 1] ?? '';
    if (next === '|' || next === '&')
        return undefined;
    const last = state.tokens.at(-1);
    const follows = last !== undefined && isOperand(last) && !(last.upper !== undefined && isReserved(last.upper));
    if (follows && /^\?\s*(?:'|\$\d|array\b)/i.test(sql.slice(at, at + 40)))
        return undefined;
    return endOf(QUESTION, sql, at);
}
function isOperand(token) {
    return !['operator', 'open', 'comma', 'semicolon'].includes(token.kind);
}
function bracesEnd(sql, at) {
    let depth = 0;
    for (let i = at; i < sql.length && i - at < LONGEST_BRACES; i += 1) {
        if (sql[i] === '{')
            depth += 1;
        else if (sql[i] === '}')
            depth -= 1;
        if (depth === 0)
            return i + 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/probe/sql/quotes.js

/** T-SQL names are at most 128 characters; the limit also keeps the search for `]` linear. */
const LONGEST_NAME = 130;
const DOLLAR_TAG = /\$(?=((?:[\p{L}_][\p{L}\p{N}_]*)?)\$)/gu;
const DOLLAR_TAG_HERE = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
/** The end of a quoted text whose body starts at `at`: a doubled quote stands for itself. */
function quotedEnd(sql, at, quote, backslash) {
    let i = at;
    while (i < sql.length) {
        const char = sql[i];
        if (char === '\\' && backslash)
            i += 2;
        else if (char !== quote)
            i += 1;
        else if (sql[i + 1] === quote)
            i += 2;
        else
            return { end: i + 1, closed: true };
    }
    return { end: sql.length, closed: false };
}
/**
 * The end of the block comment at `at`, nested as in PostgreSQL
 * (https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS)
 * as long as that reading closes, else at the first closing mark as in the other dialects.
 */
function blockCommentEnd(state, at) {
    if (state.nested) {
        const end = nestedCommentEnd(state.sql, at);
        if (end !== undefined)
            return end;
        state.nested = false;
    }
    const end = state.sql.indexOf('*/', at + 2);
    return end < 0 ? state.sql.length : end + 2;
}
function nestedCommentEnd(sql, at) {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = at;
    let depth = 0;
    for (let match = mark.exec(sql); match; match = mark.exec(sql)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return undefined;
}
/** Finds all dollar tags once, so that looking for a closing one does not read the text again. */
function dollarTags(sql) {
    const tags = new Map();
    for (const match of sql.matchAll(DOLLAR_TAG)) {
        const tag = match[1] ?? '';
        const positions = tags.get(tag);
        if (positions)
            positions.push(match.index);
        else
            tags.set(tag, [match.index]);
    }
    return tags;
}
/** The end of the dollar-quoted string at `at`, if one opens there and closes later. */
function dollarQuoteEnd(tags, sql, at) {
    DOLLAR_TAG_HERE.lastIndex = at;
    const tag = DOLLAR_TAG_HERE.exec(sql)?.[0];
    if (tag === undefined)
        return undefined;
    const bodyStart = at + tag.length;
    const close = firstAtLeast(tags.get(tag.slice(1, -1)) ?? [], bodyStart);
    return close === undefined ? undefined : close + tag.length;
}
function firstAtLeast(sorted, least) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < least)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low];
}
/**
 * The end of a `[bracketed name]` of T-SQL, SQLite or Access at `at`; `undefined` where the bracket is a
 * subscript or array constructor of PostgreSQL, which follows an operand.
 */
function bracketEnd(state, at) {
    const { sql, tokens } = state;
    const last = tokens.at(-1);
    const close = closingBracket(sql, at + 1);
    if (close === undefined || close === at + 2)
        return undefined;
    if (!last)
        return close;
    if (last.kind === 'open' && sql[last.start] === '[')
        return undefined;
    if (last.upper === 'ARRAY')
        return undefined;
    const afterOperand = last.kind === 'word'
        ? !isReserved(last.upper ?? '') || last.end === at
        : last.kind !== 'operator' &&
            last.kind !== 'open' &&
            last.kind !== 'comma' &&
            last.kind !== 'semicolon';
    if (!afterOperand)
        return sql.slice(last.start, last.end) === '::' ? undefined : close;
    // `FROM dbo.Orders [o]`: an alias stands apart and starts like a name.
    return last.end < at && /[a-z_]/i.test(sql[at + 1] ?? '') ? close : undefined;
}
function closingBracket(sql, at) {
    for (let i = at; i < sql.length && i - at < LONGEST_NAME; i += 1) {
        if (sql[i] === '\n')
            return undefined;
        if (sql[i] !== ']')
            continue;
        if (sql[i + 1] !== ']')
            return i + 1;
        i += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/probe/sql/tokens.js



const BLANK = /\s+/y;
const LINE_COMMENT = /--[^\n\r]*/y;
const JINJA_CONTROL = /\{%[^%]{0,400}%\}|\{#[^#]{0,400}#\}/y;
const STRING_START = /(?:[enbxr]|u&|_[a-z0-9]{1,20})?'/iy;
const WORD = /[\p{L}_][\p{L}\p{N}\p{M}_$]*/uy;
const NUMBER = /0x[\da-f]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const OPERATOR = /::|:=|->>?|#>>?|#-|<=>|<@|@>|@@|\|\||[<>!]=|<>|<<|>>|\?[|&]|!?~\*?|=>|&&|[^]/uy;
const TEMPORARY_TABLE = /##?[a-z_]\w*/iy;
const BEFORE_TABLE = new Set(['FROM', 'JOIN', 'INTO', 'TABLE', 'UPDATE', 'EXISTS']);
const SINGLE = new Map([
    ['(', 'open'],
    [')', 'close'],
    [']', 'close'],
    [',', 'comma'],
    [';', 'semicolon'],
]);
const UNTERMINATED = 1_000;
/**
 * Splits SQL of any dialect into tokens; blanks and comments are the gaps between them.
 *
 * A backslash escapes a quote in MySQL and nowhere else (https://dev.mysql.com/doc/refman/8.4/en/string-literals.html),
 * and the dialect is unknown: the standard's reading is taken unless only MySQL's makes the quotes balance.
 */
function tokenize(sql) {
    const standard = scan(sql, false);
    if (standard.flaws === 0 || !sql.includes('\\'))
        return standard.tokens;
    const mysql = scan(sql, true);
    return mysql.flaws < standard.flaws ? mysql.tokens : standard.tokens;
}
function scan(sql, backslash) {
    const state = { sql, backslash, tokens: [], nested: true, flaws: 0, tags: undefined };
    let at = 0;
    while (at < sql.length)
        at = skipEnd(state, at) ?? readToken(state, at);
    return state;
}
function skipEnd(state, at) {
    const { sql } = state;
    const two = sql.slice(at, at + 2);
    if (two === '--')
        return endOf(LINE_COMMENT, sql, at);
    if (two === '/*')
        return blockCommentEnd(state, at);
    if (two === '{%' || two === '{#')
        return endOf(JINJA_CONTROL, sql, at);
    if (two[0] === '#' && isHashComment(state, at))
        return lineEnd(sql, at);
    return endOf(BLANK, sql, at);
}
function lineEnd(sql, at) {
    const end = sql.indexOf('\n', at);
    return end < 0 ? sql.length : end;
}
/**
 * `#` opens a comment in MySQL, an operator in PostgreSQL (`#>`, `#-`), a temporary table in T-SQL and
 * an interpolation in Ruby; inside a name (`serial#`) it is Oracle's.
 */
function isHashComment(state, at) {
    const { sql, tokens } = state;
    if (/[>=\-{#]/.test(sql[at + 1] ?? ''))
        return false;
    const last = tokens.at(-1);
    if (last && last.end === at && last.kind === 'word')
        return false;
    return !(last?.upper !== undefined && BEFORE_TABLE.has(last.upper) && endOf(TEMPORARY_TABLE, sql, at));
}
function readToken(state, at) {
    const token = readQuoted(state, at) ?? readPlain(state, at);
    state.tokens.push(token);
    return token.end;
}
function readQuoted(state, at) {
    const { sql } = state;
    const stringStart = endOf(STRING_START, sql, at);
    if (stringStart !== undefined)
        return readString(state, at, stringStart);
    const char = sql[at];
    if (char === '"' || char === '`') {
        const { end, closed } = quotedEnd(sql, at + 1, char, state.backslash && char === '"');
        if (!closed)
            state.flaws += UNTERMINATED;
        return { kind: 'quoted-identifier', start: at, end };
    }
    if (char === '[')
        return readBracket(state, at);
    if (char !== '$')
        return undefined;
    state.tags ??= dollarTags(sql);
    const end = dollarQuoteEnd(state.tags, sql, at);
    return end === undefined ? undefined : { kind: 'string', start: at, end };
}
function readString(state, at, bodyStart) {
    const { sql } = state;
    const escapes = state.backslash || /e/i.test(sql[at] ?? '');
    const { end, closed } = quotedEnd(sql, bodyStart, "'", escapes);
    if (!closed)
        state.flaws += UNTERMINATED;
    if (/\w/.test(sql[end] ?? '') || state.tokens.at(-1)?.end === at)
        state.flaws += gluedFlaw(state, at, end);
    return { kind: 'string', start: at, end };
}
/** `'it\'s'` read by the standard leaves `s` glued to a string; SQL is not written so. */
function gluedFlaw(state, at, end) {
    const before = /\w/.test(state.sql[at - 1] ?? '') ? 1 : 0;
    const after = /\w/.test(state.sql[end] ?? '') ? 1 : 0;
    return before + after;
}
function readBracket(state, at) {
    const end = bracketEnd(state, at);
    if (end !== undefined)
        return { kind: 'quoted-identifier', start: at, end };
    return { kind: 'open', start: at, end: at + 1 };
}
function readPlain(state, at) {
    const { sql } = state;
    const placeholder = placeholderEnd(state, at);
    if (placeholder !== undefined)
        return { kind: 'placeholder', start: at, end: placeholder };
    const word = endOf(WORD, sql, at) ?? temporaryTable(state, at);
    if (word !== undefined)
        return { kind: 'word', start: at, end: word, upper: sql.slice(at, word).toUpperCase() };
    const number = endOf(NUMBER, sql, at);
    if (number !== undefined)
        return { kind: 'number', start: at, end: number };
    const single = SINGLE.get(sql[at] ?? '');
    if (single)
        return { kind: single, start: at, end: at + 1 };
    return { kind: 'operator', start: at, end: endOf(OPERATOR, sql, at) ?? at + 1 };
}
function temporaryTable(state, at) {
    if (state.sql[at] !== '#')
        return undefined;
    const before = state.tokens.at(-1)?.upper;
    return before !== undefined && BEFORE_TABLE.has(before) ? endOf(TEMPORARY_TABLE, state.sql, at) : undefined;
}

;// CONCATENATED MODULE: ./build/probe/sql/scopes.js

/** Reads a text into tokens and scopes; parentheses that do not match are kept as plain tokens. */
function readScopes(sql) {
    const tokens = tokenize(sql);
    const root = { parent: undefined, open: -1, at: 0, closed: true, direct: [] };
    const scopes = [root];
    const inside = new Map();
    let scope = root;
    for (const [index, token] of tokens.entries()) {
        if (token.kind === 'close')
            scope = leave(sql, tokens, scope, token) ?? scope;
        scope.direct.push(index);
        if (token.kind !== 'open')
            continue;
        scope = { parent: scope, open: index, at: scope.direct.length - 1, closed: false, direct: [] };
        scopes.push(scope);
        inside.set(index, scope);
    }
    return { sql, tokens, root, scopes, inside };
}
function leave(sql, tokens, scope, close) {
    const opener = tokens[scope.open];
    if (!opener)
        return undefined;
    const matches = (sql[opener.start] === '(') === (sql[close.start] === ')');
    if (!matches)
        return undefined;
    scope.closed = true;
    return scope.parent;
}
/** The upper-case word at a position of a scope's `direct`; `undefined` for parts of dotted names. */
function scopes_keyword(text, scope, position) {
    const token = text.tokens[scope.direct[position] ?? -1];
    if (token?.upper === undefined)
        return undefined;
    if (isDot(text, scope, position - 1) || isDot(text, scope, position + 1))
        return undefined;
    return token.upper;
}
/** The token at a position of a scope's `direct`. */
function tokenAt(text, scope, position) {
    return text.tokens[scope.direct[position] ?? -1];
}
/** The text of the token at a position of a scope's `direct`, or ''. */
function sourceAt(text, scope, position) {
    const token = tokenAt(text, scope, position);
    return token ? text.sql.slice(token.start, token.end) : '';
}
function isDot(text, scope, position) {
    const token = tokenAt(text, scope, position);
    return token?.kind === 'operator' && text.sql[token.start] === '.' && token.end - token.start === 1;
}
/** The scope that opens at a position of a scope's `direct`. */
function scopeAt(text, scope, position) {
    return text.inside.get(scope.direct[position] ?? -1);
}
/** A run of `x` that the caller put over a piece of host code: it may stand for anything. */
function isMask(source) {
    return /^x{3,}$/.test(source);
}
/** The name an identifier token stands for: quotes off, doubled quotes halved; `undefined` for a mask. */
function identifierName(source) {
    if (isMask(source))
        return undefined;
    const quote = source[0] ?? '';
    if (quote === '[')
        return source.slice(1, -1).replaceAll(']]', ']');
    if (quote !== '"' && quote !== '`')
        return source;
    return source.slice(1, -1).replaceAll(quote + quote, quote);
}

;// CONCATENATED MODULE: ./build/probe/sql/prose.js


/** Further words of SQL, which may stand side by side where names may not. */
const SQL_WORDS = new Set(('PARTITION OVER ROW ROWS ONLY FIRST LAST NEXT PRIOR NULL NULLS TIES SHARE MODE NOWAIT SKIP LOCKED UNBOUNDED ' +
    'PRECEDING FOLLOWING CURRENT CONFLICT NOTHING DUPLICATE KEY TIME ZONE WITHOUT IF PRIMARY UNIQUE REFERENCES ' +
    'DEFAULT CHECK CONSTRAINT FOREIGN CASCADE RESTRICT INTEGER INT BIGINT SMALLINT SERIAL TEXT VARCHAR CHAR REAL ' +
    'CHARACTER VARYING DOUBLE PRECISION NUMERIC DECIMAL BOOLEAN TIMESTAMP DATE INTERVAL TRUE FALSE RECURSIVE ' +
    'MATERIALIZED TEMPORARY TEMP VIEW INDEX FUNCTION TRIGGER PROCEDURE LATERAL DO OUTFILE FILTER WITHIN OF ROWID ' +
    'AUTOINCREMENT AUTO_INCREMENT ORDINALITY ANALYZE EXPLAIN QUERY VERBOSE IGNORE REPLACE MERGE MATCHED OUTPUT SOME').split(' '));
const DETERMINERS = new Set('A AN THE THIS THESE THOSE YOUR MY OUR THEIR ITS EACH EVERY'.split(' '));
const COMPARISONS = new Set(['=', '<', '>', '<=', '>=', '<>', '!=', '::', '||', '<=>', '->', '->>', '*']);
const LONGEST_RUN_OF_NAMES = 2;
/** Runs of words, determiners, a full stop, a colon: what prose has and SQL has not. */
function readsAsProse(text) {
    const isDefinition = ['CREATE', 'ALTER'].includes(text.tokens[0]?.upper ?? '');
    let run = 0;
    return text.tokens.some((token, index) => {
        if (isPunctuation(text, token, index))
            return true;
        const isName = isNameWord(text, token);
        run = isName ? run + 1 : 0;
        if (run > LONGEST_RUN_OF_NAMES && !isDefinition)
            return true;
        const before = text.tokens[index - 1];
        return isName && run === 2 && before?.upper !== undefined && DETERMINERS.has(before.upper);
    });
}
/** A word that is neither a word of SQL nor host code. */
function isNameWord({ sql }, { upper, start, end }) {
    if (upper === undefined || isMask(sql.slice(start, end)))
        return false;
    return (!isReserved(upper) && !followsOrder(upper) && !isInfix(upper) && !isPrefix(upper) && !SQL_WORDS.has(upper));
}
/** `.`, `:`, `?` or `!` right after a word and before a blank or the end. */
function isPunctuation({ sql, tokens }, token, index) {
    if (token.end - token.start !== 1 || !/[.:?!…]/.test(sql.charAt(token.start)))
        return false;
    const before = tokens[index - 1];
    const afterWord = before?.kind === 'word' && before.end === token.start;
    return afterWord && /^(?:\s|$)/.test(sql.slice(token.end, token.end + 1));
}
/** Has the text something that SQL has and prose has not: `a.b`, `a_b`, `=`, `count(`, `?`, `:id`? */
function hasSqlEvidence(text) {
    return text.tokens.some((token, index) => isEvidence(text, token, index));
}
function isEvidence({ sql, tokens }, token, index) {
    const source = sql.slice(token.start, token.end);
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const gluedAfterWord = before?.kind === 'word' && before.end === token.start;
    switch (token.kind) {
        case 'word':
            return /[a-z\d]_[a-z\d]/i.test(source);
        case 'quoted-identifier':
            return source[0] !== '"';
        case 'placeholder':
            return /^[?$:@]/.test(source) && !gluedAfterWord && source[1] !== '{';
        case 'operator':
            if (source === '.')
                return gluedAfterWord && (after?.kind === 'word' || after?.kind === 'quoted-identifier');
            return COMPARISONS.has(source);
        case 'open':
            // "item(s)"
            return gluedAfterWord && !/^e?s\)/.test(sql.slice(token.end, token.end + 3));
        case 'string':
        case 'number':
        case 'close':
        case 'comma':
        case 'semicolon':
            return false;
        default:
            return token.kind;
    }
}

;// CONCATENATED MODULE: ./build/probe/sql/expressions.js


const UNARY = new Set(['+', '-', '~', '!', '@']);
const NO_OPERATOR = new Set(['{', '}', ';', ':', '\\', '"', '?', '!', '$', '’', '…', '`']);
const TYPED_LITERAL = new Set(['INTERVAL', 'DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMPTZ', 'BINARY']);
const UNIT = /^(?:MICRO)?(?:SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR)S?$/;
const NEGATABLE = new Set(['LIKE', 'ILIKE', 'RLIKE', 'REGEXP', 'GLOB', 'MATCH', 'IN', 'BETWEEN', 'SIMILAR']);
/**
 * Moves the reader over one expression: operands joined by operators. It knows no precedence and
 * no grammar beyond that alternation, which is what the dialects have in common.
 */
function readExpression(reader) {
    const first = operandLength(reader, reader.at);
    if (first === 0)
        return false;
    reader.at += first;
    for (;;) {
        const { length, wantsOperand } = suffixAt(reader);
        if (length === 0)
            return true;
        if (!wantsOperand) {
            reader.at += length;
            continue;
        }
        const operand = operandLength(reader, reader.at + length);
        reader.at += length + operand;
        if (operand === 0)
            reader.broken = true;
        if (operand === 0)
            return true;
    }
}
function operandLength(reader, from) {
    let at = from;
    while (isUnaryAt(reader, at))
        at += 1;
    const simple = simpleOperand(reader, at);
    if (simple > 0)
        return at + simple - from;
    // A lone BINARY or ALL is then a name after all (DuckDB has ORDER BY ALL).
    return at > from && tokenAt(reader.text, reader.scope, at - 1)?.kind === 'word' ? at - from : 0;
}
function isUnaryAt({ text, scope }, at) {
    const word = scopes_keyword(text, scope, at);
    if (word !== undefined)
        return isPrefix(word);
    return tokenAt(text, scope, at)?.kind === 'operator' && UNARY.has(sourceAt(text, scope, at));
}
function simpleOperand(reader, at) {
    const { text, scope } = reader;
    const token = tokenAt(text, scope, at);
    if (!token)
        return 0;
    switch (token.kind) {
        case 'open':
            return groupLength(reader, at);
        case 'quoted-identifier':
        case 'string':
        case 'number':
        case 'placeholder':
            return 1;
        case 'operator':
            return sourceAt(text, scope, at) === '*' ? 1 : 0;
        case 'word':
            return wordOperand(reader, at);
        case 'close':
        case 'comma':
        case 'semicolon':
            return 0;
        default:
            return token.kind;
    }
}
function wordOperand(reader, at) {
    const { text, scope } = reader;
    const word = scopes_keyword(text, scope, at);
    if (word === undefined)
        return 1;
    if (word === 'CASE')
        return caseLength(reader, at);
    if (startsNoOperand(word))
        return 0;
    if (!TYPED_LITERAL.has(word))
        return 1;
    const next = tokenAt(text, scope, at + 1)?.kind;
    if (next !== 'string' && next !== 'number' && next !== 'placeholder')
        return 1;
    return UNIT.test(scopes_keyword(text, scope, at + 2) ?? '') ? 3 : 2;
}
function caseLength(reader, from) {
    const { text, scope } = reader;
    let depth = 0;
    for (let at = from; at < scope.direct.length; at += 1) {
        const word = scopes_keyword(text, scope, at);
        if (word === 'CASE')
            depth += 1;
        if (word === 'END')
            depth -= 1;
        if (depth === 0)
            return at + 1 - from;
        if (word === 'ORDER' || word === 'LIMIT' || tokenAt(text, scope, at)?.kind === 'semicolon')
            break;
    }
    reader.broken = true;
    return 1;
}
function groupLength(reader, at) {
    if (scopeAt(reader.text, reader.scope, at)?.closed)
        return 2;
    reader.broken = true;
    return 1;
}
const NONE = { length: 0, wantsOperand: false };
const takes = (length) => ({ length, wantsOperand: false });
const joins = (length) => ({ length, wantsOperand: true });
/** What continues an operand: an operator, a call's parentheses, a subscript, a name glued to a placeholder. */
function suffixAt(reader) {
    const { text, scope, at } = reader;
    const token = tokenAt(text, scope, at);
    if (!token)
        return NONE;
    if (token.kind === 'open')
        return takes(groupLength(reader, at));
    if (token.kind === 'operator')
        return operatorSuffix(reader);
    if (isGluedName(reader))
        return takes(1);
    const word = scopes_keyword(text, scope, at);
    return word === undefined ? NONE : wordSuffix(reader, word);
}
/** `{prefix}_name`, `tbl_%s`: one name in two tokens. */
function isGluedName(reader) {
    const { text, scope, at } = reader;
    if (!isGluedTo(reader, at))
        return false;
    const kinds = [tokenAt(text, scope, at - 1)?.kind, tokenAt(text, scope, at)?.kind];
    return kinds.includes('placeholder') && kinds.every((kind) => kind === 'placeholder' || kind === 'word');
}
/** Does the token at a position follow the one before it without a gap? */
function isGluedTo({ text, scope }, at) {
    const token = tokenAt(text, scope, at);
    return token !== undefined && tokenAt(text, scope, at - 1)?.end === token.start;
}
function operatorSuffix(reader) {
    const { text, scope, at } = reader;
    const source = sourceAt(text, scope, at);
    // Snowflake's path `v:field` is glued on both sides, a colon of prose is not.
    if (source === ':' && isGluedTo(reader, at) && isGluedTo(reader, at + 1))
        return joins(1);
    if (NO_OPERATOR.has(source))
        return NONE;
    if (source === '::')
        return takes(castLength(reader));
    if (source !== '.')
        return joins(1);
    // After a dot even a reserved word is a name, and `*` is all columns.
    const next = tokenAt(text, scope, at + 1)?.kind;
    const isName = next === 'word' || next === 'quoted-identifier' || next === 'placeholder';
    return isName ? takes(2) : joins(1);
}
function castLength({ text, scope, at }) {
    const words = [2, 3, 4].map((offset) => scopes_keyword(text, scope, at + offset));
    if (words[0] === 'PRECISION' || words[0] === 'VARYING')
        return 3;
    const isZone = words[0] === 'WITH' || words[0] === 'WITHOUT';
    return isZone && words[1] === 'TIME' && words[2] === 'ZONE' ? 5 : 2;
}
function wordSuffix(reader, word) {
    const { text, scope, at } = reader;
    const next = scopes_keyword(text, scope, at + 1);
    // The name of a collation may be a prefix operator elsewhere: COLLATE BINARY NULLS LAST.
    if (word === 'COLLATE' && tokenAt(text, scope, at + 1))
        return takes(2);
    if (isInfix(word))
        return joins(1);
    if (word === 'NOT')
        return next !== undefined && NEGATABLE.has(next) ? joins(next === 'SIMILAR' ? 3 : 2) : NONE;
    if (word === 'IS')
        return isSuffix(reader);
    if (word === 'ISNULL' || word === 'NOTNULL')
        return takes(1);
    if (word === 'SIMILAR' && next === 'TO')
        return joins(2);
    if (word === 'AT')
        return next === 'LOCAL' ? takes(2) : next === 'TIME' ? joins(3) : NONE;
    if ((word === 'IGNORE' || word === 'RESPECT') && next === 'NULLS')
        return takes(2);
    return callSuffix(reader, word, next);
}
/** `IS [NOT] NULL`, `IS [NOT] DISTINCT FROM x`. */
function isSuffix({ text, scope, at }) {
    const offset = scopes_keyword(text, scope, at + 1) === 'NOT' ? 2 : 1;
    const word = scopes_keyword(text, scope, at + offset);
    if (word === 'DISTINCT')
        return joins(offset + 2);
    if (word !== undefined && ['NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'JSON'].includes(word))
        return takes(offset + 1);
    return tokenAt(text, scope, at + offset)?.kind === 'placeholder' ||
        isMask(sourceAt(text, scope, at + offset))
        ? takes(offset + 1)
        : NONE;
}
/** What may follow the parentheses of a call: OVER (…), OVER w, FILTER (…), WITHIN GROUP (…), KEEP (…). */
function callSuffix(reader, word, next) {
    const { text, scope, at } = reader;
    const offset = word === 'WITHIN' && next === 'GROUP' ? 2 : 1;
    if (offset === 1 && word !== 'OVER' && word !== 'FILTER' && word !== 'KEEP')
        return NONE;
    if (tokenAt(text, scope, at + offset)?.kind === 'open')
        return takes(offset + groupLength(reader, at + offset));
    return word === 'OVER' ? takes(2) : NONE;
}

;// CONCATENATED MODULE: ./build/probe/sql/order-terms.js



/** Reads the comma-separated order terms at a position of a scope. */
function readTerms(text, scope, position) {
    const reader = { text, scope, at: position, broken: false };
    const terms = [];
    const expressions = [];
    for (;;) {
        const from = reader.at;
        if (!readExpression(reader)) {
            reader.broken ||= terms.length > 0;
            break;
        }
        expressions.push([from, expressionEnd(reader, from)]);
        terms.push(readTail(reader, from));
        if (tokenAt(text, scope, reader.at)?.kind !== 'comma')
            break;
        reader.at += 1;
    }
    return { terms, expressions, next: reader.at, stop: reader.broken ? 'broken' : stopOf(reader) };
}
function stopOf({ text, scope, at }) {
    const token = tokenAt(text, scope, at);
    if (!token || token.kind === 'semicolon' || token.kind === 'close')
        return 'end';
    if (token.kind === 'placeholder' || isMask(sourceAt(text, scope, at)))
        return 'clause';
    const word = scopes_keyword(text, scope, at);
    if (word === 'WITH' && scopes_keyword(text, scope, at + 1) === 'FILL')
        return 'word';
    return word !== undefined && followsOrder(word) ? 'clause' : 'word';
}
function expressionEnd({ text, scope, at }, from) {
    for (let i = from; i < at; i += 1)
        if (scopes_keyword(text, scope, i) === 'COLLATE')
            return i;
    return at;
}
function readTail(reader, from) {
    const { text, scope } = reader;
    const tail = {};
    const column = plainColumn(reader, from);
    if (column !== undefined)
        tail.column = column;
    if (endsInHole(reader))
        tail.dynamic = true;
    readDirection(reader, tail);
    readNulls(reader, tail);
    const first = tokenAt(text, scope, from);
    const last = tokenAt(text, scope, reader.at - 1);
    return { start: first?.start ?? 0, end: last?.end ?? 0, ...tail };
}
function endsInHole({ text, scope, at }) {
    return tokenAt(text, scope, at - 1)?.kind === 'placeholder' || isMask(sourceAt(text, scope, at - 1));
}
function readDirection(reader, tail) {
    const { text, scope } = reader;
    const token = tokenAt(text, scope, reader.at);
    if (!token)
        return;
    const word = scopes_keyword(text, scope, reader.at);
    if (word === 'ASC' || word === 'DESC') {
        tail.direction = { start: token.start, end: token.end, word };
        delete tail.dynamic;
        reader.at += 1;
    }
    else if (word === 'USING') {
        readUsing(reader, tail);
    }
    else if (isDirectionHole(reader)) {
        tail.dynamic = true;
        reader.at += 1;
    }
}
/** `ORDER BY name {direction}`: host code where a direction goes, unless its name says it is a later clause. */
function isDirectionHole({ text, scope, at }) {
    const source = sourceAt(text, scope, at);
    if (isMask(source))
        return true;
    if (tokenAt(text, scope, at)?.kind !== 'placeholder')
        return false;
    return !/limit|offset|page|pagin|suffix|lock/i.test(source);
}
function readUsing(reader, tail) {
    const { text, scope } = reader;
    const from = reader.at + 1;
    let to = from;
    while (tokenAt(text, scope, to)?.kind === 'operator')
        to += 1;
    const first = tokenAt(text, scope, from);
    const last = tokenAt(text, scope, to - 1);
    if (to === from || !first || !last)
        return;
    tail.using = { start: first.start, end: last.end, operator: text.sql.slice(first.start, last.end) };
    reader.at = to;
}
function readNulls(reader, tail) {
    const { text, scope, at } = reader;
    const second = scopes_keyword(text, scope, at + 1);
    if (scopes_keyword(text, scope, at) !== 'NULLS' || (second !== 'FIRST' && second !== 'LAST'))
        return;
    tail.nulls = { start: tokenAt(text, scope, at)?.start ?? 0, end: tokenAt(text, scope, at + 1)?.end ?? 0 };
    reader.at += 2;
}
const NOT_A_COLUMN = new Set([
    'NULL',
    'TRUE',
    'FALSE',
    'ALL',
    'CURRENT_TIMESTAMP',
    'CURRENT_DATE',
    'DEFAULT',
]);
/** The name of `a`, `t.a`, `"s"."t".[a]`, with or without COLLATE. */
function plainColumn(reader, from) {
    const { text, scope } = reader;
    const to = expressionEnd(reader, from);
    for (let i = from; i < to; i += 1) {
        const kind = tokenAt(text, scope, i)?.kind;
        const isName = kind === 'word' || kind === 'quoted-identifier' || (kind === 'placeholder' && i < to - 1);
        if ((i - from) % 2 === 0 ? !isName : sourceAt(text, scope, i) !== '.')
            return undefined;
    }
    const last = tokenAt(text, scope, to - 1);
    if (!last || last.kind === 'placeholder')
        return undefined;
    if (to - from === 1 && last.upper !== undefined && NOT_A_COLUMN.has(last.upper))
        return undefined;
    return identifierName(sourceAt(text, scope, to - 1));
}

;// CONCATENATED MODULE: ./build/probe/sql/ordering-context.js


/** Tells from what stands before its parenthesis what an ORDER BY orders. */
function contextOf(text, query) {
    const { scope } = query;
    if (query.heads.length > 0)
        return isOutermost(text, scope) ? 'query' : 'subquery';
    if (isPartitioned(text, query))
        return 'window';
    if (!scope.parent)
        return 'query';
    return contextOfCall(text, scope, query);
}
function contextOfCall(text, scope, query) {
    const parent = scope.parent ?? scope;
    const before = scopes_keyword(text, parent, scope.at - 1);
    if (before === 'OVER')
        return 'window';
    if (before === 'GROUP' && scopes_keyword(text, parent, scope.at - 2) === 'WITHIN')
        return 'within-group';
    if (before === 'KEEP')
        return 'within-group';
    // WINDOW w AS (ORDER BY x), WINDOW w AS (base ORDER BY x); a CTE would have had its SELECT.
    if (before === 'AS')
        return query.order - query.from <= 1 ? 'window' : 'subquery';
    const opener = tokenAt(text, parent, scope.at - 1);
    const isName = opener?.kind === 'quoted-identifier' || (opener?.kind === 'word' && !isReserved(before ?? ''));
    if (isName)
        return 'aggregate';
    return query.order === query.from ? 'window' : 'subquery';
}
function isPartitioned(text, { scope, from, order }) {
    for (let at = from; at < order; at += 1) {
        if (scopes_keyword(text, scope, at) === 'PARTITION' && scopes_keyword(text, scope, at + 1) === 'BY')
            return true;
    }
    return false;
}
/** Is this the whole text, or all of it in parentheses, or the body of CREATE VIEW … AS (…)? */
function isOutermost(text, scope) {
    for (let inner = scope; inner.parent; inner = inner.parent) {
        const { parent } = inner;
        const first = statementStart(text, parent, inner.at);
        const isAlone = first === inner.at && endsAfter(text, parent, inner.at + 1);
        const isBody = scopes_keyword(text, parent, first) === 'CREATE' && scopes_keyword(text, parent, inner.at - 1) === 'AS';
        if (!isAlone && !isBody)
            return false;
    }
    return true;
}
function endsAfter(text, scope, at) {
    const kind = tokenAt(text, scope, at)?.kind === 'close' ? tokenAt(text, scope, at + 1)?.kind : undefined;
    return kind === undefined || kind === 'semicolon';
}
/** Position of the first token of the statement around a position. */
function statementStart(text, scope, position) {
    let at = position;
    while (at > 0 && tokenAt(text, scope, at - 1)?.kind !== 'semicolon')
        at -= 1;
    return at;
}

;// CONCATENATED MODULE: ./build/probe/sql/select.js


const HEADS = new Set(['SELECT', 'UPDATE', 'DELETE', 'VALUES']);
/** Looks back from an ORDER for the query it belongs to, at most to `floor`. */
function queryBefore(text, scope, order, floor) {
    let from = order;
    const heads = [];
    const operations = [];
    while (from > floor && tokenAt(text, scope, from - 1)?.kind !== 'semicolon') {
        from -= 1;
        const word = scopes_keyword(text, scope, from);
        if (word !== undefined && HEADS.has(word))
            heads.unshift(from);
        // BigQuery: SELECT * EXCEPT (a)
        if (isSetOperation(word) && sourceAt(text, scope, from - 1) !== '*')
            operations.unshift(word ?? '');
    }
    return { scope, from, order, heads: ownHeads(text, scope, heads, operations.length), operations };
}
/** Words after which UPDATE or DELETE is a lock, a trigger's event or a conflict's action, not a query. */
const NO_QUERY_AFTER = new Set(['FOR', 'DO', 'KEY', 'ON', 'AFTER', 'BEFORE', 'OF', 'OR', 'THEN']);
/** Without a set operation two heads are two statements of a T-SQL batch, or INSERT … SELECT: the last counts. */
function ownHeads(text, scope, heads, operations) {
    const own = heads.filter((head) => !NO_QUERY_AFTER.has(scopes_keyword(text, scope, head - 1) ?? ''));
    return operations === 0 ? own.slice(-1) : own;
}
/** The first table of the query's first arm, without its schema. */
function firstTable(text, { scope, heads, order }) {
    const head = heads[0];
    if (head === undefined)
        return undefined;
    if (scopes_keyword(text, scope, head) === 'UPDATE')
        return tableAt(text, scope, head + 1);
    for (let at = head; at < order; at += 1) {
        if (at > head && isSetOperation(scopes_keyword(text, scope, at)))
            return undefined;
        if (scopes_keyword(text, scope, at) !== 'FROM' || scopes_keyword(text, scope, at - 1) === 'DISTINCT')
            continue;
        return tableAt(text, scope, at + 1);
    }
    return undefined;
}
function tableAt(text, outer, from) {
    let scope = outer;
    let at = afterOptions(text, scope, from);
    for (let group = scopeAt(text, scope, at); group; group = scopeAt(text, scope, at)) {
        scope = group;
        at = afterOptions(text, scope, 0);
        if (['SELECT', 'WITH', 'VALUES'].includes(scopes_keyword(text, scope, at) ?? ''))
            return undefined;
    }
    while (sourceAt(text, scope, at + 1) === '.')
        at += 2;
    const token = tokenAt(text, scope, at);
    if (token?.kind !== 'word' && token?.kind !== 'quoted-identifier')
        return undefined;
    const next = tokenAt(text, scope, at + 1)?.kind;
    if ((next === 'open' || next === 'placeholder') && select_isGlued(text, scope, at))
        return undefined;
    return identifierName(sourceAt(text, scope, at));
}
function afterOptions(text, scope, from) {
    let at = from;
    while (['ONLY', 'LATERAL', 'LOW_PRIORITY', 'IGNORE'].includes(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    return at;
}
/** `FROM unnest(…)` is a call, `FROM tbl_%s` half a name; before a hint the parenthesis stands apart. */
function select_isGlued(text, scope, at) {
    return tokenAt(text, scope, at)?.end === tokenAt(text, scope, at + 1)?.start;
}
/** SELECT DISTINCT ON (…) of PostgreSQL: https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT */
function isDistinctOn(text, { scope, heads }) {
    return heads.some((at) => scopes_keyword(text, scope, at + 1) === 'DISTINCT' && scopes_keyword(text, scope, at + 2) === 'ON');
}
/** Does the query cut its rows: LIMIT, OFFSET, FETCH after the order, TOP (T-SQL) or FIRST n (Firebird) before it? */
function isLimited(text, query, afterTerms) {
    const { scope, heads, operations } = query;
    for (let at = afterTerms; at < scope.direct.length; at += 1) {
        const word = scopes_keyword(text, scope, at);
        if (word === 'LIMIT' || word === 'OFFSET' || word === 'FETCH')
            return true;
        if (word === 'SELECT' || word === 'ORDER' || tokenAt(text, scope, at)?.kind === 'semicolon')
            break;
    }
    const head = heads.at(-1);
    if (head === undefined || operations.length > 0)
        return false;
    const skipped = ['DISTINCT', 'ALL'].includes(scopes_keyword(text, scope, head + 1) ?? '') ? 2 : 1;
    const word = scopes_keyword(text, scope, head + skipped);
    const next = tokenAt(text, scope, head + skipped + 1)?.kind;
    return ((word === 'TOP' || word === 'FIRST') && (next === 'number' || next === 'open' || next === 'placeholder'));
}
/** `TOP n WITH TIES` and `FETCH FIRST n ROWS WITH TIES` ask for an ORDER BY. */
function hasTies(text, { scope, from }) {
    for (let at = from; at < scope.direct.length; at += 1) {
        if (scopes_keyword(text, scope, at) === 'WITH' && scopes_keyword(text, scope, at + 1) === 'TIES')
            return true;
        if (tokenAt(text, scope, at)?.kind === 'semicolon')
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/probe/sql/redundancy.js



const DROPPED = 'subquery without LIMIT that is not the outermost and whose order the outer query does not keep';
/** Functions whose result does not depend on the order of the rows; of any other it may. */
const SAME_IN_ANY_ORDER = new Set(('COUNT SUM MIN MAX AVG TOTAL BOOL_AND BOOL_OR EVERY BIT_AND BIT_OR STDDEV VARIANCE COALESCE IFNULL NULLIF ' +
    'LOWER UPPER TRIM ROUND ABS CAST LENGTH SUBSTR SUBSTRING CONCAT DATE IF IIF ISNULL NVL REPLACE').split(' '));
const AGGREGATES = new Set('COUNT SUM MIN MAX AVG TOTAL BOOL_AND BOOL_OR EVERY BIT_AND BIT_OR'.split(' '));
const RANDOM = new Set('RANDOM RAND NEWID UUID GEN_RANDOM_UUID RANDOMBLOB RANDOM_UUID RANDCANONICAL GENERATEUUIDV4'.split(' '));
/** Why the order cannot matter; `undefined` where it may. Where in doubt, it may. */
function redundancyOf(text, candidate) {
    return valueRedundancy(text, candidate) ?? placeRedundancy(text, candidate);
}
function valueRedundancy(text, { query, list, context }) {
    const [first] = list.expressions;
    if (!first)
        return undefined;
    if (isRandom(text, query.scope, first))
        return 'random order';
    const byPosition = context === 'query' || context === 'subquery';
    const constant = list.expressions.every((range) => isConstant(text, query.scope, range, byPosition));
    return constant ? 'constant order' : undefined;
}
/** A call without arguments, at any depth: with a seed the order is repeatable. */
function isRandom(text, scope, [from, to]) {
    const first = scope.direct[from] ?? 0;
    const last = scope.direct[to - 1] ?? first;
    for (let index = first; index <= last; index += 1) {
        const word = text.tokens[index]?.upper ?? '';
        if (word === 'DBMS_RANDOM')
            return true;
        const call = RANDOM.has(word) ? text.inside.get(index + 1) : undefined;
        if (call && (call.direct.length === 0 || word === 'RANDOMBLOB'))
            return true;
    }
    return false;
}
/** NULL, a literal, `(SELECT NULL)`; in a query a bare number is a column's position, not a constant. */
function isConstant(text, scope, [from, to], byPosition) {
    const inner = scopeAt(text, scope, from);
    if (inner && to - from === 2) {
        const skipped = scopes_keyword(text, inner, 0) === 'SELECT' ? 1 : 0;
        return inner.direct.length - skipped === 1 && isConstant(text, inner, [skipped, skipped + 1], false);
    }
    if (to - from !== 1)
        return false;
    const token = tokenAt(text, scope, from);
    if (token?.kind === 'number')
        return !byPosition;
    return token?.kind === 'string' || ['NULL', 'TRUE', 'FALSE'].includes(scopes_keyword(text, scope, from) ?? '');
}
function placeRedundancy(text, candidate) {
    const { context, query, limited, distinctOn } = candidate;
    const { scope } = query;
    const before = scope.parent && scopes_keyword(text, scope.parent, scope.at - 1);
    if (context === 'aggregate')
        return before !== undefined && AGGREGATES.has(before) ? `inside ${before}` : undefined;
    if (context === 'query')
        return countsOnly(text, query) ? 'inside COUNT' : undefined;
    if (context !== 'subquery' || !scope.parent)
        return undefined;
    if (before === 'EXISTS')
        return 'inside EXISTS';
    if (limited || distinctOn)
        return undefined;
    if (before === 'IN' || isQuantifier(text, scope))
        return 'IN (subquery)';
    return outerRedundancy(text, query);
}
/** `= ANY (SELECT …)`, `> ALL (SELECT …)`; UNION ALL (SELECT …) is none. */
function isQuantifier(text, scope) {
    const parent = scope.parent ?? scope;
    const word = scopes_keyword(text, parent, scope.at - 1);
    if (word !== 'ANY' && word !== 'SOME' && word !== 'ALL')
        return false;
    return tokenAt(text, parent, scope.at - 2)?.kind === 'operator';
}
function outerRedundancy(text, { scope }) {
    if (isOrderedArm(text, scope))
        return DROPPED;
    const outer = outerQuery(text, scope);
    if (!outer)
        return undefined;
    if (countsOnly(text, outer))
        return 'inside COUNT';
    return isOrder(text, outer.scope, outer.order) && keepsNoOrder(text, outer) ? DROPPED : undefined;
}
/** `(SELECT … ORDER BY a) UNION (…) ORDER BY b` */
function isOrderedArm(text, scope) {
    const { parent, at } = scope;
    if (!parent)
        return false;
    const isAll = scopes_keyword(text, parent, at - 1) === 'ALL';
    const before = scopes_keyword(text, parent, isAll ? at - 2 : at - 1);
    const isArm = isSetOperation(before) || isSetOperation(scopes_keyword(text, parent, at + 2));
    return isArm && isOrder(text, parent, scopeEnd(text, parent, at));
}
function isOrder(text, scope, at) {
    return scopes_keyword(text, scope, at) === 'ORDER' && scopes_keyword(text, scope, at + 1) === 'BY';
}
/** The query that reads a derived table, or the main query of a WITH, up to its own ORDER BY. */
function outerQuery(text, scope) {
    const { parent } = scope;
    if (!parent)
        return undefined;
    const before = scopes_keyword(text, parent, scope.at - 1) ?? sourceAt(text, parent, scope.at - 1);
    const isTable = ['FROM', 'JOIN', 'LATERAL'].includes(before);
    const isCte = before === 'AS' || before === 'MATERIALIZED';
    if (!isTable && !isCte)
        return undefined;
    const end = scopeEnd(text, parent, scope.at);
    const query = queryBefore(text, parent, end, 0);
    // A WITH whose order passes through further selects on its way out is too much to follow.
    const isSimple = query.heads.length === 1 && query.operations.length === 0;
    return isSimple && (isTable || readsOnce(text, query)) ? query : undefined;
}
/** Position of the ORDER BY of the query around a position, or of the end of its statement. */
function scopeEnd(text, scope, position) {
    let at = position;
    for (; at < scope.direct.length; at += 1) {
        if (isOrder(text, scope, at) || tokenAt(text, scope, at)?.kind === 'semicolon')
            break;
    }
    return at;
}
/** Does the main query of a WITH have no parentheses with a SELECT of their own? */
function readsOnce(text, { scope, heads }) {
    for (let at = heads[0] ?? 0; at < scope.direct.length; at += 1) {
        const inner = scopeAt(text, scope, at);
        if (inner && scopes_keyword(text, inner, 0) === 'SELECT')
            return false;
    }
    return true;
}
/** Positions of the select list, `[from, to)`. */
function selectList(text, { scope, heads, order }) {
    const from = (heads[0] ?? order) + 1;
    let to = from;
    while (to < order && scopes_keyword(text, scope, to) !== 'FROM')
        to += 1;
    return [from, to];
}
function has(text, { scope, heads, order }, word) {
    for (let at = heads[0] ?? order; at < order; at += 1)
        if (scopes_keyword(text, scope, at) === word)
            return true;
    return false;
}
/** Is the select list nothing but order-insensitive aggregates over all rows? */
function countsOnly(text, query) {
    const { scope, heads, operations } = query;
    if (operations.length > 0 ||
        scopes_keyword(text, scope, heads[0] ?? -1) !== 'SELECT' ||
        has(text, query, 'GROUP')) {
        return false;
    }
    const [from, to] = selectList(text, query);
    let startsItem = true;
    for (let at = from; at < to; at += 1) {
        const isAggregate = AGGREGATES.has(scopes_keyword(text, scope, at) ?? '') && scopeAt(text, scope, at + 1);
        if (startsItem && !isAggregate)
            return false;
        if (scopes_keyword(text, scope, at) === 'OVER')
            return false;
        startsItem = tokenAt(text, scope, at)?.kind === 'comma';
    }
    return to > from && !startsItem && tokenAt(text, scope, to) !== undefined;
}
/** The query has an ORDER BY of its own: does anything else in it depend on the order it reads? */
function keepsNoOrder(text, query) {
    if (has(text, query, 'GROUP'))
        return false;
    const [from, to] = selectList(text, query);
    const first = query.scope.direct[from] ?? 0;
    const last = query.scope.direct[to] ?? text.tokens.length;
    for (let index = first; index < last; index += 1) {
        const word = text.tokens[index]?.upper;
        if (word === 'ROWNUM' || text.tokens[index]?.kind === 'placeholder')
            return false;
        if (word === undefined || text.tokens[index + 1]?.kind !== 'open')
            continue;
        if (!SAME_IN_ANY_ORDER.has(word) && !isReserved(word))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/probe/sql/orderings.js





/** Finds every ORDER BY of a text; those inside string literals and comments are none. */
function findOrderings(sql) {
    // Most strings of a program have none, and the question is asked about all of them.
    if (!/\border\b/i.test(sql))
        return [];
    const text = readScopes(sql);
    return text.scopes.flatMap((scope) => orderingsOf(text, scope)).toSorted((a, b) => a.start - b.start);
}
function orderingsOf(text, scope) {
    const found = [];
    let floor = 0;
    for (let at = 0; at < scope.direct.length; at += 1) {
        if (scopes_keyword(text, scope, at) !== 'ORDER' || scopes_keyword(text, scope, at + 1) !== 'BY')
            continue;
        const list = readTerms(text, scope, at + 2);
        const query = queryBefore(text, scope, at, floor);
        if (!isPhysical(text, query))
            found.push(ordering(text, query, list));
        floor = list.next;
        at = list.next - 1;
    }
    return found;
}
/** The sorting key of a ClickHouse table, or MySQL's ALTER TABLE … ORDER BY, orders no query. */
function isPhysical(text, { scope, from, order, heads }) {
    const first = scopes_keyword(text, scope, statementStart(text, scope, from));
    return heads.length === 0 && order > 0 && (first === 'CREATE' || first === 'ALTER');
}
function ordering(text, query, list) {
    const context = contextOf(text, query);
    const isSelect = context === 'query' || context === 'subquery';
    const limited = context !== 'window' && isLimited(text, query, list.next);
    const distinctOn = isSelect && isDistinctOn(text, query);
    const table = isSelect ? firstTable(text, query) : undefined;
    const redundant = redundancyOf(text, { context, query, list, limited, distinctOn });
    const start = tokenAt(text, query.scope, query.order)?.start ?? 0;
    const by = tokenAt(text, query.scope, query.order + 1);
    const end = list.terms.at(-1)?.end ?? by?.end ?? start;
    return {
        context,
        start,
        end,
        terms: list.terms,
        ...(table === undefined ? {} : { table }),
        limited,
        distinctOn,
        removable: isRemovable(text, query, list, context) && !/\{%/.test(text.sql.slice(start, end)),
        ...(redundant === undefined ? {} : { redundant }),
        ...(/\w/.test(text.sql[end] ?? '') ? { glued: true } : {}),
    };
}
function isRemovable(text, query, list, context) {
    if (list.terms.length === 0 || context === 'within-group')
        return false;
    if (list.stop === 'word' || list.stop === 'broken')
        return false;
    if (context === 'window')
        return !hasFrame(text, query.scope, list.next) && !isFramedElsewhere(text, query.scope);
    return !hasTies(text, query);
}
const FRAMES = new Set(['ROWS', 'RANGE', 'GROUPS']);
/** A RANGE or GROUPS frame asks for an ORDER BY: https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS */
function hasFrame(text, scope, at) {
    return FRAMES.has(scopes_keyword(text, scope, at) ?? '');
}
/** `WINDOW w AS (ORDER BY x)` with a use like `OVER (w GROUPS 1 PRECEDING)`. */
function isFramedElsewhere(text, scope) {
    if (!scope.parent || scopes_keyword(text, scope.parent, scope.at - 1) !== 'AS')
        return false;
    const name = sourceAt(text, scope.parent, scope.at - 2).toLowerCase();
    return text.scopes.some((other) => sourceAt(text, other, 0).toLowerCase() === name && hasFrame(text, other, 1));
}

;// CONCATENATED MODULE: ./build/probe/sql/names.js


/** A bare, quoted or masked name that is no keyword of a later clause. */
function isName(text, scope, at) {
    const kind = tokenAt(text, scope, at)?.kind;
    if (kind === 'quoted-identifier' || kind === 'placeholder' || kind === 'string')
        return true;
    const word = scopes_keyword(text, scope, at);
    return kind === 'word' && (word === undefined || (!isReserved(word) && !followsOrder(word)));
}
/** `[ONLY] name.name [AS alias]`, `(…) alias`, `call(…) alias`: the position after it. */
function afterTable(text, scope, from) {
    let at = ['ONLY', 'LATERAL'].includes(scopes_keyword(text, scope, from) ?? '') ? from + 1 : from;
    if (scopeAt(text, scope, at))
        at += 2;
    else {
        at = afterName(text, scope, at);
        if (at <= from)
            return undefined;
        if (scopeAt(text, scope, at))
            at += 2;
    }
    if (scopes_keyword(text, scope, at) === 'AS')
        at += 1;
    return isName(text, scope, at) ? at + 1 : at;
}
/** The position after `a.b.c`, where the parts may be glued to placeholders; `from` itself if there is no name. */
function afterName(text, scope, from) {
    if (!isName(text, scope, from))
        return from;
    let at = from + 1;
    for (;;) {
        const glued = tokenAt(text, scope, at - 1)?.end === tokenAt(text, scope, at)?.start;
        if (sourceAt(text, scope, at) === '.')
            at += 2;
        else if (glued && isName(text, scope, at))
            at += 1;
        else
            return at;
    }
}
/** Nothing, a comma, a parenthesis, host code, or a keyword: not just another word. */
function clauseMayFollow(text, scope, at) {
    const token = tokenAt(text, scope, at);
    if (token?.kind !== 'word')
        return token?.kind !== 'operator' && token?.kind !== 'number';
    const word = scopes_keyword(text, scope, at) ?? '';
    if (word === 'BY' || word === 'TO' || word === 'AND' || word === 'OR')
        return false;
    const source = sourceAt(text, scope, at);
    return isReserved(word) || followsOrder(word) || CLAUSES.has(word) || isMask(source);
}
const CLAUSES = new Set('PIVOT TABLESAMPLE START CONNECT INDEXED FORCE PREWHERE ARRAY FINAL STRAIGHT_JOIN'.split(' '));

;// CONCATENATED MODULE: ./build/probe/sql/definitions.js


const OPTIONS = new Set('OR REPLACE TEMP TEMPORARY UNIQUE MATERIALIZED RECURSIVE UNLOGGED VIRTUAL GLOBAL LOCAL EXTERNAL CONSTRAINT'.split(' '));
const EXISTENCE = new Set(['IF', 'NOT', 'EXISTS', 'CONCURRENTLY']);
const TYPES = /^(?:(?:BIG|SMALL|TINY)?INT(?:EGER)?|(?:BIG|SMALL)?SERIAL|TEXT|(?:N?VAR)?CHAR|VARCHAR2|NUMERIC|NUMBER|DECIMAL|REAL|FLOAT|DOUBLE|BOOL(?:EAN)?|DATE|DATETIME|TIMESTAMP|TIMESTAMPTZ|UUID|JSONB?|BLOB|BYTEA|PRIMARY)$/;
const OBJECTS = new Set('TABLE VIEW INDEX FUNCTION PROCEDURE TRIGGER TYPE EXTENSION SCHEMA SEQUENCE DATABASE'.split(' '));
const ALTERATIONS = new Set('ADD DROP RENAME ALTER SET OWNER MODIFY CHANGE ENABLE DISABLE ATTACH'.split(' '));
/** The shapes of CREATE, ALTER, DROP and TRUNCATE. */
function readDefinition(text, scope, from) {
    const verb = scopes_keyword(text, scope, from);
    if (verb !== 'CREATE' && verb !== 'ALTER' && verb !== 'DROP' && verb !== 'TRUNCATE')
        return undefined;
    let at = from + 1;
    while (OPTIONS.has(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    const object = scopes_keyword(text, scope, at) ?? '';
    const keywords = [from, at];
    if (OBJECTS.has(object))
        at += 1;
    else if (verb !== 'TRUNCATE')
        return undefined;
    while (EXISTENCE.has(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    const end = afterName(text, scope, at);
    if (end === at && scopes_keyword(text, scope, at) !== 'ON')
        return undefined;
    if (verb === 'CREATE')
        return readCreate(text, scope, end, object, keywords);
    const next = scopes_keyword(text, scope, end) ?? '';
    const fits = verb === 'ALTER'
        ? ALTERATIONS.has(next)
        : next === 'CASCADE' || tokenAt(text, scope, end)?.kind !== 'word';
    return fits ? { certain: false, at: keywords } : undefined;
}
function readCreate(text, scope, at, object, keywords) {
    const next = scopes_keyword(text, scope, at);
    const group = scopeAt(text, scope, at);
    if (object === 'TRIGGER') {
        const fits = next === 'BEFORE' || next === 'AFTER' || next === 'INSTEAD' || next === 'ON';
        return fits ? { certain: false, at: [...keywords, at] } : undefined;
    }
    if (object === 'INDEX')
        return next === 'ON' && isName(text, scope, at + 1) ? { certain: false, at: keywords } : undefined;
    if (next === 'AS')
        return { certain: startsQuery(text, scope, at + 1), at: [...keywords, at] };
    if (object === 'TABLE' && group)
        return { certain: definesColumns(text, group), at: keywords };
    if (group)
        return { certain: false, at: keywords };
    return next !== undefined && clauseMayFollow(text, scope, at)
        ? { certain: false, at: keywords }
        : undefined;
}
function startsQuery(text, scope, at) {
    return ['SELECT', 'WITH', 'VALUES'].includes(scopes_keyword(text, scope, at) ?? '');
}
function definesColumns(text, group) {
    return group.direct.some((_, at) => at > 0 && TYPES.test(scopes_keyword(text, group, at) ?? ''));
}

;// CONCATENATED MODULE: ./build/probe/sql/statements.js





/** Matches the beginning of a text against the shapes of SQL statements. */
function readStatement(text) {
    let scope = text.root;
    for (let inner = scopeAt(text, scope, 0); inner; inner = scopeAt(text, scope, 0))
        scope = inner;
    const fit = readFit(text, scope, afterExplain(text, scope));
    if (!fit)
        return undefined;
    return { certain: fit.certain, keywords: fit.at.flatMap((at) => tokenAt(text, scope, at) ?? []) };
}
function afterExplain(text, scope) {
    if (scopes_keyword(text, scope, 0) !== 'EXPLAIN')
        return 0;
    let at = 1;
    while (['ANALYZE', 'VERBOSE', 'QUERY', 'PLAN', 'EXTENDED'].includes(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    return scopeAt(text, scope, at) ? at + 2 : at;
}
function readFit(text, scope, at) {
    switch (scopes_keyword(text, scope, at) ?? '') {
        case 'SELECT':
            return readSelect(text, scope, at);
        case 'WITH':
            return readWith(text, scope, at);
        case 'INSERT':
        case 'REPLACE':
            return readInsert(text, scope, at);
        case 'UPDATE':
            return readUpdate(text, scope, at);
        case 'DELETE':
            return readDelete(text, scope, at);
        case 'MERGE':
            return readMerge(text, scope, at);
        case 'VALUES':
            return readValues(text, scope, at);
        default:
            return readDefinition(text, scope, at);
    }
}
/** `VALUES (1, 2)`; `values()` and `values[key]` are code. */
function readValues(text, scope, at) {
    const row = scopeAt(text, scope, at + 1);
    const isRow = row !== undefined && row.direct.length > 0 && sourceAt(text, scope, at + 1) === '(';
    return isRow ? { certain: false, at: [at] } : undefined;
}
const MODIFIERS = new Set([
    'DISTINCT',
    'ALL',
    'UNIQUE',
    'STRAIGHT_JOIN',
    'SQL_CALC_FOUND_ROWS',
    'SQL_NO_CACHE',
]);
function readSelect(text, scope, at) {
    const reader = { text, scope, at: afterModifiers(text, scope, at + 1), broken: false };
    const listStart = reader.at;
    while (readItem(reader)) {
        if (tokenAt(text, scope, reader.at)?.kind !== 'comma')
            break;
        reader.at += 1;
    }
    const word = scopes_keyword(text, scope, reader.at);
    if (reader.broken || reader.at === listStart)
        return undefined;
    if (word === 'INTO')
        return { certain: false, at: [at, reader.at] };
    if (word === 'FROM')
        return readFrom(text, scope, at, reader.at);
    return word === undefined || followsOrder(word) ? readLiteralSelect(text, scope, at, listStart) : undefined;
}
function afterModifiers(text, scope, from) {
    let at = from;
    while (MODIFIERS.has(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    if (scopes_keyword(text, scope, at) === 'ON' && scopeAt(text, scope, at + 1))
        at += 3;
    const count = scopes_keyword(text, scope, at) === 'TOP' ? tokenAt(text, scope, at + 1)?.kind : undefined;
    if (count === 'open')
        return at + 3;
    if (count !== 'number' && count !== 'placeholder')
        return at;
    return scopes_keyword(text, scope, at + 2) === 'PERCENT' ? at + 3 : at + 2;
}
/** `expression [[AS] alias]` */
function readItem(reader) {
    if (!readExpression(reader))
        return false;
    const { text, scope } = reader;
    const hasAs = scopes_keyword(text, scope, reader.at) === 'AS';
    const at = hasAs ? reader.at + 1 : reader.at;
    if (isName(text, scope, at))
        reader.at = at + 1;
    return true;
}
function readFrom(text, scope, select, from) {
    const end = afterTable(text, scope, from + 1);
    return end !== undefined && clauseMayFollow(text, scope, end)
        ? { certain: false, at: [select, from] }
        : undefined;
}
/** A select without FROM gives a literal, a parameter or the result of a call. */
function readLiteralSelect(text, scope, at, first) {
    const kind = tokenAt(text, scope, first)?.kind;
    const next = tokenAt(text, scope, first + 1)?.kind;
    const isCall = next === 'open' || next === 'string';
    if (kind === 'number' || kind === 'string') {
        const isBare = sourceAt(text, scope, at) === 'select' && scope.direct.length <= first + 2;
        return { certain: isBare, at: [at] };
    }
    return isCall || kind === 'placeholder' || kind === 'open' ? { certain: false, at: [at] } : undefined;
}
/** `WITH [RECURSIVE] name [(…)] AS [[NOT] MATERIALIZED] (` */
function readWith(text, scope, from) {
    let at = scopes_keyword(text, scope, from + 1) === 'RECURSIVE' ? from + 2 : from + 1;
    if (!isName(text, scope, at))
        return undefined;
    at = afterName(text, scope, at);
    if (scopeAt(text, scope, at))
        at += 2;
    if (scopes_keyword(text, scope, at) !== 'AS')
        return undefined;
    while (['AS', 'NOT', 'MATERIALIZED'].includes(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    return scopeAt(text, scope, at) ? { certain: true, at: [from] } : undefined;
}
const AFTER_COLUMNS = new Set('VALUES VALUE SELECT WITH DEFAULT SET TABLE EXEC OVERRIDING OUTPUT'.split(' '));
const INSERT_OPTIONS = new Set('OR REPLACE IGNORE ABORT FAIL ROLLBACK LOW_PRIORITY DELAYED'.split(' '));
function readInsert(text, scope, from) {
    let at = from + 1;
    while (INSERT_OPTIONS.has(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    if (scopes_keyword(text, scope, at) !== 'INTO')
        return undefined;
    const keywords = [from, at];
    const name = at + 1;
    at = afterName(text, scope, name);
    if (at === name)
        return undefined;
    if (scopes_keyword(text, scope, at) === 'AS')
        at += 2;
    if (scopeAt(text, scope, at))
        at += 2;
    const word = scopes_keyword(text, scope, at);
    if (word !== undefined && AFTER_COLUMNS.has(word))
        return { certain: true, at: keywords };
    return tokenAt(text, scope, at)?.kind === 'word' ? undefined : { certain: false, at: keywords };
}
/** `UPDATE name [AS alias] SET column =` */
function readUpdate(text, scope, from) {
    let at = from + 1;
    if (scopes_keyword(text, scope, at) === 'OR')
        at += 2;
    while (['ONLY', 'LOW_PRIORITY', 'IGNORE'].includes(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    if (!isName(text, scope, at))
        return undefined;
    at = afterName(text, scope, at);
    if (scopes_keyword(text, scope, at) === 'AS')
        at += 1;
    if (isName(text, scope, at))
        at += 1;
    if (scopes_keyword(text, scope, at) !== 'SET')
        return undefined;
    const column = at + 1;
    const end = scopeAt(text, scope, column) ? column + 2 : afterName(text, scope, column);
    if (sourceAt(text, scope, end) === '=')
        return { certain: true, at: [from, at] };
    const isHole = tokenAt(text, scope, column)?.kind === 'placeholder' || isMask(sourceAt(text, scope, column));
    return isHole ? { certain: false, at: [from, at] } : undefined;
}
function readDelete(text, scope, from) {
    const at = from + 1;
    if (scopes_keyword(text, scope, at) !== 'FROM')
        return undefined;
    return readFrom(text, scope, from, at);
}
/** `MERGE INTO name [alias] USING … ON` */
function readMerge(text, scope, from) {
    const start = scopes_keyword(text, scope, from + 1) === 'INTO' ? from + 2 : from + 1;
    const using = afterTable(text, scope, start);
    if (using === undefined || scopes_keyword(text, scope, using) !== 'USING')
        return undefined;
    const on = afterTable(text, scope, using + 1);
    return on !== undefined && scopes_keyword(text, scope, on) === 'ON'
        ? { certain: true, at: [from, using, on] }
        : undefined;
}

;// CONCATENATED MODULE: ./build/probe/sql/looks-like-sql.js





/** Words that may begin a piece of a query to which an ORDER BY belongs. */
const PIECES = new Set('WHERE AND OR JOIN LEFT RIGHT INNER OUTER CROSS FULL NATURAL FROM GROUP HAVING LIMIT OFFSET ON UNION'.split(' '));
/**
 * Is a text of a program a whole SQL statement, or a piece with an ORDER BY that is added to one?
 *
 * Both are told from prose by their structure: SQL alternates operands with operators, commas and
 * keywords, prose is runs of words. What both could be must be written like SQL: keywords in
 * capitals, or something in it that prose has not (`a.b`, `a_b`, `=`, `count(`, a placeholder).
 */
function looksLikeSql(text) {
    if (!/\b(?:select|with|insert|update|delete|create|merge|values|replace|alter|drop|truncate|order)\b/i.test(text)) {
        return undefined;
    }
    const read = readScopes(text);
    if (readsAsProse(read))
        return undefined;
    if (isStatement(read))
        return 'statement';
    return isFragment(read) ? 'fragment' : undefined;
}
function isStatement(text) {
    const shape = readStatement(text);
    if (!shape)
        return false;
    if (shape.certain)
        return true;
    if (shape.keywords.every(({ start, end }) => isUpper(text.sql.slice(start, end))))
        return true;
    return (hasSqlEvidence(text) ||
        (isLower(text.sql, shape.keywords) && findOrderings(text.sql).some((o) => o.removable)));
}
function isUpper(source) {
    return source === source.toUpperCase();
}
function isLower(sql, spans) {
    return spans.every(({ start, end }) => sql.slice(start, end) === sql.slice(start, end).toLowerCase());
}
function isFragment(text) {
    const { root } = text;
    const start = scopes_keyword(text, root, 0);
    if (start === undefined || (start !== 'ORDER' && !PIECES.has(start)))
        return false;
    const [ordering] = findOrderings(text.sql).filter(({ context }) => context === 'query');
    if (!ordering || ordering.terms.length === 0 || !endsWell(text, ordering.end))
        return false;
    const words = text.sql.slice(ordering.start, ordering.end).split(/\s+/, 2);
    if (isUpper(words[0] ?? ''))
        return true;
    if (!isLower(text.sql, [{ start: ordering.start, end: ordering.start + 5 }]))
        return hasSqlEvidence(text);
    return isWrittenTerm(text, ordering) || hasSqlEvidence(text) || isExplicit(text.sql.slice(ordering.start));
}
/** A quoted name, or host code (`order by ${key}`): a label in lower case fills in neither. */
function isWrittenTerm({ sql }, { terms, start, end }) {
    if (terms.some((term) => sql[term.start] === '"'))
        return true;
    return /^order\s+by\s+(?:x{3,}|[#$]?\{+[^{}]+\}+)(?=[\s,.]|$)/.test(sql.slice(start, end));
}
/** Lower case is SQL when it says asc, desc or limit: nobody writes "order by name desc" on a button. */
function isExplicit(source) {
    return /\s(?:asc|desc|limit\s+\S+|nulls\s+(?:first|last))\s*(?:$|[,;)]|limit\b|nulls\b)/.test(source);
}
/** After the terms comes the end, or a clause that may come there and has something in it. */
function endsWell(text, end) {
    const { root } = text;
    const at = root.direct.findIndex((index) => (text.tokens[index]?.start ?? 0) >= end);
    const token = at < 0 ? undefined : tokenAt(text, root, at);
    if (!token || token.kind === 'semicolon' || token.kind === 'placeholder' || token.kind === 'close')
        return true;
    const word = scopes_keyword(text, root, at);
    if (word === undefined || scopeAt(text, root, at))
        return false;
    return followsOrder(word) || /^x{3,}$/i.test(word);
}

;// CONCATENATED MODULE: ./build/probe/languages/enclosing.js

/** Name of the function (or else the class) around `node`; empty at module level. */
function enclosingName(node, language) {
    const { functions, classes } = language.types;
    const owner = ancestor(node, functions) ?? ancestor(node, classes);
    if (!owner)
        return '';
    const name = owner.childForFieldName('name') ?? owner.parent?.childForFieldName('name');
    return name?.text ?? `line ${owner.startPosition.row + 1}`;
}
/** Tells the function (or class) around `node` from every other in its file; empty at module level. */
function enclosingId(node, language) {
    const { functions, classes } = language.types;
    const owner = ancestor(node, functions) ?? ancestor(node, classes);
    return owner ? `${enclosingName(node, language)} at ${owner.startIndex}` : '';
}
/** True where code runs when it is called, not when its file is loaded. */
function insideFunctionBody(node, language) {
    for (let at = node; at.parent; at = at.parent) {
        if (language.types.functions.has(at.parent.type) && at.parent.childForFieldName('body')?.id === at.id)
            return true;
    }
    return false;
}
/** Lines of the whole call chain around `expression`: a change anywhere in a query touches its ordering. */
function chainLines(expression, language) {
    let outermost = expression;
    while (outermost.parent && language.types.chain.has(outermost.parent.type))
        outermost = outermost.parent;
    return [outermost.startPosition.row + 1, outermost.endPosition.row + 1];
}

;// CONCATENATED MODULE: ./build/probe/languages/arid.js

const logging = /^(((self|this|cls)\._?)?(console|log|logger|logging|_log|_logger|LOG|LOGGER)\.\w+|print|pprint|warnings\.warn)$/;
/** What is taken from the front of a sequence depends on its order again. */
const choosing = /^(slice|limit|first|at|find|shift|pop|head|take)$/;
function calleeName(call) {
    return (call.childForFieldName('function') ?? call.childForFieldName('constructor'))?.text ?? '';
}
function isArgument(node) {
    return node.parent !== null && isArgumentsNode(node.parent);
}
/** The list of arguments of a call: what stands outside it is the call's own chain. */
function isArgumentsNode(node) {
    return node.type === 'argument_list' || node.type === 'arguments';
}
/** Python writes a lone generator as the argument list itself: `set(x for x in xs)`. */
function isArgumentList(node) {
    return node.parent?.childForFieldName('arguments')?.id === node.id;
}
/** The reason why the order of `expression` does not matter to the code around it. */
function orderlessUse(expression, language) {
    const { types, arid } = language;
    for (let at = expression; at.parent;) {
        const parent = at.parent;
        if (arid.membershipTypes.has(parent.type))
            return membership(parent, at);
        const comprehension = parent.type === 'for_in_clause' ? parent.parent : null;
        if (comprehension && arid.setComprehensions.has(comprehension.type))
            return 'the result goes into a set';
        if (comprehension && arid.sequenceComprehensions.has(comprehension.type)) {
            at = comprehension;
            continue;
        }
        if (types.member.has(parent.type)) {
            const name = parent.childForFieldName(types.memberName)?.text ?? '';
            if (arid.orderlessMembers.has(name))
                return `only .${name} of the result is used`;
            if (choosing.test(name))
                return undefined;
        }
        else if (isArgument(at) || isArgumentList(at)) {
            const call = isArgument(at) ? parent.parent : parent;
            const callee = call ? calleeName(call) : '';
            if (!call || !callee)
                return undefined;
            if (arid.orderlessCalls.has(callee))
                return `the result goes into ${callee}(), which does not depend on order`;
            if (!arid.transparentCalls.has(callee))
                return undefined;
            at = call;
            continue;
        }
        else if (parent.type === 'subscript' || parent.type === 'subscript_expression')
            return undefined;
        else if (!types.chain.has(parent.type))
            return undefined;
        at = parent;
    }
    return undefined;
}
function membership(comparison, operand) {
    const right = comparison.lastNamedChild;
    const isIn = comparison.children.some((child) => child?.type === 'in' || child?.type === 'not in');
    return isIn && right?.id === operand.id ? 'the result is only searched for a member' : undefined;
}
/** The reason why what stands at `node` is text for people, which no test should pin. */
function displayUse(node, language) {
    const { types, arid } = language;
    if (arid.displayFunctions.has(enclosingName(node, language)))
        return 'it only shapes text for people';
    let inArguments = false;
    for (let at = node.parent; at !== null; at = at.parent) {
        if (types.functions.has(at.type) || types.block.has(at.type))
            return undefined;
        if (arid.messageTypes.has(at.type))
            return 'it stands in the message of an error';
        if (inArguments && types.call.has(at.type) && logging.test(calleeName(at)))
            return 'it stands in a log message';
        inArguments = isArgumentsNode(at);
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/probe/languages/grammar.js




/** Runtime and grammars lie beside the bundle; in a source tree they lie in node_modules. */
const bundledRuntime = (0,external_node_path_.join)(import.meta.dirname, 'web-tree-sitter.js');
let runtime;
const grammars = new Map();
function fileOf(packagePath) {
    if ((0,external_node_fs_.existsSync)(bundledRuntime))
        return (0,external_node_path_.join)(import.meta.dirname, (0,external_node_path_.basename)(packagePath));
    return (0,external_node_module_.createRequire)(import.meta.url).resolve(packagePath);
}
async function loadRuntime() {
    // ncc cannot bundle this package (it calls createRequire), so it is loaded from its own file at run time.
    const file = (0,external_node_fs_.existsSync)(bundledRuntime) ? (0,external_node_url_.pathToFileURL)(bundledRuntime).href : 'web-tree-sitter';
    const api = await import(/* webpackIgnore: true */ file);
    await api.Parser.init({ locateFile: (name) => fileOf(`web-tree-sitter/${name}`) });
    return api;
}
async function loadGrammar(name) {
    const api = await loadRuntimeOnce();
    return await api.Language.load(fileOf(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`));
}
/** Parses `text` with the grammar of that name. */
async function parse(grammar, text) {
    const loading = grammars.get(grammar) ?? loadGrammar(grammar);
    grammars.set(grammar, loading);
    const language = await loading;
    const api = await loadRuntimeOnce();
    const parser = new api.Parser();
    parser.setLanguage(language);
    const tree = parser.parse(text);
    parser.delete();
    if (tree === null)
        throw new Error(`tree-sitter gave no tree for a text of ${text.length} characters in ${grammar}`);
    return syntaxTree(api, language, tree, text);
}
function loadRuntimeOnce() {
    runtime ??= loadRuntime();
    return runtime;
}
const queries = new Map();
/** Compiling a query costs more than running it on a file of usual size. */
function compiled(api, language, source) {
    const known = queries.get(language) ?? new Map();
    queries.set(language, known);
    const query = known.get(source) ?? new api.Query(language, source);
    known.set(source, query);
    return query;
}
function syntaxTree(api, language, tree, text) {
    return {
        text,
        root: tree.rootNode,
        query(source) {
            const matches = compiled(api, language, source)
                .matches(tree.rootNode)
                .map((match) => {
                const captures = {};
                for (const { name, node } of match.captures)
                    captures[name] ??= node;
                return captures;
            });
            return matches;
        },
        free: () => tree.delete(),
    };
}

;// CONCATENATED MODULE: ./build/probe/languages/row-id.js
function plain(name) {
    return name.replaceAll('_', '').toLowerCase();
}
/** True for the usual names of a table's own row id: `id`, `pk`, and `trial_id` of `Trial`, `TrialModel` or `trials`. */
function isRowId(key, owner) {
    if (/^(id|pk|rowid|_rowid_|oid)$/i.test(key))
        return true;
    const noun = /^(\w+?)_?id$/i.exec(key)?.[1];
    return noun !== undefined && owner !== '' && plain(owner).startsWith(plain(noun));
}
/**
 * Why a lost ordering by row id is probably equivalent: rows come back by ascending id anyway on the engines that
 * tests use. `owner` is the table or the class that the key belongs to, empty where it is not known.
 */
function rowIdOrder(keys, owner, ascending) {
    const [key, ...more] = keys;
    if (key === undefined || more.length > 0 || !ascending || !isRowId(key, owner))
        return undefined;
    return 'rows come back in the order of their ids anyway on the engines that tests use';
}

;// CONCATENATED MODULE: ./build/probe/sql/edit-ordering.js
/**
 * Deletes an ORDER BY with the blanks on one side of it, so that one gap or none is left; none where
 * that would not leave valid SQL (`removable` is false). `sql` may be the source text itself: only the
 * characters next to the clause are looked at.
 */
function removeOrdering(sql, ordering) {
    if (!ordering.removable)
        return [];
    const left = blanksBefore(sql, ordering.start);
    const right = blanksAfter(sql, ordering.end);
    const before = sql[left - 1] ?? '';
    const after = sql[right] ?? '';
    // OVER ( ORDER BY x ) becomes OVER ().
    if (before === '(' && after === ')')
        return [{ start: left, end: right, replacement: '' }];
    const keepsLeft = endsInLineComment(sql, left);
    const isLast = after === '' || after === ')' || after === ';';
    if (isLast && !keepsLeft)
        return [{ start: left, end: ordering.end, replacement: '' }];
    const glues = left === ordering.start && before !== '' && before !== '(' && !isLast;
    return [{ start: ordering.start, end: isLast ? ordering.end : right, replacement: glues ? ' ' : '' }];
}
function blanksBefore(sql, at) {
    let start = at;
    while (start > 0 && isBlank(sql[start - 1]))
        start -= 1;
    return start;
}
function blanksAfter(sql, at) {
    let end = at;
    while (end < sql.length && isBlank(sql[end]))
        end += 1;
    return end;
}
function isBlank(char) {
    return char !== undefined && /\s/.test(char);
}
/** The line break before the clause then ends a comment, and must stay (a false alarm costs a blank). */
function endsInLineComment(sql, at) {
    const line = sql.slice(sql.lastIndexOf('\n', at - 1) + 1, at);
    return /--|#/.test(line);
}
/**
 * Turns ASC into DESC and back, in the first term or in all. A term without a direction gets DESC after
 * its COLLATE and before its NULLS FIRST. Terms that end in host code are left alone.
 */
function flipDirection(ordering, which) {
    const terms = which === 'first' ? ordering.terms.slice(0, 1) : ordering.terms;
    return terms.flatMap((term) => flipTerm(ordering, term));
}
function flipTerm(ordering, term) {
    if (term.dynamic)
        return [];
    if (term.using)
        return [{ ...span(term.using), replacement: opposite(term.using.operator) }];
    if (term.direction) {
        return [{ ...span(term.direction), replacement: term.direction.word === 'ASC' ? 'DESC' : 'ASC' }];
    }
    if (term.nulls)
        return [{ start: term.nulls.start, end: term.nulls.start, replacement: 'DESC ' }];
    const glues = ordering.glued && term === ordering.terms.at(-1);
    return [{ start: term.end, end: term.end, replacement: glues ? ' DESC ' : ' DESC' }];
}
function span({ start, end }) {
    return { start, end };
}
function opposite(operator) {
    return operator.replaceAll(/[<>]/g, (char) => (char === '<' ? '>' : '<'));
}
/**
 * Deletes the last of two or more terms with the comma before it; none where there is one term, or in
 * WITHIN GROUP, where `rank(1, 2) WITHIN GROUP (ORDER BY a, b)` needs as many terms as arguments.
 */
function dropTieBreaker(ordering) {
    const last = ordering.terms.at(-1);
    const before = ordering.terms.at(-2);
    if (!last || !before || ordering.context === 'within-group')
        return [];
    return [{ start: before.end, end: last.end, replacement: ordering.glued ? ' ' : '' }];
}

;// CONCATENATED MODULE: ./build/probe/languages/sql-site.js




/**
 * Maps an edit of the masked text back to the file. Quotes between joined literals stay where they are,
 * and an expression joined in between becomes an empty string.
 */
function toFile(text, edit) {
    const [start, end] = [edit.start + text.offset, edit.end + text.offset];
    const edits = [];
    let { replacement } = edit;
    for (const piece of text.pieces) {
        const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
        if (from > to || (from === to && (start !== end || edits.length > 0)))
            continue;
        edits.push({ start: from, end: to, replacement });
        replacement = '';
    }
    for (const operand of text.operands) {
        if (operand.start >= start && operand.end <= end)
            edits.push({ ...operand, replacement: "''" });
    }
    return edits.toSorted((first, second) => first.start - second.start);
}
/** A clause on lines of its own goes with its lines, any other with the blank before it: the smallest readable change. */
function clauseCut(masked, { start, end }) {
    const lineStart = masked.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = masked.indexOf('\n', end);
    const alone = lineEnd >= 0 &&
        lineStart > 0 &&
        (masked.slice(lineStart, start) + masked.slice(end, lineEnd)).trim() === '';
    if (alone)
        return { start: lineStart, end: lineEnd + 1, replacement: '' };
    const blankBefore = masked[start - 1] === ' ' && /^([\s);]|$)/.test(masked.slice(end, end + 1));
    return { start: blankBefore ? start - 1 : start, end, replacement: '' };
}
/** A bound value has to stay, or the driver misses it: the clause then orders by a constant. */
function removal(masked, ordering) {
    const inside = tokenize(masked).filter((token) => token.start >= ordering.start && token.end <= ordering.end);
    const bound = inside
        .filter((token) => token.kind === 'placeholder')
        .map((token) => masked.slice(token.start, token.end))
        .filter((placeholder) => /^(\?\d*|%s|%\(\w+\)s|[:@$]\w+|\{\d*\})$/.test(placeholder));
    // Holes that are counted would shift, and PostgreSQL cannot tell the type of a value that stands alone.
    if (bound.some((placeholder) => /^(\$\d|\{)/.test(placeholder)))
        return undefined;
    if (bound.length === 0)
        return [clauseCut(masked, ordering)];
    const constants = bound.map((placeholder) => `CASE WHEN ${placeholder} IS NULL THEN 1 ELSE 1 END`);
    return [{ start: ordering.start, end: ordering.end, replacement: `ORDER BY ${constants.join(', ')}` }];
}
function siteOf(text, ordering) {
    const map = (edits) => edits.flatMap((edit) => toFile(text, edit));
    const removed = ordering.removable ? removal(text.masked, ordering) : undefined;
    const keys = ordering.terms.map((term) => term.column).filter((column) => column !== undefined);
    const [first, ...others] = ordering.terms;
    const ascending = others.length === 0 && first?.direction?.word !== 'DESC';
    // Several tables, groups and unions come back in an order of their own.
    const simple = !/\b(join|group\s+by|union|distinct)\b/i.test(text.masked);
    const settled = rowIdOrder(keys, ordering.table ?? '', ascending && simple);
    return {
        kind: 'sql-text',
        span: { start: ordering.start + text.offset, end: ordering.end + text.offset },
        keys,
        ...(ordering.table !== undefined && { table: ordering.table }),
        ...(removed && { without: map(removed) }),
        reversed: map(flipDirection(ordering, 'all')),
        ...(ordering.terms.length > 1 && { withoutLastKey: map(dropTieBreaker(ordering)) }),
        tripwire: map([
            { start: ordering.start, end: ordering.end, replacement: 'ORDER BY counterproof_was_here' },
        ]),
        ...(ordering.redundant !== undefined && { arid: ordering.redundant }),
        ...(settled !== undefined && { settled }),
    };
}
/** Every ordering in one SQL text. */
function sqlSites(text) {
    return findOrderings(text.masked)
        .filter((ordering) => ordering.terms.length > 0)
        .map((ordering) => siteOf(text, ordering));
}

;// CONCATENATED MODULE: ./build/probe/languages/read-sites.js








/** Finds every place in `text` that an operator can change. */
async function readSites(text, language) {
    // Most files of a large change order nothing, and reading a word is cheaper than reading a tree.
    if (!/order|sort/i.test(text))
        return { sites: [], unreadable: [] };
    if (language.grammar === undefined)
        return { sites: plainSqlSites(text), unreadable: [] };
    const tree = await parse(language.grammar, text);
    try {
        const all = [...literalSites(tree, language), ...callSites(tree, language)];
        const sites = all.toSorted((first, second) => first.span.start - second.span.start);
        const errors = sites.length > 0 && tree.root.hasError ? errorLines(tree.root) : [];
        const isUnreadable = (site) => errors.some(([from, to]) => site.lines[0] <= to && site.lines[1] >= from);
        return {
            sites: sites.filter((site) => !isUnreadable(site)),
            unreadable: sites.filter(isUnreadable),
        };
    }
    finally {
        tree.free();
    }
}
/** True where the text with these edits has no more errors of syntax than before. */
async function staysValid(text, edits, language) {
    if (language.grammar === undefined)
        return true;
    const [before, after] = [
        await parse(language.grammar, text),
        await parse(language.grammar, mutant_of_applyEdits(text, edits)),
    ];
    try {
        return !after.root.hasError || before.root.hasError;
    }
    finally {
        before.free();
        after.free();
    }
}
function errorLines(root) {
    const found = [];
    const nodes = [root];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
        if (node.isError || node.isMissing)
            found.push(nodes_linesOf(node));
        for (const child of node.children)
            if (child?.hasError || child?.isMissing)
                nodes.push(child);
    }
    return found;
}
function plainSqlSites(text) {
    const lineOf = (offset) => text.slice(0, offset).split('\n').length;
    return sqlSites({ masked: text, offset: 0, pieces: [{ start: 0, end: text.length }], operands: [] }).map((site) => ({
        ...site,
        lines: [lineOf(site.span.start), lineOf(site.span.end)],
        enclosing: '',
    }));
}
function literalSites(tree, language) {
    return language.literals(tree).flatMap((literal) => {
        // Cheaper than reading every string of the file as SQL.
        if (!/order\s+by/i.test(literal.masked) || looksLikeSql(literal.masked) === undefined)
            return [];
        return sitesInLiteral(literal, language);
    });
}
function sitesInLiteral(literal, language) {
    const { node, masked, pieces, operands } = literal;
    const display = displayUse(node, language);
    const tagged = language.types.call.has(node.parent?.type ?? '') ? node.parent : null;
    return sqlSites({ masked, offset: node.startIndex, pieces, operands }).map((site) => ({
        ...site,
        lines: nodes_linesOf(node),
        enclosing: enclosingId(node, language),
        ...(display !== undefined && { arid: display }),
        ...(insideFunctionBody(node, language) && { tripwire: [tripwire(tagged ?? node, language)] }),
    }));
}
/** JavaScript takes a parenthesis at the start of a line for arguments of what stands before it. */
function tripwire(node, language) {
    let statement = node;
    while (statement && statement.type !== 'expression_statement')
        statement = statement.parent;
    const guard = statement?.startIndex === node.startIndex ? language.statementGuard : '';
    return replace(node, guard + language.failure);
}
function callSites(tree, language) {
    return language.orderCalls(tree).map((call) => callSite(call, language));
}
function callSite(call, language) {
    const { node, expression, ...rest } = call;
    const arid = displayUse(node, language) ?? (sortsInPlace(expression) ? undefined : orderlessUse(expression, language));
    const settled = call.settled ?? ordersByRowId(call);
    return {
        kind: 'order-call',
        ...rest,
        lines: chainLines(expression, language),
        enclosing: enclosingId(node, language),
        tripwire: [tripwire(expression, language)],
        ...(arid !== undefined && { arid }),
        ...(settled !== undefined && { settled }),
    };
}
/** `xs.sort()` of JavaScript orders `xs` for everything after it, whatever becomes of the result. */
function sortsInPlace(expression) {
    const callee = expression.childForFieldName('function');
    const receiver = callee?.childForFieldName('object');
    const kept = receiver?.type === 'identifier' || receiver?.type === 'member_expression';
    return kept && callee?.childForFieldName('property')?.text === 'sort';
}
function ordersByRowId({ node, keys }) {
    const [, owner = ''] = new RegExp(`(\\w+)\\.${keys[0] ?? ''}\\b`).exec(node.text) ?? [];
    const option = ['keyword_argument', 'pair', 'list', 'tuple'].includes(node.type);
    const query = option || /\.(order_by|orderBy|addOrderBy|thenBy|order)\s*\(/.test(node.text);
    const ascending = !/\bdesc\b|['"(\s]-|reverse|ascending: false/i.test(node.text);
    return query ? rowIdOrder(keys, owner, ascending) : undefined;
}

;// CONCATENATED MODULE: ./build/probe/operators/drop-tie-breaker.js
/** Drops the last of several sort keys, so that rows equal on the first keys come in any order. */
const drop_tie_breaker_dropTieBreaker = {
    id: 'drop-tie-breaker',
    mutate(site) {
        return site.withoutLastKey && { edits: site.withoutLastKey, description: 'dropped the last sort key' };
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/flip-direction.js
/** Turns every direction of an ordering round: ascending becomes descending. */
const flip_direction_flipDirection = {
    id: 'flip-direction',
    mutate(site) {
        return site.reversed && { edits: site.reversed, description: 'reversed the direction of the ordering' };
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/remove-order-by.js
/** Deletes an ORDER BY clause from SQL text. */
const removeOrderBy = {
    id: 'remove-order-by',
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
    mutate(site) {
        if (site.kind !== 'order-call' || !site.without)
            return undefined;
        const mutation = { edits: site.without, description: 'deleted the ordering' };
        return site.neutral ? { ...mutation, neutral: site.neutral } : mutation;
    },
};

;// CONCATENATED MODULE: ./build/probe/operators/index.js




/** Every mutation operator, most valuable first: the order in which a short budget is spent. */
const operators = [
    removeOrderBy,
    removeOrderingCall,
    flip_direction_flipDirection,
    drop_tie_breaker_dropTieBreaker,
];

;// CONCATENATED MODULE: ./build/probe/plan.js




/** Larger files are generated or data; reading them as code would cost more than it could find. */
const longestText = 1_000_000;
/** Every mutant of the lines that the change touched in production code. */
async function planMutants(files, readTexts) {
    const production = files.filter(isProductionCode);
    const texts = production.length > 0 ? await readTexts(production.map(({ path }) => path)) : new Map();
    const plans = [];
    for (const file of production)
        plans.push(await planFile(file, texts.get(file.path)));
    return {
        sites: plans.flatMap((plan) => plan.sites),
        skipped: plans.flatMap((plan) => plan.skipped),
        gaps: [...plans.flatMap((plan) => plan.gaps), ...foreignCode(files)],
    };
}
function isProductionCode(file) {
    return (file.role === 'source' && file.status !== 'deleted' && !file.binary && languageOf(file.path) !== undefined);
}
/** Programming languages that teams merge and the probe has no grammar for. */
const foreignExtension = /\.(rb|go|java|kt|kts|scala|php|rs|cs|fs|vb|swift|m|c|cc|cpp|h|hpp|ex|exs|erl|clj|dart|lua|pl|r)$/i;
/** What the probe cannot read it has not looked at. */
function foreignCode(files) {
    const foreign = files.filter(({ path, role, status, added }) => role === 'source' && status !== 'deleted' && added.length > 0 && foreignExtension.test(path));
    if (foreign.length === 0)
        return [];
    const what = `${foreign.length} changed source ${foreign.length === 1 ? 'file' : 'files'}`;
    const names = foreign.slice(0, 3).map(({ path }) => path);
    return [{ what, why: `in a language that this version cannot read: ${names.join(', ')}` }];
}
async function planFile(file, text) {
    const language = languageOf(file.path);
    if (language === undefined || text === undefined)
        return { sites: [], skipped: [], gaps: [] };
    if (text.length > longestText || isMinified(text)) {
        const reason = `${file.path} is too large or minified to be read as code`;
        return { sites: [], skipped: [{ reason, count: 1 }], gaps: [] };
    }
    const reading = await readSites(text, language);
    const skipped = [];
    const gaps = [];
    for (const site of reading.unreadable.filter(({ lines }) => touches(file, lines))) {
        gaps.push(plan_unreadable(file.path, site, 'the grammar cannot parse the code around it'));
    }
    const sites = [];
    for (const site of reading.sites.filter(({ lines }) => touches(file, lines))) {
        if (site.arid !== undefined) {
            skipped.push({ reason: `order does not matter there: ${site.arid}`, count: 1 });
            continue;
        }
        const planned = await onlyValid(planSite(file.path, language, site, text), text);
        if (planned === undefined)
            gaps.push(plan_unreadable(file.path, site, 'no valid mutant of it could be written'));
        else if (planned.mutants.length > 0)
            sites.push(planned);
        else
            gaps.push(plan_unreadable(file.path, site, 'put together at run time, in a way that leaves nothing to break safely'));
    }
    return { sites, skipped, gaps };
}
function plan_unreadable(path, { lines }, why) {
    return { what: `the ordering at ${path}:${lines[0]}`, why };
}
/** Drops what would not be code any more: its failure would say nothing about the tests. */
async function onlyValid(planned, text) {
    const { language, mutants, tripwire } = planned;
    const valid = [];
    for (const mutant of mutants)
        if (await staysValid(text, mutant.edits, language))
            valid.push(mutant);
    const usable = await staysValid(text, tripwire.edits, language);
    return usable && (valid.length > 0 || mutants.length === 0) ? { ...planned, mutants: valid } : undefined;
}
function isMinified(text) {
    const lines = text.split('\n').length;
    return text.length > 20_000 && text.length / lines > 500;
}
function touches(file, [from, to]) {
    return (file.added.some(([first, last]) => first <= to && last >= from) ||
        file.removedAfter.some((line) => line >= from && line < to));
}
function planSite(path, language, site, text) {
    const mutants = [];
    for (const operator of operators) {
        const mutation = operator.mutate(site);
        if (mutation === undefined)
            continue;
        const mutant = mutantOf({ path, text, operator: operator.id, ...mutation });
        if (mutant === undefined)
            continue;
        const neutral = mutation.neutral &&
            mutantOf({ path, text, operator: operator.id, ...mutation, edits: mutation.neutral });
        mutants.push(neutral ? { ...mutant, neutral } : mutant);
    }
    const tripwire = mutantOf({
        path,
        text,
        operator: 'tripwire',
        edits: site.tripwire,
        description: 'put an error',
    });
    if (tripwire === undefined)
        throw new Error(`the tripwire in ${path} line ${site.lines[0]} changes nothing`);
    return { path, language, site, mutants, tripwire };
}

;// CONCATENATED MODULE: ./build/probe/reorderings/fixture-blocks.js

const testCall = /^(it|test|specify)(\.\w+)*$/;
/** The functions of the file that are tests, however its language marks them. */
function testFunctions(root, language) {
    const found = [];
    for (const node of descendants(root)) {
        const name = language.types.functions.has(node.type) ? node.childForFieldName('name')?.text : undefined;
        if (name !== undefined && /^test/i.test(name))
            found.push({ node, title: name });
        if (!language.types.call.has(node.type) || !testCall.test(node.childForFieldName('function')?.text ?? ''))
            continue;
        const [title] = parts(node.childForFieldName('arguments') ?? node);
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
    for (const node of descendants(tree.root)) {
        if (!language.types.block.has(node.type))
            continue;
        const mine = asked.some((test) => inside(node, test));
        if (!mine && others.some((test) => inside(node, test)))
            continue;
        const distance = mine ? 0 : node.id === tree.root.id ? 2 : 1;
        const testBody = asked.some((test) => inside(node, test) && directlyInside(node, test, language));
        blocks.push({ node, statements: parts(node), distance, testBody });
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

;// CONCATENATED MODULE: ./build/probe/sql/value-rows.js

/** The rows of each `VALUES (…), (…)` of an INSERT or REPLACE with two rows or more. */
function findValueRows(sql) {
    const text = readScopes(sql);
    return text.scopes
        .flatMap((scope) => insertsOf(text, scope))
        .filter(({ rows }) => rows.length > 1)
        .map(({ scope, rows }) => rows.map((at) => rowSpan(text, scope, at)));
}
/** Runs of two or more complete INSERT statements into the same table, one after the other. */
function findInsertStatements(sql) {
    const text = readScopes(sql);
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
    const text = readScopes(sql);
    const groups = new Map();
    for (const insert of insertsOf(text, text.root)) {
        const { table, columns } = insert;
        const rows = insert.rows.map((at) => rowValues(text, scopeAt(text, insert.scope, at)));
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
        const kind = tokenAt(text, scope, at)?.kind;
        if (at < scope.direct.length && kind !== 'semicolon')
            continue;
        const insert = value_rows_readInsert(text, scope, from, at);
        if (insert)
            found.push(insert);
        from = at + 1;
    }
    return found;
}
function value_rows_readInsert(text, scope, from, to) {
    const start = insertWord(text, scope, from, to);
    if (start === undefined)
        return undefined;
    const first = tokenAt(text, scope, from);
    const last = tokenAt(text, scope, to - 1);
    if (!first || !last)
        return undefined;
    const name = tableName(text, scope, start + 1);
    const values = valuesWord(text, scope, name.next, to);
    const list = name.next < values ? scopeAt(text, scope, name.next) : undefined;
    return {
        scope,
        from,
        to,
        span: { start: first.start, end: last.end },
        table: name.table,
        columns: list ? columnNames(text, list) : [],
        rows: value_rows_readRows(text, scope, values + 1, to),
    };
}
/** `WITH … INSERT` too; a CREATE TRIGGER … AFTER INSERT is none, nor is the function REPLACE(). */
function insertWord(text, scope, from, to) {
    const isWith = scopes_keyword(text, scope, from) === 'WITH';
    for (let at = from; at < (isWith ? to : from + 1); at += 1) {
        const word = scopes_keyword(text, scope, at);
        if (word !== 'INSERT' && word !== 'REPLACE')
            continue;
        if (tokenAt(text, scope, at + 1)?.kind === 'word')
            return at;
    }
    return undefined;
}
const BEFORE_NAME = new Set('OR REPLACE IGNORE ABORT FAIL ROLLBACK LOW_PRIORITY DELAYED HIGH_PRIORITY INTO OVERWRITE TABLE ONLY'.split(' '));
function tableName(text, scope, from) {
    let at = from;
    while (BEFORE_NAME.has(scopes_keyword(text, scope, at) ?? ''))
        at += 1;
    const names = [identifierName(sourceAt(text, scope, at))];
    while (sourceAt(text, scope, at + 1) === '.') {
        at += 2;
        names.push(identifierName(sourceAt(text, scope, at)));
    }
    const isName = ['word', 'quoted-identifier'].includes(tokenAt(text, scope, at)?.kind ?? '');
    const table = isName && !names.includes(undefined) ? names.join('.').toLowerCase() : undefined;
    return { table, next: at + 1 };
}
/** Position of VALUES (MySQL also: VALUE); `to` where there is none. */
function valuesWord(text, scope, from, to) {
    for (let at = from; at < to; at += 1) {
        const word = scopes_keyword(text, scope, at);
        if (word === 'SELECT')
            return to;
        if (word === 'VALUES' || word === 'VALUE')
            return at;
    }
    return to;
}
/** Positions of the parentheses of `(…), (…)` or MySQL's `ROW(…), ROW(…)`. */
function value_rows_readRows(text, scope, from, to) {
    const rows = [];
    let at = from;
    while (at < to) {
        if (scopes_keyword(text, scope, at) === 'ROW')
            at += 1;
        if (scopeAt(text, scope, at)?.closed !== true)
            break;
        rows.push(at);
        if (tokenAt(text, scope, at + 2)?.kind !== 'comma')
            break;
        at += 3;
    }
    return rows;
}
function rowSpan(text, scope, at) {
    const first = scopes_keyword(text, scope, at - 1) === 'ROW' ? at - 1 : at;
    return { start: tokenAt(text, scope, first)?.start ?? 0, end: tokenAt(text, scope, at + 1)?.end ?? 0 };
}
function columnNames(text, list) {
    return list.direct.flatMap((_, at) => {
        if (at % 2 === 1)
            return [];
        return [identifierName(sourceAt(text, list, at)) ?? ''];
    });
}
function rowValues(text, row) {
    if (!row)
        return [];
    const values = [];
    let from = 0;
    for (let at = 0; at <= row.direct.length; at += 1) {
        if (at < row.direct.length && tokenAt(text, row, at)?.kind !== 'comma')
            continue;
        const first = tokenAt(text, row, from);
        const last = tokenAt(text, row, at - 1);
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
        if (scopeAt(text, scope, at)?.closed === false)
            return false;
        const word = scopes_keyword(text, scope, at);
        if (word === 'SET' || word === 'DEFAULT')
            return true;
    }
    return rows.length > 0;
}

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
    const elements = parts(list);
    if (!isCollection(elements, list))
        return [];
    return ordersOf(elements.length).map(({ verb, indices }) => ({
        description: `${verb} a list of ${elements.length}`,
        edits: permute(scope.tree.text, elements.map(spanOf), indices),
        distance,
    }));
}
/** `for i in range(3): insert(i)`: the loop runs backwards. */
function loopReordering(loop, language, distance) {
    const source = loop.childForFieldName('right');
    if (!source || language.types.list.has(source.type) || source.type === 'object')
        return [];
    return [
        {
            description: 'ran the loop of the fixture backwards',
            edits: [replace(source, language.reversed(source.text))],
            distance,
        },
    ];
}
/** `Array.from({ length: 3 }, make)`. */
function arrayFrom(node, distance) {
    if (node.type !== 'call_expression' || node.childForFieldName('function')?.text !== 'Array.from')
        return [];
    return [
        { description: 'reversed a generated list', edits: [insert(node.endIndex, '.reverse()')], distance },
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
            if (language.types.list.has(node.type))
                return listReorderings(node, scope, block.distance);
            if (loops.has(node.type))
                return loopReordering(node, language, block.distance);
            return arrayFrom(node, block.distance);
        }));
    },
};
/** Rows of a parametrised test are separate tests: their order says nothing. */
function insideDecorator(node) {
    for (let at = node; at !== null; at = at.parent)
        if (at.type === 'decorator')
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/probe/reorderings/repeated-units.js

const longestUnit = 4;
/** Calls that hold tests or hooks: moving them about changes nothing that a test sees. */
const testStructure = /^(it|test|specify|describe|suite|context|before|after|beforeEach|afterEach|beforeAll|afterAll)(\.\w+)*$/;
function firstCall(statement, language) {
    for (const node of descendants(statement))
        if (language.types.call.has(node.type))
            return node;
    return undefined;
}
/** Two statements of the same shape do the same thing with other values. */
function shapeOf(statement, language) {
    if (statement.type === 'function_definition' || language.types.functions.has(statement.type))
        return undefined;
    const call = firstCall(statement, language);
    const callee = (call?.childForFieldName('function') ?? call?.childForFieldName('constructor'))?.text.replaceAll(/\s+/g, '');
    const kind = statement.firstNamedChild?.type.replace(/_declarator$/, '') ?? '';
    if (callee === undefined || testStructure.test(callee))
        return undefined;
    return `${statement.type}/${kind}/${callee}`;
}
function namesBelow(nodes, language) {
    const names = new Set();
    for (const node of nodes) {
        for (const at of descendants(node))
            if (language.types.identifiers.has(at.type))
                names.add(at.text);
    }
    return names;
}
function assigned(nodes) {
    const names = new Set();
    for (const node of nodes) {
        for (const at of descendants(node)) {
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
function key_values_nameOf(pair) {
    const key = pair.childForFieldName('key') ?? pair.childForFieldName('name');
    return key?.text.replaceAll(/^['"]|['"]$/g, '') ?? '';
}
/** Values that the fixture gives to `key` by name: keyword arguments, entries of dictionaries and objects. */
function namedValues(key, block, scope) {
    const values = [];
    for (const node of ownNodes(block, scope.language)) {
        if (!scope.language.types.pair.has(node.type) || isAsserted(node, scope.language))
            continue;
        const value = node.childForFieldName('value');
        if (value && canonical(key_values_nameOf(node)) === canonical(key))
            values.push(spanOf(value));
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
        .map((units) => units.map((unit) => argumentsOf(unit[0])));
    const lists = [...ownNodes(block, scope.language)]
        .filter((node) => scope.language.types.list.has(node.type) && !isAsserted(node, scope.language))
        .map((list) => parts(list))
        .filter((rows) => rows.length > 1 && rows.every((row) => scope.language.types.list.has(row.type)))
        .map((rows) => rows.map((row) => parts(row)));
    return [...calls, ...lists].flatMap(transpose);
}
function argumentsOf(statement) {
    const call = statement
        ?.descendantsOfType(['call', 'call_expression', 'new_expression'])
        .find((node) => node !== null);
    const args = call?.childForFieldName('arguments');
    return args ? parts(args) : [];
}
function transpose(rows) {
    const width = rows[0]?.length ?? 0;
    if (width < 2 || rows.some((row) => row.length !== width))
        return [];
    const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column]).filter((node) => node !== undefined));
    // Names stand for things that belong together: a sort key is written out.
    return columns
        .filter((column) => column.some(({ type }) => type !== 'identifier'))
        .map((column) => column.map(spanOf));
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
        for (const node of descendants(block.node)) {
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
];

;// CONCATENATED MODULE: ./build/probe/reorderings/propose.js




/** Every reordering worth trying in one test file: nearest to the test first, then the smallest edits. */
async function proposeReorderings(request) {
    const { path, text, tests, keys, table } = request;
    const language = languageOf(path);
    if (language?.grammar === undefined)
        return [];
    const tree = await parse(language.grammar, text);
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
    const run = await runCovering(coverage, edits, seed, tests);
    return run && judgeRun(run, tests);
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
    const testFiles = tests.length > 0 ? filesOf(coverage, tests) : [];
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
/** What Python sorts may come from a set, whose order changes with the seed: few seeds mislead too often. */
const manySeeds = Array.from({ length: 19 }, (_, index) => confirmations[0] + index);
/** Milliseconds after which a slow suite is not asked under further seeds. */
const longestSearch = 30_000;
function find(trial, operators) {
    for (const [mutant, verdict] of trial.verdicts)
        if (operators.includes(mutant.operator))
            return { mutant, verdict };
    return undefined;
}
/** Runs a survivor again; a single kill makes it unstable. */
async function prove_confirm(trial, survivor) {
    const started = performance.now();
    let verdict = survivor.verdict;
    for (const seed of trial.planned.site.randomised ? manySeeds : confirmations) {
        const further = seed > lastConfirmation;
        if (further && performance.now() - started > longestSearch)
            break;
        for (const coverage of trial.coverage) {
            const again = await tryMutant(survivor.mutant, coverage, seed);
            if (again.kind === 'killed')
                return { kind: 'unstable' };
            verdict = combine(verdict, again);
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
function proven(trial, mutant, proof) {
    return { kind: 'proven', survivor: { trial, mutant, proof, repeats: confirmations.length + 1 } };
}
function exposureOf(trial, mutant, asserting, around) {
    const { keys, table } = trial.planned.site;
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
    const { settled } = trial.planned.site;
    const flip = find(trial, ['flip-direction']);
    const reversed = await confirmed(trial, flip);
    if (reversed) {
        return settled === undefined ? proven(trial, form, { kind: 'order-never-asserted' }) : dropped(settled);
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
    const named = noticed ? [...asserting] : [];
    return proven(trial, form, { kind: 'order-not-exposed', asserting: named, tried, cutShort });
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
/**
 * Turns the survivors of one site into at most one proof: what survives the deletion of the whole ordering says
 * more than what survives a change of its direction, and that more than a lost tie-breaker.
 */
async function prove(trial, around) {
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

;// CONCATENATED MODULE: ./build/probe/repository-texts.js


/** More files than this are not read for imports; the tests are then chosen by name, and the rest run after them. */
const mostFiles = 5000;
const longestFile = 300_000;
/** The texts of these files of a commit, by path; what is not there is absent. */
async function readTexts(repo, head, paths) {
    const blobs = await readBlobs(repo, head, paths);
    return new Map([...blobs].map(([path, bytes]) => [path, decodeText(bytes)]));
}
/** The texts of a commit's source and test files, by path, as far as the probe can read their imports. */
async function readImportingTexts(repo, head, files) {
    const readable = files.filter((path) => languageOf(path)?.grammar !== undefined && !/(^|\/)(node_modules|dist|vendor)\//.test(path));
    if (readable.length > mostFiles)
        return new Map();
    const texts = await readTexts(repo, head, readable);
    return new Map([...texts].filter(([, text]) => text.length <= longestFile));
}

;// CONCATENATED MODULE: ./build/probe/import-graph.js


/** Where a module's path may end in the repository: `a/b.py` is found as `src/a/b.py` too. */
function indexBySuffix(paths) {
    const index = new Map();
    for (const path of paths) {
        const parts = path.split('/');
        for (let at = parts.length - 1; at >= 0; at--) {
            const suffix = parts.slice(at).join('/');
            const known = index.get(suffix);
            if (known)
                known.push(path);
            else
                index.set(suffix, [path]);
        }
    }
    return index;
}
function resolve(module, importer, suffixes, known) {
    const language = languageOf(importer);
    const directory = external_node_path_.posix.dirname(importer);
    return (language?.modulePaths(module) ?? []).flatMap((path) => {
        if (path.startsWith('.')) {
            const target = external_node_path_.posix.normalize(external_node_path_.posix.join(directory, path));
            return known.has(target) ? [target] : [];
        }
        return suffixes.get(path) ?? [];
    });
}
/** Reads who imports whom from the texts of a repository's files. Too much is harmless here, too little is not. */
function importGraph(texts) {
    const paths = [...texts.keys()];
    const known = new Set(paths);
    const suffixes = indexBySuffix(paths);
    const importers = new Map();
    for (const [path, text] of texts) {
        for (const module of languageOf(path)?.imports(text) ?? []) {
            for (const target of resolve(module, path, suffixes, known)) {
                if (target === path)
                    continue;
                const set = importers.get(target) ?? new Set();
                importers.set(target, set.add(path));
            }
        }
    }
    return importers;
}
/** How many imports lie between each file and the nearest of `sources`; files that never reach one are absent. */
function distances(importers, sources) {
    const found = new Map(sources.map((source) => [source, 0]));
    let frontier = [...sources];
    for (let distance = 1; frontier.length > 0; distance++) {
        const next = [];
        for (const path of frontier) {
            for (const importer of importers.get(path) ?? []) {
                if (found.has(importer))
                    continue;
                found.set(importer, distance);
                next.push(importer);
            }
        }
        frontier = next;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/probe/select-tests.js


function stemOf(path) {
    return external_node_path_.posix
        .basename(path)
        .replace(/\.[^.]+$/, '')
        .replaceAll(/[._-]/g, '')
        .toLowerCase();
}
/** A test file that is named after a source file, in any of the usual ways. */
function namedAfter(test, sources) {
    return sources.some((source) => {
        const stem = stemOf(source);
        return stem.length > 2 && stemOf(test).includes(stem);
    });
}
/** pytest runs a conftest.py for every test below its folder. */
function conftestsAbove(test, near) {
    for (let directory = external_node_path_.posix.dirname(test);; directory = external_node_path_.posix.dirname(directory)) {
        const conftest = directory === '.' ? 'conftest.py' : `${directory}/conftest.py`;
        if (near.has(conftest))
            return true;
        if (directory === '.' || directory === '/')
            return false;
    }
}
/**
 * Selects by imports and names, so that a small change does not pay for the whole suite.
 * What is selected decides only what runs first: a survivor is tried on the others too.
 */
function selectTests({ testFiles, sources, changedTests, texts }) {
    const distance = distances(importGraph(texts), sources);
    const changed = new Set(changedTests);
    const direct = testFiles.filter((test) => changed.has(test) || (distance.get(test) ?? Infinity) <= 1 || namedAfter(test, sources));
    const reaches = (test) => distance.has(test) || conftestsAbove(test, distance);
    const near = direct.length > 0 ? direct : testFiles.filter(reaches);
    const chosen = new Set(near);
    const rest = testFiles.filter((test) => !chosen.has(test));
    return {
        near,
        reaching: rest.filter(reaches),
        others: rest.filter((test) => !reaches(test)),
    };
}

;// CONCATENATED MODULE: ./build/probe/setup.js



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
        const { end, tail } = await runBounded({
            argv: [...shell],
            cwd: workspace.root,
            territory: (0,external_node_path_.dirname)(workspace.root),
            env: testEnvironment(workspace.scratch),
            seconds: longestSetup,
            memoryBytes,
        });
        if (end.kind === 'exited' && end.code === 0)
            return undefined;
        const last = tail.trimEnd().split('\n').at(-1) ?? '';
        return `the setup command \`${command}\` failed in the private work tree (${end.kind}${end.kind === 'exited' ? ` with status ${end.code}` : ''}): ${last}`;
    };
}

;// CONCATENATED MODULE: ./build/probe/skip.js
/** One row per reason, the most frequent first. */
function countSkips(skips) {
    const counts = new Map();
    for (const { reason, count } of skips)
        counts.set(reason, (counts.get(reason) ?? 0) + count);
    return [...counts]
        .map(([reason, count]) => ({ reason, count }))
        .toSorted((first, second) => second.count - first.count || first.reason.localeCompare(second.reason));
}

;// CONCATENATED MODULE: ./build/probe/summarise.js

/** A long list of killers says no more than its beginning. */
const mostKillers = 5;
function endingOf(verdict, heard) {
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
function reasonOf({ id, ending, because }) {
    if (ending === 'unviable')
        return `did not run: ${because.join()}`;
    if (ending !== 'not-covered')
        return undefined;
    const [path, line] = /^(.*):(\d+):\d+:[\w-]+$/s.exec(id)?.slice(1) ?? [id];
    return `no green test notices an error at ${path} line ${line}`;
}
/** Counts what became of every planned mutant, and says why the rest did not run. */
function summarise({ trials, runners, skipped, seconds }) {
    const heard = runners.some(({ green }) => green > 0);
    const mutants = trials.flatMap(({ planned, verdicts }) => planned.mutants.map((mutant) => {
        const verdict = verdicts.get(mutant);
        return { id: mutant.id, ending: endingOf(verdict, heard), because: becauseOf(verdict) };
    }));
    const count = (ending) => mutants.filter((mutant) => mutant.ending === ending).length;
    const reasons = mutants.map(reasonOf).filter((reason) => reason !== undefined);
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
        skipped: countSkips([...skipped, ...reasons.map((reason) => ({ reason, count: 1 }))]),
        mutants,
    };
}

;// CONCATENATED MODULE: ./build/probe/redundant.js


function isRemoval({ proof }) {
    return proof.kind === 'order-never-asserted' || proof.kind === 'order-not-exposed';
}
function placeOf({ trial, mutant }) {
    return JSON.stringify([mutant.path, trial.planned.site.enclosing]);
}
/** Whether the tests notice when all of these orderings are gone at once. */
async function noticedTogether(survivors) {
    const [first] = survivors;
    const edits = survivors.flatMap(({ mutant }) => mutant.edits);
    for (const coverage of first?.trial.coverage ?? []) {
        const run = await runCovering(coverage, edits, 14);
        if (run !== undefined && judgeRun(run, coverage.tests).kind === 'killed')
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
        const place = placeOf(survivor);
        places.set(place, [...(places.get(place) ?? []), survivor]);
    }
    for (const together of places.values()) {
        if (together.length > 1 && (await noticedTogether(together)))
            together.forEach((one) => redundant.add(one));
    }
    return survivors.filter((survivor) => !redundant.has(survivor));
}

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
        const why = first && planned.site.settled === undefined ? unjudged_sites_reasonOf(verdicts.get(first)) : undefined;
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

;// CONCATENATED MODULE: ./build/probe/probe.js
















/** Breaks what the change touched, one mutant at a time, and proves what the tests do not notice. */
async function probe(request) {
    const started = performance.now();
    const { repo, change } = request;
    const readText = textReader(repo, change.head);
    request.progress({ what: 'reading the change' });
    const plan = await planMutants(change.files, (paths) => readTexts(repo, change.head, paths));
    if (plan.sites.length === 0)
        return nothingToProbe(plan, started);
    const deadline = deadlineIn(request.minutes);
    const workspace = await checkOut(repo, change.head);
    if ('why' in workspace)
        return notLooked(plan, workspace, started);
    try {
        const files = await listFiles(repo, change.head);
        return await probeField({ request, plan, deadline, workspace, files }, readText, started);
    }
    finally {
        await workspace.close();
    }
}
async function checkOut(repo, head) {
    try {
        return await openWorkspace(repo, head);
    }
    catch (error) {
        if (error instanceof CheckoutError)
            return { what: 'the tests of the change', why: error.message };
        throw error;
    }
}
function textReader(repo, head) {
    const texts = new Map();
    return (path) => {
        const known = texts.get(path) ?? readBlob(repo, head, path).then((bytes) => bytes && decodeText(bytes));
        texts.set(path, known);
        return known;
    };
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
async function probeField(field, readText, started) {
    const { request, plan, workspace, files } = field;
    const { repo, change, runners, workers, setup } = request;
    const trials = plan.sites.map((planned) => ({
        planned,
        coverage: [],
        verdicts: new Map(),
    }));
    request.progress({ what: 'opening test runners' });
    const opened = await openRunners({ repo, head: change.head, runners, files, workers, setup: setupCommand(setup) }, workspace.root);
    try {
        const missing = opened.open.length === 0 && opened.gaps.length === 0 ? [noRunner(runners)] : opened.gaps;
        const groups = await groupsOf(field, opened.open);
        const judged = await judgeGroups(groups, trials, request.progress);
        const proofs = await proveAll(trials, { readText, fixtureFiles: fixtureFiles(files) }, request.progress);
        const survivors = await withoutRedundant(proofs.survivors);
        const { findings, patch } = await fixFindings(distinctCauses(survivors), workspace);
        const redundant = proofs.survivors.length - survivors.length;
        const reason = 'probably equivalent: another ordering of the same function does the same';
        const dropped = redundant > 0 ? [{ reason, count: redundant }] : [];
        const skipped = [...plan.skipped, ...proofs.dropped, ...dropped];
        const summary = summarise({ trials, runners: judged.runners, skipped, seconds: secondsSince(started) });
        const told = [
            ...plan.gaps,
            ...missing,
            ...leftOut(workspace, judged.runners),
            ...judged.gaps,
            ...unjudgedSites(trials),
            ...skippedTests(trials, judged.skipped),
        ];
        const gaps = [...told, ...unjudged(summary, request.minutes, told.length > 0)];
        return { findings, summary, gaps, fixes: patch };
    }
    finally {
        for (const { pool } of opened.open)
            await pool.close();
    }
}
/** What the private copy lacks matters only where tests are red, perhaps for want of it. */
function leftOut(workspace, runners) {
    if (workspace.leftOut.length === 0 || !runners.some(({ red }) => red.length > 0))
        return [];
    const why = `not copied into the private work tree, perhaps why tests are red: ${workspace.leftOut.slice(0, 5).join('; ')}`;
    return [{ what: 'files of the checkout that git ignores', why }];
}
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
/** The tests near the change first, for every runner; then, for what survives there, those farther away. */
async function groupsOf({ request, plan, deadline, files }, open) {
    const { repo, change, workers } = request;
    const texts = await readImportingTexts(repo, change.head, files);
    const sources = [...new Set(plan.sites.map(({ path }) => path))];
    const changedTests = change.files
        .filter(({ role, status }) => role === 'test' && status !== 'deleted')
        .map(({ path }) => path);
    const selections = open.map(({ name, testFiles, indivisible, pool }) => {
        const selection = indivisible
            ? { near: testFiles, reaching: [], others: [] }
            : selectTests({ testFiles, sources, changedTests, texts });
        const group = (tier) => ({
            name,
            tier,
            files: selection[tier],
            pool,
            workers,
            deadline,
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
async function proveAll(trials, around, progress) {
    const survivors = [];
    const dropped = [];
    const alive = trials.filter(({ verdicts }) => [...verdicts.values()].some(({ kind }) => kind === 'survived'));
    for (const [index, trial] of alive.entries()) {
        progress({ what: 'proving survivors', done: index, total: alive.length });
        const proving = await prove(trial, around);
        if (proving.kind === 'proven')
            survivors.push(proving.survivor);
        if (proving.kind === 'dropped')
            dropped.push({ reason: proving.reason, count: 1 });
    }
    return { survivors, dropped };
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

;// CONCATENATED MODULE: ./build/probe/runners/command-line.js
/** A command as a person would paste it into a POSIX shell. */
function commandLine(argv, directory = '') {
    const command = argv.map(quote).join(' ');
    return directory === '' ? command : `cd ${quote(directory)} && ${command}`;
}
/** One word for a POSIX shell. */
function quote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/probe/runners/report-lines.js


/** Beyond this a report is not a report: one line is about 200 bytes. */
const maximumBytes = 64 * 1024 * 1024;
const line = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ started: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        test: schemas/* object */.Ikc({
            id: schemas/* string */.YjP(),
            file: schemas/* string */.YjP(),
            outcome: schemas/* enum */.k5n(['passed', 'failed', 'skipped']),
            milliseconds: schemas/* number */.aig().min(0),
            error: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), message: schemas/* string */.YjP() }).optional(),
        }),
    }),
    schemas/* object */.Ikc({ broken: schemas/* object */.Ikc({ file: schemas/* string */.YjP(), reason: schemas/* string */.YjP() }) }),
    schemas/* object */.Ikc({ restarted: schemas/* literal */.euz(true) }),
    schemas/* object */.Ikc({ finished: schemas/* literal */.euz(true) }),
]);
/**
 * Reads a report as data: the process that wrote it also ran the repository's code.
 * A missing file is an empty report, a half-written last line is ignored (the process was killed while writing).
 */
async function readTestReport(path) {
    const text = await readBounded(path);
    // A later line about a test replaces an earlier one: a teardown may fail after the test has passed.
    const results = new Map();
    const broken = [];
    let running;
    let finished = false;
    for (const raw of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
        if (raw === '')
            continue;
        const entry = parseLine(raw);
        if (entry === undefined)
            broken.push('a line of the test report is not what our reporter writes');
        else if ('started' in entry)
            running = entry.started;
        else if ('test' in entry) {
            results.set(entry.test.id, toResult(entry.test));
            running = undefined;
        }
        else if ('broken' in entry)
            broken.push(describeBroken(entry.broken));
        else if ('restarted' in entry)
            results.clear();
        else
            finished = true;
    }
    return { results: [...results.values()], broken: [...new Set(broken)], running, finished };
}
async function readBounded(path) {
    const handle = await (0,external_node_fs_promises_.open)(path, 'r').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (handle === undefined)
        return '';
    try {
        const { size } = await handle.stat();
        const buffer = Buffer.alloc(Math.min(size, maximumBytes));
        await handle.read(buffer, 0, buffer.length, 0);
        return buffer.toString('utf8');
    }
    finally {
        await handle.close();
    }
}
function parseLine(raw) {
    try {
        return line.safeParse(JSON.parse(raw)).data;
    }
    catch {
        return undefined;
    }
}
function toResult({ error, ...test }) {
    return error === undefined ? test : { ...test, error };
}
function describeBroken({ file, reason }) {
    return file === '' ? reason : `${file}: ${reason}`;
}

;// CONCATENATED MODULE: ./build/probe/runners/plain-session.js





/** A session that starts a fresh process for every run: slow, and the one whose results are beyond doubt. */
function plainSession(workspace, prepare) {
    return {
        run: async (request) => {
            const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(workspace.scratch, 'run-'));
            try {
                await workspace.apply(request.edits);
                const files = { directory, report: (0,external_node_path_.join)(directory, 'report.jsonl') };
                return withoutRoot(await launch(request, await prepare(request, files), files, (0,external_node_path_.dirname)(workspace.root)), workspace.root);
            }
            finally {
                await workspace.restore();
                await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
            }
        },
        close: async () => { },
    };
}
/** Said in words, because most runners given no file at all would run every file. */
const nothingToRun = { kind: 'broken', reason: 'there is no test file to run' };
async function launch(request, { command, builds, tests, sourceOf }, files, territory) {
    let seconds = 0;
    for (const build of builds) {
        const result = await runBounded({
            ...build,
            territory,
            ...request.limits,
            seconds: request.limits.seconds - seconds,
        });
        seconds += result.seconds;
        if (result.end.kind === 'exited' && result.end.code === 0)
            continue;
        const outcome = buildOutcome(build, result);
        return { command, outcome, results: [], seconds, tail: result.tail };
    }
    const step = request.files?.length === 0 ? undefined : await tests();
    if (step === undefined)
        return { command, outcome: nothingToRun, results: [], seconds, tail: '' };
    const result = await runBounded({
        ...step,
        territory,
        ...request.limits,
        seconds: request.limits.seconds - seconds,
    });
    const report = await readTestReport(files.report);
    return {
        command,
        outcome: outcomeOf(result, report),
        results: selected(underSources(report.results, sourceOf), request),
        seconds: seconds + result.seconds,
        tail: result.tail,
    };
}
function underSources(results, sourceOf) {
    if (sourceOf === undefined)
        return results;
    return results.map((result) => {
        const file = sourceOf(result.file);
        return { ...result, file, id: file + result.id.slice(result.file.length) };
    });
}
/** Runners that select by name report every other test of the file as skipped: those were not asked for. */
function selected(results, { tests }) {
    if (tests === undefined)
        return results;
    const asked = new Set(tests);
    return results.filter((result) => result.outcome !== 'skipped' || asked.has(result.id));
}
function buildOutcome({ argv }, { end, tail }) {
    return (limitOutcome(end) ?? { kind: 'broken', reason: `${argv.at(-1)} ${describeEnd(end)}: ${errorLine(tail)}` });
}
function outcomeOf({ end, tail }, report) {
    const limit = limitOutcome(end);
    if (limit !== undefined)
        return limit;
    const [first, ...more] = report.broken;
    if (first !== undefined) {
        return { kind: 'broken', reason: more.length === 0 ? first : `${first} (and ${more.length} more)` };
    }
    if (report.finished)
        return { kind: 'completed' };
    const where = report.running === undefined ? 'before its tests had finished' : `in the middle of ${report.running}`;
    return { kind: 'broken', reason: `the test process ${describeEnd(end)} ${where}: ${errorLine(tail)}` };
}
/** The outcome where one of our own limits ended the process, whatever it had reported by then. */
function limitOutcome(end) {
    if (end.kind === 'timed-out')
        return { kind: 'timed-out', afterSeconds: end.afterSeconds };
    if (end.kind !== 'over-memory')
        return undefined;
    return {
        kind: 'killed-by-limit',
        reason: `used ${Math.round(end.bytes / 2 ** 20)} MiB of memory, more than allowed`,
    };
}
/** The end of a process, as the predicate of a sentence. */
function describeEnd(end) {
    if (end.kind === 'exited')
        return `ended with exit status ${end.code}`;
    if (end.kind === 'signalled')
        return `was ended by ${end.signal}`;
    if (end.kind === 'timed-out')
        return `was stopped after ${end.afterSeconds} s`;
    if (end.kind === 'over-memory')
        return `was stopped at ${Math.round(end.bytes / 2 ** 20)} MiB of memory`;
    return `could not be started (${end.reason})`;
}
/** What tools put before their reason, surest first. */
const errorForms = [
    /^\S+: error: /, // pytest: error: unrecognized arguments
    /^(?:E\s+)?[\w.]*(?:Error|Exception)\b.*:/, // ImportError: ...
    /^(?:E\s+|ERROR\b|error\b)|[:-] error\b/, // ERROR: ..., a.ts(1,2): error TS1005: ...
];
/** The line of the output that most likely says why; the last line where none looks like an error. */
function errorLine(tail) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(tail)
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== '' && !/^at |^Node\.js v\d/.test(text));
    const error = errorForms
        .map((form) => lines.findLast((text) => form.test(text)))
        .find((text) => text !== undefined);
    const chosen = error ?? lines.at(-1) ?? 'it printed nothing';
    return chosen.replace(/^E\s+/, '').slice(0, 300);
}
/** Messages name files of the private tree; without its path they are the same in every session and can be compared. */
function withoutRoot(run, root) {
    const relative = (text) => text.replaceAll(`${root}/`, '').replaceAll(root, '.');
    const outcome = run.outcome.kind === 'broken' ? { ...run.outcome, reason: relative(run.outcome.reason) } : run.outcome;
    const results = run.results.map((result) => result.error === undefined
        ? result
        : { ...result, error: { ...result.error, message: relative(result.error.message) } });
    return { ...run, outcome, results };
}

;// CONCATENATED MODULE: ./build/probe/runners/command.js




/** Names that tests have in one language or another. */
function ownsTestFile(path) {
    return (/(^|\/)(tests?|specs?|__tests__|[\w.]+\.Tests?)\//.test(path) ||
        /^(test[_-].*|.*[._-](test|tests|spec)|.*Tests?|.*Spec)\.\w+$/.test((0,external_node_path_.basename)(path)));
}
/**
 * The runner behind `--test-command`: any command, judged by its exit status, which is all that it tells.
 * Its one test bears the command as its id. `{files}` in the command becomes the test files, each quoted.
 */
function commandRunner(command) {
    return {
        id: 'command',
        ownsTestFile,
        detect: async (_root, files) => [
            {
                directory: '',
                because: `command: ${command}`,
                testFiles: files.filter(ownsTestFile),
                indivisible: !command.includes('{files}'),
            },
        ],
        open: async (workspace, { testFiles }) => ({
            run: (request) => run(workspace, command, testFiles, request),
            close: async () => { },
        }),
    };
}
async function run(workspace, command, testFiles, { edits, files = testFiles, limits, seed }) {
    const line = command.replaceAll('{files}', () => files.map(quote).join(' '));
    try {
        await workspace.apply(edits);
        const result = await runBounded({
            argv: ['sh', '-c', line],
            cwd: workspace.root,
            territory: (0,external_node_path_.dirname)(workspace.root),
            env: testEnvironment(workspace.scratch, { PYTHONHASHSEED: String(seed) }),
            ...limits,
        });
        const outcome = command_outcomeOf(result);
        const results = outcome.kind === 'completed' ? [resultOf(command, result)] : [];
        return { command: line, outcome, results, seconds: result.seconds, tail: result.tail };
    }
    finally {
        await workspace.restore();
    }
}
function command_outcomeOf({ end, tail }) {
    const limit = limitOutcome(end);
    if (limit !== undefined)
        return limit;
    // 126 and 127: the shell could not run a program of the command; 128 and up: a signal ended it.
    if (end.kind === 'exited' && end.code < 126)
        return { kind: 'completed' };
    return { kind: 'broken', reason: `the test command ${describeEnd(end)}: ${errorLine(tail)}` };
}
function resultOf(command, { end, seconds, tail }) {
    const result = { id: command, file: '', milliseconds: seconds * 1000 };
    if (end.kind === 'exited' && end.code === 0)
        return { ...result, outcome: 'passed' };
    return {
        ...result,
        outcome: 'failed',
        error: { type: 'ExitStatus', message: `${describeEnd(end)}: ${errorLine(tail)}` },
    };
}

;// CONCATENATED MODULE: ./build/host/asset.js


/**
 * Absolute path of a file under `assets/`. In the bundle the assets lie beside `dist/index.js`;
 * in a source run they lie at the repository's root, two levels above this file.
 */
function assetPath(name) {
    const bundled = (0,external_node_path_.join)(import.meta.dirname, 'assets', name);
    return (0,external_node_fs_.existsSync)(bundled) ? bundled : (0,external_node_path_.join)(import.meta.dirname, '..', '..', 'assets', name);
}

;// CONCATENATED MODULE: ./build/probe/runners/configuration-text.js
const literal = `'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*"`;
/**
 * The string literals that a key of a configuration is given, be it JSON or code: `testMatch: ['a', "b"]`.
 * What is computed is not seen; the runner, which runs the configuration, decides in the end.
 */
function stringsOf(text, key) {
    const value = new RegExp(`\\b${key}['"]?\\s*:\\s*\\[?((?:\\s|,|//[^\\n]*\\n|${literal})*)`).exec(text)?.[1] ?? '';
    const withoutComments = value.replace(new RegExp(`(${literal})|//[^\\n]*\\n`, 'g'), '$1');
    return [...withoutComments.matchAll(new RegExp(literal, 'g'))].map(([quoted]) => quoted.slice(1, -1).replace(/\\(.)/g, '$1'));
}

;// CONCATENATED MODULE: ./build/probe/runners/script-command.js
/** Finds the segment of a script that calls a program whose name (without path) `isRunner` accepts. */
function findCommand(script, isRunner) {
    const segments = splitSegments(script);
    for (const [index, { words }] of segments.entries()) {
        const at = words.findIndex((word) => isRunner(word.replace(/^.*\//, '')));
        if (at === -1 || (words[at - 1] ?? '').startsWith('-r'))
            continue;
        return {
            ...readPrefix(words.slice(0, at)),
            args: words.slice(at + 1),
            before: textBefore(segments, index),
        };
    }
    return undefined;
}
/** Finds the segment of a script that calls `node --test`; its flags are all node's. */
function findNodeTest(script) {
    const segments = splitSegments(script);
    for (const [index, { words }] of segments.entries()) {
        const at = words.findIndex((word) => /^(node|tsx)(\.exe)?$/.test(word.replace(/^.*\//, '')));
        if (at === -1 || !words.includes('--test'))
            continue;
        // `tsx --test` is node with the loader of tsx: https://tsx.is/node-enhancement
        const nodeFlags = /tsx/.test(words[at] ?? '') ? ['--import', 'tsx'] : [];
        const prefix = readPrefix(words.slice(0, at));
        return { ...prefix, nodeFlags, args: words.slice(at + 1), before: textBefore(segments, index) };
    }
    return undefined;
}
/** The commands of a script that are joined by `&&`, as written. */
function splitCommands(script) {
    return splitSegments(script)
        .map(({ text }) => text)
        .filter((text) => text !== '');
}
function readPrefix(words) {
    const env = {};
    for (const word of words) {
        const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
        if (name !== undefined && value !== undefined)
            env[name] = value;
    }
    const node = words.findLastIndex((word) => /^(.*\/)?node(\.exe)?$/.test(word));
    return { env, nodeFlags: node === -1 ? [] : words.slice(node + 1) };
}
/** Only what runs to success before counts: not `lint; mocha`, not `a | mocha`. */
function textBefore(segments, index) {
    return segments
        .slice(0, index)
        .filter(({ operator }) => operator === '&&')
        .map(({ text }) => text);
}
/** Words, quotes and operators of the plain shell that scripts are written in; no expansion. */
function splitSegments(script) {
    const segments = [];
    let words = [];
    let start = 0;
    const token = /(&&|\|\||[;|&\n])|((?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s;|&"'\\])+)/gs;
    for (const match of script.matchAll(token)) {
        const [, operator, word] = match;
        if (word !== undefined)
            words.push(unquote(word));
        if (operator === undefined)
            continue;
        segments.push({ words, text: script.slice(start, match.index).trim(), operator });
        words = [];
        start = match.index + operator.length;
    }
    return [...segments, { words, text: script.slice(start).trim(), operator: '' }];
}
function unquote(word) {
    return word.replace(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs, (_, double, single, escaped) => double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? escaped ?? '');
}
/** Flags of a command line with their values; positional words and what `drop` names are left out. */
function keepFlags(args, takesValue, drop) {
    const kept = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? '';
        if (word === '--')
            continue;
        if (!word.startsWith('-'))
            continue;
        const [name = word] = word.split('=');
        const value = takesValue.has(word) ? args[index + 1] : undefined;
        if (value !== undefined)
            index += 1;
        if (!drop.has(name))
            kept.push(word, ...(value === undefined ? [] : [value]));
    }
    return kept;
}
/** The words of a command line that are neither flags nor the values of flags. */
function positionalWords(args, takesValue) {
    return args.filter((word, index) => !word.startsWith('-') && !takesValue.has(args[index - 1] ?? ''));
}
/** The values that a command line gives to an option, be it `--spec a` or `--spec=a`. */
function optionValues(args, ...names) {
    return args.flatMap((word, index) => {
        if (names.includes(args[index - 1] ?? ''))
            return [word];
        const name = names.find((one) => word.startsWith(`${one}=`));
        return name === undefined ? [] : [word.slice(name.length + 1)];
    });
}

;// CONCATENATED MODULE: ./build/probe/runners/javascript-project.js




/** The runners of JavaScript, in the order in which one takes a file that names none of them. */
const javascriptRunners = ['vitest', 'jest', 'mocha', 'node-test'];
const javascript_project_names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).catch({});
const manifestSchema = schemas/* object */.Ikc({
    scripts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().catch('')).catch({}),
    dependencies: javascript_project_names,
    devDependencies: javascript_project_names,
    jest: schemas/* unknown */.L5J(),
    mocha: schemas/* unknown */.L5J(),
})
    .partial();
/** Every readable package.json, deepest first. */
async function readPackages(root, files) {
    const paths = files.filter((path) => external_node_path_.posix.basename(path) === 'package.json' && !path.includes('node_modules/'));
    const packages = await Promise.all(paths.map(async (path) => {
        const directory = external_node_path_.posix.dirname(path) === '.' ? '' : external_node_path_.posix.dirname(path);
        return { directory, manifest: await readManifest((0,external_node_path_.join)(root, path)) };
    }));
    return packages.toSorted((a, b) => b.directory.length - a.directory.length);
}
/** A package.json as far as it concerns test runners; empty where it cannot be read. */
async function readManifest(path) {
    try {
        return manifestSchema.parse(JSON.parse(await (0,external_node_fs_promises_.readFile)(path, 'utf8')));
    }
    catch {
        return {};
    }
}
/** The runners that a package uses: those its scripts call, or else those it depends on. */
function runnersOf({ directory, manifest: { scripts = {}, ...manifest }, }) {
    const file = external_node_path_.posix.join(directory, 'package.json');
    const uses = new Map();
    for (const runner of javascriptRunners) {
        for (const script of byRelevance(Object.keys(scripts))) {
            const command = commandOf(runner, scripts[script] ?? '');
            if (command === undefined || uses.has(runner))
                continue;
            uses.set(runner, {
                because: `${runner}: ${file} calls it in "${script}"`,
                command: { ...command, script },
            });
        }
    }
    if (uses.size > 0)
        return uses;
    for (const runner of javascriptRunners) {
        const declared = { ...manifest.dependencies, ...manifest.devDependencies };
        if (runner in declared)
            uses.set(runner, { because: `${runner}: ${file} depends on it` });
    }
    return uses;
}
/** `test` is what people and CI run; `test:watch` or `coverage` may carry flags of their own. */
function byRelevance(scripts) {
    return scripts.toSorted((a, b) => rank(a) - rank(b));
}
function rank(script) {
    if (script === 'test')
        return 0;
    return /^test:(unit|all|ci|node|run)$/.test(script) ? 1 : 2;
}
function commandOf(runner, script) {
    if (runner === 'node-test')
        return findNodeTest(script);
    return findCommand(script, (name) => name.replace(/^_|\.[cm]?js$/g, '') === runner);
}
const javascript_project_imports = [
    ['vitest', /['"]vitest['"]/],
    ['jest', /['"]@jest\/globals['"]/],
    ['node-test', /['"]node:test['"]/],
    ['mocha', /\bfrom ['"]mocha['"]|require\(['"]mocha['"]\)/],
    [
        'other',
        /['"](@playwright\/test|cypress|bun:test|ava|tap|tape|uvu|@japa\/runner|jsr:@std\/[^'"]*|qunit)['"]/,
    ],
];
/** The test framework that a test file imports; undefined where it relies on globals. */
function frameworkOf(text) {
    return javascript_project_imports.find(([, pattern]) => pattern.test(text))?.[0];
}

;// CONCATENATED MODULE: ./build/probe/runners/detect-javascript.js



const script = /\.[cm]?[jt]sx?$/;
/**
 * Every package in which `runner` has test files. A file belongs to the nearest package that uses any runner;
 * there it is this runner's if it imports this runner, or imports none and the package uses this one.
 */
async function detectJavaScript(root, files, runner, testFileNames) {
    const packages = await readPackages(root, files);
    const uses = packages.map((place) => ({ place, runners: runnersOf(place) }));
    const detections = new Map();
    const owners = new Map();
    for (const path of files.filter((file) => script.test(file) && !file.includes('node_modules/'))) {
        const around = uses.filter(({ place }) => detect_javascript_isInside(path, place.directory));
        const { place, runners } = around.find((one) => one.runners.size > 0) ?? around[0] ?? bare;
        const use = runners.get(runner);
        const owns = owners.get(place) ?? (await testFileNames(use, place, pathsInside(files, place.directory)));
        owners.set(place, owns);
        if (!owns(external_node_path_.posix.relative(place.directory, path)))
            continue;
        const framework = frameworkOf(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path), 'utf8').catch(() => ''));
        if (framework !== runner && (framework !== undefined || use === undefined))
            continue;
        const because = use?.because ?? `${runner}: ${path} imports it`;
        const detection = detections.get(place.directory) ?? { because, testFiles: [] };
        detection.testFiles.push(path);
        detections.set(place.directory, detection);
    }
    return [...detections].map(([directory, detection]) => ({ directory, ...detection }));
}
/** Where a repository has no package.json at all. */
const bare = { place: { directory: '', manifest: {} }, runners: new Map() };
function pathsInside(files, directory) {
    return files.filter((path) => detect_javascript_isInside(path, directory)).map((path) => external_node_path_.posix.relative(directory, path));
}
function detect_javascript_isInside(path, directory) {
    return directory === '' || path.startsWith(`${directory}/`);
}
/** The text of the first of these files that a package has. */
async function textOfFirst(root, directory, names) {
    for (const name of names) {
        const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, directory, name), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/probe/runners/glob.js
/**
 * A predicate for the globs of test runner configurations (`*`, `**`, `?`, `[..]`, `{a,b}`, `?(a|b)` and its kin)
 * over paths relative to the directory the configuration speaks of. Node's own `path.matchesGlob` came with Node 22.
 */
function matchesGlob(glob) {
    const pattern = new RegExp(`^${translate(glob.replace(/^(<rootDir>|\.)\//, ''))}$`, 's');
    return (path) => pattern.test(path);
}
/** Longest first: `**` before `*`, an extended group before the `?` it begins with. */
const token = /\/\*\*\/|^\*\*\/|\*\*|([?*+@])\(([^()]*)\)|\{([^{}]*)\}|\[[^\]]+\]|\*|\?|[\s\S]/g;
function translate(glob) {
    return glob.replace(token, (text, kind, group, braces) => {
        if (group !== undefined)
            return `(?:${group.split('|').map(translate).join('|')})${kind === '@' ? '' : kind}`;
        if (braces !== undefined)
            return `(?:${braces.split(',').map(translate).join('|')})`;
        if (text === '/**/')
            return '/(?:.*/)?';
        if (text === '**/')
            return '(?:.*/)?';
        if (text === '**')
            return '.*';
        if (text === '*')
            return '[^/]*';
        if (text === '?')
            return '[^/]';
        if (text.length > 1)
            return text.replace(/^\[!/, '[^');
        return text.replace(/[.+^$()|[\]{}\\]/g, '\\$&');
    });
}

;// CONCATENATED MODULE: ./build/probe/runners/node-modules-bin.js




const manifest = schemas/* object */.Ikc({ bin: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())]) });
/**
 * The package as the project in `directory` has it installed: in its own node_modules or that of a folder above,
 * up to the repository root. Its program is run with node itself, which npx would only find more slowly.
 */
async function findInstalled(root, directory, name) {
    for (let place = directory;; place = external_node_path_.posix.dirname(place) === '.' ? '' : external_node_path_.posix.dirname(place)) {
        const installed = (0,external_node_path_.join)(root, place, 'node_modules', name);
        const file = (0,external_node_path_.join)(installed, 'package.json');
        if ((0,external_node_fs_.existsSync)(file)) {
            const { bin } = manifest.parse(JSON.parse(await (0,external_node_fs_promises_.readFile)(file, 'utf8')));
            const program = typeof bin === 'string' ? bin : bin[name];
            if (program !== undefined)
                return { directory: installed, program: (0,external_node_path_.join)(installed, program) };
        }
        if (place === '')
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/probe/runners/test-names.js
/** Longer and the kernel refuses the argument (128 KiB each on Linux). */
const longestPattern = 60_000;
/**
 * A regular expression for runners that select by the titles joined with spaces (jest, vitest, mocha), made from ids
 * `file > suite > test`; undefined where it would be too long. A title may itself contain ` > ` or end in ` #2`.
 */
function fullNamePattern(tests) {
    const names = tests.map((id) => test_names_escape(titlesOf(id))
        .replaceAll(' > ', '(?: > | )')
        .replace(/ #\d+$/, '(?:$&)?'));
    // Vitest 1 puts a nameless suite around all, and a space after its name.
    const pattern = `^ ?(?:${[...new Set(names)].join('|')})$`;
    return pattern.length > longestPattern ? undefined : pattern;
}
/**
 * Patterns for `node --test-name-pattern`, which Node 20 holds against the test's own name: one for every title on the
 * way, because a test inside a test only runs where the outer one does. Later versions then run all of a suite.
 */
function ownNamePatterns(tests) {
    const titles = new Set(tests.flatMap((id) => titlesOf(id).split(' > ')));
    const patterns = [...titles].map((title) => {
        const base = title.replace(/ #\d+$/, '');
        const suffix = test_names_escape(title.slice(base.length));
        return `(?:^| > )${test_names_escape(base)}(?:${suffix})?(?:$| > )`;
    });
    return patterns.join('').length > longestPattern ? undefined : patterns;
}
function titlesOf(id) {
    return id.slice(id.indexOf(' > ') + ' > '.length);
}
function test_names_escape(text) {
    // mocha reads its pattern up to the first end of line.
    return text
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');
}

;// CONCATENATED MODULE: ./build/probe/runners/jest.js












const takesValue = new Set([
    '-c --config --rootDir --projects --selectProjects --ignoreProjects --env --testEnvironment --transform',
    '-w --maxWorkers --workerThreads --testTimeout --testRunner --setupFilesAfterEnv --testPathIgnorePatterns',
    '-t --testNamePattern --testPathPattern --testPathPatterns --outputFile --reporters --shard --coverageDirectory',
    '--collectCoverageFrom --coverageReporters --coverageProvider --changedSince --filter --cacheDirectory --globals',
].flatMap((line) => line.split(' ')));
/** What we set ourselves, what only costs time, and what would run a part of the tests. */
const drop = new Set([
    '--json --outputFile --reporters --verbose --silent --notify --expand -e --ci --cacheDirectory --no-cache --colors',
    '--coverage --collectCoverage --collectCoverageFrom --coverageDirectory --coverageReporters --coverageProvider',
    '--watch --watchAll --watchman --bail -b --onlyChanged -o --lastCommit --changedSince --findRelatedTests',
    '--onlyFailures -f --shard --updateSnapshot -u --randomize --showSeed --testPathPattern --testPathPatterns',
    '--runTestsByPath --passWithNoTests --listTests --detectLeaks --logHeapUsage --filter -t --testNamePattern',
].flatMap((line) => line.split(' ')));
/** https://jestjs.io/docs/configuration#testmatch-arraystring */
const jest_ownsTestFile = (path) => /(^|\/)__tests__\/.*\.[cm]?[jt]sx?$|\.(test|spec)\.[cm]?[jt]sx?$/.test(path);
/** `testMatch` and `testRegex` of the configuration, where they are written as plain strings. */
async function testFileNames(use, { directory, manifest }, root) {
    const named = optionValues(use?.command?.args ?? [], '--config', '-c');
    const configurations = ['js', 'cjs', 'mjs', 'ts', 'json'].map((type) => `jest.config.${type}`);
    const text = (await textOfFirst(root, directory, [...named, ...configurations])) ??
        JSON.stringify({ '': manifest.jest ?? {} });
    const globs = stringsOf(text, 'testMatch').filter((glob) => !glob.startsWith('!'));
    const patterns = stringsOf(text, 'testRegex').flatMap(toPattern);
    if (globs.length + patterns.length === 0)
        return jest_ownsTestFile;
    const matchers = globs.map(matchesGlob);
    return (path) => matchers.some((matches) => matches(path)) || patterns.some((pattern) => pattern.test(`/${path}`));
}
function toPattern(source) {
    try {
        return [new RegExp(source)];
    }
    catch {
        return [];
    }
}
const detect = (root, files) => detectJavaScript(root, files, 'jest', (use, place) => testFileNames(use, place, root));
async function jest_open(workspace, { directory, because }) {
    const installed = await findInstalled(workspace.root, directory, 'jest');
    if (installed === undefined) {
        return {
            missing: `${because}, but jest is not installed: install the dependencies before the audit, or pass --setup`,
        };
    }
    const manifest = await readManifest((0,external_node_path_.join)(workspace.root, directory, 'package.json'));
    const use = runnersOf({ directory, manifest }).get('jest');
    return plainSession(workspace, (request, files) => prepare(workspace, { directory, program: installed.program, use }, request, files));
}
function prepare({ root, scratch }, { directory, program, use }, request, files) {
    const own = keepFlags(use?.command?.args ?? [], takesValue, drop);
    const paths = (request.files ?? []).map((path) => external_node_path_.posix.relative(directory, path));
    const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
    return {
        command: commandLine(['npx', 'jest', ...own, ...paths], directory),
        builds: [],
        tests: async () => ({
            argv: [
                'node',
                ...(use?.command?.nodeFlags ?? []),
                program,
                ...own,
                '--ci',
                '--coverage=false',
                '--watchman=false',
                '--bail=0',
                `--reporters=${assetPath('reporters/jest.cjs')}`,
                // Transformed files, by content: what no edit has touched is ready in the next run.
                `--cacheDirectory=${(0,external_node_path_.join)(scratch, 'jest-cache')}`,
                ...(pattern === undefined ? [] : [`--testNamePattern=${pattern}`]),
                ...(paths.length === 0 ? [] : ['--runTestsByPath', ...paths]),
            ],
            cwd: (0,external_node_path_.join)(root, directory),
            env: testEnvironment(scratch, {
                ...use?.command?.env,
                COUNTERPROOF_ROOT: root,
                COUNTERPROOF_REPORT: files.report,
            }),
        }),
    };
}
const jest = { id: 'jest', ownsTestFile: jest_ownsTestFile, detect, open: jest_open };

;// CONCATENATED MODULE: ./build/probe/runners/test-file-specs.js

/** Files that a command line names: by path, by glob, or as a folder whose files `inFolder` chooses from. */
function matchesSpecs(specs, inFolder) {
    const matchers = specs.map((spec) => {
        const folder = spec.replace(/^\.\//, '').replace(/\/$/, '');
        const matches = matchesGlob(spec);
        const isInside = (path) => folder === '.' || path.startsWith(`${folder}/`);
        return (path) => matches(path) || (isInside(path) && inFolder(path));
    });
    return (path) => matchers.some((matches) => matches(path));
}
/** The folder of each spec that holds all its files. */
function foldersOf(specs) {
    return specs.map((spec) => {
        const [fixed = ''] = spec.replace(/^\.\//, '').split(/[*?{[(]/, 1);
        const isFolder = fixed === spec || fixed.endsWith('/');
        return isFolder && !/\.\w+$/.test(fixed) ? fixed : fixed.slice(0, fixed.lastIndexOf('/') + 1);
    });
}

;// CONCATENATED MODULE: ./build/probe/runners/compiled-tests.js




const compilers = /(^|[\s/])(tsc|tspc|tsup|tsdown|swc|babel|esbuild|rollup|webpack|unbuild|vite build)(\s|$)/;
const housekeeping = /^(rimraf|rm|mkdir|cp|shx|cpy|copyfiles|del-cli|tsc-alias)\s/;
/** How a package compiles its tests; undefined where the specs, if any, name its tracked test files themselves. */
function findCompiledTests({ directory, manifest: { scripts = {} } }, use, specs, testFiles) {
    const matches = matchesSpecs(specs, (path) => /\.[cm]?js$/.test(path));
    if (specs.length === 0 || testFiles.some((path) => matches(external_node_path_.posix.relative(directory, path))))
        return undefined;
    return { builds: buildCommands(scripts, use), matches, folders: foldersOf(specs) };
}
/** The build commands of the script that calls the runner; the package's `build` where that has none. */
function buildCommands(scripts, use) {
    const { script = 'test', before = [] } = use?.command ?? {};
    const commands = [...splitCommands(scripts[`pre${script}`] ?? ''), ...before];
    const builds = commands.filter((command) => housekeeping.test(command) || compiles(scripts, command));
    if (builds.some((command) => compiles(scripts, command)))
        return builds;
    return compiles(scripts, 'npm run build') ? ['npm run build'] : [];
}
function compiles(scripts, command, depth = 0) {
    if (/--noEmit\b/i.test(command) || depth > 4)
        return false;
    const called = /^(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?([\w:.-]+)/.exec(command)?.[1];
    const inner = called === undefined ? undefined : scripts[called];
    if (inner !== undefined)
        return splitCommands(inner).some((part) => compiles(scripts, part, depth + 1));
    return compilers.test(command);
}
/** The files that a runner is to be given by name, and what must be built before they are there. */
function testFilesToRun({ root, directory, testFiles, compiled }, { files }, env) {
    const relative = (path) => external_node_path_.posix.relative(directory, path);
    if (compiled === undefined)
        return { builds: [], paths: async () => (files ?? testFiles).map(relative) };
    const cwd = (0,external_node_path_.join)(root, directory);
    const source = (path) => sourceOf(path, testFiles) ?? path;
    return {
        builds: compiled.builds.map((command) => buildStep(command, cwd, root, env)),
        paths: async () => {
            const found = await findCompiled(cwd, compiled);
            return found.filter((path) => files === undefined || files.includes(source(external_node_path_.posix.join(directory, path))));
        },
        sourceOf: source,
    };
}
/** One build command as npm would run it: in the package, with the installed programs on the path. */
function buildStep(command, cwd, root, env) {
    const programs = [cwd, root].map((place) => (0,external_node_path_.join)(place, 'node_modules', '.bin'));
    const path = [...programs, env['PATH'] ?? ''].join(external_node_path_.delimiter);
    return { argv: ['sh', '-c', command], cwd, env: { ...env, PATH: path } };
}
/** The compiled test files that are there after the build, relative to the package. */
async function findCompiled(packageRoot, { folders, matches }) {
    const found = new Set();
    for (const folder of folders) {
        const paths = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(packageRoot, folder), { recursive: true }).catch(() => []);
        for (const path of paths.map((name) => external_node_path_.posix.join(folder, name))) {
            if (!path.includes('node_modules/') && matches(path))
                found.add(path);
        }
    }
    return [...found].toSorted();
}
/** The source of a compiled file: of those with its name the one whose path agrees longest from the end. */
function sourceOf(compiled, sources) {
    const agreeing = sources.map((source) => ({ source, length: commonEnd(stem(source), stem(compiled)) }));
    const best = Math.max(0, ...agreeing.map(({ length }) => length));
    const chosen = agreeing.filter(({ length }) => length === best);
    return best > 0 && chosen.length === 1 ? chosen[0]?.source : undefined;
}
function stem(path) {
    return path
        .replace(/\.[cm]?[jt]sx?$/, '')
        .split('/')
        .toReversed();
}
function commonEnd(a, b) {
    const different = a.findIndex((part, index) => part !== b[index]);
    return different === -1 ? a.length : different;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/probe/runners/mocha-specs.js





/** Flags of mocha whose value is the next word. */
const mocha_specs_takesValue = new Set([
    '-r --require --import --loader --experimental-loader -n --node-option --file -u --ui -t --timeout -s --slow',
    '--extension --retries --ignore --exclude --global --config --package --opts --spec -j --jobs -C --conditions',
    '-R --reporter -O --reporter-option --reporter-options -g --grep -f --fgrep --watch-files --watch-ignore',
].flatMap((line) => line.split(' ')));
const mocha_specs_options = schemas/* object */.Ikc({ spec: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional() }).catch({});
/** What a package has mocha run: the specs of script, configuration file and package.json, which mocha adds up. */
async function mochaSpecs(root, { directory, manifest }, use) {
    const args = use?.command?.args ?? [];
    const written = [...positionalWords(args, mocha_specs_takesValue), ...optionValues(args, '--spec')];
    const configured = await configuredSpecs(root, directory, optionValues(args, '--config'));
    return [...written, ...specOf(manifest.mocha), ...configured];
}
function specOf(value) {
    const { spec = [] } = mocha_specs_options.parse(value ?? {});
    return typeof spec === 'string' ? [spec] : spec;
}
const configurations = ['cjs', 'js', 'mjs', 'yaml', 'yml', 'jsonc', 'json'].map((type) => `.mocharc.${type}`);
/** The specs of the configuration file: the one that the script names, or the first of mocha's own. */
async function configuredSpecs(root, directory, named) {
    for (const name of named.length > 0 ? named : configurations) {
        const text = await textOfFirst(root, directory, [name]);
        if (text === undefined)
            continue;
        if (name.endsWith('js'))
            return stringsOf(text, 'spec');
        // YAML reads JSON, but not its comments.
        return specOf(parseYaml(text.replace(/^\s*\/\/.*$/gm, '')));
    }
    return [];
}
function parseYaml(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/probe/runners/mocha.js













/** What we set ourselves, what would run more or fewer files, and what stops or spreads the run. */
const mocha_drop = new Set([
    '--config --package --opts --spec --recursive --sort -S --watch -w --watch-files --watch-ignore --parallel -p',
    '-j --jobs -R --reporter -O --reporter-option --reporter-options -b --bail --forbid-only --forbid-pending',
    '-g --grep -f --fgrep -i --invert --dry-run -c --color --colors -G --growl -q --quiet',
].flatMap((line) => line.split(' ')));
const isScript = (path) => /\.[cm]?[jt]sx?$/.test(path);
/** Mocha's own default is `./test/*.{js,cjs,mjs}`; projects widen it in many ways. */
const mocha_ownsTestFile = (path) => isScript(path) && (/(^|\/)(test|tests|spec|__tests__)\//.test(path) || /[._-](test|spec)\.\w+$/.test(path));
async function mocha_testFileNames(root, place, use, files) {
    const matches = matchesSpecs(await mochaSpecs(root, place, use), isScript);
    // Where the specs name build output, the tests that people know are recognised by their names.
    return files.some(matches) ? matches : mocha_ownsTestFile;
}
const mocha_detect = (root, files) => detectJavaScript(root, files, 'mocha', (use, place, inside) => mocha_testFileNames(root, place, use, inside));
async function mocha_open(workspace, { directory, because, testFiles }) {
    const { root } = workspace;
    const installed = await findInstalled(root, directory, 'mocha');
    if (installed === undefined) {
        return {
            missing: `${because}, but mocha is not installed: install the dependencies before the audit, or pass --setup`,
        };
    }
    const place = { directory, manifest: await readManifest((0,external_node_path_.join)(root, directory, 'package.json')) };
    const use = runnersOf(place).get('mocha');
    const compiled = findCompiledTests(place, use, await mochaSpecs(root, place, use), testFiles);
    if (compiled !== undefined && compiled.builds.length === 0) {
        return { missing: `${because} on compiled files, but no script here builds them: pass --test-command` };
    }
    const project = { root, directory, testFiles, installed, use, compiled };
    return plainSession(workspace, async (request, files) => mocha_prepare(workspace, project, request, files));
}
function mocha_prepare({ scratch }, project, request, files) {
    const { root, directory, installed, use } = project;
    const args = use?.command?.args ?? [];
    const own = keepFlags(args, mocha_specs_takesValue, mocha_drop);
    const base = testEnvironment(scratch, use?.command?.env);
    const { builds, paths, sourceOf } = testFilesToRun(project, request, base);
    const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
    const named = (request.files ?? []).map((path) => external_node_path_.posix.relative(directory, path));
    return {
        command: commandLine(['npx', 'mocha', ...own, ...named], directory),
        builds,
        ...(sourceOf !== undefined && { sourceOf }),
        tests: async () => {
            const chosen = await paths();
            if (chosen.length === 0)
                return undefined;
            return {
                argv: [
                    'node',
                    ...(use?.command?.nodeFlags ?? []),
                    installed.program,
                    ...own,
                    `--config=${assetPath('reporters/mocha-config.cjs')}`,
                    '--no-package',
                    `--reporter=${assetPath('reporters/mocha.cjs')}`,
                    ...(pattern === undefined ? [] : [`--grep=${pattern}`]),
                    ...chosen,
                ],
                cwd: (0,external_node_path_.join)(root, directory),
                env: { ...base, ...reporterVariables(project, files) },
            };
        },
    };
}
function reporterVariables({ root, installed, use }, files) {
    const [config] = optionValues(use?.command?.args ?? [], '--config');
    return {
        COUNTERPROOF_ROOT: root,
        COUNTERPROOF_REPORT: files.report,
        COUNTERPROOF_MOCHA: installed.directory,
        ...(config !== undefined && { COUNTERPROOF_MOCHA_CONFIG: config }),
    };
}
const mocha = { id: 'mocha', ownsTestFile: mocha_ownsTestFile, detect: mocha_detect, open: mocha_open };

;// CONCATENATED MODULE: ./build/probe/runners/node-test.js












/** Flags of `node` whose value is the next word. */
const node_test_takesValue = new Set([
    '-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists',
    '--test-concurrency --test-timeout --test-name-pattern --test-skip-pattern --test-reporter --test-shard',
    '--test-reporter-destination --test-isolation --experimental-test-isolation --test-coverage-include',
    '--test-coverage-exclude --test-coverage-lines --test-coverage-branches --test-coverage-functions',
    '--test-global-setup --test-rerun-failures --max-old-space-size --watch-path',
].flatMap((line) => line.split(' ')));
/** What we set ourselves, what only costs time, and what would run a part of the tests. */
const node_test_drop = new Set([
    '--test --test-reporter --test-reporter-destination --test-shard --watch --watch-path --watch-preserve-output',
    '--experimental-test-coverage --test-coverage-include --test-coverage-exclude --test-coverage-lines',
    '--test-coverage-branches --test-coverage-functions --test-update-snapshots --test-rerun-failures',
].flatMap((line) => line.split(' ')));
/** https://nodejs.org/api/test.html#running-tests-from-the-command-line */
function node_test_ownsTestFile(path) {
    if (!/\.[cm]?[jt]s$/.test(path))
        return false;
    const name = (0,external_node_path_.basename)(path).replace(/\.[cm]?[jt]s$/, '');
    return /(^test$|^test-|[._-]test$)/.test(name) || /(^|\/)test\//.test(path);
}
const specsOf = (use) => positionalWords(use?.command?.args ?? [], node_test_takesValue);
/** The files that the script names, where it names tracked ones; else what `node --test` would find by itself. */
function node_test_testFileNames(use, files) {
    const matches = matchesSpecs(specsOf(use), node_test_ownsTestFile);
    return files.some(matches) ? matches : node_test_ownsTestFile;
}
const node_test_detect = (root, files) => detectJavaScript(root, files, 'node-test', async (use, _, inside) => node_test_testFileNames(use, inside));
async function node_test_open(workspace, { directory, because, testFiles }) {
    const { root } = workspace;
    const place = { directory, manifest: await readManifest((0,external_node_path_.join)(root, directory, 'package.json')) };
    const use = runnersOf(place).get('node-test');
    const compiled = findCompiledTests(place, use, specsOf(use), testFiles);
    if (compiled !== undefined && compiled.builds.length === 0) {
        return { missing: `${because} on compiled files, but no script here builds them: pass --test-command` };
    }
    const project = { root, directory, testFiles, use, compiled };
    return plainSession(workspace, async (request, files) => node_test_prepare(workspace, project, request, files));
}
function node_test_prepare({ scratch }, project, request, files) {
    const { root, directory, use } = project;
    const own = [...(use?.command?.nodeFlags ?? []), ...keepFlags(use?.command?.args ?? [], node_test_takesValue, node_test_drop)];
    const env = testEnvironment(scratch, { ...use?.command?.env, COUNTERPROOF_ROOT: root });
    const { builds, paths, sourceOf } = testFilesToRun(project, request, env);
    const patterns = request.tests === undefined ? [] : (ownNamePatterns(request.tests) ?? []);
    const named = (request.files ?? []).map((path) => external_node_path_.posix.relative(directory, path));
    return {
        command: commandLine(['node', ...own, '--test', ...named], directory),
        builds,
        ...(sourceOf !== undefined && { sourceOf }),
        tests: async () => {
            const chosen = await paths();
            if (chosen.length === 0)
                return undefined;
            return {
                argv: [
                    'node',
                    ...own,
                    '--test',
                    `--test-reporter=${(0,external_node_url_.pathToFileURL)(assetPath('reporters/node-test.mjs')).href}`,
                    `--test-reporter-destination=${files.report}`,
                    ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
                    // Always by name: Node 20 takes a folder and no glob, later versions a glob and no folder.
                    ...chosen,
                ],
                cwd: (0,external_node_path_.join)(root, directory),
                env,
            };
        },
    };
}
const nodeTest = { id: 'node-test', ownsTestFile: node_test_ownsTestFile, detect: node_test_detect, open: node_test_open };

;// CONCATENATED MODULE: ./build/probe/runners/python-project.js






/** Where Python projects name what they install for their tests. */
const dependencyFiles = /(^|\/)(requirements[^/]*\.(txt|in)|[^/]*requirements\.(txt|in)|pyproject\.toml|setup\.(py|cfg)|tox\.ini|Pipfile|noxfile\.py)$/;
function isPythonFile(path) {
    return path.endsWith('.py');
}
/** The text of a tracked file; empty where it cannot be read (a dangling link, a submodule). */
async function python_project_textOf(root, path) {
    return (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path), 'utf8').catch(() => '');
}
/** The first tracked file in which the project asks for pytest, if any. */
async function pytestRequirement(root, files) {
    for (const path of files.filter((file) => dependencyFiles.test(file))) {
        if (/\bpytest\b/.test(await python_project_textOf(root, path)))
            return path;
    }
    return undefined;
}
/**
 * Says of the interpreter what only it knows. A folder with a module named like one of the standard library
 * (`src/logging.py` of a project that imports `src.logging`) is no import root: it would break every import of that.
 */
const question = `
import json, os, sys
def names(folder):
    for entry in os.listdir(folder):
        package = os.path.exists(os.path.join(folder, entry, "__init__.py"))
        yield entry if package else entry[:-3] if entry.endswith(".py") else ""
library = os.listdir(os.path.dirname(os.__file__))  # for versions before 3.10
standard = getattr(sys, "stdlib_module_names", [name.split(".")[0] for name in library])
roots = [folder for folder in sys.argv[1:] if not any(name in standard for name in names(folder))]
print()
print(json.dumps({"program": sys.executable, "importRoots": roots}))
sys.exit(sys.version_info < (3, 6))
`;
const answer = schemas/* object */.Ikc({ program: schemas/* string */.YjP().min(1), importRoots: schemas/* array */.YOg(schemas/* string */.YjP()) });
/**
 * The first interpreter that can import `module`: an activated environment, the project's own, the system's.
 * Started without the private tree in reach, so that a directory of the repository cannot pass for the module.
 */
async function findPython({ scratch, origin, root }, directory, module) {
    const places = [root, origin].flatMap((tree) => [(0,external_node_path_.join)(tree, directory), tree]);
    const environments = [
        process.env['VIRTUAL_ENV'],
        ...places.flatMap((place) => [(0,external_node_path_.join)(place, '.venv'), (0,external_node_path_.join)(place, 'venv')]),
        process.env['CONDA_PREFIX'],
    ];
    const installed = environments
        .flatMap((environment) => (environment ? (0,external_node_path_.join)(environment, 'bin', 'python') : []))
        .filter((program) => (0,external_node_fs_.existsSync)(program));
    const candidates = [(0,external_node_path_.join)(root, directory), root].flatMap(importRoots);
    for (const program of new Set([...installed, 'python3', 'python'])) {
        const { end, tail } = await runBounded({
            argv: [program, '-c', `import ${module}\n${question}`, ...new Set(candidates)],
            cwd: scratch,
            env: testEnvironment(scratch),
            seconds: 60,
            memoryBytes: 2 ** 31,
        });
        // Not simply the last line: an interpreter may warn of something when it ends.
        const said = tail.split('\n').findLast((line) => line.startsWith('{"program"'));
        if (end.kind === 'exited' && end.code === 0 && said)
            return answer.parse(JSON.parse(said));
    }
    return undefined;
}
/** The tree and its `src`, unless that is a package itself and its modules are imported as `src.something`. */
function importRoots(tree) {
    const src = (0,external_node_path_.join)(tree, 'src');
    return (0,external_node_fs_.existsSync)(src) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(src, '__init__.py')) ? [tree, src] : [tree];
}
/** The environment of a Python test process whose reporter writes to `files.report`. */
function pythonEnvironment({ root, scratch }, python, request, files) {
    const base = testEnvironment(scratch);
    return {
        ...base,
        // First, so that an editable install of the user's checkout does not win over the mutated copy.
        PYTHONPATH: [...python.importRoots, assetPath('reporters'), base['PYTHONPATH'] ?? '']
            .filter((path) => path !== '')
            .join(external_node_path_.delimiter),
        PYTHONHASHSEED: String(request.seed),
        COUNTERPROOF_ROOT: root,
        COUNTERPROOF_REPORT: files.report,
    };
}

;// CONCATENATED MODULE: ./build/probe/runners/pytest.js





/** Files in which pytest looks for its configuration, and what makes them count. */
const pytest_configurations = [
    ['pytest.ini', /(?:)/, 'is there'],
    ['.pytest.ini', /(?:)/, 'is there'],
    ['pytest.toml', /(?:)/, 'is there'],
    ['pyproject.toml', /^\[tool\.pytest\b/m, 'has [tool.pytest]'],
    ['tox.ini', /^\[pytest\]/m, 'has [pytest]'],
    ['setup.cfg', /^\[tool:pytest\]/m, 'has [tool:pytest]'],
];
/** https://docs.pytest.org/en/stable/explanation/goodpractices.html#test-discovery */
function pytest_ownsTestFile(path) {
    return isPythonFile(path) && /^(test_.*|.*_test)\.py$/.test((0,external_node_path_.basename)(path));
}
/** `python_files` of a configuration, as a predicate over file names; pytest's default where it says nothing. */
function pythonFiles(configuration) {
    const written = /^\s*python_files\s*=\s*((?:.*\n?)(?:[ \t]+\S.*\n?)*)/m.exec(configuration)?.[1] ?? '';
    const globs = written.match(/[\w*?[\].-]+\.py\b|[\w*?-]*\*[\w*?-]*/g) ?? [];
    if (globs.length === 0)
        return pytest_ownsTestFile;
    const patterns = globs.map((glob) => new RegExp(`^${globToPattern(glob)}$`));
    return (path) => isPythonFile(path) && patterns.some((pattern) => pattern.test((0,external_node_path_.basename)(path)));
}
function globToPattern(glob) {
    return glob
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
}
async function pytest_detect(root, files) {
    const configured = [];
    for (const [name, section, words] of pytest_configurations) {
        for (const path of files.filter((file) => (0,external_node_path_.basename)(file) === name)) {
            const text = await python_project_textOf(root, path);
            const directory = external_node_path_.posix.dirname(path) === '.' ? '' : external_node_path_.posix.dirname(path);
            if (!section.test(text) || configured.some((other) => other.directory === directory))
                continue;
            configured.push({ directory, because: `pytest: ${path} ${words}`, owns: pythonFiles(text) });
        }
    }
    if (!configured.some(({ directory }) => directory === '')) {
        const elsewhere = configured.map(({ directory }) => `${directory}/`);
        const others = files.filter((path) => !elsewhere.some((place) => path.startsWith(place)));
        const because = await unconfigured(root, others);
        if (because !== undefined)
            configured.push({ directory: '', because, owns: pytest_ownsTestFile });
    }
    // The nearest configuration takes the file: pytest's own rule for its rootdir.
    configured.sort((a, b) => b.directory.length - a.directory.length);
    const left = new Set(files.filter(isPythonFile));
    const detections = configured.map(({ directory, because, owns }) => {
        const inside = [...left].filter((path) => directory === '' || path.startsWith(`${directory}/`));
        for (const path of inside)
            left.delete(path);
        return { directory, because, testFiles: inside.filter(owns) };
    });
    return detections.filter(({ testFiles }) => testFiles.length > 0);
}
/** pytest needs no configuration: a requirement, a conftest.py or a test file that imports it will do. */
async function unconfigured(root, files) {
    const requirement = await pytestRequirement(root, files);
    if (requirement !== undefined)
        return `pytest: ${requirement} asks for it`;
    const conftest = files.find((path) => (0,external_node_path_.basename)(path) === 'conftest.py');
    if (conftest !== undefined)
        return `pytest: ${conftest} is there`;
    for (const path of files.filter(pytest_ownsTestFile)) {
        const text = await python_project_textOf(root, path);
        if (/^\s*(import|from) pytest\b/m.test(text))
            return `pytest: ${path} imports it`;
        if (/^(async )?def test_/m.test(text))
            return `pytest: ${path} has test functions`;
    }
    return undefined;
}
async function pytest_open(workspace, { directory, because }) {
    const python = await findPython(workspace, directory, 'pytest');
    if (python === undefined) {
        return {
            missing: `${because}, but no Python interpreter here can import pytest: ` +
                `install the project's test dependencies before the audit, or pass --setup`,
        };
    }
    return plainSession(workspace, (request, files) => pytest_prepare(workspace, directory, python, request, files));
}
async function pytest_prepare(workspace, directory, python, request, files) {
    const paths = (request.files ?? []).map((path) => external_node_path_.posix.relative(directory, path));
    const env = pythonEnvironment(workspace, python, request, files);
    if (request.tests !== undefined) {
        // Not as arguments: one id that is gone (a mutant may change what is parametrised) stops the whole run.
        env['COUNTERPROOF_TESTS'] = (0,external_node_path_.join)(files.directory, 'tests.json');
        await (0,external_node_fs_promises_.writeFile)(env['COUNTERPROOF_TESTS'], JSON.stringify(request.tests));
    }
    const cache = `cache_dir=${(0,external_node_path_.join)(files.directory, 'pytest-cache')}`;
    return {
        command: commandLine(['python', '-m', 'pytest', ...paths], directory),
        builds: [],
        tests: async () => ({
            argv: [python.program, '-m', 'pytest', '-p', 'counterproof_pytest', '-o', cache, ...paths],
            cwd: (0,external_node_path_.join)(workspace.root, directory),
            env,
        }),
    };
}
const pytest = { id: 'pytest', ownsTestFile: pytest_ownsTestFile, detect: pytest_detect, open: pytest_open };

;// CONCATENATED MODULE: ./build/probe/runners/unittest.js






/** `python -m unittest discover` takes `test*.py`; files named the pytest way hold unittest classes as often. */
function unittest_ownsTestFile(path) {
    return isPythonFile(path) && /^(test.*|.*_test|.*_tests)\.py$/.test((0,external_node_path_.basename)(path));
}
/** Files written for unittest alone; pytest, which runs them as well, comes first where the project uses it. */
async function unittest_detect(root, files) {
    const testFiles = [];
    for (const path of files.filter(unittest_ownsTestFile)) {
        const text = await python_project_textOf(root, path);
        const defines = /^\s*(import|from) (unittest|django\.test)\b/m.test(text) || /^class \w+\(.*TestCase\)/m.test(text);
        if (defines && !/^\s*(import|from) pytest\b/m.test(text))
            testFiles.push(path);
    }
    const [first] = testFiles;
    if (first === undefined)
        return [];
    return [{ directory: '', because: `unittest: ${first} uses it`, testFiles }];
}
async function unittest_open(workspace, { directory, because, testFiles }) {
    if (await needsDjango(workspace.root, testFiles)) {
        return {
            missing: `${because}, but Django's tests need Django's own runner and database: ` +
                `pass --test-command 'python manage.py test', or install pytest-django`,
        };
    }
    const python = await findPython(workspace, directory, 'unittest');
    if (python === undefined)
        return { missing: `${because}, but there is no Python interpreter (3.6 or later): install one` };
    return plainSession(workspace, (request, files) => unittest_prepare(workspace, { directory, testFiles }, python, request, files));
}
async function needsDjango(root, testFiles) {
    for (const path of testFiles) {
        if (/^\s*(import|from) django\.test\b/m.test(await python_project_textOf(root, path)))
            return true;
    }
    return false;
}
async function unittest_prepare(workspace, { directory, testFiles }, python, request, files) {
    const paths = (request.files ?? testFiles).map((path) => external_node_path_.posix.relative(directory, path));
    const env = pythonEnvironment(workspace, python, request, files);
    if (request.tests !== undefined) {
        env['COUNTERPROOF_TESTS'] = (0,external_node_path_.join)(files.directory, 'tests.json');
        await (0,external_node_fs_promises_.writeFile)(env['COUNTERPROOF_TESTS'], JSON.stringify(request.tests));
    }
    return {
        command: commandLine(['python', '-m', 'unittest', ...(request.files === undefined ? [] : paths)], directory),
        builds: [],
        tests: async () => ({
            argv: [python.program, assetPath('reporters/counterproof_unittest.py'), ...paths],
            cwd: (0,external_node_path_.join)(workspace.root, directory),
            env,
        }),
    };
}
const unittest = { id: 'unittest', ownsTestFile: unittest_ownsTestFile, detect: unittest_detect, open: unittest_open };

;// CONCATENATED MODULE: ./build/probe/runners/vitest.js










const vitest_takesValue = new Set([
    '-r --root -c --config --project --workspace --dir --environment --pool --testTimeout --hookTimeout --mode',
    '-t --testNamePattern --reporter --outputFile --shard --retry --maxWorkers --minWorkers --exclude --changed',
    '--configLoader --execArgv --tagsFilter --poolOptions --teardownTimeout --maxConcurrency',
].flatMap((line) => line.split(' ')));
/** What we set ourselves, what only costs time, and what would run a part of the tests. */
const vitest_drop = new Set([
    '--run --watch -w --ui --open --reporter --outputFile --silent --bail --shard --changed --coverage -u --update',
    '-t --testNamePattern --standalone --cache --no-cache --retry --logHeapUsage --passWithNoTests --api',
].flatMap((line) => line.split(' ')));
/** https://vitest.dev/config/include */
const vitest_ownsTestFile = (path) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);
/** `__tests__` is not in Vitest's default but in many a configuration; a file too many only yields no test. */
const mayBeTestFile = (path) => vitest_ownsTestFile(path) || /(^|\/)__tests__\/.*\.[cm]?[jt]sx?$/.test(path);
const vitest_detect = (root, files) => detectJavaScript(root, files, 'vitest', async () => mayBeTestFile);
async function vitest_open(workspace, { directory, because }) {
    const installed = await findInstalled(workspace.root, directory, 'vitest');
    if (installed === undefined) {
        return {
            missing: `${because}, but vitest is not installed: install the dependencies before the audit, or pass --setup`,
        };
    }
    const manifest = await readManifest((0,external_node_path_.join)(workspace.root, directory, 'package.json'));
    const use = runnersOf({ directory, manifest }).get('vitest');
    return plainSession(workspace, (request, files) => vitest_prepare(workspace, { directory, program: installed.program, use }, request, files));
}
function vitest_prepare({ root, scratch }, { directory, program, use }, request, files) {
    const own = keepFlags(use?.command?.args ?? [], vitest_takesValue, vitest_drop).filter((flag) => !flag.startsWith('--coverage'));
    const paths = (request.files ?? []).map((path) => external_node_path_.posix.relative(directory, path));
    const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
    return {
        command: commandLine(['npx', 'vitest', 'run', ...own, ...paths], directory),
        builds: [],
        tests: async () => ({
            argv: [
                'node',
                ...(use?.command?.nodeFlags ?? []),
                program,
                'run',
                ...own,
                `--reporter=${assetPath('reporters/vitest.mjs')}`,
                '--coverage.enabled=false',
                '--bail=0',
                // A configured shuffle stays the same in every run, so that runs can be compared.
                '--sequence.seed=1',
                '--no-cache',
                ...(pattern === undefined ? [] : [`--testNamePattern=${pattern}`]),
                ...paths,
            ],
            cwd: (0,external_node_path_.join)(root, directory),
            env: testEnvironment(scratch, {
                ...use?.command?.env,
                COUNTERPROOF_ROOT: root,
                COUNTERPROOF_REPORT: files.report,
            }),
        }),
    };
}
const vitest = { id: 'vitest', ownsTestFile: vitest_ownsTestFile, detect: vitest_detect, open: vitest_open };

;// CONCATENATED MODULE: ./build/probe/runners/index.js







/** In the order of detection: a test file that two of them claim belongs to the first whose session opens. */
const runners = [pytest, unittest, vitest, jest, mocha, nodeTest];
/** The runners of an audit: a command that the user names takes the place of all that we would find. */
function runnersFor(testCommand) {
    return testCommand === undefined ? runners : [commandRunner(testCommand)];
}

;// CONCATENATED MODULE: ./build/specialists/consult.js
/** The specialists of the product; each becomes a rubric in rubrics/ as it arrives. */
const ids = ['security', 'cleanup', 'test-integrity'];
const noTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
/**
 * Sends the specialists over the change. This version has no model client, so none runs: that is said in the
 * report, and it is a gap where specialists were asked for by name.
 */
async function consult({ agents }) {
    if (agents === 'none')
        return { findings: [], specialists: [], gaps: [] };
    const asked = agents
        ?.split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '') ?? [];
    const outcome = 'not run: no key';
    const specialists = (asked.length > 0 ? asked : ids).map((id) => ({
        id,
        outcome,
        findings: 0,
        tokens: noTokens,
        seconds: 0,
    }));
    const gaps = asked.length > 0
        ? [
            {
                what: `specialists ${asked.join(', ')}`,
                why: 'not run: this version cannot be given a key yet; leave out --agents',
            },
        ]
        : [];
    return { findings: [], specialists, gaps };
}

;// CONCATENATED MODULE: ./build/audit.js








/** The whole audit: change -> (probe || specialists) -> judgement -> report. */
async function audit(settings, { version, event, github, progress }) {
    const { repo, agents, minutes, workers, setup } = settings;
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
    const runners = runnersFor(settings['test-command']);
    const [probed, consulted] = await Promise.all([
        probe({ repo, change, minutes, workers, runners, ...(setup !== undefined && { setup }), progress }),
        consult({ agents }),
    ]);
    const verdicts = judge([...probed.findings, ...consulted.findings]);
    const gaps = [...probed.gaps, ...consulted.gaps];
    const gate = decideGate(verdicts, gaps, settings['fail-on']);
    const { summary, fixes } = probed;
    const tool = { name: 'counterproof', version };
    return {
        kind: 'audited',
        report: { tool, change, verdicts, probe: summary, specialists: consulted.specialists, gaps, gate, fixes },
    };
}


/***/ })

};
