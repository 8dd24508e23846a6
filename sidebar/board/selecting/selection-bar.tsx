/** The bar at the foot of the board while cards are selected: how many, move them all, let them go. */
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import type { OpenMenu } from '../card/card-menu';
import { useDesk } from '../desk-context';
import { selectedCards } from './selected-cards';

export function SelectionBar({ onMenu }: { readonly onMenu: (menu: OpenMenu) => void }) {
  const { texts } = usePanelWords();
  const desk = useDesk();
  const count = desk.selection.ids.size;
  if (count === 0) return null;
  return (
    <section class="selection-bar" aria-label={texts.lanes.selected(count)}>
      <p role="status">{texts.lanes.selected(count)}</p>
      <button
        type="button"
        class="button button-main"
        aria-haspopup="menu"
        onClick={(event) => onMenu({ cards: selectedCards(desk), opener: event.currentTarget })}
      >
        {texts.board.moveTo}
      </button>
      <Button onClick={desk.selection.clear}>
        <Icon name="close" /> {texts.lanes.clear}
      </Button>
    </section>
  );
}
