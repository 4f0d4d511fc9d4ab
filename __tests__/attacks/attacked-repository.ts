import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Content, makeRepository, type TestRepository } from '../repository.js';
import type { Attack } from './attack.js';

/** Places that an attack may name. */
export interface Ground {
  readonly bait: string;
  readonly outside: string;
  readonly home: string;
}

type Filled = <Value>(value: Value) => Value;

/** Fills the places into every text of a value. */
export function filler(ground: Ground): Filled {
  return (value) =>
    JSON.parse(
      JSON.stringify(value).replace(/\{(bait|outside|home)\}/g, (_whole, name: keyof Ground) =>
        JSON.stringify(ground[name]).slice(1, -1),
      ),
    );
}

function named(files: Readonly<Record<string, string>>, names: Attack['names']): Record<string, string> {
  const rename = (text: string): string =>
    Object.entries(names).reduce((name, [from, to]) => name.replaceAll(from, to), text);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [rename(path.replace(/\.hostile$/, '')), rename(text)]),
  );
}

function linked(links: Readonly<Record<string, string>>): Record<string, Content> {
  return Object.fromEntries(Object.entries(links).map(([path, symlink]) => [path, { symlink }]));
}

/** Somebody else's commit: no bait of theirs is real. */
const submoduleCommit = 'a'.repeat(40);

function submodulesOf(addresses: Attack['submodules']): Record<string, Content> {
  const entries = Object.entries(addresses);
  if (entries.length === 0) return {};
  const text = entries.map(([path, url]) => `[submodule "${path}"]\n\tpath = ${path}\n\turl = ${url}\n`);
  const commits = entries.map(([path]) => [path, { submodule: submoduleCommit }] as const);
  return { '.gitmodules': text.join(''), ...Object.fromEntries(commits) };
}

/** The checkout of a hostile repository: the project under attack, a change, and what else the attack brings. */
export function attackedRepository(attack: Attack, project: Attack): TestRepository {
  const { names, links, submodules, message } = attack;
  const repository = makeRepository();
  repository.commit(
    { ...project.base, ...named(attack.base, names), ...linked(links.base) },
    'Sell by the piece',
  );
  const merged = { ...project.merged, ...named(attack.merged, names), ...linked(links.merged) };
  repository.commit({ ...merged, ...submodulesOf(submodules) }, message);
  if (attack.signed) sign(repository);
  for (const [path, target] of Object.entries(attack.untrackedLinks)) {
    mkdirSync(dirname(join(repository.root, path)), { recursive: true });
    symlinkSync(target, join(repository.root, path));
  }
  return repository;
}

/** A signature that nobody has made: git asks a program about it all the same. */
function sign(repository: TestRepository): void {
  const [header = '', ...rest] = repository.git('cat-file', 'commit', 'HEAD').split('\n\n');
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEz\n -----END PGP SIGNATURE-----';
  const text = `${header}\n${signature}\n\n${rest.join('\n\n')}\n`;
  const input = { cwd: repository.root, input: text };
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], input).toString().trim();
  repository.git('reset', '--hard', '--quiet', id);
}

/** What is in the way of whoever runs git there; last, so that making the repository does not run into it. */
export function armGit(repository: TestRepository, { config, gitFiles, lacks }: Attack): void {
  for (const path of lacks) {
    const id = repository.git('rev-parse', `HEAD:${path}`);
    const folder = join(repository.root, '.git/objects', id.slice(0, 2));
    for (const name of readdirSync(folder))
      if (name === id.slice(2)) rmSync(join(folder, name), { force: true });
  }
  for (const [path, text] of Object.entries(gitFiles)) {
    const file = join(repository.root, '.git', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  }
  appendFileSync(join(repository.root, '.git/config'), `${config.join('\n')}\n`);
}
