/** What the edited cells held before, as far as anybody can say. */
import { dayOf } from '../../domain/calendar/day';
import { type Field, fieldKind } from '../../domain/deals/field';
import { readSnapshot, replay, type Snapshot } from '../../domain/history/changes';
import type { Environment } from '../ports';
import { readLog } from '../workbook/log-tab';

/** The day number of 1899-12-30, from which Google counts dates (platform.md 5.2). */
const SHEET_EPOCH = -25_569;

/** The text of a cell's earlier value as the log writes it; Google gives dates as serial numbers (platform.md 3.3). */
export function earlierText(field: Field, oldValue: string | undefined): string {
  const text = (oldValue ?? '').trim();
  const isSerial = fieldKind(field) === 'date' && /^\d{4,6}(\.\d+)?$/.test(text);
  return isSerial ? dayOf(Math.floor(Number(text)) + SHEET_EPOCH) : text;
}

/** The last known state of every deal: the State tab, and what the log has added since. Two reads. */
export function lastKnown(env: Environment): Snapshot {
  const before = readSnapshot(env.tab('state').readAll());
  return replay(before, readLog(env.tab('log').readAll()));
}
