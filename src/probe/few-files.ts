/** So few test files near the change are worth a baseline at once. */
export const fewFiles = 5;
