import type { Finding } from '../../src/domain/finding.js';

// What the merges of the month put together: functions, the checks of their tests, and what specialists say.

export const discount = `function discount(total) {
  if (total > 100) {
    return total - 10;
  }
  return total;
}
`;
export const shipping = `function shipping(weight) {
  if (weight >= 20) {
    return 9;
  }
  return 4;
}
`;
export const half = `function half(amount) {
  return amount / 2;
}
`;
export const vat = (name: string) => `function ${name}(total) {
  if (total > 50) {
    return total * 2;
  }
  return total;
}
`;
export const cart = `function cartIsFull(numberOfItems) {
  return numberOfItems >= 30;
}
`;
export const record = `function restock(stock, item) {
  stock[item.id] = item;
  stock.size += 1;
}
`;
export const parse = `function parse(text) {
  return text.split(',');
}
`;

export const file = (...functions: readonly string[]): string => {
  const names = functions.flatMap((text) => /^function (\w+)/m.exec(text)?.[1] ?? []);
  return `'use strict';\n\n${functions.join('\n')}\nmodule.exports = { ${names.join(', ')} };\n`;
};

/** A suite with one line for each check; `from` says where a function is. */
const suite = (checks: readonly (readonly [from: string, name: string, check: string])[]): string =>
  [
    `const assert = require('node:assert');`,
    ...checks.map(([from, name, check]) => `{ const { ${name} } = require('../src/${from}'); ${check} }`),
    '',
  ].join('\n');
export const is = (call: string, value: unknown): string =>
  `assert.strictEqual(${call}, ${JSON.stringify(value)});`;

type Check = readonly [from: string, name: string, check: string];
export const checksOfDiscount = (from: string): Check => [
  from,
  'discount',
  is('discount(50)', 50) + is('discount(200)', 190),
];
export const checksOfShipping = (from: string): Check => [
  from,
  'shipping',
  is('shipping(1)', 4) + is('shipping(50)', 9),
];
export const checksOfHalf = (from: string): Check => [from, 'half', is('half(4)', 2)];
const checksOfVat = (name: string, more = ''): Check => [
  'tax',
  name,
  is(`${name}(1)`, 1) + is(`${name}(100)`, 200) + more,
];
const checksOfCart = (from: string): Check => [
  from,
  'cartIsFull',
  is('cartIsFull(1)', false) + is('cartIsFull(99)', true),
];
const checksOfRecord: Check = ['stock', 'restock', 'restock({}, { id: 1 });'];
const checksOfParse: Check = ['parse', 'parse', is(`parse('a,b').length`, 2)];

export const discountNow = [checksOfDiscount('pricing'), checksOfHalf('pricing')];
export const discountFixed: readonly Check[] = [
  ...discountNow,
  ['pricing', 'discount', is('discount(100)', 100)],
];
export const steady: readonly Check[] = [...discountFixed, checksOfShipping('post')];
export const vats: readonly Check[] = [...steady, checksOfVat('vatA'), checksOfVat('vatB')];
export const vatBFixed: readonly Check[] = [
  ...steady,
  checksOfVat('vatA'),
  checksOfVat('vatB', is('vatB(50)', 50)),
];
export const threeVats: readonly Check[] = [...vatBFixed, checksOfVat('vatZ')];
export const vatAFixed: readonly Check[] = [...threeVats, ['tax', 'vatA', is('vatA(50)', 50)]];
export const parses: readonly Check[] = [...vatAFixed, checksOfParse];
export const carts = (from: string): readonly Check[] => [...parses, checksOfCart(from)];
export const records: readonly Check[] = [...carts('basket'), checksOfRecord];
export const recordFixed: readonly Check[] = [
  ...carts('basket'),
  ['stock', 'restock', 'const stock = {}; restock(stock, { id: 1 }); assert.ok(stock[1]);'],
];
export const allFixed: readonly Check[] = [
  ...parses,
  ['stock', 'restock', 'const stock = {}; restock(stock, { id: 1 }); assert.ok(stock[1]);'],
  ['tax', 'vatZ', is('vatZ(50)', 50)],
];

export const read: Finding = {
  rule: 'splits-by-hand',
  severity: 'low',
  path: 'src/parse.js',
  line: 4,
  endLine: 4,
  claim: 'Text is split by hand.',
  raisedBy: 'cleanup',
  evidence: [{ kind: 'quote', path: 'src/parse.js', lines: [4, 4], text: `  return text.split(',');` }],
  related: [],
};
export const shown: Finding = {
  rule: 'loses-empty-text',
  severity: 'high',
  path: 'src/parse.js',
  line: 3,
  endLine: 3,
  claim: 'No text comes to one empty field.',
  raisedBy: 'security',
  evidence: [
    {
      kind: 'reproducer',
      test: 'test/empty.js',
      failed: 3,
      of: 3,
      path: 'test/empty.js',
      text: suite([['parse', 'parse', is(`parse('').length`, 0)]]),
    },
    { kind: 'quote', path: 'src/parse.js', lines: [3, 3], text: 'function parse(text) {' },
  ],
  related: [],
};
export const mended = parse.replace(
  `  return text.split(',');`,
  `  if (text === '') return [];\n  return text.split(',');`,
);

export const tests = (checks: readonly Check[]): Readonly<Record<string, string>> => ({
  'test/all.js': suite(checks),
});
