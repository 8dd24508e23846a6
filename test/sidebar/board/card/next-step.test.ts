/** How a next step stands today. */
import { expect, it } from 'vitest';
import { nextStepState } from '../../../../sidebar/board/card/next-step';

it.each([
  ['overdue', { nextStep: 'Call', nextStepDate: '2026-11-20' }],
  ['today', { nextStep: '', nextStepDate: '2026-11-21' }],
  ['planned', { nextStep: 'Call', nextStepDate: '2026-12-01' }],
  ['undated', { nextStep: 'Call' }],
  ['none', { nextStep: '' }],
] as const)('is %s', (state, facts) => {
  expect(nextStepState(facts, '2026-11-21')).toBe(state);
});
