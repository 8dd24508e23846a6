/** All lanes of the board, each with what it needs to draw its cards. */
import { useMemo } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import { pageShape } from '../../parts/shape';
import type { BoardDesk, ShownLane } from '../desk';
import { CHUNK } from './chunks';
import { LaneSection } from './lane-section';
import type { Folding } from './use-folding';

interface LanesProps {
  readonly desk: BoardDesk;
  readonly folding: Folding;
  readonly current: string | undefined;
  readonly pipelineName: (card: Card) => string | undefined;
}

export function Lanes({ desk, folding, current, pipelineName }: LanesProps) {
  const { board, finding, saving, selection, highlighted } = desk;
  const unsaved = useMemo(() => new Set(saving.unsaved.flatMap(({ ids }) => ids)), [saving.unsaved]);
  const marks = {
    saving: saving.ids,
    unsaved,
    selected: selection.ids,
    arrived: saving.arrived,
    highlighted,
    current,
  };
  const atOnce = lanesAtOnce(finding.lanes, folding);
  return (
    <>
      {finding.lanes.map((shown) => (
        <LaneSection
          key={shown.lane.stage}
          shown={shown}
          isFiltered={finding.isFiltered}
          folded={folding.isFolded(shown.lane.stage)}
          atOnce={atOnce.has(shown.lane.stage)}
          today={board.today}
          marks={marks}
          pipelineName={pipelineName}
          onFold={folding.toggle}
          onAdd={desk.addTo}
        />
      ))}
    </>
  );
}

/** The lanes that can be seen when the board opens: side by side all, below each other those that fill the panel. */
function lanesAtOnce(lanes: readonly ShownLane[], folding: Folding): ReadonlySet<string> {
  const stages = new Set<string>();
  let above = 0;
  for (const { lane, cards } of lanes) {
    if (folding.isFolded(lane.stage)) continue;
    if (above < CHUNK / 2 || pageShape() === 'large') stages.add(lane.stage);
    above += cards.length;
  }
  return stages;
}
