import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { codeFence, codeSpan, escapeMarkdown, proseMarkdown } from '../../src/report/markdown.js';
import { visibleCode, visibleLine } from '../../src/report/visible.js';
import { hostileText } from './hostile-text.js';

/** Raise it to look for trouble; 20,000 were clean. */
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

/** As GitHub does it: raw HTML goes through, and would do harm. */
function html(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What a reader sees of inline Markdown, provided that it has no tags but ours. */
function shown(inline: string): string {
  return decoded(inline.replaceAll('<span>$</span>', '$').replace(/<\/?code>/g, ''));
}

/** GitHub's filters look at text outside code: https://github.com/gjtorikian/html-pipeline#filters */
function outsideCode(inline: string): string {
  return inline.replace(/<code>.*?<\/code>/gs, '');
}

describe('proseMarkdown', () => {
  const withoutMarks = (text: string): string => text.replaceAll(/[`\s]/g, '');

  test('shows the text, whatever it is, with what stands in backticks as code', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText, fc.constant('`'), fc.constant('`a_b`'))), (parts) => {
        const text = parts.join('');
        const rendered = html(`before ${proseMarkdown(text)} after`);
        expect(rendered).toMatch(/^<p>before .*after<\/p>$/s);
        const body = rendered.slice('<p>before '.length, -' after</p>'.length);
        expect(withoutMarks(shown(body))).toBe(withoutMarks(visibleLine(text)));
      }),
      runs,
    );
  });

  test.each([
    ['`a` and `b_c`', '<p><code>a</code> and <code>b_c</code></p>'],
    ['`a``b`', '<p><code>a</code> <code>b</code></p>'],
    ['one ` only *here*', '<p>one ` only *here*</p>'],
    ['`<img src=x>`', '<p><code>&lt;img src=x&gt;</code></p>'],
  ])('%s', (text, rendered) => {
    expect(html(proseMarkdown(text))).toBe(rendered);
  });
});

describe('escapeMarkdown', () => {
  test('shows exactly the text, whatever it is, and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rendered = html(`before ${escapeMarkdown(text)} after`);
        expect(rendered).toMatch(/^<p>before .*after<\/p>$/s);
        const body = rendered.slice('<p>before '.length, -' after</p>'.length);
        expect(shown(body)).toBe(visibleLine(text));
      }),
      runs,
    );
  });

  test('is one paragraph at the start of a line, an item or a bold run too', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(visibleLine(text) !== '');
        const escaped = escapeMarkdown(text);
        expect(html(escaped)).toBe(`<p>${html(`before ${escaped}`).slice('<p>before '.length)}`);
        expect(html(`- ${escaped}`)).toBe(`<ul>\n<li>${html(escaped).slice(3, -4)}</li>\n</ul>`);
        expect(html(`**${escaped}**: x`)).toMatch(/^<p><strong>.*<\/strong>: x<\/p>$/s);
      }),
      runs,
    );
  });

  test('pings nobody and links nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rendered = html(escapeMarkdown(text));
        expect(rendered).not.toMatch(/<a |<img|<script|<!--/);
        expect(outsideCode(rendered)).not.toMatch(/@\w|:\/\/|www\.|#\d|\bgh-\d|:\w+:/i);
      }),
      runs,
    );
  });

  test('stays in its table cell', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rendered = html(`| a | b |\n| - | - |\n| x | ${escapeMarkdown(text)} |`);
        fc.pre(!/`[^`]*\|/.test(escapeMarkdown(text))); // code spans with pipes are not for tables
        expect(rendered.match(/<td>/g)).toHaveLength(2);
        expect(rendered.match(/<tr>/g)).toHaveLength(2);
      }),
      runs,
    );
  });

  test.each([
    ['@octocat said', '`@octocat` said'],
    ['see https://example.com/a_b.', 'see `https://example.com/a_b`.'],
    ['see lib/a_b.rb:3-5: it', 'see `lib/a_b.rb:3-5`: it'],
    ['(lib/a_b.rb:3)', '(`lib/a_b.rb:3`)'],
    ['a_b*c', 'a\\_b\\*c'],
    ['1. x', '1\\. x'],
    ['- x', '\\- x'],
    ['costs $1 or $2', 'costs <span>$</span>1 or <span>$</span>2'],
    ['two\nlines', 'two lines'],
    ['\u001b[31mred \u202eleft', '\\\\x1b\\[31mred \\\\u{202e}left'],
    ['plain words, with a comma.', 'plain words, with a comma.'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('codeSpan', () => {
  test('is one code element with exactly the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rendered = html(`before ${codeSpan(text)} after`);
        const [, body] = /^<p>before <code>(.*)<\/code> after<\/p>$/s.exec(rendered) ?? [];
        expect(decoded(body ?? 'not one code element')).toBe(
          visibleLine(text) === '' ? ' ' : visibleLine(text),
        );
      }),
      runs,
    );
  });
});

describe('codeFence', () => {
  test('is one block with exactly the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rendered = html(`before\n\n${codeFence(text, 'diff')}\n\nafter`);
        const pattern =
          /^<p>before<\/p>\n<pre><code class="language-diff">(.*)<\/code><\/pre>\n<p>after<\/p>$/s;
        const [, body] = pattern.exec(rendered) ?? [];
        const code = visibleCode(text).replace(/\n+$/, '');
        expect(decoded(body ?? 'not one block')).toBe(code === '' ? '\n' : `${code}\n`);
      }),
      runs,
    );
  });
});
