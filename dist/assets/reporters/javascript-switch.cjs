'use strict';

/**
 * Says which of the mutants that the source files hold is active (src/probe/runners/javascript-schemata.ts), and counts
 * how often each function that has some is entered. `process` is the one object that is the same in all sandboxes.
 */

let active = {};
let entered = [];

process.counterproofSwitch = (place) => {
  entered[place] = (entered[place] ?? 0) + 1;
  return active[place] ?? 0;
};

/** `mutants`: the active one of each function that has one. Counting begins anew. A process that the tests start looks into its environment. */
exports.choose = (mutants) => {
  active = mutants;
  entered = [];
  process.env.COUNTERPROOF_MUTANTS = JSON.stringify(mutants);
};

/** By number of the function. */
exports.entered = () => Object.fromEntries(Object.entries(entered));
