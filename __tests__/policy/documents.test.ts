import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { knownKeys, policyFileSchema } from '../../src/policy/policy-file.js';
import { unknownRules } from '../../src/policy/unknown-rules.js';
import { probeRules } from '../../src/probe/rules.js';
import { readText, root } from '../source-files.js';

const page = readText('docs/configuration.md');
const examples = Array.from(page.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => text);

const schema = z.toJSONSchema(policyFileSchema, { io: 'input' });

describe('docs/configuration.md', () => {
  test('its examples are policies, of rules that there are', () => {
    expect(examples.length).toBe(3);
    for (const text of examples) {
      const read = parsePolicy(text);
      expect(read).toMatchObject({ kind: 'policy' });
      if (read.kind === 'policy') expect(unknownRules(read.policy, probeRules)).toEqual([]);
    }
  });

  test('explains every key, and every message that it quotes is ours', () => {
    const keys = [[], ['paths'], ['rules'], ['suppress', 0], ['budgets']].flatMap((place) =>
      knownKeys(place),
    );
    expect(keys.length).toBe(15);
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
    const broken = parsePolicy(
      'suppress:\n  - {rule: probe/*, path: a, reason: known, untill: 2027-01-01}\n',
    );
    const [problem] = broken.kind === 'unusable' ? broken.problems : [];
    expect(page.replaceAll(/\s+/g, ' ')).toContain(`line 9: ${problem?.what} It is read`);
  });
});

describe('docs/counterproof.schema.json', () => {
  test('is current (UPDATE_GOLDEN=1 npm test -- __tests__/policy writes it, npm run format formats it)', () => {
    const path = join(root, 'docs/counterproof.schema.json');
    if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true')
      writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test('every key has a description', () => {
    const named = z.looseObject({ description: z.string().min(10) });
    const { properties } = z.looseObject({ properties: z.record(z.string(), named) }).parse(schema);
    expect(Object.keys(properties)).toEqual([...knownKeys([])]);
    expect(propertiesIn(schema).filter(([, value]) => !named.safeParse(value).success)).toEqual([]);
  });

  test('editors take what we take, and see unknown keys as we do', () => {
    const check = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema);
    for (const text of examples) expect([check(parse(text)), check.errors]).toEqual([true, null]);
    const folder = join(root, '__tests__/fixtures/policy/texts');
    const texts = readdirSync(folder).filter((name) => name.endsWith('.yml'));
    const taken = texts.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, ours: parsePolicy(text).kind === 'policy' };
    });
    for (const { name, text, ours } of taken.filter((one) => one.ours))
      expect([name, check(parse(text) ?? {}), ours]).toEqual([name, true, ours]);
    for (const name of [
      'unknown-section.yml',
      'unknown-keys-deep.yml',
      'reason-missing.yml',
      'wrong-rules.yml',
    ])
      expect([name, check(parse(readFileSync(join(folder, name), 'utf8')))]).toEqual([name, false]);
    expect(taken.filter(({ ours }) => ours).length).toBeGreaterThan(3);
  });
});

function propertiesIn(value: unknown): readonly (readonly [name: string, schema: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(key === 'properties' ? Object.entries(Object(child)) : []),
    ...propertiesIn(child),
  ]);
}
