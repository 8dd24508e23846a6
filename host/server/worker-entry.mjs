/**
 * Starts the worker from its TypeScript source. Node 20 does not hand the loader of the main thread down to
 * workers, so the worker registers tsx itself; that is why this one file is JavaScript.
 */

import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
