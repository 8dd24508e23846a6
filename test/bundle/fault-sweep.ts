/** Breaks a run at each of its service calls, before and after the call's effect, and looks at what a rerun leaves. */
import type { Host, HostOptions } from '../../host/host';

export type Moment = 'before' | 'after';

/** The hooks of a host whose calls can be made to fail. */
export class Breaker {
  private count = 0;
  private failing: number | undefined;
  private moment: Moment = 'before';

  readonly hooks: Pick<HostOptions, 'onCall' | 'afterCall'> = {
    onCall: () => {
      this.count += 1;
      this.failIf('before');
    },
    afterCall: () => this.failIf('after'),
  };

  /** Lets the call with this number, from 0, fail once. */
  arm(call: number, moment: Moment): void {
    this.count = 0;
    this.failing = call + 1;
    this.moment = moment;
  }

  disarm(): void {
    this.failing = undefined;
  }

  private failIf(moment: Moment): void {
    if (moment === this.moment && this.count === this.failing) {
      this.disarm();
      throw new Error('Google is out.');
    }
  }
}

/** A prepared host that can be brought back to where it was. */
export class Rewindable {
  private readonly properties: Readonly<Record<string, string>>;
  private readonly start: string;

  constructor(
    readonly host: Host,
    readonly breaker: Breaker,
  ) {
    host.workbook.journal.clear();
    this.properties = host.machine.properties.document.all();
    this.start = JSON.stringify(lookAt(host));
  }

  /** Undoes everything; mails stay sent, as they do. @throws Error when the host is not as it was */
  rewind(): void {
    while (this.host.undo()) {
      // Each unit goes back one execution or one edit.
    }
    this.host.workbook.journal.clear();
    this.host.machine.properties.document.set(this.properties, true);
    if (JSON.stringify(lookAt(this.host)) !== this.start) throw new Error('The host did not go back.');
  }
}

/** One broken run. */
export interface Trial {
  readonly call: number;
  readonly moment: Moment;
  /** Service and method of the call that failed. */
  readonly name: string;
}

/**
 * Runs `act` once whole and then once for each call and moment with that call failing, each time followed by
 * `rerun`; `check` sees the host after every trial and, first, after the run without a fault.
 */
export function sweep(
  subject: Rewindable,
  steps: {
    readonly act: (host: Host) => void;
    readonly rerun: (host: Host) => void;
    readonly whole: (host: Host) => void;
    readonly check: (host: Host, trial: Trial) => void;
    /** Calls worth breaking, by service and method; all of them when absent. */
    readonly isWorthIt?: (name: string) => boolean;
  },
): number {
  const { host, breaker } = subject;
  breaker.disarm();
  quietly(() => steps.act(host));
  const names = host.calls.map(({ service, method }) => `${service}.${method}`);
  steps.rerun(host);
  steps.whole(host);
  names.forEach((name, call) => {
    if (steps.isWorthIt?.(name) === false) return;
    for (const moment of ['before', 'after'] as const) {
      subject.rewind();
      breaker.arm(call, moment);
      quietly(() => steps.act(host));
      breaker.disarm();
      steps.rerun(host);
      steps.check(host, { call, moment, name });
    }
  });
  subject.rewind();
  return names.length;
}

/** A broken run may throw; what matters is what it leaves. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The rerun tells whether harm was done.
  }
}

/** All values of all tabs, dates as days: a rerun comes some seconds later. Formulas instead of what they show. */
export function lookAt(host: Host): Record<string, string[][]> {
  const views = host.workbook.sheets.map(({ name }) => host.sheet(name));
  return Object.fromEntries(
    views.map((view) => {
      const rows = view.name === 'Forecast' ? view.formulas() : view.values();
      return [view.name, rows.map((cells) => cells.map(cellText))];
    }),
  );
}

function cellText(cell: string | number | boolean | Date): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
