/** Set-up of what is set up already: put back what has gone missing, or take it all back. */
import { useState } from 'preact/hooks';
import type { WindowFacts } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';
import { SetUpDone } from './set-up-done';
import { SetUpRunning } from './set-up-running';
import { SetUpUndone, UndoSetUp } from './undo-set-up';

export function KnownScreen({ facts: { pipeline, pipelines = [] } }: { readonly facts: WindowFacts }) {
  const { language, texts } = useWindowWords();
  const { start, running, answer, problem } = useCall('setUp');
  const [undo, setUndo] = useState<'no' | 'asked' | 'done'>('no');
  if (undo === 'done') return <SetUpUndone />;
  if (running) return <SetUpRunning />;
  if (answer) return <SetUpDone result={answer} onUndone={() => setUndo('done')} />;
  const name = pipelines.find(({ key }) => key === pipeline)?.name;
  const putBack = () => void start({ language, mode: 'adopt' });
  return (
    <main class="alone known">
      <h1>{name === undefined ? texts.known.title : texts.known.titleOf(name)}</h1>
      <p class="lead">{texts.known.lead}</p>
      {problem && <ProblemNote problem={problem} onRetry={putBack} />}
      <dl class="ways">
        <dt>{texts.known.deleted}</dt>
        <dd>
          <p class="hint">{texts.known.putBackHint}</p>
          <Button main onClick={putBack}>
            {texts.known.putBack}
          </Button>
        </dd>
        <dt>{texts.known.another}</dt>
        <dd>
          <p class="hint">{texts.known.anotherHint}</p>
        </dd>
        <dt>{name === undefined ? texts.setUp.undo : texts.known.undoOne}</dt>
        <dd>
          <p class="hint">{name === undefined ? texts.known.undoHint : texts.known.undoOneHint}</p>
          {undo === 'asked' ? (
            <UndoSetUp pipeline={pipeline} onUndone={() => setUndo('done')} onCancel={() => setUndo('no')} />
          ) : (
            <Button onClick={() => setUndo('asked')}>
              {name === undefined ? texts.setUp.undo : texts.known.undoOne}
            </Button>
          )}
        </dd>
      </dl>
    </main>
  );
}
