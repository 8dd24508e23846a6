/** console and Logger: what scripts write to the execution log (platform.md 1.2). */

import { format } from 'node:util';
import { remaining, text } from '../runtime/parameters';
import { defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';

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

const console = methodsOf<Console>();

function writes(level: 'info' | 'warning' | 'error') {
  return console.other([remaining], ({ context }, values) => {
    context.execution.log(level, format(...values));
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
    const line = format(...values);
    target.lines.push(line);
    target.context.execution.log('info', line);
    return target;
  }),
  getLog: logger.other([], (target) => target.lines.join('\n')),
  clear: logger.other([], (target) => {
    target.lines.length = 0;
  }),
});
