/** The errors of the local host: Apps Script's own, those of a script, and misuse of the host. */

import { type MessageKey, platformText } from './runtime/messages';

/** A failure that Apps Script itself reports to the script, as an object named Exception (platform.md 1.6). */
export class ServiceException extends Error {
  constructor(
    readonly key: MessageKey,
    ...values: readonly (string | number)[]
  ) {
    super(platformText(key, values, 'en'));
    this.name = 'Exception';
    this.values = values;
  }

  private readonly values: readonly (string | number)[];

  /** The text as a user of this locale gets it: exceptions are localised. */
  localized(locale: string): string {
    return platformText(this.key, this.values, locale);
  }
}

/** A fault of Google's side that may pass when tried again; throw it from onCall or afterCall (platform.md 5.13). */
export class TransientFault extends ServiceException {}

/** Makers of the transient faults that Sheets is known for. */
export const transientFaults = {
  failed: (documentId: string) => new TransientFault('serviceFailed', documentId),
  timedOut: (documentId: string) => new TransientFault('serviceTimedOut', documentId),
  serviceError: () => new TransientFault('serviceError'),
  tooManySimultaneous: () => new TransientFault('simultaneous'),
  serverError: () => new TransientFault('serverError'),
};

/** An error that a script did not catch; `name` and `message` are as the script threw them. */
export class ScriptError extends Error {
  constructor(
    name: string,
    message: string,
    /** The function that Google called. */
    readonly functionName: string,
    /** Where in the bundle it was thrown, as a stack trace. */
    readonly scriptStack: string = '',
  ) {
    super(message);
    this.name = name;
  }
}

/** The end of an execution that ran out of time. A script cannot go on after it (platform.md 2.6). */
export class ExecutionKilled extends Error {
  constructor(locale: string) {
    super(platformText('timeLimit', [], locale));
    this.name = 'ExecutionKilled';
  }
}

/** Wrong use of the host itself: a bundle that does not parse, an unknown sheet, a bad option. */
export class HostError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
  }
}
