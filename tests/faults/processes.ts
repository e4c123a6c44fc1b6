/** Processes that a test starts, kills and stops; all are gone when the test is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const started = new Set<ChildProcess>();

/** Runs a TypeScript program of ours until it has written its first line. */
export async function startProgram(source: string, ...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/run.js', source, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${source} ended with ${code}`);
    }),
  ]);
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function killAll(): Promise<void> {
  await Promise.all([...started].map(kill));
}
