/** Where a new deal goes. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { newRow } from '../../../src/domain/table/new-row';

const table = { headerRow: 1, width: 4, columns: { deal: 1, stage: 2, amount: 3 } };
const HEADER = ['Deal', 'Stage', 'Amount', 'Weighted'];
const DEALS: Cell[][] = [
  ['Roof', 'Proposal', 100, 50],
  ['Gate', 'Proposal', 200, 100],
];
const OWN = [[], ['', '', '', '=C2/2'], ['', '', '', '=C3/2']];

function place(below: Cell[][], formulas: string[][] = []) {
  return newRow([HEADER, ...DEALS, ...below], [...OWN, ...formulas], table);
}

describe('a new row', () => {
  it('goes below the last deal, with the formulas that go on', () => {
    expect(place([])).toMatchObject({ after: 3, inserted: false, formulas: ['', '', '', '=C4/2'] });
  });

  it.each([
    ['a total', ['Total', '', 300, '']],
    ['a note beside the table', ['', '', '', 'ask Mina']],
    ['a report’s footer', ['', '', '', 45_000]],
  ])('is inserted above %s', (_, below) => {
    expect(place([below])).toMatchObject({ after: 3, inserted: true });
  });

  it('is inserted above a total that says nothing but its sum', () => {
    expect(place([['', '', 300, '']], [['', '', '=SUM(C2:C3)', '']]).inserted).toBe(true);
  });

  it('tears nothing apart that stands right of the table', () => {
    const { inserted, cells } = place([['', '', '', '', '', 'Legend']]);
    expect(inserted).toBe(false);
    expect(cells).toHaveLength(4);
  });

  it('leaves a blank line between the deals and their total', () => {
    const { after, inserted } = place([
      ['', '', '', ''],
      ['Total', '', 300, ''],
    ]);
    expect([after, inserted]).toEqual([3, false]);
  });

  it('uses a row that was prepared: its formulas stay, its boxes too', () => {
    const prepared = place([['', '', false, 0]], [['', '', '', '=C4/2']]);
    expect(prepared).toMatchObject({
      inserted: false,
      cells: ['', '', false, ''],
      formulas: ['', '', '', '=C4/2'],
    });
    expect([...prepared.taken]).toEqual([3]);
  });

  it('does not go on with formulas that look at other rows', () => {
    const running = [[], ['', '', '', '=C2'], ['', '', '', '=D2+C3']];
    expect(newRow([HEADER, ...DEALS], running, table).formulas).toEqual(['', '', '', '']);
  });

  it('writes nothing where an array formula fills the column', () => {
    const array = [
      ['', '', '', '={"Weighted";ARRAYFORMULA(C2:C/2)}'],
      ['', '', '', ''],
      ['', '', '', ''],
    ];
    const filled = newRow([HEADER, ...DEALS, ['', '', '', 0]], array, table);
    expect(filled).toMatchObject({ inserted: false, formulas: ['', '', '', ''] });
    expect(filled.taken.has(3)).toBe(true);
  });

  it('is the first one below the header of an empty table, and takes no look from it', () => {
    expect(newRow([HEADER], [['', '', '', '']], table)).toMatchObject({
      after: 1,
      inserted: false,
      isDressed: false,
    });
  });
});
