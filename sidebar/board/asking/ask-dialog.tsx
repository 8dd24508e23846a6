/** Asks in place for what a stage requires; the cards wait where they are until the answer is saved. */
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { useModal } from '../../parts/use-modal';
import { usePanelWords } from '../../texts/panel-words';
import { AskField } from './ask-field';
import { readAnswers, type Told } from './read-answers';
import type { Asking } from './use-asking';

interface AskDialogProps {
  readonly asking: Asking;
  readonly onAnswer: (told: Told) => void;
  readonly onCancel: () => void;
}

export function AskDialog({ asking, onAnswer, onCancel }: AskDialogProps) {
  const { texts } = usePanelWords();
  const dialog = useModal();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState(false);
  const { cards, questions, toStage } = asking;
  const { told, wrong } = readAnswers(questions, typed);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const first = wrong.keys().next().value;
    if (first === undefined) onAnswer(told);
    else document.getElementById('ask-'.concat(first))?.focus();
  };
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-title" onCancel={onCancel} onClose={onCancel}>
      <form onSubmit={submit} noValidate>
        <h2 id="ask-title">
          {cards.length === 1
            ? texts.ask.title(cards[0]?.title ?? '', toStage)
            : texts.saving.ask.many(cards.length, toStage)}
        </h2>
        {questions.map((question) => (
          <AskField
            key={question.key}
            question={question}
            moving={cards.length}
            value={typed[question.key] ?? ''}
            wrong={checked ? wrong.get(question.key) : undefined}
            onType={(value) => setTyped((now) => ({ ...now, [question.key]: value }))}
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
