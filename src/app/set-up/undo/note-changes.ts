/** Keeps what set-up is about to change, before it changes it. */
import { type Cell, cellText, type Grid, isBlank } from '../../../domain/cells/cell';
import { digest } from '../../../domain/cells/digest';
import type { Field } from '../../../domain/deals/field';
import type { LookPlan, ValidationPlan } from '../../guides/deal-looks';
import type { Environment, Tab, TabName, Write } from '../../ports';
import { readLayout } from '../../workbook/layout';
import { freshTab } from '../own-tabs/own-tabs';
import type { Pending } from '../pending';
import {
  isKeepable,
  readNote,
  saveNote,
  type TabNote,
  tabNoteOf,
  type UndoNote,
  VAULT_TITLE,
  withTabNote,
} from './undo-note';

/** Opens the note before anything is written; a rerun only brings its decisions up to date. */
export function noteBeginning(env: Environment, pending?: Pending): void {
  const note = readNote(env.memory) ?? firstNote(env);
  saveNote(env.memory, pending ? withDecisions(note, pending) : note);
}

/** An empty note; of a workbook that an earlier version has set up, with what its layout tells. */
export function firstNote(env: Environment): UndoNote {
  const layout = readLayout(env.memory);
  const empty = { own: ownTabs(env), tabs: [], rows: {}, pipelines: 1 };
  if (!layout) return empty;
  const tabs = layout.pipelines.map((place): TabNote => {
    const { key, sheetId, headers } = place;
    const rules = Object.fromEntries(Object.keys(headers).map((field) => [field, 'none' as const]));
    return { key, sheetId, place, rules, formats: {}, cells: [], filled: {} };
  });
  return { ...empty, tabs, pipelines: tabs.length, isWhole: false };
}

/**
 * Keeps a change of one tab's part of the note.
 *
 * @param room characters that what is still to be noted may need
 * @returns false when the note would be too long with it; then it is as it was
 */
export function noteTab(env: Environment, key: string, change: (tab: TabNote) => TabNote, room = 0): boolean {
  const note = readNote(env.memory);
  const tab = note && tabNoteOf(note, key);
  if (!note || !tab) return false;
  const changed = withTabNote(note, change(tab));
  if (!isKeepable(changed, room)) return false;
  saveNote(env.memory, changed);
  return true;
}

/** Keeps what the guides of a tab replace: its own validations in a hidden tab, of formats only where there were none. */
export function noteLooks(env: Environment, { tab, pending }: NotedWork, plan: LookPlan): void {
  const note = readNote(env.memory);
  const known = note && tabNoteOf(note, pending.key);
  if (!note || !known) return;
  const fresh = plan.validations.filter(
    ({ field }) => isOwnColumn(known, field) && known.rules[field] === undefined,
  );
  const vault = fresh.some(({ replaces }) => replaces) ? keepRules(env, tab, known, fresh) : known.vault;
  const rules = fresh.map(({ field, at, replaces }) => [field, replaces ? at : 'none']);
  const own = plan.formats.filter(({ field }) => isOwnColumn(known, field));
  const formats = own.map(({ field, numberFormat }) => [field, numberFormat]);
  const next: TabNote = {
    ...known,
    rules: { ...Object.fromEntries(rules), ...known.rules },
    formats: { ...Object.fromEntries(formats), ...known.formats },
    ...(vault === undefined ? {} : { vault }),
  };
  saveNote(env.memory, withTabNote(note, next));
}

interface NotedWork {
  readonly tab: Tab;
  readonly pending: Pending;
}

/** Copies validations to the same cells of the hidden tab, which is made when first needed. */
function keepRules(env: Environment, tab: Tab, { vault }: TabNote, plans: readonly ValidationPlan[]): number {
  const kept = env.tabs().find(({ id }) => id === vault) ?? freshTab(env, VAULT_TITLE);
  const copies = plans.filter(({ replaces }) => replaces);
  env.write([
    ...copies.map(({ at }): Write => ({ kind: 'copyRules', tab: kept, to: at, from: tab, at })),
    { kind: 'hide', tab: kept },
  ]);
  return kept.id;
}

/** Keeps which rows of a tab of ours set-up has written. */
export function noteRows(env: Environment, name: TabName, rows: Grid): void {
  const note = readNote(env.memory);
  if (!note) return;
  const digests = [...(note.rows[name] ?? []), ...rowDigests(rows)];
  saveNote(env.memory, { ...note, rows: { ...note.rows, [name]: digests } });
}

/** A digest for each row that holds something; blank cells at its end do not count. */
export function rowDigests(rows: Grid): string[] {
  return rows.filter((cells) => !cells.every(isBlank)).map((cells) => digest(rowText(cells)));
}

/** How often each text stands in a column; blank cells do not count. */
export function countTexts(cells: readonly Cell[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const cell of cells) {
    const text = cellText(cell);
    if (text !== '') counts[text] = (counts[text] ?? 0) + 1;
  }
  return counts;
}

/** The fields of columns that were the person's own when this tab was adopted. */
export function isOwnColumn(tab: TabNote | undefined, field: Field): boolean {
  return tab !== undefined && tab.made !== true && !tab.place.added.includes(field);
}

/** Tabs that are none of ours. A tab of deals bears our mark in a copied file too, and is a person's all the same. */
function ownTabs(env: Environment): number[] {
  const ours = (name: TabName | undefined) => name !== undefined && name !== 'deals';
  return env
    .tabs()
    .filter((tab) => !ours(env.claimOf(tab)))
    .map(({ id }) => id);
}

function withDecisions(note: UndoNote, pending: Pending): UndoNote {
  const { key, name, sheetId, headerRow, headers, added } = pending;
  const place = { name, headerRow, headers, added };
  const known = tabNoteOf(note, key);
  const fresh = { key, sheetId, rules: {}, formats: {}, cells: [], filled: {} };
  const made = pending.mode === 'adopt' ? {} : ({ made: true } as const);
  const number = Math.max(note.pipelines, Number(key.slice(1)) || 1);
  return withTabNote({ ...note, pipelines: number }, { ...(known ?? { ...fresh, ...made }), place });
}

function rowText(cells: readonly Cell[]): string {
  const texts = cells.map(cellText);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts.join('\u0001');
}
