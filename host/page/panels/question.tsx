/** ui.alert and ui.prompt: a box that the script waits behind. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskButton } from '../../server/protocol';
import { sendAnswer } from '../connection';
import { focusGrid } from '../grid/typing-box';
import { type TextKey, text } from '../language';
import { attempt, type OpenQuestion, questions } from '../state';
import { useStore } from '../store';

const LABELS: Record<AskButton, TextKey> = {
  OK: 'ok',
  CANCEL: 'cancel',
  YES: 'yes',
  NO: 'no',
  CLOSE: 'close',
};

function answer(askId: number, button: AskButton, typed: string): void {
  questions.update((list) => list.filter((open) => open.askId !== askId));
  void attempt(() => sendAnswer(askId, { button, text: typed }));
  focusGrid();
}

function QuestionBox({ open }: { open: OpenQuestion }): JSX.Element {
  const { askId, question } = open;
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      class="question"
      aria-label={question.title || question.text}
      onCancel={(event) => {
        event.preventDefault();
        answer(askId, 'CLOSE', typed);
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          answer(askId, question.buttons[0] ?? 'OK', typed);
        }}
      >
        {question.title !== '' && <h2>{question.title}</h2>}
        <p>{question.text}</p>
        {question.kind === 'prompt' && (
          <input
            aria-label={question.text}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <div class="buttons">
          {question.buttons.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : ''}
              onClick={index === 0 ? undefined : () => answer(askId, button, typed)}
            >
              {text(LABELS[button])}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}

/** The questions that scripts wait for, one at a time. */
export function Questions(): JSX.Element | null {
  const [first] = useStore(questions);
  return first ? <QuestionBox key={first.askId} open={first} /> : null;
}
