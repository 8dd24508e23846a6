/** The grid: a virtual view of the sheet on the screen. It holds no truth; typed text goes to the host. */

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SheetOutline } from '../../server/protocol';
import { showContextMenu } from '../chrome/context-menu';
import { text } from '../language';
import { outline } from '../state';
import { useStore } from '../store';
import { cacheVersion, fetchRows, rowOf } from './cell-cache';
import { cellMenu } from './cell-menu';
import { Charts } from './charts';
import { type Geometry, HEAD_HEIGHT, HEAD_WIDTH, layOut, type View, viewOf } from './geometry';
import { Heads, resizing } from './heads';
import { ListEditor } from './list-editor';
import { onGridDoubleClick, onGridPointerDown } from './pointer';
import { Row, type RowSelection } from './row';
import { frozenHeight, reveal, scroll } from './scroll';
import { rectangleOf, type Selection } from './selection';
import { selection } from './selection-state';
import { focusGrid, TypingBox } from './typing-box';

function selectionOfRow(selected: Selection, row: number): RowSelection | null {
  const area = rectangleOf(selected);
  const bottom = area.row + area.rows - 1;
  if (row < area.row || row > bottom) return null;
  return {
    first: area.column,
    last: area.column + area.columns - 1,
    top: row === area.row,
    bottom: row === bottom,
    active: row === selected.anchor.row ? selected.anchor.column : null,
  };
}

function useGeometry(sheet: SheetOutline): Geometry {
  const dragged = useStore(resizing);
  return useMemo(() => {
    if (!dragged) return layOut(sheet);
    return layOut({ ...sheet, columnWidths: { ...sheet.columnWidths, [dragged.column]: dragged.width } });
  }, [sheet, dragged]);
}

/** Keeps the scroll store in step with the element. */
function useScrollTracking(element: { readonly current: HTMLElement | null }, sheetId: number): void {
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    const take = (): void =>
      scroll.set({
        left: scroller.scrollLeft,
        top: scroller.scrollTop,
        width: scroller.clientWidth,
        height: scroller.clientHeight,
      });
    take();
    scroller.addEventListener('scroll', take, { passive: true });
    const observer = new ResizeObserver(take);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', take);
      observer.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    element.current?.scrollTo({ top: 0, left: 0 });
    focusGrid();
  }, [sheetId]);
}

interface LinesProps {
  readonly sheetId: number;
  readonly rows: readonly number[];
  /** The top edges of the rows, and one more for the bottom edge. */
  readonly tops: readonly number[];
  readonly geometry: Geometry;
  readonly view: View;
  readonly selected: Selection;
}

function Lines({ sheetId, rows, tops, geometry, view, selected }: LinesProps): JSX.Element {
  return (
    <>
      {rows.map((row, index) => (
        <Row
          key={row}
          row={row}
          top={tops[index] ?? 0}
          height={(tops[index + 1] ?? 0) - (tops[index] ?? 0)}
          view={rowOf(sheetId, row)}
          geometry={geometry}
          firstColumn={view.firstColumn}
          lastColumn={view.lastColumn}
          selected={selectionOfRow(selected, row)}
        />
      ))}
    </>
  );
}

function useFetching(sheetId: number, rows: readonly number[], revision: number): void {
  const first = rows[0] ?? 1;
  const last = rows.at(-1) ?? 1;
  useEffect(() => fetchRows(sheetId, rows, revision), [sheetId, revision, first, last]);
}

/** The sheet on the screen. */
export function Grid({ sheet }: { sheet: SheetOutline }): JSX.Element {
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const geometry = useGeometry(sheet);
  const at = useStore(scroll);
  const selected = useStore(selection);
  const book = useStore(outline);
  useStore(cacheVersion);
  useScrollTracking(scroller, sheet.id);
  const frozen = frozenHeight(geometry);
  const view = viewOf(geometry, at.left, at.top, at.width - HEAD_WIDTH, at.height - HEAD_HEIGHT - frozen);
  const rows = geometry.rows.slice(view.firstIndex, view.lastIndex + 1);
  useFetching(sheet.id, [...geometry.frozenRows, ...rows], book?.revision ?? 0);
  const { focus } = selected;
  useEffect(() => {
    if (scroller.current) reveal(scroller.current, geometry, focus);
  }, [focus.row, focus.column]);
  const shared = { sheetId: sheet.id, geometry, view, selected };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid draws only what is in view, a table cannot.
    <div
      ref={grid}
      class="grid"
      role="grid"
      tabIndex={-1}
      aria-label={`${text('grid')}: ${sheet.name}`}
      aria-rowcount={sheet.rows}
      aria-colcount={geometry.columns}
      aria-multiselectable="true"
      onFocus={(event) => event.target === grid.current && focusGrid()}
      onPointerDown={(event) => {
        if (grid.current) onGridPointerDown(event, grid.current, geometry);
        const target = event.target;
        if (target instanceof Element && !target.closest('[data-over-cells]')) focusGrid();
      }}
      onDblClick={onGridDoubleClick}
      onContextMenu={(event) => showContextMenu(event, cellMenu(sheet))}
    >
      <div ref={scroller} class="scroller" data-scroller>
        <div
          class="canvas"
          style={{
            width: `${HEAD_WIDTH + geometry.width}px`,
            height: `${HEAD_HEIGHT + frozen + geometry.height}px`,
          }}
        >
          <Heads
            geometry={geometry}
            firstColumn={view.firstColumn}
            lastColumn={view.lastColumn}
            selected={selected}
          />
          <div class="frozen-rows" style={{ top: `${HEAD_HEIGHT}px`, height: `${frozen}px` }}>
            <Lines {...shared} rows={geometry.frozenRows} tops={geometry.frozenTops} />
          </div>
          <div class="body" style={{ height: `${geometry.height}px` }}>
            <Lines {...shared} rows={rows} tops={geometry.tops.slice(view.firstIndex)} />
            {sheet.charts > 0 && <Charts sheet={sheet} geometry={geometry} revision={book?.revision ?? 0} />}
          </div>
        </div>
      </div>
      <TypingBox geometry={geometry} />
      <ListEditor geometry={geometry} />
    </div>
  );
}
