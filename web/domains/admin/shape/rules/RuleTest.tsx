/** What a rule would say to the records that exist: how many fail, and a way to them. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconFlask, IconListSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RuleDocument } from '../../../../../shared/config/rule.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { queryRecords } from '../../../../base/records.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { useWorkspacePath } from '../../../../base/workspacePath.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import styles from '../shape.module.css';
import { failing } from './failing.ts';

interface RuleTestProps {
  readonly object: ObjectMeta;
  readonly rule: RuleDocument;
}

export function RuleTest({ object, rule }: RuleTestProps) {
  const path = useWorkspacePath();
  const filter = failing(rule);
  const asked = JSON.stringify(filter);
  const test = useMutation({
    mutationFn: async () => {
      const answer = await queryRecords(object.plural, { fields: ['id'], filter, limit: 1, count: 'exact' });
      return { count: answer.count?.value ?? 0, asked };
    },
  });
  // An answer to a question that was changed since is none.
  const found = test.data && test.data.asked === asked ? test.data.count : null;
  return (
    <div className={styles.test}>
      <Button
        disabled={filter === null}
        loading={test.isPending}
        leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
        onClick={() => test.mutate()}
      >
        {t('shape.rule.test')}
      </Button>
      <div role="status" className={styles.testWords}>
        {found === 0 && (
          <span className={styles.good}>
            <IconCircleCheck size={16} stroke={1.6} aria-hidden />
            {t('shape.rule.allPass', { name: labelOf(object.pluralLabel) })}
          </span>
        )}
        {found !== null && found > 0 && (
          <>
            {t('shape.rule.wouldFail', { count: found })}{' '}
            <Link
              to={path(`/${object.plural}`)}
              search={{ filter } as never}
              target="_blank"
              className={styles.textLink}
            >
              <IconListSearch size={14} stroke={1.6} aria-hidden />
              {t('shape.rule.openThem')}
            </Link>
          </>
        )}
      </div>
      {test.isError && <ErrorState error={test.error} />}
    </div>
  );
}
