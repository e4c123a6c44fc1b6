/** Chooses people, user groups and departments into one list. */
import { CloseButton, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { RecordPicker } from '../fields/RecordPicker.tsx';
import { nameOfTarget, type Target } from './sharesApi.ts';
import styles from './sharing.module.css';

interface TargetsFieldProps {
  readonly chosen: readonly Target[];
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  onChange(chosen: readonly Target[]): void;
}

const kinds = ['user', 'group', 'department'] as const;

export function TargetsField({ chosen, error, autoFocus = false, onChange }: TargetsFieldProps) {
  const { env } = useFormat();
  const heading = useId();
  const user = useObjectNamed('user');
  const group = useObjectNamed('group');
  const [kind, setKind] = useState<Target['kind']>('user');
  const owner = user && fieldOf(user, 'owner');
  const offered = kinds.filter((each) => each !== 'group' || group !== undefined);
  const isChosen = (target: Pick<Target, 'kind' | 'id'>) =>
    chosen.some((each) => each.kind === target.kind && each.id === target.id);
  return (
    <section aria-labelledby={heading} className={styles.targets}>
      <p id={heading} className={styles.label}>
        {t('sharing.with')}
      </p>
      <SegmentedControl
        fullWidth
        aria-label={t('sharing.with')}
        value={kind}
        data={offered.map((value) => ({ value, label: t(`sharing.kind.${value}`) }))}
        onChange={(value) => setKind(value as Target['kind'])}
      />
      {owner && (
        <RecordPicker
          // Empty again after each choice.
          key={`${kind} ${chosen.length}`}
          ariaLabel={t(`sharing.kind.${kind}`)}
          target={kind}
          people={kind === 'user'}
          field={owner}
          env={env}
          value={null}
          chosen={null}
          autoFocus={autoFocus}
          {...(error ? { error } : {})}
          onChange={() => undefined}
          onChoose={(next) => {
            if (next?.id && !isChosen({ kind, id: next.id }))
              onChange([...chosen, { kind, id: next.id, label: next.label }]);
          }}
        />
      )}
      {kind === 'department' && <p className={styles.hint}>{t('sharing.departmentHint')}</p>}
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('sharing.with')}>
          {chosen.map((target) => (
            <li key={`${target.kind} ${target.id}`}>
              <Avatar id={target.id} name={nameOfTarget(target)} square={target.kind !== 'user'} />
              <span className="ellipsis">{nameOfTarget(target)}</span>
              <CloseButton
                size="sm"
                aria-label={t('sharing.takeOut', { name: nameOfTarget(target) })}
                onClick={() => onChange(chosen.filter((each) => each !== target))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
