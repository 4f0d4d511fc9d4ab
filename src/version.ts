/** Kept equal to package.json by a test: the bundle has no package.json of ours beside it. */
export const version = '0.1.0';
