/** Where the arrows lead on the board. */
import { describe, expect, it } from 'vitest';
import { neighbourOf, nextStop } from '../../../../sidebar/board/keyboard/stops';

/** The second lane is folded or empty: it shows no card. */
const LANES = [
  { stage: 'New', ids: ['a', 'b', 'c'] },
  { stage: 'Quiet', ids: [] },
  { stage: 'Late', ids: ['d'] },
];

const b = { stage: 'New', id: 'b' };

describe('in both shapes', () => {
  it.each(['narrow', 'large'] as const)('goes along the lane and to its ends (%s)', (shape) => {
    expect(nextStop(LANES, b, 'ArrowDown', shape)).toEqual({ stage: 'New', id: 'c' });
    expect(nextStop(LANES, b, 'ArrowUp', shape)).toEqual({ stage: 'New', id: 'a' });
    expect(nextStop(LANES, b, 'Home', shape)).toEqual({ stage: 'New', id: 'a' });
    expect(nextStop(LANES, b, 'End', shape)).toEqual({ stage: 'New', id: 'c' });
  });

  it.each(['narrow', 'large'] as const)(
    'goes to the lanes beside, a lane without cards by its header (%s)',
    (shape) => {
      expect(nextStop(LANES, b, 'ArrowRight', shape)).toEqual({ stage: 'Quiet' });
      expect(nextStop(LANES, { stage: 'Quiet' }, 'ArrowRight', shape)).toEqual({ stage: 'Late', id: 'd' });
      expect(nextStop(LANES, { stage: 'Late', id: 'd' }, 'ArrowRight', shape)).toBeUndefined();
    },
  );

  it('knows no other key, and no lane that is gone', () => {
    expect(nextStop(LANES, b, 'x', 'large')).toBeUndefined();
    expect(nextStop(LANES, { stage: 'Gone', id: 'b' }, 'ArrowDown', 'large')).toBeUndefined();
  });
});

it('stays at the height of the card, or at the last one of a shorter lane', () => {
  const lanes = [...LANES, { stage: 'Last', ids: ['e', 'f'] }];
  expect(nextStop(lanes, { stage: 'Last', id: 'f' }, 'ArrowLeft', 'large')).toEqual({
    stage: 'Late',
    id: 'd',
  });
});

it('goes on into the next lane only where lanes stand below each other', () => {
  const last = { stage: 'New', id: 'c' };
  expect(nextStop(LANES, last, 'ArrowDown', 'large')).toBeUndefined();
  expect(nextStop(LANES, last, 'ArrowDown', 'narrow')).toEqual({ stage: 'Quiet' });
  expect(nextStop(LANES, { stage: 'Quiet' }, 'ArrowUp', 'narrow')).toEqual(last);
});

describe('the neighbour of a card that is gone', () => {
  const now = (...ids: string[]) => [{ stage: 'New', ids }];

  it('is the one below it, else the one above, else its lane', () => {
    expect(neighbourOf(LANES, now('a', 'c'), b)).toEqual({ stage: 'New', id: 'c' });
    expect(neighbourOf(LANES, now('a'), b)).toEqual({ stage: 'New', id: 'a' });
    expect(neighbourOf(LANES, now(), b)).toEqual({ stage: 'New' });
  });

  it('is not one that has gone to another lane', () => {
    const moved = [...now('a'), { stage: 'Late', ids: ['c'] }];
    expect(neighbourOf(LANES, moved, b)).toEqual({ stage: 'New', id: 'a' });
  });
});
