/** Every command with what it does; those of an audit, then those for people who set one up or read its findings. */
export const commands = {
  audit: 'audit a merged change: the probe, and specialists where there is a key',
  probe: 'the probe alone',
  merge: 'make one report of those of all shards: merge DIR...',
  init: 'write the workflow for this repository: init [--force] [--print]',
  explain: 'what a finding means and how to mend it: explain [RULE]',
} as const;
export type Command = keyof typeof commands;
