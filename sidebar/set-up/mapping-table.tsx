/** The person's columns, three values from each, and what each is taken to mean. */
import type { ColumnProposal, SetUpPreview } from '../../src/contract/rpc';
import { columnLetters } from '../../src/domain/cells/address';
import { FIELDS, type Field, isField } from '../../src/domain/deals/field';
import { useWords } from '../parts/words';
import { assignField, type Mapping } from './mapping';

/** Below this a proposal is marked for a look; the person decides either way. */
const SURE = 0.7;

interface MappingTableProps {
  readonly preview: SetUpPreview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export function MappingTable({ preview, mapping, onChange }: MappingTableProps) {
  const { texts } = useWords();
  return (
    <section class="block">
      <h2>{texts.setUp.columns}</h2>
      <p class="hint">{texts.setUp.columnsHint}</p>
      <ul class="mapping">
        {preview.columns.map((proposal) => (
          <MappingRow
            key={proposal.column}
            proposal={proposal}
            chosen={mapping.get(proposal.column)}
            onChoose={(field) => onChange(assignField(mapping, proposal.column, field))}
          />
        ))}
      </ul>
    </section>
  );
}

interface MappingRowProps {
  readonly proposal: ColumnProposal;
  readonly chosen: Field | undefined;
  readonly onChoose: (field: Field | null) => void;
}

function MappingRow({ proposal, chosen, onChoose }: MappingRowProps) {
  const { texts } = useWords();
  const { column, header, field, confidence, samples } = proposal;
  const title = header === '' ? texts.setUp.noHeader : header;
  const shown = samples.filter((sample) => sample !== '');
  const unsure = field !== undefined && chosen === field && confidence < SURE;
  return (
    <li class="mapping-row" data-own={chosen === undefined || undefined}>
      <div class="mapping-from">
        <span class="mapping-letters" title={texts.setUp.column(columnLetters(column))}>
          {columnLetters(column)}
        </span>
        <span class="mapping-header">{title}</span>
        {unsure && <span class="chip chip-warning">{texts.setUp.unsure}</span>}
      </div>
      <p class="mapping-samples">{shown.length > 0 ? shown.join(' · ') : texts.setUp.noSamples}</p>
      <select
        aria-label={texts.setUp.meaning(title)}
        value={chosen ?? ''}
        onChange={(event) => onChoose(isField(event.currentTarget.value) ? event.currentTarget.value : null)}
      >
        <option value="">{texts.setUp.own}</option>
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {texts.fields[each]}
          </option>
        ))}
      </select>
    </li>
  );
}
