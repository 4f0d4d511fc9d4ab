import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Suppression } from '../domain/policy.js';
import { type Budgets, knownKeys, policyFileSchema } from './policy-file.js';
import { type Problem, refuseText } from './refuse-text.js';

/** What the repository asks of its audits. */
export interface Policy {
  readonly ignore: readonly string[];
  readonly rulesOff: readonly string[];
  readonly suppressions: readonly Suppression[];
  readonly budgets: Budgets;
}

export type PolicyText =
  | { readonly kind: 'policy'; readonly policy: Policy }
  /** At least one, in the order of the file. */
  | { readonly kind: 'unusable'; readonly problems: readonly Problem[] };

export const emptyPolicy: Policy = { ignore: [], rulesOff: [], suppressions: [], budgets: {} };

/** Reads the text of `.github/counterproof.yml`; whatever it is, the answer is a whole policy or what is wrong with it. */
export function parsePolicy(text: string): PolicyText {
  const refused = refuseText(text);
  if (refused !== undefined) return { kind: 'unusable', problems: [refused] };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const places: Places = { document, lineAt: (offset) => Math.max(1, counter.linePos(offset).line) };
  const syntax = syntaxProblems(places);
  if (syntax.length > 0) return { kind: 'unusable', problems: syntax };
  const parsed = policyFileSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { kind: 'policy', policy: policyOf(parsed.data, places) };
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, places));
  return { kind: 'unusable', problems: problems.toSorted((a, b) => a.line - b.line) };
}

interface Places {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
}

const advice: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the key is there twice: put what stands below them together',
  MULTIPLE_DOCS: 'a second document begins: leave out the line "---"',
  TAB_AS_INDENT: 'a tab indents the line: use spaces',
  TAG_RESOLVE_FAILED: 'there are no tags ("!...") here: put the text in quotes',
};

/** Whoever writes a pattern without quotes has written one. */
const aliasAdvice = 'a "*" begins an alias, which is not taken here: put a pattern in quotes';

/** What is no YAML, and what of YAML is not wanted: tags, and aliases, of which few lines can make a text without end. */
function syntaxProblems({ document, lineAt }: Places): readonly Problem[] {
  const problems: Problem[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    what: advice[code] ?? `this is no YAML: ${message.replace(/\.$/, '')}: mend it, or put text in quotes`,
  }));
  visit(document, {
    Alias: (_, { range }) => {
      problems.push({ line: lineAt(range?.[0] ?? 0), what: aliasAdvice });
      return visit.BREAK;
    },
  });
  return problems.toSorted((a, b) => a.line - b.line);
}

function policyOf(file: z.infer<typeof policyFileSchema>, places: Places): Policy {
  const suppressions = (file.suppress ?? []).map(({ rule, path, reason, until, contains }, index) => ({
    line: lineOf(['suppress', index], places),
    rule,
    path,
    reason,
    ...(until !== undefined && { until }),
    ...(contains !== undefined && { contains }),
  }));
  return {
    ignore: file.paths?.ignore ?? [],
    rulesOff: file.rules?.off ?? [],
    suppressions,
    budgets: file.budgets ?? {},
  };
}

function problemsOf(issue: z.core.$ZodIssue, places: Places): readonly Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ line: lineOf([...path, key], places), what: unknownKey(key, path) }));
  return [{ line: lineOf(path, places), what: `${nameOf(path)} ${issue.message}` }];
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const known = knownKeys(path);
  const nearest = closest(key, [...known]);
  const isSlip = distance(key, nearest) <= Math.max(2, key.length / 2);
  const mend = isSlip ? `did you mean "${nearest}"?` : `there are ${known.join(', ')}`;
  const where = path.length === 0 ? 'the file' : nameOf(path);
  return `${where} has no key ${JSON.stringify(key)}: ${mend}`;
}

/** `paths.ignore[2]`, counted from 1 as people do. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  return name === '' ? 'the file' : name.slice(1);
}

/** Where the key or entry at the end of `path` stands; where it is missing, what it is missing in. */
function lineOf(path: readonly PropertyKey[], { document, lineAt }: Places): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!isScalar(pair?.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      if (!isMap(node) && !isScalar(node) && !isSeq(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return lineAt(offset);
}
