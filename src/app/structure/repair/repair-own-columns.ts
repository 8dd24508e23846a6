/** Puts back headers and columns of our own tabs, which are found by the titles that set-up gave them. */
import { columnLetters } from '../../../domain/cells/address';
import { type Cell, cellText, type Grid, isBlank } from '../../../domain/cells/cell';
import { likeKey } from '../../../domain/cells/likeness';
import type { Environment, Tab } from '../../ports';
import { tabPlans } from '../../set-up/own-tabs/own-tab-plans';
import { columnNames, findTabColumns, hasOwnColumns, isColumnTab } from '../../workbook/own-tabs/tab-columns';
import type { Sighting } from '../settle-columns';
import { inputOf } from './repair-tabs';
import type { Report } from './report';

/** A tab of ours with what is missing from its header row. */
interface Gap {
  readonly tab: Tab;
  readonly grid: Grid;
  /** Titles that are missing, in the order of set-up. */
  readonly missing: readonly string[];
  /** 1-based columns in use whose title nobody knows. */
  readonly unknown: readonly number[];
  /** The tab as set-up would write it now. */
  readonly rows: Grid;
}

/** One read of each tab. The caller holds the lock. */
export function repairOwnColumns(env: Environment, sightings: readonly Sighting[], report: Report): void {
  for (const { name, rows } of tabPlans(inputOf(env, sightings))) {
    const tab = isColumnTab(name) ? env.findTab(name) : undefined;
    if (!tab || !isColumnTab(name)) continue;
    const grid = tab.readAll();
    const [header = []] = grid;
    if (hasOwnColumns(name, header)) continue;
    const places = findTabColumns(name, header);
    const titles = (rows[0] ?? []).map(cellText);
    const missing = columnNames(name).flatMap((column, index) =>
      places[column] === undefined ? [titles[index] ?? ''] : [],
    );
    const known = new Set<number | undefined>(Object.values(places));
    const unknown = header.flatMap((_, index) =>
      known.has(index) || grid.every((cells) => isBlank(cells[index])) ? [] : [index + 1],
    );
    fillGap(env, { tab, grid, missing, unknown, rows }, report);
  }
}

/** As many columns without a known title as titles without a column: people keep their order. */
function fillGap(env: Environment, gap: Gap, { texts, done, left }: Report): void {
  const { tab, missing, unknown } = gap;
  if (unknown.length === missing.length) {
    missing.forEach((title, index) => {
      const column = unknown[index] ?? 1;
      env.write([{ kind: 'fill', tab, cells: [{ row: 1, column }], value: title }]);
      done.push(texts.headerRestored(title, `${tab.name}!${columnLetters(column)}1`));
    });
  } else if (unknown.length === 0) {
    const width = gap.grid[0]?.length ?? 0;
    missing.forEach((title, index) => {
      writeColumn(env, gap, title, width + 1 + index);
      done.push(texts.ownColumnMade(title, tab.name));
    });
  } else {
    for (const title of missing) left.push(texts.ownColumnLeft(title, tab.name));
  }
}

/** With what set-up would write beside the same first cell: the memory knows the stages and settings. */
function writeColumn(env: Environment, { tab, grid, rows }: Gap, title: string, column: number): void {
  const place = (rows[0] ?? []).map(cellText).indexOf(title);
  const known = new Map(rows.slice(1).map((cells) => [likeKey(cellText(cells[0])), cells[place] ?? '']));
  const keyPlace = (grid[0] ?? []).map(cellText).indexOf(cellText(rows[0]?.[0]));
  const values = grid.map((cells, index): Cell[] => [
    index === 0 ? title : (known.get(likeKey(cellText(cells[keyPlace]))) ?? ''),
  ]);
  const at = { row: 1, column, rows: values.length, columns: 1 };
  env.write([
    { kind: 'values', tab, at, values },
    ...(column > 1
      ? [{ kind: 'copyLook', tab, from: { row: 1, column: 1 }, to: { ...at, rows: 1 } } as const]
      : []),
  ]);
}
