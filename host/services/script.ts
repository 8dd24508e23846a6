/** ScriptApp: triggers, their builders, and what the user agreed to (platform.md 3.5 to 3.7, 7.3). */

import { ServiceException } from '../errors';
import { date, instance, integer, listOf, text } from '../runtime/parameters';
import type { Schedule } from '../runtime/schedule';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';
import type { EventType, InstalledTrigger } from '../runtime/trigger-table';
import { TimeZone } from '../runtime/zone';
import type { ServiceContext } from './context';
import { Enumeration } from './enums';
import { SpreadsheetHandle } from './spreadsheet/handles';

/** The global ScriptApp. */
export class ScriptApp {
  constructor(readonly context: ServiceContext) {}
}

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

type Frequency =
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

/** A ScriptApp.AuthorizationInfo. */
export class AuthorizationInfo {
  constructor(
    readonly required: boolean,
    readonly granted: readonly string[],
  ) {}
}

/** AuthMode as scripts compare it with e.authMode. */
export const authMode = new Enumeration(['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']);
const authorizationStatus = new Enumeration(['REQUIRED', 'NOT_REQUIRED']);
const triggerSource = new Enumeration(['CLOCK', 'SPREADSHEETS']);
const eventTypes = new Enumeration<EventType | 'ON_FORM_SUBMIT'>([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
]);
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const weekDay = new Enumeration<(typeof WEEKDAYS)[number]>(WEEKDAYS);

const ENUMS: Readonly<Record<string, object>> = {
  AuthMode: authMode,
  AuthorizationStatus: authorizationStatus,
  EventType: eventTypes,
  TriggerSource: triggerSource,
  WeekDay: weekDay,
};

function own({ context }: ScriptApp): TriggerHandle[] {
  return context.machine.triggers.list(context.execution.user).map((trigger) => new TriggerHandle(trigger));
}

function requested(wanted: readonly string[], { context }: ScriptApp): AuthorizationInfo {
  const manifest = context.machine.bundle.manifest.oauthScopes ?? [];
  const granted = context.execution.settings.grantedScopes;
  const needed = wanted.length > 0 ? wanted : manifest;
  const missing = granted ? needed.filter((scope) => !granted.has(scope)) : [];
  return new AuthorizationInfo(missing.length > 0, granted ? [...granted] : manifest);
}

function requireScopes(app: ScriptApp, wanted: readonly string[]): void {
  const granted = app.context.execution.settings.grantedScopes;
  const missing = granted ? wanted.filter((scope) => !granted.has(scope)) : [];
  if (missing.length > 0) {
    throw new ServiceException('permission', app.context.execution.functionName, missing.join(' '));
  }
}

const { other } = methodsOf<ScriptApp>();

defineSurface(
  ScriptApp,
  'ScriptApp',
  {
    newTrigger: other([text], (app, name) => new TriggerBuilder(app.context, name)),
    getProjectTriggers: other([], own),
    getUserTriggers: other([instance(SpreadsheetHandle)], own),
    deleteTrigger: other([instance(TriggerHandle)], ({ context }, target) =>
      context.machine.triggers.delete(target.trigger.id),
    ),
    getAuthorizationInfo: anyOf(
      other([authMode.parameter], (app) => requested([], app)),
      other([authMode.parameter, listOf(text)], (app, _mode, wanted) => requested(wanted, app)),
    ),
    requireScopes: other([authMode.parameter, listOf(text)], (app, _mode, wanted) =>
      requireScopes(app, wanted),
    ),
    requireAllScopes: other([authMode.parameter], (app) =>
      requireScopes(app, app.context.machine.bundle.manifest.oauthScopes ?? []),
    ),
    getScriptId: other([], () => 'local-script'),
    getOAuthToken: other([], () => 'local-token'),
  },
  { property: (_, name) => ENUMS[name] },
);

const info = methodsOf<AuthorizationInfo>();

defineSurface(AuthorizationInfo, 'ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: info.other([], (target) =>
    authorizationStatus.of(target.required ? 'REQUIRED' : 'NOT_REQUIRED'),
  ),
  getAuthorizationUrl: info.other([], (target) =>
    target.required ? 'https://script.google.com/macros/authorize' : null,
  ),
  getAuthorizedScopes: info.other([], (target) => [...target.granted]),
});

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

/** A trigger made while another trigger runs is born disabled (platform.md 3.7). */
function create(target: TriggerBuilder, eventType: EventType, schedule: Schedule | null): TriggerHandle {
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
    return create(target, target.eventType, null);
  }),
});

/** Puts the parts of a clock trigger together; hours and minutes need a day or week frequency. */
function scheduleOf(target: ClockTriggerBuilder): Schedule {
  const { frequency, weekday, hour, minute } = target;
  if (!frequency && weekday === null) throw new ServiceException('triggerIncomplete');
  const chosen: Frequency = frequency ?? { kind: 'weeks', every: 1 };
  const zone = target.zone ?? target.context.machine.bundle.manifest.timeZone ?? 'Etc/UTC';
  switch (chosen.kind) {
    case 'weeks':
      return { kind: 'weeks', every: chosen.every, weekday, hour, minute, zone };
    case 'days':
      return { kind: 'days', every: chosen.every, hour, minute, zone };
    case 'month day':
      return { kind: 'month day', day: chosen.day, hour, minute, zone };
    case 'once':
      return chosen;
    default:
      if (hour !== null || minute !== null) throw new ServiceException('triggerHour');
      return { kind: chosen.kind, every: chosen.every };
  }
}

const clock = methodsOf<ClockTriggerBuilder>();

function every(kind: 'hours' | 'days' | 'weeks') {
  return clock.other([integer], (target, count) => {
    if (count < 1) throw new ServiceException('invalidArgument', String(count));
    return Object.assign(target, { frequency: { kind, every: count } });
  });
}

const MINUTES: readonly number[] = [1, 5, 10, 15, 30];

function inZone(target: ClockTriggerBuilder, zone: string): ClockTriggerBuilder {
  try {
    TimeZone.named(zone);
  } catch {
    throw new ServiceException('invalidArgument', zone);
  }
  return Object.assign(target, { zone });
}

defineSurface(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder', {
  everyMinutes: clock.other([integer], (target, count) => {
    if (!MINUTES.includes(count)) throw new ServiceException('triggerMinutes');
    return Object.assign(target, { frequency: { kind: 'minutes', every: count } });
  }),
  everyHours: every('hours'),
  everyDays: every('days'),
  everyWeeks: every('weeks'),
  onWeekDay: clock.other([weekDay.parameter], (target, day) =>
    Object.assign(target, { weekday: WEEKDAYS.indexOf(day) + 1 }),
  ),
  onMonthDay: clock.other([integer], (target, day) =>
    Object.assign(target, { frequency: { kind: 'month day', day } }),
  ),
  atHour: clock.other([integer], (target, hour) => {
    if (hour < 0 || hour > 23) throw new ServiceException('invalidArgument', String(hour));
    return Object.assign(target, { hour });
  }),
  nearMinute: clock.other([integer], (target, minute) => Object.assign(target, { minute })),
  at: clock.other([date], (target, day) =>
    Object.assign(target, { frequency: { kind: 'once', at: day.getTime() } }),
  ),
  after: clock.other([integer], (target, milliseconds) => {
    const at = target.context.machine.clock.now() + milliseconds;
    return Object.assign(target, { frequency: { kind: 'once', at } });
  }),
  inTimezone: clock.other([text], inZone),
  create: clock.other([], (target) => create(target, 'CLOCK', scheduleOf(target))),
});
