/** Who is told what and when: the promises of features.md 6, day by day, through the ledger. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerRow, LedgerState } from '../../../src/domain/alerts/ledger';
import { type AlertInput, type AlertPlan, planDigests } from '../../../src/domain/alerts/plan-alerts';
import type { Deal } from '../../../src/domain/deals/deal';
import { calendar, dealOf, FRIDAY, memberOf, SATURDAY, settings, stages } from './given';

const STALLED = { stageSince: '2026-10-01', amount: 1000 };

type Given = Partial<AlertInput> & { readonly deals?: readonly Deal[] };

function plan({ deals = [dealOf(STALLED)], ...facts }: Given = {}): AlertPlan {
  return planDigests({
    pipelines: [{ deals, stages }],
    members: [memberOf()],
    ledger: [],
    today: FRIDAY,
    hour: 9,
    calendar,
    settings,
    ...facts,
  });
}

/** The ledger after a run whose letters came to this end. */
function after(planned: AlertPlan, state: LedgerState, before: readonly LedgerRow[] = []): LedgerRow[] {
  return [...before, ...planned.rows.map((row) => (row.state === 'held' ? row : { ...row, state }))];
}

function manyDeals(count: number): Deal[] {
  return Array.from({ length: count }, (_, index) =>
    dealOf({ ...STALLED, id: `D-${String(index).padStart(4, '0')}`, amount: 1000 + index }),
  );
}

describe('a digest', () => {
  it('tells the owner why, and plans a ledger row for each line', () => {
    const { digests, rows, skipped } = plan();
    expect(digests).toHaveLength(1);
    expect(digests[0]?.recipient).toBe('ann@example.com');
    expect(digests[0]?.lines[0]?.reason).toBe('35 working days in Proposal (limit 10)');
    expect(rows).toEqual([
      {
        key: 'D-000001|stalled|2026-10-01',
        dealId: 'D-000001',
        rule: 'stalled',
        episode: '2026-10-01',
        recipient: 'ann@example.com',
        state: 'planned',
        why: '35 working days in Proposal (limit 10)',
        stamp: '2026-11-20 09:00',
      },
    ]);
    expect(skipped).toEqual([]);
  });

  it('speaks the recipient’s language', () => {
    const { digests } = plan({ members: [memberOf({ language: 'ko' })] });
    expect(digests[0]?.language).toBe('ko');
    expect(digests[0]?.lines[0]?.reason).toMatch(/35영업일째입니다/);
  });

  it('holds the ten most valuable deals by amount × probability, then a count', () => {
    const small = dealOf({ ...STALLED, id: 'small', amount: 5000, probability: 0.01 });
    const { digests, rows } = plan({ deals: [small, ...manyDeals(12)] });
    expect(digests[0]?.lines.map(({ deal }) => deal.amount)).toEqual([
      1011, 1010, 1009, 1008, 1007, 1006, 1005, 1004, 1003, 1002,
    ]);
    expect(digests[0]?.more).toBe(3);
    expect(rows).toHaveLength(10);
  });

  it('goes once to two owners who share a mailbox', () => {
    const members = [memberOf(), memberOf({ name: 'Bob Ray', email: ' ANN@example.com' })];
    const { digests } = plan({ members, deals: [...manyDeals(1), dealOf({ ...STALLED, owner: 'bob-ray' })] });
    expect(digests.map(({ lines }) => lines.length)).toEqual([2]);
  });

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(manyDeals(25), { minLength: 25 }), (deals) => {
        expect(plan({ deals })).toEqual(plan({ deals: manyDeals(25) }));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the hour and the day', () => {
  it('waits for the person’s hour, and a late run still sends', () => {
    const members = [memberOf({ alertHour: 14 })];
    expect(plan({ members, hour: 13 }).digests).toEqual([]);
    expect(plan({ members, hour: 13 }).skipped).toEqual([{ reason: 'beforeHour', count: 1 }]);
    expect(plan({ members, hour: 14 }).digests).toHaveLength(1);
    expect(plan({ members, hour: 23 }).digests).toHaveLength(1);
    expect(plan({ members, hour: 13, regardlessOfHour: true }).digests).toHaveLength(1);
  });

  it('is quiet on weekends and holidays; what is due comes on the next working day, in one digest', () => {
    expect(plan({ today: SATURDAY }).skipped).toEqual([{ reason: 'dayOff', count: 1 }]);
    expect(plan({ today: '2026-11-11' }).digests).toEqual([]);
    const monday = plan({ today: '2026-11-23', deals: manyDeals(30) });
    expect(monday.digests.map(({ lines }) => lines.length)).toEqual([10]);
  });
});

describe('a rerun', () => {
  it('plans nothing for people who were served today, whatever else became due', () => {
    const ledger = after(plan(), 'sent');
    const again = plan({ ledger, hour: 10, deals: [dealOf(STALLED), ...manyDeals(3)] });
    expect(again.digests).toEqual([]);
    expect(again.rows).toEqual([]);
    expect(again.skipped).toContainEqual({ reason: 'alreadyToday', count: 3 });
  });

  it('plans nothing new, for any deals, people and hours', () => {
    const anyDeals = fc.array(
      fc.record({
        amount: fc.integer({ min: 0, max: 9000 }),
        owner: fc.constantFrom('Ann Lee', 'Bob Ray', 'Nobody', ''),
        stageSince: fc.constantFrom('2026-10-01', '2026-11-01', '2026-11-18'),
      }),
      { maxLength: 40 },
    );
    const members = [memberOf(), memberOf({ name: 'Bob Ray', email: 'bob@example.com', alertHour: 11 })];
    fc.assert(
      fc.property(anyDeals, fc.integer({ min: 0, max: 23 }), fc.nat({ max: 2 }), (facts, hour, quota) => {
        const deals = facts.map((fact, index) => dealOf({ ...fact, id: `D-${index}` }));
        const ledger = after(plan({ deals, members, hour, quota }), 'sent');
        const again = plan({ deals, members, hour, quota: 0, ledger });
        expect(again.digests).toEqual([]);
        expect(again.rows).toEqual([]);
      }),
    );
  });

  it('sends what was planned but never begun', () => {
    expect(plan({ ledger: after(plan(), 'planned'), hour: 10 }).digests).toHaveLength(1);
  });

  it('never repeats a mail that may have arrived; its deals come up on the next working day', () => {
    for (const state of ['sending', 'unknown'] as const) {
      const ledger = after(plan(), state);
      expect(plan({ ledger, hour: 15 }).digests).toEqual([]);
      const monday = plan({ ledger, today: '2026-11-23' });
      expect(monday.digests[0]?.lines[0]?.reminder).toBe(0);
    }
  });
});

describe('an episode', () => {
  /** The days from `FRIDAY` on, working or not, on which a digest goes out while nothing moves. */
  function daysTold(deal: Deal, days: readonly string[]): string[] {
    let ledger: LedgerRow[] = [];
    return days.filter((today) => {
      const planned = plan({ deals: [deal], ledger, today });
      ledger = after(planned, 'sent', ledger);
      return planned.digests.length > 0;
    });
  }

  const december = Array.from({ length: 30 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);

  it('is told once, then again after 3, 7 and 14 working days, then no more', () => {
    expect(daysTold(dealOf(STALLED), december)).toEqual([
      '2026-12-01',
      '2026-12-04',
      '2026-12-10',
      '2026-12-21',
    ]);
  });

  it('is told late, never twice in a row, when days were missed', () => {
    const days = ['2026-12-01', '2026-12-14', '2026-12-15', '2026-12-18'];
    expect(daysTold(dealOf(STALLED), days)).toEqual(['2026-12-01', '2026-12-14', '2026-12-18']);
  });

  it('begins anew when the deal has moved and stalls again', () => {
    const ledger = after(plan(), 'sent');
    const moved = dealOf({ ...STALLED, stage: 'Prospecting', stageSince: '2026-11-20' });
    expect(plan({ deals: [moved], ledger, today: '2026-12-11' }).digests).toEqual([]);
    expect(plan({ deals: [moved], ledger, today: '2026-12-14' }).digests[0]?.lines[0]?.reminder).toBe(0);
  });

  it('gives every deal its line: those never told go before reminders', () => {
    let ledger: LedgerRow[] = [];
    const told = new Set<string>();
    for (const today of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) {
      const planned = plan({ deals: manyDeals(38), ledger, today });
      for (const { deal } of planned.digests[0]?.lines ?? []) told.add(deal.id);
      ledger = after(planned, 'sent', ledger);
    }
    expect(told.size).toBe(38);
  });
});

describe('deals that nobody is told about', () => {
  it('are counted with the reason', () => {
    const members = [
      memberOf({ name: 'No Mail', email: '' }),
      memberOf({ name: 'Bad Mail', email: 'x@y.example\r\nBcc: all@example.com' }),
      memberOf({ name: 'Gone', active: false }),
    ];
    const owners = ['', 'Stranger', 'No Mail', 'Bad Mail', 'Gone'];
    const deals = owners.map((owner, index) => dealOf({ ...STALLED, id: `D-${index}`, owner }));
    const { digests, skipped } = plan({ members, deals });
    expect(digests).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'noOwner',
      'ownerNotInTeam',
      'noAddress',
      'addressInvalid',
      'ownerInactive',
    ]);
  });

  it('are snoozed until their day, but not past their expected close', () => {
    const snoozed = { ...STALLED, snoozedUntil: '2026-11-23' };
    expect(plan({ deals: [dealOf(snoozed)] }).skipped).toEqual([{ reason: 'snoozed', count: 1 }]);
    expect(plan({ deals: [dealOf(snoozed)], today: '2026-11-23' }).digests).toHaveLength(1);
    expect(plan({ deals: [dealOf({ ...snoozed, expectedClose: '2026-11-19' })] }).digests).toHaveLength(1);
  });

  it('are held when the quota is used up, lowest value first, once a day in the ledger', () => {
    const members = [memberOf(), memberOf({ name: 'Bob Ray', email: 'bob@example.com' })];
    const deals = [dealOf(STALLED), dealOf({ ...STALLED, id: 'D-2', owner: 'Bob Ray', amount: 9000 })];
    const first = plan({ members, deals, quota: 1 });
    expect(first.digests.map(({ recipient }) => recipient)).toEqual(['bob@example.com']);
    expect(first.rows.map(({ state }) => state)).toEqual(['planned', 'held']);
    const ledger = after(first, 'sent');
    expect(plan({ members, deals, quota: 0, ledger, hour: 10 }).rows).toEqual([]);
    const later = plan({ members, deals, quota: 5, ledger, hour: 11 });
    expect(later.digests.map(({ recipient }) => recipient)).toEqual(['ann@example.com']);
  });
});
