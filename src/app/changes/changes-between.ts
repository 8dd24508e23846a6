/** What changed in the pipeline between two days (features.md 8, row 6). */
import type { ChangedDeal, ChangesReport, Rpc } from '../../contract/rpc';
import type { Day } from '../../domain/cells/cell';
import { bridges } from '../../domain/history/bridge';
import type { LogEntry, Snapshot } from '../../domain/history/changes';
import { stateOn } from '../../domain/history/day-states';
import { type ChangeKind, type DealDifference, dealDifferences } from '../../domain/history/deal-changes';
import { type PastTable, pastDeals } from '../../domain/history/state-deals';
import { amountText } from '../../domain/letters/amount-text';
import type { Environment } from '../ports';
import { type HistorySince, readHistorySince } from '../workbook/history/history-since';
import { readHistory } from '../workbook/history/history-tabs';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { lastKnown } from '../workbook/history/state-tab';
import { openPipeline, openPipelines, type Pipeline } from '../workbook/pipeline';
import { findRows, type StandingRows } from './standing-rows';

/** The groups, in the order in which they are shown. */
const KINDS: readonly ChangeKind[] = [
  'won',
  'lost',
  'new',
  'reopened',
  'gone',
  'resized',
  'forward',
  'skipped',
  'back',
  'pushed',
  'pulled',
];

/** What every line of the report needs. */
interface Shown {
  readonly pipelines: readonly Pipeline[];
  readonly rows: StandingRows;
}

/**
 * The pipeline at the ends of two days, rebuilt from the last known state and the log, and every deal that differs.
 * Nothing is written. A change that nobody has noticed yet counts from the hour in which it is found. Days before the
 * history began or after today are moved to the nearest day that can be told.
 *
 * @param request.pipeline a key; all pipelines together when absent or `all`
 * @throws Failure notSetUp, pipelineUnknown, tabMissing
 */
export function changesBetween(
  env: Environment,
  request: Parameters<Rpc['changesBetween']>[0],
): ChangesReport {
  const pipelines = shownPipelines(env, request.pipeline);
  const now = lastKnown(env);
  const history = readHistory(env, request.from);
  const since = sinceOf(env, history);
  const marks = pipelines.map(pipelineMark);
  const knownSince = marks.map((mark) => since[mark] ?? env.now.day).sort()[0] ?? env.now.day;
  const { from, to } = daysBetween(request, knownSince, env.now.day);
  const stateAt = (day: Day) => knownOn(day, stateOn(day, now, history), since);
  const rows = findRows(pipelines);
  const [start = new Map(), end = new Map()] = pastDeals(
    [stateAt(from), stateAt(to)],
    pipelines.map((pipeline) => pastTable(pipeline, rows)),
  );
  const stagesOf = (mark: string) => pipelines.find((each) => pipelineMark(each) === mark)?.stages ?? [];
  const found = dealDifferences(start, end, stagesOf);
  const currency = pipelines[0]?.settings.currency ?? '';
  return {
    from,
    to,
    knownSince,
    bridges: bridges(start, end, currency),
    groups: groupsOf(found, { pipelines, rows }),
  };
}

function shownPipelines(env: Environment, key: string | undefined): readonly Pipeline[] {
  if (key === undefined || key === 'all') return openPipelines(env);
  return [openPipeline(env, key)];
}

/** When the first days have been lost, the log's first line says the least that is known. */
function sinceOf(env: Environment, history: readonly LogEntry[]): HistorySince {
  return readHistorySince(env.memory) ?? { '': history[0]?.stamp.slice(0, 10) ?? env.now.day };
}

function daysBetween(
  { from, to }: { readonly from: Day; readonly to: Day },
  first: Day,
  today: Day,
): { readonly from: Day; readonly to: Day } {
  const within = (day: Day) => [first, day, today].sort()[1] ?? day;
  const [start, end] = [within(from), within(to)].sort();
  return { from: start ?? first, to: end ?? today };
}

/** Of a pipeline that was adopted later nothing is known on earlier days: its deals came on the day of adoption. */
function knownOn(day: Day, state: Snapshot, since: HistorySince): Snapshot {
  return new Map([...state].filter(([, texts]) => (since[texts.pipeline ?? ''] ?? '') <= day));
}

function pastTable(pipeline: Pipeline, rows: StandingRows): PastTable {
  const { stages, settings, today, locale, place } = pipeline;
  return {
    mark: pipelineMark(pipeline),
    above: rows.above(pipeline),
    headers: place.headers,
    context: { stages, members: [], settings, today, locale },
  };
}

function groupsOf(found: readonly DealDifference[], shown: Shown): ChangesReport['groups'] {
  return KINDS.flatMap((kind) => {
    const own = found.filter((each) => each.kind === kind);
    const deals = own.flatMap((each) => changedDeal(each, shown) ?? []);
    return deals.length === 0 ? [] : [{ kind, deals: deals.sort(byAmount) }];
  });
}

function byAmount(a: ChangedDeal, b: ChangedDeal): number {
  return (b.amount ?? 0) - (a.amount ?? 0);
}

function changedDeal(difference: DealDifference, { pipelines, rows }: Shown): ChangedDeal | undefined {
  const deal = difference.after ?? difference.before;
  const pipeline = pipelines.find((each) => pipelineMark(each) === deal?.pipeline);
  if (!deal || !pipeline) return undefined;
  const row = rows.rowOf(pipeline, deal.id);
  return {
    id: deal.id,
    title: deal.title,
    owner: deal.owner,
    currency: deal.currency,
    ...(deal.amount === undefined ? {} : { amount: deal.amount }),
    ...textsOf(difference, pipeline),
    ...(pipelines.length > 1 || deal.pipeline !== '' ? { pipeline: pipeline.place.key } : {}),
    ...(row === undefined ? {} : { row }),
  };
}

/** Days as `YYYY-MM-DD`, amounts in the team's language, stages as they stand in the Stages tab. */
function textsOf(
  { kind, before, after }: DealDifference,
  { language }: Pipeline,
): { readonly from: string; readonly to: string } {
  if (kind === 'resized') {
    const text = (deal: typeof before) =>
      deal?.amount === undefined ? '' : amountText(deal.amount, deal.currency, language);
    return { from: text(before), to: text(after) };
  }
  if (kind === 'pushed' || kind === 'pulled') {
    return { from: before?.expectedClose ?? '', to: after?.expectedClose ?? '' };
  }
  return { from: before?.stage ?? '', to: kind === 'gone' ? '' : (after?.stage ?? '') };
}
