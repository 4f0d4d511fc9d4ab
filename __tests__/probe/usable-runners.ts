import { usePython } from './runners/fixture-repository.js';
import { useProgram } from './runners/use-program.js';
import { useRuby } from './runners/use-ruby.js';

/** Which runners can start here; those that are not named always can. With CI=true it is an error if one cannot. */
export function usableRunners(): Readonly<Record<string, boolean>> {
  return {
    pytest: usePython(),
    django: usePython('django'),
    phpunit: useProgram('phpunit'),
    rspec: useRuby('rspec/core'),
    rails: useRuby('rails', 'active_record', 'sqlite3'),
    minitest: useRuby('minitest'),
    maven: useProgram('mvn'),
    gradle: useProgram('gradle'),
    'go-test': useProgram('go', { version: 'version' }),
    'cargo-test': useProgram('cargo'),
  };
}
