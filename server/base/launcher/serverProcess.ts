/** Runs PostgreSQL's programs as the right user, and lets the server die with its parent. */
import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { isReachable } from './binaries.ts';
import type { SystemUser } from './systemUser.ts';

export interface ServerProcess {
  readonly user: SystemUser | null;
  /**
   * How the server names `folder` when that is its working folder. Where a folder on the way is closed to its user (a
   * data folder under /root), the kernel still lets a process into its own working folder.
   */
  reach(folder: string): string;
}

export function serverProcess(user: SystemUser | null): ServerProcess {
  return {
    user,
    reach(folder) {
      return user === null || process.platform !== 'linux' || isReachable(folder, user.uid)
        ? folder
        : '/proc/self/cwd';
    },
  };
}

/** Runs a program to its end; throws with what it said when it fails. */
export function runAs(server: ServerProcess, program: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = start(server, program, args, cwd, ['ignore', 'ignore', 'pipe'], []);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed: ${said.trim()}`)),
    );
  });
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in a terminal reaches only us, who stop it in good order.
 * Where `setpriv` exists the kernel sends it SIGINT (a fast, clean shutdown) when we die, however we die.
 */
export function startServer(
  server: ServerProcess,
  program: string,
  args: string[],
  cwd: string,
  output: number,
): ChildProcess {
  return start(server, program, args, cwd, ['ignore', output, output], parentDeath(), true);
}

function start(
  server: ServerProcess,
  program: string,
  args: string[],
  cwd: string,
  stdio: StdioOptions,
  wrap: string[],
  detached = false,
): ChildProcess {
  const { user } = server;
  const env = { PATH: process.env.PATH, TZ: 'UTC' };
  if (wrap.length === 0) {
    const who = user === null ? {} : { uid: user.uid, gid: user.gid };
    return spawn(program, args, { cwd, env, stdio, detached, ...who });
  }
  const who = user === null ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return spawn(wrap[0]!, [...who, ...wrap.slice(1), program, ...args], { cwd, env, stdio, detached });
}

function parentDeath(): string[] {
  const wanted = '--pdeathsig=INT';
  const { status } = spawnSync('setpriv', [wanted, 'true'], { stdio: 'ignore' });
  return status === 0 ? ['setpriv', wanted] : [];
}
