/** Builds the pages: HTML files with their styles and scripts inside, safe from what HtmlService does to pages. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The pages that are pushed: each from an entry and a list of styles, all in one shell. */
const PAGES = [
  { file: 'sidebar.html', entry: 'sidebar/main.tsx', styles: 'sidebar/panel.css', shape: 'narrow' },
  { file: 'board.html', entry: 'sidebar/board-page.tsx', styles: 'sidebar/board-page.css', shape: 'large' },
  { file: 'window.html', entry: 'sidebar/window.tsx', styles: 'sidebar/window.css', shape: 'large' },
] as const;

/** What the server appends to the sidebar and the large board: their words in one language. */
const WORDS = [
  { file: 'words-en.html', entry: 'sidebar/texts/words-en.ts' },
  { file: 'words-ko.html', entry: 'sidebar/texts/words-ko.ts' },
] as const;

type Page = (typeof PAGES)[number];
type Words = (typeof WORDS)[number];

/** Every file that `buildSidebar` writes. */
export type PageFile = Page['file'] | Words['file'];

/**
 * Bundles `sidebar/` into the pages and the words that are appended to them.
 *
 * Template literals are lowered because HtmlService strips what looks like a comment inside them, and all
 * text is ASCII because it re-encodes pages (platform.md 4.5).
 *
 * @param root the project's folder
 * @param outDir where the files are written
 * @throws Error when a file holds something that HtmlService would mangle
 */
export async function buildSidebar(root: string, outDir: string): Promise<void> {
  const shell = await readFile(path.join(root, 'sidebar/panel.html'), 'utf8');
  await Promise.all([
    ...PAGES.map((page) => buildPage(root, outDir, shell, page)),
    ...WORDS.map((words) => buildWords(root, outDir, words)),
  ]);
}

async function buildPage(root: string, outDir: string, shell: string, page: Page): Promise<void> {
  const [script, styles] = await Promise.all([
    bundle(path.join(root, page.entry)),
    bundle(path.join(root, page.styles)),
  ]);
  const text = shell
    .replace('data-shape="narrow"', () => `data-shape="${page.shape}"`)
    .replace('<!-- styles -->', () => `<style>${growingType(styles)}</style>`)
    .replace('<!-- script -->', () => scriptElement(script));
  refuseWhatIsMangled(page.file, text, script);
  await writeFile(path.join(outDir, page.file), text);
}

async function buildWords(root: string, outDir: string, { file, entry }: Words): Promise<void> {
  const script = await bundle(path.join(root, entry));
  const text = scriptElement(script);
  refuseWhatIsMangled(file, text, script);
  await writeFile(path.join(outDir, file), text);
}

/** Sizes of type are written in pixels and served in rem: they follow the size that a person has set in the browser. */
function growingType(styles: string): string {
  const inRem = (pixels: string) => `${Number((Number(pixels) / 16).toFixed(4))}rem`;
  return styles.replace(
    /(font(?:-size)?:(?:[^;}]*?\s)?)(\d+(?:\.\d+)?)px/g,
    (_, property: string, pixels: string) => property + inRem(pixels),
  );
}

function scriptElement(script: string): string {
  return `<script>${script.replaceAll('</script', '<\\/script')}</script>`;
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
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: '_h', jsxFragmentFactory: '_f' } },
    ...(entry.endsWith('.tsx') && { inject: [path.join(import.meta.dirname, 'jsx.ts')] }),
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
