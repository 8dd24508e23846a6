/** The ledger of alert mails: one row per deal and mail, written before the letter goes (features.md 6.8). */
import type { Cell, Day } from '../cells/cell';
import { cellText } from '../cells/cell';
import { dateTimeCell } from '../history/stamps';
import { choose } from '../messages/choose';
import { alerts as en } from '../messages/en/alerts';
import { alerts as ko } from '../messages/ko/alerts';
import type { Language } from '../messages/language';

/**
 * `planned`: not begun. `sending`: written before the letter, so that a crash leaves a trace. `sent`: done.
 * `unknown`: a run ended between the two; it is never sent again by itself. `held`: waits for quota.
 */
export const LEDGER_STATES = ['planned', 'sending', 'sent', 'unknown', 'held'] as const;

export type LedgerState = (typeof LEDGER_STATES)[number];

export interface LedgerRow {
  /** Deal, rule and episode; a reminder of the same episode has the same key and a later stamp. */
  readonly key: string;
  readonly dealId: string;
  /** The rule's id, such as `stalled`. */
  readonly rule: string;
  /** When what the rule found began: a new beginning is a new episode. */
  readonly episode: string;
  readonly recipient: string;
  readonly state: LedgerState;
  /** The reason in words as it stood in the mail, or why it was held. */
  readonly why: string;
  /** `YYYY-MM-DD HH:mm`. */
  readonly stamp: string;
}

/** The columns in the order of the tab. */
export const LEDGER_COLUMNS = [
  'key',
  'dealId',
  'rule',
  'episode',
  'recipient',
  'state',
  'why',
  'stamp',
] as const satisfies readonly (keyof LedgerRow)[];

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** The key under which an episode of a rule is told about a deal. */
export function ledgerKey(dealId: string, rule: string, episode: string): string {
  return `${dealId}|${rule}|${episode}`;
}

/** The day of a row's stamp. */
export function ledgerDay(row: LedgerRow): Day {
  return row.stamp.slice(0, 10);
}

/** A row's cells in the order of `LEDGER_COLUMNS`, with the state and the rule in words. */
export function ledgerCells(row: LedgerRow, language: Language): Cell[] {
  return LEDGER_COLUMNS.map((column) => ledgerCell(row, column, language));
}

function ledgerCell(row: LedgerRow, column: LedgerColumn, language: Language): Cell {
  if (column === 'state') return choose(language, { en, ko }).states[row.state];
  if (column === 'rule') return ruleWord(row.rule, language);
  if (column === 'stamp' || column === 'episode') return dateTimeCell(row[column]);
  return row[column];
}

/** A row from its cells by column name; nothing when it has no key or a state that nobody wrote. */
export function readLedgerRow(cellOf: (column: LedgerColumn) => Cell): LedgerRow | undefined {
  const text = (column: LedgerColumn) => cellText(cellOf(column));
  const state = readState(text('state'));
  if (text('key') === '' || state === undefined) return undefined;
  return {
    key: text('key'),
    dealId: text('dealId'),
    rule: readRule(text('rule')),
    episode: text('episode'),
    recipient: text('recipient'),
    state,
    why: text('why'),
    stamp: text('stamp'),
  };
}

function readState(text: string): LedgerState | undefined {
  return LEDGER_STATES.find((state) => [state, en.states[state], ko.states[state]].includes(text));
}

/** A rule as the Alerts tab says it. */
export function ruleWord(rule: string, language: Language): string {
  return isRuleName(rule) ? choose(language, { en, ko }).rules[rule] : rule;
}

function readRule(text: string): string {
  const names = Object.keys(en.rules).filter(isRuleName);
  return names.find((rule) => en.rules[rule] === text || ko.rules[rule] === text) ?? text;
}

type RuleName = keyof typeof en.rules;

function isRuleName(text: string): text is RuleName {
  return text in en.rules;
}
