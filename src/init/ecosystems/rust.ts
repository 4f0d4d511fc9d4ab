import { folderOf } from '../folder.js';
import type { Ecosystem } from './ecosystem.js';

export const rust: Ecosystem = {
  id: 'rust',
  title: 'Rust',
  runners: ['cargo-test'],
  prepare: async (place) => {
    const lock = place.nearest('Cargo.lock');
    const manifest = lock ?? place.nearest('Cargo.toml');
    if (manifest === undefined) return [];
    return [
      {
        name: 'Download crates',
        comment: 'The rustup of ubuntu-latest fetches the toolchain that a rust-toolchain file names.',
        directory: folderOf(manifest),
        run: [lock === undefined ? 'cargo fetch' : 'cargo fetch --locked'],
      },
    ];
  },
};
