/** The line of figures on a card: amount, expected close, days in stage, owner. */
import type { Card } from '../../../src/contract/rpc';
import type { Day } from '../../../src/domain/cells/cell';
import { hueOf, initials } from '../../format/initials';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';

interface CardFactsProps {
  readonly card: Card;
  readonly today: Day;
  readonly isOpen: boolean;
}

export function CardFacts({ card, today, isOpen }: CardFactsProps) {
  const { texts, money, exactMoney, day } = usePanelWords();
  const { amount, currency, expectedClose, daysInStage } = card;
  return (
    <div class="card-facts">
      <div class="card-figures">
        {amount === undefined ? (
          <span class="card-unpriced">{texts.board.unpricedCard}</span>
        ) : (
          <strong title={exactMoney(amount, currency)}>{money(amount, currency)}</strong>
        )}
        {isOpen && expectedClose !== undefined && (
          <span
            class="card-fact"
            title={texts.board.closesTitle}
            data-past={expectedClose < today || undefined}
          >
            <Icon name="calendar" /> {day(expectedClose, today)}
          </span>
        )}
        {isOpen && daysInStage !== undefined && (
          <span class="card-fact" title={texts.board.daysInStageTitle(daysInStage)}>
            <Icon name="clock" /> {texts.board.daysInStage(daysInStage)}
          </span>
        )}
      </div>
      <Owner name={card.owner} />
    </div>
  );
}

function Owner({ name }: { readonly name: string }) {
  const { texts } = usePanelWords();
  if (name === '') {
    return (
      <span
        class="owner owner-none"
        role="img"
        aria-label={texts.board.noOwner}
        title={texts.board.noOwner}
      />
    );
  }
  return (
    <span class="owner" role="img" style={{ '--hue': String(hueOf(name)) }} aria-label={name} title={name}>
      {initials(name)}
    </span>
  );
}
