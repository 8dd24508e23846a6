/** What the person at the spreadsheet sees of the add-on: menus, the open panel, dialogs, toasts. */

/** An entry of a menu. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** A menu in the menu bar, or of the add-on under Extensions. */
export interface Menu {
  readonly label: string;
  readonly place: 'menu bar' | 'extensions';
  readonly entries: readonly MenuEntry[];
}

/** A sidebar or dialog that is open. `id` tells a new page from the one before. */
export interface Panel {
  readonly id: number;
  readonly kind: 'sidebar' | 'modal dialog' | 'modeless dialog';
  readonly title: string;
  readonly html: string;
  /** Pixels; dialogs only, a sidebar is always 300 wide (platform.md 4.1). */
  readonly width: number | null;
  readonly height: number | null;
}

/** A message at the bottom of the window. `seconds` below 0 stays until it is closed. */
export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

/** A question that blocks the script until a person answers it. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** Names of Ui.ButtonSet: OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  readonly buttons: ButtonSet;
}

/** The sets of buttons that a question can have. */
export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** The answer to a question. `text` is what a prompt was filled with. */
export interface Answer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** Answers a question; may block for as long as a person thinks. */
export type Ask = (question: Question) => Answer;

/** Selected cells of a sheet, 1-based. */
export interface SelectedCells {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The add-on's part of the spreadsheet window. */
export class Screen {
  readonly toasts: Toast[] = [];
  private menuList: readonly Menu[] = [];
  private openPanel: Panel | null = null;
  private selected: SelectedCells | null = null;
  private panels = 0;

  constructor(readonly ask: Ask) {}

  get menus(): readonly Menu[] {
    return this.menuList;
  }

  /** The sidebar or dialog that is open; a new one replaces the old one (platform.md 4.1). */
  get panel(): Panel | null {
    return this.openPanel;
  }

  /** What the person has selected, or null before the first selection. */
  get selection(): SelectedCells | null {
    return this.selected;
  }

  /** Adds a menu; one of the same name and place is replaced (platform.md 5.9). */
  addMenu(menu: Menu): void {
    const others = this.menuList.filter(
      (other) => other.place !== menu.place || (menu.place === 'menu bar' && other.label !== menu.label),
    );
    this.menuList = [...others, menu];
  }

  clearMenus(): void {
    this.menuList = [];
  }

  show(panel: Omit<Panel, 'id'>): void {
    this.panels += 1;
    this.openPanel = { ...panel, id: this.panels };
  }

  closePanel(): void {
    this.openPanel = null;
  }

  select(sheetId: number, area: { row: number; column: number; rows: number; columns: number }): void {
    const { row, column, rows, columns } = area;
    this.selected = { sheetId, row, column, rows, columns };
  }
}

/** The function of a menu item by its labels from the menu bar down, or null. */
export function menuFunction(menus: readonly Menu[], [label, ...rest]: readonly string[]): string | null {
  const menu = menus.find((candidate) => candidate.label === label);
  return menu ? entryFunction(menu.entries, rest) : null;
}

function entryFunction(entries: readonly MenuEntry[], [label, ...rest]: readonly string[]): string | null {
  for (const entry of entries) {
    if (entry.kind === 'separator' || entry.label !== label) continue;
    if (entry.kind === 'item') return rest.length === 0 ? entry.functionName : null;
    return entryFunction(entry.entries, rest);
  }
  return null;
}
