/** From a label to a name for the API: words in camel case, Chinese by its pinyin. */

/** `Plant code (new)` → `plantCodeNew`; empty when nothing is left. */
export function camelName(words: string, longest = 40): string {
  const parts = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const name = parts
    .map((part, index) =>
      index === 0
        ? part.charAt(0).toLowerCase() +
          (part === part.toUpperCase() ? part.slice(1).toLowerCase() : part.slice(1))
        : part.charAt(0).toUpperCase() + part.slice(1),
    )
    .join('')
    .replace(/^[0-9]+/, '');
  return (name.charAt(0).toLowerCase() + name.slice(1)).slice(0, longest);
}

/** `客户区域` → `keHuQuYu`. The dictionary is fetched when the first Chinese label is written. */
export async function suggestName(words: string, longest = 40): Promise<string> {
  if (!/\p{Script=Han}/u.test(words)) return camelName(words, longest);
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return camelName(syllables.join(' '), longest);
}

/** `project` → `projects`, `category` → `categories`: good enough to start from. */
export function pluralWord(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return word === '' ? '' : `${word}s`;
}

/** The first of `name`, `name2`, `name3` … that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count += 1) if (!taken.has(`${name}${count}`)) return `${name}${count}`;
}
