/** Columns in which two rows differ: a choice in each line, and what will be written. */
import type { MergeChoice, MergeColumn, MergePreview } from '../../src/contract/rpc';
import { Icon } from '../parts/icon';
import { useWindowWords } from '../texts/window-words';
import { type Choices, choiceOf, choose, isFixed, mergedText } from './merged-row';

interface MergeTableProps {
  readonly title: string;
  readonly preview: MergePreview;
  /** Those of the preview that belong here. */
  readonly columns: readonly MergeColumn[];
  readonly marked?: boolean;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

export function MergeTable({ title, preview, columns, marked, choices, onChange }: MergeTableProps) {
  const { texts } = useWindowWords();
  if (columns.length === 0) return null;
  const { keep, drop } = preview;
  return (
    <section class="block">
      <table class="merge" data-marked={marked || undefined}>
        <caption>
          <h2>{title}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.merge.column}</th>
            <th scope="col">{texts.merge.keep(keep.row)}</th>
            <th scope="col">{texts.merge.drop(drop.row)}</th>
            <th scope="col">{texts.merge.written}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <MergeLine
              key={column.column}
              column={column}
              choices={choices}
              onChoose={(choice) => onChange(choose(preview.columns, choices, column, choice))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MergeLineProps {
  readonly column: MergeColumn;
  readonly choices: Choices;
  readonly onChoose: (choice: MergeChoice) => void;
}

function MergeLine({ column, choices, onChoose }: MergeLineProps) {
  const { texts } = useWindowWords();
  const chosen = choiceOf(column, choices);
  const option = (choice: MergeChoice, text: string) => (
    <Option {...{ column, choice, text, onChoose }} checked={chosen === choice} />
  );
  return (
    <tr>
      <th scope="row">{column.header}</th>
      <td data-chosen={chosen !== 'drop' || undefined}>{option('keep', column.keep)}</td>
      <td data-chosen={chosen !== 'keep' || undefined}>{option('drop', column.drop)}</td>
      <td class="merge-result">
        <output>{mergedText(column, choices) || texts.merge.blank}</output>
        {column.joined !== undefined && option('both', texts.merge.both)}
        {column.computed && (
          <p class="hint">
            <Icon name="formula" /> {texts.merge.computed}
          </p>
        )}
      </td>
    </tr>
  );
}

interface OptionProps {
  readonly column: MergeColumn;
  readonly choice: MergeChoice;
  readonly text: string;
  readonly checked: boolean;
  readonly onChoose: (choice: MergeChoice) => void;
}

function Option({ column, choice, text, checked, onChoose }: OptionProps) {
  const { texts } = useWindowWords();
  const said = text === '' ? texts.merge.blank : text;
  if (isFixed(column)) return <span class={text === '' ? 'quiet' : undefined}>{said}</span>;
  return (
    <label class="merge-option">
      <input
        type="radio"
        name={'column-'.concat(String(column.column))}
        checked={checked}
        aria-label={texts.merge.option(column.header, said)}
        onChange={() => onChoose(choice)}
      />
      <span class={text === '' ? 'quiet' : undefined}>{said}</span>
    </label>
  );
}
