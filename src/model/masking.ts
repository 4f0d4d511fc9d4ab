import { mark, masker } from '../domain/secrets.js';

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

/** The text without these secrets, and without what looks like one. */
export function maskSecrets(text: string, secrets: Iterable<string> = []): string {
  const mask = masker(secrets);
  const masked = shapes.reduce((rest, [shape, to]) => rest.replace(shape, to), mask(text));
  return mask(masked);
}
