/** Puts right what people did to the structure of the workbook. */
import type { RepairResult, Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function repairWorkbook(
  _env: Environment,
  _request: Parameters<Rpc['repairWorkbook']>[0],
): RepairResult {
  throw new Failure('requestInvalid', { detail: 'repairWorkbook' });
}
