/** Makes an empty database cluster: UTF-8, C order, checksums on. */
import { chownSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { runAs, type ServerProcess } from './serverProcess.ts';

/** Without explicit flags a start under systemd or in a container would give SQL_ASCII. */
function localeFlags(major: number): string[] {
  const ctype = process.platform === 'darwin' ? 'C' : 'C.UTF-8';
  if (major < 17) return ['-E', 'UTF8', `--locale=${ctype}`];
  const provider = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return ['-E', 'UTF8', ...provider, '--locale=C', '--lc-collate=C', `--lc-ctype=${ctype}`];
}

/** Written beside its final place and renamed, so that a crash leaves no half cluster. */
export async function initialiseCluster(
  binaries: Binaries,
  cluster: string,
  server: ServerProcess,
): Promise<void> {
  const half = `${cluster}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (server.user !== null) chownSync(half, server.user.uid, server.user.gid);
  const flags = ['-U', 'postgres', '--auth=trust', '--data-checksums', ...localeFlags(binaries.major)];
  await runAs(server, path.join(binaries.bin, 'initdb'), ['-D', server.reach(half), ...flags], half);
  renameSync(half, cluster);
}
