/** Cards that a person has selected, to be moved together. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Selection, ShownLane } from '../desk';

const NONE: ReadonlySet<string> = new Set();

/** A card that is no longer shown is no longer selected: nobody moves what they do not see. */
export function useSelection(lanes: readonly ShownLane[]): Selection {
  const [chosen, setChosen] = useState(NONE);
  const anchor = useRef<string | undefined>(undefined);
  const ids = useMemo(() => shownOf(lanes, chosen), [lanes, chosen]);
  return {
    ids,
    toggle: (id) => {
      anchor.current = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    extendTo: (id) => {
      setChosen(new Set([...ids, ...between(lanes, anchor.current ?? id, id)]));
      anchor.current = id;
    },
    clear: () => setChosen(NONE),
  };
}

/** In the order drawn. */
function shownOf(lanes: readonly ShownLane[], chosen: ReadonlySet<string>): ReadonlySet<string> {
  if (chosen.size === 0) return NONE;
  return new Set(lanes.flatMap(({ cards }) => cards.map(({ id }) => id).filter((id) => chosen.has(id))));
}

/** Both ends included. From another lane there is no way in between: only the card itself. */
function between(lanes: readonly ShownLane[], one: string, other: string): readonly string[] {
  const lane = lanes.find(({ cards }) => cards.some(({ id }) => id === other));
  const ids = lane?.cards.map(({ id }) => id) ?? [];
  const places = [ids.indexOf(one), ids.indexOf(other)].filter((place) => place >= 0);
  return ids.slice(Math.min(...places), Math.max(...places) + 1).filter((id) => id !== '');
}
