/** Map → dry run → run, with the step at hand marked. */
import { IconCheck } from '@tabler/icons-react';
import { t } from '../../base/texts.ts';
import classes from './import.module.css';

const steps = ['map', 'dryRun', 'run'] as const;
export type StepName = (typeof steps)[number];

interface Props {
  readonly at: StepName;
  readonly reached: { readonly dryRun: boolean; readonly run: boolean };
  readonly onStep: (step: StepName) => void;
}

export function Steps({ at, reached, onStep }: Props) {
  return (
    <ol className={classes.steps} aria-label={t('import.steps')}>
      {steps.map((step, index) => {
        const past = steps.indexOf(at) > index;
        // What has run is run by these rules; another go begins with another upload.
        const open = step === 'map' ? !reached.run : reached[step];
        return (
          <li key={step} data-now={step === at || undefined} aria-current={step === at ? 'step' : undefined}>
            <button type="button" disabled={!open} onClick={() => onStep(step)}>
              <span className={classes.stepMark}>
                {past ? <IconCheck size={12} stroke={2.2} aria-hidden /> : index + 1}
              </span>
              {t(`import.step.${step}`)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
