/** The details of a record in the sections that its layout names; each folds away and stays so. */
import { IconChevronDown } from '@tabler/icons-react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { labelOf, t } from '../../base/texts.ts';
import { conditionsIn, isDeclared, layoutFor } from '../layout/layoutFor.ts';
import { isShown, useJudge } from '../layout/useJudge.ts';
import { type DetailField, DetailList } from './DetailList.tsx';
import styles from './record.module.css';

interface RecordSectionsProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
}

interface DetailSection {
  readonly key: string;
  readonly label: string;
  /** Until someone opens it. */
  readonly folded: boolean;
  readonly fields: readonly DetailField[];
}

const system = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'source', 'sourceId'];

export function RecordSections({ object, record }: RecordSectionsProps) {
  const layout = layoutFor(object, record);
  const judge = useJudge(object, conditionsIn(layout.sections).length > 0);
  const shows = (condition: object | undefined) => isShown(judge, condition, record);
  const named = new Set(layout.sections.flatMap((section) => section.fields.map(({ field }) => field)));
  const rest = isDeclared(layout)
    ? object.fields.filter((field) => !field.system && !named.has(field.name))
    : [];
  const sections: readonly DetailSection[] = [
    ...layout.sections
      .filter((section) => shows(section.visibleWhen))
      .map((section) => ({
        key: section.label.en,
        label: labelOf(section.label),
        folded: section.collapsed,
        fields: section.fields.filter((field) => shows(field.visibleWhen)),
      }))
      .filter((section) => section.fields.length > 0),
    ...(rest.length > 0
      ? [{ key: 'more', label: t('record.more'), folded: false, fields: rest.map(shown) }]
      : []),
    {
      key: 'system',
      label: t('record.systemFields'),
      folded: true,
      fields: system.map((name) => shown({ name })),
    },
  ];
  return (
    <>
      {sections.map((section) => (
        <details
          key={section.key}
          className={styles.section}
          open={(localStorage.getItem(keyOf(object, section.key)) ?? usual(section)) === 'open'}
          onToggle={(event) => {
            const now = event.currentTarget.open ? 'open' : 'folded';
            if (now === usual(section)) localStorage.removeItem(keyOf(object, section.key));
            else localStorage.setItem(keyOf(object, section.key), now);
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

function usual({ folded }: DetailSection): 'open' | 'folded' {
  return folded ? 'folded' : 'open';
}

/** What no layout speaks of. */
function shown({ name }: { readonly name: string }): DetailField {
  return { field: name, readOnly: false };
}

function keyOf(object: ObjectMeta, section: string): string {
  return `guanxi.section.${object.name}.${section}`;
}
