/** Reads the Holidays and Targets tabs. */
import { type Cell, cellText, type Grid, isDateCell, type Month } from '../../../domain/cells/cell';
import type { Holiday, Target } from '../../../domain/deals/settings';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import { tabRecords } from './tab-columns';

/** The days off; rows without a readable date are left out. @throws Failure columnMissing */
export function readHolidays(grid: Grid): Holiday[] {
  return tabRecords('holidays', grid, 'day').flatMap((record) => {
    const day = readIsoDay(record.cell('day'));
    return day === undefined ? [] : [{ day, name: cellText(record.cell('name')) }];
  });
}

/** The targets; rows without a month or an amount are left out. @throws Failure columnMissing */
export function readTargets(grid: Grid, currency: string): Target[] {
  return tabRecords('targets', grid, 'month').flatMap((record) => {
    const month = readMonth(record.cell('month'));
    const amount = record.cell('amount');
    if (month === undefined || typeof amount !== 'number') return [];
    const owner = cellText(record.cell('owner'));
    const own = cellText(record.cell('currency')).toUpperCase();
    const everyone = [en.everyone, ko.everyone, ''].includes(owner);
    return [{ month, ...(everyone ? {} : { owner }), amount, currency: own === '' ? currency : own }];
  });
}

function readMonth(cell: Cell): Month | undefined {
  if (isDateCell(cell)) return cell.day.slice(0, 7);
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(cellText(cell)) ? cellText(cell) : undefined;
}

/** A date cell, or a date as a text `YYYY-MM-DD`. */
export function readIsoDay(cell: Cell): string | undefined {
  if (isDateCell(cell)) return cell.day;
  return /^\d{4}-\d{2}-\d{2}$/.test(cellText(cell)) ? cellText(cell) : undefined;
}
