import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { z } from 'zod';
import type { ImportRules } from './language.js';

/** Files that say which packages there are, and what is run before the tests. */
const manifestNames =
  /(^|\/)(package\.json|project\.json|\.mocharc(\.\w+)?|mocha\.opts|[\w.-]+\.config\.[cm]?[jt]s)$/;

/**
 * What JavaScript does, besides what every language does, that gets to other code without naming it in an import: a
 * name made at run time, a file that is read, something that all modules share. Kept wide on purpose.
 */
const indirection =
  /\b(require|import)\s*\(\s*[^'"\s)]|\brequire\s*\.\s*(context|resolve|cache)|createRequire|import\.meta\.glob|readFile|readdir|\bglob|\beval\b|new Function|\bvm\b|Worker|\bproxyquire|rewire|mockery/;

/** Hooks that stand in no suite, and what modules share. */
const sharedHooks = /^(before|after)(Each|All)?\s*\(|mochaHooks|mochaGlobal/m;

const manifest = z.looseObject({
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

const local = /^(workspace|link|file|portal):|^[./]/;
const noCode = /\.(json|json5|css|scss|sass|less|svg|png|jpe?g|gif|txt|md|html|snap|wasm|ya?ml)$/;

interface Packages {
  readonly foreign: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

const read = new WeakMap<ReadonlyMap<string, string>, Packages>();

function packagesOf(manifests: ReadonlyMap<string, string>): Packages {
  const known = read.get(manifests) ?? readPackages(manifests);
  read.set(manifests, known);
  return known;
}

function readPackages(manifests: ReadonlyMap<string, string>): Packages {
  const [foreign, own] = [new Set<string>(), new Set<string>()];
  for (const [path, text] of manifests) {
    if (posix.basename(path) !== 'package.json') continue;
    const said = manifest.safeParse(parsed(text)).data;
    if (said?.name !== undefined) own.add(said.name);
    const all = {
      ...said?.peerDependencies,
      ...said?.optionalDependencies,
      ...said?.devDependencies,
      ...said?.dependencies,
    };
    for (const [name, version] of Object.entries(all)) (local.test(version) ? own : foreign).add(name);
  }
  return { foreign, own };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether a module that no file of the repository answers to is somebody else's: Node's, an installed package's, or no
 * code. What is left may be an alias, a package of the same repository, or what a build makes of a source.
 */
function isForeign(module: string, manifests: ReadonlyMap<string, string>): boolean {
  if (module.startsWith('.')) return noCode.test(module);
  if (module.startsWith('node:') || builtinModules.includes(module)) return true;
  const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/');
  const { foreign, own } = packagesOf(manifests);
  return foreign.has(name) && !own.has(name);
}

/** Of a package, what others import and what is published: naming a file there does not run it before the tests. */
const published = new Set(
  [
    'name description keywords repository files sideEffects main module browser exports types typings bin',
    'dependencies devDependencies optionalDependencies peerDependencies',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the file may be run along with every test: a configuration, or one that a configuration names. */
function isSetup(path: string, manifests: ReadonlyMap<string, string>): boolean {
  if (manifestNames.test(path)) return true;
  const stem = posix.basename(path).replace(/\.[^.]+$/, '');
  return [...manifests].some(([from, text]) => settingsIn(from, text).includes(stem));
}

function settingsIn(path: string, text: string): string {
  if (posix.basename(path) !== 'package.json') return text;
  const said = z.looseObject({}).safeParse(parsed(text)).data;
  if (said === undefined) return text;
  return JSON.stringify(Object.entries(said).filter(([key]) => !published.has(key)));
}

export const importRules: ImportRules = {
  manifestNames,
  indirection,
  oftenBypassed: true,
  sharedHooks,
  isForeign,
  isSetup,
};
