/** Columns that set-up adds, and the few cells it fills. */
import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../../src/app/ports';
import {
  addedHeaders,
  columnDressing,
  firstValueWrites,
  missingColumns,
} from '../../../../src/app/set-up/deals-tab/deal-columns';
import { defaultSettings } from '../../../../src/app/workbook/own-tabs/read-settings';
import type { Cell, Grid } from '../../../../src/domain/cells/cell';
import type { Field } from '../../../../src/domain/deals/field';
import { readDeals } from '../../../../src/domain/deals/read-deals';
import { defaultStages } from '../../../../src/domain/stages/default-stages';
import { memoryWorkbook } from '../../memory-environment';

const TODAY = '2026-11-21';
const COLUMNS = { deal: 1, owner: 2, stage: 3, expectedClose: 4, id: 5, stageSince: 6, closed: 7 } as const;

function dealsTab(grid: Grid): Tab {
  return memoryWorkbook({ tabs: { deals: grid } }).tab('deals');
}

function fill(
  rows: readonly (readonly Cell[])[],
  added: readonly Field[],
  formulas: readonly (readonly string[])[] = [],
) {
  const header = ['Deal', 'Owner', 'Stage', 'Close', 'Deal ID', 'In stage since', 'Closed on'];
  const grid = [header, ...rows];
  const table = { headerRow: 1, width: 7, columns: COLUMNS };
  const context = { stages: defaultStages('en'), members: [], settings: defaultSettings('en'), today: TODAY };
  const { deals } = readDeals(grid, table, context);
  const tab = dealsTab(grid);
  return firstValueWrites({
    tab,
    grid,
    columns: COLUMNS,
    added,
    deals,
    day: TODAY,
    locale: 'en_US',
    currencies: () => new Map(),
    formulas: () => formulas,
  });
}

describe('addedHeaders', () => {
  it('does not take a header that a person uses for something else', () => {
    expect(addedHeaders(['owner'], ['owner', 'Stage'], 'en')).toEqual({ owner: 'Owner (Pipesheet)' });
    expect(addedHeaders(['owner'], ['Stage'], 'ko').owner).toBe('담당자');
  });
});

describe('missingColumns', () => {
  it('come behind everything in use, in the look of the last header', () => {
    const grid = [
      ['Deal', 'Stage', ''],
      ['A', 'Won', 'a note beside the table'],
    ];
    const missing = missingColumns(grid, 1, ['Deal ID', 'Owner']);
    expect(missing).toEqual({ after: 3, headers: ['Deal ID', 'Owner'], neighbour: 2 });
  });

  it('are only those that a broken run has left out', () => {
    const grid = [['Deal', 'Stage', 'Deal ID']];
    expect(missingColumns(grid, 1, ['Deal ID', 'Owner'])?.headers).toEqual(['Owner']);
    expect(missingColumns(grid, 1, ['Deal ID'])).toBeUndefined();
  });

  it('are bare before they are dressed, and named last, since their names say that all is done', () => {
    const tab = dealsTab([['Deal', 'Stage']]);
    const writes = columnDressing(tab, 1, { after: 2, headers: ['Deal ID'], neighbour: 2 });
    expect(writes.map(({ kind }) => kind)).toEqual(['bare', 'copyLook', 'values']);
    expect(writes[2]).toMatchObject({ at: { row: 1, column: 3 }, values: [['Deal ID']] });
  });
});

describe('firstValueWrites', () => {
  it('numbers blank ids above the highest, and leaves other rows alone', () => {
    const rows = [
      ['A', 'Ann', 'Proposal', '', 'D-000007', '', ''],
      ['B', 'Ann', 'Proposal', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['C', 'Ann', 'Proposal', '', '', '', ''],
    ];
    const { writes, nextId } = fill(rows, []);
    expect(writes).toMatchObject([
      { at: { row: 3, column: 5, rows: 1 }, values: [['D-000008']] },
      { at: { row: 5, column: 5, rows: 1 }, values: [['D-000009']] },
    ]);
    expect(nextId).toBe(10);
  });

  it('leaves an id alone that a formula leaves blank', () => {
    const rows = [
      ['A', 'Ann', 'Proposal', '', '', '', ''],
      ['B', 'Ann', 'Proposal', '', '', '', ''],
    ];
    const formulas = [[], ['', '', '', '', '=IF(D2="","",ROW())']];
    expect(fill(rows, [], formulas).writes).toMatchObject([{ at: { row: 3, column: 5, rows: 1 } }]);
  });

  it('fills a column of ours as one block', () => {
    const rows = [
      ['A', 'Ann', 'Proposal', '', '1', '', ''],
      ['Total', '', '', '', '', '', ''],
      ['C', 'Ann', 'Lost', { day: '2026-10-02' }, '2', '', ''],
    ];
    const { writes } = fill(rows, ['stageSince', 'closed']);
    expect(writes).toMatchObject([
      { at: { row: 4, column: 7, rows: 1 }, values: [[{ day: '2026-10-02' }]] },
      { at: { row: 2, column: 6, rows: 3 }, values: [[{ day: TODAY }], [''], [{ day: '2026-10-02' }]] },
    ]);
  });

  it('does not close a deal on a day that has not come', () => {
    const rows = [['A', 'Ann', 'Lost', { day: '2026-12-02' }, '1', '', '']];
    expect(fill(rows, ['closed']).writes).toEqual([]);
  });

  it('never fills a mapped column but with ids', () => {
    const rows = [['A', 'Ann', 'Lost', { day: '2026-10-02' }, '1', '', '']];
    expect(fill(rows, []).writes).toEqual([]);
  });
});
