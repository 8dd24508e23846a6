/** A forecast over several pipelines: each alone and all together, as the selector says. */
import fc from 'fast-check';
import { DetailedCellError } from 'hyperformula';
import { describe, expect, it } from 'vitest';
import { forecastFigures } from '../../../src/domain/forecast/figures';
import { forecastLayout } from '../../../src/domain/forecast/layout';
import { monthColumns } from '../../../src/domain/forecast/plan';
import type { Stage } from '../../../src/domain/stages/stage';
import { dealOf, stages } from '../alerts/given';
import {
  type ComputedForecast,
  computeAll,
  type SheetDeal,
  sourceOf,
  sourceOfAll,
  type TestPipeline,
} from './computed';
import { totalsOf } from './totals';

/** Stages of another pipeline: one is called as in the first, with other odds, one only here. */
const partnerStages: readonly Stage[] = [
  { ...stageNamed('Proposal'), probability: 0.2, pipeline: 'Partners' },
  { ...stageNamed('Negotiation'), name: 'Legal "check" *', probability: 0.4, pipeline: 'Partners' },
  { ...stageNamed('Won'), name: 'Signed', pipeline: 'Partners' },
  { ...stageNamed('Lost'), pipeline: 'Partners' },
];

function stageNamed(name: string): Stage {
  const stage = stages.find((each) => each.name === name);
  if (!stage) throw new Error(`There is no stage ${name}.`);
  return stage;
}

const dealsIn = (list: readonly Stage[]) =>
  fc
    .array(
      fc.record({
        stage: fc.constantFrom(...list.map(({ name }) => name), 'Some other stage'),
        amount: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }),
        currency: fc.constantFrom('USD', 'USD', 'EUR'),
        own: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        day: fc.option(fc.constantFrom('2026-08-31', '2026-10-31', '2026-12-31', '2027-01-01'), {
          nil: undefined,
        }),
      }),
      { maxLength: 25 },
    )
    .map((all) => all.map((facts, index) => sheetDeal(list, facts, index)));

interface Facts {
  readonly stage: string;
  readonly amount?: number | undefined;
  readonly currency?: string;
  readonly own?: number | undefined;
  readonly day?: string | undefined;
}

function sheetDeal(list: readonly Stage[], facts: Facts, index: number): SheetDeal {
  const stage = list.find(({ name }) => name === facts.stage);
  const own = facts.own === undefined ? undefined : facts.own / 100;
  const isClosed = stage !== undefined && stage.kind !== 'open';
  return {
    ...(own === undefined ? {} : { ownProbability: own }),
    deal: dealOf({
      id: `D-${index}`,
      row: index + 3,
      stage: facts.stage,
      kind: stage?.kind ?? 'unknown',
      currency: facts.currency ?? 'USD',
      probability: own ?? stage?.probability ?? 0,
      ...(facts.amount === undefined ? {} : { amount: facts.amount }),
      ...(facts.day === undefined ? {} : isClosed ? { closed: facts.day } : { expectedClose: facts.day }),
    }),
  };
}

function twoPipelines(direct: readonly SheetDeal[], partners: readonly SheetDeal[]): readonly TestPipeline[] {
  return [
    { title: 'Direct', deals: direct, stages },
    { title: "Part'ners 2026", deals: partners, stages: partnerStages, under: 'Partners', indent: 2 },
  ];
}

const someDeals = twoPipelines(
  [
    sheetDeal(stages, { stage: 'Proposal', amount: 1000, day: '2026-11-30' }, 0),
    sheetDeal(stages, { stage: 'Won', amount: 30, day: '2026-11-02' }, 1),
  ],
  [
    sheetDeal(partnerStages, { stage: 'Proposal', amount: 500, day: '2026-11-30' }, 0),
    sheetDeal(partnerStages, { stage: 'Signed', amount: 7, day: '2026-11-02' }, 1),
    sheetDeal(partnerStages, { stage: 'Nowhere', amount: 2, currency: 'EUR' }, 2),
  ],
);

function computeSome(facts = {}): ComputedForecast {
  return computeAll(sourceOfAll(someDeals, facts), someDeals, [
    { month: '2026-11', amount: 900, currency: 'USD' },
  ]);
}

function turnedRound(rows: readonly SheetDeal[]): SheetDeal[] {
  return [...rows].reverse().map((row, index) => ({ ...row, deal: { ...row.deal, row: index + 3 } }));
}

/** Won, open and weighted of November, with the target. */
function november(computed: ComputedForecast): unknown[] {
  const { plan } = computed.layout;
  const column = monthColumns(plan)[2] ?? 0;
  const { won, open, weighted, target } = plan.rows;
  return [won, open, weighted, target].map((row) => computed.value(row, column));
}

/** Every number of the summary, the stage lines and the watch list, but for odds, targets and what follows of them. */
function additive(computed: ComputedForecast): number[] {
  const { rows, columns } = computed.layout.plan;
  const numbers: number[] = [];
  const stretches = [
    [rows.won, rows.expected],
    [rows.openHeading + 1, rows.openTotal],
    [rows.weightedHeading + 1, rows.weightedTotal],
  ] as const;
  for (const [first, last] of stretches) {
    for (let row = first; row <= last; row++) {
      for (let column = columns.before; column <= columns.last; column++) {
        numbers.push(Number(computed.value(row, column) ?? 0));
      }
    }
  }
  for (let row = rows.watchHeading + 1; row < (rows.choice ?? 0) - 1; row++) {
    numbers.push(Number(computed.value(row, columns.odds)), Number(computed.value(row, columns.before)));
  }
  return numbers;
}

describe('the forecast over several pipelines', () => {
  it('shows all at first, then whichever is chosen, and all again for what names none', () => {
    const computed = computeSome();
    const all = [37, 1500, 600, 900];
    expect(november(computed)).toEqual(all);
    computed.choose('Direct');
    expect(november(computed)).toEqual([30, 1000, 500, 0]);
    computed.choose("part'NERS 2026");
    expect(november(computed)).toEqual([7, 500, 100, 0]);
    for (const text of ['전체', '', 'All', 'a pipeline of old']) {
      computed.choose(text);
      expect(november(computed)).toEqual(all);
    }
  });

  it('says for each month what the plain figures say, alone and together, and sums up to all', () => {
    fc.assert(
      fc.property(dealsIn(stages), dealsIn(partnerStages), (direct, partners) => {
        const pipelines = twoPipelines(direct, partners);
        const source = sourceOfAll(pipelines);
        const computed = computeAll(source, pipelines);
        const together = additive(computed);
        expectFigures(computed, [...direct, ...partners]);
        const parts = pipelines.map(({ title, deals }) => {
          computed.choose(title);
          expectFigures(computed, deals);
          return additive(computed);
        });
        together.forEach((number, index) => {
          expect((parts[0]?.[index] ?? 0) + (parts[1]?.[index] ?? 0)).toBeCloseTo(number, 4);
        });
      }),
      { numRuns: 5 },
    );
  });

  it('gives the same numbers whatever the order of the rows', () => {
    const turned = someDeals.map((each) => ({ ...each, deals: turnedRound(each.deals) }));
    const computed = computeAll(sourceOfAll(turned), turned);
    expect(additive(computed)).toEqual(additive(computeAll(sourceOfAll(someDeals), someDeals)));
  });

  it('lists each pipeline’s stages under its name, with its own odds', () => {
    const computed = computeSome();
    const { rows, columns, lines } = computed.layout.plan;
    const shown = lines.map(({ place }) => [
      computed.value(rows.firstOpen + place, columns.label),
      computed.value(rows.firstOpen + place, columns.odds),
    ]);
    expect(shown).toEqual([
      ['Direct · Prospecting', 0.1],
      ['Direct · Proposal', 0.5],
      ['Direct · Negotiation', 0.7],
      ['Direct · Other stages', 0],
      ["Part'ners 2026 · Proposal", 0.2],
      ['Part\'ners 2026 · Legal "check" *', 0.4],
      ["Part'ners 2026 · Other stages", 0],
    ]);
  });

  it('keeps the choice of the last build, and a stage’s odds where Stages holds it twice', () => {
    const doubled = someDeals.map((each) => ({ ...each, stages: [...each.stages, ...each.stages] }));
    const source = sourceOfAll(someDeals, { shown: 'Direct' });
    expect(november(computeAll(source, doubled))).toEqual([30, 1000, 500, 0]);
    expect(november(computeAll({ ...source, shown: 'gone' }, doubled)).slice(0, 3)).toEqual([37, 1500, 600]);
  });

  it('counts amounts in full that stand under a unit, in that pipeline only', () => {
    const own = {
      ownProbability: 0.1,
      ...sheetDeal(stages, { stage: 'Proposal', amount: 2, day: '2026-11-30' }, 2),
    };
    const pipelines = someDeals.map((each, index) =>
      index === 0 ? { ...each, deals: [...each.deals, own], amountUnit: 1000 } : each,
    );
    const computed = computeAll(sourceOfAll(pipelines), pipelines);
    expect(november(computed).slice(0, 3)).toEqual([30_007, 1_002_500, 500_300]);
  });

  it('says what each pipeline has won, whatever the selector shows', () => {
    const computed = computeSome();
    const { plan } = computed.layout;
    const column = monthColumns(plan)[2] ?? 0;
    const wonLines = () => [1, 2, 3].map((line) => computed.value((plan.rows.choice ?? 0) + line, column));
    expect(wonLines()).toEqual([37, 30, 7]);
    computed.choose('Direct');
    expect(wonLines()).toEqual([37, 30, 7]);
  });

  it('keeps every formula within what Excel reads, with many pipelines and spellings', () => {
    const spelled = (name: string) => [' ', '.', '-', '/', '_'].map((mark) => `${mark}${name}`);
    const wins = stages.flatMap(({ name }, place) =>
      spelled(name).map((typed, index) => ({
        ...sheetDeal(stages, { stage: name, amount: 1 }, place * 5 + index),
        typed,
      })),
    );
    const pipelines = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({
      title: `Pipeline ${title}`,
      deals: wins,
      stages,
    }));
    const lengths = forecastLayout(sourceOfAll(pipelines, { otherCurrencies: [] }))
      .cells.flat()
      .map((cell) => String(cell).length);
    expect(Math.max(...lengths)).toBeLessThan(8192);
    expect(Math.max(...lengths)).toBeGreaterThan(2000);
  });

  it('finds a pipeline whose title is a number, as a drop-down enters it', () => {
    const pipelines = someDeals.map((each, index) => ({ ...each, title: index === 0 ? '2026' : 'Others' }));
    const computed = computeAll(sourceOfAll(pipelines), pipelines);
    computed.choose(2026);
    expect(november(computed).slice(0, 3)).toEqual([30, 1000, 500]);
  });

  it('has no cell with an error, in both languages', () => {
    for (const language of ['en', 'ko'] as const) {
      const computed = computeSome({ language });
      computed.layout.cells.forEach((cells, row) => {
        cells.forEach((_content, column) => {
          expect(computed.value(row + 1, column + 1)).not.toBeInstanceOf(DetailedCellError);
        });
      });
    }
  });

  it('offers the pipelines in the selector, and has none where there is one', () => {
    expect(forecastLayout(sourceOfAll(someDeals)).selector).toMatchObject({
      at: { row: 1, column: 3 },
      options: ['All', 'Direct', "Part'ners 2026"],
    });
    expect(forecastLayout(sourceOf([], stages)).selector).toBeUndefined();
  });

  it('says that the calculated ranges are for all pipelines', () => {
    const { cells, plan } = forecastLayout(sourceOfAll(someDeals, { outcomes: [] }));
    expect(cells[(plan.rows.outcomes ?? 0) - 1]?.[0]).toMatch(/for all pipelines together/);
  });
});

function expectFigures(computed: ComputedForecast, rows: readonly SheetDeal[]): void {
  const deals = rows.map(({ deal }) => deal);
  const { plan } = computed.layout;
  const months = ['2026-09', '2026-10', '2026-11', '2026-12'];
  const figures = forecastFigures(deals, { months, currency: 'USD', targets: [] });
  monthColumns(plan).forEach((column, index) => {
    expect(computed.value(plan.rows.won, column)).toBeCloseTo(figures[index]?.won ?? -1, 4);
    expect(computed.value(plan.rows.open, column)).toBeCloseTo(figures[index]?.open ?? -1, 4);
    expect(computed.value(plan.rows.weighted, column)).toBeCloseTo(figures[index]?.weighted ?? -1, 4);
  });
  const totals = totalsOf(deals, 'USD');
  expect(computed.value(plan.rows.openTotal, plan.columns.total)).toBeCloseTo(totals.open, 4);
  expect(computed.value(plan.rows.openTotal, plan.columns.unpriced)).toBe(totals.unpriced);
  expect(computed.value(plan.rows.openTotal, plan.columns.undated)).toBe(totals.undated);
}
