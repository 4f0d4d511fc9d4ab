import { knownSecrets } from './host/known-secrets.js';
import type { ModelAccess } from './model/access.js';
import { connectModel } from './model/connect.js';
import type { Model } from './model/conversation.js';
import { findCredentials } from './model/credentials.js';
import type { Settings } from './settings.js';
import { version } from './version.js';

/** Who reads for the specialists: a model, why there is none although one was asked for, or nobody was asked for. */
export type Reader = Model | { readonly missing: string } | undefined;

export interface Place {
  readonly environment: NodeJS.ProcessEnv;
  /** On a runner an earlier step may have set variables for later ones, with code of the repository. */
  readonly onRunner: boolean;
}

/** Where requests go: what the settings say; at a desk also what the person has in their environment. */
function endpointOf({ 'base-url': url }: Settings, { environment, onRunner }: Place): string | undefined {
  return url ?? (onRunner ? undefined : environment['ANTHROPIC_BASE_URL']?.trim() || undefined);
}

function isAskedFor({ agents }: Settings): boolean {
  return agents !== undefined && agents !== 'none';
}

/** The model that the settings and the environment give access to. */
export async function readerOf(settings: Settings, place: Place): Promise<Reader> {
  if (settings.agents === 'none') return undefined;
  const endpoint = endpointOf(settings, place);
  const { environment } = place;
  const key = settings['anthropic-api-key'];
  const federationRule = settings['federation-rule'];
  const organization = settings['federation-organization'];
  const serviceAccount = settings['federation-service-account'];
  const credentials = findCredentials(environment, {
    ...(endpoint !== undefined && { endpoint }),
    ...(key !== undefined && { key }),
    ...(federationRule !== undefined && { federationRule }),
    ...(organization !== undefined && { organization }),
    ...(serviceAccount !== undefined && { serviceAccount }),
  });
  const isWanted = isAskedFor(settings) || federationRule !== undefined || endpoint !== undefined;
  if ('missing' in credentials) return isWanted ? credentials : undefined;
  const access: ModelAccess = {
    credentials,
    secrets: secretsOf(settings, environment),
    model: settings.model,
    version,
    ...(endpoint !== undefined && { endpoint }),
    ...(settings.effort !== undefined && { effort: settings.effort }),
  };
  return await connectModel(access);
}

/** What must stand in nothing that is printed, written or sent. */
export function secretsOf(settings: Settings, environment: NodeJS.ProcessEnv): readonly string[] {
  return knownSecrets([settings['anthropic-api-key'], settings['github-token']], environment);
}
