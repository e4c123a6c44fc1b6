/** What records of a type begin with: a field and its value, as many as are wanted. */
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';
import { useFormat } from '../../../../base/format.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { currentLanguage, labelOf, t } from '../../../../base/texts.ts';
import { isEditable, kitOf } from '../../../../platform/fields/fieldKits.ts';
import { wireValue } from '../../../../platform/fields/wireValue.ts';
import { FieldMenu } from '../../../../platform/filters/FieldMenu.tsx';
import styles from './recordTypes.module.css';

type Values = Readonly<Record<string, unknown>>;

interface StartValuesProps {
  readonly object: ObjectMeta;
  readonly values: Values;
  readonly error: string | undefined;
  onChange(values: Values): void;
}

/** Types whose values can be named once for all records. */
function canStart(field: FieldMeta, object: ObjectMeta): boolean {
  return (
    isEditable(field) &&
    !field.system &&
    !field.unique &&
    field.name !== object.titleField &&
    field.name !== 'recordType' &&
    !['lookup', 'user', 'polymorphic', 'file', 'image'].includes(field.type)
  );
}

export function StartValues({ object, values, error, onChange }: StartValuesProps) {
  const { env } = useFormat();
  const fields = object.fields
    .filter((field) => canStart(field, object) && !(field.name in values))
    .map((field) => ({ path: field.name, field, label: field.label[currentLanguage()] }));
  return (
    <fieldset className={styles.part}>
      <legend>{t('shape.recordType.defaults')}</legend>
      {error && <p className={styles.wrong}>{error}</p>}
      {Object.entries(values).map(([name, value]) => {
        const field = fieldOf(object, name);
        const Editor = field && kitOf(field).Editor;
        if (!field || !Editor) return null;
        return (
          <div key={name} className={styles.value}>
            <Editor
              field={field}
              env={env}
              label={labelOf(field.label)}
              value={value}
              onChange={(next) => onChange({ ...values, [name]: wireValue(field, next) })}
            />
            <ActionIcon
              aria-label={t('shape.removeNamed', { name: labelOf(field.label) })}
              onClick={() => {
                const { [name]: _, ...rest } = values;
                onChange(rest);
              }}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <FieldMenu fields={fields} onPick={(name) => onChange({ ...values, [name]: null })}>
        <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}>
          {t('shape.recordType.addDefault')}
        </Button>
      </FieldMenu>
    </fieldset>
  );
}
