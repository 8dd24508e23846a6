/** Odds and patience of the stages, as closed deals teach them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/domain/history/changes';
import { nearestRank, shrunkOdds, stageLessons } from '../../../src/domain/lessons/stage-lessons';
import { stages } from '../alerts/given';
import { closedOf, moved, row, standing, walk } from './given';

type Closed = Parameters<typeof closedOf>[1];

/** Won and n of each open stage. */
function counts(log: readonly LogEntry[], deals: Closed): (readonly [string, number, number])[] {
  return stageLessons(stages, closedOf(log, deals)).map(
    ({ stage, odds }) => [stage.name, odds.won, odds.n] as const,
  );
}

describe('odds', () => {
  it('are drawn toward the typed ones while deals are few', () => {
    expect(shrunkOdds(3, 4, 0.3)).toBeCloseTo(0.429, 3);
    expect(shrunkOdds(0, 0, 0.3)).toBe(0.3);
    expect(shrunkOdds(300, 1000, 0.9)).toBeCloseTo(0.3, 1);
  });

  it('count who reached at least the stage: a skip is passed, a move back undoes nothing', () => {
    const log = [
      ...walk('skips', 'Prospecting', 'Negotiation', 'Lost'),
      ...walk('turns back', 'Prospecting', 'Proposal', 'Prospecting', 'Lost'),
      ...walk('stops early', 'Prospecting', 'Lost'),
      ...walk('wins at once', 'Prospecting', 'Won'),
    ];
    const ids = ['skips', 'turns back', 'stops early'];
    const deals = [...ids.map((id) => standing(id, 'lost')), standing('wins at once', 'won')];
    expect(counts(log, deals)).toEqual([
      ['Prospecting', 1, 4],
      ['Proposal', 1, 3],
      ['Negotiation', 1, 2],
    ]);
  });

  it('count a closed deal without a path in the first stage only, won or lost', () => {
    const deals = [standing('old win', 'won'), standing('old loss', 'lost'), standing('', 'lost')];
    expect(counts([], deals)).toEqual([
      ['Prospecting', 1, 3],
      ['Proposal', 0, 0],
      ['Negotiation', 0, 0],
    ]);
  });

  it('do not take a row that was pasted in as won for one that has passed every stage', () => {
    const log = [row('pasted', '2026-11-02', 'pasted'), moved('pasted', '2026-11-02', '', 'Won')];
    expect(counts(log, [standing('pasted', 'won')])[1]).toEqual(['Proposal', 0, 0]);
  });

  it('take the stage before closing for the path when the log knows no more', () => {
    const log = [moved('L', '2026-11-02', 'Proposal', 'Lost')];
    expect(counts(log, [standing('L', 'lost')])).toEqual([
      ['Prospecting', 0, 1],
      ['Proposal', 0, 1],
      ['Negotiation', 0, 0],
    ]);
  });

  it('take retention for won, and a reopened deal for what it is now', () => {
    const log = [
      ...walk('renews', 'Negotiation', 'Won', 'Retention'),
      ...walk('reopened', 'Prospecting', 'Won', 'Prospecting'),
      ...walk('won, then lost', 'Prospecting', 'Won', 'Lost'),
    ];
    const deals = [
      standing('renews', 'afterWon'),
      standing('reopened', 'open'),
      standing('won, then lost', 'lost'),
    ];
    expect(counts(log, deals)[2]).toEqual(['Negotiation', 1, 2]);
  });

  it('leave out what has only ever been in retention, unless it has a closing day', () => {
    const log = [row('renewal', '2026-11-02', 'renewal'), moved('renewal', '2026-11-02', '', 'Retention')];
    const deals = [
      standing('renewal', 'afterWon'),
      standing('customer', 'afterWon'),
      standing('won before', 'afterWon', { closed: '2026-01-05' }),
    ];
    expect(counts(log, deals)[0]).toEqual(['Prospecting', 1, 1]);
  });

  it('know a stage that was spelled otherwise, and pass over one that is no more', () => {
    const log = walk('L', 'PROSPECTING ', 'pro-posal', 'Demo', 'Lost');
    expect(counts(log, [standing('L', 'lost')]).map(([, , n]) => n)).toEqual([1, 1, 0]);
  });

  it('count deleted deals by where they stood, but no row that went into another, and no id twice', () => {
    const gone = (id: string, how: LogEntry['how']) => [
      ...walk(id, 'Proposal', 'Lost'),
      moved(id, '2026-11-09', 'Lost', ''),
      row(id, '2026-11-09', '', how),
    ];
    const log = [
      ...gone('deleted', 'reconcile'),
      ...gone('merged', 'merge'),
      ...walk('kept', 'Proposal', 'Won'),
    ];
    expect(counts(log, [standing('kept', 'won'), standing('kept', 'won')])[1]).toEqual(['Proposal', 1, 2]);
  });

  it('say nothing where nothing was learned', () => {
    const [lesson] = stageLessons(stages, []);
    expect(lesson?.odds).toEqual({ typed: 0.1, won: 0, n: 0 });
    expect(lesson?.patience).toEqual({ typed: 15, n: 0 });
    expect(stageLessons(stages, []).map(({ stage }) => stage.name)).toEqual([
      'Prospecting',
      'Proposal',
      'Negotiation',
    ]);
  });

  it('stay between 0 and 1, never grow from stage to stage in n, and do not heed the order of rows', () => {
    const oneDeal = fc.record({
      path: fc.array(fc.constantFrom('Prospecting', 'Proposal', 'Negotiation', 'Demo'), { maxLength: 5 }),
      kind: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
    });
    fc.assert(
      fc.property(fc.array(oneDeal, { maxLength: 12 }), (all) => {
        const ids = all.map((_each, index) => `D-${index}`);
        const ends = { won: 'Won', lost: 'Lost', open: 'Prospecting' };
        const logs = all.map(({ path, kind }, index) => walk(ids[index] ?? '', ...path, ends[kind]));
        const deals = all.map(({ kind }, index) => standing(ids[index] ?? '', kind));
        const lessons = stageLessons(stages, closedOf(logs.flat(), deals));
        lessons.forEach(({ odds }, index) => {
          expect(odds.learned ?? 0).toBeGreaterThanOrEqual(0);
          expect(odds.learned ?? 1).toBeLessThanOrEqual(1);
          expect(odds.n).toBeLessThanOrEqual(lessons[index - 1]?.odds.n ?? Number.POSITIVE_INFINITY);
        });
        const turned = closedOf([...logs].reverse().flat(), [...deals].reverse());
        expect(stageLessons(stages, turned)).toEqual(lessons);
      }),
      { numRuns: 60 },
    );
  });
});

describe('patience', () => {
  /** A win that was in Proposal from the second of November to this day. */
  const win = (id: string, left: string) => [
    moved(id, '2026-11-02', 'Prospecting', 'Proposal'),
    moved(id, left, 'Proposal', 'Won'),
  ];

  /** Twenty wins with 1 to 4 working days each, five times; the eleventh of November is a holiday. */
  const days = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'];
  const ids = Array.from({ length: 20 }, (_, index) => `W-${index}`);
  const log = ids.flatMap((id, index) => win(id, days[index % 4] ?? ''));
  const deals = ids.map((id) => standing(id, 'won'));
  const proposal = (lines: readonly LogEntry[], rows: Closed) =>
    stageLessons(stages, closedOf(lines, rows))[1]?.patience;

  it('is the 80th percentile of working days in stage among won deals, from 20 on', () => {
    expect(proposal(log, deals)).toEqual({ typed: 10, learned: 4, n: 20 });
    expect(proposal(log, deals.slice(1))).toEqual({ typed: 10, n: 19 });
  });

  it('does not learn from lost deals', () => {
    const lost = walk('L', 'Prospecting', 'Proposal', 'Lost');
    expect(proposal([...log, ...lost], [...deals, standing('L', 'lost')])?.n).toBe(20);
  });

  it('skips weekends and holidays, and takes the longest stay of each deal', () => {
    const back = [
      moved('W', '2026-11-02', 'Prospecting', 'Proposal'),
      moved('W', '2026-11-04', 'Proposal', 'Prospecting'),
      moved('W', '2026-11-06', 'Prospecting', 'Proposal'),
      moved('W', '2026-11-13', 'Proposal', 'Won'),
    ];
    const [closed] = closedOf(back, [standing('W', 'won', { created: '2026-10-29' })]);
    expect(Object.fromEntries(closed?.stays ?? [])).toEqual({ Prospecting: 2, Proposal: 4 });
  });

  it('knows from when on a deal stood in the first stage, and of no later one', () => {
    const [first] = closedOf(walk('W', 'Prospecting', 'Won'), [
      standing('W', 'won', { created: '2026-10-26' }),
    ]);
    expect(first?.stays.get('Prospecting')).toBe(5);
    const [later] = closedOf(walk('W', 'Proposal', 'Won'), [standing('W', 'won', { created: '2026-10-26' })]);
    expect([...(later?.stays ?? [])]).toEqual([]);
  });
});

describe('a percentile by nearest rank', () => {
  it('is the smallest value that the share of them does not exceed', () => {
    expect(nearestRank([15, 20, 35, 40, 50], 0.3)).toBe(20);
    expect(nearestRank([15, 20, 35, 40, 50], 0.8)).toBe(40);
    expect(nearestRank([3, 1, 2], 1)).toBe(3);
    expect(nearestRank([7], 0.8)).toBe(7);
  });

  it('is one of the values, and the share of them does not exceed it', () => {
    const values = fc.array(fc.nat(400), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, (all) => {
        const limit = nearestRank(all, 0.8);
        const within = all.filter((value) => value <= limit).length;
        const below = all.filter((value) => value < limit).length;
        expect(all).toContain(limit);
        expect(within * 5).toBeGreaterThanOrEqual(all.length * 4);
        expect(below * 5).toBeLessThan(all.length * 4);
      }),
    );
  });
});
