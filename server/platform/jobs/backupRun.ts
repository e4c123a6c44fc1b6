/** The backup of an installation as a job: one archive in its data folder; the nightly ones are kept for a while. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { appVersion } from '../../base/appVersion.ts';
import { archiveName, writeArchive } from '../../base/backup/writeArchive.ts';
import type { KeyRing } from '../../base/keys.ts';
import type { RunKind } from './runKinds.ts';

export const backupKind = 'backup';

export interface BackupInput {
  /** Older ones go after this one was made; absent: all stay. */
  readonly keepDays?: number;
}

export interface BackupHouse {
  readonly dataDir: string;
  /** Seals the archive. */
  readonly ring: KeyRing;
}

const dayMs = 86_400_000;

/** Where the backups of an installation lie. */
export function backupFolder(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

export function backupRun({ dataDir, ring }: BackupHouse): RunKind<BackupInput, never> {
  const folder = backupFolder(dataDir);
  return {
    kind: backupKind,
    async run(ctx, { input: { keepDays } }) {
      const now = ctx.clock.now();
      const name = archiveName('backup', now);
      const source = { database: ctx.database, filesDir: path.join(dataDir, 'files') };
      const { manifest } = await writeArchive(source, {
        file: path.join(folder, name),
        ring,
        appVersion,
        now,
      });
      if (keepDays !== undefined) forgetBackups(folder, now - keepDays * dayMs);
      return {
        name,
        tables: manifest.tables.length,
        rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      };
    },
  };
}

/** Those that the schedule made; one that somebody made by hand within that time goes with them. */
function forgetBackups(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.backup.guanxi') && statSync(file).mtimeMs < before) rmSync(file);
  }
}
