import { linesOfTable, textsOfList } from './toml-table.js';

/** Environments that Hatch runs tests in, as people call them. */
const environments = ['hatch-test', 'test', 'tests', 'testing', 'dev', 'default'];

/** A requirement that a shell takes as it stands between quotes. */
const plain = /^[A-Za-z0-9][\w.[\],<>=!~ *+-]*$/;

/** What Hatch would install for the tests, and pip cannot find out by itself: the first environment that says so. */
export function hatchRequirements(pyproject: string): readonly string[] {
  for (const name of environments) {
    const lines = linesOfTable(pyproject, `tool.hatch.envs.${name}`);
    const wanted = [...textsOfList(lines, 'dependencies'), ...textsOfList(lines, 'extra-dependencies')];
    if (wanted.length > 0) return wanted.filter((one) => plain.test(one)).map((one) => `'${one}'`);
  }
  return [];
}
