/** “What can X see”: a user, an object, perhaps a record; what he may do with it and which rule says so. */
import { Select } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { LookupValue } from '../../../../shared/query.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf, useObjectNamed, useObjects } from '../../../base/metadata.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { queryRecords } from '../../../base/records.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { useAsked } from '../../../base/useAsked.ts';
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
  const [{ user: userId, object: asked = 'account', record: recordId }, ask] = useAsked([
    'user',
    'object',
    'record',
  ]);
  const object = objects.find((each) => each.name === asked) ?? objects[0];
  const name = object?.name ?? '';
  const [user, keepUser] = useChosen(useObjectNamed('user'), userId);
  const [record, keepRecord] = useChosen(object, recordId);
  const answer = useQuery({
    ...explainQuery(userId ?? '', object?.plural ?? '', recordId ?? null),
    enabled: userId !== undefined && object !== undefined,
  });
  return (
    <SettingsPage wide title={t('rights.tester')} lead={t('rights.testLead')}>
      <div className={styles.ask}>
        <Picker
          target="user"
          label={t('rights.user')}
          id={userId}
          chosen={user}
          onChoose={(next) => {
            keepUser(next);
            ask({ user: next?.id });
          }}
        />
        <Select
          label={t('rights.object')}
          data={objects.map((each) => ({ value: each.name, label: labelOf(each.pluralLabel) }))}
          value={name}
          onChange={(value) => {
            if (value !== null) ask({ object: value, record: null });
          }}
          allowDeselect={false}
          searchable
        />
        <Picker
          key={name}
          target={name}
          label={t('rights.record')}
          id={recordId}
          chosen={record}
          onChoose={(next) => {
            keepRecord(next);
            ask({ record: next?.id });
          }}
        />
      </div>
      {!userId && (
        <EmptyState icon={IconUserQuestion} title={t('rights.testEmpty')} text={t('rights.testEmptyText')} />
      )}
      {answer.isLoading && <SkeletonRows rows={6} />}
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {userId && answer.data && <Explanation explained={answer.data} />}
      {object && recordId && <WhoSees key={recordId} object={object.plural} record={recordId} />}
    </SettingsPage>
  );
}

/** The record that the address names, null until its name is known; and how to tell the name of one that was just chosen. */
function useChosen(
  object: ObjectMeta | undefined,
  id: string | undefined,
): [LookupValue | null, (chosen: LookupValue | null) => void] {
  const keyOf = (one: string | undefined) => ['objects', object?.plural, 'chosen', one];
  const found = useQuery({
    queryKey: keyOf(id),
    enabled: object !== undefined && id !== undefined,
    queryFn: async ({ signal }) => {
      const { plural = '', titleField = 'id' } = object ?? {};
      const { data } = await queryRecords(
        plural,
        { fields: [titleField], filter: { id: { eq: id } } },
        signal,
      );
      return String(data[0]?.[titleField] ?? '');
    },
  });
  const keep = (chosen: LookupValue | null) => {
    if (chosen?.id) queryClient.setQueryData(keyOf(chosen.id), chosen.label);
  };
  if (object === undefined || id === undefined || found.data === undefined) return [null, keep];
  return [{ id, object: object.name, label: found.data }, keep];
}

interface PickerProps {
  /** Singular name of the object to choose from. */
  readonly target: string;
  readonly label: string;
  /** Of the address. */
  readonly id: string | undefined;
  readonly chosen: LookupValue | null;
  onChoose(value: LookupValue | null): void;
}

function Picker({ target, label, id, chosen, onChoose }: PickerProps) {
  const { env } = useFormat();
  const user = useObjectNamed('user');
  const field = user && fieldOf(user, 'owner');
  if (!field) return null;
  return (
    <RecordPicker
      // Its input begins with a name: once more when that of the address has come, never under somebody's hand.
      key={id !== undefined && chosen === null ? 'waiting' : 'ready'}
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
