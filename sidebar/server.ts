/** The only way of a page to the server: promises over `google.script.run`, one JSON text out, one back. */
import type { Problem, Reply, Rpc, RpcName } from '../src/contract/rpc';
import type { CommonTexts } from './texts/common-texts';

/** What Google injects, as far as the panel uses it (platform.md 4.3); each `with…` returns a new runner. */
export type ScriptRunner = {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
} & { readonly [Name in RpcName]: (json: string) => void };

export type Question<Name extends RpcName> = Parameters<Rpc[Name]>[0];
export type Answer<Name extends RpcName> = ReturnType<Rpc[Name]>;

/** Calls the server; rejects with a `CallFailed` that carries what to tell the person. */
export type Server = <Name extends RpcName>(name: Name, question: Question<Name>) => Promise<Answer<Name>>;

/** A call that did not succeed, with the sentences for the person. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    readonly problem: Problem,
    /** False: the call never reached our server, or its answer never came back. */
    readonly answered = false,
  ) {
    super(problem.message);
  }
}

/** Calls that only look: asking once more by ourselves can do no harm. */
const LOOKS: ReadonlySet<RpcName> = new Set([
  'openPanel',
  'previewSetUp',
  'readProgress',
  'loadBoard',
  'readDeal',
  'checkSheet',
  'laterScreens',
]);

/** Texts of Google for a browser with several accounts signed in (platform.md 4.4). */
const SEVERAL_ACCOUNTS = /PERMISSION_DENIED|authori[sz]ation is required/i;

/** How long to wait before a look is tried again by itself. */
const PAUSE_MS = 900;

/**
 * Makes the client over a runner.
 *
 * A look is repeated once when the problem says that this is safe; everything that changes the sheet is sent
 * once and only a person sends it again.
 */
export function createServer(runner: ScriptRunner, texts: () => CommonTexts): Server {
  return async function call(name, question) {
    try {
      return await send(runner, texts, name, question);
    } catch (error) {
      if (!LOOKS.has(name) || !problemOf(error, texts()).retrySafe || name === 'readProgress') throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      return send(runner, texts, name, question);
    }
  };
}

/** The problem behind any thrown thing. */
export function problemOf(error: unknown, texts: CommonTexts): Problem {
  if (error instanceof CallFailed) return error.problem;
  return googleProblem(error, texts);
}

function send<Name extends RpcName>(
  runner: ScriptRunner,
  texts: () => CommonTexts,
  name: Name,
  question: Question<Name>,
): Promise<Answer<Name>> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(new CallFailed(googleProblem(error, texts())));
    const receive = (reply: unknown) => {
      const read = readReply<Answer<Name>>(reply);
      if (!read) return reject(new CallFailed(serviceProblem(texts().problems.unreadable)));
      if (read.ok) resolve(read.value);
      else reject(new CallFailed(read.problem, true));
    };
    if (isOffline()) return fail('');
    try {
      runner.withSuccessHandler(receive).withFailureHandler(fail)[name](JSON.stringify(question));
    } catch (error) {
      fail(error);
    }
  });
}

function readReply<T>(reply: unknown): Reply<T> | undefined {
  if (typeof reply !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(reply);
    return isReply<T>(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isReply<T>(value: unknown): value is Reply<T> {
  return (
    typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'problem' in value)
  );
}

function googleProblem(error: unknown, texts: CommonTexts): Problem {
  const said = error instanceof Error ? error.message : String(error);
  if (SEVERAL_ACCOUNTS.test(said)) return { ...serviceProblem(texts.problems.accounts), code: 'notAllowed' };
  if (isOffline()) return serviceProblem(texts.problems.offline);
  return serviceProblem({ ...texts.problems.service, message: texts.problems.service.message(said) });
}

/** Then nothing is asked at all: a call could hang until the connection is back. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

function serviceProblem(words: { readonly message: string; readonly action: string }): Problem {
  return { code: 'serviceFailed', retrySafe: true, message: words.message, action: words.action };
}
