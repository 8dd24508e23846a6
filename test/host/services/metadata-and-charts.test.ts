/** Named ranges, developer metadata and charts (platform.md 5.7, 5.8). */

import { describe, expect, test } from 'vitest';
import { evaluate, hostWith, outcome, SHEET } from '../runtime/inline-host';

describe('named ranges (5.7)', () => {
  test('are found by name, overwritten by name, and null when absent', () => {
    const body = `${SHEET} ss.setNamedRange('Stages', sheet.getRange('A1:A5'));
      ss.setNamedRange('Stages', sheet.getRange('B1:B5'));
      return [ss.getRangeByName('Stages').getA1Notation(), ss.getNamedRanges().length, ss.getRangeByName('None')];`;
    expect(evaluate(body)).toEqual(['B1:B5', 1, null]);
  });
});

describe('developer metadata (5.7)', () => {
  test('an arbitrary range is refused', () => {
    expect(outcome(`${SHEET} sheet.getRange('A1:B2').addDeveloperMetadata('k', 'v');`)).toBe(
      'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  });

  test('the finder searches what it was made on', () => {
    const body = `${SHEET} const other = ss.insertSheet('Other');
      ss.addDeveloperMetadata('k', 'document'); sheet.addDeveloperMetadata('k', 'sheet');
      sheet.getRange('5:5').addDeveloperMetadata('k', 'row'); other.addDeveloperMetadata('k', 'other');
      const on = (holder) => holder.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getValue());
      return [on(ss), on(sheet), on(sheet.getRange('A4:C6'))];`;
    expect(evaluate(body)).toEqual([['document', 'sheet', 'row', 'other'], ['sheet', 'row'], ['row']]);
  });

  test('keys are not unique, and a piece can be changed and removed', () => {
    const body = `${SHEET} sheet.addDeveloperMetadata('k', '1').addDeveloperMetadata('k', '2');
      const [first, second] = sheet.getDeveloperMetadata(); first.setValue('3'); second.remove();
      return sheet.getDeveloperMetadata().map((m) => [m.getKey(), m.getValue(), String(m.getVisibility()),
        String(m.getLocation().getLocationType())]);`;
    expect(evaluate(body)).toEqual([['k', '3', 'DOCUMENT', 'SHEET']]);
  });

  test('row metadata follows its row and dies with it', () => {
    const body = `${SHEET} sheet.getRange('5:5').addDeveloperMetadata('k');
      const rows = () => ss.createDeveloperMetadataFinder().withKey('k').find()
        .map((m) => m.getLocation().getRow().getRow());
      sheet.insertRowBefore(2); const moved = rows(); sheet.deleteRow(6); return [moved, rows()];`;
    expect(evaluate(body)).toEqual([[6], []]);
  });
});

describe('column metadata (5.7)', () => {
  const COLUMNS = `const columns = (holder) => holder.createDeveloperMetadataFinder().withKey('k').find()
      .map((m) => [m.getValue(), m.getLocation().getColumn().getColumn()]);`;

  test('follows its column through inserts and moves, and dies with it', () => {
    const body = `${SHEET} ${COLUMNS} sheet.getRange('B:B').addDeveloperMetadata('k', 'b');
      sheet.getRange('D:D').addDeveloperMetadata('k', 'd'); sheet.getRange('D1').setValue('four');
      sheet.insertColumnBefore(1); const inserted = columns(sheet);
      sheet.moveColumns(sheet.getRange('E1'), 2); const moved = columns(sheet);
      const shown = sheet.getRange('B1').getValue(); sheet.deleteColumn(2);
      return [inserted, moved, shown, columns(sheet)];`;
    expect(evaluate(body)).toEqual([
      [
        ['b', 3],
        ['d', 5],
      ],
      [
        ['b', 4],
        ['d', 2],
      ],
      'four',
      [['b', 3]],
    ]);
  });

  test('stays where it is when cells are pasted, sorted or cut', () => {
    const body = `${SHEET} ${COLUMNS} sheet.getRange('B:B').addDeveloperMetadata('k', 'b');
      sheet.getRange('A1:B2').setValues([[2, 'x'], [1, 'y']]); sheet.getRange('A1:B2').sort(1);
      sheet.getRange('B1:B2').copyTo(sheet.getRange('D1')); sheet.getRange('B1:B2').moveTo(sheet.getRange('F1'));
      return columns(sheet);`;
    expect(evaluate(body)).toEqual([['b', 2]]);
  });

  test('goes along when its sheet is copied, as pieces of its own, and dies with the copy', () => {
    const body = `${SHEET} sheet.addDeveloperMetadata('k', 'sheet');
      sheet.getRange('B:B').addDeveloperMetadata('k', 'b'); const copy = sheet.copyTo(ss);
      const values = (holder) => holder.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getValue());
      copy.getDeveloperMetadata()[0].setValue('copy'); const seen = [values(sheet), values(copy)];
      ss.deleteSheet(copy); return seen.concat([values(ss)]);`;
    expect(evaluate(body)).toEqual([
      ['sheet', 'b'],
      ['copy', 'b'],
      ['sheet', 'b'],
    ]);
  });

  test('a move changes the references to what moved, and undo takes it back whole', () => {
    const host = hostWith(`function main() { ${SHEET}
      sheet.getRange('A1:C1').setValues([[1, 2, '=A1+B1']]);
      sheet.moveColumns(sheet.getRange('A:A'), 4); }`);
    host.run('main');
    const [name = ''] = host.workbook.sheets.map((sheet) => sheet.name);
    expect(host.sheet(name).formulas('A1:C1')[0]).toEqual(['', '=C1+A1', '']);
    host.undo();
    expect(host.sheet(name).values()).toEqual([['']]);
  });
});

describe('a copy of the file (2.4, 10)', () => {
  test('has the sheets, marks and ids of the original, but no properties and no triggers', () => {
    const host = hostWith(`function main() { ${SHEET} sheet.addDeveloperMetadata('k', 'v');
      sheet.getRange('A1').setValue('kept'); PropertiesService.getDocumentProperties().setProperty('p', '1'); }
      function look() { ${SHEET} return [ss.getId(), sheet.getSheetId(), sheet.getRange('A1').getValue(),
        sheet.getDeveloperMetadata().length, PropertiesService.getDocumentProperties().getKeys().length]; }`);
    host.run('main');
    const original = host.run('look');
    host.openCopy();
    expect(original).toEqual(['local-workbook', 0, 'kept', 1, 1]);
    expect(host.run('look')).toEqual(['local-workbook-copy', 0, 'kept', 1, 0]);
  });
});

describe('charts (5.8)', () => {
  const chart = `sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:A5')).addRange(sheet.getRange('B1:B5'))
    .setNumHeaders(1).setOption('title', 'Won').setPosition(2, 4, 0, 0)`;

  test('are built, inserted, read back, changed and removed', () => {
    const body = `${SHEET} sheet.insertChart(${chart}.build()); const [made] = sheet.getCharts();
      sheet.updateChart(made.modify().setOption('title', 'Lost').build()); const [changed] = sheet.getCharts();
      const seen = [changed.getChartId() === made.getChartId(), changed.getOptions().get('title'),
        changed.getRanges().map((r) => r.getA1Notation()), changed.getContainerInfo().getAnchorColumn()];
      sheet.removeChart(changed); return seen.concat(sheet.getCharts().length);`;
    expect(evaluate(body)).toEqual([true, 'Lost', ['A1:A5', 'B1:B5'], 4, 0]);
  });

  test('types are enum values, not texts', () => {
    expect(outcome(`${SHEET} sheet.newChart().setChartType('COLUMN');`)).toContain('(String)');
    expect(outcome(`${SHEET} sheet.newChart().setChartType(Charts.ChartType.LINE).build();`)).toBeUndefined();
  });

  test('the hidden-dimension strategy needs a type first', () => {
    const strategy = 'setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)';
    expect(outcome(`${SHEET} sheet.newChart().${strategy};`)).toMatch(/^Exception: Unexpected error/);
    expect(outcome(`${SHEET} sheet.newChart().asLineChart().${strategy};`)).toBeUndefined();
  });
});

test('a text finder counts as one read and finds shown texts', () => {
  const body = `${SHEET} sheet.getRange('A1:A3').setValues([['Deal 1'], ['deal 2'], ['x']]);
    const found = (finder) => finder.findAll().map((r) => r.getA1Notation());
    return [found(sheet.createTextFinder('deal')), found(sheet.createTextFinder('deal').matchCase(true)),
      found(sheet.createTextFinder('x').matchEntireCell(true)), sheet.createTextFinder('none').findNext()];`;
  expect(evaluate(body)).toEqual([['A1', 'A2'], ['A2'], ['A3'], null]);
});
