import { isAuthorisation } from './fault-names.js';
import { lastName } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { withoutElement } from './javascript-predicates.js';
import { parts, replace } from './nodes.js';

const always = '(() => { throw new Error("counterproof was here"); })()';

/** `router.get('/x', requireAuth, handler)`: the middleware in the middle. */
const middleware: FaultQuery = {
  kind: 'authorisation',
  query: `(call_expression function: (member_expression property: (property_identifier) @method) arguments: (arguments [(identifier) (member_expression) (call_expression)] @site))`,
  break({ site, method }) {
    if (!/^(use|get|post|put|patch|delete|all|route|options)$/.test(method?.text ?? '')) return undefined;
    const siblings = parts(site.parent ?? site);
    const last = siblings.at(-1)?.id === site.id && method?.text !== 'use';
    if (last || siblings.length < 2) return undefined;
    const name =
      site.type === 'call_expression' ? (site.childForFieldName('function')?.text ?? '') : site.text;
    return isAuthorisation(lastName(name)) ? withoutElement(site) : undefined;
  },
  tripwire: ({ site }) => [replace(site, always)],
  subject: ({ site }) => `the middleware ${quoted(site)}`,
};

/** `@UseGuards(AuthGuard)`, `@Roles('admin')`, `@Authorized()`. */
const decorators: FaultQuery = {
  kind: 'authorisation',
  query: `(decorator) @site`,
  break({ site }) {
    const guard = site.text.startsWith('@UseGuards(') || /^@Roles?\(/.test(site.text);
    const name = /^@([\w.]+)/.exec(site.text)?.[1] ?? '';
    return guard || isAuthorisation(lastName(name)) ? [replace(site, '')] : undefined;
  },
  tripwire: ({ site }) => [replace(site, `@${always}`)],
  subject: ({ site }) => `the decorator ${quoted(site)}`,
};

/** Checks of who may come in. */
export const access: readonly FaultQuery[] = [middleware, decorators];
