// Rust: one library crate, the tests of each module at its end.
import { moduleName, range } from './shape.mjs';

const body = (name, seed) => `
/// Decides what happens to an order.
pub fn ${name}(amount: i64, limit: i64, urgent: bool) -> Result<&'static str, String> {
    if amount < 0 {
        return Err("negative amount".to_string());
    }
    if amount > limit && urgent {
        return Ok("reject");
    }
    let total = amount * 2 + ${seed};
    if total >= limit {
        return Ok("review");
    }
    Ok("accept")
}
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds unoptimised. */
const prepare = (slowness) => `
fn prepare(seed: usize) -> usize {
    let mut rows = HashMap::new();
    for index in 0..${4000 * slowness}usize {
        rows.insert((index * 31 + seed) % 997, index.to_string());
    }
    rows.len()
}
`;

const test = (name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    `assert_eq!(${name}(1, ${limit}, false), Ok("accept"));`,
    `assert_eq!(${name}(${limit + 1}, ${limit}, true), Ok("reject"));`,
    `assert_eq!(${name}(${limit - 5}, ${limit}, false), Ok("review"));`,
    `assert!(${name}(-5, ${limit}, true).is_err());`,
    `assert_eq!(${name}(${limit + 5}, ${limit}, false), Ok("review"));`,
  ];
  return `
#[test]
fn ${name}_test_${number}() {
    prepare(${number});
    ${cases[number % cases.length]}
}
`;
};

const idsOf = (module, functions) => range(functions).map((index) => `${moduleName(module)}_${index}`);

export const rust = {
  ignored: 'target/\nmutants.out*/\n',
  frame: {
    'Cargo.toml': '[package]\nname = "shop"\nversion = "1.0.0"\nedition = "2021"\n',
    'Cargo.lock': 'version = 3\n\n[[package]]\nname = "shop"\nversion = "1.0.0"\n',
  },
  module: (module, functions) => {
    const each = idsOf(module, functions).map((id, index) => body(id, index + 3));
    return { path: `src/${moduleName(module)}.rs`, text: `//! Rules.\n${each.join('')}` };
  },
  tests: (module, functions, perFunction, slowness) => {
    const ids = idsOf(module, functions);
    const tests = ids.flatMap((id, index) => range(perFunction).map((number) => test(id, index + 3, number)));
    const inside = `    use super::*;\n    use std::collections::HashMap;\n${prepare(slowness)}${tests.join('')}`;
    return { [`src/${moduleName(module)}.rs`]: `\n#[cfg(test)]\nmod tests {\n${inside}}\n` };
  },
  /** Every module has to be named in the root of the crate. */
  index: (files) => {
    const names = Object.keys(files).flatMap((path) => /^src\/(pricing\d+)\.rs$/.exec(path)?.[1] ?? []);
    return { 'src/lib.rs': names.map((name) => `pub mod ${name};\n`).join('') };
  },
};
