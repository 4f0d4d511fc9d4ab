import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { runBounded } from '../../host/process.js';
import { folderOf, nearestFolder } from './cargo-manifest.js';
import { describeEnd, errorLine } from './plain-session.js';

/** https://doc.rust-lang.org/cargo/commands/cargo-metadata.html */
export const targetSchema = z.object({
  kind: z.array(z.string()),
  name: z.string(),
  src_path: z.string(),
  test: z.boolean().default(true),
  'required-features': z.array(z.string()).default([]),
});

const metadataSchema = z.object({
  packages: z.array(
    z.object({
      name: z.string(),
      manifest_path: z.string(),
      targets: z.array(targetSchema),
      features: z.record(z.string(), z.array(z.string())).default({}),
    }),
  ),
});

/** Something of a package that Cargo makes a test program of. */
export interface TestTarget {
  readonly packageName: string;
  /** Of the package, relative to the repository root; empty for the root. */
  readonly packageFolder: string;
  /** As `cargo test` selects it: `--lib`, `--test cart`. */
  readonly flags: readonly string[];
  /** The file that it begins with, relative to the repository root. */
  readonly sourceFile: string;
}

/** The flags that select a target; undefined for one that is no program of tests (a build script, a benchmark). */
export function flagsOf({ kind, name }: z.infer<typeof targetSchema>): readonly string[] | undefined {
  const selectors = { bin: '--bin', test: '--test', example: '--example' } as const;
  for (const each of ['bin', 'test', 'example'] as const) {
    // A name may look like a flag.
    if (kind.includes(each))
      return name.startsWith('-') ? [`${selectors[each]}=${name}`] : [selectors[each], name];
  }
  return kind.some((each) => /lib$|^proc-macro$/.test(each)) ? ['--lib'] : undefined;
}

/** What `cargo test` would run here by default, or why Cargo cannot tell. */
export async function readTargets(
  root: string,
  directory: string,
  env: Readonly<Record<string, string>>,
  outputFile: string,
): Promise<readonly TestTarget[] | { readonly why: string }> {
  const { end, tail } = await runBounded({
    argv: ['cargo', 'metadata', '--no-deps', '--format-version=1'],
    cwd: join(root, directory),
    env,
    seconds: 120,
    memoryBytes: 2 ** 31,
    stdoutFile: outputFile,
  });
  if (end.kind !== 'exited' || end.code !== 0) {
    return { why: end.kind === 'exited' ? errorLine(tail) : `cargo ${describeEnd(end)}` };
  }
  const { packages } = metadataSchema.parse(JSON.parse(await readFile(outputFile, 'utf8')));
  return packages.flatMap(({ name, manifest_path: manifest, targets, features }) => {
    const enabled = enabledFeatures(features);
    return targets.flatMap((target) => {
      const flags = flagsOf(target);
      const isRun = target.test && target['required-features'].every((feature) => enabled.has(feature));
      if (flags === undefined || !isRun) return [];
      return {
        packageName: name,
        packageFolder: folderOf(relative(root, manifest)),
        flags,
        sourceFile: relative(root, target.src_path),
      };
    });
  });
}

/** The features that are on by default; a target that requires another one is passed over by `cargo test`. */
function enabledFeatures(features: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const enabled = new Set<string>();
  const waiting = ['default'];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (enabled.has(next)) continue;
    enabled.add(next);
    waiting.push(...(features[next] ?? []));
  }
  return enabled;
}

/** The targets that a file may be compiled into: its own, or those beginning in the nearest folder above it. */
export function targetsOf(targets: readonly TestTarget[], file: string): readonly TestTarget[] {
  const own = targets.filter(({ sourceFile }) => sourceFile === file);
  if (own.length > 0) return own;
  const home = nearestFolder(new Set(targets.map(({ packageFolder }) => packageFolder)), file);
  const near = targets.filter(({ packageFolder }) => packageFolder === home);
  const folder = nearestFolder(new Set(near.map(({ sourceFile }) => folderOf(sourceFile))), file);
  return near.filter(({ sourceFile }) => folderOf(sourceFile) === folder);
}
