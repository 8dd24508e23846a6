/** Which spellings the forecast's formulas must name, since no criterion equates them with the stage's name. */
import { expect, it } from 'vitest';
import { stageSpellings } from '../../../src/domain/forecast/spellings';
import { dealOf, stages } from '../alerts/given';

function spellingsOf(typed: readonly (string | number)[], stage = 'Won') {
  const deals = typed.map((_cell, index) => dealOf({ row: index + 2, stage, kind: 'won' }));
  return stageSpellings(deals, [['Stage'], ...typed.map((cell) => [cell])], 1, stages).get(stage);
}

it('are those that differ in more than case, each once, as typed', () => {
  expect(spellingsOf(['Won', 'WON', 'Won ', 'W-on', 'w-ON', 'Won '])).toEqual(['Won ', 'W-on']);
});

it('are none when every deal has its stage’s name', () => {
  expect(spellingsOf(['Won', 'won'])).toBeUndefined();
  expect(spellingsOf([1], '1')).toBeUndefined();
});

it('are never the name of another stage, which has a line of its own', () => {
  expect(spellingsOf(['Lost', 'lost'])).toBeUndefined();
});

it('are few, so that no formula grows too long to read for Excel', () => {
  expect(spellingsOf(['W on', 'W  on', 'W   on', 'W    on', 'Wo n', 'Wo  n', 'Wo   n'])).toHaveLength(5);
});

it('are not texts that mean no stage', () => {
  const deals = [dealOf({ row: 2, stage: 'On the moon', kind: 'unknown' })];
  expect(stageSpellings(deals, [['Stage'], ['On the moon']], 1, stages).size).toBe(0);
});
