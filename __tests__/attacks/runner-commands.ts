/** What a runner does because of a line that a step has printed. */
export interface Command {
  readonly name: string;
  readonly properties: string;
  readonly data: string;
}

const known = new Set(
  [
    'internal-set-repo-path set-env set-output save-state add-path add-mask add-matcher remove-matcher',
    'warning error notice debug group endgroup echo stop-commands',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Reads a log as the runner does: `::name properties::data` at the start of a line, and in its older form
 * `##[name properties]data` anywhere in it; between `stop-commands` and its token nothing.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(log: string): {
  readonly commands: readonly Command[];
  readonly stopped: boolean;
} {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const command = commandIn(line, (name) => known.has(name) || name === token);
    if (command === undefined) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
      continue;
    }
    if (command.name === 'stop-commands') token = command.data;
    else commands.push(command);
  }
  return { commands, stopped: token !== undefined };
}

function commandIn(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const forms = [
    /^\s*::(?<name>[^ :]+)(?: (?<properties>.*?))?::(?<data>.*)$/s,
    /##\[(?<name>[^ \]]+)(?: (?<properties>[^\]]*))?\](?<data>.*)$/s,
  ];
  for (const form of forms) {
    const { name = '', properties = '', data = '' } = form.exec(line)?.groups ?? {};
    if (name !== '' && isKnown(name)) return { name, properties, data };
  }
  return undefined;
}
