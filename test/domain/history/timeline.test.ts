/** What happened to a deal, in sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/domain/history/changes';
import { CHANGE_WAYS } from '../../../src/domain/history/log-words';
import { type TimelineContext, timelineOf } from '../../../src/domain/history/timeline';
import { asObject } from '../../../src/domain/messages/ko/particle';

const CONTEXT: TimelineContext = {
  language: 'en',
  today: '2026-11-20',
  currency: 'USD',
  amountUnit: 1,
  labels: {},
  nameOf: (address) => (address === 'mina@example.com' ? 'Mina' : address),
  tabOf: (mark) => (mark === '' ? 'Deals' : 'Partners'),
};

const KOREAN: TimelineContext = {
  ...CONTEXT,
  language: 'ko',
  currency: 'KRW',
  amountUnit: 1000,
  labels: { amount: '예상매출(천원)' },
};

function line(field: LogEntry['field'], from: string, to: string, more: Partial<LogEntry> = {}): LogEntry {
  const by = { stamp: '2026-11-18 09:00', who: 'mina@example.com', how: 'board' as const };
  return { ...by, dealId: 'D-1', field, from, to, ...more };
}

const textsOf = (lines: readonly LogEntry[], context = CONTEXT) =>
  timelineOf(lines, [], context).map(({ text }) => text);

describe('in English', () => {
  it.each([
    [[line('id', '', 'D-1'), line('deal', '', 'Roof'), line('stage', '', 'Proposal')], 'Created in Proposal'],
    [[line('id', '', 'D-1')], 'Created'],
    [[line('deal', 'Roof', ''), line('id', 'D-1', '')], 'Removed from the sheet'],
    [[line('id', 'D-1', '', { how: 'merge' })], 'Merged into another deal'],
    [[line('stage', 'Proposal', 'Won'), line('closed', '', '2026-11-18')], 'Moved from Proposal to Won'],
    [
      [line('pipeline', '', 'p2'), line('stage', 'Proposal', 'Demo')],
      'Moved to Partners · Moved from Proposal to Demo',
    ],
    [[line('amount', '', '1200.5')], 'Amount set to $1,200.50'],
    [[line('amount', '5000', '')], 'Amount cleared (was $5,000)'],
    [[line('amount', '€5,000', 'tbd')], 'Amount changed from €5,000 to “tbd”'],
    [[line('probability', '0.4', '60')], 'Probability changed from 40% to 60%'],
    [[line('expectedClose', '2026-12-01', '2027-01-31')], 'Expected close changed from 1 Dec to 31 Jan 2027'],
    [[line('owner', 'Mina', 'Joon')], 'Owner changed from Mina to Joon'],
    [[line('nextStep', '', '=1+1')], 'Next step set to “=1+1”'],
    [[line('lastTouch', '', '2026-11-18')], 'Touch logged'],
    [[line('stage', 'Won', 'Proposal', { how: 'undo' })], 'Moved from Won to Proposal (undone)'],
    [
      [line('company', 'A', 'B', { how: 'reconcile', who: '' })],
      'Company changed from “A” to “B” (noticed later)',
    ],
  ])('%j', (lines, text) => {
    expect(textsOf(lines)).toEqual([text]);
  });

  it('cuts texts that are too long for a line', () => {
    expect(textsOf([line('nextStep', '', 'x'.repeat(500))])[0]?.length).toBeLessThan(120);
  });
});

describe('in Korean', () => {
  it.each([
    [[line('id', '', 'D-1'), line('stage', '', '제안')], '제안 단계로 등록했습니다'],
    [[line('stage', '제안', '협상 단계')], '제안 단계에서 협상 단계로 옮겼습니다'],
    [[line('amount', '5000', '6000')], '예상매출을 바꿨습니다: ₩5,000,000 → ₩6,000,000'],
    [[line('owner', '김민아', '이준')], '담당자를 바꿨습니다: 김민아 → 이준'],
    [[line('expectedClose', '', '2026-12-01')], '예상 마감일을 입력했습니다: 12월 1일'],
    [[line('lostReason', '가격', '')], '실주 사유를 지웠습니다: ‘가격’'],
    [[line('lastTouch', '', '2026-11-18')], '활동을 기록했습니다'],
  ])('%j', (lines, text) => {
    expect(textsOf(lines, KOREAN)).toEqual([text]);
  });

  it('chooses the particle by the last syllable, and both where it cannot tell', () => {
    expect(['금액', '단계', 'Amount', ''].map(asObject)).toEqual([
      '금액을',
      '단계를',
      'Amount을(를)',
      '을(를)',
    ]);
  });
});

describe('the order', () => {
  it('is newest first, and of one minute what was logged last', () => {
    const lines = [
      line('stage', 'A', 'B'),
      line('stage', 'B', 'C'),
      line('owner', 'Mina', 'Joon', { stamp: '2026-11-19' }),
    ];
    expect(timelineOf(lines, [], CONTEXT).map(({ stamp, text }) => [stamp, text])).toEqual([
      ['2026-11-19 00:00', 'Owner changed from Mina to Joon'],
      ['2026-11-18 09:00', 'Moved from B to C'],
      ['2026-11-18 09:00', 'Moved from A to B'],
    ]);
  });

  it('puts mails among the rest, and leaves out those that have not gone', () => {
    const mail = {
      key: 'k',
      dealId: 'D-1',
      rule: 'stalled',
      episode: 'e',
      recipient: 'joon@example.com',
      why: '12 working days',
      stamp: '2026-11-18 10:00',
    };
    const mails = (['sent', 'unknown', 'held', 'planned'] as const).map((state) => ({ ...mail, state }));
    expect(timelineOf([line('owner', 'A', 'B')], mails, CONTEXT).map(({ kind }) => kind)).toEqual([
      'mailed',
      'mailed',
      'edited',
    ]);
  });

  it('tells something of any log, and never more than it says', () => {
    const lines = fc.array(
      fc.record({
        stamp: fc.constantFrom('2026-11-18 09:00', '2026-11-19 09:00'),
        who: fc.constantFrom('', 'mina@example.com'),
        dealId: fc.constant('D-1'),
        field: fc.constantFrom('stage' as const, 'amount' as const, 'owner' as const, 'notes' as const),
        from: fc.string(),
        to: fc.string({ minLength: 1 }),
        how: fc.constantFrom(...CHANGE_WAYS),
      }),
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('en' as const, 'ko' as const), (log, language) => {
        const events = timelineOf(log, [], { ...CONTEXT, language });
        expect(events.every(({ text }) => text !== '')).toBe(true);
        expect(events.length > 0).toBe(log.length > 0);
        expect(events.length).toBeLessThanOrEqual(log.length);
      }),
    );
  });
});
