/** Says in a few words what a change is. */
import type { PanelTexts } from '../../texts/panel-words';
import { stageLabel } from '../lane/stage-label';
import type { Change } from './change';

/** Such as `Pilot → Negotiation`. */
export function changeText(change: Change, texts: PanelTexts): string {
  const { saving } = texts;
  if (change.kind === 'move') return saving.to(subject(change, texts), stageLabel(change.toStage, texts));
  if (change.kind === 'undo') return saving.undo(subject(change, texts));
  if (change.kind === 'add') return saving.add(subject(change, texts));
  const fields = change.edits.map(({ field }) => texts.fields[field]);
  return subject(change, texts).concat(': ', fields.join(', '));
}

/** The deal's title, or how many there are. */
export function subject(change: Change, texts: PanelTexts): string {
  if (change.kind === 'edit') return change.card.title;
  if (change.kind === 'add') return String(change.request.fields.deal ?? '');
  const titles =
    change.kind === 'move'
      ? change.deals.map(({ card }) => card.title)
      : change.deals.map(({ title }) => title);
  const [first = ''] = titles;
  return titles.length === 1 ? first : texts.saving.deals(titles.length);
}
