import { readChange } from '../../src/change/read-change.js';
import { openCommitTexts } from '../../src/host/commit-texts.js';
import { readRubric } from '../../src/specialists/rubric.js';
import type { Boundary } from '../../src/specialists/trust-boundary.js';
import { makeRepository } from '../repository.js';

const rubricText = `---
id: security
title: Security
rules:
  - { id: one, name: One, description: d, why: w, mend: m }
---
Look.
`;

/** Files of every kind that a finding may name. */
export const files = {
  'a.py': 'def a():\n    return 1\n\n\ndef b():\n    return 1\n',
  'crlf.py': 'x = 1\r\ny = 2\r\nz = 3\r\n',
  'bom.py': '\ufeffname = "ä"\nother = 2\n',
  'latin.py': Buffer.from('name = "\xe4"\nother = 3\n', 'latin1'),
  'bidi.py': 'level = "user\u202e"\nother = 4\n',
  'binary.bin': Buffer.from([1, 0, 2]),
  link: { symlink: '/etc/passwd' },
  'deep/link': { symlink: '../../../proc/self/environ' },
};

/** A change of two of the files, and what findings about it are checked against. */
export async function makeGround(): Promise<{ readonly boundary: Boundary; readonly remove: () => void }> {
  const repository = makeRepository([
    { files: { ...files, 'a.py': 'def a():\n    return 1\n' } },
    { files: { 'a.py': files['a.py'], 'crlf.py': 'x = 1\r\ny = 3\r\nz = 3\r\n' } },
  ]);
  const [base = '', head = ''] = repository.commits;
  const texts = await openCommitTexts(repository.root, head);
  await texts.load(texts.files);
  const reading = readRubric('test', rubricText);
  if (reading.kind === 'unusable') throw new Error(reading.why);
  const change = await readChange(repository.root, base, head);
  const boundary = {
    rubric: reading.rubric,
    change,
    texts,
    reachesChange: (file: string) => file === 'bom.py',
  };
  return { boundary, remove: () => repository.remove() };
}
