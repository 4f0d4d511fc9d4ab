import {
  type Answered,
  type GitHubIdentity,
  openGitHub,
  type Question as Asked,
} from '../host/github/api.js';
import type { Refusal } from '../host/github/refusal.js';
import { readRefusal } from './refusal.js';

/** A question whose path is below `/repos/{owner}/{repo}/code-scanning/`. */
export type Question = Omit<Asked, 'needs'>;

/** The code scanning of one repository. */
export interface CodeScanning {
  ask(question: Question): Promise<Answered | Refusal>;
}

/** Never throws for what a server does. */
export async function openCodeScanning(identity: GitHubIdentity): Promise<CodeScanning | Refusal> {
  const github = await openGitHub(identity, { name: 'code scanning', reading: readRefusal });
  if ('kind' in github) return github;
  const needs = 'security-events: write';
  return {
    ask: (question) => github.ask({ ...question, needs, path: `code-scanning/${question.path}` }),
  };
}
