/** The last seal of each workspace, kept in a file outside PostgreSQL: who rewrites the whole chain cannot hide it. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

export interface SealHead {
  /** Number of the seal in the chain. */
  readonly no: string;
  /** In hex. */
  readonly head: string;
}

function fileOf(folder: string, schema: string): string {
  return path.join(folder, `${schema}.json`);
}

/** Null when there is none yet. */
export async function readHead(folder: string, schema: string): Promise<SealHead | null> {
  let text: string;
  try {
    text = await readFile(fileOf(folder, schema), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const { no, head } = JSON.parse(text) as SealHead;
  return { no, head };
}

/** Replaced as a whole, so that a crash leaves the former one. */
export async function writeHead(folder: string, schema: string, seal: SealHead): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = `${fileOf(folder, schema)}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(seal)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, fileOf(folder, schema));
}
