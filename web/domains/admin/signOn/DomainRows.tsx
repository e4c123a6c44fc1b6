/** E-mail domains that belong to a provider, and whether their people have to use it. */
import { Button, Checkbox, Input, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { t } from '../../../base/texts.ts';
import type { ProviderDraft } from './providerDraft.ts';
import styles from './signOn.module.css';

interface DomainRowsProps {
  readonly rules: ProviderDraft['domains'];
  readonly error: string | undefined;
  onChange(rules: ProviderDraft['domains']): void;
}

export function DomainRows({ rules, error, onChange }: DomainRowsProps) {
  const change = (at: number, part: Partial<ProviderDraft['domains'][number]>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...part } : rule)));
  return (
    <>
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed
        <div key={at} className={styles.pairRow}>
          <TextInput
            aria-label={t('signOn.domain')}
            placeholder="example.com"
            value={rule.domain}
            onChange={(event) => change(at, { domain: event.currentTarget.value })}
          />
          <Checkbox
            label={t('signOn.domainRequired')}
            checked={rule.required}
            onChange={(event) => change(at, { required: event.currentTarget.checked })}
          />
          <Button
            variant="subtle"
            px={8}
            aria-label={t('signOn.domainRemove', { domain: rule.domain })}
            onClick={() => onChange(rules.filter((_, index) => index !== at))}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </Button>
        </div>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
      <div>
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...rules, { domain: '', required: false }])}
        >
          {t('signOn.domainAdd')}
        </Button>
      </div>
    </>
  );
}
