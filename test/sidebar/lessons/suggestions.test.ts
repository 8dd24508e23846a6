/** When a lesson is worth a button. */
import { describe, expect, it } from 'vitest';
import { oddsSuggestion, patienceSuggestion } from '../../../sidebar/lessons/suggestions';
import type { StageLesson } from '../../../src/contract/rpc';

const lesson = (
  odds: Partial<StageLesson['odds']>,
  patience: Partial<StageLesson['patience']> = {},
): StageLesson => ({
  stage: 'Proposal',
  colour: '#c58af9',
  odds: { typed: 0.5, won: 10, n: 30, ...odds },
  patience: { n: 25, ...patience },
});

describe('odds', () => {
  it('are suggested in whole percent, with what is typed now', () => {
    expect(oddsSuggestion(lesson({ learned: 0.3749 }))).toEqual({
      stage: 'Proposal',
      what: 'odds',
      typed: 0.5,
      value: 0.37,
    });
  });

  it('are not suggested when history says the same, or nothing', () => {
    expect(oddsSuggestion(lesson({ learned: 0.51 }))).toBeUndefined();
    expect(oddsSuggestion(lesson({}))).toBeUndefined();
  });

  it('name the pipeline of the stage', () => {
    const other = { ...lesson({ learned: 0.2 }), pipeline: 'p2' };
    expect(oddsSuggestion(other)).toMatchObject({ pipeline: 'p2' });
  });
});

describe('patience', () => {
  it('is suggested in whole days, for a stage without a limit too', () => {
    expect(patienceSuggestion(lesson({}, { learned: 12.6 }))).toMatchObject({ typed: null, value: 13 });
    expect(patienceSuggestion(lesson({}, { typed: 10, learned: 12.6 }))).toMatchObject({ typed: 10 });
  });

  it('is not suggested when it rounds to what is typed, and is one day at the least', () => {
    expect(patienceSuggestion(lesson({}, { typed: 13, learned: 12.6 }))).toBeUndefined();
    expect(patienceSuggestion(lesson({}, { typed: 5, learned: 0.2 }))).toMatchObject({ value: 1 });
  });
});
