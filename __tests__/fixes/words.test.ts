import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Finding } from '../../src/domain/finding.js';
import type { ProposedCommit } from '../../src/domain/proposal.js';
import type { Report } from '../../src/domain/report.js';
import { fingerprintMark, mendsIn } from '../../src/fixes/fingerprint-mark.js';
import { commitText } from '../../src/report/commit-text.js';
import { requestWords } from '../../src/report/fixes-request.js';
import { clean } from '../report/clean.js';
import { byInsertionOrder, leak, staleToken } from '../report/findings.js';
import { hostileText } from '../report/hostile-text.js';
import { expectGolden } from '../report/golden.js';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) };
const mark = fingerprintMark(['0123456789abcdef:1']);

const commitOf = (
  findings: readonly Finding[],
  paths: readonly string[],
  onlyTests = false,
): ProposedCommit => ({
  verdicts: findings.map((finding) => ({ finding, ruling: 'upheld', reason: 'executed' })),
  paths,
  onlyTests,
});

const calendar = `diff --git a/lms/calendar.py b/lms/calendar.py
index 2f1a0b9..7a6b5c4 100644
--- a/lms/calendar.py
+++ b/lms/calendar.py
@@ -1 +1 @@
-old
+new
`;
const commits = [
  commitOf([byInsertionOrder], ['tests/test_attempts.py'], true),
  commitOf(
    [staleToken, leak].map((finding) => ({ ...finding, fix: { patch: calendar, verified: true } })),
    ['lms/calendar.py', 'tests/test_calendar.py'],
  ),
];

/** Findings of which every text is hostile. */
const hostileCommit = fc
  .record({ text: hostileText, path: hostileText, rule: hostileText, specialist: fc.boolean() })
  .map(({ text, path, rule, specialist }) => {
    const { evidence } = byInsertionOrder;
    const told = evidence.map((one) =>
      one.kind === 'mutant' ? { ...one, path, original: text, mutated: rule, tests: [text] } : one,
    );
    const [one = evidence[0]] = told;
    const finding: Finding = {
      ...byInsertionOrder,
      rule,
      path,
      claim: `${text} Only if: ${rule} To mend it: ${path}`,
      raisedBy: specialist ? 'security' : 'probe',
      evidence: [one, { kind: 'quote', path, lines: [1, 1], text }],
    };
    return commitOf([finding], [path, text]);
  });

function html(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** What GitHub looks for in the text that it shows, outside code. */
const active = /@\w|#\d|\bGH-\d|:\/\/|www\./i;

describe('the body', () => {
  test('has no markup, mention or reference that is not ours, whatever the findings say', () => {
    fc.assert(
      fc.property(fc.array(hostileCommit, { minLength: 1, maxLength: 4 }), (proposed) => {
        const { body, title } = requestWords(clean, proposed, mark);
        expect(body.startsWith(`${mark}\n\n`)).toBe(true);
        expect(body.length).toBeLessThanOrEqual(65_536);
        const rendered = html(body.slice(mark.length));
        const tags = new Set(Array.from(rendered.matchAll(/<\/?([a-z]\w*|!--)/g), ([, name]) => name));
        for (const ours of ['p', 'h4', 'hr', 'strong', 'code', 'span']) tags.delete(ours);
        expect([...tags]).toEqual([]);
        expect(rendered.match(/<h4>/g)).toHaveLength(proposed.length);
        expect(rendered.replace(/<code>.*?<\/code>/gs, '')).not.toMatch(active);
        expect(title).toBe(
          `fix: verified fixes for ${proposed.length} finding${proposed.length === 1 ? '' : 's'} in 9b8a7c6d5e4f`,
        );
      }),
      runs,
    );
  });

  test('is cut between findings', () => {
    const long: Finding = { ...staleToken, claim: 'No end. '.repeat(250) };
    const { body } = requestWords(
      clean,
      [
        commitOf(
          Array.from({ length: 90 }, () => long),
          ['a'],
        ),
      ],
      mark,
    );
    expect(body.length).toBeLessThanOrEqual(65_536);
    const shown = body.match(/^#### /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(body).toContain(`${90 - shown} more findings did not fit here; the commits name them.`);
    expect(body.trimEnd().endsWith('opens it again.')).toBe(true);
  });
});

describe('the messages of the commits', () => {
  test('do nothing on GitHub or in git, whatever the findings say', () => {
    fc.assert(
      fc.property(hostileCommit, (commit) => {
        const [message = ''] = requestWords(clean, [commit], mark).messages;
        expect(message).not.toMatch(
          /@\S|#\d|\bGH-\d|:\/\/|\bwww\.\S|\[\s?(skip|no|ci|actions)\b|skip-checks:/i,
        );
        expect(message).not.toMatch(/[\p{Cs}]|(?!\n|[\u200c\u200d])[\p{Cc}\p{Cf}]/u);
        const [subject = '', empty] = message.split('\n');
        expect([subject.startsWith('fix: '), subject.length < 300, empty]).toEqual([true, true, '']);
        // Trailers stand in the last paragraph only, which is ours.
        expect(message.split('\n\n').at(-1)).toBe(
          `Found and verified by Counterproof 0.1.0 in ${clean.change.head}.`,
        );
      }),
      runs,
    );
  });

  test.each([
    ['fixes #12', 'fixes # 12'],
    ['thanks @ada', 'thanks @ ada'],
    ['see https://a.example', 'see https: //a.example'],
    ['[skip ci]', '[ skip ci]'],
    ['[no ci] GH-7', '[ no ci] GH 7'],
    ['skip-checks: true', 'skip-checks : true'],
    ['a\n\nCo-authored-by: Eve <e@x>', 'a Co-authored-by: Eve <e@ x>'],
    ['plain words, arr[0] and 3 # 4', 'plain words, arr[0] and 3 # 4'],
  ])('%j', (text, harmless) => {
    expect(commitText(text)).toBe(harmless);
  });
});

test('as people read them', () => {
  const report: Report = { ...clean, verdicts: commits.flatMap(({ verdicts }) => verdicts) };
  const { title, body, messages } = requestWords(report, commits, mark);
  expectGolden('fixes-request/title.txt', `${title}\n`);
  expectGolden('fixes-request/body.md', body);
  expectGolden('fixes-request/messages.txt', messages.join('\n\n-----\n\n'));
});

describe('the line that an audit to come reads', () => {
  test('tells each finding, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileText, { minLength: 2 }), ([other = '', ...names]) => {
        const line = fingerprintMark(names);
        expect(line).toMatch(/^<!-- counterproof-fixes:( [0-9a-f]{16})+ -->$/);
        const mends = mendsIn(`${line}\n\nwords`);
        for (const name of names) expect(mends(name)).toBe(true);
        expect(mends(other)).toBe(false);
      }),
    );
  });

  test.each([
    ['elsewhere', `words\n${fingerprintMark(['a'])}`],
    ['in code', `\`${fingerprintMark(['a'])}\``],
    ['not ended', fingerprintMark(['a']).replace(' -->', '')],
    ['without a name', '<!-- counterproof-fixes: -->'],
  ])('is none where it is %s', (_, body) => {
    expect(mendsIn(body)('a')).toBe(false);
  });
});
