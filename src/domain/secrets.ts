/** Text without the secrets that it was made for. */
export type Mask = (text: string) => string;

export const mark = '***';

/** Shorter strings are words, not secrets: masking them would blot out half of a text. */
export const shortestSecret = 8;

/** A part of a secret is known as one from this length on, and only of secrets that are long enough to be random. */
const shortestPiece = 12;
const shortestCut = 20;

/** How keys and tokens begin for everybody; of a JSON web token, all that says how it is signed. */
const publicStart = /^(?:sk-ant-[a-z0-9]+-|github_pat_|gh[a-z]_|eyJ[\w-]*\.)/;
const fewestPrivate = 4;

/**
 * Masks these secrets, as they are, as JSON or a URL would write them, or as git sends them; also where a test runner or
 * a limit of ours has kept only the start or the end of one.
 */
export function masker(secrets: Iterable<string>): Mask {
  const known = Array.from(secrets, (secret) => secret.trim()).filter(
    ({ length }) => length >= shortestSecret,
  );
  if (known.length === 0) return (text) => text;
  // Longest first, so that a secret that holds another one goes as a whole.
  const literals = [...new Set(known.flatMap(spellings))].toSorted((one, two) => two.length - one.length);
  const cut = [...new Set(known)].filter(({ length }) => length >= shortestCut);
  return (text) => {
    const whole = maskLiterals(text, literals);
    return maskLiterals(
      cut.reduce((rest, secret) => maskEnd(maskStart(rest, secret), secret), whole),
      literals,
    );
  };
}

function spellings(secret: string): readonly string[] {
  const basic = [secret, `x-access-token:${secret}`].map((text) =>
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
  );
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.replace(/\p{Cs}/gu, '')),
    ...basic,
  ];
}

/** Again until none is left: what stands on both sides of a mark may make up a secret with it. Each round is shorter. */
function maskLiterals(text: string, literals: readonly string[]): string {
  let masked = text;
  for (;;) {
    const found = literals.find((literal) => masked.includes(literal));
    if (found === undefined) return masked;
    masked = masked.replaceAll(found, () => mark);
  }
}

/** The start of a secret, with nothing behind it that would make it another word, such as the next token of a kind. */
function maskStart(text: string, secret: string): string {
  const known = publicStart.exec(secret)?.[0].length ?? 0;
  const least = Math.max(shortestPiece, known + fewestPrivate);
  const start = secret.slice(0, least);
  let masked = '';
  let done = 0;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    let end = at + least;
    while (end - at < secret.length && text[end] === secret[end - at]) end += 1;
    if (at < done || !/^(?:\.\.|\.?(?:[^\w.-]|$))/.test(text.slice(end, end + 2))) continue;
    masked += text.slice(done, at) + mark;
    done = end;
  }
  return masked + text.slice(done);
}

/** The end of a secret, with nothing before it that would make it another word. */
function maskEnd(text: string, secret: string): string {
  const end = secret.slice(-shortestPiece);
  let masked = '';
  let done = 0;
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) {
    let from = at;
    let rest = secret.length - shortestPiece;
    while (from > done && rest > 0 && text[from - 1] === secret[rest - 1])
      [from, rest] = [from - 1, rest - 1];
    if (from < done || /[\w-]/.test(text.slice(Math.max(0, from - 1), from))) continue;
    masked += text.slice(done, from) + mark;
    done = at + shortestPiece;
  }
  return masked + text.slice(done);
}
