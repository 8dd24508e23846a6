/** One question about a new deal. */
import { type Field, fieldKind } from '../../../src/domain/deals/field';
import { usePanelWords } from '../../texts/panel-words';
import type { WrongValue } from '../deal/typed-value';
import { useDesk } from '../desk-context';

interface AddFieldProps {
  readonly field: Field;
  readonly required: boolean;
  readonly value: string;
  readonly wrong: WrongValue | undefined;
  readonly onType: (text: string) => void;
}

export function AddField({ field, required, value, wrong, onType }: AddFieldProps) {
  const { texts } = usePanelWords();
  const { owners, me, currency } = useDesk().board;
  const id = 'add-'.concat(field);
  const kind = fieldKind(field);
  const people = new Set([...(me === undefined ? [] : [me]), ...owners]);
  const common = {
    id,
    value,
    required,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': wrong && id.concat('-wrong'),
  };
  return (
    <div class="ask-field" data-field={field}>
      <label for={id}>
        {texts.fields[field]} {required && <abbr title={texts.ask.required}>*</abbr>}
        {kind === 'money' && <span class="quiet">{currency}</span>}
      </label>
      {kind === 'owner' && people.size > 0 ? (
        <select {...common} onChange={(event) => onType(event.currentTarget.value)}>
          <option value="">{texts.deal.add.none}</option>
          {[...people].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          {...(kind === 'date' ? { type: 'date' } : { type: 'text' })}
          {...(kind === 'money' && { inputMode: 'decimal' })}
          autoComplete="off"
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
      {wrong && (
        <p class="field-wrong" id={id.concat('-wrong')}>
          {{ ...texts.ask, ...texts.deal }[wrong]}
        </p>
      )}
    </div>
  );
}
