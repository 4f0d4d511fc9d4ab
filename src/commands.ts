import { commands as auditing } from './settings.js';

/** Every command with what it does; those of an audit, then those for people who set one up or read its findings. */
export const commands = {
  ...auditing,
  init: 'write the workflow for this repository: init [--force] [--print]',
  explain: 'what a finding means and how to mend it: explain [RULE]',
} as const;
export type Command = keyof typeof commands;
