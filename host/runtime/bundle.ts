/** The add-on as it is pushed to Google: script code, HTML files and the manifest. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { type Program, parse } from 'acorn';
import { HostError } from '../errors';

/** The parts of appsscript.json that the host reads. */
export interface Manifest {
  readonly timeZone?: string;
  readonly runtimeVersion?: string;
  readonly oauthScopes?: readonly string[];
}

/** A bundle given as text, for tests. `files` maps HTML names, with or without .html, to their content. */
export interface BundleText {
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly manifest?: Manifest;
}

/** A bundle that was read and found to be a valid ES2020 script, compiled once. */
export interface Bundle {
  readonly script: Script;
  readonly manifest: Manifest;
  /** The names that Google finds without running anything: top-level functions (platform.md 1.5). */
  readonly functionNames: ReadonlySet<string>;
  /** The content of an HTML file by its name without .html, or undefined. */
  html(name: string): string | undefined;
}

/**
 * Loads a bundle from a flat `dist` folder or from text. Throws HostError when a file is missing, the
 * manifest is no JSON, or the code is not an ES2020 script (platform.md 1.4, 12.1).
 */
export function loadBundle(source: string | BundleText): Bundle {
  const text = typeof source === 'string' ? readFolder(source) : source;
  if (text.manifest?.runtimeVersion !== undefined && text.manifest.runtimeVersion !== 'V8') {
    throw new HostError('appsscript.json: runtimeVersion must be "V8"; the Rhino runtime has ended.');
  }
  const files = new Map(
    Object.entries(text.files ?? {}).map(([name, content]) => [withoutExtension(name), content]),
  );
  const { script, functionNames } = compiled(text.code);
  return {
    script,
    functionNames,
    manifest: text.manifest ?? {},
    html: (name) => files.get(withoutExtension(name)),
  };
}

function readFolder(folder: string): BundleText {
  if (!existsSync(folder)) {
    throw new HostError(`There is no bundle at ${folder}. Run "npm run build" first.`);
  }
  const names = readdirSync(folder).sort((left, right) => left.localeCompare(right));
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const scripts = names.filter((name) => /\.(js|gs)$/.test(name));
  if (scripts.length === 0) throw new HostError(`${folder} holds no .js file. Run "npm run build" first.`);
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    code: scripts.map(read).join('\n'),
    files: Object.fromEntries(pages.map((name) => [name, read(name)])),
    manifest: names.includes('appsscript.json') ? readManifest(read('appsscript.json')) : {},
  };
}

function readManifest(text: string): Manifest {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HostError('appsscript.json is not valid JSON.', { cause });
  }
}

type Compiled = Pick<Bundle, 'script' | 'functionNames'>;

/** Codes that were compiled last: suites make hundreds of hosts over one bundle. */
const recentlyCompiled = new Map<string, Compiled>();
const KEPT_CODES = 8;

function compiled(code: string): Compiled {
  const known = recentlyCompiled.get(code);
  if (known) return known;
  const program = parseScript(code);
  const fresh = {
    script: new Script(code, { filename: 'Code' }),
    functionNames: new Set(topLevelFunctions(program)),
  };
  recentlyCompiled.set(code, fresh);
  const [oldest] = recentlyCompiled.keys();
  if (recentlyCompiled.size > KEPT_CODES && oldest !== undefined) recentlyCompiled.delete(oldest);
  return fresh;
}

function parseScript(code: string): Program {
  try {
    return parse(code, { ecmaVersion: 11, sourceType: 'script' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HostError(
      `Syntax error: SyntaxError: ${reason} file: Code.gs (Apps Script takes ES2020 scripts)`,
      { cause },
    );
  }
}

function topLevelFunctions(program: Program): string[] {
  return program.body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return statement.id ? [statement.id.name] : [];
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap((declaration) => {
      const isFunction = /^(Arrow)?FunctionExpression$/.test(declaration.init?.type ?? '');
      return isFunction && declaration.id.type === 'Identifier' ? [declaration.id.name] : [];
    });
  });
}

function withoutExtension(name: string): string {
  return name.replace(/\.html$/, '');
}
