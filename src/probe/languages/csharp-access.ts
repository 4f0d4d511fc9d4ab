import type { Node } from 'web-tree-sitter';
import { callOf, failing, failingClass } from './csharp-syntax.js';
import { isAuthorisation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { ancestor, cut, cutElement, parts } from './nodes.js';
import type { TextEdit } from './site.js';

const attributes =
  /^(Authorize\w*|RequireRole|RequirePermission|RequireScope|RequiredScope|(Auto)?ValidateAntiForgeryToken|AutoValidateAntiforgeryToken|PrincipalPermission)$/;

/** One of several in brackets goes alone, the only one with its brackets and its line. */
function withoutAttribute(attribute: Node): readonly TextEdit[] {
  const list = attribute.parent;
  const siblings = list ? parts(list) : [];
  const at = siblings.findIndex(({ id }) => id === attribute.id);
  if (!list || siblings.length > 1) return [cutElement(siblings, at)];
  return [cut(list.startIndex, list.nextSibling?.startIndex ?? list.endIndex)];
}

/** `[Authorize(Roles = "Admin")]`. Whoever is refused never gets to the code, so its class fails to begin. */
const authorize: FaultQuery = {
  kind: 'authorisation',
  query: `(attribute name: (_) @name) @site`,
  break: ({ site, name }) => {
    const word =
      name?.text
        .split('.')
        .at(-1)
        ?.replace(/Attribute$/, '') ?? '';
    if (/^(Allow|Enable|Test|Fact)/.test(word) || !(attributes.test(word) || isAuthorisation(word)))
      return undefined;
    // Whoever lets everybody in overrides it.
    const others = site.parent?.parent ? parts(site.parent.parent).filter(isAttributes) : [];
    if (others.some(({ text }) => /\bAllowAnonymous\b/.test(text))) return undefined;
    return tripwire(site) ? withoutAttribute(site) : undefined;
  },
  tripwire: ({ site }) => tripwire(site) ?? [],
  subject: ({ site }) => `the attribute ${quoted(site)}`,
};

function isAttributes({ type }: Node): boolean {
  return type === 'attribute_list';
}

function tripwire(attribute: Node): readonly TextEdit[] | undefined {
  const onMember = ancestor(
    attribute,
    new Set(['method_declaration', 'class_declaration', 'record_declaration']),
  );
  if (!onMember || attribute.parent?.parent?.id !== onMember.id) return undefined;
  const inside = onMember.childForFieldName('body');
  return failingClass(onMember.type === 'method_declaration' || !inside ? onMember : inside);
}

/** `app.MapGet("/orders", List).RequireAuthorization("admin")`. */
const endpoints: FaultQuery = {
  kind: 'authorisation',
  query: `(invocation_expression function: (member_access_expression name: (identifier) @name)) @site`,
  break: ({ site, name }) => {
    const call = callOf(site);
    const demanding = /^Require(Authorization|Role|Claim|Scope|AuthenticatedUser)$/.test(name?.text ?? '');
    const alone =
      site.parent?.type === 'expression_statement' && call?.receiver.type !== 'invocation_expression';
    return call && demanding && !alone ? [cut(call.receiver.endIndex, site.endIndex)] : undefined;
  },
  tripwire: ({ site }) => failing(site) ?? [],
  subject: ({ site, name }) => `the rule "${name?.text}${callOf(site)?.args.text ?? ''}"`,
};

/** Checks of access that C# writes as attributes or as rules for endpoints. */
export const accessFaults: readonly FaultQuery[] = [authorize, endpoints];
