/** Where a person types what to find; the board follows a moment after. */
import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_TEXT } from '../../../src/domain/board/view';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { setPart } from './set-part';

/** Between two keys of somebody who types. */
const SETTLE_MS = 120;

/** A Hangul syllable that is being composed is nothing to look for yet. */
export function SearchBox() {
  const { finding } = useDesk();
  const { texts } = usePanelWords();
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sought = useRef('');
  const now = useRef(finding);
  now.current = finding;
  const { text = '' } = finding.view.filter;
  useEffect(() => {
    if (box.current && text !== sought.current) box.current.value = text;
    sought.current = text;
  }, [text]);
  const seek = (typed: string, wait = SETTLE_MS) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sought.current = typed.trim();
      const { change, view } = now.current;
      change({ filter: setPart(view.filter, 'text', sought.current || undefined) });
    }, wait);
  };
  return (
    <label class="find-box">
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        data-key="/"
        aria-label={texts.finding.search}
        placeholder={texts.finding.search}
        aria-keyshortcuts="/"
        autocomplete="off"
        maxLength={LONGEST_TEXT}
        onInput={(event) => {
          if (!event.isComposing) seek(event.currentTarget.value);
        }}
        onCompositionStart={() => clearTimeout(timer.current)}
        onCompositionEnd={(event) => seek(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.stopPropagation();
          const { currentTarget: input } = event;
          if (input.value === '') input.blur();
          input.value = '';
          seek('', 0);
        }}
      />
    </label>
  );
}
