import { defineConfig } from 'vite';

/** The server: bundled because nothing else rewrites `#…ts` imports; packages stay outside the bundle. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { input: { main: 'server/main.ts', definitions: 'server/commands/definitions.ts' } },
  },
});
