import { folderOf } from '../folder.js';
import type { Ecosystem } from './ecosystem.js';
import { chooseJdk } from './jdk.js';

export const maven: Ecosystem = {
  id: 'maven',
  title: 'Maven',
  runners: ['maven'],
  prepare: async (place) => {
    const manifest = place.nearest('pom.xml');
    if (manifest === undefined) return [];
    const directory = folderOf(manifest);
    const program = place.namesIn(directory).includes('mvnw') ? './mvnw' : 'mvn';
    return [
      ...chooseJdk(await place.text(manifest)),
      {
        name: 'Run the tests once',
        comment: 'The audit runs Maven offline, so all that the tests need has to be downloaded before.',
        directory,
        run: [`${program} --batch-mode --no-transfer-progress -Dmaven.test.failure.ignore=true test`],
      },
    ];
  },
};
