/** Moves the deals of the selected rows to a stage that the person types: the way without a drag. */
import type { MoveRequest } from '../../contract/rpc';
import { cellText } from '../../domain/cells/cell';
import { Failure } from '../../domain/errors/failure';
import type { Stage } from '../../domain/stages/stage';
import { stageBook } from '../../domain/stages/stage-book';
import { moveDeals } from '../move/move-deals';
import type { Environment } from '../ports';
import { MAIN_PIPELINE, requireLayout } from '../workbook/layout';
import { type Pipeline, pipelineOf, tableOf } from '../workbook/pipeline';
import { textsOf } from './menu-items';

type Selected = MoveRequest['deals'][number];

/** The pipeline is the one whose tab the person looks at. @throws Failure notSetUp, stageUnknown and whatever reading the tab throws */
export function moveSelected(env: Environment): void {
  const texts = textsOf(env);
  requireLayout(env.memory);
  const pipeline = pipelineOf(env, env.activeTab());
  const deals = pipeline ? selectedDeals(env, pipeline) : [];
  if (!pipeline || deals.length === 0) {
    env.dialogs.tell(texts.title, texts.moveNothing);
    return;
  }
  const { stages } = pipeline;
  const names = stages.map((stage) => stage.name);
  const answer = env.dialogs.ask(texts.moveTitle(deals.length), texts.moveQuestion(names));
  if (answer === undefined) return;
  const toStage = chosenStage(stages, answer).name;
  const { moved, refused } = moveDeals(env, { toStage, deals });
  const lines = refused.map(({ id, problem }) =>
    texts.moveRefused(id, `${problem.message} ${problem.action}`),
  );
  env.dialogs.tell(texts.title, [texts.moved(moved.length, toStage), ...lines].join('\n'));
}

function selectedDeals(env: Environment, { tab, place }: Pipeline): Selected[] {
  const grid = tab().readAll();
  const { columns, headerRow } = tableOf(grid, place);
  const cell = (row: number, column = 0) => cellText(grid[row - 1]?.[column - 1]);
  const pipeline = place.key === MAIN_PIPELINE ? {} : { pipeline: place.key };
  return env
    .selectedRows()
    .filter((row) => row > headerRow)
    .map((row) => ({ ...pipeline, id: cell(row, columns.id), row, fromStage: cell(row, columns.stage) }))
    .filter((deal) => deal.id !== '');
}

/** A number from the list, or a name. */
function chosenStage(stages: readonly Stage[], answer: string): Stage {
  const stage = stages[Number(answer.trim()) - 1] ?? stageBook(stages).find(answer);
  if (!stage) throw new Failure('stageUnknown', { stage: answer.trim() });
  return stage;
}
