/** Moves of deals in several pipelines: each in its own, none in the way of another. */
import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../../src/app/board/load-board';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { moveDeals } from '../../../src/app/move/move-deals';
import { columnOf, logLines, partnerColumn, TODAY, twoPipelines } from '../pipeline-fixture';

const kiosk = { id: 'P-1', row: 3, fromStage: 'Demo', pipeline: 'p2' };
const roof = { id: 'D-000001', row: 2, fromStage: 'Prospecting' };

describe('a deal of another pipeline', () => {
  it('moves in its own tab, by its own headers, and leaves the main one alone', () => {
    const book = twoPipelines();
    const before = book.tab('deals').values();
    expect(moveDeals(book.env, { toStage: 'Closing', deals: [kiosk] }).moved).toMatchObject([
      { id: 'P-1', row: 3, card: { pipeline: 'p2', stage: 'Closing' }, undo: { pipeline: 'p2' } },
    ]);
    const partners = book.other('Partners');
    expect(partners.at(3, partnerColumn('stage'))).toBe('Closing');
    expect(partners.at(3, partnerColumn('closed'))).toEqual({ day: TODAY });
    expect(book.tab('deals').values()).toEqual(before);
    expect(logLines(book)).toEqual([
      'P-1 | Stage | Demo | Closing | Board',
      `P-1 | Closed on |  | ${TODAY} | Board`,
    ]);
  });

  it('takes three reads and no more writes than one of the main pipeline', () => {
    const { env, counts } = twoPipelines();
    moveDeals(env, { toStage: 'Proposal', deals: [kiosk] });
    expect([counts.reads, counts.writes]).toEqual([3, 3]);
  });

  it('writes the stage as its own pipeline spells it', () => {
    const book = twoPipelines();
    moveDeals(book.env, { toStage: 'Proposal', deals: [kiosk] });
    expect(book.other('Partners').at(3, partnerColumn('stage'))).toBe('proposal');
  });

  it('is refused a stage that only another pipeline has', () => {
    const book = twoPipelines();
    const { refused } = moveDeals(book.env, { toStage: 'Prospecting', deals: [kiosk] });
    expect(refused).toMatchObject([{ id: 'P-1', problem: { code: 'stageUnknown' } }]);
    expect(book.counts.writes).toBe(0);
  });
});

describe('deals of several pipelines in one request', () => {
  it('move together, each pipeline read on its own, the log written once', () => {
    const book = twoPipelines();
    const { moved } = moveDeals(book.env, { toStage: 'Closing', deals: [roof, kiosk] });
    expect(moved.map(({ id }) => id)).toEqual(['D-000001', 'P-1']);
    expect(book.tab('deals').at(2, columnOf('stage'))).toBe('Closing');
    expect(book.other('Partners').at(3, partnerColumn('stage'))).toBe('Closing');
    expect(logLines(book)).toHaveLength(4);
    expect(book.counts.reads).toBeLessThanOrEqual(2 * 3);
    expect(book.counts.writes).toBeLessThanOrEqual(5);
  });

  it('leave those where they are whose pipeline lacks the stage', () => {
    const { moved, refused } = moveDeals(twoPipelines().env, { toStage: 'Demo', deals: [roof, kiosk] });
    expect(moved.map(({ id }) => id)).toEqual(['P-1']);
    expect(refused).toMatchObject([{ id: 'D-000001', problem: { code: 'stageUnknown' } }]);
  });

  it('move in a tab whose column was renamed unseen', () => {
    const book = twoPipelines(undefined, { hour: 7 });
    runHourly(book.env);
    book.other('Partners').put(2, partnerColumn('stage'), 'Phase');
    const { moved } = moveDeals(book.env, { toStage: 'Closing', deals: [roof, kiosk] });
    expect(moved).toHaveLength(2);
    expect(book.other('Partners').at(3, partnerColumn('stage'))).toBe('Closing');
  });

  it('leave those where they are whose tab is gone or whose pipeline is none', () => {
    const book = twoPipelines();
    book.others.length = 0;
    const stray = { ...kiosk, id: 'Q-1', pipeline: 'p9' };
    const { moved, refused } = moveDeals(book.env, { toStage: 'Closing', deals: [roof, kiosk, stray] });
    expect(moved.map(({ id }) => id)).toEqual(['D-000001']);
    expect(refused).toMatchObject([
      { id: 'P-1', problem: { code: 'tabMissing' } },
      { id: 'Q-1', problem: { code: 'pipelineUnknown' } },
    ]);
  });
});

describe('a name that means open work here and a win there', () => {
  const demoIsWon = () => {
    const book = twoPipelines();
    const stages: readonly Record<string, unknown>[] = JSON.parse(book.facts.get('stages') ?? '[]');
    const changed = stages.map((stage) =>
      stage.name === 'Closing' && stage.pipeline ? { ...stage, kind: 'open' } : stage,
    );
    book.facts.set('stages', JSON.stringify(changed));
    return book;
  };

  it('lets a card into the lane of its own pipeline only', () => {
    const book = demoIsWon();
    const into = (toStage: string) => moveDeals(book.env, { toStage, deals: [kiosk] });
    expect(into('Closing · deals').refused).toMatchObject([{ problem: { code: 'stageUnknown' } }]);
    expect(into('Closing · Partners').moved).toHaveLength(1);
    expect(book.other('Partners').at(3, partnerColumn('stage'))).toBe('Closing');
    const back = { ...kiosk, fromStage: 'Closing · Partners' };
    expect(moveDeals(book.env, { toStage: 'Demo', deals: [back] }).moved).toHaveLength(1);
  });
});

describe('a card of the board of all pipelines', () => {
  const lanesOf = (book: ReturnType<typeof twoPipelines>) =>
    loadBoard(book.env, { pipeline: 'all' }).lanes.flatMap(({ stage, cards }) =>
      cards.map(({ id, row, pipeline }) => ({
        id,
        row,
        fromStage: stage,
        ...(pipeline ? { pipeline } : {}),
      })),
    );

  it('moves from whichever lane it stands in, named by the title of the lane', () => {
    const book = twoPipelines();
    const deals = lanesOf(book);
    const { moved, refused } = moveDeals(book.env, { toStage: 'Closing', deals });
    expect(refused).toEqual([]);
    expect(moved).toHaveLength(deals.length);
  });

  it('moves from a lane that is named by its pipeline, since another has a stage of that name', () => {
    const book = twoPipelines();
    book.tab('deals').put(2, columnOf('stage'), 'Demo');
    const card = lanesOf(book).find(({ id }) => id === 'D-000001');
    expect(card?.fromStage).toBe('Demo · deals');
    if (card) expect(moveDeals(book.env, { toStage: 'Closing', deals: [card] }).moved).toHaveLength(1);
  });

  it('can be named by its own stage as well, as its answer names it', () => {
    const book = twoPipelines();
    const { moved } = moveDeals(book.env, { toStage: 'Proposal', deals: [kiosk] });
    expect(moved[0]?.card.stage).toBe('proposal');
    const own = { ...kiosk, fromStage: moved[0]?.card.stage ?? '' };
    expect(moveDeals(book.env, { toStage: 'Demo', deals: [own] }).moved).toHaveLength(1);
  });
});

describe('a run over two pipelines that broke off', () => {
  it('is finished in both by the next one', () => {
    const request = { toStage: 'Closing', deals: [roof, kiosk] };
    const whole = twoPipelines();
    moveDeals(whole.env, request);
    for (let failing = 0; failing < whole.writes.length; failing += 1) {
      const book = twoPipelines();
      let count = 0;
      const write: typeof book.env.write = (writes) => {
        for (const each of writes) {
          if (count === failing) throw new Error('out');
          count += 1;
          book.env.write([each]);
        }
      };
      expect(() => moveDeals({ ...book.env, write }, request)).toThrow('out');
      moveDeals(book.env, { toStage: 'Closing', deals: [] });
      expect(book.tab('deals').values()).toEqual(whole.tab('deals').values());
      expect(book.other('Partners').values()).toEqual(whole.other('Partners').values());
      expect(logLines(book)).toEqual(logLines(whole));
      expect(book.facts.get('pending')).toBeUndefined();
    }
  });

  it('is finished in the main pipeline when its note is of a version that knew no other', () => {
    const book = twoPipelines();
    const change = { dealId: 'D-000001', field: 'stage', from: 'Prospecting', to: 'Proposal' };
    book.facts.set(
      'pending',
      JSON.stringify({
        day: TODAY,
        changes: [change],
        log: [
          {
            stamp: '2026-11-20 10:00',
            who: '',
            dealId: 'D-000001',
            field: 'stage',
            from: 'Prospecting',
            to: 'Proposal',
            how: 'board',
          },
        ],
      }),
    );
    moveDeals(book.env, { toStage: 'Closing', deals: [] });
    expect(book.tab('deals').at(2, columnOf('stage'))).toBe('Proposal');
    expect(logLines(book)).toEqual(['D-000001 | Stage | Prospecting | Proposal | Board']);
  });
});
