/** What the panel asks before a move. */
import { describe, expect, it } from 'vitest';
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

describe('readAnswers', () => {
  const wanted = [
    { field: 'amount', required: true },
    { field: 'lostReason', required: false },
  ] as const;

  it('sends amounts as numbers and leaves out what may be blank', () => {
    expect(readAnswers(wanted, { amount: '1.2억', lostReason: '  ' })).toEqual({
      facts: { amount: 120_000_000 },
      wrong: new Map(),
    });
  });

  it('says what is missing and what is no amount', () => {
    expect(readAnswers(wanted, {}).wrong).toEqual(new Map([['amount', 'required']]));
    expect(readAnswers(wanted, { amount: 'soon' }).wrong).toEqual(new Map([['amount', 'amountInvalid']]));
  });
});
