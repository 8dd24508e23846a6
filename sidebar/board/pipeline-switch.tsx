/** Chooses the pipeline that the board shows, in place of the sheet's name. */
import type { Board } from '../../src/contract/rpc';
import { usePanelWords } from '../texts/panel-words';
import { ALL_PIPELINES } from './shown-pipeline';

interface PipelineSwitchProps {
  readonly board: Board;
  readonly busy: boolean;
  readonly onChoose: (key: string) => void;
}

export function PipelineSwitch({ board: { pipelines, shown }, busy, onChoose }: PipelineSwitchProps) {
  const { texts } = usePanelWords();
  return (
    <select
      class="pipelines"
      aria-label={texts.board.pipeline}
      value={shown}
      aria-disabled={busy}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value={ALL_PIPELINES}>{texts.board.allPipelines}</option>
      {pipelines.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
