/** The delimiter of a text file: the one that cuts its first rows into the most even columns. */
import { parse } from 'csv-parse/sync';
import { csvOptions } from './csvOptions.ts';
import { type Delimiter, delimiters } from './readRequest.ts';

const rowsLookedAt = 100;

/** @param sample text from the beginning of the file. @param whole whether that is all of it. @param most rows. */
export function sampleRows(
  sample: string,
  delimiter: string,
  whole: boolean,
  most = rowsLookedAt,
): string[][] {
  const text = whole ? sample : sample.slice(0, sample.search(/[\r\n][^\r\n]*$/));
  try {
    return parse(text, { ...csvOptions(delimiter), to: most }) as string[][];
  } catch {
    // A quote that stays open to the end of the sample: what is before it is still a sample.
    return parse(text, { ...csvOptions(delimiter), quote: null, to: most }) as string[][];
  }
}

export function detectDelimiter(sample: string, whole: boolean): Delimiter {
  const named = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(sample)?.[1];
  if (named) return delimiters.find((one) => one === named) ?? ',';
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(sampleRows(sample, delimiter, whole));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of rows that have the commonest number of columns, weighted by that number; one column proves nothing. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths)
    best = Math.max(best, (count / rows.length) ** 2 * Math.log2(width + 1));
  return best;
}
