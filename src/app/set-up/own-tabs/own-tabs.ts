/** Finds or makes Pipesheet's own tabs, and never takes a person's tab for one because of its title. */
import type { SetUpRequest } from '../../../contract/rpc';
import { isBlank } from '../../../domain/cells/cell';
import { choose } from '../../../domain/messages/choose';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import type { Language } from '../../../domain/messages/language';
import type { Environment, Tab, TabName } from '../../ports';
import { readLayout } from '../../workbook/layout';
import { type ColumnTab, hasOwnColumns } from '../../workbook/own-tabs/tab-columns';
import { readPending } from '../pending';
import { readNote } from '../undo/undo-note';

/** The tab that a broken set-up of this mode had begun with. */
export function startedTab(env: Environment, mode: SetUpRequest['mode']): Tab | undefined {
  const pending = readPending(env.memory, mode);
  return pending && env.tabs().find((tab) => tab.id === pending.sheetId);
}

/** The tab of this name: the one that is ours already, else a new one. Either way it is marked as ours. */
export function ownTab(env: Environment, name: TabName, language: Language): Tab {
  const found = env.findTab(name);
  const tab = found && isOurs(env, name, found) ? found : freshTab(env, tabTitle(name, language));
  env.claimTab(name, tab);
  return tab;
}

/** An empty tab with this title that a broken run has left, and nobody claims; else a new one. */
export function freshTab(env: Environment, title: string): Tab {
  const own = readNote(env.memory)?.own ?? [];
  const left = env
    .tabs()
    .filter((tab) => tab.name === title && !own.includes(tab.id))
    .find((tab) => env.claimOf(tab) === undefined && isEmpty(tab));
  return left ?? env.addTab(title);
}

/** The title that a tab of ours is made with; people may rename it. */
export function tabTitle(name: TabName, language: Language): string {
  return choose(language, { en, ko }).tabs[name];
}

function isOurs(env: Environment, name: TabName, tab: Tab): boolean {
  if (readLayout(env.memory)?.tabs[name] === tab.id || env.claimOf(tab) === name) return true;
  const [header = []] = tab.readAll();
  if (header.every(isBlank)) return readNote(env.memory)?.own.includes(tab.id) !== true && isEmpty(tab);
  return hasColumns(name) && hasOwnColumns(name, header);
}

/** One read. */
export function isEmpty(tab: Tab): boolean {
  return tab.readAll().every((row) => row.every(isBlank));
}

function hasColumns(name: TabName): name is ColumnTab {
  return name in en.columns;
}
