/** Starts executions: gives each its settings and services, keeps the log, wraps its changes into one undo unit. */

import { ExecutionKilled, ScriptError } from '../errors';
import { serviceGlobals } from '../services/globals';
import { MINUTE, SECOND } from './clock';
import type { CallHooks, Execution, ExecutionRecord, Origin, ServiceCall } from './execution';
import type { Machine, User } from './machine';
import type { AuthMode } from './permissions';
import { runFunction } from './runner';

/** Limits of an execution, in milliseconds (platform.md 2.2). */
export interface TimeLimits {
  readonly execution: number;
  readonly simpleTrigger: number;
  /** What each service call takes. */
  readonly call: number;
}

/** Google's own limits; a call's cost is the host's choice. */
export const DEFAULT_TIME_LIMITS: TimeLimits = {
  execution: 6 * MINUTE,
  simpleTrigger: 30 * SECOND,
  call: 10,
};

/** A function to run and the circumstances. */
export interface Launch {
  readonly functionName: string;
  readonly origin: Origin;
  readonly authMode: AuthMode;
  readonly user: User;
  readonly hasInterface: boolean;
  /** The arguments; they may hold service objects, which belong to the execution. */
  values(execution: Execution): readonly unknown[];
}

/** What a launched function returned, as a value of its own realm and as a copy for the host. */
export interface Launched {
  readonly result: unknown;
  outward(value: unknown): unknown;
}

/** Executions that the log keeps. */
const KEPT = 500;

/** Starts executions on one machine. */
export class Launcher {
  readonly executions: Execution[] = [];
  private lastCalls: readonly ServiceCall[] = [];
  private started = 0;
  grantedScopes: ReadonlySet<string> | null;

  constructor(
    readonly machine: Machine,
    private readonly limits: TimeLimits,
    private readonly hooks: CallHooks,
  ) {
    const { oauthScopes } = machine.bundle.manifest;
    this.grantedScopes = oauthScopes ? new Set(oauthScopes) : null;
  }

  /** The service calls of the execution that ended last. */
  get calls(): readonly ServiceCall[] {
    return this.lastCalls;
  }

  /** Runs a function to its end. Throws ScriptError for what the script did not catch. */
  launch(request: Launch): Launched {
    this.started += 1;
    const { machine } = this;
    const run = () =>
      runFunction({
        bundle: machine.bundle,
        settings: this.settingsFor(request, this.started),
        globals: (execution) => serviceGlobals({ execution, machine }),
        values: (execution) => request.values(execution),
        started: (execution) => this.keep(execution),
      });
    return machine.workbook.transaction(request.functionName, run);
  }

  /** Runs a function whose failure only the log shows, as triggers do. The record says how it ended. */
  launchQuietly(request: Launch): ExecutionRecord | undefined {
    try {
      this.launch(request);
    } catch (error) {
      if (!(error instanceof ScriptError) && !(error instanceof ExecutionKilled)) throw error;
    }
    return this.executions.find((execution) => execution.id === this.started);
  }

  private keep(execution: Execution): void {
    this.executions.push(execution);
    if (this.executions.length > KEPT) this.executions.shift();
    execution.onEnd(() => {
      this.machine.locks.releaseAll(execution);
      this.lastCalls = execution.calls;
    });
  }

  private settingsFor(request: Launch, id: number) {
    const { functionName, origin, authMode, user, hasInterface } = request;
    return {
      id,
      functionName,
      origin,
      authMode,
      user: user.email,
      locale: user.locale,
      hasInterface,
      limit: origin === 'simple trigger' ? this.limits.simpleTrigger : this.limits.execution,
      callCost: this.limits.call,
      clock: this.machine.clock,
      grantedScopes: this.grantedScopes,
      hooks: this.hooks,
    };
  }
}
