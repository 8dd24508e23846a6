/** Sets a workbook up, step by step; a run that breaks off is taken up by the next one and ends alike. */
import type { SetUpRequest, SetUpResult } from '../../contract/rpc';
import { choose } from '../../domain/messages/choose';
import { setUp as en } from '../../domain/messages/en/set-up';
import { setUp as ko } from '../../domain/messages/ko/set-up';
import { buildForecast } from '../forecast/build-forecast';
import { type Environment, TABS } from '../ports';
import { reconcile } from '../reconcile/reconcile';
import { otherCurrencies, readAmounts } from '../workbook/amounts';
import { readLayout } from '../workbook/layout';
import { begin, type SetUpWork, step } from './begin';
import { firstValueWrites, headerWrites } from './deal-columns';
import { addedFormatWrites, lookWrites } from './deal-looks';
import { addOwners, furnish, refurnish } from './furnish';
import { type PlanInput, tabPlans } from './own-tab-plans';
import { tabTitle } from './own-tabs';
import { forgetPending } from './pending';
import { readDealsTab, readOwnTabs, remember } from './take-stock';

/** The part of the whole that the own tabs take, and where they begin. */
const TABS_BEGIN = 0.3;
const TABS_SHARE = 0.4;

/**
 * Adopts the current sheet, or starts a new one, and makes everything that belongs to a pipeline.
 *
 * On a person's tab only headers at the right end, blank ids and cells of added columns are written. Running it
 * again on a workbook that is set up adds what has gone missing and changes nothing else.
 *
 * @throws Failure noHeader, noStageColumn, noRows, alreadySetUp (nothing has been written then), busy
 */
export function setUp(env: Environment, request: SetUpRequest): SetUpResult {
  const texts = choose(request.language, { en, ko });
  env.progress(0.02, texts.reading);
  const result = env.alone(() => {
    const work = begin(env, request);
    prepareDeals(env, work, texts);
    prepareOwnTabs(env, work, texts);
    const issues = guide(env, work, texts);
    // The first look: without it the next pasted block would seem to have changed every cell that it covers.
    reconcile(env, []);
    env.progress(0.85, texts.forecast);
    buildForecast(withinProgress(env, 0.85, 0.95));
    env.progress(0.95, texts.schedule);
    env.schedule.ensure();
    forgetPending(env.memory);
    // Every new tab came to the front when it was made.
    env.show(work.tab, { row: work.pending.headerRow, column: 1 });
    return summary(env, work, issues);
  });
  env.progress(1, texts.done);
  return result;
}

/** An environment whose progress is a part of the whole, so that the bar does not run back. */
function withinProgress(env: Environment, from: number, to: number): Environment {
  return { ...env, progress: (done, text) => env.progress(from + (to - from) * done, text) };
}

/** Adds the missing columns and fills what may be filled. */
function prepareDeals(env: Environment, work: SetUpWork, texts: typeof en): void {
  const { tab, pending } = work;
  env.progress(0.1, texts.columns);
  env.claimTab('deals', tab);
  const wanted = pending.added.flatMap((field) => pending.headers[field] ?? []);
  env.write(headerWrites(tab, tab.readAll(), pending.headerRow, wanted));
  env.progress(0.2, texts.filling);
  const { grid, table, deals } = readDealsTab(env, work);
  const { columns, headerRow } = table;
  const { added, day, currency } = pending;
  const before = readLayout(env.memory)?.pipelines[0]?.added ?? [];
  const fresh = added.filter((field) => !before.includes(field));
  step(env, work, 'formats', () => {
    env.write(addedFormatWrites({ tab, headerRow, columns }, fresh, currency));
  });
  const { writes, nextId } = firstValueWrites({
    tab,
    grid,
    columns,
    added,
    deals,
    day,
    locale: env.locale,
    currencies: () => {
      const rows = deals.map(({ row }) => row);
      return otherCurrencies(readAmounts(tab, grid, rows, columns.amount), currency);
    },
    formulas: () => tab.readFormulas(),
  });
  work.nextId = nextId;
  env.write(writes);
}

/** Makes the tabs that are not there; on a workbook that is set up, only what is missing. */
function prepareOwnTabs(env: Environment, work: SetUpWork, texts: typeof en): void {
  const input = readDealsTab(env, work).planInput;
  if (readLayout(env.memory) && !work.pending.done.some((name) => name.startsWith('tab:'))) {
    refurnish(env, input);
  } else {
    furnishAll(env, work, input, texts);
  }
  addOwners(env, input);
}

function furnishAll(env: Environment, work: SetUpWork, input: PlanInput, texts: typeof en): void {
  const plans = tabPlans(input);
  plans.forEach((plan, index) => {
    step(env, work, `tab:${plan.name}`, () => {
      const title = tabTitle(plan.name, input.settings.language);
      env.progress(TABS_BEGIN + (TABS_SHARE * index) / plans.length, texts.tab(title));
      furnish(env, plan, input);
    });
  });
}

/** Remembers the layout and puts the guides on the Deals tab. Answers how many issues the sheet has. */
function guide(env: Environment, work: SetUpWork, texts: typeof en): number {
  env.progress(0.75, texts.guides);
  const own = readOwnTabs(env, work);
  remember(env, work, own);
  const { table, issues } = readDealsTab(env, work, own);
  env.write(lookWrites({ tab: work.tab, headerRow: table.headerRow, columns: table.columns, ...own }));
  return issues;
}

function summary(env: Environment, work: SetUpWork, issues: number): SetUpResult {
  const tabs = TABS.flatMap((name) => env.findTab(name)?.name ?? []);
  return { sheetName: work.tab.name, deals: readDealsTab(env, work).deals.length, issues, tabs };
}
