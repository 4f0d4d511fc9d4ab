const imported = /^[ \t]*(?:import[ \t]+)?(?:([\w.]+)[ \t]+)?"([^"\n]+)"/gm;
const firstDeclaration = /^(?:func|type|var|const)\b/m;

/** Paths of the imported packages by the name that they have in the file. */
export function importedNames(text: string): ReadonlyMap<string, string> {
  const end = firstDeclaration.exec(text)?.index ?? text.length;
  return new Map(
    [...text.slice(0, end).matchAll(imported)].map(([, alias, path = '']) => [alias ?? nameOf(path), path]),
  );
}

/** `chi` of `github.com/go-chi/chi/v5`, `yaml` of `gopkg.in/yaml.v3`. */
function nameOf(path: string): string {
  const names = path.split('/').filter((name) => !/^v\d+$/.test(name));
  return (names.at(-1) ?? '').replace(/\.v\d+$/, '').replace(/^go-|-go$/, '');
}
