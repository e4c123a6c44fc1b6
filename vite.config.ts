/** How the web application is built and, while developing, served. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './web/build/compress.ts';
import { guide } from './web/build/guide.ts';
import { licenses } from './web/build/licenses.ts';

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** The server that a development page talks to. */
const target = process.env.GUANXI_SERVER ?? 'http://127.0.0.1:3000';
/** Host stays as the browser sent it, because the server takes a cookie only from pages of its own address. */
const server = { target, changeOrigin: false };

export default defineConfig({
  root: path.join(import.meta.dirname, 'web'),
  define: { 'import.meta.env.GUANXI_VERSION': JSON.stringify(version) },
  cacheDir: path.join(import.meta.dirname, 'node_modules/.vite'),
  plugins: [react(), guide(import.meta.dirname), licenses(), compress()],
  server: { host: '127.0.0.1', proxy: { '/api': server, '/healthz': server, '/readyz': server } },
  build: {
    outDir: path.join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: true,
    // Icons and other small assets stay files: inlined data: addresses would need a weaker content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
