/** Turns what was typed before a move into facts, and says which answers will not do. */
import { type Field, fieldKind } from '../../../src/domain/deals/field';
import { readAmount } from '../../format/read-number';
import type { WantedField } from './wanted-fields';

export type Wrong = 'required' | 'amountInvalid';

/** Facts ready to send, and what is wrong by field; blank answers that may be blank are left out. */
export function readAnswers(
  wanted: readonly WantedField[],
  typed: Readonly<Partial<Record<Field, string>>>,
): { facts: Partial<Record<Field, string | number>>; wrong: ReadonlyMap<Field, Wrong> } {
  const facts: Partial<Record<Field, string | number>> = {};
  const wrong = new Map<Field, Wrong>();
  for (const { field, required } of wanted) {
    const text = (typed[field] ?? '').trim();
    if (text === '') {
      if (required) wrong.set(field, 'required');
      continue;
    }
    const value = fieldKind(field) === 'money' ? readAmount(text) : text;
    if (value === undefined) wrong.set(field, 'amountInvalid');
    else facts[field] = value;
  }
  return { facts, wrong };
}
