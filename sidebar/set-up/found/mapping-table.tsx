/** The person's columns, three values from each side by side, and what each is taken to mean. */
import type { ColumnProposal, SetUpPreview } from '../../../src/contract/rpc';
import { columnLetters } from '../../../src/domain/cells/address';
import { FIELDS, type Field, isField } from '../../../src/domain/deals/field';
import { useWindowWords } from '../../texts/window-words';
import { assignField, type Mapping } from './mapping';

/** Below this a proposal is marked for a look; the person decides either way. */
const SURE = 0.7;

/** How many values of each column stand beside it. */
const SAMPLES = [0, 1, 2];

interface MappingTableProps {
  readonly preview: SetUpPreview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export function MappingTable({ preview, mapping, onChange }: MappingTableProps) {
  const { texts } = useWindowWords();
  return (
    <section class="block">
      <h2 id="mapping-title">{texts.setUp.columns}</h2>
      <p class="hint">{texts.setUp.columnsHint}</p>
      <table class="mapping" aria-labelledby="mapping-title">
        <thead>
          <tr>
            <th scope="col">{texts.setUp.yourColumn}</th>
            <th scope="col" colSpan={SAMPLES.length}>
              {texts.setUp.samples}
            </th>
            <th scope="col">{texts.setUp.holds}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((proposal) => (
            <MappingRow
              key={proposal.column}
              proposal={proposal}
              chosen={mapping.get(proposal.column)}
              onChoose={(field) => onChange(assignField(mapping, proposal.column, field))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MappingRowProps {
  readonly proposal: ColumnProposal;
  readonly chosen: Field | undefined;
  readonly onChoose: (field: Field | null) => void;
}

function MappingRow({ proposal, chosen, onChoose }: MappingRowProps) {
  const { texts } = useWindowWords();
  const { column, header, field, confidence, samples } = proposal;
  const title = header === '' ? texts.setUp.noHeader : header;
  const unsure = field !== undefined && chosen === field && confidence < SURE;
  return (
    <tr class="mapping-row" data-own={chosen === undefined || undefined}>
      <th scope="row">
        <span class="mapping-letters" title={texts.setUp.column(columnLetters(column))}>
          {columnLetters(column)}
        </span>
        <span class="mapping-header" title={title}>
          {title}
        </span>
      </th>
      <Samples samples={samples} />
      <td class="mapping-to">
        <select
          aria-label={texts.setUp.meaning(title)}
          value={chosen ?? ''}
          onChange={(event) =>
            onChoose(isField(event.currentTarget.value) ? event.currentTarget.value : null)
          }
        >
          <option value="">{texts.setUp.own}</option>
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {texts.fields[each]}
            </option>
          ))}
        </select>
        {unsure && <span class="chip chip-warning">{texts.setUp.unsure}</span>}
      </td>
    </tr>
  );
}

function Samples({ samples }: Pick<ColumnProposal, 'samples'>) {
  const { texts } = useWindowWords();
  if (samples.every((sample) => sample === '')) {
    return (
      <td class="mapping-sample" colSpan={SAMPLES.length}>
        {texts.setUp.noSamples}
      </td>
    );
  }
  return (
    <>
      {SAMPLES.map((at) => (
        <td key={at} class="mapping-sample" title={samples[at]}>
          {samples[at]}
        </td>
      ))}
    </>
  );
}
