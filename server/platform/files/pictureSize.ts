/** Width and height of a picture by its first bytes, without decoding it: a small file can claim a thousand million pixels. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** As many bytes as a camera may write before the picture begins. */
export const pictureHead = 524_288;

/** Null where the bytes are no picture, or end before they say how large it is. */
export function pictureSize(head: Buffer, type: string): PictureSize | null {
  try {
    switch (type) {
      case 'image/png':
        return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
      case 'image/gif':
        return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
      case 'image/webp':
        return webp(head);
      case 'image/jpeg':
        return jpeg(head);
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The three kinds of WebP: lossy, lossless, and with more than one part. */
function webp(head: Buffer): PictureSize | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** Segments follow each other until the one that begins a frame (SOF0 to SOF15 without DHT, JPG and DAC). */
function jpeg(head: Buffer): PictureSize | null {
  let at = 2;
  for (;;) {
    while (head.readUInt8(at) === 0xff && head.readUInt8(at + 1) === 0xff) at += 1;
    if (head.readUInt8(at) !== 0xff) return null;
    const marker = head.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    at += 2 + head.readUInt16BE(at + 2);
  }
}
