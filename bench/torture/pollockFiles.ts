/** The files of the Pollock benchmark: unpacked once, each with what is expected of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RowCutter } from '../../server/platform/transfer/reading/rowCutter.ts';

export interface PollockFile {
  readonly name: string;
  readonly path: string;
  readonly clean: readonly (readonly string[])[];
}

/**
 * @param samples the folder of public samples. @param folder where they are, or will be, unpacked.
 * @param patterns of the files that are wanted, as `tar` matches them; all where there is none.
 */
export function pollockFiles(
  samples: string,
  folder: string,
  patterns: readonly string[] = [],
): PollockFile[] {
  const root = join(folder, 'polluted_files');
  if (!existsSync(root)) {
    mkdirSync(folder, { recursive: true });
    const archive = join(samples, 'csv_torture/pollock/polluted_files.tar.xz');
    execFileSync('tar', ['xJf', archive, '-C', folder, '--wildcards', ...patterns]);
  }
  return readdirSync(join(root, 'csv')).map((name) => ({
    name,
    path: join(root, 'csv', name),
    clean: cleanRows(readFileSync(join(root, 'clean', name), 'utf8')),
  }));
}

/** The expected rows are written by the book: commas, double quotes, any end of line. */
function cleanRows(text: string): string[][] {
  const lines = text.replace(/\r+\n|\r/g, '\n');
  const cutter = new RowCutter({ delimiter: ',', quote: '"', escape: '"' });
  return cutter.cut(lines, true).map((row) => row.cells);
}

/** Files of one kind differ only in the row and column that is polluted. */
export function kindOf(name: string): string {
  return name.startsWith('row_') ? name.replace(/\d+(?=_|\.|$)/g, 'N') : name;
}
