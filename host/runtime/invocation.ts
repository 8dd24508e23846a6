/** The road of every service call: arguments, permission, time, log, hooks, effect, result. */

import { ExecutionKilled, HostError, ServiceException } from '../errors';
import type { Execution, ServiceCall } from './execution';
import { describeArguments, readArguments } from './parameters';
import type { Realm } from './realm';
import { type Method, type Overload, type Surface, surfaceOf } from './surface';

/** Calls a method for the script. What it throws is an error of the script's own realm. */
export function invoke(
  execution: Execution,
  realm: Realm,
  target: object,
  name: string,
  scriptValues: readonly unknown[],
): unknown {
  const surface = surfaceOf(target);
  const method = surface?.methods.get(name);
  if (!surface || !method) throw new HostError(`No method ${name} on this object.`);
  try {
    const values = scriptValues.map((value) => realm.outward(value));
    return realm.inward(perform(execution, surface, name, method, target, values));
  } catch (error) {
    throw scriptErrorOf(execution, realm, surface, name, error);
  }
}

function perform(
  execution: Execution,
  surface: Surface,
  name: string,
  method: Method<object>,
  target: object,
  values: readonly unknown[],
): unknown {
  const { overload, read } = chosen(surface, name, method, values);
  execution.authorize(surface.name, name);
  execution.spend(execution.settings.callCost);
  const call: ServiceCall = {
    service: surface.name,
    method: name,
    kind: method.kind,
    cells: overload.cells(target, read),
  };
  execution.calls.push(call);
  const { onCall, afterCall } = execution.settings.hooks;
  if (onCall) injected(() => onCall(call));
  surface.guard(target);
  const result = overload.run(target, read);
  if (afterCall) injected(() => afterCall(call));
  return result;
}

function chosen(
  surface: Surface,
  name: string,
  method: Method<object>,
  values: readonly unknown[],
): { overload: Overload<object>; read: readonly unknown[] } {
  for (const overload of method.overloads) {
    const read = readArguments(overload.parameters, values);
    if (read) return { overload, read };
  }
  throw new ServiceException('signature', describeArguments(values), `${surface.path}.${name}`);
}

/** A fault that a hook injects on purpose, as opposed to a defect of the host. */
class InjectedFault extends Error {}

function injected(hook: () => void): void {
  try {
    hook();
  } catch (error) {
    if (error instanceof ServiceException || error instanceof ExecutionKilled) throw error;
    throw new InjectedFault(error instanceof Error ? error.message : String(error));
  }
}

function scriptErrorOf(
  execution: Execution,
  realm: Realm,
  surface: Surface,
  name: string,
  error: unknown,
): unknown {
  if (error instanceof ServiceException) return realm.error('Exception', error.localized(execution.locale));
  if (error instanceof InjectedFault) return realm.error('Exception', error.message);
  if (error instanceof ExecutionKilled) return error;
  execution.faults.push(error);
  const text = error instanceof Error ? error.message : String(error);
  return realm.error('Exception', `The local host failed in ${surface.name}.${name}: ${text}`);
}
