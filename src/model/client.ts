import Anthropic from '@anthropic-ai/sdk';
import type { AccessTokenProvider } from '@anthropic-ai/sdk/lib/credentials/types';
import { oidcFederationProvider } from '@anthropic-ai/sdk/lib/credentials/oidc-federation';
import { defaultEndpoint, defaultPatience, type Federation, type ModelAccess } from './access.js';
import { boundedFetch, type FetchBounds } from './bounded-fetch.js';
import { identityToken } from './identity-token.js';

/** A client of the Messages API that knows nothing but what it was given. */
export interface Client {
  /** For one conversation, which ends when its time is over. */
  within(bounds: FetchBounds): Anthropic;
  readonly endpoint: string;
  /** What must not be shown or told to the model; it grows as tokens are handed out. */
  readonly secrets: ReadonlySet<string>;
}

export function openClient(access: ModelAccess): Client {
  const endpoint = (access.endpoint ?? defaultEndpoint).replace(/\/+$/, '');
  const secrets = new Set<string>(access.secrets);
  const { credentials, patience = defaultPatience } = access;
  if (credentials.kind === 'key') secrets.add(credentials.key);
  const federated =
    credentials.kind === 'federation' ? accessTokens(credentials, endpoint, patience, secrets) : undefined;
  const key = credentials.kind === 'key' ? credentials.key : 'none';
  const client = withoutEnvironment(
    () =>
      new Anthropic({
        baseURL: endpoint,
        ...(federated ? { credentials: federated, apiKey: null } : { apiKey: key }),
        authToken: null,
        webhookKey: null,
        maxRetries: patience.retries,
        defaultHeaders: {
          'user-agent': `counterproof/${access.version}`,
          // The header that servers knew first; some still look for the key nowhere else.
          ...(credentials.kind === 'key' && endpoint !== defaultEndpoint ? { 'x-api-key': key } : {}),
        },
        logLevel: 'off',
        openTelemetry: false,
      }),
  );
  return {
    endpoint,
    secrets,
    within: (bounds) =>
      withoutEnvironment(() =>
        client.withOptions({
          fetch: boundedFetch(bounds),
          timeout: Math.max(1, Math.ceil(bounds.timeLeft())),
        }),
      ),
  };
}

/**
 * The SDK reads headers, logging and more from variables for which it has no option. They are out of its sight while it
 * makes a client, which is the only time it looks; nothing else runs meanwhile.
 */
function withoutEnvironment<T>(make: () => T): T {
  const hidden = Object.entries(process.env).filter(([name]) => name.toUpperCase().startsWith('ANTHROPIC_'));
  for (const [name] of hidden) delete process.env[name];
  try {
    return make();
  } finally {
    Object.assign(process.env, Object.fromEntries(hidden));
  }
}

/** Exchanges the identity token of this job for an access token, at the same server. */
function accessTokens(
  federation: Federation,
  endpoint: string,
  { firstByte, nextByte }: Pick<FetchBounds, 'firstByte' | 'nextByte'>,
  secrets: Set<string>,
): AccessTokenProvider {
  const ask = boundedFetch({ firstByte, nextByte, timeLeft: () => Infinity });
  secrets.add(federation.request.token);
  const exchange = oidcFederationProvider({
    identityTokenProvider: async () => {
      const token = await identityToken(federation.request, federation.audience, ask);
      secrets.add(token);
      return token;
    },
    federationRuleId: federation.rule,
    organizationId: federation.organization,
    serviceAccountId: federation.serviceAccount,
    workspaceId: federation.workspace,
    baseURL: endpoint,
    fetch: ask,
  });
  return async (options) => {
    const minted = await exchange(options);
    secrets.add(minted.token);
    return minted;
  };
}
