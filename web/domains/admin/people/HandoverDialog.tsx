/** Lets someone go and gives what was his to others: everything counted first, then done as one change that can be undone. */
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { api } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { progressToast, toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { HandoverParts } from './HandoverParts.tsx';
import { ManyPicker } from './ManyPicker.tsx';
import { OnePicker } from './OnePicker.tsx';
import own from './people.module.css';
import { handoverQuery, startHandover } from './peopleApi.ts';
import type { User } from './user.ts';

export interface HandoverDialogProps {
  readonly user: Pick<User, 'id' | 'name' | 'status'>;
  /** He is let go at the same time. */
  readonly deactivates: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const ways = ['one', 'evenly', 'byDepartment'] as const;
type Way = (typeof ways)[number];

/** Undefined: as all the rest; null: it stays. */
export type Exceptions = Readonly<Record<string, LookupValue | null>>;

export function HandoverDialog({ user, deactivates, onClose, onChanged }: HandoverDialogProps) {
  const preview = useQuery(handoverQuery(user.id));
  const [way, setWay] = useState<Way>('one');
  const [one, setOne] = useState<LookupValue | null>(null);
  const [several, setSeveral] = useState<readonly LookupValue[]>([]);
  const [byPart, setByPart] = useState<Exceptions>({});
  const [byDepartment, setByDepartment] = useState<Exceptions>({});
  const to = (way === 'evenly' ? several : [one]).flatMap((each) => each?.id ?? []);
  const anything = (preview.data?.total ?? 0) > 0;
  const { name } = user;
  const leave = useMutation({
    mutationFn: async (hands: boolean) => {
      if (deactivates) await api.POST('/api/v1/users/{id}/deactivate', { params: { path: { id: user.id } } });
      if (!hands) return null;
      const departments = Object.entries(byDepartment).flatMap(([id, who]) =>
        who?.id ? [[id, who.id]] : [],
      );
      return startHandover(user.id, {
        to,
        parts: Object.fromEntries(Object.entries(byPart).map(([part, who]) => [part, who?.id ?? null])),
        ...(way === 'byDepartment' ? { departments: Object.fromEntries(departments) } : {}),
      });
    },
    onSuccess: (job) => {
      if (deactivates) toast(t('settings.users.deactivated', { name }));
      onChanged();
      onClose();
      if (job) void progressToast(job, t('people.handingOver', { name })).then(onChanged);
    },
    onError: onChanged,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(deactivates ? 'people.leaveTitle' : 'people.handoverTitle', { name })}
      size={640}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {deactivates && <p className={own.sentence}>{t('people.leaveText', { name })}</p>}
      {preview.data && (
        <p className={styles.dialogText}>{t(anything ? 'people.handoverText' : 'people.nothingToHand')}</p>
      )}
      {preview.isPending && <SkeletonRows rows={4} />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && anything && (
        <div className={own.block}>
          <SegmentedControl
            aria-label={t('people.way')}
            value={way}
            onChange={(value) => setWay(value as Way)}
            data={ways.map((value) => ({ value, label: t(`people.way.${value}`) }))}
          />
          {way === 'evenly' ? (
            <ManyPicker target="user" label={t('people.takers')} chosen={several} onChoose={setSeveral} />
          ) : (
            <OnePicker
              target="user"
              label={t(way === 'one' ? 'people.taker' : 'people.takerOfRest')}
              chosen={one}
              onChoose={setOne}
            />
          )}
          {way === 'byDepartment' && (
            <HandoverParts
              rows={preview.data.departments.flatMap(({ id, label, count }) =>
                id === null ? [] : [{ key: id, name: label ?? '—', count }],
              )}
              label={t('people.byDepartment')}
              exceptions={byDepartment}
              mayStay={false}
              onChange={setByDepartment}
            />
          )}
          <HandoverParts
            parts={preview.data.parts}
            label={t('people.whatThereIs')}
            exceptions={byPart}
            mayStay
            onChange={setByPart}
          />
        </div>
      )}
      {leave.isError && <ErrorState error={leave.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        {deactivates && (
          <Button size="lg" data-danger loading={leave.isPending} onClick={() => leave.mutate(false)}>
            {t(anything ? 'people.onlyDeactivate' : 'settings.users.deactivate')}
          </Button>
        )}
        {anything && (
          <Button
            size="lg"
            variant="filled"
            disabled={to.length === 0}
            loading={leave.isPending}
            onClick={() => leave.mutate(true)}
          >
            {t(deactivates ? 'people.deactivateAndHand' : 'people.handOver')}
          </Button>
        )}
      </div>
    </Modal>
  );
}
