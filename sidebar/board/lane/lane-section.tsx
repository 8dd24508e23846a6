/** One stage: its header with what it adds up to, and its cards, thirty at a time. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import type { Day } from '../../../src/domain/cells/cell';
import { markColour } from '../../format/colour';
import { usePanelWords } from '../../texts/panel-words';
import type { OpenMenu } from '../card/card-menu';
import { DealCard } from '../card/deal-card';
import type { ShownLane } from '../desk';
import { registerStage } from '../dragging/drag';
import { LaneHeader } from './lane-header';
import { MoreCards, useShown } from './more-cards';
import { stageLabel, takesFrom } from './stage-label';

interface LaneSectionProps {
  readonly shown: ShownLane;
  readonly today: Day;
  /** Says a card's pipeline where that is not plain. */
  readonly pipelineName: (card: Card) => string | undefined;
  readonly folded: boolean;
  readonly saving: ReadonlySet<string>;
  readonly arrived: string | undefined;
  readonly onFold: (stage: string) => void;
  readonly onMenu: (menu: OpenMenu) => void;
  readonly onShow: (card: Card) => void;
}

export function LaneSection({ shown, folded, onFold, ...rest }: LaneSectionProps) {
  const { lane } = shown;
  const element = useRef<HTMLElement>(null);
  const { texts } = usePanelWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const takes = (pipeline: string | undefined) => takesFrom(lane, pipeline);
    return element.current ? registerStage(element.current, lane.stage, takes, setOver) : undefined;
  }, [lane]);
  return (
    <section
      ref={element}
      class="lane"
      style={{ '--stage': markColour(lane.colour) }}
      data-stage={lane.stage}
      data-over={over || undefined}
      data-folded={folded || undefined}
      aria-label={stageLabel(lane.stage, texts)}
    >
      <LaneHeader shown={shown} folded={folded} onFold={onFold} />
      {!folded && <LaneCards shown={shown} {...rest} />}
    </section>
  );
}

type LaneCardsProps = Omit<LaneSectionProps, 'folded' | 'onFold'>;

function LaneCards({
  shown: { lane, cards },
  today,
  pipelineName,
  saving,
  arrived,
  onMenu,
  onShow,
}: LaneCardsProps) {
  const { texts } = usePanelWords();
  const { shown, showMore } = useShown(cards, arrived);
  const rest = cards.length - shown;
  if (lane.count === 0) return <p class="lane-empty">{texts.board.empty}</p>;
  return (
    <>
      <ul class="cards">
        {cards.slice(0, shown).map((card) => (
          <DealCard
            key={card.id.concat('#', String(card.row))}
            card={card}
            lane={lane}
            today={today}
            pipeline={pipelineName(card)}
            saving={saving.has(card.id)}
            arrived={card.id === arrived}
            onMenu={onMenu}
            onShow={onShow}
          />
        ))}
      </ul>
      {rest > 0 && <MoreCards rest={rest} onMore={showMore} />}
      {rest <= 0 && lane.count > lane.cards.length && (
        <p class="lane-latest">{texts.board.latest(lane.cards.length, lane.count)}</p>
      )}
    </>
  );
}
