/** The Stages tab of several pipelines, as people keep it. */
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../../src/app/workbook/layout';
import { readStages, requiredText } from '../../../../src/app/workbook/own-tabs/read-stages';
import { hasOwnColumns } from '../../../../src/app/workbook/own-tabs/tab-columns';
import type { Grid } from '../../../../src/domain/cells/cell';
import { HEADERS, PARTNER_HEADERS, twoPipelines } from '../../pipeline-fixture';

const layout = readLayout(twoPipelines().env.memory);

const HEADER = ['Stage', 'Kind', 'Probability', 'Required fields', 'Pipeline'];

function read(...rows: Grid) {
  return readStages([HEADER, ...rows], layout);
}

describe('the pipeline of a stage', () => {
  it('is the main one where the cell is blank or names it', () => {
    const stages = read(['Lead', 'Open', 0.1, '', ''], ['Offer', 'Open', 0.5, '', 'deals']);
    expect(stages.map(({ pipeline }) => pipeline)).toEqual([undefined, undefined]);
  });

  it('is found however its name is spelled', () => {
    expect(read(['Demo', 'Open', 0.1, '', ' PARTNERS '])[0]?.pipeline).toBe('Partners');
  });

  it('stays as it is typed when there is none of that name', () => {
    expect(read(['Demo', 'Open', 0.1, '', 'Partnrs'])[0]?.pipeline).toBe('Partnrs');
  });

  it('is the main one in a tab that an earlier version has made', () => {
    const [header = [], ...rows] = [HEADER, ['Lead', 'Open', 0.1, '', '']].map((cells) => cells.slice(0, 4));
    expect(readStages([header, ...rows], layout)[0]).not.toHaveProperty('pipeline');
  });
});

describe('required fields', () => {
  it('are named by the headers of the pipeline’s own tab', () => {
    const text = requiredText(['amount', 'lostReason'], PARTNER_HEADERS);
    expect(text).toBe('Value, Why lost');
    const [theirs, ours] = read(['Lost', 'Lost', 0, text, 'Partners'], ['Lost', 'Lost', 0, text, '']);
    expect(theirs?.required).toEqual(['amount', 'lostReason']);
    expect(ours?.required).toEqual([]);
    expect(read(['Lost', 'Lost', 0, requiredText(['lostReason'], HEADERS), ''])[0]?.required).toEqual([
      'lostReason',
    ]);
  });
});

describe('a tab of ours', () => {
  const columns = [
    'Stage',
    'Kind',
    'Probability',
    'Stale after (working days)',
    'Forecast category',
    'Required fields',
    'Colour',
  ];

  it('is known by its columns, with and without the one that came later', () => {
    expect(hasOwnColumns('stages', [...columns, 'Pipeline'])).toBe(true);
    expect(hasOwnColumns('stages', columns)).toBe(true);
    expect(hasOwnColumns('stages', columns.slice(1))).toBe(false);
  });
});
