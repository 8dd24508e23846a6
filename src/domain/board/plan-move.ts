/** Plans what a move to another stage changes in a deal's row, before anything is written. */

import type { Cell, Day } from '../cells/cell';
import { cellText, isBlank } from '../cells/cell';
import type { Deal } from '../deals/deal';
import type { Field } from '../deals/field';
import { isField } from '../deals/field';
import { givenCell } from '../deals/given-cell';
import { Failure } from '../errors/failure';
import type { CellChange, DealCells } from '../history/cell-change';
import type { Stage } from '../stages/stage';

export interface MoveInput {
  readonly deal: Deal;
  /** The deal's cells by field; a field that has no column is absent. */
  readonly cells: DealCells;
  readonly target: Stage;
  readonly today: Day;
  /** What the person was asked for because the target stage requires it. Amounts are numbers, days `YYYY-MM-DD`. */
  readonly fields?: Readonly<Partial<Record<Field, string | number>>>;
  /** What a 1 in the amount column counts, such as 1000 under `(천원)`; 1 when absent. */
  readonly amountUnit?: number;
  /** Fields of this row that a formula computes: they are never overwritten. */
  readonly computed?: ReadonlySet<Field>;
}

export interface MovePlan {
  /** Only cells whose value changes. */
  readonly changes: readonly CellChange[];
}

/**
 * The cells that a move changes: the stage, since when, the closing day, the last touch (a stage change is
 * one, features.md 3) and what was asked for. A move to the stage where the deal already is changes nothing.
 *
 * @returns Failure cellComputed, valueInvalid or fieldRequired when the move must not be made
 */
export function planMove(input: MoveInput): MovePlan | Failure {
  if (input.deal.stage === input.target.name) return { changes: [] };
  if (input.computed?.has('stage')) return computedFailure(input, 'stage');
  const given = givenCells(input);
  if (given instanceof Failure) return given;
  const missing = missingFields(input, given);
  const [first] = missing;
  if (first !== undefined) {
    return new Failure('fieldRequired', { ...factsOf(input), field: first, fields: missing.join(',') });
  }
  // What the person gave comes last: it wins over a stamp on the same cell.
  const wanted: [Field, Cell][] = [['stage', input.target.name], ...stampsOf(input), ...given];
  return { changes: changesOf(input, wanted) };
}

/** The fields that a stage requires and a deal lacks. A field without a column cannot be filled, so it is not asked for. */
function missingRequired(cells: DealCells, target: Stage): readonly Field[] {
  return target.required.filter((field) => cells[field] !== undefined && isBlank(cells[field]));
}

function missingFields(input: MoveInput, given: readonly (readonly [Field, Cell])[]): readonly Field[] {
  const provided = new Map(given);
  return missingRequired(input.cells, input.target).filter((field) => isBlank(provided.get(field)));
}

function givenCells(input: MoveInput): [Field, Cell][] | Failure {
  const given: [Field, Cell][] = [];
  for (const [field, value] of Object.entries(input.fields ?? {})) {
    if (!isField(field) || input.cells[field] === undefined || isBlank(value)) continue;
    if (input.computed?.has(field)) return computedFailure(input, field);
    const judged = givenCell(field, value, input);
    if ('invalid' in judged) return new Failure('valueInvalid', { ...factsOf(input), ...judged.invalid });
    given.push([field, judged.cell]);
  }
  return given;
}

function stampsOf(input: MoveInput): [Field, Cell][] {
  const today: Cell = { day: input.today };
  const stamps: [Field, Cell][] = [
    ['stageSince', today],
    ['lastTouch', today],
  ];
  const closing = closingCell(input);
  const column = closingColumn(input.cells);
  if (closing !== undefined && column !== undefined) stamps.push([column, closing]);
  return stamps;
}

/** Where the closing day stands: its own column, else the one close date that the sheet has. */
function closingColumn(cells: DealCells): 'closed' | 'closeDate' | undefined {
  if ('closed' in cells) return 'closed';
  return 'closeDate' in cells ? 'closeDate' : undefined;
}

/**
 * Today when the outcome is new, blank when the deal is open again, nothing when it stays as it is: between
 * two won stages, and from a win to the work after it, the day of the win does not move (features.md 2, HubSpot).
 */
function closingCell({ deal, target, today }: MoveInput): Cell | undefined {
  const before = outcomeOf(deal.kind);
  const after = outcomeOf(target.kind);
  if (after === 'open') return before === 'open' ? undefined : '';
  return before === after ? undefined : { day: today };
}

function outcomeOf(kind: Deal['kind']): 'open' | 'won' | 'lost' {
  if (kind === 'lost') return 'lost';
  return kind === 'won' || kind === 'afterWon' ? 'won' : 'open';
}

/** Stamps go only where there is a column, no formula, and a different value. */
function changesOf(input: MoveInput, wanted: readonly (readonly [Field, Cell])[]): CellChange[] {
  const changes: CellChange[] = [];
  for (const [field, to] of new Map(wanted)) {
    const from = input.cells[field];
    if (from === undefined || input.computed?.has(field) || cellText(from) === cellText(to)) continue;
    changes.push({ field, from, to });
  }
  return changes;
}

function computedFailure(input: MoveInput, field: Field): Failure {
  return new Failure('cellComputed', { ...factsOf(input), field });
}

function factsOf({ deal, target }: MoveInput): { deal: string; id: string; stage: string } {
  return { deal: deal.title, id: deal.id, stage: target.name };
}
