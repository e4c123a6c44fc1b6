/** Whether the audit trail can be trusted: how far it is sealed, what the last proof found, what a restore lost. */
import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { type TextKey, t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import styles from './audit.module.css';
import { type AuditState, auditKey, auditStateQuery } from './auditApi.ts';

export function AuditStanding() {
  const format = useFormat();
  const client = useQueryClient();
  const state = useQuery(auditStateQuery());
  const verify = useMutation({
    mutationFn: () => api.POST('/api/v1/audit/verify', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: auditKey }),
    onError: errorToast,
  });
  if (!state.data) return null;
  const { proof, restores, archives, sealedUpTo } = state.data;
  const running = proof !== null && ['queued', 'running'].includes(proof.state);
  const bad = proof?.right === false;
  const Sign = bad ? IconShieldX : IconShieldCheck;
  return (
    <div className={styles.standing} data-bad={bad || undefined}>
      <Sign size={20} stroke={1.6} aria-hidden />
      <div className={styles.standingText}>
        <p role={bad ? 'alert' : 'status'}>
          {sealedUpTo === null ? t('audit.notSealed') : t('audit.sealed', { at: format.moment(sealedUpTo) })}{' '}
          {proofText(proof, format.moment, format.integer)}
        </p>
        {restores.map(({ at, lostSeals }) => (
          <p key={at} className={styles.sub}>
            {t(lostSeals > 0 ? 'audit.restoredLost' : 'audit.restored', {
              at: format.moment(at),
              count: format.integer(lostSeals),
            })}
          </p>
        ))}
        {archives.slice(0, 1).map(({ at, to, rows }) => (
          <p key={at} className={styles.sub}>
            {t('audit.archived', { rows: format.integer(rows), to: to === null ? '' : format.moment(to) })}
          </p>
        ))}
      </div>
      <Button size="compact-sm" loading={verify.isPending || running} onClick={() => verify.mutate()}>
        {t('audit.verify')}
      </Button>
    </div>
  );
}

function proofText(
  proof: AuditState['proof'],
  moment: (iso: string) => string,
  integer: (count: number) => string,
): string {
  if (proof === null || proof.right === null) return t('audit.notProved');
  if (proof.right) return t('audit.proved', { rows: integer(proof.rows), at: moment(proof.at) });
  return t('audit.bad', {
    line: proof.line ?? '–',
    at: proof.lineAt === null ? '–' : moment(proof.lineAt),
    reason: t(`audit.reason.${proof.reason}` as TextKey),
    rows: integer(proof.rows),
  });
}
