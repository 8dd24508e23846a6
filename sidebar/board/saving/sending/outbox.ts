/**
 * The changes on their way to the sheet. Each is kept until the server has decided about it; those of one deal go one
 * after the other, in the order in which they were made.
 */
import type { Problem } from '../../../../src/contract/rpc';
import { type Change, dealsOf, mayRepeat } from '../change';
import type { KeptChanges } from './kept-changes';
import { mergeMove } from './merge-move';
import type { Outcome } from './send-change';

export interface Entry {
  readonly change: Change;
  readonly state: 'waiting' | 'sending' | 'unsaved';
  /** Why it is not saved. */
  readonly problem?: Problem;
  /** Set from its second time on: such go one by one, so that the first failure stops them all. */
  readonly again?: true;
}

interface OutboxDoor {
  /** Rejects when the server has not decided. */
  readonly send: (change: Change) => Promise<Outcome>;
  readonly problemOf: (error: unknown) => Problem;
  readonly kept: Pick<KeptChanges, 'keep' | 'drop'>;
  readonly onEntries: (entries: readonly Entry[]) => void;
  readonly onSettled: (change: Change, outcome: Outcome) => void;
  /** One was not saved, and with it those that wait behind it. */
  readonly onFailed: (changes: readonly Change[], problem: Problem) => void;
}

export interface Outbox {
  readonly entries: () => readonly Entry[];
  /** Sends a change as soon as no earlier one of the same deals is left. */
  readonly put: (change: Change) => void;
  /** Takes over what is not saved yet, without sending it. */
  readonly adopt: (changes: readonly Change[], problem: Problem) => void;
  /** Keeps a change that the server refused, so that what was typed is not lost. */
  readonly hold: (change: Change, problem: Problem) => void;
  /** Sends again what is not saved. @param automatic only where that can do no harm */
  readonly retry: (automatic?: boolean) => void;
  /** Forgets a change that is not under way. */
  readonly discard: (key: string) => void;
}

export function createOutbox(door: OutboxDoor): Outbox {
  let entries: readonly Entry[] = [];
  const set = (next: readonly Entry[]) => {
    entries = next;
    door.onEntries(entries);
  };
  const take = (key: string) => {
    door.kept.drop(key);
    set(entries.filter(({ change }) => change.key !== key));
  };
  const pump = () => {
    for (const entry of startable(entries)) void run(entry);
  };
  const run = async (started: Entry) => {
    const { change } = started;
    set(entries.map((entry) => (entry === started ? { ...entry, state: 'sending' } : entry)));
    try {
      const outcome = await door.send(change);
      take(change.key);
      door.onSettled(change, outcome);
    } catch (error) {
      const problem = door.problemOf(error);
      const before = new Set(entries);
      set(afterFailure(entries, change, problem));
      const failed = entries.filter((entry) => !before.has(entry));
      door.onFailed(
        failed.map((entry) => entry.change),
        problem,
      );
    }
    pump();
  };
  const retry = (automatic?: boolean) => {
    set(
      entries.map((entry) => (isDue(entry, automatic) ? { ...entry, state: 'waiting', again: true } : entry)),
    );
    pump();
  };
  return {
    entries: () => entries,
    put(change) {
      const { entries: merged, change: own } = mergeMove(entries, change);
      const left = new Set(merged.map((entry) => entry.change.key));
      for (const entry of entries) if (!left.has(entry.change.key)) door.kept.drop(entry.change.key);
      for (const entry of merged) if (!entries.includes(entry)) door.kept.keep(entry.change);
      if (own) door.kept.keep(own);
      const isBehind = merged.some(
        ({ state, change: earlier }) => state === 'unsaved' && own && meet(earlier, own),
      );
      set(own ? [...merged, { change: own, state: 'waiting' }] : merged);
      if (isBehind) retry();
      else pump();
    },
    hold(change, problem) {
      door.kept.keep(change);
      set([...entries, { change, state: 'unsaved', problem }]);
    },
    adopt: (changes, problem) =>
      set([...changes.map((change): Entry => ({ change, state: 'unsaved', problem })), ...entries]),
    retry,
    discard: (key) => {
      if (entries.some(({ change, state }) => change.key === key && state !== 'sending')) take(key);
    },
  };
}

function meet(one: Change, other: Change): boolean {
  return dealsOf(one).some((id) => dealsOf(other).includes(id));
}

function isDue({ change, state, problem }: Entry, automatic = false): boolean {
  return state === 'unsaved' && (!automatic || (problem?.retrySafe !== false && mayRepeat(change)));
}

/** Those that may be sent now: no earlier change has a deal in common, and of those sent again only the first. */
function startable(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  let resending = entries.some(({ state, again }) => state === 'sending' && again);
  return entries.filter((entry) => {
    const deals = dealsOf(entry.change);
    const isFree = !deals.some((id) => taken.has(id));
    for (const id of deals) taken.add(id);
    if (entry.state !== 'waiting' || !isFree || (entry.again && resending)) return false;
    resending ||= entry.again === true;
    return true;
  });
}

/** What waits behind a change that was not saved is not saved either: for the same deals, or for its turn. */
function afterFailure(entries: readonly Entry[], failed: Change, problem: Problem): readonly Entry[] {
  const stuck = new Set(dealsOf(failed));
  return entries.map((entry): Entry => {
    const deals = dealsOf(entry.change);
    const isBehind = entry.state === 'waiting' && (entry.again || deals.some((id) => stuck.has(id)));
    if (entry.change.key !== failed.key && !isBehind) return entry;
    for (const id of deals) stuck.add(id);
    return { ...entry, state: 'unsaved', problem };
  });
}
