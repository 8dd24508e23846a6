/** One pipeline or all of them. */
import type { PipelineChoice } from '../../src/contract/rpc';
import { useWords } from './words';

/** Asks for every pipeline together. */
export const ALL_PIPELINES = 'all';

interface PipelineSelectProps {
  readonly pipelines: readonly PipelineChoice[];
  readonly shown: string;
  readonly onChoose: (key: string) => void;
}

export function PipelineSelect({ pipelines, shown, onChoose }: PipelineSelectProps) {
  const { texts } = useWords();
  return (
    <select
      class="pipelines"
      aria-label={texts.pipeline}
      value={shown}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value={ALL_PIPELINES}>{texts.allPipelines}</option>
      {pipelines.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
