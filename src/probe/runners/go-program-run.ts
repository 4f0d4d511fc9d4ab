import { copyFile, link, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import { runBounded, type ProcessEnd, type ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { goEnvironment } from './go-environment.js';
import {
  importPath,
  nameTests,
  readGoReport,
  runPattern,
  selectionOf,
  testId,
  type AskedPackages,
  type TestedModule,
} from './go-packages.js';
import type { GoProgram } from './go-programs.js';
import { mutantsFolder } from './go-schemata.js';
import { outcomeOf, selected, withoutRoot } from './plain-session.js';
import type { TestReport } from './report-lines.js';
import type { RunRequest } from './runner.js';

/** What is to run of one package. */
export interface ProgramRun {
  readonly packageName: string;
  readonly program: GoProgram;
  /** Test functions; undefined for all that it has. */
  readonly functions: readonly string[] | undefined;
}

export interface ProgramSetting {
  readonly workspace: Workspace;
  readonly module: TestedModule;
  /** Makes events of what a test program says, as `go test -json` does. */
  readonly converter: string;
}

interface Said {
  readonly result: ProcessResult;
  readonly events: string;
}

/** Runs test programs one after the other, as `go test` would, with these mutants in them active. */
export async function runPrograms(
  setting: ProgramSetting,
  asked: AskedPackages,
  programs: readonly ProgramRun[],
  mutants: readonly number[],
  request: RunRequest,
): Promise<TestRun> {
  const { workspace, module } = setting;
  const directory = await mkdtemp(join(workspace.scratch, 'run-'));
  try {
    const nameTest = await nameTests(workspace.root, module, asked);
    const reportOf = (events: string, tail: string) => readGoReport(events, tail, nameTest, module);
    const hasFailed = ({ events }: Said) =>
      reportOf(events, '').results.some(({ id, outcome }) => outcome === 'failed' && isAsked(id, request));
    const stops = stopsAtFailure(programs, request);
    const env = goEnvironment(workspace.scratch, module);
    const all: Said[] = [];
    let left = request.limits.seconds;
    for (const run of programs) {
      const place = join(directory, String(all.length));
      const said = await start(setting, run, { place, mutants, env, stops, left }, request);
      all.push(said);
      left -= said.result.seconds;
      if (!isWhole(said) || (stops && hasFailed(said))) break;
    }
    const tail = all.map(({ result }) => result.tail).join('');
    const report = reportOf(all.map(({ events }) => events).join(''), tail);
    const end = all.at(-1)?.result.end ?? nothingStarted;
    return withoutRoot(
      {
        command: commandLine(['go', 'test', '-count=1', ...selectionOf(asked, request)], module.directory),
        outcome: outcomeOf({ end, tail }, stops && all.some(hasFailed) ? enough(report) : whole(report, all)),
        results: selected(report.results, request),
        seconds: request.limits.seconds - left,
        tail,
      },
      workspace.root,
    );
  } finally {
    await workspace.restore();
    await rm(directory, { recursive: true, force: true });
  }
}

const nothingStarted: ProcessEnd = { kind: 'not-started', reason: 'there is no test to run' };

function isAsked(id: string, { tests }: RunRequest): boolean {
  return tests === undefined || tests.includes(id);
}

/** A program that said nothing at all would not be missed among others. */
function isWhole({ result, events }: Said): boolean {
  return result.end.kind === 'exited' && events !== '';
}

function whole(report: TestReport, all: readonly Said[]): TestReport {
  return { ...report, finished: report.finished && all.every(isWhole) };
}

/** One failure was asked for, and is there: that a panic has ended the program is no more news. */
function enough(report: TestReport): TestReport {
  return { ...report, broken: [], finished: true };
}

/**
 * Whether the first failure may end the run. One in a subtest that nobody asked for would hide those that were; where
 * the function around it was asked for, which is red with it, so were all its subtests.
 */
function stopsAtFailure(programs: readonly ProgramRun[], { untilFailure, tests }: RunRequest): boolean {
  if (untilFailure !== true) return false;
  const asked = new Set(tests);
  return programs.every(
    ({ packageName, functions }) =>
      functions !== undefined && functions.every((name) => asked.has(testId(packageName, name))),
  );
}

interface Start {
  /** A folder for this program alone. */
  readonly place: string;
  readonly mutants: readonly number[];
  readonly env: Readonly<Record<string, string>>;
  /** True where the first failure ends it. */
  readonly stops: boolean;
  /** Seconds. */
  readonly left: number;
}

async function start(
  { workspace, module, converter }: ProgramSetting,
  { packageName, program, functions }: ProgramRun,
  { place, mutants, env, stops, left }: Start,
  { limits }: RunRequest,
): Promise<Said> {
  const exe = await placed(program, place, mutants);
  const events = join(place, 'events.jsonl');
  const pattern = functions && runPattern(functions);
  const command = [
    exe,
    ...program.args,
    // As in the plain session: our own limit comes first.
    `-test.timeout=${Math.ceil(limits.seconds) + 60}s`,
    ...(pattern === undefined ? [] : [`-test.run=${pattern}`]),
  ];
  const untilEnd = ['sh', assetPath('reporters/go-test.sh'), ...command];
  const path = importPath(module, packageName);
  const result = await runBounded({
    argv: [
      converter,
      '-t',
      '-p',
      path,
      'sh',
      assetPath('reporters/go-end.sh'),
      path,
      ...(stops ? [...command, '-test.failfast'] : untilEnd),
    ],
    cwd: program.folder,
    env: { ...env, PWD: program.folder, PATH: program.searchPath },
    territory: dirname(workspace.root),
    stdoutFile: events,
    seconds: left,
    memoryBytes: limits.memoryBytes,
  });
  return { result, events: await readFile(events, 'utf8').catch(() => '') };
}

/** The program in a folder that names the mutants: the same file, by another path. */
async function placed({ file }: GoProgram, place: string, mutants: readonly number[]): Promise<string> {
  const folder = join(place, mutantsFolder + mutants.join('-'));
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(file));
  await link(file, path).catch(() => copyFile(file, path));
  return path;
}
