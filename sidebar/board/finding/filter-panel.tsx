/** The filter's button, and the choices that open below it. */
import type { TargetedToggleEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../parts/icon';
import { later } from '../../parts/later';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';

const FilterParts = later((screens) => screens.FilterParts);

const ID = 'find-filter';

/** As in its style. */
const WIDTH = 280;

/** A popover of the browser: it closes with Escape or a press beside it, and the focus goes back to its button. */
export function FilterPanel() {
  const { texts } = usePanelWords();
  const { finding } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDialogElement>(null);
  const place = ({ newState }: TargetedToggleEvent<HTMLDialogElement>) => {
    if (newState === 'closed') return;
    const { bottom = 0, right = 0 } = button.current?.getBoundingClientRect() ?? {};
    const left = Math.max(8, Math.min(right, innerWidth - 8) - WIDTH);
    const pixels = { top: bottom + 4, left, 'max-height': innerHeight - bottom - 12 };
    for (const [name, count] of Object.entries(pixels)) {
      panel.current?.style.setProperty(name, String(count).concat('px'));
    }
    setOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        popovertarget={ID}
        aria-label={texts.finding.filter}
        title={texts.finding.filter}
        data-on={finding.isFiltered || undefined}
      >
        <Icon name="filter" />
        <span class="find-label">{texts.finding.filter}</span>
      </button>
      <dialog
        ref={panel}
        id={ID}
        class="find-panel"
        popover="auto"
        aria-label={texts.finding.filter}
        onBeforeToggle={place}
        // Not before it is closed: the focus goes back from what stands in it.
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && <FilterParts />}
      </dialog>
    </>
  );
}
