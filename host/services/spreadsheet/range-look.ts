/** Range methods about the look of cells. Getters report what was set, not what conditional formats show. */

import { ServiceException } from '../../errors';
import { anything, flag, integer, matrixOf, nullable, type Parameter, text } from '../../runtime/parameters';
import { anyOf, type Method, type MethodTable, methodsOf } from '../../runtime/surface';
import type { CellStyle, StyleFacet } from '../../workbook';
import { requireEditable, requireSize } from './cell-values';
import { readColor } from './colors';
import { borderStyle, wrapStrategy } from './enums';
import type { RangeHandle } from './handles';
import { filled } from './range-values';

const { read, write } = methodsOf<RangeHandle>((range) => range.cellCount);
const one = () => 1;

/** How one facet of a cell's look passes between scripts and the store. */
interface Facet<Value, Key extends StyleFacet> {
  readonly key: Key;
  readonly parameter: Parameter<Value>;
  /** Undefined leaves a cell as it is, null sets it back. */
  toCell(value: Value): CellStyle[Key] | null | undefined;
  toScript(style: CellStyle, range: RangeHandle, row: number, column: number): unknown;
}

/** Sets a facet of every cell of a range. */
export function applyFacet<Value, Key extends StyleFacet>(
  range: RangeHandle,
  facet: Pick<Facet<Value, Key>, 'key' | 'toCell'>,
  block: readonly (readonly Value[])[],
): RangeHandle {
  requireSize(range.area, block);
  requireEditable(range);
  const patches = block.map((line) =>
    line.map((value) => {
      const stored = facet.toCell(value);
      return stored === undefined ? undefined : { [facet.key]: stored };
    }),
  );
  range.sheet.setStyles(range.area, patches);
  return range;
}

function methodsFor<Value, Key extends StyleFacet>(
  singular: string,
  plural: string,
  facet: Facet<Value, Key>,
): MethodTable<RangeHandle> {
  const shown = (range: RangeHandle): unknown[][] =>
    range.sheet
      .styles(range.area)
      .map((line, row) =>
        line.map((style, column) =>
          facet.toScript(style, range, range.area.row + row, range.area.column + column),
        ),
      );
  const getOne: Method<RangeHandle> = read([], (range) => shown(range)[0]?.[0], one);
  return {
    [`get${singular}`]: getOne,
    [`get${plural}`]: read([], shown),
    [`set${singular}`]: write([facet.parameter], (range, value) =>
      applyFacet(range, facet, filled(range, value)),
    ),
    [`set${plural}`]: write([matrixOf(facet.parameter)], (range, block) => applyFacet(range, facet, block)),
  };
}

function oneOf<Word extends string>(words: readonly Word[], value: string | null): Word | null | undefined {
  return value === null ? null : words.find((word) => word === value.toLowerCase());
}

function colorFacet<Key extends 'background' | 'fontColor'>(key: Key, fallback: string) {
  return {
    key,
    parameter: nullable(text),
    toCell: (value: string | null) => readColor(value),
    toScript: (style: CellStyle) => style[key] ?? fallback,
  };
}

/** The facet behind setBackground. */
export const background = colorFacet('background', '#ffffff');
/** The facet behind setFontColor. */
export const fontColor = colorFacet('fontColor', '#000000');

/** The facet behind setFontWeight. */
export const fontWeight = {
  key: 'fontWeight' as const,
  parameter: nullable(text),
  toCell: (value: string | null) => oneOf(['bold', 'normal'], value),
  toScript: (style: CellStyle) => style.fontWeight ?? 'normal',
};

/** The facet behind setNumberFormat; null is refused as Sheets refuses it (platform.md 5.11). */
export const numberFormat = {
  key: 'numberFormat' as const,
  parameter: text,
  toCell: (value: string) => (value.toLowerCase() === 'general' || value === '' ? null : value),
  toScript: (_style: CellStyle, range: RangeHandle, row: number, column: number) =>
    range.sheet.numberFormat(row, column),
};

/** The facet behind setHorizontalAlignment. */
export const horizontalAlignment = {
  key: 'horizontalAlignment' as const,
  parameter: nullable(text),
  toCell: (value: string | null) =>
    value === null || value === 'normal' || value === 'general'
      ? null
      : oneOf(['left', 'center', 'right'], value),
  toScript: (style: CellStyle) => style.horizontalAlignment ?? 'general',
};

const verticalAlignment = {
  key: 'verticalAlignment' as const,
  parameter: nullable(text),
  toCell: (value: string | null) => oneOf(['top', 'middle', 'bottom'], value),
  toScript: (style: CellStyle) => style.verticalAlignment ?? 'bottom',
};

export const fontStyle = {
  key: 'fontStyle' as const,
  parameter: nullable(text),
  toCell: (value: string | null) => oneOf(['italic', 'normal'], value),
  toScript: (style: CellStyle) => style.fontStyle ?? 'normal',
};

const fontLine = {
  key: 'fontLine' as const,
  parameter: nullable(text),
  toCell: (value: string | null) => oneOf(['underline', 'line-through', 'none'], value),
  toScript: (style: CellStyle) => style.fontLine ?? 'none',
};

const fontFamily = {
  key: 'fontFamily' as const,
  parameter: nullable(text),
  toCell: (value: string | null) => value,
  toScript: (style: CellStyle) => style.fontFamily ?? 'Arial',
};

export const fontSize = {
  key: 'fontSize' as const,
  parameter: integer,
  toCell: (value: number) => value,
  toScript: (style: CellStyle) => style.fontSize ?? 10,
};

/** The facet behind setWrapStrategy. */
export const wrapping = {
  key: 'wrapStrategy' as const,
  parameter: wrapStrategy.parameter,
  toCell: (value: 'OVERFLOW' | 'WRAP' | 'CLIP') => value,
  toScript: (style: CellStyle) => wrapStrategy.of(style.wrapStrategy ?? 'OVERFLOW'),
};

/** The facet behind setWrap; a fresh cell reads true although its strategy is OVERFLOW (platform.md 5.11). */
export const wrap = {
  key: 'wrapStrategy' as const,
  parameter: flag,
  toCell: (value: boolean) => (value ? ('WRAP' as const) : ('OVERFLOW' as const)),
  toScript: (style: CellStyle) => style.wrapStrategy !== 'CLIP',
};

const flagOrNull = nullable(flag);
const edges = [flagOrNull, flagOrNull, flagOrNull, flagOrNull, flagOrNull, flagOrNull] as const;

/** Borders are accepted and counted; the local grid draws none. */
function drawBorder(range: RangeHandle): RangeHandle {
  requireEditable(range);
  return range;
}

function mergeRange(range: RangeHandle): RangeHandle {
  requireEditable(range);
  if (range.cellCount > 1) {
    range.sheet.update({ merges: [...range.sheet.properties.merges, range.area] });
  }
  return range;
}

function breakApart(range: RangeHandle): RangeHandle {
  const inside = (row: number, column: number) =>
    row >= range.area.row && row <= range.bottom && column >= range.area.column && column <= range.right;
  const { merges } = range.sheet.properties;
  if (
    merges.some(
      (merge) =>
        inside(merge.row, merge.column) !==
        inside(merge.row + merge.rows - 1, merge.column + merge.columns - 1),
    )
  ) {
    throw new ServiceException('splitMerge');
  }
  range.sheet.update({ merges: merges.filter((merge) => !inside(merge.row, merge.column)) });
  return range;
}

/** The methods of Range about look. */
export const rangeLook: MethodTable<RangeHandle> = {
  ...methodsFor('Background', 'Backgrounds', background),
  ...methodsFor('FontColor', 'FontColors', fontColor),
  ...methodsFor('FontWeight', 'FontWeights', fontWeight),
  ...methodsFor('FontStyle', 'FontStyles', fontStyle),
  ...methodsFor('FontLine', 'FontLines', fontLine),
  ...methodsFor('FontFamily', 'FontFamilies', fontFamily),
  ...methodsFor('FontSize', 'FontSizes', fontSize),
  ...methodsFor('NumberFormat', 'NumberFormats', numberFormat),
  ...methodsFor('HorizontalAlignment', 'HorizontalAlignments', horizontalAlignment),
  ...methodsFor('VerticalAlignment', 'VerticalAlignments', verticalAlignment),
  ...methodsFor('WrapStrategy', 'WrapStrategies', wrapping),
  ...methodsFor('Wrap', 'Wraps', wrap),
  setBorder: anyOf(
    write([...edges], drawBorder),
    write([...edges, nullable(text), nullable(borderStyle.parameter)], drawBorder),
  ),
  setShowHyperlink: write([anything], (range) => range),
  merge: write([], mergeRange),
  breakApart: write([], breakApart),
  isPartOfMerge: read([], (range) =>
    range.sheet.properties.merges.some(
      (merge) =>
        merge.row <= range.bottom &&
        merge.column <= range.right &&
        merge.row + merge.rows > range.area.row &&
        merge.column + merge.columns > range.area.column,
    ),
  ),
};
