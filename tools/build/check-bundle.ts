/** Proves, without Google, that `Code.js` is what Apps Script needs: right language level, right globals, no call at load. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import { ALL_HANDLERS } from '../../src/contract/handlers';

/** Services that a script may find; touching any while the file is evaluated breaks the menu (platform.md 3.1). */
const SERVICES = [
  'CacheService',
  'Charts',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'Utilities',
  'console',
];

/**
 * Checks a bundle, its manifest and the handler list against each other.
 *
 * @param codePath `Code.js`
 * @param manifestPath `appsscript.json`
 * @param handlers names that menus, triggers, the panel and the manifest may call
 * @throws Error naming what is wrong
 */
export function checkBundle(
  codePath: string,
  manifestPath: string,
  handlers: readonly string[] = ALL_HANDLERS,
): void {
  const code = readFileSync(codePath, 'utf8');
  const declared = declaredFunctions(code);
  const defined = functionsAfterLoading(code);
  const named = new Set([...handlers, ...namesInText(code), ...namesInManifest(manifestPath)]);
  const missing = [...named].filter((name) => !declared.has(name) || !defined.has(name));
  if (missing.length > 0) {
    throw new Error(`Code.js lacks a top-level function for: ${missing.join(', ')}.`);
  }
  const surplus = [...new Set([...declared, ...defined])].filter((name) => !named.has(name));
  if (surplus.length > 0) {
    throw new Error(`Code.js shows Google functions that nothing names: ${surplus.join(', ')}.`);
  }
}

/** The names Google finds by reading the file: top-level function declarations (platform.md 9.3). */
function declaredFunctions(code: string): Set<string> {
  const program = parse(code, { ecmaVersion: 11, sourceType: 'script' });
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') names.add(statement.id.name);
    else if (statement.type === 'VariableDeclaration' || statement.type === 'ClassDeclaration') {
      throw new Error('Code.js puts a variable or class into the scope that all files share.');
    }
  }
  return names;
}

/** What is callable once the file has been evaluated in a context that holds ECMAScript and guarded services. */
function functionsAfterLoading(code: string): Set<string> {
  const context = vm.createContext(Object.fromEntries(SERVICES.map((name) => [name, guarded(name)])));
  const before = new Set(Object.getOwnPropertyNames(context));
  vm.runInContext(code, context, { filename: 'Code.js' });
  return new Set(
    Object.getOwnPropertyNames(context).filter(
      (name) => !before.has(name) && typeof context[name] === 'function',
    ),
  );
}

function guarded(service: string): object {
  const refuse = (_target: object, property: string | symbol): never => {
    throw new Error(`Code.js touches ${service}.${String(property)} while it is loaded (platform.md 3.1).`);
  };
  return new Proxy({}, { get: refuse, has: refuse, apply: (target) => refuse(target, '()') });
}

/** Handlers named as text where Google takes a name: menu items and triggers. */
function namesInText(code: string): string[] {
  const calls = code.matchAll(/(?:addItem\([^()]*,|newTrigger\()\s*["'](\w+)["']\s*\)/g);
  return [...calls].flatMap((call) => call[1] ?? []);
}

function namesInManifest(manifestPath: string): string[] {
  const manifest = readFileSync(manifestPath, 'utf8');
  return [...manifest.matchAll(/"(?:functionName|runFunction|onTriggerFunction)"\s*:\s*"(\w+)"/g)].flatMap(
    (found) => found[1] ?? [],
  );
}
