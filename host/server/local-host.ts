/** Makes the host of a session: over a file, over given rows, or empty. */

import path from 'node:path';
import { createHost, type Host } from '../host';
import { type CellInput, type Sheet, Workbook } from '../workbook';
import { fitColumns } from './fit-columns';
import { openDocument } from './open-document';
import type { Session } from './session';
import type { NewWorkbook, WorkerSettings } from './worker-messages';

/** An empty workbook, or one with the given rows under a frozen, bold header. */
function newDocument(content: NewWorkbook, locale: string, timeZone = 'Etc/GMT'): Workbook {
  const isKorean = locale.startsWith('ko');
  const workbook = new Workbook({
    name: content.name,
    locale: isKorean ? 'ko_KR' : 'en_US',
    timeZone,
  });
  const sheet = workbook.addSheet(content.sheetName ?? (isKorean ? '시트1' : 'Sheet1'));
  if (content.rows) fill(sheet, content.rows);
  workbook.journal.clear();
  return workbook;
}

function fill(sheet: Sheet, rows: readonly (readonly CellInput[])[]): void {
  const width = rows[0]?.length ?? 1;
  if (rows.length > sheet.maxRows) sheet.insertRows(sheet.maxRows + 1, rows.length - sheet.maxRows);
  sheet.enterAll(1, 1, rows);
  sheet.setStyle({ row: 1, column: 1, rows: 1, columns: width }, { fontWeight: 'bold' });
  sheet.update({ frozenRows: 1 });
  fitColumns(sheet);
}

/**
 * The new workbook in the language of the first page, or null when the present one should stay: it came from
 * a file, or was made in that language.
 */
export function translatedDocument(settings: WorkerSettings, locale: string): Workbook | null {
  const { translation, file, timeZone } = settings;
  if (file !== null || translation?.locale !== locale) return null;
  return newDocument(translation, locale, timeZone);
}

/** Makes the host. Rejects with one sentence when the file or the bundle is no good. */
export async function openLocalHost(settings: WorkerSettings, session: Session): Promise<Host> {
  const empty = newDocument(settings, settings.user.locale, settings.timeZone);
  const { file, bundle, user, timeZone, now, mailFolder } = settings;
  const { locale } = empty;
  const workbook =
    file === null
      ? empty
      : await openDocument(file, path.basename(file), { locale, timeZone: empty.timeZone });
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
