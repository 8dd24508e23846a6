/** Why a card needs attention, in the server's words, and how its next step stands. */
import type { AttentionCode, Card } from '../../src/contract/rpc';
import type { Day } from '../../src/domain/cells/cell';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/words';
import { nextStepState } from './next-step';

export function CardReasons({ card, today }: { readonly card: Card; readonly today: Day }) {
  return (
    <>
      {card.attention.length > 0 && (
        <ul class="reasons">
          {card.attention.map((reason) => (
            <li key={reason.code} data-reason={reason.code}>
              <Icon name="warning" />
              <span>{reason.text}</span>
            </li>
          ))}
        </ul>
      )}
      <NextStep card={card} today={today} />
    </>
  );
}

/** Left out where a reason above has said it already; a date that has passed is said as the date then. */
function NextStep({ card, today }: { readonly card: Card; readonly today: Day }) {
  const { texts, day } = useWords();
  const state = nextStepState(card, today);
  const isSaid = (code: AttentionCode) => card.attention.some((reason) => reason.code === code);
  if (state === 'none' && isSaid('noNextStep')) return null;
  const showsDate = state === 'planned' || (state === 'overdue' && isSaid('overdue'));
  const when = showsDate && card.nextStepDate ? day(card.nextStepDate, today) : texts.board.nextStep[state];
  return (
    <p class="next-step" data-state={state}>
      <span class="next-dot" />
      {card.nextStep !== '' && <span class="next-what">{card.nextStep}</span>}
      <span class="next-when">{when}</span>
    </p>
  );
}
