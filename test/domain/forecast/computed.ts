/** Computes a forecast layout with a spreadsheet engine, over a Deals, a Stages and a Targets tab. */
import { HyperFormula } from 'hyperformula';
import { dayNumber } from '../../../src/domain/calendar/day';
import type { Deal } from '../../../src/domain/deals/deal';
import type { Target } from '../../../src/domain/deals/settings';
import { CHOICE_CELL } from '../../../src/domain/forecast/blocks/choice-block';
import { type ForecastLayout, forecastLayout } from '../../../src/domain/forecast/layout';
import type { ForecastSource, PipelineSource } from '../../../src/domain/forecast/source';
import { stageSpellings } from '../../../src/domain/forecast/spellings';
import type { Stage } from '../../../src/domain/stages/stage';

/** A sheet's name that needs every kind of quoting. */
const DEALS_TAB = "딜's 2026";

type Value = string | number | null;

/** The fields of a test's tab of deals, in the order of its columns. */
const COLUMNS = ['id', 'deal', 'stage', 'amount', 'currency', 'probability', 'expectedClose', 'closed'];

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

/** A tab of deals for a test, with the stages that they pass. */
export interface TestPipeline {
  readonly title: string;
  readonly deals: readonly SheetDeal[];
  readonly stages: readonly Stage[];
  /** What the Stages tab says in the Pipeline column; blank when absent. */
  readonly under?: string;
  /** Blank columns in front of the deals. */
  readonly indent?: number;
  /** What a 1 in the amount column counts. */
  readonly amountUnit?: number;
}

/** The source of a forecast over one pipeline. */
export function sourceOf(
  deals: readonly SheetDeal[],
  stages: readonly Stage[],
  facts: Partial<ForecastSource> = {},
): ForecastSource {
  return sourceOfAll([{ title: DEALS_TAB, deals, stages }], facts);
}

/** The source of a forecast over any number of pipelines. */
export function sourceOfAll(
  pipelines: readonly TestPipeline[],
  facts: Partial<ForecastSource> = {},
): ForecastSource {
  return {
    pipelines: pipelines.map(pipelineSource),
    stages: { sheetName: 'Stages', columns: { name: 1, probability: 3, pipeline: 4 } },
    targets: { sheetName: 'Targets', columns: { month: 1, owner: 2, amount: 3, currency: 4 } },
    months: ['2026-09', '2026-10', '2026-11', '2026-12'],
    language: 'en',
    currency: 'USD',
    otherCurrencies: ['EUR'],
    stamp: '2026-11-20 09:00',
    ...facts,
  };
}

function pipelineSource({ title, deals, stages, ...facts }: TestPipeline): PipelineSource {
  const { under = '', indent = 0, amountUnit = 1 } = facts;
  const cells = deals.map(({ deal, typed }) => [typed ?? deal.stage]);
  const all = deals.map(({ deal }) => deal);
  const columns = Object.fromEntries(COLUMNS.map((field, index) => [field, indent + index + 1]));
  return {
    tab: { sheetName: title, headerRow: 2, lastRow: deals.length + 2, columns, amountUnit },
    stageList: stages,
    spellings: stageSpellings(all, [[], [], ...cells], 1, stages),
    stagesUnder: [under],
  };
}

/** A layout with its numbers. */
export interface ComputedForecast {
  readonly layout: ForecastLayout;
  /** The computed value of a cell, 1-based. */
  value(row: number, column: number): unknown;
  /** Chooses in the selector what a person would. */
  choose(text: string | number): void;
}

/** Computes a forecast over one pipeline. */
export function compute(
  source: ForecastSource,
  deals: readonly SheetDeal[],
  targets: readonly Target[] = [],
): ComputedForecast {
  const stages = source.pipelines[0]?.stageList ?? [];
  return computeAll(source, [{ title: DEALS_TAB, deals, stages }], targets);
}

/** Computes a forecast over these pipelines. */
export function computeAll(
  source: ForecastSource,
  pipelines: readonly TestPipeline[],
  targets: readonly Target[] = [],
): ComputedForecast {
  const layout = forecastLayout(source);
  const engine = HyperFormula.buildFromSheets(
    {
      ...Object.fromEntries(pipelines.map((pipeline) => [pipeline.title, dealsTab(pipeline)])),
      Stages: [
        ['Stage', 'Kind', 'Probability', 'Pipeline'],
        ...pipelines.flatMap(({ stages, under }) =>
          stages.map((stage) => [asTyped(stage.name), stage.kind, stage.probability, under ?? null]),
        ),
      ],
      Targets: [['Month', 'Owner', 'Amount', 'Currency'], ...targets.map(targetRow)],
      Forecast: layout.cells.map((row) => row.map((content) => (content === '' ? null : content))),
    },
    { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: 1000 },
  );
  const sheet = engine.getSheetId('Forecast') ?? 0;
  const at = (row: number, column: number) => ({ sheet, row: row - 1, col: column - 1 });
  return {
    layout,
    value: (row, column) => engine.getCellValue(at(row, column)),
    choose: (text) => {
      engine.setCellContents(at(CHOICE_CELL.row, CHOICE_CELL.column), text);
    },
  };
}

function dealsTab({ deals, indent = 0 }: TestPipeline): Value[][] {
  const pad = new Array<Value>(indent).fill(null);
  const rows = [['Pipeline, all amounts as typed'], dealHeader(), ...deals.map(dealRow)];
  return rows.map((row) => [...pad, ...row]);
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
