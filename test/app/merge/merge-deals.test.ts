/** Two rows become one: nothing is lost, the wrong rows are refused, and it can be taken back. */
import { describe, expect, it } from 'vitest';
import { mergeDeals } from '../../../src/app/merge/merge-deals';
import { previewMerge } from '../../../src/app/merge/preview-merge';
import type { Write } from '../../../src/app/ports';
import { reconcile } from '../../../src/app/reconcile/reconcile';
import { undoLast } from '../../../src/app/undo/undo-last';
import type { MergeRequest } from '../../../src/contract/rpc';
import type { Cell } from '../../../src/domain/cells/cell';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, dealRow, logLines, pipelineWorkbook, TODAY, twoPipelines } from '../pipeline-fixture';

const ROOF = dealRow('D-1', 'Roof', 'Acme', 'Mina', 'Proposal', 1000, '2026-11-19');
const DOORS = dealRow('D-2', 'Doors', 'Borealis', 'Joon', 'Proposal', 5, '2026-11-19');
const AGAIN = dealRow('D-3', 'roof', 'ACME', 'Joon', 'Closing', '', '2026-11-02', '2026-11-02');

function book(rows: Cell[][] = [ROOF, DOORS, AGAIN]): MemoryWorkbook {
  return pipelineWorkbook(rows);
}

/** What the panel sends: the preview's sides with the person's choices. */
function request(subject: MemoryWorkbook, keep: number, drop: number, choices: MergeRequest['choices'] = {}) {
  const preview = previewMerge(subject.env, { keep, drop });
  return { keep: preview.keep, drop: preview.drop, choices };
}

const idsOf = (subject: MemoryWorkbook) =>
  subject
    .tab('deals')
    .values()
    .slice(1)
    .map(([id]) => id);

describe('the preview', () => {
  it('shows every column side by side with what it would choose, and writes nothing', () => {
    const subject = book();
    const { keep, drop, columns } = previewMerge(subject.env, { keep: 2, drop: 4 });
    expect([keep, drop]).toMatchObject([
      { row: 2, id: 'D-1', title: 'Roof' },
      { row: 4, id: 'D-3', title: 'roof' },
    ]);
    const chosen = Object.fromEntries(columns.map((column) => [column.header, column]));
    expect(chosen.Owner).toMatchObject({ keep: 'Mina', drop: 'Joon', chosen: 'keep', noted: true });
    expect(chosen.Deal).not.toHaveProperty('noted');
    // The day of closing belongs to the stage that goes.
    expect(chosen.Closed).toMatchObject({ keep: '', drop: '2026-11-02', chosen: 'keep', noted: true });
    expect([subject.counts.reads, subject.counts.writes]).toEqual([4, 0]);
  });

  it('says which cells a formula computes', () => {
    const subject = book();
    subject.tab('deals').putFormula(2, columnOf('amount'), '=500*2', 1000);
    const { columns } = previewMerge(subject.env, { keep: 2, drop: 4 });
    expect(columns.find(({ header }) => header === 'Amount')).toMatchObject({
      computed: true,
      chosen: 'keep',
    });
  });

  it('is refused for a row that holds no deal', () => {
    expect(() => previewMerge(book().env, { keep: 2, drop: 9 })).toThrow(
      expect.objectContaining({ code: 'rowsChanged' }),
    );
  });
});

describe('a merge', () => {
  it('keeps one row and notes what had no room on the deal’s cell, where there is no notes column', () => {
    const subject = book();
    expect(mergeDeals(subject.env, request(subject, 2, 4))).toEqual({ row: 2, id: 'D-1', undoable: true });
    expect(idsOf(subject)).toEqual(['D-1', 'D-2']);
    const notes = subject.tab('deals').readNotes({ row: 2, column: columnOf('deal'), rows: 1, columns: 1 });
    expect(notes[0]?.[0]?.split('\n')).toEqual(['Owner: Joon', 'Stage: Closing', 'Closed: 2026-11-02']);
  });

  it('follows the person: another stage brings its days along', () => {
    const subject = book();
    mergeDeals(
      subject.env,
      request(subject, 2, 4, { [columnOf('stage')]: 'drop', [columnOf('owner')]: 'drop' }),
    );
    const deals = subject.tab('deals');
    const row = (['owner', 'stage', 'stageSince', 'closed'] as const).map((field) =>
      deals.at(2, columnOf(field)),
    );
    expect(row).toEqual(['Joon', 'Closing', { day: '2026-11-02' }, { day: '2026-11-02' }]);
  });

  it('takes the earlier creation and the later touch', () => {
    const early = [...AGAIN];
    early[columnOf('created') - 1] = { day: '2026-01-05' };
    early[columnOf('lastTouch') - 1] = { day: TODAY };
    const subject = book([ROOF, DOORS, early]);
    mergeDeals(subject.env, request(subject, 2, 4));
    const deals = subject.tab('deals');
    expect(deals.at(2, columnOf('created'))).toEqual({ day: '2026-01-05' });
    expect(deals.at(2, columnOf('lastTouch'))).toEqual({ day: TODAY });
  });

  it('never writes over a formula of the kept row', () => {
    const subject = book();
    subject.tab('deals').putFormula(2, columnOf('nextStep'), '=UPPER("call")', 'CALL');
    mergeDeals(subject.env, request(subject, 2, 4, { [columnOf('nextStep')]: 'drop' }));
    expect(
      subject.tab('deals').readFormulas({ row: 2, column: columnOf('nextStep'), rows: 1, columns: 1 }),
    ).toEqual([['=UPPER("call")']]);
  });

  it('tells the log what changed, what ended and into what', () => {
    const subject = book([ROOF, DOORS, [...AGAIN.slice(0, 4), 'Proposal', 1200, ...AGAIN.slice(6, 12), '']]);
    mergeDeals(subject.env, request(subject, 2, 4, { [columnOf('amount')]: 'drop' }));
    const lines = logLines(subject);
    expect(lines).toContain('D-1 | Amount | 1000 | 1200 | Merge');
    expect(lines).toContain('D-3 | Deal ID | D-3 |  | Merge');
    expect(lines[lines.length - 1]).toBe('D-1 | Deal ID | D-3 | D-1 | Merge');
  });

  it('finds its rows by id after a sort', () => {
    const subject = book();
    const asked = request(subject, 2, 4);
    subject.tab('deals').sort(columnOf('deal'));
    mergeDeals(subject.env, asked);
    expect(idsOf(subject)).toEqual(['D-2', 'D-1']);
  });

  it('is refused when a row has changed since it was compared', () => {
    const subject = book();
    const asked = request(subject, 2, 4);
    subject.tab('deals').put(4, columnOf('nextStep'), 'Sign');
    expect(() => mergeDeals(subject.env, asked)).toThrow(expect.objectContaining({ code: 'rowsChanged' }));
    expect(idsOf(subject)).toEqual(['D-1', 'D-2', 'D-3']);
  });

  it('is refused with itself, and for a deal that is gone', () => {
    const subject = book();
    const asked = request(subject, 2, 4);
    expect(() => mergeDeals(subject.env, { ...asked, drop: asked.keep })).toThrow(
      expect.objectContaining({ code: 'requestInvalid' }),
    );
    expect(() => mergeDeals(subject.env, { ...asked, drop: { id: 'D-9', row: 4 } })).toThrow(
      expect.objectContaining({ code: 'dealNotFound' }),
    );
  });

  it('asked for twice is made once', () => {
    const subject = book();
    const asked = request(subject, 2, 4);
    const first = mergeDeals(subject.env, asked);
    const state = subject.tab('deals').values();
    expect(mergeDeals(subject.env, asked)).toEqual(first);
    expect(subject.tab('deals').values()).toEqual(state);
  });
});

describe('rows with one id', () => {
  const TWIN = dealRow('D-1', 'Roof', 'Acme', 'Mina', 'Proposal', 1500, '2026-11-19');

  it('are told apart by what they hold', () => {
    const subject = book([ROOF, DOORS, TWIN]);
    mergeDeals(subject.env, request(subject, 2, 4));
    expect(idsOf(subject)).toEqual(['D-1', 'D-2']);
    expect(subject.tab('deals').at(2, columnOf('amount'))).toBe(1000);
    expect(logLines(subject)).toEqual([]);
  });

  it('are not touched when they have moved', () => {
    const subject = book([ROOF, DOORS, TWIN]);
    const asked = request(subject, 2, 4);
    subject.tab('deals').insertRows(2, 1);
    expect(() => mergeDeals(subject.env, asked)).toThrow(expect.objectContaining({ code: 'rowsChanged' }));
  });

  it('are refused without a look at what they hold', () => {
    const subject = book([ROOF, DOORS, TWIN]);
    const bare = { keep: { id: 'D-1', row: 2 }, drop: { id: 'D-1', row: 4 }, choices: {} };
    expect(() => mergeDeals(subject.env, bare)).toThrow(expect.objectContaining({ code: 'dealTwice' }));
  });

  it('come back as two', () => {
    const subject = book([ROOF, DOORS, TWIN]);
    const before = subject.tab('deals').values();
    mergeDeals(subject.env, request(subject, 4, 2));
    undoLast(subject.env, {});
    expect(subject.tab('deals').values()).toEqual(before);
  });
});

describe('in another pipeline', () => {
  it('is told so that the next comparison has nothing to add, done and undone', () => {
    const subject = twoPipelines();
    const found = () => {
      reconcile(subject.env, []);
      return logLines(subject).filter((line) => line.endsWith('| Found later'));
    };
    expect(found()).toEqual([]);
    const before = subject.other('Partners').values();
    const preview = previewMerge(subject.env, { pipeline: 'p2', keep: 3, drop: 4 });
    mergeDeals(subject.env, { pipeline: 'p2', keep: preview.keep, drop: preview.drop, choices: {} });
    expect(subject.other('Partners').values()).toHaveLength(before.length - 1);
    expect(found()).toEqual([]);
    undoLast(subject.env, {});
    expect(subject.other('Partners').values()).toEqual(before);
    expect(found()).toEqual([]);
  });
});

describe('taking a merge back', () => {
  it('brings the row back where it was, with its formulas and notes', () => {
    const subject = book();
    const deals = subject.tab('deals');
    deals.putFormula(4, columnOf('nextStep'), '=F4*2', 0);
    deals.putNote(4, columnOf('company'), 'met at the fair');
    deals.putNote(2, columnOf('company'), 'old friends');
    const before = deals.values();
    mergeDeals(subject.env, request(subject, 2, 4));
    const company = { row: 2, column: columnOf('company'), rows: 1, columns: 1 };
    expect(deals.readNotes(company)).toEqual([['old friends\nmet at the fair']]);
    expect(undoLast(subject.env, {})).toMatchObject({ kind: 'merge', skipped: 0 });
    expect(deals.values()).toEqual(before);
    expect(deals.readNotes(company)).toEqual([['old friends']]);
    expect(deals.readNotes({ ...company, row: 4 })).toEqual([['met at the fair']]);
    expect(deals.readFormulas({ row: 4, column: columnOf('nextStep'), rows: 1, columns: 1 })).toEqual([
      ['=F4*2'],
    ]);
  });

  it('follows the deal above when rows were inserted, formulas included', () => {
    const subject = book();
    const deals = subject.tab('deals');
    deals.putFormula(4, columnOf('nextStep'), '=F4*$E4&"F4"', 0);
    mergeDeals(subject.env, request(subject, 2, 4));
    deals.insertRows(2, 2);
    undoLast(subject.env, {});
    expect(deals.at(6, 1)).toBe('D-3');
    expect(deals.readFormulas({ row: 6, column: columnOf('nextStep'), rows: 1, columns: 1 })).toEqual([
      ['=F6*$E6&"F4"'],
    ]);
  });

  it('puts each value under its header when columns were moved', () => {
    const subject = book();
    const deals = subject.tab('deals');
    const [header = [], , , again = []] = deals.values();
    mergeDeals(subject.env, request(subject, 2, 4));
    deals.insertColumns(2, 1);
    deals.put(1, 2, 'Mine');
    undoLast(subject.env, {});
    const [now = [], , , restored = []] = deals.values();
    expect(now.map((name, index) => [name, restored[index]])).toEqual([
      [header[0], again[0]],
      ['Mine', ''],
      ...header.slice(1).map((name, index) => [name, again[index + 1]]),
    ]);
  });

  it('leaves what somebody has typed into the kept row since', () => {
    const rows = [[...ROOF], DOORS, AGAIN];
    rows[0]?.splice(columnOf('amount') - 1, 1, '');
    const subject = book([...rows.slice(0, 2), [...AGAIN.slice(0, 5), 1200, ...AGAIN.slice(6)]]);
    mergeDeals(subject.env, request(subject, 2, 4));
    subject.tab('deals').put(2, columnOf('amount'), 9000);
    expect(undoLast(subject.env, {})).toMatchObject({ skipped: 1 });
    expect(subject.tab('deals').at(2, columnOf('amount'))).toBe(9000);
    expect(idsOf(subject)).toEqual(['D-1', 'D-2', 'D-3']);
  });
});

it('is refused when rows have moved while it was being prepared: the row that is deleted is the one that was read', () => {
  const subject = book();
  const deals = subject.tab('deals');
  const asked = request(subject, 2, 4);
  const readFormats = deals.readFormats.bind(deals);
  deals.readFormats = (area) => {
    if (deals.at(3, 1) === 'D-2') deals.insertRows(3, 1);
    return readFormats(area);
  };
  expect(() => mergeDeals(subject.env, asked)).toThrow(expect.objectContaining({ code: 'rowsChanged' }));
  expect(idsOf(subject)).toEqual(['D-1', '', 'D-2', 'D-3']);
  expect(() => undoLast(subject.env, {})).toThrow(expect.objectContaining({ code: 'nothingToUndo' }));
});

it('being taken back, broken off and gone on with, never writes over a row that somebody has added meanwhile', () => {
  const last = dealRow('D-4', 'Last', 'Zed', 'Joon', 'Closing', '', '2026-11-02', '2026-11-02');
  const subject = book([ROOF, DOORS, AGAIN, last]);
  const deals = subject.tab('deals');
  mergeDeals(subject.env, request(subject, 2, 4));
  const { write } = subject.env;
  Object.assign(subject.env, {
    write: (writes: readonly Write[]) => {
      for (const each of writes) {
        if (each.kind === 'insertRows') throw new Error('Google is out.');
        write([each]);
      }
    },
  });
  expect(() => undoLast(subject.env, {})).toThrow('Google is out.');
  Object.assign(subject.env, { write });
  const row = deals.lastRow() + 1;
  dealRow('D-5', 'More', 'Zed', 'Joon', 'Proposal', '', '').forEach((cell, index) => {
    deals.put(row, index + 1, cell);
  });
  undoLast(subject.env, {});
  expect(idsOf(subject)).toEqual(['D-1', 'D-2', 'D-3', 'D-4', 'D-5']);
});
