/** How far back a panel can go, and how long it waits before it sends again. */
import { describe, expect, it } from 'vitest';
import { pauseBeforeRetry } from '../../../../sidebar/board/saving/sending/retry-pause';
import { takeStep, type UndoStep, withStep } from '../../../../sidebar/board/saving/undo-steps';

const step = (key: string): UndoStep => ({ key, deals: [] });
const many = Array.from({ length: 25 }, (_, at) => step(String(at))).reduce<readonly UndoStep[]>(
  withStep,
  [],
);

describe('the steps that can be taken back', () => {
  it('are the latest twenty', () => {
    expect(many.map(({ key }) => key)).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 5)));
  });

  it('go one by one from the newest, or by the change that a message is about', () => {
    expect(takeStep(many, undefined)).toMatchObject({ step: { key: '24' } });
    const taken = takeStep(many, '7');
    expect(taken?.step.key).toBe('7');
    expect(taken?.left).toHaveLength(19);
    expect(takeStep(many, '2')).toBeUndefined();
    expect(takeStep([], undefined)).toBeUndefined();
  });
});

describe('pauseBeforeRetry', () => {
  it('doubles from fifteen seconds to five minutes', () => {
    expect([1, 2, 3, 20].map(pauseBeforeRetry)).toEqual([15_000, 30_000, 60_000, 300_000]);
  });
});
