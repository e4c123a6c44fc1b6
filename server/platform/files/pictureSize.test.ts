/** Sizes of pictures by their heads. */
import { expect, test } from 'vitest';
import { pictureSize } from './pictureSize.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test.each([
  ['image/png', '89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 08', { width: 640, height: 480 }],
  ['image/gif', '474946383961 4001 f000', { width: 320, height: 240 }],
  ['image/jpeg', 'ffd8 ffe0 0004 0000 ffff c2 0011 08 0168 0280 03', { width: 640, height: 360 }],
  [
    'image/webp',
    '52494646 00000000 57454250 56503858 0a000000 00000000 ff0300 ff0100',
    { width: 1024, height: 512 },
  ],
  ['image/webp', '52494646 00000000 57454250 5650384c 00000000 2f 3f c1 03 00', { width: 320, height: 16 }],
  ['image/jpeg', 'ffd8 ffe0 ffff 0000', null],
  ['image/jpeg', 'ffd8 0000', null],
  ['image/png', '89504e47', null],
  ['application/pdf', '255044462d', null],
])('%s %s', (type, head, size) => {
  expect(pictureSize(hex(head), type)).toEqual(size);
});
