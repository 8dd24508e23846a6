/** The bar with the active cell's name and its content as typed. */

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { cacheVersion } from '../grid/cell-cache';
import { cancelEditing, commitEditing, editing, inputOf, startEditing, typeOn } from '../grid/editing';
import { move } from '../grid/keyboard';
import { selectionName, selectionOfName } from '../grid/selection';
import { selection } from '../grid/selection-state';
import { focusGrid } from '../grid/typing-box';
import { text } from '../language';
import { activeSheet, activeSheetId, outline } from '../state';
import { useStore } from '../store';
import { Icon } from './icons';

function goToName(name: string): void {
  const sheet = activeSheet(outline.get(), activeSheetId.get());
  const found = sheet && selectionOfName(name, sheet.rows, sheet.columns);
  if (found) selection.set(found);
  focusGrid();
}

function NameBox(): JSX.Element {
  const selected = useStore(selection);
  const name = selectionName(selected);
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  return (
    <input
      class="name-box"
      aria-label={text('nameBox')}
      value={typed}
      spellcheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(name)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        if (event.key === 'Enter') goToName(event.currentTarget.value);
        else focusGrid();
      }}
    />
  );
}

function onContentKey(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Escape') cancelEditing();
  else if (event.key === 'Enter' && !event.altKey) {
    event.preventDefault();
    commitEditing();
    move({ rows: event.shiftKey ? -1 : 1, columns: 0 });
  } else if (event.key === 'Tab') {
    event.preventDefault();
    commitEditing();
    move({ rows: 0, columns: event.shiftKey ? -1 : 1 });
  } else return;
  focusGrid();
}

/** The formula bar. */
export function FormulaBar(): JSX.Element {
  const sheetId = useStore(activeSheetId);
  const selected = useStore(selection);
  const current = useStore(editing);
  useStore(cacheVersion);
  const shown = current?.value ?? (sheetId === null ? '' : inputOf(sheetId, selected.anchor));
  return (
    <div class="formula-bar">
      <NameBox />
      <Icon name="function" />
      <input
        class="formula-input"
        aria-label={text('formula')}
        value={shown}
        spellcheck={false}
        onFocus={() => startEditing('bar')}
        onInput={(event) => typeOn(event.currentTarget.value)}
        onBlur={() => editing.get()?.place === 'bar' && commitEditing()}
        onKeyDown={onContentKey}
      />
    </div>
  );
}
