/** Takes a whole set-up back, in an order in which a run that breaks off anywhere is finished by the next one. */
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import { type Environment, TABS, type Tab } from '../../ports';
import { LAYOUT_KEY, type Layout, readLayout } from '../../workbook/layout';
import { isEmpty } from '../own-tabs/own-tabs';
import { giveBackTab } from './give-back-tab';
import { noteFact, readNote, type UndoNote, VAULT_TITLE } from './undo-note';

/** In place of a layout: from the first step of an undo on, every other run finds a workbook that is not set up. */
const NO_LAYOUT = 'null';

/** Finishes an undo that broke off; says whether there was one. */
export function finishUndo(env: Environment): boolean {
  const note = readNote(env.memory);
  if (!note?.leaving) return false;
  carryOut(env, note, note.leaving);
  return true;
}

/**
 * Gives everything back that the note tells of, deletes what set-up has made, and forgets the workbook. The note is
 * forgotten last.
 */
export function giveBack(env: Environment, note: UndoNote): void {
  const layout = readLayout(env.memory);
  const present = { ...note, tabs: presentTabs(note, layout), leaving: madeTabs(env, note, layout) };
  env.memory.set({ ...noteFact(present), [LAYOUT_KEY]: NO_LAYOUT });
  carryOut(env, present, present.leaving);
}

/** The pipelines with the headers that they have by now. */
function presentTabs(note: UndoNote, layout: Layout | undefined): UndoNote['tabs'] {
  return note.tabs.map((tab) => {
    const place = layout?.pipelines.find(({ key }) => key === tab.key);
    return place ? { ...tab, place, sheetId: place.sheetId } : tab;
  });
}

/** Sheet ids of the tabs that are ours: those of the layout, and what a broken set-up has left without one. */
export function madeTabs(env: Environment, note: UndoNote, layout: Layout | undefined): number[] {
  const known = TABS.filter((name) => name !== 'deals').flatMap((name) => layout?.tabs[name] ?? []);
  const made = note.tabs.flatMap((tab) => [
    ...(tab.made ? [tab.sheetId] : []),
    ...(tab.vault ? [tab.vault] : []),
  ]);
  const left = env.tabs().filter((tab) => isLeftBehind(env, tab, layout));
  const ids = [...known, ...made, ...[...left, ...env.archives().values()].map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => !note.own.includes(id));
}

/** A tab that a broken run has made: marked, or not even that. A copy of a tab of ours is a person's. */
function isLeftBehind(env: Environment, tab: Tab, layout: Layout | undefined): boolean {
  const name = env.claimOf(tab);
  if (name !== undefined) return name !== 'deals' && layout?.tabs[name] === undefined;
  const titles = [VAULT_TITLE, ...TABS.flatMap((each) => [en.tabs[each], ko.tabs[each]])];
  const isTitled = titles.includes(tab.name);
  return isTitled && isEmpty(tab);
}

function carryOut(env: Environment, note: UndoNote, leaving: readonly number[]): void {
  for (const tab of note.tabs) if (!tab.made) giveBackTab(env, tab);
  const doomed = env.tabs().filter(({ id }) => leaving.includes(id));
  // A workbook keeps at least one tab.
  if (doomed.length === env.tabs().length) env.addTab(EMPTY_TITLE);
  for (const tab of doomed) env.removeTab(tab);
  const [own] = env.tabs().filter(({ id }) => note.tabs.some(({ sheetId }) => sheetId === id));
  if (own) env.show(own, { row: 1, column: 1 });
  env.schedule.cancel();
  env.memory.clear();
}

/** As Google calls the tab of a new workbook. */
const EMPTY_TITLE = 'Sheet1';
