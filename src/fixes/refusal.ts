import type { Reading } from '../host/github/refusal.js';

/** https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository#preventing-github-actions-from-creating-or-approving-pull-requests */
const setting =
  'GitHub Actions may not open pull requests here: allow it in the settings of the repository (or of its organization) under Actions, General, Workflow permissions, "Allow GitHub Actions to create and approve pull requests", and run the job again';

export const readRefusal: Reading = ({ status, message, needs }, said) => {
  if (/not permitted to create or approve pull requests/i.test(message)) return setting;
  if (/\bworkflows?\b.*\bpermission|without .workflows?. /i.test(message))
    return `a fix changes a workflow, which this token may not (${said}): take fixes.patch`;
  const isRule = /rule violation|protected|restricted|reference update failed/i.test(message);
  if ((status === 403 || status === 422) && isRule)
    return `a rule of the repository forbids it (${said}): let it make branches counterproof/fixes-*, or take fixes.patch`;
  if (status === 404)
    return `GitHub does not know the repository, the branch or the commit for this token: give the job "${needs}"`;
  if (status === 413) return 'a file is larger than GitHub takes: take fixes.patch';
  if (status === 422 && /no commits between/i.test(message)) return 'the branch has these changes already';
  return undefined;
};
