import { expect, test } from '@jest/globals';
import { ReplayedKills, replayKills } from '../../src/probe/replay.js';
import type { Coverage, JudgedGroup, Trial } from '../../src/probe/trial.js';
import { guardsOf } from './planned-guards.js';
import { ran, scriptedGroup } from './scripted-session.js';

const functions = Array.from(
  { length: 100 },
  (_, index) => `def f${index}(x):\n    if x < ${index}:\n        raise ValueError(x)\n    return x\n`,
);
const text = functions.join('\n');

interface Replayed {
  /** Of which mutants a fresh process knows better, and under which seeds. */
  readonly survives: (id: string, seed: number) => boolean;
  readonly warm?: boolean;
  /** Where the mutants were killed: by the group that is replayed, or by one before it. */
  readonly killedBy?: 'this group' | 'another';
}

/** A hundred mutants, each killed in a warm process. */
async function replayed({ survives, warm = true, killedBy = 'this group' }: Replayed) {
  const guards = await guardsOf(text);
  expect(guards).toHaveLength(100);
  const idOf = new Map(guards.map(({ mutants: [mutant] }) => [mutant?.edits, mutant?.id ?? '']));
  const { group, asked } = scriptedGroup(({ edits, seed }) => {
    const id = [...idOf].find(([own]) => JSON.stringify(own) === JSON.stringify(edits))?.[1] ?? '';
    return ran(survives(id, seed) ? 'a b' : 'a:failed b');
  });
  const judged: JudgedGroup = {
    group,
    baseline: {
      command: 'test',
      green: new Set(['a', 'b']),
      red: [],
      flaky: [],
      skipped: [],
      fileOf: new Map([
        ['a', 'test_a.py'],
        ['b', 'test_b.py'],
      ]),
      seconds: 1,
      milliseconds: new Map([
        ['a', 500],
        ['b', 1],
      ]),
    },
  };
  const own: Coverage = { ...judged, tests: new Set(['a', 'b']), alone: true };
  const killers = killedBy === 'another' ? { ...own, group: { ...group, tier: 'reaching' as const } } : own;
  const trials = guards.map((planned): Trial => {
    const killed = { kind: 'killed', by: ['a'], doubtful: false, ...(warm && { warm: killers }) } as const;
    return {
      planned,
      coverage: killers === own ? [own] : [killers, own],
      verdicts: new Map(planned.mutants.map((mutant) => [mutant, killed])),
    };
  });
  const gaps = await replayKills(trials, judged, new ReplayedKills());
  const kinds = trials.flatMap(({ verdicts }) => [...verdicts.values()].map(({ kind }) => kind));
  return { gaps, asked, kinds, group };
}

test('one of twenty warm kills is run again in fresh processes, the same ones each time', async () => {
  const first = await replayed({ survives: () => false });
  expect(first.asked).toHaveLength(5);
  expect(first.asked.every(({ fresh }) => fresh)).toBe(true);
  expect(first.gaps).toEqual([]);
  expect(first.group.pool.isCold).toBe(false);
  const second = await replayed({ survives: () => false });
  expect(second.asked.map(({ edits }) => edits)).toEqual(first.asked.map(({ edits }) => edits));
});

test('the tests are asked in the order of the warm runs: in another one a test may come first that hangs', async () => {
  const { asked } = await replayed({ survives: () => false });
  expect(asked.map(({ files, untilFailure }) => ({ files, untilFailure }))).toEqual(
    asked.map(() => ({ files: ['test_b.py', 'test_a.py'], untilFailure: true })),
  );
});

test('a kill that a fresh process does not confirm: all are judged anew, and it is told', async () => {
  const { gaps, kinds, group, asked } = await replayed({ survives: () => true });
  expect(kinds.every((kind) => kind === 'survived')).toBe(true);
  expect(asked.every(({ fresh }) => fresh)).toBe(true);
  expect(group.pool.cold()).toContain('survived in a fresh one');
  expect(gaps).toEqual([
    {
      what: '100 mutants that pytest killed in processes shared with others',
      why: expect.stringContaining('--no-warm'),
    },
  ]);
});

test('only warm kills are replayed', async () => {
  expect((await replayed({ survives: () => true, warm: false })).asked).toEqual([]);
});

test('what the tests of an earlier group have killed is not asked of those of a later one', async () => {
  const { asked, gaps, group, kinds } = await replayed({ survives: () => true, killedBy: 'another' });
  expect({ asked, gaps, cold: group.pool.isCold }).toEqual({ asked: [], gaps: [], cold: false });
  expect(kinds.every((kind) => kind === 'killed')).toBe(true);
});

test('a kill under some seeds only is luck, of which warm processes are not to blame', async () => {
  const { gaps, group, kinds } = await replayed({ survives: (_, seed) => seed === 5 });
  expect({ gaps, cold: group.pool.isCold }).toEqual({ gaps: [], cold: false });
  expect(kinds.filter((kind) => kind === 'unstable')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'killed')).toHaveLength(95);
});
