/** Two rows that may be one deal: side by side, then one, then two again for whoever wants them back. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MergeResult, WindowFacts } from '../../src/contract/rpc';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';
import { Waiting } from '../window/waiting';
import { MergeDone } from './merge-done';
import { MergeForm } from './merge-form';

export function MergeScreen({ facts: { rows = [], pipeline } }: { readonly facts: WindowFacts }) {
  const { texts } = useWindowWords();
  const [[keep = 1, drop = 1], setPair] = useState(rows);
  const [merged, setMerged] = useState<MergeResult>();
  const { start, answer, problem, running } = useCall('previewMerge');
  const look = useCallback(() => {
    void start({ keep, drop, ...(pipeline !== undefined && { pipeline }) });
  }, [start, keep, drop, pipeline]);
  useEffect(look, [look]);

  if (merged && answer) {
    return (
      <MergeDone
        result={merged}
        preview={answer}
        pipeline={pipeline}
        onBack={() => {
          setMerged(undefined);
          look();
        }}
      />
    );
  }
  if (problem) {
    return (
      <main class="alone">
        <ProblemNote problem={problem} onRetry={look} />
      </main>
    );
  }
  if (!answer || running) {
    return (
      <main aria-busy="true">
        <Waiting text={texts.merge.looking} />
      </main>
    );
  }
  return (
    <MergeForm
      key={answer.keep.row}
      preview={answer}
      pipeline={pipeline}
      onSwap={() => setPair([drop, keep])}
      onLookAgain={look}
      onMerged={setMerged}
    />
  );
}
