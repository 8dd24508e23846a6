/** Set-up from the first look at the sheet to the result. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem, SetUpRequest } from '../../src/contract/rpc';
import type { Language } from '../../src/domain/messages/language';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';
import { Waiting } from '../window/waiting';
import { isNotAdoptable } from './not-adoptable';
import { SetUpDone } from './set-up-done';
import { SetUpForm } from './set-up-form';
import { SetUpRunning } from './set-up-running';
import { SetUpUndone } from './undo-set-up';

export function SetUpScreen({ setLanguage }: { readonly setLanguage: (language: Language) => void }) {
  const { language, texts } = useWindowWords();
  const look = useLook(language);
  const run = useCall('setUp');
  const [asked, setAsked] = useState<SetUpRequest>();
  const [undone, setUndone] = useState(false);

  const start = (request: SetUpRequest) => {
    setAsked(request);
    void run.start(request);
  };
  if (undone) return <SetUpUndone />;
  if (run.running) return <SetUpRunning />;
  if (run.answer && asked) return <SetUpDone result={run.answer} onUndone={() => setUndone(true)} />;
  if (look.problem && !look.reason) {
    return (
      <main class="alone">
        <ProblemNote problem={look.problem} onRetry={look.again} />
      </main>
    );
  }
  if (!look.preview && !look.reason) {
    return (
      <main aria-busy="true">
        <Waiting text={texts.setUp.looking} />
      </main>
    );
  }
  return (
    <SetUpForm
      key={look.preview?.sheetName ?? ''}
      preview={look.preview}
      reason={look.reason}
      problem={run.problem}
      onRetry={asked && run.problem ? () => start(asked) : undefined}
      onLanguage={setLanguage}
      onStart={start}
    />
  );
}

/** What the server finds in the sheet in front, in the language chosen; asked again when that changes. */
function useLook(language: Language) {
  const { start, answer, problem } = useCall('previewSetUp');
  const again = useCallback(() => void start({ language }), [start, language]);
  useEffect(again, [again]);
  const reason: Problem | undefined = problem && isNotAdoptable(problem) ? problem : undefined;
  return { preview: reason ? undefined : answer, reason, problem, again };
}
