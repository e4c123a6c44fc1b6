/** Narrows the list of people to one department. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queryRecords } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import styles from './people.module.css';

/** The reader's own limit of a page. */
const most = 1_000;

interface DepartmentFilterProps {
  /** Id. */
  readonly chosen: string | null;
  onChoose(id: string | null): void;
}

export function DepartmentFilter({ chosen, onChoose }: DepartmentFilterProps) {
  const departments = useQuery({
    queryKey: ['objects', 'departments', 'names'],
    queryFn: ({ signal }) =>
      queryRecords('departments', { fields: ['name'], sort: 'name', limit: most }, signal),
  });
  return (
    <Select
      size="xs"
      className={styles.filter}
      clearable
      searchable
      placeholder={t('settings.users.department')}
      aria-label={t('settings.users.department')}
      data={(departments.data?.data ?? []).map(({ id, name }) => ({
        value: String(id),
        label: String(name),
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
