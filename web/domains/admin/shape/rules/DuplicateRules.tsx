/** When two records of an object may be the same, and what happens then; rules that are ready wait for their switch. */
import { Button, Menu, Switch } from '@mantine/core';
import { IconPlus, IconPower } from '@tabler/icons-react';
import { useState } from 'react';
import type { DuplicateRuleDocument } from '../../../../../shared/config/duplicateRule.ts';
import { readyDuplicateRules } from '../../../../../shared/duplicateRules.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { saveConfig } from '../configApi.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { DocumentRow } from '../parts/DocumentRow.tsx';
import styles from '../shape.module.css';
import { DuplicateRulePanel } from './DuplicateRulePanel.tsx';

type Rule = StoredDocument<'duplicateRule'>;

export function DuplicateRules({ object }: { readonly object: ObjectMeta }) {
  const { query, list } = useDocumentsOf(object.name, 'duplicateRule');
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const stored = new Set(list.map(({ part }) => part));
  const ready = Object.entries(readyDuplicateRules[object.name] ?? {}).filter(([part]) => !stored.has(part));
  const write = async (part: string, data: DuplicateRuleDocument | null, said: string) => {
    try {
      await saveConfig([{ kind: 'duplicateRule', name: `${object.name}.${part}`, data }], said);
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const turn = (part: string, { inactive: _, ...data }: DuplicateRuleDocument, on: boolean) => {
    const said = t(on ? 'duplicates.rule.turnedOn' : 'duplicates.rule.turnedOff', {
      name: labelOf(data.label),
    });
    return write(part, on ? data : { ...data, inactive: true }, said);
  };
  return (
    <section className={styles.section} aria-label={t('duplicates.rules')}>
      <div className={styles.bar}>
        <div>
          <h2 className={styles.sectionTitle}>{t('duplicates.rules')}</h2>
          <p className={styles.lead}>{t('duplicates.rules.lead')}</p>
        </div>
        <span className={styles.push}>
          <Button
            disabled={query.isPending}
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('duplicates.rule.new')}
          </Button>
        </span>
      </div>
      <ul className={styles.list}>
        {list.map((rule) => (
          <DocumentRow
            key={rule.name}
            name={labelOf(rule.data.label)}
            sub={wordsOf(object, rule.data)}
            facts={[
              t(`duplicates.outcome.${rule.data.outcome}`),
              ...(rule.data.inactive ? [t('duplicates.rule.off')] : []),
            ]}
            faded={rule.data.inactive === true}
            onOpen={() => setOpen(rule)}
            onRemove={() =>
              void write(rule.part, null, t('shape.removed', { name: labelOf(rule.data.label) }))
            }
            more={<TurnItem on={!rule.data.inactive} onTurn={(on) => void turn(rule.part, rule.data, on)} />}
          />
        ))}
        {query.data &&
          ready.map(([part, data]) => (
            <li key={part} className={styles.item} data-faded="">
              <span className={styles.itemWords}>
                <span>{labelOf(data.label)}</span>
                <span className={styles.itemSub}>{wordsOf(object, data)}</span>
              </span>
              <Switch
                checked={false}
                aria-label={t('duplicates.rule.turnOn', { name: labelOf(data.label) })}
                onChange={() => void turn(part, data, true)}
              />
            </li>
          ))}
      </ul>
      {open && (
        <DuplicateRulePanel
          object={object}
          rule={open === 'new' ? null : open}
          taken={list.map(({ part }) => part)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function TurnItem({ on, onTurn }: { readonly on: boolean; onTurn(on: boolean): void }) {
  return (
    <Menu.Item leftSection={<IconPower size={16} stroke={1.6} aria-hidden />} onClick={() => onTurn(!on)}>
      {t(on ? 'duplicates.rule.switchOff' : 'duplicates.rule.switchOn')}
    </Menu.Item>
  );
}

function wordsOf(object: ObjectMeta, { fields }: DuplicateRuleDocument): string {
  return fields
    .map(({ field, compare, threshold }) => {
      const name = labelOf(fieldOf(object, field)?.label ?? { en: field, zh: field });
      const how = t(`duplicates.compare.${compare}`);
      return threshold === undefined ? `${name} (${how})` : `${name} (${how} ${threshold} %)`;
    })
    .join(' + ');
}
