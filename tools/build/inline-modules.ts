/** Makes modules out of files into functions that can stand in one inline script, or in a script that comes later. */
import { type ExportSpecifier, type ImportDeclaration, type ImportSpecifier, parse } from 'acorn';

/** Where the pages keep what each piece exports, by its file's name. */
const PLACE = 'window.pipesheetPieces';

/**
 * The script that runs pieces in order. A piece that has run already, because another script of the page held it too,
 * is not run again: twice the same module would be two.
 */
export function inlineModules(pieces: readonly (readonly [file: string, code: string])[]): string {
  const calls = pieces.map(([file, code]) => {
    const place = `p[${JSON.stringify(file)}]`;
    return `${place}=${place}||${asFunction(code)}();`;
  });
  return `(p=>{${calls.join('')}})(${PLACE}=${PLACE}||{});`;
}

/** Imports become look-ups, exports the function's answer; a dynamic import looks up as well. */
function asFunction(code: string): string {
  const answer: string[] = [];
  let body = '';
  let taken = 0;
  for (const node of parse(code, { ecmaVersion: 2022, sourceType: 'module' }).body) {
    if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') continue;
    body += code.slice(taken, node.start);
    taken = node.end;
    if (node.type === 'ImportDeclaration') body += importOf(node);
    else answer.push(...node.specifiers.map(exported));
  }
  body += code.slice(taken);
  const lookedUp = body.replace(
    /import\("([^"]+)"\)/g,
    (_, file: string) => `Promise.resolve(${lookUp(file)})`,
  );
  return `(()=>{${lookedUp}return{${answer.join(',')}}})`;
}

/** Nothing for an import that names nothing: the pieces run in order. */
function importOf({ specifiers, source }: ImportDeclaration): string {
  const names = specifiers.flatMap((each) => (each.type === 'ImportSpecifier' ? [imported(each)] : []));
  return names.length > 0 ? `const{${names.join(',')}}=${lookUp(String(source.value))};` : '';
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
