/** Builds `dist/` before the suites that run what is shipped. */
import { buildAll } from '../tools/build/run';

export default async function setup(): Promise<void> {
  await buildAll();
}
