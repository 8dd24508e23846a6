/** Undo and redo restore a workbook exactly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangle, type Sheet, Workbook } from '../../../host/workbook';

type Action = (sheet: Sheet) => void;

const position = fc.integer({ min: 1, max: 6 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(position, position, fc.constantFrom('1', 'x', '=A1+B2', '=SUM(A1:C3)', '5%', '')).map(
    ([row, column, text]): Action =>
      (sheet) =>
        sheet.enter(row, column, text),
  ),
  fc.tuple(position, fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Action =>
      (sheet) =>
        sheet.insertRows(at, count, 1),
  ),
  fc.tuple(position, fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Action =>
      (sheet) =>
        sheet.deleteRows(at, count),
  ),
  position.map(
    (at): Action =>
      (sheet) =>
        sheet.insertColumns(at, 1),
  ),
  position.map(
    (at): Action =>
      (sheet) =>
        sheet.deleteColumns(at, 1),
  ),
  position.map(
    (row): Action =>
      (sheet) =>
        sheet.setStyle(rectangle(row, 1, 2, 2), { background: '#ffff00', fontWeight: 'bold' }),
  ),
  position.map(
    (row): Action =>
      (sheet) =>
        sheet.setNotes(rectangle(row, 1), [['note']]),
  ),
  fc.constant<Action>((sheet) => sheet.sort(rectangle(1, 1, 5, 3), [{ column: 1, ascending: true }])),
  fc.constantFrom('One', 'Two').map(
    (name): Action =>
      (sheet) =>
        sheet.workbook.renameSheet(sheet, name),
  ),
);

function picture(sheet: Sheet) {
  const area = rectangle(1, 1, 12, 12);
  return {
    formulas: sheet.formulas(area),
    values: sheet.values(area),
    styles: sheet.styles(area),
    notes: sheet.notes(area),
    properties: sheet.properties,
  };
}

describe('the history of a workbook', () => {
  it('restores exactly, whatever was done, and redoes it exactly', () => {
    fc.assert(
      fc.property(fc.array(actions, { minLength: 1, maxLength: 8 }), (steps) => {
        const workbook = new Workbook();
        const sheet = workbook.addSheet('Sheet1');
        sheet.enterAll(1, 1, [
          [3, '=A1*2', 'c'],
          [1, '=A2*2', 'a'],
        ]);
        const before = picture(sheet);
        workbook.transaction('steps', () => {
          for (const step of steps) step(sheet);
        });
        const after = picture(sheet);
        if (workbook.journal.undoLabel !== 'steps') return;
        workbook.journal.undo();
        expect(picture(sheet)).toEqual(before);
        workbook.journal.redo();
        expect(picture(sheet)).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what a failing action did, as one unit that can be undone', () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Sheet1');
    const fail = () =>
      workbook.transaction('script', () => {
        sheet.enter(1, 1, 'written');
        throw new Error('stopped');
      });
    expect(fail).toThrow('stopped');
    expect(sheet.value(1, 1)).toBe('written');
    expect(workbook.journal.undo()).toBe(true);
    expect(sheet.value(1, 1)).toBeNull();
  });

  it('has nothing to undo in a document that was just opened', () => {
    const workbook = new Workbook();
    workbook.addSheet('Sheet1');
    workbook.journal.clear();
    expect(workbook.journal.undo()).toBe(false);
  });
});
