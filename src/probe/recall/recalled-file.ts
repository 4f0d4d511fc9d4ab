import { z } from 'zod';

/** Files of the change in which one test file has noticed a fault: more than these would say nothing new. */
export const mostNoticed = 50;

const path = z.string().min(1).max(1000);

/**
 * What earlier audits have seen of one test file. Whoever controls the tests controls what stands here, so it may
 * order what is run, and decides nothing else.
 */
export const recalledFileSchema = z.object({
  /** As people know it: `pytest`, `jest in packages/api`. */
  runner: z.string().min(1).max(1000),
  file: path,
  /** Of what decides how it runs (`content-key.ts`): where that has changed, none of this is used. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Seconds since 1970: when it was last heard. */
  heard: z.int().min(0),
  /** Of its tests together. */
  seconds: z.number().min(0).max(86_400),
  /** False where they ran with errors in the code, which ends tests early: it takes at least this long. */
  whole: z.boolean(),
  /** False where some of its tests were red or flaky. */
  steady: z.boolean(),
  /** Changed files whose faults its tests have noticed, the last one first. */
  noticed: z.array(path).max(mostNoticed),
});

export type RecalledFile = z.infer<typeof recalledFileSchema>;
