/** The writes that put a forecast into its tab: at most fifteen, looks and chart included (design 5). */
import { type Grid, isBlank } from '../../domain/cells/cell';
import type { AreaLook, ForecastLayout, SheetArea } from '../../domain/forecast/layout';
import type { ChartPlan, Look, Tab, Write } from '../ports';
import type { ForecastBlock } from './forecast-block';

/** What a tab holds before its first build: a line of set-up's own. */
const NO_BLOCK: ForecastBlock = { rows: 1, columns: 1, chartTitle: '' };

/** `before` is the block of the last build, whole or not. */
export function forecastWrites(tab: Tab, layout: ForecastLayout, before: ForecastBlock | undefined): Write[] {
  const old = before ?? NO_BLOCK;
  const whole = before?.unfinished ? undefined : before;
  const rows = layout.cells.length;
  const columns = layout.cells[0]?.length ?? 0;
  const at: SheetArea = { row: 1, column: 1, rows, columns };
  const clear: Write = {
    kind: 'clear',
    tab,
    at: { row: 1, column: 1, rows: old.rows, columns: old.columns },
    looks: true,
  };
  return [
    ...(before ? [clear] : []),
    { kind: 'formulas', tab, at, formulas: layout.cells },
    { kind: 'formats', tab, at, formats: layout.formats },
    ...lookWrites(tab, layout.looks),
    ...widthWrites(tab, layout, whole?.columns ?? 0),
    ...(whole ? [] : [{ kind: 'freeze', tab, rows: layout.frozenRows } as const]),
    ...selectorWrites(tab, layout),
    { kind: 'chart', tab, chart: chartPlan(layout, old) },
  ];
}

/** Only columns that are new to the block: a person's own widths stay. */
function widthWrites(tab: Tab, { widths }: ForecastLayout, known: number): Write[] {
  return widths.length > known
    ? [{ kind: 'widths', tab, column: known + 1, widths: widths.slice(known) }]
    : [];
}

/** The list of pipelines, anew each time: clearing the block has taken it away. */
function selectorWrites(tab: Tab, { selector }: ForecastLayout): Write[] {
  if (!selector) return [];
  const { at, options, help } = selector;
  return [{ kind: 'validate', tab, at, rule: { kind: 'list', values: options, help } }];
}

function chartPlan(layout: ForecastLayout, old: ForecastBlock): ChartPlan {
  const { chart } = layout;
  return old.chartTitle === '' || old.chartTitle === chart.title
    ? chart
    : { ...chart, replaces: old.chartTitle };
}

/**
 * Pushes a person's notes out of the way of a block that has grown; without notes there, nothing moves, so that
 * making room twice is the same as making it once. The tab is looked at only when the block grows: reading it waits
 * for every formula in it.
 */
export function roomWrites(
  tab: Tab,
  next: Pick<ForecastBlock, 'rows' | 'columns'>,
  before: ForecastBlock | undefined,
  look: () => Grid,
): Write[] {
  const old = before ?? NO_BLOCK;
  if (next.rows <= old.rows && next.columns <= old.columns) return [];
  const grid = look();
  const holds = (row: number, column: number) => !isBlank(grid[row - 1]?.[column - 1]);
  const anyIn = (area: SheetArea) => cellsOf(area).some(({ row, column }) => holds(row, column));
  const below = { row: old.rows + 1, column: 1, rows: next.rows - old.rows, columns: next.columns };
  const beside = { row: 1, column: old.columns + 1, rows: old.rows, columns: next.columns - old.columns };
  const writes: Write[] = [];
  if (below.rows > 0 && anyIn(below)) {
    writes.push({ kind: 'insertRows', tab, before: old.rows + 1, count: below.rows });
  }
  if (beside.columns > 0 && anyIn(beside)) {
    writes.push({ kind: 'insertColumns', tab, before: old.columns + 1, count: beside.columns });
  }
  return writes;
}

function cellsOf(area: SheetArea): { readonly row: number; readonly column: number }[] {
  if (area.rows < 1 || area.columns < 1) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

type LookName = Exclude<keyof AreaLook, 'areas'>;

const LOOK_NAMES: readonly LookName[] = ['bold', 'italic', 'size', 'colour', 'background', 'wrap', 'align'];

/** One write for each property and value, with every area that takes it. */
function lookWrites(tab: Tab, looks: readonly AreaLook[]): Write[] {
  const groups = new Map<string, { look: Look; areas: SheetArea[] }>();
  for (const each of looks) {
    for (const name of LOOK_NAMES) {
      if (each[name] === undefined) continue;
      const key = `${name} ${each[name]}`;
      const group = groups.get(key) ?? { look: { [name]: each[name] }, areas: [] };
      group.areas.push(...each.areas);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ look, areas }): Write => ({ kind: 'look', tab, areas, look }));
}
