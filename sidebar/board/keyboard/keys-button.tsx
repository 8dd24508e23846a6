/** Opens the list of the board's keys. */
import { usePanelWords } from '../../texts/panel-words';

export function KeysButton({ onPress }: { readonly onPress: () => void }) {
  const { texts } = usePanelWords();
  const { title } = texts.lanes.keys;
  return (
    <button type="button" class="keys-button" aria-label={title} title={title} onClick={onPress}>
      <kbd>?</kbd> <span>{title}</span>
    </button>
  );
}
