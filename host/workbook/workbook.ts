/** The document: ordered sheets, names, metadata, properties, the clock of its formulas, and its history. */

import { FormulaEngine } from './formula-engine';
import { Journal } from './journal';
import type { DeveloperMetadata, NamedRange } from './model';
import type { Rectangle } from './rectangle';
import { Sheet } from './sheet';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, newSheetProperties } from './sheet-properties';
import { rewriteFormulas } from './structure';

/** The properties of a workbook. `documentProperties` are what PropertiesService keeps with the document. */
export interface WorkbookProperties {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly documentProperties: { readonly [key: string]: string };
}

/** What a new workbook starts from. `now` is the wall clock in the workbook's zone, as a serial. */
export interface WorkbookOptions {
  readonly id?: string;
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly now?: () => number;
}

/** The most cells of a spreadsheet, empty ones included (platform.md 2.5). */
const MAXIMUM_CELLS = 10_000_000;

/** A workbook without sheets; `addSheet` makes the first one. */
export class Workbook {
  readonly id: string;
  readonly journal = new Journal();
  readonly formulas: FormulaEngine;
  #properties: WorkbookProperties;
  #now: () => number;
  #lastId = 0;

  constructor(options: WorkbookOptions = {}) {
    this.id = options.id ?? 'local-workbook';
    this.#now = options.now ?? (() => 0);
    this.formulas = new FormulaEngine(this);
    this.#properties = {
      name: options.name ?? 'Untitled spreadsheet',
      locale: options.locale ?? 'en_US',
      timeZone: options.timeZone ?? 'Etc/GMT',
      sheets: [],
      namedRanges: [],
      developerMetadata: [],
      documentProperties: {},
    };
  }

  get properties(): WorkbookProperties {
    return this.#properties;
  }
  get name(): string {
    return this.#properties.name;
  }
  get locale(): string {
    return this.#properties.locale;
  }
  get timeZone(): string {
    return this.#properties.timeZone;
  }
  /** The sheets in the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return this.#properties.sheets;
  }
  get namedRanges(): readonly NamedRange[] {
    return this.#properties.namedRanges;
  }
  get developerMetadata(): readonly DeveloperMetadata[] {
    return this.#properties.developerMetadata;
  }
  /** Equal revisions mean that nothing changed in between. */
  get revision(): number {
    return this.journal.revision;
  }

  /** Changes properties as one recorded change. */
  update(patch: Partial<WorkbookProperties>): void {
    const before = this.#properties;
    const after = { ...before, ...patch };
    this.journal.run({
      apply: () => this.#restore(after),
      revert: () => this.#restore(before),
    });
  }

  /** Keeps what scripts stored with the document. No undo takes it back, as on Sheets. */
  keepDocumentProperties(documentProperties: { readonly [key: string]: string }): void {
    this.#properties = { ...this.#properties, documentProperties };
  }

  #restore(properties: WorkbookProperties): void {
    this.#properties = properties;
    this.formulas.structureChanged();
  }

  /** The current moment of TODAY and NOW: a serial in the workbook's zone. */
  now(): number {
    return this.#now();
  }

  /** Replaces the clock; formulas that look at it are computed again. */
  setClock(now: () => number): void {
    this.#now = now;
    this.formulas.clockMoved();
  }

  /** Groups changes into one undo unit. */
  transaction<T>(label: string, action: () => T): T {
    return this.journal.transaction(label, action);
  }

  /** A number that no sheet, chart, protection or metadata of this workbook has. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Makes `nextId` start after an id that is in use already. */
  reserveIds(last: number): void {
    this.#lastId = Math.max(this.#lastId, last);
  }

  /** Adds an empty sheet at a 0-based tab index, at the end by default. Errors when the name is taken. */
  addSheet(name: string, index = this.sheets.length, id?: number): Sheet {
    this.#requireFreeName(name);
    this.requireRoomFor(NEW_SHEET_ROWS * NEW_SHEET_COLUMNS);
    const sheet = new Sheet(this, id ?? this.#freeSheetId(), newSheetProperties(name));
    this.update({ sheets: this.sheets.toSpliced(index, 0, sheet) });
    return sheet;
  }

  /** Removes a sheet; formulas that looked at it end in #REF!. Errors when it is the only one. */
  removeSheet(sheet: Sheet): void {
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    this.transaction('remove sheet', () => {
      const wanted = sheet.name.toLowerCase();
      rewriteFormulas(this, (reference) => (reference.sheet?.toLowerCase() === wanted ? null : reference));
      this.update({
        sheets: this.sheets.filter((other) => other !== sheet),
        namedRanges: this.namedRanges.filter((range) => range.sheetId !== sheet.id),
        developerMetadata: this.developerMetadata.filter(
          ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id,
        ),
      });
    });
  }

  /** Moves a sheet to a 0-based tab index. */
  moveSheet(sheet: Sheet, index: number): void {
    const others = this.sheets.filter((other) => other !== sheet);
    this.update({ sheets: others.toSpliced(index, 0, sheet) });
  }

  /** Renames a sheet and rewrites the formulas that name it. Errors when the name is taken. */
  renameSheet(sheet: Sheet, name: string): void {
    if (name === sheet.name) return;
    this.#requireFreeName(name, sheet);
    const wanted = sheet.name.toLowerCase();
    this.transaction('rename sheet', () => {
      rewriteFormulas(this, (reference) =>
        reference.sheet?.toLowerCase() === wanted ? { ...reference, sheet: name } : reference,
      );
      sheet.update({ name });
    });
  }

  /**
   * Copies a sheet with everything on it; the copy stands after the last tab. Developer metadata is copied too, which
   * no documentation says or denies (platform.md 5.7): whoever marks sheets must tell a copy from its original.
   */
  duplicateSheet(sheet: Sheet, name: string): Sheet {
    return this.transaction('duplicate sheet', () => {
      const copy = this.addSheet(name);
      copy.copyFrom(sheet);
      const copied = this.developerMetadata.flatMap((entry) =>
        'sheetId' in entry.location && entry.location.sheetId === sheet.id
          ? [{ ...entry, id: this.nextId(), location: { ...entry.location, sheetId: copy.id } }]
          : [],
      );
      if (copied.length > 0) this.update({ developerMetadata: [...this.developerMetadata, ...copied] });
      return copy;
    });
  }

  /** The sheet of a name, in any case of letters, or null. */
  sheetByName(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** The sheet of an id, or null. */
  sheetById(id: number): Sheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** The range of a name, in any case of letters, or null. */
  namedRange(name: string): NamedRange | null {
    const wanted = name.toLowerCase();
    return this.namedRanges.find((range) => range.name.toLowerCase() === wanted) ?? null;
  }

  /** Names a rectangle; a name that exists moves there. */
  setNamedRange(name: string, sheet: Sheet, rectangle: Rectangle): void {
    const others = this.namedRanges.filter((range) => range.name.toLowerCase() !== name.toLowerCase());
    this.update({ namedRanges: [...others, { name, sheetId: sheet.id, rectangle }] });
  }

  /** Errors when so many more cells would pass the limit of a spreadsheet (platform.md 2.5). */
  requireRoomFor(cells: number): void {
    const present = this.sheets.reduce((total, sheet) => total + sheet.maxRows * sheet.maxColumns, 0);
    if (present + cells > MAXIMUM_CELLS) {
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${MAXIMUM_CELLS} cells.`,
      );
    }
  }

  #freeSheetId(): number {
    if (this.sheets.length === 0) return 0;
    let id = this.nextId() * 7919 + 100_000;
    while (this.sheetById(id)) id = this.nextId() * 7919 + 100_000;
    return id;
  }

  #requireFreeName(name: string, except?: Sheet): void {
    const other = this.sheetByName(name);
    if (other && other !== except) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }
}
