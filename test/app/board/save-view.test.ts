/** How a person looks at a board is remembered: for this pipeline, as far as it can be read, in one property. */
import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../../src/app/board/load-board';
import { saveView } from '../../../src/app/board/save-view';
import { type BoardView, LONGEST_HAND, LONGEST_TEXT } from '../../../src/domain/board/view';
import { bytesOf } from '../../../src/domain/cells/text-size';
import { pipelineWorkbook, twoPipelines } from '../pipeline-fixture';

const VIEW: BoardView = { order: 'amount', hand: ['D-000002'], filter: { owner: 'Mina', amountFrom: 10 } };

describe('a view', () => {
  it('comes back with the next board, without a read or a write of the document', () => {
    const { env, counts } = pipelineWorkbook();
    expect(saveView(env, { pipeline: 'main', view: VIEW })).toEqual({});
    expect([counts.reads, counts.writes]).toEqual([0, 0]);
    expect(loadBoard(env).view).toEqual(VIEW);
    expect([counts.reads, counts.writes]).toEqual([3, 0]);
  });

  it('is each pipeline’s own, and that of all together another one', () => {
    const { env } = twoPipelines();
    saveView(env, { pipeline: 'all', view: VIEW });
    saveView(env, { pipeline: 'p2', view: { ...VIEW, order: 'age' } });
    expect(loadBoard(env)).not.toHaveProperty('view');
    expect(loadBoard(env, { pipeline: 'p2' }).view?.order).toBe('age');
    expect(loadBoard(env, { pipeline: 'all' }).view?.order).toBe('amount');
  });

  it('is not remembered for a pipeline that there is not', () => {
    const { env, personal } = pipelineWorkbook();
    expect(() => saveView(env, { pipeline: 'p9', view: VIEW })).toThrow('pipelineUnknown');
    expect(personal.size).toBe(0);
  });

  it.each(['', '{', 'null', '{"order":"amount"}', '{"order":"older","hand":[],"filter":{}}'])(
    'that is kept as %j is none',
    (text) => {
      const book = pipelineWorkbook();
      book.personal.set('view main', text);
      expect(loadBoard(book.env)).not.toHaveProperty('view');
    },
  );

  it('fits one property however long it is, and keeps the top of the hand', () => {
    const { env, personal } = pipelineWorkbook();
    const hand = Array.from({ length: LONGEST_HAND }, (_, index) => `딜 번호 ${index} ${'가'.repeat(30)}`);
    const long = '\u0001'.repeat(LONGEST_TEXT);
    const filter = { text: long, owner: long, tag: long, closeMonth: long };
    saveView(env, { pipeline: 'main', view: { order: 'close', hand, filter } });
    expect(bytesOf(personal.get('view main') ?? '')).toBeLessThanOrEqual(9000);
    const { view } = loadBoard(env);
    expect(view?.filter).toEqual(filter);
    expect(view?.hand.length).toBeGreaterThan(0);
    expect(view?.hand).toEqual(hand.slice(0, view?.hand.length));
  });
});
