/** Keeps a deal quiet until a day, for a reason, but never past its expected close (features.md 6.4). */
import { useRef, useState } from 'preact/hooks';
import { isDateCell } from '../../../src/domain/cells/cell';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import type { Edit } from './field-states';
import { SnoozeForm } from './snooze-form';
import type { OpenDeal } from './use-deal';

export function Snooze({ deal }: { readonly deal: OpenDeal }) {
  const { texts, day } = usePanelWords();
  const { today } = useDesk().board;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const until = deal.field('snoozedUntil');
  const reason = deal.field('snoozeReason');
  if (!until || until.computed) return null;
  const snoozedTo = isDateCell(until.cell) && until.cell.day > today ? until.cell.day : undefined;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const save = (value: string, why: string, said: string) => {
    close();
    const edits: Edit[] = [{ field: until.field, seen: until.seen, value }];
    if (reason && !reason.computed && reason.shown !== why) {
      edits.push({ field: reason.field, seen: reason.seen, value: why });
    }
    void deal.save(edits, said);
  };
  const { title } = deal.card;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="pill"
        aria-expanded={snoozedTo === undefined ? isOpen : undefined}
        onClick={() =>
          snoozedTo === undefined ? setOpen(!isOpen) : save('', '', texts.deal.wokenSaid(title))
        }
      >
        {snoozedTo === undefined ? texts.deal.snooze : texts.deal.wake}
      </button>
      {snoozedTo !== undefined && (
        <p class="hint deal-snoozed">
          {texts.deal.snoozed(day(snoozedTo, today))}
          {reason?.shown && ' · '.concat(reason.shown)}
        </p>
      )}
      {[until, reason].map(
        (field) =>
          field?.state?.status === 'refused' && (
            <p key={field.field} class="field-wrong deal-snoozed" role="alert">
              {field.state.problem}
            </p>
          ),
      )}
      {isOpen && snoozedTo === undefined && (
        <SnoozeForm
          deal={deal}
          onSave={(value, why) => save(value, why, texts.deal.snoozedSaid(title, day(value, today)))}
          onClose={close}
        />
      )}
    </>
  );
}
