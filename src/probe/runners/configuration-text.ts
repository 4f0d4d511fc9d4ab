const literal = `'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*"`;

/**
 * The string literals that a key of a configuration is given, be it JSON or code: `testMatch: ['a', "b"]`.
 * What is computed is not seen; the runner, which runs the configuration, decides in the end.
 */
export function stringsOf(text: string, key: string): readonly string[] {
  const value =
    new RegExp(`\\b${key}['"]?\\s*:\\s*\\[?((?:\\s|,|//[^\\n]*\\n|${literal})*)`).exec(text)?.[1] ?? '';
  const withoutComments = value.replace(new RegExp(`(${literal})|//[^\\n]*\\n`, 'g'), '$1');
  return [...withoutComments.matchAll(new RegExp(literal, 'g'))].map(([quoted]) =>
    quoted.slice(1, -1).replace(/\\(.)/g, '$1'),
  );
}
