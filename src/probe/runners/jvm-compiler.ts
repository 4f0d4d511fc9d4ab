import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openLongProcess, type LongProcess } from '../../host/long-process.js';
import type { Workspace } from '../../host/workspace.js';
import { answering } from './jvm-answers.js';
import type { Compilation } from './jvm-compilation.js';
import { jvmEnvironment } from './jvm-environment.js';
import { writeOrders, type Order } from './jvm-orders.js';

/** What came of it; `seconds` counts against the run's time. */
export type Compiled =
  | { readonly kind: 'compiled'; readonly seconds: number }
  /** `path:[line,column] message`. */
  | { readonly kind: 'error'; readonly reason: string; readonly seconds: number }
  | { readonly kind: 'cold'; readonly cold: string };

const answer = z.union([
  z.object({ compiled: z.literal(true) }),
  z.object({ error: z.string() }),
  z.object({ cold: z.string() }),
]);

/** Beyond this the plain session finds out. */
const seconds = 60;

/** A compiler that stays (assets/reporters/CounterproofCompiler.java). */
export class WarmCompiler {
  readonly #process: LongProcess;
  readonly #folder: string;

  /** `folder` is a folder that is free to be used. */
  constructor(process: LongProcess, folder: string) {
    this.#process = process;
    this.#folder = folder;
  }

  /** Compiles texts in the place of the sources with these absolute paths, into the folder. */
  async compile(
    { options, encoding, output, errors }: Compilation,
    texts: ReadonlyMap<string, Buffer>,
    into: string,
    memoryBytes: number,
  ): Promise<Compiled> {
    const directory = await mkdtemp(join(this.#folder, 'compile-'));
    try {
      const orders: Order[] = [
        ['output', into],
        ['trial', directory],
        ['built', output],
        ['errors', errors],
        ...options.map((option) => ['option', option] as const),
        ...(encoding === undefined ? [] : [['encoding', encoding] as const]),
      ];
      for (const [index, [path, text]] of [...texts].entries()) {
        const edited = join(directory, `edited-${index}`);
        await writeFile(edited, text);
        orders.push(['source', path, edited]);
      }
      await writeOrders(join(directory, 'orders'), orders);
      const exchange = await this.#process.exchange(join(directory, 'orders'), { seconds, memoryBytes });
      if (exchange.kind !== 'reply') return { kind: 'cold', cold: 'the compiler did not answer' };
      const said = answer.safeParse(exchange.reply).data;
      if (said === undefined) return { kind: 'cold', cold: 'something else than our compiler answers' };
      if ('cold' in said) return { kind: 'cold', cold: said.cold };
      if ('error' in said) return { kind: 'error', reason: said.error, seconds: exchange.seconds };
      return { kind: 'compiled', seconds: exchange.seconds };
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  close(): Promise<void> {
    return this.#process.close();
  }
}

/** `programs` is where our own programs are, `cwd` where the build is started. */
export async function openCompiler(
  workspace: Workspace,
  java: string,
  programs: string,
  cwd: string,
): Promise<WarmCompiler> {
  const folder = await mkdtemp(join(workspace.scratch, 'javac-'));
  const process = await openLongProcess({
    argv: answering(join(folder, 'answers'), [
      java,
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-cp',
      programs,
      'CounterproofCompiler',
    ]),
    cwd,
    env: jvmEnvironment({ ...workspace, scratch: folder }),
  });
  return new WarmCompiler(process, folder);
}
