/** Finds the Chromium that the browser suite, the bench and the pictures use, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a quiet, offline, headless browser. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The same for measuring: frames come at the pace of a screen, also where nothing is drawn on one. */
export const FRAME_FLAGS = [
  ...CHROMIUM_FLAGS,
  '--headless=new',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

/** The path of a Chromium on this machine: `CHROMIUM_PATH`, the usual places, Playwright's own; else undefined. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named ? [named] : [...PLACES, chromium.executablePath()];
  return candidates.find((place) => place !== '' && existsSync(place));
}

/**
 * Installs a Chromium: Debian's package where apt is at hand and we are root, else Playwright's own.
 *
 * @returns its path
 * @throws Error one sentence that says how to go on by hand
 */
export function installChromium(): string {
  const attempts = asRootOnDebian()
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium'],
      ]
    : [['npx', 'playwright-core', 'install', 'chromium']];
  for (const [command = '', ...args] of attempts) spawnSync(command, args, { stdio: 'inherit' });
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

/** @throws Error when there is none: for commands that do not install. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'No Chromium was found: install Chromium or Chrome, set CHROMIUM_PATH, or run npm test once, which installs one.',
  );
}

function asRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
