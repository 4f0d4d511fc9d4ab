/** Keeps the last bytes of a stream that may never end. */
export interface OutputTail {
  readonly add: (chunk: Buffer) => void;
  /** What is kept, decoded as UTF-8; starts at a whole character. */
  readonly text: () => string;
}

/** A tail of at most `limit` bytes; holds at most twice as much while it collects. */
export function outputTail(limit: number): OutputTail {
  let chunks: Buffer[] = [];
  let held = 0;
  const shrink = () => {
    const all = Buffer.concat(chunks);
    // A copy, so that the large buffer behind a slice can be collected.
    const last = Buffer.from(all.subarray(Math.max(0, all.length - limit)));
    chunks = [last];
    held = last.length;
    return { last, cut: all.length > limit };
  };
  let cutBefore = false;
  return {
    add(chunk) {
      chunks.push(chunk);
      held += chunk.length;
      if (held > 2 * limit) cutBefore = shrink().cut || cutBefore;
    },
    text() {
      const { last, cut } = shrink();
      cutBefore ||= cut;
      return (cutBefore ? fromWholeCharacter(last) : last).toString('utf8');
    },
  };
}

/** Drops the up to three continuation bytes of a character whose beginning was cut off. */
function fromWholeCharacter(bytes: Buffer): Buffer {
  let from = 0;
  while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from += 1;
  return bytes.subarray(from);
}
