// The same project in every language: modules of ten functions, and a file of tests for each of them.

export const range = (count) => Array.from({ length: count }, (_, index) => index);

const functionsPerModule = 10;

/** `pricing0003`: letters and digits only, which every language takes as part of a name. */
export const moduleName = (module) => `pricing${String(module).padStart(4, '0')}`;

/** Some languages keep tests in the file of the code: what has the same path stands one after the other. */
function put(files, language, module, functions, { perFunction, slowness }) {
  const { path, text } = language.module(module, functions);
  const tests = language.tests(module, functions, perFunction, slowness);
  for (const [name, more] of [[path, text], ...Object.entries(tests)])
    files[name] = (files[name] ?? '') + more;
}

/**
 * The files of a synthetic project. The change adds `functions` functions with `perFunction` tests each; modules that
 * it leaves alone bring the suite to `suiteTests` tests. A test takes about two milliseconds times `slowness`.
 */
export function shapeProject(language, { functions, perFunction, suiteTests, slowness = 1 }) {
  const files = { '.gitignore': language.ignored, ...language.frame };
  const added = {};
  let module = 0;
  for (let left = functions; left > 0; left -= functionsPerModule, module += 1) {
    put(added, language, module, Math.min(left, functionsPerModule), { perFunction, slowness });
  }
  for (let left = suiteTests - functions * perFunction; left > 0; left -= perFunction * 2, module += 1) {
    const count = Math.max(1, Math.min(2, Math.floor(left / perFunction)));
    put(files, language, module, count, { perFunction: Math.min(left, perFunction), slowness });
  }
  if (language.index !== undefined) Object.assign(files, language.index({ ...files, ...added }));
  return { files, added };
}
