/** Opens the large window, or the sidebar, from the panel. */
import type { Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function showWindow(
  _env: Environment,
  _request: Parameters<Rpc['showWindow']>[0],
): Record<string, never> {
  throw new Failure('requestInvalid', { detail: 'showWindow' });
}

export function showBoard(
  _env: Environment,
  _request: Parameters<Rpc['showBoard']>[0],
): Record<string, never> {
  throw new Failure('requestInvalid', { detail: 'showBoard' });
}
