/** From which addresses roles may work: one list for each role, one address or range a line. */
import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { t } from '../../../base/texts.ts';
import styles from './security.module.css';
import type { Policy } from './securityApi.ts';

export interface NetworksProps {
  readonly networks: Policy['networks'];
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  /** The refusal itself stands beside the button that saves. */
  readonly refused: boolean;
  readonly onChange: (networks: Policy['networks']) => void;
}

export function Networks({ networks, roles, refused, onChange }: NetworksProps) {
  const free = roles.filter(({ value }) => !networks.some(({ role }) => role === value));
  const named = (role: string) => roles.find(({ value }) => value === role)?.label ?? role;
  const change = (at: number, next: Partial<Policy['networks'][number]>) =>
    onChange(networks.map((each, place) => (place === at ? { ...each, ...next } : each)));
  return (
    <>
      {networks.map(({ role, ranges }, at) => (
        <div key={role} className={styles.network}>
          <Select
            label={t('policy.networks.role')}
            data={[{ value: role, label: named(role) }, ...free]}
            value={role}
            onChange={(next) => next && change(at, { role: next })}
            allowDeselect={false}
          />
          <Textarea
            label={t('policy.networks.ranges')}
            description={t('policy.networks.rangesHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={refused}
            value={ranges.join('\n')}
            onChange={(event) => change(at, { ranges: event.currentTarget.value.split('\n') })}
            // Empty lines are let be while somebody types.
            onBlur={() => change(at, { ranges: ranges.map((text) => text.trim()).filter(Boolean) })}
            autosize
            minRows={2}
            maxRows={10}
            spellCheck={false}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('policy.networks.remove', { role: named(role) })}
            onClick={() => onChange(networks.filter((_, place) => place !== at))}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          disabled={free.length === 0}
          onClick={() => free[0] && onChange([...networks, { role: free[0].value, ranges: [] }])}
        >
          {t('policy.networks.add')}
        </Button>
      </div>
    </>
  );
}
