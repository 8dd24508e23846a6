/** Decides which tab a set-up adopts, and as which pipeline. */
import { Failure } from '../../../domain/errors/failure';
import { type Environment, TABS, type Tab } from '../../ports';
import { type Layout, MAIN_PIPELINE, readLayout } from '../../workbook/layout';
import { startedTab } from '../own-tabs/own-tabs';
import { readPending } from '../pending';
import { readNote } from '../undo/undo-note';

/** The tab to adopt. */
export interface Adoption {
  readonly tab: Tab;
  /** The key of the pipeline that it is or becomes. */
  readonly key: string;
  /** True when the workbook has a pipeline already and this one comes beside it. */
  readonly another: boolean;
}

/**
 * What a broken set-up had begun with goes on. Otherwise the tab in front of the person: the first pipeline of a
 * workbook without one; a pipeline that is to be mended; or another one, where it is no tab of ours. The main
 * pipeline is mended when `another` is false.
 *
 * @param another absent: whatever fits the tab in front of the person
 * @throws Failure notAdoptable when `another` is asked for and the tab in front is one of ours
 */
export function adoptionOf(env: Environment, another?: boolean): Adoption {
  const layout = readLayout(env.memory);
  const started = startedTab(env, 'adopt');
  const pending = readPending(env.memory, 'adopt');
  if (started && pending) return { tab: started, key: pending.key, another: isNew(layout, pending.key) };
  if (!layout) return { tab: env.findTab('deals') ?? env.activeTab(), key: MAIN_PIPELINE, another: false };
  const front = env.activeTab();
  const known = layout.pipelines.find((place) => tabOf(env, place)?.id === front.id);
  if (known && another !== true) return { tab: front, key: known.key, another: false };
  if (another === true || (another === undefined && isForeign(env, layout, front))) {
    if (!isForeign(env, layout, front)) throw new Failure('notAdoptable', { tab: front.name });
    return { tab: front, key: freshKey(env, layout, front), another: true };
  }
  const [main] = layout.pipelines;
  return { tab: (main && tabOf(env, main)) ?? front, key: MAIN_PIPELINE, another: false };
}

function isNew(layout: Layout | undefined, key: string): boolean {
  return layout !== undefined && !layout.pipelines.some((place) => place.key === key);
}

/** A person's own tab: none of ours, and no pipeline. */
function isForeign(env: Environment, layout: Layout, tab: Tab): boolean {
  const ours = [...TABS.map((name) => layout.tabs[name]), ...layout.pipelines.map(({ sheetId }) => sheetId)];
  return !ours.includes(tab.id) && env.claimOf(tab) === undefined;
}

function tabOf(env: Environment, place: Layout['pipelines'][number]): Tab | undefined {
  return place.key === MAIN_PIPELINE
    ? env.findTab('deals')
    : env.tabs().find((tab) => tab.id === place.sheetId);
}

/**
 * Keys are never given twice, those of pipelines that were undone included. A run that broke off right after its first
 * note has given this tab its key already.
 */
function freshKey(env: Environment, { pipelines }: Layout, { id }: Tab): string {
  const note = readNote(env.memory);
  const isFree = (key: string) => !pipelines.some((place) => place.key === key);
  const begun = note?.tabs.find((tab) => tab.sheetId === id && isFree(tab.key));
  if (begun) return begun.key;
  const used = pipelines.map(({ key }) => Number(key.slice(1)) || 1);
  return `p${Math.max(...used, note?.pipelines ?? 1) + 1}`;
}
