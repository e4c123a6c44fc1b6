/** The head of a child list: its name, which opens all of it, its number and sum, and a quick way to add one. */
import { ActionIcon, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta, RelationMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { labelOf, t } from '../../base/texts.ts';
import { showNumber } from '../fields/exactNumber.ts';
import { listPath } from '../fields/recordPath.ts';
import styles from './related.module.css';

const RecordForm = lazy(async () => ({ default: (await import('../form/RecordForm.tsx')).RecordForm }));

export interface Relative {
  readonly parent: ObjectMeta;
  readonly record: RecordData;
  readonly relation: RelationMeta;
  readonly child: ObjectMeta;
}

/** The condition under which the child's own list shows just this one; undefined where no filter can say it. */
export function relatedFilter({ parent, record, relation, child }: Relative) {
  const id = String(record.id);
  const pointer = fieldOf(child, relation.field);
  if (pointer?.type === 'polymorphic') return { [relation.field]: { in: [{ object: parent.name, id }] } };
  return pointer?.type === 'lookup' || pointer?.type === 'user'
    ? { [relation.field]: { in: [id] } }
    : undefined;
}

interface RelatedHeadProps extends Relative {
  /** Undefined until it is known. */
  readonly count?: number | undefined;
  readonly sum?: string | undefined;
}

export function RelatedHead({ count, sum, ...relative }: RelatedHeadProps) {
  const { child, relation } = relative;
  const [adding, setAdding] = useState(false);
  const label = labelOf(relation.label);
  const filter = relatedFilter(relative);
  const pointer = fieldOf(child, relation.field);
  const mayAdd = child.verbs.create && pointer !== undefined && !pointer.readOnly;
  return (
    <div className={styles.head}>
      <h3>
        {filter ? (
          <Link
            to={listPath(child.plural)}
            search={{ view: 'all', filter } as never}
            title={t('record.openAll', { name: label })}
          >
            {label}
          </Link>
        ) : (
          label
        )}
      </h3>
      {count !== undefined && <span className={styles.count}>{showNumber(count, 0)}</span>}
      {sum && <span className={styles.sum}>{sum}</span>}
      {mayAdd && (
        <ActionIcon
          size="xs"
          color="gray"
          className={styles.add}
          aria-label={t('record.addTo', { name: label })}
          title={t('record.addTo', { name: label })}
          onClick={() => setAdding(true)}
        >
          <IconPlus size={16} stroke={1.6} />
        </ActionIcon>
      )}
      {adding && <AddRelated {...relative} onClose={() => setAdding(false)} />}
    </div>
  );
}

export function AddRelated({
  parent,
  record,
  relation,
  child,
  onClose,
}: Relative & { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      closeOnClickOutside={false}
      title={t('frame.newNamed', { name: labelOf(child.label) })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Suspense>
        <RecordForm
          object={child}
          preset={{
            [relation.field]: {
              id: String(record.id),
              object: parent.name,
              label: String(record[parent.titleField] ?? ''),
            },
          }}
          onCancel={onClose}
          onSaved={() => {
            onClose();
            void queryClient.invalidateQueries({ queryKey: ['related'] });
            void queryClient.invalidateQueries({ queryKey: ['timeline'] });
          }}
        />
      </Suspense>
    </Modal>
  );
}
