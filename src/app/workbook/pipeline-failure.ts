/** Says in which of several tabs of deals something went wrong. */
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { requireLayout } from './layout';
import { findDealsTab, type Pipeline } from './pipeline';

/** Work on one pipeline, whose failure says in which tab. */
export function inPipeline<T>(env: Environment, pipeline: Pipeline, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Failure ? failureOf(env, pipeline, error) : error;
  }
}

/** The failure of one pipeline, with the title of its tab where there are several. */
export function failureOf(env: Environment, { place }: Pipeline, failure: Failure): Failure {
  if (requireLayout(env.memory).pipelines.length < 2) return failure;
  const tab = findDealsTab(env, place)?.name ?? place.name;
  return new Failure(failure.code, { tab, ...failure.facts }, failure.retrySafe);
}
