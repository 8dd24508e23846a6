/** Moves through the panel's door, on the shipped bundle. */
import { describe, expect, it } from 'vitest';
import { cardsOf, columnOf, logLines, pipelineHost, shown } from '../given/pipeline-host';
import { ask, call } from '../host';

describe('a move', () => {
  it('lands in the cell and in the log, and leaves every other cell alone', async () => {
    const host = await pipelineHost(12);
    const before = host.sheet('deals').display();
    call(host, 'moveDeals', {
      toStage: 'Negotiation',
      deals: [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }],
    });
    const changed = host
      .sheet('deals')
      .display()
      .flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell === before[row]?.[column] ? [] : [[row + 1, before[0]?.[column]]],
        ),
      );
    expect(changed).toEqual([
      [4, 'Stage'],
      [4, 'In stage since'],
      [4, 'Last touch'],
    ]);
    expect(logLines(host)).toEqual(['D-000003 | Stage | Proposal | Negotiation | Board']);
  });

  it('finds its deal after the sheet was sorted behind the panel’s back', async () => {
    const host = await pipelineHost(12);
    const [card] = cardsOf(host, 'Proposal', 1);
    if (!card) throw new Error('no card to move');
    const rows = host.sheet('deals').display().slice(1).reverse();
    host.edit('deals', `A2:N${rows.length + 1}`, rows);
    const { moved } = call(host, 'moveDeals', { toStage: 'Negotiation', deals: [card] });
    expect(moved).toMatchObject([{ id: card.id, row: 15 - card.row }]);
    expect(shown(host, 15 - card.row, 'Stage')).toBe('Negotiation');
  });

  it('writes over no line of the log in which somebody has inserted a row unseen', async () => {
    const host = await pipelineHost(24);
    const move = (from: string, toStage: string) => {
      call(host, 'moveDeals', { toStage, deals: cardsOf(host, from, 3), fields: { lostReason: 'Price' } });
    };
    move('Proposal', 'Closed Lost');
    const lines = logLines(host);
    host.change('INSERT_ROW', () => host.sheet('Log').sheet.insertRows(2, 1));
    move('Negotiation', 'Closed Lost');
    const after = logLines(host);
    expect(lines.filter((line) => !after.includes(line))).toEqual([]);
    expect(after.filter((line) => line.includes('Negotiation | Closed Lost'))).toHaveLength(3);
  });

  it('leaves a computed stage alone and says that a formula computes it', async () => {
    const host = await pipelineHost(6);
    host.edit('deals', `${columnOf(host, 'Stage')}4`, '="Proposal"');
    const { refused } = call(host, 'moveDeals', {
      toStage: 'Negotiation',
      deals: [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }],
    });
    expect(refused[0]?.problem.code).toBe('cellComputed');
    expect(host.sheet('deals').formulas(`${columnOf(host, 'Stage')}4`)).toEqual([['="Proposal"']]);
  });

  it('of two people who move the same card, the second is told where it went', async () => {
    const host = await pipelineHost(6);
    const deals = [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }];
    call(host, 'moveDeals', { toStage: 'Negotiation', deals });
    const second = call(host, 'moveDeals', { toStage: 'Qualification', deals });
    expect(second.refused).toMatchObject([
      { problem: { code: 'dealChanged' }, card: { stage: 'Negotiation' } },
    ]);
    expect(shown(host, 4, 'Stage')).toBe('Negotiation');
  });

  it('says that the workbook is busy while another run holds the lock', async () => {
    const host = await pipelineHost(6);
    host.holdLock('document', 60_000);
    const deals = [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }];
    const reply = ask(host, 'moveDeals', { toStage: 'Negotiation', deals });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'busy', retrySafe: true } });
    expect(logLines(host)).toEqual([]);
  });

  it('moves a stage back and forth without a trace but the log', async () => {
    const host = await pipelineHost(6);
    const before = shown(host, 4, 'Closed on');
    const move = (fromStage: string, toStage: string) =>
      call(host, 'moveDeals', { toStage, deals: [{ id: 'D-000003', row: 4, fromStage }] });
    move('Proposal', 'Closed Won');
    expect(shown(host, 4, 'Closed on')).toBe('2026-11-21');
    move('Closed Won', 'Proposal');
    expect(shown(host, 4, 'Closed on')).toBe(before);
    expect(logLines(host).map((line) => line.split(' | ')[1])).toEqual([
      'Stage',
      'Closed on',
      'Stage',
      'Closed on',
    ]);
  });
});
