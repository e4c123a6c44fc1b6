/** A list without rows: what would stand here and how to get it, or how to see more when conditions hide it. */
import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';

interface ListEmptyProps {
  readonly object: ObjectMeta;
  readonly filtered: boolean;
  onCreate(): void;
  onClear(): void;
}

export function ListEmpty({ object, filtered, onCreate, onClear }: ListEmptyProps) {
  const many = labelOf(object.pluralLabel);
  if (filtered) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t('list.noneFound', { object: many.toLowerCase() })}
        text={t('list.noneFoundText')}
        action={<Button onClick={onClear}>{t('list.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconInbox}
      title={t('list.noneYet', { object: many.toLowerCase() })}
      text={t(object.verbs.create ? 'list.noneYetText' : 'list.noneVisible')}
      {...(object.verbs.create
        ? {
            action: (
              <Button onClick={onCreate}>
                {t('list.createFirst', { object: labelOf(object.label).toLowerCase() })}
              </Button>
            ),
          }
        : {})}
    />
  );
}
