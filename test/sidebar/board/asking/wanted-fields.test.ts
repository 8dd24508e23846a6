/** What the panel asks before a move. */
import { describe, expect, it } from 'vitest';
import { questionsFor } from '../../../../sidebar/board/asking/questions';
import { readAnswers } from '../../../../sidebar/board/asking/read-answers';
import { wantedFields } from '../../../../sidebar/board/asking/wanted-fields';
import { card, lane } from '../../harness/fixtures/card';

describe('wantedFields', () => {
  it('asks for a required amount and close date only where the card shows none', () => {
    const proposal = lane({ stage: 'Proposal', required: ['amount', 'expectedClose'] });
    expect(wantedFields(proposal, card({ id: 'D-1' })).map(({ field }) => field)).toEqual([
      'amount',
      'expectedClose',
    ]);
    expect(wantedFields(proposal, card({ id: 'D-1', amount: 0, expectedClose: '2026-12-01' }))).toEqual([]);
  });

  it('asks why a deal was lost, and insists where the stage does', () => {
    const relaxed = lane({ stage: 'Lost', kind: 'lost' });
    const strict = lane({ stage: 'Lost', kind: 'lost', required: ['lostReason'] });
    expect(wantedFields(relaxed, card({ id: 'D-1' }))).toEqual([{ field: 'lostReason', required: false }]);
    expect(wantedFields(strict, card({ id: 'D-1' }))).toEqual([{ field: 'lostReason', required: true }]);
  });

  it('does not ask for facts that it cannot see until the server has named them', () => {
    const demo = lane({ stage: 'Demo', required: ['contact'] });
    expect(wantedFields(demo, card({ id: 'D-1' }))).toEqual([]);
    expect(wantedFields(demo, card({ id: 'D-1' }), ['contact'])).toEqual([
      { field: 'contact', required: true },
    ]);
  });
});

const won = lane({ stage: 'Won', kind: 'won', required: ['amount', 'expectedClose'] });
const unpriced = card({ id: 'D-1', title: 'Pilot' });
const priced = card({ id: 'D-2', amount: 10 });

describe('questionsFor', () => {
  it('asks for one fact once, whoever lacks it, and for an amount deal by deal', () => {
    const other = card({ id: 'D-3' });
    const questions = questionsFor(won, [unpriced, priced, other], new Map());
    expect(questions.map(({ key, cards }) => [key, cards.map(({ id }) => id)])).toEqual([
      ['amount-D-1', ['D-1']],
      ['amount-D-3', ['D-3']],
      ['expectedClose', ['D-1', 'D-2', 'D-3']],
    ]);
  });

  it('does not ask several deals for an amount that they may do without', () => {
    const relaxed = lane({ stage: 'Won', kind: 'won' });
    expect(questionsFor(relaxed, [unpriced], new Map())).toMatchObject([{ key: 'amount', required: false }]);
    expect(questionsFor(relaxed, [unpriced, card({ id: 'D-3' })], new Map())).toEqual([]);
  });
});

describe('readAnswers', () => {
  const lost = lane({ stage: 'Lost', kind: 'lost', required: ['amount'] });
  const questions = questionsFor(lost, [unpriced], new Map());

  it('sends amounts as numbers and leaves out what may be blank', () => {
    const { told, wrong } = readAnswers(questions, { amount: '1.2억', lostReason: '  ' });
    expect([...told]).toEqual([['D-1', { amount: 120_000_000 }]]);
    expect(wrong.size).toBe(0);
  });

  it('tells each deal only what it lacks', () => {
    const typed = { 'amount-D-1': '5', 'amount-D-3': '6', expectedClose: '2026-12-01' };
    const { told } = readAnswers(
      questionsFor(won, [unpriced, priced, card({ id: 'D-3' })], new Map()),
      typed,
    );
    expect(Object.fromEntries(told)).toEqual({
      'D-1': { amount: 5, expectedClose: '2026-12-01' },
      'D-2': { expectedClose: '2026-12-01' },
      'D-3': { amount: 6, expectedClose: '2026-12-01' },
    });
  });

  it('says what is missing and what is no amount', () => {
    expect(readAnswers(questions, {}).wrong).toEqual(new Map([['amount', 'required']]));
    expect(readAnswers(questions, { amount: 'soon' }).wrong).toEqual(new Map([['amount', 'amountInvalid']]));
  });
});
