import { posix } from 'node:path';
import { folderOf } from '../folder.js';
import type { Ecosystem } from './ecosystem.js';

export const go: Ecosystem = {
  id: 'go',
  title: 'Go',
  runners: ['go-test'],
  prepare: async (place) => {
    const manifest = place.nearest('go.work') ?? place.nearest('go.mod');
    if (manifest === undefined) return [];
    const directory = folderOf(manifest);
    if (place.namesIn(posix.join(directory, 'vendor')).includes('modules.txt')) return [];
    return [
      {
        name: 'Download Go modules',
        comment: 'The Go of ubuntu-latest fetches the toolchain that go.mod names.',
        directory,
        run: ['go mod download'],
      },
    ];
  },
};
