/** What records must satisfy, and which options go together. */
import { Button } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { saveConfig } from '../configApi.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { DocumentRow } from '../parts/DocumentRow.tsx';
import styles from '../shape.module.css';
import { Dependencies } from './Dependencies.tsx';
import { DuplicateRules } from './DuplicateRules.tsx';
import { RulePanel } from './RulePanel.tsx';

type Rule = StoredDocument<'rule'>;

export function RulesTab({ object }: { readonly object: ObjectMeta }) {
  const { query, list } = useDocumentsOf(object.name, 'rule');
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonRows />;
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setOpen('new')}
    >
      {t('shape.rule.new')}
    </Button>
  );
  const write = async (rule: Rule, data: object | null, said: string) => {
    try {
      await saveConfig([{ kind: 'rule', name: rule.name, data }], said);
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  return (
    <>
      <section aria-label={t('shape.tab.rules')}>
        {list.length > 0 && (
          <div className={styles.bar}>
            <p className={styles.lead}>{t('shape.rules.lead')}</p>
            <span className={styles.push}>{add}</span>
          </div>
        )}
        {list.length === 0 && (
          <EmptyState
            icon={IconShieldCheck}
            title={t('shape.rules.empty')}
            text={t('shape.rules.emptyText')}
            action={add}
          />
        )}
        <ul className={styles.list}>
          {list.map((rule) => {
            const name = labelOf(rule.data.label);
            return (
              <DocumentRow
                key={rule.name}
                name={name}
                sub={rule.data.message ? labelOf(rule.data.message) : t('shape.rule.asks')}
                facts={[
                  t(rule.data.require ? 'shape.rule.kind.require' : 'shape.rule.kind.refuse'),
                  ...(rule.data.inactive ? [t('shape.rule.off')] : []),
                ]}
                faded={rule.data.inactive === true}
                onOpen={() => setOpen(rule)}
                onRemove={() => void write(rule, null, t('shape.removed', { name }))}
              />
            );
          })}
        </ul>
      </section>
      <DuplicateRules object={object} />
      <Dependencies object={object} />
      {open && (
        <RulePanel
          object={object}
          rule={open === 'new' ? null : open}
          taken={list.map((rule) => rule.part)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
