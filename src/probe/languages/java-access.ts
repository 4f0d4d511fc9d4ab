import type { Node } from 'web-tree-sitter';
import { isAuthorisation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { callOf } from './java-comparators.js';
import { annotationName, declarationOf, failing, failingClass, withoutAnnotation } from './java-syntax.js';
import { insert, replace } from './nodes.js';
import type { TextEdit } from './site.js';

/** They let everybody in, or shape what comes out. */
const open = /\b(permitAll|isAnonymous|true)\b/;

/** On a method or a class: `@AuthenticationPrincipal User user` says who comes, not who may. */
function isDeclared(annotation: Node): boolean {
  const declaration = declarationOf(annotation);
  return /^(method|class|record|interface)_declaration$/.test(declaration?.type ?? '');
}

function isAccess(annotation: Node): boolean {
  const name = annotationName(annotation);
  if (/^(DenyAll|PreFilter|PostFilter)$/.test(name)) return true;
  return (
    isAuthorisation(name) && !/^(Enable|With|Mock|Conditional)/.test(name) && !open.test(annotation.text)
  );
}

/** Whoever is refused never gets to the method: the class fails to load, or the expression to be evaluated. */
function failingAccess(annotation: Node): readonly TextEdit[] | undefined {
  const declaration = declarationOf(annotation);
  const inClass = failingClass(declaration ?? annotation);
  if (inClass) return inClass;
  const [text] = annotation.descendantsOfType('string_fragment');
  if (!text || !/^(Pre|Post)Authorize$/.test(annotationName(annotation))) return undefined;
  return [insert(text.startIndex, "T(java.util.Objects).requireNonNull(null, 'counterproof was here') and ")];
}

/** `@PreAuthorize("hasRole('ADMIN')")`, `@RolesAllowed("admin")`, `@Secured`. */
const annotations: FaultQuery = {
  kind: 'authorisation',
  query: `[(annotation) (marker_annotation)] @site`,
  break: ({ site }) =>
    isDeclared(site) && isAccess(site) && failingAccess(site) ? withoutAnnotation(site) : undefined,
  tripwire: ({ site }) => failingAccess(site) ?? [],
  subject: ({ site }) => `the annotation ${quoted(site)}`,
};

const demands =
  /^(hasRole|hasAnyRole|hasAuthority|hasAnyAuthority|authenticated|fullyAuthenticated|denyAll|hasScope|hasIpAddress)$/;

/** `.requestMatchers("/admin/**").hasRole("ADMIN")` of Spring Security. */
const pathRules: FaultQuery = {
  kind: 'authorisation',
  query: `(method_invocation object: (method_invocation name: (identifier) @matcher) name: (identifier) @name arguments: (argument_list) @arguments) @site`,
  break: ({ matcher, name, arguments: args }) =>
    name &&
    args &&
    demands.test(name.text) &&
    /^((request|ant|mvc|regex|path|securityMatcher)\w*|any(Request|Exchange))$/.test(matcher?.text ?? '')
      ? [replace(name, 'permitAll'), replace(args, '()')]
      : undefined,
  tripwire: ({ site }) => failing(site) ?? [],
  subject: ({ site, matcher, name, arguments: args }) => {
    const paths = callOf(site.childForFieldName('object'))?.given.map(({ text }) => text) ?? [];
    return `the rule "${matcher?.text}(${paths.join(', ')}).${name?.text}${args?.text}"`;
  },
};

/** Checks of access that Java writes as annotations or as rules for paths; see `statementCalls` for the rest. */
export const accessFaults: readonly FaultQuery[] = [annotations, pathRules];
