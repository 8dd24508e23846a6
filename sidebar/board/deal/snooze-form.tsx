/** Asks until when a deal is to be quiet, and why. */
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { isComposing } from '../../parts/composing';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { DayPills } from './day-pills';
import { nextDay } from './next-days';
import type { OpenDeal } from './use-deal';

interface SnoozeFormProps {
  readonly deal: OpenDeal;
  readonly onSave: (day: string, reason: string) => void;
  readonly onClose: () => void;
}

export function SnoozeForm({ deal, onSave, onClose }: SnoozeFormProps) {
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
        if (isComposing(event) || event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
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
