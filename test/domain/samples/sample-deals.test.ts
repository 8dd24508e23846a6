/** The sample deals: plausible for any day, the same for the same seed, and with something to notice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../src/domain/alerts/attention';
import { addDays } from '../../../src/domain/calendar/day';
import { type Cell, isDateCell } from '../../../src/domain/cells/cell';
import { LANGUAGES, type Language } from '../../../src/domain/messages/language';
import { SAMPLE_FIELDS, type SampleSheet, sampleDeals } from '../../../src/domain/samples/sample-deals';
import { defaultStages } from '../../../src/domain/stages/default-stages';
import { calendar, dealOf, SATURDAY } from '../alerts/given';

function cell(row: readonly Cell[], field: (typeof SAMPLE_FIELDS)[number]): Cell {
  return row[SAMPLE_FIELDS.indexOf(field)] ?? '';
}

function day(row: readonly Cell[], field: (typeof SAMPLE_FIELDS)[number]): string {
  const value = cell(row, field);
  return isDateCell(value) ? value.day : '';
}

function attentionCodes(sheet: SampleSheet, language: Language, today: string): Set<string> {
  const codes = new Set<string>();
  for (const row of sheet.rows) {
    const stage = defaultStages(language).find(({ name }) => name === cell(row, 'stage'));
    const [nextStepDate, expectedClose] = [day(row, 'nextStepDate'), day(row, 'expectedClose')];
    const deal = dealOf({
      stage: stage?.name ?? '',
      kind: stage?.kind ?? 'unknown',
      stageSince: day(row, 'stageSince'),
      lastTouch: day(row, 'lastTouch'),
      nextStep: String(cell(row, 'nextStep')),
      ...(nextStepDate === '' ? {} : { nextStepDate }),
      ...(expectedClose === '' ? {} : { expectedClose }),
    });
    for (const { code } of attentionOf(deal, stage, { today, calendar, language })) codes.add(code);
  }
  return codes;
}

describe('the sample deals', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(sampleDeals(7, 'en', SATURDAY)).toEqual(sampleDeals(7, 'en', SATURDAY));
    expect(sampleDeals(8, 'en', SATURDAY).rows).not.toEqual(sampleDeals(7, 'en', SATURDAY).rows);
  });

  it('have histories in order: created, in stage since, last touch, today', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 800 }), (seed, offset) => {
        const today = addDays('2025-12-28', offset);
        for (const row of sampleDeals(seed, 'ko', today, 40).rows) {
          const days = [day(row, 'created'), day(row, 'stageSince'), day(row, 'lastTouch'), today];
          expect([...days].sort()).toEqual(days);
          expect(day(row, 'closed') <= today).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fill every default stage; closed ones have their day, lost ones their reason', () => {
    for (const language of LANGUAGES) {
      const { rows, headers } = sampleDeals(1, language, SATURDAY);
      const stages = defaultStages(language);
      expect(rows).toHaveLength(60);
      expect(headers).toHaveLength(SAMPLE_FIELDS.length);
      expect(new Set(rows.map((row) => cell(row, 'stage')))).toEqual(new Set(stages.map(({ name }) => name)));
      for (const row of rows) {
        const kind = stages.find(({ name }) => name === cell(row, 'stage'))?.kind;
        expect(day(row, 'closed') === '').toBe(kind === 'open');
        expect(cell(row, 'lostReason') === '').toBe(kind !== 'lost');
        expect(cell(row, 'amount') === '' && kind !== 'open').toBe(false);
      }
    }
  });

  it('give the board, the alerts and the check something to say', () => {
    for (const language of LANGUAGES) {
      const sheet = sampleDeals(1, language, SATURDAY);
      const codes = attentionCodes(sheet, language, SATURDAY);
      for (const code of ['stalled', 'cold', 'overdue', 'noNextStep', 'pastClose'])
        expect(codes).toContain(code);
      expect(sheet.rows.some((row) => cell(row, 'amount') === '')).toBe(true);
    }
  });

  it('show wins in the current month, late in it', () => {
    const won = sampleDeals(1, 'en', '2026-11-21').rows.filter((row) => cell(row, 'stage') === 'Closing');
    const months = won.map((row) => day(row, 'closed').slice(0, 7));
    expect(months).toContain('2026-11');
    expect(new Set(months).size).toBeGreaterThan(2);
  });
});
