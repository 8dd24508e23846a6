/** The one door of the panel: a JSON text in, checked; a use case; a JSON text out, whatever happens. */
import * as z from 'zod/mini';
import type { Problem, Reply, Rpc, RpcName } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Language } from '../../domain/messages/language';
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { teamLanguage } from '../workbook/team-language';
import { problemOf } from './problem';
import { REQUESTS, type RequestOf } from './requests';

/** What the door needs of the outside. */
export interface Surroundings {
  open(): Environment;
  /** Turns whatever was thrown into a failure. */
  toFailure(error: unknown): Failure;
}

type UseCase<Name extends RpcName> = (env: Environment, request: RequestOf<Name>) => ReturnType<Rpc[Name]>;

/**
 * A global function for one call of the panel. Text goes both ways because Google turns a whole answer with one
 * Date in it into null (platform.md 4.3).
 *
 * @example global.loadBoard = handleCall(surroundings, 'loadBoard', loadBoard);
 */
export function handleCall<Name extends RpcName>(
  surroundings: Surroundings,
  name: Name,
  useCase: UseCase<Name>,
): (text?: string) => string {
  return function answerCall(text = '{}') {
    let env: Environment | undefined;
    try {
      env = surroundings.open();
      const request = readRequest(name, text);
      const opened = env;
      return reply({ ok: true, value: keepingOrder(opened, () => useCase(opened, request)) });
    } catch (error) {
      return reply({ ok: false, problem: describe(surroundings, error, env) });
    }
  };
}

/** What a thrown thing means to the person of this run. */
export function describe(surroundings: Surroundings, error: unknown, env?: Environment): Problem {
  const failure = surroundings.toFailure(error);
  if (failure.code === 'serviceFailed') console.error(error);
  return problemOf(failure, languageOfRun(env));
}

/** @throws Failure requestInvalid */
function readRequest<Name extends RpcName>(name: Name, text: string): RequestOf<Name> {
  const schema: z.ZodMiniType<RequestOf<Name>> = REQUESTS[name];
  const checked = z.safeParse(schema, parseJson(text));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Failure('requestInvalid', { detail: `${name} ${issue?.path.join('.') ?? ''}`.trim() });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A broken memory must not hide the problem that is being told. */
function languageOfRun(env: Environment | undefined): Language {
  try {
    return env ? teamLanguage(env) : 'en';
  } catch {
    return env?.userLanguage ?? 'en';
  }
}

function reply<T>(answer: Reply<T>): string {
  return JSON.stringify(answer);
}
