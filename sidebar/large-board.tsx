/** The board in a window of its own: loaded with one request, its lanes side by side. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Board, Problem, WindowFacts } from '../src/contract/rpc';
import { BoardScreen } from './board/board-screen';
import { BoardSkeleton } from './board/loading/board-skeleton';
import { useBoard } from './board/use-board';
import { useFetchAhead } from './parts/later';
import { Page } from './parts/page';
import { ProblemNote } from './parts/problem-note';
import { problemOf, type Server } from './server';
import { panelWords } from './texts/panel-words';
import { TitleBar } from './title-bar';

interface LargeBoardProps {
  readonly server: Server;
  readonly facts: WindowFacts;
}

/** The large window's board as a whole. */
export function LargeBoard({ server, facts: { pipeline } }: LargeBoardProps) {
  const [board, setBoard] = useState<Board>();
  const [problem, setProblem] = useState<Problem>();
  const { language, texts } = panelWords();

  const load = useCallback(async () => {
    setProblem(undefined);
    try {
      setBoard(await server('loadBoard', { ...(pipeline !== undefined && { pipeline }) }));
    } catch (error) {
      setProblem(problemOf(error, texts));
    }
  }, [server, pipeline, texts]);

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <Page server={server} language={language} texts={texts}>
      {problem && (
        <main class="alone">
          <ProblemNote problem={problem} onRetry={() => void load()} />
        </main>
      )}
      {!problem && (board ? <LoadedBoard loaded={board} /> : <BoardSkeleton />)}
    </Page>
  );
}

function LoadedBoard({ loaded }: { readonly loaded: Board }) {
  const desk = useBoard(loaded);
  useFetchAhead();
  return (
    <div class="workspace">
      <TitleBar desk={desk} />
      <main class="sections">
        <BoardScreen desk={desk} />
      </main>
    </div>
  );
}
