/** What the board is told about the structure: from memory alone, as long as it matters, in the team's language. */
import { expect, it } from 'vitest';
import { noteTabs, noticesOf, rememberEvents } from '../../../src/app/structure/notices';
import { LAYOUT_KEY } from '../../../src/app/workbook/layout';
import type { MemoryWorkbook } from '../memory-environment';
import { pipelineWorkbook } from '../pipeline-fixture';

function changeLayout(book: MemoryWorkbook, change: (layout: Record<string, unknown>) => object): void {
  const layout: Record<string, unknown> = JSON.parse(book.facts.get(LAYOUT_KEY) ?? '');
  book.facts.set(LAYOUT_KEY, JSON.stringify(change(layout)));
}

it('says for three days what was healed, once', () => {
  const book = pipelineWorkbook();
  const event = { kind: 'renamed', tab: 'Deals', from: 'Stage', to: 'Phase' } as const;
  rememberEvents(book.env, [event]);
  book.counts.reset();
  rememberEvents(book.env, [event]);
  expect(noticesOf(book.env)).toEqual([
    { message: 'The column “Stage” is now called “Phase”. Pipesheet keeps using it.', repairable: false },
  ]);
  expect(book.counts.reads).toBe(0);
  book.setTime('2026-11-24', 9);
  expect(noticesOf(book.env)).toEqual([]);
});

it('puts what a repair can mend first', () => {
  const book = pipelineWorkbook();
  rememberEvents(book.env, [
    { kind: 'migrated' },
    { kind: 'migrationFailed', why: 'Google was out.' },
    { kind: 'tabGone', name: 'targets' },
  ]);
  expect(noticesOf(book.env).map(({ repairable }) => repairable)).toEqual([true, true, false]);
});

it('offers a column of ours while it is away, and only names one of a person’s own', () => {
  const book = pipelineWorkbook();
  const lost = { nextStep: 'Next step', tags: 'Tags' };
  changeLayout(book, (layout) => {
    const pipelines = Array.isArray(layout.pipelines) ? layout.pipelines : [];
    return { ...layout, pipelines: pipelines.map((place: object) => ({ ...place, lost })) };
  });
  rememberEvents(book.env, [
    { kind: 'lost', tab: 'Deals', header: 'Next step', ours: true },
    { kind: 'lost', tab: 'Deals', header: 'Tags', ours: false },
    { kind: 'lost', tab: 'Deals', header: 'Came back', ours: true },
  ]);
  expect(noticesOf(book.env).map(({ message, repairable }) => [message, repairable])).toEqual([
    ['The column “Next step” is gone. Pipesheet works without it.', true],
    ['The column “Tags” is gone. Pipesheet works without it.', false],
  ]);
});

it('speaks Korean to a Korean team', () => {
  const settings = { language: 'ko', currency: 'KRW', weekend: [6, 7], alertHour: 9 };
  const book = pipelineWorkbook(undefined, { memory: { settings: JSON.stringify(settings) } });
  rememberEvents(book.env, [{ kind: 'tabGone', name: 'targets' }]);
  expect(noticesOf(book.env)[0]).toEqual({
    message: '‘목표’ 탭이 없어졌습니다.',
    action: '실행 취소나 버전 기록으로 되살리거나, ‘복구’를 누르십시오.',
    repairable: true,
  });
});

it('forgets a missing tab once it stands again', () => {
  const book = pipelineWorkbook();
  changeLayout(book, (layout) => ({ ...layout, tabs: { targets: 999 } }));
  const targets = book.tab('targets');
  book.deleteTab('targets');
  noteTabs(book.env);
  expect(noticesOf(book.env)).toHaveLength(1);
  changeLayout(book, (layout) => ({ ...layout, tabs: { targets: targets.id } }));
  book.others.push(targets);
  noteTabs(book.env);
  expect(noticesOf(book.env)).toEqual([]);
});
