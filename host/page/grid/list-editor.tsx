/** The list of values that a cell with a list validation offers. */

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../language';
import { useStore } from '../store';
import { cellOf, listOf } from './cell-cache';
import { enterValue } from './editing';
import type { Geometry } from './geometry';
import { type OpenList, openList } from './list-state';
import { boxOf, scroll } from './scroll';
import { focusGrid } from './typing-box';

const TALLEST = 260;

function choose(at: OpenList, value: string): void {
  openList.set(null);
  enterValue(at.sheetId, at, value);
  focusGrid();
}

function matching(items: readonly string[], wanted: string): readonly string[] {
  const needle = wanted.trim().toLocaleLowerCase();
  return needle === '' ? items : items.filter((item) => item.toLocaleLowerCase().includes(needle));
}

interface ChoicesProps {
  readonly at: OpenList;
  readonly items: readonly string[];
}

function Choices({ at, items }: ChoicesProps): JSX.Element {
  const current = cellOf(at.sheetId, at.row, at.column)?.display ?? '';
  const [wanted, setWanted] = useState('');
  const [place, setPlace] = useState(Math.max(0, items.indexOf(current)));
  const box = useRef<HTMLInputElement>(null);
  // Before the next paint, so that fast typing lands in the search box.
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  const shown = matching(items, wanted);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setPlace(Math.min(place + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0));
    else if (event.key === 'Escape') {
      openList.set(null);
      focusGrid();
    } else if (event.key === 'Enter') choose(at, shown[place] ?? wanted);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={box}
        class="list-search"
        role="combobox"
        aria-expanded="true"
        aria-controls="list-choices"
        aria-label={text('choose')}
        aria-activedescendant={`choice-${place}`}
        placeholder={text('choose')}
        value={wanted}
        onInput={(event) => {
          setWanted(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="list-choices" role="listbox" class="list-choices" aria-label={text('choose')}>
        {shown.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the search box holds the focus (combobox pattern).
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter work in the search box.
          <div
            key={item}
            id={`choice-${index}`}
            role="option"
            aria-selected={index === place}
            class={item === current ? 'choice current' : 'choice'}
            onClick={() => choose(at, item)}
          >
            {item}
          </div>
        ))}
      </div>
    </>
  );
}

/** The open list, hung under its cell (or above it when there is no room below). */
export function ListEditor({ geometry }: { geometry: Geometry }): JSX.Element | null {
  const at = useStore(openList);
  const offset = useStore(scroll);
  const items = at ? listOf(at.sheetId, at.row, at.column) : null;
  if (!at || !items) return null;
  const box = boxOf(geometry, offset, at);
  const below = box.top + box.height + TALLEST < offset.height;
  const style = below
    ? { top: `${box.top + box.height}px` }
    : { bottom: `${Math.max(0, offset.height - box.top)}px` };
  return (
    <div
      class="list-editor"
      data-over-cells
      style={{ left: `${box.left}px`, minWidth: `${Math.max(box.width, 180)}px`, ...style }}
    >
      <Choices at={at} items={items} />
    </div>
  );
}
