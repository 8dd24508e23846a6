/** The suites: pure units, the built bundle on the local host, and pages in a real Chromium. */
import { defineConfig } from 'vitest/config';

const bundle = ['test/bundle/**/*.test.ts', 'test/tools/**/*.test.ts'];
const browser = ['test/sidebar/*.test.ts', 'test/page/**/*.test.ts', 'test/product/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...bundle, ...browser] },
      },
      { extends: true, test: { name: 'bundle', include: bundle, globalSetup: 'test/build-once.ts' } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          globalSetup: 'test/build-once.ts',
          fileParallelism: false,
          // A browser on a busy machine can miss a moment; what is broken fails each time.
          retry: 2,
        },
      },
    ],
  },
});
