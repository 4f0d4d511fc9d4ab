import type { Node } from 'web-tree-sitter';
import type { Language } from './language.js';
import { faults } from './ruby-faults.js';
import { imports, modulePaths } from './ruby-imports.js';
import { literals } from './ruby-literals.js';
import { orderCalls } from './ruby-orderings.js';
import { blockTypes, failInPlace, failure, methodTypes } from './ruby-syntax.js';

const assertion = /^(assert|refute|expect|is_expected|flunk|must|wont)\w*\b|\.(should|must_|wont_)/;

export const ruby: Language = {
  id: 'ruby',
  extensions: ['.rb', '.rake', '.ru'],
  grammar: 'ruby',
  types: {
    functions: methodTypes,
    classes: new Set(['class', 'module', 'singleton_class']),
    chain: new Set(['call', 'element_reference', 'parenthesized_statements']),
    call: new Set(['call']),
    // `a.b` is a call of `b`.
    member: new Set(['call']),
    memberName: 'method',
    block: blockTypes,
    list: new Set(['array']),
    loop: new Set(),
    identifiers: new Set(['identifier', 'constant', 'instance_variable']),
    assertion: (statement: Node) => assertion.test(statement.text),
    pair: new Set(['pair']),
  },
  arid: {
    // A Set of Ruby keeps the order of insertion.
    orderlessCalls: new Set(),
    orderlessMembers: new Set(
      'count size length empty? any? none? all? include? member? exists? exist? sum minimum maximum average delete_all update_all'.split(
        ' ',
      ),
    ),
    transparentCalls: new Set(),
    setComprehensions: new Set(),
    sequenceComprehensions: new Set(),
    displayFunctions: new Set(['to_s', 'inspect', 'pretty_print']),
    messageTypes: new Set(),
    messageCalls: new Set(['raise', 'fail', 'abort']),
    membershipTypes: new Set(),
  },
  literals,
  orderCalls,
  failure: `(${failure})`,
  statementGuard: '',
  failureStatement: failure,
  // Nobody knows the constant in processes that the tests start.
  mark: (id) => `(defined?(::CounterproofReport) && ::CounterproofReport.mark(${id}))`,
  statementEnd: '; ',
  failInPlace,
  loadFailure: failure,
  faults,
  inapplicable: { 'drop-await': 'Ruby has no await' },
  imports,
  modulePaths,
  reversed: (list) => `(${list}).to_a.reverse`,
  runSql: (handle, sql) => `${handle}.execute(${JSON.stringify(sql)})`,
};
