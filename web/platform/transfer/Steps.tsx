/** The steps of an import, with the one at hand marked. */
import { IconCheck } from '@tabler/icons-react';
import { t } from '../../base/texts.ts';
import classes from './import.module.css';

interface Props<Name extends string> {
  readonly names: readonly Name[];
  readonly at: Name;
  readonly isOpen: (name: Name) => boolean;
  readonly textOf: (name: Name) => string;
  readonly onStep: (name: Name) => void;
}

export function Steps<Name extends string>({ names, at, isOpen, textOf, onStep }: Props<Name>) {
  return (
    <ol className={classes.steps} aria-label={t('import.steps')}>
      {names.map((name, index) => {
        const past = names.indexOf(at) > index;
        return (
          <li key={name} data-now={name === at || undefined} aria-current={name === at ? 'step' : undefined}>
            <button type="button" disabled={!isOpen(name) && name !== at} onClick={() => onStep(name)}>
              <span className={classes.stepMark}>
                {past ? <IconCheck size={12} stroke={2.2} aria-hidden /> : index + 1}
              </span>
              {textOf(name)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
