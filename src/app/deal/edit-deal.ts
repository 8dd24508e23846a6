/** Changes cells of one deal, unless somebody else has changed them meanwhile. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function editDeal(
  _env: Environment,
  _request: Parameters<Rpc['editDeal']>[0],
): ReturnType<Rpc['editDeal']> {
  throw new Failure('serviceFailed');
}
