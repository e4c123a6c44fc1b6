/** The one or two letters that stand for a person or a company in an avatar. */

const cjk = /[\u3400-\u9fff\uf900-\ufaff]/;

/** One Chinese character (the family name, or the first of a company) or up to two Latin letters. */
export function initialsOf(name: string, letters: 1 | 2 = 2): string {
  const trimmed = name.trim();
  const first = [...trimmed][0];
  if (first === undefined) return '·';
  if (cjk.test(first)) return first;
  const words = trimmed.split(/[\s·.,_-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const head = [...(words[0] ?? first)][0] ?? first;
  const tail = letters === 2 && words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (head + tail).toUpperCase();
}
