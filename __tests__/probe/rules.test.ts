import { expect, test } from '@jest/globals';
import { probeRules as rules } from '../../src/probe/rules.js';

test.each(rules)('$id', (rule) => {
  expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(rule.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toBe(`-${rule.id}`);
  for (const text of [rule.shortDescription, rule.fullDescription]) {
    expect(text.length).toBeLessThanOrEqual(1_024); // what GitHub keeps
    expect(text).toMatch(/^[A-Z].*\.$/);
  }
  for (const text of Object.values(rule.help)) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/score/i);
  }
});
