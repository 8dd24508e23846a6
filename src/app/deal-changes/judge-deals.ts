/** Judges what was asked of several deals, each pipeline on its own, and says what became of each. */
import type { DealRef, RefusedDeal } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import { problemOf } from '../door/problem';
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { openPipeline, type Pipeline } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';
import { byPipeline } from './by-pipeline';
import { cardAfter, type PlacedDeal } from './placed-deals';

/** A deal that is left as it is; `place` is absent when it was not found. */
export interface Refused {
  readonly refused: Failure;
  readonly place?: PlacedDeal;
}

/**
 * What is wrong with one tab keeps nobody from changing the deals of another: its deals are refused.
 *
 * @throws Failure as `judge` does, when only one pipeline is asked for
 */
export function judgeDeals<Asked extends DealRef, Verdict>(
  env: Environment,
  deals: readonly Asked[],
  judge: (pipeline: Pipeline, deals: readonly Asked[]) => ReadonlyMap<Asked, Verdict>,
): ReadonlyMap<Asked, Verdict | Refused> {
  const parts = byPipeline(deals);
  const verdicts = [...parts].map(([key, own]): ReadonlyMap<Asked, Verdict | Refused> => {
    try {
      return keepingOrder(env, () => judge(openPipeline(env, key), own));
    } catch (refused) {
      if (parts.size === 1 || !(refused instanceof Failure)) throw refused;
      return new Map(own.map((asked) => [asked, { refused }]));
    }
  });
  return new Map(verdicts.flatMap((each) => [...each]));
}

/** What the panel is told of a deal that was left as it is. */
export function refusalOf(env: Environment, id: string, { refused, place }: Refused): RefusedDeal {
  const problem = problemOf(refused, teamLanguage(env));
  return place ? { id, problem, card: cardAfter(place) } : { id, problem };
}
