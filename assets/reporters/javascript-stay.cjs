'use strict';

/**
 * Serves one request after another in a process that has set up its test runner (javascript-switched-process.ts): lines
 * of JSON on file descriptor 4, answers on 3.
 */

const fs = require('node:fs');
const { choose, entered } = require('./javascript-switch.cjs');
const { keep, remember, turn, waiting } = require('./javascript-surroundings.cjs');

/** Blocks the process, so that nothing of an earlier run goes on between two. */
function ask() {
  const chunk = Buffer.alloc(65_536);
  let text = '';
  while (!text.endsWith('\n')) {
    const length = fs.readSync(4, chunk);
    // Nobody is there any more to ask for anything.
    if (length === 0) process.exit();
    text += chunk.toString('latin1', 0, length);
  }
  return JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
}

const answer = (value) => fs.writeSync(3, `${JSON.stringify(value)}\n`);

/** `load` may say why not, as the end of a sentence; `run` ends with the tests. Both get the request. */
exports.stay = async ({ load, run }) => {
  const { COUNTERPROOF_RUN: marker, COUNTERPROOF_SWITCHED: root } = process.env;
  delete process.env.COUNTERPROOF_SWITCHED;
  const putBack = keep();
  for (;;) {
    const request = ask();
    const refused = await load(request);
    if (refused !== undefined) {
      answer({ refused });
      continue;
    }
    const atLoading = entered();
    const [earlier, alterations] = [waiting(), remember()];
    choose(request.mutants);
    await run({ ...request, root });
    await turn();
    await turn();
    const counts = entered();
    choose({});
    putBack();
    const place = { pid: process.pid, run: marker };
    answer({ ...place, entered: counts, atLoading, earlier, waiting: waiting(), altered: alterations() });
  }
};

exports.canStay = () => typeof process.getActiveResourcesInfo === 'function';
