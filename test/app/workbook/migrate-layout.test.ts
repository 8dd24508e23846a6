/** A layout that an older version has kept reads as today's, and nothing in it is lost. */
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/app/workbook/layout';
import { migrateLayout } from '../../../src/app/workbook/migrate-layout';

const FIRST = {
  version: 1,
  tabs: { deals: 7, stages: 8 },
  pipeline: { headerRow: 3, headers: { deal: 'Opportunity' }, added: ['id'], nextId: 42 },
};

function memoryOf(text: string) {
  return { get: () => text, set: () => {}, remove: () => {}, refresh: () => {}, clear: () => {} };
}

describe('a layout of version 1', () => {
  it('becomes a workbook with one pipeline on the tab that it had', () => {
    expect(readLayout(memoryOf(JSON.stringify(FIRST)))).toEqual({
      version: 2,
      tabs: { deals: 7, stages: 8 },
      nextId: 42,
      pipelines: [
        { key: 'main', name: '', sheetId: 7, headerRow: 3, headers: { deal: 'Opportunity' }, added: ['id'] },
      ],
    });
  });

  it('is migrated once: the result stays as it is', () => {
    expect(migrateLayout(migrateLayout(FIRST))).toEqual(migrateLayout(FIRST));
  });
});

it.each([['[]'], ['null'], ['{"version":2}'], ['{"version":1,"tabs":{}}']])(
  'takes %s for no layout',
  (text) => {
    expect(readLayout(memoryOf(text))).toBeUndefined();
  },
);
