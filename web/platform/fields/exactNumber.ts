/** Reads a number as people type it and writes it with separators, without passing through a float. */

/** `12,340.50`, `１２`, `¥1 200` → `12340.50`, `12`, `1200`; text that is no number comes back as it is, for the server to refuse. */
export function plainNumber(text: string): string | null {
  const half = text.normalize('NFKC').trim();
  if (half === '') return null;
  const bare = half.replace(/[\s,_']/g, '').replace(/^[¥$€£￥]|[%元]$/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? bare.replace(/^\+/, '') : half;
}

const formats = new Map<string, Intl.NumberFormat>();

/** With thousands separators and `scale` digits at most; exact, because a decimal string is formatted as it is. */
export function showNumber(value: string | number, scale = 6, least = 0): string {
  const key = `${scale}/${least}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: scale, minimumFractionDigits: least });
    formats.set(key, format);
  }
  const text = String(value);
  return /^-?\d/.test(text) ? format.format(text as `${number}`) : text;
}
