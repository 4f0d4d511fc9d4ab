'use strict';

/**
 * Loaded (`node --require`) by a process that is started before there is work for it: loads what the test runner itself
 * consists of, waits for a line on file descriptor 4, and then lets node go on with the runner as if it started just now.
 * The wait blocks the process, so that it takes no time from the run before.
 */

const fs = require('node:fs');

const { COUNTERPROOF_STANDBY: standby, COUNTERPROOF_RUN: run } = process.env;

/** Packages that run or compile tests, and look at nothing of the project while they are loaded. */
const tools =
  /^(mocha|typescript|ts-node|tsx|esbuild|@swc\/.*|@swc-node\/.*|@babel\/.*|yargs.*|chokidar|glob|minimatch|diff|cliui)$/;

function packageOf(file) {
  const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return name;
}

/**
 * Under jest tests have modules of their own: whatever else is installed and loaded belongs to jest. Not programs,
 * which begin their work when they are loaded.
 */
function mayLoad(runner, file) {
  const name = packageOf(file);
  if (name === undefined || !file.endsWith('js') || /\/bin\//.test(file)) return false;
  return runner === 'jest' || tools.test(name);
}

function load({ runner, modules }) {
  for (const file of knownModules(modules)) {
    if (!mayLoad(runner, file)) continue;
    try {
      require(file);
    } catch {
      // It will be loaded when it is needed, and fails then if it must.
    }
  }
}

function knownModules(modules) {
  try {
    return JSON.parse(fs.readFileSync(modules, 'utf8'));
  } catch {
    return [];
  }
}

/** The first run tells what there is to load. */
function learn({ runner, modules }) {
  if (fs.existsSync(modules)) return;
  process.once('exit', () => {
    const files = Object.keys(require.cache).filter((file) => mayLoad(runner, file));
    fs.writeFileSync(modules, JSON.stringify(files));
  });
}

function readLine() {
  const chunk = Buffer.alloc(65_536);
  let text = '';
  while (!text.endsWith('\n')) {
    const length = fs.readSync(4, chunk);
    // Nobody is there any more to ask for anything.
    if (length === 0) process.exit();
    text += chunk.toString('latin1', 0, length);
  }
  return Buffer.from(text, 'latin1').toString('utf8');
}

function become({ args, env }) {
  fs.closeSync(3);
  fs.closeSync(4);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env, { COUNTERPROOF_RUN: run });
  process.argv.push(...args);
  const at = process.execArgv.indexOf(__filename);
  if (at > 0) process.execArgv.splice(at - 1, 2);
}

if (standby !== undefined) {
  const place = JSON.parse(standby);
  delete process.env.COUNTERPROOF_STANDBY;
  load(place);
  become(JSON.parse(readLine()));
  learn(place);
  delete require.cache[__filename];
}
