/** The cards of a lane, chunk by chunk. */
import { useMemo, useRef } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownLane } from '../desk';
import { type CardStyle, Chunk } from './chunk';
import { CHUNK, chunksOf } from './chunks';

interface LaneCardsProps extends CardStyle {
  readonly shown: ShownLane;
  readonly isFiltered: boolean;
  readonly atOnce: boolean;
}

export function LaneCards({ shown: { lane, cards }, isFiltered, atOnce, ...style }: LaneCardsProps) {
  const { texts } = usePanelWords();
  const chunks = useChunks(cards);
  if (cards.length === 0) {
    return <p class="lane-empty">{isFiltered && lane.count > 0 ? texts.lanes.noMatch : texts.board.empty}</p>;
  }
  return (
    <>
      <div class="cards">
        {chunks.map((chunk, index) => (
          <Chunk
            key={index}
            {...style}
            cards={chunk}
            lane={lane}
            before={index * CHUNK}
            size={cards.length}
            atOnce={atOnce && index === 0}
          />
        ))}
      </div>
      {lane.count > lane.cards.length && (
        <p class="lane-latest">
          {isFiltered
            ? texts.finding.inLatest(lane.cards.length)
            : texts.board.latest(lane.cards.length, lane.count)}
        </p>
      )}
    </>
  );
}

function useChunks(cards: readonly Card[]): readonly (readonly Card[])[] {
  const last = useRef<readonly (readonly Card[])[]>([]);
  last.current = useMemo(() => chunksOf(cards, last.current), [cards]);
  return last.current;
}
