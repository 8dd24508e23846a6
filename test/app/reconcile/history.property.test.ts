/** The law of the log: whatever people, the board and scripts do, every day can be rebuilt from it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { readHistory } from '../../../src/app/workbook/history/history-tabs';
import { lastKnown } from '../../../src/app/workbook/history/state-tab';
import type { Snapshot } from '../../../src/domain/history/changes';
import { stateOn } from '../../../src/domain/history/day-states';
import { Scene, step } from './sheet-steps';

function inOrder(snapshot: Snapshot): Record<string, object> {
  return Object.fromEntries([...snapshot].sort(([a], [b]) => (a < b ? -1 : 1)));
}

it('tells every watched field on every day as it stood in the sheets', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const scene = new Scene();
      for (const each of steps) scene.play(each);
      scene.endDay();
      const { env } = scene.book;
      const history = readHistory(env);
      const now = lastKnown(env);
      expect(inOrder(now)).toEqual(inOrder(scene.sheets()));
      for (const [day, sheets] of scene.days) {
        expect(inOrder(stateOn(day, now, history)), day).toEqual(inOrder(sheets));
      }
      runHourly(env);
      expect(readHistory(env)).toEqual(history);
    }),
    { numRuns: 300 },
  );
});
