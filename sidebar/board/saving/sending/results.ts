/** Answers to an edit or an addition as its form expects them. */
import type { AddDealResult, EditDealResult, Saved } from '../../../../src/contract/rpc';
import type { Outcome } from './send-change';

const UNKNOWN: Saved['revision'] = { before: '', after: '' };

export function editResult(outcome: Outcome | 'unsaved'): EditDealResult | 'unsaved' {
  if (outcome === 'unsaved') return outcome;
  const { saved, refused, conflicts, revision = UNKNOWN } = outcome;
  const [{ card, undo } = { card: undefined }] = saved;
  const [no] = refused;
  return {
    revision,
    ...(card && { saved: { row: card.row, card, ...(undo && { undo }) } }),
    ...(conflicts && { conflicts }),
    ...(no && { refused: no }),
  };
}

export function addResult(outcome: Outcome | 'unsaved'): AddDealResult | 'unsaved' {
  if (outcome === 'unsaved') return outcome;
  const { saved, refused, revision = UNKNOWN } = outcome;
  const [{ card, undo } = { card: undefined }] = saved;
  const [no] = refused;
  return {
    revision,
    ...(card && undo && { added: { row: card.row, card, undo } }),
    ...(no && { refused: no.problem }),
  };
}
