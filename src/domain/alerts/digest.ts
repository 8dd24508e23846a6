/** Writes a digest as a letter: a subject, a plain text and an HTML page that say the same. */
import type { Day } from '../cells/cell';
import type { Language } from '../messages/language';
import type { Digest, DigestLine } from './plan-alerts';

export interface LetterContext {
  readonly language: Language;
  readonly today: Day;
  readonly workbookName: string;
  /** A link that opens a deal's row. */
  readonly linkTo: (line: DigestLine) => string;
  /** A link that opens the workbook. */
  readonly workbookLink?: string;
}

export interface DigestLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter for one digest. */
export function digestLetter(digest: Digest, context: LetterContext): DigestLetter {
  const lines = digest.lines.map((line) => `${line.deal.title}: ${line.reason} ${context.linkTo(line)}`);
  return { subject: context.workbookName, text: lines.join('\n'), html: '' };
}
