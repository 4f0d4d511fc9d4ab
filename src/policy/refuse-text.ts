/** A problem of the file, for people: on which line, what, and what to do. */
export interface Problem {
  readonly line: number;
  readonly what: string;
}

const longestText = 65_536;
const longestLine = 1_000;
const deepest = 50;

/**
 * What is not even parsed. Depth costs the parser memory that no exception gives back: some tens of thousands of
 * brackets or of indented levels end the process. Long lines and open brackets are what depth is made of.
 */
export function refuseText(text: string): Problem | undefined {
  if (text.length > longestText)
    return {
      line: 1,
      what: `the file is longer than ${longestText.toLocaleString('en-US')} characters: shorten it`,
    };
  let open = 0;
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    if (content.length > longestLine)
      return {
        line,
        what: `the line is longer than ${longestLine.toLocaleString('en-US')} characters: break it`,
      };
    for (const character of content) {
      if (character === '[' || character === '{') open += 1;
      else if (character === ']' || character === '}') open = Math.max(0, open - 1);
      if (open > deepest)
        return { line, what: `more than ${deepest} brackets are open: close them, or put text in quotes` };
    }
  }
  return undefined;
}
