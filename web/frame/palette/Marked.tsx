/** A label with the part that was met marked, and the sounds that explain a match by pinyin. */
import type { Match, SoundsOf } from './match.ts';
import styles from './palette.module.css';

export function Marked({ label, match }: { readonly label: string; readonly match: Match | null }) {
  if (!match) return label;
  const characters = [...label];
  return (
    <>
      {characters.slice(0, match.from).join('')}
      <mark className={styles.mark}>{characters.slice(match.from, match.to).join('')}</mark>
      {characters.slice(match.to).join('')}
    </>
  );
}

export interface SoundHintProps {
  readonly label: string;
  readonly match: Match;
  readonly soundsOf: SoundsOf;
}

/** `míng chuān jīng` with the typed letters marked; read out by nobody, because it repeats the label. */
export function SoundHint({ label, match, soundsOf }: SoundHintProps) {
  const sounds = soundsOf(label).slice(match.from, match.to);
  return (
    <span className={styles.sound} aria-hidden>
      {sounds.map((sound, index) => {
        const letters = [...(sound.toned || sound.character)];
        const typed = match.letters[index] ?? 0;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the word is what tells two equal sounds apart
          <span key={index}>
            <b>{letters.slice(0, typed).join('')}</b>
            {letters.slice(typed).join('')}{' '}
          </span>
        );
      })}
    </span>
  );
}
