/** Why a card needs attention, in the server's words, and how its next step stands. */
import type { Attention, AttentionCode, Card } from '../../../src/contract/rpc';
import type { Day } from '../../../src/domain/cells/cell';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { nextStepState } from './next-step';

export function CardReasons({ card, today }: { readonly card: Card; readonly today: Day }) {
  return (
    <>
      <Reasons attention={card.attention} />
      <NextStep card={card} today={today} />
    </>
  );
}

/** The weightiest reason in full; the others wait behind it, so that three of them do not fill the panel. */
function Reasons({ attention }: Pick<Card, 'attention'>) {
  const { texts } = usePanelWords();
  const [first, ...others] = attention;
  if (!first) return null;
  if (others.length === 0) return <Reason reason={first} />;
  return (
    <details class="reasons">
      <summary>
        <Reason reason={first} more={others.length} />
        <span class="unseen">{texts.board.moreReasons(others.length)}</span>
      </summary>
      {others.map((reason) => (
        <Reason key={reason.code} reason={reason} />
      ))}
    </details>
  );
}

function Reason({ reason, more }: { readonly reason: Attention; readonly more?: number }) {
  return (
    <p class="reason" data-reason={reason.code}>
      <Icon name="warning" />
      <span class="reason-text">{reason.text}</span>
      {more !== undefined && (
        <span class="reason-more" aria-hidden="true">
          +{more}
        </span>
      )}
    </p>
  );
}

/** Left out where a reason above has said it already; a date that has passed is said as the date then. */
function NextStep({ card, today }: { readonly card: Card; readonly today: Day }) {
  const { texts, day } = usePanelWords();
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
