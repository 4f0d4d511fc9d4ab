import { afterEach, expect, test } from '@jest/globals';
import { openWorkspace } from '../../../src/host/workspace.js';
import { cargoTest } from '../../../src/probe/runners/cargo-test.js';
import { goTest } from '../../../src/probe/runners/go-test.js';
import { makeRepository } from '../../repository.js';
import { useProgram } from './use-program.js';

const goTests = { 'a_test.go': 'package a\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n' };
const rustTests = { 'src/lib.rs': '#[test]\nfn a() {}\n' };
const hasGo = useProgram('go', { version: 'version' });
const hasCargo = useProgram('cargo');
const { PATH, GOTOOLCHAIN } = process.env;

afterEach(() => {
  process.env['PATH'] = PATH;
  if (GOTOOLCHAIN === undefined) delete process.env['GOTOOLCHAIN'];
  else process.env['GOTOOLCHAIN'] = GOTOOLCHAIN;
});

test.each([
  {
    name: 'no Go',
    runner: goTest,
    usable: true,
    files: { 'go.mod': 'module a\n', ...goTests },
    environment: { PATH: '/nowhere' },
    sentence: /^go-test: go.mod declares a, but the go command could not be started .*: install its Go /,
  },
  {
    name: 'a Go that is too old',
    runner: goTest,
    usable: hasGo,
    files: { 'go.mod': 'module a\n\ngo 1.999\n', ...goTests },
    environment: { GOTOOLCHAIN: 'local' },
    sentence: /^go-test: go.mod declares a, but go: go.mod requires go >= 1.999 .*: install its Go /,
  },
  {
    name: 'no Cargo',
    runner: cargoTest,
    usable: true,
    files: { 'Cargo.toml': '[package]\nname = "a"\n', ...rustTests },
    environment: { PATH: '/nowhere' },
    sentence:
      /^cargo-test: Cargo.toml is a package, but the cargo command could not be started .*: install its Rust /,
  },
  {
    name: 'a manifest that Cargo refuses',
    runner: cargoTest,
    usable: hasCargo,
    files: { 'Cargo.toml': '[package]\nname = "a"\nedition = "1999"\n', ...rustTests },
    environment: {},
    sentence:
      /^cargo-test: Cargo.toml is a package, but Cargo cannot read it: .*; run `cargo metadata` to see why$/,
  },
])('says what is missing: $name', async ({ runner, usable, files, environment, sentence }) => {
  if (!usable) return;
  const repository = makeRepository([{ files }]);
  const [detection] = await runner.detect(repository.root, Object.keys(files));
  if (detection === undefined) throw new Error(`${runner.id} does not see itself`);
  const workspace = await openWorkspace(repository.root, 'HEAD');
  Object.assign(process.env, environment);
  try {
    expect(await runner.open(workspace, detection)).toEqual({ missing: expect.stringMatching(sentence) });
  } finally {
    process.env['PATH'] = PATH;
    await workspace.close();
    repository.remove();
  }
});
