import { noticeText } from './notice.js';
import { prepareAll, stepsOf } from './preparation.js';
import { findProject } from './project.js';
import { workflowText } from './workflow.js';
import { workflowPath, writeWorkflow } from './write-workflow.js';

export interface InitRequest {
  /** A folder of the repository. */
  readonly repo: string;
  /** Write over a workflow that is there. */
  readonly force: boolean;
  /** Write nothing. */
  readonly print: boolean;
}

export type Initialised =
  /** `notice` says what it does and what is left to do. */
  | { readonly kind: 'written' | 'shown'; readonly workflow: string; readonly notice: string }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Writes the workflow for the repository: its runners, what their tests need, its default branch. */
export async function init({ repo, force, print }: InitRequest): Promise<Initialised> {
  const found = await findProject(repo);
  if (found.kind === 'unusable') return found;
  const { project } = found;
  const preparations = await prepareAll(project.places);
  const workflow = workflowText({
    branch: project.branch,
    steps: stepsOf(preparations),
    hasRunner: project.places.length > 0,
  });
  if (print) {
    const notice = noticeText('Would write', workflowPath, project, preparations);
    return { kind: 'shown', workflow, notice };
  }
  const writing = await writeWorkflow(project.root, workflow, force);
  if (writing.kind === 'refused') return { kind: 'unusable', reason: writing.reason };
  return { kind: 'written', workflow, notice: noticeText('Wrote', workflowPath, project, preparations) };
}
