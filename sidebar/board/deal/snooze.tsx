/** Keeps a deal quiet until a day, for a reason, but never past its expected close (features.md 6.4). */
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isDateCell } from '../../../src/domain/cells/cell';
import { Button } from '../../parts/button';
import { isComposing } from '../../parts/composing';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { DayPills } from './day-pills';
import type { Edit } from './field-states';
import { nextDay } from './next-days';
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

interface SnoozeFormProps {
  readonly deal: OpenDeal;
  readonly onSave: (day: string, reason: string) => void;
  readonly onClose: () => void;
}

function SnoozeForm({ deal, onSave, onClose }: SnoozeFormProps) {
  const { texts, day } = usePanelWords();
  const { today } = useDesk().board;
  const form = useRef<HTMLFormElement>(null);
  const { expectedClose } = deal.card;
  const week = nextDay('week', today);
  const [until, setUntil] = useState(
    expectedClose !== undefined && expectedClose < week ? expectedClose : week,
  );
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string>();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const fields = [deal.field('snoozedUntil'), deal.field('snoozeReason')];
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (until <= today) return setWrong(texts.deal.snoozeTooSoon);
    if (expectedClose !== undefined && until > expectedClose) {
      return setWrong(texts.deal.snoozeTooLate(day(expectedClose, today)));
    }
    onSave(until, reason.trim());
  };
  return (
    <form
      ref={form}
      class="deal-snooze"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <label for="snooze-until">{texts.fields.snoozedUntil}</label>
      <input
        id="snooze-until"
        type="date"
        value={until}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong && 'snooze-wrong'}
        onInput={(event) => setUntil(event.currentTarget.value)}
      />
      {wrong && (
        <p class="field-wrong" id="snooze-wrong" role="alert">
          {wrong}
        </p>
      )}
      <DayPills
        label={texts.fields.snoozedUntil}
        names={['week', 'month']}
        today={today}
        chosen={until}
        onChoose={setUntil}
      />
      <label for="snooze-reason">{texts.fields.snoozeReason}</label>
      <input
        id="snooze-reason"
        type="text"
        autoComplete="off"
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      {fields.some((field) => field?.absent) && <p class="hint">{texts.deal.addsColumns}</p>}
      <div class="buttons">
        <Button small onClick={onClose}>
          {texts.common.cancel}
        </Button>
        <Button small main submit>
          {texts.deal.snoozeSave}
        </Button>
      </div>
    </form>
  );
}
