import { posix } from 'node:path';
import type { TestFailure } from '../../domain/test-run.js';

const longestMessage = 300;
/** `    cart_test.go:12: got 1`: t.Error, t.Fatal and, alas, t.Log; after whatever the test wrote without an end. */
const placed = / {4}(?:\S+: )?([^\s:]+\.go):(\d+): ?(.*)$/;
const longestTold = 2000;

/** The end of a test process, as the runtime tells it: the error, and the calls that led there. */
interface Panic extends TestFailure {
  readonly stack: string;
}

const heading = /^\t?(panic|fatal error): ([^\n]*)/gm;

/** Every panic that is told in an output; several, where the process was started again. */
export function panicsOf(output: string): readonly Panic[] {
  const found = [...output.matchAll(heading)];
  return found.flatMap(([, type = '', message = ''], index) => {
    const stack = output.slice(found[index]?.index, found[index + 1]?.index);
    // A test may print such a line itself. One that was recovered is told again.
    if (!/^goroutine \d|^runtime stack:/m.test(stack)) return [];
    const text = message.replace(/ \[recovered[^\]]*\]$/, '').slice(0, longestMessage);
    return [{ type, message: text, stack }];
  });
}

/** The panic that a test function led to, among those of its package: what is printed, Go gives to any that runs. */
export function panicIn(test: string, file: string, panics: readonly Panic[]): TestFailure | undefined {
  const [name = ''] = test.split('/');
  const frame = new RegExp(`\\.${name}(?:\\.func[\\d.]+)*(?:\\(| in goroutine)`);
  const found = panics.find(({ stack }) => frame.test(stack));
  if (found === undefined) return undefined;
  const calls = [...found.stack.matchAll(/^\t(?:\S*\/)?([^\s/:]+\.go):(\d+)/gm)];
  const line = calls.find(([, called]) => called === posix.basename(file))?.[2];
  return { type: found.type, message: found.message, ...(line !== undefined && { line: Number(line) }) };
}

/** Why a test of this file failed: its own panic, its first message, or a subtest of it. */
export function failureOf(
  output: string,
  file: string,
  failedSubtest: string | undefined,
  panic: TestFailure | undefined,
): TestFailure {
  const own = panic ?? firstMessage(output, file) ?? exampleMessage(output);
  if (own !== undefined) return own;
  return {
    type: 'fail',
    message: failedSubtest === undefined ? 'it says no more' : `${failedSubtest} failed`,
  };
}

function firstMessage(output: string, file: string): TestFailure | undefined {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => placed.test(line));
  if (at === -1) return undefined;
  const [, path = '', line, first = ''] = placed.exec(lines[at] ?? '') ?? [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((each) => !/^\s{5,}\S|^\s*$/.test(each));
  const block = end === -1 ? rest : rest.slice(0, end);
  const message = testifyError(first, block) ?? joined([first, ...block]);
  const told = [first, ...block].join('\n').trim().slice(0, longestTold);
  const isHere = posix.basename(file) === posix.basename(path);
  const more = { ...(told !== message && { told }), ...(isHere && { line: Number(line) }) };
  return { type: 'fail', message: message.slice(0, longestMessage), ...more };
}

/** Testify writes sections: what is wrong stands under `Error:`, below where. */
function testifyError(first: string, block: readonly string[]): string | undefined {
  if (first.trim() !== '') return undefined;
  const start = block.findIndex((line) => /^\s*Error:\s/.test(line));
  if (start === -1) return undefined;
  const rest = block.slice(start);
  const end = rest.findIndex((line) => /^\s*(Test|Messages|Diff):/.test(line));
  return (end === -1 ? rest : rest.slice(0, end))
    .map((line) => line.replace(/^\s*Error:/, '').trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The first line, with those after it for as long as it only announces something: `error:`. */
function joined(lines: readonly string[]): string {
  let message = '';
  for (const line of lines.map((text) => text.trim())) {
    if (message !== '' && !message.endsWith(':')) break;
    message = `${message} ${line}`.trim();
  }
  return message;
}

/** An example is compared with its comment: `got:` and `want:`, each above what it was. */
function exampleMessage(output: string): TestFailure | undefined {
  const found = /^got:\n([\s\S]*)^want:\n([\s\S]*)/m.exec(output);
  if (found === null) return undefined;
  const [got = '', want = ''] = found.slice(1).map((text) => text.trim().replaceAll('\n', '\\n'));
  return { type: 'fail', message: `got: ${got}, want: ${want}`.slice(0, longestMessage) };
}
