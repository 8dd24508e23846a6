/** The state of a deal's next step: red, green, yellow or grey in other tools (features.md 2, Pipedrive). */
import type { Card } from '../../../src/contract/rpc';
import type { Day } from '../../../src/domain/cells/cell';

export type NextStepState = 'overdue' | 'today' | 'planned' | 'undated' | 'none';

/** Days compare as texts because they are `YYYY-MM-DD`. */
export function nextStepState(card: Pick<Card, 'nextStep' | 'nextStepDate'>, today: Day): NextStepState {
  if (card.nextStepDate === undefined) return card.nextStep === '' ? 'none' : 'undated';
  if (card.nextStepDate < today) return 'overdue';
  return card.nextStepDate === today ? 'today' : 'planned';
}
