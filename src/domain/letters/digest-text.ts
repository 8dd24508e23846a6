/** Sets a digest as plain text, for readers and programs that take no HTML. */
import type { LetterContent, LetterLine } from './digest';

/** Says everything that the HTML page says, in the same order. */
export function digestText(content: LetterContent): string {
  const parts = [
    `${content.heading}\n${content.date}`,
    `${content.greeting}\n${content.lead}`,
    ...content.lines.map(lineText),
    content.more,
    content.openPipeline ? `${content.openPipeline.label}: ${content.openPipeline.link}` : '',
    `--\n${content.footer}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function lineText(line: LetterLine, index: number): string {
  const reason = line.reminder === '' ? line.reason : `${line.reminder}: ${line.reason}`;
  return [
    `${index + 1}. ${line.title}`,
    [line.place, line.amount, line.odds].filter((part) => part !== '').join(' · '),
    reason,
    line.nextStep,
    line.link === undefined ? '' : `${line.open}: ${line.link}`,
  ]
    .filter((part) => part !== '')
    .join('\n   ');
}
