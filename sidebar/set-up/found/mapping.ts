/** The person's corrections to a proposed mapping: each field at most once, and what is added follows. */
import type { SetUpPreview } from '../../../src/contract/rpc';
import { ESSENTIAL_FIELDS, type Field, OFFERED_FIELDS } from '../../../src/domain/deals/field';

/** Sheet column number to field; a column without a field is the person's own. */
export type Mapping = ReadonlyMap<number, Field>;

/** The mapping as the server proposes it. */
export function proposedMapping(preview: SetUpPreview): Mapping {
  const mapping = new Map<number, Field>();
  for (const { column, field } of preview.columns) if (field) mapping.set(column, field);
  return mapping;
}

/** The mapping with one column given another field, or none; the column that had the field lets go of it. */
export function assignField(mapping: Mapping, column: number, field: Field | null): Mapping {
  const next = new Map([...mapping].filter(([, taken]) => taken !== field));
  next.delete(column);
  if (field) next.set(column, field);
  return next;
}

/** Only what differs from the proposal, in the form that `setUp` takes. */
export function corrections(preview: SetUpPreview, mapping: Mapping): Record<string, Field | null> {
  const changed: Record<string, Field | null> = {};
  for (const { column, field } of preview.columns) {
    const chosen = mapping.get(column) ?? null;
    if (chosen !== (field ?? null)) changed[String(column)] = chosen;
  }
  return changed;
}

/** The columns that set-up will add, following the person's corrections to what the server said. */
export function addedFields(preview: SetUpPreview, mapping: Mapping): readonly Field[] {
  const mapped = new Set(mapping.values());
  const before = new Set(proposedMapping(preview).values());
  const released = [...ESSENTIAL_FIELDS, ...OFFERED_FIELDS].filter((field) => before.has(field));
  return [...new Set([...preview.added, ...released])].filter((field) => !mapped.has(field));
}

/** Tells whether the person cannot decline a column. */
export function isEssential(field: Field): boolean {
  return ESSENTIAL_FIELDS.includes(field);
}
