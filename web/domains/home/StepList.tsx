/** First steps as a list that ticks itself off: what is done, and where the next one is taken. */
import { IconArrowRight, IconCheck, IconCircle } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { type TextKey, t } from '../../base/texts.ts';
import classes from './home.module.css';

export interface Step {
  readonly key: string;
  readonly title: TextKey;
  readonly why: TextKey;
  readonly path: string;
  /** Undefined until it is known. */
  readonly done: boolean | undefined;
}

export function StepList({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  const { workspace } = useParams({ strict: false });
  const id = useId();
  const made = steps.filter((step) => step.done).length;
  const isKnown = steps.every((step) => step.done !== undefined);
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.cardTitle}>
        {title} <span>{isKnown && t('home.stepsDone', { done: made, of: steps.length })}</span>
      </h2>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.key} data-done={step.done || undefined}>
            {step.done ? (
              <IconCheck size={16} stroke={1.8} aria-hidden />
            ) : (
              <IconCircle size={16} stroke={1.6} aria-hidden />
            )}
            <span className={classes.workText}>
              <span className={classes.workTitle}>
                {t(step.title)}
                {step.done && <span className="visuallyHidden"> {t('home.stepDone')}</span>}
              </span>
              <span className={classes.workNote}>{t(step.why)}</span>
            </span>
            <Link
              to={`/w/${workspace}${step.path}` as string}
              className={classes.stepLink}
              aria-label={t('home.stepGo', { step: t(step.title) })}
            >
              {t('home.open')}
              <IconArrowRight size={14} stroke={1.6} aria-hidden />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
