/**
 * `google.script` inside a panel: `run` with its handlers and `host`, as platform.md 4.3 describes them.
 * The server puts this script and the names of the bundle's functions before the panel's own scripts.
 */

import type { RpcResult } from '../../server/protocol';
import { marshalArguments } from './marshal';
import { isResultMessage, type PanelMessage } from './messages';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly onSuccess?: Handler;
  readonly onFailure?: Handler;
  readonly userObject?: unknown;
}

interface Call {
  readonly functionName: string;
  readonly argumentsJson: string;
  readonly handlers: Handlers;
}

/** Google runs ten calls of a page at once; the eleventh waits (platform.md 4.3). */
const MOST_AT_ONCE = 10;

const waiting: Call[] = [];
const underway = new Map<number, Call>();
let lastCall = 0;

function tell(message: PanelMessage): void {
  window.parent.postMessage(message, location.origin);
}

function sendNext(): void {
  while (underway.size < MOST_AT_ONCE) {
    const call = waiting.shift();
    if (!call) return;
    lastCall += 1;
    underway.set(lastCall, call);
    const { functionName, argumentsJson } = call;
    tell({ pipesheet: 'run', callId: lastCall, functionName, argumentsJson });
  }
}

function fail(handlers: Handlers, name: string, message: string): void {
  const error = new Error(message);
  error.name = name;
  if (handlers.onFailure) handlers.onFailure(error, handlers.userObject);
  else console.error(error);
}

function settle(call: Call, result: RpcResult): void {
  if (result.ok) call.handlers.onSuccess?.(JSON.parse(result.json), call.handlers.userObject);
  else fail(call.handlers, result.name, result.message);
}

function start(functionName: string, handlers: Handlers, values: readonly unknown[]): void {
  try {
    waiting.push({ functionName, argumentsJson: marshalArguments(values), handlers });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    setTimeout(() => fail(handlers, name, message));
    return;
  }
  sendNext();
}

type Runner = Record<string, (...values: unknown[]) => unknown>;

/** A runner; each `with…` gives a new one and leaves the old as it was. */
function createRunner(functionNames: readonly string[], handlers: Handlers): Runner {
  const runner: Runner = {
    withSuccessHandler: (onSuccess) =>
      createRunner(functionNames, { ...handlers, onSuccess: onSuccess as Handler }),
    withFailureHandler: (onFailure) =>
      createRunner(functionNames, { ...handlers, onFailure: onFailure as Handler }),
    withUserObject: (userObject) => createRunner(functionNames, { ...handlers, userObject }),
  };
  for (const name of functionNames) runner[name] = (...values) => start(name, handlers, values);
  return runner;
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || !isResultMessage(event.data)) return;
  const call = underway.get(event.data.callId);
  underway.delete(event.data.callId);
  if (call) settle(call, event.data.result);
  sendNext();
});

/** Makes the `google` object of a panel. */
export function createGoogle(functionNames: readonly string[]) {
  return {
    script: {
      run: createRunner(functionNames, {}),
      host: {
        origin: location.origin,
        close: () => tell({ pipesheet: 'close' }),
        editor: { focus: () => tell({ pipesheet: 'focus' }) },
        setWidth: (width: number) => tell({ pipesheet: 'resize', width }),
        setHeight: (height: number) => tell({ pipesheet: 'resize', height }),
      },
    },
  };
}
