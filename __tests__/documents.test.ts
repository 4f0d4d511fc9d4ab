import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultOf, exitStatuses, helpText } from '../src/help.js';
import { readInvocation } from '../src/invocation.js';
import { languages } from '../src/probe/languages/index.js';
import { operators } from '../src/probe/operators/index.js';
import { runners } from '../src/probe/runners/index.js';
import { reporters } from '../src/report/index.js';
import { probeRules as rules } from '../src/probe/rules.js';
import { descriptionOf, inputKeys, optionOf, placeOf } from '../src/settings.js';
import { version } from '../src/version.js';
import { filesBelow, readText, root } from './source-files.js';

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'] as const;
const readme = readText('README.md');
const contributing = readText('CONTRIBUTING.md');

/** The cells of every row of the first table under a heading, or of the table with this head. */
function table(text: string, head: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const start = lines.indexOf(head);
  if (start < 0) throw new Error(`there is no table with the head ${head}`);
  const rows: (readonly string[])[] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    // Cells: a bar inside of one is written \|.
    rows.push(
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

describe('paths', () => {
  /** Written by an audit or by an installation, or standing for many. */
  const made = /^(dist|build|counterproof-out|node_modules)(\/|$)|^\.|^@/;
  const outputs: readonly string[] = [...reporters.map(({ fileName }) => fileName), 'report.html'];
  const elsewhere = new Set(['actions/checkout', 'expected.json', ...outputs]);

  function pathsOf(text: string): readonly string[] {
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
    const spans = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, span = '']) => span);
    const links = Array.from(prose.matchAll(/\]\(([^)#]+)\)/g), ([, target = '']) => target);
    const paths = spans.filter((span) =>
      /^[\w@.-]+(\/[\w@.-]*)+$|^[\w-]+\.(ts|mjs|cjs|json|md|yml)$/.test(span),
    );
    return [...paths, ...links.filter((target) => !target.includes('://'))].filter(
      (path) => !made.test(path) && !elsewhere.has(path),
    );
  }

  test.each(documents)('each path in %s exists', (name) => {
    const missing = pathsOf(readText(name)).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test('there were enough of them, and a wrong one would be seen', () => {
    expect(documents.flatMap((name) => pathsOf(readText(name))).length).toBeGreaterThan(50);
    expect(pathsOf('`src/audit.ts` [x](docs/y.md) `a.ts` `npm start` `dist/index.js`')).toEqual([
      'src/audit.ts',
      'a.ts',
      'docs/y.md',
    ]);
  });

  test('each folder of the sources has its line in the tour', () => {
    const tour = readText('ARCHITECTURE.md');
    for (const folder of ['domain', 'host', 'change', 'probe', 'specialists', 'judgement', 'report'])
      expect(tour).toMatch(new RegExp(`src/${folder}/`));
  });
});

describe('README', () => {
  test('the settings are those of the schema', () => {
    const rows = inputKeys.map((key) => {
      const { flag } = placeOf(key);
      const value = key === 'github-token' ? '${{ github.token }}' : defaultOf(key);
      const option = flag === undefined ? 'input only' : code(optionOf(key));
      return [code(key), descriptionOf(key), code(value ?? ''), option];
    });
    expect(table(readme, '| setting | what it is | default | option |')).toEqual(rows);
  });

  test('the exit statuses are those of the program', () => {
    const rows = Object.values(exitStatuses).map(({ status, meaning }) => [String(status), meaning]);
    expect(table(readme, '| status | meaning |')).toEqual(rows);
    const help = helpText().replaceAll(/\s+/g, ' ');
    for (const [status, meaning] of rows) expect(help).toContain(`${status} ${meaning}`);
  });

  test('the findings are the rules of the probe', () => {
    const rows = rules.map(({ id, severity, shortDescription }) => [code(id), severity, shortDescription]);
    expect(table(readme, '| finding | severity | what it says |')).toEqual(rows);
  });

  test('the operators', () => {
    const named = table(readme, '| operator | what it does |').map(([name]) => name);
    expect(named).toEqual(operators.map(({ id }) => code(id)));
  });

  test('the languages and their files', () => {
    const rows = table(readme, '| language (`id`) | files |');
    expect(rows.map(([name]) => /\((`\w+`)\)$/.exec(name ?? '')?.[1])).toEqual(
      languages.map(({ id }) => code(id)),
    );
    for (const [index, { extensions }] of languages.entries())
      expect(rows[index]?.[1]).toMatch(
        new RegExp(`^${extensions.map(code).join(', ').replaceAll('.', '\\.')}(;|$)`),
      );
  });

  test('the runners, in the order in which they are looked for', () => {
    const [, list = ''] = /Test runners that it recognises: ([\s\S]*?)\. For every/.exec(readme) ?? [];
    const named = Array.from(list.replaceAll(/\(.*?\)/g, '').matchAll(/`([\w-]+)`/g), ([, name]) => name);
    expect(named).toEqual(runners.map(({ id }) => id));
  });

  test('the files of the report', () => {
    const named = table(readme, '| file | what it is |').map(([name]) => name);
    expect(named).toEqual([...reporters.map(({ fileName }) => fileName), 'report.html'].map(code));
  });

  test("the action's outputs, as action.yml has them", () => {
    const schema = z.object({ outputs: z.record(z.string(), z.object({ description: z.string() })) });
    const { outputs } = schema.parse(parse(readText('action.yml')));
    const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
    expect(table(readme, '| output | what it is |')).toEqual(rows);
  });

  test('the example is of the code that it shows', () => {
    const lines = readText('examples/attempts-python/merged/attempts.py').split('\n');
    expect(readme).toContain('HIGH attempts.py:25 ');
    expect(readme).toContain(`\n    -${lines[24]}\n`);
    const fixture = readText('examples/attempts-python/merged/tests/test_attempts.py');
    for (const [, line] of readme.matchAll(/^ {4}[- ](\s{8}attempts\.record.*)$/gm))
      expect(fixture).toContain(line);
  });

  test('the workflow can be pasted', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    const step = z.looseObject({
      uses: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    });
    const job = z.looseObject({ permissions: z.record(z.string(), z.string()), steps: z.array(step) });
    const { jobs } = z.looseObject({ jobs: z.object({ audit: job }) }).parse(parse(yaml));
    expect(jobs.audit.permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const ours = jobs.audit.steps.find(({ uses }) => uses?.startsWith('counterproof/'));
    expect(Object.keys(ours?.with ?? {}).filter((name) => !inputKeys.some((key) => key === name))).toEqual(
      [],
    );
    const pinned = /uses: (actions\/checkout@\S+ # \S+)/.exec(yaml)?.[1];
    expect(readText('action.yml')).toContain(`uses: ${pinned}`);
  });

  test('the workflow in shards can be copied', () => {
    const source = readText('docs/sharded.yml');
    const step = z.strictObject({
      id: z.string().optional(),
      uses: z.string().optional(),
      run: z.string().optional(),
      if: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    });
    const job = z.looseObject({ permissions: z.record(z.string(), z.string()), steps: z.array(step) });
    const matrix = z.object({ 'fail-fast': z.literal(false), matrix: z.object({ shard: z.array(z.int()) }) });
    const { jobs, permissions } = z
      .looseObject({
        permissions: z.strictObject({}),
        jobs: z.strictObject({
          shard: job.extend({ strategy: matrix }),
          merge: job.extend({ needs: z.literal('shard'), if: z.string() }),
        }),
      })
      .parse(parse(source));
    expect(permissions).toEqual({});
    expect(jobs.shard.permissions).toEqual({ contents: 'read' });
    expect(jobs.merge.permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const pins = source
      .split('\n')
      .filter((line) => /\buses: /.test(line) && !line.includes('counterproof/'));
    expect(pins.length).toBe(4);
    for (const line of pins) expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const known = pins.filter((line) => !line.includes('download-artifact'));
    for (const line of known) expect(readText('action.yml')).toContain(line.replace(/^[\s-]*/, ''));

    const all = jobs.shard.strategy.matrix.shard;
    expect(all).toEqual(all.map((_, index) => index + 1));
    const ours = [...jobs.shard.steps, ...jobs.merge.steps].filter(({ uses }) =>
      uses?.startsWith('counterproof/'),
    );
    const given = ours.map((one) => {
      const inputs = Object.entries(one.with ?? {}).map(([key, value]) => [key, String(value)] as const);
      const text = Object.fromEntries(
        inputs.map(([key, value]) => [key, value.replace('${{ matrix.shard }}', String(all.at(-1)))]),
      );
      return readInvocation([], { COUNTERPROOF_INPUTS: JSON.stringify(text) });
    });
    expect(given).toMatchObject([
      { kind: 'run', command: 'audit', settings: { shard: { index: all.length, of: all.length } } },
      { kind: 'merge', folders: ['shards'], settings: { 'fail-on': 'high' } },
    ]);
    const named = jobs.shard.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'))?.with;
    const taken = jobs.merge.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact'))?.with;
    expect([named?.['name'], named?.['path']]).toEqual(['shard-${{ matrix.shard }}', defaultOf('out')]);
    expect(taken).toEqual({ pattern: 'shard-*', path: 'shards' });
  });

  test('every command of the examples is understood', () => {
    const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest()).scripts;
    expect(readme).toMatch(/^npm start /m);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'check', 'build']));
    for (const [, name = ''] of documentsText().matchAll(/`npm run ([\w:]+)`/g))
      expect(scripts).toHaveProperty(name);
  });
});

function manifest(): unknown {
  return JSON.parse(readText('package.json'));
}

function documentsText(): string {
  return documents.map(readText).join('\n');
}

test('docs/specialists.md names the specialists that there are', () => {
  const named = table(readText('docs/specialists.md'), '| specialist | what it looks at |').map(([id]) => id);
  const ids = filesBelow('rubrics', '.md')
    .filter(({ path }) => !path.includes('/'))
    .map(({ path }) => code(path.replace(/\.md$/, '')));
  expect(new Set(named)).toEqual(new Set(ids));
  expect(named).toHaveLength(ids.length);
});

describe('CONTRIBUTING', () => {
  test('each dependency has its reason, and each reason its dependency', () => {
    const packages = z.record(z.string(), z.string());
    const { dependencies, devDependencies } = z
      .object({ dependencies: packages, devDependencies: packages })
      .parse(manifest());
    const rows = table(contributing, '| package | why it, and not its rivals |');
    const named = rows.flatMap(([names = '']) =>
      Array.from(names.matchAll(/`([^`]+)`/g), ([, name = '']) => name),
    );
    expect(named.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
    for (const [name, reason = ''] of rows) expect([name, reason.length > 20]).toEqual([name, true]);
  });

  test('each example compiles where it says that it belongs', () => {
    const examples = Array.from(contributing.matchAll(/```ts\n\/\/ (src\/\S+)\n([\s\S]*?)```/g));
    const folder = mkdtempSync(join(tmpdir(), 'counterproof-examples-'));
    try {
      for (const [, path = '', source = ''] of examples) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), source);
      }
      // As if the folders lay over one another: an import of an example finds our own files.
      const compilerOptions = { rootDirs: [folder, root], typeRoots: [join(root, 'node_modules/@types')] };
      const files = examples.map(([, path = '']) => path);
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files }),
      );
      const args = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--project', folder];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, '']);
      expect(files).toHaveLength(5);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('it begins with what is refused', () => {
    const [, first] = contributing.split(/^## /m);
    expect(first).toMatch(/^What we refuse\n/);
  });
});

describe('the version', () => {
  const withVersion = z.looseObject({ version: z.string() });

  test('is the same everywhere', () => {
    const lock = z.looseObject({ packages: z.looseObject({ '': withVersion }) });
    expect(withVersion.parse(manifest()).version).toBe(version);
    const parsed = lock.parse(JSON.parse(readText('package-lock.json')));
    expect([withVersion.parse(parsed).version, parsed.packages[''].version]).toEqual([version, version]);
  });

  test('has its part in the changelog', () => {
    expect(readText('CHANGELOG.md')).toMatch(
      new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - `, 'm'),
    );
  });
});

test.each(documents)('%s can be read in 80 columns', (name) => {
  const prose = readText(name)
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .split('\n');
  const wide = prose.filter((line) => line.length > 80 && !line.startsWith('|'));
  expect(wide).toEqual([]);
});
