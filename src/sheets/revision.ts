/** The workbook's revision: a text in its properties that is another one whenever something has changed. */
import type { Memory, Revision } from '../app/ports';

/**
 * Two marks in one text. Runs that are alone write the first one; the second is for what is told without a turn, such
 * as a person's own edit while another run holds the lock. With one mark for both, the run that writes last would
 * cover the other's, and a panel that goes on from its own change would never hear of that edit.
 */
const ALONE = 'revision';
const AT_ONCE = 'revision.told';

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
  const now = () => `${memory.get(ALONE) ?? ''}.${memory.get(AT_ONCE) ?? ''}`;

  /** Random, not counted: two runs at the same moment must not arrive at the same text. */
  const mark = (key: string) => memory.set({ [key]: Utilities.getUuid().slice(0, 8) });

  /**
   * `before` is what stands there at this moment, not what this run read when it began: others may have told of
   * something since, and it must not look as if a panel that has not heard of it had missed nothing. For the same
   * reason two steps of a run are one only while nobody came between them.
   */
  function advanceAlone(): void {
    let before = '';
    try {
      memory.refresh();
      before = now();
      mark(ALONE);
      step = { before: step?.after === before ? step.before : before, after: now() };
    } catch (error) {
      warn(error);
      // What was saved is saved: the panel that asked for it loads again, since no revision is like this one.
      step = { before, after: '' };
    }
  }

  /** What Google has put off stands in the workbook at the end, or fails here, where it can still be told. */
  function flushed<T>(work: () => T): T {
    let result: T;
    try {
      result = work();
    } catch (error) {
      if (wrote) quietly(flush);
      throw error;
    }
    if (wrote) flush();
    return result;
  }

  return {
    now,
    advance: () =>
      quietly(() => {
        flush();
        mark(AT_ONCE);
      }),
    step: () => step ?? { before: now(), after: now() },
    noteWrite: () => {
      wrote = true;
    },
    following: (work) => {
      if (isFollowing) return work();
      isFollowing = true;
      wrote = false;
      try {
        return flushed(work);
      } finally {
        isFollowing = false;
        if (wrote) advanceAlone();
      }
    },
  };
}

function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    warn(error);
  }
}

function warn(error: unknown): void {
  console.warn('The panels are not told of this change:', error);
}
