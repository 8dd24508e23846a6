/** What a right click on cells offers. */

import type { SheetOutline } from '../../server/protocol';
import type { ContextLine } from '../chrome/context-menu';
import { send } from '../connection';
import { text } from '../language';
import { attempt } from '../state';
import { clearSelected } from './editing';
import { rectangleOf } from './selection';
import { selection } from './selection-state';

type Axis = 'row' | 'column';

function change(command: 'insertLines' | 'deleteLines', sheetId: number, axis: Axis): void {
  const area = rectangleOf(selection.get());
  const [at, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  void attempt(() => send(command, { sheetId, axis, at, count }));
}

/** The lines of the cells' menu. */
export function cellMenu(sheet: SheetOutline): readonly ContextLine[] {
  return [
    { label: text('clear'), action: () => void clearSelected(selection.get()) },
    'separator',
    { label: text('insertRow'), action: () => change('insertLines', sheet.id, 'row') },
    { label: text('insertColumn'), action: () => change('insertLines', sheet.id, 'column') },
    'separator',
    { label: text('deleteRow'), action: () => change('deleteLines', sheet.id, 'row') },
    { label: text('deleteColumn'), action: () => change('deleteLines', sheet.id, 'column') },
  ];
}
