/** What a rule would find among the records that there are: a count, and some of them. */
import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { DuplicateRuleDocument } from '../../../../../shared/config/duplicateRule.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { queryRecords } from '../../../../base/records.ts';
import { t } from '../../../../base/texts.ts';
import { useWorkspacePath } from '../../../../base/workspacePath.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import styles from '../shape.module.css';

interface DuplicateRuleTestProps {
  readonly object: ObjectMeta;
  readonly rule: DuplicateRuleDocument;
}

const mostExamples = 5;

export function DuplicateRuleTest({ object, rule }: DuplicateRuleTestProps) {
  const path = useWorkspacePath();
  const asked = JSON.stringify(rule);
  const test = useMutation({
    mutationFn: async () => {
      const { label: _, ...given } = rule;
      // Tried before it has a name.
      const body = { object: object.plural, rule: { ...given, label: { en: 'Test', zh: '测试' } } };
      const found = await bodyOf(api.POST('/api/v1/duplicates/rules/test', { body }));
      const examples = found.examples.slice(0, mostExamples) as (readonly string[])[];
      const ids = [...new Set(examples.flat())];
      const fields = ['id', object.titleField];
      const { data } =
        ids.length === 0
          ? { data: [] }
          : await queryRecords(object.plural, { fields, filter: { id: { in: ids } }, limit: ids.length });
      const names = new Map(data.map((one) => [String(one.id), String(one[object.titleField] ?? '')]));
      return { ...found, examples, names, asked };
    },
  });
  // An answer to a question that was changed since is none.
  const found = test.data && test.data.asked === asked ? test.data : null;
  return (
    <div className={styles.test}>
      <Button
        disabled={rule.fields.some(({ field }) => field === '')}
        loading={test.isPending}
        leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
        onClick={() => test.mutate()}
      >
        {t('duplicates.rule.test')}
      </Button>
      <div role="status" className={styles.testWords}>
        {found &&
          t(found.complete ? 'duplicates.rule.found' : 'duplicates.rule.foundNewest', {
            pairs: found.pairs,
            records: found.records,
          })}
        <ul>
          {found?.examples.map((pair) => (
            <li key={pair.join()}>
              {pair.map((id, at) => (
                <span key={id}>
                  {at > 0 && ' · '}
                  <a
                    href={path(`/${object.plural}/${id}`)}
                    target="_blank"
                    rel="noreferrer"
                    className={styles.textLink}
                  >
                    {found.names.get(id) || t('duplicates.unnamed')}
                  </a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
      {test.isError && <ErrorState error={test.error} />}
    </div>
  );
}
