/** How the edits of a deal's fields stand, and the fields as they are shown meanwhile. */
import type { DealField, DealPage, EditDealRequest } from '../../../src/contract/rpc';
import { type Cell, cellText } from '../../../src/domain/cells/cell';
import type { Field } from '../../../src/domain/deals/field';
import { cellOf } from './typed-value';

export type Edit = EditDealRequest['edits'][number];

export interface FieldState {
  /** `done`: saved, and read again since. */
  readonly status: 'saving' | 'saved' | 'done' | 'unsaved' | 'refused';
  /** All edits of the one action that this field's belongs to. */
  readonly edits: readonly Edit[];
  /** Why it was refused, and what to do. */
  readonly problem?: string;
}

export type FieldStates = ReadonlyMap<Field, FieldState>;

/** A field with what the person made of it. */
export interface ShownField extends DealField {
  /** What the sheet holds, as far as is known; an edit that begins now has seen this. */
  readonly seen: Cell;
  readonly state?: FieldState;
}

/** The field with the person's value over it until the sheet has it; a refused value stays to be mended. */
export function shownField(field: DealField, states: FieldStates): ShownField {
  const state = states.get(field.field);
  const mine = state?.edits.find((edit) => edit.field === field.field);
  if (!state || !mine || state.status === 'done')
    return { ...field, seen: field.cell, ...(state && { state }) };
  const cell = cellOf(field, mine.value);
  const seen = state.status === 'refused' ? field.cell : cell;
  return { ...field, cell, shown: String(mine.value), seen, state };
}

/** The states once the deal has been read again: what is saved is seen in the page itself now. */
export function settledStates(states: FieldStates, { fields }: DealPage): FieldStates {
  const isThere = ({ field, value }: Edit) => {
    const fresh = fields.find((each) => each.field === field);
    return fresh !== undefined && cellText(fresh.cell) === cellText(cellOf(fresh, value));
  };
  return new Map(
    [...states].map(([field, state]) => {
      const settled = state.status === 'saved' || (state.status === 'unsaved' && state.edits.every(isThere));
      return [field, settled ? { ...state, status: 'done' } : state];
    }),
  );
}

/** The states with one action's fields marked alike. */
export function marked(states: FieldStates, state: FieldState): FieldStates {
  const next = new Map(states);
  for (const { field } of state.edits) next.set(field, state);
  return next;
}

/** The states without those that wait to be sent again. */
export function withoutUnsaved(states: FieldStates): FieldStates {
  return new Map([...states].filter(([, { status }]) => status !== 'unsaved'));
}

/** The states without those of one action. */
export function dropped(states: FieldStates, { edits }: Pick<FieldState, 'edits'>): FieldStates {
  const next = new Map(states);
  for (const { field } of edits) next.delete(field);
  return next;
}
