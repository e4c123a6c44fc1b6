/** What a masked value reads as: enough to recognise it, too little to use it. */

const shown = 4;

/** The last four characters behind dots; a short text hides wholly. Lists and composite values hide part by part. */
export function mask(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number' || typeof value === 'bigint') return maskText(String(value));
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mask(part)]));
  }
  return '••••';
}

function maskText(text: string): string {
  const characters = [...text];
  // A text hardly longer than what is shown would be told as a whole.
  if (characters.length <= shown * 2) return '••••';
  return `••••${characters.slice(-shown).join('')}`;
}
