/** Follows a header that a person renames, so that its column stays the field's. */
import { FIELDS, type Field } from '../../domain/deals/field';
import type { Environment } from '../ports';
import { type PipelineLayout, requireLayout, saveLayout, withHeader, withPipeline } from '../workbook/layout';
import type { EditEvent } from './handle-edit';

/** True when the edit was the renaming of a field's header and has been remembered. The caller holds the lock. */
export function followRename(env: Environment, place: PipelineLayout, event: EditEvent): boolean {
  const { area, value, oldValue } = event;
  const isOneCell = area.rows === 1 && area.columns === 1;
  if (!isOneCell || area.row !== place.headerRow) return false;
  const name = value?.trim() ?? '';
  const { headers, twins = [] } = place;
  const field = FIELDS.find((each) => headers[each] !== undefined && headers[each] === oldValue?.trim());
  const isTaken = FIELDS.some((each) => each !== field && headers[each] === name);
  if (!field || name === '' || isTaken) return false;
  const isOther = isAnotherColumn(env, event, field);
  const renamed: PipelineLayout = {
    ...(isOther ? place : withHeader(place, field, name)),
    twins: twins.filter((each) => each !== field),
  };
  saveLayout(env.memory, withPipeline(requireLayout(env.memory), renamed));
  return true;
}

/** Two columns may have had the header: then the mark says which one is the field's. One read. */
function isAnotherColumn(env: Environment, { tab, area }: EditEvent, field: Field): boolean {
  const column = env.marks.columns(tab).get(field);
  return column !== undefined && column !== area.column;
}
