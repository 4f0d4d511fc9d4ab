import type { Node } from 'web-tree-sitter';
import type { LineRange } from '../../domain/change.js';
import { displayUse } from './arid.js';
import { enclosingId } from './enclosing.js';
import type { Captures, FaultQuery } from './faults.js';
import type { SyntaxTree } from './grammar.js';
import type { Language } from './language.js';
import { descendants, linesOf, parts, spanOf } from './nodes.js';
import { type FaultKind, type FaultSite, lesserKinds } from './site.js';
import { failBefore, failInBody, failOnEntry } from './tripwire.js';
import { isUnremarkableStatement } from './unremarkable-statement.js';

const longestSubject = 60;

/** The first line of the code, short enough for a sentence. */
export function quoted(node: Node): string {
  const [first = '', ...more] = node.text.split('\n').map((line) => line.trim());
  const cut = first.length > longestSubject ? `${first.slice(0, longestSubject)}...` : first;
  return `"${more.length > 0 && cut === first ? `${first} ...` : cut}"`;
}

/** Every place other than an ordering that can be broken, in the order of the text. */
export function faultSites(tree: SyntaxTree, language: Language): readonly FaultSite[] {
  const seen = new Set<string>();
  return language.faults.flatMap((query) =>
    tree.query(query.query).flatMap(({ site: node, ...others }) => {
      const site = node && faultSite(query, { ...others, site: node }, language);
      // Two patterns of one query may match the same code.
      const key = JSON.stringify([query.kind, site?.broken]);
      if (site === undefined || seen.has(key)) return [];
      seen.add(key);
      return [site];
    }),
  );
}

function faultSite(query: FaultQuery, captures: Captures, language: Language): FaultSite | undefined {
  const { site } = captures;
  const broken = query.break(captures);
  if (broken === undefined) return undefined;
  // A function stands outside of its body, but what reaches it is who enters that.
  const place = query.kind === 'body' ? (captures['body'] ?? site) : site;
  const inside = query.kind === 'body' ? failInBody(place, language) : failBefore(site, language);
  const tripwire = query.tripwire?.(captures) ?? inside;
  if (tripwire === undefined) return undefined;
  const arid = query.arid?.(captures) ?? aridPlace(query.kind, place, language);
  const entry = query.tripwire ? undefined : failOnEntry(place, language);
  return {
    kind: query.kind,
    span: spanOf(site),
    lines: touchedBy(query.kind, site, place, language),
    enclosing: enclosingId(place, language),
    broken,
    subject: query.subject?.(captures) ?? quoted(site),
    tripwire,
    ...(entry && { entry }),
    ...(arid !== undefined && { arid }),
  };
}

/** What stands inside is what is broken: a change of any line of it is one of the place. */
const kindsOfWhole: ReadonlySet<FaultKind> = new Set(['guard', 'predicate']);

/** The lines whose change makes the place one of the change. */
function touchedBy(kind: FaultKind, site: Node, place: Node, language: Language): LineRange {
  if (kind === 'body') return workLines(place);
  return kindsOfWhole.has(kind) ? linesOf(site) : headLines(site, language);
}

/** Of a body what is done in it: who changes a type in the signature, or a docstring, changes nothing of that. */
function workLines(body: Node): LineRange {
  const work = parts(body).filter(({ text }) => !/^[rbu]{0,2}("""|''')/i.test(text));
  const [first = body] = work;
  return [linesOf(first)[0], linesOf(work.at(-1) ?? body)[1]];
}

/** Up to the first block in it: who changes a line of a callback, or below a condition, changes neither call nor condition. */
function headLines(site: Node, { types }: Language): LineRange {
  const [from, to] = linesOf(site);
  for (const node of descendants(site)) {
    if (node.id === site.id || !types.block.has(node.type)) continue;
    const before = node.previousSibling;
    return [from, before === null ? from : linesOf(before)[1]];
  }
  return [from, to];
}

/** Kinds that say nothing where they run once, when the file is loaded: registration, configuration, scripts. */
const onlyInFunctions: ReadonlySet<FaultKind> = new Set(['await', 'statement-call', ...lesserKinds]);

/** Knobs: what they are set to decides how long or how often, not what comes out. */
const tuning =
  /(^|[^a-z])(retr(y|ies)|attempts?_?left|max_?attempts|timeout|time_?out|delay|interval|back_?off|ttl|deadline|verbose|verbosity|debug|dry_?run|cache[ds]?|memo\w*)([^a-z]|$)/i;

/** Why a fault at this place could not matter to a test, in any language. */
function aridPlace(kind: FaultKind, place: Node, language: Language): string | undefined {
  if (onlyInFunctions.has(kind) && enclosingId(place, language) === '')
    return 'it runs once, when the file is loaded';
  if (lesserKinds.has(kind) && tuning.test(place.text.slice(0, 200)))
    return 'it is about retries, time limits, caches or talkativeness';
  const statements = kind === 'body' ? parts(place) : [];
  if (statements.length > 0 && statements.every(isUnremarkableStatement))
    return 'it only logs, measures, caches or cleans up';
  return displayUse(place, language);
}
