/** Says of a pipeline that could not be read what is wrong with it, beside those that could. */
import type { Notice } from '../../contract/rpc';
import { problemOf } from '../door/problem';
import type { Environment } from '../ports';
import type { UnreadPipeline } from '../reconcile/open-tabs';
import { failureOf } from '../workbook/pipeline-failure';

/** The sentence names the tab where there are several. */
export function unreadNotice(env: Environment, { pipeline, failure }: UnreadPipeline): Notice {
  const { message, action } = problemOf(failureOf(env, pipeline, failure), pipeline.language);
  return { message, action, repairable: problemOf(failure, pipeline.language).repairable === true };
}
