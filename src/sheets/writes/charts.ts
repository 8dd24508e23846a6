/** Draws charts; one of ours with the same title is replaced, a person's own are left alone. */
import type { ChartPlan } from '../../app/ports';
import { repeatable } from '../retry';
import { rangeOf, type Sheet } from '../workbook-handle';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Type first, then the rest: Google refuses the other order (platform.md 5.8). */
export function drawChart(sheet: Sheet, plan: ChartPlan): void {
  const ours = [plan.title, plan.replaces];
  const earlier = repeatable(() => sheet.getCharts()).filter((chart) => ours.includes(titleOf(chart)));
  for (const chart of earlier) sheet.removeChart(chart);
  const builder = typed(sheet.newChart(), plan.type);
  for (const area of plan.series) builder.addRange(rangeOf(sheet, area));
  builder
    .setNumHeaders(1)
    .setTransposeRowsAndColumns(plan.across === true)
    .setOption('title', plan.title)
    .setOption('width', plan.width)
    .setOption('height', plan.height)
    .setPosition(plan.at.row, plan.at.column, 0, 0);
  if (plan.colours) builder.setOption('colors', [...plan.colours]);
  if (plan.type === 'combo') combine(builder, plan);
  sheet.insertChart(builder.build());
}

/** Columns stand on each other and the last series is a line over them; the first area holds labels only. */
function combine(builder: Builder, { series }: ChartPlan): void {
  builder
    .setOption('isStacked', true)
    .setOption('seriesType', 'bars')
    .setOption('series', { [series.length - 2]: { type: 'line' } });
}

function titleOf(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): string {
  return String(chart.getOptions()?.get('title') ?? '');
}

function typed(builder: Builder, type: ChartPlan['type']): Builder {
  const types: Record<ChartPlan['type'], GoogleAppsScript.Charts.ChartType> = {
    column: Charts.ChartType.COLUMN,
    line: Charts.ChartType.LINE,
    combo: Charts.ChartType.COMBO,
  };
  return builder.setChartType(types[type]);
}
