/** The first steps of an installation, for who looks after it. */
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { type Beginnings, beginningsQuery } from './adminQueries.ts';
import { StepList } from './StepList.tsx';

const steps: readonly { readonly key: keyof Beginnings; readonly path: string; readonly right?: string }[] = [
  { key: 'departments', path: '/settings/departments', right: 'departments' },
  { key: 'people', path: '/settings/users', right: 'users' },
  { key: 'customers', path: '/import', right: 'import' },
  { key: 'deals', path: '/opportunities' },
  { key: 'backup', path: '/settings/backup', right: 'backup' },
];

export function FirstSteps() {
  const { admin } = useMe();
  const done = useQuery(beginningsQuery(admin.includes('backup'))).data;
  const mine = steps.filter((step) => !step.right || admin.includes(step.right as (typeof admin)[number]));
  return (
    <StepList
      title={t('home.firstSteps')}
      steps={mine.map(({ key, path }) => ({
        key,
        path,
        title: `home.step.${key}` as const,
        why: `home.step.${key}.why` as const,
        done: done?.[key],
      }))}
    />
  );
}
