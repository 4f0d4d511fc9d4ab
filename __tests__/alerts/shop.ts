/** A small shop with its tests, and the pushes that come to it. */
const guarded = (name: string): string => `export function ${name}(stock, amount) {
  if (amount > stock) throw new RangeError('not enough for ${name}');
  return stock - amount;
}
`;
export const take = guarded('take');
export const lend = guarded('lend');
export const sell = guarded('sell');
export const rent = guarded('rent');

const happy = (name: string): string => `test('${name}', () => assert.equal(${name}(5, 2), 3));\n`;
const refuses = (name: string): string =>
  `test('${name} refuses', () => assert.throws(() => ${name}(1, 2), RangeError));\n`;

/** A test file of one function: the good case, and where it is wanted the refusal. */
export const testsOf = (name: string, module: string, isWhole = false): string =>
  [
    `import assert from 'node:assert/strict';`,
    `import { test } from 'node:test';`,
    `import { ${name} } from '../src/${module}.js';`,
    '',
    happy(name) + (isWhole ? refuses(name) : ''),
  ].join('\n');

export const empty = {
  'package.json':
    '{ "name": "shop", "private": true, "type": "module", "scripts": { "test": "node --test test/" } }\n',
  'README.md': '# Shop\n',
};
