/** Finds deals that stand in the sheet twice: under one id, or as what looks like one deal. */
import { likeKey } from '../../cells/likeness';
import type { DealTable } from '../../table/deal-table';
import type { Deal, Issue } from '../deal';
import type { Field } from '../field';
import { emailKeys, phoneKeys } from './contact-keys';
import { issueAt } from './issue-at';

/** One tab's deals with the place of its columns. */
export interface SheetOfDeals {
  readonly deals: readonly Deal[];
  readonly table: DealTable;
  readonly sheetName: string;
}

/** Ids that stand twice in one tab; each issue is in the later row. */
export function doubledIds(deals: readonly Deal[], table: DealTable): Issue[] {
  const firstRow = new Map<string, number>();
  return deals.flatMap((deal) => {
    if (deal.id === '') return [];
    const otherRow = firstRow.get(deal.id);
    if (otherRow === undefined) firstRow.set(deal.id, deal.row);
    return otherRow === undefined
      ? []
      : issueAt(table, deal, 'id', { code: 'idTwice', found: deal.id, otherRow });
  });
}

/** Ids of each tab that an earlier tab has too: ids are unique in the workbook. One list for each tab. */
export function idsElsewhere(sheets: readonly SheetOfDeals[]): Issue[][] {
  const homes = new Map<string, { readonly sheet: SheetOfDeals; readonly row: number }>();
  return sheets.map((sheet) =>
    sheet.deals.flatMap((deal) => {
      const home = homes.get(deal.id);
      if (deal.id !== '' && !home) homes.set(deal.id, { sheet, row: deal.row });
      if (!home || home.sheet === sheet) return [];
      const place = { otherRow: home.row, otherSheet: home.sheet.sheetName };
      return issueAt(sheet.table, deal, 'id', { code: 'idTwice', found: deal.id, ...place });
    }),
  );
}

/**
 * Deals that are likely one: the same company, deal and owner; or the same e-mail address or phone number together
 * with the same deal name, or the same amount while both are open. The contact alone says nothing: one buyer with two
 * deals at one company is how selling goes. Nor does it where the companies differ: a reseller buys the same thing for
 * many. Each deal is shown once, in the later row.
 */
export function likelyRepeats(deals: readonly Deal[], table: DealTable): Issue[] {
  const byName = repeatFinder(nameKeys);
  const byContact = CONTACTS.map(([field, keysOf]) => ({
    field,
    find: repeatFinder((deal) => contactKeys(deal, keysOf(deal))),
  }));
  return deals.flatMap((deal) => {
    const named = byName(deal);
    const met = byContact.map(({ field, find }) => ({ field, otherRow: find(deal) }));
    if (named !== undefined) {
      return issueAt(table, deal, 'deal', { code: 'likelyRepeat', found: deal.title, otherRow: named });
    }
    const same = met.find(({ otherRow }) => otherRow !== undefined);
    if (same?.otherRow === undefined) return [];
    const { field, otherRow } = same;
    return issueAt(table, deal, field, { code: 'contactRepeat', found: deal[field], otherRow });
  });
}

const CONTACTS: readonly (readonly [Field & ('email' | 'phone'), (deal: Deal) => string[]])[] = [
  ['email', (deal) => emailKeys(deal.email)],
  ['phone', (deal) => phoneKeys(deal.phone)],
];

/** Answers the row of an earlier deal that shares a key with this one, of companies that may be the same. */
function repeatFinder(keysOf: (deal: Deal) => readonly string[]): (deal: Deal) => number | undefined {
  const known = new Map<string, { readonly row: number; readonly company: string }[]>();
  return (deal) => {
    const company = likeKey(deal.company);
    const met: number[] = [];
    for (const key of keysOf(deal)) {
      const earlier = known.get(key) ?? [];
      const same = earlier.find((each) => each.company === company || each.company === '' || company === '');
      if (same) met.push(same.row);
      // Once for each company is enough to be found by.
      if (same?.company !== company) known.set(key, [...earlier, { row: deal.row, company }]);
    }
    return met[0];
  };
}

function nameKeys({ company, title, owner, kind }: Deal): readonly string[] {
  // A deal known only by its company is not told apart by its name.
  if (company === '' || title === company) return [];
  // The same name in another kind of stage is rather last year's deal than a repeat.
  return [[company, title, owner].map(likeKey).join('\n') + kind];
}

/** A deal without a name of its own goes by its company, which the contact has in common anyway. */
function contactKeys(
  { title, id, kind, amount, currency }: Deal,
  contacts: readonly string[],
): readonly string[] {
  const isNamed = title !== '' && title !== id;
  const isPriced = kind === 'open' && amount !== undefined && amount > 0;
  return contacts.flatMap((contact) => [
    ...(isNamed ? [`${contact}\n${kind}\n${likeKey(title)}`] : []),
    ...(isPriced ? [`${contact}\n${currency} ${amount}`] : []),
  ]);
}
