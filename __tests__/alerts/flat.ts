const entities: Readonly<Record<string, string>> = { '&#39;': "'", '&quot;': '"', '&gt;': '>', '&lt;': '<' };

/** A text however a view has broken, escaped or marked it. */
export function flat(text: string): string {
  return text
    .replaceAll(/&#39;|&quot;|&gt;|&lt;/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/[\s\\`]+/g, '');
}
