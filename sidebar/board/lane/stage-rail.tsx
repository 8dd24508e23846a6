/** All stages in one strip that never scrolls away: jump to one, or drop a card on it. */
import { markColour } from '../../format/colour';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownLane } from '../desk';
import { stageLabel } from './stage-label';

interface StageRailProps {
  readonly lanes: readonly ShownLane[];
  readonly onJump: (stage: string) => void;
}

export function StageRail({ lanes, onJump }: StageRailProps) {
  const { texts } = usePanelWords();
  return (
    <nav class="rail" aria-label={texts.board.rail}>
      <div class="rail-stops">
        {lanes.map(({ lane, figures }) => {
          const name = stageLabel(lane.stage, texts);
          const label = texts.board.jump(name, figures.count);
          return (
            <button
              key={lane.stage}
              type="button"
              class="rail-stop"
              style={{ '--stage': markColour(lane.colour) }}
              data-stop={lane.stage}
              title={label}
              onClick={() => onJump(lane.stage)}
            >
              <span class="unseen">{label}</span>
              <span class="rail-count" aria-hidden="true">
                {figures.count.toLocaleString()}
              </span>
              <span class="rail-name" aria-hidden="true">
                {name}
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}
