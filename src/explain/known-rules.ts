import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rule } from '../domain/rule.js';
import { errorCode } from '../host/system-error.js';
import { repositoryRoot } from '../host/git.js';
import { probeRules } from '../probe/rules.js';
import { customFolder } from '../specialists/read-rubrics.js';
import { rubricFolder } from '../specialists/rubric-folder.js';
import { readRubric } from '../specialists/rubric.js';

/** Who raises rules, and which. */
export interface RuleSource {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

export interface KnownRules {
  /** The probe, then the specialists in alphabetical order, then those that the repository adds. */
  readonly sources: readonly RuleSource[];
  /** Rubrics that cannot be read, and why. */
  readonly unusable: readonly string[];
}

/**
 * Every kind of finding that an audit of this repository can raise. Its own rubrics are read as they lie in the work
 * tree, since whoever writes one wants to see it before it is committed.
 */
export async function knownRules(repo: string): Promise<KnownRules> {
  const root = await repositoryRoot(repo).catch(() => undefined);
  const builtIn = await rubricsIn(rubricFolder(), 'rubrics/');
  const own = root === undefined ? [] : await rubricsIn(join(root, customFolder), customFolder);
  const specialists = new Map<string, RuleSource>();
  const unusable: string[] = [];
  for (const { source, text } of [...builtIn, ...own]) {
    const reading = readRubric(source, text);
    if (reading.kind === 'unusable') unusable.push(reading.why);
    else specialists.set(reading.rubric.id, reading.rubric);
  }
  return { sources: [{ id: 'probe', title: 'Probe', rules: probeRules }, ...specialists.values()], unusable };
}

interface RubricText {
  readonly source: string;
  readonly text: string;
}

/** Regular files only, as in an audit: a link may lead out of the repository. */
async function rubricsIn(folder: string, shown: string): Promise<readonly RubricText[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md'));
    return await Promise.all(
      names
        .map(({ name }) => name)
        .toSorted()
        .map(async (name) => ({ source: shown + name, text: await readFile(join(folder, name), 'utf8') })),
    );
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
