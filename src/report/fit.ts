/** As many items as fit, and how many they were. */
export interface Fitted {
  readonly text: string;
  readonly kept: number;
}

/** Renders items one after the other and stops before the first that would exceed `budget` bytes of UTF-8. */
export function fit<T>(
  items: readonly T[],
  render: (item: T, index: number) => string,
  separator: string,
  budget: number,
): Fitted {
  const blocks: string[] = [];
  let left = budget;
  for (const [index, item] of items.entries()) {
    const block = render(item, index);
    left -= byteLength(block) + byteLength(separator);
    if (left < 0) break;
    blocks.push(block);
  }
  return { text: blocks.join(separator), kept: blocks.length };
}

/** Size as GitHub counts it. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
