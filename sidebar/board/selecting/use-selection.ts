/** Cards that a person has selected, to be moved together. */
import { useRef, useState } from 'preact/hooks';
import type { Selection, ShownLane } from '../desk';

/** A card that is no longer shown is no longer selected: nobody moves what they do not see. */
export function useSelection(lanes: readonly ShownLane[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | undefined>(undefined);
  const shown = lanes.flatMap(({ cards }) => cards.map(({ id }) => id));
  const ids = chosen.size === 0 ? chosen : new Set(shown.filter((id) => chosen.has(id)));
  return {
    ids,
    toggle: (id) => {
      anchor.current = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    extendTo: (id) => setChosen(new Set([...ids, ...between(shown, anchor.current ?? id, id)])),
    clear: () => setChosen(new Set()),
  };
}

function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const places = [ids.indexOf(one), ids.indexOf(other)].filter((place) => place >= 0);
  return ids.slice(Math.min(...places), Math.max(...places) + 1);
}
