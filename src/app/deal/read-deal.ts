/** Reads one deal whole, with what has happened to it. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function readDeal(
  _env: Environment,
  _request: Parameters<Rpc['readDeal']>[0],
): ReturnType<Rpc['readDeal']> {
  throw new Failure('serviceFailed');
}
