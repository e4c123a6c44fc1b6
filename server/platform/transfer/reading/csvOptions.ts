/** How delimited text is read: forgiving to stray quotes and ragged rows, strict about endless cells. */
import type { Options } from 'csv-parse';
import { longestCell } from './readRequest.ts';

export function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    // Rows keep the numbers that a spreadsheet shows.
    skip_empty_lines: false,
    max_record_size: 8 * longestCell,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
}
