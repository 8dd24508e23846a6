/** The colours of stages: light grounds on which dark text keeps a contrast well above 4.5 to 1 (WCAG AA). */
import type { StageKind } from './stage';

const OPEN_COLOURS = ['#dbeafe', '#cffafe', '#d1fae5', '#fef3c7', '#ffedd5', '#ede9fe', '#fce7f3', '#e0e7ff'];
const CLOSED_COLOURS: Readonly<Record<Exclude<StageKind, 'open'>, string>> = {
  won: '#bbf7d0',
  lost: '#fecaca',
  afterWon: '#e9d5ff',
};

/** The colour of a stage: by kind, and for open ones by its place among them, counted from 0. */
export function stageColour(kind: StageKind, place: number): string {
  if (kind !== 'open') return CLOSED_COLOURS[kind];
  return OPEN_COLOURS[place % OPEN_COLOURS.length] ?? '#dbeafe';
}
