/** Finds the columns of Pipesheet's own tabs by header text, in either language, wherever a person has put them. */

import { type Cell, cellText, type Grid, isBlank } from '../../../domain/cells/cell';
import { Failure } from '../../../domain/errors/failure';
import { choose } from '../../../domain/messages/choose';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import type { Language } from '../../../domain/messages/language';

type Columns = typeof en.columns;

/** Tabs whose columns have names. */
export type ColumnTab = keyof Columns;

/** The names of a tab's columns, as the program knows them. */
export type ColumnName<T extends ColumnTab> = keyof Columns[T] & string;

/** The tab's column names in the order in which set-up writes them. */
export function columnNames<T extends ColumnTab>(tab: T): readonly ColumnName<T>[] {
  return Object.keys(en.columns[tab]).filter((name): name is ColumnName<T> => name in en.columns[tab]);
}

/** The headers of a tab's columns in a language, in that order. */
export function columnTitles(tab: ColumnTab, language: Language): string[] {
  return Object.values(choose(language, { en, ko }).columns[tab]);
}

/** 0-based places of a tab's columns in its header row; a column that a person has deleted is absent. */
export function findTabColumns<T extends ColumnTab>(
  tab: T,
  header: readonly Cell[],
): Partial<Record<ColumnName<T>, number>> {
  const places: Partial<Record<ColumnName<T>, number>> = {};
  const headerTexts = header.map((cell) => cellText(cell).toLowerCase());
  for (const name of columnNames(tab)) {
    const place = headerTexts.findIndex((text) => text !== '' && headersOf(tab, name).includes(text));
    if (place >= 0) places[name] = place;
  }
  return places;
}

/** The columns in use, those included that people have filled without giving them a header. */
export function usedWidth(grid: Grid): number {
  return grid.reduce(
    (widest, cells) =>
      cells.reduce<number>((used, cell, index) => (isBlank(cell) ? used : Math.max(used, index + 1)), widest),
    0,
  );
}

/** Tells whether a tab has columns with names. */
export function isColumnTab(tab: string): tab is ColumnTab {
  return tab in en.columns;
}

/** Columns that earlier versions did not write. */
const LATER_COLUMNS: Readonly<Partial<Record<ColumnTab, readonly string[]>>> = { stages: ['pipeline'] };

/** Tells whether a header row has every column with which a tab of ours was made, by any version. */
export function hasOwnColumns(tab: ColumnTab, header: readonly Cell[]): boolean {
  const places: Readonly<Record<string, number | undefined>> = findTabColumns(tab, header);
  return columnNames(tab).every(
    (name: string) => places[name] !== undefined || LATER_COLUMNS[tab]?.includes(name),
  );
}

/** Columns beside the key without which a tab would be misread: every stage open, every deal without odds, no mail. */
const NEEDED_COLUMNS: Readonly<Partial<Record<ColumnTab, readonly string[]>>> = {
  stages: ['kind', 'probability'],
  team: ['email'],
  settings: ['value'],
  targets: ['amount'],
};

/**
 * Rows of a tab as records by column name, blank rows left out; the first row is the header.
 *
 * @throws Failure columnMissing
 */
export function tabRecords<T extends ColumnTab>(
  tab: T,
  grid: Grid,
  key: ColumnName<T>,
): readonly TabRecord<T>[] {
  const header = grid[0] ?? [];
  const places = findTabColumns(tab, header);
  const keyPlace = places[key];
  const needed = columnNames(tab).filter((name) => name === key || NEEDED_COLUMNS[tab]?.includes(name));
  const missing = needed.find((name) => places[name] === undefined);
  if (keyPlace === undefined || missing !== undefined) {
    throw new Failure('columnMissing', { column: columnTitle(tab, missing ?? key, header), tab });
  }
  const records: TabRecord<T>[] = [];
  grid.slice(1).forEach((cells, index) => {
    if (cellText(cells[keyPlace]) === '') return;
    records.push({ row: index + 2, cell: (name) => cellAt(cells, places[name]) });
  });
  return records;
}

/** One row of a tab. */
export interface TabRecord<T extends ColumnTab> {
  /** 1-based sheet row. */
  readonly row: number;
  cell(name: ColumnName<T>): Cell;
}

function cellAt(cells: readonly Cell[], place: number | undefined): Cell {
  return place === undefined ? '' : (cells[place] ?? '');
}

function headersOf<T extends ColumnTab>(tab: T, name: ColumnName<T>): readonly string[] {
  return [en, ko].map((texts) => String(texts.columns[tab][name]).toLowerCase());
}

/** In the language of the headers that stand beside it. */
function columnTitle<T extends ColumnTab>(tab: T, name: ColumnName<T>, header: readonly Cell[]): string {
  const korean: readonly string[] = Object.values(ko.columns[tab]);
  const texts = header.some((cell) => korean.includes(cellText(cell))) ? ko : en;
  return String(texts.columns[tab][name]);
}
