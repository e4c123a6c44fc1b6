/** Fields as a table: sign, words in both languages, name, type, and what is asked of them. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { currentLanguage, labelOf, t } from '../../../../base/texts.ts';
import { isCustom } from '../custom.ts';
import { otherLanguage } from '../parts/suggestLabel.ts';
import styles from '../shape.module.css';
import { ChoiceIcon } from './ChoiceIcon.tsx';
import { typeLabel } from './fieldTypes.ts';

interface FieldTableProps {
  readonly object: ObjectMeta;
  readonly fields: readonly FieldMeta[];
  /** Absent: they are only looked at. */
  onEdit?(field: FieldMeta): void;
  onRetire?(field: FieldMeta): void;
}

export function FieldTable({ object, fields, onEdit, onRetire }: FieldTableProps) {
  return (
    <table className={styles.table} data-fields="">
      <thead>
        <tr>
          <th scope="col">{t('shape.field')}</th>
          <th scope="col">{t('shape.apiName')}</th>
          <th scope="col">{t('shape.type')}</th>
          <th scope="col">{t('shape.facts')}</th>
          <th scope="col">
            <span className="visuallyHidden">{t('shape.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <td>
              <span className={styles.fieldCell}>
                <ChoiceIcon type={field.formula ? 'formula' : field.rollup ? 'rollup' : field.type} />
                {onEdit ? (
                  <button type="button" className={styles.rowLink} onClick={() => onEdit(field)}>
                    {labelOf(field.label)}
                  </button>
                ) : (
                  <span className={styles.rowName}>{labelOf(field.label)}</span>
                )}
                <span className={styles.other}>{field.label[otherLanguage(currentLanguage())]}</span>
              </span>
            </td>
            <td>
              <code className={styles.code}>{field.name}</code>
            </td>
            <td>
              <TypeWords field={field} />
            </td>
            <td>
              <span className={styles.chips}>
                {isCustom(field.name) && !isCustom(object.name) && (
                  <span className={styles.badge}>{t('shape.custom')}</span>
                )}
                {field.name === object.titleField && (
                  <span className={styles.fact}>{t('shape.isTitle')}</span>
                )}
                {field.required && <span className={styles.fact}>{t('shape.required')}</span>}
                {field.unique && <span className={styles.fact}>{t('shape.unique')}</span>}
                {field.readOnly && <span className={styles.fact}>{t('shape.readOnly')}</span>}
              </span>
            </td>
            <td>
              {onEdit && (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon aria-label={t('shape.field.actions', { name: labelOf(field.label) })}>
                      <IconDots size={16} stroke={1.6} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item
                      leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
                      onClick={() => onEdit(field)}
                    >
                      {t('shape.change')}
                    </Menu.Item>
                    {isCustom(field.name) && onRetire && (
                      <Menu.Item
                        leftSection={<IconArchive size={16} stroke={1.6} aria-hidden />}
                        onClick={() => onRetire(field)}
                      >
                        {t('shape.retire')}
                      </Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Lookup → Account", "Pick list, 6 options". */
function TypeWords({ field }: { readonly field: FieldMeta }) {
  const objects = useObjects();
  const targets = (field.targets ?? []).flatMap(
    (name) => objects.find((object) => object.name === name)?.label ?? [],
  );
  return (
    <span className={styles.typeWords}>
      {t(typeLabel(field.type))}
      {(field.formula ?? field.rollup) !== undefined && (
        <span className={styles.other}>{t(typeLabel(field.formula ? 'formula' : 'rollup'))}</span>
      )}
      {field.options && (
        <span className={styles.other}>{t('shape.optionCount', { count: field.options.length })}</span>
      )}
      {targets.length > 0 && field.type !== 'user' && (
        <span className={styles.other}>→ {targets.map(labelOf).join(t('record.comma'))}</span>
      )}
    </span>
  );
}
