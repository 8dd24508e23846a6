/** The menu and the panel's links work in whichever pipeline's tab is meant. */
import { describe, expect, it } from 'vitest';
import { openPanel } from '../../../src/app/door/open-panel';
import { moveSelected } from '../../../src/app/menu/move-selected';
import { showCell, showDeal } from '../../../src/app/menu/show';
import type { CellAt, Environment, Tab } from '../../../src/app/ports';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, partnerColumn, twoPipelines } from '../pipeline-fixture';

/** The workbook with a person at it, who looks at a tab, selects a row and types an answer. */
function seated(book: MemoryWorkbook, tab: Tab, row = 3, answer?: string) {
  const said: string[] = [];
  const shown: [string, CellAt][] = [];
  const env: Environment = {
    ...book.env,
    activeTab: () => tab,
    selectedRows: () => [row],
    show: (where, cell) => shown.push([where.name, cell]),
    dialogs: {
      ...book.env.dialogs,
      tell: (_, text) => said.push(text),
      ask: (_, text) => {
        said.push(text);
        return answer;
      },
    },
  };
  return { env, said, shown };
}

describe('moving the selected deals', () => {
  it('offers the stages of the pipeline in front, and moves there', () => {
    const book = twoPipelines();
    const { env, said } = seated(book, book.other('Partners'), 3, '2');
    moveSelected(env);
    expect(said[0]).toContain('1  Demo\n2  proposal\n3  Closing');
    expect(book.other('Partners').at(3, partnerColumn('stage'))).toBe('proposal');
    expect(said[1]).toContain('One deal is now in “proposal”.');
  });

  it('asks for a selection where there are no deals', () => {
    const book = twoPipelines();
    const { env, said } = seated(book, book.tab('stages'));
    moveSelected(env);
    expect(said).toEqual(['Select one or more deals in a tab with deals first.']);
  });
});

describe('showing', () => {
  it('goes to the deal’s row and to a cell in the tab of its pipeline', () => {
    const book = twoPipelines();
    const { env, shown } = seated(book, book.tab('deals'));
    expect(showDeal(env, { id: 'P-2', row: 9, pipeline: 'p2' })).toEqual({ row: 4 });
    showCell(env, { row: 5, column: 2, pipeline: 'p2' });
    showCell(env, { row: 5, column: 2 });
    expect(shown).toEqual([
      ['Partners', { row: 4, column: 1 }],
      ['Partners', { row: 5, column: 2 }],
      ['deals', { row: 5, column: 2 }],
    ]);
  });
});

it('opens the board of the pipeline in front, else of the main one, else of those that can be read', () => {
  const book = twoPipelines();
  const shownIn = (tab: Tab) => {
    const opening = openPanel(seated(book, tab).env, {});
    return opening.state === 'board' ? opening.board.shown : opening.state;
  };
  expect(shownIn(book.other('Partners'))).toBe('p2');
  expect(shownIn(book.tab('team'))).toBe('main');
  book.tab('deals').put(1, columnOf('stage'), '');
  expect(shownIn(book.tab('team'))).toBe('all');
});
