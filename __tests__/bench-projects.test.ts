// The synthetic projects are what figures are about: their tests have to see what the shape says, and nothing else.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useProgram } from './probe/runners/use-program.js';
import { useRuby } from './probe/runners/use-ruby.js';

const bench = join(import.meta.dirname, '../bench');

/** The bench is plain JavaScript, so that it runs without a build: what we use of it is said here. */
interface Project {
  readonly root: string;
  readonly tests: readonly string[];
  readonly lines: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

interface Building {
  readonly syntheticProject: (
    ecosystem: string,
    folder: string,
    size: { functions: number; suiteTests: number },
  ) => Project;
}

interface Times {
  readonly baselineSeconds: number;
  readonly secondsPerTest: number;
}

interface Timing {
  readonly measureTests: (
    ecosystem: string,
    where: { root: string; tests: readonly string[]; scratch: string },
  ) => Promise<Times | undefined>;
}

/** The own times of the tests; undefined where one of them fails. */
async function timesOf(ecosystem: string, project: Project, scratch: string): Promise<Times | undefined> {
  const { measureTests }: Timing = await import(join(bench, 'test-times.mjs'));
  return await measureTests(ecosystem, { ...project, scratch });
}

/** One edit of a function of the change, and whether one of its five tests notices. */
const edits: readonly (readonly [what: string, from: RegExp, to: string, noticed: boolean])[] = [
  ['first boundary', /amount < 0/, 'amount <= 0', false],
  ['second boundary', /amount > (\$?limit)/, 'amount >= $1', false],
  ['third boundary', />= (\$?limit)/, '> $1', false],
  ['first guard', /amount < 0/, 'amount < 0 && false', true],
  ['connector', /&&/, '||', true],
  ['second guard', /amount > (\$?limit) &&/, 'amount <= $1 &&', true],
  ['third guard', />= (\$?limit)/, '< $1', true],
  ['arithmetic', /\* 2/, '/ 2', true],
  ['first result', /reject/, '', true],
  ['second result', /review/, '', true],
  ['third result', /accept/, '', true],
];

const projects = [
  { ecosystem: 'minitest', source: 'lib/shop/pricing0000.rb', isThere: useRuby('bundler', 'minitest') },
  { ecosystem: 'phpunit', source: 'src/Pricing0000.php', isThere: useProgram('phpunit') },
];

for (const { ecosystem, source, isThere } of projects) {
  (isThere ? describe : describe.skip)(`the synthetic project for ${ecosystem}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    let project: Project;
    let text: string;
    beforeAll(async () => {
      const { syntheticProject }: Building = await import(join(bench, 'projects/build-project.mjs'));
      project = syntheticProject(ecosystem, folder, { functions: 2, suiteTests: 30 });
      text = readFileSync(join(project.root, source), 'utf8');
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('adds one file of code and one of tests, whose own times are told', async () => {
      expect([...project.lines.keys()]).toEqual([source, ...project.tests]);
      const times = await timesOf(ecosystem, project, scratch);
      expect(times?.secondsPerTest).toBeGreaterThan(0.0002);
      // Ten tests are part of one run of them.
      expect(times?.baselineSeconds).toBeGreaterThan(10 * (times?.secondsPerTest ?? Infinity));
    });

    it.each(edits)('has tests that say of %s what the shape says', async (_, from, to, noticed) => {
      const edited = text.replace(from, to);
      expect(edited).not.toBe(text);
      writeFileSync(join(project.root, source), edited);
      const times = await timesOf(ecosystem, project, scratch);
      expect(times === undefined).toBe(noticed);
    });
  });
}

interface Shapes {
  readonly shapeProject: (
    language: unknown,
    size: { functions: number; perFunction: number; suiteTests: number; slowness?: number },
  ) => { readonly added: Readonly<Record<string, string>> };
}

describe('slower tests', () => {
  const size = { functions: 1, perFunction: 5, suiteTests: 5 };
  const numbers = (added: Readonly<Record<string, string>>): readonly number[] =>
    Object.values(added)
      .flatMap((text) => text.match(/\b\d+/g) ?? [])
      .map(Number);

  it('do so many times the work, in every language, and nothing else', async () => {
    const { shapeProject }: Shapes = await import(join(bench, 'projects/shape.mjs'));
    const { ecosystems }: { ecosystems: Record<string, { language: unknown }> } = await import(
      join(bench, 'ecosystems.mjs')
    );
    const differing = Object.entries(ecosystems).map(([id, { language }]) => {
      const [usual, slow] = [1, 7].map((slowness) =>
        numbers(shapeProject(language, { ...size, slowness }).added),
      );
      const pairs = usual?.map((number, index) => [number, slow?.[index]] as const) ?? [];
      return [id, pairs.filter(([one, other]) => one !== other).map(([one, other]) => (other ?? 0) / one)];
    });
    expect(differing).toEqual(Object.keys(ecosystems).map((id) => [id, [7]]));
  });
});

describe('a program that is not there', () => {
  it('is a row in words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const git = spawnSync('which', ['git'], { encoding: 'utf8' }).stdout.trim();
    mkdirSync(join(folder, 'bin'));
    symlinkSync(git, join(folder, 'bin/git'));
    mkdirSync(join(folder, 'bundle'));
    writeFileSync(join(folder, 'bundle/index.js'), '');
    const options = ['--quick', '--peers', 'none', '--scale', 'minitest', '--only', 'phpunit,minitest,go'];
    const places = ['--bundle', join(folder, 'bundle/index.js'), '--out', join(folder, 'results.json')];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(bench, 'run.mjs'), ...options, ...places, '--parts', 'compare,tests'],
      { encoding: 'utf8', env: { PATH: join(folder, 'bin') } },
    );
    rmSync(folder, { recursive: true });
    expect([stderr, status]).toEqual([stderr, 0]);
    const said = stdout.replaceAll(/\s+/g, ' ');
    for (const program of ['phpunit', 'ruby with bundler and minitest', 'go'])
      expect(said).toContain(`Counterproof: not measured: ${program} is not on this machine`);
    expect(said).toContain('minitest: tests not measured ruby with bundler and minitest is not on');
  });
});
