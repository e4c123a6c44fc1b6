/** Personal data: finding a person to see what is held, and what was told and erased lately. */
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCertificate, IconFileZip, IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { listPath } from '../../../platform/fields/recordPath.ts';
import { ExportRow } from './ExportRow.tsx';
import { type Erasure, erasuresQuery, exportsQuery, type Person, peopleQuery } from './privacyApi.ts';

/** So long a hand rests before people are looked for. */
const restMs = 250;

export function PrivacyPage() {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), restMs);
  const people = useQuery(peopleQuery(search));
  const erasures = useQuery(erasuresQuery);
  const exports = useQuery(exportsQuery);
  return (
    <SettingsPage title={t('privacy.page')} lead={t('privacy.lead')}>
      <TextInput
        type="search"
        label={t('privacy.find')}
        placeholder={t('privacy.findHint')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={120}
        autoComplete="off"
      />
      <div aria-live="polite">
        {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
        {people.data && <People people={people.data} />}
      </div>
      <Section
        id="privacy-erasures"
        title={t('privacy.erasures')}
        empty={t('privacy.noErasures')}
        data={erasures.data}
      >
        {(erasure) => <ErasureRow key={erasure.id} erasure={erasure} />}
      </Section>
      {erasures.isPending && <SkeletonRows rows={2} />}
      {erasures.isError && <ErrorState error={erasures.error} onRetry={() => void erasures.refetch()} />}
      <Section
        id="privacy-exports"
        title={t('privacy.exports')}
        empty={t('privacy.noExports')}
        data={exports.data}
      >
        {(one) => <ExportRow key={one.id} one={one} icon={IconFileZip} />}
      </Section>
    </SettingsPage>
  );
}

interface SectionProps<Row> {
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly data: readonly Row[] | undefined;
  children(row: Row): ReactNode;
}

function Section<Row>({ id, title, empty, data, children }: SectionProps<Row>) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.sectionTitle} id={id}>
        {title}
      </h2>
      {data?.length === 0 && <p className={styles.dim}>{empty}</p>}
      {data && data.length > 0 && <ul className={styles.rows}>{data.map(children)}</ul>}
    </section>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  const objects = useObjects();
  if (people.length === 0) return <p className={styles.dim}>{t('privacy.nobody')}</p>;
  return (
    <ul className={styles.rows}>
      {people.map(({ object, id, label, detail }) => {
        const meta = objects.find(({ plural }) => plural === object);
        const sub = [meta ? labelOf(meta.label) : object, detail].filter(Boolean).join(' · ');
        return (
          <li key={`${object} ${id}`} className={styles.row}>
            <IconUser size={20} stroke={1.5} aria-hidden />
            <div className={styles.rowText}>
              <div className={styles.rowMain}>
                <Link to={listPath(`settings/privacy/${object}/${id}`)}>{label}</Link>
              </div>
              <div className={styles.rowSub}>{sub}</div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function ErasureRow({ erasure }: { readonly erasure: Erasure }) {
  const format = useFormat();
  const tone = erasure.failed ? 'bad' : erasure.state === 'done' ? 'ok' : 'warn';
  return (
    <li className={styles.row}>
      <IconCertificate size={20} stroke={1.5} aria-hidden />
      <div className={styles.rowText}>
        <div className={styles.rowMain}>
          <Link to={listPath(`settings/privacy/erasures/${erasure.id}`)}>
            {t(`privacy.origin.${erasure.origin}`)} · {format.moment(erasure.createdAt)}
          </Link>
        </div>
        <div className={styles.rowSub}>
          {t('privacy.records', { count: erasure.subjects.length })} ·{' '}
          {erasure.requestedBy ?? t('privacy.product')}
        </div>
      </div>
      <span className={styles.chip} data-tone={tone}>
        {t(erasure.failed ? 'privacy.state.failed' : `privacy.state.${erasure.state}`)}
      </span>
    </li>
  );
}
