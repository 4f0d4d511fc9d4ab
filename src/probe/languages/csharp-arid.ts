import type { Node } from 'web-tree-sitter';
import { csharpSyntax } from './csharp-syntax.js';
import { ancestor } from './nodes.js';
import type { FaultKind } from './site.js';

const wiring =
  /^(ConfigureServices|Configure\w*|OnModelCreating|OnConfiguring|CreateHostBuilder|BuildModel|BuildTargetModel|Main)$/;
const registering =
  /\b(IServiceCollection|IApplicationBuilder|IEndpointRouteBuilder|WebApplicationBuilder|IHostBuilder|ModelBuilder|EntityTypeBuilder|MigrationBuilder|IMapperConfigurationExpression)\b/;
const rules: ReadonlySet<FaultKind> = new Set(['authorisation', 'predicate']);

/** Why a fault cannot matter wherever it stands in such code. */
export function aridPlace(site: Node, kind: FaultKind): string | undefined {
  for (let at: Node | null = site; at !== null; at = at.parent) {
    if (!csharpSyntax.types.classes.has(at.type) && at.type !== 'method_declaration') continue;
    const head = at.text.slice(
      0,
      Math.max(0, (at.childForFieldName('body')?.startIndex ?? at.endIndex) - at.startIndex),
    );
    if (/\[[^\]]*\b(GeneratedCode|Migration|DbContext)\b/.test(head)) return 'it is generated';
    if (at.type === 'class_declaration' && /:\s*(Migration|ModelSnapshot)\b/.test(head))
      return 'it is generated';
  }
  const method = site.type === 'method_declaration' ? site : ancestor(site, csharpSyntax.types.functions);
  const name = method?.childForFieldName('name')?.text ?? '';
  if (/^(Equals|GetHashCode|GetEqualityComponents)$/.test(name) || method?.type === 'operator_declaration')
    return 'it says when two objects are equal';
  const parameters = method?.childForFieldName('parameters')?.text ?? '';
  const wires = wiring.test(name) || registering.test(parameters);
  return wires && !rules.has(kind) ? 'it wires the program together' : undefined;
}
