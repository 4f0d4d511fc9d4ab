import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMapping, isSequence, NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { type Contexts, Expressions } from './expressions.js';

/** What a job gives its steps. */
export interface Job {
  readonly github: Readonly<Record<string, unknown>>;
  /** Variables of the runner; those of one step are added. */
  readonly env: NodeJS.ProcessEnv;
  /** Inputs that the workflow gives. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** A folder for the files by which a step speaks to the runner. */
  readonly temp: string;
  /** Plays an action that a step uses. */
  readonly use: (action: string, inputs: Readonly<Record<string, string>>) => void;
}

export interface RanAction {
  /** Names of the steps that ran, in their order. */
  readonly steps: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Of the step that failed; 0 where none did. */
  readonly status: number;
  readonly printed: string;
}

/** An action, read and checked by GitHub's own parser. */
export function readAction(path: string) {
  const content = readFileSync(path, 'utf8');
  const { context, value } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || errors.length > 0) throw new Error(`action.yml: ${errors.join('; ')}`);
  const template = convertActionTemplate(context, value);
  const { runs } = template;
  if (runs.using !== 'composite') throw new Error('action.yml is no composite action');
  // The conversion leaves out what an action is given.
  const raw = isMapping(value) ? value.find('runs') : undefined;
  const list = raw !== undefined && isMapping(raw) ? raw.find('steps') : undefined;
  if (list === undefined || !isSequence(list)) throw new Error('action.yml has no steps');
  const given = [...list].map((step) => (isMapping(step) ? step.find('with') : undefined));
  return { template, steps: runs.steps, given };
}

type Action = ReturnType<typeof readAction>;

interface Ended {
  readonly status: number;
  readonly printed: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** As the runner starts a script: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
function runScript(text: string, job: Job, env: Readonly<Record<string, string>>): Promise<Ended> {
  const [script, output] = [join(job.temp, 'script.sh'), join(job.temp, 'output')];
  writeFileSync(script, text);
  writeFileSync(output, '');
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: job.workspace,
      env: { ...job.env, ...env, GITHUB_OUTPUT: output },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (printed += part));
    child.on('error', reject).on('close', (status) => {
      resolve({ status: status ?? 255, printed, outputs: readOutputs(readFileSync(output, 'utf8')) });
    });
  });
}

/** `name=value`, or between marks: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name, mark, block, plain, value] of text.matchAll(
    /^(?:([\w-]+)<<(\S+)\n([\s\S]*?)\n?^\2$|([\w-]+)=(.*)$)/gm,
  )) {
    if (mark === undefined) outputs[plain ?? ''] = value ?? '';
    else outputs[name ?? ''] = block ?? '';
  }
  return outputs;
}

/** Runs the steps of the action one after the other, each where its condition holds. */
export async function runAction({ template, steps, given }: Action, job: Job): Promise<RanAction> {
  const fixed = {
    github: job.github,
    runner: { os: 'Linux', temp: job.temp },
    job: {},
    strategy: {},
    env: {},
  };
  const defaults = new Expressions(fixed, 'success');
  const inputs = Object.fromEntries(
    (template.inputs ?? []).map((input) => [input.id, job.inputs[input.id] ?? defaults.text(input.default)]),
  );
  const results: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  const contexts = (): Contexts => ({ ...fixed, inputs, steps: results });
  const names: string[] = [];
  let [printed, status] = ['', 0];
  for (const [index, step] of steps.entries()) {
    const expressions = new Expressions(contexts(), status === 0 ? 'success' : 'failure');
    if (!expressions.isTrue(step.if)) continue;
    names.push(step.name?.toString() ?? '');
    if ('uses' in step) job.use(step.uses.toString(), expressions.texts(given[index]));
    if (!('run' in step)) continue;
    const ended = await runScript(expressions.text(step.run), job, expressions.texts(step.env));
    if (step.id) results[step.id] = { outputs: ended.outputs };
    printed += ended.printed;
    if (ended.status !== 0 && status === 0) ({ status } = ended);
  }
  const last = new Expressions(contexts(), status === 0 ? 'success' : 'failure');
  const outputs = Object.fromEntries(
    (template.outputs ?? []).map((output) => [output.id, last.text(output.value)]),
  );
  return { steps: names, outputs, status, printed };
}
