/** Chooses what a new field holds: each type with its sign and one sentence; arrows move, typing narrows. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type TextKey, t } from '../../../../base/texts.ts';
import { ChoiceIcon } from './ChoiceIcon.tsx';
import styles from './fields.module.css';
import { type FieldChoice, typeGroups, typeLabel } from './fieldTypes.ts';

export function FieldTypeGrid({ onPick }: { readonly onPick: (type: FieldChoice) => void }) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const matches = (type: FieldChoice) =>
    [t(typeLabel(type)), t(sentenceOf(type)), type].some((words) => words.toLowerCase().includes(wanted));
  const groups = typeGroups
    .map((group) => ({ ...group, types: group.types.filter(matches) }))
    .filter((group) => group.types.length > 0);
  const first = groups[0]?.types[0];
  return (
    <div className={styles.grid}>
      <TextInput
        size="xs"
        data-autofocus
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        aria-label={t('shape.field.findType')}
        placeholder={t('shape.field.findType')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return;
          event.preventDefault();
          onPick(first);
        }}
      />
      {groups.map((group) => (
        <section key={group.text} aria-label={t(group.text)}>
          <h3 className={styles.groupTitle}>{t(group.text)}</h3>
          <ul className={styles.types}>
            {group.types.map((type) => (
              <li key={type}>
                <button type="button" className={styles.type} onClick={() => onPick(type)}>
                  <span className={styles.typeSign}>
                    <ChoiceIcon type={type} />
                  </span>
                  <span>
                    <span className={styles.typeName}>{t(typeLabel(type))}</span>
                    <span className={styles.typeText}>{t(sentenceOf(type))}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles.none}>{t('fields.noMatch')}</p>}
    </div>
  );
}

function sentenceOf(type: FieldChoice): TextKey {
  return `shape.typeText.${type}` as TextKey;
}
