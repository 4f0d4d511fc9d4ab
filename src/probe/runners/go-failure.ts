type TestError = { readonly type: string; readonly message: string };

const longestMessage = 300;
/** `    cart_test.go:12: got 1`: t.Error, t.Fatal and, alas, t.Log; after whatever the test wrote without an end. */
const placed = / {4}(?:\S+: )?[^\s:]+\.go:\d+: ?(.*)$/;

/** The end of a test process, as the runtime tells it: the error, and the calls that led there. */
interface Panic extends TestError {
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
export function panicIn(test: string, panics: readonly Panic[]): TestError | undefined {
  const [name = ''] = test.split('/');
  const frame = new RegExp(`\\.${name}(?:\\.func[\\d.]+)*(?:\\(| in goroutine)`);
  const found = panics.find(({ stack }) => frame.test(stack));
  return found && { type: found.type, message: found.message };
}

/** Why a test failed: its own panic, its first message, or a subtest of it. */
export function failureOf(
  output: string,
  failedSubtest: string | undefined,
  panic: TestError | undefined,
): TestError {
  const own = panic ?? firstMessage(output) ?? exampleMessage(output);
  if (own !== undefined) return own;
  return {
    type: 'fail',
    message: failedSubtest === undefined ? 'it says no more' : `${failedSubtest} failed`,
  };
}

function firstMessage(output: string): TestError | undefined {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => placed.test(line));
  if (at === -1) return undefined;
  const first = placed.exec(lines[at] ?? '')?.[1] ?? '';
  const more = lines.slice(at + 1);
  const end = more.findIndex((line) => !/^\s{5,}\S|^\s*$/.test(line));
  const block = end === -1 ? more : more.slice(0, end);
  const message = testifyError(first, block) ?? joined([first, ...block]);
  return { type: 'fail', message: message.slice(0, longestMessage) };
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
function exampleMessage(output: string): TestError | undefined {
  const found = /^got:\n([\s\S]*)^want:\n([\s\S]*)/m.exec(output);
  if (found === null) return undefined;
  const [got = '', want = ''] = found.slice(1).map((text) => text.trim().replaceAll('\n', '\\n'));
  return { type: 'fail', message: `got: ${got}, want: ${want}`.slice(0, longestMessage) };
}
