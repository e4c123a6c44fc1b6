/**
 * A piece of the audit trail as a file of its own: seals with their lines, never values, so that a lawful erasure need
 * not reach it. Gzipped JSON, one member a line: a header, seals, an end. It proves itself by the heads that it carries.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { SealedWorkspace } from '../headFile.ts';
import { digestOf, headOf, segmentHead } from '../sealedRows.ts';

export interface TrailHeader {
  readonly trail: 1;
  readonly workspaceId: string;
  /** The head that the first seal goes on from, in hex. */
  readonly previous: string;
}

/** A seal with its lines as they are hashed. */
export interface TrailSeal {
  readonly no: string;
  readonly at: string;
  /** In hex. */
  readonly head: string;
  readonly formerNo: string | null;
  readonly formerHead: string | null;
  readonly lines: readonly (readonly unknown[])[];
}

export interface TrailFileName {
  readonly file: string;
  readonly firstNo: bigint;
  readonly lastNo: bigint;
}

const digits = 12;

/** The last part of the id tells a workspace from one that had its name before. */
function stemOf({ id, schema }: SealedWorkspace): string {
  return `audit-${schema}-${id.slice(-12)}`;
}

/** Sorts by place in the chain. */
function fileName(workspace: SealedWorkspace, firstNo: string, lastNo: string): string {
  return `${stemOf(workspace)}-${firstNo.padStart(digits, '0')}-${lastNo.padStart(digits, '0')}.trail.gz`;
}

/** Files of a workspace in a folder, in the order of the chain; a folder that is not there has none. */
export async function trailFiles(folder: string, workspace: SealedWorkspace): Promise<TrailFileName[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name): TrailFileName[] => {
      const [, stem, first, last] = /^(audit-.+)-(\d{12})-(\d{12})\.trail\.gz$/.exec(name) ?? [];
      if (stem !== stemOf(workspace) || first === undefined || last === undefined) return [];
      return [{ file: path.join(folder, name), firstNo: BigInt(first), lastNo: BigInt(last) }];
    })
    .sort((a, b) => Number(a.firstNo - b.firstNo));
}

/** On the disk before it has its name; one that is there is never written over. */
export async function writeTrailFile(
  folder: string,
  workspace: SealedWorkspace,
  previous: Buffer,
  seals: AsyncIterable<TrailSeal>,
): Promise<TrailFileName | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = path.join(folder, `${stemOf(workspace)}-${process.pid}.trail.part`);
  const header: TrailHeader = { trail: 1, workspaceId: workspace.id, previous: previous.toString('hex') };
  let [first, last, lines] = ['', '', 0];
  async function* text(): AsyncGenerator<string> {
    yield `${JSON.stringify(header)}\n`;
    for await (const seal of seals) {
      first ||= seal.no;
      last = seal.no;
      lines += seal.lines.length;
      yield `${JSON.stringify(seal)}\n`;
    }
    yield `${JSON.stringify({ end: last, lines })}\n`;
  }
  try {
    await pipeline(
      Readable.from(text()),
      createGzip(),
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    if (last === '') return null;
    const file = path.join(folder, fileName(workspace, first, last));
    await rename(part, file);
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
    return { file, firstNo: BigInt(first), lastNo: BigInt(last) };
  } finally {
    await rm(part, { force: true });
  }
}

/** The seals of a file, each proved by its head; throws where one is not as it was written or the end is missing. */
export async function* readTrailFile(
  file: string,
  workspace: Pick<SealedWorkspace, 'id'>,
): AsyncGenerator<TrailSeal> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  let previous: Buffer | null = null;
  let ended = false;
  for await (const line of lines) {
    const member = JSON.parse(line) as TrailHeader | TrailSeal | { readonly end: string };
    if ('trail' in member) {
      if (member.workspaceId !== workspace.id) return;
      previous = Buffer.from(member.previous, 'hex');
    } else if ('end' in member) ended = true;
    else {
      if (previous === null || !isProved(member, previous))
        throw new Error(`${file} is not as it was written`);
      previous = Buffer.from(member.head, 'hex');
      yield member;
    }
  }
  if (!ended) throw new Error(`${file} is cut off`);
}

function isProved({ head, formerHead, lines }: TrailSeal, previous: Buffer): boolean {
  const right =
    formerHead === null
      ? headOf(
          previous,
          lines.map((content) => ({ digest: digestOf(content) })),
        )
      : segmentHead(previous, Buffer.from(formerHead, 'hex'));
  return right.toString('hex') === head;
}
