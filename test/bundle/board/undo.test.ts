/** Taking an action of the panel back, on the shipped bundle: exactly, or not at all. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { DealChanges, MoveRequest } from '../../../src/contract/rpc';
import { cardsOf, columnOf, logLines, pipelineHost, shown } from '../given/pipeline-host';
import { call } from '../host';

const CARD = { id: 'D-000003', row: 4, fromStage: 'Proposal' };
const WON = { id: 'D-000005', row: 6, fromStage: 'Closed Won' };

function move(host: Host, request: MoveRequest): DealChanges[] {
  const { moved, refused } = call(host, 'moveDeals', request);
  expect(refused).toEqual([]);
  return moved.flatMap(({ undo }) => undo ?? []);
}

/** Every cell of the tab: what it holds, how it is shown, its formula, and its number format. */
function everything(host: Host) {
  const view = host.sheet('deals');
  const values = view.values();
  const formats = values.map((cells, row) =>
    cells.map((_, column) => view.sheet.numberFormat(row + 1, column + 1)),
  );
  return { values, display: view.display(), formulas: view.formulas(), formats };
}

describe('an undo', () => {
  it.each<[string, MoveRequest]>([
    ['a move', { toStage: 'Negotiation', deals: [CARD] }],
    ['a win', { toStage: 'Closed Won', deals: [CARD] }],
    ['a loss with its reason', { toStage: 'Closed Lost', deals: [CARD], fields: { lostReason: 'Price, 5' } }],
    ['the reopening of a won deal', { toStage: 'Proposal', deals: [WON] }],
  ])('leaves the sheet as it was before %s', async (_, request) => {
    const host = await pipelineHost(12);
    const [card] = request.deals;
    const before = everything(host);
    const lines = logLines(host).length;
    const { undone, refused } = call(host, 'undoChanges', { deals: move(host, request) });
    expect(refused).toEqual([]);
    expect(undone).toMatchObject([{ id: card?.id, row: card?.row, card: { stage: card?.fromStage } }]);
    expect(everything(host)).toEqual(before);
    const news = logLines(host).slice(lines);
    expect(news.filter((line) => line.endsWith('Undo'))).toHaveLength(news.length / 2);
  });

  it('puts the closing day of a reopened deal back, though it lies in the past', async () => {
    const host = await pipelineHost(12);
    host.edit('deals', `${columnOf(host, 'Closed on')}6`, '2026-10-05');
    const deals = move(host, { toStage: 'Proposal', deals: [WON] });
    expect(shown(host, 6, 'Closed on')).toBe('');
    call(host, 'undoChanges', { deals });
    expect(shown(host, 6, 'Closed on')).toBe('2026-10-05');
  });

  it('takes many cards back in one run', async () => {
    const host = await pipelineHost(60);
    const before = host.sheet('deals').values();
    const cards = cardsOf(host, 'Negotiation', 10);
    const deals = move(host, { toStage: 'Proposal', deals: cards });
    expect(call(host, 'undoChanges', { deals }).undone).toHaveLength(10);
    expect(host.sheet('deals').values()).toEqual(before);
  });

  it('is exact for deals that had been in their stage since different days', async () => {
    const host = await pipelineHost(60);
    const cards = cardsOf(host, 'Negotiation', 10);
    const since = columnOf(host, 'In stage since');
    cards.forEach(({ row }, index) => {
      host.edit('deals', `${since}${row}`, `2026-10-${10 + index}`);
    });
    const before = host.sheet('deals').values();
    const deals = move(host, { toStage: 'Proposal', deals: cards });
    expect(call(host, 'undoChanges', { deals }).refused).toEqual([]);
    expect(host.sheet('deals').values()).toEqual(before);
  });

  it('asked twice, answers twice and happens once', async () => {
    const host = await pipelineHost(12);
    const deals = move(host, { toStage: 'Closed Won', deals: [CARD] });
    call(host, 'undoChanges', { deals });
    const lines = logLines(host);
    const again = call(host, 'undoChanges', { deals });
    expect(again.undone).toMatchObject([{ id: CARD.id, card: { stage: 'Proposal' } }]);
    expect(again.revision.before).toBe(again.revision.after);
    expect(logLines(host)).toEqual(lines);
  });

  it('finds its deal wherever it has been sorted to', async () => {
    const host = await pipelineHost(12);
    const deals = move(host, { toStage: 'Closed Won', deals: [CARD] });
    const rows = host.sheet('deals').display().slice(1).reverse();
    host.edit('deals', `A2:N${rows.length + 1}`, rows);
    expect(call(host, 'undoChanges', { deals }).undone).toMatchObject([{ id: CARD.id, row: 11 }]);
    expect(shown(host, 11, 'Stage')).toBe('Proposal');
    expect(shown(host, 11, 'Closed on')).toBe('');
  });

  it('leaves text text, and formulas and a person’s own columns alone', async () => {
    const host = await pipelineHost(12);
    host.edit('deals', 'O1:O4', [['Mine'], ['x'], ['y'], ['=E4*2']]);
    host.edit('deals', `${columnOf(host, 'Last touch')}4`, "'2026-10-01");
    const before = everything(host);
    const deals = move(host, { toStage: 'Negotiation', deals: [CARD] });
    call(host, 'undoChanges', { deals });
    const { values, formulas } = everything(host);
    expect({ values, formulas }).toEqual({ values: before.values, formulas: before.formulas });
  });
});

describe('an undo is refused', () => {
  const refusedAfter = async (change: (host: Host) => void) => {
    const host = await pipelineHost(12);
    const deals = move(host, { toStage: 'Closed Won', deals: [CARD] });
    change(host);
    const before = host.sheet('deals').values();
    const lines = logLines(host);
    const { undone, refused } = call(host, 'undoChanges', { deals });
    expect(undone).toEqual([]);
    expect(host.sheet('deals').values()).toEqual(before);
    expect(logLines(host)).toEqual(lines);
    return refused;
  };

  it('when somebody has moved the deal on, and the deal is shown as it stands', async () => {
    const refused = await refusedAfter((host) => {
      host.actAs({ email: 'joon@example.com' });
      call(host, 'moveDeals', { toStage: 'Negotiation', deals: [{ ...CARD, fromStage: 'Closed Won' }] });
    });
    expect(refused).toMatchObject([{ problem: { code: 'dealChanged' }, card: { stage: 'Negotiation' } }]);
  });

  it('when somebody has typed over one of its cells', async () => {
    const refused = await refusedAfter((host) =>
      host.edit('deals', `${columnOf(host, 'Closed on')}4`, '2026-11-20'),
    );
    expect(refused).toMatchObject([{ problem: { code: 'dealChanged' }, card: { stage: 'Closed Won' } }]);
  });

  it('when the row has been deleted', async () => {
    const refused = await refusedAfter((host) =>
      host.change('REMOVE_ROW', () => host.sheet('deals').sheet.deleteRows(4, 1)),
    );
    expect(refused).toMatchObject([{ id: CARD.id, problem: { code: 'dealNotFound' } }]);
    expect(refused[0]).not.toHaveProperty('card');
  });
});

it('takes an edit back that touched several fields', async () => {
  const host = await pipelineHost(12);
  const before = host.sheet('deals').values();
  const { saved } = call(host, 'editDeal', {
    id: CARD.id,
    row: CARD.row,
    edits: [
      { field: 'amount', seen: 30, value: 4500.5 },
      { field: 'expectedClose', seen: { day: '2026-12-03' }, value: '2027-01-15' },
      { field: 'company', seen: 'Company 3', value: '=Not a formula' },
    ],
  });
  if (!saved?.undo) throw new Error('nothing to undo');
  expect(call(host, 'undoChanges', { deals: [saved.undo] }).undone).toHaveLength(1);
  expect(host.sheet('deals').values()).toEqual(before);
});
