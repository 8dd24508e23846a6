/** The board of another pipeline, and of all of them together. */
import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../../src/app/board/load-board';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { partnerColumn, pipelineWorkbook, twoPipelines } from '../pipeline-fixture';

function cardsOf({ lanes }: ReturnType<typeof loadBoard>): string[] {
  return lanes.flatMap(({ stage, cards }) =>
    cards.map(({ id, pipeline }) => `${stage}: ${id} ${pipeline ?? 'main'}`),
  );
}

describe('one of several pipelines', () => {
  it('shows its own deals in its own stages, with three reads and no write', () => {
    const { env, counts } = twoPipelines();
    const board = loadBoard(env, { pipeline: 'p2' });
    expect(board.lanes.map(({ stage }) => stage)).toEqual(['Demo', 'proposal', 'Closing', 'Lost']);
    expect(cardsOf(board)).toEqual(['Demo: P-1 p2', 'proposal: P-2 p2', 'Closing: P-3 p2']);
    expect([board.shown, board.sheetName]).toEqual(['p2', 'Partners']);
    expect([counts.reads, counts.writes]).toEqual([3, 0]);
  });

  it('names every pipeline by the present title of its tab', () => {
    expect(loadBoard(twoPipelines().env).pipelines).toEqual([
      { key: 'main', name: 'deals' },
      { key: 'p2', name: 'Partners' },
    ]);
  });

  it('asks for the fields that its own headers name', () => {
    const { env } = twoPipelines();
    const lost = loadBoard(env, { pipeline: 'p2' }).lanes.find(({ kind }) => kind === 'lost');
    expect(lost?.required).toEqual(['lostReason']);
  });

  it('leaves the stages of the others in the mirror', () => {
    const { env, facts } = twoPipelines();
    loadBoard(env, { pipeline: 'p2' });
    expect(JSON.parse(facts.get('stages') ?? '[]')).toHaveLength(8);
  });

  it('takes all stages for the main one’s where the Stages tab has no Pipeline column', () => {
    const { env } = pipelineWorkbook();
    expect(loadBoard(env).lanes).toHaveLength(4);
  });

  it('says so when there is no such pipeline', () => {
    expect(() => loadBoard(twoPipelines().env, { pipeline: 'p9' })).toThrow(/pipelineUnknown/);
  });
});

describe('a Pipeline cell of Stages that names no pipeline', () => {
  const noticesFor = (book: ReturnType<typeof twoPipelines>) =>
    loadBoard(book.env).notices.map(({ message, action }) => `${message} ${action}`);

  it('is said, with the names that there are', () => {
    const book = twoPipelines();
    book.tab('stages').put(6, 8, 'Partnrs');
    expect(noticesFor(book)).toEqual([
      'The Stages tab has stages for “Partnrs”, but there is no such pipeline, so nothing uses them. ' +
        'Write “Partners” in the Pipeline column, or leave it blank for the first pipeline.',
    ]);
  });

  it('is no trouble however the name is spelled', () => {
    const book = twoPipelines();
    book.tab('stages').put(6, 8, 'PARTNERS ');
    expect(noticesFor(book)).toEqual([]);
  });
});

describe('all pipelines', () => {
  it('share the lanes of stages that are alike, with one read and two for each tab', () => {
    const { env, counts } = twoPipelines();
    const board = loadBoard(env, { pipeline: 'all' });
    expect(board.lanes.map(({ stage }) => stage)).toEqual([
      'Prospecting',
      'Demo',
      'Proposal',
      'Closing',
      'Lost',
    ]);
    expect(cardsOf(board).sort()).toEqual([
      'Closing: D-000004 main',
      'Closing: P-3 p2',
      'Demo: P-1 p2',
      'Proposal: D-000002 main',
      'Proposal: D-000003 main',
      'Proposal: P-2 p2',
      'Prospecting: D-000001 main',
    ]);
    expect([board.shown, board.sheetName]).toEqual(['all', 'deals, Partners']);
    expect([counts.reads, counts.writes]).toEqual([5, 0]);
  });

  it('weigh each deal with the odds of its own pipeline', () => {
    const board = loadBoard(twoPipelines().env, { pipeline: 'all' });
    const lane = board.lanes.find(({ stage }) => stage === 'Proposal');
    expect(lane?.sums).toEqual([{ currency: 'USD', amount: 12_000, weighted: 8000 * 0.5 + 4000 * 0.6 }]);
  });

  it('go on without the one whose tab is gone, and say so', () => {
    const { env, others } = twoPipelines();
    others.length = 0;
    const board = loadBoard(env, { pipeline: 'all' });
    expect(board.lanes.map(({ stage }) => stage)).toEqual(['Prospecting', 'Proposal', 'Closing', 'Lost']);
    expect(board.notices[0]?.message).toContain('“Partners” tab is missing');
    expect(board.pipelines[1]).toEqual({ key: 'p2', name: 'Partners' });
  });

  it('find a column of either one that was renamed unseen', () => {
    const book = twoPipelines(undefined, { hour: 7 });
    runHourly(book.env);
    book.other('Partners').put(2, partnerColumn('stage'), 'Phase');
    const board = loadBoard(book.env, { pipeline: 'all' });
    expect(cardsOf(board)).toHaveLength(7);
    expect(board.notices.map(({ message }) => message)).toContainEqual(expect.stringContaining('“Phase”'));
  });

  it('go on without the one whose header is gone, and say where', () => {
    const book = twoPipelines();
    book.other('Partners').put(2, partnerColumn('stage'), '');
    const board = loadBoard(book.env, { pipeline: 'all' });
    expect(board.lanes).toHaveLength(4);
    expect(board.notices[0]?.message).toContain('“Step” is missing from the “Partners” tab');
  });
});
