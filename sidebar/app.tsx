/** Chooses the screen: opening, a problem, set-up, or the pipeline with its board. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Board, Opening, Problem } from '../src/contract/rpc';
import { type Language, languageOf } from '../src/domain/messages/language';
import { BoardSkeleton } from './board/board-skeleton';
import { ProblemNote } from './parts/problem-note';
import { screenAskedFor } from './parts/screen-asked-for';
import { ServerContext } from './parts/server-context';
import { ToastProvider } from './parts/toasts';
import { WordsContext, wordsFor } from './parts/words';
import { problemOf, type Server } from './server';
import { SetUpScreen } from './set-up/set-up-screen';
import { textsFor } from './texts/choose';
import { Workspace, type WorkspaceTab } from './workspace';

/** The panel as a whole. */
export function App({ server }: { readonly server: Server }) {
  const [opening, setOpening] = useState<Opening>();
  const [problem, setProblem] = useState<Problem>();
  const [language, setLanguage] = useState<Language>(() => languageOf(document.documentElement.lang));
  const [tab, setTab] = useState<WorkspaceTab>();
  const words = useMemo(() => wordsFor(language), [language]);

  const open = useCallback(async () => {
    setProblem(undefined);
    setOpening(undefined);
    try {
      const answer = await server('openPanel', {});
      setLanguage(answer.state === 'board' ? answer.board.language : answer.language);
      setTab((chosen) => chosen ?? screenAskedFor());
      setOpening(answer);
    } catch (error) {
      setProblem(problemOf(error, textsFor(languageOf(document.documentElement.lang))));
    }
  }, [server]);

  useEffect(() => {
    void open();
  }, [open]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const afterSetUp = (next: WorkspaceTab) => {
    setTab(next);
    void open();
  };

  return (
    <WordsContext.Provider value={words}>
      <ServerContext.Provider value={server}>
        <ToastProvider>
          <Screen
            opening={opening}
            problem={problem}
            tab={tab}
            retry={open}
            {...{ setLanguage, afterSetUp }}
          />
        </ToastProvider>
      </ServerContext.Provider>
    </WordsContext.Provider>
  );
}

interface ScreenProps {
  readonly opening: Opening | undefined;
  readonly problem: Problem | undefined;
  readonly tab: WorkspaceTab | undefined;
  readonly retry: () => void;
  readonly setLanguage: (language: Language) => void;
  readonly afterSetUp: (next: WorkspaceTab) => void;
}

function Screen({ opening, problem, tab, retry, setLanguage, afterSetUp }: ScreenProps) {
  if (problem) {
    return (
      <main class="alone">
        <ProblemNote problem={problem} onRetry={retry} />
      </main>
    );
  }
  if (!opening) return <BoardSkeleton />;
  if (opening.state === 'setUp') {
    const { preview, reason } = opening;
    return (
      <SetUpScreen
        opened={{ ...(preview && { preview }), ...(reason && { reason }) }}
        {...{ setLanguage, afterSetUp }}
      />
    );
  }
  const board: Board = opening.board;
  return <Workspace opened={board} firstTab={tab ?? 'board'} />;
}
