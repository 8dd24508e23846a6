/** The forecast tab is rebuilt in place, around what people write beside it. */
import { expect, it } from 'vitest';
import { buildForecast } from '../../../src/app/forecast/build-forecast';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, pipelineWorkbook } from '../pipeline-fixture';

function build(book: MemoryWorkbook) {
  book.counts.reset();
  book.writes.length = 0;
  return buildForecast(book.env);
}

function textsOf(book: MemoryWorkbook): string[] {
  return book.tab('forecast').values().flat().map(String);
}

it('stays within its reads and writes, first and again', () => {
  const book = pipelineWorkbook();
  expect(build(book)).toEqual({ tab: 'forecast', months: 9 });
  const callsOf = (kind: string) => book.writes.filter((write) => write.kind === kind).length;
  // Widths take a call for each run of equal ones, a chart that replaces another takes one more.
  expect(book.counts.writes + 2 * callsOf('widths')).toBeLessThanOrEqual(15);
  expect(book.counts.reads).toBeLessThanOrEqual(5);
  build(book);
  expect(book.counts.writes + 1).toBeLessThanOrEqual(15);
});

it('writes formulas, and the same ones when nothing has changed', () => {
  const book = pipelineWorkbook();
  build(book);
  const first = book.tab('forecast').readFormulas();
  expect(first.flat().filter((formula) => formula !== '').length).toBeGreaterThan(50);
  build(book);
  expect(book.tab('forecast').readFormulas()).toEqual(first);
});

it('keeps notes beside and below the block, also when the block grows', () => {
  const book = pipelineWorkbook();
  build(book);
  const { rows, columns } = JSON.parse(book.facts.get('forecastBlock') ?? '{}');
  book.tab('forecast').put(rows + 1, 1, 'note below');
  book.tab('forecast').put(3, columns + 1, 'note beside');
  book.tab('deals').put(2, columnOf('expectedClose'), { day: '2027-10-15' });
  build(book);
  const grown = JSON.parse(book.facts.get('forecastBlock') ?? '{}');
  expect(grown.columns).toBeGreaterThan(columns);
  expect(textsOf(book).filter((text) => text.startsWith('note'))).toHaveLength(2);
  expect(book.tab('forecast').at(3, grown.columns + 1)).toBe('note beside');
});

it('pushes what stood in the tab before the first build below the block', () => {
  const book = pipelineWorkbook(undefined, { tabs: { forecast: [['Generated'], [''], ['my idea']] } });
  build(book);
  expect(textsOf(book)).toContain('my idea');
});
