/** `npm run dev`: the server, built and started again after each change, and Vite's page in front of it. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';
import { root } from './sources.js';

const watched = ['main.ts', 'shared', 'server', 'cli'];
const settleMs = 150;

let server = null;
let timer;

/** Runs a script to its end; true when it ended well. */
function runToEnd(...args) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).once('close', (code) =>
      resolve(code === 0),
    );
  });
}

async function restart() {
  if (!(await runToEnd('scripts/build.js', 'server'))) return;
  await stop();
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/guanxi.js', 'start'], {
    cwd: root,
    stdio: 'inherit',
  });
}

async function stop() {
  const old = server;
  server = null;
  if (old === null || old.exitCode !== null) return;
  const ended = new Promise((resolve) => old.once('close', resolve));
  old.kill('SIGTERM');
  await ended;
}

let turn = Promise.resolve();
function later() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    turn = turn.then(restart);
  }, settleMs);
}

for (const place of watched) watch(path.join(root, place), { recursive: true }, later);
const page = await createServer({ configFile: path.join(root, 'vite.config.ts') });
await page.listen();
page.printUrls();
later();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await Promise.all([turn.then(stop), page.close()]);
    process.exit(0);
  });
}
