/** The cards that are selected, as they stand on the board. */
import type { Card } from '../../../src/contract/rpc';
import type { BoardDesk } from '../desk';

/** In the order drawn. */
export function selectedCards({
  finding,
  selection,
}: Pick<BoardDesk, 'finding' | 'selection'>): readonly Card[] {
  return finding.lanes.flatMap(({ cards }) => cards.filter(({ id }) => selection.ids.has(id)));
}
