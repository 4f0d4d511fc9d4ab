import { existsSync } from 'node:fs';
import { shortestSecret } from '../domain/secrets.js';

const keyVariables = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN'];
const gitHubVariables = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_ENTERPRISE_TOKEN', 'GH_ENTERPRISE_TOKEN'];
/** What a runner gives to actions: for its cache and artifacts, and for identity tokens. */
const runnerVariable = /^ACTIONS_\w*TOKEN$/;
const ours = new Set([...keyVariables, ...gitHubVariables]);

/** How others call what nobody is to see. */
const credential = /TOKEN|SECRET|PASSW(?:OR)?D|PASSPHRASE|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIAL/;
/** Of a variable that only its name gives away: shorter values are words, such as the name of a service. */
const shortestOfOthers = 16;
const longEnoughForWords = 24;

/**
 * What must not be printed, written or sent, whatever does it: tests can read it where our processes have it. Shorter
 * ones than `shortestSecret` are left alone, since they would mask ordinary words.
 */
export function knownSecrets(
  given: readonly (string | undefined)[],
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  const entries = Object.entries(environment).map(([name, value = '']) => [name, value.trim()] as const);
  const own = entries.filter(([name]) => isOurs(name)).map(([, value]) => value);
  const others = entries
    .filter(([name, value]) => !isOurs(name) && credential.test(name.toUpperCase()) && isSecret(value))
    // Tests print keys of many lines line by line.
    .flatMap(([, value]) => [
      value,
      ...value.split(/\s*\n\s*/).filter((line) => line.length >= longEnoughForWords),
    ]);
  const known = [...given.map((secret) => secret?.trim() ?? ''), ...own];
  return [...new Set([...known.filter(({ length }) => length >= shortestSecret), ...others])];
}

function isOurs(name: string): boolean {
  return ours.has(name) || runnerVariable.test(name);
}

/** Neither a word, nor an address without a password, nor the path of a file. */
function isSecret(value: string): boolean {
  if (value.length < shortestOfOthers || (!/\d/.test(value) && value.length < longEnoughForWords))
    return false;
  return !/^[a-z][a-z0-9+.-]*:\/\/[^@]*$/i.test(value) && !existsSync(value);
}

/** Those among the inputs of the action (`toJSON(inputs)`), before anybody has checked them. */
export function secretInputs(json: string | undefined): readonly string[] {
  try {
    const inputs: unknown = JSON.parse(json ?? '{}');
    if (typeof inputs !== 'object' || inputs === null) return [];
    return Object.entries(inputs).flatMap(([name, value]) =>
      credential.test(name.toUpperCase().replaceAll('-', '_')) && typeof value === 'string' ? [value] : [],
    );
  } catch {
    return [];
  }
}
