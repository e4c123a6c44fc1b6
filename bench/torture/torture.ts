/** How well files are read that were damaged on purpose: the Pollock score with sniffing only, and every file of the collections. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FileRefused } from '../../server/platform/transfer/reading/fileRefused.ts';
import { cellsOfTable, loadTable } from './loadTable.ts';
import { kindOf, pollockFiles } from './pollockFiles.ts';
import { type Measures, pollockMeasures, simpleScore, tenMeasures } from './pollockScore.ts';

/** Public samples, beside the repository. */
const samples = process.env.GUANXI_SAMPLES ?? resolve('../shared/data');
const collections = ['csv_torture', 'xlsx', 'vcard_ics', 'crm_exports'];

export async function torture(): Promise<void> {
  await pollock();
  process.stdout.write(
    '\ncollection | files | read | refused in words | rows | rows with a fault\n--- | --- | --- | --- | --- | ---\n',
  );
  for (const name of collections) await collection(name);
}

async function pollock(): Promise<void> {
  const kinds = new Map<string, Measures[]>();
  const all: Measures[] = [];
  for (const { name, path, clean } of pollockFiles(samples, '.cache/bench/pollock')) {
    const table = await loadTable(path);
    const measures = pollockMeasures(clean, table instanceof FileRefused ? null : cellsOfTable(table));
    all.push(measures);
    kinds.set(kindOf(name), [...(kinds.get(kindOf(name)) ?? []), measures]);
  }
  process.stdout.write('kind of file | files | simple score of 10\n--- | --- | ---\n');
  for (const [kind, measures] of [...kinds].sort())
    process.stdout.write(`${kind} | ${measures.length} | ${simpleScore(measures).toFixed(3)}\n`);
  for (const [measure, value] of Object.entries(tenMeasures(all)))
    process.stdout.write(`${measure}: ${value.toFixed(4)}\n`);
  process.stdout.write(`Pollock simple score: ${simpleScore(all).toFixed(3)} of 10 (${all.length} files)\n`);
}

async function collection(name: string): Promise<void> {
  const files = readdirSync(join(samples, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/LICENSE|README|COPYING|\.tar\.xz$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let [read, refused, rows, faults] = [0, 0, 0, 0];
  for (const file of files) {
    const table = await loadTable(file);
    if (table instanceof FileRefused) refused += 1;
    else {
      read += 1;
      rows += table.rows.length;
      faults += table.rows.filter((row) => row[2] !== undefined).length;
    }
  }
  process.stdout.write(`${name} | ${files.length} | ${read} | ${refused} | ${rows} | ${faults}\n`);
}
