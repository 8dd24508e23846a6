/** `npm test`: types, lint, then every suite; it says what it installs and fails when anything fails. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium, installChromium } from './chromium';

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function main(): number {
  for (const script of ['types', 'lint']) {
    console.log(`\n— ${script}`);
    if (run('npm', ['run', '--silent', script]) !== 0) return 1;
  }
  if (!findChromium()) {
    console.log('\n— No Chromium found; installing one for the browser suite.');
    console.log(`  ${installChromium()}`);
  }
  return runSuites(process.argv.slice(2));
}

/** Runs vitest and closes with one plain line of counts. */
function runSuites(filters: readonly string[]): number {
  console.log('\n— suites');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = run('npx', ['vitest', 'run', ...reporters, ...filters]);
    const counts: Counts = JSON.parse(readFileSync(report, 'utf8'));
    console.log(
      `\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`,
    );
    return code === 0 && counts.numPassedTests > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
