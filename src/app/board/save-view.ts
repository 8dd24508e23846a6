/** Remembers how a person looks at a board. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function saveView(
  _env: Environment,
  _request: Parameters<Rpc['saveView']>[0],
): ReturnType<Rpc['saveView']> {
  throw new Failure('serviceFailed');
}
