/** Why deals need attention: each state begins on the right day, and says so in both languages. */
import { describe, expect, it } from 'vitest';
import { attentionOf, daysInStage } from '../../../src/domain/alerts/attention';
import type { Deal } from '../../../src/domain/deals/deal';
import type { Language } from '../../../src/domain/messages/language';
import { calendar, dealOf, FRIDAY, stages } from './given';

const proposal = stages.find(({ name }) => name === 'Proposal');

function reasons(facts: Partial<Deal>, language: Language = 'en', slips?: number): string[] {
  const context = { today: FRIDAY, calendar, language, ...(slips === undefined ? {} : { slips }) };
  return attentionOf(dealOf(facts), proposal, context).map(({ text }) => text);
}

function codes(facts: Partial<Deal>, slips?: number): string[] {
  const context = {
    today: FRIDAY,
    calendar,
    language: 'en' as const,
    ...(slips === undefined ? {} : { slips }),
  };
  return attentionOf(dealOf(facts), proposal, context).map(({ code }) => code);
}

describe('a stalled deal', () => {
  it('is one day over the limit, in working days without the weekend and the holiday', () => {
    // 5 to 20 November holds 11 working days less the holiday of the 11th.
    expect(codes({ stageSince: '2026-11-05' })).toEqual([]);
    expect(codes({ stageSince: '2026-11-04' })).toEqual(['stalled']);
  });

  it('says for how long, in both languages', () => {
    const facts = { stageSince: '2026-10-26' };
    expect(reasons(facts)).toEqual(['18 working days in Proposal (limit 10)']);
    expect(reasons({ ...facts, stage: '제안' }, 'ko')).toEqual(['제안 단계에서 18영업일째입니다(기준 10일)']);
    expect(reasons({ ...facts, stage: '제안 단계' }, 'ko')).toEqual([
      '제안 단계에서 18영업일째입니다(기준 10일)',
    ]);
  });

  it('falls back to the day of creation, and says that it does', () => {
    expect(reasons({ created: '2026-10-26' })).toEqual([
      'Still in Proposal, 18 working days after it was created (limit 10)',
    ]);
  });

  it('is never one in a stage without a limit, of unknown age, or that is no longer open', () => {
    const negotiation = stages.find(({ name }) => name === 'Negotiation');
    const old = dealOf({ stageSince: '2020-01-01' });
    expect(attentionOf(old, negotiation, { today: FRIDAY, calendar, language: 'en' })).toEqual([]);
    expect(codes({})).toEqual([]);
    expect(codes({ kind: 'won', stageSince: '2020-01-01', nextStep: '' })).toEqual([]);
    expect(daysInStage(dealOf(), { today: FRIDAY, calendar })).toBeUndefined();
  });
});

describe('a cold deal', () => {
  const quiet = { lastTouch: '2026-10-30' };

  it('was not touched for longer than the limit and has nothing planned from today on', () => {
    expect(codes(quiet)).toEqual(['cold']);
    expect(codes({ ...quiet, nextStepDate: FRIDAY })).toEqual([]);
    expect(codes({ ...quiet, nextStepDate: '2026-11-19' })).toEqual(['cold', 'overdue']);
    expect(codes({ lastTouch: '2026-11-05' })).toEqual([]);
  });
});

describe('the other states', () => {
  it('are overdue, no next step, slipped and past close', () => {
    expect(codes({ nextStepDate: '2026-11-19' })).toEqual(['overdue']);
    expect(codes({ nextStep: '' })).toEqual(['noNextStep']);
    expect(codes({ nextStep: '', nextStepDate: FRIDAY })).toEqual([]);
    expect(codes({}, 2)).toEqual([]);
    expect(codes({}, 3)).toEqual(['slipped']);
    expect(codes({ expectedClose: FRIDAY })).toEqual([]);
    expect(codes({ expectedClose: '2026-11-19' })).toEqual(['pastClose']);
  });

  it('name days as people write them, with the year when it is not this one', () => {
    const facts = { nextStepDate: '2026-11-18', expectedClose: '2025-11-30' };
    expect(reasons(facts)).toEqual(['Next step was due 18 Nov', 'Expected close (30 Nov 2025) has passed']);
    expect(reasons(facts, 'ko')).toEqual([
      '다음 할 일 기한(11월 18일)이 지났습니다',
      '예상 마감일(2025. 11. 30.)이 지났습니다',
    ]);
  });

  it('come in order of weight, the deal’s one state first', () => {
    const everything = {
      stageSince: '2026-09-01',
      lastTouch: '2026-09-01',
      nextStepDate: '2026-09-10',
      expectedClose: '2026-10-01',
    };
    expect(codes(everything, 4)).toEqual(['stalled', 'cold', 'overdue', 'slipped', 'pastClose']);
  });
});
