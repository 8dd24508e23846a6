/** One deal: what it is, what it is worth, whose it is, and why it needs attention. */
import { useEffect, useRef } from 'preact/hooks';
import type { Card, Lane } from '../../../src/contract/rpc';
import type { Day } from '../../../src/domain/cells/cell';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { registerCard } from '../dragging/drag';
import { isMovable } from '../lane/stage-label';
import { CardFacts } from './card-facts';
import type { OpenMenu } from './card-menu';
import { CardReasons } from './card-reasons';

interface DealCardProps {
  readonly card: Card;
  readonly lane: Lane;
  readonly today: Day;
  /** The name of its pipeline, where cards of several stand together. */
  readonly pipeline?: string | undefined;
  readonly saving: boolean;
  readonly arrived: boolean;
  readonly onMenu: (menu: OpenMenu) => void;
  readonly onShow: (card: Card) => void;
}

export function DealCard({ card, lane, today, pipeline, saving, arrived, onMenu, onShow }: DealCardProps) {
  const { texts } = usePanelWords();
  const element = useDraggable(card, lane.stage, !saving && isMovable(card));
  const isOpen = lane.kind === 'open' || lane.kind === 'unknown';
  return (
    <li
      ref={element}
      class="card"
      data-card={card.id}
      data-saving={saving || undefined}
      data-arrived={arrived || undefined}
      data-fixed={!isMovable(card) || undefined}
      data-needs={(isOpen && card.attention.length > 0) || undefined}
    >
      <div class="card-top">
        <button
          type="button"
          class="card-title"
          title={texts.board.showTitle(card.title)}
          onClick={() => onShow(card)}
        >
          {card.title}
        </button>
        <button
          type="button"
          class="icon-button card-more"
          data-menu
          aria-haspopup="menu"
          aria-label={texts.board.menu(card.title)}
          onClick={(event) => onMenu({ card, stage: lane.stage, busy: saving, opener: event.currentTarget })}
        >
          <Icon name="more" />
        </button>
      </div>
      {!card.title.includes(card.company) && <p class="card-company">{card.company}</p>}
      {pipeline !== undefined && <p class="chip card-pipeline">{pipeline}</p>}
      <CardFacts card={card} today={today} isOpen={isOpen} />
      {isOpen && <CardReasons card={card} today={today} />}
      {card.stageComputed && (
        <p class="card-note">
          <Icon name="formula" /> {texts.board.computed}
        </p>
      )}
      {saving && <p class="card-note">{texts.board.saving}</p>}
    </li>
  );
}

/** Registers once per card and place; whether it may be picked up is asked at the moment of picking. */
function useDraggable(card: Card, stage: string, free: boolean) {
  const element = useRef<HTMLLIElement>(null);
  const isFree = useRef(free);
  isFree.current = free;
  useEffect(() => {
    const { id, pipeline } = card;
    const dragged = { card: id, stage, ...(pipeline !== undefined && { pipeline }) };
    if (element.current) return registerCard(element.current, dragged, () => isFree.current);
    return undefined;
  }, [card.id, card.pipeline, stage]);
  return element;
}
