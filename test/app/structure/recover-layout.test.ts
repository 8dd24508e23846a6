/** A workbook whose memory is lost is taken up again without giving any id a second time. */
import { expect, it } from 'vitest';
import { recoverLayout } from '../../../src/app/structure/marks/recover-layout';
import { readLayout, requireLayout } from '../../../src/app/workbook/layout';
import { pipelineWorkbook } from '../pipeline-fixture';

it('counts ids of deals that only a past month of the log still knows', () => {
  const book = pipelineWorkbook();
  const { env } = book;
  const archive = env.addTab('Log 2026-01');
  const at = { row: 1, column: 1, rows: 2, columns: 1 };
  env.write([{ kind: 'values', tab: archive, at, values: [['Deal ID'], ['D-000777']] }]);
  env.claimArchive('2026-01', archive);
  const places = requireLayout(env.memory).pipelines;
  book.facts.delete('layout');
  recoverLayout(env, {
    pipelines: places.map((place) => ({
      place,
      tab: env.tab('deals'),
      workbook: env.workbookId,
      version: 2,
      isCopy: false,
    })),
    copied: false,
  });
  expect(readLayout(env.memory)?.nextId).toBe(778);
});
