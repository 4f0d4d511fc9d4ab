import type { ModelAccess } from './access.js';
import { openClient } from './client.js';
import type { Model } from './conversation.js';
import { converse } from './converse.js';

/** A model whose access was checked. */
export function openModel(access: ModelAccess): Model {
  const client = openClient(access);
  return { converse: (request) => converse(client, access, request) };
}
