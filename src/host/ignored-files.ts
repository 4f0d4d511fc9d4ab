/** Caches and reports: never needed for tests to pass, often large, and a stale one can hide a mutation. */
const caches = new Set(
  [
    '__pycache__ .pytest_cache .mypy_cache .ruff_cache .hypothesis .tox .nox .eggs coverage .nyc_output .coverage',
    '.git .gradle target counterproof-out .cache .turbo .next .nuxt .parcel-cache .vite .vitest .vite-temp .tmp',
    '.angular .svelte-kit .eslintcache .DS_Store .idea .vscode .terraform .scannerwork tmp',
  ].flatMap((line) => line.split(' ')),
);

/** True for a path that git ignores and that is not worth bringing. */
export function isCache(name: string): boolean {
  return caches.has(name) || isHiddenCache(name) || name.endsWith('.log');
}

/** The same inside a directory that is brought, where `tmp`, `target` or `coverage` may well be a package. */
export function isHiddenCache(name: string): boolean {
  return name === '__pycache__' || name.endsWith('.pyc') || (name.startsWith('.') && caches.has(name));
}

/**
 * True for the name of a file that holds secrets: not for test processes, which run code that nobody has vetted.
 * `.env` files count, except those that by their name are made for tests or are a template.
 */
export function mayHoldSecrets(name: string): boolean {
  if (/^\.env(\.|$)/.test(name)) return !/\.(test|testing|ci|example|sample|template|dist)$/.test(name);
  return (
    /\.(pem|key|p12|pfx|jks|keystore|tfstate|tfvars)$/i.test(name) ||
    /^(id_(rsa|dsa|ecdsa|ed25519)|\.npmrc|\.pypirc|\.netrc|\.git-credentials|\.htpasswd|auth\.json)$/.test(
      name,
    ) ||
    /^(credentials|service[-_]?account).*\.json$/i.test(name)
  );
}
