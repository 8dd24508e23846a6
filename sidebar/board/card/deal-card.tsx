/** One deal: what it is, what it is worth, whose it is, and why it needs attention. */
import type { Card } from '../../../src/contract/rpc';
import type { Day } from '../../../src/domain/cells/cell';
import { Icon } from '../../parts/icon';
import { memo } from '../../parts/memo';
import { usePanelWords } from '../../texts/panel-words';
import { isMovable } from '../lane/lane-terms';
import { CardFacts } from './card-facts';
import { CardMarksLine } from './card-marks-line';
import { CardReasons } from './card-reasons';

export interface DealCardProps {
  readonly card: Card;
  /** Of a stage where deals are worked on. */
  readonly isOpen: boolean;
  readonly today: Day;
  /** The name of its pipeline, where cards of several stand together. */
  readonly pipeline: string | undefined;
  /** From 1, among all of the lane's cards, drawn or not. */
  readonly place: number;
  readonly size: number;
  readonly isSaving: boolean;
  readonly isUnsaved: boolean;
  readonly isSelected: boolean;
  readonly hasArrived: boolean;
  /** Its row is selected in the sheet. */
  readonly isHighlighted: boolean;
  /** Tab comes to this one; arrows go to the others. */
  readonly isCurrent: boolean;
}

/** What is pressed on a card is handled by the board, for all cards together: no card has handlers of its own. */
export const DealCard = memo((props: DealCardProps) => {
  const { card, isOpen, today } = props;
  return (
    <li
      class="card"
      aria-posinset={props.place}
      aria-setsize={props.size}
      aria-current={props.isHighlighted || undefined}
      data-card={card.id}
      data-row={card.row}
      data-saving={props.isSaving || undefined}
      data-unsaved={props.isUnsaved || undefined}
      data-selected={props.isSelected || undefined}
      data-arrived={props.hasArrived || undefined}
      data-highlighted={props.isHighlighted || undefined}
      data-fixed={!isMovable(card) || undefined}
      data-needs={(isOpen && card.attention.length > 0) || undefined}
    >
      <CardTop {...props} />
      {card.company !== '' && !card.title.includes(card.company) && (
        <p class="card-company">{card.company}</p>
      )}
      <CardFacts card={card} today={today} isOpen={isOpen} />
      {isOpen && <CardReasons card={card} today={today} />}
      <CardMarksLine {...props} />
    </li>
  );
});

const KEYS = 'Enter Space M N Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown';

function CardTop({ card, isSelected, isCurrent }: DealCardProps) {
  const { texts } = usePanelWords();
  // A card without an id cannot be gone to by arrows.
  const tab = isCurrent || card.id === '' ? 0 : -1;
  return (
    <div class="card-top">
      <button
        type="button"
        class="card-title"
        data-open
        tabIndex={tab}
        aria-keyshortcuts={KEYS}
        title={card.title}
      >
        <span class="card-name">{card.title}</span>
      </button>
      {isMovable(card) && (
        <input
          type="checkbox"
          class="card-check"
          checked={isSelected}
          aria-label={texts.lanes.select(card.title)}
          data-check
          tabIndex={tab}
        />
      )}
      <button
        type="button"
        class="icon-button card-more"
        data-menu
        aria-haspopup="menu"
        aria-label={texts.board.menu(card.title)}
        tabIndex={tab}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}
