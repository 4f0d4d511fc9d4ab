import { basename } from 'node:path';

/** https://go.dev/src/internal/syslist/syslist.go */
const systems = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows ' +
    'zos'
  ).split(' '),
);
const architectures = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ' +
    'ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

const systemNames: Readonly<Record<string, string>> = { win32: 'windows', sunos: 'solaris' };
const architectureNames: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', mipsel: 'mipsle' };

/** The build tags that hold on this machine; those of a release (`go1.22`) all do. */
export function buildTags(env: NodeJS.ProcessEnv = process.env): ReadonlySet<string> {
  const system = env['GOOS'] ?? systemNames[process.platform] ?? process.platform;
  const architecture = env['GOARCH'] ?? architectureNames[process.arch] ?? process.arch;
  const own = /(?:^|\s)--?tags[= ](\S+)/.exec(env['GOFLAGS'] ?? '')?.[1]?.split(',') ?? [];
  const unix = ['windows', 'plan9', 'js', 'wasip1'].includes(system) ? [] : ['unix'];
  const cgo = env['CGO_ENABLED'] === '0' ? [] : ['cgo'];
  return new Set([system, architecture, 'gc', ...unix, ...cgo, ...own]);
}

/** Whether Go compiles the file here: its name (`a_windows_test.go`) and its `//go:build` line decide. */
export function isBuilt(path: string, text: string, tags: ReadonlySet<string>): boolean {
  const holds = (tag: string): boolean => tags.has(tag) || /^go1\.\d+$/.test(tag);
  return nameTags(path).every(holds) && evaluate(constraintOf(text), holds);
}

/** The tags that a file's name implies: its last part or two, never the first. */
function nameTags(path: string): readonly string[] {
  const parts = basename(path)
    .replace(/(_test)?\.go$/, '')
    .split('_')
    .slice(1);
  const [system = '', last = ''] = [parts.at(-2), parts.at(-1)];
  if (architectures.has(last)) return systems.has(system) ? [system, last] : [last];
  return systems.has(last) ? [last] : [];
}

/** The expression of the `//go:build` line, which stands above the package clause; empty where there is none. */
function constraintOf(text: string): string {
  const header = text.split(/^package\s/m, 1)[0] ?? '';
  return /^\/\/go:build\s+(.*)$/m.exec(header)?.[1] ?? '';
}

/** Evaluates `a && (b || !c)`; what cannot be read counts as true, so that the file is tried. */
function evaluate(expression: string, holds: (tag: string) => boolean): boolean {
  const tokens = expression.match(/&&|\|\||[!()]|[^\s!()&|]+/g) ?? [];
  if (tokens.length === 0) return true;
  const factor = (): boolean => {
    const token = tokens.shift();
    if (token === '!') return !factor();
    if (token !== '(') return token === undefined || holds(token);
    const value = either();
    tokens.shift();
    return value;
  };
  const both = (): boolean => {
    let value = factor();
    while (tokens[0] === '&&') {
      tokens.shift();
      value = factor() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[0] === '||') {
      tokens.shift();
      value = both() || value;
    }
    return value;
  };
  return either();
}
