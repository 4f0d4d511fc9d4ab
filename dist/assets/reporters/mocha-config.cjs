'use strict';

/**
 * Stands in for the project's mocha configuration and is made from it: everything but what to run and how to report.
 * Without this the `spec` of the project's configuration is run in addition to the files that were asked for.
 * https://mochajs.org/running/configuring/#merging
 */

const fs = require('node:fs');
const path = require('node:path');

const {
  COUNTERPROOF_MOCHA: mocha,
  COUNTERPROOF_MOCHA_CONFIG: named,
  COUNTERPROOF_SWITCHED: switched,
} = process.env;
delete process.env.COUNTERPROOF_MOCHA;
delete process.env.COUNTERPROOF_MOCHA_CONFIG;

if (switched !== undefined) require('./mocha-switched.cjs').passOn();

// Mocha loads the tests before it makes a reporter, which then tells what is running.
const outside = { file: '' };
if (process.counterproofMark !== undefined) process.counterproofMark.place = () => outside;

const ours = [
  ['spec', '_', 'recursive', 'sort', 's'],
  ['reporter', 'R', 'reporter-option', 'reporter-options', 'reporterOption', 'reporterOptions', 'O'],
  ['parallel', 'p', 'jobs', 'j', 'bail', 'b', 'dry-run', 'dryRun'],
  ['watch', 'w', 'watch-files', 'watchFiles', 'watch-ignore', 'watchIgnore'],
  ['config', 'package', 'forbid-only', 'forbidOnly', 'forbid-pending', 'forbidPending'],
].flat();

function loader() {
  // mocha 12 renamed it
  const file = ['config.cjs', 'config.js']
    .map((name) => path.join(mocha, 'lib', 'cli', name))
    .find(fs.existsSync);
  return require(file);
}

function packageOptions(directory) {
  const file = path.join(directory, 'package.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')).mocha ?? {};
  const parent = path.dirname(directory);
  return parent === directory ? {} : packageOptions(parent);
}

function merge(low, high) {
  const merged = { ...low };
  for (const [key, value] of Object.entries(high)) {
    const both = Array.isArray(value) || Array.isArray(low[key]);
    merged[key] = both && low[key] !== undefined ? [].concat(low[key], value) : value;
  }
  return merged;
}

const { findConfig, loadConfig } = loader();
const file = named === undefined ? findConfig(process.cwd()) : path.resolve(named);
const options = merge(packageOptions(process.cwd()), file ? loadConfig(file) : {});
module.exports = Object.fromEntries(Object.entries(options).filter(([key]) => !ours.includes(key)));
