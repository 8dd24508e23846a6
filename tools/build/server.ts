/** Builds the server bundle: webpack joins src/, gas-webpack-plugin puts the global functions where Google looks for them. */
import path from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { partsFromOutside } from './parts';

/**
 * Bundles `src/index.ts` into `Code.js`.
 *
 * `global.name = fn` lines in the entry survive minification; the plugin's own export scan does not
 * (platform.md 9.1). The plugin parses every module it is shown, so it is shown src/ alone.
 *
 * @param root the project's folder
 * @param outDir where `Code.js` is written
 * @throws Error listing the compiler's messages
 */
export async function buildServer(root: string, outDir: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: path.join(root, 'src/index.ts'),
    target: ['web', 'es2020'],
    devtool: false,
    output: { path: outDir, filename: 'Code.js', iife: true },
    externals: [partsFromOutside(root)],
    resolve: { extensions: ['.ts', '.js', '.mjs'] },
    module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020' } }] },
    optimization: { minimize: true },
    performance: { hints: false },
    plugins: [entryPoints(root)],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problems = stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : undefined;
      if (error) reject(error);
      else if (problems) reject(new Error(`Code.js could not be built.\n${problems}`));
      else compiler.close(() => resolve());
    });
  });
}

/** The plugin's own types allow only an empty `include`, hence the construction by reflection. */
function entryPoints(root: string): webpack.WebpackPluginInstance {
  return Reflect.construct(GasPlugin, [
    { comment: false, include: [`${root.replaceAll(path.sep, '/')}/src/**/*.ts`] },
  ]);
}
