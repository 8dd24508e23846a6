/** Finds what must have happened unseen between the lines of a journal, so that each line begins where the last one ended. */
import {
  apply,
  fieldLines,
  type LogEntry,
  type Snapshot,
  WATCHED_FIELDS,
  type WatchedTexts,
} from './changes';

/** A line of the journal with the lines that are missing in front of it; usually none. */
export interface JournalStep {
  readonly missing: readonly LogEntry[];
  readonly line: LogEntry;
}

/**
 * A journal says "from B to C" while the last look was A: somebody changed A to B unseen, by the API for one. The
 * missing line gets the stamp of the line that gave it away, since it had happened by then. The journal with its
 * missing lines leads from `before` to the present without a break, so that it can be played backwards as well.
 */
export function journalSteps(before: Snapshot, journal: readonly LogEntry[]): JournalStep[] {
  const state = new Map(before);
  return journal.map((line) => {
    const missing = missingBefore(state.get(line.dealId), line);
    for (const each of [...missing, line]) apply(state, each);
    return { missing, line };
  });
}

function missingBefore(known: WatchedTexts | undefined, line: LogEntry): LogEntry[] {
  const { dealId, field, from, to } = line;
  const unseen = { stamp: line.stamp, who: '', how: 'reconcile' as const };
  // A deal that goes takes its texts with it, one line each.
  if (field === 'id') return to === '' && known ? fieldLines(dealId, known, {}, unseen) : [];
  const arrival: LogEntry[] = known ? [] : [{ ...unseen, dealId, field: 'id', from: '', to: dealId }];
  // Of a field that nobody watches, such as a touch, it is not known what it was.
  const isWatched = field === 'pipeline' || WATCHED_FIELDS.includes(field);
  const texts = isWatched ? (known?.[field] ?? '') : from;
  return texts === from ? arrival : [...arrival, { ...unseen, dealId, field, from: texts, to: from }];
}
