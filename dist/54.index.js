export const id = 54;
export const ids = [54];
export const modules = {

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ resetTree),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   U3: () => (/* binding */ createPrivateRepository),
/* harmony export */   _Z: () => (/* binding */ inTree),
/* harmony export */   jo: () => (/* binding */ ignoredPaths),
/* harmony export */   lf: () => (/* binding */ excludePaths),
/* harmony export */   oj: () => (/* binding */ borrowObjects)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7559);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(371);
/* harmony import */ var _incomplete_clone_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4007);
/* harmony import */ var _lost_work_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7052);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1991);








/**
 * The bytes of the commit are the bytes of the tree: no line-end, keyword or encoding conversion, no filter.
 * So offsets mean the same in both, and a checkout is clean whatever `.gitattributes` says.
 * The diff driver is a handle to force a binary patch for one call; by itself it changes nothing.
 */
const attributes = '* -text !eol -ident -filter !working-tree-encoding diff=counterproof\n';
/** Throws where the repository at `origin` has not got the commit. */
async function readHistory(origin, head) {
    const [commit, format, objects, shallow, exclude, tags, remote] = await Promise.all([
        (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveCommit */ .WL)(origin, head),
        (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .gitText */ .q)(origin, ['rev-parse', '--show-object-format']),
        gitPath(origin, 'objects'),
        readIfPresent(origin, 'shallow'),
        readIfPresent(origin, 'info/exclude'),
        packedTags(origin),
        remoteOf(origin),
    ]);
    if (commit === undefined) {
        throw new Error(`commit ${head} is not in ${origin}: fetch it first (actions/checkout: fetch-depth: 0)`);
    }
    return { origin, commit, objectFormat: format.trim(), objects, shallow, exclude, tags, remote };
}
/** Makes a repository in `directory` and checks out the commit into `tree`. */
async function createPrivateRepository(history, directory, tree) {
    const { origin, commit, objectFormat } = history;
    await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .gitText */ .q)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory), [
        'init',
        '--quiet',
        '--template=',
        `--object-format=${objectFormat}`,
        directory,
    ]);
    const repository = { gitDirectory: node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, '.git'), tree, head: commit };
    await borrow(history, repository.gitDirectory);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(repository.gitDirectory, 'HEAD'), `${commit}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(tree, { recursive: true });
    const { code, stderr } = await inTree(repository, ['reset', '--hard', '--quiet', commit]);
    if (code !== 0) {
        const [why] = stderr.trim().split('\n');
        throw new _incomplete_clone_js__WEBPACK_IMPORTED_MODULE_6__/* .IncompleteCloneError */ .s(`commit ${commit} of ${origin} cannot be checked out (${why}): a partial clone lacks files, so clone without --filter`);
    }
    return repository;
}
async function readIfPresent(origin, name) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(await gitPath(origin, name)).catch(() => undefined);
}
/** Tools ask git where the project lives; a name or token in that address is not for test processes. */
async function remoteOf(origin) {
    const { code, stdout } = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$)(origin, ['config', '--get', 'remote.origin.url']);
    const url = stdout
        .toString()
        .trim()
        .replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
    return code === 0 ? url : undefined;
}
async function borrow({ objects, shallow, exclude, tags, remote }, gitDirectory) {
    await referToObjects(objects, gitDirectory);
    if (shallow)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'shallow'), shallow);
    if (exclude)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'info', 'exclude'), exclude);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'packed-refs'), tags);
    if (remote !== undefined)
        await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .gitText */ .q)(gitDirectory, ['--git-dir', gitDirectory, 'config', 'remote.origin.url', remote]);
}
/** The objects of `origin` by reference, and attributes under which their bytes stay what they are. */
async function borrowObjects(origin, gitDirectory) {
    await referToObjects(await gitPath(origin, 'objects'), gitDirectory);
}
async function referToObjects(objects, gitDirectory) {
    const info = node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'info');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(info, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'objects', 'info'), { recursive: true });
    // Git reads a line that begins with a quote as a C string.
    const line = /[\n"\\]/.test(objects) ? JSON.stringify(objects) : objects;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'objects', 'info', 'alternates'), `${line}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(info, 'attributes'), attributes);
}
async function gitPath(origin, name) {
    const answer = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .gitText */ .q)(origin, ['rev-parse', '--git-path', name]);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(origin, answer.replace(/\n$/, ''));
}
/** https://git-scm.com/docs/git-pack-refs: versions that are computed from tags (setuptools_scm) need them. */
async function packedTags(origin) {
    const format = '%(objectname) %(refname)%(if)%(*objectname)%(then)%0a^%(*objectname)%(end)';
    const tags = await (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$)(origin, ['for-each-ref', `--format=${format}`, 'refs/tags']);
    return `# pack-refs with: peeled fully-peeled sorted \n${tags.code === 0 ? tags.stdout.toString('latin1') : ''}`;
}
/** Runs git on the tree with our own git directory, whatever has become of the tree's `.git`. */
function inTree(repository, args, options = {}) {
    const { gitDirectory, tree } = repository;
    // Writing the refreshed index back is what makes the next look at the tree cheap; it is ours to write.
    const env = { GIT_DIR: gitDirectory, GIT_WORK_TREE: tree, GIT_OPTIONAL_LOCKS: '1', ...options.env };
    return (0,_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$)(tree, args, { ...options, env });
}
/** Has git take these paths (relative to the root, `/`-separated) for ignored, here and in the tree's own copy. */
async function excludePaths(repository, paths) {
    const lines = paths.map((each) => `/${each.replaceAll(/[*?[\]\\!# ]/g, String.raw `\$&`)}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(repository.gitDirectory, 'info', 'exclude'), `\n${lines.join('')}`);
}
/** What git ignores in the tree, folders as a whole; paths as the system writes them, relative to the root. */
async function ignoredPaths(repository) {
    const list = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
    const { stdout } = await inTree(repository, list);
    const paths = stdout.toString().split('\0');
    return new Set(paths.filter((each) => each !== '').map((each) => node_path__WEBPACK_IMPORTED_MODULE_2__.normalize(each.replace(/\/$/, ''))));
}
/** Puts every tracked file back and deletes what is neither tracked nor ignored. The tree's root must exist. */
async function resetTree(repository) {
    if (await isReset(repository))
        return;
    await (0,_removal_js__WEBPACK_IMPORTED_MODULE_5__/* .unlockTree */ .n)(repository.tree);
    if (await isReset(repository))
        return;
    const { stdout } = await inTree(repository, ['status', '--short']);
    throw new Error(`cannot restore the private work tree ${repository.tree}; still different:\n${stdout.toString()}`);
}
async function isReset(repository) {
    const status = await inTree(repository, ['status', '--porcelain', '--untracked-files=no']);
    if (status.code !== 0 && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(repository.gitDirectory))
        throw new _lost_work_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .LostWorkTreeError */ .o(`what belongs to the private work tree ${repository.tree} has been deleted while the tests ran: look for a test that deletes what is not its own`);
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


/***/ }),

/***/ 1991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree),
/* harmony export */   n: () => (/* binding */ unlockTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Deletes a file or a directory with everything in it, also where somebody has taken write permission away. */
async function removeTree(target) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(target, { recursive: true, force: true, maxRetries: 2 });
    }
    catch {
        await unlockTree(target);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(target, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
}
/**
 * Gives the owner back every permission on the directories of a tree, as far as the system lets us; follows no
 * symbolic link. What vanishes meanwhile is no error: a deletion that has failed may still be going on elsewhere.
 */
async function unlockTree(directory) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined);
    if (stat === undefined || !stat.isDirectory())
        return;
    if ((stat.mode & 0o700) !== 0o700)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, (stat.mode & 0o777) | 0o700).catch(() => undefined);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (entry.isDirectory())
            await unlockTree(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, entry.name));
    }
}


/***/ }),

/***/ 4610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/init/notice.js


const columns = 80;
const mostNamed = 3;
const next = [
    'counterproof probe --list shows what would be run for the last merge.',
    'Do the tests need a database or other services? Add them to the job.',
    'Put the full commit id of a release in the place of v1, commit, and push.',
    'For specialists, store a key as a secret and give the last step the input anthropic-api-key.',
];
function line(text, indent = '', hanging = indent) {
    return (0,wrap/* wrap */.L)((0,visible/* visibleLine */.P8)(text), columns, indent, hanging);
}
/** What the workflow does and what is left to do, for whoever has asked for it. */
function noticeText(verb, path, { branch }, preparations) {
    return `${[
        line(`${verb} ${path}, which audits each push to ${branch}.`),
        '',
        ...placeLines(preparations),
        ...leftLines(preparations),
        '',
        'Next',
        ...next.map((text, index) => line(`${index + 1}. ${text}`, '  ', '     ')),
    ].join('\n')}\n`;
}
function placeLines(preparations) {
    const missing = 'No test runner was recognised: name your command as test-command, where the file says so.';
    if (preparations.length === 0)
        return [line(missing, '  ')];
    return preparations
        .filter(({ left }) => left === undefined)
        .flatMap((one) => [line(headOf(one), '  ', '    '), line(bodyOf(one), '    ')]);
}
/** A repository may have hundreds of them: one line for each reason. */
function leftLines(preparations) {
    const reasons = new Set(preparations.flatMap(({ left }) => left ?? []));
    return [...reasons].map((reason) => {
        const names = preparations.filter(({ left }) => left === reason).map(headOf);
        const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
        return line(`nothing for ${names.slice(0, mostNamed).join(', ')}${more}: ${reason}`, '  ', '    ');
    });
}
function headOf({ place: { runner, directory } }) {
    return directory === '' ? runner : `${runner} in ${directory}`;
}
function bodyOf({ ecosystem, steps }) {
    if (steps.length === 0)
        return `${ecosystem?.title ?? ''}: nothing to install`;
    return `${ecosystem?.title ?? ''}: ${steps.map((step, index) => (index === steps.length - 1 ? commandOf(step) : step.name)).join('; ')}`;
}
/** What a person would type. */
function commandOf(step) {
    if ('uses' in step)
        return step.name;
    const where = step.directory === '' ? '' : ` (in ${step.directory})`;
    return `${step.run.at(-1) ?? ''}${where}`;
}

;// CONCATENATED MODULE: ./build/init/ecosystems/dotnet.js
const dotnet = {
    id: 'dotnet',
    title: '.NET',
    runners: ['dotnet-test'],
    prepare: async (place) => {
        const { directory } = place;
        if (!place.namesIn(directory).some((name) => /\.(slnx?|csproj)$/.test(name)))
            return [];
        const comment = 'ubuntu-latest brings several .NET SDKs. For another add actions/setup-dotnet, pinned by its full commit id.';
        return [{ name: 'Restore packages', comment, directory, run: ['dotnet restore'] }];
    },
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/init/folder.js

/** The folder of a path from the repository's root; empty for the root itself. */
function folderOf(path) {
    const directory = external_node_path_.posix.dirname(path);
    return directory === '.' ? '' : directory;
}

;// CONCATENATED MODULE: ./build/init/ecosystems/go.js


const go = {
    id: 'go',
    title: 'Go',
    runners: ['go-test'],
    prepare: async (place) => {
        const manifest = place.nearest('go.work') ?? place.nearest('go.mod');
        if (manifest === undefined)
            return [];
        const directory = folderOf(manifest);
        if (place.namesIn(external_node_path_.posix.join(directory, 'vendor')).includes('modules.txt'))
            return [];
        return [
            {
                name: 'Download Go modules',
                comment: 'The Go of ubuntu-latest fetches the toolchain that go.mod names.',
                directory,
                run: ['go mod download'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/init/ecosystems/jdk.js
/** The JDKs of ubuntu-latest, each with a variable that says where it is. */
const preinstalled = ['8', '11', '17', '21', '25'];
/** Where builds say for which Java they are: Maven's properties, Spring's, Gradle's toolchains and old settings. */
const releases = [
    /<(?:maven\.compiler\.(?:release|source|target)|java\.version|release)>\s*(?:1\.)?(\d+)\s*</,
    /JavaLanguageVersion\.of\(\s*(\d+)\s*\)/,
    /(?:source|target)Compatibility\s*=?\s*(?:JavaVersion\.VERSION_|['"])?(?:1[._])?(\d+)/,
];
/** Chooses the JDK that the build names; nothing where it names none, or one that is not there. */
function chooseJdk(build) {
    const release = releases.map((form) => form.exec(build)?.[1]).find((found) => found !== undefined);
    if (release === undefined || !preinstalled.includes(release))
        return [];
    return [
        {
            name: `Choose JDK ${release}`,
            comment: 'One of those that ubuntu-latest brings.',
            directory: '',
            run: [
                `echo "JAVA_HOME=$JAVA_HOME_${release}_X64" >> "$GITHUB_ENV"`,
                `echo "$JAVA_HOME_${release}_X64/bin" >> "$GITHUB_PATH"`,
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./build/init/ecosystems/gradle.js


const gradle = {
    id: 'gradle',
    title: 'Gradle',
    runners: ['gradle'],
    prepare: async (place) => {
        const settings = place.nearest('settings.gradle', 'settings.gradle.kts');
        const build = place.nearest('build.gradle', 'build.gradle.kts');
        const manifest = settings ?? build;
        if (manifest === undefined)
            return [];
        const directory = folderOf(manifest);
        const program = place.namesIn(directory).includes('gradlew') ? './gradlew' : 'gradle';
        return [
            ...chooseJdk(build === undefined ? '' : await place.text(build)),
            {
                name: 'Run the tests once',
                comment: 'The audit runs Gradle offline, so all that the tests need has to be downloaded before. Red tests are told by the audit.',
                directory,
                run: [`${program} --no-daemon --continue test`],
                mayFail: true,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/init/ecosystems/maven.js


const maven = {
    id: 'maven',
    title: 'Maven',
    runners: ['maven'],
    prepare: async (place) => {
        const manifest = place.nearest('pom.xml');
        if (manifest === undefined)
            return [];
        const directory = folderOf(manifest);
        const program = place.namesIn(directory).includes('mvnw') ? './mvnw' : 'mvn';
        return [
            ...chooseJdk(await place.text(manifest)),
            {
                name: 'Run the tests once',
                comment: 'The audit runs Maven offline, so all that the tests need has to be downloaded before.',
                directory,
                run: [`${program} --batch-mode --no-transfer-progress -Dmaven.test.failure.ignore=true test`],
            },
        ];
    },
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
;// CONCATENATED MODULE: ./build/init/pins.js
/** Actions that a written workflow uses, by full commit id; tests hold them to those of our own workflows. */
const pins = {
    checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
    setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
};

;// CONCATENATED MODULE: ./build/init/ecosystems/node.js




/** The package manager that writes a lock file, and how it installs exactly what is locked. */
const managers = {
    'pnpm-lock.yaml': ['npm install --global corepack', 'corepack enable', 'pnpm install --frozen-lockfile'],
    'package-lock.json': ['npm ci'],
    'npm-shrinkwrap.json': ['npm ci'],
    'bun.lock': ['npm install --global bun', 'bun install --frozen-lockfile'],
    'bun.lockb': ['npm install --global bun', 'bun install --frozen-lockfile'],
};
const classicYarn = ['yarn install --frozen-lockfile'];
const modernYarn = ['npm install --global corepack', 'corepack enable', 'yarn install --immutable'];
const names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).catch({});
const manifestSchema = schemas/* object */.Ikc({
    packageManager: schemas/* string */.YjP().catch(''),
    engines: names,
    volta: names,
    dependencies: names,
    devDependencies: names,
})
    .partial()
    .catch({});
async function manifestAt(place, path) {
    if (path === undefined)
        return {};
    const text = await place.text(path);
    try {
        return manifestSchema.parse(JSON.parse(text));
    }
    catch {
        return {};
    }
}
/** The Node that the repository asks for; where it asks for none, that of ubuntu-latest will do. */
async function chooseNode(place) {
    const file = place.nearest('.nvmrc', '.node-version') ?? (await manifestWithNode(place));
    if (file === undefined)
        return [];
    return [{ name: `Choose the Node of ${file}`, uses: pins.setupNode, with: { 'node-version-file': file } }];
}
/** Of a package, or of the workspace that it is locked in. */
async function manifestWithNode(place) {
    const lock = lockOf(place);
    const manifests = [place.nearest('package.json'), lock && external_node_path_.posix.join(folderOf(lock), 'package.json')];
    for (const path of manifests) {
        const { engines = {}, volta = {} } = await manifestAt(place, path);
        if ('node' in engines || 'node' in volta)
            return path;
    }
    return undefined;
}
function lockOf(place) {
    return place.nearest(...Object.keys(managers), 'yarn.lock');
}
async function install(place) {
    const lock = lockOf(place);
    const manifest = place.nearest('package.json');
    if (lock === undefined) {
        const { dependencies = {}, devDependencies = {} } = await manifestAt(place, manifest);
        const isAlone = Object.keys({ ...dependencies, ...devDependencies }).length === 0;
        if (manifest === undefined || isAlone)
            return [];
        return [{ name: 'Install packages', directory: folderOf(manifest), run: ['npm install'] }];
    }
    const directory = folderOf(lock);
    const run = managers[external_node_path_.posix.basename(lock)] ?? (await yarn(place, lock));
    return [{ name: 'Install packages', directory, run }];
}
/** Since version 2 the lock file is YAML that says its version, and the program comes through Corepack. */
async function yarn(place, lock) {
    return /^__metadata:/m.test(await place.text(lock)) ? modernYarn : classicYarn;
}
const node = {
    id: 'node',
    title: 'Node.js',
    runners: ['vitest', 'jest', 'mocha', 'node-test'],
    prepare: async (place) => [...(await chooseNode(place)), ...(await install(place))],
};

;// CONCATENATED MODULE: ./build/init/ecosystems/php.js

const php = {
    id: 'php',
    title: 'PHP',
    runners: ['phpunit'],
    prepare: async (place) => {
        const manifest = place.nearest('composer.json');
        if (manifest === undefined)
            return [];
        const comment = 'With the PHP and the Composer of ubuntu-latest. For another PHP add shivammathur/setup-php before it, pinned by its full commit id.';
        const run = ['composer install --no-interaction --no-progress'];
        return [{ name: 'Install Composer packages', comment, directory: folderOf(manifest), run }];
    },
};

;// CONCATENATED MODULE: ./build/init/ecosystems/toml-table.js
/** The lines of one table of a TOML file, without blanks around them. */
function linesOfTable(toml, table) {
    const lines = toml.split('\n').map((line) => line.trim());
    const start = lines.indexOf(`[${table}]`);
    if (start < 0)
        return [];
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => /^\[{1,2}[^\]]+\]{1,2}$/.test(line));
    return rest.slice(0, end < 0 ? rest.length : end);
}
/** The texts of one list in such lines. */
function textsOfList(lines, key) {
    const start = lines.findIndex((line) => new RegExp(`^${key}\\s*=\\s*\\[`).test(line));
    if (start < 0)
        return [];
    const list = lines.slice(start).join('\n');
    // Up to the bracket that ends it: those of `package[extra]` stand in quotes.
    const [whole = ''] = /^[^[]*\[(?:[^\]"']|"[^"]*"|'[^']*')*/.exec(list) ?? [];
    return Array.from(whole.replaceAll(/#.*$/gm, '').matchAll(/"([^"]*)"|'([^']*)'/g), ([, one, other]) => one ?? other ?? '');
}

;// CONCATENATED MODULE: ./build/init/ecosystems/hatch.js

/** Environments that Hatch runs tests in, as people call them. */
const environments = ['hatch-test', 'test', 'tests', 'testing', 'dev', 'default'];
/** A requirement that a shell takes as it stands between quotes. */
const plain = /^[A-Za-z0-9][\w.[\],<>=!~ *+-]*$/;
/** What Hatch would install for the tests, and pip cannot find out by itself: the first environment that says so. */
function hatchRequirements(pyproject) {
    for (const name of environments) {
        const lines = linesOfTable(pyproject, `tool.hatch.envs.${name}`);
        const wanted = [...textsOfList(lines, 'dependencies'), ...textsOfList(lines, 'extra-dependencies')];
        if (wanted.length > 0)
            return wanted.filter((one) => plain.test(one)).map((one) => `'${one}'`);
    }
    return [];
}

;// CONCATENATED MODULE: ./build/init/ecosystems/python.js




const comment = 'With the Python of ubuntu-latest. For another one add actions/setup-python before it, pinned by its full commit id.';
/** Programs that lock a project, and how each makes its environment in `.venv`, where the audit looks for it. */
const python_managers = {
    'uv.lock': { run: ['pipx install uv', 'uv sync --locked --all-extras --all-groups'] },
    'poetry.lock': {
        run: ['pipx install poetry', 'poetry install --all-extras'],
        env: { POETRY_VIRTUALENVS_IN_PROJECT: 'true' },
    },
    'pdm.lock': { run: ['pipx install pdm', 'pdm sync --group :all'] },
    'Pipfile.lock': { run: ['pipx install pipenv', 'pipenv sync --dev'], env: { PIPENV_VENV_IN_PROJECT: '1' } },
};
/** What projects call the dependencies of their tests. */
const kinds = 'tests?|testing|dev|develop|development|ci';
const requirementFiles = new RegExp(`^(requirements|requirements[-_.](${kinds})|(${kinds})[-_.]requirements)\\.txt$`);
const kindOfTests = new RegExp(`^(${kinds})$`);
const filesInFolder = new RegExp(`^(base|${kinds})\\.txt$`);
/** What the runner has to import, whether or not the project says that it needs it. */
const python_packages = { pytest: 'pytest', django: 'django' };
const python = {
    id: 'python',
    title: 'Python',
    runners: ['pytest', 'django', 'unittest'],
    prepare: async (place) => {
        const lock = place.nearest(...Object.keys(python_managers));
        const manager = lock === undefined ? undefined : python_managers[external_node_path_.posix.basename(lock)];
        const name = 'Install Python packages';
        if (lock !== undefined && manager !== undefined)
            return [{ name, comment, directory: folderOf(lock), ...manager }];
        const { directory, args } = await wanted(place);
        if (args.length === 0)
            return [];
        // Without the upgrade, the pip of an older Python knows no dependency groups.
        const run = [
            'python3 -m venv .venv',
            '.venv/bin/pip install --upgrade pip',
            `.venv/bin/pip install ${args.join(' ')}`,
        ];
        return [{ name, comment, directory, run }];
    },
};
/** What pip has to install: from the requirement files, else the project itself, and what the runner needs. */
async function wanted(place) {
    const listed = requirements(place);
    const manifest = place.nearest('pyproject.toml', 'setup.py', 'setup.cfg');
    const directory = listed?.directory ?? (manifest === undefined ? place.directory : folderOf(manifest));
    const paths = listed?.paths ?? [];
    const found = manifest !== undefined && folderOf(manifest) === directory ? manifest : undefined;
    const project = found === undefined ? [] : await projectArguments(place, found, paths.length > 0);
    const listings = await Promise.all(paths.map((path) => place.text(external_node_path_.posix.join(directory, path))));
    const own = project.length > 0 && found !== undefined ? withoutTools(await place.text(found)) : '';
    const texts = [...listings, own, project.join(' ')];
    const needed = python_packages[place.runner];
    const isMissing = needed !== undefined && !texts.some((text) => text.toLowerCase().includes(needed));
    return {
        directory,
        args: [...paths.map((path) => `-r ${path}`), ...project, ...(isMissing ? [needed] : [])],
    };
}
/** The files of the nearest folder that has any, and of its folder `requirements`. */
function requirements(place) {
    for (let directory = place.directory;; directory = folderOf(directory)) {
        const paths = [
            ...place.namesIn(directory).filter((name) => requirementFiles.test(name)),
            ...place
                .namesIn(external_node_path_.posix.join(directory, 'requirements'))
                .filter((name) => filesInFolder.test(name))
                .map((name) => `requirements/${name}`),
        ];
        if (paths.length > 0)
            return { directory, paths };
        if (directory === '')
            return undefined;
    }
}
/** The project with what its tests need; a file that only configures tools is none. */
async function projectArguments(place, manifest, isListed) {
    if (!manifest.endsWith('pyproject.toml'))
        return isListed ? [] : ['--editable .'];
    const text = await place.text(manifest);
    const groups = keysOf(text, 'dependency-groups')
        .filter((name) => kindOfTests.test(name))
        .map((name) => `--group ${name}`);
    const isProject = /^\[project\]/m.test(text) || /^\[tool\.poetry\]/m.test(text);
    if (!isProject || isListed)
        return isListed ? [] : groups;
    const extras = keysOf(text, 'project.optional-dependencies').filter((name) => kindOfTests.test(name));
    const ofTests = extras.length + groups.length === 0 ? hatchRequirements(text) : [];
    return [`--editable ${extras.length === 0 ? '.' : `'.[${extras.join(',')}]'`}`, ...groups, ...ofTests];
}
/** The tables of tools name programs that pip does not install for them; those of Poetry are what it installs. */
function withoutTools(toml) {
    return toml.replaceAll(/^\[{1,2}tool\.(?!poetry\b)[^\n]*\n(?:(?!\[)[^\n]*(?:\n|$))*/gm, '');
}
/** The keys of one table of a TOML file. */
function keysOf(toml, table) {
    return linesOfTable(toml, table).flatMap((line) => /^([\w-]+)\s*=/.exec(line)?.[1] ?? []);
}

;// CONCATENATED MODULE: ./build/init/ecosystems/ruby.js

const ruby_comment = 'With the Ruby of ubuntu-latest. For another one add ruby/setup-ruby before it, pinned by its full commit id.';
/** Minitest comes with Ruby. */
const withoutGemfile = {
    rspec: [{ name: 'Install RSpec', comment: ruby_comment, directory: '', run: ['sudo gem install rspec --no-document'] }],
};
const ruby = {
    id: 'ruby',
    title: 'Ruby',
    runners: ['rspec', 'rails', 'minitest'],
    prepare: async (place) => {
        const manifest = place.nearest('Gemfile', 'gems.rb');
        if (manifest === undefined)
            return withoutGemfile[place.runner] ?? [];
        // The folder of the system's gems is not the user's to write to.
        const run = ['bundle config set --local path vendor/bundle', 'bundle install'];
        return [{ name: 'Install gems', comment: ruby_comment, directory: folderOf(manifest), run }];
    },
};

;// CONCATENATED MODULE: ./build/init/ecosystems/rust.js

const rust = {
    id: 'rust',
    title: 'Rust',
    runners: ['cargo-test'],
    prepare: async (place) => {
        const lock = place.nearest('Cargo.lock');
        const manifest = lock ?? place.nearest('Cargo.toml');
        if (manifest === undefined)
            return [];
        return [
            {
                name: 'Download crates',
                comment: 'The rustup of ubuntu-latest fetches the toolchain that a rust-toolchain file names.',
                directory: folderOf(manifest),
                run: [lock === undefined ? 'cargo fetch' : 'cargo fetch --locked'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/init/ecosystems/index.js









/** Each runner belongs to one of them. */
const ecosystems = [python, node, php, ruby, maven, gradle, go, rust, dotnet];

;// CONCATENATED MODULE: ./build/init/preparation.js

/** Projects that are material of other tests; some fail or hang on purpose. */
const material = /(^|\/)(fixtures?|__fixtures__|testdata|test-data)(\/|$)/i;
/** What a path may not hold that is written into a workflow: expressions are filled in wherever they stand. */
const unsafe = /\$\{\{|\p{Cc}/u;
/** What each place needs, as its language says. */
async function prepareAll(places) {
    return Promise.all(places.map(prepare));
}
async function prepare(place) {
    const { directory, runner } = place;
    if (material.test(directory))
        return { place, steps: [], left: 'by its folder it is material of other tests' };
    if (unsafe.test(directory))
        return { place, steps: [], left: 'the name of its folder cannot be written into a workflow' };
    const ecosystem = ecosystems.find(({ runners }) => runners.includes(runner));
    if (ecosystem === undefined)
        throw new Error(`the runner ${runner} has no ecosystem in src/init/ecosystems`);
    return { place, ecosystem, steps: await ecosystem.prepare(place) };
}
/** The steps of all places in their order, each once. */
function stepsOf(preparations) {
    const steps = preparations.flatMap((preparation) => preparation.steps);
    return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

// EXTERNAL MODULE: ./build/host/git.js
var git = __webpack_require__(7559);
// EXTERNAL MODULE: ./build/host/git-command.js
var git_command = __webpack_require__(371);
// EXTERNAL MODULE: ./build/probe/list-probe.js
var list_probe = __webpack_require__(6150);
// EXTERNAL MODULE: ./build/probe/runners/index.js + 127 modules
var runners = __webpack_require__(1486);
;// CONCATENATED MODULE: ./build/init/project.js





/** Looks at the last commit, as an audit does, and starts nothing. */
async function findProject(repo) {
    const root = await (0,git/* repositoryRoot */.Hn)(repo).catch(() => undefined);
    if (root === undefined)
        return { kind: 'unusable', reason: `${repo} is in no git repository: name one with --repo` };
    if ((await (0,git_command/* gitText */.q)(root, ['rev-parse', '--is-bare-repository'])).trim() === 'true')
        return { kind: 'unusable', reason: `${root} has no work tree to write to: name a clone with --repo` };
    const head = await (0,git/* resolveCommit */.WL)(root, 'HEAD');
    if (head === undefined)
        return {
            kind: 'unusable',
            reason: `${root} has no commit yet: commit the tests first, then run init again`,
        };
    const files = await (0,git/* listFiles */.CS)(root, head);
    // The same detection as that of `probe --list`, of a change that has changed nothing.
    const nothing = { base: head, head, title: '', files: [] };
    const listing = await (0,list_probe/* listProbe */.X)({ repo: root, change: nothing, runners: runners/* runners */.a });
    const text = async (path) => {
        const bytes = await (0,git/* readBlob */.gm)(root, head, path);
        return bytes === undefined ? '' : (0,git/* decodeText */.g7)(bytes);
    };
    const places = listing.runners.map(({ name }) => {
        const [runner = name, directory = ''] = name.split(/ in (.*)/s);
        return { ...placeAt(runner, directory, files), text };
    });
    return { kind: 'project', project: { root, branch: await defaultBranch(root), places } };
}
/** A place by the tracked files around it. */
function placeAt(runner, directory, files) {
    const namesIn = (folder) => files.filter((path) => folderOf(path) === folder).map((path) => path.slice(path.lastIndexOf('/') + 1));
    const nearest = (...names) => {
        for (let folder = directory;; folder = folderOf(folder)) {
            const there = namesIn(folder);
            const name = names.find((one) => there.includes(one));
            if (name !== undefined)
                return folder === '' ? name : `${folder}/${name}`;
            if (folder === '')
                return undefined;
        }
    };
    return { runner, directory, namesIn, nearest };
}
const usualBranches = ['main', 'master', 'trunk', 'develop'];
/** The one that the remote names; in a repository without one, a branch that is called as default branches are. */
async function defaultBranch(root) {
    const remote = await symbolicRef(root, 'refs/remotes/origin/HEAD');
    if (remote !== undefined)
        return remote.replace(/^refs\/remotes\/origin\//, '');
    const listed = await (0,git_command/* gitText */.q)(root, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/']);
    const branches = listed.split('\n');
    const usual = usualBranches.find((name) => branches.includes(name));
    const current = (await symbolicRef(root, 'HEAD'))?.replace(/^refs\/heads\//, '');
    return usual ?? current ?? 'main';
}
async function symbolicRef(root, name) {
    const { code, stdout } = await (0,git_command/* git */.$)(root, ['symbolic-ref', '--quiet', name]);
    return code === 0 ? (0,git/* decodeText */.g7)(stdout).trim() : undefined;
}

;// CONCATENATED MODULE: ./build/init/workflow.js


const workflow_columns = 100;
/** The text of the workflow: one job and one step of ours, after those that make the tests runnable. */
function workflowText({ branch, steps, hasRunner }) {
    return [
        '# Counterproof audits what each push has brought in. Written by "counterproof init"; yours to change.',
        'name: Counterproof',
        '',
        'on:',
        '  push:',
        `    branches: [${quoted(branchPattern(branch))}]`,
        '  workflow_dispatch: # the last commit, by hand',
        '',
        'permissions: {}',
        '',
        'concurrency:',
        '  # By commit: in a group for the whole branch a merge that has to wait is dropped when the next one comes.',
        '  group: counterproof-${{ github.sha }}',
        '  cancel-in-progress: false',
        '',
        'jobs:',
        '  audit:',
        '    runs-on: ubuntu-latest',
        '    timeout-minutes: 45',
        '    permissions:',
        '      contents: read',
        '      security-events: write # for the upload to code scanning',
        '    steps:',
        `      - uses: ${pins.checkout}`,
        '        with:',
        '          fetch-depth: 0 # a push may bring in many commits',
        '          persist-credentials: false # the tests need no token',
        ...steps.flatMap(stepLines),
        '      # Pin it too, as the others are: the full commit id of a release.',
        '      - uses: counterproof/counterproof@v1',
        '        with:',
        '          fail-on: high',
        ...(hasRunner ? [] : missingRunner),
        '',
    ].join('\n');
}
const missingRunner = [
    '          # No test runner was recognised here. Name the command that runs your tests:',
    '          # test-command: make check',
];
function stepLines(step) {
    const { name, comment } = step;
    return [
        ...(comment === undefined ? [] : (0,wrap/* wrap */.L)(comment, workflow_columns, '      # ').split('\n')),
        `      - name: ${quoted(name)}`,
        ...('uses' in step ? usesLines(step) : runLines(step)),
    ];
}
function usesLines(step) {
    return [`        uses: ${step.uses}`, ...mapLines('with', step.with)];
}
function runLines({ run, directory, env, mayFail }) {
    const [only, ...others] = run;
    return [
        ...(mayFail ? ['        continue-on-error: true'] : []),
        ...(directory === '' ? [] : [`        working-directory: ${quoted(directory)}`]),
        ...mapLines('env', env ?? {}),
        ...(only !== undefined && others.length === 0 && isPlain(only)
            ? [`        run: ${only}`]
            : ['        run: |', ...run.map((line) => `          ${line}`)]),
    ];
}
function mapLines(key, values) {
    const entries = Object.entries(values);
    if (entries.length === 0)
        return [];
    return [`        ${key}:`, ...entries.map(([name, value]) => `          ${name}: ${quoted(value)}`)];
}
/** A scalar that YAML reads as it stands. */
function isPlain(text) {
    return /^[\w./][^#:'"\\]*$/.test(text);
}
/** JSON's strings are YAML's; plain words go without quotes, unless YAML would take them for something else. */
function quoted(text) {
    const isWord = /^[a-z.][\w ./-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text);
    return isWord && text.trim() === text ? text : JSON.stringify(text);
}
/** The filter of branches is a pattern: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */
function branchPattern(branch) {
    return branch.replaceAll(/[*?+[\]!\\]/g, '\\$&');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/host/system-error.js
var system_error = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/host/tree-paths.js
var tree_paths = __webpack_require__(4402);
;// CONCATENATED MODULE: ./build/init/write-workflow.js




/** Where the workflow goes, relative to the repository root. */
const workflowPath = '.github/workflows/counterproof.yml';
/** Writes the file where there is none, with `force` also over one; never through a link that leads elsewhere. */
async function writeWorkflow(root, text, force) {
    const path = (0,external_node_path_.join)(root, workflowPath);
    try {
        if (await leadsElsewhere(root, (0,external_node_path_.dirname)(path)))
            return refused(`${(0,external_node_path_.dirname)(workflowPath)} is a link out of the repository: put a folder in its place`);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        if (force)
            await (0,promises_.rm)(path, { force: true });
        // Not through a link: with `wx` one that is there is in the way, wherever it leads.
        await (0,promises_.writeFile)(path, text, { flag: 'wx' });
        return { kind: 'written' };
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) === 'EEXIST')
            return refused(`${workflowPath} is there already: see what would be written with --print, or write over it with --force`);
        return refused(`${workflowPath} cannot be written (${(0,system_error/* errorMessage */.g)(error)})`);
    }
}
function refused(reason) {
    return { kind: 'refused', reason };
}
/** Whether the part of the way to a folder that is there already ends outside of the root. */
async function leadsElsewhere(root, folder) {
    let there = folder;
    while ((await (0,promises_.lstat)(there).catch(() => undefined)) === undefined)
        there = (0,external_node_path_.dirname)(there);
    const real = await (0,promises_.realpath)(there).catch(() => undefined);
    return real === undefined || !(real === (await (0,promises_.realpath)(root)) || (0,tree_paths/* isInside */.FK)(await (0,promises_.realpath)(root), real));
}

;// CONCATENATED MODULE: ./build/init/init.js





/** Writes the workflow for the repository: its runners, what their tests need, its default branch. */
async function init({ repo, force, print }) {
    const found = await findProject(repo);
    if (found.kind === 'unusable')
        return found;
    const { project } = found;
    const preparations = await prepareAll(project.places);
    const workflow = workflowText({
        branch: project.branch,
        steps: stepsOf(preparations),
        hasRunner: project.places.length > 0,
    });
    if (print) {
        const notice = noticeText('Would write', workflowPath, project, preparations);
        return { kind: 'shown', workflow, notice };
    }
    const writing = await writeWorkflow(project.root, workflow, force);
    if (writing.kind === 'refused')
        return { kind: 'unusable', reason: writing.reason };
    return { kind: 'written', workflow, notice: noticeText('Wrote', workflowPath, project, preparations) };
}


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
