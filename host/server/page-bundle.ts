/** Compiles the page: one script, one style sheet, and the script that panels get. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The compiled page. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
  readonly bridge: string;
}

function source(name: string): string {
  return fileURLToPath(new URL(`../page/${name}`, import.meta.url));
}

async function compile(entry: string, globalName?: string): Promise<string> {
  const result = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    ...(globalName === undefined ? {} : { globalName }),
  });
  return result.outputFiles[0]?.text ?? '';
}

let compiled: Promise<PageBundle> | null = null;

/** Compiles the page, once a process. Rejects with the compiler's words when the source does not compile. */
export function bundlePage(): Promise<PageBundle> {
  compiled ??= compilePage();
  return compiled;
}

async function compilePage(): Promise<PageBundle> {
  const [script, style, bridge] = await Promise.all([
    compile('main.tsx'),
    compile('styles/page.css'),
    compile('frame/google-script.ts', 'pipesheetBridge'),
  ]);
  return { script, style, bridge };
}

/** The page's HTML. */
export const PAGE_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pipesheet</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body><script src="/page.js"></script></body>
</html>
`;
