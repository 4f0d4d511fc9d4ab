import type { Merge } from './merge.js';
import {
  discount,
  shipping,
  half,
  vat,
  cart,
  record,
  parse,
  file,
  is,
  checksOfDiscount,
  checksOfShipping,
  checksOfHalf,
  discountNow,
  discountFixed,
  steady,
  vats,
  vatBFixed,
  threeVats,
  vatAFixed,
  parses,
  carts,
  records,
  recordFixed,
  allFixed,
  read,
  shown,
  mended,
  tests,
} from './month-code.js';

/** The first merge adds to an empty repository. */
export const month: readonly Merge[] = [
  {
    name: 'introduces a fault that no test notices',
    files: { 'src/price.js': file(discount), ...tests([checksOfDiscount('price')]) },
    alerts: 'open 1',
  },
  {
    name: 'adds code above',
    files: {
      'src/price.js': file(half, discount),
      ...tests([checksOfDiscount('price'), checksOfHalf('price')]),
    },
    alerts: 'open 1',
  },
  {
    name: 'adds code below',
    files: { 'src/price.js': `${file(half, discount)}// the end\n// of it\n` },
    alerts: 'open 1',
  },
  {
    name: 'introduces another',
    files: {
      'src/ship.js': file(shipping),
      ...tests([checksOfDiscount('price'), checksOfHalf('price'), checksOfShipping('ship')]),
    },
    alerts: 'open 1 2',
  },
  { name: 'writes about it', files: { 'README.md': '# Shop\n' }, alerts: 'open 1 2' },
  {
    name: 'renames the file',
    files: {
      'src/price.js': null,
      'src/pricing.js': file(half, discount),
      ...tests([...discountNow, checksOfShipping('ship')]),
    },
    alerts: 'open 1 2',
  },
  {
    name: 'adds code above in the renamed file',
    files: { 'src/pricing.js': file(half, '// above\n// it\n', discount) },
    alerts: 'open 1 2',
  },
  {
    name: 'fixes it by a test',
    files: tests([...discountFixed, checksOfShipping('ship')]),
    alerts: 'open 2, fixed 1',
  },
  {
    name: 'fixes the other by changing the code',
    files: {
      'src/ship.js': file(shipping.replace('weight >= 20', 'weight > 19')),
      ...tests([
        ...discountFixed,
        checksOfShipping('ship'),
        ['ship', 'shipping', is('shipping(19)', 4)],
        ['ship', 'shipping', is('shipping(20)', 9)],
      ]),
    },
    alerts: 'open none, fixed 1 2',
  },
  {
    name: 'reverts that',
    files: { 'src/ship.js': file(shipping), ...tests([...discountFixed, checksOfShipping('ship')]) },
    alerts: 'open 2, fixed 1',
  },
  {
    name: 'merges something else after a dismissal',
    dismiss: 2,
    files: { 'README.md': '# The shop\n' },
    alerts: 'open none, fixed 1, dismissed 2',
  },
  {
    name: 'moves what is dismissed',
    files: { 'src/ship.js': file(`// above\n// it\n`, shipping) },
    alerts: 'open none, fixed 1, dismissed 2',
  },
  {
    name: 'renames what is dismissed',
    files: {
      'src/ship.js': null,
      'src/post.js': file(`// above\n// it\n`, shipping),
      ...tests(steady),
    },
    alerts: 'open none, fixed 1, dismissed 2',
  },
  {
    name: 'touches what is dismissed, so that the audit finds it anew',
    files: { 'src/post.js': file(`// above\n`, shipping.replace('  if (weight', '    if (weight')) },
    alerts: 'open none, fixed 1, dismissed 2',
  },
  {
    name: 'introduces the same line twice',
    files: { 'src/tax.js': file(vat('vatA'), vat('vatB')), ...tests(vats) },
    alerts: 'open 3 4, fixed 1, dismissed 2',
  },
  {
    name: 'puts code between the two',
    files: { 'src/tax.js': file(vat('vatA'), '// between\n// the two\n', vat('vatB')) },
    alerts: 'open 3 4, fixed 1, dismissed 2',
  },
  {
    name: 'fixes the second of the two',
    files: tests(vatBFixed),
    alerts: 'open 3, fixed 1 4, dismissed 2',
  },
  {
    name: 'introduces a third one above both',
    files: { 'src/tax.js': file(vat('vatZ'), vat('vatA'), '// between\n', vat('vatB')), ...tests(threeVats) },
    alerts: 'open 3 4, fixed 1, dismissed 2',
  },
  {
    name: 'fixes the first, and the audit is inconclusive',
    files: tests(vatAFixed),
    inconclusive: true,
    alerts: 'open 3 4, fixed 1, dismissed 2',
  },
  {
    name: 'merges something else, and the audit can look',
    files: { 'README.md': '# Our shop\n' },
    alerts: 'open 4, fixed 1 3, dismissed 2',
  },
  {
    name: 'brings what specialists read and show',
    files: { 'src/parse.js': file(parse), ...tests(parses) },
    claims: [read, shown],
    alerts: 'open 4 5 6, fixed 1 3, dismissed 2',
  },
  {
    name: 'moves that',
    files: { 'src/parse.js': file('// above\n', parse) },
    alerts: 'open 4 5 6, fixed 1 3, dismissed 2',
  },
  {
    name: 'mends what was shown by a test, and leaves what was read',
    files: {
      'src/parse.js': file('// above\n', mended),
      ...tests([...parses, ['parse', 'parse', is(`parse('').length`, 0)]]),
    },
    alerts: 'open 4 5, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'introduces a fault, and the upload is refused',
    files: { 'src/cart.js': file(cart), ...tests(carts('cart')) },
    refused: true,
    alerts: 'open 4 5, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'comes by the same line again',
    files: { 'src/cart.js': file(cart.replace('>= 30;', '>= 30; // of them')) },
    alerts: 'open 4 5 7, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'moves the function into another file, and deletes its own',
    files: {
      'src/cart.js': null,
      'src/basket.js': `${file(half, cart.replace('>= 30;', '>= 30; // of them'), parse.replaceAll('parse', 'split'))}// one\n// two\n// three\n`,
      ...tests([
        ...carts('basket'),
        checksOfHalf('basket'),
        ['basket', 'split', is(`split('a,b').length`, 2)],
      ]),
    },
    alerts: 'open 4 5 7, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'adds a function that can be emptied',
    files: { 'src/stock.js': file(record), ...tests(records) },
    alerts: 'open 4 5 7 8, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'alters the body of that function',
    files: { 'src/stock.js': file(record.replace('stock.size += 1;', 'stock.size += item.count;')) },
    alerts: 'open 4 5 7 8, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'is merged together with the next',
    unaudited: true,
    files: { 'docs.md': 'a\n' },
    alerts: 'open 4 5 7 8, fixed 1 3 6, dismissed 2',
  },
  {
    name: 'tests what the altered function does',
    files: tests(recordFixed),
    alerts: 'open 4 5 7, fixed 1 3 6 8, dismissed 2',
  },
  {
    name: 'deletes a file',
    files: { 'src/basket.js': null, ...tests(recordFixed.filter(([from]) => from !== 'basket')) },
    alerts: 'open 4 5, fixed 1 3 6 7 8, dismissed 2',
  },
  {
    name: 'deletes the tests',
    files: { 'test/all.js': null },
    alerts: 'open 4 5, fixed 1 3 6 7 8, dismissed 2',
  },
  {
    name: 'brings them back, and one that was missing',
    files: tests(allFixed),
    alerts: 'open 5, fixed 1 3 4 6 7 8, dismissed 2',
  },
  {
    name: 'rewrites what was read',
    files: { 'src/parse.js': file('// above\n', mended.replace(`text.split(',')`, `text.split(/,/)`)) },
    alerts: 'open none, fixed 1 3 4 5 6 7 8, dismissed 2',
  },
];
