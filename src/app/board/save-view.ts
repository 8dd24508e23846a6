/** Remembers how a person looks at a board: for this person, workbook and pipeline. */
import type { Rpc } from '../../contract/rpc';
import { type BoardView, isBoardView } from '../../domain/board/view';
import { bytesOf } from '../../domain/cells/text-size';
import type { Environment } from '../ports';
import { ALL_PIPELINES, pipelineLayout, requireLayout } from '../workbook/layout';

/** Bytes that one property holds (platform.md 2.2). */
const MOST_BYTES = 9000;

/**
 * A hand that is too long loses its end, which is the least that anybody would miss.
 *
 * @throws Failure notSetUp, pipelineUnknown
 */
export function saveView(
  env: Environment,
  { pipeline, view }: Parameters<Rpc['saveView']>[0],
): ReturnType<Rpc['saveView']> {
  const layout = requireLayout(env.memory);
  if (pipeline !== ALL_PIPELINES) pipelineLayout(layout, pipeline);
  env.personal.set(keyOf(pipeline), fittingText(view));
  return {};
}

/** As last saved; nothing when it was never saved or cannot be read. No read of the document. */
export function readView(env: Environment, pipeline: string): BoardView | undefined {
  const text = env.personal.get(keyOf(pipeline));
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return isBoardView(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(pipeline: string): string {
  return `view ${pipeline}`;
}

function fittingText(view: BoardView): string {
  const text = JSON.stringify(view);
  if (bytesOf(text) <= MOST_BYTES || view.hand.length === 0) return text;
  return fittingText({ ...view, hand: view.hand.slice(0, Math.floor(view.hand.length / 2)) });
}
