/** Runs one function of the bundle in a world of its own, from the first line of the bundle to the result. */

import { types } from 'node:util';
import { Script } from 'node:vm';
import { ExecutionKilled, HostError, ScriptError } from '../errors';
import type { Bundle } from './bundle';
import { Execution, type ExecutionSettings } from './execution';
import { invoke } from './invocation';
import { platformText } from './messages';
import { Realm } from './realm';
import { TimeZone } from './zone';

/** A function call to run. */
export interface Run {
  readonly bundle: Bundle;
  readonly settings: ExecutionSettings;
  /** The service objects to put on the global object. */
  globals(execution: Execution): Readonly<Record<string, object>>;
  /** The arguments, which may hold service objects such as the range of an event. */
  values(execution: Execution): readonly unknown[];
  /** Told as soon as the execution exists, so that it shows while it runs. */
  started(execution: Execution): void;
}

/** What came of a run. `result` is still a value of the script's realm. */
export interface RunResult {
  readonly result: unknown;
  readonly execution: Execution;
  /** Copies a value of the realm into the host. */
  outward(value: unknown): unknown;
}

/** Real time after which a script that makes no call counts as endless, in milliseconds. */
const RUNAWAY = 30 * 60_000;
const IDENTIFIER_PATH = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;
const ENTRY = "Symbol.for('local host entry')";
/** The handlers are functions of the realm: a promise runs a handler in the queue of the handler's own realm. */
const CALL_ENTRY = new Script(`(function () {
  const entry = globalThis[${ENTRY}];
  delete globalThis[${ENTRY}];
  const result = entry.call();
  if (result instanceof Promise) {
    result.then(function (value) { entry.fulfilled(value); }, function (error) { entry.rejected(error); });
  }
  else entry.fulfilled(result);
})()`);

/**
 * Runs a function to its end. Throws ScriptError for what the script did not catch, HostError for a defect
 * of the host that the script may have swallowed.
 */
export function runFunction(run: Run): RunResult {
  const execution = new Execution(run.settings);
  run.started(execution);
  const zone = TimeZone.named(run.bundle.manifest.timeZone ?? 'Etc/UTC');
  const realm: Realm = new Realm({
    zone,
    now: () => run.settings.clock.now(),
    call: (target, method, values) => invoke(execution, realm, target, method, values),
  });
  const result = finished(execution, () => {
    for (const [name, service] of Object.entries(run.globals(execution))) {
      realm.define(name, realm.inward(service));
    }
    realm.run(run.bundle.script, RUNAWAY);
    return callEntry(execution, realm, run);
  });
  return { result, execution, outward: (value) => realm.outward(value) };
}

function callEntry(execution: Execution, realm: Realm, run: Run): unknown {
  const entry = lookUp(realm, run.bundle, run.settings.functionName);
  if (typeof entry !== 'function') {
    throw realm.error(
      'Error',
      platformText('functionNotFound', [run.settings.functionName], execution.locale),
    );
  }
  const values = run.values(execution).map((value) => realm.inward(value));
  let outcome: { result: unknown } | { error: unknown } = { result: undefined };
  realm.enter({
    call: () => Reflect.apply(entry, undefined, values),
    fulfilled: (result) => {
      outcome = { result };
    },
    rejected: (error) => {
      outcome = { error };
    },
    script: CALL_ENTRY,
    timeout: RUNAWAY,
  });
  return settled(outcome);
}

function settled(outcome: { result: unknown } | { error: unknown }): unknown {
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}

/**
 * Finds a function as Google does: by a name that stands at top level in the text, or by a path such as
 * menu.item1. A function that code puts on the global object by itself is not found (platform.md 1.5, 9.3).
 */
function lookUp(realm: Realm, bundle: Bundle, name: string): unknown {
  if (!IDENTIFIER_PATH.test(name)) return undefined;
  const [root = name, ...rest] = name.split('.');
  if (rest.length === 0 && !bundle.functionNames.has(name)) return undefined;
  const read = new Script(`typeof ${root} === 'undefined' ? undefined : ${name.replaceAll('.', '?.')}`);
  return realm.run(read, RUNAWAY);
}

function finished(execution: Execution, action: () => unknown): unknown {
  try {
    const result = action();
    if (execution.isKilled) throw new ExecutionKilled(execution.locale);
    execution.end('completed');
    return result;
  } catch (error) {
    throw failureOf(execution, error);
  } finally {
    const [fault] = execution.faults;
    if (fault !== undefined) raise(fault, execution);
  }
}

function raise(fault: unknown, execution: Execution): never {
  if (execution.endedAt === null) execution.end('failed');
  const text = fault instanceof Error ? fault.message : String(fault);
  throw new HostError(`The local host failed while running ${execution.functionName}: ${text}`, {
    cause: fault,
  });
}

function failureOf(execution: Execution, error: unknown): ScriptError {
  const endless = codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  if (endless) execution.kill();
  if (execution.isKilled) {
    const message = platformText('timeLimit', [], execution.locale);
    execution.end('timed out', { name: 'Exception', message, stack: '' });
    return new ScriptError('Exception', message, execution.functionName);
  }
  const described = describe(error);
  execution.end('failed', described);
  return new ScriptError(described.name, described.message, execution.functionName, described.stack);
}

function describe(error: unknown): { name: string; message: string; stack: string } {
  if (types.isNativeError(error)) {
    return { name: error.name, message: error.message, stack: ownLines(error.stack ?? '') };
  }
  return { name: 'Error', message: String(error), stack: '' };
}

/** The lines of a stack that stand in the script; those of the host mean nothing to its author. */
function ownLines(stack: string): string {
  const [title = '', ...frames] = stack.split('\n');
  return [title, ...frames.filter((frame) => /\bCode:\d+:\d+/.test(frame))].join('\n');
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
