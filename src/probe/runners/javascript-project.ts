import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { findCommand, findNodeTest, type ScriptCommand } from './script-command.js';

/** The runners of JavaScript, in the order in which one takes a file that names none of them. */
export const javascriptRunners = ['vitest', 'jest', 'mocha', 'node-test'] as const;
export type JavaScriptRunner = (typeof javascriptRunners)[number];

const names = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z
  .object({
    scripts: z.record(z.string(), z.string().catch('')).catch({}),
    dependencies: names,
    devDependencies: names,
    jest: z.unknown(),
    mocha: z.unknown(),
  })
  .partial();

/** One package.json of the repository. */
export interface JavaScriptPackage {
  /** Relative to the repository root; empty for the root. */
  readonly directory: string;
  readonly manifest: z.infer<typeof manifestSchema>;
}

/** How one package calls one runner. */
export interface RunnerUse {
  readonly because: string;
  /** The script that calls the runner; absent where only a dependency speaks for it. */
  readonly command?: ScriptCommand & { readonly script: string };
}

/** Every readable package.json, deepest first. */
export async function readPackages(
  root: string,
  files: readonly string[],
): Promise<readonly JavaScriptPackage[]> {
  const paths = files.filter(
    (path) => posix.basename(path) === 'package.json' && !path.includes('node_modules/'),
  );
  const packages = await Promise.all(
    paths.map(async (path) => {
      const directory = posix.dirname(path) === '.' ? '' : posix.dirname(path);
      return { directory, manifest: await readManifest(join(root, path)) };
    }),
  );
  return packages.toSorted((a, b) => b.directory.length - a.directory.length);
}

/** A package.json as far as it concerns test runners; empty where it cannot be read. */
export async function readManifest(path: string): Promise<z.infer<typeof manifestSchema>> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** The runners that a package uses: those its scripts call, or else those it depends on. */
export function runnersOf({
  directory,
  manifest: { scripts = {}, ...manifest },
}: JavaScriptPackage): ReadonlyMap<JavaScriptRunner, RunnerUse> {
  const file = posix.join(directory, 'package.json');
  const uses = new Map<JavaScriptRunner, RunnerUse>();
  for (const runner of javascriptRunners) {
    for (const script of byRelevance(Object.keys(scripts))) {
      const command = commandOf(runner, scripts[script] ?? '');
      if (command === undefined || uses.has(runner)) continue;
      uses.set(runner, {
        because: `${runner}: ${file} calls it in "${script}"`,
        command: { ...command, script },
      });
    }
  }
  if (uses.size > 0) return uses;
  for (const runner of javascriptRunners) {
    const declared = { ...manifest.dependencies, ...manifest.devDependencies };
    if (runner in declared) uses.set(runner, { because: `${runner}: ${file} depends on it` });
  }
  return uses;
}

/** `test` is what people and CI run; `test:watch` or `coverage` may carry flags of their own. */
function byRelevance(scripts: readonly string[]): readonly string[] {
  return scripts.toSorted((a, b) => rank(a) - rank(b));
}

function rank(script: string): number {
  if (script === 'test') return 0;
  return /^test:(unit|all|ci|node|run)$/.test(script) ? 1 : 2;
}

function commandOf(runner: JavaScriptRunner, script: string): ScriptCommand | undefined {
  if (runner === 'node-test') return findNodeTest(script);
  return findCommand(script, (name) => name.replace(/^_|\.[cm]?js$/g, '') === runner);
}

const imports: readonly (readonly [framework: JavaScriptRunner | 'other', pattern: RegExp])[] = [
  ['vitest', /['"]vitest['"]/],
  ['jest', /['"]@jest\/globals['"]/],
  ['node-test', /['"]node:test['"]/],
  ['mocha', /\bfrom ['"]mocha['"]|require\(['"]mocha['"]\)/],
  [
    'other',
    /['"](@playwright\/test|cypress|bun:test|ava|tap|tape|uvu|@japa\/runner|jsr:@std\/[^'"]*|qunit)['"]/,
  ],
];

/** The test framework that a test file imports; undefined where it relies on globals. */
export function frameworkOf(text: string): JavaScriptRunner | 'other' | undefined {
  return imports.find(([, pattern]) => pattern.test(text))?.[0];
}
