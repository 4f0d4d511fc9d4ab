import { parse } from 'yaml';
import { z } from 'zod';
import { stringsOf } from './configuration-text.js';
import { textOfFirst } from './detect-javascript.js';
import type { JavaScriptPackage, RunnerUse } from './javascript-project.js';
import { optionValues, positionalWords } from './script-command.js';

/** Flags of mocha whose value is the next word. */
export const takesValue: ReadonlySet<string> = new Set(
  [
    '-r --require --import --loader --experimental-loader -n --node-option --file -u --ui -t --timeout -s --slow',
    '--extension --retries --ignore --exclude --global --config --package --opts --spec -j --jobs -C --conditions',
    '-R --reporter -O --reporter-option --reporter-options -g --grep -f --fgrep --watch-files --watch-ignore',
  ].flatMap((line) => line.split(' ')),
);

const options = z.object({ spec: z.union([z.string(), z.array(z.string())]).optional() }).catch({});

/** What a package has mocha run: the specs of script, configuration file and package.json, which mocha adds up. */
export async function mochaSpecs(
  root: string,
  { directory, manifest }: JavaScriptPackage,
  use: RunnerUse | undefined,
): Promise<readonly string[]> {
  const args = use?.command?.args ?? [];
  const written = [...positionalWords(args, takesValue), ...optionValues(args, '--spec')];
  const configured = await configuredSpecs(root, directory, optionValues(args, '--config'));
  return [...written, ...specOf(manifest.mocha), ...configured];
}

function specOf(value: unknown): readonly string[] {
  const { spec = [] } = options.parse(value ?? {});
  return typeof spec === 'string' ? [spec] : spec;
}

const configurations = ['cjs', 'js', 'mjs', 'yaml', 'yml', 'jsonc', 'json'].map((type) => `.mocharc.${type}`);

/** The specs of the configuration file: the one that the script names, or the first of mocha's own. */
async function configuredSpecs(
  root: string,
  directory: string,
  named: readonly string[],
): Promise<readonly string[]> {
  for (const name of named.length > 0 ? named : configurations) {
    const text = await textOfFirst(root, directory, [name]);
    if (text === undefined) continue;
    if (name.endsWith('js')) return stringsOf(text, 'spec');
    // YAML reads JSON, but not its comments.
    return specOf(parseYaml(text.replace(/^\s*\/\/.*$/gm, '')));
  }
  return [];
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return {};
  }
}
