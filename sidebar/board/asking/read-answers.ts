/** Turns what was typed before a move into facts, and says which answers will not do. */
import { type Field, fieldKind } from '../../../src/domain/deals/field';
import { readAmount } from '../../format/read-number';
import type { Facts } from './facts';
import type { Question } from './questions';

export type Wrong = 'required' | 'amountInvalid';

/** Card id to what was told of that deal; cards of which nothing was told are left out. */
export type Told = ReadonlyMap<string, Facts>;

export const NOTHING_TOLD: Told = new Map();

/** Facts ready to send, and what is wrong by question; blank answers that may be blank are left out. */
export function readAnswers(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): { told: Told; wrong: ReadonlyMap<string, Wrong> } {
  const told = new Map<string, Facts>();
  const wrong = new Map<string, Wrong>();
  for (const { key, field, required, cards } of questions) {
    const text = (typed[key] ?? '').trim();
    const value = readAnswer(field, text);
    if (text === '' && required) wrong.set(key, 'required');
    else if (value === undefined) wrong.set(key, 'amountInvalid');
    else if (text !== '') for (const { id } of cards) told.set(id, { ...told.get(id), [field]: value });
  }
  return { told, wrong };
}

function readAnswer(field: Field, text: string): string | number | undefined {
  return text !== '' && fieldKind(field) === 'money' ? readAmount(text) : text;
}
