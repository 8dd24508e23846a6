/** Follows a header that a person renames, so that its column stays the field's. */
import { FIELDS } from '../../domain/deals/field';
import type { Environment } from '../ports';
import { type PipelineLayout, requireLayout, saveLayout, withPipeline } from '../workbook/layout';
import type { EditEvent } from './handle-edit';

/** True when the edit was the renaming of a field's header and has been remembered. The caller holds the lock. */
export function followRename(
  env: Environment,
  place: PipelineLayout,
  { area, value, oldValue }: EditEvent,
): boolean {
  const isOneCell = area.rows === 1 && area.columns === 1;
  if (!isOneCell || area.row !== place.headerRow) return false;
  const name = value?.trim() ?? '';
  const { headers } = place;
  const field = FIELDS.find((each) => headers[each] !== undefined && headers[each] === oldValue?.trim());
  const isTaken = FIELDS.some((each) => each !== field && headers[each] === name);
  if (!field || name === '' || isTaken) return false;
  const renamed = { ...place, headers: { ...headers, [field]: name } };
  saveLayout(env.memory, withPipeline(requireLayout(env.memory), renamed));
  return true;
}
