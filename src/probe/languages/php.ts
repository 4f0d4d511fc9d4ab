import type { Node } from 'web-tree-sitter';
import type { Language } from './language.js';
import { faults } from './php-faults.js';
import { imports, modulePaths } from './php-imports.js';
import { literals } from './php-literals.js';
import { orderCalls } from './php-orderings.js';
import {
  blockTypes,
  callTypes,
  failInPlace,
  failure,
  failureStatement,
  functionTypes,
} from './php-syntax.js';

const assertion =
  /^(\$this->|self::|static::|Assert::|\$\w+->)(assert|expect|see|dontSee)\w*\(|^(expect|assert)\w*\(/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

export const php: Language = {
  id: 'php',
  extensions: ['.php'],
  grammar: 'php',
  types: {
    functions: functionTypes,
    classes: words(
      'class_declaration trait_declaration interface_declaration enum_declaration anonymous_class',
    ),
    chain: words(
      'member_call_expression nullsafe_member_call_expression scoped_call_expression member_access_expression nullsafe_member_access_expression function_call_expression parenthesized_expression subscript_expression clone_expression',
    ),
    call: new Set([...callTypes, 'object_creation_expression']),
    member: words(
      'member_call_expression nullsafe_member_call_expression member_access_expression nullsafe_member_access_expression',
    ),
    memberName: 'name',
    block: blockTypes,
    list: new Set(['array_creation_expression']),
    loop: new Set(['foreach_statement']),
    identifiers: words('variable_name name'),
    assertion: (statement: Node) => assertion.test(statement.text),
    pair: new Set(['array_element_initializer']),
  },
  arid: {
    orderlessCalls: words('count sizeof in_array array_sum array_product max min'),
    orderlessMembers: words(
      'count exists doesntExist isEmpty isNotEmpty contains sum max min avg average delete forceDelete update increment decrement',
    ),
    transparentCalls: words('array_values iterator_to_array collect'),
    setComprehensions: new Set(),
    sequenceComprehensions: new Set(),
    displayFunctions: words('__toString __debugInfo'),
    messageTypes: words('throw_expression throw_statement'),
    membershipTypes: new Set(),
  },
  literals,
  orderCalls,
  failure,
  statementGuard: '',
  failureStatement,
  // Nobody knows the class in processes that the tests start.
  mark: (id) => `if (\\class_exists('CounterproofReport', false)) { \\CounterproofReport::mark(${id}); }`,
  statementEnd: ' ',
  failInPlace,
  // A line above the file's own opening tag would be text to print.
  loadFailure: `<?php ${failureStatement} ?>`,
  faults,
  inapplicable: { 'drop-await': 'PHP has no await' },
  imports,
  modulePaths,
  reversed: (list) => `array_reverse(${list})`,
  runSql: (handle, sql) => `${handle}->exec('${sql.replaceAll(/[\\']/g, '\\$&')}')`,
};
