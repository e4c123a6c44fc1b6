/** Characters that nobody sees: controls, marks of direction, zero-width ones, odd spaces, halves of characters. */
import { type CleaningRule, changed } from './rule.ts';

const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffc]/;
const spaces = /[\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
const breaks = /\r\n?|[\u2028\u2029\v\f]/g;
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]/g;
const halves = /\p{Surrogate}/gu;
/** Between such characters a joiner makes one sign of several (emoji, scripts of Persia and India). */
const joined =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Sinhala}|\p{Script=Malayalam}|\p{Script=Myanmar}/u;
const joiners = /(.?)([\u200c\u200d]+)(?=(.?))/gsu;

export const characters: CleaningRule = {
  name: 'characters',
  label: { en: 'Invisible characters', zh: '不可见字符' },
  appliesTo: ({ type }) => texts.has(type),
  isUsual: () => true,
  clean(text) {
    if (!suspicious.test(text)) return null;
    const seen = text.replace(halves, '').replace(spaces, ' ').replace(breaks, '\n').replace(unseen, '');
    const value = seen.replace(joiners, (_, before: string, run: string, after: string) =>
      joined.test(before) && joined.test(after) ? `${before}${run.slice(0, 1)}` : before,
    );
    return changed(text, value, 'It holds characters that cannot be seen.', '含有不可见字符。');
  },
};

const texts: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'emails',
  'phones',
  'url',
  'address',
  'tags',
  'select',
  'multiSelect',
]);
