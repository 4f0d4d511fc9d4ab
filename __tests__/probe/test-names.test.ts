import { expect, test } from '@jest/globals';
import { shortName } from '../../src/probe/test-names.js';

test.each([
  ['tests/test_cart.py::test_total', 'test_total'],
  ['tests/test_cart.py::TestCart::test_total', 'test_total'],
  ['tests/test_net.py::test_ip[::1]', 'test_ip[::1]'],
  ['tests/test_net.py::test_third[a > b::]', 'test_third[a > b::]'],
  ['test/cart.test.js > cart > adds up', 'adds up'],
  ['test/cart_test.rb > CartTest#test_total', 'CartTest#test_total'],
  ['cart.test_cart.TestCart.test_total', 'test_total'],
  ['odd::', 'odd::'],
])('%s is called %s', (id, name) => {
  expect(shortName(id)).toBe(name);
});
