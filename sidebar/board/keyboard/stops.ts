/** Where the arrows lead: from card to card and from lane to lane, over the data rather than over what is drawn. */
import type { Shape } from '../../parts/shape';

/** A lane as the keyboard sees it. */
export interface KeyLane {
  readonly stage: string;
  /** Of its cards in the order drawn; none where it is folded. */
  readonly ids: readonly string[];
}

/** A card, or the header of a lane that shows none. */
export interface Stop {
  readonly stage: string;
  readonly id?: string;
}

/**
 * The stop that a key leads to; undefined: there is none, and the focus stays.
 *
 * Left and right go to the lane before and after, to the card at the same height; up and down go along the lane, and
 * in the narrow board, where lanes stand below each other, on into the next one.
 */
export function nextStop(lanes: readonly KeyLane[], from: Stop, key: string, shape: Shape): Stop | undefined {
  const at = lanes.findIndex(({ stage }) => stage === from.stage);
  const lane = lanes[at];
  if (!lane) return undefined;
  const index = from.id === undefined ? -1 : lane.ids.indexOf(from.id);
  switch (key) {
    case 'ArrowLeft':
      return stopIn(lanes[at - 1], index);
    case 'ArrowRight':
      return stopIn(lanes[at + 1], index);
    case 'ArrowDown':
      return cardIn(lane, index + 1) ?? (shape === 'narrow' ? stopIn(lanes[at + 1], 0) : undefined);
    case 'ArrowUp':
      return (
        (index > 0 ? cardIn(lane, index - 1) : undefined) ??
        (shape === 'narrow' ? stopIn(lanes[at - 1], Number.POSITIVE_INFINITY) : undefined)
      );
    case 'Home':
      return cardIn(lane, 0);
    case 'End':
      return cardIn(lane, lane.ids.length - 1);
    default:
      return undefined;
  }
}

/** Who takes the place of a card that is no longer there: the one that stood below it, else above, else its lane. */
export function neighbourOf(before: readonly KeyLane[], now: readonly KeyLane[], gone: Stop): Stop {
  const there = new Map(now.flatMap(({ stage, ids }) => ids.map((id) => [id, stage] as const)));
  const own = before.find(({ stage }) => stage === gone.stage)?.ids ?? [];
  const at = gone.id === undefined ? -1 : own.indexOf(gone.id);
  const near = [...own.slice(at + 1), ...own.slice(0, Math.max(at, 0)).reverse()];
  const id = near.find((each) => there.get(each) === gone.stage);
  return id === undefined ? { stage: gone.stage } : { stage: gone.stage, id };
}

function cardIn({ stage, ids }: KeyLane, index: number): Stop | undefined {
  const id = ids[index];
  return id === undefined ? undefined : { stage, id };
}

/** The card at this height, the last where the lane ends above it, the header where the lane shows no card. */
function stopIn(lane: KeyLane | undefined, index: number): Stop | undefined {
  if (!lane) return undefined;
  return cardIn(lane, Math.min(Math.max(index, 0), lane.ids.length - 1)) ?? { stage: lane.stage };
}
