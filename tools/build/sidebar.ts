/** Builds the pages: HTML files with their styles and scripts inside, safe from what HtmlService does to pages. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The pages that are pushed: each from an entry and a list of styles, all in one shell. */
const PAGES = [
  { file: 'sidebar.html', entry: 'sidebar/main.tsx', styles: 'sidebar/panel.css' },
  { file: 'window.html', entry: 'sidebar/window.tsx', styles: 'sidebar/window.css' },
] as const;

type Page = (typeof PAGES)[number];

/**
 * Bundles `sidebar/` into `sidebar.html` and `window.html`.
 *
 * Template literals are lowered because HtmlService strips what looks like a comment inside them, and all
 * text is ASCII because it re-encodes pages (platform.md 4.5).
 *
 * @param root the project's folder
 * @param outDir where the pages are written
 * @throws Error when a page holds something that HtmlService would mangle
 */
export async function buildSidebar(root: string, outDir: string): Promise<void> {
  const shell = await readFile(path.join(root, 'sidebar/panel.html'), 'utf8');
  await Promise.all(PAGES.map((page) => buildPage(root, outDir, shell, page)));
}

async function buildPage(root: string, outDir: string, shell: string, page: Page): Promise<void> {
  const [script, styles] = await Promise.all([
    bundle(path.join(root, page.entry)),
    bundle(path.join(root, page.styles)),
  ]);
  const text = shell
    .replace('<!-- styles -->', () => `<style>${styles}</style>`)
    .replace('<!-- script -->', () => `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
  refuseWhatIsMangled(page.file, text, script);
  await writeFile(path.join(outDir, page.file), text);
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

function refuseWhatIsMangled(file: string, page: string, script: string): void {
  const bad = [...page].find((character) => character.charCodeAt(0) > 126);
  if (bad) throw new Error(`${file} must be ASCII, but holds U+${bad.charCodeAt(0).toString(16)}.`);
  if (page.includes('<?')) throw new Error(`${file} holds "<?", which HtmlService reads as a scriptlet.`);
  if (script.includes('`')) throw new Error(`${file} still holds a template literal (platform.md 4.5).`);
}
