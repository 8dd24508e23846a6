/** What a sheet knows besides its cells, as one immutable record so that any change can be undone. */

import type { Banding, ChartModel, ConditionalFormatRule, FilterModel, Protection } from './model';
import type { Rectangle } from './rectangle';

/** The properties of a sheet. Sizes are pixels; maps and sets are keyed by row or column number. */
export interface SheetProperties {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Rectangle[];
  readonly conditionalFormatRules: readonly ConditionalFormatRule[];
  readonly charts: readonly ChartModel[];
  readonly protections: readonly Protection[];
  readonly bandings: readonly Banding[];
  readonly filter: FilterModel | null;
}

/** Sheets' own size for a new sheet. */
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

/** Sheets' own sizes, in pixels, where nobody changed them. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** The properties of a new, empty sheet. */
export function newSheetProperties(name: string): SheetProperties {
  return {
    name,
    hidden: false,
    tabColor: null,
    maxRows: NEW_SHEET_ROWS,
    maxColumns: NEW_SHEET_COLUMNS,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    conditionalFormatRules: [],
    charts: [],
    protections: [],
    bandings: [],
    filter: null,
  };
}
