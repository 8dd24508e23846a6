/** `npm run build`: leaves `dist/` flat and ready to push: Code.js, Domain.js, Words.js, sidebar.html, appsscript.json. */
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBundle } from './check-bundle';
import { buildParts } from './parts';
import { buildServer } from './server';
import { buildSidebar } from './sidebar';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Builds everything that is pushed to Google and checks it; `outDir` is replaced only once all is well.
 *
 * @returns the folder
 * @throws Error with the compiler's or the check's words
 */
export async function buildAll(outDir = path.join(root, 'dist')): Promise<string> {
  const draft = await mkdtemp(path.join(os.tmpdir(), 'pipesheet-build-'));
  try {
    await Promise.all([
      buildServer(root, draft),
      buildParts(root, draft),
      buildSidebar(root, draft),
      copyFile(path.join(root, 'appsscript.json'), path.join(draft, 'appsscript.json')),
    ]);
    checkBundle(draft);
    await rm(outDir, { recursive: true, force: true });
    await cp(draft, outDir, { recursive: true });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return outDir;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  buildAll().then(
    (outDir) => console.log(`Built ${path.relative(process.cwd(), outDir) || '.'}.`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
