import { folderOf } from '../folder.js';
import type { Ecosystem } from './ecosystem.js';

export const php: Ecosystem = {
  id: 'php',
  title: 'PHP',
  runners: ['phpunit'],
  prepare: async (place) => {
    const manifest = place.nearest('composer.json');
    if (manifest === undefined) return [];
    const comment =
      'With the PHP and the Composer of ubuntu-latest. For another PHP add shivammathur/setup-php before it, pinned by its full commit id.';
    const run = ['composer install --no-interaction --no-progress'];
    return [{ name: 'Install Composer packages', comment, directory: folderOf(manifest), run }];
  },
};
