/** What a role may do with the fields of one object, found by typing. */
import { Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { FieldAccess, FieldMeta } from '../../../../shared/metadata.ts';
import { accessOf, fieldAccesses, type RoleRights } from '../../../../shared/rights.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { FindBox } from '../../../components/FindBox.tsx';
import { withAccess } from './changeRights.ts';
import styles from './rights.module.css';

export interface FieldAccessTabProps {
  readonly rights: RoleRights;
  readonly disabled: boolean;
  onChange(next: RoleRights): void;
}

/** By these a record is kept together: always shown, never changed by hand. */
const fixed: ReadonlySet<string> = new Set(['id', 'version']);

/** A field that nobody edits is open when it is shown: the role then has nothing to say of it. */
function chosenAccess({ readOnly }: FieldMeta, value: string): FieldAccess {
  return readOnly && value === 'read' ? 'edit' : (value as FieldAccess);
}

export function FieldAccessTab({ rights, disabled, onChange }: FieldAccessTabProps) {
  const objects = useObjects();
  const [name, setName] = useState(
    () => objects.find((each) => rights.fields?.[each.name] !== undefined)?.name ?? objects[0]?.name ?? '',
  );
  const [typed, setTyped] = useState('');
  const [closedOnly, setClosedOnly] = useState(false);
  const object = objects.find((each) => each.name === name);
  const wanted = typed.trim().toLowerCase();
  const shown = (object?.fields ?? []).filter(
    (field) =>
      !fixed.has(field.name) &&
      [field.name, field.label.en, field.label.zh].some((word) => word.toLowerCase().includes(wanted)) &&
      (!closedOnly || accessOf(rights, name, field.name) !== 'edit'),
  );
  const set = (fields: readonly string[], access: FieldAccess) =>
    onChange(withAccess(rights, name, fields, access));
  return (
    <>
      <div className={styles.bar}>
        <Select
          size="xs"
          aria-label={t('rights.fieldsOf')}
          data={objects.map((each) => ({ value: each.name, label: labelOf(each.pluralLabel) }))}
          value={name}
          onChange={(value) => value && setName(value)}
          allowDeselect={false}
          searchable
        />
        <FindBox label={t('rights.findField')} className={styles.find} words={typed} onWords={setTyped} />
        {!disabled && (
          <Select
            size="xs"
            aria-label={t('rights.allFields')}
            placeholder={t('rights.allFields')}
            data={fieldAccesses.map((value) => ({ value, label: t(`rights.access.${value}`) }))}
            value={null}
            onChange={(value) =>
              value &&
              set(
                shown.map((field) => field.name),
                value as FieldAccess,
              )
            }
          />
        )}
        <Switch
          size="xs"
          label={t('rights.closedOnly')}
          checked={closedOnly}
          onChange={(event) => setClosedOnly(event.currentTarget.checked)}
        />
      </div>
      <p className={styles.help}>{t('rights.fieldsHelp')}</p>
      <ul className={styles.fields}>
        {shown.map((field) => {
          const access = accessOf(rights, name, field.name);
          return (
            <li key={field.name} className={styles.field}>
              <span>{labelOf(field.label)}</span>
              <select
                className={styles.scope}
                aria-label={labelOf(field.label)}
                data-scope={access}
                disabled={disabled}
                value={field.readOnly && access === 'edit' ? 'read' : access}
                onChange={(event) => set([field.name], chosenAccess(field, event.currentTarget.value))}
              >
                {fieldAccesses
                  .filter((each) => each !== 'edit' || !field.readOnly)
                  .map((each) => (
                    <option key={each} value={each}>
                      {t(`rights.access.${each}`)}
                    </option>
                  ))}
              </select>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p className={styles.legend}>{t('rights.noField')}</p>}
    </>
  );
}
