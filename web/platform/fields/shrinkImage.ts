/**
 * A picture as it is uploaded: drawn anew, at most 2,048 px wide or high, with its turn applied. What a camera wrote
 * into the file (where, when, with what) stays behind.
 */

const largest = 2048;
const preview = 192;

export interface ShrunkImage {
  readonly whole: Blob;
  readonly name: string;
  readonly preview: Blob;
}

/** Null: the browser cannot read it; it is then uploaded as it is, and the server says whether it is a picture. */
export async function shrinkImage(file: File): Promise<ShrunkImage | null> {
  // An animated picture would stand still.
  if (file.type === 'image/gif' || !('createImageBitmap' in window)) return null;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  try {
    const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
    const whole = await draw(bitmap, largest, type);
    const small = await draw(bitmap, preview, 'image/webp');
    const bare = file.name.replace(/\.[^.]*$/, '') || 'image';
    return { whole, preview: small, name: `${bare}.${type === 'image/png' ? 'png' : 'jpg'}` };
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, side: number, type: string): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), type, 0.85),
  );
}
