/** Which cells of the Stages tab a pipeline's list offers. */
import { describe, expect, it } from 'vitest';
import { stageArea } from '../../../src/app/guides/stage-area';
import { columnTitles } from '../../../src/app/workbook/own-tabs/tab-columns';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { memoryWorkbook } from '../memory-environment';

const MAIN = { key: 'main', name: 'Sales' };
const PARTNERS = { key: 'p2', name: 'Partners' };

function areaOf(rows: Grid, place: typeof MAIN) {
  const header = columnTitles('stages', 'en');
  const cellsOf = ([kind = '', name = '', pipeline = '']: readonly Cell[]) =>
    header.map((title) => ({ Kind: kind, Stage: name, Pipeline: pipeline })[title] ?? '');
  const grid = [header, ...rows.map(cellsOf)];
  return stageArea(memoryWorkbook({ tabs: { stages: grid } }).tab('stages'), grid, place);
}

describe('stageArea', () => {
  const two = [
    ['Open', 'Offer', ''],
    ['Won', 'Won', ''],
    ['Open', 'Intro', 'Partners'],
    ['Won', 'Signed', ' partners'],
  ];

  it('is the whole column for the only pipeline, so that stages typed below are offered', () => {
    expect(areaOf(two.slice(0, 2), MAIN)).toEqual({ row: 2, column: 1, rows: 2, columns: 1 });
  });

  it("is a pipeline's own block between those of others", () => {
    expect(areaOf(two, MAIN)).toEqual({ row: 2, column: 1, rows: 2, columns: 1 });
    expect(areaOf(two, PARTNERS)).toEqual({ row: 4, column: 1, rows: 2, columns: 1 });
  });

  it('is the whole column where stages stand scattered, or there are none yet', () => {
    const scattered = [...two, ['Lost', 'Lost', '']];
    expect(areaOf(scattered, MAIN)).toEqual({ row: 2, column: 1, rows: 5, columns: 1 });
    expect(areaOf(two, { key: 'p3', name: 'Renewals' })).toEqual({ row: 2, column: 1, rows: 4, columns: 1 });
  });
});
