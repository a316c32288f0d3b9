import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes every text file of the client once more in gzip and brotli, so that the server need not compress. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      await Promise.all(
        names.filter((name) => /\.(js|css|svg|json)$/.test(name)).map((name) => compress(join(dir, name))),
      );
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < 1024) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
  await Promise.all([
    promisify(gzip)(content, { level: 7 }).then((packed) => writeFile(`${file}.gz`, packed)),
    promisify(brotliCompress)(content, quality).then((packed) => writeFile(`${file}.br`, packed)),
  ]);
}

/**
 * Nothing is painted before the colours are known: a dark screen does not flash in white. The words most people read are
 * fetched beside the first script, not after it.
 */
function paintedOnce(): Plugin {
  return {
    name: 'painted-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!filename.endsWith('index.html')) return html;
        const words = Object.values(bundle ?? {}).find((chunk) => chunk.type === 'chunk' && chunk.name === 'zhCN');
        return {
          html: html.replace('<script type="module"', '<script type="module" blocking="render"'),
          tags:
            words === undefined
              ? []
              : [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${words.fileName}` } }],
        };
      },
    },
  };
}

/** The client: built into dist/client and served by the server itself. */
export default defineConfig({
  root: 'client',
  plugins: [react(), paintedOnce(), compressed()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: { index: 'client/index.html', graphiql: 'client/graphiql.html' } },
  },
});
