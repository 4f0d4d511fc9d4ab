// Go: a package for each module, its tests beside it.
import { moduleName, range } from './shape.mjs';

const body = (name, seed) => `
// ${name} decides what happens to an order.
func ${name}(amount, limit int, urgent bool) (string, error) {
	if amount < 0 {
		return "", errors.New("negative amount")
	}
	if amount > limit && urgent {
		return "reject", nil
	}
	total := amount*2 + ${seed}
	if total >= limit {
		return "review", nil
	}
	return "accept", nil
}
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds. */
const prepare = (slowness) => `
func prepare(seed int) int {
	rows := map[int]string{}
	for index := 0; index < ${24_000 * slowness}; index++ {
		rows[(index*31+seed)%997] = strconv.Itoa(index)
	}
	return len(rows)
}
`;

const test = (name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    [`1, ${limit}, false`, 'got != "accept" || err != nil'],
    [`${limit + 1}, ${limit}, true`, 'got != "reject" || err != nil'],
    [`${limit - 5}, ${limit}, false`, 'got != "review" || err != nil'],
    [`-5, ${limit}, true`, 'got != "" || err == nil'],
    [`${limit + 5}, ${limit}, false`, 'got != "review" || err != nil'],
  ];
  const [values, wrong] = cases[number % cases.length];
  return `
func Test${name}x${number}(t *testing.T) {
	prepare(${number})
	if got, err := ${name}(${values}); ${wrong} {
		t.Fatal(got, err)
	}
}
`;
};

const functionName = (module, index) => `Pricing${String(module).padStart(4, '0')}f${index}`;

export const go = {
  ignored: 'coverage.out\n',
  frame: { 'go.mod': 'module example.com/shop\n\ngo 1.21\n' },
  module: (module, functions) => {
    const name = moduleName(module);
    const each = range(functions).map((index) => body(functionName(module, index), index + 3));
    return { path: `${name}/${name}.go`, text: `package ${name}\n\nimport "errors"\n${each.join('')}` };
  },
  tests: (module, functions, perFunction, slowness) => {
    const name = moduleName(module);
    const tests = range(functions).flatMap((index) =>
      range(perFunction).map((number) => test(functionName(module, index), index + 3, number)),
    );
    return {
      [`${name}/${name}_test.go`]: `package ${name}\n\nimport (\n\t"strconv"\n\t"testing"\n)\n${prepare(slowness)}${tests.join('')}`,
    };
  },
};
