/**
 * Cuts the scripts of the two board pages into what they share and what is their own, so that the board's code is
 * pushed once and each file stays within its limit: the kit (Preact, parts, rules), the board, and the page's own.
 */
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** Where the board's modules stand. */
const BOARD = 'sidebar/board/';

/** A script of modules that others take from a global table, by their place in it. */
interface Shelf {
  readonly global: string;
  /** Those of its files, relative to the root, that others import. */
  readonly modules: readonly string[];
}

/** The scripts of the board pages. */
export interface PageCode {
  /** Preact and all that the board stands on. Every page of the board begins with it. */
  readonly kit: string;
  /** The board; it is appended to the page, behind the kit. */
  readonly board: string;
  /** The page's own script by its entry; it needs both, and runs when the page is complete. */
  readonly own: ReadonlyMap<string, string>;
}

/** @param options of esbuild that hold for every script of a page */
export async function pageCode(
  root: string,
  entries: readonly string[],
  options: BuildOptions,
): Promise<PageCode> {
  const imports = await importsBelow(root, entries, options);
  const boardFiles = new Set([...imports.keys()].filter((file) => file.startsWith(BOARD)));
  const kitFiles = new Set([...reachable(boardFiles, imports)].filter((file) => !boardFiles.has(file)));
  const kit: Shelf = { global: 'pipesheetKit', modules: takenFrom(kitFiles, imports) };
  const board: Shelf = { global: 'pipesheetBoard', modules: takenFrom(boardFiles, imports) };
  const own = await Promise.all(
    entries.map(async (entry): Promise<[string, string]> => {
      return [entry, await script(root, `import './${entry}';`, options, [kit, board])];
    }),
  );
  return {
    kit: await script(root, tableOf(kit), options, []),
    board: await script(root, tableOf(board), options, [kit]),
    own: new Map(own),
  };
}

/** File to the files that it imports, relative to the root. */
type Imports = ReadonlyMap<string, readonly string[]>;

async function importsBelow(
  root: string,
  entries: readonly string[],
  options: BuildOptions,
): Promise<Imports> {
  const stdin = { contents: entries.map((entry) => `import './${entry}';`).join('\n'), resolveDir: root };
  const { metafile } = await build({ ...options, stdin, absWorkingDir: root, metafile: true, write: false });
  const inputs = Object.entries(metafile?.inputs ?? {});
  return new Map(inputs.map(([file, { imports }]) => [file, imports.map((each) => each.path)]));
}

function reachable(from: Iterable<string>, imports: Imports): ReadonlySet<string> {
  const seen = new Set(from);
  for (const file of seen) for (const each of imports.get(file) ?? []) seen.add(each);
  return seen;
}

/** Of these files those that others import: taken from two scripts, a module would be there twice. */
function takenFrom(files: ReadonlySet<string>, imports: Imports): string[] {
  const outside = [...imports].filter(([file]) => !files.has(file)).flatMap(([, imported]) => imported);
  return [...new Set(outside)].filter((file) => files.has(file)).sort();
}

function tableOf({ global, modules }: Shelf): string {
  const lines = modules.map((file, at) => `import * as m${at} from './${file}';`);
  const table = modules.map((_file, at) => `m${at}`);
  return `${lines.join('\n')}\nglobalThis.${global} = [${table.join(',')}];`;
}

async function script(
  root: string,
  contents: string,
  options: BuildOptions,
  shelves: readonly Shelf[],
): Promise<string> {
  const result = await build({
    ...options,
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    write: false,
    plugins: [fromShelves(root, shelves)],
  });
  return result.outputFiles?.[0]?.text.trim() ?? '';
}

/** Tells a question of our own from the one that it answers. */
const RESOLVING = Symbol('resolving');

/** Takes modules that stand on a shelf from there. */
function fromShelves(root: string, shelves: readonly Shelf[]): Plugin {
  const places = new Map(
    shelves.flatMap(({ global, modules }) =>
      modules.map((file, at): [string, string] => [path.join(root, file), `globalThis.${global}[${at}]`]),
    ),
  );
  return {
    name: 'from-shelves',
    setup(context) {
      context.onResolve({ filter: /.*/ }, async ({ path: request, pluginData, ...from }) => {
        if (pluginData === RESOLVING) return undefined;
        const { path: file } = await context.resolve(request, { ...from, pluginData: RESOLVING });
        const place = places.get(file);
        return place === undefined ? undefined : { path: file, namespace: 'shelf', pluginData: place };
      });
      context.onLoad({ filter: /.*/, namespace: 'shelf' }, ({ pluginData }) => ({
        contents: `module.exports = ${String(pluginData)};`,
      }));
    },
  };
}
