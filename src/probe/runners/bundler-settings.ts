import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Workspace } from '../../host/workspace.js';

/** Names of what decides which gems a bundle has and where they are; all else (credentials!) stays behind. */
const wanted = ['BUNDLE_PATH', 'BUNDLE_WITHOUT', 'BUNDLE_WITH', 'BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN'];

/**
 * The Gemfile that Bundler would take in a directory of the private tree: the one that BUNDLE_GEMFILE names, or the
 * nearest. A name inside the user's checkout means the same file here, where the code is that is mutated.
 */
export function findGemfile({ root, origin }: Workspace, directory: string): string | undefined {
  const named = process.env['BUNDLE_GEMFILE'];
  if (named !== undefined && named !== '') {
    const inside = relative(origin, resolve(origin, named));
    const file = inside.startsWith('..') ? named : join(root, inside);
    if (existsSync(file)) return file;
  }
  for (let place = join(root, directory); ; place = dirname(place)) {
    const file = ['Gemfile', 'gems.rb'].map((name) => join(place, name)).find((path) => existsSync(path));
    if (file !== undefined || place === root || place === dirname(place)) return file;
  }
}

/**
 * Bundler's settings for a directory of the private tree, as the environment: those of the user's checkout, whose
 * `.bundle` and gems may not be there, with absolute paths. Its own settings win over variables, hence no settings.
 */
export function bundlerSettings(workspace: Workspace, directory: string): Record<string, string> {
  const gemfile = findGemfile(workspace, directory);
  if (gemfile === undefined) return {};
  const place = relative(workspace.root, dirname(gemfile));
  const checkout = place.startsWith('..') ? dirname(gemfile) : join(workspace.origin, place);
  const settings = { ...ofEnvironment(), ...ofFile(appConfig(checkout)) };
  const path =
    settings['BUNDLE_PATH'] ?? (settings['BUNDLE_DEPLOYMENT'] === 'true' ? 'vendor/bundle' : undefined);
  return {
    ...settings,
    ...(path !== undefined && { BUNDLE_PATH: resolve(checkout, path) }),
    BUNDLE_GEMFILE: gemfile,
    BUNDLE_APP_CONFIG: join(workspace.scratch, 'bundle'),
  };
}

function appConfig(checkout: string): string {
  return join(resolve(checkout, process.env['BUNDLE_APP_CONFIG'] ?? '.bundle'), 'config');
}

function ofEnvironment(): Record<string, string> {
  const entries = wanted.map((name) => [name, process.env[name] ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** https://bundler.io/man/bundle-config.1.html; one setting per line, lists with colons between. */
function ofFile(path: string): Record<string, string> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = [...text.matchAll(/^(BUNDLE_\w+):[ \t]*(["']?)(.*?)\2[ \t]*$/gm)];
  const entries = lines.map(([, name = '', , value = '']) => [name, value] as const);
  return Object.fromEntries(entries.filter(([name, value]) => wanted.includes(name) && value !== ''));
}
