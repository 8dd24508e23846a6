/** What the two rows say, column by column, and what the one row will. */
import { useMemo, useState } from 'preact/hooks';
import type { MergePreview, MergeResult } from '../../src/contract/rpc';
import { Arrival } from '../parts/arrival';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';
import { MergeTable } from './merge-table';
import { type Choices, mergeRequest, notedLines, sortColumns } from './merged-row';

interface MergeFormProps {
  readonly preview: MergePreview;
  readonly pipeline: string | undefined;
  readonly onSwap: () => void;
  readonly onLookAgain: () => void;
  readonly onMerged: (result: MergeResult) => void;
}

export function MergeForm({ preview, pipeline, onSwap, onLookAgain, onMerged }: MergeFormProps) {
  const { texts } = useWindowWords();
  const [choices, setChoices] = useState<Choices>({});
  const { start, running, problem } = useCall('mergeDeals');
  const { keep, drop, columns } = preview;
  const sorted = useMemo(() => sortColumns(columns), [columns]);
  const lines = notedLines(columns, choices);
  const merge = async () => {
    const result = await start(mergeRequest(preview, choices, pipeline));
    if (result) onMerged(result);
  };
  const table = { preview, choices, onChange: setChoices };
  return (
    <main class="screen">
      <div class="screen-scroll">
        <header class="screen-head">
          <div>
            <Arrival>{texts.merge.title(keep.title)}</Arrival>
            <p class="lead">{texts.merge.lead(keep.row, drop.row)}</p>
          </div>
          <Button small onClick={onSwap}>
            {texts.merge.swap(drop.row)}
          </Button>
        </header>
        {problem && <ProblemNote problem={problem} onRetry={onLookAgain} />}
        <MergeTable {...table} title={texts.merge.different} columns={sorted.different} marked />
        <MergeTable {...table} title={texts.merge.filled} columns={sorted.filled} />
        {lines.length > 0 && (
          <section class="block">
            <h2>{texts.merge.noted}</h2>
            <p class="hint">{texts.merge.notedHint}</p>
            <ul class="noted">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        {sorted.equal.length > 0 && (
          <details class="block fold">
            <summary>
              <Icon name="chevron" /> {texts.merge.equal(sorted.equal.length)}
            </summary>
            <dl class="equal">
              {sorted.equal.map(({ column, header, keep: value }) => (
                <div key={column}>
                  <dt>{header}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
      <footer class="screen-foot">
        <p class="hint">{texts.merge.undoable}</p>
        <Button main disabled={running} onClick={() => void merge()}>
          {running ? texts.merge.merging : texts.merge.run(keep.row, drop.row)}
        </Button>
      </footer>
    </main>
  );
}
