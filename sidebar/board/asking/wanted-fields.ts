/** Which facts the panel asks for before a card enters a stage. */
import type { Card, Lane } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { termsOf } from '../lane/lane-terms';

export interface WantedField {
  readonly field: Field;
  /** False: the person may leave it blank. */
  readonly required: boolean;
}

/** Facts that a card shows, so that the panel knows whether they are there. */
const SEEN: Partial<Record<Field, (card: Card) => boolean>> = {
  amount: (card) => card.amount !== undefined,
  expectedClose: (card) => card.expectedClose !== undefined,
  closeDate: (card) => card.expectedClose !== undefined,
  owner: (card) => card.owner !== '',
  company: (card) => card.company !== '',
  nextStep: (card) => card.nextStep !== '',
  nextStepDate: (card) => card.nextStepDate !== undefined,
};

/** Worth asking though the stage does not insist: why it was lost, for how much it was won. */
const WORTH_ASKING: Partial<Record<Lane['kind'], Field>> = { lost: 'lostReason', won: 'amount' };

/**
 * What to ask before the move. Required facts that the card does not show (a lost reason, a contact) are only
 * asked when entering a lost stage or once the server has named them: the sheet may hold them already.
 */
export function wantedFields(lane: Lane, card: Card, named: readonly Field[] = []): readonly WantedField[] {
  const required = (termsOf(lane, card.pipeline).required ?? []).filter((field) =>
    isMissing(field, card, lane),
  );
  const wanted = [...new Set([...required, ...named])].map((field) => ({ field, required: true }));
  const extra = WORTH_ASKING[lane.kind];
  if (!extra || wanted.some((each) => each.field === extra) || !isMissing(extra, card, lane)) return wanted;
  return [...wanted, { field: extra, required: false }];
}

function isMissing(field: Field, card: Card, lane: Lane): boolean {
  const seen = SEEN[field];
  return seen ? !seen(card) : field === 'lostReason' && lane.kind === 'lost';
}
