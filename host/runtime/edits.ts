/** What a person does to cells by hand, and the triggers that it sets off (platform.md 3.2 to 3.4). */

import { HostError } from '../errors';
import { changeEvent, editEvent } from '../services/events';
import { mayEdit, rejectionOf, zoneOf } from '../services/spreadsheet/cell-values';
import {
  bottomOf,
  type CellInput,
  isCellError,
  parseA1,
  type Rectangle,
  rectangle,
  rightOf,
  SerialDate,
  type Sheet,
} from '../workbook';
import type { ExecutionRecord } from './execution';
import type { Launcher } from './launcher';
import type { User } from './machine';
import { platformText } from './messages';

/** What a person enters: text as typed, a block as pasted, null to clear. Ready scalars and dates count as typed. */
export type Typed =
  | string
  | number
  | boolean
  | Date
  | null
  | readonly (readonly (string | number | boolean | null)[])[];

/** What came of an edit. A refused one changed nothing and set off nothing. */
export interface EditResult {
  readonly accepted: boolean;
  /** Why Sheets refused it, in words; null when it did not. */
  readonly message: string | null;
  /** The executions that it set off, in the order in which they ran. */
  readonly executions: readonly ExecutionRecord[];
}

/** The kinds of change that an installable onChange trigger tells apart. */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** An edit as its event tells it. */
export interface EditNotice {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  readonly value?: string;
  readonly oldValue?: string;
}

/** Edits that may wait while one onEdit runs; later ones are dropped (platform.md 3.2). */
const LONGEST_QUEUE = 2;

/** A person's hands on the document. */
export class Edits {
  private readonly waiting: EditNotice[] = [];
  private notifying = false;
  private droppedCount = 0;

  constructor(
    private readonly launcher: Launcher,
    private readonly person: () => User,
  ) {}

  /** How many edits onEdit never heard of because the queue was full. */
  get dropped(): number {
    return this.droppedCount;
  }

  /** Types, pastes or clears at an A1 place. A single value over several cells fills them all. */
  enter(sheet: Sheet, place: string, typed: Typed): EditResult {
    const target = parseA1(place, { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (!target) throw new HostError(`"${place}" is no A1 name.`);
    const block = blockOf(typed, target, sheet);
    const area = rectangle(target.row, target.column, block.length, block[0]?.length ?? 0);
    const refusal = this.refusal(sheet, area, block);
    if (refusal) return { accepted: false, message: refusal, executions: [] };
    const before = storedText(sheet, area);
    sheet.workbook.transaction('Typing', () => put(sheet, area, block));
    const single = area.rows === 1 && area.columns === 1 && !isMatrix(typed);
    const after = single ? storedText(sheet, area) : '';
    return this.announce({
      sheet,
      area,
      ...(single && after !== '' ? { value: after } : {}),
      ...(single && before !== '' ? { oldValue: before } : {}),
    });
  }

  /** Tells the triggers about an edit that was made already, such as one undone. */
  announce(notice: EditNotice): EditResult {
    return { accepted: true, message: null, executions: this.notify(notice) };
  }

  /** Tells the installable onChange triggers. */
  changed(changeType: ChangeType): readonly ExecutionRecord[] {
    return this.fireInstalled('ON_CHANGE', 'change trigger', (trigger) =>
      changeEvent(this.launcher.machine, changeType, trigger),
    );
  }

  private notify(notice: EditNotice): readonly ExecutionRecord[] {
    if (this.notifying) {
      if (this.waiting.length < LONGEST_QUEUE) this.waiting.push(notice);
      else this.droppedCount += 1;
      return [];
    }
    this.notifying = true;
    try {
      const ran = [...this.fire(notice)];
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) ran.push(...this.fire(next));
      return ran;
    } finally {
      this.notifying = false;
    }
  }

  private fire(notice: EditNotice): ExecutionRecord[] {
    const { machine } = this.launcher;
    const ran = machine.bundle.functionNames.has('onEdit')
      ? this.launcher.launchQuietly({
          functionName: 'onEdit',
          origin: 'simple trigger',
          authMode: 'LIMITED',
          user: this.person(),
          hasInterface: true,
          values: editEvent(machine, notice, null),
        })
      : undefined;
    const installed = this.fireInstalled('ON_EDIT', 'edit trigger', (trigger) =>
      editEvent(machine, notice, trigger),
    );
    return [...(ran ? [ran] : []), ...installed, ...this.changed('EDIT')];
  }

  private fireInstalled(
    eventType: 'ON_EDIT' | 'ON_CHANGE',
    origin: 'edit trigger' | 'change trigger',
    values: (triggerId: string) => ReturnType<typeof editEvent>,
  ): ExecutionRecord[] {
    const triggers = this.launcher.machine.triggers.list();
    return triggers
      .filter((trigger) => trigger.eventType === eventType && !trigger.disabled)
      .flatMap((trigger) => {
        const record = this.launcher.launchQuietly({
          functionName: trigger.functionName,
          origin,
          authMode: 'FULL',
          user: { email: trigger.creator, locale: this.person().locale },
          hasInterface: true,
          values: values(trigger.id),
        });
        return record ? [record] : [];
      });
  }

  private refusal(sheet: Sheet, area: Rectangle, block: Block): string | null {
    const { email, locale } = this.person();
    if (!mayEdit(sheet, area, email, this.launcher.machine.owner))
      return platformText('protectedCell', [], locale);
    if (area.rows !== 1 || area.columns !== 1) return null;
    const typed = block[0]?.[0] ?? null;
    return rejectionOf(sheet, area.row, area.column, typed)?.localized(locale) ?? null;
  }
}

type Block = readonly (readonly CellInput[])[];

function isMatrix(typed: Typed): typed is readonly (readonly (string | number | boolean | null)[])[] {
  return Array.isArray(typed);
}

function blockOf(typed: Typed, target: Rectangle, sheet: Sheet): Block {
  if (isMatrix(typed)) return typed;
  const input = typed instanceof Date ? new SerialDate(zoneOf(sheet).serialOf(typed.getTime())) : typed;
  return Array.from({ length: target.rows }, () => new Array<CellInput>(target.columns).fill(input));
}

/** Writes a block; a paste beyond the edge of the grid makes it grow. */
function put(sheet: Sheet, area: Rectangle, block: Block): void {
  const rows = bottomOf(area) - sheet.maxRows;
  const columns = rightOf(area) - sheet.maxColumns;
  if (rows > 0) sheet.insertRows(sheet.maxRows + 1, rows);
  if (columns > 0) sheet.insertColumns(sheet.maxColumns + 1, columns);
  sheet.enterAll(
    area.row,
    area.column,
    block.map((line) => line.map((input) => (input === '' ? null : input))),
  );
}

/** A cell as events give it: numbers and dates as they are stored, written as text (platform.md 3.3). */
function storedText(sheet: Sheet, area: Rectangle): string {
  const value = sheet.value(area.row, area.column);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
