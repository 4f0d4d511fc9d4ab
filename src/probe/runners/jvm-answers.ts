/**
 * Java can open no file descriptor but the first three: what the program writes to a pipe with a name, its last
 * argument, is passed on to the one on which answers are expected. The pipe is made here.
 */
export function answering(
  pipe: string,
  program: readonly string[],
): readonly [program: string, ...args: string[]] {
  // The program holds the pipe open as long as it lives, so that `cat` ends with it.
  const script = 'mkfifo "$0" && { cat "$0" >&3 & exec "$@" 3>&- 4<>"$0"; }';
  return ['sh', '-c', script, pipe, ...program, pipe];
}
