/** The column letters on top of the grid, with handles to resize columns. */

import type { JSX } from 'preact';
import { columnLetters } from '../../workbook/rectangle';
import { send } from '../connection';
import { activeSheetId, attempt } from '../state';
import { createStore } from '../store';
import { type Geometry, HEAD_HEIGHT, HEAD_WIDTH, leftOf, widthOf } from './geometry';
import { drawnColumns, spacerWidth } from './row';
import type { Selection } from './selection';
import { rectangleOf } from './selection';

/** A column being dragged wider or narrower. */
export const resizing = createStore<{ readonly column: number; readonly width: number } | null>(null);

const NARROWEST = 24;

function startResize(event: PointerEvent, column: number, width: number): void {
  event.preventDefault();
  event.stopPropagation();
  const from = event.clientX;
  const onMove = (moved: PointerEvent): void =>
    resizing.set({ column, width: Math.max(NARROWEST, Math.round(width + moved.clientX - from)) });
  const onUp = (): void => {
    removeEventListener('pointermove', onMove);
    const sheetId = activeSheetId.get();
    const result = resizing.get();
    if (sheetId === null || !result) resizing.set(null);
    else void attempt(() => send('resizeColumn', { sheetId, ...result })).finally(() => resizing.set(null));
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp, { once: true });
}

interface HeadProps {
  readonly column: number;
  readonly geometry: Geometry;
  readonly isSelected: boolean;
}

function Head({ column, geometry, isSelected }: HeadProps): JSX.Element {
  const frozen = column <= geometry.frozenColumns;
  const width = widthOf(geometry, column);
  const classes = ['column-head'];
  if (isSelected) classes.push('in-selection');
  if (frozen) classes.push('frozen-cell');
  if (column === geometry.frozenColumns) classes.push('frozen-edge');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid draws only what is in view, a table cannot.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid's typing box holds the focus for all cells.
    <div
      role="columnheader"
      class={classes.join(' ')}
      data-column={column}
      style={{
        width: `${width}px`,
        left: frozen ? `${HEAD_WIDTH + leftOf(geometry, column)}px` : undefined,
      }}
    >
      {columnLetters(column)}
      <span class="resize-handle" onPointerDown={(event) => startResize(event, column, width)} />
    </div>
  );
}

interface HeadsProps {
  readonly geometry: Geometry;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly selected: Selection;
}

/** The row of column letters. */
export function Heads({ geometry, firstColumn, lastColumn, selected }: HeadsProps): JSX.Element {
  const area = rectangleOf(selected);
  const frozen = drawnColumns(geometry, 1, 0);
  const moving = drawnColumns(geometry, firstColumn, lastColumn).slice(frozen.length);
  const head = (column: number): JSX.Element => (
    <Head
      key={column}
      column={column}
      geometry={geometry}
      isSelected={column >= area.column && column < area.column + area.columns}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Head.
    // biome-ignore lint/a11y/useFocusableInteractive: see Head.
    <div role="row" class="heads" style={{ height: `${HEAD_HEIGHT}px` }}>
      <div class="corner" data-corner style={{ width: `${HEAD_WIDTH}px` }} />
      {frozen.map(head)}
      <div class="spacer" style={{ width: `${spacerWidth(geometry, firstColumn)}px` }} />
      {moving.map(head)}
    </div>
  );
}
