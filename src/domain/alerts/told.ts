/** Reads the ledger for what has been told, so that nothing is told twice and nobody gets two digests a day. */
import type { WorkingCalendar } from '../calendar/working-days';
import type { Day } from '../cells/cell';
import { type LedgerRow, ledgerDay } from './ledger';

/** A deal is told again this many working days after it was first told, then no more (features.md 6.3). */
const REMINDER_DAYS: readonly number[] = [3, 7, 14];

/** What the ledger knows, arranged for questions. */
export interface Told {
  /** Whether the key may be told today, and how often it has been told. */
  standing(key: string): { readonly due: boolean; readonly times: number };
  /** True when this person may have had a digest today. */
  servedToday(recipient: string): boolean;
  heldToday(key: string): boolean;
}

/**
 * Rows that were sent count as told. A row that was being sent when a run ended is unknown: it bars a second
 * mail to that person on that day, but does not count as told, so the deal comes up on the next working day.
 */
export function readTold(ledger: readonly LedgerRow[], today: Day, calendar: WorkingCalendar): Told {
  const sentDays = new Map<string, Day[]>();
  const served = new Set<string>();
  const held = new Set<string>();
  for (const row of ledger) {
    const day = ledgerDay(row);
    if (row.state === 'sent') sentDays.set(row.key, [...(sentDays.get(row.key) ?? []), day]);
    if (day !== today) continue;
    if (row.state === 'held') held.add(row.key);
    if (row.state === 'sent' || row.state === 'sending' || row.state === 'unknown') {
      served.add(addressKey(row.recipient));
    }
  }
  return {
    standing(key) {
      const days = sentDays.get(key) ?? [];
      return { due: isDue(days, today, calendar), times: days.length };
    },
    servedToday: (recipient) => served.has(addressKey(recipient)),
    heldToday: (key) => held.has(key),
  };
}

/**
 * Waiting times are counted from the last telling, in the steps 3, 4 and 7, so that a reminder which came
 * late (holidays, a full digest) is never followed by the next one at once.
 */
function isDue(days: readonly Day[], today: Day, calendar: WorkingCalendar): boolean {
  const last = latest(days);
  if (last === undefined) return true;
  const step = REMINDER_DAYS[days.length - 1];
  if (step === undefined) return false;
  const before = REMINDER_DAYS[days.length - 2] ?? 0;
  return calendar.between(last, today) >= step - before;
}

function latest(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
}

/** Two owners who share a mailbox are one recipient: capitals and spaces around an address do not matter. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}
