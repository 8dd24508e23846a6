/** The workbook at a glance, for the page. */

import path from 'node:path';
import type { ClockView, Menu, Outline } from '../protocol';
import type { Session } from '../session';
import { sheetOutline } from './sheet-outline';

/** How an instant reads on a wall in a zone: 2026-11-21 (Sat) 09:30. */
function clockDisplay(instant: number, timeZone: string, locale: string): string {
  const language = locale.startsWith('ko') ? 'ko-KR' : 'en-GB';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone });
  return format.format(instant);
}

function clockView(session: Session): ClockView {
  const { timeZone, locale } = session.host.workbook;
  const instant = session.host.now();
  return { instant, timeZone, display: clockDisplay(instant, timeZone, locale) };
}

/** The name of the add-on, which the platform takes from its store listing and a bundle does not carry. */
const ADD_ON = 'Pipesheet';

/** The menus, the add-on's one under its own name. */
function menusOf(session: Session): Menu[] {
  return session.host.screen.menus.map((menu) =>
    menu.place === 'extensions' ? { ...menu, label: ADD_ON } : menu,
  );
}

/** Outlines the workbook. */
export function outlineView(session: Session): Outline {
  const { host } = session;
  const { workbook } = host;
  const selected = host.screen.selection?.sheetId;
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden);
  const active = shown.find((sheet) => sheet.id === selected) ?? shown[0] ?? workbook.sheets[0];
  return {
    fileName: session.file === null ? workbook.name : path.basename(session.file),
    revision: session.revision,
    locale: workbook.locale,
    sheets: workbook.sheets.map(sheetOutline),
    activeSheetId: active?.id ?? 0,
    menus: menusOf(session),
    canUndo: workbook.journal.undoLabel !== null,
    canRedo: workbook.journal.redoLabel !== null,
    clock: clockView(session),
    mails: host.outbox.length,
    executions: host.executions.at(-1)?.id ?? 0,
    user: session.user,
  };
}
