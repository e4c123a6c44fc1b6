/** The last seal of each workspace, kept in a file outside PostgreSQL: who rewrites the whole chain cannot hide it. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Workspace } from '../../base/context.ts';

export interface SealHead {
  /** Number of the seal in the chain. */
  readonly no: string;
  /** In hex. */
  readonly head: string;
}

export type SealedWorkspace = Pick<Workspace, 'id' | 'schema'>;

function fileOf(folder: string, schema: string): string {
  return path.join(folder, `${schema}.json`);
}

/** Null when there is none yet, or one of a workspace that had this name before. */
export async function readHead(folder: string, { id, schema }: SealedWorkspace): Promise<SealHead | null> {
  let text: string;
  try {
    text = await readFile(fileOf(folder, schema), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const { no, head, workspaceId } = JSON.parse(text) as SealHead & { readonly workspaceId?: string };
  return workspaceId !== undefined && workspaceId !== id ? null : { no, head };
}

/** Replaced as a whole, so that a crash leaves the former one. */
export async function writeHead(
  folder: string,
  { id, schema }: SealedWorkspace,
  { no, head }: SealHead,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = `${fileOf(folder, schema)}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ no, head, workspaceId: id })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, fileOf(folder, schema));
}
