/** Archives as others read them: beyond the numbers of ZIP they count as ZIP64 does, before them nobody sees a difference. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { unzip } from '../reading/unzip.ts';
import { zipDirectory } from '../reading/zipDirectory.ts';
import type { ZipLimits } from './zipRecords.ts';
import { zipStream } from './zipStream.ts';

const texts = { 'one.txt': 'x'.repeat(3_000), '二.txt': '', 'three.txt': '甲'.repeat(500) };

async function archive(isLarge: boolean, limits?: ZipLimits): Promise<Buffer> {
  async function* entries() {
    for (const [name, text] of Object.entries(texts)) yield { name, content: [Buffer.from(text)], isLarge };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of zipStream(entries(), limits)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const found: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    found[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString();
  return found;
}

const kinds: readonly [string, boolean, ZipLimits | undefined][] = [
  ['small entries', false, undefined],
  ['entries that may grow', true, undefined],
  ['sizes, places and counts beyond what the plain records hold', true, { bytes: 10, entries: 2 }],
  ['more entries than are counted', false, { bytes: 0xffff_ffff, entries: 2 }],
  ['places far behind', true, { bytes: 300, entries: 100 }],
];

test.each(kinds)('%s', async (_name, isLarge, limits) => {
  expect(await read(await archive(isLarge, limits))).toEqual(texts);
});

test.each(kinds)('an import reads %s', async (_name, isLarge, limits) => {
  const bytes = await archive(isLarge, limits);
  const found: Record<string, string> = {};
  for (const entry of zipDirectory(bytes))
    found[entry.name] = (await buffer(Readable.from(unzip(bytes, entry)))).toString();
  expect(found).toEqual(texts);
});

test('nothing of ZIP64 is in an archive that needs none of it', async () => {
  const bytes = await archive(false);
  expect(bytes.includes(Buffer.from([0x50, 0x4b, 0x06, 0x06]))).toBe(false);
  expect(bytes.readUInt16LE(4)).toBe(20);
});

function has(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!has('python3')).each(kinds)(
  'another program reads %s (skipped: no python3 here)',
  async (_name, isLarge, limits) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
    try {
      const file = path.join(folder, 'a.zip');
      writeFileSync(file, await archive(isLarge, limits));
      const script =
        'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))';
      expect(JSON.parse(execFileSync('python3', ['-c', script, file]).toString())).toEqual(texts);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
