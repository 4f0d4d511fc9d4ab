// What is compared where: a generator of projects, a real project, the peers, and what a project needs beside it.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, pythonEnvironment, versionOf } from './installation.mjs';
import { cargoMutants } from './peers/cargo-mutants.mjs';
import { cosmicRay } from './peers/cosmic-ray.mjs';
import { goMutesting, gremlins } from './peers/gremlins.mjs';
import { mutmut } from './peers/mutmut.mjs';
import { pit } from './peers/pit.mjs';
import { nodeModules, stryker } from './peers/stryker.mjs';
import { universalmutator } from './peers/universalmutator.mjs';
import { infection, mutant } from './peers/unreachable.mjs';
import { go } from './projects/go.mjs';
import { java } from './projects/java.mjs';
import { jestProject, mochaProject, vitestProject } from './projects/javascript.mjs';
import { php } from './projects/php.mjs';
import { python } from './projects/python.mjs';
import { ruby } from './projects/ruby.mjs';
import { rust } from './projects/rust.mjs';

const modules = (runner) => (root) => symlinkSync(nodeModules(runner), join(root, 'node_modules'));

/** A language whose tools come with the machine: nothing is placed, but they have to be there. */
const needs =
  (name, ...question) =>
  () => {
    if (versionOf(...question) === undefined) throw new Missing(`${name} is not on this machine`);
  };

/** The file, package, module or class under which a runner finds the tests of a changed file. */
const testNames = {
  files: (added) => Object.keys(added).filter((path) => /^tests?\//.test(path)),
  packages: (added) => [...new Set(Object.keys(added).map((path) => `./${path.split('/')[0]}`))],
  modules: (added) => Object.keys(added).flatMap((path) => /^src\/(pricing\d+)\.rs$/.exec(path)?.[1] ?? []),
  classes: (added) => Object.keys(added).flatMap((path) => /\/(\w+Test)\.java$/.exec(path)?.[1] ?? []),
};

/** The first peer of each is the one that is measured at every scale. */
export const ecosystems = {
  pytest: {
    language: python,
    peers: [mutmut, cosmicRay, universalmutator],
    place: (root) => symlinkSync(pythonEnvironment(), join(root, '.venv')),
    testsOf: testNames.files,
  },
  vitest: {
    language: vitestProject,
    peers: [stryker('vitest')],
    place: modules('vitest'),
    testsOf: testNames.files,
  },
  jest: { language: jestProject, peers: [stryker('jest')], place: modules('jest'), testsOf: testNames.files },
  mocha: {
    language: mochaProject,
    peers: [stryker('mocha')],
    place: modules('mocha'),
    testsOf: testNames.files,
  },
  go: {
    language: go,
    peers: [gremlins, goMutesting],
    place: needs('go', 'go', 'version'),
    testsOf: testNames.packages,
  },
  rust: {
    language: rust,
    peers: [cargoMutants],
    place: needs('cargo', 'cargo', '--version'),
    testsOf: testNames.modules,
  },
  maven: {
    language: java,
    peers: [pit],
    place: needs('mvn', 'mvn', '-B', '--version'),
    testsOf: testNames.classes,
  },
  phpunit: {
    language: php,
    peers: [infection],
    place: needs('phpunit', 'phpunit', '--version'),
    testsOf: testNames.files,
  },
  minitest: {
    language: ruby,
    peers: [mutant],
    place: needs('ruby with bundler and minitest', 'ruby', '-rbundler', '-rminitest', '-e', 'puts 1'),
    testsOf: testNames.files,
  },
};
