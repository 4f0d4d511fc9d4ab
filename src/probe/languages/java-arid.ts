import type { Node } from 'web-tree-sitter';
import { annotationName, annotationsOf, javaSyntax } from './java-syntax.js';
import { ancestor } from './nodes.js';
import type { FaultKind } from './site.js';

const wiring = /^(Bean|Configuration|ConfigurationProperties|AutoConfiguration|TestConfiguration|Produces)$/;

/** Why a fault cannot matter wherever it stands in such code. */
export function aridPlace(site: Node, kind: FaultKind): string | undefined {
  for (let at: Node | null = site; at !== null; at = at.parent) {
    if (!javaSyntax.types.classes.has(at.type) && at.type !== 'method_declaration') continue;
    const annotations = annotationsOf(at).map(annotationName);
    if (annotations.some((name) => name.startsWith('Generated'))) return 'it is generated';
    if (kind !== 'authorisation' && annotations.some((name) => wiring.test(name)))
      return 'it wires the program together';
  }
  const method = site.type === 'method_declaration' ? site : ancestor(site, javaSyntax.types.functions);
  const name = method?.childForFieldName('name')?.text ?? '';
  if (/^(equals|hashCode|canEqual)$/.test(name)) return 'it says when two objects are equal';
  return name === 'main' ? 'it starts the program' : undefined;
}
