import type { Node } from 'web-tree-sitter';
import { isAuthorisation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cutElement, parts, replace } from './nodes.js';
import { argumentsOf, failure, isInClassBody, methodName } from './ruby-syntax.js';
import { wholeLine } from './ruby-whole-line.js';

const filter = /^(prepend_|append_)?before_(action|filter)$/;
/** They only remind the developer of a check that is missing, and let nobody in or out. */
const reminder = /^verify_(authorized|policy_scoped)$|^skip_|^(un)?authenticated/;

/** `before_action :authenticate_user!, only: [:edit]`: one of its names, or all of it where there is one. */
const filters: FaultQuery = {
  kind: 'authorisation',
  query: `(call !receiver method: (identifier) @macro arguments: (argument_list (simple_symbol) @name)) @site`,
  break: ({ site, macro, name }) => {
    if (!macro || !name || !filter.test(macro.text) || !isInClassBody(site)) return undefined;
    if (!isAuthorisation(name.text) || reminder.test(name.text.slice(1))) return undefined;
    const names = argumentsOf(site).filter(({ type }) => type === 'simple_symbol');
    if (names.length === 1) return [wholeLine(site)];
    const all = parts(name.parent ?? site);
    return [
      cutElement(
        all,
        all.findIndex(({ id }) => id === name.id),
      ),
    ];
  },
  tripwire: ({ site, name }) => [replace(name ?? site, `-> { ${failure} }`)],
  subject: ({ name, site }) => `the filter ${quoted(name ?? site)}`,
};

/** Macros of a class that are no checks by themselves, whatever their names say. */
const otherMacro =
  /^(has_|validates?|belongs_|attr|def|alias|private|public|protected|delegate|scope|devise|helper|before|after|around|prepend|append|skip|include|extend|rolify|require|load$|acts_as|enum|serialize|allow|permit)/;

/** `load_and_authorize_resource`, `http_basic_authenticate_with ...`. */
const macros: FaultQuery = {
  kind: 'authorisation',
  query: `[(call !receiver !block) (identifier)] @site`,
  break: ({ site }) => {
    const name = methodName(site);
    const checks = isAuthorisation(name) && !otherMacro.test(name) && !reminder.test(name);
    return checks && isInClassBody(site) ? [wholeLine(site)] : undefined;
  },
  tripwire: ({ site }) => [replace(site, `before_action(${optionsOf(site)}) { ${failure} }`)],
};

/** For which actions the macro holds. */
function optionsOf(call: Node): string {
  const pairs = argumentsOf(call).filter(
    ({ type, text }) => type === 'pair' && /^(only|except|if|unless):/.test(text),
  );
  return pairs.map(({ text }) => text).join(', ');
}

/** What lets only some people in, as macros of a class; calls in a method are found with the other statements. */
export const accessFaults: readonly FaultQuery[] = [filters, macros];
