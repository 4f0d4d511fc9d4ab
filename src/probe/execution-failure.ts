import { stripVTControlCharacters } from 'node:util';
import type { FailedTest } from '../domain/execution.js';
import type { TestFailure, TestResult } from '../domain/test-run.js';

/** What is told of failing tests may have been written to be read by a model, or be a whole page. */
const mostTests = 5;
const mostLines = 6;
const mostCharacters = 600;
const longestMessage = 300;

/** The first of these tests, each with its place and what its runner says of actual and expected. */
export function failuresOf(failed: readonly TestResult[]): readonly FailedTest[] {
  return failed.slice(0, mostTests).map(({ id, file, error = { type: 'failed', message: '' } }) => ({
    test: id,
    type: error.type,
    ...(error.line !== undefined && file !== '' && { at: `${file}:${error.line}` }),
    says: linesOf(error).slice(0, mostLines),
  }));
}

/** Both sides of a comparison, each on a line of its own. */
const side = /^(?:expected|received|actual|got|want)\b[^:]*:\s*\S/i;
const difference = /^[+-] ?\S/;
const legend = /^[+-]\s*(?:actual|expected|received)\b(?!\s*:)/i;

/** One line: what the runner calls the failure, with what was compared where that stands on other lines. */
export function messageOf(error: TestFailure): string {
  const message = lasting(error.message).replaceAll(/\s+/g, ' ').trim();
  const lines = linesOf(error).map((line) => line.trim());
  const more = lines.slice(message.startsWith(lines[0] ?? '') ? 1 : 0).filter((line) => !legend.test(line));
  const sides = more.filter((line) => side.test(line) && !message.includes(line.replaceAll(/\s+/g, ' ')));
  const isOpen = message === '' || message.endsWith(':');
  const differences = more.filter((line) => difference.test(line));
  const announced = isOpen ? (differences.length > 0 ? differences : more.slice(0, 1)) : [];
  const parts = sides.length > 0 ? sides : announced;
  const joint = isOpen ? ' ' : '; ';
  const all = parts.length > 0 ? `${message}${joint}${parts.join('; ')}` : message;
  return all
    .replace(/[\s:]+$/, '')
    .trim()
    .slice(0, longestMessage);
}

/** Where an object happens to lie in memory: another place in every run, and nothing to anybody. */
const address = /\b0x[0-9a-f]{6,16}\b|(?<=\b\w+(?:\.\w+)+@)[0-9a-f]{6,8}\b/gi;

/** What is the same in every run, without what only a terminal obeys. */
function lasting(text: string): string {
  return stripVTControlCharacters(text).replaceAll(address, '...');
}

/** Without blank lines and what only a terminal obeys; no longer together than is allowed. */
function linesOf({ message, told }: TestFailure): readonly string[] {
  const text = lasting(told ?? message).slice(0, mostCharacters);
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
