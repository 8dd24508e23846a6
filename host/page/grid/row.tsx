/** One row of cells, drawn again only when its cells, its part of the view or its selection change. */

import { Component, type CSSProperties, type JSX } from 'preact';
import type { CellLook, CellView } from '../../server/protocol';
import { cellName } from '../../workbook/rectangle';
import { text } from '../language';
import { lookOf, type RowView } from './cell-cache';
import { type Geometry, HEAD_WIDTH, leftOf, ROW_HEIGHT, widthOf } from './geometry';

/** The part of the selection that crosses a row; null columns when it does not. */
export interface RowSelection {
  readonly first: number;
  readonly last: number;
  readonly top: boolean;
  readonly bottom: boolean;
  readonly active: number | null;
}

interface RowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly view: RowView;
  readonly geometry: Geometry;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly selected: RowSelection | null;
}

const EDGE = 'var(--accent)';

function selectionShadow(column: number, selected: RowSelection | null): string | undefined {
  if (!selected || column < selected.first || column > selected.last) return undefined;
  if (column === selected.active) return `inset 0 0 0 2px ${EDGE}`;
  const edges = [
    selected.top ? `inset 0 1px 0 ${EDGE}` : '',
    selected.bottom ? `inset 0 -1px 0 ${EDGE}` : '',
    column === selected.first ? `inset 1px 0 0 ${EDGE}` : '',
    column === selected.last ? `inset -1px 0 0 ${EDGE}` : '',
  ].filter(Boolean);
  return edges.length > 0 ? edges.join(', ') : undefined;
}

function decorationOf(look: CellLook): string | undefined {
  const lines = [look.underline ? 'underline' : '', look.strikethrough ? 'line-through' : ''].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
}

function styleOf(look: CellLook | null): CSSProperties {
  if (!look) return {};
  return {
    backgroundColor: look.background,
    color: look.color,
    fontWeight: look.bold ? 600 : undefined,
    fontStyle: look.italic ? 'italic' : undefined,
    fontSize: look.fontSize === undefined ? undefined : `${look.fontSize * 1.3}px`,
    textAlign: look.align,
    textDecoration: decorationOf(look),
  };
}

/** About how wide a text is, in pixels; Hangul and other wide letters take twice the room. */
function textWidth(text: string): number {
  let width = 14;
  for (const letter of text) width += letter > '\u1100' ? 13 : 7.2;
  return width;
}

/** How far a text may run over the blank cells to its right, in pixels; 0 when it stays inside. */
function spillOf(props: RowProps, column: number, cell: CellView, look: CellLook | null): number {
  if (cell.list !== undefined || cell.checked !== undefined) return 0;
  const { geometry, view } = props;
  if (look?.wrap || (look?.align ?? 'left') !== 'left') return 0;
  if (textWidth(cell.display) < widthOf(geometry, column)) return 0;
  let end = column + 1;
  while (end <= geometry.columns && !view.cells[end - 1]?.display && end - column < 12) end += 1;
  return end === column + 1 ? 0 : leftOf(geometry, end) - leftOf(geometry, column);
}

function titleOf(cell: CellView | null): string | undefined {
  const invalid = cell?.invalid === undefined ? undefined : `${text('invalid')}: ${cell.invalid}`;
  return [invalid, cell?.note, cell?.help].filter(Boolean).join('\n\n') || undefined;
}

function Content({ cell, spill }: { cell: CellView | null; spill: number }): JSX.Element | null {
  if (!cell) return null;
  if (cell.checked !== undefined) {
    return (
      <span class={cell.checked ? 'checkbox checked' : 'checkbox'} data-checkbox>
        {cell.display}
      </span>
    );
  }
  return (
    <>
      <span class="cell-text" style={spill > 0 ? { maxWidth: `${spill - 8}px` } : undefined}>
        {cell.display}
      </span>
      {cell.list !== undefined && <span class="list-arrow" data-list-arrow aria-hidden="true" />}
    </>
  );
}

function classOf(cell: CellView | null, look: CellLook | null, isSelected: boolean, spill: number): string {
  const classes = ['cell'];
  if (isSelected) classes.push('selected');
  if (cell?.invalid !== undefined) classes.push('invalid');
  else if (cell?.note !== undefined) classes.push('noted');
  if (cell?.error) classes.push('error');
  if (cell?.list !== undefined) classes.push('with-list');
  if (look?.wrap) classes.push('wrap');
  if (spill > 0) classes.push('spills');
  return classes.join(' ');
}

function Cell({ row, column, props }: { row: number; column: number; props: RowProps }): JSX.Element {
  const { view, geometry, selected } = props;
  const cell = view.cells[column - 1] ?? null;
  const look = lookOf(cell, view.window);
  const spill = cell ? spillOf(props, column, cell, look) : 0;
  const isSelected = selected !== null && column >= selected.first && column <= selected.last;
  const frozen = column <= geometry.frozenColumns;
  const edge = column === geometry.frozenColumns ? ' frozen-edge' : '';
  const tall = props.height > ROW_HEIGHT ? ' tall' : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid draws only what is in view, a table cannot.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid's typing box holds the focus for all cells.
    <div
      role="gridcell"
      class={classOf(cell, look, isSelected, spill) + (frozen ? ` frozen-cell${edge}` : '') + tall}
      data-cell={cellName(row, column)}
      aria-colindex={column}
      aria-selected={isSelected}
      title={titleOf(cell)}
      style={{
        ...styleOf(look),
        width: `${widthOf(geometry, column)}px`,
        left: frozen ? `${HEAD_WIDTH + leftOf(geometry, column)}px` : undefined,
        boxShadow: selectionShadow(column, selected),
      }}
    >
      <Content cell={cell} spill={spill} />
    </div>
  );
}

/** The columns that a row draws: the frozen ones, then those in view. */
export function drawnColumns(geometry: Geometry, first: number, last: number): number[] {
  const columns: number[] = [];
  for (let column = 1; column <= geometry.frozenColumns; column += 1) columns.push(column);
  for (let column = first; column <= last; column += 1) {
    if (widthOf(geometry, column) > 0) columns.push(column);
  }
  return columns;
}

/** The blank space between the frozen columns and the first one in view. */
export function spacerWidth(geometry: Geometry, firstColumn: number): number {
  return leftOf(geometry, firstColumn) - leftOf(geometry, geometry.frozenColumns + 1);
}

function sameSelection(one: RowSelection | null, other: RowSelection | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.first === other.first &&
    one.last === other.last &&
    one.top === other.top &&
    one.bottom === other.bottom &&
    one.active === other.active
  );
}

/** A row of the grid. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return (
      next.row !== now.row ||
      next.top !== now.top ||
      next.height !== now.height ||
      next.view.cells !== now.view.cells ||
      next.view.window?.looks !== now.view.window?.looks ||
      next.geometry !== now.geometry ||
      next.firstColumn !== now.firstColumn ||
      next.lastColumn !== now.lastColumn ||
      !sameSelection(next.selected, now.selected)
    );
  }

  override render(props: RowProps): JSX.Element {
    const { row, top, height, geometry, firstColumn, lastColumn, selected } = props;
    const frozen = drawnColumns(geometry, 1, 0);
    const moving = drawnColumns(geometry, firstColumn, lastColumn).slice(frozen.length);
    return (
      // biome-ignore lint/a11y/useSemanticElements: see Cell.
      // biome-ignore lint/a11y/useFocusableInteractive: see Cell.
      <div role="row" class="row" aria-rowindex={row} style={{ top: `${top}px`, height: `${height}px` }}>
        {/* biome-ignore lint/a11y/useSemanticElements: see Cell. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: see Cell. */}
        <div role="rowheader" class={selected ? 'row-head in-selection' : 'row-head'} data-row={row}>
          {row}
        </div>
        {frozen.map((column) => (
          <Cell key={column} row={row} column={column} props={props} />
        ))}
        <div class="spacer" style={{ width: `${spacerWidth(geometry, firstColumn)}px` }} />
        {moving.map((column) => (
          <Cell key={column} row={row} column={column} props={props} />
        ))}
      </div>
    );
  }
}
