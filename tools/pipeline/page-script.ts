/** Scripts for pages that the tools make: compiled small, and texts that can stand inside a script element. */
import path from 'node:path';
import { buildSync } from 'esbuild';

/** A compiled script. @param entry its file, as a path below tools/ */
export function pageScript(entry: string): string {
  const result = buildSync({
    entryPoints: [path.resolve(import.meta.dirname, '..', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** JSON that can stand inside a script element: no end tag, no character that a page might re-encode. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
