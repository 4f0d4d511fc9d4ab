/** The runner did not hand out an identity token. */
export class IdentityTokenError extends Error {}

/**
 * Asks the runner of GitHub for a token that says which job this is.
 * https://docs.github.com/actions/reference/security/oidc
 */
export async function identityToken(
  request: { readonly url: string; readonly token: string },
  audience: string,
  ask: typeof fetch,
): Promise<string> {
  const url = new URL(request.url);
  url.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
  const response = await ask(url, { headers }).catch((error: unknown) => {
    throw new IdentityTokenError('the runner was not reached', { cause: error });
  });
  if (!response.ok) throw new IdentityTokenError(`the runner answered with status ${response.status}`);
  const answer: unknown = await response.json().catch(() => undefined);
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  if (typeof value !== 'string' || value === '') throw new IdentityTokenError('the runner sent no token');
  return value;
}
