/** What cards can be filtered by; each choice holds at once. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type BoardFilter, LONGEST_TEXT } from '../../../src/domain/board/view';
import { readAmount } from '../../format/read-number';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { type Choices, choicesOf } from './choices';
import { setPart } from './set-part';

export function FilterParts() {
  const { board, finding } = useDesk();
  const { texts } = usePanelWords();
  const { finding: words, fields, board: names } = texts;
  const { filter } = finding.view;
  const choices = useMemo(() => choicesOf(board), [board.lanes]);
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => parts.current?.querySelector('select')?.focus(), []);
  const set: SetPart = (part, value) => finding.change({ filter: setPart(filter, part, value) });
  return (
    <div class="find-parts" ref={parts}>
      <Choice
        label={fields.owner}
        value={filter.owner}
        options={ownerOptions(board.me, choices, words.mine, names.noOwner)}
        onChoose={(owner) => set('owner', owner)}
      />
      {choices.tags.length > 0 && (
        <Choice
          label={words.tag}
          value={filter.tag}
          options={choices.tags.map((tag) => [tag, tag])}
          onChoose={(tag) => set('tag', tag)}
        />
      )}
      <Choice
        label={fields.expectedClose}
        value={filter.closeMonth}
        options={[...choices.months.map((month): Option => [month, words.month(month)]), ['', words.noClose]]}
        onChoose={(month) => set('closeMonth', month)}
      />
      <fieldset>
        <legend>{words.amount(board.currency)}</legend>
        <div class="find-range">
          <Amount label={words.from} value={filter.amountFrom} onChange={(sum) => set('amountFrom', sum)} />
          <Amount label={words.to} value={filter.amountTo} onChange={(sum) => set('amountTo', sum)} />
        </div>
      </fieldset>
      <Tick label={words.stalled} on={filter.stalled} onChange={(on) => set('stalled', on)} />
      <Tick label={names.nextStep.none} on={filter.noNextStep} onChange={(on) => set('noNextStep', on)} />
    </div>
  );
}

type SetPart = <Part extends keyof BoardFilter>(part: Part, value: BoardFilter[Part] | undefined) => void;

type Option = readonly [value: string, name: string];

/** The person at the keyboard first, then nobody, then the others. */
function ownerOptions(
  me: string | undefined,
  choices: Choices,
  mine: string,
  nobody: string,
): readonly Option[] {
  return [
    ...(me === undefined ? [] : [[me, mine] as const]),
    ...(choices.hasNobodys ? [['', nobody] as const] : []),
    ...choices.owners.map((owner) => [owner, owner] as const),
  ];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | undefined) => void;
}

/** By place in the list: a value may be the empty text. What is not on the list any more stays chosen. */
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { texts } = usePanelWords();
  const isKnown = value === undefined || options.some(([each]) => each === value);
  const all: readonly Option[] = isKnown ? options : [...options, [value, value]];
  return (
    <label>
      <span>{label}</span>
      <select
        aria-label={label}
        value={String(all.findIndex(([each]) => each === value))}
        onChange={({ currentTarget }) => onChoose(all[Number(currentTarget.value)]?.[0])}
      >
        <option value="-1">{texts.finding.all}</option>
        {all.map(([each, name], at) => (
          <option key={each} value={String(at)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function Amount({ label, value, onChange }: AmountProps) {
  const [isWrong, setWrong] = useState(false);
  return (
    <input
      aria-label={label}
      placeholder={label}
      inputMode="decimal"
      maxLength={LONGEST_TEXT}
      aria-invalid={isWrong || undefined}
      defaultValue={value?.toLocaleString() ?? ''}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value.trim();
        const read = readAmount(typed);
        setWrong(typed !== '' && read === undefined);
        if (typed === '' || read !== undefined) onChange(read);
      }}
    />
  );
}

interface TickProps {
  readonly label: string;
  readonly on: true | undefined;
  readonly onChange: (on: true | undefined) => void;
}

function Tick({ label, on, onChange }: TickProps) {
  return (
    <label class="find-tick">
      <input
        type="checkbox"
        checked={on === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked || undefined)}
      />
      {label}
    </label>
  );
}
