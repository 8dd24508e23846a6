/** Adds a column for a field to a pipeline's table. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function addField(
  _env: Environment,
  _request: Parameters<Rpc['addField']>[0],
): ReturnType<Rpc['addField']> {
  throw new Failure('serviceFailed');
}
