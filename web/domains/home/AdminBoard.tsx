/** What an administrator looks after: first steps, the health of the installation, imports and jobs. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../base/format.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { jobName } from '../../platform/jobName.ts';
import { importsQuery } from '../../platform/transfer/importApi.ts';
import { backupsQuery, jobsQuery } from './adminQueries.ts';
import { FirstSteps } from './FirstSteps.tsx';
import classes from './home.module.css';

/** Days after which the last backup is too old. */
const oldBackup = 7;

export function AdminBoard() {
  const { workspace } = useParams({ strict: false });
  const { admin, workspace: here } = useMe();
  const format = useFormat();
  const mayBackUp = admin.includes('backup');
  const mayImport = admin.includes('import');
  const jobs = useQuery(jobsQuery()).data;
  const backups = useQuery({ ...backupsQuery(), enabled: mayBackUp }).data;
  const imports = useQuery({ ...importsQuery(), enabled: mayImport }).data;
  const newest = backups?.[0];
  const age = newest ? Math.floor((Date.now() - Date.parse(newest)) / 86_400_000) : null;
  const to = (path: string) => `/w/${workspace}${path}` as string;
  const counts = jobs?.counts;
  const troubled = (counts?.failed ?? 0) + (counts?.quarantined ?? 0);
  return (
    <>
      <section className={`${classes.card} ${classes.figures}`} aria-label={t('home.health')}>
        <Fact
          label={t('home.jobsFailed')}
          value={
            <Link to={to('/settings/jobs')} className={troubled > 0 ? classes.bad : undefined}>
              {counts ? format.integer(troubled) : '—'}
            </Link>
          }
          note={t('home.jobsQuarantined', { count: counts?.quarantined ?? 0 })}
        />
        <Fact
          label={t('home.jobsRunning')}
          value={<Link to={to('/settings/jobs')}>{counts ? format.integer(counts.running) : '—'}</Link>}
          note={t('home.jobsQueued', { count: counts?.queued ?? 0 })}
        />
        {mayBackUp && (
          <Fact
            label={t('home.lastBackup')}
            value={
              <Link
                to={to('/settings/backup')}
                className={age === null || age > oldBackup ? classes.bad : undefined}
              >
                {age === null
                  ? t('home.never')
                  : age === 0
                    ? t('fields.today')
                    : t('frame.ago.days', { count: age })}
              </Link>
            }
            note={age === null || age > oldBackup ? t('home.backupDue') : t('home.backupFine')}
          />
        )}
        <Fact
          label={t('home.outgoing')}
          value={
            <Link to={to('/settings/workspace')} className={here.paused ? classes.bad : undefined}>
              {t(here.paused ? 'home.paused' : 'home.running')}
            </Link>
          }
          note={t('home.outgoingNote')}
        />
      </section>
      <FirstSteps />
      <div className={classes.pair}>
        <section className={classes.card} aria-labelledby="home-jobs">
          <h2 id="home-jobs" className={classes.cardTitle}>
            <Link to={to('/settings/jobs')}>{t('home.jobs')}</Link>
          </h2>
          {jobs?.data.length === 0 && <p className={classes.nothing}>{t('home.noJobs')}</p>}
          <ul className={classes.dealRows}>
            {(jobs?.data ?? []).map((job) => (
              <li key={job.id} className={classes.jobRow}>
                <span className={classes.workText}>
                  <span className={classes.workTitle}>{jobName(job)}</span>
                  <span className={classes.workNote}>
                    {[job.actorName, format.ago(job.createdAt)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className={job.state === 'failed' ? classes.workLate : classes.workEnd}>
                  {t(`home.job.${job.state}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {mayImport && (
          <section className={classes.card} aria-labelledby="home-imports">
            <h2 id="home-imports" className={classes.cardTitle}>
              <Link to={to('/import')}>{t('home.imports')}</Link>
            </h2>
            {imports?.length === 0 && <p className={classes.nothing}>{t('home.noImports')}</p>}
            <ul className={classes.dealRows}>
              {(imports ?? []).slice(0, 6).map((each) => (
                <li key={each.id}>
                  <Link to={to(`/import/${each.id}`)} className={classes.dealRow}>
                    <span className={classes.workText}>
                      <span className={classes.workTitle}>{each.fileName}</span>
                      <span className={classes.workNote}>{format.ago(each.createdAt)}</span>
                    </span>
                    <span className={classes.workEnd}>
                      {t(each.run ? 'home.imported' : each.dryRun ? 'home.dryRun' : 'home.uploaded')}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Fact(props: { readonly label: string; readonly value: ReactNode; readonly note: string }) {
  return (
    <div className={classes.figure}>
      <div className={classes.figureLabel}>{props.label}</div>
      <div className={classes.figureValue}>{props.value}</div>
      <div className={classes.figureNote}>{props.note}</div>
    </div>
  );
}
