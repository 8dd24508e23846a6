/** What two rows become under a person's choices. */
import { describe, expect, it } from 'vitest';
import { choose, mergedText, mergeRequest, notedLines, sortColumns } from '../../../sidebar/merge/merged-row';
import type { MergeColumn } from '../../../src/contract/rpc';
import { mergePreview } from '../harness/fixtures/merge-preview';

const preview = mergePreview('en');
const { columns } = preview;

function columnOf(header: string): MergeColumn {
  const found = columns.find((column) => column.header === header);
  if (!found) throw new Error(`The fixture has no column ${header}.`);
  return found;
}

describe('sortColumns', () => {
  it('puts what both rows say differently first, and equal columns last', () => {
    const names = (list: readonly MergeColumn[]) => list.map(({ header }) => header);
    const { different, filled, equal } = sortColumns(columns);
    expect(names(different)).toContain('Account');
    expect(names(filled)).toEqual(['E-mail']);
    expect(names(equal)).toEqual(['Deal', 'Rep', 'Product line']);
    expect(different.length + filled.length + equal.length).toBe(columns.length);
  });

  it('leaves out a column that is blank in both rows', () => {
    const blank: MergeColumn = { column: 99, header: 'Empty', keep: '', drop: '', chosen: 'keep' };
    const { different, filled, equal } = sortColumns([blank]);
    expect([different, filled, equal]).toEqual([[], [], []]);
  });
});

describe('a choice', () => {
  it('changes the text that will be written', () => {
    const notes = columnOf('Notes');
    expect(mergedText(notes, {})).toBe('Met at the fair\nWants 40 seats');
    expect(mergedText(notes, choose(columns, {}, notes, 'drop'))).toBe('Wants 40 seats');
  });

  it('of the stage takes the day along on which it began', () => {
    const choices = choose(columns, {}, columnOf('Status'), 'drop');
    expect(mergedText(columnOf('In stage since'), choices)).toBe('2026-11-18');
    expect(mergedText(columnOf('Value'), choices)).toBe('$12,000');
  });

  it('never touches the id or a formula', () => {
    const request = mergeRequest(preview, choose(columns, {}, columnOf('Status'), 'drop'), undefined);
    expect(Object.keys(request.choices)).not.toContain(String(columnOf('Deal ID').column));
    expect(Object.keys(request.choices)).not.toContain(String(columnOf('Weighted').column));
  });
});

describe('what was not chosen', () => {
  it('goes to the notes as the server says', () => {
    expect(notedLines(columns, {})).toEqual([
      'Account: Acme Dental Inc.',
      'Status: Negotiation',
      'Value: $14,500',
    ]);
  });

  it('changes with the choice', () => {
    const choices = choose(columns, {}, columnOf('Value'), 'drop');
    expect(notedLines(columns, choices)).toContain('Value: $12,000');
    expect(notedLines(columns, choices)).not.toContain('Value: $14,500');
  });

  it('is kept too when a person unjoins texts, or prefers a blank cell', () => {
    const unjoined = choose(columns, {}, columnOf('Notes'), 'keep');
    expect(notedLines(columns, unjoined)).toContain('Notes: Wants 40 seats');
    const blanked = choose(columns, {}, columnOf('E-mail'), 'keep');
    expect(notedLines(columns, blanked)).toContain('E-mail: buyer@acme.example');
  });
});

describe('mergeRequest', () => {
  it('names every choice that was offered, with what was seen', () => {
    const request = mergeRequest(preview, {}, 'p2');
    expect(request.keep).toEqual({ id: 'D-000012', row: 12, seen: 'a1' });
    expect(request.pipeline).toBe('p2');
    expect(request.choices).toEqual({
      [columnOf('Account').column]: 'keep',
      [columnOf('Status').column]: 'keep',
      [columnOf('In stage since').column]: 'keep',
      [columnOf('Value').column]: 'keep',
      [columnOf('E-mail').column]: 'drop',
      [columnOf('Notes').column]: 'both',
    });
  });
});
