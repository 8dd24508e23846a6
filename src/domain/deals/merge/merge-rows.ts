/** Plans how two rows become one so that nothing that either of them said is lost. */
import { columnLetters } from '../../cells/address';
import { type Cell, cellText, isBlank } from '../../cells/cell';
import type { DealTable } from '../../table/deal-table';
import { isErrorCell } from '../cell-errors';
import type { Deal } from '../deal';
import { FIELDS, type Field } from '../field';
import { joinTexts } from './join-texts';
import { textKey } from './text-key';

/** Which value a column of the merged row has; `both` joins the texts. */
export type MergeChoice = 'keep' | 'drop' | 'both';

/** A row as it stands: values, formulas (`''` where there is none) and what the sheet shows, column by column. */
export interface MergeRow {
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
  readonly display: readonly string[];
  /** Absent when the row reads as no deal. */
  readonly deal?: Deal;
}

export interface MergeInput {
  readonly headers: readonly Cell[];
  readonly table: DealTable;
  readonly keep: MergeRow;
  readonly drop: MergeRow;
  /** Column number to choice, where the person wants another than proposed. */
  readonly choices: Readonly<Record<string, MergeChoice>>;
}

export interface ColumnPlan {
  readonly column: number;
  /** The header's text, or the column's letters where it has none. */
  readonly header: string;
  readonly field?: Field;
  readonly chosen: MergeChoice;
  readonly computed: boolean;
  readonly joinable: boolean;
  /** The value that is not chosen goes to the notes. */
  readonly noted: boolean;
  readonly from: Cell;
  readonly to: Cell;
}

export interface MergePlan {
  readonly columns: readonly ColumnPlan[];
  /** What found no place in the notes column, because there is none or a formula fills it: for a note on the cell. */
  readonly leftOver: string;
}

/**
 * What belongs to another field comes from the same row as that one: a day of closing would be wrong in an open deal,
 * and euros beside an amount of dollars.
 */
const ANCHORS: Readonly<Partial<Record<Field, Field>>> = {
  stageSince: 'stage',
  closed: 'stage',
  closeDate: 'stage',
  lostReason: 'stage',
  currency: 'amount',
};

/** Of these the other row's value tells nothing that the merged row does not say. */
const NEVER_NOTED: readonly Field[] = ['created', 'stageSince', 'lastTouch'];

/** Ids that Pipesheet gave mean nothing outside the workbook, and the log has them. */
const OWN_ID = /^D-\d+$/;

/**
 * Unless the person chooses otherwise: the kept row's value, or the dropped one's where that is blank; notes and tags
 * joined; the earlier day of creation, the later touch; what belongs to the stage or the amount from the row whose stage
 * or amount stays. The id and the formulas of the kept row stay. Where both rows say something and one value must go, it is added to the
 * notes as "Header: value".
 */
export function planMerge(input: MergeInput): MergePlan {
  const fields = fieldsByColumn(input.table);
  const width = Math.max(input.table.width, lastUsed(input.keep.cells), lastUsed(input.drop.cells));
  const sides: Column[] = Array.from({ length: width }, (_, index) => columnAt(input, index, fields)).filter(
    ({ header, keep, drop }) => header !== '' || says(keep) || says(drop),
  );
  const anchors = new Map(
    sides.flatMap((side): [Field, Column][] => (side.field ? [[side.field, side]] : [])),
  );
  const columns = sides.map((side) => planColumn(side, input, anchors));
  return withNotes(columns, sides);
}

/** The columns of fields, which others may belong to. */
type Anchors = ReadonlyMap<Field, Column>;

interface Column {
  readonly column: number;
  readonly header: string;
  readonly field?: Field;
  readonly keep: Cell;
  readonly drop: Cell;
  readonly keepShown: string;
  readonly dropShown: string;
  readonly keepComputed: boolean;
  readonly dropComputed: boolean;
}

function columnAt(
  { headers, keep, drop }: MergeInput,
  index: number,
  fields: ReadonlyMap<number, Field>,
): Column {
  const column = index + 1;
  const field = fields.get(column);
  return {
    column,
    header: cellText(headers[index]),
    ...(field ? { field } : {}),
    keep: keep.cells[index] ?? '',
    drop: drop.cells[index] ?? '',
    keepShown: keep.display[index] ?? '',
    dropShown: drop.display[index] ?? '',
    keepComputed: (keep.formulas[index] ?? '') !== '',
    dropComputed: (drop.formulas[index] ?? '') !== '',
  };
}

function planColumn(side: Column, input: MergeInput, anchors: Anchors): ColumnPlan {
  const { column, field, keep, keepComputed } = side;
  const chosen = choiceOf(side, input, anchors);
  const header = side.header === '' ? columnLetters(column) : side.header;
  const to = mergedCell(side, chosen);
  return {
    column,
    header,
    ...(field ? { field } : {}),
    chosen,
    computed: keepComputed,
    joinable: isJoinable(side),
    noted: isNoted(side, chosen),
    from: keep,
    to: isSameValue(keep, to) ? keep : to,
  };
}

function mergedCell({ keep, drop, field }: Column, chosen: MergeChoice): Cell {
  if (chosen === 'both') return joinTexts(cellText(keep), cellText(drop), field === 'notes');
  return chosen === 'drop' ? drop : keep;
}

/** The person's choice where it can be followed, else what is proposed. */
function choiceOf(side: Column, input: MergeInput, anchors: Anchors): MergeChoice {
  if (side.field === 'id' || side.keepComputed) return 'keep';
  const asked = input.choices[String(side.column)];
  if (asked !== undefined && (asked !== 'both' || isJoinable(side))) return asked;
  const anchor = side.field && anchors.get(ANCHORS[side.field] ?? side.field);
  if (!anchor || anchor === side || !isBinding(anchor)) return proposed(side, input);
  return choiceOf(anchor, input, anchors);
}

/** Two deals in one stage may lack each other's days; an amount always has its own currency. */
function isBinding(anchor: Column): boolean {
  return anchor.field === 'amount' ? says(anchor.keep) || says(anchor.drop) : !isAlike(anchor);
}

/** Neither blank nor the error of a formula. */
function says(cell: Cell): boolean {
  return !isBlank(cell) && !isErrorCell(cell);
}

function proposed(side: Column, { keep, drop }: MergeInput): MergeChoice {
  const { field } = side;
  const [a, b] = [keep.deal, drop.deal];
  if (!says(side.drop)) return 'keep';
  if (!says(side.keep)) return 'drop';
  if (field === 'created' && a?.created && b?.created) return b.created < a.created ? 'drop' : 'keep';
  if (field === 'lastTouch' && a?.lastTouch && b?.lastTouch)
    return b.lastTouch > a.lastTouch ? 'drop' : 'keep';
  const isJoined = field === 'notes' || field === 'tags';
  return isJoined && isJoinable(side) ? 'both' : 'keep';
}

/** Texts that differ can stand side by side in one cell; a name, a stage, a number or a day cannot. */
function isJoinable(side: Column): boolean {
  const { field, keep, drop, keepComputed } = side;
  const isText = typeof keep === 'string' && typeof drop === 'string';
  const isSingle = field !== undefined && SINGLE.includes(field);
  return isText && !isSingle && !keepComputed && says(keep) && says(drop) && !isAlike(side);
}

const SINGLE: readonly Field[] = FIELDS.filter(
  (field) =>
    !['contact', 'email', 'phone', 'nextStep', 'source', 'tags', 'notes', 'lostReason'].includes(field),
);

function isNoted(side: Column, chosen: MergeChoice): boolean {
  const { field, keep, drop } = side;
  if (chosen === 'both' || (field && NEVER_NOTED.includes(field))) return false;
  const lost = chosen === 'keep' ? drop : keep;
  if (!says(lost) || isAlike(side)) return false;
  // What a formula computes in both rows, it computes anew in the merged one.
  if (side.keepComputed && side.dropComputed) return false;
  return field !== 'id' || !OWN_ID.test(cellText(lost));
}

/** The same, spelling aside. */
function isAlike({ keep, drop }: Column): boolean {
  return isSameValue(keep, drop) || textKey(cellText(keep)) === textKey(cellText(drop));
}

function isSameValue(a: Cell, b: Cell): boolean {
  return typeof a === typeof b && cellText(a) === cellText(b);
}

/** Adds the values that found no room to the notes. */
function withNotes(columns: readonly ColumnPlan[], sides: readonly Column[]): MergePlan {
  const lines = columns.flatMap(({ noted, chosen, header }, index) => {
    const side = sides[index];
    if (!noted || !side) return [];
    const shown = chosen === 'keep' ? side.dropShown : side.keepShown;
    const value = shown === '' ? cellText(chosen === 'keep' ? side.drop : side.keep) : shown;
    return [`${header}: ${value}`];
  });
  const text = lines.join('\n');
  const notes = columns.find(({ field }) => field === 'notes');
  if (text === '' || !notes || notes.computed) return { columns, leftOver: text };
  const to = joinTexts(cellText(notes.to), text, true);
  return { columns: columns.map((each) => (each === notes ? { ...each, to } : each)), leftOver: '' };
}

function fieldsByColumn({ columns }: DealTable): ReadonlyMap<number, Field> {
  return new Map(
    FIELDS.flatMap((field): [number, Field][] => {
      const column = columns[field];
      return column === undefined ? [] : [[column, field]];
    }),
  );
}

function lastUsed(cells: readonly Cell[]): number {
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1])) width -= 1;
  return width;
}
