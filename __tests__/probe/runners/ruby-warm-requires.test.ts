import { expect, test } from '@jest/globals';
import { commonBeginning, leadingRequires } from '../../../src/probe/runners/ruby-leading-requires.js';

const texts: Record<string, readonly [text: string, names: readonly string[]]> = {
  'nothing before the first class': ['class A; end\nrequire "a"\n', []],
  'comments and blank lines between': [
    '# frozen_string_literal: true\n\nrequire "a"\n# b\nrequire \'b/c\' # why\nA = 1\nrequire "d"\n',
    ['a', 'b/c'],
  ],
  'a place beside the file': ['require_relative "../helper"\n', ['/tree/helper']],
  'brackets and Windows line ends': ['require("a")\r\nrequire_relative(\'b\')\r\n', ['a', '/tree/test/b']],
  'a name that is made up': ['require "a"\nrequire "#{name}"\n', ['a']],
  'only where something holds': ['require "a" if b\n', []],
};

test.each(Object.entries(texts))('what a test file loads first: %s', (_name, [text, names]) => {
  expect(leadingRequires(text, '/tree/test/a_test.rb')).toEqual(names);
});

const lists: Record<string, readonly [lists: readonly (readonly string[])[], common: readonly string[]]> = {
  'no file': [[], []],
  'one file': [[['a', 'b']], ['a', 'b']],
  'one is shorter': [[['a', 'b'], ['a']], ['a']],
  'another order': [
    [
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
    ],
    ['a'],
  ],
};

test.each(Object.entries(lists))('what all load first: %s', (_name, [each, common]) => {
  expect(commonBeginning(each)).toEqual(common);
});
