/** Tells a panel whether it has missed something, and where the cursor stands. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function readPulse(
  _env: Environment,
  _request: Parameters<Rpc['readPulse']>[0],
): ReturnType<Rpc['readPulse']> {
  throw new Failure('serviceFailed');
}
