/** Places a legal hold on a record, or ends the one that is there; each with its reason. */
import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import styles from './hold.module.css';
import { holdQuery } from './holdQuery.ts';

interface HoldDialogProps {
  /** Plural name. */
  readonly object: string;
  readonly id: string;
  readonly name: string;
  onClose(): void;
}

export function HoldDialog({ object, id, name, onClose }: HoldDialogProps) {
  const format = useFormat();
  const client = useQueryClient();
  const asked = useQuery(holdQuery(object, id));
  const [reason, setReason] = useState('');
  const hold = asked.data?.holds.find(({ endedAt }) => endedAt === null);
  const change = useMutation({
    mutationFn: () =>
      hold
        ? bodyOf(
            api.POST('/api/v1/privacy/holds/{id}/end', {
              params: { path: { id: hold.id } },
              body: { reason: reason.trim() },
            }),
          )
        : bodyOf(api.POST('/api/v1/privacy/holds', { body: { object, id, reason: reason.trim() } })),
    onSuccess: async () => {
      toast(t(hold ? 'hold.ended' : 'hold.placed'));
      await client.invalidateQueries({ queryKey: ['hold'] });
      onClose();
    },
    onError: (error) => Object.keys(problemOf(error).fields).length === 0 && errorToast(error),
  });
  if (asked.data === undefined) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(hold ? 'hold.endTitle' : 'hold.placeTitle', { name })}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <p>{hold ? `${hold.reason} · ${format.moment(hold.placedAt)}` : t('hold.text')}</p>
        <Textarea
          label={t('hold.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={500}
          autosize
          minRows={2}
          error={change.error ? problemOf(change.error).fields.reason : undefined}
          data-autofocus
        />
        <div className={styles.buttons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            type="submit"
            loading={change.isPending}
            disabled={reason.trim().length < 3}
          >
            {t(hold ? 'hold.end' : 'hold.place')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
