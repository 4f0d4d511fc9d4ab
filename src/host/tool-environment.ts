/** What a program needs to run at all and that is no secret: where to find things, who and where the user is. */
const exactNames = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'TERM',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TMP',
  'TEMP',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'USERPROFILE',
  'USERNAME',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
  'OS',
]);

/** True for a variable that any program may see; Windows spells the names in any case. */
export function isSystemVariable(name: string): boolean {
  const upper = name.toUpperCase();
  return exactNames.has(upper) || upper.startsWith('LC_');
}

/** The environment for trusted short tools such as git: the system's variables of `source` and nothing else. */
export function toolEnvironment(source: NodeJS.ProcessEnv): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (value !== undefined && isSystemVariable(name)) env[name] = value;
  }
  return env;
}
