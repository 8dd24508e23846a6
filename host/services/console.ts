/** console and Logger: what scripts write to the execution log (platform.md 1.2). */

import { format } from 'node:util';
import { isFields, remaining, text } from '../runtime/parameters';
import { defineSurface, methodsOf, surfaceOf } from '../runtime/surface';
import type { ServiceContext } from './context';
import { EnumValue } from './enums';

/** The global console. There is no console.table. */
export class Console {
  readonly started = new Map<string, number>();
  constructor(readonly context: ServiceContext) {}
}

/** The global Logger. */
export class Logger {
  readonly lines: string[] = [];
  constructor(readonly context: ServiceContext) {}
}

/** Writes values as text; a service object prints as its name, as it does on Google. */
function written(values: readonly unknown[]): string {
  return format(...values.map(printable));
}

function printable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof EnumValue) return value.name;
  const surface = surfaceOf(value);
  if (surface) return surface.name;
  if (Array.isArray(value)) return value.map(printable);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
}

const console = methodsOf<Console>();

function writes(level: 'info' | 'warning' | 'error') {
  return console.other([remaining], ({ context }, values) => {
    context.execution.log(level, written(values));
  });
}

function endTimer(target: Console, label: string): void {
  const now = target.context.machine.clock.now();
  target.context.execution.log('info', `${label}: ${now - (target.started.get(label) ?? now)}ms`);
  target.started.delete(label);
}

defineSurface(Console, 'console', {
  log: writes('info'),
  info: writes('info'),
  warn: writes('warning'),
  error: writes('error'),
  time: console.other([text], (target, label) => {
    target.started.set(label, target.context.machine.clock.now());
  }),
  timeEnd: console.other([text], endTimer),
});

const logger = methodsOf<Logger>();

defineSurface(Logger, 'Logger', {
  log: logger.other([remaining], (target, values) => {
    const line = written(values);
    target.lines.push(line);
    target.context.execution.log('info', line);
    return target;
  }),
  getLog: logger.other([], (target) => target.lines.join('\n')),
  clear: logger.other([], (target) => {
    target.lines.length = 0;
  }),
});
