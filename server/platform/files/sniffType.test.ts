/** Media types by first bytes. */
import { expect, test } from 'vitest';
import { sniffType } from './sniffType.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['RIFF....WEBPVP8 ', 'image/webp'],
  ['PK\x03\x04....xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['PK\x03\x04....photo.jpg', 'application/zip'],
  ['name;amount\r\nA;1', 'text/plain'],
  ['<svg onload="alert(1)">', 'text/plain'],
  ['\xb9\xab\xcb\xbe,1', 'text/plain'],
  ['\xff\xfeA\x00', 'text/plain'],
  ['\x00\x01\x02', 'application/octet-stream'],
  ['', 'text/plain'],
])('%j', (head, type) => {
  expect(sniffType(bytes(head))).toBe(type);
});
