import { folderOf } from '../folder.js';
import type { Ecosystem } from './ecosystem.js';
import { chooseJdk } from './jdk.js';

export const gradle: Ecosystem = {
  id: 'gradle',
  title: 'Gradle',
  runners: ['gradle'],
  prepare: async (place) => {
    const settings = place.nearest('settings.gradle', 'settings.gradle.kts');
    const build = place.nearest('build.gradle', 'build.gradle.kts');
    const manifest = settings ?? build;
    if (manifest === undefined) return [];
    const directory = folderOf(manifest);
    const program = place.namesIn(directory).includes('gradlew') ? './gradlew' : 'gradle';
    return [
      ...chooseJdk(build === undefined ? '' : await place.text(build)),
      {
        name: 'Run the tests once',
        comment:
          'The audit runs Gradle offline, so all that the tests need has to be downloaded before. Red tests are told by the audit.',
        directory,
        run: [`${program} --no-daemon --continue test`],
        mayFail: true,
      },
    ];
  },
};
