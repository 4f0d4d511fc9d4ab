/** A path as an argument that nobody takes for anything else: an option, a file of arguments, somebody's home. */
export function pathArgument(path: string): string {
  return /^[-@~+]/.test(path) ? `./${path}` : path;
}
