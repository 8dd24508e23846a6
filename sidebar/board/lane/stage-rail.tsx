/** All stages in one strip that never scrolls away: jump to one, or drop a card on it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, Lane } from '../../../src/contract/rpc';
import { markColour } from '../../format/colour';
import { usePanelWords } from '../../texts/panel-words';
import { registerStage } from '../dragging/drag';
import { stageLabel, takesFrom } from './stage-label';

interface StageRailProps {
  readonly lanes: readonly Lane[];
  /** The card that is being dragged. */
  readonly held: Card | undefined;
  readonly onJump: (stage: string) => void;
}

export function StageRail({ lanes, held, onJump }: StageRailProps) {
  const { texts } = usePanelWords();
  return (
    <nav class="rail" aria-label={texts.board.rail}>
      <div class="rail-stops">
        {lanes.map((lane) => (
          <RailStop key={lane.stage} lane={lane} takes={takesFrom(lane, held?.pipeline)} onJump={onJump} />
        ))}
      </div>
    </nav>
  );
}

interface RailStopProps {
  readonly lane: Lane;
  readonly takes: boolean;
  readonly onJump: (stage: string) => void;
}

function RailStop({ lane, takes, onJump }: RailStopProps) {
  const { texts } = usePanelWords();
  const element = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const accepts = (pipeline: string | undefined) => takesFrom(lane, pipeline);
    return element.current ? registerStage(element.current, lane.stage, accepts, setOver) : undefined;
  }, [lane]);
  const name = stageLabel(lane.stage, texts);
  const label = texts.board.jump(name, lane.count);
  return (
    <button
      type="button"
      ref={element}
      class="rail-stop"
      style={{ '--stage': markColour(lane.colour) }}
      data-over={over || undefined}
      data-takes={takes || undefined}
      aria-label={label}
      title={label}
      onClick={() => onJump(lane.stage)}
    >
      <span class="rail-count">{lane.count.toLocaleString()}</span>
      <span class="rail-name">{name}</span>
    </button>
  );
}
