import { describe, expect, test } from '@jest/globals';
import { addingUp, lineDisplay } from '../src/progress.js';

describe('progress in a log', () => {
  const log = (): {
    readonly lines: string[];
    at: number;
    readonly show: ReturnType<typeof lineDisplay>['show'];
  } => {
    const state = { lines: [] as string[], at: 0 };
    const { show } = lineDisplay(
      (line) => state.lines.push(line),
      () => state.at,
    );
    return Object.assign(state, { show });
  };

  test('each new step at once, its advance every ten seconds', () => {
    const state = log();
    state.show({ what: 'breaking', done: 0, total: 9 });
    state.at = 9_999;
    state.show({ what: 'breaking', done: 1, total: 9 });
    state.at = 10_000;
    state.show({ what: 'breaking', done: 2, total: 9 });
    state.show({ what: 'proving' });
    expect(state.lines).toEqual([
      'counterproof: breaking: 0 of 9\n',
      'counterproof: breaking: 2 of 9\n',
      'counterproof: proving\n',
    ]);
  });

  test('the same end once, however often it is told', () => {
    const state = log();
    for (const at of [0, 1, 20_000]) {
      state.at = at;
      state.show({ what: 'breaking', done: 9, total: 9 });
    }
    state.show({ what: 'breaking', done: 12, total: 12 });
    expect(state.lines).toEqual(['counterproof: breaking: 9 of 9\n', 'counterproof: breaking: 12 of 12\n']);
  });

  test('its end at once, also where another step goes on beside it', () => {
    const state = log();
    state.show({ what: 'breaking', done: 1, total: 9 });
    state.show({ what: 'security: asks the model, turn 1' });
    state.show({ what: 'breaking', done: 2, total: 9 });
    state.show({ what: 'breaking', done: 9, total: 9 });
    expect(state.lines).toEqual([
      'counterproof: breaking: 1 of 9\n',
      'counterproof: security: asks the model, turn 1\n',
      'counterproof: breaking: 9 of 9\n',
    ]);
  });

  test('a step that begins anew goes on where it was', () => {
    const lines: string[] = [];
    const show = addingUp(lineDisplay((line) => lines.push(line)).show);
    for (const [done, total] of [
      [0, 2],
      [2, 2],
      [2, 2],
      [1, 1],
      [1, 4],
      [4, 4],
    ] as const)
      show({ what: 'breaking', done, total });
    expect(lines.map((line) => line.trim().replace('counterproof: breaking: ', ''))).toEqual([
      '0 of 2',
      '2 of 2',
      '3 of 3',
      '7 of 7',
    ]);
  });

  test('the name of a folder is no command', () => {
    const state = log();
    state.show({ what: 'running pytest in a\n::error::b\u001b[2J' });
    expect(state.lines).toEqual(['counterproof: running pytest in a ::error::b\\x1b[2J\n']);
  });
});
