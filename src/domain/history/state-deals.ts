/** Reads the deals of past states as their sheet would be read: the same readers, the same stages, the same units. */
import type { Cell, Grid } from '../cells/cell';
import { cellText } from '../cells/cell';
import type { Deal } from '../deals/deal';
import { type Field, fieldKind } from '../deals/field';
import { type ReadingContext, readDeals } from '../deals/read-deals';
import { type Snapshot, WATCHED_FIELDS, type WatchedTexts } from './changes';

/** A deal as it was, and the pipeline in which it stood. */
export interface PastDeal extends Deal {
  /** Blank for the main pipeline. */
  readonly pipeline: string;
}

/** What reading the states of one pipeline needs to know. */
export interface PastTable {
  /** Blank for the main pipeline. */
  readonly mark: string;
  /** The sheet's rows above its header, where it may say in which unit amounts are. */
  readonly above: Grid;
  /** The header of each field. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  readonly context: ReadingContext;
}

const COLUMNS: readonly Field[] = ['id', ...WATCHED_FIELDS];

/** Text that is how a number is written down, not how a person writes thousands with points. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const THOUSANDS = /^-?\d{1,3}(\.\d{3})+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The deals of several states, by id. How amounts and days are written is decided once for all states: else the same
 * text could mean different amounts on different days. Deals of pipelines without a table are left out.
 */
export function pastDeals(
  states: readonly Snapshot[],
  tables: readonly PastTable[],
): readonly ReadonlyMap<string, PastDeal>[] {
  const read = states.map(() => new Map<string, PastDeal>());
  for (const table of tables) {
    const rows = states.flatMap((state, index) =>
      [...state]
        .filter(([, texts]) => (texts.pipeline ?? '') === table.mark)
        .map(([id, texts]) => ({ index, cells: rowOf(id, texts) })),
    );
    const grid = [...table.above, headerRow(table), ...rows.map(({ cells }) => cells)];
    for (const deal of readDeals(grid, tableOf(table), table.context).deals) {
      const row = rows[deal.row - table.above.length - 2];
      if (row) read[row.index]?.set(deal.id, { ...deal, pipeline: table.mark });
    }
  }
  return read;
}

function headerRow({ headers }: PastTable): Cell[] {
  return COLUMNS.map((field) => headers[field] ?? '');
}

function tableOf({ above, headers }: PastTable) {
  const present = COLUMNS.map((field, index) => [field, index + 1] as const).filter(
    ([field]) => field === 'id' || headers[field] !== undefined,
  );
  return { headerRow: above.length + 1, width: COLUMNS.length, columns: Object.fromEntries(present) };
}

function rowOf(id: string, texts: WatchedTexts): Cell[] {
  return COLUMNS.map((field) => (field === 'id' ? id : cellOf(field, texts[field] ?? '')));
}

/** The cell from which a text was taken. */
function cellOf(field: Field, text: string): Cell {
  const kind = fieldKind(field);
  if (kind === 'date' && DAY.test(text)) return { day: text };
  const isNumber = (kind === 'money' || kind === 'share') && NUMBER.test(text) && !THOUSANDS.test(text);
  return isNumber ? Number(text) : cellText(text);
}
