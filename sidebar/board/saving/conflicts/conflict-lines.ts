/** The two versions of a deal side by side: only what differs. */
import type { Card } from '../../../../src/contract/rpc';
import type { Field } from '../../../../src/domain/deals/field';
import type { Words } from '../../../parts/words';
import type { PanelTexts } from '../../../texts/panel-words';
import { stageLabel } from '../../lane/stage-label';

export interface ConflictLine {
  readonly field: Field;
  readonly mine: string;
  readonly now: string;
}

type PanelWords = Words & { readonly texts: PanelTexts };

/** What a card says of a field, as people read it. */
const SAYS: readonly (readonly [Field, (card: Card, words: PanelWords) => string])[] = [
  ['stage', ({ stage }, { texts }) => stageLabel(stage, texts)],
  ['deal', ({ title }) => title],
  ['company', ({ company }) => company],
  [
    'amount',
    ({ amount, currency }, { exactMoney }) => (amount === undefined ? '' : exactMoney(amount, currency)),
  ],
  ['owner', ({ owner }) => owner],
  ['expectedClose', ({ expectedClose }) => expectedClose ?? ''],
  ['nextStep', ({ nextStep }) => nextStep],
  ['nextStepDate', ({ nextStepDate }) => nextStepDate ?? ''],
];

/** One line for each field of which the two cards say different things. */
export function conflictLines(mine: Card, now: Card, words: PanelWords): readonly ConflictLine[] {
  return SAYS.map(([field, say]) => ({ field, mine: say(mine, words), now: say(now, words) })).filter(
    (line) => line.mine !== line.now,
  );
}
