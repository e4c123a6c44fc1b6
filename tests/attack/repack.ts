/** A bundle as somebody else would pack it: entries changed, added or doubled, and the sums and counts put right again. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { type ZipEntry, zipStream } from '../../server/platform/transfer/export/zipStream.ts';

export interface Repacking {
  /** By entry: what it holds instead, or for the first time; given what it held. */
  readonly entries?: Readonly<Record<string, (text: string) => string | Iterable<Uint8Array>>>;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const newline = 0x0a;

interface Listed {
  name: string;
  rows: number | null;
  size: number;
  sha256: string;
}

export async function repack(bundle: Buffer, { entries = {}, facts = {} }: Repacking): Promise<Buffer> {
  const zip = await fromBufferPromise(bundle);
  const held = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    held.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  const list = JSON.parse(held.get('manifest.json')!.toString()) as { entries: Listed[] };
  held.delete('manifest.json');
  const own = JSON.parse(held.get('workspace.json')!.toString()) as object;
  held.set('workspace.json', Buffer.from(JSON.stringify({ ...own, ...facts })));
  const listed: Listed[] = [];
  async function* packed(): AsyncGenerator<ZipEntry> {
    for (const name of new Set([...held.keys(), ...Object.keys(entries)])) {
      const before = held.get(name);
      const now = entries[name]?.(before?.toString() ?? '') ?? before ?? '';
      const pieces = typeof now === 'string' || now instanceof Uint8Array ? [Buffer.from(now)] : now;
      const hash = createHash('sha256');
      let size = 0;
      let lines = 0;
      yield {
        name,
        content: (function* () {
          for (const piece of pieces) {
            hash.update(piece);
            size += piece.length;
            for (const byte of piece) if (byte === newline) lines += 1;
            yield piece;
          }
        })(),
      };
      const rows = name.endsWith('.ndjson')
        ? lines
        : (list.entries.find((each) => each.name === name)?.rows ?? 0);
      listed.push({ name, rows, size, sha256: hash.digest('hex') });
    }
    yield { name: 'manifest.json', content: [Buffer.from(JSON.stringify({ ...list, entries: listed }))] };
  }
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(packed())) pieces.push(piece);
  return Buffer.concat(pieces);
}
