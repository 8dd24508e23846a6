/** Every other field of a deal, those of the sheet in the order of its columns. */
import type { Field } from '../../../src/domain/deals/field';
import { usePanelWords } from '../../texts/panel-words';
import { AbsentField } from './absent-field';
import { FieldRow } from './field-row';
import type { OpenDeal } from './use-deal';

/** Shown above already, each with its own ways to change it. */
const ABOVE: ReadonlySet<Field> = new Set([
  'id',
  'stage',
  'nextStep',
  'nextStepDate',
  'snoozedUntil',
  'snoozeReason',
]);

export function DealFields({ deal }: { readonly deal: OpenDeal }) {
  const { texts } = usePanelWords();
  const below = deal.fields.filter(({ field }) => !ABOVE.has(field));
  const absent = below.filter(({ absent }) => absent);
  return (
    <section class="deal-block" aria-labelledby="deal-details">
      <h3 id="deal-details">{texts.deal.details}</h3>
      {below
        .filter(({ absent }) => !absent)
        .map((field) => (
          <FieldRow key={field.field} deal={deal} field={field} />
        ))}
      {absent.length > 0 && (
        <details class="deal-more">
          <summary class="more">{texts.deal.more}</summary>
          {absent.map((field) => (
            <AbsentField key={field.field} deal={deal} field={field} />
          ))}
        </details>
      )}
    </section>
  );
}
