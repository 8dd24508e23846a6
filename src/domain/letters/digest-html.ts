/** Sets a digest as an HTML page within the limits of mail programs: tables, inline styles, 600 pixels, nothing loaded. */
import type { LetterContent, LetterLine } from './digest';
import { escapeHtml } from './safe-text';

const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',Roboto,Helvetica,Arial,sans-serif";

/** Inline styles carry the light page everywhere; where style sheets are kept, these turn it dark with the reader's system. */
const DARK_RULES = [
  '.page{background:#111827!important}',
  '.sheet{background:#1f2937!important;border-color:#374151!important}',
  '.ink,.ink a{color:#f3f4f6!important}',
  '.quiet{color:#a9b1bd!important}',
  '.why{color:#fdba74!important}',
  '.link{color:#93c5fd!important}',
  '.line{border-color:#374151!important}',
  '.mark{background:#374151!important;color:#e5e7eb!important}',
].join('');

const STYLE = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){${DARK_RULES}}`,
  '@media (max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}}',
].join('');

/** The whole page. */
export function digestHtml(content: LetterContent): string {
  const rows = [
    headRow(content),
    ...content.lines.map(lineRow),
    moreRow(content.more),
    buttonRow(content),
    footerRow(content.footer),
  ].join('');
  return [
    `<!doctype html><html lang="${content.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(content.subject)}</title><style>${STYLE}</style></head>`,
    '<body class="page" style="margin:0;padding:0;background:#f3f4f6">',
    previewText(content),
    '<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f4f6"><tr><td align="center" style="padding:24px 12px">',
    `<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #e5e7eb;border-radius:12px;border-collapse:separate;word-break:keep-all;overflow-wrap:anywhere;${FONT}">`,
    rows,
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

/** What an inbox shows beside the subject: the first deal and why. */
function previewText({ lines }: LetterContent): string {
  const [first] = lines;
  const text = first === undefined ? '' : `${first.title}: ${first.reason}`;
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(text)}</div>`;
}

function headRow(content: LetterContent): string {
  return [
    '<tr><td class="pad" style="padding:28px 32px 20px">',
    paragraph('quiet', '13px', '#6b7280', content.date, 'padding-bottom:6px'),
    `<h1 class="ink" style="margin:0;font-size:22px;line-height:30px;font-weight:700;color:#111827">${escapeHtml(content.heading)}</h1>`,
    paragraph('ink', '15px', '#374151', `${content.greeting} ${content.lead}`, 'padding-top:12px'),
    '</td></tr>',
  ].join('');
}

function lineRow(line: LetterLine): string {
  return [
    '<tr><td class="pad line" style="padding:18px 32px;border-top:1px solid #e5e7eb">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>',
    `<td valign="top" style="padding-right:16px">${titleBlock(line)}</td>`,
    `<td valign="top" align="right" style="white-space:nowrap">${amountBlock(line)}</td>`,
    '</tr></table>',
    `<div class="why" style="padding-top:8px;font-size:14px;line-height:21px;color:#9a3412">${reminderMark(line)}${escapeHtml(line.reason)}</div>`,
    line.nextStep === '' ? '' : paragraph('quiet', '13px', '#6b7280', line.nextStep, 'padding-top:4px'),
    openLink(line),
    '</td></tr>',
  ].join('');
}

function titleBlock(line: LetterLine): string {
  const title = `<div class="ink" style="font-size:16px;line-height:23px;font-weight:600;color:#111827">${escapeHtml(line.title)}</div>`;
  return line.place === '' ? title : `${title}${paragraph('quiet', '13px', '#6b7280', line.place)}`;
}

function amountBlock(line: LetterLine): string {
  return [
    `<div class="ink" style="font-size:15px;line-height:23px;font-weight:600;color:#111827">${escapeHtml(line.amount)}</div>`,
    paragraph('quiet', '13px', '#6b7280', line.odds),
  ].join('');
}

function reminderMark(line: LetterLine): string {
  if (line.reminder === '') return '';
  return `<span class="mark" style="display:inline-block;margin-right:8px;padding:0 7px;border-radius:9px;background:#eef2f6;color:#4b5563;font-size:12px;line-height:18px">${escapeHtml(line.reminder)}</span>`;
}

function openLink(line: LetterLine): string {
  if (line.link === undefined) return '';
  return `<div style="padding-top:8px;font-size:14px;line-height:21px"><a class="link" href="${escapeHtml(line.link)}" style="color:#1d4ed8;text-decoration:underline">${escapeHtml(line.open)}</a></div>`;
}

function moreRow(more: string): string {
  if (more === '') return '';
  return `<tr><td class="pad line" style="padding:16px 32px;border-top:1px solid #e5e7eb">${paragraph('quiet', '14px', '#4b5563', more)}</td></tr>`;
}

/** A cell with a colour of its own: mail programs that know no buttons show a coloured link. */
function buttonRow({ openPipeline }: LetterContent): string {
  if (openPipeline === undefined) return '';
  return [
    '<tr><td class="pad line" style="padding:24px 32px 8px;border-top:1px solid #e5e7eb">',
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="background:#1d4ed8;border-radius:8px">',
    `<a href="${escapeHtml(openPipeline.link)}" style="display:inline-block;padding:11px 22px;font-size:15px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(openPipeline.label)}</a>`,
    '</td></tr></table></td></tr>',
  ].join('');
}

function footerRow(footer: string): string {
  return `<tr><td class="pad" style="padding:16px 32px 28px">${paragraph('quiet', '12px', '#6b7280', footer)}</td></tr>`;
}

function paragraph(name: string, size: string, colour: string, text: string, more = ''): string {
  const height = `${Number.parseInt(size, 10) + 7}px`;
  return `<div class="${name}" style="font-size:${size};line-height:${height};color:${colour};${more}">${escapeHtml(text)}</div>`;
}
