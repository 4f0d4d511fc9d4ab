import type { Node } from 'web-tree-sitter';
import { isIsolation } from './fault-names.js';
import { lastName } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { isText, textOf } from './go-syntax.js';
import { insert, parts } from './nodes.js';

const condition = /^\s*[`"[]?(?:\w+[`"\]]?\.[`"[]?)?(\w+)[`"\]]?\s*(?:=|IN\b|IS\b)/i;

/** The parts of a text joined by AND, each with its offset; none where anything else joins them. */
function terms(text: string): readonly { readonly text: string; readonly at: number }[] {
  if (/\bor\b|[()]/i.test(text.replaceAll(/\(\s*\?\s*\)/g, '???'))) return [];
  const found: { text: string; at: number }[] = [];
  let at = 0;
  for (const piece of text.split(/(\s+and\s+)/i)) {
    if (!/^\s+and\s+$/i.test(piece)) found.push({ text: piece, at });
    at += piece.length;
  }
  return found;
}

/** `db.Where("tenant_id = ? AND name = ?", ...)`: everything fulfils the part; its values are still bound. */
function textCondition(index: number): FaultQuery {
  return {
    kind: 'predicate',
    query: `(call_expression function: (selector_expression field: (field_identifier) @name) arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @site) (#match? @name "^(Where|And|Find|First|Last|Take|Delete|Count|Exists)$"))`,
    break({ site }) {
      if (!isText(site)) return undefined;
      const isolating = terms(textOf(site)).filter(({ text }) =>
        isIsolation(condition.exec(text)?.[1] ?? ''),
      );
      const term = isolating[index];
      if (!term) return undefined;
      const start = site.startIndex + 1 + term.at + (/^\s*/.exec(term.text)?.[0].length ?? 0);
      const end = site.startIndex + 1 + term.at + term.text.trimEnd().length;
      return [insert(start, '('), insert(end, ' OR 1 = 1)')];
    },
    subject: ({ site }) => quoted(site),
  };
}

const conditionMaps = /^(sq|squirrel)\.Eq$|^goqu\.Ex$|^(db|up)\.Cond$/;
const plainMaps = /^(map\[string\](interface\{\}|any)|(bson|gin|echo)\.(M|H|Map))$/;
const askers =
  /\.(Where|Find|FindOne|First|Count|CountDocuments|UpdateOne|UpdateMany|DeleteOne|DeleteMany|Not)$/;

/** `sq.Eq{"tenant_id": id}`, `Where(map[string]any{"tenant_id": id})`: the entry goes once its value has been used. */
const mapEntries: FaultQuery = {
  kind: 'predicate',
  query: `(composite_literal type: (_) @type body: (literal_value (keyed_element key: (literal_element [(interpreted_string_literal) (raw_string_literal)] @key)) @site)) @map`,
  break({ site, type, key, map }) {
    if (!type || !key || !map || !isIsolation(lastName(textOf(key)))) return undefined;
    if (!conditionMaps.test(type.text) && !(plainMaps.test(type.text) && isAsked(map))) return undefined;
    if (parts(site.parent ?? site).length === 0) return undefined;
    return [
      insert(map.startIndex, `func() ${type.text} { m := `),
      insert(map.endIndex, `; delete(m, ${key.text}); return m }()`),
    ];
  },
  subject: ({ site }) => quoted(site),
};

function isAsked(map: Node): boolean {
  const call = map.parent?.type === 'argument_list' ? map.parent.parent : null;
  return askers.test(call?.childForFieldName('function')?.text ?? '');
}

/** `order.TenantID(id)`, `order.DeletedAtIsNil()` of ent, given to its `Where`. */
const entPredicates: FaultQuery = {
  kind: 'predicate',
  query: `(call_expression function: (selector_expression field: (field_identifier) @name) arguments: (argument_list (call_expression function: (selector_expression operand: (identifier) @package field: (field_identifier) @predicate)) @site) (#eq? @name "Where"))`,
  break({ site, package: owner, predicate }) {
    const column = predicate?.text.replace(/(EQ|In|IsNil)$/, '') ?? '';
    if (!owner || !isIsolation(column) || /^(sq|squirrel|goqu)$/.test(owner.text)) return undefined;
    return [
      insert(site.startIndex, `${owner.text}.Or(`),
      insert(site.endIndex, `, ${owner.text}.Not(${site.text}))`),
    ];
  },
  subject: ({ site }) => quoted(site),
};

/** What keeps rows apart in the query builders of Go. */
export const predicates: readonly FaultQuery[] = [
  textCondition(0),
  textCondition(1),
  textCondition(2),
  mapEntries,
  entPredicates,
];
