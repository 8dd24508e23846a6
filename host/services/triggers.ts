/** Triggers as scripts see them, and the builders that make them (platform.md 3.4 to 3.7). */

import { ServiceException } from '../errors';
import { instance } from '../runtime/parameters';
import type { Schedule } from '../runtime/schedule';
import { defineSurface, methodsOf } from '../runtime/surface';
import type { EventType, InstalledTrigger } from '../runtime/trigger-table';
import type { ServiceContext } from './context';
import { Enumeration } from './enums';
import { SpreadsheetHandle } from './spreadsheet/handles';

/** A ScriptApp.Trigger. */
export class TriggerHandle {
  constructor(readonly trigger: InstalledTrigger) {}
}

/** A ScriptApp.TriggerBuilder. */
export class TriggerBuilder {
  constructor(
    readonly context: ServiceContext,
    readonly functionName: string,
  ) {}
}

/** A ScriptApp.SpreadsheetTriggerBuilder. */
export class SpreadsheetTriggerBuilder extends TriggerBuilder {
  eventType: EventType | null = null;
}

/** How often a clock trigger fires. */
export type Frequency =
  | { readonly kind: 'minutes' | 'hours' | 'days' | 'weeks'; readonly every: number }
  | { readonly kind: 'month day'; readonly day: number }
  | { readonly kind: 'once'; readonly at: number };

/** A ScriptApp.ClockTriggerBuilder: the schedule so far. */
export class ClockTriggerBuilder extends TriggerBuilder {
  frequency: Frequency | null = null;
  weekday: number | null = null;
  hour: number | null = null;
  minute: number | null = null;
  zone: string | null = null;
}

/** What a trigger listens to. */
export const triggerSource = new Enumeration(['CLOCK', 'SPREADSHEETS']);
/** What a trigger waits for. */
export const eventTypes = new Enumeration<EventType | 'ON_FORM_SUBMIT'>([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
]);
/** A trigger made while another trigger runs is born disabled (platform.md 3.7). */
export function createTrigger(
  target: TriggerBuilder,
  eventType: EventType,
  schedule: Schedule | null,
): TriggerHandle {
  const { execution, machine } = target.context;
  return new TriggerHandle(
    machine.triggers.create({
      functionName: target.functionName,
      eventType,
      creator: execution.user,
      schedule,
      disabled: execution.origin.endsWith('trigger'),
    }),
  );
}

const trigger = methodsOf<TriggerHandle>();

defineSurface(TriggerHandle, 'ScriptApp.Trigger', {
  getUniqueId: trigger.other([], (target) => target.trigger.id),
  getHandlerFunction: trigger.other([], (target) => target.trigger.functionName),
  getEventType: trigger.other([], (target) => eventTypes.of(target.trigger.eventType)),
  getTriggerSource: trigger.other([], (target) =>
    triggerSource.of(target.trigger.eventType === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
  ),
  getTriggerSourceId: trigger.other([], (target) =>
    target.trigger.eventType === 'CLOCK' ? null : 'local-workbook',
  ),
});

const builder = methodsOf<TriggerBuilder>();

defineSurface(TriggerBuilder, 'ScriptApp.TriggerBuilder', {
  timeBased: builder.other([], (target) => new ClockTriggerBuilder(target.context, target.functionName)),
  forSpreadsheet: builder.other(
    [instance(SpreadsheetHandle)],
    (target) => new SpreadsheetTriggerBuilder(target.context, target.functionName),
  ),
});

const sheetTrigger = methodsOf<SpreadsheetTriggerBuilder>();

function on(eventType: EventType) {
  return sheetTrigger.other([], (target) => Object.assign(target, { eventType }));
}

defineSurface(SpreadsheetTriggerBuilder, 'ScriptApp.SpreadsheetTriggerBuilder', {
  onOpen: on('ON_OPEN'),
  onEdit: on('ON_EDIT'),
  onChange: on('ON_CHANGE'),
  create: sheetTrigger.other([], (target) => {
    if (!target.eventType) throw new ServiceException('triggerIncomplete');
    return createTrigger(target, target.eventType, null);
  }),
});
