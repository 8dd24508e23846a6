/** Columns that set-up would add; those that a pipeline can do without may be declined. */
import type { Field } from '../../../src/domain/deals/field';
import { useWindowWords } from '../../texts/window-words';
import { isEssential } from './mapping';

interface AddedColumnsProps {
  readonly fields: readonly Field[];
  readonly without: ReadonlySet<Field>;
  readonly onChange: (without: ReadonlySet<Field>) => void;
}

export function AddedColumns({ fields, without, onChange }: AddedColumnsProps) {
  const { texts } = useWindowWords();
  if (fields.length === 0) return null;
  const toggle = (field: Field) => {
    const next = new Set(without);
    if (!next.delete(field)) next.add(field);
    onChange(next);
  };
  return (
    <section class="block">
      <h2>{texts.setUp.added}</h2>
      <p class="hint">{texts.setUp.addedHint}</p>
      <div class="added">
        {fields.map((field) => {
          const needed = isEssential(field);
          return (
            <label key={field} class="added-field">
              <input
                type="checkbox"
                checked={needed || !without.has(field)}
                disabled={needed}
                onChange={() => toggle(field)}
              />
              <span>{texts.fields[field]}</span>
              {needed && <span class="quiet">{texts.setUp.needed}</span>}
            </label>
          );
        })}
      </div>
    </section>
  );
}
