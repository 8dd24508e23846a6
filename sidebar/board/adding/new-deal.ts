/** Which fields a new deal is asked for, and to which pipeline it goes. */
import type { Board, Lane } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { ALL_PIPELINES } from '../../parts/pipeline-select';
import { termsOf } from '../lane/lane-terms';

export interface WantedField {
  readonly field: Field;
  readonly required: boolean;
}

const USUAL: readonly Field[] = ['deal', 'company', 'amount', 'owner', 'expectedClose'];

/** The usual ones, then what else the stage requires. */
export function fieldsOfNew(lane: Lane, pipeline: string | undefined): readonly WantedField[] {
  const required = new Set<Field>(['deal', ...(termsOf(lane, pipeline).required ?? [])]);
  // A sheet with one column for both dates names it where it is required.
  const usual = required.has('closeDate') ? USUAL.filter((field) => field !== 'expectedClose') : USUAL;
  return [...new Set([...usual, ...required])].map((field) => ({ field, required: required.has(field) }));
}

/** The pipelines of which a new deal can enter the lane, as their cards name them; the main one is undefined. */
export function pipelinesOf({ shown, pipelines }: Board, lane: Lane): readonly (string | undefined)[] {
  if (shown === ALL_PIPELINES) return lane.terms?.map(({ pipeline }) => pipeline) ?? [undefined];
  return [shown === pipelines[0]?.key ? undefined : shown];
}
