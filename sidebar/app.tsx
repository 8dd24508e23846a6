/** Chooses what the sidebar shows: opening, a problem, a welcome, or the pipeline with its board. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Opening, Problem } from '../src/contract/rpc';
import { type Language, languageOf } from '../src/domain/messages/language';
import { BoardSkeleton } from './board/board-skeleton';
import { Page } from './parts/page';
import { ProblemNote } from './parts/problem-note';
import { screenAskedFor } from './parts/screen-asked-for';
import { problemOf, type Server } from './server';
import { commonTexts } from './texts/common-texts';
import { WelcomeScreen } from './welcome/welcome-screen';
import { Workspace } from './workspace';

/** The sidebar as a whole. */
export function App({ server }: { readonly server: Server }) {
  const [opening, setOpening] = useState<Opening>();
  const [problem, setProblem] = useState<Problem>();
  const [language, setLanguage] = useState<Language>(() => languageOf(document.documentElement.lang));

  const open = useCallback(async () => {
    setProblem(undefined);
    setOpening(undefined);
    try {
      const answer = await server('openPanel', {});
      setLanguage(answer.state === 'board' ? answer.board.language : answer.language);
      setOpening(answer);
    } catch (error) {
      setProblem(problemOf(error, commonTexts(languageOf(document.documentElement.lang))));
    }
  }, [server]);

  useEffect(() => {
    void open();
  }, [open]);

  return (
    <Page server={server} language={language}>
      <Screen opening={opening} problem={problem} reopen={() => void open()} />
    </Page>
  );
}

interface ScreenProps {
  readonly opening: Opening | undefined;
  readonly problem: Problem | undefined;
  readonly reopen: () => void;
}

function Screen({ opening, problem, reopen }: ScreenProps) {
  if (problem) {
    return (
      <main class="alone">
        <ProblemNote problem={problem} onRetry={reopen} />
      </main>
    );
  }
  if (!opening) return <BoardSkeleton />;
  if (opening.state === 'setUp') return <WelcomeScreen opening={opening} reopen={reopen} />;
  return <Workspace opened={opening.board} firstTab={screenAskedFor()} />;
}
