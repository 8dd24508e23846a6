/** A deal's page and new deals, in a real Chromium, over a sheet of one deal. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AddDealResult, Board } from '../../src/contract/rpc';
import type { Field } from '../../src/domain/deals/field';
import { type Answers, problem, Refusal } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { NEXT_REVISION } from './harness/fixtures/changed-board';
import { DealSheet, dealPage } from './harness/fixtures/deal-page';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, PanelOptions } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const DEAL = card({
  id: 'D-1',
  title: 'Annual licence',
  amount: 120_000,
  expectedClose: '2026-12-18',
  nextStep: 'Call the buyer',
  nextStepDate: '2026-11-25',
});

const pipeline = (facts: Partial<Board> = {}): Board =>
  board(
    [
      lane({ stage: 'Proposal', probability: 0.5 }, [
        DEAL,
        card({ id: 'D-2', title: 'Pilot', company: 'Acme Dental' }),
      ]),
      lane({ stage: 'Negotiation', probability: 0.8, required: ['contact'] }, [
        card({ id: 'D-3', title: 'Renewal' }),
      ]),
      lane({ stage: 'Won', kind: 'won', probability: 1 }),
      lane({ stage: 'Lost', kind: 'lost', probability: 0, required: ['lostReason'] }),
    ],
    { me: 'Jonas Weber', ...facts },
  );

async function open(answers: Answers = {}, options: PanelOptions & { readonly board?: Board } = {}) {
  const start: Answers = {
    openPanel: () => ({ state: 'board', board: options.board ?? pipeline() }),
    loadBoard: () => options.board ?? pipeline(),
    ...answers,
  };
  panel = await browser.panel({ ...options, answers: start });
  await panel.page.locator('[data-card]').first().waitFor();
  return panel.page;
}

/** Opens the page of a deal with the keyboard; the sheet holds that one deal. */
async function openDeal(sheet = new DealSheet(DEAL), answers: Answers = {}, options: PanelOptions = {}) {
  const page = await open({ ...sheet.answers, ...answers }, options);
  await page.locator(`[data-card="${sheet.card.id}"] [data-open]`).focus();
  await page.keyboard.press('Enter');
  await box('deal').or(page.getByRole('alert')).first().waitFor();
  return page;
}

const { asked } = browser;
const dealRegion = () => panel.page.locator('.deal');
const box = (field: Field): Locator => panel.page.locator(`#deal-${field}`);
const row = (field: Field): Locator => panel.page.locator(`[data-field="${field}"]`);
const edits = () => asked('editDeal').map((question) => (question as { edits: unknown }).edits);
const toast = (text: string | RegExp) => panel.page.locator('.toast').getByText(text);
const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Types over a field's value with the keyboard alone and presses a key at the end. */
async function retype(field: Field, text: string, end = 'Enter') {
  await box(field).focus();
  await panel.page.keyboard.press('ControlOrMeta+a');
  await panel.page.keyboard.type(text);
  await panel.page.keyboard.press(end);
}

describe('the page of a deal', () => {
  it('shows at once what the card knows, and its shape until the rest has come', async () => {
    const page = await open({ readDeal: () => new Promise(() => undefined) });
    await page.locator('[data-card="D-1"] [data-open]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Annual licence' }).waitFor();
    expect(await dealRegion().textContent()).toContain('$120K');
    expect(await page.locator('.deal-bones').count()).toBe(1);
    expect(await dealRegion().getAttribute('aria-busy')).toBe('true');
  });

  it('takes the focus, covers the lanes, and gives both back with their place on Escape', async () => {
    const page = await openDeal();
    expect(await isFocused(page.locator('#deal-title'))).toBe(true);
    expect(await page.locator('[data-stage="Proposal"]').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(page.locator('[data-card="D-1"] [data-open]'))).toBe(true);
    expect(await page.locator('[data-stage="Proposal"]').isVisible()).toBe(true);
  });

  it('goes back by its button too', async () => {
    const page = await openDeal();
    await page.getByRole('button', { name: 'Back to the board' }).press('Enter');
    await expect.poll(() => isFocused(page.locator('[data-card="D-1"] [data-open]'))).toBe(true);
  });

  it('says why it could not be read, and reads again', async () => {
    let failing = true;
    const page = await openDeal(new DealSheet(DEAL), {
      readDeal: () => {
        if (failing) throw new Refusal(problem({ message: 'The sheet was busy.' }));
        return dealPage(DEAL, 'en');
      },
    });
    await page.getByRole('alert').getByText('The sheet was busy.').waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await box('deal').waitFor();
  });

  it('shows time in stages and what happened, and asks for what is older', async () => {
    const page = await openDeal();
    expect(await page.locator('.deal .bars li').allTextContents()).toEqual([
      'Prospecting4 working days',
      'Qualification11 working days, 2 visits',
      'Proposal8 working days',
    ]);
    expect(await page.locator('.timeline li').first().textContent()).toMatch(
      /Send revised quote.*Mina Park · 09:12/,
    );
    await page.getByRole('button', { name: 'Show earlier' }).press('Enter');
    await expect.poll(() => asked('readDeal').at(-1)).toMatchObject({ id: 'D-1', earlier: true });
  });

  it('moves the deal by the list of stages, on Enter and not on the way there', async () => {
    const page = await openDeal();
    await page.getByRole('combobox', { name: 'Stage' }).focus();
    await page.keyboard.type('Neg');
    expect(asked('moveDeals')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => asked('moveDeals')).toMatchObject([{ toStage: 'Negotiation' }]);
  });

  it('asks for the reason before it loses a deal', async () => {
    const page = await openDeal();
    await dealRegion().getByRole('button', { name: 'Lost' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Lost reason').waitFor();
    expect(asked('moveDeals')).toEqual([]);
  });

  it('shows the row in the sheet', async () => {
    const page = await openDeal();
    await dealRegion().getByRole('button', { name: 'Show in sheet' }).press('Enter');
    await expect.poll(() => asked('showDeal')).toEqual([{ id: 'D-1', row: DEAL.row }]);
    expect(page.url()).toContain('panel.test');
  });
});

describe('a field edited in its place, by keyboard alone', () => {
  it.each([
    ['deal', 'Annual licence, 50 seats', 'Annual licence', 'Annual licence, 50 seats'],
    ['amount', '1.5억', 120_000, 150_000_000],
    ['probability', '65', 0.5, 0.65],
    ['email', 'ines@northwind.example', 'ines@northwind', 'ines@northwind.example'],
    ['phone', '555', '+1 415 555 0132', '555'],
  ] as const)('saves %s on Enter', async (field, typed, seen, value) => {
    await openDeal();
    await retype(field, typed);
    await expect.poll(edits).toEqual([[{ field, seen, value }]]);
    await row(field).locator('.deal-tick').waitFor({ state: 'attached' });
    expect(await isFocused(box(field))).toBe(true);
  });

  it('saves a day, and a choice when the list is left', async () => {
    const page = await openDeal();
    await box('expectedClose').focus();
    await page.keyboard.type('12042026');
    await page.keyboard.press('Enter');
    const seen = { day: '2026-12-18' };
    await expect.poll(edits).toEqual([[{ field: 'expectedClose', seen, value: '2026-12-04' }]]);
    await box('owner').focus();
    await page.keyboard.type('Jon');
    await page.keyboard.press('Tab');
    await expect.poll(edits).toHaveLength(2);
    expect(edits().at(-1)).toEqual([{ field: 'owner', seen: 'Mina Park', value: 'Jonas Weber' }]);
  });

  it('saves notes on Enter; Shift+Enter begins a new line', async () => {
    const page = await openDeal();
    await retype('notes', 'First', 'Shift+Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await expect.poll(edits).toMatchObject([[{ field: 'notes', value: 'First\nsecond' }]]);
  });

  it('is typed over when one comes to it with Tab', async () => {
    const page = await openDeal();
    await box('deal').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('9k');
    await page.keyboard.press('Tab');
    await expect.poll(edits).toEqual([[{ field: 'amount', seen: 120_000, value: 9000 }]]);
  });

  it('writes a thousand under a unit as what it counts', async () => {
    const sheet = new DealSheet(DEAL);
    sheet.write('amount', 50, { unit: 1000 });
    await openDeal(sheet);
    expect(await box('amount').inputValue()).toBe('50,000');
    await retype('amount', '60k');
    await expect.poll(edits).toEqual([[{ field: 'amount', seen: 50, value: 60_000 }]]);
  });

  it('restores on Escape and stays on the page; nothing is saved that did not change', async () => {
    await openDeal();
    await retype('company', 'Oops', 'Escape');
    expect(await box('company').inputValue()).toBe('Northwind Labs');
    await retype('company', 'Northwind Labs', 'Tab');
    expect(edits()).toEqual([]);
    expect(await dealRegion().count()).toBe(1);
  });

  it('says what is wrong with an amount under it, and sends nothing', async () => {
    await openDeal();
    await retype('amount', 'a lot');
    await row('amount').getByText('Write an amount such as 12,500.').waitFor();
    expect(await box('amount').getAttribute('aria-invalid')).toBe('true');
    const described = await box('amount').getAttribute('aria-describedby');
    expect(await panel.page.locator(`#${described}`).textContent()).toContain('Write an amount');
    expect(await box('amount').inputValue()).toBe('a lot');
    expect(edits()).toEqual([]);
  });

  it('does not take the Enter that ends a Korean syllable for the end of the text', async () => {
    const page = await openDeal();
    await box('company').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '한빛', selectionStart: 2, selectionEnd: 2 });
    await box('company').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(edits()).toEqual([]);
    await session.send('Input.insertText', { text: '한빛' });
    await page.keyboard.press('Enter');
    await expect.poll(edits).toHaveLength(1);
  });

  it('lets a computed field be read only, and gives an e-mail address a hint', async () => {
    const sheet = new DealSheet(DEAL);
    sheet.write('probability', 0.4, { computed: true });
    await openDeal(sheet);
    expect(await row('probability').locator('input').count()).toBe(0);
    await row('probability').getByText('Computed by a formula').waitFor();
    await row('email').getByText('does not look like an e-mail').waitFor();
  });
});

describe('an edit that meets others', () => {
  it('asks whose value stays, and writes mine on top when I say so', async () => {
    const sheet = new DealSheet(DEAL);
    const page = await openDeal(sheet);
    await box('company').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' Inc.');
    sheet.write('company', 'Northwind GmbH');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Northwind GmbH').waitFor();
    await page.getByRole('dialog').getByRole('button').last().press('Enter');
    await expect
      .poll(() => sheet.fields.find(({ field }) => field === 'company')?.cell)
      .toBe('Northwind Labs Inc.');
  });

  it('stays in the box with the reason when it is refused, and goes on Escape', async () => {
    const refused = problem({
      code: 'valueInvalid',
      message: 'Too long ago.',
      action: 'Choose a later day.',
    });
    const page = await openDeal(new DealSheet(DEAL), {
      editDeal: ({ id }) => ({ refused: { id, problem: refused }, revision: NEXT_REVISION }),
    });
    await retype('source', 'Fair 1899');
    await row('source').getByText('Too long ago. Choose a later day.').waitFor();
    expect(await box('source').inputValue()).toBe('Fair 1899');
    await page.keyboard.press('Escape');
    expect(await box('source').inputValue()).toBe('Trade fair');
  });

  it('is shown as not saved yet when nobody answered', async () => {
    await openDeal(new DealSheet(DEAL), {
      editDeal: () => {
        throw new Refusal(problem());
      },
    });
    await retype('source', 'Webinar');
    await row('source').getByText('Not saved yet').waitFor();
    expect(await box('source').inputValue()).toBe('Webinar');
  });

  it('is told to the board when it is refused after the page was left', async () => {
    let decide = () => {};
    const decided = new Promise<void>((resolve) => {
      decide = resolve;
    });
    const refused = problem({
      code: 'notAllowed',
      message: 'The cell is protected.',
      action: 'Ask its owner.',
    });
    const page = await openDeal(new DealSheet(DEAL), {
      editDeal: async ({ id }) => {
        await decided;
        return { refused: { id, problem: refused }, revision: NEXT_REVISION };
      },
    });
    await retype('source', 'Webinar');
    await expect.poll(edits).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => dealRegion().count()).toBe(0);
    decide();
    await toast(/Annual licence.*Webinar.*The cell is protected\./).waitFor();
  });

  it('is forgotten by its page too when the person discards it', async () => {
    const page = await openDeal(new DealSheet(DEAL), {
      editDeal: () => {
        throw new Refusal(problem());
      },
    });
    await retype('source', 'Webinar');
    await row('source').getByText('Not saved yet').waitFor();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.unsaved summary')?.click();
      document.querySelector<HTMLElement>('.unsaved li button')?.click();
    });
    await expect.poll(() => box('source').inputValue()).toBe('Trade fair');
    expect(await row('source').getByText('Not saved yet').count()).toBe(0);
  });

  it('is not ended by the key that ends a Korean syllable in Safari', async () => {
    const page = await openDeal();
    await box('source').focus();
    await page.keyboard.type('Fair');
    await box('source').evaluate((input) => {
      const ending = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      Object.defineProperty(ending, 'keyCode', { value: 229 });
      input.dispatchEvent(ending);
    });
    await page.keyboard.type(' 2026');
    await page.keyboard.press('Enter');
    await expect.poll(edits).toHaveLength(1);
  });

  it('leaves what is being typed alone when the deal is read again', async () => {
    const sheet = new DealSheet(DEAL);
    const page = await openDeal(sheet);
    await box('source').focus();
    await page.keyboard.type('!');
    const typed = await box('source').inputValue();
    sheet.write('source', 'Somebody');
    sheet.write('company', 'Another Inc.');
    await dealRegion().getByRole('button', { name: 'Log a touch' }).dispatchEvent('click');
    await expect.poll(() => box('company').inputValue()).toBe('Another Inc.');
    expect(await box('source').inputValue()).toBe(typed);
  });
});

describe('columns that the sheet does not have', () => {
  it('are added on request, and the new field can be typed into at once', async () => {
    const page = await openDeal();
    await page.getByText('More fields').press('Enter');
    await page.getByRole('button', { name: 'Add column “Tags”' }).press('Enter');
    await expect.poll(() => isFocused(box('tags'))).toBe(true);
    expect(asked('addField')).toEqual([{ field: 'tags' }]);
    await page.keyboard.type('key account');
    await page.keyboard.press('Enter');
    await expect.poll(edits).toEqual([[{ field: 'tags', seen: '', value: 'key account' }]]);
  });
});

describe('what happens next', () => {
  it('is dated with one press, touched with one, and done with one', async () => {
    const page = await openDeal();
    await page.getByRole('button', { name: 'Next week' }).press('Enter');
    await expect
      .poll(edits)
      .toEqual([[{ field: 'nextStepDate', seen: { day: '2026-11-25' }, value: '2026-11-23' }]]);
    await page.getByRole('button', { name: 'Log a touch' }).press('Enter');
    await toast('Annual licence: touch logged').waitFor();
    await page.getByRole('button', { name: 'Touched today' }).waitFor();
    await page.getByRole('button', { name: 'Step done' }).press('Enter');
    await toast('Annual licence: next step done').waitFor();
    expect(edits().at(-1)).toEqual([
      { field: 'nextStep', seen: 'Call the buyer', value: '' },
      { field: 'nextStepDate', seen: { day: '2026-11-23' }, value: '' },
    ]);
  });

  it('can be put off until a day, for a reason, in columns that are added for it', async () => {
    const sheet = new DealSheet(DEAL);
    const page = await openDeal(sheet);
    await page.getByRole('button', { name: 'Snooze…' }).press('Enter');
    await page.locator('input#snooze-until').fill('2026-12-10');
    await page.getByLabel('Snooze reason').fill('On holiday');
    await page.keyboard.press('Enter');
    await toast('Annual licence snoozed until 10 Dec').waitFor();
    expect(asked('addField')).toEqual([{ field: 'snoozedUntil' }, { field: 'snoozeReason' }]);
    await dealRegion().getByText('Snoozed until 10 Dec · On holiday').waitFor();
    await page.getByRole('button', { name: 'End snooze' }).press('Enter');
    await expect.poll(() => edits().at(-1)).toMatchObject([{ value: '' }, { value: '' }]);
  });

  it('is not put off past the expected close', async () => {
    const page = await openDeal();
    await page.getByRole('button', { name: 'Snooze…' }).press('Enter');
    await page.getByRole('button', { name: 'In a month' }).press('Enter');
    await page.getByRole('button', { name: 'Snooze', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Choose a day up to the expected close, 18 Dec.').waitFor();
    expect(edits()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isFocused(page.getByRole('button', { name: 'Snooze…' }))).toBe(true);
  });
});

describe('adding deals in a lane', () => {
  const form = () => panel.page.locator('.quick-add');
  const added = (field: Field) => panel.page.locator(`#add-${field}`);
  const openForm = async (stage = 'Proposal') => {
    await panel.page.getByRole('button', { name: `Add a deal to ${stage}` }).press('Enter');
    await form().waitFor();
  };

  it('takes several in a row with the keyboard, each on the board at once', async () => {
    const page = await open({ addDeal: () => new Promise(() => undefined) });
    await openForm();
    expect(await isFocused(added('deal'))).toBe(true);
    await page.keyboard.type('First');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kestrel');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1.2m');
    await page.keyboard.press('Enter');
    await page.locator('[data-stage="Proposal"] .card', { hasText: 'First' }).waitFor();
    expect(await isFocused(added('deal'))).toBe(true);
    expect(await added('company').inputValue()).toBe('');
    await page.keyboard.type('Second');
    await page.keyboard.press('Enter');
    await page.locator('[data-stage="Proposal"] .card', { hasText: 'Second' }).waitFor();
    await expect
      .poll(() => asked('addDeal')[0])
      .toMatchObject({
        stage: 'Proposal',
        fields: { deal: 'First', company: 'Kestrel', amount: 1_200_000, owner: 'Jonas Weber' },
      });
  });

  it('asks for what the stage requires', async () => {
    const page = await open();
    await openForm('Negotiation');
    await page.keyboard.type('Upgrade');
    await page.keyboard.press('Enter');
    await form().getByText('Please fill this in.').waitFor();
    expect(await isFocused(added('contact'))).toBe(true);
    expect(asked('addDeal')).toEqual([]);
    await page.keyboard.type('Kim');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked('addDeal')).toHaveLength(1);
  });

  it('keeps what was typed when it is closed with Escape, and gives the focus back', async () => {
    const page = await open();
    await openForm();
    await page.keyboard.type('Half a na');
    await page.keyboard.press('Escape');
    expect(await form().count()).toBe(0);
    await expect
      .poll(() => isFocused(page.getByRole('button', { name: 'Add a deal to Proposal' })))
      .toBe(true);
    await openForm();
    expect(await added('deal').inputValue()).toBe('Half a na');
  });

  it('comes back with what was typed and the reason when it is refused', async () => {
    const refused = problem({
      code: 'valueInvalid',
      message: 'Owner is not in Team.',
      action: 'Choose another.',
    });
    let decide = (_: AddDealResult) => {};
    const decided = new Promise<AddDealResult>((resolve) => {
      decide = resolve;
    });
    const page = await open({ addDeal: () => decided });
    await openForm();
    await page.keyboard.type('Refused one');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    decide({ refused, revision: NEXT_REVISION });
    await form().getByText('Refused one was not added. Owner is not in Team. Choose another.').waitFor();
    expect(await added('deal').inputValue()).toBe('Refused one');
    expect(await page.locator('.card', { hasText: 'Refused one' }).count()).toBe(0);
  });

  it('warns of likely twins while one types, opens them, and stands in nobody’s way', async () => {
    const page = await open();
    await openForm();
    await page.keyboard.type('pilot');
    await form().getByText('Already on the board?').waitFor();
    await form()
      .getByRole('button', { name: /Pilot.*Proposal · Mina Park/ })
      .press('Enter');
    await page.getByRole('heading', { name: 'Pilot' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await added('deal').inputValue()).toBe('pilot');
    await added('deal').press('Enter');
    await expect.poll(() => asked('addDeal')).toHaveLength(1);
  });

  it('asks for the pipeline where several are shown', async () => {
    const shown: Partial<Board> = {
      shown: 'all',
      pipelines: [
        { key: 'main', name: 'Deals' },
        { key: 'p2', name: 'Partners' },
      ],
    };
    const { lanes } = pipeline();
    const terms = { stage: 'Proposal', probability: 0.5, required: [] };
    const joint = lanes.map((each) => ({ ...each, terms: [terms, { ...terms, pipeline: 'p2' }] }));
    const page = await open({}, { board: { ...pipeline(shown), lanes: joint } });
    await openForm();
    await page.keyboard.type('Joint');
    await form().getByLabel('Pipeline').selectOption('Partners');
    await added('deal').press('Enter');
    await expect.poll(() => asked('addDeal')[0]).toMatchObject({ pipeline: 'p2', stage: 'Proposal' });
  });
});

describe('in Korean', () => {
  it('speaks Korean on the whole page', async () => {
    const sheet = new DealSheet(DEAL, 'ko');
    await openDeal(sheet, {}, { language: 'ko' });
    const text = (await dealRegion().innerText()).replace(/Annual licence|Call the buyer|Proposal|D-1/g, '');
    expect(text).toMatch(/단계별 소요 기간[\s\S]*4영업일[\s\S]*이력/);
    expect(text).not.toMatch(/\b(days|Details|Done|Snooze|History|Back)\b/);
  });
});
