/** The last line of a card: its tags and pipeline, and what is special about it just now. */
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import type { DealCardProps } from './deal-card';

/** More tags than these hide behind a count, so that every card stays calm. */
const TAGS = 2;

/** Left out where there is nothing to say. */
export function CardMarksLine({ card, today, pipeline, isSaving, isUnsaved }: DealCardProps) {
  const { texts, day } = usePanelWords();
  const { tags = [], snoozedUntil, stageComputed } = card;
  if (tags.length === 0 && !snoozedUntil && !stageComputed && !isSaving && !isUnsaved && !pipeline)
    return null;
  const hidden = tags.slice(TAGS);
  return (
    <p class="card-marks">
      {pipeline !== undefined && <span class="chip card-pipeline">{pipeline}</span>}
      {tags.slice(0, TAGS).map((tag) => (
        <span key={tag} class="chip card-tag">
          {tag}
        </span>
      ))}
      {hidden.length > 0 && (
        <span class="chip" title={hidden.join(', ')}>
          +{hidden.length}
          <span class="unseen">{hidden.join(', ')}</span>
        </span>
      )}
      {snoozedUntil !== undefined && (
        <span class="card-note">
          <Icon name="snooze" /> {texts.lanes.snoozed(day(snoozedUntil, today))}
        </span>
      )}
      {stageComputed && (
        <span class="card-note">
          <Icon name="formula" /> {texts.board.computed}
        </span>
      )}
      {isUnsaved && <span class="chip chip-warning">{texts.lanes.unsaved}</span>}
      {isSaving && <span class="card-note">{texts.board.saving}</span>}
    </p>
  );
}
