/** Moves deals to another stage: only the cells that change, logged, alone, and never over somebody else's change. */
import type { MoveRequest, MoveResult } from '../../contract/rpc';
import { planMove } from '../../domain/board/plan-move';
import { cellText } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import { Failure } from '../../domain/errors/failure';
import { type LogEntry, WATCHED_FIELDS } from '../../domain/history/changes';
import type { Stage } from '../../domain/stages/stage';
import { stageBook } from '../../domain/stages/stage-book';
import { problemOf } from '../door/problem';
import type { Environment } from '../ports';
import { openPipeline, type Pipeline } from '../workbook/pipeline';
import { readSomeDeals } from '../workbook/read-rows';
import { cellsByField, computedFields } from '../workbook/row-fields';
import { type AskedDeal, type DealRow, type Located, locateDeals } from './locate-deals';
import { carryOutChanges, type DealChange, finishPending } from './pending';

/** What became of one deal. */
type Verdict =
  | { readonly moved: DealRow; readonly changes: readonly DealChange[] }
  | { readonly refused: Failure; readonly stageNow?: string };

interface MoveContext {
  readonly pipeline: Pipeline;
  readonly target: Stage;
  readonly fields: MoveRequest['fields'];
  readonly located: Located;
}

/**
 * Moves the deals that may be moved and says why the others stay. A deal that stands in the stage already counts
 * as moved, so that asking twice is safe.
 *
 * @throws Failure notSetUp, stageUnknown, busy, tabMissing, noHeader, columnMissing, columnTwice
 */
export function moveDeals(env: Environment, request: MoveRequest): MoveResult {
  return env.alone(() => {
    const pipeline = openPipeline(env);
    const target = stageBook(pipeline.stages).find(request.toStage);
    if (!target) throw new Failure('stageUnknown', { stage: request.toStage });
    finishPending(env, pipeline);
    const located = locateDeals(pipeline.tab(), pipeline, request.deals);
    const verdicts = judgeAll({ pipeline, target, fields: request.fields, located }, request.deals);
    const changes = verdicts.flatMap(({ verdict }) => ('moved' in verdict ? verdict.changes : []));
    carryOutChanges(env, changes, logLines(env, changes));
    return {
      moved: verdicts.flatMap(({ asked: { id }, verdict }) =>
        'moved' in verdict ? [{ id, row: verdict.moved.row }] : [],
      ),
      refused: verdicts.flatMap(({ asked: { id }, verdict }) =>
        'refused' in verdict ? [refusal(id, verdict, pipeline)] : [],
      ),
    };
  });
}

type Refused = Extract<Verdict, { refused: Failure }>;

function refusal(
  id: string,
  { refused, stageNow }: Refused,
  pipeline: Pipeline,
): MoveResult['refused'][number] {
  const problem = problemOf(refused, pipeline.language);
  return stageNow === undefined ? { id, problem } : { id, problem, stageNow };
}

function judgeAll(
  context: MoveContext,
  asked: readonly AskedDeal[],
): { readonly asked: AskedDeal; readonly verdict: Verdict }[] {
  const rows = [...context.located.found.values()].flatMap((row) => (row instanceof Failure ? [] : [row]));
  const { header, table } = context.located;
  const deals = new Map(readSomeDeals(header, rows, table, context.pipeline).map((deal) => [deal.row, deal]));
  return asked.map((each) => {
    const found = context.located.found.get(each) ?? new Failure('dealNotFound', { deal: each.id });
    if (found instanceof Failure) return { asked: each, verdict: { refused: found } };
    const deal = deals.get(found.row);
    const verdict = deal ? judge(context, each, found, deal) : { refused: notADeal(each) };
    return { asked: each, verdict };
  });
}

/** A row that has the id but reads as a subtotal or a legend. */
function notADeal({ id }: AskedDeal): Failure {
  return new Failure('dealNotFound', { deal: id });
}

function judge(context: MoveContext, asked: AskedDeal, row: DealRow, deal: Deal): Verdict {
  const { target, pipeline, located } = context;
  if (deal.stage === target.name) return { moved: row, changes: [] };
  if (deal.stage !== canonicalStage(asked.fromStage, pipeline)) {
    return { refused: new Failure('dealChanged', { deal: deal.title }), stageNow: deal.stage };
  }
  const plan = planMove({
    deal,
    cells: cellsByField(row.cells, located.table),
    target,
    today: pipeline.today,
    computed: computedFields(row.formulas, located.table),
    ...(context.fields ? { fields: context.fields } : {}),
  });
  if (plan instanceof Failure) return { refused: plan, stageNow: deal.stage };
  const changes = plan.changes.flatMap((change) => {
    const column = located.table.columns[change.field];
    return column === undefined ? [] : [{ ...change, dealId: deal.id, row: row.row, column }];
  });
  return { moved: row, changes };
}

function canonicalStage(text: string, pipeline: Pipeline): string {
  return stageBook(pipeline.stages).find(text)?.name ?? text;
}

/**
 * The closing day that comes with a stage is not logged apart: the line of the stage says it, and reconciling
 * knows (reconcile/explained.ts). That keeps a move within its writes.
 */
function logLines(env: Environment, changes: readonly DealChange[]): LogEntry[] {
  const logged = changes.filter(
    ({ field }) => WATCHED_FIELDS.includes(field) && field !== 'closed' && field !== 'closeDate',
  );
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
