/**
 * Keeps the words apart from the code: what people read in either language, and the words that people write into
 * sheets, go into `Words.js`, which is one function and costs nothing until it is asked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The function of `Words.js`; its underscore hides it from the panel and the Run menu (platform.md 1.5). */
export const WORDS_FUNCTION = 'words_';

/** Folders below `src/domain` whose modules hold nothing but words, or make letters and sample deals out of them. */
const FOLDERS = ['messages/en', 'messages/ko', 'vocabulary', 'letters', 'samples'];

/** The modules of words, as paths below `src/domain` without extension. */
function wordModules(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, 'src/domain', folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replace(/\.ts$/, '')}`),
  );
}

/**
 * Builds `Words.js`. Google evaluates the files of a project one after the other, in an order that nobody should
 * depend on (platform.md 1.5); a function that makes its table when it is first asked needs no order.
 */
export async function buildWords(root: string, outDir: string): Promise<void> {
  const modules = wordModules(root);
  const lines = modules.map((name, index) => `import * as m${index} from './src/domain/${name}';`);
  const table = modules.map((_name, index) => `m${index}`);
  const result = await build({
    stdin: { contents: `${lines.join('\n')}\nexport const table = [${table.join(',')}];`, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'made',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const made = result.outputFiles[0]?.text.trim() ?? '';
  const code = `function ${WORDS_FUNCTION}(n){if(!${WORDS_FUNCTION}.table){${made}${WORDS_FUNCTION}.table=made.table}return ${WORDS_FUNCTION}.table[n]}`;
  await writeFile(path.join(outDir, 'Words.js'), `${code}\n`);
}

type Answer = (error?: Error | null, result?: string) => void;

/**
 * Tells webpack to take modules of words from `Words.js`. Each export is a getter, so that it is looked up when it
 * is used and not while `Code.js` is loaded.
 */
export function wordsFromOutside(
  root: string,
): (module: { context?: string; request?: string }, answer: Answer) => void {
  const known = new Map(wordModules(root).map((name, at) => [path.join(root, 'src/domain', name), at]));
  return ({ context = '', request = '' }, answer) => {
    const file = path.resolve(context, request);
    const at = request.startsWith('.') ? known.get(file) : undefined;
    if (at === undefined) return answer();
    const getters = exportsOf(`${file}.ts`).map(
      (exported) => `get ${exported}(){return ${WORDS_FUNCTION}(${at}).${exported}}`,
    );
    answer(null, `var {${getters.join(',')}}`);
  };
}

/** The names that a module of words exports as values. */
function exportsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^export (?:const|function) (\w+)/gm)].flatMap((found) => found[1] ?? []);
}
