/** How history names the pipeline in which a deal stands. */
import { MAIN_PIPELINE, type PipelineLayout } from '../layout';

/** Blank for the main pipeline, so that a workbook with one has nothing to tell; else the key. */
export function pipelineMark({ place }: { readonly place: Pick<PipelineLayout, 'key'> }): string {
  return place.key === MAIN_PIPELINE ? '' : place.key;
}
