import { expect, test } from '@jest/globals';
import { php } from '../../../src/probe/languages/php.js';
import { phpunit } from '../../../src/probe/runners/phpunit.js';
import { filesOf, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

const limits = { seconds: 60, memoryBytes: 2 ** 31 };
const files = filesOf('repos/phpunit');
const usable = useProgram('phpunit');

const [source, text] = Object.entries(files).find(([path]) => path.startsWith('src/')) ?? ['', ''];
const body = /function titles\([^{]*\{/.exec(text);

(usable ? test : test.skip)(
  'marks tell which tests come by, and a run may end at its first failure',
  async () => {
    if (body === null) throw new Error(`${source} has no titles`);
    const start = body.index + body[0].length;
    const insert = (replacement: string) => ({ path: source, start, end: start, replacement });
    const fixture = await openFixture(phpunit, files);
    const { session } = fixture;
    try {
      const all = await session.run({ edits: [], seed: 0, limits });
      expect(all.results.length).toBeGreaterThan(1);
      const marked = await session.run({
        edits: [insert(` ${php.mark?.(7) ?? ''} `)],
        seed: 0,
        limits,
        marked: true,
      });
      expect(marked.results.map(({ id, outcome }) => [id, outcome])).toEqual(
        all.results.map(({ id, outcome }) => [id, outcome]),
      );
      const failing = { edits: [insert(` ${php.failureStatement} `)], seed: 0, limits };
      const broken = await session.run(failing);
      const red = broken.results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
      expect(marked.marks).toEqual(new Map([[7, new Set(red)]]));
      const early = await session.run({ ...failing, untilFailure: true });
      expect(early.outcome).toEqual({ kind: 'completed' });
      expect(early.results).toEqual(
        broken.results
          .slice(0, broken.results.findIndex(({ outcome }) => outcome === 'failed') + 1)
          .map((result) => ({ ...result, milliseconds: expect.any(Number) })),
      );
    } finally {
      await session.close();
      await fixture.close();
    }
  },
);
