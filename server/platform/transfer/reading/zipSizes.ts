/** What a ZIP archive would grow to, from its directory, before anything of it is unpacked. */
import { FileRefused } from './fileRefused.ts';

/** A sheet of a million rows unpacks to less. */
const mostUnpacked = 600 * 1024 * 1024;
const mostEntries = 10_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Throws FileRefused for an archive that grows beyond measure or whose directory cannot be found. */
export function checkZip(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw broken();
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  if (entries > mostEntries) throw tooLarge();
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken();
    unpacked += bytes.readUInt32LE(at + 24);
    if (unpacked > mostUnpacked) throw tooLarge();
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

export function tooLarge(): FileRefused {
  return new FileRefused({
    en: 'This spreadsheet unpacks to more than can be read safely. Save it as CSV and bring that.',
    zh: '此电子表格解压后过大，无法安全读取。请另存为 CSV 后再上传。',
  });
}

function broken(): FileRefused {
  return new FileRefused({
    en: 'This spreadsheet is damaged or incomplete. Open and save it again, or save it as CSV.',
    zh: '此电子表格已损坏或不完整。请重新打开并保存，或另存为 CSV。',
  });
}
