/** The lines of one table of a TOML file, without blanks around them. */
export function linesOfTable(toml: string, table: string): readonly string[] {
  const lines = toml.split('\n').map((line) => line.trim());
  const start = lines.indexOf(`[${table}]`);
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\[{1,2}[^\]]+\]{1,2}$/.test(line));
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** The texts of one list in such lines. */
export function textsOfList(lines: readonly string[], key: string): readonly string[] {
  const start = lines.findIndex((line) => new RegExp(`^${key}\\s*=\\s*\\[`).test(line));
  if (start < 0) return [];
  const list = lines.slice(start).join('\n');
  // Up to the bracket that ends it: those of `package[extra]` stand in quotes.
  const [whole = ''] = /^[^[]*\[(?:[^\]"']|"[^"]*"|'[^']*')*/.exec(list) ?? [];
  return Array.from(
    whole.replaceAll(/#.*$/gm, '').matchAll(/"([^"]*)"|'([^']*)'/g),
    ([, one, other]) => one ?? other ?? '',
  );
}
