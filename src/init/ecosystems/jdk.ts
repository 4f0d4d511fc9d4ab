import type { Step } from './ecosystem.js';

/** The JDKs of ubuntu-latest, each with a variable that says where it is. */
const preinstalled = ['8', '11', '17', '21', '25'];

/** Where builds say for which Java they are: Maven's properties, Spring's, Gradle's toolchains and old settings. */
const releases = [
  /<(?:maven\.compiler\.(?:release|source|target)|java\.version|release)>\s*(?:1\.)?(\d+)\s*</,
  /JavaLanguageVersion\.of\(\s*(\d+)\s*\)/,
  /(?:source|target)Compatibility\s*=?\s*(?:JavaVersion\.VERSION_|['"])?(?:1[._])?(\d+)/,
];

/** Chooses the JDK that the build names; nothing where it names none, or one that is not there. */
export function chooseJdk(build: string): readonly Step[] {
  const release = releases.map((form) => form.exec(build)?.[1]).find((found) => found !== undefined);
  if (release === undefined || !preinstalled.includes(release)) return [];
  return [
    {
      name: `Choose JDK ${release}`,
      comment: 'One of those that ubuntu-latest brings.',
      directory: '',
      run: [
        `echo "JAVA_HOME=$JAVA_HOME_${release}_X64" >> "$GITHUB_ENV"`,
        `echo "$JAVA_HOME_${release}_X64/bin" >> "$GITHUB_PATH"`,
      ],
    },
  ];
}
