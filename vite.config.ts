import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The client: built into dist/client and served by the server itself. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'chrome109', chunkSizeWarningLimit: 2000 },
});
