/** What changed in the pipeline between two days. */
import type { ChangesReport, Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function changesBetween(
  _env: Environment,
  _request: Parameters<Rpc['changesBetween']>[0],
): ChangesReport {
  throw new Failure('requestInvalid', { detail: 'changesBetween' });
}
