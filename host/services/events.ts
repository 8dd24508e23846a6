/** The event objects that triggers hand to a function (platform.md 3.1, 3.3, 3.4, 3.7). */

import type { EditNotice } from '../runtime/edits';
import type { Execution } from '../runtime/execution';
import type { Machine } from '../runtime/machine';
import type { InstalledTrigger } from '../runtime/trigger-table';
import { TimeZone } from '../runtime/zone';
import { authMode } from './script';
import { UserHandle } from './session';
import { RangeHandle, SpreadsheetHandle } from './spreadsheet/handles';

/** Makes the arguments of a triggered function once its execution exists. */
export type EventMaker = (execution: Execution) => readonly unknown[];

function common(machine: Machine, execution: Execution, triggerId: string | null) {
  const context = { execution, machine };
  return {
    authMode: authMode.find(execution.authMode),
    source: new SpreadsheetHandle(context, machine.workbook),
    user: new UserHandle(execution.authMode === 'FULL' ? execution.user : ''),
    ...(triggerId === null ? {} : { triggerUid: triggerId }),
  };
}

/** The event of onOpen. */
export function openEvent(machine: Machine, triggerId: string | null): EventMaker {
  return (execution) => [common(machine, execution, triggerId)];
}

/** The event of an edit; value and oldValue are there only when Sheets gives them. */
export function editEvent(machine: Machine, notice: EditNotice, triggerId: string | null): EventMaker {
  return (execution) => {
    const range = new RangeHandle({ execution, machine }, notice.sheet, notice.area);
    const { value, oldValue } = notice;
    return [
      {
        ...common(machine, execution, triggerId),
        range,
        ...(value === undefined ? {} : { value }),
        ...(oldValue === undefined ? {} : { oldValue }),
      },
    ];
  };
}

/** The event of onChange, which has no range. */
export function changeEvent(machine: Machine, changeType: string, triggerId: string): EventMaker {
  return (execution) => [{ ...common(machine, execution, triggerId), changeType }];
}

/** The event of a time-driven trigger: the moment in UTC, and no source. */
export function clockEvent(machine: Machine, trigger: InstalledTrigger): EventMaker {
  return (execution) => {
    const moment = new Date(machine.clock.now());
    return [
      {
        authMode: authMode.find(execution.authMode),
        year: moment.getUTCFullYear(),
        month: moment.getUTCMonth() + 1,
        'day-of-month': moment.getUTCDate(),
        'day-of-week': moment.getUTCDay() || 7,
        'week-of-year': weekOfYear(moment),
        hour: moment.getUTCHours(),
        minute: moment.getUTCMinutes(),
        second: moment.getUTCSeconds(),
        timezone: TimeZone.named('UTC').name,
        triggerUid: trigger.id,
      },
    ];
  };
}

/** ISO week: the one that holds the year's first Thursday is week 1. */
function weekOfYear(moment: Date): number {
  const day = moment.getUTCDay() || 7;
  const thursday = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() + 4 - day);
  const yearStart = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - yearStart) / (7 * 86_400_000)) + 1;
}
