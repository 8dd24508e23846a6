/** Which columns array formulas fill: kept by runs that read all formulas, for those that read only a row's. */
import { FIELDS, type Field } from '../../../domain/deals/field';
import { withColumnSpills } from '../../../domain/deals/spills';
import type { DealTable } from '../../../domain/table/deal-table';
import type { Memory } from '../../ports';
import { recall } from '../recall';

const KEY = 'filled';

type Formulas = readonly (readonly string[])[];

/** By the pipeline's key. */
type Kept = Readonly<Record<string, readonly Field[]>>;

/**
 * Remembers the fields whose columns are filled; writes only what is new. The stage is left out: a move that is refused
 * for a formula which has gone since would be worse than one that breaks it.
 *
 * @returns the formulas with the cells that are filled
 */
export function noteFilled(
  memory: Memory,
  key: string,
  { headerRow, columns }: Pick<DealTable, 'headerRow' | 'columns'>,
  formulas: Formulas,
): Formulas {
  const spilled = withColumnSpills(formulas, headerRow);
  const isFilled = (field: Field) => {
    const place = (columns[field] ?? 0) - 1;
    return spilled.some((row, index) => (row[place] ?? '') !== '' && (formulas[index]?.[place] ?? '') === '');
  };
  const fields = spilled === formulas ? [] : FIELDS.filter((field) => field !== 'stage' && isFilled(field));
  const kept = recall<Kept>(memory, KEY) ?? {};
  if (JSON.stringify(kept[key] ?? []) !== JSON.stringify(fields)) {
    memory.set({ [KEY]: JSON.stringify({ ...kept, [key]: fields }) });
  }
  return spilled;
}

/** The fields whose columns were filled when all formulas were read last. No read. */
export function filledFields(memory: Memory, key: string): ReadonlySet<Field> {
  return new Set(recall<Kept>(memory, KEY)?.[key]);
}
