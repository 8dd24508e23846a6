/** The digest as a letter: it says what is due in both forms and languages, and nothing can break out of it. */
import { describe, expect, it } from 'vitest';
import type { Digest, DigestLine } from '../../../src/domain/alerts/plan-alerts';
import type { Deal } from '../../../src/domain/deals/deal';
import { amountText } from '../../../src/domain/letters/amount-text';
import { type DigestLetter, digestLetter, type LetterContext } from '../../../src/domain/letters/digest';
import { oneLine, safeLink } from '../../../src/domain/letters/safe-text';
import type { Language } from '../../../src/domain/messages/language';
import { dealOf, FRIDAY, memberOf } from '../alerts/given';

function lineOf(facts: Partial<Deal>, more: Partial<DigestLine> = {}): DigestLine {
  const deal = dealOf(facts);
  const episode = '2026-10-01';
  const reason = '35 working days in Proposal (limit 10)';
  return {
    key: `${deal.id}|stalled|${episode}`,
    deal,
    rule: 'stalled',
    episode,
    reason,
    reminder: 0,
    ...more,
  };
}

function digestOf(lines: readonly DigestLine[], more = 0, name = 'Ann Lee'): Digest {
  return { recipient: 'ann@example.com', member: memberOf({ name }), language: 'en', lines, more };
}

function letter(digest: Digest, language: Language = 'en', facts: Partial<LetterContext> = {}): DigestLetter {
  return digestLetter(digest, {
    language,
    today: FRIDAY,
    workbookName: 'Sales deals',
    linkTo: ({ deal }) => `https://docs.example.com/sheet#range=B${deal.row}`,
    workbookLink: 'https://docs.example.com/sheet',
    ...facts,
  });
}

describe('a digest letter', () => {
  const lines = [
    lineOf({ amount: 12_000, nextStep: 'Call', nextStepDate: '2026-11-24', row: 7 }),
    lineOf({ id: 'D-2', title: 'Unpriced deal' }, { reminder: 1 }),
  ];

  it('says deal, amount, odds, reason, next step and link, in text and in HTML', () => {
    const { subject, text, html } = letter(digestOf(lines, 3));
    expect(subject).toBe('Sales deals: 5 deals have stalled');
    for (const form of [text, html]) {
      for (const part of [
        'Friday, 20 November 2026',
        'Hello Ann Lee,',
        'Globex pilot',
        '$12,000',
        '50% probability',
        '35 working days in Proposal (limit 10)',
        'Next step: Call, 24 Nov',
        'https://docs.example.com/sheet#range=B7',
        'No amount',
        'Reminder',
        '3 more deals follow',
      ]) {
        expect(form).toContain(part);
      }
    }
  });

  it('names the deal in the subject when there is one', () => {
    expect(letter(digestOf(lines.slice(0, 1))).subject).toBe('Sales deals: Globex pilot has stalled');
  });

  it('is Korean for Korean readers', () => {
    const { subject, text, html } = letter(digestOf(lines), 'ko', { workbookName: '영업 딜' });
    expect(subject).toBe('[영업 딜] 정체된 딜 2건');
    expect(text).toContain('2026년 11월 20일 (금)');
    expect(html).toContain('<html lang="ko">');
    expect(text).toContain('다음 할 일: Call, 11월 24일');
    expect(html).toContain('시트에서 열기');
  });

  it('loads nothing from elsewhere and stays far below the size at which mail programs clip', () => {
    const long = '가나다 & <b>라마바</b> '.repeat(200);
    const ten = Array.from({ length: 10 }, (_, index) =>
      lineOf({ id: `D-${index}`, title: long, company: long, nextStep: long, stage: long }, { reason: long }),
    );
    const { html } = letter(digestOf(ten, 90, long));
    expect(html).not.toMatch(/<(img|link|script|iframe|object|form|input)\b|url\(|@import|\ssrc=/i);
    expect(new TextEncoder().encode(html).length).toBeLessThan(102_000);
    expect(html).toContain('max-width:600px');
    expect(html).toContain('prefers-color-scheme:dark');
  });
});

describe('text from the sheet', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    '</title><style>*{display:none}</style>',
    '</td></tr></table><h1>Pay here</h1>',
    '&lt;b&gt;twice&amp;',
    'x\r\nBcc: all@example.com',
    'x\nSubject: other',
    'x\u2028Bcc: all@example.com',
    'abc\u202Egnp.exe',
    '\u0000\u0007bell',
    '<a href="javascript:alert(1)">x</a>',
    '<!-- comment',
    '<![CDATA[x]]>',
    '=HYPERLINK("http://evil.example";"x")',
    '{{7*7}}<?= 7 ?>',
    '<base href=//evil.example>',
    '<meta http-equiv=refresh content=0>',
    '`onmouseover=alert(1)',
    '\uD800 half a pair',
  ];

  it('never becomes markup or a second header, wherever it stands', () => {
    const clean = letter(digestOf([lineOf({})]));
    const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi)?.length;
    for (const payload of payloads) {
      const line = lineOf(
        { title: payload, company: payload, stage: payload, nextStep: payload },
        { reason: payload },
      );
      const { subject, html } = letter(digestOf([line], 0, payload), 'en', { workbookName: payload });
      expect(tags(html)).toBe(tags(clean.html));
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }
  });

  it('is linked only to web addresses', () => {
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'https://x.example/"onclick=', '']) {
      expect(safeLink(link)).toBeUndefined();
      expect(letter(digestOf([lineOf({})]), 'en', { linkTo: () => link }).html).not.toContain(
        'Open in the sheet',
      );
    }
    expect(safeLink('http://127.0.0.1:8080/#gid=1')).toBe('http://127.0.0.1:8080/#gid=1');
  });

  it('is one line of limited length, cut between whole characters', () => {
    expect(oneLine(' a\n\tb  c ')).toBe('a b c');
    expect(oneLine('😀'.repeat(9), 5)).toBe('😀😀😀😀…');
  });
});

describe('an amount', () => {
  it('is written as the language and the currency have it', () => {
    expect(amountText(30_000_000, 'KRW', 'ko')).toBe('₩30,000,000');
    expect(amountText(12_000, 'USD', 'en')).toBe('$12,000');
    expect(amountText(8500.5, 'EUR', 'en')).toBe('€8,500.50');
    expect(amountText(70, 'points', 'en')).toBe('70 points');
  });
});
