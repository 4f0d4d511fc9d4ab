import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { filesOf } from '../probe/runners/fixture-repository.js';
import { root } from '../source-files.js';

/** Attacks, a folder each: what a hostile repository is made of, and what must not come of it. */
export const attacksFolder = join(root, '__tests__/fixtures/attacks');

const texts = z.record(z.string(), z.string()).default({});
const list = z.array(z.string()).default([]);

/**
 * `attack.json`. In all texts `{bait}` is a program that nobody may run, `{outside}` a folder beside the checkout that
 * nobody may read or write, `{home}` the home of the user.
 */
const attackSchema = z.strictObject({
  /** One sentence: what is tried. */
  why: z.string(),
  /** Placeholders in the paths and texts of `base` and `merged`, for what no file of ours should hold. */
  names: texts,
  /** Symbolic links that the repository tracks, before the change and after it. */
  links: z.strictObject({ base: texts, merged: texts }).prefault({}),
  /** Submodules that the change adds: path to address. */
  submodules: texts,
  /** Appended to `.git/config` of the checkout. */
  config: list,
  /** Files below `.git`, such as hooks; executable. */
  gitFiles: texts,
  /** Objects of the last commit, by path, that the clone lacks. */
  lacks: list,
  /** What lies in the checkout and in no commit: links. */
  untrackedLinks: texts,
  /** Message of the change. */
  message: z.string().default('Refuse fewer than none'),
  /** The commit of the change claims to be signed. */
  signed: z.boolean().default(false),
  /** Of the action, beside those of every attack. */
  inputs: texts,
  /** What the model asks for before it answers. */
  asks: z.array(z.strictObject({ tool: z.string(), input: z.unknown() })).default([]),
  /** Commands of git that take the bait where nobody is careful: without them an attack would prove nothing. */
  dangerous: z.array(z.array(z.string())).default([]),
  expected: z.strictObject({
    gate: z.enum(['pass', 'fail', 'inconclusive']),
    status: z.int(),
    /** Told in the log. */
    told: list,
    /** In no output, beside what is in none of any attack. */
    untold: list,
    /** Told to the model, so that the way to it is open. */
    toldToModel: list,
    /** Files that the attack leaves in the home of its user when it has been run. */
    traces: list,
    /** What no audit can prevent it from changing in the checkout; it has to be told, and is named here. */
    altersCheckout: list,
  }),
});

export interface Attack extends z.infer<typeof attackSchema> {
  readonly name: string;
  /** By path, as they are laid over the project under attack; without `.hostile`, by which nobody runs them here. */
  readonly base: Readonly<Record<string, string>>;
  readonly merged: Readonly<Record<string, string>>;
}

function filesIn(name: string, part: string): Readonly<Record<string, string>> {
  const parts = readdirSync(join(attacksFolder, name));
  return parts.includes(part) ? filesOf(`attacks/${name}/${part}`) : {};
}

function attackIn(name: string): Attack {
  const json: unknown = JSON.parse(readFileSync(join(attacksFolder, name, 'attack.json'), 'utf8'));
  return {
    ...attackSchema.parse(json),
    name,
    base: filesIn(name, 'base'),
    merged: filesIn(name, 'merged'),
  };
}

export function attacks(): readonly Attack[] {
  const folders = readdirSync(attacksFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => attackIn(name)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
