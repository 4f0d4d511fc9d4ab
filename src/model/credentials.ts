import { defaultEndpoint, type Credentials } from './access.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the person who set the audit up says about credentials. */
export interface CredentialSettings {
  readonly endpoint?: string;
  readonly key?: string;
  readonly federationRule?: string;
  readonly organization?: string;
  readonly serviceAccount?: string;
  readonly workspace?: string;
  readonly audience?: string;
}

/**
 * The credentials that there are, in order: a key, federation, and for another base URL none at all.
 * Settings win over the environment. The base URL is no credential and is not looked for here.
 */
export function findCredentials(
  environment: Environment,
  settings: CredentialSettings = {},
): Credentials | { readonly missing: string } {
  const key = settings.key?.trim() || environment['ANTHROPIC_API_KEY']?.trim();
  if (key) return { kind: 'key', key };
  const federation = findFederation(environment, settings);
  if (federation) return federation;
  if (settings.endpoint !== undefined && settings.endpoint !== defaultEndpoint) return { kind: 'none' };
  return {
    missing:
      'No credentials for a model: set ANTHROPIC_API_KEY, or ANTHROPIC_FEDERATION_RULE_ID and ' +
      'ANTHROPIC_ORGANIZATION_ID with the permission `id-token: write`, or the base URL of a server of your own.',
  };
}

function findFederation(
  environment: Environment,
  settings: CredentialSettings,
): Credentials | { readonly missing: string } | undefined {
  const rule = settings.federationRule ?? environment['ANTHROPIC_FEDERATION_RULE_ID'];
  const organization = settings.organization ?? environment['ANTHROPIC_ORGANIZATION_ID'];
  if (!rule) return undefined;
  if (!organization) {
    return {
      missing: 'A federation rule is set without its organisation: set ANTHROPIC_ORGANIZATION_ID too.',
    };
  }
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!url || !token) {
    return {
      missing:
        'A federation rule is set, but this job gets no identity token: give it the permission `id-token: write`.',
    };
  }
  const serviceAccount = settings.serviceAccount ?? environment['ANTHROPIC_SERVICE_ACCOUNT_ID'];
  const workspace = settings.workspace ?? environment['ANTHROPIC_WORKSPACE_ID'];
  return {
    kind: 'federation',
    request: { url, token },
    audience: settings.audience ?? defaultEndpoint,
    rule,
    organization,
    ...(serviceAccount ? { serviceAccount } : {}),
    ...(workspace ? { workspace } : {}),
  };
}
