/** The sheets' tabs at the bottom, with adding, renaming, hiding and deleting. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SheetOutline } from '../../server/protocol';
import { send } from '../connection';
import { text } from '../language';
import { activeSheetId, attempt, outline, refreshOutline, showSheet } from '../state';
import { useStore } from '../store';
import { showContextMenu } from './context-menu';
import { Icon } from './icons';
import { SelectionSummary } from './selection-summary';

async function addSheet(): Promise<void> {
  const added = await attempt(() => send('addSheet', {}));
  if (!added) return;
  await refreshOutline();
  showSheet(added.sheetId);
}

function tabMenu(sheet: SheetOutline, rename: () => void) {
  return [
    { label: text('rename'), action: rename },
    {
      label: text('hide'),
      action: () => void attempt(() => send('hideSheet', { sheetId: sheet.id, hidden: true })),
    },
    { label: text('remove'), action: () => void attempt(() => send('deleteSheet', { sheetId: sheet.id })) },
  ];
}

interface TabProps {
  readonly sheet: SheetOutline;
  readonly isActive: boolean;
}

function RenameBox({ sheet, done }: { sheet: SheetOutline; done: () => void }): JSX.Element {
  const apply = (name: string): void => {
    done();
    if (name.trim() === '' || name === sheet.name) return;
    void attempt(() => send('renameSheet', { sheetId: sheet.id, name }));
  };
  return (
    <input
      class="tab-name"
      aria-label={text('sheetName')}
      value={sheet.name}
      ref={(box) => {
        if (box && document.activeElement !== box) box.select();
      }}
      onBlur={(event) => apply(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') done();
      }}
    />
  );
}

function Tab({ sheet, isActive }: TabProps): JSX.Element {
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) return <RenameBox sheet={sheet} done={() => setRenaming(false)} />;
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isActive}
      class="tab"
      data-sheet-id={sheet.id}
      style={sheet.tabColor ? { '--tab-color': sheet.tabColor } : undefined}
      onClick={() => showSheet(sheet.id)}
      onDblClick={() => setRenaming(true)}
      onContextMenu={(event) =>
        showContextMenu(
          event,
          tabMenu(sheet, () => setRenaming(true)),
        )
      }
    >
      {sheet.name}
    </button>
  );
}

async function unhide(sheet: SheetOutline): Promise<void> {
  await attempt(() => send('hideSheet', { sheetId: sheet.id, hidden: false }));
  await refreshOutline();
  showSheet(sheet.id);
}

/** The list of all sheets; a hidden one is shown again by choosing it. */
function openSheetList(event: MouseEvent, sheets: readonly SheetOutline[]): void {
  const choose = (sheet: SheetOutline): void => {
    if (sheet.hidden) void unhide(sheet);
    else showSheet(sheet.id);
  };
  const lines = sheets.map((sheet) => ({
    label: sheet.hidden ? `${sheet.name} (${text('hide')})` : sheet.name,
    action: () => choose(sheet),
  }));
  showContextMenu(event, lines);
}

/** The bar of tabs. */
export function Tabs(): JSX.Element {
  const book = useStore(outline);
  const active = useStore(activeSheetId);
  const sheets = book?.sheets ?? [];
  return (
    <footer class="tab-bar">
      <button
        type="button"
        class="tool"
        aria-label={text('addSheet')}
        title={text('addSheet')}
        onClick={() => void addSheet()}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={text('allSheets')}
        title={text('allSheets')}
        onClick={(event) => openSheetList(event, sheets)}
      >
        <Icon name="list" />
      </button>
      <div class="tabs" role="tablist" aria-label={text('sheets')}>
        {sheets
          .filter((sheet) => !sheet.hidden)
          .map((sheet) => (
            <Tab key={sheet.id} sheet={sheet} isActive={sheet.id === active} />
          ))}
      </div>
      <SelectionSummary />
    </footer>
  );
}
