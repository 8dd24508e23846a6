/** Asks in place for what a stage requires; the card waits where it is until the answer is saved. */
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../../../src/domain/deals/field';
import { Button } from '../../parts/button';
import { usePanelWords } from '../../texts/panel-words';
import { AskField } from './ask-field';
import type { Facts } from './facts';
import { readAnswers } from './read-answers';
import type { Asking } from './use-asking';

interface AskDialogProps {
  readonly asking: Asking;
  readonly onAnswer: (facts: Facts) => void;
  readonly onCancel: () => void;
}

export function AskDialog({ asking, onAnswer, onCancel }: AskDialogProps) {
  const { texts } = usePanelWords();
  const dialog = useModal();
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [checked, setChecked] = useState(false);
  const { facts, wrong } = readAnswers(asking.wanted, typed);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const first = wrong.keys().next().value;
    if (first === undefined) onAnswer(facts);
    else document.getElementById('ask-'.concat(first))?.focus();
  };
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-title" onCancel={onCancel} onClose={onCancel}>
      <form onSubmit={submit} noValidate>
        <h2 id="ask-title">{texts.ask.title(asking.card.title, asking.toStage)}</h2>
        {asking.wanted.map(({ field, required }) => (
          <AskField
            key={field}
            field={field}
            required={required}
            currency={asking.card.currency}
            value={typed[field] ?? ''}
            wrong={checked ? wrong.get(field) : undefined}
            onType={(value) => setTyped((now) => ({ ...now, [field]: value }))}
          />
        ))}
        <div class="buttons">
          <Button onClick={onCancel}>{texts.common.cancel}</Button>
          <Button submit main>
            {texts.ask.save}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** Opens over everything, keeps the focus inside and gives it back: the browser's own modal does all three. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  return dialog;
}
