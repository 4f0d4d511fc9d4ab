/** Releases that are not drafts. */
export function published(releases) {
  return releases.filter((release) => !release.draft);
}
