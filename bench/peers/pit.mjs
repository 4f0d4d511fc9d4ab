// PIT: one warm JVM per thread, classes swapped in it, tests by coverage. Told the changed classes; lines are not for
// its open-source part, so a class that the change touches is mutated whole.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, install, withoutColours } from '../installation.mjs';

const endings = {
  KILLED: 'killed',
  SURVIVED: 'survived',
  TIMED_OUT: 'timed-out',
  MEMORY_ERROR: 'killed',
  RUN_ERROR: 'unviable',
  NON_VIABLE: 'unviable',
  NO_COVERAGE: 'not-covered',
};
const kinds = {
  ConditionalsBoundaryMutator: 'boundary',
  NegateConditionalsMutator: 'negation',
  MathMutator: 'arithmetic',
  VoidMethodCallMutator: 'call',
};

/** Maven keeps what a registry says about an artifact in its local repository. */
function latest(artifact) {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get';
  install([
    'mvn',
    '--batch-mode',
    '--quiet',
    goal,
    `-Dartifact=org.pitest:${artifact}:LATEST`,
    '-Dtransitive=false',
  ]);
  const asked = ['-Dexpression=settings.localRepository', '-DforceStdout'];
  const folder = join(
    withoutColours(install(['mvn', '--quiet', 'help:evaluate', ...asked])),
    'org/pitest',
    artifact,
  );
  const metadata = readdirSync(folder).filter((name) => /^maven-metadata-.*\.xml$/.test(name));
  const versions = metadata.map(
    (name) => /<release>(.*?)<\/release>/.exec(readFileSync(join(folder, name), 'utf8'))?.[1],
  );
  const version = versions.find((each) => each !== undefined);
  if (version === undefined) throw new Missing(`Maven knows no release of ${artifact}`);
  return version;
}

export const pit = {
  id: 'PIT',
  install: () => {
    install(['mvn', '--version']);
    return { version: latest('pitest-maven'), junitPlugin: latest('pitest-junit5-plugin') };
  },
  steps: ({ root, lines, workers, installed }) => {
    const file = join(root, 'pom.xml');
    const pom = readFileSync(file, 'utf8');
    const at = pom.lastIndexOf('</plugins>');
    writeFileSync(file, pom.slice(0, at) + plugin(installed, classesOf(lines), workers) + pom.slice(at));
    return [
      {
        argv: ['mvn', '--batch-mode', '--quiet', 'test-compile', 'org.pitest:pitest-maven:mutationCoverage'],
      },
    ];
  },
  read: ({ root, lines }) => {
    const file = join(root, 'target/pit-reports/mutations.xml');
    if (!existsSync(file)) throw new Missing('PIT wrote no report');
    return readPit(readFileSync(file, 'utf8'), [...lines.keys()]);
  },
};

const sourceFolder = 'src/main/java/';
const classesOf = (lines) =>
  [...lines.keys()].flatMap((path) =>
    path.startsWith(sourceFolder)
      ? [path.slice(sourceFolder.length, -'.java'.length).replaceAll('/', '.')]
      : [],
  );

const plugin = ({ version, junitPlugin }, classes, threads) => `
<plugin>
  <groupId>org.pitest</groupId><artifactId>pitest-maven</artifactId><version>${version}</version>
  <dependencies>
    <dependency><groupId>org.pitest</groupId><artifactId>pitest-junit5-plugin</artifactId><version>${junitPlugin}</version></dependency>
  </dependencies>
  <configuration>
    <targetClasses>${classes.map((name) => `<param>${name}</param><param>${name}$*</param>`).join('')}</targetClasses>
    <targetTests><param>*Test</param></targetTests>
    <threads>${threads}</threads>
    <outputFormats><param>XML</param></outputFormats>
    <timestampedReports>false</timestampedReports>
  </configuration>
</plugin>
`;

export function readPit(xml, paths) {
  return [...xml.matchAll(/<mutation [^>]*status='(\w+)'.*?<\/mutation>/gs)].map(([text, status]) => {
    const inside = (name) => new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';
    const type = inside('mutatedClass').replace(/\$.*$/, '').replaceAll('.', '/');
    const mutator = inside('mutator').split('.').at(-1);
    return {
      path: paths.find((path) => path.endsWith(`${type}.java`)) ?? `${sourceFolder}${type}.java`,
      line: Number(inside('lineNumber')),
      kind: kinds[mutator] ?? (/ReturnVals/.test(mutator) ? 'returned value' : 'other'),
      ending: endings[status] ?? 'skipped',
    };
  });
}
