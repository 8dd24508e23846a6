/** Range methods about contents: values, shown texts, formulas, notes, checkboxes, clearing. */

import { ServiceException } from '../../errors';
import { anything, fields, matrixOf, nullable, text } from '../../runtime/parameters';
import { anyOf, type MethodTable, methodsOf } from '../../runtime/surface';
import type { ClearOptions, DataValidation } from '../../workbook';
import { cellInput, enterBlock, requireEditable, requireSize, scriptValue, zoneOf } from './cell-values';
import type { RangeHandle } from './handles';

const { read, write } = methodsOf<RangeHandle>((range) => range.cellCount);
const one = () => 1;

/** A block of the range's size with the same entry everywhere. */
export function filled<Entry>(range: RangeHandle, entry: Entry): Entry[][] {
  return Array.from({ length: range.area.rows }, () => new Array<Entry>(range.area.columns).fill(entry));
}

/** The values of a range as getValues returns them. */
export function valuesOf(range: RangeHandle): (string | number | boolean | Date)[][] {
  const zone = zoneOf(range.sheet);
  return range.sheet.typedValues(range.area).map((line) => line.map((value) => scriptValue(value, zone)));
}

/** Writes one value into every cell of a range. */
export function setValue(range: RangeHandle, value: unknown): RangeHandle {
  enterBlock(range, filled(range, value));
  return range;
}

/** Writes formulas; a text without the leading = gets one. */
export function setFormulas(range: RangeHandle, formulas: readonly (readonly string[])[]): RangeHandle {
  const withSign = (formula: string) => (formula === '' || formula.startsWith('=') ? formula : `=${formula}`);
  enterBlock(
    range,
    formulas.map((line) => line.map(withSign)),
  );
  return range;
}

/** Clears parts of a range. */
export function clearRange(range: RangeHandle, options: ClearOptions): RangeHandle {
  requireEditable(range);
  range.sheet.clear(range.area, options);
  return range;
}

/** What the options of clear mean: none of them takes everything but the notes (Google's own rule). */
export function clearOptions(options: Readonly<Record<string, unknown>>): ClearOptions {
  const wanted = {
    contents: options.contentsOnly === true,
    formats: options.formatOnly === true,
    notes: options.commentsOnly === true,
    validations: options.validationsOnly === true,
  };
  return Object.values(wanted).includes(true) ? wanted : { contents: true, formats: true, validations: true };
}

function setNotes(range: RangeHandle, notes: readonly (readonly string[])[]): RangeHandle {
  requireSize(range.area, notes);
  requireEditable(range);
  range.sheet.setNotes(range.area, notes);
  return range;
}

/** A note given as a number in a matrix reads as Java prints a double (platform.md 5.11). */
function noteText(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value);
}

function checkboxRule(values: readonly unknown[], range: RangeHandle): DataValidation {
  const zone = zoneOf(range.sheet);
  const scalars = values.map((value) => cellInput(value, zone));
  return {
    criteria: 'CHECKBOX',
    values: scalars.map((scalar) => (typeof scalar === 'object' ? null : scalar)),
    showDropdown: false,
    allowInvalid: true,
  };
}

/** Makes checkboxes: FALSE, or the unchecked value, is written into every empty cell (platform.md 5.3). */
function insertCheckboxes(range: RangeHandle, values: readonly unknown[]): RangeHandle {
  requireEditable(range);
  const rule = checkboxRule(values, range);
  range.sheet.setDataValidations(range.area, filled(range, rule));
  const unchecked = rule.values.length > 1 ? (rule.values[1] ?? null) : rule.values.length === 1 ? '' : false;
  const checked = rule.values.length > 0 ? rule.values[0] : true;
  const kept = range.sheet.values(range.area);
  range.sheet.enterAll(
    range.area.row,
    range.area.column,
    kept.map((line) =>
      line.map((value) => (value === checked || value === unchecked ? undefined : unchecked)),
    ),
  );
  return range;
}

function setChecked(range: RangeHandle, checked: boolean): RangeHandle {
  const rules = range.sheet.dataValidations(range.area);
  const inputs = rules.map((line) =>
    line.map((rule) => {
      if (rule?.criteria !== 'CHECKBOX') throw new ServiceException('noCheckbox');
      const [on = true, off = false] = rule.values;
      return checked ? on : off;
    }),
  );
  enterBlock(range, inputs);
  return range;
}

function isChecked(range: RangeHandle): boolean | null {
  const rules = range.sheet.dataValidations(range.area).flat();
  const values = range.sheet.values(range.area).flat();
  const states = new Set(
    rules.map((rule, index) =>
      rule?.criteria === 'CHECKBOX' ? values[index] === (rule.values[0] ?? true) : null,
    ),
  );
  const [only] = states;
  return states.size === 1 ? (only ?? null) : null;
}

function trimmed(range: RangeHandle): RangeHandle {
  const contents = range.sheet.values(range.area);
  const formulas = range.sheet.formulas(range.area);
  range.sheet.store(
    range.area.row,
    range.area.column,
    contents.map((line, row) =>
      line.map((value, column) =>
        typeof value === 'string' && !formulas[row]?.[column] ? value.trim().replace(/ +/g, ' ') : undefined,
      ),
    ),
  );
  return range;
}

/** The methods of Range about contents. */
export const rangeValues: MethodTable<RangeHandle> = {
  getValues: read([], valuesOf),
  getValue: read([], (range) => valuesOf(range)[0]?.[0], one),
  getDisplayValues: read([], (range) => range.sheet.displays(range.area)),
  getDisplayValue: read([], (range) => range.sheet.display(range.area.row, range.area.column), one),
  getFormulas: read([], (range) => range.sheet.formulas(range.area)),
  getFormula: read([], (range) => range.sheet.formula(range.area.row, range.area.column), one),
  isBlank: read([], (range) =>
    range.sheet.values(range.area).every((line) => line.every((value) => value === null || value === '')),
  ),
  setValues: write([matrixOf(anything)], (range, block) => {
    enterBlock(range, block);
    return range;
  }),
  setValue: write([anything], setValue),
  setFormulas: write([matrixOf(text)], setFormulas),
  setFormula: write([text], (range, formula) => setFormulas(range, filled(range, formula))),
  clear: anyOf(
    write([], (range) => clearRange(range, clearOptions({}))),
    write([fields], (range, options) => clearRange(range, clearOptions(options))),
  ),
  clearContent: write([], (range) => clearRange(range, { contents: true })),
  clearFormat: write([], (range) => clearRange(range, { formats: true })),
  clearNote: write([], (range) => clearRange(range, { notes: true })),
  clearDataValidations: write([], (range) => clearRange(range, { validations: true })),
  getNotes: read([], (range) => range.sheet.notes(range.area)),
  getNote: read([], (range) => range.sheet.notes(range.area)[0]?.[0] ?? '', one),
  setNotes: write([matrixOf(anything)], (range, notes) =>
    setNotes(
      range,
      notes.map((line) => line.map(noteText)),
    ),
  ),
  setNote: write([nullable(text)], (range, note) => setNotes(range, filled(range, note ?? ''))),
  insertCheckboxes: anyOf(
    write([], (range) => insertCheckboxes(range, [])),
    write([anything], (range, on) => insertCheckboxes(range, [on])),
    write([anything, anything], (range, on, off) => insertCheckboxes(range, [on, off])),
  ),
  removeCheckboxes: write([], (range) => clearRange(range, { contents: true, validations: true })),
  check: write([], (range) => setChecked(range, true)),
  uncheck: write([], (range) => setChecked(range, false)),
  isChecked: read([], isChecked),
  trimWhitespace: write([], trimmed),
};
