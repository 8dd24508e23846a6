/** Proves, without Google, that the bundle is what Apps Script needs: right language level, right globals, no call at load. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { ALL_HANDLERS } from '../../src/contract/handlers';
import { PART_FUNCTIONS } from './parts';

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
 * Checks a built folder against the handler list.
 *
 * @param folder holds the `.js` files and `appsscript.json`
 * @param handlers names that menus, triggers, the panel and the manifest may call
 * @throws Error naming what is wrong
 */
export function checkBundle(folder: string, handlers: readonly string[] = ALL_HANDLERS): void {
  const scripts = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const code = scripts.join('\n');
  const declared = new Set(scripts.flatMap(declaredFunctions));
  const named = new Set([
    ...handlers,
    ...namesInText(code),
    ...namesInManifest(path.join(folder, 'appsscript.json')),
  ]);
  for (const order of [scripts, [...scripts].reverse()]) {
    refuseDifference(named, declared, functionsAfterLoading(order));
  }
}

/** Google may load the files in any order, so what holds must hold for each. */
function refuseDifference(
  named: ReadonlySet<string>,
  declared: ReadonlySet<string>,
  defined: ReadonlySet<string>,
): void {
  const missing = [...named].filter((name) => !declared.has(name) || !defined.has(name));
  if (missing.length > 0) {
    throw new Error(`The bundle lacks a top-level function for: ${missing.join(', ')}.`);
  }
  const allowed = new Set([...named, ...PART_FUNCTIONS]);
  const surplus = [...new Set([...declared, ...defined])].filter((name) => !allowed.has(name));
  if (surplus.length > 0) {
    throw new Error(`The bundle shows Google functions that nothing names: ${surplus.join(', ')}.`);
  }
}

/** The names Google finds by reading the file: top-level function declarations (platform.md 9.3). */
function declaredFunctions(code: string): string[] {
  const program = parse(code, { ecmaVersion: 11, sourceType: 'script' });
  const names: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') names.push(statement.id.name);
    else if (statement.type === 'VariableDeclaration' || statement.type === 'ClassDeclaration') {
      throw new Error('The bundle puts a variable or class into the scope that all files share.');
    }
  }
  return names;
}

/** What is callable once the files have been evaluated in a context that holds ECMAScript and guarded services. */
function functionsAfterLoading(scripts: readonly string[]): Set<string> {
  const context = vm.createContext(Object.fromEntries(SERVICES.map((name) => [name, guarded(name)])));
  const before = new Set(Object.getOwnPropertyNames(context));
  for (const script of scripts) load(script, context);
  return new Set(
    Object.getOwnPropertyNames(context).filter(
      (name) => !before.has(name) && typeof context[name] === 'function',
    ),
  );
}

/** @throws Error when a file needs another one that may be loaded after it */
function load(script: string, context: vm.Context): void {
  try {
    vm.runInContext(script, context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const part = PART_FUNCTIONS.find((name) => message.startsWith(name));
    if (part === undefined) throw error;
    throw new Error(`${message}: the bundle needs it while it is loaded. Look it up where it is used.`);
  }
}

function guarded(service: string): object {
  const refuse = (_target: object, property: string | symbol): never => {
    throw new Error(
      `The bundle touches ${service}.${String(property)} while it is loaded (platform.md 3.1).`,
    );
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
