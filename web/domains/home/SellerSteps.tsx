/** The first steps of who sells; gone once they are made. */
import { useQuery } from '@tanstack/react-query';
import { queryRecords } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { StepList } from './StepList.tsx';

const steps = [
  { key: 'ownCustomer', object: 'accounts', path: '/accounts/new' },
  { key: 'ownDeal', object: 'opportunities', path: '/opportunities/new' },
  { key: 'ownActivity', object: 'activities', path: '/accounts' },
  { key: 'ownTask', object: 'tasks', path: '/tasks/new' },
] as const;

type Done = Readonly<Record<(typeof steps)[number]['key'], boolean>>;

function hasOwn(object: string, signal: AbortSignal): Promise<boolean> {
  const query = { fields: ['id'], limit: 1, filter: { owner: 'me' } };
  return queryRecords(object, query, signal).then(({ data }) => data.length > 0);
}

export function SellerSteps() {
  const { data } = useQuery({
    queryKey: ['records', 'sellerSteps'],
    queryFn: async ({ signal }): Promise<Done> => {
      const made = await Promise.all(steps.map(({ object }) => hasOwn(object, signal)));
      return Object.fromEntries(steps.map(({ key }, at) => [key, made[at] === true])) as unknown as Done;
    },
  });
  if (!data || steps.every(({ key }) => data[key])) return null;
  return (
    <StepList
      title={t('home.sellerSteps')}
      steps={steps.map(({ key, path }) => ({
        key,
        path,
        title: `home.step.${key}` as const,
        why: `home.step.${key}.why` as const,
        done: data[key],
      }))}
    />
  );
}
