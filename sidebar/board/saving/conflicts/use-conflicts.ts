/** The conflicts that a person has to decide, one after the other. */
import { useState } from 'preact/hooks';
import { type Change, newKey } from '../change';
import type { Outcome } from '../sending/send-change';
import { addedAgain, anyway, type Conflict } from './conflict';
import type { Choice } from './conflict-dialog';

interface Ways {
  /** @param key of the change that is done once more */
  readonly again: (next: Change, key: string) => void;
  /** The person leaves the deal as it is. */
  readonly left: (conflict: Conflict, outcome: Outcome) => void;
}

interface Met {
  /** Of this conflict alone. */
  readonly key: string;
  readonly conflict: Conflict;
  readonly outcome: Outcome;
}

export interface ConflictShown {
  readonly key: string;
  readonly conflict: Conflict;
  /** How many more wait. */
  readonly more: number;
}

export interface ConflictDesk {
  readonly first: ConflictShown | undefined;
  readonly add: (conflicts: readonly Conflict[], outcome: Outcome) => void;
  readonly choose: (choice: Choice) => void;
}

export function useConflicts({ again, left }: Ways): ConflictDesk {
  const [all, setAll] = useState<readonly Met[]>([]);
  const [first] = all;
  return {
    first: first && { key: first.key, conflict: first.conflict, more: all.length - 1 },
    add: (conflicts, outcome) => {
      const met = conflicts.map((conflict) => ({ key: newKey(), conflict, outcome }));
      if (met.length > 0) setAll((now) => [...now, ...met]);
    },
    choose: (choice) => {
      if (!first) return;
      const { conflict, outcome } = first;
      setAll((now) => now.filter((each) => each !== first));
      const next = choice === 'theirs' ? undefined : carriedOn(conflict, choice);
      if (next) again(next, conflict.change.key);
      else left(conflict, outcome);
    },
  };
}

function carriedOn(conflict: Conflict, choice: Exclude<Choice, 'theirs'>): Change | undefined {
  if (!conflict.now && !conflict.cells) return addedAgain(conflict);
  return anyway(conflict, choice === 'again' ? new Set() : choice.own);
}
