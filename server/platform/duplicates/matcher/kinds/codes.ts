/** Numbers and codes: whole ones that name a thing (credit code, ID, order), and small ones (post code, house number). */
import { editDistance } from '../compare/editDistance.ts';
import { type Blocking, type Kind, whole } from './kind.ts';

function prepare(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const start: Blocking = {
  name: 'start',
  key: (code) => (code.length >= 6 ? code.slice(0, code.length >> 1) : ''),
};
const end: Blocking = { name: 'end', key: (code) => (code.length >= 6 ? code.slice(code.length >> 1) : '') };

export const identifier: Kind = {
  name: 'identifier',
  prepare,
  levels: ['same', 'near', 'similar', 'different'],
  compare(a, b) {
    const distance = editDistance(a, b, 2);
    return distance <= 1 ? 1 : distance === 2 && Math.min(a.length, b.length) >= 6 ? 2 : 3;
  },
  alike: (a, b) => 1 - Math.min(1, editDistance(a, b, 4) / Math.max(4, Math.min(a.length, b.length))),
  frequent: true,
  blocks: [start, end, whole],
};

export const code: Kind = {
  name: 'code',
  prepare,
  levels: ['same', 'near', 'different'],
  compare: (a, b) => (editDistance(a, b, 1) <= 1 && Math.max(a.length, b.length) >= 3 ? 1 : 2),
  frequent: true,
  blocks: [whole],
};
