/** The box of one field: a line of text, an amount, a day, a choice, or notes of several lines. */
import type { TargetedKeyboardEvent } from 'preact';
import type { Field } from '../../../src/domain/deals/field';
import { isComposing } from '../../parts/composing';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownField } from './field-states';
import { editText } from './typed-value';
import { useListChoice } from './use-list-choice';
import type { Typing } from './use-typing';

/** An id is given once, and a status follows from the stage. */
const NEVER_TYPED: ReadonlySet<Field> = new Set(['id', 'status']);

interface ControlProps {
  readonly id: string;
  readonly field: ShownField;
  readonly invalid: boolean;
  /** The id of what is said about the value. */
  readonly describedBy: string | undefined;
}

interface FieldControlProps extends ControlProps {
  readonly typing: Typing;
  /** Saves a choice. */
  readonly onChoose: (value: string) => void;
  /** Forgets a refused value; undefined when there is none. */
  readonly onRestore: (() => void) | undefined;
}

export function FieldControl({ typing, onChoose, onRestore, ...props }: FieldControlProps) {
  const { field } = props;
  if (field.computed || NEVER_TYPED.has(field.field)) return <output id={props.id}>{field.shown}</output>;
  if (field.choices && field.choices.length > 0) return <ChoiceControl {...props} onChoose={onChoose} />;
  return <TextControl {...props} typing={typing} onRestore={onRestore} />;
}

function ChoiceControl({
  id,
  field,
  invalid,
  describedBy,
  onChoose,
}: ControlProps & Pick<FieldControlProps, 'onChoose'>) {
  const list = useListChoice(field.shown, onChoose);
  const choices = new Set(['', ...(field.choices ?? []), field.shown]);
  if (field.required) choices.delete('');
  return (
    <select id={id} aria-invalid={invalid || undefined} aria-describedby={describedBy} {...list}>
      {[...choices].map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

type TextProps = ControlProps & Pick<FieldControlProps, 'typing' | 'onRestore'>;

function TextControl({ id, field, invalid, describedBy, typing, onRestore }: TextProps) {
  const { texts } = usePanelWords();
  const isLong = field.field === 'notes' || field.shown.includes('\n');
  const common = {
    id,
    value: typing.text ?? editText(field),
    autoComplete: 'off',
    required: field.required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    placeholder: texts.deal.empty,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      typing.type(currentTarget.value),
    onBlur: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      typing.commit(currentTarget.validity.badInput),
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      pressed(event, typing, onRestore),
  };
  if (isLong) return <textarea rows={3} {...common} />;
  return <input {...(field.kind === 'date' ? { type: 'date' } : { type: 'text' })} {...common} />;
}

/** Enter saves, Shift+Enter begins a line, Escape restores; keys that belong to a Korean syllable do neither. */
function pressed(
  event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  typing: Typing,
  onRestore: (() => void) | undefined,
): void {
  if (isComposing(event)) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    typing.commit(event.currentTarget.validity.badInput);
  }
  const isDirty = typing.text !== undefined || typing.wrong !== undefined || onRestore !== undefined;
  if (event.key !== 'Escape' || !isDirty) return;
  event.stopPropagation();
  typing.restore();
  onRestore?.();
}
