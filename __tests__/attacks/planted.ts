/** Looks random, so that no text holds it by chance. */
const random = 'q7ZkW2xN9vB4tR8yLmC3sD6fG1hJ5pKaQeXuTi';

/** Variables of the job, as an organisation may have set them; none of them is for a repository. */
export const variables = {
  ANTHROPIC_API_KEY: `sk-ant-api03-environment-${random}`,
  GITHUB_TOKEN: `ghs_environment${random}`,
  ACTIONS_RUNTIME_TOKEN: `eyJhbGciOiJSUzI1NiJ9.eyJzY3AiOiJydW50aW1l${random}.${random}`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: `eyJhbGciOiJSUzI1NiJ9.eyJzY3AiOiJpZGVudGl0eQ${random}.${random}`,
  AWS_ACCESS_KEY_ID: `AKIA${random.toUpperCase().slice(0, 16)}`,
  AWS_SECRET_ACCESS_KEY: `aws/${random}+aws`,
  AWS_SESSION_TOKEN: `session//${random}=`,
  NPM_TOKEN: `npm_${random}`,
  DEPLOY_PASSWORD: `deploy-${random}`,
} as const;

/** Inputs of the action. */
export const inputs = {
  'anthropic-api-key': `sk-ant-api03-input-${random}`,
  'github-token': `ghs_input${random}`,
} as const;

/** In a file beside the checkout, which only a link that is followed can reach. */
export const outside = `outside-the-checkout-${random}`;

/** As a checkout that persists its credentials leaves the token in `.git/config`. */
export const persisted = Buffer.from(`x-access-token:${inputs['github-token']}`).toString('base64');

/** What may stand in no output, however it was written. */
export const planted: Readonly<Record<string, string>> = {
  ...variables,
  ...inputs,
  outside,
  persisted,
  '/etc/passwd': 'root:x:0:0:',
};
