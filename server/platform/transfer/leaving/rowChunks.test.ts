/** Rows as bytes come out as they went in, wherever the stream was cut and however few rows a part takes. */
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeRow } from '../../../base/backup/rowText.ts';
import { changedLines, countLines, partsOf, wholeLines, withoutMarks } from './rowChunks.ts';

const rows = fc.array(
  fc.record({ text: fc.string({ unit: 'grapheme' }), ascii: fc.string({ unit: 'binary-ascii' }) }),
);

async function* inPieces(whole: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += length) yield whole.subarray(at, at + length);
}

test('what COPY marks is what JSON has: backslashes', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (list, length) => {
      const lines = list.map((row) => JSON.stringify(row));
      const copied = Buffer.from(lines.map((line) => `${writeRow([line])}\n`).join(''));
      let text = '';
      for await (const chunk of wholeLines(inPieces(copied, length))) {
        expect(chunk.at(-1)).toBe(0x0a);
        text += withoutMarks(chunk).toString();
      }
      expect(text).toBe(lines.map((line) => `${line}\n`).join(''));
    }),
  );
});

test('parts hold so many rows, the last one the rest, and there is always one', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 4 }), fc.nat({ max: 3 }), async (list, most, joined) => {
      const lines = list.map((row) => `${JSON.stringify(row)}\n`);
      async function* chunks(): AsyncGenerator<Buffer> {
        for (let at = 0; at < lines.length; at += joined + 1)
          yield Buffer.from(lines.slice(at, at + joined + 1).join(''));
      }
      const found: Buffer[] = [];
      const counts: number[] = [];
      for await (const part of partsOf(chunks(), most)) {
        found.push(await buffer(part.content));
        counts.push(part.rows());
      }
      expect(Buffer.concat(found).toString()).toBe(lines.join(''));
      expect(counts).toEqual(found.map(countLines));
      expect(counts).toHaveLength(Math.max(1, Math.ceil(lines.length / most)));
      for (const count of counts.slice(0, -1)) expect(count).toBe(most);
    }),
  );
});

test('each line is what the change makes of it', async () => {
  const changed = changedLines(inPieces(Buffer.from('a\nb\n'), 2), (line) => `${line}!`);
  expect((await buffer(changed)).toString()).toBe('a!\nb!\n');
});
