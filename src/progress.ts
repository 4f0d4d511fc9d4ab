import { SingleBar } from 'cli-progress';
import type { Progress, ProgressStep } from './domain/progress.js';
import type { Mask } from './domain/secrets.js';
import { logLine } from './report/visible.js';

/** Shows progress until it is told to stop. */
export interface ProgressDisplay {
  readonly show: Progress;
  stop(): void;
}

/** Steps name folders of the audited repository, and a terminal or a runner obeys some characters. */
function describe({ what, done, total }: ProgressStep): string {
  const uncounted = done === undefined || total === undefined || total === 0;
  return logLine(uncounted ? what : `${what}: ${done} of ${total}`);
}

interface Round {
  /** Done in the rounds before. */
  readonly before: number;
  readonly done: number;
  readonly total: number;
  /** The largest total that was shown. */
  readonly most: number;
}

/**
 * A step that begins anew under the same name, such as for another group of tests, goes on where it was: neither what
 * is done nor the total ever falls.
 */
export function addingUp(show: Progress): Progress {
  const rounds = new Map<string, Round>();
  return (step) => {
    const { what, done, total } = step;
    if (done === undefined || total === undefined) return show(step);
    const last = rounds.get(what) ?? { before: 0, done: 0, total, most: 0 };
    const isOver = last.done === last.total && total > last.total && done < 2;
    const before = done < last.done || isOver ? last.before + last.done : last.before;
    const most = Math.max(last.most, before + total);
    rounds.set(what, { before, done, total, most });
    show({ what, done: before + done, total: most });
  };
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
  const show = addingUp(display.show);
  return {
    show: (step) => show({ ...step, what: mask(step.what) }),
    stop: () => display.stop(),
  };
}
