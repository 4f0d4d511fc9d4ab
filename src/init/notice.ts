import { visibleLine } from '../report/visible.js';
import { wrap } from '../report/wrap.js';
import type { Step } from './ecosystems/ecosystem.js';
import type { Preparation } from './preparation.js';
import type { Project } from './project.js';

const columns = 80;
const mostNamed = 3;

const next = [
  'counterproof probe --list shows what would be run for the last merge.',
  'Do the tests need a database or other services? Add them to the job.',
  'Put the full commit id of a release in the place of v1, commit, and push.',
  'For specialists, store a key as a secret and give the last step the input anthropic-api-key.',
];

function line(text: string, indent = '', hanging = indent): string {
  return wrap(visibleLine(text), columns, indent, hanging);
}

/** What the workflow does and what is left to do, for whoever has asked for it. */
export function noticeText(
  verb: 'Wrote' | 'Would write',
  path: string,
  { branch }: Project,
  preparations: readonly Preparation[],
): string {
  return `${[
    line(`${verb} ${path}, which audits each push to ${branch}.`),
    '',
    ...placeLines(preparations),
    ...leftLines(preparations),
    '',
    'Next',
    ...next.map((text, index) => line(`${index + 1}. ${text}`, '  ', '     ')),
  ].join('\n')}\n`;
}

function placeLines(preparations: readonly Preparation[]): readonly string[] {
  const missing = 'No test runner was recognised: name your command as test-command, where the file says so.';
  if (preparations.length === 0) return [line(missing, '  ')];
  return preparations
    .filter(({ left }) => left === undefined)
    .flatMap((one) => [line(headOf(one), '  ', '    '), line(bodyOf(one), '    ')]);
}

/** A repository may have hundreds of them: one line for each reason. */
function leftLines(preparations: readonly Preparation[]): readonly string[] {
  const reasons = new Set(preparations.flatMap(({ left }) => left ?? []));
  return [...reasons].map((reason) => {
    const names = preparations.filter(({ left }) => left === reason).map(headOf);
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    return line(`nothing for ${names.slice(0, mostNamed).join(', ')}${more}: ${reason}`, '  ', '    ');
  });
}

function headOf({ place: { runner, directory } }: Preparation): string {
  return directory === '' ? runner : `${runner} in ${directory}`;
}

function bodyOf({ ecosystem, steps }: Preparation): string {
  if (steps.length === 0) return `${ecosystem?.title ?? ''}: nothing to install`;
  return `${ecosystem?.title ?? ''}: ${steps.map((step, index) => (index === steps.length - 1 ? commandOf(step) : step.name)).join('; ')}`;
}

/** What a person would type. */
function commandOf(step: Step): string {
  if ('uses' in step) return step.name;
  const where = step.directory === '' ? '' : ` (in ${step.directory})`;
  return `${step.run.at(-1) ?? ''}${where}`;
}
