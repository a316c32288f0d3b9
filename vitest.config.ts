import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Everything once on the loopback address, the journeys once more on the plain http of a campus network. */
export default defineConfig({
  // graphql has two builds that refuse each other's objects; packages outside the bundler load this one.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('node_modules/graphql/index.js') }] },
  test: {
    globalSetup: ['test/support/globalSetup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default', './test/support/closingLine.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'localhost',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          provide: { pageHost: '127.0.0.1' },
        },
      },
      {
        extends: true,
        test: {
          name: 'plain http',
          include: ['test/journeys/*.test.ts'],
          // What does not depend on where the page comes from is looked at once.
          exclude: [
            'test/journeys/accessibility.test.ts',
            'test/journeys/layout.test.ts',
            'test/journeys/inventedCatalogue.test.ts',
          ],
          provide: { pageHost: 'campus.test' },
        },
      },
    ],
  },
});
