/** Compiles what runs in the pages, small and in the forms that HtmlService leaves alone. */
import path from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/** Template literals are lowered and all text is ASCII (platform.md 4.5). */
const OPTIONS = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2020',
  charset: 'ascii',
  tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: '_h', jsxFragmentFactory: '_f' } },
  legalComments: 'none',
  supported: { 'template-literal': false },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
} satisfies BuildOptions;

/** JSX becomes calls that take children as they come: 4 kB shorter than with the automatic runtime. */
const JSX = { inject: [path.join(import.meta.dirname, 'jsx.ts')] };

/** One script, or one sheet of styles. @throws Error with the compiler's words */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    ...OPTIONS,
    ...(entry.endsWith('.tsx') && JSX),
    entryPoints: [entry],
    format: 'iife',
  });
  const output = result.outputFiles[0];
  if (!output) throw new Error(`esbuild wrote nothing for ${entry}.`);
  return output.text.trim();
}

/** Modules in pieces: what several entries need stands in pieces of their own. */
export interface Pieces {
  /** The code of a piece, a module, by its file's name. */
  readonly code: ReadonlyMap<string, string>;
  /** The pieces that an entry needs, each after those that it needs itself. @param entry a path below the root */
  of(entry: string): readonly string[];
}

/** @param later an entry that the others import dynamically @throws Error with the compiler's words */
export async function bundlePieces(root: string, entries: readonly string[], later: string): Promise<Pieces> {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    ...JSX,
    absWorkingDir: root,
    entryPoints: [...entries, later],
    outdir: 'pieces',
    entryNames: '[name]',
    chunkNames: '[hash]',
    format: 'esm',
    splitting: true,
    metafile: true,
  });
  const code = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text.trim()]));
  return { code, of: (entry) => closure(metafile.outputs, entry) };
}

function closure(outputs: Metafile['outputs'], entry: string): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    for (const { path: needed, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') visit(needed);
    }
    found.add(path.basename(file));
  };
  const start = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry)?.[0];
  if (start === undefined) throw new Error(`esbuild wrote nothing for ${entry}.`);
  visit(start);
  return [...found];
}
