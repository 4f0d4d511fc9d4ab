import type { Gap } from '../domain/verdict.js';
import { watchCheckout } from './checkout-watch.js';
import { guardCommandFiles } from './command-files.js';

/** What tests have done to the job around the audit since it was asked last; what can be put back is. */
export type JobWatch = () => Promise<readonly Gap[]>;

const what = 'what tests did outside of their work trees';
const mostNamed = 5;

/**
 * Watches what later steps of a job rely on. No test can be kept from it, since it runs as the same user; but an audit
 * whose tests have been there must not look clean. For a runner: at a desk people go on working meanwhile.
 */
export async function watchJob(
  { repo, out }: { readonly repo: string; readonly out: string },
  environment: NodeJS.ProcessEnv,
): Promise<JobWatch> {
  const [putBack, changedSince] = await Promise.all([
    guardCommandFiles(environment),
    watchCheckout(repo, out).catch(() => () => []),
  ]);
  return async () => {
    const written = await putBack();
    const changed = changedSince();
    return [
      ...(written.length === 0 ? [] : [writtenGap(written)]),
      ...(changed.length === 0 ? [] : [changedGap(changed)]),
    ];
  };
}

function writtenGap(variables: readonly string[]): Gap {
  const why = `while they ran, somebody wrote to ${listed(variables)}, from which the runner takes what later steps are given. It was put back as it was. Look at what the tests of this commit do`;
  return { what, why };
}

function changedGap(paths: readonly string[]): Gap {
  const why = `while they ran, somebody changed ${listed(paths)} in the checkout, which later steps use. It was left as it is now. Look at what the tests of this commit do`;
  return { what, why };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
