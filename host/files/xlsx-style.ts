/** Looks of cells and conditional formats between the workbook and .xlsx files. */

import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { type CellStyle, type ConditionalStyle, isAutomaticFormat } from '../workbook';

/** A cell's look as a file stores it. */
export function toFileStyle(style: CellStyle): FileStyle {
  const font = fileFont(style);
  const alignment = fileAlignment(style);
  return {
    ...(font ? { font } : {}),
    ...(alignment ? { alignment } : {}),
    ...(style.background
      ? {
          fill: {
            type: 'pattern' as const,
            pattern: 'solid' as const,
            fgColor: { rgb: rgb(style.background) },
          },
        }
      : {}),
    ...(style.numberFormat && !isAutomaticFormat(style.numberFormat)
      ? { numFmt: toFileFormat(style.numberFormat) }
      : {}),
  };
}

function fileFont(style: CellStyle): FileStyle['font'] | null {
  const font = {
    ...(style.fontWeight === 'bold' ? { bold: true } : {}),
    ...(style.fontStyle === 'italic' ? { italic: true } : {}),
    ...(style.fontLine === 'underline' ? { underline: true } : {}),
    ...(style.fontLine === 'line-through' ? { strikethrough: true } : {}),
    ...(style.fontColor ? { color: { rgb: rgb(style.fontColor) } } : {}),
    ...(style.fontFamily ? { name: style.fontFamily } : {}),
    ...(style.fontSize ? { size: style.fontSize } : {}),
  };
  return Object.keys(font).length > 0 ? font : null;
}

function fileAlignment(style: CellStyle): FileStyle['alignment'] | null {
  const vertical = style.verticalAlignment === 'middle' ? ('center' as const) : style.verticalAlignment;
  const alignment = {
    ...(style.horizontalAlignment ? { horizontal: style.horizontalAlignment } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : null;
}

/** How a file spells what cells look like. */
export interface FileSpelling {
  /** The number format as it was before the file respelled it. */
  readonly format: (numberFormat: string) => string;
  /** The font of cells that name none; cells that name this one look plain. */
  readonly defaultFont: { readonly name?: string; readonly size?: number };
}

/** The look that a file gives a cell. */
export function fromFileStyle(style: FileStyle, { format, defaultFont }: FileSpelling): CellStyle {
  const { font, fill, alignment, numFmt } = style;
  const background =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor?.rgb) : undefined;
  const fontColor = hex(font?.color?.rgb);
  return {
    ...(numFmt && !isAutomaticFormat(numFmt) ? { numberFormat: format(unescaped(numFmt)) } : {}),
    ...(background ? { background } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(font?.bold ? { fontWeight: 'bold' as const } : {}),
    ...(font?.italic ? { fontStyle: 'italic' as const } : {}),
    ...(font?.underline ? { fontLine: 'underline' as const } : {}),
    ...(font?.strikethrough ? { fontLine: 'line-through' as const } : {}),
    ...(font?.name && font.name !== defaultFont.name ? { fontFamily: font.name } : {}),
    ...(font?.size && font.size !== defaultFont.size ? { fontSize: font.size } : {}),
    ...workbookAlignment(alignment),
  };
}

function workbookAlignment(alignment: FileStyle['alignment']): CellStyle {
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical === 'center' ? ('middle' as const) : alignment?.vertical;
  return {
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right'
      ? { horizontalAlignment: horizontal }
      : {}),
    // Bottom is what cells have anyway; other programs write it out for each.
    ...(vertical === 'top' || vertical === 'middle' ? { verticalAlignment: vertical } : {}),
    ...(alignment?.wrapText ? { wrapStrategy: 'WRAP' as const } : {}),
  };
}

/** What a conditional format changes, as a file stores it: there a fill's colour is the background. */
export function toFileConditionalStyle(style: ConditionalStyle): FileStyle {
  const font = {
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strikethrough: true } : {}),
    ...(style.fontColor ? { color: { rgb: rgb(style.fontColor) } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.background
      ? {
          fill: {
            type: 'pattern' as const,
            pattern: 'solid' as const,
            bgColor: { rgb: rgb(style.background) },
          },
        }
      : {}),
  };
}

/** What a file's conditional format changes. */
export function fromFileConditionalStyle(style: FileStyle): ConditionalStyle {
  const { font, fill } = style;
  const background = fill?.type === 'pattern' ? hex(fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined;
  const fontColor = hex(font?.color?.rgb);
  return {
    ...(background ? { background } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
  };
}

/** `yyyy. M. d` as Excel and LibreOffice understand it: small letters, and dots before spaces quoted. */
export function toFileFormat(numberFormat: string): string {
  return numberFormat
    .split(/("[^"]*"|\[[^\]]*\]|\\.|AM\/PM)/i)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replaceAll(/[MDYHS]/g, (letter) => letter.toLowerCase()).replaceAll('. ', '". "'),
    )
    .join('');
}

/** Other programs put a backslash before marks that need none: `yyyy\-mm\-dd`. */
function unescaped(numberFormat: string): string {
  return numberFormat.replaceAll(/\\([-/ .:,])/g, '$1');
}

/** `#RRGGBB` as a file writes it. */
export function rgb(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** A file's colour, with or without transparency in front, as `#rrggbb`. */
export function hex(color: string | undefined): string | undefined {
  return color ? `#${color.slice(-6).toLowerCase()}` : undefined;
}
