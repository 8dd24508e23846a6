/** What a card carries of its deal beyond the lane's needs; blank facts are left out. */
import { describe, expect, it } from 'vitest';
import { buildCard, tagsOf } from '../../../src/domain/board/build-card';
import type { Deal } from '../../../src/domain/deals/deal';
import { calendar, dealOf, FRIDAY } from '../alerts/given';

function card(facts: Partial<Deal>) {
  const source = { deal: dealOf(facts), stage: undefined, lane: 'Proposal', pipeline: undefined };
  return buildCard(source, { today: FRIDAY, calendar, language: 'en' });
}

describe('a card', () => {
  it.each([
    ['', []],
    [' , ; #', []],
    ['vip', ['vip']],
    ['vip, Q4 renewal;#partner', ['vip', 'Q4 renewal', 'partner']],
    ['#급함#신규', ['급함', '신규']],
    ['vip, vip', ['vip']],
  ])('has the tags of %j', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags);
  });

  it('leaves out what is blank, and a snooze that has ended', () => {
    expect(card({ snoozedUntil: FRIDAY })).not.toHaveProperty('snoozedUntil');
    expect(Object.keys(card({}))).not.toEqual(expect.arrayContaining(['tags']));
  });

  it('says what it is tagged and until when it sleeps', () => {
    const facts = { tags: 'vip', snoozedUntil: '2026-11-21' };
    expect(card(facts)).toMatchObject({ ...facts, tags: ['vip'] });
  });
});
