import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { transcriptFiles, transcriptMark, transcriptText } from '../../src/report/transcript.js';
import { nasty } from './findings.js';
import { hostileText } from './hostile-text.js';

function tags(title: string, tool: string, text: string): readonly string[] {
  const utterances = [
    { by: 'counterproof', text },
    { by: 'tool', tool, text },
    { by: 'model', text },
  ] as const;
  const html = micromark(transcriptText({ id: 'x', title, utterances }), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  // Inline code comes and goes with the text of the title.
  return Array.from(html.matchAll(/<\/?[a-z!][^>]*>/gi), ([tag]) => tag).filter(
    (tag) => !/^<\/?(code|span)/.test(tag),
  );
}

test('nothing that is said closes its fence', () => {
  const expected = tags('x', 'x', 'x');
  expect(expected.filter((tag) => tag === '<pre>')).toHaveLength(3);
  expect(tags(nasty, nasty, nasty)).toEqual(expected);
  fc.assert(
    fc.property(hostileText, hostileText, (name, text) => {
      fc.pre(name.trim() !== '');
      expect(tags(name, name, text)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('who says what, in its order, without characters that nobody sees', () => {
  const utterances = [
    { by: 'counterproof', text: 'Read this.\n\n````\ncode\n````\n' },
    { by: 'tool', tool: 'read_file', text: '1\tx\u202e = 1\n' },
    { by: 'model', text: '' },
  ] as const;
  expect(transcriptText({ id: 'security', title: 'Security', utterances })).toBe(
    [
      transcriptMark,
      '# Security',
      'What a model said, and what it was shown: untrusted text.',
      '## 1. Counterproof\n\n`````text\nRead this.\n\n````\ncode\n````\n`````',
      '## 2. Tool `read_file`\n\n```text\n1\tx\\u{202e} = 1\n```',
      '## 3. Model\n\n```text\n\n```\n',
    ].join('\n\n'),
  );
});

describe('names', () => {
  const named = (...ids: readonly string[]): readonly string[] =>
    transcriptFiles(ids.map((id) => ({ id, title: id, utterances: [] }))).map(({ name }) => name);

  test.each([
    [
      ['security', 'examination-1-cleanup', 'synthesis'],
      ['security.md', 'examination-1-cleanup.md', 'synthesis.md'],
    ],
    [
      ['a', 'A', 'a!'],
      ['a.md', 'a-2.md', 'a-3.md'],
    ],
    [
      ['', '..', '\u202e'],
      ['transcript.md', 'transcript-2.md', 'transcript-3.md'],
    ],
    [
      ['../../etc/passwd', '.bashrc', 'a\u0000b'],
      ['etc-passwd.md', 'bashrc.md', 'a-b.md'],
    ],
    [
      ['nul', 'x'.repeat(300)],
      ['transcript-nul.md', `${'x'.repeat(80)}.md`],
    ],
  ])('%j', (ids, names) => {
    expect(named(...ids)).toEqual(names);
  });

  test('are never a path, and never twice the same', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), (ids) => {
        const names = named(...ids);
        expect(new Set(names).size).toBe(ids.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9-]*\.md$/);
      }),
    );
  });
});
