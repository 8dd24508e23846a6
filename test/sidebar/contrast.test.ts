/** Text stands out from its ground by WCAG AA, in both colour schemes, whatever the tokens are changed to. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from '../contrast';

const TOKENS = path.resolve(import.meta.dirname, '../../sidebar/styles/tokens.css');

/** Text on ground; each pair is used somewhere in the panel. */
const PAIRS = [
  ['text', 'ground'],
  ['text', 'surface'],
  ['text', 'raised'],
  ['muted', 'ground'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['accent', 'surface'],
  ['accent', 'ground'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['warning', 'surface'],
  ['warning', 'ground'],
  ['warning', 'warning-soft'],
  ['bad', 'surface'],
  ['bad', 'raised'],
  ['bad', 'bad-soft'],
  ['good', 'surface'],
  ['good', 'good-soft'],
] as const;

const [light = '', dark = ''] = (await readFile(TOKENS, 'utf8')).split('@media');

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_scheme, css) => {
  it.each(PAIRS)('%s reads on %s', (text, ground) => {
    expect(contrast(token(css, text), token(css, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('fields have an edge that can be seen', () => {
    expect(contrast(token(css, 'control-line'), token(css, 'surface'))).toBeGreaterThanOrEqual(3);
  });
});

function token(css: string, name: string): string {
  const found = css.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1];
  if (found) return found;
  throw new Error(`tokens.css has no colour named --${name}.`);
}
