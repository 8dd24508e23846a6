/** The menu bar: File, Edit, Insert, and Extensions with the add-on's own menu. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Menu, MenuEntry } from '../../server/protocol';
import { send } from '../connection';
import { clearSelected, redo, undo } from '../grid/editing';
import { rectangleOf } from '../grid/selection';
import { selection } from '../grid/selection-state';
import { focusGrid } from '../grid/typing-box';
import { text } from '../language';
import { activeSheetId, attempt, outline, runMenuEntry } from '../state';
import { useStore } from '../store';
import { chooseFile, downloadSheet, downloadWorkbook } from './files';
import { focusNeighbour } from './menu-keys';

type Entry =
  | { readonly kind: 'action'; readonly label: string; readonly keys?: string; readonly action: () => void }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'separator' };

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const command = (key: string): string => (isApple ? `⌘${key}` : `Ctrl+${key}`);

function action(label: string, run: () => void, keys?: string): Entry {
  return { kind: 'action', label, action: run, ...(keys === undefined ? {} : { keys }) };
}

function fileEntries(): Entry[] {
  return [
    action(text('open'), chooseFile),
    action(text('download'), downloadWorkbook),
    action(text('downloadSheet'), downloadSheet),
  ];
}

function editEntries(): Entry[] {
  return [
    action(text('undo'), () => void undo(), command('Z')),
    action(text('redo'), () => void redo(), command('Y')),
    { kind: 'separator' },
    action(text('clear'), () => void clearSelected(selection.get()), 'Delete'),
  ];
}

function insertLine(axis: 'row' | 'column'): void {
  const sheetId = activeSheetId.get();
  const area = rectangleOf(selection.get());
  if (sheetId === null) return;
  void attempt(() => send('insertLines', { sheetId, axis, at: area[axis], count: 1 }));
}

function insertEntries(): Entry[] {
  return [
    action(text('insertRow'), () => insertLine('row')),
    action(text('insertColumn'), () => insertLine('column')),
    { kind: 'separator' },
    action(text('addSheet'), () => void attempt(() => send('addSheet', {}))),
  ];
}

function entryOf(entry: MenuEntry): Entry {
  if (entry.kind === 'separator') return entry;
  if (entry.kind === 'menu') return { kind: 'menu', label: entry.label, entries: entry.entries.map(entryOf) };
  return action(entry.label, () => void runMenuEntry(entry));
}

/** Add-on menus stand under Extensions; menus of a bound script stand in the bar (platform.md 5.9). */
function scriptMenus(menus: readonly Menu[]): [string, Entry[]][] {
  const inPlace = (place: Menu['place']): Menu[] => menus.filter((menu) => menu.place === place);
  const addOns = inPlace('extensions').map(({ label, entries }): Entry => {
    return { kind: 'menu', label, entries: entries.map(entryOf) };
  });
  const own = inPlace('menu bar').map(({ label, entries }): [string, Entry[]] => [
    label,
    entries.map(entryOf),
  ]);
  return addOns.length > 0 ? [[text('extensions'), addOns], ...own] : own;
}

interface LinesProps {
  readonly entries: readonly Entry[];
  readonly label: string;
  readonly close: () => void;
}

function SubMenu({ entry, close }: { entry: Entry & { kind: 'menu' }; close: () => void }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="submenu" onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
          event.stopPropagation();
          setOpen(event.key === 'ArrowRight');
        }}
      >
        {entry.label}
        <span class="submenu-arrow" aria-hidden="true" />
      </button>
      {isOpen && <MenuLines entries={entry.entries} label={entry.label} close={close} />}
    </div>
  );
}

function MenuLines({ entries, label, close }: LinesProps): JSX.Element {
  return (
    <div role="menu" class="popup-menu" aria-label={label} tabIndex={-1}>
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={`separator-${index}`} />;
        if (entry.kind === 'menu') return <SubMenu key={entry.label} entry={entry} close={close} />;
        return (
          <button
            key={entry.label}
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              entry.action();
            }}
          >
            {entry.label}
            {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
          </button>
        );
      })}
    </div>
  );
}

interface TopMenuProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly isOpen: boolean;
  readonly isAnyOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

function TopMenu({ label, entries, isOpen, isAnyOpen, setOpen }: TopMenuProps): JSX.Element {
  return (
    <div class="top-menu">
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={() => isAnyOpen && setOpen(true)}
      >
        {label}
      </button>
      {isOpen && <MenuLines entries={entries} label={label} close={() => setOpen(false)} />}
    </div>
  );
}

/** Moves the keyboard focus among the buttons of the bar and of open menus. */
function onMenuKey(event: KeyboardEvent, bar: HTMLElement | null, close: () => void): void {
  if (event.key === 'Escape') close();
  const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  focusNeighbour(bar, step);
}

/** The bar under the title. */
export function MenuBar(): JSX.Element {
  const book = useStore(outline);
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(null);
    focusGrid();
  };
  useEffect(() => {
    if (open === null) return;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) setOpen(null);
    };
    addEventListener('pointerdown', onPress);
    return () => removeEventListener('pointerdown', onPress);
  }, [open]);
  const menus: [string, Entry[]][] = [
    [text('file'), fileEntries()],
    [text('edit'), editEntries()],
    [text('insert'), insertEntries()],
    ...scriptMenus(book?.menus ?? []),
  ];
  return (
    <div
      ref={bar}
      class="menu-bar"
      role="menubar"
      onKeyDown={(event) => onMenuKey(event, bar.current, close)}
    >
      {menus.map(([label, entries]) => (
        <TopMenu
          key={label}
          label={label}
          entries={entries}
          isOpen={open === label}
          isAnyOpen={open !== null}
          setOpen={(isOpen) => (isOpen ? setOpen(label) : close())}
        />
      ))}
    </div>
  );
}
