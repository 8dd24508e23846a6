/** One question before a move: a reason with usual answers, an amount, a day, or a text. */
import { fieldKind } from '../../../src/domain/deals/field';
import { isComposing } from '../../parts/composing';
import { usePanelWords } from '../../texts/panel-words';
import type { Question } from './questions';
import type { Wrong } from './read-answers';

interface AskFieldProps {
  readonly question: Question;
  /** How many deals move. */
  readonly moving: number;
  readonly value: string;
  readonly wrong: Wrong | undefined;
  readonly onType: (value: string) => void;
}

export function AskField({ question, moving, value, wrong, onType }: AskFieldProps) {
  const { texts } = usePanelWords();
  const { field, required, cards, ofOne } = question;
  const id = 'ask-'.concat(question.key);
  const kind = fieldKind(field);
  return (
    <div class="ask-field">
      <label for={id}>
        {texts.fields[field]}
        {ofOne && ' · '.concat(cards[0]?.title ?? '')}
        {kind === 'money' && <span class="quiet"> {cards[0]?.currency}</span>}
        {!required && <span class="quiet"> {texts.ask.optional}</span>}
        {!ofOne && cards.length < moving && <span class="quiet"> {texts.saving.ask.some(cards.length)}</span>}
      </label>
      <input
        id={id}
        {...(kind === 'date' ? { type: 'date' } : { type: 'text' })}
        {...(kind === 'money' && { inputMode: 'decimal' })}
        autoComplete="off"
        value={value}
        required={required}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? id.concat('-wrong') : undefined}
        placeholder={field === 'lostReason' ? texts.ask.reasonHint : undefined}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        }}
      />
      {wrong && (
        <p class="field-wrong" id={id.concat('-wrong')}>
          {texts.ask[wrong]}
        </p>
      )}
      {field === 'lostReason' && <UsualReasons chosen={value} onChoose={onType} />}
    </div>
  );
}

function UsualReasons({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (text: string) => void;
}) {
  const { texts } = usePanelWords();
  return (
    <fieldset class="reasons-usual" aria-label={texts.ask.suggestions}>
      {texts.ask.reasons.map((reason) => (
        <button
          key={reason}
          type="button"
          class="pill"
          aria-pressed={chosen === reason}
          onClick={() => onChoose(reason)}
        >
          {reason}
        </button>
      ))}
    </fieldset>
  );
}
