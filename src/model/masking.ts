const mark = '***';

/** Shorter strings are words, not secrets: masking them would blot out half of a text. */
const shortestSecret = 6;

/** What secrets look like. Each reads the text once. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g, mark],
  [/\bgh[a-z]_[A-Za-z0-9]{16,}/g, mark],
  [/\bgithub_pat_[A-Za-z0-9_]{16,}/g, mark],
  [/\bsk-ant-[A-Za-z0-9_-]{8,}/g, mark],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, mark],
  [/\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]*/g, mark],
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/'"<>]{1,1000}@/gi, `$1${mark}@`],
];

/** The text without these secrets, as they are or as JSON or a URL would write them, and without what looks like one. */
export function maskSecrets(text: string, secrets: Iterable<string> = []): string {
  const literals = spellings(secrets);
  const masked = shapes.reduce((rest, [shape, to]) => rest.replace(shape, to), maskLiterals(text, literals));
  return maskLiterals(masked, literals);
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

/** Longest first, so that a secret that holds another one goes as a whole. */
function spellings(secrets: Iterable<string>): readonly string[] {
  const all = Array.from(secrets, (secret) => secret.trim()).filter(({ length }) => length >= shortestSecret);
  const spelled = all.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.replace(/\p{Cs}/gu, '')),
  ]);
  return [...new Set(spelled)].toSorted((one, other) => other.length - one.length);
}
