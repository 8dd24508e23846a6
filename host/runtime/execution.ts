/** One execution of a script function: who runs it, in which mode, what it called, logged and used up. */

import { ExecutionKilled } from '../errors';
import type { HostClock } from './clock';
import { type AuthMode, requirePermission } from './permissions';
import type { CallKind } from './surface';

/** One call of a service method. */
export interface ServiceCall {
  /** The class, such as Range or MailApp. */
  readonly service: string;
  readonly method: string;
  readonly kind: CallKind;
  /** How many cells the call reads or changes; 0 for calls that are not about cells. */
  readonly cells: number;
}

/** What started an execution. */
export type Origin =
  | 'run'
  | 'menu'
  | 'client'
  | 'simple trigger'
  | 'edit trigger'
  | 'change trigger'
  | 'open trigger'
  | 'time trigger';

/** A line of the execution log. */
export interface LogLine {
  /** Instant in milliseconds. */
  readonly at: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** An execution as the log lists it. Instants are milliseconds since 1970 UTC. */
export interface ExecutionRecord {
  readonly id: number;
  readonly functionName: string;
  readonly origin: Origin;
  readonly authMode: AuthMode;
  readonly user: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly status: 'running' | 'completed' | 'failed' | 'timed out';
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  readonly logs: readonly LogLine[];
  readonly calls: readonly ServiceCall[];
}

/** Functions around each service call; one that throws makes the call fail. */
export interface CallHooks {
  /** Before the call takes effect. */
  readonly onCall?: ((call: ServiceCall) => void) | undefined;
  /** After the call took effect. */
  readonly afterCall?: ((call: ServiceCall) => void) | undefined;
}

/** What an execution is started with. */
export interface ExecutionSettings {
  readonly id: number;
  readonly functionName: string;
  readonly origin: Origin;
  readonly authMode: AuthMode;
  /** The e-mail address of the account that the script acts for. */
  readonly user: string;
  /** The user's language, such as en or ko. */
  readonly locale: string;
  /** Whether a person has the document open in front of this execution. */
  readonly hasInterface: boolean;
  /** Milliseconds that it may take. */
  readonly limit: number;
  /** Milliseconds that each service call takes. */
  readonly callCost: number;
  readonly clock: HostClock;
  readonly grantedScopes: ReadonlySet<string> | null;
  readonly hooks: CallHooks;
}

/** A running execution. Services ask it for permission, spend its time and write to its log. */
export class Execution implements ExecutionRecord {
  readonly startedAt: number;
  readonly logs: LogLine[] = [];
  readonly calls: ServiceCall[] = [];
  /** Faults of the host itself, which a script must not be able to hide. */
  readonly faults: unknown[] = [];
  endedAt: number | null = null;
  status: ExecutionRecord['status'] = 'running';
  error: ExecutionRecord['error'] = null;
  private killed = false;
  private readonly endings: (() => void)[] = [];

  constructor(readonly settings: ExecutionSettings) {
    this.startedAt = settings.clock.now();
  }

  get id(): number {
    return this.settings.id;
  }
  get functionName(): string {
    return this.settings.functionName;
  }
  get origin(): Origin {
    return this.settings.origin;
  }
  get authMode(): AuthMode {
    return this.settings.authMode;
  }
  get user(): string {
    return this.settings.user;
  }
  get locale(): string {
    return this.settings.locale;
  }

  /** Whether the clock of this execution ran out. */
  get isKilled(): boolean {
    return this.killed;
  }

  /** Throws the platform's exception when a method may not be called in this execution. */
  authorize(service: string, method: string): void {
    requirePermission(service, method, this.authMode, this.settings.grantedScopes);
  }

  /**
   * Lets time pass. Once the limit is reached every further call throws ExecutionKilled, so a script that
   * catches it can still have no effect (platform.md 2.2, 2.6).
   */
  spend(milliseconds: number): void {
    const left = this.startedAt + this.settings.limit - this.settings.clock.now();
    if (this.killed || milliseconds >= left) {
      this.settings.clock.spend(Math.max(0, Math.min(milliseconds, left)));
      this.killed = true;
      throw new ExecutionKilled(this.locale);
    }
    this.settings.clock.spend(milliseconds);
  }

  /** Marks the execution as ended by force, for a script that never returns. */
  kill(): void {
    this.killed = true;
  }

  /** Writes a line to the execution log. */
  log(level: LogLine['level'], text: string): void {
    this.logs.push({ at: this.settings.clock.now(), level, text });
  }

  /** Asks for something to be done when the execution ends, such as releasing its locks. */
  onEnd(action: () => void): void {
    this.endings.push(action);
  }

  /** Ends the execution. */
  end(status: ExecutionRecord['status'], error: ExecutionRecord['error'] = null): void {
    this.endedAt = this.settings.clock.now();
    this.status = status;
    this.error = error;
    for (const action of this.endings.splice(0)) action();
  }
}
