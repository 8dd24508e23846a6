/** Plans the row of a new deal: what was given, what is stamped, what the sheet computes by itself. */
import type { AddDealRequest } from '../../contract/rpc';
import type { Cell } from '../../domain/cells/cell';
import { isBlank } from '../../domain/cells/cell';
import { shareScale } from '../../domain/cells/read-share';
import { FIELDS, type Field, isField } from '../../domain/deals/field';
import { type GivenStyle, givenCell } from '../../domain/deals/given-cell';
import { Failure } from '../../domain/errors/failure';
import type { Stage } from '../../domain/stages/stage';
import { amountUnit } from '../../domain/table/amount-unit';
import { type NewRow, newRow } from '../../domain/table/new-row';
import { arrivalStamps } from '../deal-changes/stamps';
import { readSomeDeals } from '../workbook/deal-rows/read-rows';
import { cellsByField } from '../workbook/deal-rows/row-fields';
import type { Ground } from '../workbook/ground';

export interface NewDealPlan {
  readonly place: NewRow;
  /** The whole row. */
  readonly cells: readonly Cell[];
  /** The formulas of the row; a cell that was given something has none. */
  readonly formulas: readonly string[];
  /** Fields that the sheet computes in this row. */
  readonly computed: ReadonlySet<Field>;
}

type Given = ReadonlyMap<Field, Cell>;

/** Nothing is written for a Failure: columnMissing, cellComputed, valueInvalid, fieldRequired. */
export function planNewDeal(
  ground: Ground,
  { fields }: Pick<AddDealRequest, 'fields'>,
  stage: Stage,
  id: string,
): NewDealPlan | Failure {
  const place = newRow(ground.grid, ground.ownFormulas, ground.table);
  const given = givenCells(ground, fields, stage);
  if (given instanceof Failure) return given;
  const row = new Map<Field, Cell>([...given, ['id', id], ['stage', stage.name]]);
  const { columns } = ground.table;
  const taken = [...row.keys()].find((field) => place.taken.has((columns[field] ?? 0) - 1));
  if (taken) return new Failure('cellComputed', { fields: taken });
  const computed = computedIn(ground, place, row);
  const stamped = withStamps(ground, place, row, computed);
  return missing(ground, stage, stamped, computed) ?? rowOf(ground, place, stamped, computed);
}

/** A currency that is the pipeline's own needs no column. */
function givenCells(ground: Ground, fields: AddDealRequest['fields'], stage: Stage): Given | Failure {
  const style = styleOf(ground);
  const given = new Map<Field, Cell>();
  for (const [field, value] of Object.entries(fields)) {
    if (!isField(field) || value === '') continue;
    const judged = givenCell(field, value, style);
    if ('invalid' in judged) return new Failure('valueInvalid', judged.invalid);
    const isOwnCurrency = field === 'currency' && judged.cell === ground.pipeline.settings.currency;
    const held = heldBy(ground, field, stage);
    if (held) given.set(held, judged.cell);
    else if (!isOwnCurrency) return new Failure('columnMissing', { fields: field });
  }
  return given;
}

/** The field whose column holds it: one close date for both is the expected close of an open deal. */
function heldBy({ table: { columns } }: Ground, field: Field, { kind }: Stage): Field | undefined {
  if (columns[field] !== undefined) return field;
  const isPlanned = field === 'expectedClose' && kind === 'open' && columns.closeDate !== undefined;
  return isPlanned ? 'closeDate' : undefined;
}

function styleOf({ grid, table, pipeline }: Ground): GivenStyle {
  const { probability } = table.columns;
  const shares = grid.slice(table.headerRow).map((cells) => cells[(probability ?? 0) - 1] ?? '');
  return {
    today: pipeline.today,
    amountUnit: amountUnit(grid, table.headerRow, table.columns.amount).size,
    shareScale: shareScale(shares),
  };
}

/** Where a formula goes on from the rows above, a value that somebody has given wins. */
function computedIn({ table }: Ground, { taken, formulas }: NewRow, given: Given): ReadonlySet<Field> {
  return new Set(
    FIELDS.filter((field) => {
      const column = (table.columns[field] ?? 0) - 1;
      return taken.has(column) || ((formulas[column] ?? '') !== '' && !given.has(field));
    }),
  );
}

function withStamps(ground: Ground, place: NewRow, given: Given, computed: ReadonlySet<Field>): Given {
  const { table, grid, pipeline } = ground;
  const cells = written(ground, place, given);
  const above = grid.slice(0, table.headerRow - 1);
  const header = grid[table.headerRow - 1] ?? [];
  const [deal] = readSomeDeals(header, [{ row: place.after + 1, cells }], table, pipeline, above);
  if (!deal) return given;
  const stamps = arrivalStamps({ deal, cells: cellsByField(cells, table), computed }, pipeline);
  return new Map([...given, ...stamps.map(({ field, to }): [Field, Cell] => [field, to])]);
}

/** A deal has a name, or a company to be called by, and what its stage requires; what the sheet computes is not asked for. */
function missing(
  ground: Ground,
  stage: Stage,
  row: Given,
  computed: ReadonlySet<Field>,
): Failure | undefined {
  const isNamed = (['deal', 'company'] as const).some(
    (field) => computed.has(field) || !isBlank(row.get(field)),
  );
  const required = stage.required.filter(
    (field) => ground.table.columns[field] !== undefined && !computed.has(field) && isBlank(row.get(field)),
  );
  const fields = [...new Set<Field>([...(isNamed ? [] : (['deal'] as const)), ...required])];
  if (fields.length === 0) return undefined;
  return new Failure('fieldRequired', { fields: fields.join(','), stage: stage.name, added: 1 });
}

function rowOf(ground: Ground, place: NewRow, row: Given, computed: ReadonlySet<Field>): NewDealPlan {
  const { columns } = ground.table;
  const given = new Set([...row.keys()].map((field) => (columns[field] ?? 0) - 1));
  return {
    place,
    computed,
    cells: written(ground, place, row),
    formulas: place.formulas.map((formula, column) => (given.has(column) ? '' : formula)),
  };
}

function written({ table }: Ground, { cells }: NewRow, row: Given): Cell[] {
  const now = [...cells];
  for (const [field, cell] of row) {
    const column = table.columns[field];
    if (column !== undefined) now[column - 1] = cell;
  }
  return now;
}
