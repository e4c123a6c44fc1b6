/** Where a typed text meets a label: as it stands, by pinyin, or by the initials of the pinyin. */

/** One character of a label as it sounds; `syllable` is '' for what is not Chinese. */
export interface Sound {
  readonly character: string;
  /** Without tone: `ming`. */
  readonly syllable: string;
  /** With tone, for people: `míng`. */
  readonly toned: string;
}

export interface Match {
  /** Characters of the label that were met: from, to (exclusive), counted in code points. */
  readonly from: number;
  readonly to: number;
  /** Met by sound: worth explaining. */
  readonly sound: boolean;
  /** How many letters of each met syllable were typed. */
  readonly letters: readonly number[];
}

export type SoundsOf = (label: string) => readonly Sound[];

export function match(label: string, typed: string, soundsOf: SoundsOf | null): Match | null {
  const query = typed.trim().normalize('NFKC').toLowerCase();
  if (query === '') return null;
  const characters = [...label];
  const folded = characters.map((character) => character.normalize('NFKC').toLowerCase());
  const direct = folded.join('').indexOf(query);
  if (direct >= 0) {
    // Folding may lengthen a character (㎏ → kg): walk to the one that holds the place.
    const place = (offset: number): number => {
      let passed = 0;
      return folded.findIndex((character) => {
        passed += character.length;
        return passed > offset;
      });
    };
    return { from: place(direct), to: place(direct + query.length - 1) + 1, sound: false, letters: [] };
  }
  const letters = query.replace(/[\s'’]+/g, '');
  if (!soundsOf || !/^[a-z0-9]+$/.test(letters)) return null;
  const sounds = soundsOf(label);
  for (let from = 0; from < sounds.length; from++) {
    if (!sounds[from]?.syllable) continue;
    const used = follow(sounds, from, letters);
    if (used) return { from, to: from + used.length, sound: true, letters: used };
  }
  return null;
}

/** Letters used up by each character from `at` on, or null; a whole syllable is tried before its beginnings. */
function follow(sounds: readonly Sound[], at: number, letters: string): readonly number[] | null {
  if (letters === '') return [];
  const sound = sounds[at];
  if (!sound) return null;
  const spelling = sound.syllable || sound.character.toLowerCase();
  let most = 0;
  while (most < spelling.length && most < letters.length && spelling[most] === letters[most]) most += 1;
  for (let used = most; used >= 1; used--) {
    // Inside the word a syllable is typed whole or by its initial (zh, ch, sh count as one); at the end any part will do.
    const whole = used === spelling.length;
    const initial = used === 1 || (used === 2 && /^[zcs]h/.test(spelling));
    if (!whole && !initial && used !== letters.length) continue;
    const rest = follow(sounds, at + 1, letters.slice(used));
    if (rest) return [used, ...rest];
  }
  return null;
}
