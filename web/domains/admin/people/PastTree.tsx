/** The departments as they stood at the end of a day; what is elsewhere or gone by now is marked. */
import { IconHierarchy2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { branchesOf, type Department } from './departmentTree.ts';
import own from './people.module.css';

interface PastTreeProps {
  /** `2026-03-01`, in the reader's time zone. */
  readonly day: string;
  readonly now: readonly Department[];
}

export function PastTree({ day, now }: PastTreeProps) {
  const at = new Date(`${day}T23:59:59.999`).toISOString();
  const past = useQuery({
    queryKey: ['objects', 'departments', 'treeAt', at],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/departments/treeAt', { params: { query: { at } }, signal }))).data,
  });
  const today = new Map(now.map((department) => [department.id, department]));
  const markOf = ({
    id,
    name,
    parent,
    gone,
  }: {
    id: string;
    name: string;
    parent: string | null;
    gone: boolean;
  }) => {
    const then = today.get(id);
    if (gone || !then) return t('people.goneSince');
    if (then.parent !== parent) return t('people.movedSince');
    return then.name === name ? null : t('people.renamedSince', { name: then.name });
  };
  return (
    <>
      {past.isPending && <SkeletonRows />}
      {past.isError && <ErrorState error={past.error} onRetry={() => void past.refetch()} />}
      {past.data?.length === 0 && <p className={styles.dim}>{t('people.noneThen')}</p>}
      <ul className={styles.tree} aria-label={t('people.asOn')}>
        {branchesOf(past.data ?? []).map(({ department, depth }) => {
          const mark = markOf(department);
          return (
            <li key={department.id} className={own.treeRow} style={{ paddingInlineStart: depth * 20 + 4 }}>
              <IconHierarchy2 size={16} stroke={1.6} aria-hidden />
              <span className={`ellipsis ${own.treeName}`}>{department.name}</span>
              {mark && (
                <span className={styles.chip} data-tone="warn">
                  {mark}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
