/** How a name sounds, roughly: names that are written in several ways, and pinyin of several regions, meet in one code. */

const groups: readonly (readonly [RegExp, string])[] = [
  // Initials and finals that speakers of the south and old spellings mix: zh/z, ch/c, sh/s, -ng/-n, hs/x, ts/z.
  [/^(zh|ts|tz)/, 'z'],
  [/^(ch|tch)/, 'c'],
  [/^(sh|sch|hs|x)/, 's'],
  [/ph/g, 'f'],
  [/ck|q|k/g, 'c'],
  [/gh?/g, 'g'],
  [/dt|th/g, 't'],
  [/[vw]/g, 'v'],
  [/z/g, 's'],
  [/[yj]/g, 'i'],
  [/ng\b/g, 'n'],
  [/([a-z])h/g, '$1'],
];

/** At most six letters: the first as it is, then consonants without doublings. */
export function soundOf(name: string): string {
  let text = name;
  for (const [pattern, letter] of groups) text = text.replace(pattern, letter);
  const first = text.charAt(0);
  let code = first;
  for (let i = 1; i < text.length && code.length < 6; i++) {
    const letter = text.charAt(i);
    if ('aeiou '.includes(letter) || letter === text.charAt(i - 1)) continue;
    code += letter;
  }
  return code;
}
