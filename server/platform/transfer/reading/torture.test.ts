/** Files that were damaged on purpose, read with sniffing only: nothing crashes, and nearly everything comes back. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cellsOfTable, loadTable } from '../../../../bench/torture/loadTable.ts';
import { pollockFiles } from '../../../../bench/torture/pollockFiles.ts';
import { type Measures, pollockMeasures, simpleScore } from '../../../../bench/torture/pollockScore.ts';
import { hasSample, sample } from '../../../../tests/samples.ts';
import { FileRefused } from './fileRefused.ts';

// The collections are no part of the product: where they lie beside it, every file must be read or refused in words.
for (const collection of ['csv_torture', 'xlsx', 'crm_exports']) {
  test.skipIf(!hasSample(collection))(
    `every file of ${collection} is read or refused, never a crash (skipped: no such samples here)`,
    { timeout: 300_000 },
    async () => {
      const files = readdirSync(sample(collection), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.tar.xz'))
        .map((entry) => join(entry.parentPath, entry.name));
      for (const file of files) {
        const table = await loadTable(file);
        const texts = table instanceof FileRefused ? [table.text] : table.rows.flatMap((row) => row[2] ?? []);
        for (const text of texts) expect(Math.min(text.en.length, text.zh.length), file).toBeGreaterThan(8);
      }
    },
  );
}

/** All files with a trouble of their own, and some of those of which one row is polluted. */
const slice = [
  '*/source.csv',
  '*/file_*.csv',
  '*/row_extra_quote2?_col[06].csv',
  '*/row_less_sep_row2?_col[26].csv',
  '*/row_more_sep_row2?_col[26].csv',
  '*/row_field_delimiter_2?_0x20.csv',
];

test.skipIf(!hasSample('csv_torture', 'pollock'))(
  'a part of the Pollock benchmark (skipped: no such samples here)',
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pollock-'));
    try {
      const [rows, whole]: [Measures[], Measures[]] = [[], []];
      for (const { name, path, clean } of pollockFiles(sample(), folder, slice)) {
        const table = await loadTable(path);
        const measures = pollockMeasures(clean, table instanceof FileRefused ? null : cellsOfTable(table));
        (name.startsWith('row_') ? rows : whole).push(measures);
      }
      expect(rows.length).toBeGreaterThan(60);
      expect(whole.length).toBe(22);
      // Nearly all files of the benchmark are of the first sort, so its score is near theirs.
      expect(simpleScore(rows)).toBeGreaterThan(9.9);
      expect(simpleScore(whole)).toBeGreaterThan(9);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
