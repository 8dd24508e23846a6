/** The words people put over the columns of a deal list, in English and Korean, and the fields they mean. */
import { likeKey } from '../cells/likeness';
import { FIELDS, type Field, fieldKind } from '../deals/field';
import {
  DATE_ENDING,
  DERIVED,
  EXPORT_PREFIX,
  HEADERS,
  IN_BRACKETS,
  MARKS,
  NAME_ENDING,
  OTHER_THINGS,
  PARTS,
  SUBJECT,
} from '../vocabulary/headers';

/** A field that a header may mean, and how plainly it says so, 0 to 1. */
export interface HeaderMeaning {
  readonly field: Field;
  readonly strength: number;
}

/** The word is the field's own name. */
const PLAIN = 0.95;
/** The word is used for the field, but for other things too. */
const LOOSE = 0.7;
/** A loose word said of the deal. */
const OF_THE_DEAL = 0.8;
/** The header says that it is another column's, in other words. */
const OF_ANOTHER = 0.5;
/** Only a part of the header is a word of the field. */
const PARTIAL = 0.55;

let meaningsByKey: ReadonlyMap<string, readonly HeaderMeaning[]> | undefined;

/**
 * The fields that a header may mean, the likeliest first; none for a header that says nothing known.
 *
 * @example headerMeanings('예상매출(원)') // [{ field: 'amount', strength: 0.95 }]
 */
export function headerMeanings(header: string): readonly HeaderMeaning[] {
  const text = header.normalize('NFKC').replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 60) return [];
  const bare = text.replace(IN_BRACKETS, ' ').trim();
  const whole = wholeHeader(text, bare);
  if (whole) return DERIVED.test(text.toLowerCase()) ? whole.map(asDerived) : whole;
  const lower = bare.toLowerCase().replace(/_/g, ' ');
  if (OTHER_THINGS.test(lower) || /\bid$/.test(lower)) return [];
  const part = PARTS.find(([pattern]) => pattern.test(lower));
  if (!part) return [];
  return [{ field: part[1], strength: DERIVED.test(lower) ? OF_ANOTHER : PARTIAL }];
}

function asDerived({ field }: HeaderMeaning): HeaderMeaning {
  return { field, strength: OF_ANOTHER };
}

/**
 * Looks the header up as it stands, then without its brackets, the export's prefix, the subject and the
 * ending, one after the other: the more stands in the table, the less is guessed.
 */
function wholeHeader(text: string, bare: string): readonly HeaderMeaning[] | undefined {
  for (const spelling of [text, bare, bare.replace(EXPORT_PREFIX, '')]) {
    const key = likeKey(spelling);
    const found = withoutEnding(key) ?? ofTheDeal(withoutEnding(key.replace(SUBJECT, '')));
    if (found) return found;
  }
  return sharedMeaning(bare.split(/\s*[/|]\s*/));
}

/** `Company / Account`: two names for one thing. */
function sharedMeaning(names: readonly string[]): readonly HeaderMeaning[] | undefined {
  const [first, second, third] = names.map((name) => withoutEnding(likeKey(name)) ?? []);
  if (!first || !second || third) return undefined;
  const shared = first.filter(({ field }) => second.some((meaning) => meaning.field === field));
  return shared.length > 0 ? shared : undefined;
}

function withoutEnding(key: string): readonly HeaderMeaning[] | undefined {
  const table = headerTable();
  const asDate = table.get(key.replace(DATE_ENDING, ''))?.filter(({ field }) => fieldKind(field) === 'date');
  return table.get(key) ?? table.get(key.replace(NAME_ENDING, '')) ?? (asDate?.length ? asDate : undefined);
}

/** `Value` may be anything, `Deal value` hardly. */
function ofTheDeal(meanings: readonly HeaderMeaning[] | undefined): HeaderMeaning[] | undefined {
  return meanings?.map(({ field, strength }) => ({ field, strength: Math.max(strength, OF_THE_DEAL) }));
}

function headerTable(): ReadonlyMap<string, readonly HeaderMeaning[]> {
  if (meaningsByKey) return meaningsByKey;
  const table = new Map<string, HeaderMeaning[]>();
  for (const field of FIELDS) {
    const [plain = '', loose = ''] = HEADERS[field].split('~');
    addWords(table, plain, { field, strength: PLAIN });
    addWords(table, loose, { field, strength: LOOSE });
  }
  meaningsByKey = table;
  return table;
}

function addWords(table: Map<string, HeaderMeaning[]>, words: string, meaning: HeaderMeaning): void {
  for (const word of words.split('|')) {
    const key = likeKey(word);
    if (key !== '') table.set(key, [...(table.get(key) ?? []), meaning]);
  }
}
