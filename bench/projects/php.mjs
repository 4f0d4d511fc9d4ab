// PHPUnit: a class of static functions for each file in `src`, found by an autoloader, its tests under `tests`.
import { moduleName, range } from './shape.mjs';

const body = (name, seed) => `
    /** Decides what happens to an order. */
    public static function ${name}(int $amount, int $limit, bool $urgent): string
    {
        if ($amount < 0) {
            throw new \\InvalidArgumentException('negative amount');
        }
        if ($amount > $limit && $urgent) {
            return 'reject';
        }
        $total = $amount * 2 + ${seed};
        if ($total >= $limit) {
            return 'review';
        }
        return 'accept';
    }
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds. */
const prepare = (slowness) => `
    private function prepare(int $seed): int
    {
        $rows = [];
        for ($index = 0; $index < ${72_000 * slowness}; $index++) {
            $rows[($index * 31 + $seed) % 997] = (string) $index;
        }
        return count($rows);
    }
`;

const test = (type, name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    [`self::assertSame('accept', ${type}::${name}(1, ${limit}, false));`],
    [`self::assertSame('reject', ${type}::${name}(${limit + 1}, ${limit}, true));`],
    [`self::assertSame('review', ${type}::${name}(${limit - 5}, ${limit}, false));`],
    ['$this->expectException(\\InvalidArgumentException::class);', `${type}::${name}(-5, ${limit}, true);`],
    [`self::assertSame('review', ${type}::${name}(${limit + 5}, ${limit}, false));`],
  ];
  const steps = [`$this->prepare(${number});`, ...cases[number % cases.length]];
  return `
    public function test${name.replace('r', 'R')}x${number}(): void
    {
${steps.map((step) => `        ${step}\n`).join('')}    }
`;
};

const typeName = (module) => moduleName(module).replace('p', 'P');

const configuration = `<?xml version="1.0" encoding="UTF-8"?>
<phpunit bootstrap="tests/bootstrap.php">
    <testsuites>
        <testsuite name="all">
            <directory>tests</directory>
        </testsuite>
    </testsuites>
</phpunit>
`;

const bootstrap = `<?php

spl_autoload_register(static function (string $class): void {
    $file = dirname(__DIR__) . '/src/' . basename(str_replace('\\\\', '/', $class)) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
`;

export const php = {
  ignored: 'vendor/\n.phpunit.result.cache\n.phpunit.cache/\n',
  frame: { 'phpunit.xml': configuration, 'tests/bootstrap.php': bootstrap },
  module: (module, functions) => {
    const type = typeName(module);
    const each = range(functions).map((index) => body(`rule${index}`, index + 3));
    return {
      path: `src/${type}.php`,
      text: `<?php\n\nnamespace Shop;\n\n/** Rules. */\nfinal class ${type}\n{${each.join('')}}\n`,
    };
  },
  tests: (module, functions, perFunction, slowness) => {
    const type = typeName(module);
    const tests = range(functions).flatMap((index) =>
      range(perFunction).map((number) => test(type, `rule${index}`, index + 3, number)),
    );
    const head = `<?php\n\nnamespace Shop\\Tests;\n\nuse PHPUnit\\Framework\\TestCase;\nuse Shop\\${type};\n`;
    return {
      [`tests/${type}Test.php`]: `${head}\nfinal class ${type}Test extends TestCase\n{${prepare(slowness)}${tests.join('')}}\n`,
    };
  },
};
