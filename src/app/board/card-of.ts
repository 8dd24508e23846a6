/** One deal as a card, outside of a board: its `stage` is the pipeline's own spelling. */
import { buildCard } from '../../domain/board/build-card';
import type { Card } from '../../domain/board/lane';
import type { Deal } from '../../domain/deals/deal';
import { stageBook } from '../../domain/stages/stage-book';
import { MAIN_PIPELINE } from '../workbook/layout';
import type { Pipeline } from '../workbook/pipeline';

/** @param isComputed a formula computes the deal's stage */
export function cardOf(pipeline: Pipeline, deal: Deal, isComputed = false): Card {
  const { key } = pipeline.place;
  const source = {
    deal,
    stage: stageBook(pipeline.stages).find(deal.stage),
    lane: deal.stage,
    pipeline: key === MAIN_PIPELINE ? undefined : key,
  };
  return buildCard(source, isComputed ? { ...pipeline, computedStages: new Set([deal.id]) } : pipeline);
}
