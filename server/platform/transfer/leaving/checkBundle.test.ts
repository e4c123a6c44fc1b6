/** A bundle that was changed anywhere on its way is refused, or it holds the very same. */
import { createHash, randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Problem } from '../../../base/problem.ts';
import { type ZipEntry, zipStream } from '../export/zipStream.ts';
import { bundleFormat } from './bundleFormat.ts';
import { checkBundle } from './checkBundle.ts';
import { openBundle } from './readBundle.ts';

const file = path.join(tmpdir(), `leaving-${randomBytes(6).toString('hex')}.zip`);
afterAll(() => rmSync(file, { force: true }));

const facts = {
  ...{ format: bundleFormat, product: '0.1.0', migration: '0001', exportedAt: '2026-11-22T00:00:00Z' },
  ...{
    slug: 'main',
    name: '华兴',
    currency: 'CNY',
    country: 'CN',
    language: 'zh',
    timeZone: 'Asia/Shanghai',
  },
  ...{ weekStart: 1, fiscalYearStart: 1, sensitive: false },
};
const contents: Readonly<Record<string, string>> = {
  'workspace.json': JSON.stringify(facts),
  'data/accounts.0001.ndjson': '{"id": 1, "name": "华兴"}\n{"id": 2, "name": "Heron"}\n',
  'files/1': 'signed '.repeat(50),
};

async function packed(rows: number): Promise<Buffer> {
  const entries = Object.entries(contents).map(([name, text]) => ({
    ...{ name, rows: name.startsWith('data/') ? rows : null, size: Buffer.byteLength(text) },
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const manifest = JSON.stringify({ format: bundleFormat, entries, sequences: [] });
  async function* all(): AsyncGenerator<ZipEntry> {
    for (const [name, text] of [...Object.entries(contents), ['manifest.json', manifest] as const]) {
      yield { name, content: [Buffer.from(text)], isLarge: true };
    }
  }
  return buffer(zipStream(all()));
}

/** What the bundle holds, read as it is read when it is loaded; null when it is refused. */
async function read(archive: Uint8Array): Promise<Readonly<Record<string, unknown>> | null> {
  writeFileSync(file, archive);
  try {
    const bundle = await openBundle(file);
    try {
      await checkBundle(bundle, () => Promise.resolve());
      const held: Record<string, unknown> = { facts: bundle.facts, sequences: bundle.manifest.sequences };
      for (const { name, rows } of bundle.manifest.entries) {
        held[name] = [rows, (await buffer(bundle.content(name))).toString()];
      }
      return held;
    } finally {
      bundle.close();
    }
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

test('with one byte changed, or an end cut off, a bundle is refused or the same', async () => {
  const whole = await packed(2);
  const same = await read(whole);
  expect(same).toMatchObject({ 'files/1': [null, contents['files/1']] });
  let refused = 0;
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(change, async ([at, bits]) => {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ bits;
      const held = await read(changed);
      if (held === null) refused += 1;
      else expect(held).toEqual(same);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(0);
  for (const kept of [0, 1, whole.length >> 1, whole.length - 1]) {
    expect(await read(whole.subarray(0, kept))).toBeNull();
  }
});

test('a list that counts other rows than there are is refused', async () => {
  expect(await read(await packed(3))).toBeNull();
});
