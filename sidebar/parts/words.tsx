/** The language of the page, handed to every part: its words, its money, its days. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Day } from '../../src/domain/cells/cell';
import type { Language } from '../../src/domain/messages/language';
import { shortDay } from '../format/day';
import { fullMoney, shortMoney } from '../format/money';
import type { CommonTexts } from '../texts/common-texts';

export interface Words {
  readonly language: Language;
  readonly texts: CommonTexts;
  /** Short: `₩1.2억`. */
  readonly money: (amount: number, currency: string) => string;
  /** To the last figure, for titles. */
  readonly exactMoney: (amount: number, currency: string) => string;
  readonly day: (day: Day, today: Day) => string;
}

/** Everything that depends on the language. */
export function wordsFor(language: Language, texts: CommonTexts): Words {
  return {
    language,
    texts,
    money: (amount, currency) => shortMoney(amount, currency, language),
    exactMoney: (amount, currency) => fullMoney(amount, currency, language),
    day: (day, today) => shortDay(day, today, language),
  };
}

export const WordsContext = createContext<Words | undefined>(undefined);

/** The words of the page's language. @throws Error outside of a page */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('There is no page around this part.');
  return words;
}
