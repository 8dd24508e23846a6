/** Puts back the last batch of fixes or the last merge. */
import type { Rpc, UndoResult } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function undoLast(_env: Environment, _request: Parameters<Rpc['undoLast']>[0]): UndoResult {
  throw new Failure('requestInvalid', { detail: 'undoLast' });
}
