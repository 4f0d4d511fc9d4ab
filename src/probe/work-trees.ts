import { type Origin, openWorkspaceOf, readOrigin, type Workspace } from '../host/workspace.js';

/** Private work trees of one commit; some are made before they are asked for, while other things are going on. */
export class WorkTrees {
  readonly #repo: string;
  readonly #head: string;
  readonly #prepared: Promise<Workspace>[] = [];
  #origin: Promise<Origin> | undefined;

  constructor(repo: string, head: string) {
    this.#repo = repo;
    this.#head = head;
  }

  /** Starts to make so many; why one cannot be made is told to whoever opens it. */
  prepare(count: number): void {
    for (let made = 0; made < count; made += 1) {
      const opening = this.#make();
      opening.catch(() => {});
      this.#prepared.push(opening);
    }
  }

  /** For whoever opens the next one, while its owner, who closes it, needs no more of it than `diff`. */
  lend(workspace: Workspace): void {
    this.#prepared.unshift(Promise.resolve({ ...workspace, close: async () => {} }));
  }

  /** Closing it is up to whoever has opened it. Throws as `openWorkspace` does. */
  async open(): Promise<Workspace> {
    return await (this.#prepared.shift() ?? this.#make());
  }

  async #make(): Promise<Workspace> {
    this.#origin ??= readOrigin(this.#repo, this.#head);
    return await openWorkspaceOf(await this.#origin);
  }

  /** Deletes those that nobody has opened. */
  async close(): Promise<void> {
    const left = await Promise.allSettled(this.#prepared.splice(0));
    const unopened = left.flatMap((made) => (made.status === 'fulfilled' ? [made.value] : []));
    await Promise.all(unopened.map((tree) => tree.close()));
  }
}
