// Real projects, as a registry gives them, with their own tests. The change is "these lines are new": the first
// commit is the project without them.
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, cacheFolder, install, pythonEnvironment } from '../installation.mjs';
import { pom } from './java.mjs';

/** All text files of a folder, by path. */
function filesOf(folder, leaveOut = /^$/) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1);
    if (!leaveOut.test(path)) files[path] = readFileSync(join(folder, path), 'utf8');
  }
  return files;
}

/** The lines from the first that `from` matches up to the one before the first after it that `to` matches. */
export function withoutLines(text, from, to) {
  const rows = text.split('\n');
  const start = rows.findIndex((row) => from.test(row));
  const length = rows.slice(start + 1).findIndex((row) => to.test(row)) + 1;
  if (start === -1 || length === 0) throw new Error(`${from} to ${to} are not there`);
  return [...rows.slice(0, start), ...rows.slice(start + length)].join('\n');
}

function change(files, path, from, to) {
  return { files: { ...files, [path]: withoutLines(files[path], from, to) }, added: { [path]: files[path] } };
}

function inflection() {
  const folder = cacheFolder('projects', 'inflection');
  const source = join(folder, 'inflection-0.5.1');
  if (!existsSync(source)) {
    const pip = join(pythonEnvironment(), 'bin', 'pip');
    install([pip, 'download', '--quiet', '--no-binary', ':all:', '--no-deps', 'inflection==0.5.1'], folder);
    install(['tar', 'xzf', 'inflection-0.5.1.tar.gz'], folder);
  }
  const files = filesOf(source, /^(docs|inflection\.egg-info)\//);
  // Its own configuration is of an older packaging; pytest is told where to look, as its documentation asks.
  files['pytest.ini'] = '[pytest]\npythonpath = .\ntestpaths = test_inflection.py\n';
  files['.gitignore'] = '.venv\n__pycache__/\n.pytest_cache/\nmutants/\n';
  return {
    ...change(files, 'inflection/__init__.py', /^def ordinal\(/, /^def pluralize\(/),
    tests: ['test_inflection.py'],
  };
}

const objectPath = (runner) => () => {
  const folder = cacheFolder('projects', 'object-path');
  if (!existsSync(join(folder, 'package'))) {
    install(['npm', 'pack', '--silent', 'object-path@0.11.8'], folder);
    install(['tar', 'xzf', 'object-path-0.11.8.tgz'], folder);
  }
  const all = filesOf(join(folder, 'package'));
  const files = {
    'index.js': all['index.js'],
    'test.js': all['test.js'],
    '.gitignore': 'node_modules\nreports/\n.stryker-tmp/\nstryker.config.json\n',
    'package.json': `${JSON.stringify({ name: 'object-path', version: '0.11.8', scripts: { test: runner === 'jest' ? 'jest' : 'mocha test.js' }, devDependencies: { [runner]: '*' }, jest: runner === 'jest' ? { testMatch: ['**/test.js'] } : undefined }, null, 2)}\n`,
    ...(runner === 'mocha' ? { '.mocharc.json': '{ "spec": "test.js" }\n' } : {}),
  };
  return {
    ...change(files, 'index.js', /^ {4}objectPath\.coalesce =/, /^ {4}objectPath\.del =/),
    tests: ['test.js'],
  };
};

function goVersion() {
  const folder = cacheFolder('projects', 'go-version');
  const answer = install(
    ['go', 'mod', 'download', '-json', 'github.com/hashicorp/go-version@v1.7.0'],
    folder,
  );
  const files = filesOf(JSON.parse(answer).Dir, /^\.github\//);
  return {
    ...change(files, 'version.go', /^func \(v \*Version\) Compare/, /^\/\/ Core returns/),
    tests: ['./...'],
  };
}

function heck() {
  const folder = cacheFolder('projects', 'heck');
  if (!existsSync(join(folder, 'heck-0.5.0'))) {
    writeFileSync(
      join(folder, 'Cargo.toml'),
      '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n[dependencies]\nheck = "=0.5.0"\n',
    );
    writeFileSync(join(folder, 'lib.rs'), '');
    install(['cargo', 'fetch', '--quiet'], folder);
    const { packages } = JSON.parse(install(['cargo', 'metadata', '--format-version', '1'], folder));
    const manifest = packages.find(({ name }) => name === 'heck').manifest_path;
    cpSync(join(manifest, '..'), join(folder, 'heck-0.5.0'), { recursive: true });
  }
  const files = filesOf(join(folder, 'heck-0.5.0'), /^(\.cargo|Cargo\.toml\.orig)/);
  files['.gitignore'] = 'target/\nmutants.out*/\n';
  files['Cargo.lock'] = 'version = 3\n\n[[package]]\nname = "heck"\nversion = "0.5.0"\n';
  return { ...change(files, 'src/lib.rs', /^fn transform/, /^fn uppercase|^fn lowercase/), tests: [] };
}

function commonsCli() {
  const folder = cacheFolder('projects', 'commons-cli');
  const kinds = ['sources', 'test-sources'];
  for (const kind of kinds) {
    const unpacked = join(folder, kind);
    if (existsSync(unpacked)) continue;
    const artifact = `commons-cli:commons-cli:1.9.0:jar:${kind}`;
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
    install(
      ['mvn', '--batch-mode', '--quiet', goal, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`],
      folder,
    );
    const jar = join(folder, `commons-cli-1.9.0-${kind}.jar`);
    install(['unzip', '-q', '-o', jar, 'org/*', '-d', unpacked], folder);
    rmSync(jar);
  }
  const files = { 'pom.xml': pom('commons-cli'), '.gitignore': 'target/\n' };
  for (const [path, text] of Object.entries(filesOf(join(folder, 'sources'))))
    files[`src/main/java/${path}`] = text;
  for (const [path, text] of Object.entries(filesOf(join(folder, 'test-sources')))) {
    const folderOf = path.endsWith('.java') ? 'src/test/java' : 'src/test/resources';
    // What needs more libraries than JUnit is left out, and what needs that.
    if (!/org\.mockito|org\.apache\.commons\.io|TypeHandlerTest/.test(text))
      files[`${folderOf}/${path}`] = text;
  }
  const path = 'src/main/java/org/apache/commons/cli/OptionValidator.java';
  if (files[path] === undefined) throw new Missing('commons-cli has no OptionValidator.java');
  return {
    ...change(files, path, /^ {4}static String validate\(/, /^\}/),
    tests: ['org.apache.commons.cli.OptionValidatorTest'],
  };
}

export const realProjects = {
  pytest: { id: 'inflection 0.5.1', build: inflection },
  jest: { id: 'object-path 0.11.8', build: objectPath('jest') },
  mocha: { id: 'object-path 0.11.8', build: objectPath('mocha') },
  go: { id: 'go-version 1.7.0', build: goVersion },
  rust: { id: 'heck 0.5.0', build: heck },
  maven: { id: 'commons-cli 1.9.0', build: commonsCli },
};
