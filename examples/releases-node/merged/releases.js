/** Releases that are not drafts. */
export function published(releases) {
  return releases.filter((release) => !release.draft);
}

/** The tags of the published releases, the newest first. */
export function newestTags(releases, count) {
  return published(releases)
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, count)
    .map((release) => release.tag);
}
