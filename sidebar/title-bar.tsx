/** The bar on top of both shapes of the board: whose pipeline this is, and what can be done with the page. */
import type { ComponentChildren } from 'preact';
import type { BoardDesk } from './board/desk';
import { Icon } from './parts/icon';
import { IconButton } from './parts/icon-button';
import { PipelineSelect } from './parts/pipeline-select';
import { usePanelWords } from './texts/panel-words';

interface TitleBarProps {
  readonly desk: BoardDesk;
  /** More buttons, before the one that loads anew. */
  readonly children?: ComponentChildren;
}

export function TitleBar({ desk, children }: TitleBarProps) {
  const { texts } = usePanelWords();
  const { board, loading, saving } = desk;
  return (
    <header class="bar">
      <Icon name="logo" class="logo" />
      {board.pipelines.length > 1 ? (
        <>
          <h1 class="unseen">{board.sheetName}</h1>
          <PipelineSelect
            pipelines={board.pipelines}
            shown={board.shown}
            onChoose={(key) => void desk.choosePipeline(key)}
          />
        </>
      ) : (
        <h1 title={board.sheetName}>{board.sheetName}</h1>
      )}
      {children}
      <IconButton
        icon="refresh"
        label={texts.common.refresh}
        disabled={loading || saving.ids.size > 0}
        turning={loading}
        onClick={() => void desk.refresh()}
      />
    </header>
  );
}
