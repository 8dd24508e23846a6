/** Likely twins of a deal that is being typed in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeFinder, companyKey } from '../../../src/domain/board/alike';
import { card } from '../../sidebar/harness/fixtures/card';

const cards = [
  card({ id: 'D-1', title: 'Annual licence', company: 'Acme Dental' }),
  card({ id: 'D-2', title: 'Annual licence', company: 'Kestrel & Sons' }),
  card({ id: 'D-3', title: 'Renewal 2025', company: '㈜한빛식품' }),
  card({ id: 'D-4', title: 'Warehouse rollout', company: '' }),
  card({ id: 'D-5', title: 'Pilot', company: '대성물류' }),
];
const find = alikeFinder(cards);
const ids = (title: string, company = '') => find(title, company).map(({ id }) => id);

describe('companyKey', () => {
  it.each([
    ['(주)한빛식품', '㈜ 한빛 식품'],
    ['한빛식품 주식회사', '한빛식품'],
    ['Acme Dental, Inc.', 'ACME-dental'],
    ['Blue Harbor Co., Ltd.', 'Blue Harbor'],
    ['Weber GmbH', 'weber'],
  ])('is one for %s and %s', (one, other) => {
    expect(companyKey(one)).toBe(companyKey(other));
  });

  it('does not take a name apart that only ends like a legal form', () => {
    expect(companyKey('Zinc')).not.toBe(companyKey('Z'));
    expect(companyKey('Limited')).toBe('limited');
    expect(companyKey('(주)')).not.toBe('');
  });
});

describe('alikeFinder', () => {
  it('finds the same name at the same company, however it is written', () => {
    expect(ids('annual-LICENCE', 'Acme Dental Inc.')).toEqual(['D-1']);
  });

  it('finds the same name while no company says otherwise', () => {
    expect(ids('Annual licence')).toEqual(['D-1', 'D-2']);
    expect(ids('warehouse rollout', 'Northwind')).toEqual(['D-4']);
  });

  it('does not take the same name at another company for a twin', () => {
    expect(ids('Annual licence', 'Orchard Retail')).toEqual([]);
  });

  it('finds other deals of the company after those of the same name', () => {
    const more = alikeFinder([...cards, card({ id: 'D-6', title: 'Upgrade', company: 'Acme Dental' })]);
    expect(more('Annual licence', 'acme dental').map(({ id }) => id)).toEqual(['D-1', 'D-6']);
  });

  it('takes a company that is typed as the deal for the company', () => {
    expect(ids('한빛식품')).toEqual(['D-3']);
  });

  it('forgives one letter of a long name, but not of a short one', () => {
    expect(ids('Anual licence', 'Acme Dental')).toEqual(['D-1']);
    expect(ids('Warehouse rollouts')).toEqual(['D-4']);
    expect(ids('', '대선물류')).toEqual([]);
  });

  it('keeps figures apart', () => {
    expect(ids('Renewal 2026')).toEqual([]);
    expect(ids('renewal  2025')).toEqual(['D-3']);
  });

  it('finds nothing for nothing', () => {
    expect(ids('', '')).toEqual([]);
    expect(ids('(', ' ')).toEqual([]);
  });

  it('finds a long name wherever one letter is changed, added or left out', () => {
    const title = 'Warehouse rollout';
    const letter = fc.constantFrom(...'abcxyz');
    const at = fc.nat(title.length - 1);
    fc.assert(
      fc.property(at, letter, fc.constantFrom(0, 1), fc.boolean(), (place, typed, removed, adds) => {
        const changed = title.slice(0, place) + (adds ? typed : '') + title.slice(place + removed);
        expect(ids(changed)).toContain('D-4');
      }),
    );
  });
});
