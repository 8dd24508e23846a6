/** Which lanes are folded: won, lost and later ones at first, as the open pipeline is what people work on. */
import { useState } from 'preact/hooks';
import type { Lane } from '../../../src/contract/rpc';
import { isOpenLane } from '../../../src/domain/board/lane';

export interface Folding {
  readonly isFolded: (stage: string) => boolean;
  readonly toggle: (stage: string) => void;
  readonly unfold: (stage: string) => void;
}

/** Remembers only what the person changed, so that lanes which appear later get the usual state. */
export function useFolding(lanes: readonly Lane[]): Folding {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isFolded = (stage: string) => chosen.get(stage) ?? isFoldedAtFirst(lanes, stage);
  const set = (stage: string, folded: boolean) => setChosen((map) => new Map(map).set(stage, folded));
  return {
    isFolded,
    toggle: (stage) => set(stage, !isFolded(stage)),
    unfold: (stage) => set(stage, false),
  };
}

function isFoldedAtFirst(lanes: readonly Lane[], stage: string): boolean {
  const lane = lanes.find((each) => each.stage === stage);
  return lane !== undefined && !isOpenLane(lane);
}
