/** Photos within cards: Base64 of vCard 2.1 and 3.0, `data:` of 4.0. What lies elsewhere is never fetched. */
import { createHash } from 'node:crypto';
import { addValue, type CardRow } from './cardTable.ts';

/** A column of its own names them, as files that lie beside the cards. */
export const photoColumn = 'Photo';
export const photoFolder = 'photos';

export interface CardPhoto {
  readonly path: string;
  readonly bytes: Buffer;
}

const dataAddress = /^data:[^,;]*(?:;[^,;]*)*;base64,/i;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Null for what is no picture within the card, or none that browsers show. */
export function photoIn(value: string): Buffer | null {
  const text = value.replace(dataAddress, '').replace(/\s+/g, '');
  const bytes = base64.test(text) ? Buffer.from(text, 'base64') : null;
  return bytes === null || endingOf(bytes) === undefined ? null : bytes;
}

const kinds: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^\xff\xd8\xff/, 'jpg'],
  [/^\x89PNG\r\n/, 'png'],
  [/^GIF8/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^BM/, 'bmp'],
];

/** By the content: what the card says of it is often wrong. */
function endingOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 16);
  return kinds.find(([pattern]) => pattern.test(start))?.[1];
}

/** Names people can read, with nothing in them that stands between the files of one cell. */
function nameOf({ cells }: CardRow): string {
  const [name = ''] = cells.get('Full Name') ?? cells.get('Company') ?? [];
  const clean = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|;；,，、.]+/gu, ' ').replace(/\s+/g, ' ');
  return [...clean.trim()].slice(0, 80).join('') || 'photo';
}

/** Names the photos of the cards in their rows, when all of each card is known; the same one of one person is one. */
export function placePhotos(rows: readonly CardRow[]): readonly CardPhoto[] {
  const placed = new Map<string, Buffer>();
  for (const row of rows) {
    for (const bytes of row.photos) {
      const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const path = `${photoFolder}/${sum}/${nameOf(row)}.${endingOf(bytes)}`;
      placed.set(path, bytes);
      addValue(row, photoColumn, path);
    }
  }
  return [...placed].map(([path, bytes]) => ({ path, bytes }));
}
