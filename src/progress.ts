import { SingleBar } from 'cli-progress';
import type { Progress, ProgressStep } from './domain/progress.js';
import type { Mask } from './domain/secrets.js';
import { visibleLine } from './report/visible.js';

/** Shows progress until it is told to stop. */
export interface ProgressDisplay {
  readonly show: Progress;
  stop(): void;
}

/** Steps name folders of the audited repository, and a terminal or a runner obeys some characters. */
function describe({ what, done, total }: ProgressStep): string {
  const uncounted = done === undefined || total === undefined || total === 0;
  return visibleLine(uncounted ? what : `${what}: ${done} of ${total}`);
}

/** A bar that redraws itself, for a terminal. */
function barDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  const width = Math.max(10, Math.min(30, (stream.columns ?? 80) - 50));
  const bar = new SingleBar({
    format: '{bar} {what}',
    stream,
    barsize: width,
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
  });
  let running = false;
  return {
    show: (step) => {
      const payload = { what: describe(step) };
      if (!running) bar.start(step.total ?? 1, step.done ?? 0, payload);
      running = true;
      bar.setTotal(Math.max(1, step.total ?? 1));
      bar.update(step.done ?? 0, payload);
    },
    stop: () => {
      if (running) bar.stop();
      running = false;
    },
  };
}

/** Plain lines, for a log: each new step and its end at once, its advance at most every ten seconds. */
export function lineDisplay(write: (line: string) => void, now: () => number = Date.now): ProgressDisplay {
  const shown = new Map<string, { readonly at: number; readonly line: string }>();
  return {
    show: (step) => {
      const last = shown.get(step.what);
      const line = describe(step);
      const isEnd = step.total !== undefined && step.done === step.total;
      // The same step may be told again, such as by the next group of tests.
      if (last?.line === line) return;
      if (last !== undefined && !isEnd && now() - last.at < 10_000) return;
      shown.set(step.what, { at: now(), line });
      write(`counterproof: ${line}\n`);
    },
    stop: () => {},
  };
}

/** On a terminal a bar, elsewhere lines; both on stderr, so that stdout holds the report alone. */
export function progressDisplay(stream: NodeJS.WriteStream, mask: Mask): ProgressDisplay {
  const display = stream.isTTY ? barDisplay(stream) : lineDisplay((line) => stream.write(line));
  return {
    show: (step) => display.show({ ...step, what: mask(step.what) }),
    stop: () => display.stop(),
  };
}
