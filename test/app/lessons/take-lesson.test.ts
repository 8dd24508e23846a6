/** Taking a suggestion writes one cell of the Stages tab, and only where it still says what was shown. */
import { expect, it } from 'vitest';
import { noteGuides } from '../../../src/app/guides/refresh-guides';
import { takeLesson } from '../../../src/app/lessons/take-lesson';
import { openPipeline } from '../../../src/app/workbook/pipeline';
import type { TakeLessonRequest } from '../../../src/contract/rpc';
import { Failure } from '../../../src/domain/errors/failure';
import { pipelineWorkbook, twoPipelines } from '../pipeline-fixture';

const ODDS: TakeLessonRequest = { stage: 'Proposal', what: 'odds', typed: 0.5, value: 0.43 };
const PATIENCE: TakeLessonRequest = { stage: 'Proposal', what: 'patience', typed: 5, value: 8 };

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('No failure.');
}

/** A workbook whose colours are as its stages ask, as after set-up. */
function guidedWorkbook() {
  const book = pipelineWorkbook();
  noteGuides(book.env.memory, openPipeline(book.env));
  return book;
}

it('writes one cell with one write, and freshens the mirror', () => {
  const book = guidedWorkbook();
  takeLesson(book.env, ODDS);
  expect(book.counts).toMatchObject({ reads: 2, writes: 1 });
  takeLesson(book.env, PATIENCE);
  expect(book.tab('stages').values()[2]).toEqual(['Proposal', 'Open', 0.43, 8, 'Pipeline', '', '#dbeafe']);
  const mirror: unknown[] = JSON.parse(book.facts.get('stages') ?? '[]');
  expect(mirror[1]).toMatchObject({ name: 'Proposal', probability: 0.43, staleAfter: 8 });
  expect(book.tab('log').values()).toHaveLength(1);
});

it('refuses when the cell has been changed since it was shown, and says to what', () => {
  const book = pipelineWorkbook();
  book.tab('stages').put(3, 3, 0.7);
  const failure = failureOf(() => takeLesson(book.env, ODDS));
  expect([failure.code, failure.facts]).toEqual(['valueChanged', { cell: 'stages!C3', found: '70%' }]);
  book.tab('stages').put(3, 4, '');
  expect(failureOf(() => takeLesson(book.env, PATIENCE)).facts).toMatchObject({ found: '' });
  expect(book.writes).toEqual([]);
});

it('fills a limit that was blank when it is shown as blank', () => {
  const book = pipelineWorkbook();
  book.tab('stages').put(3, 4, '');
  takeLesson(book.env, { ...PATIENCE, typed: null });
  expect(book.tab('stages').at(3, 4)).toBe(8);
});

it('lets the colours of the deals’ tab follow a limit', () => {
  const book = guidedWorkbook();
  takeLesson(book.env, PATIENCE);
  const [colours] = book.writes.flatMap((write) => (write.kind === 'colourRules' ? [write] : []));
  expect(colours?.tab.name).toBe('deals');
  expect(colours?.rules.at(-1)?.formula).toContain('="Proposal")*8');
});

it('changes nothing when it is asked again', () => {
  const book = guidedWorkbook();
  takeLesson(book.env, ODDS);
  book.facts.set('stages', '[]');
  expect(takeLesson(book.env, ODDS)).toEqual({});
  expect(book.counts.writes).toBe(1);
  expect(JSON.parse(book.facts.get('stages') ?? '')).toHaveLength(4);
});

it('gives back the very number that stood there', () => {
  const book = pipelineWorkbook();
  book.tab('stages').put(3, 3, 0.333);
  takeLesson(book.env, { ...ODDS, typed: 0.333 });
  takeLesson(book.env, { ...ODDS, typed: 0.43, value: 0.333 });
  expect(book.tab('stages').at(3, 3)).toBe(0.333);
});

it('leaves a formula alone', () => {
  const book = pipelineWorkbook();
  book.tab('stages').putFormula(3, 3, '=B1/2', 0.5);
  expect(failureOf(() => takeLesson(book.env, ODDS)).code).toBe('cellComputed');
  expect(book.writes).toEqual([]);
});

it('finds the stage of the pipeline that is meant, in any spelling', () => {
  const book = twoPipelines();
  takeLesson(book.env, { ...ODDS, stage: 'PROPOSAL', pipeline: 'p2', typed: 0.6 });
  const odds = book
    .tab('stages')
    .values()
    .map((cells) => [cells[0], cells[2]]);
  expect(odds).toContainEqual(['Proposal', 0.5]);
  expect(odds).toContainEqual(['proposal', 0.43]);
});

it.each([
  ['a stage that is gone', { ...ODDS, stage: 'Demo' }, 'stageUnknown'],
  ['a pipeline that is gone', { ...ODDS, pipeline: 'p7' }, 'pipelineUnknown'],
  ['odds above certainty', { ...ODDS, value: 1.2 }, 'valueInvalid'],
  ['days before the first', { ...PATIENCE, value: -3 }, 'valueInvalid'],
] as const)('refuses %s', (_what, request, code) => {
  expect(failureOf(() => takeLesson(pipelineWorkbook().env, request)).code).toBe(code);
});

it('says which column is missing', () => {
  const book = pipelineWorkbook();
  book.tab('stages').put(1, 4, 'Patience');
  expect(failureOf(() => takeLesson(book.env, { ...PATIENCE, typed: null })).facts).toEqual({
    column: 'Stale after (working days)',
    tab: 'stages',
  });
});
