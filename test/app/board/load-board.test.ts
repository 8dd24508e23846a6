/** The board shows every deal once, from three reads. */
import { expect, it } from 'vitest';
import { loadBoard } from '../../../src/app/board/load-board';
import { columnOf, dealRows, pipelineWorkbook } from '../pipeline-fixture';

it('puts every deal into the lane of its stage, with three reads and no write', () => {
  const { env, counts } = pipelineWorkbook();
  const board = loadBoard(env);
  const where = board.lanes.flatMap((lane) => lane.cards.map((card) => `${lane.stage}: ${card.title}`));
  expect(where.sort()).toEqual([
    'Closing: Stairs',
    'Proposal: Doors',
    'Proposal: Windows',
    'Prospecting: Roof',
  ]);
  expect([counts.reads, counts.writes]).toEqual([3, 0]);
});

it('marks a deal whose stage a formula computes', () => {
  const book = pipelineWorkbook();
  book.tab('deals').putFormula(3, columnOf('stage'), '=IF(TRUE,"Proposal")', 'Proposal');
  const cards = loadBoard(book.env).lanes.flatMap((lane) => lane.cards);
  expect(cards.filter((card) => card.stageComputed).map((card) => card.id)).toEqual(['D-000002']);
});

it.each([
  [1, '={"Stage";ARRAYFORMULA(A2:A)}', 'Stage', 4],
  [3, '=ArrayFormula(IF(A3:A<>"","Proposal",))', 'Proposal', 3],
])('marks the deals that a formula in row %i fills from above', (row, formula, value, count) => {
  const book = pipelineWorkbook(dealRows());
  book.tab('deals').putFormula(row, columnOf('stage'), formula, value);
  const cards = loadBoard(book.env).lanes.flatMap((lane) => lane.cards);
  expect(cards.filter((card) => card.stageComputed)).toHaveLength(count);
});

it('follows a change in the Stages tab at once and remembers it for the next move', () => {
  const book = pipelineWorkbook();
  book.tab('stages').put(3, 3, 0.75);
  const lane = loadBoard(book.env).lanes.find(({ stage }) => stage === 'Proposal');
  expect(lane?.sums[0]?.weighted).toBe(6000);
  expect(JSON.parse(book.facts.get('stages') ?? '[]')[1].probability).toBe(0.75);
});

it('finds the deals after rows were inserted above the header', () => {
  const book = pipelineWorkbook(dealRows());
  book.tab('deals').insertRows(1, 2);
  expect(loadBoard(book.env).lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(4);
});
