/** Who sits at the board, whom a deal can belong to, and what other currencies are worth. */
import { expect, it } from 'vitest';
import { loadBoard } from '../../../src/app/board/load-board';
import { checkSheet } from '../../../src/app/check/check-sheet';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import type { MemoryOptions } from '../memory-environment';
import { dealRows, pipelineWorkbook } from '../pipeline-fixture';

const TEAM = JSON.stringify([
  { name: 'Mina', email: 'Mina@Example.com ', active: true },
  { name: 'Joon', email: '', active: true },
  { name: 'Retired', email: 'retired@example.com', active: false },
]);

function boardOf(options: MemoryOptions) {
  return loadBoard(pipelineWorkbook(dealRows(), options).env);
}

it('knows the person by the e-mail in Team, however it is written, and offers the active names', () => {
  const board = boardOf({ memory: { team: TEAM }, user: 'mina@example.COM' });
  expect([board.me, board.owners]).toEqual(['Mina', ['Mina', 'Joon']]);
});

it.each(['', 'stranger@example.com'])('knows nobody as “%s”', (user) => {
  expect(boardOf({ memory: { team: TEAM }, user })).not.toHaveProperty('me');
});

it('offers the owners of the deals where an earlier version has never kept Team', () => {
  const board = boardOf({});
  expect(board.owners).toEqual(['Mina', 'Joon']);
  expect(board).not.toHaveProperty('me');
});

it('follows Team when it is edited, and costs the edit one read', () => {
  const book = pipelineWorkbook();
  book.tab('team').put(3, 6, 'No');
  book.counts.reset();
  handleEdit(book.env, { tab: book.tab('team'), area: { row: 3, column: 6, rows: 1, columns: 1 } });
  expect([book.counts.reads, book.counts.writes]).toEqual([1, 0]);
  book.counts.reset();
  expect(loadBoard(book.env).owners).toEqual(['Mina']);
  expect([book.counts.reads, book.counts.writes]).toEqual([3, 0]);
});

it.each([
  ['the hourly run', runHourly],
  ['the check', checkSheet],
])('learns of Team from %s, which reads it anyway', (_, run) => {
  const book = pipelineWorkbook();
  run(book.env);
  expect(loadBoard(book.env).me).toBe('Mina');
});

it('brings the rates of the Settings tab, and says which one cannot be used', () => {
  const book = pipelineWorkbook();
  const rows = [
    ['Exchange rate: EUR', 1.16],
    ['Exchange rate: EUR, as of', { day: '2026-11-20' }],
    ['Exchange rate: JPY', 0.0064],
  ];
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      book.tab('settings').put(4 + index, 1 + column, cell);
    });
  });
  const area = { row: 4, column: 1, rows: 3, columns: 2 };
  handleEdit(book.env, { tab: book.tab('settings'), area });
  const { rates, notices } = loadBoard(book.env);
  expect(rates).toEqual([{ currency: 'EUR', rate: 1.16, day: '2026-11-20' }]);
  expect(notices.map(({ message }) => message)).toEqual([expect.stringContaining('JPY')]);
});

it('works with settings that an earlier version has kept', () => {
  expect(boardOf({}).rates).toEqual([]);
});
