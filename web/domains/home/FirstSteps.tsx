/** The first steps of an installation: what is done, and where the next one is taken. */
import { IconArrowRight, IconCheck, IconCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { type Beginnings, beginningsQuery } from './adminQueries.ts';
import classes from './home.module.css';

const steps: readonly { readonly key: keyof Beginnings; readonly path: string; readonly right?: string }[] = [
  { key: 'departments', path: '/settings/departments', right: 'departments' },
  { key: 'people', path: '/settings/users', right: 'users' },
  { key: 'customers', path: '/import', right: 'import' },
  { key: 'deals', path: '/opportunities' },
  { key: 'backup', path: '/settings/backup', right: 'backup' },
];

export function FirstSteps() {
  const { workspace } = useParams({ strict: false });
  const { admin } = useMe();
  const done = useQuery(beginningsQuery(admin.includes('backup'))).data;
  const mine = steps.filter((step) => !step.right || admin.includes(step.right as (typeof admin)[number]));
  const made = mine.filter((step) => done?.[step.key]).length;
  return (
    <section className={classes.card} aria-labelledby="home-steps">
      <h2 id="home-steps" className={classes.cardTitle}>
        {t('home.firstSteps')} <span>{done && t('home.stepsDone', { done: made, of: mine.length })}</span>
      </h2>
      <ol className={classes.steps}>
        {mine.map((step) => {
          const isDone = done?.[step.key] === true;
          return (
            <li key={step.key} data-done={isDone || undefined}>
              {isDone ? (
                <IconCheck size={16} stroke={1.8} aria-hidden />
              ) : (
                <IconCircle size={16} stroke={1.6} aria-hidden />
              )}
              <span className={classes.workText}>
                <span className={classes.workTitle}>
                  {t(`home.step.${step.key}`)}
                  {isDone && <span className="visuallyHidden"> {t('home.stepDone')}</span>}
                </span>
                <span className={classes.workNote}>{t(`home.step.${step.key}.why`)}</span>
              </span>
              <Link
                to={`/w/${workspace}${step.path}` as string}
                className={classes.stepLink}
                aria-label={t('home.stepGo', { step: t(`home.step.${step.key}`) })}
              >
                {t('home.open')}
                <IconArrowRight size={14} stroke={1.6} aria-hidden />
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
