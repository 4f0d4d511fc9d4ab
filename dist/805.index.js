export const id = 805;
export const ids = [805];
export const modules = {

/***/ 2805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchJob: () => (/* binding */ watchJob)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/git-command.js
var git_command = __webpack_require__(371);
// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./build/host/tree-paths.js
var tree_paths = __webpack_require__(4402);
;// CONCATENATED MODULE: ./build/host/checkout-watch.js





/** Parts of a git directory that decide what git does there; objects and logs only grow. */
const deciding = ['config', 'HEAD', 'packed-refs', 'hooks', 'info', 'refs'];
/**
 * Remembers the tracked files of a checkout and the settings of its git, by size, time and number, but for those below
 * `besides`, which is ours. Tests run elsewhere; what happens here is done by one that has left its work tree.
 */
async function watchCheckout(repo, besides) {
    const [root, gitDirectory] = await Promise.all([
        answer(repo, ['rev-parse', '--show-toplevel']),
        answer(repo, ['rev-parse', '--absolute-git-dir']),
    ]);
    if (gitDirectory === undefined)
        return () => [];
    const folder = root ?? gitDirectory;
    const listed = root === undefined ? undefined : await (0,git_command/* git */.$)(root, ['ls-files', '-z']);
    const tracked = listed?.code === 0 ? (0,git/* splitAtNul */.Lf)(listed.stdout).filter((name) => name !== '') : [];
    const own = external_node_path_.resolve(besides);
    const files = tracked.map((name) => external_node_path_.join(folder, name)).filter((file) => !(0,tree_paths/* isInside */.FK)(own, file));
    let last = stateOf(files, gitDirectory);
    return () => {
        const [before, after] = [last, stateOf(files, gitDirectory)];
        last = after;
        const all = new Set([...before.keys(), ...after.keys()]);
        return [...all]
            .filter((file) => before.get(file) !== after.get(file))
            .map((file) => external_node_path_.relative(folder, file))
            .toSorted();
    };
}
async function answer(repo, question) {
    const { code, stdout } = await (0,git_command/* git */.$)(repo, question);
    return code === 0 ? stdout.toString().replace(/\r?\n$/, '') : undefined;
}
function stateOf(files, gitDirectory) {
    const state = new Map();
    for (const file of files)
        state.set(file, look(file));
    for (const name of deciding)
        walk(external_node_path_.join(gitDirectory, name), state);
    return state;
}
function walk(file, state) {
    const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (stat === undefined)
        return;
    if (!stat.isDirectory())
        state.set(file, look(file));
    else
        for (const name of (0,external_node_fs_.readdirSync)(file))
            walk(external_node_path_.join(file, name), state);
}
function look(file) {
    const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    return stat === undefined ? '' : `${stat.mode} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/host/command-files.js

/** Files by which a step tells its runner what later steps get, each in a variable of the environment. */
const variables = [
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_OUTPUT',
    'GITHUB_STEP_SUMMARY',
];
/**
 * Remembers what stands in them. No test is told where they are, but one that looks around among the processes of its
 * user can find them, and with them a way into the steps that come after.
 */
async function guardCommandFiles(environment) {
    const files = [];
    for (const variable of variables) {
        const path = environment[variable];
        const bytes = path ? await (0,promises_.readFile)(path).catch(() => undefined) : undefined;
        if (path && bytes)
            files.push({ variable, path, bytes });
    }
    return async () => {
        const changed = [];
        for (const { variable, path, bytes } of files) {
            if (await isAsItWas(path, bytes))
                continue;
            changed.push(variable);
            // Never written through: there may be a link now.
            await (0,promises_.rm)(path, { recursive: true, force: true });
            await (0,promises_.writeFile)(path, bytes, { flag: 'wx' });
        }
        return changed;
    };
}
async function isAsItWas(path, bytes) {
    const stat = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stat?.isFile() !== true || stat.size !== bytes.length)
        return false;
    return (await (0,promises_.readFile)(path)).equals(bytes);
}

;// CONCATENATED MODULE: ./build/host/job-watch.js


const what = 'what tests did outside of their work trees';
const mostNamed = 5;
/**
 * Watches what later steps of a job rely on. No test can be kept from it, since it runs as the same user; but an audit
 * whose tests have been there must not look clean. For a runner: at a desk people go on working meanwhile.
 */
async function watchJob({ repo, out }, environment) {
    const [putBack, changedSince] = await Promise.all([
        guardCommandFiles(environment),
        watchCheckout(repo, out).catch(() => () => []),
    ]);
    return async () => {
        const written = await putBack();
        const changed = changedSince();
        return [
            ...(written.length === 0 ? [] : [writtenGap(written)]),
            ...(changed.length === 0 ? [] : [changedGap(changed)]),
        ];
    };
}
function writtenGap(variables) {
    const why = `while they ran, somebody wrote to ${listed(variables)}, from which the runner takes what later steps are given. It was put back as it was. Look at what the tests of this commit do`;
    return { what, why };
}
function changedGap(paths) {
    const why = `while they ran, somebody changed ${listed(paths)} in the checkout, which later steps use. It was left as it is now. Look at what the tests of this commit do`;
    return { what, why };
}
function listed(names) {
    const shown = names.slice(0, mostNamed);
    const more = names.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Uq: () => (/* binding */ writablePath),
/* harmony export */   ti: () => (/* binding */ leavesTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** True for `directory` itself and everything below it; both absolute and without symbolic links. */
function isInside(directory, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative);
}
/**
 * Absolute path of a file that may be written at `relative` (`/`-separated) in the work tree `root`.
 * Throws for whatever would be written elsewhere: absolute paths, `..`, `.git`, symbolic links.
 */
async function writablePath(root, relative) {
    const segments = relative.split('/');
    const odd = segments.some((segment) => ['', '.', '..'].includes(segment) || segment.toLowerCase() === '.git');
    if (odd || relative.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || node_path__WEBPACK_IMPORTED_MODULE_1__.win32.parse(relative).root !== '') {
        throw new Error(`will not write ${JSON.stringify(relative)}: not a plain path below the repository root`);
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, ...segments);
    if (await leavesTree(root, relative)) {
        throw new Error(`will not write ${relative}: a symbolic link on its way leads out of the work tree`);
    }
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).catch(() => undefined);
    if (stat !== undefined && !stat.isFile()) {
        throw new Error(`will not write ${relative}: it is a directory or a symbolic link, not a file`);
    }
    return file;
}
/** True where something written at `relative` would land outside of `root`, because a directory above is a link. */
async function leavesTree(root, relative) {
    const parent = await realpathOfExisting(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(relative))).catch(() => undefined);
    return parent === undefined || !isInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), parent);
}
/** The nearest directory above that exists, without symbolic links. */
async function realpathOfExisting(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    }
    catch (error) {
        const above = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory);
        if (above === directory)
            throw error;
        // A dangling link is nobody's directory: what is made there would be made at its target.
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined);
        if (stat !== undefined)
            throw new Error(`${directory} leads nowhere`, { cause: error });
        return realpathOfExisting(above);
    }
}


/***/ })

};
