/** Sum, average and count of the selected cells, as far as their displays read as numbers. */

import type { JSX } from 'preact';
import { cacheVersion, rowOf } from '../grid/cell-cache';
import { rectangleOf } from '../grid/selection';
import { selection } from '../grid/selection-state';
import { text } from '../language';
import { activeSheetId } from '../state';
import { useStore } from '../store';

/** More rows than this are not added up: the page holds only what was on the screen. */
const MOST_ROWS = 100;

function numberOf(display: string): number | null {
  const bare = display.replace(/[₩$€£¥,\s]/g, '');
  if (!/^-?\d+(\.\d+)?%?$/.test(bare)) return null;
  return bare.endsWith('%') ? Number(bare.slice(0, -1)) / 100 : Number(bare);
}

function selectedDisplays(sheetId: number): string[] {
  const { row, column, rows, columns } = rectangleOf(selection.get());
  if (rows > MOST_ROWS) return [];
  return Array.from({ length: rows }, (_, index) =>
    rowOf(sheetId, row + index)
      .cells.slice(column - 1, column - 1 + columns)
      .map((cell) => cell?.display ?? ''),
  ).flat();
}

/** The summary at the end of the tab bar. */
export function SelectionSummary(): JSX.Element | null {
  const sheetId = useStore(activeSheetId);
  useStore(selection);
  useStore(cacheVersion);
  if (sheetId === null) return null;
  const numbers = selectedDisplays(sheetId)
    .map(numberOf)
    .filter((number) => number !== null);
  if (numbers.length < 2) return null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const show = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 2 });
  return (
    <output class="summary">
      {text('sum')} <b>{show(sum)}</b> · {text('average')} <b>{show(sum / numbers.length)}</b> ·{' '}
      {text('count')} <b>{numbers.length}</b>
    </output>
  );
}
