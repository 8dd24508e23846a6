/** Shows both versions of a deal that somebody else has changed meanwhile, and lets the person choose. */
import { useState } from 'preact/hooks';
import { cellText } from '../../../../src/domain/cells/cell';
import { type Field, fieldKind } from '../../../../src/domain/deals/field';
import { Button } from '../../../parts/button';
import { useModal } from '../../../parts/use-modal';
import { usePanelWords } from '../../../texts/panel-words';
import type { EditChange } from '../change';
import { changeText, subject } from '../change-text';
import type { Conflict } from './conflict';
import { type ConflictLine, conflictLines } from './conflict-lines';
import type { ConflictShown } from './use-conflicts';

/** What a person decided: `theirs` changes nothing. */
export type Choice = 'theirs' | 'again' | { readonly own: ReadonlySet<Field> };

interface ConflictDialogProps {
  readonly shown: ConflictShown;
  readonly onChoose: (choice: Choice) => void;
}

/** Each conflict has a dialog of its own. */
export function ConflictDialog({ shown, onChoose }: ConflictDialogProps) {
  return <OneConflict key={shown.key} shown={shown} onChoose={onChoose} />;
}

function OneConflict({ shown: { conflict, more }, onChoose }: ConflictDialogProps) {
  const { texts } = usePanelWords();
  const dialog = useModal();
  const { change, now, cells } = conflict;
  const words = texts.saving.conflict;
  const isGone = !now && !cells;
  const leave = () => onChoose('theirs');
  return (
    <dialog ref={dialog} class="ask conflict" aria-labelledby="conflict-title" onClose={leave}>
      <h2 id="conflict-title">{(isGone ? words.gone : words.title)(subject(change, texts))}</h2>
      <p class="lead">{isGone ? words.goneText : words.wanted(changeText(change, texts))}</p>
      {cells && change.kind === 'edit' ? (
        <CellChoices change={change} cells={cells} onChoose={onChoose} />
      ) : (
        <>
          <Versions conflict={conflict} />
          <div class="buttons">
            <Button onClick={leave}>{isGone ? words.letGo : words.theirs}</Button>
            {/* Of a deal that the action added nothing is known to go back to. */}
            {(conflict.mine || (now && change.kind !== 'undo')) && (
              <Button main onClick={() => onChoose('again')}>
                {isGone ? words.addAgain : change.kind === 'undo' ? words.undo : words.move}
              </Button>
            )}
          </div>
        </>
      )}
      {more > 0 && <p class="hint">{words.next(more)}</p>}
    </dialog>
  );
}

function Versions({ conflict: { change, mine, now } }: { readonly conflict: Conflict }) {
  const words = usePanelWords();
  const { texts } = words;
  const lines = mine && now ? conflictLines(mine, now, words) : [];
  if (lines.length === 0) return null;
  const { seen, before, now: inSheet } = texts.saving.conflict;
  return (
    <table class="versions">
      <thead>
        <tr>
          <td />
          <th scope="col">{change.kind === 'undo' ? before : seen}</th>
          <th scope="col">{inSheet}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Version key={line.field} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Version({ line: { field, mine, now } }: { readonly line: ConflictLine }) {
  const { texts } = usePanelWords();
  const { empty } = texts.saving.conflict;
  return (
    <tr>
      <th scope="row">{texts.fields[field]}</th>
      <td>{mine || empty}</td>
      <td>
        <strong>{now || empty}</strong>
      </td>
    </tr>
  );
}

interface CellChoicesProps {
  readonly change: EditChange;
  readonly cells: NonNullable<Conflict['cells']>;
  readonly onChoose: (choice: Choice) => void;
}

/** For each cell one's own value or theirs; one's own are chosen at first, as they were typed last. */
function CellChoices({ change, cells, onChoose }: CellChoicesProps) {
  const { texts, exactMoney } = usePanelWords();
  const words = texts.saving.conflict;
  const [own, setOwn] = useState<ReadonlySet<Field>>(new Set(cells.map(({ field }) => field)));
  const choose = (field: Field, mine: boolean) => {
    const next = new Set(own);
    if (mine) next.add(field);
    else next.delete(field);
    setOwn(next);
  };
  return (
    <>
      {cells.map(({ field, now, shown }) => {
        const value = change.edits.find((edit) => edit.field === field)?.value ?? '';
        const typed =
          fieldKind(field) === 'money' ? exactMoney(Number(value), change.card.currency) : String(value);
        return (
          <fieldset key={field} class="choice">
            <legend>{texts.fields[field]}</legend>
            {[true, false].map((mine) => (
              <label key={String(mine)}>
                <input
                  type="radio"
                  name={'choice-'.concat(field)}
                  checked={own.has(field) === mine}
                  onChange={() => choose(field, mine)}
                />
                <span>
                  <span class="quiet">{mine ? words.yours : words.now}</span>
                  {(mine ? typed : shown || cellText(now)) || words.empty}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <div class="buttons">
        <Button onClick={() => onChoose('theirs')}>{words.theirs}</Button>
        <Button main onClick={() => onChoose({ own })}>
          {words.save}
        </Button>
      </div>
    </>
  );
}
