import { wrap } from '../report/wrap.js';
import type { Step } from './ecosystems/ecosystem.js';
import { pins } from './pins.js';

export interface WorkflowPlan {
  readonly branch: string;
  readonly steps: readonly Step[];
  /** False where no test runner was recognised. */
  readonly hasRunner: boolean;
}

const columns = 100;

/** The text of the workflow: one job and one step of ours, after those that make the tests runnable. */
export function workflowText({ branch, steps, hasRunner }: WorkflowPlan): string {
  return [
    '# Counterproof audits what each push has brought in. Written by "counterproof init"; yours to change.',
    'name: Counterproof',
    '',
    'on:',
    '  push:',
    `    branches: [${quoted(branchPattern(branch))}]`,
    '  workflow_dispatch: # the last commit, by hand',
    '',
    'permissions: {}',
    '',
    'concurrency:',
    '  # By commit: in a group for the whole branch a merge that has to wait is dropped when the next one comes.',
    '  group: counterproof-${{ github.sha }}',
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  audit:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 45',
    '    permissions:',
    '      contents: read',
    '      security-events: write # for the upload to code scanning',
    '    steps:',
    `      - uses: ${pins.checkout}`,
    '        with:',
    '          fetch-depth: 0 # a push may bring in many commits',
    '          persist-credentials: false # the tests need no token',
    ...steps.flatMap(stepLines),
    '      # Pin it too, as the others are: the full commit id of a release.',
    '      - uses: counterproof/counterproof@v1',
    '        with:',
    '          fail-on: high',
    ...(hasRunner ? [] : missingRunner),
    '',
  ].join('\n');
}

const missingRunner = [
  '          # No test runner was recognised here. Name the command that runs your tests:',
  '          # test-command: make check',
];

function stepLines(step: Step): readonly string[] {
  const { name, comment } = step;
  return [
    ...(comment === undefined ? [] : wrap(comment, columns, '      # ').split('\n')),
    `      - name: ${quoted(name)}`,
    ...('uses' in step ? usesLines(step) : runLines(step)),
  ];
}

function usesLines(step: Extract<Step, { uses: string }>): readonly string[] {
  return [`        uses: ${step.uses}`, ...mapLines('with', step.with)];
}

function runLines({ run, directory, env, mayFail }: Extract<Step, { run: unknown }>): readonly string[] {
  const [only, ...others] = run;
  return [
    ...(mayFail ? ['        continue-on-error: true'] : []),
    ...(directory === '' ? [] : [`        working-directory: ${quoted(directory)}`]),
    ...mapLines('env', env ?? {}),
    ...(only !== undefined && others.length === 0 && isPlain(only)
      ? [`        run: ${only}`]
      : ['        run: |', ...run.map((line) => `          ${line}`)]),
  ];
}

function mapLines(key: string, values: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [];
  return [`        ${key}:`, ...entries.map(([name, value]) => `          ${name}: ${quoted(value)}`)];
}

/** A scalar that YAML reads as it stands. */
function isPlain(text: string): boolean {
  return /^[\w./][^#:'"\\]*$/.test(text);
}

/** JSON's strings are YAML's; plain words go without quotes, unless YAML would take them for something else. */
function quoted(text: string): string {
  const isWord =
    /^[a-z.][\w ./-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text);
  return isWord && text.trim() === text ? text : JSON.stringify(text);
}

/** The filter of branches is a pattern: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */
function branchPattern(branch: string): string {
  return branch.replaceAll(/[*?+[\]!\\]/g, '\\$&');
}
