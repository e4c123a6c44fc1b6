/** Batches of rows as delimited text in an encoding. */
import { csvLine } from '../csvText.ts';
import type { ExportOrder } from './exportOrder.ts';
import { encodeGb18030 } from './gb18030.ts';

export async function* writeCsv(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
  { separator, encoding }: Pick<ExportOrder, 'separator' | 'encoding'>,
): AsyncGenerator<Buffer> {
  const encode = encoding === 'gb18030' ? encodeGb18030 : (text: string) => Buffer.from(text);
  // Excel takes UTF-8 for the code page of the machine unless it begins with the mark.
  const mark = encoding === 'utf-8' ? '\ufeff' : '';
  yield encode(`${mark}${csvLine(header, separator)}`);
  for await (const rows of batches) {
    let text = '';
    for (const row of rows) text += csvLine(row, separator);
    yield encode(text);
  }
}
