/** Finds ranges by number or A1 name and refuses impossible ones (platform.md 5.3). */

import { ServiceException } from '../../errors';
import {
  bottomOf,
  parseA1,
  type Rectangle,
  rectangle,
  rightOf,
  type Sheet,
  type Workbook,
} from '../../workbook';
import type { ServiceContext } from '../context';
import { RangeHandle, SheetHandle } from './handles';

/** A range by numbers; sizes below 1 and places off the sheet are refused. */
export function rangeAt(
  context: ServiceContext,
  sheet: Sheet,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): RangeHandle {
  if (rows < 1) throw new ServiceException('rangeRows');
  if (columns < 1) throw new ServiceException('rangeColumns');
  return new RangeHandle(context, sheet, insideSheet(sheet, rectangle(row, column, rows, columns)));
}

/** A range by its A1 name, which may name another sheet of the same document. */
export function rangeNamed(context: ServiceContext, home: Sheet, name: string): RangeHandle {
  const named = home.workbook.namedRange(name);
  if (named) {
    const owner = home.workbook.sheetById(named.sheetId);
    if (owner) return new RangeHandle(context, owner, named.rectangle);
  }
  const { sheet, local } = splitSheetName(home, name);
  const area = parseA1(local, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (!area) throw new ServiceException('rangeNotFound');
  return new RangeHandle(context, sheet, insideSheet(sheet, area));
}

function splitSheetName(home: Sheet, name: string): { sheet: Sheet; local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(name);
  if (!match) return { sheet: home, local: name };
  const wanted = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
  const sheet = home.workbook.sheetByName(wanted);
  if (!sheet) throw new ServiceException('rangeNotFound');
  return { sheet, local: match[3] ?? '' };
}

function insideSheet(sheet: Sheet, area: Rectangle): Rectangle {
  const inside =
    area.row >= 1 && area.column >= 1 && bottomOf(area) <= sheet.maxRows && rightOf(area) <= sheet.maxColumns;
  if (!inside) throw new ServiceException('outsideSheet');
  return area;
}

/** The cells with content as getDataRange has them; A1 on an empty sheet. */
export function dataRange(handle: SheetHandle): RangeHandle {
  const { sheet, context } = handle;
  const area = rectangle(1, 1, Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
  return new RangeHandle(context, sheet, area);
}

/** The sheet that the person looks at: of the selection, else the first visible one. */
export function activeSheet(context: ServiceContext): Sheet {
  const { workbook, screen } = context.machine;
  const selected = screen.selection && workbook.sheetById(screen.selection.sheetId);
  const sheet = selected ?? workbook.sheets.find((candidate) => !candidate.hidden) ?? workbook.sheets[0];
  if (!sheet) throw new ServiceException('sheetNotFound');
  return sheet;
}

/** What the person has selected on a sheet; A1 when nothing is. */
export function activeRange(context: ServiceContext, sheet: Sheet): RangeHandle {
  const selection = context.machine.screen.selection;
  const area = selection?.sheetId === sheet.id ? selection : rectangle(1, 1);
  return new RangeHandle(context, sheet, rectangle(area.row, area.column, area.rows, area.columns));
}

/** Handles of sheets, in tab order. */
export function sheetHandles(context: ServiceContext, workbook: Workbook): SheetHandle[] {
  return workbook.sheets.map((sheet) => new SheetHandle(context, sheet));
}
