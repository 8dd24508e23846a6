/** What the large window is told when it is opened, and that nothing is read for it. */
import { describe, expect, it } from 'vitest';
import { openLargeBoard } from '../../../src/app/menu/menu-items';
import { showBoard, showWindow } from '../../../src/app/menu/show-window';
import type { Environment, Tab } from '../../../src/app/ports';
import type { WindowFacts } from '../../../src/contract/rpc';
import { type MemoryWorkbook, memoryWorkbook } from '../memory-environment';
import { TODAY, twoPipelines } from '../pipeline-fixture';

/** The workbook with a person who looks at a tab, and what is opened for them. */
function seated({ env }: MemoryWorkbook, tab?: Tab) {
  const opened: { title: string; facts: WindowFacts }[] = [];
  const panels: string[] = [];
  const seat: Environment = {
    ...env,
    ...(tab && { activeTab: () => tab }),
    dialogs: {
      ...env.dialogs,
      openWindow: (title, facts) => opened.push({ title, facts }),
      openPanel: (screen, language) => panels.push(`${screen} ${language}`),
    },
  };
  return { env: seat, opened, panels };
}

describe('showWindow', () => {
  it('tells a workbook without a pipeline nothing but its language and day', () => {
    const { env, opened } = seated(memoryWorkbook({ day: TODAY, language: 'ko' }));
    showWindow(env, { screen: 'setUp' });
    expect(opened).toEqual([
      { title: 'Pipesheet 설정', facts: { screen: 'setUp', language: 'ko', today: TODAY } },
    ]);
  });

  it('tells which rows to compare, in which pipeline, and the names of all', () => {
    const { env, opened } = seated(twoPipelines());
    showWindow(env, { screen: 'merge', rows: [3, 7], pipeline: 'p2' });
    const [window] = opened;
    expect(window?.facts).toMatchObject({ screen: 'merge', rows: [3, 7], pipeline: 'p2' });
    expect(window?.facts.pipelines?.map(({ key }) => key)).toEqual(['main', 'p2']);
    expect(window?.facts).not.toHaveProperty('known');
  });

  it('knows a tab that is set up, and names the pipeline when it came later', () => {
    const book = twoPipelines();
    const main = seated(book);
    showWindow(main.env, { screen: 'setUp' });
    expect(main.opened[0]?.facts.known).toBe(true);
    expect(main.opened[0]?.facts).not.toHaveProperty('pipeline');
    const partners = seated(book, book.other('Partners'));
    showWindow(partners.env, { screen: 'setUp' });
    expect(partners.opened[0]?.facts).toMatchObject({ known: true, pipeline: 'p2' });
  });

  it('reads no cell and writes none', () => {
    const book = twoPipelines();
    const { env } = seated(book);
    const before = { ...book.counts };
    for (const screen of ['setUp', 'merge', 'changes', 'stages'] as const) showWindow(env, { screen });
    expect({ ...book.counts }).toEqual(before);
  });
});

describe('the large board', () => {
  it('shows the pipeline whose tab the person looks at', () => {
    const book = twoPipelines();
    const { env, opened } = seated(book, book.other('Partners'));
    openLargeBoard(env);
    expect(opened[0]).toMatchObject({ title: 'Board', facts: { screen: 'board', pipeline: 'p2' } });
  });

  it('wants a pipeline', () => {
    const { env } = seated(memoryWorkbook({ day: TODAY }));
    expect(() => openLargeBoard(env)).toThrow(expect.objectContaining({ code: 'notSetUp' }));
  });
});

describe('showBoard', () => {
  it('opens the sidebar on the section that is asked for', () => {
    const { env, panels } = seated(twoPipelines());
    showBoard(env, {});
    showBoard(env, { screen: 'check' });
    expect(panels).toEqual(['board en', 'check en']);
  });
});
