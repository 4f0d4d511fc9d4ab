/** Ends of this program that are not `process.exit` and would leave processes and directories behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const pending: (() => void)[] = [];

/**
 * Has `undo` called if this program exits or is told to end before the returned function is called.
 * `undo` must be synchronous. The latest is undone first, so that processes die before their directories go.
 * Handlers are installed only while something is pending; a signal then ends the program as it would have without us,
 * unless somebody else listens for it too.
 */
export function undoAtExit(undo: () => void): () => void {
  if (pending.length === 0) install();
  pending.push(undo);
  return () => {
    const index = pending.indexOf(undo);
    if (index === -1) return;
    pending.splice(index, 1);
    if (pending.length === 0) uninstall();
  };
}

function install(): void {
  process.on('exit', undoAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function uninstall(): void {
  process.off('exit', undoAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function undoAll(): void {
  for (let undo = pending.pop(); undo !== undefined; undo = pending.pop()) {
    try {
      undo();
    } catch {
      // The program is ending: nobody is left to be told, and the others must still be undone.
    }
  }
}

function onSignal(signal: NodeJS.Signals): void {
  undoAll();
  uninstall();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
