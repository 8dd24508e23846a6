/** A merged row says everything that its two rows said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellText } from '../../../../src/domain/cells/cell';
import { joinTexts } from '../../../../src/domain/deals/merge/join-texts';
import { type MergeChoice, type MergeRow, planMerge } from '../../../../src/domain/deals/merge/merge-rows';
import { textKey } from '../../../../src/domain/deals/merge/text-key';
import type { DealTable } from '../../../../src/domain/table/deal-table';

const HEADERS = ['ID', 'Deal', 'Stage', 'Amount', 'Tags', 'Notes', 'Region', ''];
const TABLE: DealTable = {
  headerRow: 1,
  width: 7,
  columns: { id: 1, deal: 2, stage: 3, amount: 4, tags: 5, notes: 6 },
};

function row(cells: readonly Cell[], formulas: readonly string[] = []): MergeRow {
  return { cells, formulas, display: cells.map(cellText) };
}

function merge(keep: MergeRow, drop: MergeRow, choices: Record<string, MergeChoice> = {}, table = TABLE) {
  const { columns, leftOver } = planMerge({ headers: HEADERS, table, keep, drop, choices });
  return { columns, leftOver, cells: Object.fromEntries(columns.map(({ column, to }) => [column, to])) };
}

describe('a merge of two rows', () => {
  test('fills blanks, joins notes and tags, and notes what differs', () => {
    const { cells } = merge(
      row(['D-1', 'Roof', 'Proposal', 5, 'vip', 'call', '', '']),
      row(['1009', 'roof', 'Won', 7, 'VIP, east', 'sent offer', 'East', 'stray']),
    );
    expect(cells).toEqual({
      1: 'D-1',
      2: 'Roof',
      3: 'Proposal',
      4: 5,
      5: 'vip, east',
      6: 'call\nsent offer\nID: 1009\nStage: Won\nAmount: 7',
      7: 'East',
      8: 'stray',
    });
  });

  test('an id of ours is not noted', () => {
    expect(merge(row(['D-1', 'Roof']), row(['D-2', 'Roof'])).columns[0]).toMatchObject({
      noted: false,
      to: 'D-1',
    });
  });

  test('a choice is followed where it can be, and the other value is noted', () => {
    const keep = row(['D-1', 'Roof', 'Proposal', 5, '', '', 'East']);
    const drop = row(['D-2', 'Door', 'Proposal', 7, '', '', 'West']);
    const { cells } = merge(keep, drop, { 1: 'drop', 2: 'both', 4: 'drop', 7: 'both' });
    // The id stays; a name cannot be two.
    expect(cells).toMatchObject({ 1: 'D-1', 2: 'Roof', 4: 7, 6: 'Deal: Door\nAmount: 5', 7: 'East, West' });
  });

  test('a formula of the kept row stays, one of the dropped row counts by its value', () => {
    const keep = row(['D-1', 'Roof', 'Proposal', 10, '', '', 'East'], ['', '', '', '=5*2']);
    const drop = row(
      ['D-2', 'Roof', 'Proposal', 7, '', '', 'West'],
      ['', '', '', '', '', '', '=UPPER("West")'],
    );
    const { columns, cells } = merge(keep, drop, { 4: 'drop', 7: 'drop' });
    expect(columns[3]).toMatchObject({ computed: true, chosen: 'keep', to: 10 });
    expect(cells).toMatchObject({ 6: 'Amount: 7\nRegion: East', 7: 'West' });
  });

  test('an amount keeps its currency', () => {
    const table = { ...TABLE, columns: { ...TABLE.columns, currency: 7 } };
    const dollars = row(['D-1', 'Roof', 'Proposal', 5, '', '', '']);
    const euros = row(['D-2', 'Roof', 'Proposal', 7, '', '', 'EUR']);
    expect(merge(dollars, euros, {}, table).cells).toMatchObject({
      4: 5,
      6: 'Amount: 7\nRegion: EUR',
      7: '',
    });
    expect(merge(dollars, euros, { 4: 'drop' }, table).cells).toMatchObject({ 4: 7, 7: 'EUR' });
    expect(merge(euros, dollars, { 4: 'drop' }, table).cells).toMatchObject({ 4: 5, 7: '' });
    const unpriced = row(['D-1', 'Roof', 'Proposal', '', '', '', 'USD']);
    expect(merge(unpriced, euros, {}, table).cells).toMatchObject({ 4: 7, 7: 'EUR' });
  });

  test('the error of a formula says nothing', () => {
    const broken = row(['D-1', 'Roof', 'Proposal', '#REF!', '', '', '#N/A']);
    const whole = row(['D-2', 'Roof', 'Proposal', 7, '', '', 'East']);
    expect(merge(broken, whole).cells).toMatchObject({ 4: 7, 6: '', 7: 'East' });
    expect(merge(whole, broken).cells).toMatchObject({ 4: 7, 6: '', 7: 'East' });
  });

  test('what has no place in the notes is left over', () => {
    const { notes: _, ...columns } = TABLE.columns;
    const keep = row(['D-1', 'Roof', 'Proposal', 5]);
    expect(merge(keep, row(['D-2', 'Door', 'Proposal', 5]), {}, { ...TABLE, columns }).leftOver).toBe(
      'Deal: Door',
    );
    const computed = row(['D-1', 'Roof', '', '', '', 'x', ''], ['', '', '', '', '', '="x"']);
    expect(merge(computed, row(['D-2', 'Door', '', '', '', 'y'])).leftOver).toBe('Deal: Door\nNotes: y');
  });

  test('amounts that differ by a sign or a point are not the same', () => {
    expect(textKey('-500')).not.toBe(textKey('500'));
    expect(textKey('1.5')).not.toBe(textKey('15'));
    expect(textKey('Closed-Won')).toBe(textKey('closed won '));
  });

  test('whatever the rows hold and the person chooses, every value is still said', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>('', 'a', 'b', 'A ', 'x, y', 1, 2.5, -1, true, { day: '2026-11-20' }),
    );
    const cells = fc.array(cell, { minLength: 8, maxLength: 8 });
    const choices = fc.dictionary(
      fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
      fc.constantFrom<MergeChoice>('keep', 'drop', 'both'),
    );
    fc.assert(
      fc.property(cells, cells, choices, (keep, drop, chosen) => {
        const plan = merge(row(keep), row(drop), chosen);
        const said = [...Object.values(plan.cells).map(cellText), plan.leftOver].join('\n').toLowerCase();
        for (const value of [...keep, ...drop]) {
          for (const part of cellText(value).toLowerCase().split(', ')) expect(said).toContain(part);
        }
      }),
    );
  });
});

describe('joined texts', () => {
  test('are the same when they are joined again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (kept, added, asLines) => {
        const once = joinTexts(kept, added, asLines);
        expect(joinTexts(once, added, asLines)).toBe(once);
      }),
    );
  });
});
