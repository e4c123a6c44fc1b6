/** One line of the palette: mark, label with what was met, why it was met, and its kind. */
import { Kbd } from '../../components/Kbd.tsx';
import { ObjectIcon } from '../../components/ObjectIcon.tsx';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { Marked, SoundHint } from './Marked.tsx';
import type { SoundsOf } from './match.ts';
import styles from './palette.module.css';
import type { Found } from './useChoices.ts';

export interface PaletteRowProps {
  readonly id: string;
  readonly found: Found;
  readonly soundsOf: SoundsOf | null;
  readonly active: boolean;
  readonly onHover: () => void;
  readonly onChoose: (newTab: boolean) => void;
}

export function PaletteRow({
  id,
  found: { choice, match },
  soundsOf,
  active,
  onHover,
  onChoose,
}: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.row}
      onPointerMove={onHover}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      {choice.avatar && choice.recordId ? (
        <Avatar id={choice.recordId} name={choice.label} square={choice.avatar === 'square'} size={24} />
      ) : (
        <span className={styles.icon}>
          <ObjectIcon name={choice.icon} />
        </span>
      )}
      <span className={styles.label}>
        <Marked label={choice.label} match={match} />
      </span>
      {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
      <span className={styles.end}>
        {match?.sound && soundsOf && <SoundHint label={choice.label} match={match} soundsOf={soundsOf} />}
        {choice.kind && <span className={styles.kind}>{choice.kind}</span>}
        {choice.keys && <Kbd keys={choice.keys} />}
        {active && <Kbd keys="enter" />}
      </span>
    </div>
  );
}
