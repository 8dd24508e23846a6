/** Builds the pages: HTML files with their styles and scripts inside, safe from what HtmlService does to pages. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle, bundlePieces, type Pieces } from './bundle';
import { inlineModules } from './inline-modules';

/** The board in its two shapes. Both fetch what they do not begin with from one more file. */
const BOARDS = [
  { file: 'sidebar.html', entry: 'sidebar/main.tsx', styles: 'sidebar/panel.css', shape: 'narrow' },
  { file: 'board.html', entry: 'sidebar/board-page.tsx', styles: 'sidebar/board-page.css', shape: 'large' },
] as const;
const LATER = { file: 'later.html', entry: 'sidebar/later.ts', styles: 'sidebar/later.css' } as const;
const WINDOW = { file: 'window.html', entry: 'sidebar/window.tsx', styles: 'sidebar/window.css' } as const;

/** What the server appends to the sidebar and the large board: their words in one language. */
const WORDS = [
  { file: 'words-en.html', entry: 'sidebar/texts/words-en.ts' },
  { file: 'words-ko.html', entry: 'sidebar/texts/words-ko.ts' },
] as const;

/**
 * Bundles `sidebar/` into the pages, the words that are appended to them, and what the boards fetch later.
 *
 * @param root the project's folder
 * @param outDir where the files are written
 * @throws Error when a file holds something that HtmlService would mangle
 */
export async function buildSidebar(root: string, outDir: string): Promise<void> {
  const shell = await readFile(path.join(root, 'sidebar/panel.html'), 'utf8');
  const styles = async (entry: string) => styleElement(await bundle(path.join(root, entry)));
  const script = (entry: string) => bundle(path.join(root, entry));
  const write = (file: string, text: string) => writeFile(path.join(outDir, file), checked(file, text));
  const pieces = await bundlePieces(
    root,
    BOARDS.map(({ entry }) => entry),
    LATER.entry,
  );
  await Promise.all([
    ...BOARDS.map(async ({ file, entry, styles: sheet, shape }) =>
      write(file, pageOf(shell, await styles(sheet), inlined(pieces, pieces.of(entry)), shape)),
    ),
    write(WINDOW.file, pageOf(shell, await styles(WINDOW.styles), await script(WINDOW.entry))),
    write(LATER.file, (await styles(LATER.styles)) + scriptElement(laterScript(pieces))),
    ...WORDS.map(async ({ file, entry }) => write(file, scriptElement(await script(entry)))),
  ]);
}

/** What at least one of the boards does not have already. */
function laterScript(pieces: Pieces): string {
  const known = BOARDS.map(({ entry }) => new Set(pieces.of(entry)));
  return inlined(
    pieces,
    pieces.of(LATER.entry).filter((file) => !known.every((board) => board.has(file))),
  );
}

function inlined({ code }: Pieces, files: readonly string[]): string {
  return inlineModules(files.map((file) => [file, code.get(file) ?? '']));
}

function pageOf(shell: string, styles: string, script: string, shape = 'narrow'): string {
  return shell
    .replace('data-shape="narrow"', () => `data-shape="${shape}"`)
    .replace('<!-- styles -->', () => styles)
    .replace('<!-- script -->', () => scriptElement(script));
}

/** Sizes of type are written in pixels and served in rem: they follow the size that a person has set in the browser. */
function styleElement(styles: string): string {
  const inRem = (pixels: string) => `${Number((Number(pixels) / 16).toFixed(4))}rem`;
  const growing = styles.replace(
    /(font(?:-size)?:(?:[^;}]*?\s)?)(\d+(?:\.\d+)?)px/g,
    (_, property: string, pixels: string) => property + inRem(pixels),
  );
  return `<style>${growing}</style>`;
}

function scriptElement(script: string): string {
  return `<script>${script.replaceAll('</script', '<\\/script')}</script>`;
}

/** HtmlService re-encodes pages, runs scriptlets and strips what looks like a comment in a template literal. */
function checked(file: string, page: string): string {
  const bad = [...page].find((character) => character.charCodeAt(0) > 126);
  if (bad) throw new Error(`${file} must be ASCII, but holds U+${bad.charCodeAt(0).toString(16)}.`);
  if (page.includes('<?')) throw new Error(`${file} holds "<?", which HtmlService reads as a scriptlet.`);
  if (page.includes('`')) throw new Error(`${file} still holds a template literal (platform.md 4.5).`);
  return page;
}
