/** Range lists: one call that changes many ranges, and counts as one. */

import { anything, fields, flag, nullable, type Parameter, text } from '../../runtime/parameters';
import { anyOf, defineSurface, type Method, methodsOf } from '../../runtime/surface';
import type { CellStyle, StyleFacet } from '../../workbook';
import { cellInput, requireEditable, requireValid, zoneOf } from './cell-values';
import { wrapStrategy } from './enums';
import { RangeListHandle } from './handles';
import {
  applyFacet,
  background,
  fontColor,
  fontSize,
  fontStyle,
  fontWeight,
  horizontalAlignment,
  numberFormat,
  wrap,
  wrapping,
} from './range-look';
import { clearOptions, clearRange, filled, setFormulas, setValue } from './range-values';

const { write, other } = methodsOf<RangeListHandle>((list) => list.cellCount);

function setsFacet<Value, Key extends StyleFacet>(facet: {
  readonly key: Key;
  readonly parameter: Parameter<Value>;
  toCell(value: Value): CellStyle[Key] | null | undefined;
}): Method<RangeListHandle> {
  return write([facet.parameter], (list, value) => {
    for (const range of list.ranges) applyFacet(range, facet, filled(range, value));
    return list;
  });
}

defineSurface(RangeListHandle, 'SpreadsheetApp.RangeList', {
  getRanges: other([], (list) => [...list.ranges]),
  activate: other([], (list) => list),
  setValue: write([anything], (list, value) => {
    for (const range of list.ranges) {
      requireEditable(range);
      requireValid(range, filled(range, cellInput(value, zoneOf(range.sheet))));
    }
    for (const range of list.ranges) setValue(range, value);
    return list;
  }),
  setFormula: write([text], (list, formula) => {
    for (const range of list.ranges) setFormulas(range, filled(range, formula));
    return list;
  }),
  setNote: write([nullable(text)], (list, note) => {
    for (const range of list.ranges) range.sheet.setNotes(range.area, filled(range, note ?? ''));
    return list;
  }),
  setBackground: setsFacet(background),
  setFontColor: setsFacet(fontColor),
  setFontWeight: setsFacet(fontWeight),
  setFontStyle: setsFacet(fontStyle),
  setFontSize: setsFacet(fontSize),
  setNumberFormat: setsFacet(numberFormat),
  setHorizontalAlignment: setsFacet(horizontalAlignment),
  setWrap: setsFacet({ ...wrap, parameter: flag }),
  setWrapStrategy: setsFacet({ ...wrapping, parameter: wrapStrategy.parameter }),
  clear: anyOf(
    write([], (list) => clearAll(list, {})),
    write([fields], clearAll),
  ),
  clearContent: write([], (list) => clearAll(list, { contentsOnly: true })),
  clearFormat: write([], (list) => clearAll(list, { formatOnly: true })),
  clearNote: write([], (list) => clearAll(list, { commentsOnly: true })),
  clearDataValidations: write([], (list) => clearAll(list, { validationsOnly: true })),
});

function clearAll(list: RangeListHandle, options: Readonly<Record<string, unknown>>): RangeListHandle {
  for (const range of list.ranges) clearRange(range, clearOptions(options));
  return list;
}
