/** The installable triggers of the script: who made them, what they run, and when (platform.md 3.5 to 3.7). */

import { ServiceException } from '../errors';
import type { HostClock } from './clock';
import type { Installation } from './machine';
import { firstFiring, nextFiring, type Schedule } from './schedule';

/** What an installable trigger waits for; named as ScriptApp.EventType has them. */
export type EventType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';

/** An installable trigger. `nextAt` is an instant in milliseconds; null for triggers without a schedule. */
export interface InstalledTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly eventType: EventType;
  readonly creator: string;
  readonly schedule: Schedule | null;
  readonly nextAt: number | null;
  /** A disabled trigger stays in the list and never fires. */
  readonly disabled: boolean;
}

/** Triggers that one user may have in one script (platform.md 2.2). */
const PER_USER = 20;

/** All installable triggers of a script. */
export class TriggerTable {
  private triggers: readonly InstalledTrigger[] = [];
  private created = 0;

  constructor(
    private readonly clock: HostClock,
    private readonly random: () => number,
    private readonly installation: Installation,
  ) {}

  /** All triggers, or those that one user made: nobody sees another's (platform.md 3.5). */
  list(creator?: string): readonly InstalledTrigger[] {
    return this.triggers.filter((trigger) => creator === undefined || trigger.creator === creator);
  }

  /** Makes a trigger. Throws when the user has too many. */
  create(
    wanted: Pick<InstalledTrigger, 'functionName' | 'eventType' | 'creator' | 'schedule' | 'disabled'>,
  ): InstalledTrigger {
    this.requireRoom(wanted.creator, wanted.eventType, wanted.schedule);
    this.created += 1;
    const trigger: InstalledTrigger = {
      ...wanted,
      id: String(4_000_000_000_000_000 + this.created * 7_919),
      nextAt: wanted.schedule && firstFiring(wanted.schedule, this.clock.now(), this.random),
    };
    this.triggers = [...this.triggers, trigger];
    return trigger;
  }

  delete(id: string): void {
    this.triggers = this.triggers.filter((trigger) => trigger.id !== id);
  }

  /** Forgets all triggers: they belong to the document that was open (platform.md 3.6). */
  clear(): void {
    this.triggers = [];
  }

  /** Switches a trigger off as Google sometimes does, or on again (platform.md 3.6). */
  setDisabled(id: string, disabled: boolean): void {
    this.replace(id, (trigger) => ({ ...trigger, disabled }));
  }

  /** The enabled trigger that is due first, not later than an instant. */
  dueBy(instant: number): InstalledTrigger | null {
    const due = this.triggers.filter((trigger) => trigger.nextAt !== null && trigger.nextAt <= instant);
    const [first] = due.sort((left, right) => (left.nextAt ?? 0) - (right.nextAt ?? 0));
    return first ?? null;
  }

  /** Moves a trigger on to its next firing; one that fires only once goes away. */
  moveOn(trigger: InstalledTrigger): void {
    const next = trigger.schedule && nextFiring(trigger.schedule, trigger.nextAt ?? this.clock.now());
    if (next === null) this.delete(trigger.id);
    else this.replace(trigger.id, (current) => ({ ...current, nextAt: next }));
  }

  private replace(id: string, change: (trigger: InstalledTrigger) => InstalledTrigger): void {
    this.triggers = this.triggers.map((trigger) => (trigger.id === id ? change(trigger) : trigger));
  }

  private requireRoom(creator: string, eventType: EventType, schedule: Schedule | null): void {
    const own = this.list(creator);
    if (own.length >= PER_USER) throw new ServiceException('tooManyTriggers');
    if (this.installation === 'bound') return;
    const sameType = own.some((trigger) => trigger.eventType === eventType);
    if (sameType) throw new ServiceException('tooManyAddOnTriggers');
    if (schedule?.kind === 'minutes') throw new ServiceException('addOnHourly');
  }
}
