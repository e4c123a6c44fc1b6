/** The colour of an option: a dot that opens the tints and the ordered steps. */
import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type Colour, colours } from '../../../../../shared/metadata.ts';
import { t } from '../../../../base/texts.ts';
import { classes } from '../../../../platform/fields/classes.ts';
import marks from '../../../../platform/fields/marks.module.css';
import styles from './parts.module.css';

interface ColourMenuProps {
  /** Whose colour it is. */
  readonly name: string;
  readonly value: Colour | undefined;
  onChange(colour: Colour | undefined): void;
}

const steps: readonly Colour[] = ['s1', 's2', 's3', 's4', 's5', 'won', 'lost'];
const tints = colours.filter((colour) => !steps.includes(colour));

export function ColourMenu({ name, value, onChange }: ColourMenuProps) {
  const [opened, setOpened] = useState(false);
  const choose = (colour: Colour | undefined) => {
    setOpened(false);
    onChange(colour);
  };
  const swatch = (colour: Colour) => (
    <button
      key={colour}
      type="button"
      className={classes(styles.swatch, marks[colour])}
      aria-label={t(`shape.colour.${colour}`)}
      title={t(`shape.colour.${colour}`)}
      aria-pressed={colour === value}
      onClick={() => choose(colour)}
    >
      {colour === value && <IconCheck size={14} stroke={2} aria-hidden />}
    </button>
  );
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start">
      <Popover.Target>
        <button
          type="button"
          className={styles.colour}
          aria-label={t('shape.colourOf', { name })}
          title={t('shape.colourOf', { name })}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes(styles.colourDot, value ? marks[value] : styles.noColour)} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label={t('shape.colourOf', { name })}>
        <p className={styles.menuWord}>{t('shape.colours.tints')}</p>
        <div className={styles.swatches}>{tints.map(swatch)}</div>
        <p className={styles.menuWord}>{t('shape.colours.steps')}</p>
        <div className={styles.swatches}>{steps.map(swatch)}</div>
        <button type="button" className={styles.link} onClick={() => choose(undefined)}>
          {t('shape.colours.none')}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}
