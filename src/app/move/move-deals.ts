/** Moves deals to another stage: only the cells that change, logged, alone, and never over somebody else's change. */
import type { MoveRequest, MoveResult } from '../../contract/rpc';
import { titleWithOwners } from '../../domain/board/joint-stages';
import { planMove } from '../../domain/board/plan-move';
import type { Deal } from '../../domain/deals/deal';
import { Failure } from '../../domain/errors/failure';
import type { Stage } from '../../domain/stages/stage';
import { amountUnit } from '../../domain/table/amount-unit';
import { type FindStage, stageFinder } from '../board/stage-finder';
import { changeDeals } from '../deal-changes/change-deals';
import { changeLines } from '../deal-changes/change-lines';
import { judgeDeals, type Refused, refusalOf } from '../deal-changes/judge-deals';
import { carryOutChanges, type DealChange } from '../deal-changes/pending';
import {
  cardAfter,
  changesOfDeal,
  type PlacedDeal,
  placeDeals,
  placedChanges,
} from '../deal-changes/placed-deals';
import type { Environment } from '../ports';
import type { Pipeline } from '../workbook/pipeline';

type AskedMove = MoveRequest['deals'][number];

/** A deal that moves, or stands there already: then nothing changes. */
interface Moved {
  readonly moved: PlacedDeal;
  readonly changes: readonly DealChange[];
}

/** What deals of one pipeline are judged by. */
interface MoveContext {
  readonly findStage: FindStage;
  readonly target: Stage;
  readonly fields: MoveRequest['fields'];
}

/**
 * Moves the deals that may be moved and says why the others stay, each in its own pipeline. A deal that stands in the
 * stage already counts as moved, so that asking twice is safe. Each pipeline is read once and written as one.
 *
 * @throws Failure notSetUp, busy; when only one pipeline is asked for also tabMissing, noHeader, columnMissing, columnTwice
 */
export function moveDeals(env: Environment, request: MoveRequest): MoveResult {
  return changeDeals(env, () => {
    const verdicts = judgeDeals(env, request.deals, (pipeline, deals) =>
      judgePipeline(env, pipeline, { ...request, deals }),
    );
    const changes = [...verdicts.values()].flatMap((each) => ('moved' in each ? each.changes : []));
    carryOutChanges(env, changes, changeLines(env, changes, 'board'));
    return {
      moved: [...verdicts].flatMap(([{ id }, each]) => ('moved' in each ? movedDeal(id, each) : [])),
      refused: [...verdicts].flatMap(([{ id }, each]) =>
        'refused' in each ? [refusalOf(env, id, each)] : [],
      ),
    };
  });
}

function movedDeal(id: string, { moved, changes }: Moved): MoveResult['moved'][number] {
  const undo = changesOfDeal(moved, changes);
  return { id, row: moved.row.row, card: cardAfter(moved, changes), ...(undo ? { undo } : {}) };
}

function judgePipeline(
  env: Environment,
  pipeline: Pipeline,
  { deals, toStage, fields }: MoveRequest,
): ReadonlyMap<AskedMove, Moved | Refused> {
  const findStage = stageFinder(env, pipeline);
  const target = findStage(toStage);
  return new Map(
    [...placeDeals(env, pipeline, deals)].map(([asked, place]): [AskedMove, Moved | Refused] => {
      if (place instanceof Failure) return [asked, { refused: place }];
      if (!target) return [asked, { refused: new Failure('stageUnknown', { stage: toStage }), place }];
      return [asked, judge({ findStage, target, fields }, asked, place)];
    }),
  );
}

/** By the stage's name or its lane's title; a lane of a stage that is not in Stages may be named with its pipelines. */
function isFrom(lane: string, { stage, kind }: Deal, findStage: FindStage): boolean {
  if (stage === (findStage(lane)?.name ?? lane)) return true;
  return kind === 'unknown' && lane.startsWith(titleWithOwners(stage, []));
}

function judge(context: MoveContext, asked: AskedMove, place: PlacedDeal): Moved | Refused {
  const { findStage, target, fields } = context;
  const { deal, cells, computed, pipeline } = place;
  const { header, above, table } = place.located;
  if (deal.stage === target.name) return { moved: place, changes: [] };
  if (!isFrom(asked.fromStage, deal, findStage)) {
    return { refused: new Failure('dealChanged', { deal: deal.title }), place };
  }
  const plan = planMove({
    deal,
    cells,
    target,
    computed,
    today: pipeline.today,
    amountUnit: amountUnit([...above, header], above.length + 1, table.columns.amount).size,
    fields: { ...fields, ...asked.fields },
  });
  if (plan instanceof Failure) return { refused: plan, place };
  return { moved: place, changes: placedChanges(place, plan.changes) };
}
