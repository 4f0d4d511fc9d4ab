import { expect, test } from '@jest/globals';
import { minitest } from '../../../src/probe/runners/minitest.js';
import { filesOf, openFixture } from './fixture-repository.js';
import { useRuby } from './use-ruby.js';

const limits = { seconds: 60, memoryBytes: 2 ** 31 };
const source = 'lib/attempts.rb';

/** Each call of Bootsnap keeps compiled code, and goes by size and second of change. */
const ways = {
  'as applications are generated': 'require "bootsnap/setup"',
  'called with options':
    'Bootsnap.setup(cache_dir: "tmp/cache", load_path_cache: false, compile_cache_iseq: true)',
};

const usable = useRuby('minitest', 'msgpack', 'bootsnap');

(usable ? test : test.skip).each(Object.entries(ways))(
  'a mutant of the same size and second is not hidden by Bootsnap, %s',
  async (_way, call) => {
    const repository = filesOf('repos/minitest');
    const files = {
      ...repository,
      'tmp/.gitignore': '*\n!.gitignore\n',
      'config/boot.rb': `require "msgpack"\nrequire "bootsnap"\n${call}\n`,
      'test/test_helper.rb': [
        'require "minitest/autorun"',
        `File.utime(Time.at(0), Time.at(0), "${source}")`,
        'require_relative "../config/boot"',
        'require "attempts"',
      ].join('\n'),
    };
    const fixture = await openFixture(minitest, files);
    try {
      const start = repository[source]?.indexOf('-attempt.started') ?? -1;
      const edit = { path: source, start, end: start + 1, replacement: '+' };
      const red: (readonly string[])[] = [];
      for (const edits of [[], [edit], []]) {
        const { outcome, results } = await fixture.session.run({ edits, seed: 0, limits });
        expect(outcome).toEqual({ kind: 'completed' });
        red.push(results.filter((result) => result.outcome === 'failed').map(({ id }) => id));
      }
      expect(red).toEqual([[], ['test/attempts_test.rb > AttemptsTest#test_newest_first'], []]);
    } finally {
      await fixture.close();
    }
  },
);
