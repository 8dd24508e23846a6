/** Shows two rows that may be one deal side by side, with what merging them would choose. */
import type { MergeColumn, MergePreview, MergeSide, Rpc } from '../../contract/rpc';
import type { ColumnPlan } from '../../domain/deals/merge-rows';
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
  const { column, header, chosen } = plan;
  return {
    column,
    header,
    ...(plan.field ? { field: plan.field } : {}),
    keep: keep.display[column - 1] ?? '',
    drop: drop.display[column - 1] ?? '',
    chosen,
    ...(plan.computed ? { computed: true } : {}),
    ...(plan.joinable ? { joinable: true } : {}),
    ...(plan.noted ? { noted: true } : {}),
  };
}
