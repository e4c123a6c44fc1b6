/** The matching process: fed with records, asked for pairs, ended when its work is not wanted any more. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { MatchAnswer, MatchRequest, MatchRow } from './matcherWire.ts';

/** MB of heap: a million contacts take less. */
const heapLimit = 1_400;
/** Whoever waits for a page comes first. */
const niceness = 10;

/** Arguments of node that start the process: the built program, or in the source tree its source. */
function program(): string[] {
  let folder = dirname(fileURLToPath(import.meta.url));
  const built = join(folder, 'matcherProcess.js');
  if (existsSync(built)) return [built];
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return [
    join(folder, 'scripts/run.js'),
    join(folder, 'server/platform/duplicates/search/matcherProcess.ts'),
  ];
}

async function* linesOf(
  request: MatchRequest,
  rows: AsyncIterable<readonly MatchRow[]>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(request)}\n`;
  for await (const batch of rows) yield `${JSON.stringify(batch)}\n`;
}

/** Ends the process when its caller stops listening. Throws what `rows` throws. */
export async function* askMatcher(
  request: MatchRequest,
  rows: AsyncIterable<readonly MatchRow[]>,
): AsyncGenerator<MatchAnswer> {
  const child = spawn(process.execPath, [`--max-old-space-size=${heapLimit}`, ...program()], {
    stdio: 'pipe',
    // Nothing of our secrets is any business of a matcher.
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  ended.catch(() => undefined);
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  let broken: unknown;
  const fed = pipeline(Readable.from(linesOf(request, rows), { objectMode: true }), child.stdin).catch(
    (error: unknown) => {
      broken = error;
      child.kill('SIGKILL');
    },
  );
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }))
      yield JSON.parse(line) as MatchAnswer;
    await fed;
    if (broken) throw broken;
    const code = await ended;
    if (code !== 0) throw new Error(`the matching process ended with ${code}: ${said}`);
  } finally {
    child.kill('SIGKILL');
  }
}
