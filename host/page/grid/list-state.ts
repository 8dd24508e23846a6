/** The cell whose list of values is open. */

import { createStore } from '../store';
import type { Position } from './selection';

/** A cell with its list open. */
export interface OpenList extends Position {
  readonly sheetId: number;
}

export const openList = createStore<OpenList | null>(null);
