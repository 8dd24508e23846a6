/** The top of the page: file name, menus, toolbar. */

import type { JSX, TargetedEvent } from 'preact';
import { redo, undo } from '../grid/editing';
import { type TextKey, text } from '../language';
import { connected, outline, running } from '../state';
import { useStore } from '../store';
import { chooseFile, downloadWorkbook, openFile } from './files';
import { type ICONS, Icon } from './icons';
import { MenuBar } from './menu-bar';

interface ToolProps {
  readonly name: TextKey;
  readonly icon: keyof typeof ICONS;
  readonly disabled?: boolean;
  readonly action: () => void;
}

function Tool({ name, icon, disabled = false, action }: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      class="tool"
      title={text(name)}
      aria-label={text(name)}
      disabled={disabled}
      onClick={action}
    >
      <Icon name={icon} />
    </button>
  );
}

function onFile(event: TargetedEvent<HTMLInputElement>): void {
  const file = event.currentTarget.files?.[0];
  event.currentTarget.value = '';
  if (file) void openFile(file);
}

function Status(): JSX.Element | null {
  const isConnected = useStore(connected);
  const count = useStore(running);
  if (!isConnected) return <span class="status lost">{text('disconnected')}</span>;
  return count > 0 ? (
    <span class="status" role="status">
      <span class="spinner" aria-hidden="true" />
      {text('working')}
    </span>
  ) : null;
}

/** The header. */
export function Header(): JSX.Element {
  const book = useStore(outline);
  return (
    <header class="header">
      <span class="logo" aria-hidden="true">
        <Icon name="sheet" />
      </span>
      <div class="title-block">
        <h1>{book?.fileName ?? 'Pipesheet'}</h1>
        <MenuBar />
      </div>
      <Status />
      <div class="tools" role="toolbar" aria-label={text('edit')}>
        <Tool name="undo" icon="undo" disabled={!book?.canUndo} action={() => void undo()} />
        <Tool name="redo" icon="redo" disabled={!book?.canRedo} action={() => void redo()} />
        <span class="tool-gap" />
        <Tool name="open" icon="folder" action={chooseFile} />
        <Tool name="download" icon="download" action={downloadWorkbook} />
      </div>
      {book && <span class="person">{book.user}</span>}
      <input
        type="file"
        hidden
        data-file-input
        accept=".xlsx,.csv"
        aria-label={text('open')}
        onChange={onFile}
      />
    </header>
  );
}
