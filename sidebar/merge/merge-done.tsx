/** Two rows have become one: where it is, and the way back. */
import { useState } from 'preact/hooks';
import type { MergePreview, MergeResult } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { DonePage } from '../parts/done-page';
import { closePage } from '../parts/host';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useShowDeal } from '../parts/use-show-deal';
import { useWindowWords } from '../texts/window-words';

interface MergeDoneProps {
  readonly result: MergeResult;
  /** The two rows as they were. */
  readonly preview: MergePreview;
  readonly pipeline: string | undefined;
  /** Both rows are back. */
  readonly onBack: () => void;
}

export function MergeDone({ result, preview, pipeline, onBack }: MergeDoneProps) {
  const { texts } = useWindowWords();
  const showDeal = useShowDeal();
  const { start, running, problem } = useCall('undoLast');
  const [skipped, setSkipped] = useState(0);
  const undo = async () => {
    const back = await start({});
    if (back && back.skipped === 0) onBack();
    else if (back) setSkipped(back.skipped);
  };
  const deal = { id: result.id, row: result.row, ...(pipeline !== undefined && { pipeline }) };
  const said = (
    <>
      <p>
        {skipped > 0
          ? texts.merge.backSkipped(skipped)
          : texts.merge.doneLine(preview.keep.title, preview.drop.row)}
      </p>
      {!result.undoable && <p class="hint">{texts.merge.tooLong}</p>}
    </>
  );
  return (
    <DonePage title={skipped > 0 ? texts.merge.back : texts.merge.done} said={said}>
      {problem && <ProblemNote problem={problem} />}
      <div class="buttons">
        {result.undoable && skipped === 0 && (
          <Button disabled={running} onClick={() => void undo()}>
            {running ? texts.merge.undoing : texts.merge.undo}
          </Button>
        )}
        <Button onClick={() => showDeal(deal)}>{texts.merge.show}</Button>
        <Button main onClick={closePage}>
          {texts.common.close}
        </Button>
      </div>
    </DonePage>
  );
}
