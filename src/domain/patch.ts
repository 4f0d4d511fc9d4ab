/** What a patch does to each file, by the line that begins it. */
export type PatchSections = ReadonlyMap<string, string>;

export function sectionsOf(patch: string): PatchSections {
  const sections = patch.split(/^(?=diff --git )/m).filter((text) => text.startsWith('diff --git '));
  return new Map(sections.map((text) => [text.split('\n', 1)[0] ?? '', text]));
}

/** The file that a section is about, for people. */
export function fileOf(header: string): string {
  return /^diff --git "?a\/(.*?)"? "?b\//.exec(header)?.[1] ?? header;
}
