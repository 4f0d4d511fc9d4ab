import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, type Workspace } from '../../../src/host/workspace.js';
import { rspec } from '../../../src/probe/runners/rspec.js';
import { makeRepository, type TestRepository } from '../../repository.js';
import { useRuby } from './use-ruby.js';

const spec = `
RSpec.describe "attempts" do
  it("are none yet") { expect(File.read("db/test.sqlite3")).to eq "" }
  it("has no journal") { expect(Dir["db/*-journal"]).to eq [] }

  after(:context) do
    %w[db/test.sqlite3 db/test.sqlite3-journal].each { |file| File.write(file, "a row") }
  end
end
`;

let repository: TestRepository;
let workspace: Workspace;

beforeAll(async () => {
  const files = { '.gitignore': '*.sqlite3*\n', 'spec/case_spec.rb': spec };
  repository = makeRepository([{ files }]);
  workspace = await openWorkspace(repository.root, 'HEAD');
});

afterAll(async () => {
  await workspace.close();
  repository.remove();
});

(useRuby('rspec/core') ? test : test.skip)('each run finds the databases as a setup left them', async () => {
  mkdirSync(join(workspace.root, 'db'));
  writeFileSync(join(workspace.root, 'db/test.sqlite3'), '');
  const [detection] = await rspec.detect(workspace.root, ['spec/case_spec.rb']);
  const session = detection && (await rspec.open(workspace, detection));
  if (session === undefined || 'missing' in session) throw new Error(session?.missing ?? 'no tests');
  for (let count = 0; count < 2; count += 1) {
    const run = await session.run({ edits: [], seed: 0, limits: { seconds: 60, memoryBytes: 2 ** 31 } });
    expect(run.results.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
    expect(readFileSync(join(workspace.root, 'db/test.sqlite3'), 'utf8')).toBe('a row');
  }
  await session.close();
});
