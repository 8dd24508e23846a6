/** The files that are pushed: complete, and within the sizes of design 5. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BUNDLE_LIMITS, SERVED_LIMIT } from '../../tools/build/limits';

it('pushes flat files and nothing else', () => {
  expect(readdirSync('dist').sort()).toEqual([
    'App.js',
    'Code.js',
    'Domain.js',
    'Words.js',
    'appsscript.json',
    'board.html',
    'later.html',
    'sidebar.html',
    'window.html',
    'words-en.html',
    'words-ko.html',
  ]);
});

it.each(Object.entries(BUNDLE_LIMITS))('keeps %s within %i bytes', (file, limit) => {
  expect(statSync(path.join('dist', file)).size).toBeLessThanOrEqual(limit);
});

it.each(['sidebar.html', 'board.html'])('serves %s with its words within what may be served', (file) => {
  const size = (name: string) => statSync(path.join('dist', name)).size;
  const words = Math.max(size('words-en.html'), size('words-ko.html'));
  expect(size(file) + words).toBeLessThanOrEqual(SERVED_LIMIT);
});

it.each(['sidebar.html', 'board.html', 'later.html', 'window.html'])(
  'serves %s without any other origin',
  (file) => {
    const page = readFileSync(path.join('dist', file), 'utf8');
    expect(page.match(/(?:src|href)\s*=\s*["']?https?:|@import|url\(\s*["']?https?:/g)).toBeNull();
  },
);

it('asks Google for five permissions, none of which reads mail or other files', () => {
  const manifest: { oauthScopes: string[] } = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
  expect(manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'userinfo.email',
  ]);
});
