/** The time that the probe may take. */
export interface Deadline {
  /** Seconds left, never negative. */
  remaining(): number;
}

export function deadlineIn(minutes: number, now: () => number = () => performance.now()): Deadline {
  const end = now() + minutes * 60_000;
  return { remaining: () => Math.max(0, (end - now()) / 1000) };
}
