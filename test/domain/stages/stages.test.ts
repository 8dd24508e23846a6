/** Stages: what their names say, how a sheet's own are adopted, and how they are looked up. */
import { describe, expect, test } from 'vitest';
import { adoptStages } from '../../../src/domain/stages/adopt-stages';
import { defaultStages } from '../../../src/domain/stages/default-stages';
import type { Stage } from '../../../src/domain/stages/stage';
import { stageBook } from '../../../src/domain/stages/stage-book';
import { stageMeaning } from '../../../src/domain/stages/stage-words';
import { contrast } from '../../contrast';

function kinds(stages: readonly Stage[]): string[] {
  return stages.map(({ name, kind }) => `${name}: ${kind}`);
}

describe('the name of a stage says', () => {
  test.each([
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['Won', 'won'],
    ['6. Won (100%)', 'won'],
    ['계약완료', 'won'],
    ['수주', 'won'],
    ['계약 체결', 'won'],
    ['Closed Lost', 'lost'],
    ['Lost to competitor', 'lost'],
    ['Disqualified', 'lost'],
    ['실주', 'lost'],
    ['수주 실패', 'lost'],
    ['계약 무산', 'lost'],
    ['Retention', 'afterWon'],
    ['Renewal', 'afterWon'],
    ['유지보수', 'afterWon'],
    ['재계약', 'afterWon'],
    ['Negotiation/Review', 'open'],
    ['contractsent', 'open'],
    ['수주 예정', 'open'],
    ['Closing', 'open'],
    ['보류', 'open'],
    ['미팅요청', 'open'],
    ['PO received', 'won'],
    ['발주', 'won'],
    ['입금완료', 'won'],
    ['No sale', 'lost'],
    ['Ghosted', 'lost'],
    ['경쟁사 수주', 'lost'],
    ['타사 계약', 'lost'],
    ['취소됨', 'lost'],
    ['납품중', 'afterWon'],
    ['검수완료', 'afterWon'],
    ['홀딩', 'open'],
    ['계약서 검토', 'open'],
    ['가계약', 'open'],
    ['발주 예정', 'open'],
    ['Lead In', 'open'],
    ['Shortlisted', 'open'],
  ])('%s is %s', (name, kind) => {
    expect(stageMeaning(name)?.kind).toBe(kind);
  });

  test.each(['In discussion', '관망', 'Wonderland', 'Xyz', '', '3.'])('“%s” says nothing', (name) => {
    expect(stageMeaning(name)).toBeUndefined();
  });

  test('how far a deal has come', () => {
    const odds = (name: string) => stageMeaning(name)?.odds ?? Number.NaN;
    const english = ['Lead', 'Contacted', 'Qualified', 'Demo', 'Proposal', 'Quote', 'Negotiation', 'Verbal'];
    const korean = ['리드', '미팅', '니즈 파악', '데모', '제안', '견적', '협상', '수주예정'];
    for (const names of [english, korean]) {
      const far = names.map(odds);
      expect(far).toEqual([...far].sort((a, b) => a - b));
      expect(new Set(far).size).toBe(far.length);
    }
  });
});

describe('adopting the stages of a sheet', () => {
  test('keeps the names in order of progress, whatever order the rows have', () => {
    const cells = [
      'Closed Won',
      'Negotiation/Review',
      'Closed Lost',
      'Prospecting',
      'Proposal Sent',
      'Qualification',
    ];
    expect(kinds(adoptStages(cells, 'en').stages)).toEqual([
      'Prospecting: open',
      'Qualification: open',
      'Proposal Sent: open',
      'Negotiation/Review: open',
      'Closed Won: won',
      'Closed Lost: lost',
    ]);
  });

  test('gives the odds and the patience that go with the progress', () => {
    const [first, last, won, lost] = adoptStages(['협상', '발굴', '수주', '실주'], 'ko').stages;
    expect(first).toMatchObject({ name: '발굴', probability: 0.05, category: 'pipeline', staleAfter: 10 });
    expect(last).toMatchObject({ name: '협상', probability: 0.7, category: 'commit', staleAfter: 7 });
    expect(won).toMatchObject({ probability: 1, category: 'closed', required: ['amount'] });
    expect(lost).toMatchObject({ probability: 0, category: 'omitted', required: ['lostReason'] });
    expect(won).not.toHaveProperty('staleAfter');
  });

  test('takes spellings together under the one used most', () => {
    const { stages, spelling } = adoptStages(
      ['proposal sent ', 'Proposal Sent', 'Proposal Sent', 'Won', 'Lost'],
      'en',
    );
    expect(stages[0]?.name).toBe('Proposal Sent');
    expect(spelling.get('proposalsent')).toBe('Proposal Sent');
  });

  test('leaves a strange word that stands once among known ones to the check', () => {
    const cells = ['Prospecting', 'Proposal', 'Won', 'Lost', 'In discussion'];
    expect(kinds(adoptStages(cells, 'en').stages).join()).not.toContain('In discussion');
    expect(kinds(adoptStages([...cells, 'in discussion'], 'en').stages)).toContain('In discussion: open');
  });

  test('keeps a team’s own words as open stages, by their numbers when they have some', () => {
    expect(kinds(adoptStages(['3 - Gamma', '1 - Alpha', '2 - Beta'], 'en').stages)).toEqual([
      '1 - Alpha: open',
      '2 - Beta: open',
      '3 - Gamma: open',
      'Closing: won',
      'Lost: lost',
    ]);
  });

  test('adds a won and a lost stage where the sheet has none', () => {
    expect(kinds(adoptStages(['제안', '협상'], 'ko').stages)).toEqual([
      '제안: open',
      '협상: open',
      '수주: won',
      '실주: lost',
    ]);
  });

  test('takes the last step for the win where nothing else is one', () => {
    expect(kinds(adoptStages(['제안', '계약', '실주'], 'ko').stages)).toEqual([
      '제안: open',
      '계약: won',
      '실주: lost',
    ]);
    expect(kinds(adoptStages(['제안', '계약', '수주', '실주'], 'ko').stages)).toContain('계약: open');
  });

  test('puts what is on hold after the moving stages and out of the forecast', () => {
    const { stages } = adoptStages(['보류', '제안', '협상', '수주', '실주'], 'ko');
    expect(stages[2]).toMatchObject({ name: '보류', kind: 'open', category: 'omitted' });
  });

  test('starts with the default stages where no deal has one', () => {
    expect(adoptStages(['', ' '], 'en').stages).toEqual(defaultStages('en'));
    expect(adoptStages([], 'ko').stages).toEqual(defaultStages('ko'));
  });
});

describe('default stages', () => {
  test('run from prospecting to closing, with lost and retention outside', () => {
    expect(kinds(defaultStages('en'))).toEqual([
      'Prospecting: open',
      'Qualification: open',
      'Proposal: open',
      'Negotiation: open',
      'Closing: won',
      'Lost: lost',
      'Retention: afterWon',
    ]);
    expect(kinds(defaultStages('ko'))).toEqual([
      '발굴: open',
      '검토: open',
      '제안: open',
      '협상: open',
      '수주: won',
      '실주: lost',
      '고객 관리: afterWon',
    ]);
  });

  test.each(['en', 'ko'] as const)(
    'are understood again when a sheet with them is adopted (%s)',
    (language) => {
      const names = defaultStages(language).map(({ name }) => name);
      expect(kinds(adoptStages([...names].reverse(), language).stages)).toEqual(
        kinds(defaultStages(language)),
      );
    },
  );

  test('have colours on which dark text reads well', () => {
    for (const { colour } of [
      ...defaultStages('en'),
      ...adoptStages(['1 a', '2 b', '3 c', '4 d', '5 e', '6 f', '7 g', '8 h'], 'en').stages,
    ]) {
      expect(contrast(colour, '#202124')).toBeGreaterThan(7);
    }
  });
});

describe('the stage book', () => {
  const book = stageBook(defaultStages('en'));

  test('finds a stage by any spelling', () => {
    expect(book.find(' negotiation')?.name).toBe('Negotiation');
    expect(book.find('NEGOTIATION')?.probability).toBe(0.7);
  });

  test('knows no kind for a text that is no stage', () => {
    expect(book.kindOf('closing')).toBe('won');
    expect(book.kindOf('In discussion')).toBe('unknown');
    expect(book.find('')).toBeUndefined();
  });
});
