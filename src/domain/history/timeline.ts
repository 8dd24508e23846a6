/** Tells what has happened to one deal, newest first, in sentences of the team's language. */
import { type LedgerRow, ruleWord } from '../alerts/ledger';
import { isDay } from '../calendar/day';
import type { Day } from '../cells/cell';
import { readMoney } from '../cells/read-money';
import { readShare } from '../cells/read-share';
import { type Field, fieldKind } from '../deals/field';
import { amountText, shareText } from '../letters/amount-text';
import { choose } from '../messages/choose';
import { timeline as en } from '../messages/en/timeline';
import { timeline as ko } from '../messages/ko/timeline';
import type { Language } from '../messages/language';
import type { LogEntry } from './changes';
import { fieldWord, type HistoryField } from './log-words';

export type TimelineKind = 'created' | 'moved' | 'edited' | 'touched' | 'mailed' | 'gone';

export interface TimelineEvent {
  /** `YYYY-MM-DD HH:mm`. */
  readonly stamp: string;
  /** Whose doing, as Team names them, else the address; `''` when not known. */
  readonly who: string;
  readonly kind: TimelineKind;
  /** What happened, in one sentence in the team's language. */
  readonly text: string;
}

/** How a team reads the cells of its sheet. */
export interface TimelineContext {
  readonly language: Language;
  readonly today: Day;
  /** Of the deal's amounts. */
  readonly currency: string;
  /** What a 1 in the amount column counts. */
  readonly amountUnit: number;
  /** The headers over the columns. */
  readonly labels: Readonly<Partial<Record<Field, string>>>;
  /** A person's name by e-mail address; the address when nobody has it. */
  nameOf(address: string): string;
  /** The title of a pipeline's tab, by its mark in history. */
  tabOf(mark: string): string;
}

/** What was done at once: the lines of one moment, by one person, in one way, each field at most once. */
interface Action {
  readonly first: LogEntry;
  readonly lines: ReadonlyMap<HistoryField, LogEntry>;
}

/** Longer texts are cut: the cell itself has all of it. */
const LONGEST_TEXT = 80;

/** What follows from a move and says nothing new. */
const CONSEQUENCES: readonly HistoryField[] = ['stage', 'pipeline', 'closed', 'closeDate', 'lastTouch'];

/**
 * @param lines the deal's own, in the order of the log
 * @param mails the deal's rows of the ledger
 */
export function timelineOf(
  lines: readonly LogEntry[],
  mails: readonly LedgerRow[],
  context: TimelineContext,
): TimelineEvent[] {
  const done = actionsOf(lines).map((action) => eventOf(action, context));
  const sent = mails.flatMap((mail) => mailEvent(mail, context));
  // Sorting keeps the order of equals: of one minute, what was logged last comes first.
  return [...sent.reverse(), ...done.reverse()].sort((a, b) =>
    a.stamp === b.stamp ? 0 : a.stamp < b.stamp ? 1 : -1,
  );
}

function actionsOf(lines: readonly LogEntry[]): Action[] {
  const actions: { first: LogEntry; lines: Map<HistoryField, LogEntry> }[] = [];
  for (const line of lines) {
    const last = actions[actions.length - 1];
    const goesOn = last && isSameAct(last.first, line) && !last.lines.has(line.field);
    if (goesOn) last.lines.set(line.field, line);
    else actions.push({ first: line, lines: new Map([[line.field, line]]) });
  }
  return actions;
}

function isSameAct(one: LogEntry, other: LogEntry): boolean {
  return one.stamp === other.stamp && one.who === other.who && one.how === other.how;
}

function eventOf(action: Action, context: TimelineContext): TimelineEvent {
  const { first } = action;
  const { kind, parts } = tell(action, context);
  const { ways } = choose(context.language, { en, ko });
  // That a deal was merged is said already.
  const way = kind === 'gone' && first.how === 'merge' ? '' : ways[first.how];
  return {
    stamp: momentOf(first.stamp),
    who: first.who === '' ? '' : context.nameOf(first.who),
    kind,
    text: `${parts.join(' · ')}${way}`,
  };
}

type Telling = Pick<TimelineEvent, 'kind'> & { readonly parts: readonly string[] };

function tell({ first, lines }: Action, context: TimelineContext): Telling {
  const texts = choose(context.language, { en, ko });
  const id = lines.get('id');
  const stage = lines.get('stage');
  const pipeline = lines.get('pipeline');
  if (id?.to === '') return { kind: 'gone', parts: [first.how === 'merge' ? texts.merged : texts.gone] };
  if (id) return { kind: 'created', parts: [texts.created(stage?.to ?? '')] };
  if (lines.size === 1 && lines.has('lastTouch')) return { kind: 'touched', parts: [texts.touched] };
  const details = [...lines.values()]
    .filter(({ field }) => !((stage || pipeline) && CONSEQUENCES.includes(field)))
    .map((line) => changeText(line, context));
  if (!stage && !pipeline) return { kind: 'edited', parts: details };
  const moves = [
    ...(pipeline ? [texts.changedTab(context.tabOf(pipeline.to))] : []),
    ...(stage ? [texts.moved(stage.from, stage.to)] : []),
  ];
  return { kind: 'moved', parts: [...moves, ...details] };
}

function changeText({ field, from, to }: LogEntry, context: TimelineContext): string {
  const texts = choose(context.language, { en, ko });
  const label = labelOf(field, context);
  const [before, after] = [valueText(field, from, context), valueText(field, to, context)];
  if (to === '') return texts.cleared(label, before);
  return from === '' ? texts.set(label, after) : texts.changed(label, before, after);
}

/** As the sheet calls it, without brackets: amounts are told in full, whatever unit the column counts in. */
function labelOf(field: HistoryField, { labels, language }: TimelineContext): string {
  const header = field === 'pipeline' ? undefined : labels[field]?.replace(/\s*[([{].*$/, '');
  return header || fieldWord(field, language);
}

/** A cell's text as people read it. */
function valueText(field: HistoryField, text: string, context: TimelineContext): string {
  const { language, today, currency, amountUnit } = context;
  const texts = choose(language, { en, ko });
  const kind = field === 'pipeline' ? 'text' : fieldKind(field);
  if (kind === 'date' && isDay(text.slice(0, 10))) return texts.day(text.slice(0, 10), today);
  const number = Number(text);
  const isNumber = text !== '' && Number.isFinite(number);
  if (kind === 'money') {
    const money = readMoney(isNumber ? number : text, { unit: amountUnit });
    if (typeof money === 'object') return amountText(money.amount, money.currency ?? currency, language);
  }
  if (kind === 'share' && isNumber) {
    const share = readShare(number, number > 1 ? 'percent' : 'fraction');
    if (typeof share === 'object') return shareText(share.share);
  }
  if (kind === 'owner' || kind === 'currency') return text;
  return texts.quoted(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()}…` : text);
}

/** What was only planned or held has not happened to anybody. */
function mailEvent(
  { rule, recipient, why, state, stamp }: LedgerRow,
  context: TimelineContext,
): TimelineEvent[] {
  if (state !== 'sent' && state !== 'unknown') return [];
  const texts = choose(context.language, { en, ko });
  const tellMail = state === 'sent' ? texts.mailed : texts.maybeMailed;
  const text = tellMail(ruleWord(rule, context.language), context.nameOf(recipient), why);
  return [{ stamp: momentOf(stamp), who: '', kind: 'mailed', text }];
}

/** The midnight of a day comes back from the sheet without its time. */
function momentOf(stamp: string): string {
  return isDay(stamp) ? `${stamp} 00:00` : stamp;
}
