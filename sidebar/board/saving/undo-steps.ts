/** What can be taken back in this panel, newest last: pure. */
import type { UndoneDeal } from './change';

export interface UndoStep {
  /** The key of the change that it takes back. */
  readonly key: string;
  readonly deals: readonly UndoneDeal[];
}

const DEPTH = 20;

export function withStep(steps: readonly UndoStep[], step: UndoStep): readonly UndoStep[] {
  return [...steps, step].slice(-DEPTH);
}

/** The step of a change, or the newest one, and what is left without it. */
export function takeStep(
  steps: readonly UndoStep[],
  key: string | undefined,
): { readonly step: UndoStep; readonly left: readonly UndoStep[] } | undefined {
  const step = key === undefined ? steps[steps.length - 1] : steps.find((each) => each.key === key);
  return step && { step, left: steps.filter((each) => each !== step) };
}
