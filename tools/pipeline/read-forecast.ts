/** Reads the Forecast tab back as numbers, from its cells and not from the domain, so that a report repeats the tab. */
import type { Host } from '../../host/host';
import { choose } from '../../src/domain/messages/choose';
import { forecast as en } from '../../src/domain/messages/en/forecast';
import { forecast as ko } from '../../src/domain/messages/ko/forecast';
import type { Language } from '../../src/domain/messages/language';

type Value = string | number | boolean | Date;

/** One month's column of the tab. */
export interface ForecastMonth {
  readonly month: string;
  readonly won: number;
  readonly weighted: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly target: number;
}

/** The tab's months, and its total column, which also holds deals before, after and without a month. */
export interface ForecastReport {
  readonly months: readonly ForecastMonth[];
  readonly total: { readonly won: number; readonly open: number; readonly weighted: number };
  readonly unpriced: number;
  readonly undated: number;
}

/** @throws Error when the tab does not have a line that set-up writes */
export function readForecast(host: Host, tabName: string, language: Language): ForecastReport {
  const texts = choose(language, { en, ko });
  const cells = host.sheet(tabName).values();
  const { summary, outcomes, watch } = texts;
  const header = lineOf(cells, summary.heading);
  const lines = {
    won: lineOf(cells, summary.won),
    open: lineOf(cells, summary.open),
    weighted: lineOf(cells, summary.weighted),
    target: lineOf(cells, summary.target),
    p10: lineOf(cells, outcomes.p10),
    p50: lineOf(cells, outcomes.p50),
    p90: lineOf(cells, outcomes.p90),
  };
  const at = (line: readonly Value[], column: number) => numberOf(line[column]);
  const total = header.indexOf(texts.periods.total);
  const zone = host.workbook.timeZone;
  const watched = (label: string) => lineOf(cells, label).find((cell) => typeof cell === 'number') ?? 0;
  return {
    months: header.flatMap((cell, column) => {
      if (!(cell instanceof Date)) return [];
      const figures = Object.entries(lines).map(([name, line]) => [name, at(line, column)]);
      const { won, weighted, target, p10, p50, p90 } = Object.fromEntries(figures);
      return [{ month: monthIn(zone, cell), won, weighted, p10, p50, p90, target }];
    }),
    total: { won: at(lines.won, total), open: at(lines.open, total), weighted: at(lines.weighted, total) },
    unpriced: Number(watched(watch.unpriced)),
    undated: Number(watched(watch.undated)),
  };
}

/** The row whose first filled cell is a label. */
function lineOf(cells: readonly (readonly Value[])[], label: string): readonly Value[] {
  const line = cells.find((row) => row.find((cell) => cell !== '') === label);
  if (line) return line;
  throw new Error(`The forecast tab has no line "${label}".`);
}

function numberOf(cell: Value | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

function monthIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(instant);
}
