import type { Reading } from '../host/github/refusal.js';
import { serverWords } from '../host/github/server-words.js';

/** https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads */
export const readRefusal: Reading = ({ status, message, repository }) => {
  if (status === 403 && /must be enabled|not enabled/i.test(message))
    return 'code scanning is off for this repository: enable it in its settings under Code security (a private one needs GitHub Code Security), or set "upload: false"';
  if (status === 404)
    return `GitHub knows no code scanning of ${serverWords(repository)} for this token: give the job "security-events: write", and on GitHub Enterprise Server have it enabled`;
  if (status === 413) return 'the SARIF file is larger than GitHub takes: audit smaller changes';
  return undefined;
};
