/** Takes a set-up back: at once when nothing would be lost, else after saying what would be. */
import { useEffect } from 'preact/hooks';
import { Button } from '../parts/button';
import { DonePage } from '../parts/done-page';
import { closePage } from '../parts/host';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';

interface UndoSetUpProps {
  /** The one that came beside the first, to be taken back alone; the whole set-up when absent. */
  readonly pipeline: string | undefined;
  readonly onUndone: () => void;
  readonly onCancel: () => void;
}

/** Begins when it is drawn: the person has pressed Undo. */
export function UndoSetUp({ pipeline, onUndone, onCancel }: UndoSetUpProps) {
  const { texts } = useWindowWords();
  const { start, running, problem, answer } = useCall('undoSetUp');
  const undo = async (confirmed: boolean) => {
    const result = await start({ confirmed, ...(pipeline !== undefined && { pipeline }) });
    if (result?.undone) onUndone();
  };
  useEffect(() => {
    void undo(false);
  }, []);
  if (running || (!answer && !problem)) return <p role="status">{texts.setUp.undoing}</p>;
  return (
    <section class="confirm" role="alertdialog" aria-labelledby="undo-title">
      {problem && <ProblemNote problem={problem} onRetry={() => void undo(false)} />}
      {answer && (
        <>
          <h2 id="undo-title">{texts.setUp.undoQuestion}</h2>
          <ul class="losses">
            {answer.losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      )}
      <div class="buttons">
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={onCancel}>
          {texts.setUp.keep}
        </button>
        {answer && <Button onClick={() => void undo(true)}>{texts.setUp.undoAnyway}</Button>}
      </div>
    </section>
  );
}

/** The sheet is as it was; there is nothing left to do here. */
export function SetUpUndone() {
  const { texts } = useWindowWords();
  return (
    <DonePage title={texts.setUp.undone} said={<p>{texts.setUp.undoneLine}</p>}>
      <div class="buttons">
        <Button main onClick={closePage}>
          {texts.common.close}
        </Button>
      </div>
    </DonePage>
  );
}
