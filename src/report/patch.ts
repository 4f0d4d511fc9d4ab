import type { Reporter } from './reporter.js';

/** Every verified fix as one diff for `git apply`; empty where there is none (`git apply` refuses an empty file). */
export const patch: Reporter = {
  fileName: 'fixes.patch',
  render: ({ fixes }) => (fixes === '' || fixes.endsWith('\n') ? fixes : `${fixes}\n`),
};
