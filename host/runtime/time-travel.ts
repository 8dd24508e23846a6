/** Moves the clock and fires the time-driven triggers on the way (platform.md 3.7). */

import { clockEvent } from '../services/events';
import type { ExecutionRecord } from './execution';
import type { Launcher } from './launcher';
import type { InstalledTrigger } from './trigger-table';

/** Faults of Google's scheduler to play. Functions are asked for each firing. */
export interface DeliveryFaults {
  /** Milliseconds that a firing comes late. */
  readonly late?: number | ((trigger: InstalledTrigger) => number);
  /** Whether a firing comes twice. */
  readonly doubled?: boolean | ((trigger: InstalledTrigger) => boolean);
  /** Whether a firing does not come at all. */
  readonly missed?: boolean | ((trigger: InstalledTrigger) => boolean);
}

/** Moves the clock to an instant; triggers that fall due run in order, each as the user who made it. */
export function advanceClock(
  launcher: Launcher,
  to: number,
  locale: string,
  faults: DeliveryFaults = {},
): readonly ExecutionRecord[] {
  const { machine } = launcher;
  const ran: ExecutionRecord[] = [];
  for (let due = machine.triggers.dueBy(to); due; due = machine.triggers.dueBy(to)) {
    const trigger = due;
    const late = typeof faults.late === 'function' ? faults.late(trigger) : (faults.late ?? 0);
    machine.clock.moveTo((trigger.nextAt ?? to) + late);
    machine.triggers.moveOn(trigger);
    if (trigger.disabled || decided(faults.missed, trigger)) continue;
    for (let time = decided(faults.doubled, trigger) ? 2 : 1; time > 0; time--) {
      const record = fire(launcher, trigger, locale);
      if (record) ran.push(record);
    }
  }
  machine.clock.moveTo(to);
  machine.workbook.formulas.clockMoved();
  return ran;
}

function decided(
  choice: boolean | ((trigger: InstalledTrigger) => boolean) | undefined,
  trigger: InstalledTrigger,
): boolean {
  return typeof choice === 'function' ? choice(trigger) : (choice ?? false);
}

function fire(launcher: Launcher, trigger: InstalledTrigger, locale: string): ExecutionRecord | undefined {
  return launcher.launchQuietly({
    functionName: trigger.functionName,
    origin: 'time trigger',
    authMode: 'FULL',
    user: { email: trigger.creator, locale },
    hasInterface: false,
    values: clockEvent(launcher.machine, trigger),
  });
}
