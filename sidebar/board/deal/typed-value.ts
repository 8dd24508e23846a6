/** What a deal's field says as text, and what a typed text means for its cell. */
import type { DealField } from '../../../src/contract/rpc';
import { type Cell, isDateCell } from '../../../src/domain/cells/cell';
import { readAmount } from '../../format/read-number';

export type WrongValue = 'required' | 'amountInvalid' | 'shareInvalid' | 'dateInvalid';

export type Reading = { readonly value: string | number } | { readonly wrong: WrongValue };

/** The text to edit: an amount without its currency, a day as `YYYY-MM-DD`, anything else as the sheet shows it. */
export function editText(field: DealField): string {
  const { kind, cell, shown } = field;
  if (kind === 'date') return isDateCell(cell) ? cell.day : '';
  if (typeof cell !== 'number') return shown;
  if (kind === 'money') return (amountOf(field) ?? 0).toLocaleString('en-US', { maximumFractionDigits: 9 });
  return kind === 'share' ? percentText(amountOf(field) ?? 0) : shown;
}

/** The amount in a money cell in whole units of its currency, or a share from 0 to 1; undefined without a number. */
export function amountOf({ cell, unit = 1 }: DealField): number | undefined {
  return typeof cell === 'number' ? tidy(cell * unit) : undefined;
}

/** 0.5 as `50%`. */
export function percentText(share: number): string {
  return String(tidy(share * 100)).concat('%');
}

/** Reads what was typed; blank clears the cell unless the stage requires the field. */
export function readTyped({ kind, required }: Pick<DealField, 'kind' | 'required'>, typed: string): Reading {
  const text = typed.trim();
  if (text === '') return required ? { wrong: 'required' } : { value: '' };
  if (kind === 'money') return orWrong(readAmount(text), 'amountInvalid');
  if (kind === 'share') return orWrong(readShare(text), 'shareInvalid');
  return { value: text };
}

/** What the cell holds once the value is written, as far as the panel can tell. */
export function cellOf({ kind, unit = 1 }: DealField, value: string | number): Cell {
  if (kind === 'date' && typeof value === 'string' && value !== '') return { day: value };
  return typeof value === 'number' ? tidy(value / unit) : value;
}

/** `50`, `50%` and `0.5` are one half. */
function readShare(text: string): number | undefined {
  const digits = text.endsWith('%') ? text.slice(0, -1).trim() : text;
  if (!/^\d+(\.\d+)?$/.test(digits)) return undefined;
  const number = Number(digits);
  const share = digits === text && number > 0 && number < 1 ? number : number / 100;
  return share <= 1 ? tidy(share) : undefined;
}

function orWrong(value: number | undefined, wrong: WrongValue): Reading {
  return value === undefined ? { wrong } : { value };
}

/** Takes off the dust of binary fractions. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}
