/** The language that a new workbook starts in. */

import { describe, expect, it } from 'vitest';
import { usePage } from './fixture';

const fixture = usePage({
  translation: {
    locale: 'ko',
    name: '딜',
    sheetName: '딜',
    rows: [
      ['딜', '회사'],
      ['시범', '가나상사'],
    ],
  },
});

describe('a new workbook', () => {
  it('is the one of the first window’s language', async () => {
    const window = await fixture.window({ language: 'ko' });
    await window.waitForCell('B2', '가나상사');
    expect(await window.tabs()).toEqual(['딜']);
  });

  it('stays as it is when that language is the host’s own', async () => {
    const window = await fixture.window();
    await window.waitForCell('B2', 'Acme');
  });

  it('is not exchanged for a second window', async () => {
    const first = await fixture.window();
    await first.waitForCell('B2', 'Acme');
    const second = await fixture.window({ language: 'ko' });
    await second.waitForCell('B2', 'Acme');
  });
});
