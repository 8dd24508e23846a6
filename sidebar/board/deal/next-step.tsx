/** What happens next with a deal: the thing people write most, with one press for the usual days. */
import type { Field } from '../../../src/domain/deals/field';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { AbsentField } from './absent-field';
import { DayPills } from './day-pills';
import { FieldRow } from './field-row';
import type { Edit } from './field-states';
import { Snooze } from './snooze';
import type { OpenDeal } from './use-deal';

export function NextStep({ deal, isOpen }: { readonly deal: OpenDeal; readonly isOpen: boolean }) {
  const { texts } = usePanelWords();
  const { today } = useDesk().board;
  const date = deal.field('nextStepDate');
  const isSet = (name: Field) => deal.field(name)?.shown !== '' && !deal.field(name)?.absent;
  return (
    <section class="deal-block deal-next" aria-label={texts.fields.nextStep}>
      <PlannedField deal={deal} name="nextStep" />
      <PlannedField deal={deal} name="nextStepDate" />
      {date && !date.absent && !date.computed && (
        <DayPills
          label={date.label}
          names={['today', 'tomorrow', 'week']}
          today={today}
          chosen={typeof date.cell === 'object' ? date.cell.day : undefined}
          onChoose={(value) => {
            const edit = { field: date.field, seen: date.seen, value };
            void deal.save([edit], texts.deal.saved(deal.card.title, date.label));
          }}
        />
      )}
      <div class="deal-actions">
        {isSet('nextStep') && <DoneButton deal={deal} />}
        <TouchButton deal={deal} />
        {isOpen && <Snooze deal={deal} />}
      </div>
    </section>
  );
}

function PlannedField({ deal, name }: { readonly deal: OpenDeal; readonly name: Field }) {
  const field = deal.field(name);
  if (!field) return null;
  return field.absent ? <AbsentField deal={deal} field={field} /> : <FieldRow deal={deal} field={field} />;
}

/** Clears the step and its date and marks the deal as touched: one edit, one undo. */
function DoneButton({ deal }: { readonly deal: OpenDeal }) {
  const { texts } = usePanelWords();
  const { today } = useDesk().board;
  const edits = [
    ...editOf(deal, 'nextStep', ''),
    ...editOf(deal, 'nextStepDate', ''),
    ...editOf(deal, 'lastTouch', today),
  ];
  return (
    <button
      type="button"
      class="pill"
      onClick={() => void deal.save(edits, texts.deal.doneSaid(deal.card.title))}
    >
      {texts.deal.done}
    </button>
  );
}

function TouchButton({ deal }: { readonly deal: OpenDeal }) {
  const { texts } = usePanelWords();
  const { today } = useDesk().board;
  const touch = deal.field('lastTouch');
  if (!touch || touch.computed) return null;
  const isTouched = typeof touch.cell === 'object' && touch.cell.day === today;
  const edit = { field: touch.field, seen: touch.seen, value: today };
  return (
    <button
      type="button"
      class="pill"
      title={touch.absent && texts.deal.addsColumns}
      aria-disabled={isTouched}
      onClick={() => {
        if (!isTouched) void deal.save([edit], texts.deal.touchedSaid(deal.card.title));
      }}
    >
      {isTouched && <Icon name="done" />} {isTouched ? texts.deal.touched : texts.deal.touch}
    </button>
  );
}

/** An edit of a field whose cell can be written and differs; none otherwise. */
function editOf(deal: OpenDeal, name: Field, value: string): readonly Edit[] {
  const field = deal.field(name);
  if (!field || field.absent || field.computed) return [];
  const isSame = typeof field.cell === 'object' ? field.cell.day === value : field.shown === value;
  return isSame ? [] : [{ field: name, seen: field.seen, value }];
}
