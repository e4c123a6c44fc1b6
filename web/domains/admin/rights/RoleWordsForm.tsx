/** The name of a role and what it is for, in both languages. */
import { Textarea, TextInput } from '@mantine/core';
import type { Label } from '../../../../shared/labels.ts';
import { t } from '../../../base/texts.ts';
import styles from './rights.module.css';
import type { RoleWords } from './rightsApi.ts';

export interface RoleWordsFormProps {
  readonly words: RoleWords;
  readonly disabled?: boolean;
  /** Sentences by name of the member, as the server said them. */
  readonly wrong?: Readonly<Record<string, string>>;
  onChange(next: RoleWords): void;
}

const empty: Label = { en: '', zh: '' };

export function RoleWordsForm({ words, disabled = false, wrong = {}, onChange }: RoleWordsFormProps) {
  const { label, description } = words;
  const purpose = description ?? empty;
  const tell = (next: Label) => onChange({ ...words, description: next.en || next.zh ? next : null });
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <TextInput
          label={t('rights.nameZh')}
          value={label.zh}
          maxLength={80}
          disabled={disabled}
          error={wrong['label.zh']}
          onChange={(event) => onChange({ ...words, label: { ...label, zh: event.currentTarget.value } })}
          data-autofocus
        />
        <TextInput
          label={t('rights.nameEn')}
          value={label.en}
          maxLength={80}
          disabled={disabled}
          error={wrong['label.en']}
          onChange={(event) => onChange({ ...words, label: { ...label, en: event.currentTarget.value } })}
        />
      </div>
      <div className={styles.pair}>
        <Textarea
          label={t('rights.forZh')}
          value={purpose.zh}
          maxLength={500}
          autosize
          minRows={2}
          disabled={disabled}
          error={wrong['description.zh']}
          onChange={(event) => tell({ ...purpose, zh: event.currentTarget.value })}
        />
        <Textarea
          label={t('rights.forEn')}
          value={purpose.en}
          maxLength={500}
          autosize
          minRows={2}
          disabled={disabled}
          error={wrong['description.en']}
          onChange={(event) => tell({ ...purpose, en: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

/** Where one language was left empty, the other one's words stand in. */
export function filledWords({ label, description }: RoleWords): RoleWords {
  return { label: filled(label), description: description && filled(description) };
}

function filled({ en, zh }: Label): Label {
  return { en: en.trim() || zh.trim(), zh: zh.trim() || en.trim() };
}
