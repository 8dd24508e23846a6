/** Makes the host of a session: over a file, over given rows, or empty. */

import path from 'node:path';
import { openWorkbook } from '../files';
import { createHost, type Host } from '../host';
import { type CellInput, type Sheet, Workbook } from '../workbook';
import type { Session } from './session';
import type { WorkerSettings } from './worker-messages';

/** The first row of a list names its columns: texts only, and at least two of them. */
function hasHeader(sheet: Sheet): boolean {
  const width = Math.max(1, sheet.lastColumn());
  const [first = []] = sheet.typedValues({ row: 1, column: 1, rows: 1, columns: width });
  const filled = first.filter((value) => value !== null && value !== '');
  return filled.length > 0 && filled.every((value) => typeof value === 'string');
}

/**
 * Opens a file as a workbook. Rejects with FileError, or with a sentence when a .csv has no header: what
 * follows needs the names of its columns.
 */
export async function openDocument(
  source: string | Uint8Array,
  name: string,
  base: Workbook,
): Promise<Workbook> {
  const { locale, timeZone } = base;
  const isCsv = /\.csv$/i.test(name);
  const label = name.replace(/\.(csv|xlsx)$/i, '');
  const kind = isCsv ? 'csv' : 'xlsx';
  const opened = await openWorkbook(source, { kind, name: label, locale, timeZone });
  const [sheet] = opened.sheets;
  if (isCsv && sheet && !hasHeader(sheet)) {
    throw new Error(
      `${name} has no header: its first line must name the columns, such as Deal, Owner, Stage, Amount.`,
    );
  }
  return opened;
}

/** An empty workbook, or one with the given rows under a frozen, bold header. */
function newDocument(settings: WorkerSettings): Workbook {
  const isKorean = settings.user.locale.startsWith('ko');
  const workbook = new Workbook({
    name: settings.name,
    locale: isKorean ? 'ko_KR' : 'en_US',
    timeZone: settings.timeZone ?? 'Etc/GMT',
  });
  const sheet = workbook.addSheet(settings.sheetName ?? (isKorean ? '시트1' : 'Sheet1'));
  if (settings.rows) fill(sheet, settings.rows);
  workbook.journal.clear();
  return workbook;
}

function fill(sheet: Sheet, rows: readonly (readonly CellInput[])[]): void {
  const width = rows[0]?.length ?? 1;
  if (rows.length > sheet.maxRows) sheet.insertRows(sheet.maxRows + 1, rows.length - sheet.maxRows);
  sheet.enterAll(1, 1, rows);
  sheet.setStyle({ row: 1, column: 1, rows: 1, columns: width }, { fontWeight: 'bold' });
  sheet.update({ frozenRows: 1 });
}

/** Makes the host. Rejects with one sentence when the file or the bundle is no good. */
export async function openLocalHost(settings: WorkerSettings, session: Session): Promise<Host> {
  const empty = newDocument(settings);
  const { file, bundle, user, timeZone, now, mailFolder } = settings;
  const workbook = file === null ? empty : await openDocument(file, path.basename(file), empty);
  const smtpUrl = process.env.SMTP_URL;
  return createHost({
    bundle,
    workbook,
    user,
    ask: (question) => session.ask(question),
    afterCall: () => session.report(),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(now === undefined ? {} : { now }),
    ...(mailFolder === null ? {} : { mailFolder }),
    ...(smtpUrl ? { smtpUrl } : {}),
  });
}
