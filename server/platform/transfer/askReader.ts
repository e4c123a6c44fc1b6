/** The reading process: started for one question, fed with the content of a file, ended when it outgrows its limits. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FileRefused } from './reading/fileRefused.ts';
import type { ReadAnswer, ReadRequest } from './reading/readRequest.ts';
import { tooLarge } from './reading/zipDirectory.ts';

/** MB of heap, and of memory in all. */
const heapLimit = 640;
const memoryLimit = 1_200;
/** Longest time without an answer. */
const silenceLimit = 120_000;

/** Arguments of node that start the reading process: the built program, or in the source tree its source. */
function program(): string[] {
  let folder = dirname(fileURLToPath(import.meta.url));
  const built = join(folder, 'readerProcess.js');
  if (existsSync(built)) return [built];
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return [join(folder, 'scripts/run.js'), join(folder, 'server/platform/transfer/readerProcess.ts')];
}

/** Resident memory of a process in MB; 0 where the system does not say. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Ends the process when it outgrows its memory or says nothing for too long. */
function watch(child: ChildProcessWithoutNullStreams): {
  heard(): void;
  wasStopped(): boolean;
  done(): void;
} {
  let heardAt = Date.now();
  let stopped = false;
  const timer = setInterval(async () => {
    const silent = Date.now() - heardAt > silenceLimit;
    if (child.pid !== undefined && (silent || (await memoryOf(child.pid)) > memoryLimit)) {
      stopped = true;
      child.kill('SIGKILL');
    }
  }, 200);
  return {
    heard() {
      heardAt = Date.now();
    },
    wasStopped: () => stopped,
    done: () => clearInterval(timer),
  };
}

/** Throws FileRefused. */
export async function* askReader(request: ReadRequest, content: Readable): AsyncGenerator<ReadAnswer> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapLimit}`, ...program(), JSON.stringify(request)],
    {
      stdio: 'pipe',
      // Nothing of our secrets is any business of a reader.
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
    },
  );
  const watcher = watch(child);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  ended.catch(() => undefined);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  // A reader that knows enough closes its input early, which is no error; one of the content is.
  let broken: unknown;
  const fed = pipeline(content, child.stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET')
      broken = error;
  });
  let through = false;
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      watcher.heard();
      const answer = JSON.parse(line) as ReadAnswer;
      if ('refused' in answer) throw new FileRefused(answer.refused);
      if ('through' in answer) through = true;
      else yield answer;
      // While our caller works, the reader waits.
      watcher.heard();
    }
    const code = await ended;
    await fed;
    if (broken) throw broken;
    if (watcher.wasStopped() || code === null || /heap out of memory/.test(said)) throw tooLarge();
    // Rows that were lost on the way must never look like the end of the file.
    if (code !== 0 || !through) throw new Error(`the reading process ended with ${code}: ${said}`);
  } finally {
    watcher.done();
    content.destroy();
    child.kill('SIGKILL');
  }
}
