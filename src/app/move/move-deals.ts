/** Moves deals to another stage: only the cells that change, logged, alone, and never over somebody else's change. */
import type { MoveRequest, MoveResult } from '../../contract/rpc';
import { planMove } from '../../domain/board/plan-move';
import { cellText } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { Field } from '../../domain/deals/field';
import { Failure } from '../../domain/errors/failure';
import { type LogEntry, WATCHED_FIELDS } from '../../domain/history/changes';
import type { Stage } from '../../domain/stages/stage';
import { amountUnit } from '../../domain/table/amount-unit';
import { problemOf } from '../door/problem';
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { filledFields } from '../workbook/deal-rows/filled-columns';
import { readSomeDeals } from '../workbook/deal-rows/read-rows';
import { cellsByField, computedFields } from '../workbook/deal-rows/row-fields';
import { requireLayout } from '../workbook/layout';
import { openPipeline, type Pipeline } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';
import { byPipeline } from './by-pipeline';
import { type AskedDeal, type DealRow, type Located, locateDeals } from './locate-deals';
import { carryOutChanges, type DealChange, finishPending } from './pending';
import { type FindStage, stageFinder } from './stage-finder';

/** What became of one deal. */
type Verdict =
  | { readonly moved: DealRow; readonly changes: readonly DealChange[] }
  | { readonly refused: Failure; readonly stageNow?: string };

type Verdicts = ReadonlyMap<AskedDeal, Verdict>;

/** What deals of one pipeline are judged by. */
interface MoveContext {
  readonly pipeline: Pipeline;
  readonly findStage: FindStage;
  readonly target: Stage;
  readonly fields: MoveRequest['fields'];
  readonly located: Located;
  /** Fields whose columns an array formula fills. */
  readonly filled: ReadonlySet<Field>;
}

/**
 * Moves the deals that may be moved and says why the others stay, each in its own pipeline. A deal that stands in the
 * stage already counts as moved, so that asking twice is safe. Each pipeline is read once and written as one.
 *
 * @throws Failure notSetUp, busy; when only one pipeline is asked for also tabMissing, noHeader, columnMissing, columnTwice
 */
export function moveDeals(env: Environment, request: MoveRequest): MoveResult {
  return env.alone(() => {
    requireLayout(env.memory);
    finishPending(env);
    const verdicts = judgeAll(env, request);
    const judged = request.deals.flatMap((asked) => {
      const verdict = verdicts.get(asked);
      return verdict ? [{ id: asked.id, verdict }] : [];
    });
    const changes = judged.flatMap(({ verdict }) => ('moved' in verdict ? verdict.changes : []));
    carryOutChanges(env, changes, logLines(env, changes));
    return {
      moved: judged.flatMap(({ id, verdict }) =>
        'moved' in verdict ? [{ id, row: verdict.moved.row }] : [],
      ),
      refused: judged.flatMap(({ id, verdict }) => ('refused' in verdict ? [refusal(env, id, verdict)] : [])),
    };
  });
}

type Refused = Extract<Verdict, { refused: Failure }>;

function refusal(
  env: Environment,
  id: string,
  { refused, stageNow }: Refused,
): MoveResult['refused'][number] {
  const problem = problemOf(refused, teamLanguage(env));
  return stageNow === undefined ? { id, problem } : { id, problem, stageNow };
}

function judgeAll(env: Environment, request: MoveRequest): Verdicts {
  const parts = byPipeline(request.deals);
  const verdicts = [...parts].map(([key, deals]) => {
    try {
      return keepingOrder(env, () => judgePipeline(env, key, { ...request, deals }));
    } catch (error) {
      // What is wrong with one tab keeps nobody from moving the deals of another.
      if (parts.size === 1 || !(error instanceof Failure)) throw error;
      return refuseAll(deals, error);
    }
  });
  return new Map(verdicts.flatMap((each) => [...each]));
}

function refuseAll(deals: readonly AskedDeal[], refused: Failure): Verdicts {
  return new Map(deals.map((asked) => [asked, { refused }]));
}

function judgePipeline(env: Environment, key: string | undefined, request: MoveRequest): Verdicts {
  const { deals, toStage, fields } = request;
  const pipeline = openPipeline(env, key);
  const findStage = stageFinder(env, pipeline);
  const target = findStage(toStage);
  if (!target) return refuseAll(deals, new Failure('stageUnknown', { stage: toStage }));
  const located = locateDeals(pipeline.tab(), pipeline, deals);
  const filled = filledFields(env.memory, pipeline.place.key);
  const context = { pipeline, findStage, target, fields, located, filled };
  const found = [...located.found.values()].flatMap((row) => (row instanceof Failure ? [] : [row]));
  const read = readSomeDeals(located.header, found, located.table, pipeline);
  const dealAt = new Map(read.map((deal) => [deal.row, deal]));
  return new Map(
    deals.map((asked) => {
      const row = located.found.get(asked) ?? notADeal(asked);
      if (row instanceof Failure) return [asked, { refused: row }];
      const deal = dealAt.get(row.row);
      return [asked, deal ? judge(context, asked, row, deal) : { refused: notADeal(asked) }];
    }),
  );
}

/** A row that has the id but reads as a subtotal or a legend. */
function notADeal({ id }: AskedDeal): Failure {
  return new Failure('dealNotFound', { deal: id });
}

function judge(context: MoveContext, asked: AskedDeal, row: DealRow, deal: Deal): Verdict {
  const { target, pipeline, located } = context;
  if (deal.stage === target.name) return { moved: row, changes: [] };
  const from = context.findStage(asked.fromStage)?.name ?? asked.fromStage;
  if (deal.stage !== from) {
    return { refused: new Failure('dealChanged', { deal: deal.title }), stageNow: deal.stage };
  }
  const plan = planMove({
    deal,
    cells: cellsByField(row.cells, located.table),
    target,
    today: pipeline.today,
    amountUnit: amountUnit([located.header], 1, located.table.columns.amount).size,
    computed: computedFields(row.formulas, located.table, context.filled),
    ...(context.fields ? { fields: context.fields } : {}),
  });
  if (plan instanceof Failure) return { refused: plan, stageNow: deal.stage };
  const changes = plan.changes.flatMap((change): DealChange[] => {
    const column = located.table.columns[change.field];
    if (column === undefined) return [];
    const place = { dealId: deal.id, row: row.row, column };
    return [{ ...change, ...place, ...(asked.pipeline === undefined ? {} : { pipeline: asked.pipeline }) }];
  });
  return { moved: row, changes };
}

/** Every watched cell that changes has a line of its own, the closing day included: the log alone tells each day. */
function logLines(env: Environment, changes: readonly DealChange[]): LogEntry[] {
  const logged = changes.filter(({ field }) => WATCHED_FIELDS.includes(field));
  return logged.map(({ dealId, field, from, to }) => ({
    stamp: env.now.stamp,
    who: env.user,
    dealId,
    field,
    from: cellText(from),
    to: cellText(to),
    how: 'board' as const,
  }));
}
