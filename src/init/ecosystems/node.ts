import { posix } from 'node:path';
import { z } from 'zod';
import { folderOf } from '../folder.js';
import { pins } from '../pins.js';
import type { Ecosystem, Place, Step } from './ecosystem.js';

/** The package manager that writes a lock file, and how it installs exactly what is locked. */
const managers: Readonly<Record<string, readonly string[]>> = {
  'pnpm-lock.yaml': ['npm install --global corepack', 'corepack enable', 'pnpm install --frozen-lockfile'],
  'package-lock.json': ['npm ci'],
  'npm-shrinkwrap.json': ['npm ci'],
  'bun.lock': ['npm install --global bun', 'bun install --frozen-lockfile'],
  'bun.lockb': ['npm install --global bun', 'bun install --frozen-lockfile'],
};

const classicYarn = ['yarn install --frozen-lockfile'];
const modernYarn = ['npm install --global corepack', 'corepack enable', 'yarn install --immutable'];

const names = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z
  .object({
    packageManager: z.string().catch(''),
    engines: names,
    volta: names,
    dependencies: names,
    devDependencies: names,
  })
  .partial()
  .catch({});

async function manifestAt(place: Place, path: string | undefined): Promise<z.infer<typeof manifestSchema>> {
  if (path === undefined) return {};
  const text = await place.text(path);
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The Node that the repository asks for; where it asks for none, that of ubuntu-latest will do. */
async function chooseNode(place: Place): Promise<readonly Step[]> {
  const file = place.nearest('.nvmrc', '.node-version') ?? (await manifestWithNode(place));
  if (file === undefined) return [];
  return [{ name: `Choose the Node of ${file}`, uses: pins.setupNode, with: { 'node-version-file': file } }];
}

/** Of a package, or of the workspace that it is locked in. */
async function manifestWithNode(place: Place): Promise<string | undefined> {
  const lock = lockOf(place);
  const manifests = [place.nearest('package.json'), lock && posix.join(folderOf(lock), 'package.json')];
  for (const path of manifests) {
    const { engines = {}, volta = {} } = await manifestAt(place, path);
    if ('node' in engines || 'node' in volta) return path;
  }
  return undefined;
}

function lockOf(place: Place): string | undefined {
  return place.nearest(...Object.keys(managers), 'yarn.lock');
}

async function install(place: Place): Promise<readonly Step[]> {
  const lock = lockOf(place);
  const manifest = place.nearest('package.json');
  if (lock === undefined) {
    const { dependencies = {}, devDependencies = {} } = await manifestAt(place, manifest);
    const isAlone = Object.keys({ ...dependencies, ...devDependencies }).length === 0;
    if (manifest === undefined || isAlone) return [];
    return [{ name: 'Install packages', directory: folderOf(manifest), run: ['npm install'] }];
  }
  const directory = folderOf(lock);
  const run = managers[posix.basename(lock)] ?? (await yarn(place, lock));
  return [{ name: 'Install packages', directory, run }];
}

/** Since version 2 the lock file is YAML that says its version, and the program comes through Corepack. */
async function yarn(place: Place, lock: string): Promise<readonly string[]> {
  return /^__metadata:/m.test(await place.text(lock)) ? modernYarn : classicYarn;
}

export const node: Ecosystem = {
  id: 'node',
  title: 'Node.js',
  runners: ['vitest', 'jest', 'mocha', 'node-test'],
  prepare: async (place) => [...(await chooseNode(place)), ...(await install(place))],
};
