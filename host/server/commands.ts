/** What each command of the page does to the host. */

import type { ChangeType, Typed } from '../runtime/edits';
import { bottomOf, intersection, type Rectangle, rectangleName, rightOf, type Sheet } from '../workbook';
import type { CommandResult } from './protocol';
import { type CommandName, type CommandParameters, commandSchemas, isCommandName } from './schemas';
import type { Session } from './session';
import { chartView } from './views/chart-view';
import { executionView, mailLine, mailView, triggerView } from './views/log-views';
import { outlineView } from './views/outline-view';
import { sheetText } from './views/sheet-text';
import { windowView } from './views/window-view';

type Handler<Name extends CommandName> = (
  session: Session,
  parameters: CommandParameters<Name>,
) => CommandResult<Name>;

type Active = CommandParameters<'menu'>['active'];

function activate(session: Session, active: Active): void {
  if (active) session.select(active.sheetId, active.rectangle);
}

/** Changes a sheet by hand: one undo unit, and onChange triggers fire. */
function change(session: Session, sheetId: number, type: ChangeType, action: (sheet: Sheet) => void): null {
  const sheet = session.sheet(sheetId);
  session.host.change(type, () => action(sheet));
  return null;
}

function freeSheetName(session: Session): string {
  const { workbook } = session.host;
  const word = workbook.locale.startsWith('ko') ? '시트' : 'Sheet';
  let number = workbook.sheets.length + 1;
  while (workbook.sheetByName(`${word}${number}`)) number += 1;
  return `${word}${number}`;
}

function insertLines(session: Session, parameters: CommandParameters<'insertLines'>): null {
  const { sheetId, axis, at, count } = parameters;
  if (axis === 'row') return change(session, sheetId, 'INSERT_ROW', (sheet) => sheet.insertRows(at, count));
  return change(session, sheetId, 'INSERT_COLUMN', (sheet) => sheet.insertColumns(at, count));
}

function deleteLines(session: Session, parameters: CommandParameters<'deleteLines'>): null {
  const { sheetId, axis, at, count } = parameters;
  if (axis === 'row') return change(session, sheetId, 'REMOVE_ROW', (sheet) => sheet.deleteRows(at, count));
  return change(session, sheetId, 'REMOVE_COLUMN', (sheet) => sheet.deleteColumns(at, count));
}

/** Hides or shows a sheet; one must stay in sight. */
function hideSheet(session: Session, sheet: Sheet, hidden: boolean): void {
  const others = session.host.workbook.sheets.filter((other) => other !== sheet && !other.hidden);
  if (hidden && others.length === 0) throw new Error('This is the only sheet in sight: it cannot be hidden.');
  sheet.update({ hidden });
}

function callFunction(session: Session, parameters: CommandParameters<'rpc'>): CommandResult<'rpc'> {
  activate(session, parameters.active);
  const values: unknown = JSON.parse(parameters.argumentsJson);
  try {
    const result = session.host.rpc(parameters.functionName, ...(Array.isArray(values) ? values : []));
    return { ok: true, json: JSON.stringify(result ?? null) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, name: error.name, message: error.message };
  }
}

/** Makes room for a block that reaches beyond the sheet, as pasting does. */
function requireRoom(sheet: Sheet, area: Rectangle): void {
  const rows = bottomOf(area) - sheet.maxRows;
  const columns = rightOf(area) - sheet.maxColumns;
  if (rows > 0) sheet.insertRows(sheet.maxRows + 1, rows);
  if (columns > 0) sheet.insertColumns(sheet.maxColumns + 1, columns);
}

/** Edits cells by hand; what onEdit writes belongs to the same undo unit. Throws what Sheets says when it refuses. */
function edit(session: Session, sheet: Sheet, area: Rectangle, typed: Typed): null {
  const { host } = session;
  const result = host.workbook.transaction('Typing', () => {
    requireRoom(sheet, area);
    return host.edit(sheet.name, rectangleName(area), typed);
  });
  if (result.message !== null) throw new Error(result.message);
  return null;
}

/** A single text is typed, more of them are pasted: the event of onEdit tells the two apart. */
function enter(session: Session, parameters: CommandParameters<'enter'>): null {
  const { sheetId, row, column, values } = parameters;
  const [first = []] = values;
  const [single = ''] = first;
  const isTyped = values.length === 1 && first.length === 1;
  const area = { row, column, rows: values.length, columns: first.length };
  return edit(session, session.sheet(sheetId), area, isTyped ? single : values);
}

const handlers: { readonly [Name in CommandName]: Handler<Name> } = {
  outline: (session) => outlineView(session),
  window: (session, { sheetId, firstRow, rows }) => windowView(session.sheet(sheetId), firstRow, rows),
  charts: (session, { sheetId }) =>
    session.sheet(sheetId).properties.charts.map((chart) => chartView(session.host.workbook, chart)),
  text: (session, { sheetId, rectangle: area }) => sheetText(session.sheet(sheetId), area),
  enter,
  clear: (session, { sheetId, rectangle: area }) => {
    const sheet = session.sheet(sheetId);
    return edit(session, sheet, intersection(area, sheet.everything()) ?? area, null);
  },
  undo: (session) => {
    session.host.undo();
    return null;
  },
  redo: (session) => {
    session.host.redo();
    return null;
  },
  addSheet: (session) => {
    const name = freeSheetName(session);
    return session.host.change('INSERT_GRID', (workbook) => ({ sheetId: workbook.addSheet(name).id }));
  },
  renameSheet: (session, { sheetId, name }) =>
    change(session, sheetId, 'OTHER', (sheet) => session.host.workbook.renameSheet(sheet, name)),
  deleteSheet: (session, { sheetId }) =>
    change(session, sheetId, 'REMOVE_GRID', (sheet) => session.host.workbook.removeSheet(sheet)),
  hideSheet: (session, { sheetId, hidden }) =>
    change(session, sheetId, 'OTHER', (sheet) => hideSheet(session, sheet, hidden)),
  resizeColumn: (session, { sheetId, column, width }) =>
    change(session, sheetId, 'FORMAT', (sheet) => {
      sheet.update({ columnWidths: new Map([...sheet.properties.columnWidths, [column, width]]) });
    }),
  insertLines,
  deleteLines,
  menu: (session, { functionName, active }) => {
    activate(session, active);
    session.host.runFromMenu(functionName);
    return null;
  },
  rpc: callFunction,
  closePanel: (session, { panelId }) => {
    if (session.host.screen.panel?.id === panelId) session.host.screen.closePanel();
    return null;
  },
  mails: (session) => session.host.outbox.map(mailLine),
  mail: (session, { index }) => mailView(session.host.outbox, index),
  triggers: (session) => session.host.triggers().map(triggerView),
  executions: (session) => session.host.executions.map(executionView),
  advance: (session, { instant }) => {
    session.host.advance(instant);
    session.touch();
    return null;
  },
};

function perform<Name extends CommandName>(
  session: Session,
  name: Name,
  parameters: unknown,
): CommandResult<Name> {
  const schema = commandSchemas[name];
  const handler: Handler<Name> = handlers[name];
  return handler(session, schema.parse(parameters) as CommandParameters<Name>);
}

/** Runs a command of the page. Throws an Error with a sentence for the person when it cannot. */
export function runCommand(session: Session, name: string, parameters: unknown): unknown {
  if (!isCommandName(name)) throw new Error(`There is no command named ${name}.`);
  return perform(session, name, parameters);
}
