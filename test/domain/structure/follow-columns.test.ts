/** What became of columns whose header is gone or stands twice: marks and last seen values tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Field } from '../../../src/domain/deals/field';
import type { Snapshot, WatchedTexts } from '../../../src/domain/history/changes';
import { type ColumnSighting, followColumns } from '../../../src/domain/structure/follow-columns';

const HEADERS = { id: 'Deal ID', deal: 'Deal', stage: 'Stage', notes: 'Notes' } as const;

const ROWS: readonly (readonly Cell[])[] = [
  ['D-1', 'Roof', 'Proposal', 'a'],
  ['D-2', 'Doors', 'Closing', 'b'],
  ['D-3', 'Stairs', 'Proposal', ''],
  ['D-4', 'Walls', 'Proposal', 'd'],
];

const SEEN: Snapshot = new Map(
  ROWS.map(([id, deal, stage]): [string, WatchedTexts] => [
    String(id),
    { deal: String(deal), stage: String(stage) },
  ]),
);

const MARKS: ReadonlyMap<Field, number> = new Map([
  ['id', 1],
  ['deal', 2],
  ['stage', 3],
  ['notes', 4],
]);

function fatesUnder(header: readonly string[], more: Partial<ColumnSighting> = {}) {
  const grid = [header, ...ROWS];
  return followColumns({ grid, headerRow: 1, headers: HEADERS, marks: MARKS, lastSeen: SEEN, ...more });
}

describe('a header that is gone', () => {
  it('is followed to the marked column', () => {
    expect(fatesUnder(['Deal ID', 'Deal', 'Phase', 'Notes']).get('stage')).toEqual({
      kind: 'renamed',
      column: 3,
      header: 'Phase',
    });
  });

  it('is followed without a mark to the one column that holds what was last seen', () => {
    const none = new Map<Field, number>();
    const fates = fatesUnder(['Number', 'Deal', 'Phase', 'Notes'], { marks: none });
    expect(fates.get('id')).toMatchObject({ kind: 'renamed', column: 1 });
    expect(fates.get('stage')).toMatchObject({ kind: 'renamed', column: 3 });
  });

  it('trusts the mark alone for a field whose values nobody keeps', () => {
    expect(fatesUnder(['Deal ID', 'Deal', 'Stage', 'Remarks']).get('notes')).toMatchObject({ column: 4 });
    const unmarked = fatesUnder(['Deal ID', 'Deal', 'Stage', 'Remarks'], { marks: new Map() });
    expect(unmarked.get('notes')).toEqual({ kind: 'gone' });
  });

  it('is not followed to a marked column that holds other things by now', () => {
    const grid = [
      ['Deal ID', 'Deal', 'Region', 'Notes'],
      ...ROWS.map(([id, deal]) => [id, deal, 'North', '']),
    ];
    expect(fatesUnder([], { grid: grid.map((row) => row.map((cell) => cell ?? '')) }).get('stage')).toEqual({
      kind: 'gone',
    });
  });

  it('is not followed to a column that another field has', () => {
    const marks = new Map<Field, number>([['stage', 2]]);
    expect(fatesUnder(['Deal ID', 'Deal', '', 'Notes'], { marks, lastSeen: new Map() }).get('stage')).toEqual(
      {
        kind: 'gone',
      },
    );
  });

  it('leaves a blank header cell over the column that it stood on', () => {
    expect(fatesUnder(['Deal ID', 'Deal', '', 'Notes']).get('stage')).toEqual({ kind: 'unnamed', column: 3 });
  });
});

describe('a header that stands twice', () => {
  const grid = [['Stage', 'Deal ID', 'Deal', 'Stage', 'Notes'], ...ROWS.map((row) => ['x', ...row])];

  it('is the marked column', () => {
    const marks = new Map<Field, number>([['stage', 4]]);
    expect(fatesUnder([], { grid, marks }).get('stage')).toEqual({ kind: 'doubled', column: 4 });
  });

  it('is the column with the values last seen when no mark helps', () => {
    expect(fatesUnder([], { grid, marks: new Map() }).get('stage')).toEqual({ kind: 'doubled', column: 4 });
  });

  it('stays open when both could be it', () => {
    const fates = fatesUnder([], { grid, marks: new Map(), lastSeen: new Map() });
    expect(fates.get('stage')).toEqual({ kind: 'doubled' });
  });
});

it('finds every column again by its mark, however columns were moved and renamed', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(order, names, fc.boolean(), (places, renamed, isKept) => {
      const all = [['Deal ID', 'Deal', 'Stage', 'Notes'], ...ROWS];
      const moved = all.map((row) => places.map((place) => row[place] ?? ''));
      const header = isKept ? (moved[0] ?? []) : renamed;
      const fields: readonly Field[] = ['id', 'deal', 'stage', 'notes'];
      const marks = new Map(fields.map((field, place) => [field, places.indexOf(place) + 1]));
      const fates = fatesUnder([], { grid: [header, ...moved.slice(1)], marks });
      for (const field of fields) expect(fates.get(field)).toMatchObject({ column: marks.get(field) });
    }),
  );
});
