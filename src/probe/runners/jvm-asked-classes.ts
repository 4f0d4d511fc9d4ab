import type { TestId } from '../../domain/test-run.js';
import { methodsByClass } from './jvm-methods.js';
import type { Order } from './jvm-orders.js';
import { nestedIn, outermost, type TestClass } from './jvm-test-classes.js';
import type { RunRequest } from './runner.js';

/** A class to run, and its methods where not all are asked for. */
export interface AskedClass {
  readonly name: string;
  readonly methods: readonly string[] | undefined;
}

/** The classes and methods of a request that are to be run; `folder` is where the classes of the tests are. */
export async function askedOf(
  classes: readonly TestClass[],
  folder: string,
  { files = [], tests }: Pick<RunRequest, 'files' | 'tests'>,
): Promise<readonly AskedClass[]> {
  const names: string[] = [];
  for (const file of files) {
    for (const { name, nests } of classes.filter((each) => each.file === file)) {
      names.push(name, ...(nests ? await nestedIn(folder, name) : []));
    }
  }
  return askedClasses(names, tests);
}

function askedClasses(names: readonly string[], tests: readonly TestId[] | undefined): readonly AskedClass[] {
  if (tests === undefined) return names.map((name) => ({ name, methods: undefined }));
  const asked = [...methodsByClass(tests)];
  return names.flatMap((name): readonly AskedClass[] => {
    const own = asked.filter(([each]) => outermost(each) === name);
    return own.some(([, methods]) => methods === undefined)
      ? [{ name, methods: undefined }]
      : own.map(([each, methods = []]) => ({
          name: each,
          methods: methods.map((method) => method.replace(/\*$/, '')),
        }));
  });
}

/** What our program in the virtual machine is told to run, and where to report. */
export function runOrders(
  report: string,
  classes: readonly AskedClass[],
  { untilFailure }: Pick<RunRequest, 'untilFailure'>,
): readonly Order[] {
  return [
    ['report', report],
    ...(untilFailure ? [['until-failure'] as const] : []),
    ...classes.flatMap(({ name, methods }): readonly Order[] => [
      ['class', name],
      ...(methods ?? []).map((method) => ['method', name, method] as const),
    ]),
  ];
}
