/** All stages in one strip that never scrolls away: jump to one, or drop a card on it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lane } from '../../src/contract/rpc';
import { markColour } from '../format/colour';
import { usePanelWords } from '../texts/panel-words';
import { registerStage } from './drag';
import { isOpenToMoves, stageLabel } from './stage-label';

interface StageRailProps {
  readonly lanes: readonly Lane[];
  readonly onJump: (stage: string) => void;
}

export function StageRail({ lanes, onJump }: StageRailProps) {
  const { texts } = usePanelWords();
  return (
    <nav class="rail" aria-label={texts.board.rail}>
      <div class="rail-stops">
        {lanes.map((lane) => (
          <RailStop key={lane.stage} lane={lane} onJump={onJump} />
        ))}
      </div>
    </nav>
  );
}

function RailStop({ lane, onJump }: { readonly lane: Lane; readonly onJump: (stage: string) => void }) {
  const { texts } = usePanelWords();
  const element = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const takes = isOpenToMoves(lane);
  useEffect(() => {
    if (element.current && takes) return registerStage(element.current, lane.stage, setOver);
    return undefined;
  }, [lane.stage, takes]);
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
