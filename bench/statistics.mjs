// What is computed from times: nothing here measures anything.

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, least and greatest of some numbers. */
export function summary(values) {
  return { median: median(values), least: Math.min(...values), greatest: Math.max(...values) };
}

/** What one mutant costs, start-up included. */
export function perMutant({ seconds, ran }) {
  return ran === 0 ? undefined : seconds / ran;
}

/** What one more mutant costs: two changes of different size to projects that are otherwise the same. */
export function perFurtherMutant(small, large) {
  return large.ran > small.ran ? (large.seconds - small.seconds) / (large.ran - small.ran) : undefined;
}

/**
 * `ours` over `theirs`, round by round, where the two ran one after the other: the load of the machine is then the
 * same for both. Rounds in which one of them did not end well are left out.
 */
export function ratio(ours, theirs) {
  const rounds = ours.flatMap((value, round) =>
    value === undefined || theirs[round] === undefined || theirs[round] === 0 ? [] : [value / theirs[round]],
  );
  return rounds.length === 0 ? undefined : summary(rounds);
}

/**
 * Wall time over what cannot be avoided without a trick: every mutant runs all tests that cover it, spread over the
 * workers, after one run of the selected tests.
 */
export function overhead({ seconds, ran, coveringTests, secondsPerTest, workers, baselineSeconds }) {
  const floor = (ran * coveringTests * secondsPerTest) / workers + baselineSeconds;
  return seconds / floor;
}
