import { existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, posix, relative } from 'node:path';
import { runBounded, testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { isFile, readManifest } from './php-project.js';
import { bringVendor } from './php-vendor.js';

/** PHPUnit as it can be started here. */
export interface PhpunitProgram {
  /** Absolute. */
  readonly path: string;
  /** As a person would type it in the project's folder. */
  readonly name: string;
  readonly version: number;
  /** Where Composer installs, relative to the repository root. */
  readonly vendor: string;
}

/** The oldest version that our reporter can be loaded into. */
const oldest = 9;

/** The project's own PHPUnit, or else the one on the path; `why` it cannot be used where that is so. */
export async function findPhpunit(
  workspace: Workspace,
  directory: string,
): Promise<PhpunitProgram | { readonly why: string }> {
  const { config = {}, ...manifest } = await readManifest(
    workspace.root,
    posix.join(directory, 'composer.json'),
  );
  const vendor = posix.join(directory, config['vendor-dir'] ?? 'vendor');
  await bringVendor(workspace, vendor);
  const project = join(workspace.root, directory);
  const own = [config['bin-dir'] ?? posix.join(config['vendor-dir'] ?? 'vendor', 'bin'), 'bin', 'tools', '']
    .flatMap((folder) => ['phpunit', 'phpunit.phar'].map((name) => join(project, folder, name)))
    .find(isFile);
  const needsComposer = manifest.require !== undefined || manifest['require-dev'] !== undefined;
  if (own === undefined && needsComposer && !existsSync(join(workspace.root, vendor, 'autoload.php'))) {
    return {
      why: `${vendor}/autoload.php is not there: run composer install before the audit, or pass --setup`,
    };
  }
  const path = own ?? onPath('phpunit');
  if (path === undefined)
    return { why: 'phpunit is not installed: install it before the audit, or pass --setup' };
  const name = own === undefined ? 'phpunit' : relative(project, own);
  const version = await askVersion(workspace, path);
  if (version === undefined) return { why: `${name} cannot be run: see what \`php ${name} --version\` says` };
  if (version < oldest) return { why: `PHPUnit ${version} is older than ${oldest}: pass --test-command` };
  return { path, name, version, vendor };
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find(isFile);
}

/** Words of PHP itself for every process of ours: compiled code that is kept would hide a mutation. */
export const php = ['php', '-d', 'opcache.enable_cli=0'] as const;

async function askVersion({ scratch }: Workspace, path: string): Promise<number | undefined> {
  const { end, tail } = await runBounded({
    argv: [...php, path, '--version'],
    cwd: dirname(path),
    env: testEnvironment(scratch),
    seconds: 60,
    memoryBytes: 2 ** 31,
  });
  const major = /^PHPUnit (\d+)\./m.exec(tail)?.[1];
  return end.kind === 'exited' && end.code === 0 && major !== undefined ? Number(major) : undefined;
}
