/** Gives back the workbook as it was before set-up, cell for cell. */
import type { Rpc, UndoSetUpResult } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function undoSetUp(_env: Environment, _request: Parameters<Rpc['undoSetUp']>[0]): UndoSetUpResult {
  throw new Failure('requestInvalid', { detail: 'undoSetUp' });
}
