/** When the installation was last cared for: the last backup and the last copy of the keys, kept in the data folder. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface CareMarks {
  /** Milliseconds since 1970. */
  readonly backupAt?: number;
  readonly keysExportedAt?: number;
  /** Of the key ring that was exported. */
  readonly exportedKeyId?: string;
}

function fileOf(dataDir: string): string {
  return path.join(dataDir, 'care.json');
}

/** What cannot be read was never written, as far as anybody can tell. */
export function readCareMarks(dataDir: string): CareMarks {
  try {
    const marks: unknown = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return typeof marks === 'object' && marks !== null ? marks : {};
  } catch {
    return {};
  }
}

export function markCare(dataDir: string, marks: CareMarks): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const part = `${fileOf(dataDir)}.${process.pid}.part`;
  writeFileSync(part, `${JSON.stringify({ ...readCareMarks(dataDir), ...marks })}\n`, { mode: 0o600 });
  renameSync(part, fileOf(dataDir));
}
