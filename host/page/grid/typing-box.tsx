/**
 * The text box over the active cell. It holds the keyboard focus of the whole grid, so that the first key
 * of an input method (Hangul) already lands in a text field and no syllable is lost.
 */

import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../language';
import { useStore } from '../store';
import { copyCells, cutCells, pasteCells } from './clipboard';
import { commitEditing, editing, startEditing, typeOn } from './editing';
import type { Geometry } from './geometry';
import { onGridKey } from './keyboard';
import { boxOf, scroll } from './scroll';
import { selectionName } from './selection';
import { selection } from './selection-state';

/** Gives the keyboard back to the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-typing-box]')?.focus({ preventScroll: true });
}

function onInput(event: TargetedEvent<HTMLTextAreaElement>): void {
  const { value } = event.currentTarget;
  if (editing.get()) typeOn(value);
  else startEditing('cell', value);
}

/** Alt+Enter breaks the line inside a cell, as in every spreadsheet. */
function breakLine(event: TargetedKeyboardEvent<HTMLTextAreaElement>): boolean {
  if (!editing.get() || event.key !== 'Enter' || !event.altKey) return false;
  event.preventDefault();
  const box = event.currentTarget;
  box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  typeOn(box.value);
  return true;
}

/** How wide the box must be for its text; it grows to the right while one types. */
function widthFor(value: string, least: number, room: number): number {
  const longest = Math.max(0, ...value.split('\n').map((line) => line.length));
  return Math.max(least, Math.min(room, longest * 9 + 24));
}

/** The box; invisible until something is typed. */
export function TypingBox({ geometry }: { geometry: Geometry }): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const current = useStore(editing);
  const selected = useStore(selection);
  const at = useStore(scroll);
  const place = boxOf(geometry, at, selected.anchor);
  const isOpen = current?.place === 'cell';
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (isOpen && document.activeElement !== element) element.focus({ preventScroll: true });
    if (isOpen && !current.fresh) element.setSelectionRange(element.value.length, element.value.length);
  }, [isOpen]);
  const value = current?.value ?? '';
  const width = isOpen ? widthFor(value, place.width, at.width - place.left - 8) : place.width;
  const lines = value.split('\n').length;
  return (
    <textarea
      ref={box}
      data-typing-box
      class={isOpen ? 'typing-box open' : 'typing-box'}
      aria-label={`${text('grid')} ${selectionName(selected)}`}
      value={value}
      spellcheck={false}
      autocomplete="off"
      rows={1}
      onInput={onInput}
      onKeyDown={(event) => {
        if (!breakLine(event)) onGridKey(event);
      }}
      onCopy={copyCells}
      onCut={cutCells}
      onPaste={pasteCells}
      onBlur={() => editing.get()?.place === 'cell' && commitEditing()}
      style={{
        left: `${place.left}px`,
        top: `${place.top}px`,
        width: `${width}px`,
        height: `${place.height + (lines - 1) * 18}px`,
      }}
    />
  );
}
