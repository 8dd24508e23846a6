/** The forecast tab over two pipelines: within its budget, and the selector's choice outlives a rebuild. */
import { expect, it } from 'vitest';
import { buildForecast } from '../../../src/app/forecast/build-forecast';
import type { MemoryWorkbook } from '../memory-environment';
import { twoPipelines } from '../pipeline-fixture';

const SELECTOR = { row: 1, column: 3 };

function build(book: MemoryWorkbook) {
  book.counts.reset();
  book.writes.length = 0;
  return buildForecast(book.env);
}

/** What the selector's cell shows: a name is written as a formula, so that it never becomes another one. */
function selector(book: MemoryWorkbook): string {
  const formula = book.tab('forecast').readFormulas({ ...SELECTOR, rows: 1, columns: 1 })[0]?.[0];
  return formula || String(book.tab('forecast').at(SELECTOR.row, SELECTOR.column));
}

/** A person chooses, and the cell holds the plain text. */
function choose(book: MemoryWorkbook, text: string): void {
  book.tab('forecast').put(SELECTOR.row, SELECTOR.column, text);
}

/** Writes as Google counts them: equal widths side by side are one call each, a chart in place of another is two. */
function calls(book: MemoryWorkbook): number {
  const runs = book.writes.flatMap((write) =>
    write.kind === 'widths' ? [new Set(write.widths).size - 1] : [],
  );
  return book.counts.writes + runs.reduce((sum, more) => sum + more, 0) + 1;
}

it('stays within its reads and writes, first, again, and when everything grows', () => {
  const book = twoPipelines();
  build(book);
  // The chart takes a read of its own, to find the one that it replaces.
  expect(book.counts.reads + 1).toBeLessThanOrEqual(7);
  expect(calls(book)).toBeLessThanOrEqual(15);
  const { rows, columns } = JSON.parse(book.facts.get('forecastBlock') ?? '{}');
  book.tab('forecast').put(rows + 1, 1, 'note below');
  book.tab('forecast').put(3, columns + 1, 'note beside');
  book.tab('deals').put(2, 7, { day: '2027-10-15' });
  book.tab('stages').put(10, 1, 'Pilot');
  build(book);
  expect(book.writes.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['insertRows', 'insertColumns']),
  );
  expect(book.counts.reads + 1).toBeLessThanOrEqual(7);
  expect(calls(book)).toBeLessThanOrEqual(15);
});

it('offers all pipelines in a list, and shows all at first', () => {
  const book = twoPipelines();
  build(book);
  expect(selector(book)).toBe('All');
  const [list] = book.writes.flatMap((write) => (write.kind === 'validate' ? [write] : []));
  expect(list?.at).toMatchObject(SELECTOR);
  expect(list?.rule).toMatchObject({ kind: 'list', values: ['All', 'deals', 'Partners'] });
});

it('shows again what the selector showed, also after a build that broke off', () => {
  const book = twoPipelines();
  build(book);
  choose(book, 'partners');
  build(book);
  expect(selector(book)).toBe('="Partners"');
  choose(book, 'Partners');
  const broken = { ...book.env, flush: () => fail() };
  expect(() => buildForecast(broken)).toThrow('no answer');
  choose(book, '');
  build(book);
  expect(selector(book)).toBe('="Partners"');
});

function fail(): never {
  throw new Error('no answer');
}

it('follows a tab that was renamed, and shows all when the choice names none', () => {
  const book = twoPipelines();
  build(book);
  choose(book, 'Partners');
  const block = JSON.parse(book.facts.get('forecastBlock') ?? '{}');
  const renamed = { ...block, titles: { ...block.titles, p2: 'Partners of old' } };
  book.facts.set('forecastBlock', JSON.stringify(renamed));
  choose(book, 'Partners of old');
  build(book);
  expect(selector(book)).toBe('="Partners"');
  choose(book, 'something else');
  build(book);
  expect(selector(book)).toBe('All');
});

it('says which tab has lost what it needs', () => {
  const book = twoPipelines();
  book.other('Partners').put(2, 2, 'Whatever');
  const partners = { code: 'columnMissing', facts: { tab: 'Partners', header: 'Step' } };
  expect(() => buildForecast(book.env)).toThrow(expect.objectContaining(partners));
});

it('reads each pipeline’s own columns and stages', () => {
  const book = twoPipelines();
  build(book);
  const formulas = book.tab('forecast').readFormulas().flat();
  expect(formulas).toContain('="Partners · Demo"');
  expect(formulas).toContain('="Partners · proposal"');
  expect(formulas).toContain('="deals · Proposal"');
  expect(formulas.some((text) => text.includes("'Partners'!$C:$C"))).toBe(true);
});
