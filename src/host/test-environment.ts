import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isSystemVariable } from './tool-environment.js';

/** Where toolchains and their caches are, and which configuration of itself the code under test is to load. */
const allowed = new Set(
  [
    'CI DISPLAY DOCKER_HOST NODE_ENV RAILS_ENV RACK_ENV APP_ENV MIX_ENV DJANGO_SETTINGS_MODULE',
    'XDG_CACHE_HOME XDG_DATA_HOME LD_LIBRARY_PATH DYLD_LIBRARY_PATH PKG_CONFIG_PATH',
    'SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS',
    'VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV PYENV_ROOT PYENV_VERSION PYTHONPATH PYTHONHOME UV_CACHE_DIR',
    'NVM_DIR NVM_BIN VOLTA_HOME FNM_DIR PNPM_HOME COREPACK_HOME NODE_PATH NODE_OPTIONS',
    'TS_NODE_PROJECT TS_NODE_TRANSPILE_ONLY TS_NODE_COMPILER_OPTIONS PLAYWRIGHT_BROWSERS_PATH CHROME_BIN',
    'JAVA_HOME MAVEN_HOME M2_HOME GRADLE_HOME GRADLE_USER_HOME SDKMAN_DIR ANDROID_HOME',
    // Not GOPROXY, whose address may hold a password.
    'GOROOT GOPATH GOMODCACHE GOCACHE GOFLAGS GOTOOLCHAIN GOEXPERIMENT GOPRIVATE GONOSUMDB GONOPROXY GOSUMDB CGO_ENABLED',
    'CARGO_HOME RUSTUP_HOME RUSTUP_TOOLCHAIN GEM_HOME GEM_PATH BUNDLE_PATH BUNDLE_GEMFILE RBENV_ROOT RBENV_VERSION',
    'ASDF_DIR ASDF_DATA_DIR DOTNET_ROOT DOTNET_CLI_HOME NUGET_PACKAGES COMPOSER_HOME PHP_INI_SCAN_DIR',
    // A suite with a service container cannot run without its address and password (PGPASSWORD, and the one inside
    // DATABASE_URL). In CI that is a throw-away; whoever has a production database in these names on the machine
    // that runs the tests has already handed it to the tests.
    'DATABASE_URL TEST_DATABASE_URL REDIS_URL MONGO_URL MONGODB_URI AMQP_URL',
    'PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGSSLMODE PGOPTIONS PGTZ PGCLIENTENCODING',
    'MYSQL_HOST MYSQL_TCP_PORT MYSQL_PWD MYSQL_DATABASE',
  ].flatMap((line) => line.split(' ')),
);

/** Holds whatever somebody adds to the list above: names that carry credentials or speak to the CI system. */
const credential =
  /^(INPUT|ACTIONS|GITHUB|RUNNER|AWS|AZURE|GOOGLE|ANTHROPIC|COUNTERPROOF)(_|$)|TOKEN|SECRET|API_?KEY|PRIVATE_?KEY|CREDENTIAL/;

/**
 * The environment of a test process: an allow-list of `source`, so that no credential reaches a test.
 * `extra` is what the program itself sets on purpose (a hash seed, a worker number) and is not filtered.
 * Temporary files go to `<scratch>/tmp`, which this makes anew: what one run left there, the next must not find.
 */
export function testEnvironment(
  scratch: string,
  extra: Readonly<Record<string, string>> = {},
  source: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const temporary = path.join(scratch, 'tmp');
  emptyFolder(temporary);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (value !== undefined && mayPass(name)) env[name] = value;
  }
  return {
    ...env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // A .pyc is taken for current when the source has its size and its second of change: it would hide a mutation.
    PYTHONDONTWRITEBYTECODE: '1',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ...extra,
  };
}

function emptyFolder(folder: string): void {
  // What cannot be deleted stays; the tests then find it as they would on their own machine.
  rmSync(folder, { recursive: true, force: true, maxRetries: 1 });
  mkdirSync(folder, { recursive: true });
}

function mayPass(name: string): boolean {
  return (allowed.has(name) || isSystemVariable(name)) && !credential.test(name.toUpperCase());
}
