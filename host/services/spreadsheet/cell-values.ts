/** Values on their way between cells and scripts, and what stands in the way of a write (platform.md 5.2 to 5.5). */

import { ServiceException } from '../../errors';
import { surfaceOf } from '../../runtime/surface';
import { TimeZone } from '../../runtime/zone';
import {
  cellName,
  containsCell,
  isCellError,
  isFormula,
  parseInput,
  type Rectangle,
  SerialDate,
  type Sheet,
  type TypedValue,
  violationOf,
} from '../../workbook';
import type { ServiceContext } from '../context';
import { EnumValue } from '../enums';
import type { RangeHandle } from './handles';

/** What a script may hand to a cell, once it is read. */
export type Input = string | number | boolean | null | SerialDate;

const LONGEST_TEXT = 50_000;

/** The zone that dates of a sheet are shown in. */
export function zoneOf(sheet: Sheet): TimeZone {
  return TimeZone.named(sheet.workbook.timeZone);
}

/** A cell's value as getValues returns it: '' for empty, a Date for a date, the error's name for an error. */
export function scriptValue(value: TypedValue, zone: TimeZone): string | number | boolean | Date {
  if (value === null) return '';
  if (value instanceof SerialDate) return new Date(zone.instantOfSerial(value.serial));
  return isCellError(value) ? value.error : value;
}

/** A script's value as a cell takes it: a Date becomes a serial in the sheet's zone, objects become texts. */
export function cellInput(value: unknown, zone: TimeZone): Input {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (value instanceof Date) return new SerialDate(zone.serialOf(value.getTime()));
  if (value instanceof EnumValue) return value.name;
  return typeof value === 'object' ? (surfaceOf(value)?.name ?? String(value)) : String(value);
}

/** Throws when somebody deleted the sheet of a handle. */
export function requireSheetInDocument({ sheet }: { readonly sheet: Sheet }): void {
  if (!sheet.workbook.sheets.includes(sheet)) throw new ServiceException('sheetNotFound');
}

/** Enters a block as setValues does: whole or not at all. */
export function enterBlock(range: RangeHandle, block: readonly (readonly unknown[])[]): void {
  requireSize(range.area, block);
  const zone = zoneOf(range.sheet);
  const inputs = block.map((line) => line.map((value) => cellInput(value, zone)));
  requireEditable(range);
  requireValid(range, inputs);
  range.sheet.enterAll(range.area.row, range.area.column, inputs);
}

/** Throws the platform's texts when data and range differ in size; the first row decides the columns. */
export function requireSize(area: Rectangle, block: readonly (readonly unknown[])[]): void {
  if (block.length !== area.rows) throw new ServiceException('dataRows', block.length, area.rows);
  for (const line of block) {
    if (line.length !== area.columns) throw new ServiceException('dataColumns', line.length, area.columns);
  }
}

/** Throws when a protection keeps the execution's user out of some cell of a range (platform.md 5.5). */
export function requireEditable(range: RangeHandle): void {
  if (!canEdit(range)) throw new ServiceException('protectedCell');
}

/** Whether no protection keeps the execution's user out of a range. */
export function canEdit(range: RangeHandle): boolean {
  const { execution, machine } = range.context;
  const user = execution.user || machine.owner;
  return mayEdit(range.sheet, range.area, user, machine.owner);
}

/** Whether a user may edit a rectangle. The owner always may. */
export function mayEdit(sheet: Sheet, area: Rectangle, user: string, owner: string): boolean {
  if (user === owner) return true;
  return sheet.properties.protections.every((protection) => {
    if (protection.warningOnly || protection.editors.includes(user)) return true;
    if (protection.rectangle) return !overlaps(protection.rectangle, area);
    return protection.unprotected.some((free) => contains(free, area));
  });
}

/** Throws when the whole sheet is protected against the execution's user; ranges do not hinder new rows. */
export function requireOpenSheet({ execution, machine }: ServiceContext, sheet: Sheet): void {
  const user = execution.user || machine.owner;
  const closed = sheet.properties.protections.some(
    (protection) =>
      protection.rectangle === null && !protection.warningOnly && !protection.editors.includes(user),
  );
  if (closed && user !== machine.owner) throw new ServiceException('protectedCell');
}

function overlaps(left: Rectangle, right: Rectangle): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    containsCell(outer, inner.row, inner.column) &&
    containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** Throws when a text is too long or a rejecting validation refuses a value (platform.md 2.5, 5.4). */
export function requireValid(range: RangeHandle, inputs: readonly (readonly Input[])[]): void {
  inputs.forEach((line, rowOffset) => {
    line.forEach((input, columnOffset) => {
      if (typeof input === 'string' && input.length > LONGEST_TEXT) throw new ServiceException('cellTooLong');
      refuseViolation(range.sheet, range.area.row + rowOffset, range.area.column + columnOffset, input);
    });
  });
}

function refuseViolation(sheet: Sheet, row: number, column: number, input: Input): void {
  const rejection = rejectionOf(sheet, row, column, input);
  if (rejection) throw rejection;
}

/** The refusal of an input by the rejecting rule of its cell, or null; formulas pass. */
export function rejectionOf(
  sheet: Sheet,
  row: number,
  column: number,
  input: Input,
): ServiceException | null {
  const rule = sheet.rules.get(row, column);
  if (!rule || rule.allowInvalid || input === null || input === '') return null;
  const value = storedValue(sheet, row, column, input);
  if (value === undefined || !violationOf(sheet, row, column, value)?.rejected) return null;
  const list = rule.criteria === 'VALUE_IN_LIST' ? rule.values.join(', ') : '';
  return new RejectedValue(cellName(row, column), rule.helpText ?? '', list);
}

function storedValue(sheet: Sheet, row: number, column: number, input: Exclude<Input, null>) {
  if (input instanceof SerialDate) return input.serial;
  if (typeof input !== 'string') return input;
  const cellFormat = sheet.style(row, column).numberFormat;
  const { content } = parseInput(input, {
    locale: sheet.workbook.locale,
    today: Math.floor(sheet.workbook.now()),
    ...(cellFormat === undefined ? {} : { cellFormat }),
  });
  return isFormula(content) ? undefined : content;
}

/** The refusal of a value by a data validation: the rule's help text, or else the list of its values. */
class RejectedValue extends ServiceException {
  constructor(
    private readonly cell: string,
    private readonly helpText: string,
    private readonly list: string,
  ) {
    super('violatesValidation', cell, helpText ? `\n${helpText}` : '');
    this.message = this.localized('en');
  }

  override localized(locale: string): string {
    const hint = this.hint(locale);
    return new ServiceException('violatesValidation', this.cell, hint).localized(locale);
  }

  private hint(locale: string): string {
    if (this.helpText) return `\n${this.helpText}`;
    return this.list ? new ServiceException('oneOfValues', this.list).localized(locale) : '';
  }
}
