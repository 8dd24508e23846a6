/** What each command of the page does to the host. */

import type { Sheet } from '../workbook';
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
) => CommandResult<Name> | Promise<CommandResult<Name>>;

type Active = CommandParameters<'menu'>['active'];

function activate(session: Session, active: Active): void {
  if (active) session.host.screen.select(active.sheetId, active.rectangle);
}

/** Makes one undo unit of what a person did to a sheet. */
function change(session: Session, sheetId: number, label: string, action: (sheet: Sheet) => void): null {
  const sheet = session.sheet(sheetId);
  session.host.workbook.transaction(label, () => action(sheet));
  return null;
}

function freeSheetName(session: Session): string {
  const { workbook } = session.host;
  const word = workbook.locale.startsWith('ko') ? '시트' : 'Sheet';
  let number = workbook.sheets.length + 1;
  while (workbook.sheetByName(`${word}${number}`)) number += 1;
  return `${word}${number}`;
}

function changeLines(
  session: Session,
  parameters: CommandParameters<'insertLines'>,
  isInsert: boolean,
): null {
  const { sheetId, axis, at, count } = parameters;
  const label = isInsert ? 'Insert' : 'Delete';
  return change(session, sheetId, label, (sheet) => {
    if (axis === 'row') isInsert ? sheet.insertRows(at, count) : sheet.deleteRows(at, count);
    else isInsert ? sheet.insertColumns(at, count) : sheet.deleteColumns(at, count);
  });
}

async function callFunction(
  session: Session,
  parameters: CommandParameters<'rpc'>,
): Promise<CommandResult<'rpc'>> {
  activate(session, parameters.active);
  const values: unknown = JSON.parse(parameters.argumentsJson);
  try {
    const result = await session.host.rpc(parameters.functionName, Array.isArray(values) ? values : []);
    return { ok: true, json: JSON.stringify(result ?? null) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, name: error.name, message: error.message };
  }
}

function requireRoom(session: Session, parameters: CommandParameters<'enter'>): void {
  const sheet = session.sheet(parameters.sheetId);
  const rows = parameters.row + parameters.values.length - 1 - sheet.maxRows;
  const columns = parameters.column + (parameters.values[0]?.length ?? 1) - 1 - sheet.maxColumns;
  if (rows > 0) sheet.insertRows(sheet.maxRows + 1, rows);
  if (columns > 0) sheet.insertColumns(sheet.maxColumns + 1, columns);
}

const handlers: { readonly [Name in CommandName]: Handler<Name> } = {
  outline: (session) => outlineView(session),
  window: (session, { sheetId, firstRow, rows }) => windowView(session.sheet(sheetId), firstRow, rows),
  charts: (session, { sheetId }) =>
    session.sheet(sheetId).properties.charts.map((chart) => chartView(session.host.workbook, chart)),
  text: (session, { sheetId, rectangle: area }) => sheetText(session.sheet(sheetId), area),
  enter: async (session, parameters) => {
    requireRoom(session, parameters);
    const { sheetId, row, column, values } = parameters;
    await session.host.enter(sheetId, row, column, values);
    return null;
  },
  clear: async (session, { sheetId, rectangle: area }) => {
    await session.host.clear(sheetId, area);
    return null;
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
    return session.host.workbook.transaction('Add sheet', () => ({
      sheetId: session.host.workbook.addSheet(name).id,
    }));
  },
  renameSheet: (session, { sheetId, name }) =>
    change(session, sheetId, 'Rename', (sheet) => session.host.workbook.renameSheet(sheet, name)),
  deleteSheet: (session, { sheetId }) =>
    change(session, sheetId, 'Delete', (sheet) => session.host.workbook.removeSheet(sheet)),
  hideSheet: (session, { sheetId, hidden }) =>
    change(session, sheetId, 'Hide', (sheet) => sheet.update({ hidden })),
  resizeColumn: (session, { sheetId, column, width }) =>
    change(session, sheetId, 'Resize', (sheet) => {
      sheet.update({ columnWidths: new Map([...sheet.properties.columnWidths, [column, width]]) });
    }),
  insertLines: (session, parameters) => changeLines(session, parameters, true),
  deleteLines: (session, parameters) => changeLines(session, parameters, false),
  menu: async (session, { functionName, active }) => {
    activate(session, active);
    await session.host.runMenu(functionName);
    return null;
  },
  rpc: callFunction,
  closePanel: (session, { panelId }) => {
    if (session.host.screen.panel?.id === panelId) session.host.screen.closePanel();
    return null;
  },
  mails: (session) => session.host.mails.map(mailLine),
  mail: (session, { index }) => mailView(session.host.mails, index),
  triggers: (session) => session.host.triggers().map(triggerView),
  executions: (session) => session.host.executions.map(executionView),
  advance: async (session, { instant }) => {
    await session.host.advance(instant);
    return null;
  },
};

async function perform<Name extends CommandName>(
  session: Session,
  name: Name,
  parameters: unknown,
): Promise<CommandResult<Name>> {
  const schema = commandSchemas[name];
  const handler: Handler<Name> = handlers[name];
  return handler(session, schema.parse(parameters) as CommandParameters<Name>);
}

/** Runs a command of the page. Throws an Error with a sentence for the person when it cannot. */
export async function runCommand(session: Session, name: string, parameters: unknown): Promise<unknown> {
  if (!isCommandName(name)) throw new Error(`There is no command named ${name}.`);
  return perform(session, name, parameters);
}
