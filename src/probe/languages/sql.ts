import type { Language } from './language.js';

const none: ReadonlySet<string> = new Set();

/** `.sql` files: SQL from the first to the last character, read by the token reader in probe/sql. */
export const sql: Language = {
  id: 'sql',
  extensions: ['.sql'],
  types: {
    functions: none,
    classes: none,
    chain: none,
    call: none,
    member: none,
    memberName: '',
    block: none,
    list: none,
    loop: none,
    identifiers: none,
    assertion: () => false,
    pair: none,
  },
  arid: {
    orderlessCalls: none,
    orderlessMembers: none,
    transparentCalls: none,
    setComprehensions: none,
    sequenceComprehensions: none,
    displayFunctions: none,
    messageTypes: none,
    membershipTypes: none,
  },
  literals: () => [],
  orderCalls: () => [],
  failure: '',
  statementGuard: '',
  failureStatement: 'counterproof was here;',
  imports: () => [],
  modulePaths: () => [],
  reversed: (list) => list,
  runSql: (_handle, text) => text,
};
