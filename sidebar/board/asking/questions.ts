/** What to ask before any number of cards enters a stage: each thing once, an amount for each deal. */
import type { Card, Lane } from '../../../src/contract/rpc';
import { type Field, fieldKind } from '../../../src/domain/deals/field';
import { wantedFields } from './wanted-fields';

export interface Question {
  /** Among the questions asked together. */
  readonly key: string;
  readonly field: Field;
  /** False: the person may leave it blank. */
  readonly required: boolean;
  /** The cards that lack the fact: the answer is theirs alone. */
  readonly cards: readonly Card[];
  /** Several move, and the answer can only be this one deal's. */
  readonly ofOne: boolean;
}

/** With several cards an amount that they could do without is not asked for: that would be a form, not a question. */
export function questionsFor(
  lane: Lane,
  cards: readonly Card[],
  named: ReadonlyMap<string, readonly Field[]>,
): readonly Question[] {
  const asked = new Map<Field, { required: boolean; readonly cards: Card[] }>();
  for (const card of cards) {
    for (const { field, required } of wantedFields(lane, card, named.get(card.id))) {
      const known = asked.get(field) ?? { required: false, cards: [] };
      known.required ||= required;
      known.cards.push(card);
      asked.set(field, known);
    }
  }
  return [...asked].flatMap(([field, question]): Question[] => {
    if (fieldKind(field) !== 'money' || cards.length === 1)
      return [{ key: field, field, ofOne: false, ...question }];
    if (!question.required) return [];
    return question.cards.map((card) => ({
      key: field.concat('-', card.id),
      field,
      required: true,
      cards: [card],
      ofOne: true,
    }));
  });
}
