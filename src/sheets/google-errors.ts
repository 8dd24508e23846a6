/** Turns what Google throws into our failures, once, at the edge (design 9). */
import { Failure, type FailureCode } from '../domain/errors/failure';

/**
 * Messages come in the user's language (platform.md 1.6), so these words only sharpen the answer: what matches
 * none is a failed service.
 */
const PATTERNS: readonly (readonly [RegExp, FailureCode])[] = [
  [/lock timeout/i, 'busy'],
  [
    /too many times|too many (time-based )?triggers|limit exceeded|quota|computer time|한도|할당량/i,
    'quotaReached',
  ],
  [/permission|authoriz|protected|not allowed|not permitted|cannot call .*getUi|권한|보호/i, 'notAllowed'],
  [/maximum execution time/i, 'tooLong'],
  [/data validation rules|데이터 (?:확인|유효성 검사) 규칙/i, 'valueInvalid'],
];

/** A value that a person's own rule rejects (platform.md 5.4): the message names its cell. */
const CELL = /\b[A-Z]{1,3}\d+\b/;

/** Any thrown thing as a failure; our own pass through. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const code = PATTERNS.find(([words]) => words.test(detail))?.[1] ?? 'serviceFailed';
  const cell = code === 'valueInvalid' ? CELL.exec(detail)?.[0] : undefined;
  return new Failure(code, { detail, ...(cell === undefined ? {} : { cell }) });
}

/** What stays refused however often it is tried: a protected cell, a value that a strict rule rejects. */
const REFUSALS: ReadonlySet<FailureCode> = new Set(['notAllowed', 'valueInvalid']);

/** Does work of which Google's refusals come as failures, so that a use case can tell them from a call that broke off. */
export function tellingRefusals(work: () => void): void {
  try {
    work();
  } catch (error) {
    const failure = toFailure(error);
    throw REFUSALS.has(failure.code) ? failure : error;
  }
}
