import type { Workspace } from '../../host/workspace.js';
import { always } from './jvm-learning.js';
import { WarmJvm } from './jvm-warm.js';
import { WatchedMaven } from './surefire-learning.js';
import type { MavenProject, MavenSession } from './surefire-session.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** Runs the tests of Maven builds without Maven. */
export async function startWarmMaven(
  workspace: Workspace,
  project: MavenProject,
  session: MavenSession,
): Promise<WarmEngine | Refusal> {
  if (/[\s:]/.test(workspace.root)) return always(`what Maven prints of ${workspace.root} cannot be read`);
  return new WarmJvm(workspace, new WatchedMaven(workspace, project, session));
}
