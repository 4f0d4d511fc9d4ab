import type { TestGroup } from '../test-group.js';
import { likelyFiles, type LikelyRequest } from './likely-files.js';

/** For every runner the few tests that are worth asking before all others, as a group of their own. */
export function likelyGroups(
  groups: readonly TestGroup[],
  { sources, changedTests }: Pick<LikelyRequest, 'sources' | 'changedTests'>,
): readonly TestGroup[] {
  const pools = new Map(groups.map((group) => [group.pool, group]));
  return [...pools].flatMap(([pool, group]) => {
    const { recall } = group;
    if (recall === undefined) return [];
    const filesOf = (tier: TestGroup['tier']): readonly string[] =>
      groups.find((one) => one.pool === pool && one.tier === tier)?.files ?? [];
    const [near, reaching] = [filesOf('near'), filesOf('reaching')];
    const files = likelyFiles({ near, reaching, sources, changedTests, recall });
    return files.length === 0 ? [] : [{ ...group, tier: 'near' as const, files }];
  });
}
