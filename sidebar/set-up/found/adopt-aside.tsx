/** What adopting a sheet brings beside its columns: stages, columns to add, currency, safe fixes. */
import type { SetUpPreview } from '../../../src/contract/rpc';
import { Icon } from '../../parts/icon';
import { useWindowWords } from '../../texts/window-words';
import type { Choices } from '../choices';
import { AddedColumns } from './added-columns';
import { CurrencySelect } from './currency-select';
import { FoundStages } from './found-stages';
import { addedFields } from './mapping';
import { SafeFixes } from './safe-fixes';

interface AdoptAsideProps {
  readonly preview: SetUpPreview;
  readonly choices: Choices;
  readonly onChange: (part: Partial<Choices>) => void;
}

export function AdoptAside({ preview, choices, onChange }: AdoptAsideProps) {
  const { texts } = useWindowWords();
  return (
    <div class="adopt-aside">
      <FoundStages stages={preview.stages} />
      {!preview.another && (
        <CurrencySelect value={choices.currency} onChoose={(currency) => onChange({ currency })} />
      )}
      {preview.amountUnit && (
        <p class="hint unit">
          {texts.setUp.unit(preview.amountUnit.words, preview.amountUnit.size.toLocaleString())}
        </p>
      )}
      <AddedColumns
        fields={addedFields(preview, choices.mapping)}
        without={choices.without}
        onChange={(without) => onChange({ without })}
      />
      <SafeFixes fixes={preview.fixes} chosen={choices.fix} onChange={(fix) => onChange({ fix })} />
      {preview.issues > 0 && (
        <p class="quiet-line">
          <Icon name="warning" /> {texts.setUp.issues(preview.issues)}
        </p>
      )}
    </div>
  );
}
