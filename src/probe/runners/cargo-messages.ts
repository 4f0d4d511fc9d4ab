import { readFile } from 'node:fs/promises';
import { basename, join, posix, relative } from 'node:path';
import { z } from 'zod';
import { flagsOf, targetSchema } from './cargo-metadata.js';

/** A test program that Cargo has built, and how Cargo itself would start it. */
export interface TestProgram {
  readonly path: string;
  /** As `cargo test` selects the one target: `-p shop --test cart`. */
  readonly selector: string;
  readonly sourceFile: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a build came to; `broken` is the first error of the compiler, with its place. */
export interface BuildReport {
  readonly programs: readonly TestProgram[];
  readonly broken: string | undefined;
  /** The compiler's own words, for people. */
  readonly rendered: string;
}

const spanSchema = z.object({ file_name: z.string(), line_start: z.number(), is_primary: z.boolean() });

/** https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages */
const messageSchema = z.union([
  z.object({
    reason: z.literal('compiler-artifact'),
    manifest_path: z.string(),
    target: targetSchema,
    executable: z.string().nullable(),
    profile: z.object({ test: z.boolean() }),
  }),
  z.object({
    reason: z.literal('compiler-message'),
    message: z.object({
      level: z.string(),
      message: z.string(),
      code: z.object({ code: z.string() }).nullable().catch(null),
      spans: z.array(spanSchema).catch([]),
      rendered: z.string().nullable().catch(null),
    }),
  }),
]);
type Message = z.infer<typeof messageSchema>;
type Artifact = Extract<Message, { reason: 'compiler-artifact' }>;
type Diagnostic = Extract<Message, { reason: 'compiler-message' }>['message'];

/**
 * Stands in for each test program when Cargo starts it: writes down the folder and the environment that Cargo gives
 * it, which no other command tells, and runs nothing. As Cargo's configuration and not as a variable, because that
 * would reach the tests, some of which look for it.
 */
export function recorder(host: string, folder: string): readonly string[] {
  const script = String.raw`{ printf '%s\0' "$PWD"; env -0; } > "$0/$(basename "$1").env"`;
  const words = ['sh', '-c', script, folder].map((word) => JSON.stringify(word));
  return ['--config', `target.${host}.runner=[${words.join(',')}]`];
}

/** Reads what Cargo wrote on its standard output, and what the recorder wrote into `records`. */
export async function readBuild(
  output: string,
  records: string,
  root: string,
  directory: string,
): Promise<BuildReport> {
  const text = await readFile(output, 'utf8').catch(() => '');
  const messages = text.split('\n').flatMap((line) => parseMessage(line) ?? []);
  const programs: TestProgram[] = [];
  const errors: Diagnostic[] = [];
  for (const message of messages) {
    if (message.reason === 'compiler-message') {
      if (message.message.level.startsWith('error')) errors.push(message.message);
    } else {
      const program = await programOf(message, records, root);
      if (program !== undefined) programs.push(program);
    }
  }
  const [first] = errors;
  const rendered = errors.map((error) => error.rendered ?? error.message).join('\n');
  // In the order of `cargo test`; that of the artifacts is the order in which they were built.
  programs.sort((a, b) => (a.selector < b.selector ? -1 : 1));
  return { programs, broken: first && describe(first, directory), rendered };
}

function parseMessage(line: string): Message | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return messageSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

async function programOf(
  { executable, profile, target, manifest_path: manifest }: Artifact,
  records: string,
  root: string,
): Promise<TestProgram | undefined> {
  const flags = flagsOf(target);
  if (executable === null || !profile.test || flags === undefined) return undefined;
  const record = await readFile(join(records, `${basename(executable)}.env`), 'utf8').catch(() => undefined);
  if (record === undefined) return undefined;
  const [cwd = root, ...variables] = record.split('\0').filter((part) => part !== '');
  const env = Object.fromEntries(variables.map((variable) => splitAtEquals(variable)));
  const packageName = env['CARGO_PKG_NAME'] ?? basename(join(manifest, '..'));
  const selector = ['-p', packageName, ...flags].join(' ');
  return { path: executable, selector, sourceFile: relative(root, target.src_path), cwd, env };
}

function splitAtEquals(variable: string): readonly [name: string, value: string] {
  const at = variable.indexOf('=');
  return [variable.slice(0, at), variable.slice(at + 1)];
}

/** `src/cart.rs:12: error[E0308]: mismatched types`. */
function describe({ code, message, spans }: Diagnostic, directory: string): string {
  const kind = code === null ? 'error' : `error[${code.code}]`;
  const span = spans.find((one) => one.is_primary);
  const [first = ''] = message.split('\n');
  if (span === undefined) return `${kind}: ${first}`;
  const file = span.file_name.startsWith('/') ? span.file_name : posix.join(directory, span.file_name);
  return `${file}:${span.line_start}: ${kind}: ${first}`;
}
