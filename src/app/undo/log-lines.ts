/** The log lines of what a note says was written, and of its undoing. */
import { cellText } from '../../domain/cells/cell';
import { type LogEntry, WATCHED_FIELDS } from '../../domain/history/changes';
import { missingLines } from '../deal-changes/pending';
import type { Environment, Write } from '../ports';
import { logWrites } from '../workbook/history/log-tab';
import type { Author, NotedSheet } from './undo-note';

/** Says of a row whether the log speaks of it: of a doubled id the first row counts, and without an id nothing. */
export type IsLogged = (dealId: string, row: number) => boolean;

/** One line for each fixed cell of a watched field; a fix that only takes white space away changes no text. */
export function fixLines(
  { columns }: Pick<NotedSheet, 'columns'>,
  by: Author,
  isLogged: IsLogged,
): LogEntry[] {
  return columns.flatMap(({ field, cells }) => {
    if (field === undefined || !WATCHED_FIELDS.includes(field)) return [];
    return cells.flatMap(([row, dealId, from, to]) => {
      const texts = { from: cellText(from), to: cellText(to) };
      if (texts.from === texts.to || !isLogged(dealId, row)) return [];
      return [{ ...by, dealId, field, ...texts, how: 'check' as const }];
    });
  });
}

/** Of the rows that have an id, the first. */
export function firstRows(rows: ReadonlyMap<string, readonly number[]>): IsLogged {
  return (dealId, row) => dealId !== '' && rows.get(dealId)?.[0] === row;
}

/** The same lines backwards. */
export function undoLines(lines: readonly LogEntry[], by: Author): LogEntry[] {
  return lines.map(({ dealId, field, from, to }) => ({
    ...by,
    dealId,
    field,
    from: to,
    to: from,
    how: 'undo' as const,
  }));
}

/** The lines of a run that broke off, as far as the log lacks them: below its true end. One read of the log. */
export function resumedLogWrites(env: Environment, lines: readonly LogEntry[]): Write[] {
  const log = env.tab('log').readAll();
  return logWrites(env, missingLines(log, lines), log.length);
}
