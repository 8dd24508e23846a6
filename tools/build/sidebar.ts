/** Builds the panel: one HTML file with its styles and script inside, safe from what HtmlService does to pages. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles `sidebar/` into `sidebar.html`.
 *
 * Template literals are lowered because HtmlService strips what looks like a comment inside them, and all
 * text is ASCII because it re-encodes pages (platform.md 4.5).
 *
 * @param root the project's folder
 * @param outDir where `sidebar.html` is written
 * @throws Error when the page holds something that HtmlService would mangle
 */
export async function buildSidebar(root: string, outDir: string): Promise<void> {
  const [script, styles, shell] = await Promise.all([
    bundle(path.join(root, 'sidebar/main.tsx')),
    bundle(path.join(root, 'sidebar/panel.css')),
    readFile(path.join(root, 'sidebar/panel.html'), 'utf8'),
  ]);
  const page = shell
    .replace('<!-- styles -->', () => `<style>${styles}</style>`)
    .replace('<!-- script -->', () => `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
  refuseWhatIsMangled(page, script);
  await writeFile(path.join(outDir, 'sidebar.html'), page);
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The drag library also comes without the helpers that older engines need: 7 kB less.
    mainFields: ['module:es2019', 'module', 'main'],
    legalComments: 'none',
    supported: { 'template-literal': false },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const output = result.outputFiles[0];
  if (!output) throw new Error(`esbuild wrote nothing for ${entry}.`);
  return output.text.trim();
}

function refuseWhatIsMangled(page: string, script: string): void {
  const bad = [...page].find((character) => character.charCodeAt(0) > 126);
  if (bad) throw new Error(`sidebar.html must be ASCII, but holds U+${bad.charCodeAt(0).toString(16)}.`);
  if (page.includes('<?'))
    throw new Error('sidebar.html holds "<?", which HtmlService reads as a scriptlet.');
  if (script.includes('`')) throw new Error('The panel still holds a template literal (platform.md 4.5).');
}
