/** Of lesser faults, per change; more would not be read. Figures: https://arxiv.org/abs/2102.11378 */
export const mostPerChange = 7;

/** Why a proven survivor is counted, and not told. */
export const likeOthers = 'unnoticed like others of the same function or change, which stand for them';
