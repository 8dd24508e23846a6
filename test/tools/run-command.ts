/** Runs one of the project's commands as a person would, and gathers what it said. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  /** The lines of the error output, without npm's or Node's own remarks. */
  readonly errors: readonly string[];
}

/** @param script a file of `tools/`, such as `demo.ts` */
export function runCommand(script: string, args: readonly string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'tools', script), ...args],
    { cwd: ROOT, encoding: 'utf8', timeout: 120_000 },
  );
  return { code: status, out: stdout, errors: stderr.split('\n').filter((line) => line.trim() !== '') };
}
