/** Twenty cards of a lane: drawn while they are near to what is seen, else a gap of the same height. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, Lane } from '../../../src/contract/rpc';
import { isOpenLane } from '../../../src/domain/board/lane';
import type { Day } from '../../../src/domain/cells/cell';
import { DealCard } from '../card/deal-card';
import { cardKeys } from './chunks';
import { watchSight } from './sight';

/** What the board knows of cards beyond their own facts. */
export interface CardMarks {
  readonly saving: ReadonlySet<string>;
  readonly unsaved: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly arrived: string | undefined;
  readonly highlighted: string | undefined;
  /** The card that Tab comes to. */
  readonly current: string | undefined;
}

/** What all cards of the board are drawn with. */
export interface CardStyle {
  readonly today: Day;
  readonly marks: CardMarks;
  /** Says a card's pipeline where that is not plain. */
  readonly pipelineName: (card: Card) => string | undefined;
}

interface ChunkProps extends CardStyle {
  readonly cards: readonly Card[];
  readonly lane: Lane;
  /** How many of the lane's cards come before. */
  readonly before: number;
  /** Of all of the lane's cards. */
  readonly size: number;
  /** Drawn without waiting to hear that it is near. */
  readonly atOnce: boolean;
}

/** Pixels of a card that nobody has drawn yet; follows those that were. */
let usualHeight = 116;

export function Chunk({ cards, lane, before, size, atOnce, today, marks, pipelineName }: ChunkProps) {
  const { element, isNear, height } = useSight(atOnce);
  // The card that Tab comes to stays, so that the focus is never on something that is taken away.
  if (!isNear && !cards.some(({ id }) => id === marks.current)) {
    const room = Math.round((height ?? usualHeight) * cards.length);
    return (
      <ul ref={element} class="chunk" aria-hidden="true" style={{ height: String(room).concat('px') }} />
    );
  }
  const keys = cardKeys(cards);
  return (
    <ul ref={element} class="chunk" data-count={cards.length}>
      {cards.map((card, index) => (
        <DealCard
          key={keys[index]}
          card={card}
          isOpen={isOpenLane(lane)}
          today={today}
          pipeline={pipelineName(card)}
          place={before + index + 1}
          size={size}
          isSaving={marks.saving.has(card.id)}
          isUnsaved={marks.unsaved.has(card.id)}
          isSelected={marks.selected.has(card.id)}
          hasArrived={card.id === marks.arrived}
          isHighlighted={card.id === marks.highlighted}
          isCurrent={card.id === marks.current}
        />
      ))}
    </ul>
  );
}

/** Whether the chunk is near to what is seen, and how high one of its cards was when it last was. */
function useSight(atOnce: boolean) {
  const element = useRef<HTMLUListElement>(null);
  const [isNear, setNear] = useState(atOnce);
  const height = useRef<number | undefined>(undefined);
  useEffect(() => {
    const chunk = element.current;
    if (!chunk) return undefined;
    return watchSight(chunk, (near, total) => {
      const count = Number(chunk.dataset.count);
      if (count > 0) {
        height.current = total / count;
        usualHeight = height.current;
      }
      if (near || !chunk.querySelector('[data-held]')) setNear(near);
    });
  }, []);
  return { element, isNear, height: height.current };
}
