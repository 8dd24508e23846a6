/** Writes a digest as a letter: a subject, a plain text and an HTML page that say the same. */

import type { Digest, DigestLine } from '../alerts/plan-alerts';
import { weekday } from '../calendar/day';
import type { Day } from '../cells/cell';
import { choose } from '../messages/choose';
import { alerts as en } from '../messages/en/alerts';
import { alerts as ko } from '../messages/ko/alerts';
import type { Language } from '../messages/language';
import { amountText, shareText } from './amount-text';
import { digestHtml } from './digest-html';
import { digestText } from './digest-text';
import { oneLine, safeLink } from './safe-text';

export interface LetterContext {
  readonly language: Language;
  readonly today: Day;
  readonly workbookName: string;
  /** A link that opens a deal's row. */
  readonly linkTo: (line: DigestLine) => string;
  /** The pipeline of a deal, as its tab is called; absent where there is but one. */
  readonly pipelineOf?: (line: DigestLine) => string;
  /** A link that opens the workbook. */
  readonly workbookLink?: string;
}

export interface DigestLetter {
  /** One line, without control characters. */
  readonly subject: string;
  readonly text: string;
  /** A whole page that loads nothing from elsewhere. */
  readonly html: string;
}

/** What a letter says, each part one line of plain text, ready to be set in either form. */
export interface LetterContent {
  readonly language: Language;
  readonly subject: string;
  readonly date: string;
  readonly heading: string;
  readonly greeting: string;
  readonly lead: string;
  readonly lines: readonly LetterLine[];
  /** `''` when nothing is left over. */
  readonly more: string;
  readonly openPipeline: { readonly label: string; readonly link: string } | undefined;
  readonly footer: string;
}

export interface LetterLine {
  readonly title: string;
  /** Company, pipeline and stage, as far as they add something. */
  readonly place: string;
  readonly amount: string;
  readonly odds: string;
  readonly reason: string;
  /** `''` when the deal is told for the first time. */
  readonly reminder: string;
  /** `''` when none is planned. */
  readonly nextStep: string;
  readonly open: string;
  readonly link: string | undefined;
}

/** The letter for one digest. */
export function digestLetter(digest: Digest, context: LetterContext): DigestLetter {
  const content = letterContent(digest, context);
  return { subject: content.subject, text: digestText(content), html: digestHtml(content) };
}

function letterContent(digest: Digest, context: LetterContext): LetterContent {
  const texts = choose(context.language, { en, ko }).digest;
  const workbook = oneLine(context.workbookName, 80);
  const count = digest.lines.length + digest.more;
  const first = oneLine(digest.lines[0]?.deal.title ?? '', 80);
  const pipelineLink = safeLink(context.workbookLink ?? '');
  return {
    language: context.language,
    subject: oneLine(texts.subject({ count, first, workbook }), 180),
    date: dateText(context.today, context.language),
    heading: texts.heading(count),
    greeting: texts.greeting(oneLine(digest.member.name, 80)),
    lead: texts.lead(count),
    lines: digest.lines.map((line) => letterLine(line, context)),
    more: digest.more > 0 ? texts.more(digest.more) : '',
    openPipeline: pipelineLink === undefined ? undefined : { label: texts.openPipeline, link: pipelineLink },
    footer: texts.footer(workbook),
  };
}

function letterLine(line: DigestLine, context: LetterContext): LetterLine {
  const texts = choose(context.language, { en, ko }).digest;
  const { deal } = line;
  const company = deal.company === deal.title ? '' : deal.company;
  const planned = deal.nextStep !== '' || deal.nextStepDate !== undefined;
  return {
    title: oneLine(deal.title, 120) || deal.id,
    place: [company, context.pipelineOf?.(line) ?? '', deal.stage]
      .map((part) => oneLine(part, 80))
      .filter(Boolean)
      .join(' · '),
    amount:
      deal.amount === undefined ? texts.unpriced : amountText(deal.amount, deal.currency, context.language),
    odds: texts.odds(shareText(deal.probability)),
    reason: oneLine(line.reason, 240),
    reminder: line.reminder > 0 ? texts.reminder : '',
    nextStep: planned
      ? texts.nextStep(oneLine(deal.nextStep, 120), deal.nextStepDate ?? '', context.today)
      : '',
    open: texts.open,
    link: safeLink(context.linkTo(line)),
  };
}

function dateText(day: Day, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return choose(language, { en, ko }).digest.date({ year, month, date, weekday: weekday(day) });
}
