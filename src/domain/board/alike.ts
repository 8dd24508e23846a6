/** Deals on a board that may be the one which somebody is typing in. */
import { likeKey } from '../cells/likeness';
import type { Card } from './lane';

/** Finds the likely twins of a deal, the likeliest first: same name and company, same name, same company. */
export type FindAlike = (title: string, company: string) => readonly Card[];

/** Shorter names that differ in one letter are different names: 대성물류 and 대선물류. */
const SHORTEST_NEAR = 6;

/** As texts, not in a pattern: the panel's page must be ASCII (platform.md 4.5). */
const KOREAN_FORMS = ['주식회사', '유한회사', '(주)', '(유)'];
const FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag kg sa sarl srl bv nv ab oy pty pte kk'.split(
    ' ',
  ),
);

/**
 * Prepares cards to be searched while somebody types. Names count as alike when only spelling (`likeKey`), a company's
 * legal form or one letter of a long name tells them apart; figures must agree: `Renewal 2026` is not `Renewal 2025`.
 * A name alone says nothing where the companies differ: many companies buy the same thing (as in the check's repeats).
 */
export function alikeFinder(cards: readonly Card[]): FindAlike {
  const titles = namesOf(cards, ({ title }) => likeKey(title));
  const companies = namesOf(cards, ({ company }) => companyKey(company));
  return (title, company) => {
    const ofTitle = named(titles, likeKey(title));
    // A deal known only by its company is typed as its company.
    const ofCompany = new Set(named(companies, companyKey(company) || companyKey(title)));
    const both = ofTitle.filter((card) => ofCompany.has(card));
    const unplaced = ofTitle.filter((card) => company.trim() === '' || card.company === '');
    return [...new Set([...both, ...unplaced, ...ofCompany])];
  };
}

/** `㈜한빛식품`, `한빛식품 주식회사` and `한빛 식품` have one key, `Acme Dental, Inc.` that of `ACME dental`. */
export function companyKey(company: string): string {
  let text = company.normalize('NFKC').toLowerCase();
  for (const form of KOREAN_FORMS) text = text.split(form).join(' ');
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  while (words.length > 1 && FORMS.has(likeKey(words[words.length - 1] ?? ''))) words.pop();
  return likeKey(words.join('')) || likeKey(company);
}

interface Names {
  readonly cards: ReadonlyMap<string, readonly Card[]>;
  /** Keys by one of their halves: of two texts that differ in one letter, one half is the same. */
  readonly halves: ReadonlyMap<string, readonly string[]>;
}

function namesOf(all: readonly Card[], keyOf: (card: Card) => string): Names {
  const cards = new Map<string, Card[]>();
  const halves = new Map<string, string[]>();
  for (const card of all) {
    const key = keyOf(card);
    if (key === '') continue;
    const known = cards.get(key);
    if (known) known.push(card);
    else {
      cards.set(key, [card]);
      for (const half of halvesOf(key, key.length)) listIn(halves, half).push(key);
    }
  }
  return { cards, halves };
}

function named({ cards, halves }: Names, key: string): readonly Card[] {
  const near = key.length < SHORTEST_NEAR ? [] : [key.length - 1, key.length, key.length + 1];
  const keys = near
    .flatMap((length) => halvesOf(key, length))
    .flatMap((half) => halves.get(half) ?? [])
    .filter((other) => other !== key && figures(other) === figures(key) && isOneEdit(key, other));
  return [key, ...new Set(keys)].flatMap((each) => cards.get(each) ?? []);
}

/** The first and the second half that a key of this length would share with the text. */
function halvesOf(text: string, length: number): readonly string[] {
  const half = Math.floor(length / 2);
  return [`${length}<${text.slice(0, half)}`, `${length}>${text.slice(half - length)}`];
}

/** Tells whether one letter added, left out or changed makes one text of the other. */
function isOneEdit(one: string, other: string): boolean {
  const [long, short] = one.length < other.length ? [other, one] : [one, other];
  let same = 0;
  while (same < short.length && long[same] === short[same]) same++;
  return long.slice(same + 1) === short.slice(long.length === short.length ? same + 1 : same);
}

function figures(key: string): string {
  return key.replace(/\D/g, '');
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
