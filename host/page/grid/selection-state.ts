/** Which cells are selected on the sheet on the screen. */

import { createStore } from '../store';
import type { Selection } from './selection';

/** The selection of this window. */
export const selection = createStore<Selection>({
  anchor: { row: 1, column: 1 },
  focus: { row: 1, column: 1 },
});
