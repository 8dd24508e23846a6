/** The dates that follow from what changed outside the board: a stage, a touch, a deal that is new. */
import { planMove } from '../../domain/board/plan-move';
import { cellText, isBlank } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import { FIELDS, type Field } from '../../domain/deals/field';
import { Failure } from '../../domain/errors/failure';
import type { CellChange, DealCells } from '../../domain/history/cell-change';
import type { Stage } from '../../domain/stages/stage';
import { stageBook } from '../../domain/stages/stage-book';
import type { Pipeline } from '../workbook/pipeline';

export interface StageChange {
  /** The deal as it stands now, in its new stage. */
  readonly deal: Deal;
  readonly cells: DealCells;
  /** The stage it was in, as the cell had it. */
  readonly from: string;
  readonly computed: ReadonlySet<Field>;
  /** Fields that were written together with the stage: what somebody gave is not stamped over. */
  readonly given: ReadonlySet<Field>;
}

/**
 * What a move by the board would have stamped: since when, the closing day, the last touch. Required fields are
 * not asked for here: validation guides, it never blocks what somebody has typed (design 3).
 */
export function stageStamps(change: StageChange, pipeline: Pipeline): readonly CellChange[] {
  const book = stageBook(pipeline.stages);
  const from = book.find(change.from);
  const target: Stage = {
    ...(book.find(change.deal.stage) ?? unknownStage(change.deal.stage)),
    required: [],
  };
  const plan = planMove({
    deal: { ...change.deal, stage: from?.name ?? change.from, kind: book.kindOf(change.from) },
    cells: { ...change.cells, stage: change.from },
    target,
    today: pipeline.today,
    // The stage is there already, perhaps by a formula; only what follows from it is planned.
    computed: new Set([...change.computed].filter((field) => field !== 'stage')),
  });
  if (plan instanceof Failure) return [];
  return plan.changes.filter(({ field }) => field !== 'stage' && !change.given.has(field));
}

/** A new deal begins today and enters its stage today, unless its row says otherwise. */
export function arrivalStamps(
  arrival: Pick<StageChange, 'deal' | 'cells' | 'computed'>,
  pipeline: Pipeline,
): readonly CellChange[] {
  const { deal, cells, computed } = arrival;
  const given = new Set(FIELDS.filter((field) => !isBlank(cells[field])));
  const created = given.has('created') ? [] : todayIn('created', cells, computed, pipeline);
  if (deal.stage === '') return created;
  return [...created, ...stageStamps({ deal, cells, from: '', computed, given }, pipeline)];
}

/** Today in a field, where there is a column for it that no formula fills. */
export function todayIn(
  field: Field,
  cells: DealCells,
  computed: ReadonlySet<Field>,
  pipeline: Pipeline,
): readonly CellChange[] {
  const from = cells[field];
  if (from === undefined || computed.has(field) || cellText(from) === pipeline.today) return [];
  return [{ field, from, to: { day: pipeline.today } }];
}

/** A stage that the Stages tab does not know counts as open work. */
function unknownStage(name: string): Stage {
  return { name, kind: 'open', probability: 0, category: 'pipeline', required: [], colour: '#e5e7eb' };
}
