/** What is held about one person, place by place; and from here what is told to him, held back, or erased. */
import { Button } from '@mantine/core';
import { IconEraser, IconExternalLink, IconFileZip, IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { listPath, recordPath } from '../../../platform/fields/recordPath.ts';
import { HoldDialog } from '../../../platform/record/HoldDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { ExportRow } from './ExportRow.tsx';
import { LookResult } from './LookResult.tsx';
import own from './privacy.module.css';
import { exportsQuery, type Held, heldQuery, refresh } from './privacyApi.ts';

type Doing = 'export' | 'erase' | 'hold';

export function PersonPage() {
  const { object = '', id = '' } = useParams({ strict: false });
  const { do: begun } = useSearch({ strict: false }) as { readonly do?: Doing };
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Doing | null>(begun ?? null);
  const held = useQuery(heldQuery(object, id));
  const exports = useQuery(exportsQuery);
  const mine = (exports.data ?? []).filter((one) => one.object === object && one.recordId === id);
  const person = held.data?.person;
  const close = () => {
    setDoing(null);
    void refresh();
  };
  return (
    <SettingsPage
      title={person?.label ?? t('privacy.page')}
      above={{ label: t('privacy.page'), path: '/settings/privacy' }}
      lead={t('privacy.heldLead')}
      action={
        person && (
          <Button
            variant="filled"
            leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden />}
            onClick={() => setDoing('export')}
          >
            {t('privacy.export')}
          </Button>
        )
      }
    >
      {held.isPending && <SkeletonRows rows={6} />}
      {held.isError && <ErrorState error={held.error} onRetry={() => void held.refetch()} />}
      {held.data && (
        <>
          <HeldNote held={held.data} />
          <LookResult held={held.data} />
          {mine.length > 0 && (
            <section className={styles.section} aria-labelledby="person-exports">
              <h2 className={styles.sectionTitle} id="person-exports">
                {t('privacy.exports')}
              </h2>
              <ul className={styles.rows}>
                {mine.map((one) => (
                  <ExportRow key={one.id} one={one} icon={IconFileZip} />
                ))}
              </ul>
            </section>
          )}
          <div className={own.actions}>
            <Button
              component={Link}
              to={recordPath(object, id)}
              leftSection={<IconExternalLink size={16} stroke={1.6} aria-hidden />}
            >
              {t('privacy.openRecord')}
            </Button>
            <Button
              leftSection={<IconGavel size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDoing('hold')}
            >
              {t('hold.menu')}
            </Button>
            <Button
              data-danger
              disabled={held.data.obstacles.length > 0}
              leftSection={<IconEraser size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDoing('erase')}
            >
              {t('privacy.erase')}
            </Button>
          </div>
        </>
      )}
      {doing === 'export' && person && <ExportDialog person={person} onClose={close} />}
      {doing === 'hold' && person && (
        <HoldDialog object={object} id={id} name={person.label} onClose={close} />
      )}
      {doing === 'erase' && held.data && held.data.obstacles.length === 0 && (
        <EraseDialog
          held={held.data}
          onClose={close}
          onStarted={(erasure) => void navigate({ to: listPath(`settings/privacy/erasures/${erasure}`) })}
        />
      )}
    </SettingsPage>
  );
}

function HeldNote({ held: { obstacles, erasedAt, person } }: { readonly held: Held }) {
  const format = useFormat();
  const notes = [
    ...(erasedAt === null ? [] : [t('privacy.wasErased', { time: format.moment(erasedAt) })]),
    ...(person.deleted ? [t('privacy.inBin')] : []),
    ...obstacles.map(labelOf),
  ];
  if (notes.length === 0) return null;
  return (
    <div className={styles.note} data-tone={obstacles.length > 0 ? 'warn' : undefined} role="status">
      <IconGavel size={16} stroke={1.6} aria-hidden />
      <div>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}
