/** One stage: its header with what it adds up to, and its cards. */
import { markColour } from '../../format/colour';
import { later } from '../../parts/later';
import { pageShape } from '../../parts/shape';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownLane } from '../desk';
import { useDesk } from '../desk-context';
import type { CardStyle } from './chunk';
import { LaneCards } from './lane-cards';
import { LaneHeader } from './lane-header';
import { stageLabel } from './stage-label';

const QuickAdd = later((screens) => screens.QuickAdd);

interface LaneSectionProps extends CardStyle {
  readonly shown: ShownLane;
  readonly isFiltered: boolean;
  readonly folded: boolean;
  readonly atOnce: boolean;
  readonly onFold: (stage: string) => void;
  readonly onAdd: (stage: string) => void;
}

export function LaneSection({ folded, onFold, onAdd, ...rest }: LaneSectionProps) {
  const { shown, isFiltered } = rest;
  const { lane } = shown;
  const { texts } = usePanelWords();
  const { addingTo } = useDesk();
  return (
    <section
      class="lane"
      style={{ '--stage': markColour(lane.colour) }}
      data-stage={lane.stage}
      data-folded={folded || undefined}
      aria-label={stageLabel(lane.stage, texts)}
    >
      <LaneHeader shown={shown} isFiltered={isFiltered} folded={folded} onFold={onFold} onAdd={onAdd} />
      {addingTo === lane.stage && <QuickAdd lane={lane} />}
      {!folded && (
        <div class="lane-body" data-scroller={pageShape() === 'large' || undefined}>
          <LaneCards {...rest} />
        </div>
      )}
    </section>
  );
}
