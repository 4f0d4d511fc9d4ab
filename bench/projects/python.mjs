// pytest: the modules in a package, the tests in a folder of their own.
import { moduleName, range } from './shape.mjs';

const body = (name, seed) => `
def ${name}(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + ${seed}
    if total >= limit:
        return "review"
    return "accept"
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds. */
const test = (name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    [`assert ${name}(1, ${limit}, False) == "accept"`],
    [`assert ${name}(${limit + 1}, ${limit}, True) == "reject"`],
    [`assert ${name}(${limit - 5}, ${limit}, False) == "review"`],
    ['with pytest.raises(ValueError):', `    ${name}(-5, ${limit}, True)`],
    [`assert ${name}(${limit + 5}, ${limit}, False) == "review"`],
  ];
  const steps = [`prepare(${number})`, ...cases[number % cases.length]];
  return `\n\ndef test_${name}_${number}():\n${steps.map((step) => `    ${step}\n`).join('')}`;
};

const prepare = (slowness) => `
def prepare(seed):
    """What a set-up costs."""
    rows = {}
    for index in range(${6000 * slowness}):
        rows[(index * 31 + seed) % 997] = str(index)
    return len(rows)
`;

export const python = {
  ignored: '.venv/\n__pycache__/\n.pytest_cache/\n.mutmut-cache\nmutants/\n',
  frame: {
    'pyproject.toml':
      '[project]\nname = "shop"\nversion = "1.0"\n\n[tool.pytest.ini_options]\ntestpaths = ["tests"]\npythonpath = ["."]\n',
    'shop/__init__.py': '',
  },
  module: (module, functions) => {
    const name = moduleName(module);
    const each = range(functions).map((index) => [`${name}_${index}`, index + 3]);
    return {
      path: `shop/${name}.py`,
      text: `"""Rules of ${name}."""\n${each.map(([id, seed]) => `\n${body(id, seed)}`).join('')}`,
      names: each.map(([id]) => id),
    };
  },
  tests: (module, functions, perFunction, slowness) => {
    const name = moduleName(module);
    const ids = range(functions).map((index) => `${name}_${index}`);
    const tests = ids.flatMap((id, index) => range(perFunction).map((number) => test(id, index + 3, number)));
    return {
      [`tests/test_${name}.py`]: `import pytest\n\nfrom shop.${name} import ${ids.join(', ')}\n\n${prepare(slowness)}${tests.join('')}`,
    };
  },
};
