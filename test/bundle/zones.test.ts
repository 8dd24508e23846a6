/** Days are the workbook's days wherever it is: stamps, log and digests agree on what today is (design 10). */
import { describe, expect, it } from 'vitest';
import { cardsOf, columnOf, pipelineHost, shown } from './given/pipeline-host';
import { call } from './host';

/** Just before and after midnight of Wednesday in each zone; half hours and daylight saving included. */
const ZONES = [
  ['Asia/Seoul', '+09:00'],
  ['America/New_York', '-05:00'],
  ['Pacific/Auckland', '+13:00'],
  ['Asia/Kolkata', '+05:30'],
] as const;

/** Swedish writes days as `YYYY-MM-DD`. */
function dayIn(timeZone: string, cell: unknown): string {
  return cell instanceof Date ? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(cell) : String(cell);
}

describe.each(ZONES)('in %s', (timeZone, offset) => {
  const at = (time: string) => `2026-11-${time}:00${offset}`;

  it.each([
    ['late in the evening', '24T23:50', '2026-11-24'],
    ['early in the morning', '25T00:10', '2026-11-25'],
  ])('stamps a move and an edit %s with the day there', async (_, time, today) => {
    const host = await pipelineHost(6, { timeZone, now: at(time) });
    const [card] = cardsOf(host, 'Proposal', 1);
    if (!card) throw new Error('no card to move');
    call(host, 'moveDeals', { toStage: 'Closed Won', deals: [card] });
    expect(shown(host, card.row, 'In stage since')).toBe(today);
    expect(shown(host, card.row, 'Closed on')).toBe(today);
    const row = cardsOf(host, 'Prospecting', 1)[0]?.row ?? 0;
    host.edit('deals', `${columnOf(host, 'Stage')}${row}`, 'Negotiation');
    expect(shown(host, row, 'Last touch')).toBe(today);
    expect(dayIn(timeZone, host.sheet('Log').values('A2')[0]?.[0])).toBe(today);
  });

  it('leaves the days that stood there as they were', async () => {
    const host = await pipelineHost(6, { timeZone, now: at('25T00:10') });
    host.run('runHourly');
    expect(shown(host, 2, 'Expected close')).toBe('2026-12-01');
    const state = host.sheet('Pipesheet state').values().flat().map(String);
    expect(state).toContain('2026-12-01');
  });

  it('sends the digest of a day once, at the hour there', async () => {
    const host = await pipelineHost(6, { timeZone, now: at('24T07:00') }, true);
    host.advance(at('24T08:55'));
    expect(host.outbox).toHaveLength(0);
    host.advance(at('24T23:55'));
    const first = host.outbox.map(({ to }) => to.join());
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThan(0);
    host.advance(at('25T08:55'));
    expect(host.outbox).toHaveLength(first.length);
  });
});
