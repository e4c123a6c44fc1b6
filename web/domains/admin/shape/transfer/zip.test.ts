/** Archives, read back by ourselves and as others compress them. */
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32, readZip, writeZip } from './zip.ts';

const files = [
  { path: 'field/account.c_region.yaml', text: 'kind: field\nlabel: 区域\n' },
  { path: 'object/项目.yaml', text: '' },
];

test('what is written is read back', async () => {
  expect(await readZip(writeZip(files))).toEqual(files);
  expect(await readZip(writeZip([]))).toEqual([]);
});

test('the check value is the one of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('compressed entries are read, folders are none', async () => {
  const [file] = files;
  const stored = new Uint8Array(
    await writeZip([
      { path: 'a.yaml', text: 'x' },
      { path: 'folder/', text: '' },
    ]).arrayBuffer(),
  );
  const body = deflateRawSync(Buffer.from(file?.text ?? ''));
  // The same archive with its first entry deflated: method and compressed size in both heads, the rest moved along.
  const start = 30 + 'a.yaml'.length;
  const moved = body.length - 1;
  const bytes = new Uint8Array([...stored.subarray(0, start), ...body, ...stored.subarray(start + 1)]);
  const view = new DataView(bytes.buffer);
  const central = new DataView(stored.buffer).getUint32(stored.length - 6, true) + moved;
  view.setUint16(8, 8, true);
  view.setUint32(18, body.length, true);
  view.setUint16(central + 10, 8, true);
  view.setUint32(central + 20, body.length, true);
  const second = central + 46 + 'a.yaml'.length;
  view.setUint32(second + 42, view.getUint32(second + 42, true) + moved, true);
  view.setUint32(bytes.length - 6, central, true);
  expect(await readZip(new Blob([bytes]))).toEqual([{ path: 'a.yaml', text: file?.text }]);
});

test('what is no archive is refused', async () => {
  await expect(readZip(new Blob(['kind: field']))).rejects.toThrow(RangeError);
  await expect(readZip(new Blob([]))).rejects.toThrow(RangeError);
});
