import type { Rule } from '../domain/rule.js';

const whyOrderMatters =
  'A database without ORDER BY may return rows in any order, and so may a set, a map or a directory listing. ' +
  'Tests usually see insertion order, production does not: a lost or reversed ordering would ship with a green build.';

const rerun = 'every result was repeated in fresh processes and was the same each time.';

/** What can be found about an ordering; which of them it is takes several mutants to tell (prove.ts). */
export const orderingRules = [
  {
    id: 'passes-by-insertion-order',
    source: 'probe',
    severity: 'high',
    name: 'PassesByInsertionOrder',
    shortDescription: 'Tests pass because of the order in which their fixtures were inserted.',
    fullDescription:
      'Tests that assert an order stay green when the ordering is deleted, because their fixtures are already in that order. With the fixtures reordered they notice.',
    help: {
      what: 'The code orders its result, and a test asserts that order. The test creates its fixtures in exactly the order it expects, so it is green with the ordering and green without it.',
      why: whyOrderMatters,
      mend: 'Apply the reordering of the fixtures that comes with the finding, so that only the ordering can make the test pass. It is verified: green on the merged code, red with the ordering deleted.',
      proven: `Four cells were run: {code as merged, ordering deleted} x {fixtures as written, fixtures reordered}. Only the last one was red; ${rerun}`,
    },
    precision: 'very-high',
  },
  {
    id: 'order-not-exposed',
    source: 'probe',
    severity: 'medium',
    name: 'OrderNotExposed',
    shortDescription: 'Tests stay green without the ordering, and reordered fixtures do not show why.',
    fullDescription:
      'Tests stay green when the ordering is deleted, although they notice (where that could be tried) when it is reversed. No reordering of the fixtures that was tried exposed it.',
    help: {
      what: 'With the ordering deleted, every test that reaches it still passes. Where the claim names tests that notice a reversed direction, these do look at the order: rows arrive in the expected order by themselves.',
      why: whyOrderMatters,
      mend: 'Give the fixtures sort keys that contradict the order in which they are created (three or more rows, neither rising nor falling), and assert the whole sequence. If the order is guaranteed elsewhere, the ordering here may be redundant.',
      proven: `The tests were run with the ordering deleted (green), reversed where its direction is known (red), and with reordered fixtures (still green without the ordering); ${rerun} No fix is promised.`,
    },
    precision: 'high',
  },
  {
    id: 'order-never-asserted',
    source: 'probe',
    severity: 'medium',
    name: 'OrderNeverAsserted',
    shortDescription: 'No test looks at the order of this result.',
    fullDescription:
      'The tests that reach this ordering stay green with the ordering deleted and with it reversed.',
    help: {
      what: 'The code orders its result, and the tests that run it compare sets, counts or single rows: none of them would notice another order.',
      why: whyOrderMatters,
      mend: 'If the order matters to a caller, add a test with three or more rows, created in another order than expected, and assert the sequence. If it does not matter, delete the ordering.',
      proven: `The tests were run with the ordering deleted and with it reversed, and passed both times; ${rerun}`,
    },
    precision: 'high',
  },
  {
    id: 'direction-not-asserted',
    source: 'probe',
    severity: 'medium',
    name: 'DirectionNotAsserted',
    shortDescription: 'No test notices when the direction of this ordering is flipped.',
    fullDescription:
      'The tests that reach this ordering notice when it is deleted, but pass when its direction is flipped.',
    help: {
      what: 'Ascending and descending look the same to the tests that reach this ordering, although they fail without it.',
      why: 'Newest first or oldest first, cheapest or dearest, live or archived: the direction is what the ordering is for. A flipped direction would ship with a green build.',
      mend: 'Assert the sequence of rows whose sort keys differ, or at least which row is the first.',
      proven: `The tests were run with the direction flipped (green) and with the ordering deleted (red); ${rerun}`,
    },
    precision: 'high',
  },
  {
    id: 'ordering-not-exercised',
    source: 'probe',
    severity: 'medium',
    name: 'OrderingNotExercised',
    shortDescription: 'No test gives this ordering anything to do.',
    fullDescription:
      'In every test that comes here, what is ordered is in that order already, so the tests stay green when the ordering is deleted.',
    help: {
      what: 'The ordering never moved anything while the tests ran: with an error in its place that is raised only when the order changes, every test still passes.',
      why: whyOrderMatters,
      mend: 'Give the ordering something to do: three or more elements, neither rising nor falling, and assert the whole sequence.',
      proven: `The tests were run with the ordering deleted (green), and with a check in its place that fails as soon as it changes the order (green); ${rerun}`,
    },
    precision: 'very-high',
  },
  {
    id: 'tie-breaker-not-asserted',
    source: 'probe',
    severity: 'low',
    name: 'TieBreakerNotAsserted',
    shortDescription: 'No test needs the last sort key.',
    fullDescription: 'The tests that reach this ordering pass when its last sort key is dropped.',
    help: {
      what: 'The ordering has several keys. With the last one dropped, the tests that reach it still pass: no fixture has two rows that are equal in the keys before it, or nothing asserts their order.',
      why: 'Rows that tie come back in any order. Pages then repeat or skip rows, and "the first one" differs from call to call.',
      mend: 'Add two rows that are equal in all keys but the last, created in the other order, and assert which comes first.',
      proven: `The tests were run with the last sort key dropped, and passed; ${rerun}`,
    },
    precision: 'high',
  },
] as const satisfies readonly Rule[];
