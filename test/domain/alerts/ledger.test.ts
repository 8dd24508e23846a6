/** The ledger of alert mails: rows survive the sheet and back, in either language. */
import { describe, expect, it } from 'vitest';
import {
  LEDGER_COLUMNS,
  LEDGER_STATES,
  type LedgerRow,
  ledgerCells,
  ledgerDay,
  ledgerKey,
  readLedgerRow,
} from '../../../src/domain/alerts/ledger';
import type { Cell } from '../../../src/domain/cells/cell';
import { LANGUAGES } from '../../../src/domain/messages/language';

const ROW: LedgerRow = {
  key: ledgerKey('D-000001', 'stalled', '2026-10-01'),
  dealId: 'D-000001',
  rule: 'stalled',
  episode: '2026-10-01',
  recipient: 'ann@example.com',
  state: 'sent',
  why: '35 working days in Proposal (limit 10)',
  stamp: '2026-11-20 09:00',
};

function readBack(cells: readonly Cell[]): LedgerRow | undefined {
  return readLedgerRow((column) => cells[LEDGER_COLUMNS.indexOf(column)] ?? '');
}

describe('a ledger row', () => {
  it('reads back what was written, whatever the state and the language', () => {
    for (const language of LANGUAGES) {
      for (const state of LEDGER_STATES) {
        const row = { ...ROW, state };
        expect(readBack(ledgerCells(row, language))).toEqual(row);
      }
    }
  });

  it('stands in the sheet in words and real dates', () => {
    expect(ledgerCells(ROW, 'ko')).toEqual([
      ROW.key,
      'D-000001',
      '정체',
      { day: '2026-10-01' },
      'ann@example.com',
      '발송됨',
      ROW.why,
      { day: '2026-11-20', time: '09:00' },
    ]);
    expect(ledgerDay(ROW)).toBe('2026-11-20');
  });

  it('is left out when it is not one of ours', () => {
    const cells = ledgerCells(ROW, 'en');
    expect(readBack(cells.map((cell) => (cell === 'Sent' ? 'done?' : cell)))).toBeUndefined();
    expect(readBack(cells.map(() => ''))).toBeUndefined();
  });
});
