/** “What can X see”: a user, an object, perhaps a record; what he may do with it and which rule says so. */
import { Select } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf, useObjectNamed, useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { RecordPicker } from '../../../platform/fields/RecordPicker.tsx';
import { Explanation } from './Explanation.tsx';
import styles from './rights.module.css';
import { explainQuery } from './rightsApi.ts';
import { WhoSees } from './WhoSees.tsx';

export function TesterPage() {
  const objects = useObjects();
  const [user, setUser] = useState<LookupValue | null>(null);
  const [name, setName] = useState<string>(
    objects.find((each) => each.name === 'account')?.name ?? objects[0]?.name ?? '',
  );
  const [record, setRecord] = useState<LookupValue | null>(null);
  const object = useObjectNamed(name);
  const asked = useQuery({
    ...explainQuery(user?.id ?? '', object?.plural ?? '', record?.id ?? null),
    enabled: Boolean(user?.id && object),
  });
  return (
    <SettingsPage wide title={t('rights.tester')} lead={t('rights.testLead')}>
      <div className={styles.ask}>
        <Picker target="user" label={t('rights.user')} chosen={user} onChoose={setUser} />
        <Select
          label={t('rights.object')}
          data={objects.map((each) => ({ value: each.name, label: labelOf(each.pluralLabel) }))}
          value={name}
          onChange={(value) => {
            if (value === null) return;
            setName(value);
            setRecord(null);
          }}
          allowDeselect={false}
          searchable
        />
        <Picker key={name} target={name} label={t('rights.record')} chosen={record} onChoose={setRecord} />
      </div>
      {!user && (
        <EmptyState icon={IconUserQuestion} title={t('rights.testEmpty')} text={t('rights.testEmptyText')} />
      )}
      {asked.isLoading && <SkeletonRows rows={6} />}
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {user && asked.data && <Explanation explained={asked.data} />}
      {object && record?.id && <WhoSees key={record.id} object={object.plural} record={record.id} />}
    </SettingsPage>
  );
}

interface PickerProps {
  /** Singular name of the object to choose from. */
  readonly target: string;
  readonly label: string;
  readonly chosen: LookupValue | null;
  onChoose(value: LookupValue | null): void;
}

function Picker({ target, label, chosen, onChoose }: PickerProps) {
  const { env } = useFormat();
  const user = useObjectNamed('user');
  const field = user && fieldOf(user, 'owner');
  if (!field) return null;
  return (
    <RecordPicker
      target={target}
      people={target === 'user'}
      field={field}
      env={env}
      label={label}
      value={chosen}
      chosen={chosen}
      onChange={() => undefined}
      onChoose={onChoose}
    />
  );
}
