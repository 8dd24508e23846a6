/** The log lines of a merge and of its undoing. */
import { cellText } from '../../domain/cells/cell';
import type { MergePlan } from '../../domain/deals/merge/merge-rows';
import type { DealCells } from '../../domain/history/cell-change';
import { changesSince, type LogEntry, type StandingDeal, takeSnapshot } from '../../domain/history/changes';
import type { Author, MergeNote } from '../undo/undo-note';
import { cellsByField } from '../workbook/deal-rows/row-fields';
import { MAIN_PIPELINE } from '../workbook/layout';
import type { MergeGround, PlacedMergeRow } from './merge-ground';

/**
 * The kept deal's changed fields, the end of the dropped one, and a line on the kept deal that its id took over the
 * other: history reads from it what became of the deal that is gone. A deal without an id is not in the log yet. The
 * undo is told from the same two pictures, the other way round; its stamp is set when it is made.
 */
export function mergeLines(
  ground: MergeGround,
  plan: MergePlan,
  by: Author,
): Pick<MergeNote, 'log' | 'undoLog'> {
  const { keep, drop } = ground;
  const ordered = keep.row < drop.row ? [keep, drop] : [drop, keep];
  const before = takeSnapshot(ordered.map((row) => standing(ground, row)));
  const after = takeSnapshot([{ ...standing(ground, keep), cells: mergedCells(ground, plan) }]);
  return {
    log: [...changesSince(before, after, [], { ...by, how: 'merge' }), ...takenOver(keep.id, drop.id, by)],
    undoLog: changesSince(after, before, [], { ...by, how: 'undo' }),
  };
}

function takenOver(kept: string, dropped: string, by: Author): LogEntry[] {
  if (kept === '' || dropped === '' || kept === dropped) return [];
  return [{ ...by, dealId: kept, field: 'id', from: dropped, to: kept, how: 'merge' }];
}

function standing({ table, pipeline }: MergeGround, { id, cells }: PlacedMergeRow): StandingDeal {
  const { key } = pipeline.place;
  return { id: cellText(id), cells: cellsByField(cells, table), pipeline: key === MAIN_PIPELINE ? '' : key };
}

function mergedCells({ keep, table }: MergeGround, { columns }: MergePlan): DealCells {
  const merged = new Map(columns.map(({ column, to }) => [column, to]));
  const cells = keep.cells.map((cell, index) => merged.get(index + 1) ?? cell);
  return cellsByField(cells, table);
}
