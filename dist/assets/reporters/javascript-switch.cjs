'use strict';

/**
 * Says which of the mutants that the source files hold is active (src/probe/runners/javascript-schemata.ts), and counts
 * how often each function that has some is entered. `process` is the one object that is the same in all sandboxes.
 */

let active = 0;
let entered = [];

process.counterproofSwitch = (place) => {
  entered[place] = (entered[place] ?? 0) + 1;
  return active;
};

/** Counting begins anew. A process that the tests start looks into its environment. */
exports.choose = (mutant) => {
  active = mutant;
  entered = [];
  process.env.COUNTERPROOF_MUTANT = String(mutant);
};

/** By number of the function. */
exports.entered = () => Object.fromEntries(Object.entries(entered));
