/** Finds the stage of a pipeline that a board's lane means, also on the board of several pipelines. */
import { joinStages } from '../../domain/board/joint-stages';
import type { Stage } from '../../domain/stages/stage';
import { stageBook } from '../../domain/stages/stage-book';
import type { Environment } from '../ports';
import { openPipelines, type Pipeline } from '../workbook/pipeline';
import { pipelineChoices } from './pipeline-choices';

/** The stage of that name or lane; nothing when the pipeline has none. */
export type FindStage = (text: string) => Stage | undefined;

/** Where two pipelines mean different things by one name, their lanes on the board of all have titles of their own. */
export function stageFinder(env: Environment, pipeline: Pipeline): FindStage {
  const book = stageBook(pipeline.stages);
  // Many cards come from few lanes, and each lane is looked for in the stages of all pipelines.
  const found = new Map<string, Stage | undefined>();
  return (text) => {
    if (!found.has(text)) found.set(text, book.find(text) ?? behindTitle(env, pipeline, text));
    return found.get(text);
  };
}

function behindTitle(env: Environment, { place }: Pipeline, title: string): Stage | undefined {
  const names = new Map(pipelineChoices(env).map(({ key, name }) => [key, name]));
  const pipelines = openPipelines(env).map((each) => {
    return { pipeline: each.place.key, name: names.get(each.place.key) ?? '', stages: each.stages };
  });
  const lane = joinStages(pipelines).find((joint) => joint.title === title);
  return lane?.members.find(({ owner }) => owner.pipeline === place.key)?.stage;
}
