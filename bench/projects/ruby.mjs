// minitest: a module of functions for each file in `lib`, its tests under `test`, started as Rake's task would.
import { moduleName, range } from './shape.mjs';

const body = (name, seed) => `
  # Decides what happens to an order.
  def self.${name}(amount, limit, urgent)
    if amount < 0
      raise ArgumentError, "negative amount"
    end
    if amount > limit && urgent
      return "reject"
    end
    total = amount * 2 + ${seed}
    if total >= limit
      return "review"
    end
    "accept"
  end
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds. */
const prepare = (slowness) => `
  def prepare(seed)
    rows = {}
    ${15_000 * slowness}.times { |index| rows[(index * 31 + seed) % 997] = index.to_s }
    rows.size
  end
`;

const test = (type, name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    `assert_equal "accept", ${type}.${name}(1, ${limit}, false)`,
    `assert_equal "reject", ${type}.${name}(${limit + 1}, ${limit}, true)`,
    `assert_equal "review", ${type}.${name}(${limit - 5}, ${limit}, false)`,
    `assert_raises(ArgumentError) { ${type}.${name}(-5, ${limit}, true) }`,
    `assert_equal "review", ${type}.${name}(${limit + 5}, ${limit}, false)`,
  ];
  return `
  def test_${name}_${number}
    prepare(${number})
    ${cases[number % cases.length]}
  end
`;
};

const typeName = (module) => moduleName(module).replace('p', 'P');
const magic = '# frozen_string_literal: true\n';

export const ruby = {
  ignored: 'coverage/\nGemfile.lock\n',
  frame: {
    // Without it minitest loads the plugins of every gem on the machine, which would be part of each run.
    Gemfile: `${magic}\nsource "https://rubygems.org"\n\ngem "minitest"\n`,
    Rakefile: `${magic}\nrequire "rake/testtask"\n\nRake::TestTask.new do |task|\n  task.libs << "test"\n  task.pattern = "test/**/*_test.rb"\nend\n\ntask default: :test\n`,
    'test/test_helper.rb': `${magic}\nrequire "minitest/autorun"\n`,
  },
  module: (module, functions) => {
    const each = range(functions).map((index) => body(`rule_${index}`, index + 3));
    return {
      path: `lib/shop/${moduleName(module)}.rb`,
      text: `${magic}\n# Rules.\nmodule ${typeName(module)}${each.join('')}end\n`,
    };
  },
  tests: (module, functions, perFunction, slowness) => {
    const name = moduleName(module);
    const type = typeName(module);
    const tests = range(functions).flatMap((index) =>
      range(perFunction).map((number) => test(type, `rule_${index}`, index + 3, number)),
    );
    const head = `${magic}\nrequire "test_helper"\nrequire "shop/${name}"\n`;
    return {
      [`test/${name}_test.rb`]: `${head}\nclass ${type}Test < Minitest::Test${prepare(slowness)}${tests.join('')}end\n`,
    };
  },
};
