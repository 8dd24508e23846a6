/**
 * Cuts the inner rings out of `Code.js`, one script for each: `App.js` holds the use cases, `Domain.js` the rules of a
 * pipeline, `Words.js` what people read and write. Each is one function that makes its modules when it is first asked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** One script beside `Code.js`. */
interface Part {
  readonly file: string;
  /** Its only global; the underscore hides it from the panel and the Run menu (platform.md 1.5). */
  readonly name: string;
  /** Where its modules stand. */
  readonly folder: string;
  /** Tells by its path below the folder whether a module belongs to this part. */
  owns(module: string): boolean;
}

const WORDS = /^(messages\/(en|ko)|vocabulary)\//;

/** The door stands in `Code.js`: it is made while the file is loaded, and what it opens only when it is called. */
const DOOR: readonly string[] = ['door/door', 'door/handle-menu', 'door/requests'];

const PARTS: readonly Part[] = [
  { file: 'App.js', name: 'app_', folder: 'src/app', owns: (module) => !DOOR.includes(module) },
  { file: 'Domain.js', name: 'domain_', folder: 'src/domain', owns: (module) => !WORDS.test(module) },
  { file: 'Words.js', name: 'words_', folder: 'src/domain', owns: (module) => WORDS.test(module) },
];

/** The globals that the parts add beside the handlers. */
export const PART_FUNCTIONS: readonly string[] = PARTS.map(({ name }) => name);

/** Modules of a part, as paths below its folder without extension, in the order of the part's table. */
function modulesOf(root: string, part: Part): string[] {
  return readdirSync(path.join(root, part.folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((module) => part.owns(module))
    .sort();
}

/**
 * Builds the parts. Google evaluates the files of a project one after the other, in an order that nobody should
 * depend on (platform.md 1.5); a function that makes its table when it is first asked needs no order.
 */
export async function buildParts(root: string, outDir: string): Promise<void> {
  await Promise.all(PARTS.map((part) => buildPart(root, outDir, part)));
}

async function buildPart(root: string, outDir: string, part: Part): Promise<void> {
  const modules = modulesOf(root, part);
  const lines = modules.map((module, at) => `import * as m${at} from './${part.folder}/${module}';`);
  const table = modules.map((_module, at) => `m${at}`);
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
    plugins: [otherParts(root, part)],
  });
  const made = result.outputFiles[0]?.text.trim() ?? '';
  const { name } = part;
  const code = `function ${name}(n){if(!${name}.table){${made}${name}.table=made.table}return ${name}.table[n]}`;
  await writeFile(path.join(outDir, part.file), `${code}\n`);
}

/** A part takes the modules of another part from there: twice the same class would be two classes. */
function otherParts(root: string, part: Part): Plugin {
  const find = outsideModules(
    root,
    PARTS.filter((each) => each !== part),
  );
  return {
    name: 'other-parts',
    setup(context) {
      context.onResolve({ filter: /^\./ }, ({ resolveDir, path: request }) => {
        const getters = find(path.resolve(resolveDir, request));
        return getters ? { path: request, namespace: 'outside', pluginData: getters } : undefined;
      });
      context.onLoad({ filter: /.*/, namespace: 'outside' }, ({ pluginData }) => ({
        contents: `module.exports = ${String(pluginData)}`,
      }));
    },
  };
}

type Answer = (error?: Error | null, result?: string) => void;

/** Tells webpack to take the modules of the parts from there. */
export function partsFromOutside(
  root: string,
): (module: { context?: string; request?: string }, answer: Answer) => void {
  const find = outsideModules(root, PARTS);
  return ({ context = '', request = '' }, answer) => {
    const getters = request.startsWith('.') ? find(path.resolve(context, request)) : undefined;
    if (getters === undefined) answer();
    else answer(null, `var ${getters}`);
  };
}

/**
 * An object expression for a module of these parts, by its path without extension. Functions are passed on and other
 * exports are getters, so that each is looked up when it is used and not while the file is loaded.
 */
function outsideModules(root: string, parts: readonly Part[]): (file: string) => string | undefined {
  const places = new Map<string, string>();
  for (const part of parts) {
    modulesOf(root, part).forEach((module, at) => {
      places.set(path.join(root, part.folder, module), `${part.name}(${at})`);
    });
  }
  return (file) => {
    const place = places.get(file);
    if (place === undefined) return undefined;
    const members = exportsOf(`${file}.ts`).map(({ kind, name }) =>
      kind === 'function'
        ? `${name}:(...a)=>${place}.${name}(...a)`
        : `get ${name}(){return ${place}.${name}}`,
    );
    return `{${members.join(',')}}`;
  };
}

/** What a module exports as values. */
function exportsOf(file: string): { readonly kind: string; readonly name: string }[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^export (const|function|class) (\w+)/gm)].map(([, kind = '', name = '']) => ({
    kind,
    name,
  }));
}
