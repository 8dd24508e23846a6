/** What only says that the sheet in front cannot be adopted: other ways to start stay open. */
import type { Problem } from '../../src/contract/rpc';
import type { FailureCode } from '../../src/domain/errors/failure';

const CODES: ReadonlySet<FailureCode> = new Set(['noHeader', 'noStageColumn', 'noRows', 'notAdoptable']);

/** Tells whether set-up can go on with a new sheet. */
export function isNotAdoptable({ code }: Problem): boolean {
  return CODES.has(code);
}
