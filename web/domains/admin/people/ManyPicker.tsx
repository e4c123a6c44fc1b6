/** A list of people, groups or departments: one is added by name, each is taken out again. */
import { CloseButton } from '@mantine/core';
import type { LookupValue } from '../../../../shared/query.ts';
import { t } from '../../../base/texts.ts';
import { Avatar } from '../../../platform/fields/Avatar.tsx';
import { OnePicker, type OnePickerProps } from './OnePicker.tsx';
import styles from './people.module.css';

export interface ManyPickerProps {
  readonly target: OnePickerProps['target'];
  readonly label: string;
  readonly chosen: readonly LookupValue[];
  onChoose(next: readonly LookupValue[]): void;
  readonly error?: string;
}

export function ManyPicker({ target, label, chosen, onChoose, error }: ManyPickerProps) {
  const add = (next: LookupValue | null) => {
    if (next && !chosen.some(({ id }) => id === next.id)) onChoose([...chosen, next]);
  };
  return (
    <div>
      <OnePicker
        key={chosen.length}
        target={target}
        label={label}
        chosen={null}
        onChoose={add}
        {...(error ? { error } : {})}
      />
      {chosen.length > 0 && (
        <ul className={styles.members} aria-label={label}>
          {chosen.map((one) => (
            <li key={one.id} className={styles.member}>
              <Avatar id={one.id ?? ''} name={one.label ?? ''} square={target !== 'user'} />
              <span className="ellipsis">{one.label}</span>
              <CloseButton
                size="sm"
                aria-label={t('people.takeOut', { name: one.label ?? '' })}
                onClick={() => onChoose(chosen.filter(({ id }) => id !== one.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
