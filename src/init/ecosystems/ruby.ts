import { folderOf } from '../folder.js';
import type { Ecosystem, Step } from './ecosystem.js';

const comment =
  'With the Ruby of ubuntu-latest. For another one add ruby/setup-ruby before it, pinned by its full commit id.';

/** Minitest comes with Ruby. */
const withoutGemfile: Readonly<Record<string, readonly Step[]>> = {
  rspec: [{ name: 'Install RSpec', comment, directory: '', run: ['sudo gem install rspec --no-document'] }],
};

export const ruby: Ecosystem = {
  id: 'ruby',
  title: 'Ruby',
  runners: ['rspec', 'rails', 'minitest'],
  prepare: async (place) => {
    const manifest = place.nearest('Gemfile', 'gems.rb');
    if (manifest === undefined) return withoutGemfile[place.runner] ?? [];
    // The folder of the system's gems is not the user's to write to.
    const run = ['bundle config set --local path vendor/bundle', 'bundle install'];
    return [{ name: 'Install gems', comment, directory: folderOf(manifest), run }];
  },
};
