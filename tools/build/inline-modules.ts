/** Makes modules out of files into functions that can stand in one inline script, or in a script that comes later. */
import { type ExportSpecifier, type ImportSpecifier, type Node, parse } from 'acorn';

/** Where the pages keep what each piece exports, by its file's name. */
const PLACE = 'window.pipesheetPieces';

/**
 * The script that runs pieces in order. A piece that has run already, because another script of the page held it too,
 * is not run again: twice the same module would be two.
 */
export function inlineModules(pieces: readonly (readonly [file: string, code: string])[]): string {
  const calls = pieces.map(([file, code]) => `p[${JSON.stringify(file)}]||=${asFunction(code)}();`);
  return `(p=>{${calls.join('')}})(${PLACE}=${PLACE}||{});`.replaceAll(
    /p\[("[^"]+")\]\|\|=/g,
    'p[$1]=p[$1]||',
  );
}

/** Imports become look-ups, exports the function's answer; a dynamic import looks up as well. */
function asFunction(code: string): string {
  const program = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  const answer: string[] = [];
  let text = '';
  let taken = 0;
  const replace = (node: Node, by: string) => {
    text += code.slice(taken, node.start) + by;
    taken = node.end;
  };
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.flatMap((each) =>
        each.type === 'ImportSpecifier' ? imported(each) : [],
      );
      replace(
        node,
        names.length > 0 ? `const{${names.join(',')}}=${lookUp(String(node.source.value))};` : '',
      );
    } else if (node.type === 'ExportNamedDeclaration') {
      answer.push(...node.specifiers.map(exported));
      replace(node, '');
    }
  }
  const body = (text + code.slice(taken)).replace(
    /import\("([^"]+)"\)/g,
    (_, file: string) => `Promise.resolve(${lookUp(file)})`,
  );
  return `(()=>{${body}return{${answer.join(',')}}})`;
}

function lookUp(file: string): string {
  return `${PLACE}[${JSON.stringify(file.replace('./', ''))}]`;
}

function imported({ imported, local }: ImportSpecifier): string {
  return `${nameOf(imported)}:${local.name}`;
}

function exported({ exported, local }: ExportSpecifier): string {
  return `${nameOf(exported)}:${nameOf(local)}`;
}

function nameOf(node: ExportSpecifier['local']): string {
  return node.type === 'Identifier' ? node.name : String(node.value);
}
