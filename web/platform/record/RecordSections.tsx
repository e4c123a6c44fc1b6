/** The details of a record in the sections that its layout names; each folds away and stays so. */
import { IconChevronDown } from '@tabler/icons-react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { labelOf, t } from '../../base/texts.ts';
import { DetailList } from './DetailList.tsx';
import styles from './record.module.css';

interface RecordSectionsProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
}

const system = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'source', 'sourceId'];

export function RecordSections({ object, record }: RecordSectionsProps) {
  const named = new Set(object.sections.flatMap((section) => section.fields));
  const rest = object.fields
    .filter((field) => !field.system && !named.has(field.name))
    .map((field) => field.name);
  const sections = [
    ...object.sections.map((section) => ({
      key: section.label.en,
      label: labelOf(section.label),
      fields: section.fields,
    })),
    ...(rest.length > 0 ? [{ key: 'more', label: t('record.more'), fields: rest }] : []),
    { key: 'system', label: t('record.systemFields'), fields: system },
  ];
  return (
    <>
      {sections.map((section) => (
        <details
          key={section.key}
          className={styles.section}
          open={
            localStorage.getItem(keyOf(object, section.key)) !== (section.key === 'system' ? null : 'folded')
          }
          onToggle={(event) => {
            const { open } = event.currentTarget;
            const usual = section.key !== 'system';
            if (open === usual) localStorage.removeItem(keyOf(object, section.key));
            else localStorage.setItem(keyOf(object, section.key), open ? 'open' : 'folded');
          }}
        >
          <summary>
            <h3>{section.label}</h3>
            <IconChevronDown size={16} stroke={1.6} aria-hidden />
          </summary>
          <DetailList object={object} record={record} fields={section.fields} />
        </details>
      ))}
    </>
  );
}

function keyOf(object: ObjectMeta, section: string): string {
  return `guanxi.section.${object.name}.${section}`;
}
