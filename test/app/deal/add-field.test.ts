/** A column for a field that the sheet lacks: at the right end, remembered, and one however often it is asked. */
import { describe, expect, it } from 'vitest';
import { addField } from '../../../src/app/deal/add-field';
import { editDeal } from '../../../src/app/deal/edit-deal';
import { readLayout } from '../../../src/app/workbook/layout';
import { failAt, MOMENTS, quietly } from '../broken-run';
import { dealRows, HEADERS, pipelineWorkbook, twoPipelines } from '../pipeline-fixture';

const LAST = Object.keys(HEADERS).length;

const header = (book: ReturnType<typeof pipelineWorkbook>) => book.tab('deals').values()[0];

describe('a new column', () => {
  it('stands behind the others and can be filled at once', () => {
    const book = pipelineWorkbook();
    addField(book.env, { field: 'snoozeReason' });
    expect(header(book)?.[LAST]).toBe('Snooze reason');
    const edits = [{ field: 'snoozeReason' as const, seen: '', value: 'Budget in spring' }];
    expect(editDeal(book.env, { id: 'D-000001', row: 2, edits }).saved).toBeDefined();
    expect(book.tab('deals').at(2, LAST + 1)).toBe('Budget in spring');
  });

  it('is remembered as ours, and marked', () => {
    const book = pipelineWorkbook();
    addField(book.env, { field: 'tags' });
    const place = readLayout(book.env.memory)?.pipelines[0];
    expect(place?.headers.tags).toBe('Tags');
    expect(place?.added).toEqual(['tags']);
    expect([...(book.marks.get(book.tab('deals').id)?.columns ?? [])]).toContainEqual(['tags', LAST + 1]);
  });

  it('is checked and formatted as its kind asks', () => {
    const book = pipelineWorkbook();
    addField(book.env, { field: 'snoozedUntil' });
    const kinds = book.writes.flatMap((write) => (write.kind === 'validate' ? [write.rule.kind] : []));
    expect(kinds).toEqual(['date']);
    expect(book.writes).toContainEqual(expect.objectContaining({ look: { numberFormat: 'yyyy-mm-dd' } }));
  });

  it('is not added where there is one, and one of a person’s with its header is taken up', () => {
    const book = pipelineWorkbook();
    addField(book.env, { field: 'owner' });
    expect(book.counts.writes).toBe(0);
    book.tab('deals').put(1, LAST + 1, 'Source');
    addField(book.env, { field: 'source' });
    expect(header(book)).toEqual([...Object.values(HEADERS), 'Source']);
    expect(readLayout(book.env.memory)?.pipelines[0]).toMatchObject({
      headers: { source: 'Source' },
      added: [],
    });
  });

  it('says since when deals stand in their stage, as far as their row knows', () => {
    const { stageSince: _, ...headers } = HEADERS;
    const column = Object.keys(HEADERS).indexOf('stageSince');
    const book = pipelineWorkbook(
      dealRows().map((cells) => cells.filter((_cell, index) => index !== column)),
      { tabs: {} },
    );
    const deals = book.tab('deals');
    deals.put(1, 1, 'Deal ID');
    Object.values(headers).forEach((text, index) => {
      deals.put(1, index + 1, text);
    });
    deals.deleteColumns(LAST, 1);
    const layout = JSON.parse(book.facts.get('layout') ?? '');
    layout.pipelines[0].headers = headers;
    book.facts.set('layout', JSON.stringify(layout));
    addField(book.env, { field: 'stageSince' });
    expect(deals.values().map((cells) => cells[LAST - 1])).toEqual([
      'In stage since',
      { day: '2026-09-01' },
      { day: '2026-09-01' },
      { day: '2026-09-01' },
      { day: '2026-11-02' },
    ]);
  });

  it('goes to the pipeline that was asked for', () => {
    const book = twoPipelines();
    addField(book.env, { field: 'notes', pipeline: 'p2' });
    expect(book.other('Partners').values()[1]?.slice(-1)).toEqual(['Notes']);
    expect(header(book)).toEqual(Object.values(HEADERS));
  });

  it('refuses what is no column to add', () => {
    expect(() => addField(pipelineWorkbook().env, { field: 'status' })).toThrow('requestInvalid');
  });
});

describe('a run that broke off', () => {
  it('is finished by the next one, with one column', () => {
    const whole = pipelineWorkbook();
    addField(whole.env, { field: 'snoozedUntil' });
    const writes = whole.counts.writes;
    for (let failing = 0; failing < writes; failing += 1) {
      for (const when of MOMENTS) {
        const book = pipelineWorkbook();
        quietly(() => addField(failAt(book.env, failing, when), { field: 'snoozedUntil' }));
        addField(book.env, { field: 'snoozedUntil' });
        expect(book.tab('deals').values()).toEqual(whole.tab('deals').values());
        expect(readLayout(book.env.memory)).toEqual(readLayout(whole.env.memory));
        expect(book.facts.get('addingField')).toBeUndefined();
      }
    }
  });
});
