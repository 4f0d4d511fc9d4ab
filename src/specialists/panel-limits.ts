import type { ConversationLimits } from '../model/conversation.js';

/** Of one examination, and of the synthesis. */
export const panelLimits: ConversationLimits = { seconds: 300, tokens: 400_000, turns: 25 };
