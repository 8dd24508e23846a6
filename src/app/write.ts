/** Every kind of change to a workbook, as data: planned by the use cases, carried out by `src/sheets/writes`. */
import type { Cell, Grid } from '../domain/cells/cell';
import type { Area, CellAt, Tab } from './tab';

/** One change to a workbook, as data. Each is one service call; text never becomes a formula unless it says so. */
export type Write =
  /** A block of values, text kept literal. */
  | { readonly kind: 'values'; readonly tab: Tab; readonly at: Area; readonly values: Grid }
  /** The same value in any number of cells: one call for all of them. */
  | { readonly kind: 'fill'; readonly tab: Tab; readonly cells: readonly CellAt[]; readonly value: Cell }
  /** A block of formulas and values as a person would type them; only ever with text of our own. */
  | {
      readonly kind: 'formulas';
      readonly tab: Tab;
      readonly at: Area;
      readonly formulas: readonly (readonly (string | number)[])[];
    }
  /**
   * Rows below the last one used. One row is one atomic call; more take a read of the last row first, unless
   * `after` names it: a run that holds the lock and has just read the tab knows. The tab grows as needed.
   */
  | {
      readonly kind: 'append';
      readonly tab: Tab;
      readonly rows: Grid;
      readonly after?: number;
      /** `after` is remembered, not just read: the rows are inserted there, so that they cover nothing. One more call. */
      readonly inserted?: true;
    }
  /**
   * One row right below another one, whose look and validations it takes when that is a row of its kind (`isDressed`).
   * `inserted`: something stands there, which moves down whole. The tab grows as needed. Values are kept literal;
   * formulas, where one is not `''`, go as they were read.
   */
  | {
      readonly kind: 'newRow';
      readonly tab: Tab;
      readonly after: number;
      readonly inserted: boolean;
      readonly isDressed: boolean;
      readonly values: readonly Cell[];
      readonly formulas: readonly string[];
    }
  /** New empty rows, so that what stood there moves down whole. */
  | { readonly kind: 'insertRows'; readonly tab: Tab; readonly before: number; readonly count: number }
  /** Takes a row away, so that what stood below moves up whole. */
  | { readonly kind: 'deleteRow'; readonly tab: Tab; readonly row: number }
  /** Takes neighbouring rows away; never repeated by itself, since a failed call may have taken effect. */
  | { readonly kind: 'deleteRows'; readonly tab: Tab; readonly first: number; readonly count: number }
  /** A block as it once was: values kept literal, and formulas, where one is not `''`, as they were read. */
  | {
      readonly kind: 'restore';
      readonly tab: Tab;
      readonly at: Area;
      readonly values: Grid;
      readonly formulas: readonly (readonly string[])[];
    }
  /** New empty columns, so that what stood there moves right whole. */
  | { readonly kind: 'insertColumns'; readonly tab: Tab; readonly before: number; readonly count: number }
  /** New empty columns behind one; Google lets them inherit its looks and validations. */
  | { readonly kind: 'addColumns'; readonly tab: Tab; readonly after: number; readonly count: number }
  /** What stood right of them moves left whole. */
  | { readonly kind: 'deleteColumns'; readonly tab: Tab; readonly first: number; readonly count: number }
  /** Empties values and formulas, and looks too when asked. */
  | { readonly kind: 'clear'; readonly tab: Tab; readonly at: Area; readonly looks?: true }
  /** How areas look: one call for each property named, for any number of areas. */
  | { readonly kind: 'look'; readonly tab: Tab; readonly areas: readonly Area[]; readonly look: Look }
  /** The number formats of a block, cell by cell: one call. */
  | {
      readonly kind: 'formats';
      readonly tab: Tab;
      readonly at: Area;
      readonly formats: readonly (readonly string[])[];
    }
  /** Copies the look of one cell, and nothing else, to an area. */
  | { readonly kind: 'copyLook'; readonly tab: Tab; readonly from: CellAt; readonly to: Area }
  /** What cells should hold: guides, never blocks (design 3). */
  | { readonly kind: 'validate'; readonly tab: Tab; readonly at: Area; readonly rule: CellRule }
  /** Takes looks, number formats and validations off cells. */
  | { readonly kind: 'bare'; readonly tab: Tab; readonly at: Area }
  /** Takes the data validations off cells. */
  | { readonly kind: 'unrule'; readonly tab: Tab; readonly at: Area }
  /** Copies the data validations of cells, and nothing else, from another tab; this one grows as large as that one. */
  | {
      readonly kind: 'copyRules';
      readonly tab: Tab;
      readonly to: CellAt;
      readonly from: Tab;
      readonly at: Area;
    }
  /** Replaces our own colour rules of a tab, after everybody else's, which stay. One read, one write. */
  | { readonly kind: 'colourRules'; readonly tab: Tab; readonly rules: readonly ColourRule[] }
  | { readonly kind: 'freeze'; readonly tab: Tab; readonly rows: number }
  /** Widths in pixels of neighbouring columns, one call for each run of equal widths. */
  | {
      readonly kind: 'widths';
      readonly tab: Tab;
      readonly column: number;
      readonly widths: readonly number[];
    }
  | { readonly kind: 'note'; readonly tab: Tab; readonly cell: CellAt; readonly text: string }
  | { readonly kind: 'hide'; readonly tab: Tab }
  /** Warns people before they edit a tab that is written by the program. */
  | { readonly kind: 'warn'; readonly tab: Tab; readonly text: string }
  /** Draws a chart, in place of an earlier one of ours at the same tab and title. */
  | { readonly kind: 'chart'; readonly tab: Tab; readonly chart: ChartPlan };

/** Looks of cells; only what is named changes. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** `#rrggbb`. */
  readonly colour?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** `''` takes off what format there is. */
  readonly numberFormat?: string;
}

/** What a validated cell should hold. */
export type CellRule =
  /** One of the values in another tab's area. */
  | { readonly kind: 'listFrom'; readonly tab: Tab; readonly area: Area; readonly help: string }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly help: string }
  | { readonly kind: 'atLeast'; readonly value: number; readonly help: string }
  | { readonly kind: 'between'; readonly from: number; readonly to: number; readonly help: string }
  | { readonly kind: 'date'; readonly help: string }
  | { readonly kind: 'email'; readonly help: string };

/** Colours an area where a formula, written for its first cell, is true. */
export interface ColourRule {
  readonly areas: readonly Area[];
  /** Without the leading `=`. */
  readonly formula: string;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** A chart: series side by side, each one column with its header in the first row. */
export interface ChartPlan {
  readonly type: 'column' | 'line' | 'combo';
  readonly title: string;
  /** The title under which it was drawn before, when that was another one. */
  readonly replaces?: string;
  /** Each area is one column, or one row when `across` is set; the first holds the labels. */
  readonly series: readonly Area[];
  /** Series run along rows. */
  readonly across?: boolean;
  readonly colours?: readonly string[];
  readonly at: CellAt;
  readonly width: number;
  readonly height: number;
}
