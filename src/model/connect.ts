import { defaultEndpoint, efforts, type ModelAccess } from './access.js';
import type { Model } from './conversation.js';

/** A model that can be asked, or what is missing for one. No server is asked yet; without access no SDK is loaded. */
export async function connectModel(access: ModelAccess): Promise<Model | { readonly missing: string }> {
  const missing = problemOf(access);
  if (missing !== undefined) return { missing };
  const { openModel } = await import('./open-model.js');
  return openModel(access);
}

function problemOf({
  endpoint = defaultEndpoint,
  credentials,
  model,
  effort,
}: ModelAccess): string | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    return 'The base URL of the model is none: it has to be like https://api.anthropic.com, without credentials in it.';
  }
  if (model.trim() === '') return 'No model is named: set one.';
  if (effort !== undefined && !efforts.includes(effort)) {
    return `The effort of the model is not known: it is one of ${efforts.join(', ')}.`;
  }
  if (credentials.kind === 'none' && url.origin === defaultEndpoint) {
    return `No credentials for ${defaultEndpoint}: set ANTHROPIC_API_KEY.`;
  }
  // Header values hold visible ASCII; anything else is a mistake in copying.
  if (credentials.kind === 'key' && !/^[\x21-\x7e]+$/.test(credentials.key)) {
    return 'The key of the model holds characters that no key has: copy it again.';
  }
  return undefined;
}
