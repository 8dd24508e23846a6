/** Reads the rows that a person has edited. */
import type { Cell } from '../../domain/cells/cell';
import { FIELDS, type Field } from '../../domain/deals/field';
import { type DealTable, findColumns } from '../../domain/table/deal-table';
import type { Area, Environment, Tab } from '../ports';
import { filledFields } from '../workbook/deal-rows/filled-columns';
import type { PlacedRow } from '../workbook/deal-rows/read-rows';
import { computedFields } from '../workbook/deal-rows/row-fields';
import type { Pipeline } from '../workbook/pipeline';
import type { EditEvent } from './handle-edit';

export interface Edit {
  readonly env: Environment;
  readonly pipeline: Pipeline;
  readonly tab: Tab;
  readonly header: readonly Cell[];
  readonly table: DealTable;
  /** The edited rows below the header. */
  readonly rows: readonly PlacedRow[];
  readonly area: Area;
  /** The fields whose columns the edit covers. */
  readonly fields: readonly Field[];
  /** The fields that a formula computes in a row. One read, the first time. */
  computed(row: number): ReadonlySet<Field>;
}

/**
 * Two reads; nothing when the edit lies in the header or above it. An edit that reaches over the header counts for
 * the rows below.
 *
 * @throws Failure columnMissing, columnTwice when the header is not where it was: then the hourly run sees to it
 */
export function openEdit(env: Environment, pipeline: Pipeline, { tab, area }: EditEvent): Edit | undefined {
  const { headerRow, headers, marked } = pipeline.place;
  const first = Math.max(area.row, headerRow + 1);
  const count = area.row + area.rows - first;
  if (count < 1) return undefined;
  const header = tab.readRows(headerRow, 1)[0] ?? [];
  const table = findColumns(header, headers, headerRow, marked);
  const rows = tab.readRows(first, count).map((cells, index) => ({ row: first + index, cells }));
  const isEdited = (column: number | undefined) =>
    column !== undefined && column >= area.column && column < area.column + area.columns;
  const filled = filledFields(env.memory, pipeline.place.key);
  let formulas: readonly (readonly string[])[] | undefined;
  const computed = (row: number) => {
    formulas ??= tab.readFormulas({ row: first, column: 1, rows: count, columns: table.width });
    return computedFields(formulas[row - first] ?? [], table, filled);
  };
  const fields = FIELDS.filter((field) => isEdited(table.columns[field]));
  return { env, pipeline, tab, header, table, rows, area, computed, fields };
}
