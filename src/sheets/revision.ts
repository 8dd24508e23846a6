/** The workbook's revision: a property that gets a new text whenever a run has changed something. */
import type { Memory, Revision } from '../app/ports';

const KEY = 'revision';

/** A revision, and what an environment tells it about its own run. */
export interface RunRevision extends Revision {
  /** This run is about to write. */
  noteWrite(): void;
  /** Runs work that nobody else's may interleave with; whatever it wrote stands in the workbook when the text changes. */
  following<T>(work: () => T): T;
}

/** @param flush returns once everything written stands in the workbook: a panel that reads earlier would miss it */
export function runRevision(memory: Memory, flush: () => void): RunRevision {
  let wrote = false;
  let isFollowing = false;
  let step: { readonly before: string; readonly after: string } | undefined;
  const now = () => memory.get(KEY) ?? '';

  /** What was saved is saved, though nobody be told: an answer without a step makes the panel load again. */
  function advance(): void {
    const before = now();
    try {
      flush();
      // Random, not counted: two runs that advance at the same moment must not arrive at the same text.
      const after = Utilities.getUuid().slice(0, 8);
      memory.set({ [KEY]: after });
      step = { before: step?.before ?? before, after };
    } catch (error) {
      console.warn('The panels are not told of this change:', error);
      step = { before, after: '' };
    }
  }

  return {
    now,
    advance,
    step: () => step ?? { before: now(), after: now() },
    noteWrite: () => {
      wrote = true;
    },
    following: (work) => {
      if (isFollowing) return work();
      isFollowing = true;
      wrote = false;
      try {
        return work();
      } finally {
        isFollowing = false;
        if (wrote) advance();
      }
    },
  };
}
