/** Finishes a merge whose run broke off: nothing was lost, because the note has what the dropped row said. */
import { isSameCell } from '../../domain/cells/cell';
import type { Environment, Write } from '../ports';
import { resumedLogWrites } from '../undo/log-lines';
import { placeCells } from '../undo/place-cells';
import type { MergeNote } from '../undo/undo-note';
import { readGround, rowFinder } from '../workbook/ground';
import { cellWrites } from '../workbook/writes/cell-writes';
import { findDropped } from './dropped-row';
import { looksOf } from './merge-looks';
import { endMerge } from './totals';

/**
 * While the dropped row is there, the kept row may lack something: cells that hold what they held take over what was
 * planned, and then the row goes. Once it is gone, only the log may lack lines.
 */
export function completeMerge(env: Environment, note: MergeNote): void {
  const [sheet] = note.sheets;
  if (!sheet) return;
  const ground = readGround(env, sheet.pipeline);
  const dropped = findDropped(ground, note);
  const writes: Write[] = [];
  if (dropped !== undefined) {
    const cells = placeCells(ground, sheet.columns);
    const open = cells.filter(({ now, from }) => isSameCell(now, from));
    const keptRow = rowFinder(ground)(note.kept.id, note.kept.row);
    writes.push(...cellWrites(ground.tab, open));
    if (keptRow !== undefined) writes.push(...looksOf(ground.tab, keptRow, note));
    writes.push({ kind: 'deleteRow', tab: ground.tab, row: dropped });
  }
  env.write([...writes, ...resumedLogWrites(env, note.log)]);
  env.flush();
  endMerge(env, ground.tab, note);
}
