/** OpenDocument says how often a cell or a row comes again: a few bytes may mean billions of cells. */
import { inflateRawSync } from 'node:zlib';
import { largestUnpacked } from './readRequest.ts';
import { tooLarge, type ZipEntry } from './zipDirectory.ts';

/** Filled cells that come from repetition, in the whole document. */
const mostRepeated = 5_000_000;

const row = /<table:table-row\b([^>]*)>/g;
const filledCell = /<table:table-cell\b([^>]*office:value-type=[^>]*)>/g;

function times(attributes: string, what: 'rows' | 'columns'): number {
  return Number(new RegExp(`number-${what}-repeated="(\\d{1,15})"`).exec(attributes)?.[1] ?? 1);
}

/** Throws FileRefused. */
export function checkOpenDocument(bytes: Buffer, entries: readonly ZipEntry[]): void {
  const content = entries.find(({ name }) => name === 'content.xml');
  if (!content) return;
  const start = content.at + 30 + bytes.readUInt16LE(content.at + 26) + bytes.readUInt16LE(content.at + 28);
  const packed = bytes.subarray(start, start + content.packedSize);
  const xml = content.method === 0 ? packed.toString('latin1') : inflated(packed);
  let repeated = 0;
  let done = 0;
  for (const found of xml.matchAll(row)) {
    if (found.index < done) continue;
    const from = found.index + found[0].length;
    const end = xml.indexOf('</table:table-row>', from);
    done = end < 0 ? xml.length : end;
    const body = xml.slice(from, done);
    let cells = 0;
    let extra = 0;
    for (const [, attributes = ''] of body.matchAll(filledCell)) {
      const columns = times(attributes, 'columns');
      cells += columns;
      extra += columns - 1;
    }
    repeated += extra + cells * (times(found[1] ?? '', 'rows') - 1);
    if (repeated > mostRepeated) throw tooLarge();
  }
}

function inflated(packed: Buffer): string {
  try {
    return inflateRawSync(packed, { maxOutputLength: largestUnpacked }).toString('latin1');
  } catch {
    throw tooLarge();
  }
}
