/** Keeps a script's rejected promises from reaching the host's own process. */

import { promiseHooks } from 'node:v8';

/**
 * Runs an action and marks every promise it made as handled. Apps Script says nothing about a rejection
 * that nobody awaits (platform.md 1.3), whereas Node would end the process for it.
 */
export function withSilentRejections<Result>(action: () => Result): Result {
  const made: Promise<unknown>[] = [];
  const stop = promiseHooks.onInit((promise) => {
    made.push(promise);
  });
  try {
    return action();
  } finally {
    Reflect.apply(stop, undefined, []);
    for (const promise of made) Promise.prototype.then.call(promise, undefined, ignore);
  }
}

function ignore(): void {}
