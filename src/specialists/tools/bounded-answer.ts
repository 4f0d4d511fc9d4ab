/** No answer of a tool is longer: what a model needs it can ask for in parts. */
const longestAnswer = 16_000;

/** As many lines as fit, and what to do about the rest. */
export function boundedAnswer(lines: readonly string[], rest: (shown: number) => string): string {
  const shown: string[] = [];
  let room = longestAnswer;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    shown.push(line);
  }
  if (shown.length === lines.length) return shown.join('\n');
  return [...shown, `[${lines.length - shown.length} more lines: ${rest(shown.length)}]`].join('\n');
}
