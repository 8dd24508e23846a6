/** How long deals stand in their stages: every day of a path counts once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day';
import { workingCalendar } from '../../../src/domain/calendar/working-days';
import { type StayContext, stageStays } from '../../../src/domain/history/stage-stays';
import type { StageVisit } from '../../../src/domain/lessons/deal-paths';

const calendar = workingCalendar([6, 7], ['2026-12-25']);
const TODAY = '2026-12-31';
const context: StayContext = { today: TODAY, calendar, nameOf: (stage) => stage };

/** A path without gaps from its days and stages; neighbours differ. */
const paths = fc
  .array(fc.record({ stage: fc.constantFrom('A', 'B', 'C'), days: fc.nat(40) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps): StageVisit[] => {
    let day = '2026-01-05';
    const visits: { stage: string; entered: string; left?: string }[] = [];
    for (const { stage, days } of steps) {
      const last = visits[visits.length - 1];
      if (last?.stage === stage) continue;
      if (last) last.left = day;
      visits.push({ stage, entered: day });
      day = addDays(day, days);
    }
    return visits;
  });

const sum = (stays: readonly { readonly workingDays: number }[]) =>
  stays.reduce((total, { workingDays }) => total + workingDays, 0);

describe('stageStays', () => {
  it('add up to the working days from the first entry until today', () => {
    fc.assert(
      fc.property(paths, (visits) => {
        const last = visits[visits.length - 1];
        const stays = stageStays(visits, { stage: last?.stage ?? '' }, context);
        expect(sum(stays)).toBe(calendar.between(visits[0]?.entered ?? TODAY, TODAY));
        expect(stays.reduce((total, each) => total + each.visits, 0)).toBe(visits.length);
      }),
    );
  });

  it('name each stage once, and exactly one as the present one', () => {
    fc.assert(
      fc.property(paths, (visits) => {
        const last = visits[visits.length - 1];
        const stays = stageStays(visits, { stage: last?.stage ?? '' }, context);
        expect(new Set(stays.map(({ stage }) => stage)).size).toBe(stays.length);
        const current = stays.filter((each) => each.current);
        expect(current.map(({ stage }) => stage)).toEqual([last?.stage]);
      }),
    );
  });

  it('lose no day where the end of a visit was not seen', () => {
    fc.assert(
      fc.property(paths, (visits) => {
        const last = visits[visits.length - 1];
        const blind = visits.map(({ stage, entered }) => ({ stage, ...(entered ? { entered } : {}) }));
        const present = { stage: last?.stage ?? '' };
        expect(stageStays(blind, present, context)).toEqual(stageStays(visits, present, context));
      }),
    );
  });

  it('begin with the day of creation where the log begins with a move', () => {
    const visits = [
      { stage: 'A', left: '2026-12-10' },
      { stage: 'B', entered: '2026-12-10' },
    ];
    const present = { stage: 'B', created: '2026-12-07' };
    expect(stageStays(visits, present, context)).toEqual([
      { stage: 'A', workingDays: 3, visits: 1, since: '2026-12-07' },
      { stage: 'B', workingDays: 14, visits: 1, since: '2026-12-10', current: true },
    ]);
    expect(stageStays(visits, present, { ...context, isPartial: true })).toHaveLength(1);
  });

  it('come from the row alone while the log knows nothing', () => {
    const present = { stage: 'A', created: '2026-12-01', stageSince: '2026-12-28' };
    expect(stageStays([], present, context)).toEqual([
      { stage: 'A', workingDays: 3, visits: 1, since: '2026-12-28', current: true },
    ]);
    expect(stageStays([], { stage: 'A' }, context)).toEqual([]);
  });

  it('end where the row says when a stage was changed unseen', () => {
    const visits = [{ stage: 'A', entered: '2026-12-21' }];
    const present = { stage: 'B', stageSince: '2026-12-28' };
    expect(
      stageStays(visits, present, context).map(({ stage, workingDays }) => [stage, workingDays]),
    ).toEqual([
      ['A', 4],
      ['B', 3],
    ]);
  });

  it('of a stage that was renamed are one', () => {
    const visits = [
      { stage: 'Offer', entered: '2026-12-21', left: '2026-12-22' },
      { stage: 'B', entered: '2026-12-22', left: '2026-12-23' },
      { stage: 'Proposal', entered: '2026-12-23' },
    ];
    const nameOf = (stage: string) => (stage === 'Offer' ? 'Proposal' : stage);
    const [first] = stageStays(visits, { stage: 'Proposal' }, { ...context, nameOf });
    expect(first).toMatchObject({ stage: 'Proposal', visits: 2, workingDays: 6 });
  });
});
