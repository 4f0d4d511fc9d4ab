import { createHash } from 'node:crypto';

/** A pull request says in its first line, which nobody sees, which findings it mends: an audit to come reads it. */
const begin = '<!-- counterproof-fixes:';
const line = /^<!-- counterproof-fixes:((?: [0-9a-f]{16})+) -->/;

/** Names may have come from a server: what stands in the line is made of them, and is only digits. */
function digest(fingerprint: string): string {
  return createHash('sha256').update(fingerprint).digest('hex').slice(0, 16);
}

export function fingerprintMark(fingerprints: readonly string[]): string {
  return `${begin} ${[...new Set(fingerprints.map(digest))].join(' ')} -->`;
}

/** Whether a body says that it mends the finding of that name; nothing else in it is read. */
export function mendsIn(body: string): (fingerprint: string) => boolean {
  const known = new Set(line.exec(body)?.[1]?.trim().split(' '));
  return (fingerprint) => known.has(digest(fingerprint));
}
