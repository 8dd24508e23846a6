/** Plans what guides people in a Deals tab: lists, checks, number formats and colours. */

import { columnLetters } from '../../domain/cells/address';
import { type Field, type FieldKind, fieldKind } from '../../domain/deals/field';
import type { Settings } from '../../domain/deals/settings';
import { quoted } from '../../domain/forecast/blocks/formula-text';
import { choose } from '../../domain/messages/choose';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import type { Stage } from '../../domain/stages/stage';
import type { Area, CellRule, ColourRule, Tab, Write } from '../ports';

export interface LookInput {
  readonly tab: Tab;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly settings: Settings;
  readonly stages: readonly Stage[];
  /** The name columns below their headers. */
  readonly stageNames: { readonly tab: Tab; readonly area: Area };
  readonly ownerNames: { readonly tab: Tab; readonly area: Area };
}

/** Currencies without a smaller unit in use. */
const WHOLE_CURRENCIES: readonly string[] = ['KRW', 'JPY', 'VND', 'CLP'];

/** How amounts of a currency are shown. */
export function amountFormat(currency: string): string {
  return WHOLE_CURRENCIES.includes(currency) ? '#,##0' : '#,##0.00';
}

/** What guides a tab, and what of the person's own it replaces. */
export interface LookPlan {
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly FormatPlan[];
  readonly colours: Write | undefined;
}

export interface ValidationPlan {
  readonly field: Field;
  /** The cells that it guides. */
  readonly at: Area;
  readonly write: Write;
  /** A person's own validations stand there. */
  readonly replaces: boolean;
}

export interface FormatPlan {
  readonly field: Field;
  readonly numberFormat: string;
  readonly write: Write;
}

/**
 * Lists for stage and owner always; other checks and number formats only in columns where the person has set
 * none. One read for each of the two questions.
 */
export function planLooks(input: LookInput): LookPlan {
  const { tab, columns } = input;
  const body = bodyOf(input);
  if (body.rows < 1) return { validations: [], formats: [], colours: undefined };
  const ruled = tab.readRuled(body);
  const present = tab.readFormats(body);
  const validations: ValidationPlan[] = [];
  const formats: FormatPlan[] = [];
  for (const [field, column] of entries(columns)) {
    const at = { ...body, column, columns: 1 };
    const rule = ruleOf(field, input);
    const helps = ruled.get(column - 1);
    if (rule && (field === 'stage' || field === 'owner' || !helps)) {
      const replaces = helps !== undefined && !helps.some(isOurHelp);
      validations.push({ field, at, write: { kind: 'validate', tab, at, rule }, replaces });
    }
    const numberFormat = formatOf(fieldKind(field), input.settings.currency);
    if (numberFormat && present.every((row) => (row[column - 1] ?? '') === '')) {
      const write = { kind: 'look', tab, areas: [at], look: { numberFormat } } as const;
      formats.push({ field, numberFormat, write });
    }
  }
  return { validations, formats, colours: { kind: 'colourRules', tab, rules: colourRules(input, body) } };
}

/** What follows the stages: the colours, and the list of the stage column where one is given. */
export function followWrites(
  input: Omit<LookInput, 'stageNames' | 'ownerNames'>,
  list?: LookInput['stageNames'],
): readonly Write[] {
  const { tab, columns } = input;
  const body = bodyOf(input);
  if (body.rows < 1 || columns.stage === undefined) return [];
  const help = choose(input.settings.language, { en, ko }).cellHelp.stage;
  const at = { ...body, column: columns.stage, columns: 1 };
  const listed: Write[] = list
    ? [{ kind: 'validate', tab, at, rule: { kind: 'listFrom', ...list, help } }]
    : [];
  return [...listed, { kind: 'colourRules', tab, rules: colourRules(input, body) }];
}

/** Tells a validation of ours by its help text, in whichever language it was set. */
export function isOurHelp(help: string): boolean {
  return [en, ko].some(({ cellHelp }) => Object.values(cellHelp).includes(help));
}

/** Formats for columns of ours, set before anything is written: a date would bring its own format along. */
export function addedFormatWrites(
  input: Pick<LookInput, 'tab' | 'headerRow' | 'columns'>,
  added: readonly Field[],
  currency: string,
): readonly Write[] {
  const body = bodyOf(input);
  return entries(input.columns).flatMap(([field, column]): Write[] => {
    const numberFormat = added.includes(field) ? formatOf(fieldKind(field), currency) : undefined;
    if (!numberFormat || body.rows < 1) return [];
    return [
      { kind: 'look', tab: input.tab, areas: [{ ...body, column, columns: 1 }], look: { numberFormat } },
    ];
  });
}

/** Checks for columns of ours, in which nobody has set any. */
export function addedRuleWrites(
  input: Pick<LookInput, 'tab' | 'headerRow' | 'columns' | 'settings'>,
  added: readonly Field[],
): readonly Write[] {
  const body = bodyOf(input);
  return entries(input.columns).flatMap(([field, column]): Write[] => {
    const rule = added.includes(field) ? plainRule(fieldKind(field), input.settings) : undefined;
    if (!rule || body.rows < 1) return [];
    return [{ kind: 'validate', tab: input.tab, at: { ...body, column, columns: 1 }, rule }];
  });
}

function ruleOf(field: Field, input: LookInput): CellRule | undefined {
  const help = choose(input.settings.language, { en, ko }).cellHelp;
  const kind = fieldKind(field);
  if (kind === 'stage') return { kind: 'listFrom', ...input.stageNames, help: help.stage };
  if (kind === 'owner') return { kind: 'listFrom', ...input.ownerNames, help: help.owner };
  return plainRule(kind, input.settings);
}

function plainRule(kind: FieldKind, { language }: Settings): CellRule | undefined {
  const help = choose(language, { en, ko }).cellHelp;
  const rules: Partial<Record<FieldKind, CellRule>> = {
    money: { kind: 'atLeast', value: 0, help: help.money },
    share: { kind: 'between', from: 0, to: 1, help: help.share },
    date: { kind: 'date', help: help.date },
    email: { kind: 'email', help: help.email },
  };
  return rules[kind];
}

function formatOf(kind: FieldKind, currency: string): string | undefined {
  const formats: Partial<Record<FieldKind, string>> = {
    money: amountFormat(currency),
    share: '0%',
    date: 'yyyy-mm-dd',
  };
  return formats[kind];
}

/** The colour of each stage, and a warning where a deal has stood longer than its stage allows. */
function colourRules(
  { columns, headerRow, stages, settings }: Omit<LookInput, 'stageNames' | 'ownerNames'>,
  body: Area,
): ColourRule[] {
  const { stage, stageSince } = columns;
  if (stage === undefined) return [];
  const row = headerRow + 1;
  const stageCell = `TRIM($${columnLetters(stage)}${row})`;
  const colours = stages.map((each) => ({
    areas: [{ ...body, column: stage, columns: 1 }],
    formula: `${stageCell}=${quoted(each.name)}`,
    background: each.colour,
    colour: '#202124',
  }));
  const limits = stages.filter((each) => each.staleAfter !== undefined);
  if (stageSince === undefined || limits.length === 0) return colours;
  const since = `$${columnLetters(stageSince)}${row}`;
  const areas = [{ ...body, column: stageSince, columns: 1 }];
  return [
    ...colours,
    { areas, formula: staleFormula(stageCell, since, limits, settings), colour: '#b3261e', bold: true },
  ];
}

/**
 * Working days after the day in the cell, up to today, against the stage's limit (features.md 3, clock D). The
 * limits stand in the formula because a colour rule may not look at another tab (platform.md 5.6); so do the days
 * off, and holidays are left to the hourly run.
 */
function staleFormula(
  stageCell: string,
  since: string,
  limits: readonly Stage[],
  { weekend }: Settings,
): string {
  const limit = limits.map((each) => `(${stageCell}=${quoted(each.name)})*${each.staleAfter}`).join('+');
  const daysOff = [1, 2, 3, 4, 5, 6, 7].map((day) => (weekend.includes(day) ? '1' : '0')).join('');
  const days = `NETWORKDAYS.INTL(${since}+1,TODAY(),"${daysOff}")`;
  return `ISNUMBER(${since}),${limit}>0,${days}>${limit}`;
}

/** Every row below the header, to the end of the tab: rows typed later are guided too. */
function bodyOf({ tab, headerRow }: Pick<LookInput, 'tab' | 'headerRow'>): Area {
  const { rows, columns } = tab.size();
  return { row: headerRow + 1, column: 1, rows: rows - headerRow, columns };
}

function entries(columns: Readonly<Partial<Record<Field, number>>>): [Field, number][] {
  const list: [Field, number][] = [];
  let field: Field;
  for (field in columns) {
    const column = columns[field];
    if (column !== undefined) list.push([field, column]);
  }
  return list;
}
