/** What people should know of the workbook's structure: what was healed lately, and what wants a press. */
import type { Notice } from '../../contract/rpc';
import { addDays } from '../../domain/calendar/day';
import type { Day } from '../../domain/cells/cell';
import { ESSENTIAL_FIELDS, FIELDS } from '../../domain/deals/field';
import { choose } from '../../domain/messages/choose';
import { structure as en } from '../../domain/messages/en/structure';
import { workbook as tabsEn } from '../../domain/messages/en/workbook';
import { structure as ko } from '../../domain/messages/ko/structure';
import { workbook as tabsKo } from '../../domain/messages/ko/workbook';
import type { Language } from '../../domain/messages/language';
import type { Environment, TabName } from '../ports';
import { type PipelineLayout, readLayout } from '../workbook/layout';
import { recall } from '../workbook/recall';
import { teamLanguage } from '../workbook/team-language';

/** Something that happened to the structure, as data: the team's language may change. */
export type StructureEvent =
  | { readonly kind: 'renamed'; readonly tab: string; readonly from: string; readonly to: string }
  | { readonly kind: 'lost'; readonly tab: string; readonly header: string; readonly ours: boolean }
  | { readonly kind: 'migrated' }
  | { readonly kind: 'migrationFailed'; readonly why: string }
  | { readonly kind: 'tabGone'; readonly name: TabName };

type Kept = StructureEvent & { readonly day: Day };

const KEY = 'structure';

/** How long people are told of what needs nothing from them, and of a column of ours that they may not want. */
const DAYS_TOLD = 3;
const DAYS_OFFERED = 14;

/** Events of one kind are all that is kept: an older one has been seen, or is told again when it happens again. */
const MOST_KEPT = 20;

/** Keeps what happened; the same thing is told once. Writes only what is new. */
export function rememberEvents(env: Environment, events: readonly StructureEvent[]): void {
  const kept = readEvents(env);
  const known = new Set(kept.map(({ day: _, ...event }) => JSON.stringify(event)));
  const fresh = events.filter((event) => !known.has(JSON.stringify(event)));
  if (fresh.length === 0) return;
  const dated = fresh.map((event) => ({ ...event, day: env.now.day }));
  save(env, [...kept, ...dated].slice(-MOST_KEPT));
}

/** Forgets what no longer is so. */
export function forgetEvents(env: Environment, isOver: (event: StructureEvent) => boolean): void {
  const kept = readEvents(env);
  const left = kept.filter((event) => !isOver(event));
  if (left.length < kept.length) save(env, left);
}

/**
 * The notices for the board, those that want something first. From the document's memory alone: no read.
 *
 * @param env of a workbook that is set up
 */
export function noticesOf(env: Environment): readonly Notice[] {
  const layout = readLayout(env.memory);
  if (!layout) return [];
  const language = teamLanguage(env);
  const twins = layout.pipelines.flatMap((place) => twinNotices(place, language));
  const lost = new Set(layout.pipelines.flatMap((place) => Object.values(place.lost ?? {})));
  const told = readEvents(env)
    .filter((event) => isStillNews(event, env.now.day, lost))
    .flatMap((event) => eventNotice(event, language));
  return [...twins, ...told].sort((a, b) => weight(a) - weight(b));
}

/** Tabs of ours that have gone, as the last hourly run saw them. */
export function noteTabs(env: Environment): void {
  const tabs = readLayout(env.memory)?.tabs ?? {};
  const standing = new Set(env.tabs().map(({ id }) => id));
  const isTab = (name: string): name is TabName => name in tabs;
  const gone = Object.keys(tabs)
    .filter(isTab)
    .filter((name) => !standing.has(tabs[name] ?? -1) && !env.findTab(name));
  forgetEvents(env, (event) => event.kind === 'tabGone' && !gone.includes(event.name));
  rememberEvents(
    env,
    gone.map((name) => ({ kind: 'tabGone', name })),
  );
}

function readEvents(env: Environment): readonly Kept[] {
  return recall<readonly Kept[]>(env.memory, KEY) ?? [];
}

function save(env: Environment, events: readonly Kept[]): void {
  if (events.length === 0) env.memory.remove(KEY);
  else env.memory.set({ [KEY]: JSON.stringify(events) });
}

function weight({ action, repairable }: Notice): number {
  if (repairable) return 0;
  return action === undefined ? 2 : 1;
}

/** Headers that stand twice, as the layout knows them. */
function twinNotices(place: PipelineLayout, language: Language): Notice[] {
  const texts = choose(language, { en, ko });
  return FIELDS.filter((field) => place.twins?.includes(field)).map((field): Notice => {
    const header = place.headers[field] ?? field;
    const isMarked = ESSENTIAL_FIELDS.includes(field);
    const message = isMarked ? texts.twinMarked(header) : texts.twin(header);
    return { message, action: texts.renameOne, repairable: false };
  });
}

/** @param lost headers of columns that have not come back */
function isStillNews(event: Kept, today: Day, lost: ReadonlySet<string>): boolean {
  if (event.kind === 'tabGone' || event.kind === 'migrationFailed') return true;
  if (event.kind === 'lost' && !lost.has(event.header)) return false;
  const days = event.kind === 'lost' && event.ours ? DAYS_OFFERED : DAYS_TOLD;
  return addDays(event.day, days) >= today;
}

function eventNotice(event: Kept, language: Language): Notice {
  const texts = choose(language, { en, ko });
  const offered = { action: texts.pressRepair, repairable: true };
  switch (event.kind) {
    case 'tabGone':
      return {
        message: texts.tabGone(choose(language, { en: tabsEn, ko: tabsKo }).tabs[event.name]),
        ...offered,
      };
    case 'migrationFailed':
      return { message: texts.migrationFailed(event.why), ...offered };
    case 'lost':
      return { message: texts.columnGone(event.header), ...(event.ours ? offered : { repairable: false }) };
    case 'renamed':
      return { message: texts.renamed(event.from, event.to), repairable: false };
    case 'migrated':
      return { message: texts.migrated, repairable: false };
  }
}
