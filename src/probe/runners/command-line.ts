/** A command as a person would paste it into a POSIX shell. */
export function commandLine(argv: readonly string[], directory = ''): string {
  const command = argv.map(quote).join(' ');
  return directory === '' ? command : `cd ${quote(directory)} && ${command}`;
}

/** One word for a POSIX shell. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
