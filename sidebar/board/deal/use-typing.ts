/** What a person types into a field, until it is saved or given up. */
import { useState } from 'preact/hooks';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Edit, ShownField } from './field-states';
import { editText, readTyped, type WrongValue } from './typed-value';

interface Draft {
  readonly text: string;
  /** The text that the typing began with. */
  readonly before: string;
  readonly seen: Cell;
}

export interface Typing {
  /** Undefined while nothing has been typed. */
  readonly text: string | undefined;
  readonly wrong: WrongValue | undefined;
  readonly type: (text: string) => void;
  /** Hands the value on when there is a new one that will do. @param isPartial a date that is typed in part */
  readonly commit: (isPartial?: boolean) => void;
  readonly restore: () => void;
}

/** Others may change the cell meanwhile: the edit says what it held when the typing began. */
export function useTyping(field: ShownField, save: (edit: Edit) => void): Typing {
  const [draft, setDraft] = useState<Draft>();
  const [wrong, setWrong] = useState<WrongValue>();
  const restore = () => {
    setDraft(undefined);
    setWrong(undefined);
  };
  return {
    text: draft?.text,
    wrong,
    type: (text) => setDraft((now) => ({ before: editText(field), seen: field.seen, ...now, text })),
    commit: (isPartial = false) => {
      if (isPartial) return setWrong('dateInvalid');
      if (!draft || draft.text === draft.before) return restore();
      const read = readTyped(field, draft.text);
      if ('wrong' in read) return setWrong(read.wrong);
      restore();
      save({ field: field.field, seen: draft.seen, value: read.value });
    },
    restore,
  };
}
