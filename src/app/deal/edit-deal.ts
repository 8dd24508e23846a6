/** Changes cells of one deal, unless somebody else has changed them meanwhile. */
import type { EditDealRequest, EditDealResult } from '../../contract/rpc';
import { columnLetters } from '../../domain/cells/address';
import { type Cell, cellText, isBlank, isDateCell } from '../../domain/cells/cell';
import { type Field, fieldKind } from '../../domain/deals/field';
import { givenCell, holds, isGivable } from '../../domain/deals/given-cell';
import { Failure } from '../../domain/errors/failure';
import type { CellChange } from '../../domain/history/cell-change';
import type { LogEntry } from '../../domain/history/changes';
import { isTouch } from '../../domain/history/touch';
import { stageBook } from '../../domain/stages/stage-book';
import { changeDeals } from '../deal-changes/change-deals';
import { changeLine, changeLines } from '../deal-changes/change-lines';
import { refusalOf } from '../deal-changes/judge-deals';
import { carryOutChanges, type DealChange } from '../deal-changes/pending';
import { cardAfter, changesOfDeal, placedChanges } from '../deal-changes/placed-deals';
import { todayIn } from '../deal-changes/stamps';
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { type OpenDeal, openDeal } from './open-deal';

type Edit = EditDealRequest['edits'][number];

type Outcome = Omit<EditDealResult, 'revision'>;

/**
 * All edits or none: a conflict or a refusal of one leaves every cell as it is. What already holds its value counts as
 * saved, so that asking twice is safe. Three reads; one more for each conflict that is to be shown.
 *
 * @throws Failure notSetUp, busy, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice
 */
export function editDeal(env: Environment, request: EditDealRequest): EditDealResult {
  return changeDeals(env, () => keepingOrder(env, () => edit(env, request)));
}

function edit(env: Environment, { edits, ...asked }: EditDealRequest): Outcome {
  const open = openDeal(
    env,
    asked,
    edits.some(({ field }) => fieldKind(field) === 'share'),
  );
  if (open instanceof Failure) return { refused: refusalOf(env, asked.id, { refused: open }) };
  const wanted = wantedChanges(open, edits);
  if (wanted instanceof Failure) {
    return { refused: refusalOf(env, asked.id, { refused: wanted, place: open }) };
  }
  const conflicts = wanted.filter(({ from, to, seen }) => !holds(from, to) && !holds(from, seen));
  if (conflicts.length > 0) return { conflicts: conflicts.map(({ field }) => conflictOf(open, field)) };
  const changes = wanted.filter(({ from, to }) => !holds(from, to));
  return save(env, open, [...changes, ...touchOf(open, changes)]);
}

interface WantedChange extends CellChange {
  readonly seen: Cell;
}

/** The cells as they are to be, or why one of them cannot be so; of two edits of one field the last counts. */
function wantedChanges(open: OpenDeal, edits: readonly Edit[]): WantedChange[] | Failure {
  const changes = new Map<Field, WantedChange>();
  for (const each of edits) {
    const to = cellFor(open, each);
    if (to instanceof Failure) return to;
    changes.set(each.field, { field: each.field, from: open.cells[each.field] ?? '', to, seen: each.seen });
  }
  return snoozeProblem(open, changes) ?? [...changes.values()];
}

function cellFor(open: OpenDeal, { field, value }: Edit): Cell | Failure {
  const from = open.cells[field];
  if (from === undefined && isGivable(field)) return new Failure('columnMissing', { fields: field });
  if (open.computed.has(field)) {
    return new Failure('cellComputed', { cell: addressOf(open, field), fields: field });
  }
  const { amountUnit, shareScale, pipeline, deal } = open;
  const given = givenCell(field, value, { today: pipeline.today, amountUnit, shareScale });
  if ('invalid' in given) return new Failure('valueInvalid', given.invalid);
  const stage = stageBook(pipeline.stages).find(deal.stage);
  if (isBlank(given.cell) && !isBlank(from) && stage?.required.includes(field)) {
    return new Failure('fieldRequired', { fields: field, stage: stage.name, cleared: 1 });
  }
  return given.cell;
}

function addressOf({ located, row }: OpenDeal, field: Field): string {
  return `${columnLetters(located.table.columns[field] ?? 1)}${row.row}`;
}

/** A deal is snoozed until a day ahead, and not past its expected close (features.md 6.4). */
function snoozeProblem(open: OpenDeal, changes: ReadonlyMap<Field, WantedChange>): Failure | undefined {
  const until = changes.get('snoozedUntil')?.to;
  if (until === undefined || !isDateCell(until)) return undefined;
  const facts = { fields: 'snoozedUntil', found: until.day };
  if (until.day < open.pipeline.today) return new Failure('valueInvalid', { ...facts, past: 1 });
  const planned = changes.get('expectedClose') ?? changes.get('closeDate');
  const close = planned ? cellText(planned.to) : (open.deal.expectedClose ?? '');
  return close !== '' && until.day > close ? new Failure('valueInvalid', { ...facts, close }) : undefined;
}

/** One read. */
function conflictOf({ pipeline, located, row, cells }: OpenDeal, field: Field) {
  const at = { row: row.row, column: located.table.columns[field] ?? 1, rows: 1, columns: 1 };
  const shown = pipeline.tab().readDisplay(at)[0]?.[0] ?? '';
  return { field, now: cells[field] ?? '', shown };
}

/** What an edit in the sheet would stamp as well. */
function touchOf(open: OpenDeal, changes: readonly CellChange[]): readonly CellChange[] {
  const isGiven = changes.some(({ field }) => field === 'lastTouch');
  if (isGiven || !changes.some(({ field }) => isTouch(field))) return [];
  return todayIn('lastTouch', open.cells, open.computed, open.pipeline);
}

function save(env: Environment, open: OpenDeal, changes: readonly CellChange[]): Outcome {
  const placed = placedChanges(open, changes);
  carryOutChanges(env, placed, [...changeLines(env, placed, 'board'), ...touchLines(env, placed)]);
  const undo = changesOfDeal(open, changes);
  return { saved: { row: open.row.row, card: cardAfter(open, changes), ...(undo ? { undo } : {}) } };
}

/** A touch is watched by nobody, but one that somebody has made on purpose belongs to the deal's history. */
function touchLines(env: Environment, changes: readonly DealChange[]): LogEntry[] {
  const [touch] = changes;
  if (changes.length !== 1 || touch?.field !== 'lastTouch') return [];
  return [changeLine(env, touch, 'board')];
}
