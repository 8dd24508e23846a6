/** Follows a header that a person renames, so that its column stays the field's. */
import { FIELDS } from '../../domain/deals/field';
import type { Environment } from '../ports';
import { readLayout, saveLayout } from '../workbook/layout';
import type { EditEvent } from './handle-edit';

/** True when the edit was the renaming of a field's header and has been remembered. The caller holds the lock. */
export function followRename(env: Environment, { area, value, oldValue }: EditEvent): boolean {
  const layout = readLayout(env.memory);
  const isOneCell = area.rows === 1 && area.columns === 1;
  if (!layout || !isOneCell || area.row !== layout.pipeline.headerRow) return false;
  const name = value?.trim() ?? '';
  const { headers } = layout.pipeline;
  const field = FIELDS.find((each) => headers[each] !== undefined && headers[each] === oldValue?.trim());
  const isTaken = FIELDS.some((each) => each !== field && headers[each] === name);
  if (!field || name === '' || isTaken) return false;
  saveLayout(env.memory, {
    ...layout,
    pipeline: { ...layout.pipeline, headers: { ...headers, [field]: name } },
  });
  return true;
}
