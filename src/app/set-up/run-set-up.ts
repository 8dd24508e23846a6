/** Sets a workbook up, step by step; a run that breaks off is taken up by the next one and ends alike. */
import type { SetUpRequest, SetUpResult } from '../../contract/rpc';
import { choose } from '../../domain/messages/choose';
import { setUp as en, type SetUpTexts } from '../../domain/messages/en/set-up';
import { setUp as ko } from '../../domain/messages/ko/set-up';
import { buildForecast } from '../forecast/build-forecast';
import { planLooks } from '../guides/deal-looks';
import { noteGuides } from '../guides/refresh-guides';
import { type Environment, TABS } from '../ports';
import { reconcile } from '../reconcile/reconcile';
import { findForgotten, noteCopy, tellCopyOnce } from '../structure/marks/recover-layout';
import { structureTexts } from '../structure/repair/report';
import { sealWorkbook } from '../structure/seal-workbook';
import { settleColumns } from '../structure/settle-columns';
import { finishIfBroken } from '../undo/finish-broken';
import { MAIN_PIPELINE, readLayout } from '../workbook/layout';
import { openPipeline } from '../workbook/pipeline';
import { begin, type SetUpWork, step } from './begin';
import { prepareDeals } from './deals-tab/prepare-deals';
import { applyFirstFixes } from './first-fixes';
import { addStages, takeUpDeals } from './own-tabs/another-pipeline';
import { addOwners, furnish, refurnish } from './own-tabs/furnish';
import { type PlanInput, tabPlans } from './own-tabs/own-tab-plans';
import { tabTitle } from './own-tabs/own-tabs';
import { forgetPending } from './pending';
import { type DealsStock, readDealsTab, readOwnTabs, remember } from './take-stock';
import { noteLooks } from './undo/note-changes';
import { noteOutcome } from './undo/note-outcome';

/** The part of the whole that the own tabs take, and where they begin. */
const TABS_BEGIN = 0.3;
const TABS_SHARE = 0.4;

/**
 * Adopts the current sheet, or starts a new one, and makes everything that belongs to a pipeline.
 *
 * On a person's tab columns of ours are inserted behind theirs, and blank ids filled in; what else it changes there
 * (lists, formats, fixes asked for) is noted first, so that `undoSetUp` gives the tab back as it was. Running it
 * again on a workbook that is set up adds what has gone missing and changes nothing else.
 *
 * @throws Failure noHeader, noStageColumn, noRows, alreadySetUp, notAdoptable (nothing has been written then), busy
 */
export function setUp(env: Environment, request: SetUpRequest): SetUpResult {
  const texts = choose(request.language, { en, ko });
  env.progress(0.02, texts.reading);
  const result = env.alone(() => {
    // A column that was renamed is found by its mark before set-up looks for its header.
    settleColumns(env);
    if (findForgotten(env)?.copied) noteCopy(env);
    const work = begin(env, request);
    prepareDeals(env, work, texts);
    prepareOwnTabs(env, work, texts);
    guide(env, work, texts);
    // Fixes of a run that broke off get their log lines before anybody finds the cells changed.
    finishIfBroken(env);
    if (work.pending.key !== MAIN_PIPELINE) takeUpDeals(env, work.pending.key);
    // The first look: without it the next pasted block would seem to have changed every cell that it covers.
    reconcile(env, []);
    if (request.fix) warnOfFixes(work, applyFirstFixes(env, work), texts);
    env.progress(0.85, texts.forecast);
    buildForecast(withinProgress(env, 0.85, 0.95));
    env.progress(0.95, texts.schedule);
    if (tellCopyOnce(env)) work.warnings.push(structureTexts(request.language).scheduleOff);
    else env.schedule.ensure();
    const stock = readDealsTab(env, work, readOwnTabs(env, work));
    noteOutcome(env, work, stock);
    sealWorkbook(env);
    forgetPending(env.memory);
    // Every new tab came to the front when it was made.
    env.show(work.tab, { row: work.pending.headerRow, column: 1 });
    return summary(env, work, stock);
  });
  env.progress(1, texts.done);
  return result;
}

/** An environment whose progress is a part of the whole, so that the bar does not run back. */
function withinProgress(env: Environment, from: number, to: number): Environment {
  return { ...env, progress: (done, text) => env.progress(from + (to - from) * done, text) };
}

/** Makes the tabs that are not there; on a workbook that is set up, only what is missing. */
function prepareOwnTabs(env: Environment, work: SetUpWork, texts: SetUpTexts): void {
  const input = readDealsTab(env, work).planInput;
  if (work.pending.key !== MAIN_PIPELINE) {
    addStages(env, work, input);
  } else if (readLayout(env.memory) && !work.pending.done.some((name) => name.startsWith('tab:'))) {
    refurnish(env, input);
  } else {
    furnishAll(env, work, input, texts);
  }
  addOwners(env, input, work.pending.key);
}

function furnishAll(env: Environment, work: SetUpWork, input: PlanInput, texts: SetUpTexts): void {
  const plans = tabPlans(input);
  plans.forEach((plan, index) => {
    step(env, work, `tab:${plan.name}`, () => {
      const title = tabTitle(plan.name, input.settings.language);
      env.progress(TABS_BEGIN + (TABS_SHARE * index) / plans.length, texts.tab(title));
      furnish(env, plan, input);
    });
  });
}

/** Remembers the layout and puts the guides on the Deals tab. */
function guide(env: Environment, work: SetUpWork, texts: SetUpTexts): void {
  env.progress(0.75, texts.guides);
  const own = readOwnTabs(env, work);
  remember(env, work, own);
  const { table } = readDealsTab(env, work, own);
  const input = { tab: work.tab, headerRow: table.headerRow, columns: table.columns, ...own };
  const plan = planLooks(input);
  noteLooks(env, work, plan);
  env.write([
    ...plan.validations.map(({ write }) => write),
    ...plan.formats.map(({ write }) => write),
    ...(plan.colours ? [plan.colours] : []),
  ]);
  noteGuides(env.memory, openPipeline(env, work.pending.key));
}

function warnOfFixes(work: SetUpWork, left: number, texts: SetUpTexts): void {
  if (left > 0) work.warnings.push(texts.fixesLeft(left));
}

function summary(env: Environment, work: SetUpWork, { deals, issues }: DealsStock): SetUpResult {
  const tabs = TABS.flatMap((name) => env.findTab(name)?.name ?? []);
  const { warnings } = work;
  return {
    sheetName: work.tab.name,
    deals: deals.length,
    issues,
    tabs,
    ...(work.pending.key === MAIN_PIPELINE ? {} : { pipeline: work.pending.key }),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}
