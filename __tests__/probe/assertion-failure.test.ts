import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAssertionFailure, tellsAssertions } from '../../src/probe/assertion-failure.js';
import { runners } from '../../src/probe/runners/index.js';

/** What runners have reported that no test here can have them report, or that must not be taken for an assertion. */
const rows = z
  .array(z.strictObject({ runner: z.string(), type: z.string(), message: z.string(), asserts: z.boolean() }))
  .parse(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '..', 'fixtures', 'executions', 'assertions.json'), 'utf8'),
    ),
  );

test.each(rows)('$runner $type $message', ({ runner, type, message, asserts }) => {
  expect(isAssertionFailure(runner, { type, message })).toBe(asserts);
});

test('every runner has its forms, and a command has none', () => {
  expect(runners.filter(({ id }) => !tellsAssertions(id))).toEqual([]);
  expect(tellsAssertions('command')).toBe(false);
});
