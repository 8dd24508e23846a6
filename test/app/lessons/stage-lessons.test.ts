/** Lessons from a workbook: what is typed beside what the log and the deals say. */
import { expect, it } from 'vitest';
import { stageLessons } from '../../../src/app/lessons/stage-lessons';
import { readLog } from '../../../src/app/workbook/history/log-tab';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { archiveRows } from '../../../src/domain/history/archive';
import { dealRow, dealRows, pipelineWorkbook, twoPipelines } from '../pipeline-fixture';

const LOG_HEADER = ['When', 'Who', 'Deal ID', 'Field', 'From', 'To', 'How'];

/** A log in which each deal takes its stages, one a day. */
function logOf(paths: Readonly<Record<string, readonly string[]>>): Grid {
  const lines = Object.entries(paths).flatMap(([id, stages]) =>
    stages.slice(1).map((to, index): Cell[] => {
      const day = { day: `2026-11-${String(index + 2).padStart(2, '0')}`, time: '10:00' };
      return [day, '', id, 'Stage', stages[index] ?? '', to, 'Board'];
    }),
  );
  return [LOG_HEADER, ...lines];
}

const won = (id: string) => dealRow(id, id, 'Acme', 'Mina', 'Closing', 10, '2026-11-05', '2026-11-05');
const lost = (id: string) => dealRow(id, id, 'Acme', 'Mina', 'Lost', 10, '2026-11-05', '2026-11-05');

it('says only win and loss totals while there is no log', () => {
  const [empty, gone] = [pipelineWorkbook(dealRows()), pipelineWorkbook(dealRows())];
  gone.deleteTab('log');
  for (const book of [empty, gone]) {
    const { stages, closed } = stageLessons(book.env);
    expect(closed).toBe(0);
    expect(stages.map(({ stage, odds }) => [stage, odds.won, odds.n])).toEqual([
      ['Prospecting', 1, 1],
      ['Proposal', 0, 0],
    ]);
    expect(stages[1]?.odds).toEqual({ typed: 0.5, won: 0, n: 0 });
  }
});

it('shrinks toward the typed odds and knows stages by likeness', () => {
  const paths = {
    A: ['Prospecting', 'PROPOSAL ', 'Closing'],
    B: ['Prospecting', 'Closing'],
    C: ['Prospecting', 'pro-posal', 'Lost'],
    D: ['Prospecting', 'Lost'],
  };
  const rows = [won('A'), won('B'), lost('C'), lost('D')];
  const book = pipelineWorkbook(rows, { tabs: { log: logOf(paths) } });
  const { stages, closed } = stageLessons(book.env);
  expect(closed).toBe(4);
  expect(stages.map(({ odds }) => [odds.won, odds.n])).toEqual([
    [2, 4],
    [2, 3],
  ]);
  expect(stages[1]?.odds.learned).toBeCloseTo((2 + 10 * 0.5) / (3 + 10), 9);
  expect(stages[1]?.patience).toEqual({ typed: 5, n: 1 });
});

it('takes what stands in the Stages tab now, not what was remembered', () => {
  const book = pipelineWorkbook();
  book.tab('stages').put(3, 3, 0.9);
  book.tab('stages').put(3, 4, '');
  const [, proposal] = stageLessons(book.env).stages;
  expect(proposal?.odds.typed).toBe(0.9);
  expect(proposal?.patience).toEqual({ n: 0 });
});

it('keeps pipelines apart, also for rows that are gone, and reads each tab once', () => {
  const gone = (id: string): Cell[][] => [
    [{ day: '2026-11-12' }, '', id, 'Stage', 'Lost', '', 'Found later'],
    [{ day: '2026-11-12' }, '', id, 'Pipeline', 'p2', '', 'Found later'],
    [{ day: '2026-11-12' }, '', id, 'Deal ID', id, '', 'Found later'],
  ];
  const log = [...logOf({ 'P-3': ['Demo', 'Closing'], 'P-9': ['Demo', 'Lost'] }), ...gone('P-9')];
  const book = twoPipelines(undefined, { tabs: { log } });
  const { stages } = stageLessons(book.env);
  expect(stages.map(({ pipeline, stage, odds }) => [pipeline, stage, odds.won, odds.n])).toEqual([
    [undefined, 'Prospecting', 1, 1],
    [undefined, 'Proposal', 0, 0],
    ['p2', 'Demo', 1, 2],
    ['p2', 'proposal', 1, 1],
  ]);
  expect(book.counts.reads).toBeLessThanOrEqual(5);
  expect(book.writes).toEqual([]);
});

it('learns from months of the log that were moved to an archive', () => {
  const [header = [], ...lines] = logOf({
    A: ['Prospecting', 'Proposal', 'Closing'],
    B: ['Prospecting', 'Lost'],
  });
  const rows = readLog([header, ...lines]).map((line) => ({ line }));
  const book = pipelineWorkbook([won('A'), lost('B')]);
  const archive = book.env.addTab('Log 2026-11');
  const kept = [['Deal', 'Lines', 'What'], ...archiveRows(rows, 1)];
  book.env.write([{ kind: 'append', tab: archive, rows: kept }]);
  const env = { ...book.env, archives: () => new Map([['2026-11', archive]]) };
  const { stages, closed } = stageLessons(env);
  expect(closed).toBe(2);
  expect(stages.map(({ odds }) => [odds.won, odds.n])).toEqual([
    [1, 2],
    [1, 1],
  ]);
});
