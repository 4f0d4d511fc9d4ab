import { planMutants, type PlannedSite } from '../../src/probe/plan.js';

/** What is planned for the guards of a file that the change adds. */
export async function guardsOf(text: string): Promise<readonly PlannedSite[]> {
  const lines = text.split('\n').length;
  const file = { path: 'a.py', status: 'added', role: 'source', binary: false } as const;
  const plan = await planMutants(
    [{ ...file, added: [[1, lines]], removedAfter: [] }],
    async () => new Map([['a.py', text]]),
  );
  return plan.sites.filter(({ site }) => site.kind === 'guard');
}
