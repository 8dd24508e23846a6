/** A sheet as its tab and the frame of the grid need it. */

import type { Sheet } from '../../workbook';
import type { SheetOutline } from '../protocol';
import { rowHeights } from './row-heights';

/** Outlines a sheet. */
export function sheetOutline(sheet: Sheet): SheetOutline {
  const { properties } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: properties.tabColor,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    lastRow: sheet.lastRow(),
    lastColumn: sheet.lastColumn(),
    frozenRows: properties.frozenRows,
    frozenColumns: properties.frozenColumns,
    columnWidths: Object.fromEntries(properties.columnWidths),
    rowHeights: rowHeights(sheet),
    hiddenRows: [...properties.hiddenRows],
    hiddenColumns: [...properties.hiddenColumns],
    charts: properties.charts.length,
  };
}
