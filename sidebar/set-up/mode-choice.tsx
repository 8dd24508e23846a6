/** Three ways to start. */
import type { Problem, SetUpPreview, SetUpRequest } from '../../src/contract/rpc';
import { Icon, type IconName } from '../parts/icon';
import { useWindowWords } from '../texts/window-words';

export type SetUpMode = SetUpRequest['mode'];

interface ModeChoiceProps {
  readonly mode: SetUpMode;
  readonly preview: SetUpPreview | undefined;
  readonly reason: Problem | undefined;
  readonly onChoose: (mode: SetUpMode) => void;
}

export function ModeChoice({ mode, preview, reason, onChoose }: ModeChoiceProps) {
  const { texts } = useWindowWords();
  const { setUp } = texts;
  const option = (value: SetUpMode, icon: IconName, title: string, hint: string) => (
    <label class="mode" data-chosen={mode === value || undefined}>
      <input type="radio" name="mode" checked={mode === value} onChange={() => onChoose(value)} />
      <Icon name={icon} />
      <span class="mode-words">
        <span class="mode-title">{title}</span>
        <span class="mode-hint">{hint}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="modes">
      <legend class="unseen">{setUp.choice}</legend>
      {preview &&
        option(
          'adopt',
          'sheet',
          setUp.adopt(preview.sheetName),
          setUp.adoptHint(preview.deals, preview.headerRow),
        )}
      {!preview && reason && (
        <p class="mode-reason">
          {reason.message} {reason.action}
        </p>
      )}
      {option('new', 'plus', setUp.start, setUp.startHint)}
      {option('sample', 'sample', setUp.sample, setUp.sampleHint)}
    </fieldset>
  );
}
