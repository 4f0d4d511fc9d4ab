import { afterAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { java } from '../../../src/probe/languages/java.js';
import { gradle } from '../../../src/probe/runners/gradle.js';
import { maven } from '../../../src/probe/runners/maven.js';
import type { Runner, RunRequest } from '../../../src/probe/runners/runner.js';
import { isThorough } from '../../thorough.js';
import { filesOf, type OpenFixture, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/** Every edit of cases.json, asked of a new build tool and of a warm virtual machine, and then that nothing is left of it. */
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'warm', 'jvm');
const basket = 'src/main/java/com/acme/Basket.java';
const tests = ['src/test/java/com/acme/BasketTest.java', 'src/test/java/com/acme/TillTest.java'];
const memoryBytes = 2 ** 31;
const longest = 5 * 60_000;

const cases = z
  .record(
    z.string(),
    z.strictObject({
      file: z.string().default(basket),
      find: z.string().default(''),
      replace: z.string().default(''),
      seconds: z.number().default(120),
      untilFailure: z.boolean().default(false),
      /** False where the run in a new build tool is of no use to compare with. */
      same: z.boolean().default(true),
      /** True where that is compared in Gradle, too; in the others only thorough runs look at Gradle's way, without it. */
      inGradle: z.boolean().default(false),
      warm: z.boolean(),
      /** True where only Maven's way of telling it is known without Maven. */
      onlyMaven: z.boolean().default(false),
      /** Whether the virtual machine is there for the next; absent where that does not matter. */
      stays: z.boolean().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(fixtures, 'cases.json'), 'utf8')));
type Case = (typeof cases)[string];

interface Tool {
  readonly runner: Runner;
  readonly program: string;
  readonly files: Readonly<Record<string, string>>;
  /** The tests that come by the marks below. */
  readonly marks: Readonly<Record<'adds' | 'refuses', readonly string[]>>;
  /** How often a virtual machine says something at its start in a run of the tool. */
  readonly machines: number;
}

const project = filesOf('warm/jvm/project');
const sources = Object.entries(project).filter(([path]) => path.startsWith('src/main/'));
const tools: readonly Tool[] = [
  {
    runner: maven,
    program: 'mvn',
    files: project,
    marks: {
      adds: ['com.acme.BasketTest#adds(int)[1]', 'com.acme.BasketTest#adds(int)[2]'],
      refuses: ['com.acme.BasketTest$Full#refuses'],
    },
    machines: 2,
  },
  {
    runner: gradle,
    program: 'gradle',
    files: { ...Object.fromEntries(sources), ...filesOf('warm/jvm/gradle') },
    marks: {
      adds: ['com.acme.BasketTest#adds[0]', 'com.acme.BasketTest#adds[1]'],
      refuses: ['com.acme.BasketTest#refuses[0]', 'com.acme.BasketTest#refuses[1]'],
    },
    machines: 3,
  },
];

describe.each(tools)('$runner.id', ({ runner, program, files, marks, machines }) => {
  const test = useProgram(program) ? it : it.skip;
  let fixture: Promise<OpenFixture> | undefined;
  let clean: TestRun | undefined;

  afterAll(async () => {
    const open = await fixture;
    await open?.session.close();
    await open?.close();
  });

  const session = async () => (await (fixture ??= openFixture(runner, files))).session;

  function requestOf({ file, find, replace, seconds, untilFailure }: Partial<Case>): RunRequest {
    const limits = { seconds: seconds ?? 120, memoryBytes };
    const edits = find ? [editOf(file ?? basket, find, replace ?? '')] : [];
    return { edits, files: tests, limits, seed: 0, ...(untilFailure && { untilFailure }) };
  }

  function editOf(path: string, find: string, replacement: string): Edit {
    const start = (files[path] ?? '').indexOf(find);
    if (start === -1) throw new Error(`${find} is not in ${path}`);
    return { path, start, end: start + find.length, replacement };
  }

  for (const [name, { warm: expected, ...each }] of Object.entries(cases)) {
    const isDue = isThorough || runner === maven || each.inGradle;
    const run = async (): Promise<void> => {
      const isWarm = expected && !(each.onlyMaven && runner !== maven);
      const warm = await session();
      clean ??= await warm.run({ ...requestOf({}), fresh: true });
      const before = await residents();
      const answer = await warm.run(requestOf(each));
      if (each.stays !== undefined) {
        const after = await residents();
        expect({ before: before.length, stays: after.join() === before.join() }).toEqual({
          before: 1,
          stays: each.stays,
        });
      }
      expect({ warm: answer.warm === true, cold: warm.cold?.() }).toEqual({ warm: isWarm });
      expect(sleepers()).toEqual([]);
      if (isWarm && each.same) {
        const anew = await warm.run({ ...requestOf(each), fresh: true, anew: true });
        expect({ warm: anew.warm, ...essence(anew) }).toEqual({ warm: undefined, ...essence(answer) });
        if (runner === maven || each.inGradle) {
          const fresh = await warm.run({ ...requestOf(each), fresh: true });
          expect(essence(fresh)).toEqual(essence(answer));
        }
      }
      if (each.untilFailure)
        expect(answer.results.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
      if (each.seconds < 120) expect(answer.outcome.kind).toBe('timed-out');
      const after = await warm.run(requestOf({}));
      expect(after.warm).toBe(true);
      expect(essence(after)).toEqual(essence(clean));
    };
    (isDue ? test : it.skip)(name, run, longest);
  }

  test(
    'starts a new virtual machine without the build tool, where that will do',
    async () => {
      const warm = await session();
      const edit = requestOf({ find: 'total += price;', replace: 'total -= price;' });
      await warm.run(edit);
      const before = await residents();
      const anew = await warm.run({ ...edit, fresh: true, anew: true });
      const fresh = await warm.run({ ...edit, fresh: true });
      expect(essence(anew)).toEqual(essence(fresh));
      // Each virtual machine says so: the build tool's own, and the one that it starts for the tests. One that was
      // started beforehand, as where the resident one is too slow, has said it to nobody.
      const [byBuild = 0, without = 0] = [fresh, anew].map(({ tail }) => tail.match(/Picked up/g)?.length);
      expect(byBuild).toBe(machines);
      expect(without).toBeLessThanOrEqual(1);
      expect(await residents()).toEqual(before);
    },
    longest,
  );

  test(
    'tells which tests come by a mark',
    async () => {
      const at = (find: string, id: number) => ({
        ...editOf(basket, find, java.mark?.(id) ?? ''),
        end: (files[basket] ?? '').indexOf(find),
      });
      const edits = [
        at('total += price;', 1),
        at('return "basket of "', 2),
        at('opened += 1;', 3),
        ...(java.markSupport?.(basket, files[basket] ?? '') ?? []),
      ];
      const run = await (await session()).run({ ...requestOf({}), edits, marked: true });
      expect(run.outcome).toEqual({ kind: 'completed' });
      const found = Object.fromEntries([...(run.marks ?? [])].map(([id, by]) => [id, [...by].toSorted()]));
      const { adds, refuses } = marks;
      expect(found).toEqual({ 1: adds, 2: refuses, 3: [...adds, ...refuses].toSorted() });
    },
    longest,
  );

  /** Virtual machines of this session that stay. */
  async function residents(): Promise<readonly string[]> {
    const scratch = (await fixture)?.workspace.scratch ?? '';
    const lines = execFileSync('ps', ['-eo', 'pid,args']).toString().split('\n');
    return lines.filter((line) => / CounterproofResident /.test(line) && line.includes(` @${scratch}/`));
  }
});

/** What of a run has to be the same in a warm process and a new one. */
function essence({ outcome, results, command }: TestRun) {
  // Where in the test it failed, and what else was told, only fresh runs say.
  const told = results.map(({ id, file, outcome: state, error }) => ({
    id,
    file,
    state,
    error: error && { type: error.type, message: error.message },
  }));
  return { outcome, command, results: told.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

function sleepers(): readonly string[] {
  const lines = execFileSync('ps', ['-eo', 'args']).toString().split('\n');
  return lines.filter((line) => line.startsWith('sleep 86397'));
}
