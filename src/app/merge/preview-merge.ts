/** Shows two rows that may be one deal side by side, with what merging them would choose. */
import type { MergeColumn, MergePreview, MergeSide, Rpc } from '../../contract/rpc';
import { joinTexts } from '../../domain/deals/merge/join-texts';
import type { ColumnPlan } from '../../domain/deals/merge/merge-rows';
import type { Environment } from '../ports';
import { type PlacedMergeRow, planOf, readMerge } from './merge-ground';

/**
 * Every column that has a header or a value, the person's own ones too. Four reads, nothing is written.
 *
 * @throws Failure notSetUp, pipelineUnknown, tabMissing, rowsChanged when one of the rows holds no deal
 */
export function previewMerge(
  env: Environment,
  { pipeline, keep, drop }: Parameters<Rpc['previewMerge']>[0],
): MergePreview {
  const ground = readMerge(env, pipeline, { keep, drop });
  const { columns } = planOf(ground, {});
  return {
    keep: sideOf(ground.keep),
    drop: sideOf(ground.drop),
    columns: columns.map((column) => columnOf(column, ground.keep, ground.drop)),
  };
}

function sideOf({ row, id, title, seen }: PlacedMergeRow): MergeSide {
  return { row, id, title, seen };
}

function columnOf(plan: ColumnPlan, keep: PlacedMergeRow, drop: PlacedMergeRow): MergeColumn {
  const { column, header, field, chosen } = plan;
  const kept = keep.display[column - 1] ?? '';
  const dropped = drop.display[column - 1] ?? '';
  return {
    column,
    header,
    ...(field ? { field } : {}),
    keep: kept,
    drop: dropped,
    chosen,
    ...(plan.computed ? { computed: true } : {}),
    ...(plan.joinable ? { joined: joinTexts(kept, dropped, field === 'notes') } : {}),
    ...(plan.noted ? { noted: true } : {}),
  };
}
