/** What Pipesheet's own tabs hold when they are made: headers, first rows, lists, widths and help. */

import { koreanHolidays } from '../../../domain/calendar/korean-holidays';
import type { Day, Grid } from '../../../domain/cells/cell';
import type { Field } from '../../../domain/deals/field';
import type { Settings } from '../../../domain/deals/settings';
import { choose } from '../../../domain/messages/choose';
import { en as stagesEn } from '../../../domain/messages/en/stages';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { ko as stagesKo } from '../../../domain/messages/ko/stages';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import { FORECAST_CATEGORIES, STAGE_KINDS, type Stage } from '../../../domain/stages/stage';
import { amountFormat } from '../../guides/deal-looks';
import type { CellRule, TabName } from '../../ports';
import { requiredText } from '../../workbook/own-tabs/read-stages';
import {
  type ColumnName,
  type ColumnTab,
  columnNames,
  columnTitles,
} from '../../workbook/own-tabs/tab-columns';

/** A tab as it is first written. */
export interface TabPlan {
  readonly name: TabName;
  /** The header row and the rows below it. */
  readonly rows: Grid;
  /** One for each column. */
  readonly widths: readonly number[];
  readonly formats: Readonly<Record<number, string>>;
  readonly rules: Readonly<Record<number, CellRule>>;
  /** A note on the first header. */
  readonly help: string;
  /** Only the program writes it. */
  readonly warned?: true;
  readonly hidden?: true;
}

export interface PlanInput {
  readonly settings: Settings;
  readonly stages: readonly Stage[];
  readonly owners: readonly string[];
  /** Currencies of the deals; each other than the settings' own gets rows for its exchange rate. */
  readonly currencies: readonly string[];
  /** Header texts of the Deals tab. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  readonly day: Day;
}

const MOMENT = 'yyyy-mm-dd hh:mm';

const LOG_PARTS: ColumnParts<'log'> = {
  widths: { stamp: 140, who: 200, field: 130, from: 160, to: 160, how: 150 },
  formats: { stamp: MOMENT },
};

const ALERTS_PARTS: ColumnParts<'alerts'> = {
  widths: { key: 240, recipient: 200, why: 320, stamp: 140 },
  formats: { episode: 'yyyy-mm-dd', stamp: MOMENT },
};

/** Every tab beside Deals, in the order of the tab bar. */
export function tabPlans(input: PlanInput): readonly TabPlan[] {
  return [
    stagesPlan(input),
    teamPlan(input),
    targetsPlan(input),
    holidaysPlan(input),
    settingsPlan(input),
    bare(input, 'forecast'),
    { ...columnsPlan(input, 'log', LOG_PARTS), warned: true },
    { ...columnsPlan(input, 'alerts', ALERTS_PARTS), warned: true },
    { ...bare(input, 'state'), warned: true, hidden: true },
  ];
}

/** The rows of the Team tab for these owners, without its header. */
export function teamRows(owners: readonly string[], settings: Settings): Grid {
  const { yes } = textsOf(settings);
  return owners.map((name) => [name, '', '', '', '', yes]);
}

function stagesPlan(input: PlanInput): TabPlan {
  const { cellHelp } = textsOf(input.settings);
  const { kinds, categories } = choose(input.settings.language, { en: stagesEn, ko: stagesKo });
  const list = (values: readonly string[], help: string): CellRule => ({ kind: 'list', values, help });
  const rows = input.stages.map((stage) => [
    stage.name,
    kinds[stage.kind],
    stage.probability,
    stage.staleAfter ?? '',
    categories[stage.category],
    requiredText(stage.required, input.headers),
    stage.colour,
    stage.pipeline ?? '',
  ]);
  return columnsPlan(input, 'stages', {
    rows,
    widths: { name: 180, kind: 130, staleAfter: 230, category: 170, required: 260 },
    formats: { probability: '0%' },
    rules: {
      kind: list(
        STAGE_KINDS.map((kind) => kinds[kind]),
        cellHelp.kind,
      ),
      probability: { kind: 'between', from: 0, to: 1, help: cellHelp.share },
      staleAfter: { kind: 'atLeast', value: 0, help: cellHelp.days },
      category: list(
        FORECAST_CATEGORIES.map((category) => categories[category]),
        cellHelp.category,
      ),
    },
  });
}

function teamPlan(input: PlanInput): TabPlan {
  const { cellHelp, languages, yes, no } = textsOf(input.settings);
  return columnsPlan(input, 'team', {
    rows: teamRows(input.owners, input.settings),
    widths: { name: 160, email: 240, manager: 160 },
    rules: {
      email: { kind: 'email', help: cellHelp.email },
      language: { kind: 'list', values: Object.values(languages), help: cellHelp.language },
      alertHour: { kind: 'between', from: 0, to: 23, help: cellHelp.hour },
      active: { kind: 'list', values: [yes, no], help: cellHelp.yesNo },
    },
  });
}

function targetsPlan(input: PlanInput): TabPlan {
  const { cellHelp } = textsOf(input.settings);
  return columnsPlan(input, 'targets', {
    widths: { owner: 160, amount: 140 },
    formats: { month: 'yyyy-mm', amount: amountFormat(input.settings.currency) },
    rules: {
      month: { kind: 'date', help: cellHelp.date },
      amount: { kind: 'atLeast', value: 0, help: cellHelp.money },
    },
  });
}

/** Korean public holidays are offered to Korean teams; the tab is theirs to change. */
function holidaysPlan(input: PlanInput): TabPlan {
  const year = Number(input.day.slice(0, 4));
  const { language } = input.settings;
  const holidays = language === 'ko' ? koreanHolidays(year - 1, year + 2, language) : [];
  return columnsPlan(input, 'holidays', {
    rows: holidays.map(({ day, name }) => [{ day }, name]),
    widths: { day: 120, name: 220 },
    formats: { day: 'yyyy-mm-dd' },
    rules: { day: { kind: 'date', help: textsOf(input.settings).cellHelp.date } },
  });
}

function settingsPlan(input: PlanInput): TabPlan {
  const { settings: names, settingHelp, languages, weekdays } = textsOf(input.settings);
  const { language, currency, weekend, alertHour } = input.settings;
  const daysOff = weekend.map((day) => weekdays[day - 1] ?? '').join(', ');
  return columnsPlan(input, 'settings', {
    rows: [
      [names.language, languages[language], settingHelp.language],
      [names.currency, currency, settingHelp.currency],
      [names.weekend, daysOff, settingHelp.weekend],
      [names.alertHour, alertHour, settingHelp.alertHour],
      ...rateRows(input),
    ],
    widths: { key: 220, value: 140, help: 640 },
  });
}

/** Two rows for each other currency: its rate and the day of it, blank unless they are known. */
function rateRows({ settings, currencies }: PlanInput): Grid {
  const { rates: names } = textsOf(settings);
  const { currency: home, rates } = settings;
  const others = new Set([...rates.map((rate) => rate.currency), ...settings.ratesLeftOut, ...currencies]);
  return [...others]
    .filter((currency) => currency !== home)
    .sort()
    .flatMap((currency) => {
      const known = rates.find((rate) => rate.currency === currency);
      return [
        [names.rate(currency), known?.rate ?? '', names.rateHelp(currency, home)],
        [names.asOf(currency), known ? { day: known.day } : '', names.asOfHelp(currency)],
      ];
    });
}

type ByColumn<T extends ColumnTab, Value> = Readonly<Partial<Record<ColumnName<T>, Value>>>;

interface ColumnParts<T extends ColumnTab> {
  readonly rows?: Grid;
  readonly widths?: ByColumn<T, number>;
  readonly formats?: ByColumn<T, string>;
  readonly rules?: ByColumn<T, CellRule>;
  readonly help?: string;
}

const USUAL_WIDTH = 110;

function columnsPlan<T extends ColumnTab>(input: PlanInput, name: T, parts: ColumnParts<T>): TabPlan {
  const texts = textsOf(input.settings);
  const columns = columnNames(name);
  const tabHelp: Partial<Record<TabName, string>> = texts.tabHelp;
  return {
    name,
    rows: [columnTitles(name, input.settings.language), ...(parts.rows ?? [])],
    widths: columns.map((column) => parts.widths?.[column] ?? USUAL_WIDTH),
    formats: byNumber(columns, parts.formats),
    rules: byNumber(columns, parts.rules),
    help: parts.help ?? tabHelp[name] ?? '',
  };
}

/** A tab whose rows are written by the run that fills it. */
function bare(input: PlanInput, name: 'forecast' | 'state'): TabPlan {
  return { name, rows: [], widths: [], formats: {}, rules: {}, help: textsOf(input.settings).tabHelp[name] };
}

/** From column names to 1-based column numbers. */
function byNumber<Name extends string, Value>(
  columns: readonly Name[],
  values: Readonly<Partial<Record<Name, Value>>> | undefined,
): Record<number, Value> {
  const numbered: Record<number, Value> = {};
  columns.forEach((column, index) => {
    const value = values?.[column];
    if (value !== undefined) numbered[index + 1] = value;
  });
  return numbered;
}

function textsOf({ language }: Settings): typeof en {
  return choose(language, { en, ko });
}
