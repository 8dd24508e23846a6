/** Adds a deal from the panel. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function addDeal(
  _env: Environment,
  _request: Parameters<Rpc['addDeal']>[0],
): ReturnType<Rpc['addDeal']> {
  throw new Failure('serviceFailed');
}
