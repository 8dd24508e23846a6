/** The window's other screens in a real Chromium: merging rows, what changed, stage lessons. */
import { describe, expect, it } from 'vitest';
import { type Answers, problem, Refusal } from './harness/answers';
import { changesReport } from './harness/fixtures/changes-report';
import { mergePreview } from './harness/fixtures/merge-preview';
import { stageLessons } from './harness/fixtures/stage-lessons';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, WindowOptions } from './harness/panel';

const browser = oneBrowser();
let opened: OpenPanel;

async function open(facts: WindowOptions['facts'], answers: Answers = {}): Promise<OpenPanel['page']> {
  opened = await browser.window({ facts: { ...facts }, answers });
  return opened.page;
}

const { asked } = browser;

const PIPELINES = [
  { key: 'main', name: 'Direct sales' },
  { key: 'p2', name: 'Partner deals' },
];

const openMerge = (answers: Answers = {}) =>
  open({ screen: 'merge', rows: [12, 31], pipeline: 'p2' }, answers);

describe('two rows side by side', () => {
  it('are read from the pipeline that the window was opened for', async () => {
    const page = await openMerge();
    await page.getByRole('heading', { name: 'Different in the two rows' }).waitFor();
    expect(asked('previewMerge')).toEqual([{ keep: 12, drop: 31, pipeline: 'p2' }]);
    expect(opened.strangers).toEqual([]);
  });

  it('show what will be written as the person chooses, and what goes to the notes', async () => {
    const page = await openMerge();
    const value = page.getByRole('row', { name: /^Value/ });
    expect(await value.locator('output').textContent()).toBe('$12,000');
    await page.getByRole('radio', { name: 'Value: $14,500' }).check();
    expect(await value.locator('output').textContent()).toBe('$14,500');
    await page.getByText('Value: $12,000', { exact: true }).waitFor();
  });

  it('are chosen between by keyboard', async () => {
    const page = await openMerge();
    await page.getByRole('radio', { name: 'Value: $12,000' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Value: $14,500' }).isChecked()).toBe(true);
  });

  it('may change places', async () => {
    const page = await openMerge();
    await page.getByRole('button', { name: 'Keep row 31 instead' }).click();
    await page.getByRole('button', { name: 'Merge row 12 into row 31' }).waitFor();
    expect(asked('previewMerge').at(-1)).toEqual({ keep: 31, drop: 12, pipeline: 'p2' });
  });

  it('become one with the choices shown, and two again on request', async () => {
    const page = await openMerge();
    await page.getByRole('radio', { name: 'Status: Negotiation' }).check();
    await page.getByRole('button', { name: 'Merge row 31 into row 12' }).click();
    const done = page.getByRole('heading', { name: 'The two rows are one' });
    await done.waitFor();
    expect(await done.evaluate((heading) => heading === document.activeElement)).toBe(true);
    const { columns } = mergePreview('en');
    const numberOf = (header: string) => String(columns.find((each) => each.header === header)?.column);
    expect(asked('mergeDeals')).toMatchObject([
      {
        pipeline: 'p2',
        keep: { id: 'D-000012', row: 12, seen: 'a1' },
        drop: { id: 'D-000031', row: 31, seen: 'b2' },
        choices: {
          [numberOf('Status')]: 'drop',
          [numberOf('In stage since')]: 'drop',
          [numberOf('Value')]: 'keep',
        },
      },
    ]);
    await page.getByRole('button', { name: 'Undo merge' }).click();
    await page.getByRole('heading', { name: 'Different in the two rows' }).waitFor();
    expect(asked('undoLast')).toEqual([{}]);
  });

  it('show the merged row in the sheet, and let the window close', async () => {
    const page = await openMerge();
    await page.getByRole('button', { name: 'Merge row 31 into row 12' }).click();
    await page.getByRole('button', { name: 'Show in sheet' }).click();
    await expect.poll(() => asked('showDeal')).toEqual([{ id: 'D-000012', row: 12, pipeline: 'p2' }]);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.title()).toBe('closed');
  });

  it('are read again when somebody has changed them meanwhile', async () => {
    const page = await openMerge({
      mergeDeals: () => {
        throw new Refusal(problem({ message: 'Row 31 has changed.', action: 'Look again.' }));
      },
    });
    await page.getByRole('button', { name: 'Merge row 31 into row 12' }).click();
    await page.getByRole('alert').getByText('Row 31 has changed.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked('previewMerge').length).toBe(2);
  });

  it('show markup from cells as text', async () => {
    const evil = '<img src=x onerror="window.broken=1">';
    const preview = mergePreview('en');
    const columns = preview.columns.map((column) => ({ ...column, keep: evil, drop: `${evil}!` }));
    const page = await openMerge({ previewMerge: () => ({ ...preview, columns }) });
    await page.getByText(evil).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });
});

describe('what changed', () => {
  it('opens on the last seven days and says where the figures come from', async () => {
    const page = await open({ screen: 'changes' });
    const bridge = page.locator('.bridge');
    await bridge.getByText('$812,000').waitFor();
    expect(asked('changesBetween')).toEqual([{ from: '2026-11-14', to: '2026-11-21' }]);
    expect(await bridge.locator('dt').allTextContents()).toEqual([
      '14 Nov',
      'New',
      'Amount changed',
      'Won',
      'Lost',
      'Gone',
      '21 Nov',
    ]);
  });

  it('shows figures that add up as they stand', async () => {
    const page = await open({ screen: 'changes' });
    await page.locator('.bridge').waitFor();
    const texts = await page.locator('.bridge strong').allTextContents();
    const figures = texts.map((text) => Number(text.replace('\u2212', '-').replace(/[^\d.-]/g, '')));
    const end = figures.at(-1);
    expect(figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0)).toBe(end);
  });

  it('asks again for another period, by preset or by day', async () => {
    const page = await open({ screen: 'changes' });
    await page.getByRole('button', { name: 'This month' }).click();
    await expect.poll(() => asked('changesBetween').at(-1)).toEqual({ from: '2026-10-31', to: '2026-11-21' });
    expect(await page.getByRole('button', { name: 'This month' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('End of', { exact: true }).fill('2026-11-18');
    await expect.poll(() => asked('changesBetween').at(-1)).toEqual({ from: '2026-11-18', to: '2026-11-21' });
  });

  it('goes to a deal, but not to one that is gone', async () => {
    const page = await open({ screen: 'changes' });
    await page.getByRole('button', { name: 'Acme Dental · Annual licence' }).click();
    await expect.poll(() => asked('showDeal')).toEqual([{ id: 'D-000102', row: 7 }]);
    expect(await page.getByRole('button', { name: 'Test entry, delete me' }).count()).toBe(0);
  });

  it('writes days as people do', async () => {
    const page = await open({ screen: 'changes' });
    const pushed = page.getByRole('table', { name: 'Expected close moved later' });
    await pushed.getByText('15 Dec').waitFor();
    await pushed.getByText('20 Jan 2027').waitFor();
  });

  it('tells of one pipeline or of all, and of each deal whose it is', async () => {
    const page = await open({ screen: 'changes', pipelines: PIPELINES });
    await page.locator('.changes').first().getByText('Direct sales').first().waitFor();
    await page.getByLabel('Pipeline').selectOption('p2');
    await expect.poll(() => asked('changesBetween').at(-1)).toMatchObject({ pipeline: 'p2' });
  });

  it('compares nothing on the day on which the log begins', async () => {
    const page = await open(
      { screen: 'changes' },
      { changesBetween: ({ to }) => ({ ...changesReport('en'), from: to, to, knownSince: to, groups: [] }) },
    );
    await page.getByText('The log begins on 21 Nov. What changes from then on will show here.').waitFor();
    expect(await page.locator('.bridge').count()).toBe(0);
  });

  it('says that nothing changed, and since when it can tell', async () => {
    const page = await open(
      { screen: 'changes' },
      {
        changesBetween: () => ({
          ...changesReport('en'),
          from: '2026-11-18',
          knownSince: '2026-11-18',
          groups: [],
        }),
      },
    );
    await page.getByText('Nothing changed between 18 Nov and 21 Nov.').waitFor();
    await page.getByText('The log begins on 18 Nov. Earlier changes are not known.').waitFor();
  });
});

describe('stage lessons', () => {
  it('offer a press only where history says something else', async () => {
    const page = await open({ screen: 'stages' });
    const line = (stage: string) => page.getByRole('row', { name: new RegExp(stage) });
    await line('Proposal').waitFor();
    expect(await line('Proposal').getByRole('button').count()).toBe(2);
    expect(await line('Qualification').getByRole('button').count()).toBe(0);
    await line('Negotiation').getByText('12 won deals, 20 needed').waitFor();
    await line('Paused').getByText('No closed deal has been here yet').waitFor();
  });

  it('stand apart for each pipeline', async () => {
    const one = stageLessons('en');
    const other = one.stages.map((lesson) => ({ ...lesson, pipeline: 'p2' }));
    const page = await open(
      { screen: 'stages', pipelines: PIPELINES },
      { stageLessons: () => ({ ...one, stages: [...one.stages, ...other] }) },
    );
    await page.getByRole('table', { name: 'Direct sales' }).waitFor();
    const partner = page.getByRole('table', { name: 'Partner deals' });
    await partner.getByRole('button', { name: 'Use 37% for Proposal' }).click();
    await expect.poll(() => asked('takeLesson')).toMatchObject([{ stage: 'Proposal', pipeline: 'p2' }]);
  });

  it('write what was shown, say so, and take it back', async () => {
    const page = await open({ screen: 'stages' });
    await page.getByRole('button', { name: 'Use 37% for Proposal' }).click();
    await page.locator('.toast', { hasText: 'Proposal: the probability is now 37%' }).waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => asked('takeLesson'))
      .toEqual([
        { stage: 'Proposal', what: 'odds', typed: 0.5, value: 0.37 },
        { stage: 'Proposal', what: 'odds', typed: 0.37, value: 0.5 },
      ]);
    await expect.poll(() => asked('stageLessons').length).toBeGreaterThanOrEqual(2);
  });

  it('keep the focus in the line whose button is gone', async () => {
    let taken = false;
    const one = stageLessons('en');
    const page = await open(
      { screen: 'stages' },
      {
        stageLessons: () => ({
          ...one,
          stages: one.stages.map((lesson) =>
            taken && lesson.stage === 'Proposal'
              ? { ...lesson, odds: { ...lesson.odds, typed: 0.37 } }
              : lesson,
          ),
        }),
        takeLesson: () => {
          taken = true;
          return {};
        },
      },
    );
    await page.getByRole('button', { name: 'Use 37% for Proposal' }).press('Enter');
    await page.getByRole('button', { name: 'Use 37% for Proposal' }).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.textContent))
      .toContain('Proposal');
  });

  it('say why when the tab has changed since', async () => {
    const page = await open(
      { screen: 'stages' },
      {
        stageLessons: () => stageLessons('en'),
        takeLesson: () => {
          throw new Refusal(problem({ message: 'Stages says 60% now.', action: 'Look again.' }));
        },
      },
    );
    await page.getByRole('button', { name: 'Use 37% for Proposal' }).click();
    await page.getByRole('alert').getByText('Stages says 60% now.').waitFor();
  });
});
