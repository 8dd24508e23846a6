/** The kinds of a change of stage, as the metrics count them (features.md 4). */
import { expect, it } from 'vitest';
import { stageMove } from '../../../src/domain/history/stage-moves';
import { stageBook } from '../../../src/domain/stages/stage-book';
import { STAGES } from './past-deal';

const book = stageBook(STAGES);

it.each([
  ['Prospecting', 'Proposal', 'forward'],
  ['Prospecting', 'Negotiation', 'skipped'],
  ['Negotiation', 'Prospecting', 'back'],
  ['Won', 'Proposal', 'reopened'],
  ['Lost', 'Prospecting', 'reopened'],
  ['Retention', 'Proposal', 'reopened'],
  ['Prospecting', 'Won', 'won'],
  ['Proposal', 'Retention', 'won'],
  ['Lost', 'Won', 'won'],
  ['Proposal', 'Lost', 'lost'],
  ['Won', 'Lost', 'lost'],
  ['Retention', 'Lost', 'lost'],
  ['Somewhere', 'Won', 'won'],
  ['won', 'PROPOSAL', 'reopened'],
  ['proposal ', 'NEGOTIATION', 'forward'],
  ['Won', 'Retention', undefined],
  ['Proposal', 'Proposal', undefined],
  ['Somewhere', 'Proposal', undefined],
  ['Proposal', '', undefined],
])('%s to %s is %s', (from, to, kind) => {
  expect(stageMove(from, to, book)).toBe(kind);
});
