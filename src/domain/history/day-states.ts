/** What every deal looked like at the end of a day, by playing the log backwards from now. */
import type { Day } from '../cells/cell';
import { apply, type LogEntry, type Snapshot } from './changes';

/**
 * The state at the end of a day: every line of a later day is taken back, the last one first.
 *
 * @param now the state after the whole history
 * @param history every line since that day at least, in its order
 */
export function stateOn(day: Day, now: Snapshot, history: readonly LogEntry[]): Snapshot {
  return rewind(
    now,
    history.filter(({ stamp }) => stamp.slice(0, 10) > day),
  );
}

/** The state before these lines, given the one after them. */
export function rewind(after: Snapshot, lines: readonly LogEntry[]): Snapshot {
  const state = new Map(after);
  for (const line of [...lines].reverse()) apply(state, { ...line, from: line.to, to: line.from });
  return state;
}
