/** Takes back exactly what an action of the panel changed. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function undoChanges(
  _env: Environment,
  _request: Parameters<Rpc['undoChanges']>[0],
): ReturnType<Rpc['undoChanges']> {
  throw new Failure('serviceFailed');
}
