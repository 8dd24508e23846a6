/** What typed texts mean for a deal's cells, and how fields look while an edit is on its way. */
import { describe, expect, it } from 'vitest';
import { type FieldStates, settledStates, shownField } from '../../../sidebar/board/deal/field-states';
import { cellOf, editText, readTyped } from '../../../sidebar/board/deal/typed-value';
import { card } from '../harness/fixtures/card';
import { dealPage, fieldOf } from '../harness/fixtures/deal-page';

describe('a typed value', () => {
  it.each([
    ['probability', '50', 0.5],
    ['probability', '50 %', 0.5],
    ['probability', '0.5', 0.5],
    ['probability', '0.5%', 0.005],
    ['probability', '1', 0.01],
    ['amount', '1억 2천만', 120_000_000],
    ['amount', '', ''],
    ['company', '  Acme ', 'Acme'],
  ] as const)('of %s, %j, is %j', (field, typed, value) => {
    expect(readTyped(fieldOf(field, ''), typed)).toEqual({ value });
  });

  it('is refused where it cannot be', () => {
    expect(readTyped(fieldOf('probability', ''), '120')).toEqual({ wrong: 'shareInvalid' });
    expect(readTyped(fieldOf('amount', ''), 'much')).toEqual({ wrong: 'amountInvalid' });
    expect(readTyped({ ...fieldOf('amount', 5), required: true }, ' ')).toEqual({ wrong: 'required' });
  });

  it('reads back as it was typed, whatever the column counts in', () => {
    for (const [field, unit, value] of [
      ['amount', 1000, 12_500],
      ['probability', 0.01, 0.35],
    ] as const) {
      const column = { ...fieldOf(field, ''), unit };
      const cell = cellOf(column, value);
      expect(cell).toBe(value / unit);
      expect(readTyped(column, editText({ ...column, cell }))).toEqual({ value });
    }
  });
});

describe('a field with an edit', () => {
  const edits = [{ field: 'company', seen: 'Northwind Labs', value: 'Acme' }] as const;
  const page = dealPage(card({ id: 'D-1' }), 'en');
  const company = fieldOf('company', 'Northwind Labs');
  const states = (status: 'saving' | 'saved' | 'unsaved' | 'refused'): FieldStates =>
    new Map([['company', { status, edits }]]);

  it('shows mine, and the next edit has seen mine only where the sheet has it or will', () => {
    expect(shownField(company, states('saving'))).toMatchObject({ shown: 'Acme', seen: 'Acme' });
    expect(shownField(company, states('refused'))).toMatchObject({ shown: 'Acme', seen: 'Northwind Labs' });
  });

  it('shows the sheet’s value once that has been read after saving', () => {
    const settled = settledStates(states('saved'), page);
    expect(shownField(company, settled)).toMatchObject({
      shown: 'Northwind Labs',
      state: { status: 'done' },
    });
  });

  it('stays mine while it is not saved, until the sheet holds it', () => {
    expect(settledStates(states('unsaved'), page).get('company')?.status).toBe('unsaved');
    const there = { ...page, fields: [fieldOf('company', 'Acme')] };
    expect(settledStates(states('unsaved'), there).get('company')?.status).toBe('done');
  });
});
