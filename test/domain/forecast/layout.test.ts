/** The Forecast tab: its formulas, computed by a spreadsheet engine, say what the plain figures say. */
import fc from 'fast-check';
import { DetailedCellError } from 'hyperformula';
import { describe, expect, it } from 'vitest';
import { forecastFigures, type MonthFigure } from '../../../src/domain/forecast/figures';
import { forecastLayout } from '../../../src/domain/forecast/layout';
import { monthColumns } from '../../../src/domain/forecast/plan';
import type { PipelineSource } from '../../../src/domain/forecast/source';
import type { Stage } from '../../../src/domain/stages/stage';
import { dealOf, stages } from '../alerts/given';
import { type ComputedForecast, compute, type SheetDeal, serial, sourceOf } from './computed';
import { type Totals, totalsOf } from './totals';

/** Names that a criterion would take for a pattern, a comparison or the end of a text. */
const ODD_NAMES: Readonly<Record<string, string>> = {
  Prospecting: '=Prospect',
  Proposal: 'Quote "A*"',
  Negotiation: 'Quote "A*B"',
  Won: 'Won?',
  Lost: '<>Won~',
};

const oddlyNamed = stages.map((stage) => ({ ...stage, name: ODD_NAMES[stage.name] ?? stage.name }));

/** Ways to write a stage's name that mean the same. */
const WRITINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `${name} `,
  (name) => `\u00a0${name}`,
  (name) => `${name.slice(0, 2)}-${name.slice(2)}`,
  (name) => `${name.slice(0, 2)}-${name.slice(2)} `.toLowerCase(),
];

/** Deals over all stages, dates inside, before and after the months, some unpriced, undated or in euros. */
const sheetDealsOf = (list: readonly Stage[]) =>
  fc
    .array(
      fc.record({
        stage: fc.constantFrom(...list.map(({ name }) => name), 'Some other stage'),
        write: fc.constantFrom(...WRITINGS),
        amount: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }),
        currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
        own: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        day: fc.option(
          fc.constantFrom('2026-08-31', '2026-09-01', '2026-10-31', '2026-12-31', '2027-01-01'),
          {
            nil: undefined,
          },
        ),
      }),
      { minLength: 5, maxLength: 90 },
    )
    .map((all) => all.map((facts, index) => toSheetDeal(list, facts, index)));

function toSheetDeal(
  list: readonly Stage[],
  facts: {
    stage: string;
    write: (name: string) => string;
    amount?: number | undefined;
    currency: string;
    own?: number | undefined;
    day?: string | undefined;
  },
  index: number,
): SheetDeal {
  const stage = list.find((one) => one.name === facts.stage);
  const own = facts.own === undefined ? {} : { ownProbability: facts.own / 100 };
  const isClosed = stage !== undefined && stage.kind !== 'open';
  const dates =
    facts.day === undefined ? {} : isClosed ? { closed: facts.day } : { expectedClose: facts.day };
  return {
    ...own,
    typed: facts.write(facts.stage),
    deal: dealOf({
      id: `D-${index}`,
      row: index + 3,
      stage: facts.stage,
      kind: stage?.kind ?? 'unknown',
      currency: facts.currency,
      probability: own.ownProbability ?? stage?.probability ?? 0,
      ...(facts.amount === undefined ? {} : { amount: facts.amount }),
      ...dates,
    }),
  };
}

function expectMonths(computed: ComputedForecast, figures: readonly MonthFigure[]): void {
  const { rows } = computed.layout.plan;
  monthColumns(computed.layout.plan).forEach((column, index) => {
    expect(computed.value(rows.won, column)).toBeCloseTo(figures[index]?.won ?? -1, 4);
    expect(computed.value(rows.open, column)).toBeCloseTo(figures[index]?.open ?? -1, 4);
    expect(computed.value(rows.weighted, column)).toBeCloseTo(figures[index]?.weighted ?? -1, 4);
  });
}

function expectTotals(computed: ComputedForecast, totals: Totals): void {
  const { rows, columns } = computed.layout.plan;
  expect(computed.value(rows.won, columns.total)).toBeCloseTo(totals.won, 4);
  expect(computed.value(rows.openTotal, columns.total)).toBeCloseTo(totals.open, 4);
  expect(computed.value(rows.weightedTotal, columns.total)).toBeCloseTo(totals.weighted, 4);
  expect(computed.value(rows.openTotal, columns.unpriced)).toBe(totals.unpriced);
  expect(computed.value(rows.openTotal, columns.undated)).toBe(totals.undated);
}

function rowNumbers(computed: ComputedForecast, row: number, columns: readonly number[]): unknown[] {
  return columns.map((column) => computed.value(row, column));
}

function withColumns(pipeline: PipelineSource, columns: PipelineSource['tab']['columns']): PipelineSource {
  return { ...pipeline, tab: { ...pipeline.tab, columns } };
}

describe('the forecast tab', () => {
  it('computes what the plain figures say of misspelt stages too: in every month, and in totals', () => {
    const cases = fc
      .constantFrom(stages, oddlyNamed)
      .chain((list) => sheetDealsOf(list).map((rows) => ({ list, rows })));
    fc.assert(
      fc.property(cases, ({ list, rows }) => {
        const deals = rows.map(({ deal }) => deal);
        const source = sourceOf(rows, list);
        const computed = compute(source, rows);
        expectMonths(
          computed,
          forecastFigures(deals, { months: source.months, currency: 'USD', targets: [] }),
        );
        expectTotals(computed, totalsOf(deals, 'USD'));
      }),
      { numRuns: 10 },
    );
  });

  it('counts deals in other currencies in a line of their own, and never adds them in', () => {
    const deals = [
      { deal: dealOf({ amount: 100, currency: 'EUR', expectedClose: '2026-11-30' }) },
      { deal: dealOf({ id: 'D-2', amount: 40, expectedClose: '2026-11-30' }) },
    ];
    const computed = compute(sourceOf(deals, stages), deals);
    const { rows, columns } = computed.layout.plan;
    const euros = rows.watchHeading + 5;
    expect(computed.value(euros, columns.label)).toBe('Open deals in EUR');
    expect(rowNumbers(computed, euros, [columns.odds, columns.before])).toEqual([1, 100]);
    expect(computed.value(rows.open, columns.total)).toBe(40);
  });

  it('says what is missing to target, and how well it is covered', () => {
    const deals = [
      { deal: dealOf({ amount: 600, expectedClose: '2026-11-30' }) },
      { deal: dealOf({ id: 'D-2', stage: 'Won', kind: 'won', amount: 100, closed: '2026-11-02' }) },
      { deal: dealOf({ id: 'D-3', stage: 'Retention', kind: 'afterWon', amount: 50, closed: '2026-10-02' }) },
    ];
    const targets = [
      { month: '2026-11', amount: 500, currency: 'USD' },
      { month: '2026-11', owner: 'Ann Lee', amount: 9000, currency: 'USD' },
      { month: '2026-10', owner: 'Ann Lee', amount: 20, currency: 'USD' },
      { month: '2026-10', owner: 'Bob Ray', amount: 20, currency: 'USD' },
      { month: '2026-10', owner: 'Bob Ray', amount: 70, currency: 'EUR' },
    ];
    const computed = compute(sourceOf(deals, stages), deals, targets);
    const { rows, columns } = computed.layout.plan;
    const [, october = 0, november = 0] = monthColumns(computed.layout.plan);
    const november_ = [rows.won, rows.weighted, rows.target, rows.gap, rows.coverage];
    expect(november_.map((row) => computed.value(row, november))).toEqual([100, 300, 500, 100, 1.5]);
    expect(computed.value(rows.target, october)).toBe(40);
    expect(computed.value(rows.coverage, october)).toBe('met');
    expect(computed.value(rows.target, columns.total)).toBe(540);
    expect(computed.value(rows.gap, columns.firstMonth)).toBe('');
  });

  it('follows a probability that is changed in Stages', () => {
    const deals = [{ deal: dealOf({ amount: 1000, expectedClose: '2026-12-01' }) }];
    const better = stages.map((stage) =>
      stage.name === 'Proposal' ? { ...stage, probability: 0.9 } : stage,
    );
    const column = 7;
    const values = [stages, better].map((list) => {
      const computed = compute(sourceOf(deals, list), deals);
      return computed.value(computed.layout.plan.rows.weighted, column);
    });
    expect(values).toEqual([500, 900]);
  });

  it('works with one close date for open and closed deals, and with no dates at all', () => {
    const source = sourceOf([], stages);
    const [pipeline] = source.pipelines;
    if (!pipeline) throw new Error('There is no pipeline.');
    const { expectedClose: _expected, closed: _closed, ...rest } = pipeline.tab.columns;
    for (const columns of [{ ...rest, closeDate: 7 }, rest]) {
      const deals = [{ deal: dealOf({ amount: 10, expectedClose: '2026-11-30' }) }];
      const computed = compute({ ...source, pipelines: [withColumns(pipeline, columns)] }, deals);
      const { rows, columns: places } = computed.layout.plan;
      const dated = 'closeDate' in columns;
      expect(computed.value(rows.open, places.firstMonth + 2)).toBe(dated ? 10 : 0);
      expect(computed.value(rows.open, places.noDate)).toBe(dated ? 0 : 10);
    }
  });

  it('counts deals in other stages, and takes neither the header nor a title for one', () => {
    const rows = [
      { deal: dealOf({ stage: 'Some other stage', kind: 'unknown' }) },
      { deal: dealOf({ id: 'D-2' }) },
    ];
    const source = sourceOf(rows, stages);
    const [pipeline] = source.pipelines;
    if (!pipeline) throw new Error('There is no pipeline.');
    const { currency: _currency, ...columns } = pipeline.tab.columns;
    const computed = compute({ ...source, pipelines: [withColumns(pipeline, columns)] }, rows);
    const { plan } = computed.layout;
    const others = plan.rows.openTotal - 1;
    const counts = [plan.columns.deals, plan.columns.unpriced, plan.columns.undated];
    expect(rowNumbers(computed, others, counts)).toEqual([1, 1, 1]);
    expect(rowNumbers(computed, plan.rows.openTotal, counts)).toEqual([2, 2, 2]);
  });

  it('has no cell with an error, and months that are dates', () => {
    const deals = [{ deal: dealOf({ amount: 10 }), ownProbability: 0.2 }];
    const computed = compute(sourceOf(deals, stages), deals);
    const { layout } = computed;
    layout.cells.forEach((row, index) => {
      row.forEach((_content, column) => {
        expect(computed.value(index + 1, column + 1)).not.toBeInstanceOf(DetailedCellError);
      });
    });
    const header = rowNumbers(computed, layout.plan.rows.header, monthColumns(layout.plan));
    expect(header).toEqual(['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'].map(serial));
  });

  it('names the chart’s months as its table does, in both languages', () => {
    const labelsIn = (language: 'en' | 'ko') => {
      const computed = compute(sourceOf([], stages, { language }), []);
      const { chartHeading } = computed.layout.plan.rows;
      return [1, 4].map((line) => computed.value(chartHeading + line, 1));
    };
    expect(labelsIn('en')).toEqual(['Sep 2026', 'Dec 2026']);
    expect(labelsIn('ko')).toEqual(['2026년 9월', '2026년 12월']);
  });

  it('never lets a stage’s name become a formula', () => {
    const named = stages.map((stage) =>
      stage.kind === 'open' ? { ...stage, name: `=1+1 "${stage.name}"` } : stage,
    );
    const deals = [{ deal: dealOf({ stage: '=1+1 "Proposal"', amount: 70, expectedClose: '2026-11-30' }) }];
    const computed = compute(sourceOf(deals, named, { language: 'ko' }), []);
    const { rows, columns } = computed.layout.plan;
    expect(computed.value(rows.firstOpen + 1, columns.label)).toBe('=1+1 "Proposal"');
  });

  it('adds calculated ranges only as values, and says so', () => {
    const deals = [{ deal: dealOf({ amount: 100, expectedClose: '2026-11-30' }) }];
    const source = sourceOf(deals, stages);
    const outcomes = forecastFigures(
      deals.map(({ deal }) => deal),
      { months: source.months, currency: 'USD', targets: [] },
    );
    const { cells, plan } = forecastLayout({ ...source, outcomes });
    const start = plan.rows.outcomes ?? 0;
    expect([1, 2, 3].map((line) => cells[start - 1 + line]?.[5])).toEqual([0, 0, 100]);
    expect(cells[start + 3]?.[0]).toMatch(/^Values, not formulas/);
  });

  it('is a full rectangle with a format for each cell, in both languages', () => {
    for (const language of ['en', 'ko'] as const) {
      const { cells, formats, widths, plan } = forecastLayout(sourceOf([], stages, { language }));
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set([plan.columns.last]));
      expect(formats.map((row) => row.length)).toEqual(cells.map((row) => row.length));
      expect(widths).toHaveLength(plan.columns.last);
    }
  });
});
