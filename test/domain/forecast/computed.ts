/** Computes a forecast layout with a spreadsheet engine, over a Deals, a Stages and a Targets tab. */
import { HyperFormula } from 'hyperformula';
import { dayNumber } from '../../../src/domain/calendar/day';
import type { Deal } from '../../../src/domain/deals/deal';
import type { Target } from '../../../src/domain/deals/settings';
import { type ForecastLayout, forecastLayout } from '../../../src/domain/forecast/layout';
import type { ForecastSource } from '../../../src/domain/forecast/source';
import { stageSpellings } from '../../../src/domain/forecast/spellings';
import type { Stage } from '../../../src/domain/stages/stage';

/** A sheet's name that needs every kind of quoting. */
const DEALS_TAB = "딜's 2026";

type Value = string | number | null;

/** Days since 1899-12-30, as spreadsheets count. */
export function serial(day: string): number {
  return dayNumber(day) + 25_569;
}

/** What the Deals tab holds: a deal, its stage as typed, and its own probability when it has one. */
export interface SheetDeal {
  readonly deal: Deal;
  /** The stage's name when absent. */
  readonly typed?: string;
  readonly ownProbability?: number;
}

export function sourceOf(
  deals: readonly SheetDeal[],
  stageList: readonly Stage[],
  facts: Partial<ForecastSource> = {},
): ForecastSource {
  const stageCells = deals.map(({ deal, typed }) => [typed ?? deal.stage]);
  return {
    spellings: stageSpellings(
      deals.map(({ deal }) => deal),
      [[], [], ...stageCells],
      1,
      stageList,
    ),
    deals: {
      sheetName: DEALS_TAB,
      headerRow: 2,
      lastRow: deals.length + 2,
      columns: {
        id: 1,
        deal: 2,
        stage: 3,
        amount: 4,
        currency: 5,
        probability: 6,
        expectedClose: 7,
        closed: 8,
      },
    },
    stages: { sheetName: 'Stages', columns: { name: 1, probability: 3 } },
    targets: { sheetName: 'Targets', columns: { month: 1, owner: 2, amount: 3, currency: 4 } },
    stageList,
    months: ['2026-09', '2026-10', '2026-11', '2026-12'],
    language: 'en',
    currency: 'USD',
    otherCurrencies: ['EUR'],
    stamp: '2026-11-20 09:00',
    ...facts,
  };
}

/** A layout with its numbers. */
export interface ComputedForecast {
  readonly layout: ForecastLayout;
  /** The computed value of a cell, 1-based. */
  value(row: number, column: number): unknown;
}

export function compute(
  source: ForecastSource,
  deals: readonly SheetDeal[],
  targets: readonly Target[] = [],
): ComputedForecast {
  const layout = forecastLayout(source);
  const engine = HyperFormula.buildFromSheets(
    {
      [DEALS_TAB]: [['Pipeline, all amounts as typed'], dealHeader(), ...deals.map(dealRow)],
      Stages: [
        ['Stage', 'Kind', 'Probability'],
        ...source.stageList.map((stage) => [asTyped(stage.name), stage.kind, stage.probability]),
      ],
      Targets: [['Month', 'Owner', 'Amount', 'Currency'], ...targets.map(targetRow)],
      Forecast: layout.cells.map((row) => row.map((content) => (content === '' ? null : content))),
    },
    { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: 1000 },
  );
  const sheet = engine.getSheetId('Forecast') ?? 0;
  return {
    layout,
    value: (row, column) => engine.getCellValue({ sheet, row: row - 1, col: column - 1 }),
  };
}

function dealHeader(): Value[] {
  return ['ID', 'Deal', 'Stage', 'Amount', 'Currency', 'Probability', 'Expected close', 'Closed'];
}

/** A text as a person types it so that it stays one, whatever it begins with. */
function asTyped(text: string): string {
  return `'${text}`;
}

function dealRow({ deal, typed, ownProbability }: SheetDeal): Value[] {
  return [
    deal.id,
    deal.title,
    deal.stage === '' ? null : asTyped(typed ?? deal.stage),
    deal.amount ?? null,
    // A blank currency is the pipeline's own: every third deal leaves it out.
    deal.currency === 'USD' && deal.row % 3 === 0 ? null : deal.currency,
    ownProbability ?? null,
    deal.expectedClose === undefined ? null : serial(deal.expectedClose),
    deal.closed === undefined ? null : serial(deal.closed),
  ];
}

function targetRow({ month, owner, amount, currency }: Target): Value[] {
  return [serial(`${month}-01`), owner ?? null, amount, currency];
}
