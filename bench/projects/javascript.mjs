// vitest, jest and mocha: the same code and the same tests, told apart by how a file names what it takes and gives.
import { moduleName, range } from './shape.mjs';

const body = (name, seed, word) => `
${word}function ${name}(amount, limit, urgent) {
  if (amount < 0) {
    throw new RangeError("negative amount");
  }
  if (amount > limit && urgent) {
    return "reject";
  }
  const total = amount * 2 + ${seed};
  if (total >= limit) {
    return "review";
  }
  return "accept";
}
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds. */
const prepare = (slowness) => `
function prepare(seed) {
  const rows = new Map();
  for (let index = 0; index < ${9000 * slowness}; index += 1) rows.set((index * 31 + seed) % 997, String(index));
  return rows.size;
}
`;

const test = (name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    `assert.strictEqual(${name}(1, ${limit}, false), "accept");`,
    `assert.strictEqual(${name}(${limit + 1}, ${limit}, true), "reject");`,
    `assert.strictEqual(${name}(${limit - 5}, ${limit}, false), "review");`,
    `assert.throws(() => ${name}(-5, ${limit}, true), RangeError);`,
    `assert.strictEqual(${name}(${limit + 5}, ${limit}, false), "review");`,
  ];
  return `  it("${name} ${number}", () => {\n    prepare(${number});\n    ${cases[number % cases.length]}\n  });\n`;
};

const suite = (name, ids, perFunction, slowness) => {
  const tests = ids.flatMap((id, index) => range(perFunction).map((number) => test(id, index + 3, number)));
  return `${prepare(slowness)}\ndescribe("${name}", () => {\n${tests.join('')}});\n`;
};

const idsOf = (module, functions) => range(functions).map((index) => `${moduleName(module)}_${index}`);

const ignored = 'node_modules\nreports/\n.stryker-tmp/\nstryker.config.json\n';

const modules = {
  module: (module, functions) => {
    const each = idsOf(module, functions).map((id, index) => body(id, index + 3, 'export '));
    return {
      path: `src/${moduleName(module)}.js`,
      text: `// Rules.${each.map((text) => `\n${text}`).join('')}`,
    };
  },
};

const scripts = {
  module: (module, functions) => {
    const ids = idsOf(module, functions);
    const each = ids.map((id, index) => `\n${body(id, index + 3, '')}`);
    return {
      path: `src/${moduleName(module)}.js`,
      text: `"use strict";\n${each.join('')}\nmodule.exports = { ${ids.join(', ')} };\n`,
    };
  },
};

const packageFile = (fields) =>
  `${JSON.stringify({ name: 'shop', version: '1.0.0', private: true, ...fields }, null, 2)}\n`;

export const vitestProject = {
  ...modules,
  ignored,
  frame: {
    'package.json': packageFile({
      type: 'module',
      scripts: { test: 'vitest run' },
      devDependencies: { vitest: '*' },
    }),
    'vitest.config.js':
      "import { defineConfig } from 'vitest/config';\nexport default defineConfig({ test: { include: ['test/**/*.test.js'] } });\n",
  },
  tests: (module, functions, perFunction, slowness) => {
    const name = moduleName(module);
    const ids = idsOf(module, functions);
    const head = `import assert from 'node:assert';\nimport { describe, it } from 'vitest';\nimport { ${ids.join(', ')} } from '../src/${name}.js';\n`;
    return { [`test/${name}.test.js`]: head + suite(name, ids, perFunction, slowness) };
  },
};

const requiring = (folder, ending) => (module, functions, perFunction, slowness) => {
  const name = moduleName(module);
  const ids = idsOf(module, functions);
  const head = `const assert = require("node:assert");\nconst { ${ids.join(', ')} } = require("../src/${name}.js");\n`;
  return { [`${folder}/${name}${ending}`]: head + suite(name, ids, perFunction, slowness) };
};

export const jestProject = {
  ...scripts,
  ignored,
  frame: { 'package.json': packageFile({ scripts: { test: 'jest' }, devDependencies: { jest: '*' } }) },
  tests: requiring('test', '.test.js'),
};

export const mochaProject = {
  ...scripts,
  ignored,
  frame: {
    'package.json': packageFile({ scripts: { test: 'mocha' }, devDependencies: { mocha: '*' } }),
    '.mocharc.json': '{ "spec": "test/**/*.spec.js" }\n',
  },
  tests: requiring('test', '.spec.js'),
};
