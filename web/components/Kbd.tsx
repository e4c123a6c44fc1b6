/** A key cap: `mod` becomes Ctrl or ⌘, words for keys become their signs. */
import { isMac } from '../base/keys.ts';
import styles from './kbd.module.css';

const signs: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isMac ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
};

export function keyText(combination: string): string {
  return combination
    .split('+')
    .map((key) => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

/** `keys` as in a shortcut: `mod+k`, or `g h` for one after the other (two caps). */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((combination) => (
        <kbd key={combination} className={styles.key}>
          {keyText(combination)}
        </kbd>
      ))}
    </span>
  );
}
