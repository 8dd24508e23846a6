/** Set-up in the large window, in a real Chromium: from what was found to the board, and back. */
import { describe, expect, it } from 'vitest';
import { type Answers, problem, Refusal } from './harness/answers';
import { setUpPreview } from './harness/fixtures/set-up-preview';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, WindowOptions } from './harness/panel';

const browser = oneBrowser();
let opened: OpenPanel;

async function open(answers: Answers = {}, options: WindowOptions = {}): Promise<OpenPanel['page']> {
  opened = await browser.window({ ...options, answers });
  return opened.page;
}

const { asked } = browser;

const noPreview: Answers = {
  previewSetUp: () => {
    throw new Refusal(
      problem({ code: 'noHeader', message: 'This sheet has no headers.', action: 'Write them in a row.' }),
    );
  },
};

describe('the proposal', () => {
  it('is asked for once, with nothing from any other origin', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Set up 214 deals' }).waitFor();
    expect(opened.calls.map(({ name }) => name)).toEqual(['previewSetUp']);
    expect(opened.strangers).toEqual([]);
  });

  it('shows three values of each column side by side', async () => {
    const page = await open();
    const row = page.getByRole('row', { name: /Account/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'Acme Dental',
      'Kestrel & Sons',
      'Northwind',
      expect.stringContaining('Company'),
    ]);
  });

  it('says in which unit plain amounts count', async () => {
    const page = await open({
      previewSetUp: () => ({ ...setUpPreview.en, amountUnit: { size: 1000, words: 'thousands' } }),
    });
    await page.getByText('Amounts without a unit are read in thousands (× 1,000).').waitFor();
  });

  it('gives a field to one column only', async () => {
    const page = await open();
    await page.getByLabel('Meaning of column Product line').selectOption({ label: 'Company' });
    expect(await page.getByLabel('Meaning of column Account').inputValue()).toBe('');
  });

  it('is asked for anew in another language', async () => {
    const page = await open({ previewSetUp: ({ language }) => setUpPreview[language] });
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('button', { name: '딜 214건 설정하기' }).waitFor();
    expect(asked('previewSetUp')).toEqual([{ language: 'en' }, { language: 'ko' }]);
    expect(await page.getByLabel('‘거래처명’ 열의 의미').inputValue()).toBe('company');
  });

  it('is a new sheet when the current one cannot be adopted, and says why', async () => {
    const page = await open(noPreview);
    await page.getByText('This sheet has no headers.').waitFor();
    expect(await page.getByLabel('Start a new sheet').isChecked()).toBe(true);
  });

  it('says what went wrong when nothing could be read, and looks again', async () => {
    let failing = true;
    const page = await open({
      previewSetUp: () => {
        if (failing) throw new Refusal(problem({ code: 'busy', message: 'The sheet is busy.' }));
        return setUpPreview.en;
      },
    });
    await page.getByRole('alert').getByText('The sheet is busy.').waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Set up 214 deals' }).waitFor();
  });
});

describe('the request', () => {
  it('carries the person’s corrections and what they declined', async () => {
    const page = await open();
    await page.getByLabel('Meaning of column Date').selectOption({ label: 'My own column' });
    await page.getByLabel('Meaning of column Product line').selectOption({ label: 'Tags' });
    await page.getByLabel('Last touch').uncheck();
    await page.getByLabel('Currency', { exact: true }).selectOption('EUR');
    await page.getByRole('button', { name: 'Set up 214 deals' }).click();
    await page.getByText('Your pipeline is ready').waitFor();
    expect(asked('setUp')).toEqual([
      {
        language: 'en',
        mode: 'adopt',
        mapping: { '6': null, '7': 'tags' },
        without: ['lastTouch'],
        currency: 'EUR',
      },
    ]);
  });

  it('writes safe fixes only for somebody who has seen and chosen them', async () => {
    const page = await open();
    const box = page.getByLabel('Fix 12 cells');
    expect(await box.isChecked()).toBe(false);
    await page.getByText('$12k').last().waitFor();
    await box.check();
    await page.getByRole('button', { name: 'Set up 214 deals' }).click();
    await expect.poll(() => asked('setUp')).toMatchObject([{ fix: true }]);
  });

  it('adds another pipeline without asking again what the workbook has decided', async () => {
    const page = await open({ previewSetUp: () => ({ ...setUpPreview.en, another: true }) });
    await page.getByRole('heading', { name: 'Add “Deals Q4” as another pipeline' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByLabel('Currency', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add the pipeline' }).click();
    await expect
      .poll(() => asked('setUp'))
      .toEqual([{ language: 'en', mode: 'adopt', mapping: {}, without: [], another: true }]);
  });

  it('shows how far it has come', async () => {
    const page = await open({
      setUp: () => new Promise(() => undefined),
      readProgress: () => ({ done: 0.5, step: 'Writing validations' }),
    });
    await page.getByLabel('Try it with sample deals').check();
    await page.getByRole('button', { name: 'Create sample pipeline' }).click();
    await page.getByText('Writing validations').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.5');
    expect(asked('setUp')).toMatchObject([{ mode: 'sample', language: 'en' }]);
  });
});

async function setUp(answers: Answers = {}): Promise<OpenPanel['page']> {
  const page = await open(answers);
  await page.getByRole('button', { name: 'Set up 214 deals' }).click();
  await page.getByText('Your pipeline is ready').waitFor();
  return page;
}

describe('the result', () => {
  it('opens the board in the sidebar and then closes the window', async () => {
    const page = await setUp();
    await page.getByRole('button', { name: 'Open the board' }).click();
    await expect.poll(() => page.title()).toBe('closed');
    expect(asked('showBoard')).toEqual([{ screen: 'board' }]);
  });

  it('says what was left undone', async () => {
    const page = await setUp({
      setUp: () => ({ sheetName: 'D', deals: 1, issues: 0, tabs: [], warnings: ['Two lists stay.'] }),
    });
    await page.getByText('Two lists stay.').waitFor();
  });

  it('opens the check when there are cells to look at', async () => {
    const page = await setUp();
    await page.getByRole('button', { name: 'See 12 issues' }).click();
    await expect.poll(() => asked('showBoard')).toEqual([{ screen: 'check' }]);
  });

  it('is taken back with one click when nothing would be lost', async () => {
    const page = await setUp({ undoSetUp: () => ({ undone: true, losses: [] }) });
    await page.getByRole('button', { name: 'Undo set-up' }).click();
    await page.getByText('Set-up has been undone').waitFor();
    expect(asked('undoSetUp')).toEqual([{ confirmed: false }]);
  });

  it('is taken back only after saying what would be lost', async () => {
    const page = await setUp({
      undoSetUp: ({ confirmed }) => ({ undone: confirmed, losses: ['3 rows of the log would be deleted.'] }),
    });
    await page.getByRole('button', { name: 'Undo set-up' }).click();
    await page.getByText('3 rows of the log would be deleted.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep set-up');
    await page.getByRole('button', { name: 'Undo anyway' }).click();
    await page.getByText('Set-up has been undone').waitFor();
    expect(asked('undoSetUp')).toEqual([{ confirmed: false }, { confirmed: true }]);
  });
});

describe('another pipeline', () => {
  const added: Answers = {
    previewSetUp: () => ({ ...setUpPreview.en, another: true }),
    setUp: () => ({ sheetName: 'Deals Q4', deals: 214, issues: 0, tabs: ['Stages'], pipeline: 'p2' }),
  };

  it('is taken back alone', async () => {
    const page = await open(added);
    await page.getByRole('button', { name: 'Add the pipeline' }).click();
    await page.getByRole('button', { name: 'Undo set-up' }).click();
    await page.getByText('Set-up has been undone').waitFor();
    expect(asked('undoSetUp')).toEqual([{ confirmed: false, pipeline: 'p2' }]);
  });

  it('is taken back later from its own tab', async () => {
    const pipelines = [
      { key: 'main', name: 'Deals' },
      { key: 'p2', name: 'Partner deals' },
    ];
    const page = await open({}, { facts: { known: true, pipeline: 'p2', pipelines } });
    await page.getByRole('heading', { name: '“Partner deals” is set up' }).waitFor();
    await page.getByRole('button', { name: 'Undo this pipeline' }).click();
    await expect.poll(() => asked('undoSetUp')).toEqual([{ confirmed: false, pipeline: 'p2' }]);
  });
});

describe('a tab that is set up already', () => {
  it('has back what is missing, without a look at the sheet first', async () => {
    const page = await open({}, { facts: { known: true } });
    await page.getByRole('button', { name: 'Put back what is missing' }).click();
    await page.getByText('Your pipeline is ready').waitFor();
    expect(opened.calls.map(({ name }) => name).filter((name) => name !== 'readProgress')).toEqual(['setUp']);
  });
});
