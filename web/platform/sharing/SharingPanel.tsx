/** The team of a record and with whom else it is shared, at the side of its page; shared, changed and ended right there. */
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, undoToast } from '../../base/toast.tsx';
import { ShareLine } from './ShareLine.tsx';
import {
  changeShare,
  endShare,
  nameOfTarget,
  refreshShares,
  type Share,
  share as shareRecord,
  sharesQuery,
} from './sharesApi.ts';
import styles from './sharing.module.css';

const RecordShareDialog = lazy(async () => ({
  default: (await import('./RecordShareDialog.tsx')).RecordShareDialog,
}));

interface SharingPanelProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
}

export function SharingPanel({ object, record }: SharingPanelProps) {
  const place = { object: object.plural, id: String(record.id) };
  const me = useMe();
  const { data: found } = useQuery(sharesQuery(place));
  const [open, setOpen] = useState<Share | 'new' | null>(null);
  if (!found || (!found.mayShare && found.data.length === 0 && found.rules.length === 0)) return null;
  const { data, rules, teamRoles, mayShare, mayShareEdit } = found;
  // The team first.
  const shares = [...data].sort((a, b) => Number(a.role === null) - Number(b.role === null));
  const end = async (share: Share) => {
    try {
      const changeSet = await endShare(place, share.id);
      undoToast(t('sharing.ended', { name: nameOfTarget(share.with) }), changeSet, () =>
        refreshShares(place),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const title = String(record[object.titleField] ?? '');
  return (
    <section className={styles.panel} aria-label={t('sharing.panel')}>
      <div className={styles.head}>
        <h3>{t('sharing.panel')}</h3>
        {shares.length > 0 && <span>{shares.length}</span>}
        {mayShare && (
          <Button
            size="xs"
            variant="subtle"
            className={styles.tool}
            leftSection={<IconUserPlus size={14} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('sharing.add')}
          </Button>
        )}
      </div>
      {shares.length === 0 && mayShare && <p className={styles.hint}>{t('sharing.hint')}</p>}
      {shares.length > 0 && (
        <ul className={styles.lines}>
          {shares.map((share) => {
            const own = share.with.kind === 'user' && share.with.id === me.id;
            return (
              <ShareLine
                key={share.id}
                share={share}
                teamRoles={teamRoles}
                {...(mayShare ? { onChange: () => setOpen(share) } : {})}
                {...(mayShare || own ? { onEnd: () => void end(share) } : {})}
              />
            );
          })}
        </ul>
      )}
      {rules.length > 0 && (
        <p className={styles.hint}>
          {t('sharing.rules', { names: rules.map(({ name }) => labelOf(name)).join(t('record.comma')) })}
        </p>
      )}
      <Suspense>
        {open !== null && (
          <RecordShareDialog
            title={
              open === 'new'
                ? t('sharing.title', { name: title })
                : t('sharing.change', { name: nameOfTarget(open.with) })
            }
            share={open === 'new' ? null : open}
            teamRoles={teamRoles}
            mayEdit={mayShareEdit}
            onShare={(targets, terms) =>
              open === 'new' ? shareRecord(place, targets, terms) : changeShare(place, open.id, terms)
            }
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
