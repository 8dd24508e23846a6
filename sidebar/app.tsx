/** Chooses what the sidebar shows: opening, a problem, a welcome, or the pipeline with its board. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Opening, Problem } from '../src/contract/rpc';
import { BoardSkeleton } from './board/loading/board-skeleton';
import { later } from './parts/later';
import { Page } from './parts/page';
import { ProblemNote } from './parts/problem-note';
import { screenAskedFor } from './parts/screen-asked-for';
import { problemOf, type Server } from './server';
import { panelWords } from './texts/panel-words';
import { Workspace } from './workspace';

const WelcomeScreen = later(
  (screens) => screens.WelcomeScreen,
  () => <BoardSkeleton />,
);

/** The sidebar as a whole. */
export function App({ server }: { readonly server: Server }) {
  const [opening, setOpening] = useState<Opening>();
  const [problem, setProblem] = useState<Problem>();
  const { language, texts } = panelWords();

  const open = useCallback(async () => {
    setProblem(undefined);
    setOpening(undefined);
    try {
      const answer = await server('openPanel', {});
      setOpening(answer);
      if (answer.state === 'board' && answer.board.language !== language) await speakAnew(server);
    } catch (error) {
      setProblem(problemOf(error, texts));
    }
  }, [server, language, texts]);

  useEffect(() => {
    void open();
  }, [open]);

  return (
    <Page server={server} language={language} texts={texts}>
      <Screen opening={opening} problem={problem} reopen={() => void open()} />
    </Page>
  );
}

/** The page has the words of one language: a workbook taken up again that speaks another wants another page. */
async function speakAnew(server: Server): Promise<void> {
  await server('showBoard', { screen: screenAskedFor() });
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
