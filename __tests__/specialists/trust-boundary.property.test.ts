import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { editBytes, editsByPath } from '../../src/host/text-edits.js';
import type { RawFinding } from '../../src/specialists/answer.js';
import { isPartOfChange } from '../../src/specialists/part-of-change.js';
import { crossBoundary, type Boundary } from '../../src/specialists/trust-boundary.js';
import { files, makeGround } from './boundary-ground.js';

let boundary: Boundary;
let remove: () => void;
beforeAll(async () => {
  ({ boundary, remove } = await makeGround());
});
afterAll(() => remove());

const paths = [
  ...Object.keys(files),
  'nowhere.py',
  '../a.py',
  '/etc/passwd',
  '.git/config',
  'a.py/b',
  './a.py',
  '',
];
const snippets = [
  'def a():',
  '    return 1',
  'return 1',
  'def b():\n    return 1',
  'x = 1',
  'y = 3',
  'y = 3\r\nz = 3',
  'name = "ä"',
  'other = 2',
  'level = "user\u202e"',
  'level = "user\\u{202e}"',
  '}',
  '',
  '   \n',
  'root:x:0:0',
  'def a():\n    return 1\n\n\ndef b():',
];
const path = fc.constantFrom(...paths);
const code = fc.oneof(
  fc.constantFrom(...snippets),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const likelyPath = fc.oneof(path, fc.constantFrom('a.py', 'crlf.py'));
const place = fc.record({
  path: likelyPath,
  line: fc.integer({ min: 1, max: 60 }),
  quote: fc.oneof(code, fc.constantFrom('y = 3', 'def b():')),
});
const replacement = fc.record({ path, find: code, replace: code });
const raw: fc.Arbitrary<RawFinding> = fc
  .record({
    rule: fc.constantFrom('one', 'one', 'one', 'two'),
    claim: code,
    argument: fc.string(),
    reached_from: fc.option(place, { nil: null }),
    impact: fc.constantFrom('breach', 'blind-test', 'leftover'),
    reach: fc.constantFrom('everyone', 'few'),
    preconditions: fc.array(fc.string(), { maxLength: 2 }),
    proposal: fc.string(),
    fix: fc.option(fc.array(replacement, { maxLength: 3 }), { nil: null }),
    test: fc.option(
      fc.record({ path: fc.oneof(path, fc.constant('test_new.py'), fc.string()), content: code }),
      { nil: null },
    ),
    mutant: fc.option(replacement, { nil: null }),
    place,
  })
  .map(({ place: at, ...rest }) => ({ ...rest, ...at }));

const trimmed = (text: string) => text.split('\n').map((line) => line.trimEnd());

test('whatever a model says: what a claim quotes stands there, belongs to the change, and its edits fit', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(raw, async (finding) => {
      const crossing = crossBoundary(finding, { ...boundary, reachesChange: () => false });
      const { change, texts } = boundary;
      if (crossing.kind === 'dropped') return;
      claims++;
      const { claim } = crossing;
      for (const quote of [claim.quote, ...(claim.reachedFrom ? [claim.reachedFrom] : [])]) {
        const lines = trimmed(texts.text(quote.path)?.text ?? '');
        expect(lines.slice(quote.lines[0] - 1, quote.lines[1]).join('\n')).toBe(quote.text);
      }
      const root = claim.reachedFrom ?? claim.quote;
      const mutated =
        claim.mutant !== undefined && isPartOfChange(change, claim.mutant.path, claim.mutant.lines);
      expect(
        isPartOfChange(change, root.path, root.lines) || (finding.impact === 'blind-test' && mutated),
      ).toBe(true);
      for (const edits of [claim.fix ?? [], claim.mutant?.edits ?? []]) {
        for (const [file, own] of editsByPath(edits)) {
          const text = texts.text(file);
          expect(texts.entry(file)?.mode ?? '100644').toMatch(/^100/);
          expect(() =>
            editBytes(Buffer.from(text?.text ?? '', text?.utf8 === false ? 'latin1' : 'utf8'), own),
          ).not.toThrow();
        }
      }
      if (claim.test) expect(texts.entry(claim.test.path)).toBeUndefined();
      if (claim.test) expect(claim.test.path.split('/')).not.toContain('..');
      expect(claim.title).not.toMatch(/[\p{Cc}\u202e]/u);
      if (finding.mutant !== null && claim.mutant === undefined) expect(claim.test).toBeUndefined();
    }),
    { numRuns: 20_000, seed: 7 },
  );
  // Otherwise the property would say nothing.
  expect(claims).toBeGreaterThan(200);
});
