import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import pLimit from 'p-limit';

/** A project whose tests `dotnet test` runs. Paths are relative to the repository's root. */
export interface DotnetProject {
  readonly directory: string;
  /** `tests/Acme.Tests/Acme.Tests.csproj` */
  readonly path: string;
  /** What shows that it has tests. */
  readonly mark: string;
  readonly testFiles: readonly string[];
}

const filesAtOnce = 32;
const projectFile = /\.(?:cs|fs|vb)proj$/;
const source = /\.(?:cs|fs|vb)$/;
const packages =
  /Microsoft\.NET\.Test\.Sdk|\bMSTest(?:\.Sdk|\.TestFramework)?\b|\bxunit(?:\.v3)?\b|\bNUnit\b|<IsTestProject>\s*true/i;
/** An attribute that makes a method a test, in C# and F# (`[Fact]`, `[<Fact>]`) or Visual Basic (`<Fact>`). */
const testMark =
  /[[<](?:[\w.]+\.)?(?:\w*Fact|\w*Theory|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod|Property)(?:Attribute)?\s*[\](<>,]/;

/** True for the usual names of test files. */
export function isDotnetTestName(path: string): boolean {
  return /(?:Tests?|Specs?|Fixture)\.(?:cs|fs|vb)$/.test(path);
}

/** Every project that asks for a test framework, itself or by what all projects of a folder inherit. */
export async function readDotnetProjects(
  root: string,
  files: readonly string[],
): Promise<readonly DotnetProject[]> {
  const limit = pLimit(filesAtOnce);
  const read = (path: string) => limit(() => readFile(join(root, path), 'utf8').catch(() => ''));
  const all = files
    .filter((path) => projectFile.test(path))
    .toSorted((one, other) => other.length - one.length);
  const owned = new Map(all.map((path) => [path, [] as string[]]));
  for (const file of files.filter((path) => source.test(path))) {
    const owner = all.find((path) => isBelow(file, folderOf(path)));
    if (owner !== undefined) owned.get(owner)?.push(file);
  }
  const inherited = files.filter((path) => /(?:^|\/)Directory\.Build\.(?:props|targets)$/.test(path));
  const found = all.map(async (path): Promise<readonly DotnetProject[]> => {
    const above = inherited.filter((props) => isBelow(path, folderOf(props)) && /tests?\b/i.test(path));
    const marks = await Promise.all(
      [path, ...above].map(async (each) => packages.exec(await read(each))?.[0] && each),
    );
    const mark = marks.find((each) => each !== undefined && each !== '');
    if (mark === undefined) return [];
    const texts = (owned.get(path) ?? []).map(async (file) =>
      testMark.test(await read(file)) ? [file] : [],
    );
    return [{ directory: folderOf(path), path, mark, testFiles: (await Promise.all(texts)).flat() }];
  });
  return (await Promise.all(found)).flat();
}

const folderOf = (path: string) => (posix.dirname(path) === '.' ? '' : posix.dirname(path));
const isBelow = (path: string, directory: string) => directory === '' || path.startsWith(`${directory}/`);

/** A class (in F#, a module) that a test file declares. */
export interface DotnetClass {
  /** `Acme.ATests` */
  readonly name: string;
  readonly file: string;
}

/** The classes of the files, as their texts name them. */
export async function readDotnetClasses(
  root: string,
  files: readonly string[],
): Promise<readonly DotnetClass[]> {
  const found = await pLimit(filesAtOnce).map([...files], async (file) => {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    const scope = /^\s*namespace\s+(?:rec\s+)?([\w.]+)/im.exec(text)?.[1];
    const classes = Array.from(
      text.matchAll(/^\s*(?:[\w]+\s+)*?(?:class|record|type)\s+(\w+)/gim),
      ([, name = '']) => (scope === undefined ? name : `${scope}.${name}`),
    );
    const modules = Array.from(text.matchAll(/^module\s+(?:rec\s+)?([\w.]+)/gm), ([, name = '']) => name);
    return [...new Set([...classes, ...modules])].map((name) => ({ name, file }));
  });
  return found.flat();
}

/** The class in which this one is nested: `Acme.ATests+Inner`, of which a generic one ends in `` `1 ``. */
export function outermostClass(className: string): string {
  return /^[^+`]+/.exec(className)?.[0] ?? className;
}
