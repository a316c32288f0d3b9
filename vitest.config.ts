import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql has two builds that refuse each other's objects; packages outside the bundler load this one.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('node_modules/graphql/index.js') }] },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/support/globalSetup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default', './test/support/closingLine.ts'],
  },
});
