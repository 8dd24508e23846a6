/** What history teaches of each stage, through the shipped bundle: from moved cards to a cell of the Stages tab. */
import { expect, it } from 'vitest';
import { cardsOf, pipelineHost } from '../given/pipeline-host';
import { ask, call, lastCounts } from '../host';

it('learns from cards that were moved, and takes the suggestion where it was shown', async () => {
  const host = await pipelineHost(12);
  call(host, 'moveDeals', { toStage: 'Closed Won', deals: cardsOf(host, 'Proposal', 2) });
  const { stages, closed } = call(host, 'stageLessons', {});
  expect(lastCounts(host)).toMatchObject({ writes: 0 });
  expect(lastCounts(host).reads).toBeLessThanOrEqual(5);
  expect(closed).toBe(2);
  // Two wins and two losses were there when the sheet was adopted: they count in the first stage only.
  expect(stages.map(({ stage, odds }) => [stage, odds.won, odds.n])).toEqual([
    ['Prospecting', 4, 6],
    ['Qualification', 2, 2],
    ['Proposal', 2, 2],
    ['Negotiation', 2, 2],
  ]);
  const proposal = stages[2];
  const typed = proposal?.odds.typed ?? 0;
  const learned = proposal?.odds.learned ?? 0;
  expect(learned).toBeCloseTo((2 + 10 * typed) / 12, 9);

  const request = { stage: 'Proposal', what: 'odds' as const, typed, value: Math.round(learned * 100) / 100 };
  call(host, 'takeLesson', request);
  const shown = host
    .sheet('Stages')
    .display('A1:C20')
    .find(([name]) => name === 'Proposal');
  expect(shown?.[2]).toBe(`${Math.round(learned * 100)}%`);
  const again = ask(host, 'takeLesson', { ...request, value: 0.99 });
  expect(again).toMatchObject({ ok: false, problem: { code: 'valueChanged' } });
});

it('never overwrites a formula in the Stages tab', async () => {
  const host = await pipelineHost(6);
  host.edit('Stages', 'C2', '=1/4');
  const reply = ask(host, 'takeLesson', { stage: 'Prospecting', what: 'odds', typed: 0.25, value: 0.5 });
  expect(reply).toMatchObject({ ok: false, problem: { code: 'cellComputed' } });
  expect(host.sheet('Stages').formulas('C2')).toEqual([['=1/4']]);
});
