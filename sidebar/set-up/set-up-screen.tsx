/** Set-up from the first choice to the result. */
import { useState } from 'preact/hooks';
import type { Problem, SetUpPreview, SetUpRequest } from '../../src/contract/rpc';
import type { Language } from '../../src/domain/messages/language';
import { useCall } from '../parts/use-call';
import { useWords } from '../parts/words';
import type { WorkspaceTab } from '../workspace';
import { SetUpDone } from './set-up-done';
import { SetUpForm } from './set-up-form';
import { SetUpRunning } from './set-up-running';

interface SetUpScreenProps {
  readonly opened: { readonly preview?: SetUpPreview; readonly reason?: Problem };
  readonly setLanguage: (language: Language) => void;
  readonly afterSetUp: (next: WorkspaceTab) => void;
}

export function SetUpScreen({ opened, setLanguage, afterSetUp }: SetUpScreenProps) {
  const { language } = useWords();
  const run = useCall('setUp');
  const again = useCall('previewSetUp');
  const [asked, setAsked] = useState<SetUpRequest>();
  const preview = again.answer ?? opened.preview;

  const switchTo = (next: Language) => {
    if (next === language) return;
    setLanguage(next);
    if (opened.preview) void again.start({ language: next });
  };
  const start = (request: SetUpRequest) => {
    setAsked(request);
    void run.start(request);
  };
  if (run.running) return <SetUpRunning />;
  if (run.answer) return <SetUpDone result={run.answer} afterSetUp={afterSetUp} />;
  return (
    <SetUpForm
      key={preview?.sheetName ?? ''}
      preview={preview}
      reason={opened.reason}
      problem={run.problem ?? again.problem}
      onRetry={asked && run.problem ? () => start(asked) : undefined}
      onLanguage={switchTo}
      onStart={start}
    />
  );
}
